import Termijnen
import Testing
import Voorbeelden
import Wijkteam

@Suite("The demo caseload")
struct DemoTests {
  static let vandaag = Proefteam.dag(2026, 11, 20)

  @Test(
    "Every step is accepted by decide, in order, on every start day of a year",
    arguments: [0, 1, 2, 3])
  func besluit(kwartaal: Int) throws {
    for sprong in (kwartaal * 92)..<(kwartaal * 92 + 92) {
      let dag = Self.vandaag.plus(dagen: sprong)
      let demo = Proefteam.demo(op: dag, uur: sprong % 24)
      do {
        _ = try Proefteam.nagespeeld(demo)
      } catch {
        Issue.record("\(dag.iso): \(error.zin)")
        return
      }
    }
  }

  @Test("No step lies after now, none is typed before it happened, and the typing goes forward")
  func tijden() {
    for sprong in [0, 1, 2, 35, 36, 37, 41, 160] {
      let dag = Self.vandaag.plus(dagen: sprong)
      let nu = Moment(dag, minuut: 7 * 60)
      let stappen = Proefteam.demo(op: dag, uur: 7).stappen
      #expect(stappen.allSatisfy { $0.gebeurdOp <= $0.ingevoerdOp && $0.ingevoerdOp <= nu })
      #expect(zip(stappen, stappen.dropFirst()).allSatisfy { $0.ingevoerdOp <= $1.ingevoerdOp })
    }
  }

  @Test("The same numbers give the same demo, other numbers other identities")
  func herhaalbaar() {
    let een = Proefteam.demo(op: Self.vandaag)
    let twee = Proefteam.demo(op: Self.vandaag)
    let drie = Proefteam.demo(op: Self.vandaag, zaad: 2)
    #expect(een.casussen == twee.casussen)
    #expect(Set(een.casussen.map(\.code)).isDisjoint(with: drie.casussen.map(\.code)))
    #expect(Set(een.casussen.map(\.id)).isDisjoint(with: drie.casussen.map(\.id)))
  }

  @Test("Only those who may read a casus write in it, and the narrowed ones have two readers")
  func meelezers() {
    let demo = Proefteam.demo(op: Self.vandaag)
    let perCasus = Dictionary(uniqueKeysWithValues: demo.casussen.map { ($0.id, $0) })
    #expect(demo.casussen.contains { $0.gevoelig })
    for casus in demo.casussen where casus.gevoelig { #expect(casus.meelezers.count == 2) }
    for stap in demo.stappen {
      guard case .casus(let id, let opdracht) = stap.werk else { continue }
      // Opening at once is for who has duty and not the key.
      var leestMee = true
      if case .openNu = opdracht { leestMee = false }
      #expect(perCasus[id]?.meelezers.contains(stap.door) == leestMee)
    }
  }

  @Test("Codes are four letters that can be said aloud, all different")
  func codes() {
    let demo = Proefteam.demo(op: Self.vandaag)
    #expect(demo.casussen.count >= 18)
    #expect(Set(demo.casussen.map(\.code)).count == demo.casussen.count)
    for casus in demo.casussen {
      #expect(casus.code.count == 4 && Spreekletters.geldig(casus.code))
    }
    #expect(demo.casussen.contains { $0.code == demo.helena })
  }

  @Test("All states of a casus and of a procedure occur, in four domains and twelve kinds or more")
  func breed() throws {
    let casussen = try Proefteam.nagespeeld(Proefteam.demo(op: Self.vandaag))
      .casussen(op: Self.vandaag)
    #expect(Set(casussen.map(\.status)) == Set(Casusstatus.allCases))
    let procedures = casussen.flatMap { $0.procedures.alle }
    #expect(Set(procedures.map(\.status)) == Set(Procedurestatus.allCases))
    #expect(Set(procedures.map(\.soort)).count >= 12)
    #expect(Set(procedures.compactMap { $0.besluit?.waarde.uitkomst }) == Set(Uitkomst.allCases))
    let domeinen = Set(procedures.flatMap { $0.start.waarde.domeinen })
    #expect(domeinen.isSuperset(of: ["schulden", "wonen", "jeugd", "werk"].map { Domein($0) }))
    #expect(Set(casussen.flatMap { $0.netwerk.alle.map(\.waarde.kring) }) == Set(Kring.allCases))
    #expect(casussen.allSatisfy { !$0.notities.isEmpty || $0.status == .aangemeld })
  }

  @Test("Helena has four domains, a chain of three, a threat and people around her")
  func helena() throws {
    let demo = Proefteam.demo(op: Self.vandaag)
    let casussen = try Proefteam.nagespeeld(demo).casussen(op: Self.vandaag)
    let helena = try #require(casussen.first { $0.code == demo.helena })
    let domeinen = Set(helena.domeinbeelden.map(\.waarde.domein))
    #expect(domeinen == Set(["schulden", "wonen", "jeugd", "werk"].map { Domein($0) }))
    let keten = helena.procedures.alle.filter { !$0.klaar }
    let urgentie = try #require(keten.first { $0.soort == "urgentie" })
    let bijstand = try #require(keten.first { $0.soort == "bijzondere-bijstand" })
    let werk = try #require(keten.first { $0.soort == "overig" })
    #expect(bijstand.wachtOp == [urgentie.id] && werk.wachtOp == [bijstand.id])
    #expect(helena.procedures.alle.contains { $0.besluit?.waarde.uitkomst == .afgewezen })
    #expect(helena.dreigingen.alle.contains { $0.open && $0.waarde.soort == .uithuisplaatsing })
    #expect(helena.netwerk.aantal >= 4)
  }

  @Test("No text uses a word that the interface does not use")
  func woorden() {
    let verboden = [
      "klant", "doelgroep", "cliënt", "client", "casuïst", "inzetbaar", "voorliggend", "zelfredza",
    ]
    let demo = Proefteam.demo(op: Self.vandaag)
    for stap in demo.stappen {
      let tekst = String(describing: stap.werk).lowercased()
      for woord in verboden where tekst.contains(woord) {
        Issue.record("'\(woord)' in \(tekst.prefix(200))")
      }
    }
  }
}
