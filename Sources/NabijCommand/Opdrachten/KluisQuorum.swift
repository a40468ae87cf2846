import ArgumentParser
import Kluis

/// Divides the recovery key over members, and opens it with enough of them.
struct KluisQuorum: Nabijopdracht {
  static let configuration = CommandConfiguration(
    commandName: "quorum", abstract: "Verdeel de herstelsleutel van het team, of open haar samen.",
    discussion: """
      Voorbeeld: nabij kluis quorum --verdeel kitty,omar,nora --nodig 2
                 nabij kluis quorum --open kitty,omar --naar stap1
                 nabij kluis quorum --open kitty,omar --stap stap1

      Verdelen vraagt de herstelcode van wie de kluis maakte. Openen gaat om de
      beurt: wie aan de beurt is geeft het bestand door aan de volgende; het blijft
      onleesbaar voor anderen. De laatste krijgt de sleutels van alle casussen; in
      elke casus is dat te zien.
      """)
  static let aard = Opdrachtaard.schrijven

  @OptionGroup var open: OpenOpties

  @Option(help: ArgumentHelp("Over wie: namen met een komma.", valueName: "namen"))
  var verdeel: String?

  @Option(help: ArgumentHelp("Hoeveel er samen nodig zijn.", valueName: "aantal"))
  var nodig: Int?

  @Option(
    name: .customLong("open"),
    help: ArgumentHelp("Wie samen openen: namen met een komma.", valueName: "namen"))
  var samen: String?

  @Option(help: ArgumentHelp("Het bestand van wie voor jou was.", valueName: "bestand"))
  var stap: String?

  @Option(help: ArgumentHelp("Waar jouw stap in komt.", valueName: "bestand"))
  var naar: String?

  func voer(_ beurt: Beurt) throws {
    switch (verdeel, samen) {
    case (let namen?, nil): try deelUit(beurt, Self.namen(namen))
    case (nil, let namen?): try ontsluit(beurt, Self.namen(namen))
    default: throw Gebruiksfout("Kies één van --verdeel NAMEN en --open NAMEN.")
    }
  }

  @MainActor private static func namen(_ getypt: String) -> [String] {
    getypt.split(separator: ",").map(String.init).filter { !$0.allSatisfy(\.isWhitespace) }
  }

  @MainActor private func deelUit(_ beurt: Beurt, _ namen: [String]) throws {
    guard let nodig else {
      throw Gebruiksfout("Zeg met --nodig hoeveel leden er samen nodig zijn.")
    }
    let kluis = try beurt.sessie().kluis
    guard
      let code = beurt.wereld.vraag(.geheim("Herstelcode van wie de kluis maakte: ")),
      !code.isEmpty
    else { throw Gebruiksfout("Er is geen herstelcode getypt. Er is niets gedaan.") }
    let aantal = try kluis.maakQuorum(leden: namen, nodig: nodig, herstelcode: code)
    beurt.meld(
      "De herstelsleutel is verdeeld: elke \(nodig) van deze \(namen.count) leden openen haar samen"
        + " (\(aantal) combinaties). Oefen dit een keer per jaar.")
  }

  @MainActor private func ontsluit(_ beurt: Beurt, _ namen: [String]) throws {
    let vorige = try stap.map { try beurt.wereld.leesBestand($0).bytes }
    switch try beurt.sessie().kluis.quorumStap(met: namen, vorige: vorige) {
    case .verder(let bytes, let wie):
      guard let naar else {
        throw Gebruiksfout("Zeg met --naar in welk bestand jouw stap komt; dat geef je aan \(wie).")
      }
      // Sealed to who comes next, who must be able to read it under another account.
      try beurt.wereld.schrijfBestand(naar, bytes, 0o644)
      beurt.meld("Jouw stap staat in \(naar). Geef dat bestand aan \(wie), die nu aan de beurt is.")
    case .open(let casussen):
      beurt.meld(
        "De herstelsleutel is open. Jij kunt nu \(casussen) casussen lezen die je nog niet had.")
    }
  }
}
