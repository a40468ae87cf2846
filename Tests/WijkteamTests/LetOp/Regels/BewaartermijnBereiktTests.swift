import Termijnen
import Testing

@testable import Wijkteam

@Suite("Let op: bewaartermijn bereikt")
struct BewaartermijnBereiktTests {
  private static let bron = Bron(
    id: "wmo", artikel: "Wmo 5.3.4", zekerheid: .wettekst, gecontroleerdOp: Geval.dag("2026-11-20"))
  static let termijnen = [
    Bewaartermijn(
      id: "wmo", wat: "Wmo-dossier", termijn: Termijn(15, .jaren), start: "wijziging", bron: bron),
    Bewaartermijn(
      id: "jeugdhulp", wat: "dossier jeugdhulp", termijn: Termijn(20, .jaren),
      start: "wijziging", bron: bron),
    Bewaartermijn(
      id: "schuldhulp", wat: "dossier schuldhulp", termijn: nil, start: "einde", bron: bron),
  ]

  private func vlaggen(_ geval: Geval, op iso: String, beheer: Bool = true) -> [LetOp] {
    var context = Geval.context(op: iso)
    if beheer { context.bewaartermijnen = Self.termijnen }
    return Letopregels.beoordeel(
      Casus.vouw(id: geval.casusId, geval.vastgelegd, tot: context.vandaag), context
    ).filter { $0.regel == "bewaartermijn-bereikt" }
  }

  private func gesloten() -> Geval {
    var geval = Geval("2009-03-01")
    geval.veld("2010-06-15", .status, Veldwaarde(tekst: "gesloten"))
    return geval
  }

  @Test("een gesloten casus vraagt aandacht de dag na de termijn, alleen van het beheer")
  func dag() throws {
    let geval = gesloten()
    #expect(vlaggen(geval, op: "2025-06-15").isEmpty)
    let vlag = try #require(vlaggen(geval, op: "2025-06-16").first)
    #expect(vlag.niveau == .info && vlag.bij == "beheer")
    #expect(vlag.feiten[1].contains("15"))
    #expect(vlag.acties.last?.wat.contains("nabij kluis wis k7dm") == true)
    #expect(vlaggen(geval, op: "2025-06-16", beheer: false).isEmpty)
  }

  @Test("een casus die loopt niet, en een latere wijziging schuift de dag op")
  func loopt() {
    let open = Geval("2009-03-01")
    #expect(vlaggen(open, op: "2040-01-01").isEmpty)
    var geval = gesloten()
    geval.veld("2012-01-10", .roepnaam, Veldwaarde(tekst: "Anders"))
    #expect(vlaggen(geval, op: "2026-01-01").isEmpty)
    #expect(vlaggen(geval, op: "2027-01-11").count == 1)
  }
}

@Suite("Bewaaroordeel")
struct BewaaroordeelTests {
  @Test("het langste deel telt, en een deel zonder zekere termijn wordt genoemd")
  func delen() throws {
    var geval = Geval("2009-03-01")
    for domein in ["jeugd", "schulden"] {
      var beeld = Domeinbeeld()
      beeld.id = Geval.id(domein.count)
      beeld.domein = Domein(domein)
      geval.voeg("2010-06-15", .domeinbeeldGegeven(beeld))
    }
    let oordeel = try #require(
      Bewaaroordeel(
        geval.casus(op: "2026-11-27"), BewaartermijnBereiktTests.termijnen,
        soortregel: { _ in nil }))
    #expect(oordeel.laatsteWijziging == Geval.dag("2010-06-15"))
    #expect(oordeel.bewaarTot == Geval.dag("2030-06-15"))
    #expect(oordeel.zonderTermijn.map(\.termijn.id) == ["schuldhulp"])
    #expect(!oordeel.isVoorbij(op: Geval.dag("2030-06-15")))
    #expect(oordeel.isVoorbij(op: Geval.dag("2030-06-16")))
  }
}
