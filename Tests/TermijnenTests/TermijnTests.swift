import Termijnen
import Testing

@Suite("Termijn") struct TermijnTests {
  @Test(
    "Een termijn lezen",
    arguments: [
      ("8w", "8w"), ("42d", "42d"), ("3m", "3m"), ("1j", "1j"), ("3wd", "3wd"), ("48u", "48u"),
      ("15y", "15j"), ("8 weken", "8w"), ("1 week", "1w"), ("2 maanden", "2m"),
      ("5 Werkdagen", "5wd"),
      ("0d", "0d"),
    ]) func lezen(_ tekst: String, _ code: String)
  {
    #expect(Termijn(tekst)?.code == code)
  }

  @Test(
    "Wat geen termijn is, wordt niet gelezen",
    arguments: ["", "w", "8", "8x", "-8w", "8,5w", "999999d", "8ww", "٨w", "w8"])
  func nietLezen(_ tekst: String) {
    #expect(Termijn(tekst) == nil)
    #expect(throws: Leesfout.self) { try Termijn.lees(tekst) }
  }

  @Test("In woorden") func woorden() {
    #expect(t("1w").lang == "1 week")
    #expect(t("8w").lang == "8 weken")
    #expect(t("3wd").lang == "3 werkdagen")
    #expect(t("15j").lang == "15 jaar")
  }

  @Test(
    "De Atw geldt niet boven 90 dagen, 12 weken of 3 maanden, en niet bij jaren en uren",
    arguments: [
      ("90d", false), ("91d", true), ("12w", false), ("13w", true), ("3m", false), ("4m", true),
      ("1j", true), ("48u", true), ("3wd", false), ("0d", false),
    ]) func buitenAtw(_ tekst: String, _ buiten: Bool)
  {
    #expect(t(tekst).buitenAtw == buiten)
  }

  @Test("Het aantal blijft binnen de grenzen") func grenzen() {
    #expect(Termijn(-5, .dagen).aantal == 0)
    #expect(Termijn(Int.max, .dagen).aantal == 99_999)
    #expect(t("6w").plus(t("12w")) == t("18w"))
    #expect(t("6w").plus(t("1m")) == nil)
  }
}
