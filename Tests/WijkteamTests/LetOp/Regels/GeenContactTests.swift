import Testing

@testable import Wijkteam

@Suite("Let op: geen contact")
struct GeenContactTests {
  @Test("zestig dagen zonder persoonlijk contact is oranje, negenenvijftig niet")
  func stil() {
    var geval = Geval("2026-09-01")
    geval.contact("2026-10-01", 1, metInwoner: true)
    #expect(geval.reeks("geen-contact", ["2026-11-29", "2026-11-30"]) == [nil, .oranje])
    geval.contact("2026-11-30", 2, metInwoner: true)
    #expect(geval.niveau("geen-contact", op: "2026-12-01") == nil)
  }

  @Test("een geplande datum is genoeg")
  func gepland() {
    var geval = Geval("2026-09-01")
    geval.veld("2026-09-01", .volgendContact, Veldwaarde(dag: Geval.dag("2026-12-10")))
    #expect(geval.reeks("geen-contact", ["2026-12-10", "2026-12-11"]) == [nil, .oranje])
  }

  @Test("een afgesproken ritme vraagt om een volgende datum")
  func ritme() {
    var geval = Geval("2026-11-02")
    geval.veld("2026-11-02", .contactritme, Veldwaarde(getal: 14))
    #expect(geval.niveau("geen-contact", op: "2026-11-02") == .oranje)
    geval.veld("2026-11-03", .volgendContact, Veldwaarde(dag: Geval.dag("2026-11-16")))
    #expect(geval.reeks("geen-contact", ["2026-11-03", "2026-11-16"]) == [nil, nil])
    #expect(geval.niveau("geen-contact", op: "2026-11-17") == .oranje)
    geval.contact("2026-11-17", 1, metInwoner: true)
    geval.veld("2026-11-17", .volgendContact, Veldwaarde(dag: Geval.dag("2026-12-01")))
    #expect(geval.niveau("geen-contact", op: "2026-11-17") == nil)
  }

  @Test("rust is gewoon")
  func rust() {
    var geval = Geval("2026-09-01")
    geval.veld("2026-09-02", .status, Veldwaarde(tekst: "waakvlam", dag: Geval.dag("2027-03-01")))
    #expect(geval.niveau("geen-contact", op: "2027-02-28") == nil)
  }
}
