public import Termijnen

/// What the whole team sees: what came in and has no casus yet.
public struct Teamdossier: Sendable {
  /// What came in, settled or not.
  public internal(set) var binnen = Verzameling<Lopend<Binnengekomen>>()
  /// Questions for the key of a casus, settled or not.
  public internal(set) var toegangsvragen = Verzameling<Lopend<Toegangsvraag>>()
  /// What was loaded as the rules of the team and taken away, in causal order: the last one counts.
  public internal(set) var inrichtingen: [Gemerkt<Inrichtingsbestand>] = []
  /// How many events were written by a newer version.
  public internal(set) var onbekend = 0
  /// What can be taken back: what came in, how it was settled, and what took those back.
  var terugTeNemen: Set<GebeurtenisId> = []

  /// An empty dossier.
  public init() {}

  /// The rules of the team that hold; nil for the built-in ones.
  ///
  /// - Parameter geloofd: whose word counts: who may load rules.
  public func inrichting(
    geloofd: (Lid) -> Bool = { _ in true }
  ) -> Gemerkt<Inrichtingsbestand>? {
    inrichtingen.last { geloofd($0.merk.door) }.flatMap { $0.waarde.isWeg ? nil : $0 }
  }

  /// Folds all events as they stand on a day; nil folds everything.
  public static func vouw(_ gebeurtenissen: [Vastgelegd], tot: Dag?) -> Teamdossier {
    var team = Teamdossier()
    for vastgelegd in Samenhang.geldig(gebeurtenissen, tot: tot) {
      switch vastgelegd.gebeurtenis.inhoud {
      case .binnengekomen(let binnen):
        team.binnen[binnen.id] = Lopend(Gemerkt(binnen, vastgelegd.merk))
        team.terugTeNemen.insert(vastgelegd.id)
      case .binnenAfgehandeld(let afronding):
        team.binnen[afronding.id]?.afloop = Gemerkt(afronding, vastgelegd.merk)
        team.terugTeNemen.insert(vastgelegd.id)
      case .gecorrigeerd: team.terugTeNemen.insert(vastgelegd.id)
      case .toegangGevraagd(let vraag):
        team.toegangsvragen[vraag.id] = Lopend(Gemerkt(vraag, vastgelegd.merk))
      case .toegangAfgehandeld(let afronding):
        team.toegangsvragen[afronding.id]?.afloop = Gemerkt(afronding, vastgelegd.merk)
      case .inrichtingGezet(let bestand):
        team.inrichtingen.append(Gemerkt(bestand, vastgelegd.merk))
      case .onbekend: team.onbekend += 1
      default: continue
      }
    }
    return team
  }
}

/// What one member keeps for themselves.
public struct EigenDossier: Sendable {
  /// Saved views by digit.
  public internal(set) var weergaven: [Int: Weergave] = [:]

  /// An empty dossier.
  public init() {}

  /// Folds all events.
  public static func vouw(_ gebeurtenissen: [Vastgelegd]) -> EigenDossier {
    var eigen = EigenDossier()
    for vastgelegd in Samenhang.geldig(gebeurtenissen, tot: nil) {
      if case .weergaveBewaard(let weergave) = vastgelegd.gebeurtenis.inhoud {
        eigen.weergaven[weergave.cijfer] = weergave.filter.isEmpty ? nil : weergave
      }
    }
    return eigen
  }
}
