import Termijnen
import Testing

@testable import Wijkteam

@Suite("Let op: terugbellen")
struct TerugbellenTests {
  static func team(
    _ terugVoor: String?, op iso: String = "2026-11-19", afgehandeld: String? = nil
  ) -> Teamdossier {
    var geval = Geval()
    var binnen = Binnengekomen()
    binnen.id = Geval.id(1)
    binnen.vraag = "hoe zit het met mijn huur"
    binnen.wie = "mevrouw Bos"
    binnen.nummer = "06-11112222"
    binnen.terugVoor = terugVoor.flatMap { Moment(iso: $0) }
    geval.voeg(iso, .binnengekomen(binnen))
    if let afgehandeld {
      geval.rond(afgehandeld, 1, Inhoud.binnenAfgehandeld, Binnenafloop.teruggebeld.rawValue)
    }
    return Teamdossier.vouw(geval.vastgelegd, tot: nil)
  }

  static func niveau(_ team: Teamdossier, op iso: String) -> Niveau? {
    Letopregels.beoordeel(team, Geval.context(op: iso)).map(\.niveau).max()
  }

  @Test("met een afgesproken dag: die dag oranje, daarna rood")
  func metDag() {
    let team = Self.team("2026-11-20")
    #expect(
      ["2026-11-19", "2026-11-20", "2026-11-21"].map { Self.niveau(team, op: $0) }
        == [nil, .oranje, .rood])
  }

  @Test("met een uur: vanaf dat uur rood")
  func metUur() {
    let team = Self.team("2026-11-20T15:00")
    #expect(Self.niveau(team, op: "2026-11-20T15:00") == .oranje)
    #expect(Self.niveau(team, op: "2026-11-20T15:01") == .rood)
    #expect(Self.niveau(team, op: "2026-11-20") == .oranje)
  }

  @Test("zonder moment: meteen te zien, de volgende werkdag oranje, na drie rood")
  func zonderMoment() {
    let team = Self.team(nil)
    #expect(
      ["2026-11-19", "2026-11-20", "2026-11-22", "2026-11-23", "2026-11-24"].map {
        Self.niveau(team, op: $0)
      } == [.info, .oranje, .oranje, .oranje, .rood])
  }

  @Test("terugbellen haalt de vlag weg")
  func opheffen() {
    #expect(
      Self.niveau(Self.team("2026-11-20", afgehandeld: "2026-11-21"), op: "2026-11-23") == nil)
  }

  @Test("de werkvoorraad werkt de vlag bij zodra het teamdossier of de dag verandert")
  func voorraad() {
    var voorraad = Werkvoorraad(context: Geval.context(op: "2026-11-20"))
    voorraad.team = Self.team("2026-11-20")
    #expect(voorraad.teamLetop.map(\.niveau) == [.oranje])
    #expect(voorraad.teamLetop.first?.nummer == "06-11112222")
    voorraad.herbereken(Geval.context(op: "2026-11-23"))
    #expect(voorraad.vandaag(voor: Lid("daan")).blokken.map(\.volgorde) == [.wachtOpOns])
    #expect(voorraad.alleLetop.map(\.niveau) == [.rood])
  }
}
