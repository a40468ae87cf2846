import Termijnen
import Testing
import Voorbeelden
import Wijkteam

@Suite("The generator")
struct GeneratorTests {
  static let nu = Moment(Proefteam.dag(2026, 11, 20), minuut: 540)

  static func generator(_ casussen: Int, _ notities: Int, zaad: UInt64 = 1) -> Generator {
    Voorbeelden.generator(
      casussen: casussen, notities: notities, zaad: zaad, nu: nu, kalender: Proefteam.kalender)
  }

  static func teksten(_ delen: some Sequence<Generator.Deel>) -> [String] {
    delen.flatMap(\.stappen).compactMap { stap in
      if case .casus(_, .noteer(let notitie)) = stap.werk { return notitie.tekst }
      return nil
    }
  }

  @Test("It makes as many casussen and notes as asked, about five procedures each")
  func aantallen() {
    let delen = Array(Self.generator(80, 2000))
    #expect(delen.count == 80)
    #expect(Self.teksten(delen).count == 2000)
    let procedures = delen.flatMap(\.stappen).count { stap in
      if case .casus(_, .startProcedure) = stap.werk { return true }
      return false
    }
    #expect((320...480).contains(procedures))
    #expect(Set(delen.map(\.casus.code)).count == 80)
    #expect(Set(delen.map(\.casus.id)).count == 80)
  }

  @Test("The same seed gives the same text, another seed another")
  func herhaalbaar() {
    let een = Self.teksten(Self.generator(5, 100))
    #expect(een == Self.teksten(Self.generator(5, 100)))
    #expect(een != Self.teksten(Self.generator(5, 100, zaad: 2)))
  }

  @Test("decide accepts every step, and time goes forward")
  func besluit() throws {
    let generator = Self.generator(40, 800)
    var speler = Naspeler(
      leden: Set(generator.leden.map(\.lid)), soorten: Proefteam.soorten,
      domeinen: Proefteam.domeinen)
    for deel in generator {
      let tijden = deel.stappen.map(\.ingevoerdOp)
      #expect(zip(tijden, tijden.dropFirst()).allSatisfy { $0 <= $1 })
      #expect(tijden.allSatisfy { $0 <= Self.nu })
      do {
        try speler.neem(deel.stappen)
      } catch {
        Issue.record("\(deel.casus.code): \(error.zin)")
        return
      }
    }
    #expect(speler.casussen.count == 40)
  }

  @Test("Notes are as long as real ones: median about 400 characters, none over 4,000")
  func lengtes() {
    let lengtes = Self.teksten(Self.generator(20, 3000)).map(\.utf8.count).sorted()
    #expect((330...520).contains(lengtes[1500]))
    #expect(lengtes[2970] > 2500)
    #expect((lengtes.last ?? 0) <= 4000)
    #expect((lengtes.first ?? 0) > 0)
  }

  @Test("Three members write in a casus, and the first member has a full desk")
  func schrijvers() {
    let generator = Self.generator(800, 8000)
    #expect(generator.leden.count == 12 && generator.leden.count { $0.teamleider } == 1)
    var bureau = 0
    for deel in generator {
      let schrijvers = Set(deel.stappen.map(\.door))
      #expect(schrijvers.isSubset(of: deel.casus.meelezers))
      #expect(Set(deel.casus.meelezers).count == 3)
      if deel.casus.meelezers.contains(Lid("kitty")) { bureau += 1 }
    }
    #expect(bureau == 60)
  }

  @Test("Common words are common and numbers of desks are rare")
  func zoekbaar() {
    let teksten = Self.teksten(Self.generator(20, 3000))
    let gewoon = teksten.count { $0.contains("afspraak") || $0.contains("Afgesproken") }
    #expect(gewoon > 100)
    let telescoop = teksten.count { $0.contains("een telescoop") }
    #expect(telescoop > 0 && telescoop < 300)
    #expect(Set(teksten).count > 2950)
  }
}
