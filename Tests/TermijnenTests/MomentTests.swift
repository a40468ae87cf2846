import Termijnen
import Testing

@Suite("Een dag met een tijd") struct MomentTests {
  static let vandaag = d("2026-11-21")

  @Test(
    "Een dag met of zonder tijd",
    arguments: [
      ("2026-11-20", "2026-11-20"), ("1-12T09:00", "2026-12-01T09:00"),
      ("20-11-2026t9:05", "2026-11-20T09:05"), ("2026-11-20T14:05", "2026-11-20T14:05"),
      ("2026-11-20 14:05", "2026-11-20T14:05"), ("gisteren 9:30", "2026-11-20T09:30"),
      ("gisteren om 14 u", "2026-11-20"), ("vr 14u", "2026-11-27T14:00"),
      ("20-11 14u30", "2026-11-20T14:30"), ("14:30", "2026-11-21T14:30"),
      ("gisteren 9.45", "2026-11-20T09:45"), ("14.3", "2027-03-14"),
      ("morgen om 10:00 uur", "2026-11-22T10:00"),
    ]) func lezen(_ tekst: String, _ iso: String) throws
  {
    if tekst == "gisteren om 14 u" {
      #expect(throws: Leesfout.self) { try Moment.lees(tekst, vandaag: Self.vandaag) }
    } else {
      #expect(try Moment.lees(tekst, vandaag: Self.vandaag).iso == iso)
    }
  }

  @Test(
    "Een tijd die niet bestaat wordt niet gelezen",
    arguments: ["2026-11-20T24:00", "2026-11-20T12:60", "2026-11-20T1", "2026-11-20T", "25:00"])
  func nietBestaand(_ tekst: String) {
    #expect(Moment(iso: tekst) == nil)
    #expect(throws: Leesfout.self) { try Moment.lees(tekst, vandaag: Self.vandaag) }
  }

  @Test("Een dag zonder tijd komt voor elke tijd van die dag") func volgorde() {
    let dag = d("2026-11-20")
    #expect(Moment(dag) < Moment(dag, minuut: 0))
    #expect(Moment(dag, minuut: 1439) < Moment(dag.plus(dagen: 1)))
    #expect(Moment(dag, minuut: 1440).minuut == nil)
    #expect(Moment(dag, minuut: 845).kort == "vr 20-11 14:05")
  }
}
