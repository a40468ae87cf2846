import Termijnen
import Testing

@testable import Reports
@testable import Wijkteam

@Suite("Elke rij is één zin om voor te lezen")
struct AankondigingenTests {
  private let vandaag = Dag.begrensd(20_778)

  private func letop(_ nummer: String?) -> LetOp {
    LetOp(
      regel: "stil", niveau: .rood, casus: nil, sinds: vandaag.plus(dagen: -3),
      kop: "Urgentie bij gemeente Almere ligt stil", feiten: [], bij: "gemeente Almere",
      nummer: nummer, opheffen: "", acties: [])
  }

  @Test("een let op noemt niveau, naam, sinds wanneer, bij wie en het nummer")
  func vlag() {
    let dag = vandaag.plus(dagen: -3).kort
    #expect(
      letop("036-1").announcement(naam: "Helena", vandaag: vandaag)
        == "Rood, Helena, Urgentie bij gemeente Almere ligt stil, sinds \(dag), "
        + "ligt bij gemeente Almere, bel 036-1.")
  }

  @Test("zonder naam staat er geen naam")
  func zonderNaam() {
    #expect(!letop(nil).announcement(naam: nil, vandaag: vandaag).contains("Helena"))
  }

  @Test("een casus zegt wie er blijft, en anders dat niemand blijft")
  func casus() {
    let regel = Casusregel(
      id: .nul, code: "hena", roepnaam: "Helena", status: .lopend, modus: .spoed, domeinen: [],
      rood: 2, oranje: 0, kop: "iets", vast: nil)
    #expect(
      regel.announcement(vandaag: vandaag)
        == "Helena, code hena, lopend, spoed, 2 rood, iets, niemand blijft.")
    #expect(!regel.announcement(vandaag: vandaag, namen: false).contains("Helena"))
  }

  @Test("een schakel zegt waarop hij wacht en wat hij ophoudt")
  func schakel() {
    func schakel(
      _ nummer: UInt64, _ naam: String, wachtOp: [UInt64], oorzaak: Bool
    ) -> Keten.Schakel {
      Keten.Schakel(
        procedure: Id(hoog: nummer, laag: 0), naam: naam, instantie: "H.", status: .inBehandeling,
        domeinen: [], niveau: nil, sinds: nil, uiterlijk: nil,
        wachtOp: wachtOp.map { Id(hoog: $0, laag: 0) }, diepte: 0, oorzaak: oorzaak,
        geblokkeerd: !wachtOp.isEmpty, klaar: false)
    }
    var keten = Keten()
    keten.schakels = [
      schakel(1, "urgentie", wachtOp: [], oorzaak: true),
      schakel(2, "bijstand", wachtOp: [1], oorzaak: false),
    ]
    #expect(
      keten.schakels[0].announcement(in: keten, vandaag: vandaag)
        == "Urgentie bij H., in behandeling, dit houdt bijstand op.")
    #expect(
      keten.schakels[1].announcement(in: keten, vandaag: vandaag)
        == "Bijstand bij H., in behandeling, wacht op urgentie.")
    let tekst = Verslag.keten(
      keten, code: "hena", roepnaam: "Helena", dag: vandaag, letters: { "p\($0.hoog)" })
    #expect(tekst.contains("  [loopt] p1 urgentie  <== houdt de rest op\n"))
    #expect(tekst.contains("      `-> [wacht] p2 bijstand\n"))
  }

  @Test("een kring van procedures wordt getekend zonder te blijven hangen")
  func kring() {
    var keten = Keten()
    keten.schakels = [(1, 2), (2, 1)].map { zelf, ander in
      Keten.Schakel(
        procedure: Id(hoog: zelf, laag: 0), naam: "p\(zelf)", instantie: "x", status: .ingediend,
        domeinen: [], niveau: nil, sinds: nil, uiterlijk: nil, wachtOp: [Id(hoog: ander, laag: 0)],
        diepte: 0, oorzaak: false, geblokkeerd: true, klaar: false)
    }
    let tekst = Verslag.keten(
      keten, code: "a", roepnaam: "b", dag: vandaag, letters: { "l\($0.hoog)" })
    #expect(tekst.contains("l1 p1"))
    #expect(tekst.contains("l2 p2"))
  }

  @Test("Vandaag telt wat er niet op past, en het laatste blok toont er drie")
  func vandaagTelt() {
    var overzicht = Vandaagoverzicht()
    overzicht.blokken = [
      .init(
        volgorde: .wachtOpOns, kop: "Dit wacht op ons",
        letop: Array(repeating: letop(nil), count: 9)),
      .init(volgorde: .overig, kop: "En verder", letop: Array(repeating: letop(nil), count: 9)),
    ]
    let tekst = Verslag.vandaag(overzicht, dag: vandaag, team: Teamdossier(), naam: { _ in nil })
    #expect(tekst.contains("nog 4, zie: nabij letop"))
    #expect(tekst.contains("nog 6, zie: nabij letop"))
    #expect(
      Verslag.vandaag(Vandaagoverzicht(), dag: vandaag, team: Teamdossier(), naam: { _ in nil })
        .contains("Er is niets dat vandaag moet."))
  }

  @Test(
    "bedragen zijn leesbaar",
    arguments: [(12_450, "€ 124,50"), (5, "€ 0,05"), (-4_000, "€ -40,00"), (0, "€ 0,00")])
  func bedrag(_ geval: (Int, String)) {
    #expect(Woorden.bedrag(geval.0) == geval.1)
  }

  @Test("een zin krijgt een hoofdletter en een punt")
  func woorden() {
    #expect(Woorden.zin("hallo") == "Hallo.")
    #expect(Woorden.zin("echt?") == "Echt?")
    #expect(Woorden.zin("") == "")
  }
}
