import Termijnen
import Testing

@testable import Wijkteam

@Suite("Het verhaal Helena")
struct HelenaTests {
  /// Urgentie received in September, bijzondere bijstand and a work place that wait for it, and an
  /// uithuisplaatsing that is considered.
  static func verhaal(hulp: String? = nil) -> Geval {
    var geval = Geval("2026-09-01")
    geval.contact("2026-09-01", 90, metInwoner: true)
    geval.veld("2026-09-01", .status, Veldwaarde(tekst: "lopend"))
    geval.procedure("2026-09-07", 1, "urgentie")
    geval.veld("2026-09-07", 1, .direktNummer, Veldwaarde(tekst: "036-5550101"))
    geval.procedure("2026-09-08", 2, "bijzondere-bijstand", wachtOp: [1], stap: nil)
    geval.procedure("2026-09-08", 3, "overig", bij: "werkbedrijf", wachtOp: [2], stap: nil) {
      $0.naam = "werkervaringsplek"
      $0.domeinen = [Domein("werk")]
    }
    geval.dreiging(
      "2026-11-02", 4, .uithuisplaatsing, wanneer: "2026-12-01", hulp: hulp, door: "jeugdzorg")
    return geval
  }

  @Test("de urgentie is rood zodra de termijn voorbij is, en niet eerder")
  func urgentieRood() {
    let geval = Self.verhaal()
    #expect(geval.niveau("termijn-verstreken", op: "2026-11-02") == nil)
    #expect(geval.niveau("termijn-verstreken", op: "2026-11-03") == .rood)
    let letop = geval.letop("termijn-verstreken", op: "2026-11-21")
    #expect(letop.map(\.procedure) == [Geval.id(1)])
    #expect(letop.first?.feiten.first == "Gemeente Almere is te laat sinds 3 november.")
    #expect(letop.first?.bij == "gemeente Almere")
    #expect(letop.first?.nummer == "036-5550101")
  }

  @Test("de oorzaak noemt wat erop wacht, ook wat via een andere stap wacht, met de domeinen")
  func oorzaak() {
    let letop = Self.verhaal().letop("oorzaak", op: "2026-11-21")
    #expect(letop.count == 1)
    #expect(letop.first?.procedure == Geval.id(1))
    #expect(letop.first?.niveau == .rood)
    #expect(letop.first?.houdtOp == [Geval.id(2), Geval.id(3)])
    let feiten = letop.first?.feiten.joined(separator: " ") ?? ""
    #expect(feiten.contains("Hierop wacht bijzondere bijstand bij gemeente Almere (schulden)."))
    #expect(feiten.contains("Hierop wacht werkervaringsplek bij werkbedrijf (werk)."))
    #expect(feiten.contains("Dit raakt: schulden, werk en wonen."))
    #expect(feiten.contains("Ondertussen dreigt uithuisplaatsing."))
  }

  @Test("wat wacht krijgt zelf geen stil")
  func wachtenIsGeenStil() {
    let stil = Self.verhaal().letop("stil", op: "2026-11-21")
    #expect(stil.allSatisfy { $0.procedure == Geval.id(1) })
  }

  @Test("de dreiging staat bovenaan")
  func dreigingBoven() {
    let alle = Self.verhaal().letop(op: "2026-11-21")
    #expect(alle.first?.regel == "onomkeerbaar" || alle.first?.regel == "dreiging-zonder-hulp")
    #expect(alle.first?.onderwerp == Geval.id(4))
    let metHulp = Self.verhaal(hulp: "advocaat en ambulante hulp").letop(op: "2026-11-21")
    #expect(metHulp.first?.regel == "onomkeerbaar")
    #expect(metHulp.first?.niveau == .oranje)
    #expect(!metHulp.contains { $0.regel == "dreiging-zonder-hulp" })
  }

  @Test("op Vandaag staat per casus één regel voor wat de rest ophoudt, met het nummer")
  func vandaag() {
    var voorraad = Werkvoorraad(context: Geval.context(op: "2026-11-21"))
    voorraad.zet(Self.verhaal().casus(op: "2026-11-21"))
    let overzicht = voorraad.vandaag(voor: Lid("kitty"))
    #expect(overzicht.blokken.map(\.volgorde).first == .onomkeerbaar)
    let ophouders = overzicht.blokken.first { $0.volgorde == .houdtOp }?.letop ?? []
    #expect(ophouders.map(\.regel) == ["oorzaak"])
    #expect(ophouders.first?.nummer == "036-5550101")
    let rest = overzicht.blokken.first { $0.volgorde == .overig }?.letop ?? []
    #expect(!rest.contains { $0.procedure == Geval.id(1) })
    #expect(voorraad.vandaag(voor: Lid("daan")).blokken.isEmpty)
    #expect(!voorraad.vandaag(voor: nil).blokken.isEmpty)
  }

  @Test("met de huizing gaat alles door: de oorzaak verdwijnt en de volgende stap komt vrij")
  func opgelost() {
    var geval = Self.verhaal()
    geval.stap("2026-11-23", 1, .besluit) { $0.uitkomst = .toegekend }
    geval.stap("2026-11-23", 1, .uitgevoerd)
    #expect(geval.letop("oorzaak", op: "2026-11-24").allSatisfy { $0.procedure != Geval.id(1) })
    #expect(geval.letop("termijn-verstreken", op: "2026-11-24").isEmpty)
    #expect(!geval.letop("stil", op: "2026-11-24").contains { $0.procedure == Geval.id(2) })
    #expect(geval.letop("stil", op: "2026-12-14").contains { $0.procedure == Geval.id(2) })
  }
}
