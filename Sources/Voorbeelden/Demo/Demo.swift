import Termijnen
import Wijkteam

/// The demo caseload: one file per casus, this list, and the dossier of the team.
enum Demo {
  /// All stories, Helena first.
  static let verhalen: [@Sendable (inout Schrijver) -> Void] = [
    helena, mevrouwDeVries, jack, ruben, haddad, ria, sandra, yusuf, mieke, fatma, mevrouwBakker,
    dewi, meneerAydin, naomi, gerda, lowie, tineke, henk, bartEnLoes, oscarEnWendy,
  ]

  static func voorbeeld(nu: Moment, kalender: Kalender, zaad: UInt64) -> Voorbeeld {
    var toeval = Toeval(zaad: zaad)
    let rooster = Rooster(nu: nu, kalender: kalender)
    // Codes are drawn as a store draws them: they say nothing about the people.
    var letters = Toeval(zaad: ~zaad)
    var codes: Set<String> = []
    var casussen: [Voorbeeldcasus] = []
    var stappen: [Voorbeeldstap] = []
    for verhaal in verhalen {
      var code = Spreekletters.kort(letters.id(), aantal: 4)
      while !codes.insert(code).inserted { code = Spreekletters.kort(letters.id(), aantal: 4) }
      var schrijver = Schrijver(rooster: rooster, zaad: toeval.next(), code: code)
      verhaal(&schrijver)
      schrijver.spreek(tot: nu.dag)
      casussen.append(schrijver.casus)
      stappen += schrijver.stappen
    }
    let helena = casussen.first?.code ?? ""
    stappen += teamwerk(rooster, casussen, &toeval)
    // A stable sort: within one casus the order of the story stays.
    let gesorteerd = stappen.enumerated().sorted {
      ($0.element.ingevoerdOp, $0.offset) < ($1.element.ingevoerdOp, $1.offset)
    }
    let opening = gesorteerd.map(\.element).compactMap { stap -> Id? in
      if case .casus(let id, .openCasus) = stap.werk { return id }
      return nil
    }
    let volgorde = Dictionary(uniqueKeysWithValues: opening.enumerated().map { ($1, $0) })
    casussen.sort { volgorde[$0.id, default: 0] < volgorde[$1.id, default: 0] }
    return Voorbeeld(casussen: casussen, stappen: gesorteerd.map(\.element), helena: helena)
  }
}

/// The members and the domains, by the names that the stories use.
extension Demo {
  static let kitty = Lid("kitty")
  static let daan = Lid("daan")
  static let esra = Lid("esra")
  static let joost = Lid("joost")
  static let samira = Lid("samira")
  static let wonen = Domein("wonen")
  static let schulden = Domein("schulden")
  static let jeugd = Domein("jeugd")
  static let werk = Domein("werk")
  static let zorg = Domein("zorg")
}
