import Inrichting
import Termijnen
import Testing
import Voorbeelden
import Wijkteam

@Suite("What the demo shows as let op")
struct LetopTests {
  /// Days on which holidays, weekends and the turn of the year lie between the steps.
  static let dagen = [0, 1, 2, 37, 46, 90, 135, 160, 171, 190, 240, 300].map {
    Proefteam.dag(2026, 11, 20).plus(dagen: $0)
  }

  @Test("Every rule of the registry fires, in what Kitty may read", arguments: dagen)
  func alles(op dag: Dag) throws {
    let voorraad = try Proefteam.voorraad(op: dag, voor: Lid("kitty"))
    let gevonden = Set(voorraad.alleLetop.map(\.regel))
    // That takes two who write at the same moment; a story is told by one after the other.
    let verwacht = Set(Letopregels.namen).subtracting([Gelijktijdig.naam])
    #expect(verwacht.subtracting(gevonden) == [])
  }

  @Test("Every level occurs, and much is calm", arguments: dagen)
  func mengsel(op dag: Dag) throws {
    let voorraad = try Proefteam.voorraad(op: dag)
    #expect(Set(voorraad.alleLetop.map(\.niveau)) == Set(Niveau.allCases))
    let perCasus = voorraad.casussen.keys.map { voorraad.letop[$0] ?? [] }
    #expect(perCasus.count { $0.isEmpty } >= 3)
    #expect(perCasus.count { vlaggen in !vlaggen.contains { $0.niveau == .rood } } >= 8)
    #expect(voorraad.casussen.keys.contains { !voorraad.slapend($0).isEmpty })
  }

  @Test("Helena stands on top: the threat first, then what holds up the rest", arguments: dagen)
  func helena(op dag: Dag) throws {
    let voorraad = try Proefteam.voorraad(op: dag)
    let helena = try voorraad.casus(code: Proefteam.demo(op: dag).helena)
    let vlaggen = voorraad.letop[helena.id] ?? []
    #expect(vlaggen.first?.regel == "onomkeerbaar" && vlaggen.first?.niveau == .rood)
    let oorzaak = try #require(vlaggen.first { $0.regel == "oorzaak" })
    #expect(helena.procedures[try #require(oorzaak.procedure)]?.soort == "urgentie")
    #expect(oorzaak.houdtOp.count == 2 && oorzaak.niveau == .rood)
    #expect(vlaggen.contains { $0.regel == "termijn-verstreken" })
    let eerste = voorraad.vandaag(voor: Lid("kitty")).blokken.first?.letop.first
    #expect(eerste?.casus == helena.id)
  }

  @Test(
    "Kitty's day has four blocks, appointments, a missing note and what worked", arguments: dagen)
  func vandaag(op dag: Dag) throws {
    let vandaag = try Proefteam.voorraad(op: dag, voor: Lid("kitty")).vandaag(voor: Lid("kitty"))
    #expect(vandaag.blokken.count == 4)
    #expect(vandaag.afspraken.count >= 3)
    #expect(!vandaag.nogGeenNotitie.isEmpty)
    #expect(!vandaag.gelukt.isEmpty)
  }
}
