import Termijnen
import Testing

@testable import Wijkteam

@Suite("Checks that every command shares")
struct ControleTests {
  private func notitie(_ tekst: String) -> Opdracht {
    .noteer(
      met(Notitie()) {
        $0.id = Verhaal.id(50); $0.tekst = tekst
      })
  }

  @Test("a text over 64 kB is refused with its length and what to do")
  func teLang() throws {
    let verhaal = Verhaal.geopend()
    #expect(
      verhaal.weigering(notitie(String(repeating: "a", count: 100_000)))
        == "De notitie is te lang: 98 kB, en er past 64 kB in (ongeveer 65.000 tekens). "
        + "Verdeel de tekst over twee of meer stukken.")
    #expect(verhaal.weigering(notitie(String(repeating: "a", count: 65_536))) == "")
  }

  @Test("a line over 2 kB is refused with its length")
  func regelTeLang() {
    let persoon = met(Persoon()) {
      $0.id = Verhaal.id(3)
      $0.naam = String(repeating: "é", count: 1_500)
    }
    #expect(
      Verhaal.geopend().weigering(.zetPersoon(persoon))
        == "De naam is te lang: 1500 tekens, en er passen er ongeveer 2000 in. "
        + "Maak de regel korter en zet de rest in een notitie.")
  }

  @Test("a note keeps its lines and tabs and loses what could act on a terminal")
  func besturing() throws {
    var verhaal = Verhaal.geopend()
    try verhaal.doe(notitie(" een\r\ntwee\rdrie\tvier\u{1B}[31m\u{202E}om\u{0}\u{9B}\u{7F} \n"))
    #expect(verhaal.casus.notities.map(\.waarde.tekst) == ["een\ntwee\ndrie\tvier[31mom"])
  }

  @Test("a line becomes one line")
  func eenRegel() {
    #expect(Schoon.regel(" Jan\tvan\r\n\u{2028}Dam\u{7}\u{FEFF} ") == "Jan van Dam")
    #expect(Schoon.regel("\u{85}\u{A0}x\u{A0}") == "x")
    #expect(Schoon.leeg("\u{200B}\u{AD} \n\u{1B}"))
    #expect(!Schoon.leeg("\u{200B}a"))
  }

  @Test("names with joiners keep them")
  func samengesteld() {
    #expect(Schoon.regel("نرگس\u{200C}ها") == "نرگس\u{200C}ها")
  }

  @Test(
    "a day far away is refused with the day that was probably meant",
    arguments: [
      (
        "1626-11-05",
        "De datum 5 november 1626 ligt te ver terug. "
          + "Bedoel je 5 november 2026?"
      ),
      (
        "2062-01-03",
        "Wat gebeurd is, kan niet op 3 januari 2062 zijn: die dag moet nog komen. "
          + "Bedoel je 3 januari 2026? "
          + "Is het een plan, maak dan een afspraak of leg een toezegging vast."
      ),
      (
        "2096-02-29",
        "Wat gebeurd is, kan niet op 29 februari 2096 zijn: die dag moet nog komen. "
          + "Is het een plan, maak dan een afspraak of leg een toezegging vast."
      ),
      (
        "1899-12-31",
        "De datum 31 december 1899 ligt te ver terug. Bedoel je 31 december 2025?"
      ),
      ("1900-01-01", ""),
      (
        "2031-11-21",
        "Wat gebeurd is, kan niet op 21 november 2031 zijn: die dag moet nog komen. "
          + "Bedoel je 21 november 2026? "
          + "Is het een plan, maak dan een afspraak of leg een toezegging vast."
      ),
      (
        "2026-11-22",
        "Wat gebeurd is, kan niet op 22 november 2026 zijn: die dag moet nog komen. "
          + "Bedoel je 22 november 2025? "
          + "Is het een plan, maak dan een afspraak of leg een toezegging vast."
      ),
      ("2026-11-21", ""),
    ])
  func verWeg(iso: String, zin: String) {
    #expect(Verhaal.geopend().weigering(notitie("Gesproken."), op: iso) == zin)
  }

  @Test(
    "who stays, or how a procedure is handled, may be set for a day ahead; what happened may not")
  func vooruit() throws {
    var verhaal = Verhaal.geopend()
    try verhaal.doe(.zetVeld(.tweede, Veldwaarde(lid: Verhaal.daan)), op: "2026-12-01")
    #expect(verhaal.casus(op: "2026-11-30").tweede == nil)
    #expect(verhaal.casus(op: "2026-12-01").tweede == Verhaal.daan)
    try verhaal.doe(.startProcedure(Verhaal.procedure(31)))
    for opdracht: Opdracht in [
      .zetStap(Verhaal.id(31), Verhaal.stap(.ontvangen)), .zegAgenda("een eigen huis"),
      .startProcedure(Verhaal.procedure(32)),
      .logContact(met(Contact()) { $0.id = Verhaal.id(41) }, belofte: nil),
    ] {
      #expect(verhaal.weigering(opdracht, op: "2026-11-22").hasPrefix("Wat gebeurd is"))
      #expect(verhaal.weigering(opdracht, op: "2026-11-21") == "")
    }
  }

  @Test("unknown life domains are answered with the ones that are known")
  func domeinen() {
    let fout = met(Notitie()) {
      $0.id = Verhaal.id(50)
      $0.tekst = "Gesproken."
      $0.domeinen = [Domein("wonen"), Domein("Tuin")]
    }
    #expect(
      Verhaal.geopend().weigering(.noteer(fout))
        == "Levensdomein 'tuin' ken ik niet. Kies uit: schulden, wonen, jeugd, werk.")
  }

  @Test("a refusal quotes what was typed without control characters and not at length")
  func aanhaling() {
    #expect(Controle.aanhaling("a\u{1B}b\nc") == "'ab c'")
    #expect(
      Controle.aanhaling(String(repeating: "x", count: 40))
        == "'\(String(repeating: "x", count: 30))…'")
  }

  @Test(
    "the nearest words come first",
    arguments: [
      ("urgetnie", ["urgentie"]), ("bijstand", ["bijzondere-bijstand"]), ("zzzzzz", []), ("", []),
      ("brief", ["briefadres"]),
    ])
  func gelijkend(woord: String, verwacht: [String]) {
    let bekend = ["urgentie", "bijzondere-bijstand", "briefadres", "bezwaar"]
    #expect(Gelijkend.dichtstbij(woord, in: bekend) == verwacht)
  }
}
