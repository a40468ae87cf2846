import Termijnen
import Testing

@testable import Wijkteam

@Suite("The card for the whole team")
struct TeamkaartTests {
  private let tekens = [Herkenning([1, 2, 3]), Herkenning([])]

  @Test("it tells that the casus is there and who to call, and comes back from its bytes")
  func heenEnWeer() throws {
    var verhaal = Verhaal.geopend()
    try verhaal.doe(.zetVeld(.status, Veldwaarde(tekst: "rust", dag: Verhaal.dag("2027-01-04"))))
    try verhaal.doe(.zetVeld(.volgendContact, Veldwaarde(dag: Verhaal.dag("2026-12-01"))))
    try verhaal.doe(.zetVeld(.tweede, Veldwaarde(lid: Verhaal.daan)))
    let kaart = Teamkaart(verhaal.casus, herkenning: tekens)
    #expect(kaart.code == "k7dm")
    #expect(kaart.status == .rust)
    #expect(kaart.terugkijken == Verhaal.dag("2027-01-04"))
    #expect(kaart.volgendContact == Verhaal.dag("2026-12-01"))
    #expect(kaart.vast == Verhaal.kitty)
    #expect(kaart.tweede == Verhaal.daan)
    #expect(kaart.herkenning == tekens)
    #expect(Teamkaart(bytes: kaart.bytes) == kaart)
    #expect(String(decoding: kaart.bytes, as: UTF8.self).contains("Helena") == false)
  }

  @Test("nobody is recognised in a casus that is gevoelig, or from which somebody is shut out")
  func zonderHerkenning() throws {
    var gevoelig = Verhaal.geopend()
    try gevoelig.doe(.zetVeld(.gevoelig, Veldwaarde(ja: true)))
    #expect(Teamkaart(gevoelig.casus, herkenning: tekens).herkenning.isEmpty)
    #expect(Teamkaart(gevoelig.casus, herkenning: tekens).gevoelig)
    var uitgesloten = Verhaal.geopend()
    try uitgesloten.doe(.sluitUit(Verhaal.daan, reden: nil))
    #expect(Teamkaart(uitgesloten.casus, herkenning: tekens).herkenning.isEmpty)
  }

  @Test("bytes of something else are no card")
  func anders() {
    var toeval = Toeval(8)
    #expect(Teamkaart(bytes: []) == nil)
    #expect(Teamkaart(bytes: [1, 200]) == nil)
    let goed = Teamkaart(Verhaal.geopend().casus, herkenning: tekens).bytes
    for _ in 0..<5_000 {
      var bytes = goed
      bytes[toeval.getal(0...(bytes.count - 1))] = UInt8(truncatingIfNeeded: toeval.next())
      if let kaart = Teamkaart(bytes: bytes) { #expect(kaart.id != .nul) }
    }
  }
}
