import ArgumentParser
import Termijnen
import Wijkteam

/// Shows what two people changed at the same time, and chooses.
struct CasusKies: Nabijopdracht {
  static let configuration = CommandConfiguration(
    commandName: "kies", abstract: "Twee mensen veranderden hetzelfde: kies wat klopt.",
    discussion: """
      Voorbeeld: nabij casus kies CODE
                 nabij casus kies CODE wijk 2

      Zonder meer toont het wat openstaat, met een nummer voor elke waarde. Klopt
      geen van beide, geef dan een nieuwe waarde met de gewone opdracht.
      """)
  static let aard = Opdrachtaard.schrijven

  @OptionGroup var open: OpenOpties

  @Argument(help: ArgumentHelp("De code van de casus.", valueName: "code"))
  var code: String

  @Argument(help: ArgumentHelp("Wat: het woord uit de lijst.", valueName: "wat"))
  var wat: String?

  @Argument(help: ArgumentHelp("Het nummer van de goede waarde.", valueName: "nummer"))
  var nummer: Int?

  static let kentDag = true
  var aardNu: Opdrachtaard { wat == nil ? .lezen : .schrijven }

  func voer(_ beurt: Beurt) throws {
    let sessie = try beurt.sessie()
    let id = try sessie.zoekCasus(code)
    let casus = try sessie.bekijk(id)
    let open = casus.tegelijk
    guard let wat else {
      let json = open.map { TegelijkJson($0) }
      return try beurt.toon(json, tekst: tekst(open, casus))
    }
    guard let tegelijk = open.first(where: { $0.woord == wat.lowercased() }) else {
      let bekend = open.map(\.woord).joined(separator: ", ")
      throw Weigering(
        .onbekend,
        bekend.isEmpty
          ? "In casus \(casus.code) is niets gelijktijdig gewijzigd."
          : "'\(wat)' staat niet open in casus \(casus.code). Kies uit: \(bekend).")
    }
    guard let nummer, (1...tegelijk.keuzes.count).contains(nummer) else {
      throw Gebruiksfout(
        "Zeg welke waarde klopt met een nummer van 1 tot en met \(tegelijk.keuzes.count). "
          + "Zie 'nabij casus kies \(casus.code)'.")
    }
    let keuze = tegelijk.keuzes[nummer - 1]
    try sessie.voerUit(keuze.opdracht, in: id)
    beurt.meld("Gekozen bij casus \(casus.code): \(tegelijk.naam) is \(keuze.tekst).")
  }

  @MainActor private func tekst(_ open: [Tegelijk], _ casus: Casus) -> String {
    guard !open.isEmpty else { return "In casus \(casus.code) is niets gelijktijdig gewijzigd." }
    return open.map { tegelijk in
      (["\(tegelijk.woord)  gelijktijdig gewijzigd: \(tegelijk.naam)"]
        + tegelijk.keuzes.enumerated().map { plaats, keuze in
          "  \(plaats + 1)  \(keuze.tekst)  (\(keuze.merk.door.weergave), \(keuze.merk.dag.kort))"
        }).joined(separator: "\n")
    }.joined(separator: "\n")
  }
}

/// One field of `casus kies --json`.
struct TegelijkJson: Encodable {
  struct Waarde: Encodable {
    let nummer: Int
    let waarde: String
    let door: String
    let op: String
  }

  let wat: String
  let naam: String
  let waarden: [Waarde]

  init(_ tegelijk: Tegelijk) {
    wat = tegelijk.woord
    naam = tegelijk.naam
    waarden = tegelijk.keuzes.enumerated().map { plaats, keuze in
      Waarde(
        nummer: plaats + 1, waarde: keuze.tekst, door: keuze.merk.door.naam,
        op: keuze.merk.gebeurdOp.iso)
    }
  }
}
