import Testing

@testable import Wijkteam

@Suite("Let op: nieuwe aanmelding")
struct NieuweAanmeldingTests {
  @Test("na drie werkdagen oranje, na tien rood")
  func drempels() {
    let geval = Geval("2026-10-01")
    #expect(
      geval.reeks("nieuwe-aanmelding", ["2026-10-05", "2026-10-06", "2026-10-14", "2026-10-15"])
        == [nil, .oranje, .oranje, .rood])
    #expect(
      geval.letop("nieuwe-aanmelding", op: "2026-10-20").first?.sinds == Geval.dag("2026-10-06"))
  }

  @Test("Koningsdag en 5 mei tellen niet als werkdag")
  func feestdagen() {
    let geval = Geval("2026-04-24")
    #expect(geval.reeks("nieuwe-aanmelding", ["2026-04-29", "2026-04-30"]) == [nil, .oranje])
  }

  @Test("met spoed dezelfde dag oranje, de dag erna rood")
  func spoed() {
    let geval = Geval("2026-10-03", modus: .spoed)
    #expect(
      geval.reeks("nieuwe-aanmelding", ["2026-10-02", "2026-10-03", "2026-10-04"])
        == [nil, .oranje, .rood])
  }

  @Test("een gesprek haalt de vlag weg, een poging niet")
  func opheffen() {
    var geval = Geval("2026-10-01")
    geval.contact("2026-10-05", 1, .geenGehoor, metInwoner: true)
    #expect(geval.niveau("nieuwe-aanmelding", op: "2026-10-06") == .oranje)
    #expect(
      geval.letop("nieuwe-aanmelding", op: "2026-10-06").first?.feiten.last
        == "Er is 1 keer geprobeerd contact te krijgen.")
    geval.contact("2026-10-06", 2, .gesproken, metInwoner: true)
    #expect(geval.niveau("nieuwe-aanmelding", op: "2026-10-30") == nil)
  }

  @Test("een gesprek met een loket is geen gesprek met de inwoner")
  func loket() {
    var geval = Geval("2026-10-01")
    geval.contact("2026-10-05", 1, .gesproken)
    #expect(geval.niveau("nieuwe-aanmelding", op: "2026-10-06") == .oranje)
  }
}
