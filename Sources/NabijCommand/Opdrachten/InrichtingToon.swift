import ArgumentParser
import Inrichting
import Termijnen
import Wijkteam

/// Which rules the team works with, by whom and since when.
struct InrichtingToon: Nabijopdracht {
  static let configuration = CommandConfiguration(
    commandName: "toon", abstract: "Met welke regels het team werkt, van wie en sinds wanneer.",
    discussion: """
      Voorbeeld: nabij inrichting toon
                 nabij inrichting toon --inhoud > ons-team.yaml

      Met --inhoud komt het bestand zelf, om te veranderen en opnieuw te laden.
      """)

  @OptionGroup var open: OpenOpties

  @Flag(help: "Het bestand zelf.")
  var inhoud = false

  func voer(_ beurt: Beurt) throws {
    let sessie = try beurt.sessie()
    let nu = try sessie.teambestand()
    let eerder = try sessie.inrichtingsgeschiedenis()
    if inhoud, !open.json {
      guard let nu else { return beurt.meld(Self.ingebouwd) }
      return beurt.uit(nu.bestand.waarde.tekst)
    }
    let json = InrichtingJson(
      nu, gemeente: nu == nil ? nil : sessie.inrichting?.gemeente, eerder, metInhoud: inhoud)
    try beurt.toon(json, tekst: Self.tekst(nu, eerder))
  }

  private static let ingebouwd =
    "Het team heeft geen eigen inrichting geladen. De ingebouwde regels gelden."

  private static func tekst(
    _ nu: (bestand: Gemerkt<Inrichtingsbestand>, fouten: [Inrichtingsfout])?,
    _ eerder: [Gemerkt<Inrichtingsbestand>]
  ) -> String {
    var uit: [String] = []
    if let nu {
      let bestand = nu.bestand
      uit.append(
        "Het team werkt met \(bestand.waarde.naam), geladen door \(bestand.merk.door.weergave), "
          + "sinds \(bestand.merk.gebeurdOp.kort).")
      uit.append("Anders dan ingebouwd:")
      uit += onderdelen(Bestand(pad: bestand.waarde.naam, tekst: bestand.waarde.tekst)).map {
        "- \($0)"
      }
      if !nu.fouten.isEmpty {
        uit.append("Klopt niet meer, en geldt dus niet:")
        uit += nu.fouten.map { "- \($0)" }
      }
    } else {
      uit.append(ingebouwd)
    }
    guard eerder.count > 1 || (nu == nil && !eerder.isEmpty) else {
      return uit.joined(separator: "\n")
    }
    uit.append("Geschiedenis, het laatste eerst:")
    uit += eerder.reversed().map {
      "- \($0.merk.gebeurdOp.kort)  \($0.merk.door.weergave)  "
        + ($0.waarde.isWeg ? "terug naar ingebouwd" : $0.waarde.naam)
    }
    return uit.joined(separator: "\n")
  }

  /// What a file is about, one line for each field.
  static func onderdelen(_ bestand: Bestand) -> [String] {
    Inrichting.onderdelen(bestand).map { veld, namen in
      namen.isEmpty ? veld : "\(veld): \(namen.joined(separator: ", "))"
    }
  }
}

/// `inrichting toon --json`.
struct InrichtingJson: Encodable {
  struct Fout: Encodable {
    let bestand: String
    let regel: Int?
    let veld: String
    let zin: String
  }
  struct Eerder: Encodable {
    let wanneer: String
    let door: String
    let bestand: String?
  }

  let ingebouwd: Bool
  let bestand: String?
  let door: String?
  let sinds: String?
  let gemeente: String?
  let velden: [String: [String]]
  let fouten: [Fout]
  let geschiedenis: [Eerder]
  let inhoud: String?

  init(
    _ nu: (bestand: Gemerkt<Inrichtingsbestand>, fouten: [Inrichtingsfout])?, gemeente: String?,
    _ eerder: [Gemerkt<Inrichtingsbestand>], metInhoud: Bool
  ) {
    ingebouwd = nu == nil
    bestand = nu?.bestand.waarde.naam
    door = nu?.bestand.merk.door.naam
    sinds = nu?.bestand.merk.gebeurdOp.iso
    self.gemeente = gemeente
    let delen = nu.map {
      Inrichting.onderdelen(
        Bestand(pad: $0.bestand.waarde.naam, tekst: $0.bestand.waarde.tekst))
    }
    velden = Dictionary(
      (delen ?? []).map { ($0.veld, $0.namen) }, uniquingKeysWith: { eerste, _ in eerste })
    fouten = (nu?.fouten ?? []).map {
      Fout(bestand: $0.bestand, regel: $0.regel, veld: $0.veld, zin: $0.zin)
    }
    geschiedenis = eerder.reversed().map {
      Eerder(
        wanneer: $0.merk.gebeurdOp.iso, door: $0.merk.door.naam,
        bestand: $0.waarde.isWeg ? nil : $0.waarde.naam)
    }
    inhoud = metInhoud ? nu?.bestand.waarde.tekst : nil
  }
}
