import Testing

@testable import Wijkteam

@Suite("Let op: termijn nabij")
struct TermijnNabijTests {
  @Test("van tien werkdagen ervoor tot en met de laatste dag")
  func grens() {
    var geval = Geval()
    geval.procedure("2026-10-01", 1)
    #expect(
      geval.reeks("termijn-nabij", ["2026-11-11", "2026-11-12", "2026-11-26", "2026-11-27"])
        == [nil, .oranje, .oranje, nil])
    let letop = geval.letop("termijn-nabij", op: "2026-11-20").first
    #expect(letop?.sinds == Geval.dag("2026-11-12"))
    #expect(letop?.kop == "Besluit uiterlijk 26 november: urgentieverklaring bij gemeente Almere")
  }

  @Test("alleen ingediend is niet ontvangen: nooit rood te laat, wel wat bekend is en wat te doen")
  func alleenIngediend() throws {
    var geval = Geval()
    geval.procedure("2026-10-01", 1, stap: .ingediend)
    let dagen = ["2026-11-11", "2026-11-12", "2026-11-26", "2026-11-27", "2027-03-01"]
    #expect(
      geval.reeks("termijn-nabij", dagen) == [nil, .oranje, .oranje, .oranje, .oranje])
    #expect(geval.reeks("termijn-verstreken", dagen).allSatisfy { $0 == nil })
    let voor = try #require(geval.letop("termijn-nabij", op: "2026-11-20").first)
    #expect(
      voor.kop
        == "Termijn loopt misschien tot en met 26 november: urgentieverklaring bij gemeente Almere")
    let na = try #require(geval.letop("termijn-nabij", op: "2026-12-08").first)
    #expect(
      na.kop
        == "Termijn misschien voorbij, ontvangst niet vastgelegd: urgentieverklaring bij gemeente "
        + "Almere")
    #expect(
      na.feiten.first
        == "Ingediend op 1 oktober. Wanneer het daar binnen was, is niet vastgelegd.")
    #expect(na.feiten.contains("Was het die dag binnen, dan was 26 november de laatste dag."))
    #expect(na.opheffen == "Leg de dag van ontvangst vast, of het besluit zodra het er is.")
    #expect(na.acties.first?.wat.contains("op welke dag is het binnengekomen?") == true)
    let alles = [na.kop] + na.feiten + na.acties.map(\.wat)
    #expect(!alles.contains { $0.contains("Ontvangen op") || $0.contains("schriftelijk vragen") })
    // Once it is confirmed the term counts, from the day that is sure.
    geval.stap("2026-10-08", 1, .bevestigd)
    #expect(geval.reeks("termijn-verstreken", ["2026-12-03", "2026-12-04"]) == [nil, .rood])
  }

  @Test("een besluit haalt de vlag weg")
  func opheffen() {
    var geval = Geval()
    geval.procedure("2026-10-01", 1)
    geval.stap("2026-11-16", 1, .besluit) { $0.uitkomst = .toegekend }
    #expect(geval.niveau("termijn-nabij", op: "2026-11-16") == nil)
  }

  @Test("zonder wettelijke termijn komt de vlag niet")
  func zonderTermijn() {
    var geval = Geval()
    geval.procedure("2026-10-01", 1, "voedselbank")
    #expect(geval.niveau("termijn-nabij", op: "2026-11-20") == nil)
  }

  @Test(
    "wat niemand beslist staat bij wat niet terug kan, en niet nog eens hier",
    arguments: [("beslagvrije-voet", "2026-11-06"), ("ontruiming", "2026-11-26")])
  func zonderBeslisser(_ soort: String, _ ontvangen: String) {
    var geval = Geval()
    geval.procedure(ontvangen, 1, soort)
    #expect(geval.niveau("termijn-nabij", op: "2026-11-27") == nil)
    #expect(geval.niveau("onomkeerbaar", op: "2026-11-27") == .rood)
  }

  @Test("de bellijst zegt bij een eigen termijn wie het moet doen")
  func bellen() throws {
    var geval = Geval()
    geval.procedure("2026-11-06", 1, "beslagvrije-voet")
    var werk = Werkvoorraad(context: Geval.context(op: "2026-11-27"))
    werk.zet(geval.casus(op: "2026-11-27"))
    let regel = try #require(werk.bellen().first?.regels.first)
    #expect(regel.waarom == "Helena moet dit zelf doen, uiterlijk 4 december: nog 5 werkdagen.")
  }

  @Test("een richtgetal is geen dag waarop iemand moet beslissen, en niemand is te laat")
  func richtgetal() {
    var geval = Geval()
    geval.procedure("2026-10-01", 1, "kwijtschelding-gem")
    #expect(geval.niveau("termijn-nabij", op: "2026-11-20") == nil)
    #expect(geval.niveau("termijn-verstreken", op: "2026-12-08") == nil)
  }
}
