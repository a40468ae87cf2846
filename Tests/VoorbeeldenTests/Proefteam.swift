import Inrichting
import Termijnen
import Testing
import Voorbeelden
import Wijkteam

/// What the tests of the demo share: a day, a calendar and the words that `decide` may know.
enum Proefteam {
  static let inrichting = try? Inrichting.ingebouwd()
  static let kalender = inrichting?.kalender ?? .zonderTabel

  static let soorten = Set(inrichting?.soorten.ids ?? [])
  static let domeinen = (inrichting?.levensdomeinen ?? []).map { Domein($0.id) }

  /// A day that always exists.
  static func dag(_ jaar: Int, _ maand: Int, _ dag: Int) -> Dag {
    Dag(jaar, maand, dag) ?? Dag.eerste
  }

  static func demo(op dag: Dag, uur: Int = 9, zaad: UInt64 = 1) -> Voorbeeld {
    var ids = Vast(stand: zaad)
    return Voorbeelden.demo(nu: Moment(dag, minuut: uur * 60), kalender: kalender, ids: &ids)
  }

  /// The caseload on a day; with a member only what that member may read.
  static func voorraad(op dag: Dag, voor lid: Lid? = nil) throws -> Werkvoorraad {
    let inrichting = try #require(inrichting)
    let context = Letopcontext(
      vandaag: dag, nu: Moment(dag, minuut: 9 * 60), kalender: inrichting.kalender,
      drempels: inrichting.drempels, soortregel: { inrichting.soort($0) })
    let demo = demo(op: dag)
    let speler = try nagespeeld(demo)
    let leesbaar = demo.casussen.filter { casus in lid.map { casus.meelezers.contains($0) } ?? true
    }
    var voorraad = Werkvoorraad(context: context)
    for casus in speler.casussen(op: dag) where leesbaar.contains(where: { $0.id == casus.id }) {
      voorraad.zet(casus)
    }
    voorraad.team = Teamdossier.vouw(speler.team, tot: dag)
    return voorraad
  }

  static func nagespeeld(_ voorbeeld: Voorbeeld) throws(Weigering) -> Naspeler {
    var speler = Naspeler(
      leden: Set(Voorbeelden.team.map(\.lid)), soorten: soorten, domeinen: domeinen)
    try speler.neem(voorbeeld.stappen)
    return speler
  }
}

/// A source of numbers that counts: enough for identities in a test.
struct Vast: RandomNumberGenerator {
  var stand: UInt64

  mutating func next() -> UInt64 {
    stand &+= 0x9e37_79b9_7f4a_7c15
    return stand
  }
}
