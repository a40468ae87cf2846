import Termijnen
import Testing

@Suite("Wat mensen als datum typen") struct DaglezerTests {
  /// A Saturday.
  static let vandaag = d("2026-11-21")

  private func lees(_ tekst: String, _ richting: Leesrichting = .dichtstbij) throws -> Dag {
    try Dag.lees(tekst, vandaag: Self.vandaag, kalender: kalender, richting: richting)
  }

  @Test(
    "Een datum in cijfers of met de naam van de maand",
    arguments: [
      ("2026-03-14", "2026-03-14"), ("14-3-2026", "2026-03-14"), ("14-03-2026", "2026-03-14"),
      ("14/3/2026", "2026-03-14"), ("14.3.2026", "2026-03-14"), ("14 maart 2026", "2026-03-14"),
      ("14 mrt 2026", "2026-03-14"), ("14 mrt. 2026", "2026-03-14"), ("20260314", "2026-03-14"),
      ("14-mrt-2026", "2026-03-14"), ("14-3-26", "2026-03-14"), ("14-3-58", "1958-03-14"),
      ("  14 MAART 2026 ", "2026-03-14"), ("op 14 maart 2026", "2026-03-14"),
      ("za 14-3-2026", "2026-03-14"), ("zaterdag 14 maart 2026", "2026-03-14"),
      ("29-2-2028", "2028-02-29"), ("1 jan 2027", "2027-01-01"), ("3 sept 2026", "2026-09-03"),
    ]) func datum(_ tekst: String, _ iso: String) throws
  {
    #expect(try lees(tekst) == d(iso))
  }

  @Test(
    "Zonder jaar is het de dag die het dichtst bij vandaag ligt",
    arguments: [
      ("20-11", "2026-11-20"), ("14-3", "2027-03-14"), ("1-12", "2026-12-01"),
      ("5 augustus", "2026-08-05"), ("2-1", "2027-01-02"), ("za 21-11", "2026-11-21"),
    ]) func zonderJaar(_ tekst: String, _ iso: String) throws
  {
    #expect(try lees(tekst) == d(iso))
  }

  @Test("Wat is gebeurd ligt niet in de toekomst, een termijn niet in het verleden")
  func richting() throws {
    #expect(try lees("14-3", .terug) == d("2026-03-14"))
    #expect(try lees("20-11", .vooruit) == d("2027-11-20"))
    #expect(try lees("21-11", .vooruit) == d("2026-11-21"))
    #expect(try lees("21-11", .terug) == d("2026-11-21"))
    #expect(try lees("vr", .terug) == d("2026-11-20"))
    #expect(try lees("vr") == d("2026-11-27"))
  }

  @Test(
    "Woorden en sprongen",
    arguments: [
      ("vandaag", "2026-11-21"), ("morgen", "2026-11-22"), ("overmorgen", "2026-11-23"),
      ("gisteren", "2026-11-20"), ("eergisteren", "2026-11-19"), ("+2w", "2026-12-05"),
      ("+3d", "2026-11-24"), ("-1w", "2026-11-14"), ("+2m", "2027-01-21"), ("+1j", "2027-11-21"),
      ("+3", "2026-11-24"), ("-3", "2026-11-18"), ("+ 2 weken", "2026-12-05"),
      ("over 2 weken", "2026-12-05"), ("over een week", "2026-11-28"),
      ("over drie dagen", "2026-11-24"), ("3 dagen geleden", "2026-11-18"),
      ("twee weken geleden", "2026-11-07"), ("+3wd", "2026-11-25"), ("-1wd", "2026-11-20"),
      ("over 5 werkdagen", "2026-11-27"), ("volgende week", "2026-11-28"),
      ("vorige maand", "2026-10-21"), ("vr", "2026-11-27"), ("vrijdag", "2026-11-27"),
      ("za", "2026-11-28"), ("ma", "2026-11-23"), ("a.s. maandag", "2026-11-23"),
      ("afgelopen ma", "2026-11-16"), ("vorige vrijdag", "2026-11-20"),
      ("volgende week dinsdag", "2026-11-24"), ("vorige week vr", "2026-11-13"),
      ("deze week ma", "2026-11-16"),
    ]) func sprongen(_ tekst: String, _ iso: String) throws
  {
    #expect(try lees(tekst) == d(iso))
  }

  @Test(
    "Een fout zegt wat er niet klopt en wat wel kan",
    arguments: [
      ("", "Typ een datum, bijvoorbeeld 14-3, vr of +2w."),
      ("2026-02-30", "30 februari 2026 bestaat niet. Februari 2026 heeft 28 dagen."),
      ("30-2-2028", "30 februari 2028 bestaat niet. Februari 2028 heeft 29 dagen."),
      ("29-2", "29 februari 2026 bestaat niet. Februari 2026 heeft 28 dagen."),
      ("14-13-2026", "Maand 13 bestaat niet. Typ eerst de dag en dan de maand: 14-3-2026."),
      (
        "vr 21-11-2026",
        "21 november 2026 is een zaterdag, geen vrijdag. Kijk de datum na."
      ),
      ("volgende vrijdag", "Bedoel je vr 27-11 of vr 4-12? Typ de datum."),
      (
        "kapot",
        "Ik lees geen datum in “kapot”. Typ bijvoorbeeld 14-3, 14-3-2026, 14 maart, vr of +2w."
      ),
      (
        "+2x",
        "Ik lees geen sprong in “2x”. Typ bijvoorbeeld +2w, +3d, -1w, +2m of +5wd."
      ),
      ("1-1-0900", "Met het jaar 900 kan ik niet rekenen. Typ een jaar met vier cijfers."),
    ]) func fout(_ tekst: String, _ zin: String)
  {
    #expect(throws: Leesfout(zin)) { try lees(tekst) }
  }

  @Test("Geen enkele invoer laat het programma stoppen") func willekeurig() {
    var zaad = Zaad(7)
    let tekens = Array("0123456789-+/. wdmjavrzo:ú’\u{1F600}\t")
    for _ in 0..<20_000 {
      let lengte = Int.random(in: 0...12, using: &zaad)
      let tekst = String((0..<lengte).map { _ in tekens.randomElement(using: &zaad) ?? "x" })
      _ = try? lees(tekst)
      _ = try? Moment.lees(tekst, vandaag: Self.vandaag)
      _ = Termijn(tekst)
    }
    _ = try? lees(String(repeating: "9", count: 5000))
    _ = try? lees("+99999j")
    _ = try? lees("-99999j")
  }
}
