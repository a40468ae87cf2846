import ArgumentParser
import Kluis

/// Shows or sets who gets the key of a new casus.
struct ToegangBeleid: Nabijopdracht {
  static let configuration = CommandConfiguration(
    commandName: "beleid", abstract: "Wie de sleutel van een nieuwe casus krijgt.",
    discussion: """
      Voorbeeld: nabij toegang beleid
                 nabij toegang beleid --zet team

      'vast+tweede+teamleider' (gewoonlijk) of 'team'. Zetten kan een teamleider
      of beheerder; de keuze wordt getekend in het teamlogboek. Voor casussen die
      er al zijn: zie 'nabij sleutels'.
      """)

  var aardNu: Opdrachtaard { zet == nil ? .lezen : .schrijven }

  @OptionGroup var open: OpenOpties

  @Option(help: ArgumentHelp("team of vast+tweede+teamleider.", valueName: "beleid"))
  var zet: String?

  func voer(_ beurt: Beurt) throws {
    let kluis = try beurt.sessie().kluis
    if let zet {
      guard let beleid = Meelezersbeleid.allCases.first(where: { $0.woord == zet.lowercased() })
      else {
        throw Gebruiksfout("--zet: '\(zet)' ken ik niet. Kies team of vast+tweede+teamleider.")
      }
      try kluis.zetMeelezersbeleid(beleid)
      return beurt.meld("Bij een nieuwe casus leest voortaan mee: \(beleid.woord).")
    }
    try beurt.toon(
      BeleidJson(meelezers: kluis.meelezersbeleid.woord), tekst: kluis.meelezersbeleid.woord)
  }
}

/// `toegang beleid --json`.
struct BeleidJson: Encodable {
  let meelezers: String
}

extension Meelezersbeleid {
  /// The word in commands and configuration.
  var woord: String {
    switch self {
    case .team: "team"
    case .vastTweedeTeamleider: "vast+tweede+teamleider"
    }
  }
}
