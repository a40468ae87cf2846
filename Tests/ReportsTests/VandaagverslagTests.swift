import Termijnen
import Testing

@testable import Reports
@testable import Wijkteam

@Suite("Vandaag als tekst noemt de dag en het uur van wat niet terug kan")
struct VandaagverslagTests {
  private let dag = Dag(iso: "2026-11-27") ?? .eerste

  private func tekst(_ kop: String, uiterlijk: Moment?) -> String {
    var letop = LetOp(
      regel: "dreiging-zonder-hulp", niveau: .rood, casus: nil, sinds: dag, kop: kop, feiten: [],
      bij: "jeugdzorg", opheffen: "", acties: [])
    letop.uiterlijk = uiterlijk
    var uit = Regelbouwer(breedte: 200)
    Verslag.regel(letop, naam: { _ in nil }, dag: dag, in: &uit)
    return uit.tekst
  }

  @Test("de dag staat achter de kop als die hem niet noemt, met het uur als dat bekend is")
  func nietGenoemd() {
    let kop = "Uithuisplaatsing door jeugdzorg: er loopt geen hulp tegen"
    #expect(tekst(kop, uiterlijk: Moment(iso: "2026-11-30")).contains("\(kop) (ma 30-11)"))
    #expect(
      tekst(kop, uiterlijk: Moment(iso: "2026-12-01T10:00")).contains("\(kop) (di 1-12 10:00)"))
    #expect(tekst(kop, uiterlijk: nil) == "  ROOD  \(kop)\n")
  }

  @Test("wat de kop al noemt, staat er niet nog een keer")
  func genoemd() {
    for (kop, iso) in [
      ("Ontruiming op 1 december om 10:00", "2026-12-01T10:00"),
      ("Ontruiming morgen", "2026-11-28"),
      ("Terugbellen vandaag om 14:00", "2026-11-27T14:00"),
    ] {
      #expect(tekst(kop, uiterlijk: Moment(iso: iso)) == "  ROOD  \(kop)\n")
    }
    #expect(
      tekst("Ontruiming op 1 december", uiterlijk: Moment(iso: "2026-12-01T10:00"))
        .contains("(di 1-12 10:00)"))
  }
}
