import ArgumentParser
import Kluis
import Termijnen
import Wijkteam

/// Who looked into a casus.
struct WieKeek: Nabijopdracht {
  static let configuration = CommandConfiguration(
    commandName: "wie-keek", abstract: "Wie er in een casus keek, en wie toegang gaf of kreeg.",
    discussion: """
      Voorbeeld: nabij wie-keek CODE
                 nabij wie-keek CODE --sinds -1m --json

      Kijken wordt één keer per sessie vastgelegd, voordat de casus op het scherm
      komt.
      """)

  @OptionGroup var open: OpenOpties

  @Argument(help: ArgumentHelp("De code van de casus.", valueName: "code"))
  var code: String

  @Option(help: ArgumentHelp("Alleen vanaf deze dag.", valueName: "dag"))
  var sinds: String?

  func voer(_ beurt: Beurt) throws {
    let sessie = try beurt.sessie()
    let id = try sessie.zoekCasus(code)
    let vanaf = try beurt.dag(optioneel: sinds, "--sinds", richting: .terug)
    let code = try sessie.volledig(id).code
    let gekeken = try sessie.wieKeek(id).filter { regel in
      vanaf.map { Amsterdam.dag(regel.opMs) >= $0 } ?? true
    }
    let opgezocht = try sessie.kluis.opzoekingen().filter { zoek in
      zoek.codes.contains(code) && (vanaf.map { Amsterdam.dag(zoek.opMs) >= $0 } ?? true)
    }
    let regels =
      (gekeken.map { WieKeekJson($0) } + opgezocht.map { WieKeekJson($0) }).sorted { $0.ms < $1.ms }
    try beurt.toon(
      regels,
      tekst: regels.isEmpty
        ? "Er is nog niets vastgelegd."
        : WieKeekJson.zinnen(regels).joined(separator: "\n"))
  }
}

/// One line of `wie-keek --json`.
struct WieKeekJson: Encodable {
  let lid: String
  let wat: String
  let op: String
  let aan: String?
  let reden: String?
  let ms: Int64

  enum CodingKeys: String, CodingKey { case lid, wat, op, aan, reden }

  init(_ regel: Kijkregel) {
    lid = regel.lid
    wat = regel.soort.rawValue
    op = Amsterdam.moment(regel.opMs).iso
    aan =
      switch regel.ontvanger {
      case .lid(let naam)?: naam
      case .dienst?: Self.dienst
      case .herstelsleutel?: Self.herstelsleutel
      case nil: nil
      }
    reden = regel.reden
    ms = regel.opMs
  }

  init(_ zoek: Opzoeking) {
    lid = zoek.lid
    wat = "opgezocht"
    op = Amsterdam.moment(zoek.opMs).iso
    aan = nil
    reden = nil
    ms = zoek.opMs
  }

  private static let dienst = "dienst"
  private static let herstelsleutel = "herstelsleutel"

  /// The lines in words, in order; what belongs to one deed is one line.
  ///
  /// A key that is made anew goes to everybody who had one: that is not access for somebody new.
  static func zinnen(_ regels: [WieKeekJson]) -> [String] {
    var uit: [String] = []
    var hebben: Set<String> = []
    var rest = regels[...]
    while let eerste = rest.popFirst() {
      guard eerste.wat == "gegeven" || eerste.wat == "genomen" else {
        uit.append(eerste.zin(eerste.woorden))
        continue
      }
      var namen = [eerste.aan]
      while let volgende = rest.first, volgende.lid == eerste.lid, volgende.wat == eerste.wat,
        volgende.ms - eerste.ms < Kijkregel.eenDaad
      {
        namen.append(volgende.aan)
        rest.removeFirst()
      }
      if eerste.wat == "genomen" {
        hebben.subtract(namen.compactMap(\.self))
        uit.append(eerste.zin("nam toegang af" + wie(namen, van: eerste.lid, "van")))
        continue
      }
      let nieuw = namen.filter { $0.map { !hebben.contains($0) } ?? true }
      if Set(nieuw) == [eerste.lid], !hebben.isEmpty {
        // Nobody gives a key to oneself but with the recovery key of the team.
        uit.append(eerste.zin("haalde de sleutel op met de herstelsleutel"))
      } else if !nieuw.isEmpty {
        uit.append(eerste.zin("gaf toegang" + wie(nieuw, van: eerste.lid, "aan")))
      }
      let opnieuw = namen.filter { $0.map(hebben.contains) ?? false }
      if !opnieuw.isEmpty {
        uit.append(eerste.zin("maakte een nieuwe sleutel" + wie(opnieuw, van: eerste.lid, "voor")))
      }
      hebben.formUnion(namen.compactMap(\.self))
    }
    return uit
  }

  /// " aan Esra, de dienst en de herstelsleutel"; empty when it is not known who.
  private static func wie(_ namen: [String?], van gever: String, _ woord: String) -> String {
    var gezien: Set<String> = []
    let leden = namen.compactMap(\.self).filter { gezien.insert($0).inserted }.map { naam in
      switch naam {
      case dienst: "de dienst"
      case herstelsleutel: "de herstelsleutel"
      case gever: "zichzelf"
      default: Lid(naam).weergave
      }
    }
    return leden.isEmpty ? "" : " \(woord) \(leden.opsomming)"
  }

  private var woorden: String {
    let woord =
      switch wat {
      case "inzage": "keek"
      case "nu-open": "opende met reden"
      case "uitvoer": "voerde uit"
      case "opgezocht": "vond dit met 'bekend'"
      default: wat
      }
    return woord + (reden.map { ": \($0)" } ?? "")
  }

  private func zin(_ gedaan: String) -> String {
    let wie = lid.isEmpty ? "een onbekend apparaat" : Lid(lid).weergave
    return "\(Amsterdam.moment(ms).kort)  \(wie) \(gedaan)"
  }
}
