import Inrichting
import Termijnen
import Testing

/// What can be typed wrongly in a file of a team without any single value being unreadable.
@Suite("Waarden die niet bij elkaar passen") struct PeriodenTests {
  private static let vandaag = Dag(2026, 11, 27)

  private static func soort(
    _ id: String = "tuinhulp", termijn: String = "{waarde: 6w, bron: praktijk}",
    controle: String = "gecontroleerd: 2026-11-20", normen: String = "bron: praktijk"
  ) -> String {
    """
      - id: \(id)
        naam: Tuinhulp
        aard: besluit
        uitvoerder: eigen-team
        levensdomeinen: [wonen]
        \(controle)
        grondslag: [awb-4-13]
        beslist: {waarde: ons team, bron: praktijk}
        klokstart: {waarde: de dag van de vraag, bron: praktijk}
        termijn: \(termijn)
        opschorting: {waarde: nee, bron: praktijk}
        atw: {waarde: ja, bron: atw-1}
        dwangsom: {waarde: awb, bron: awb-4-17}
        rechtsmiddelen: []
        stilvalpunten: {bron: praktijk, punten: []}
        acties: {bron: praktijk, punten: []}
        normen: {\(normen)}

    """
  }

  private static func soorten(_ soorten: String...) -> String {
    "soorten:\n" + soorten.joined()
  }

  private static func tarieven(_ rijen: String...) -> String {
    "dwangsom:\n  tarieven:\n" + rijen.map { "    - \($0)\n" }.joined()
  }

  private static let schijven = "bron: praktijk, schijven: [{dagen: 42, per-dag: 25}]"

  /// Each statement on its own: the compiler does not weigh them against one another.
  private static func gevallen() -> [(String, String)] {
    var uit: [(String, String)] = []
    func neem(_ tekst: String, _ zin: String) { uit.append((tekst, zin)) }
    neem(
      soorten(soort(), soort()),
      "regel 19, veld soorten[2].id: De soort “tuinhulp” staat er twee keer. Haal er een weg.")
    neem(
      soorten(soort("Mijn Soort")),
      "regel 2, veld soorten[1].id: Een id bestaat uit kleine letters, cijfers en streepjes, "
        + "bijvoorbeeld eigen-soort.")
    neem(
      soorten(
        soort(termijn: "[{waarde: 6w, bron: praktijk, van: 2026-01-01, tot: 2025-01-01}]")),
      "regel 11, veld soorten[1].termijn[1].tot: Deze dag ligt vóór van (2026-01-01).")
    neem(
      soorten(
        soort(
          termijn: "[{waarde: 6w, bron: praktijk, tot: 2026-12-31}, "
            + "{waarde: 8w, bron: praktijk, van: 2026-12-01}]")),
      "regel 11, veld soorten[1].termijn[2]: Deze termijn begint voordat de vorige is afgelopen. "
        + "Begin op 2027-01-01.")
    neem(
      soorten(
        soort(
          termijn: "[{waarde: 6w, bron: praktijk, tot: 2026-12-31}, "
            + "{waarde: 8w, bron: praktijk, van: 2027-03-01}]")),
      "regel 11, veld soorten[1].termijn[2]: Tussen 2026-12-31 en 2027-03-01 geldt geen termijn. "
        + "Begin op 2027-01-01.")
    neem(
      soorten(
        soort(
          termijn: "[{waarde: 6w, bron: praktijk}, {waarde: 8w, bron: praktijk, van: 2027-03-01}]"
        )),
      "regel 11, veld soorten[1].termijn[2]: Wat hiervoor staat heeft geen einde. Zet daar "
        + "een tot bij, of haal dit weg.")
    neem(
      soorten(soort(termijn: "{waarde: 0w, bron: praktijk}")),
      "regel 11, veld soorten[1].termijn.waarde: Een termijn is minstens 1, bijvoorbeeld 6w.")
    neem(
      soorten(soort(controle: "gecontroleerd: 2026-11-20\n    controleer-voor: 2026-11-01")),
      "regel 8, veld soorten[1].controleer-voor: Deze dag ligt niet na de dag van de controle.")
    neem(
      soorten(soort(controle: "gecontroleerd: 2027-01-05")),
      "regel 7, veld soorten[1].gecontroleerd: 2027-01-05 moet nog komen. Schrijf de dag waarop "
        + "iemand het echt nakeek.")
    neem(
      "bronnen:\n  x: {tekst: x, zekerheid: praktijk, gecontroleerd: 2027-01-05}",
      "regel 2, veld bronnen.x.gecontroleerd: 2027-01-05 moet nog komen. Schrijf de dag waarop "
        + "iemand het echt nakeek.")
    neem(
      soorten(soort(normen: "stil-oranje: 40, stil-rood: 10, bron: praktijk")),
      "regel 18, veld soorten[1].normen.stil-oranje: Oranje (40) komt pas na rood (10). Maak "
        + "oranje kleiner of gelijk.")
    neem(
      "normen:\n  urgentie: {niet-uitgevoerd-oranje: 9, niet-uitgevoerd-rood: 3, bron: praktijk}",
      "regel 2, veld normen.urgentie.niet-uitgevoerd-oranje: Oranje (9) komt pas na rood (3). Maak "
        + "oranje kleiner of gelijk.")
    neem(
      "drempels:\n  stil-oranje: {waarde: 60, bron: praktijk}",
      "regel 2, veld drempels.stil-oranje: stil-oranje (60) is meer dan stil-rood (30). Dat kan "
        + "niet.")
    neem(
      "lezingen:\n  laat-na-dagen: {waarde: 60, bron: praktijk}",
      "regel 2, veld lezingen.laat-na-dagen: laat-na-dagen (60) is meer dan "
        + "onredelijk-laat-na-dagen (56). Dat kan niet.")
    neem(
      "dwangsom:\n  tarieven: []",
      "regel 2, veld dwangsom.tarieven: Noem ten minste één tarief. Zonder tarief is er nooit een "
        + "dwangsom.")
    neem(
      tarieven("{van: 2027-01-01, bron: praktijk, schijven: []}"),
      "regel 3, veld dwangsom.tarieven[1].schijven: Noem ten minste één schijf, met dagen en "
        + "per-dag.")
    neem(
      tarieven("{van: 2027-01-01, tot: 2026-01-01, \(schijven)}"),
      "regel 3, veld dwangsom.tarieven[1].tot: Deze dag ligt vóór van (2027-01-01).")
    neem(
      tarieven(
        "{van: 2019-01-01, tot: 2026-11-30, \(schijven)}", "{van: 2027-01-01, \(schijven)}"),
      "regel 4, veld dwangsom.tarieven[2]: Tussen 2026-11-30 en 2027-01-01 geldt geen tarief. Begin op 2026-12-01."
    )
    neem(
      tarieven("{van: 2019-01-01, \(schijven)}", "{van: 2027-01-01, \(schijven)}"),
      "regel 4, veld dwangsom.tarieven[2]: Wat hiervoor staat heeft geen einde. Zet daar "
        + "een tot bij, of haal dit weg.")
    neem(
      "gemeenten:\n  urgentie:\n    - {gemeente: Delft, termijn: 6w, bron: praktijk}\n"
        + "    - {gemeente: DELFT, termijn: 7w, bron: praktijk}",
      "regel 4, veld gemeenten.urgentie[2]: DELFT staat er twee keer voor dezelfde tijd. Haal er "
        + "een weg, of geef beide een van of tot.")
    neem(
      "gemeenten:\n  urgentie:\n"
        + "    - {gemeente: Delft, termijn: {waarde: 6w, van: 2027-01-01, tot: 2026-01-01}, "
        + "bron: praktijk}",
      "regel 3, veld gemeenten.urgentie[1].termijn.tot: Deze dag ligt vóór van (2027-01-01).")
    return uit
  }

  private func fouten(_ tekst: String) throws -> [String] {
    do throws(Inrichtingsfouten) {
      _ = try Inrichting.ingebouwd().met(
        team: Bestand(pad: "team.yaml", tekst: tekst), op: Self.vandaag)
      return []
    } catch {
      return error.fouten.map(\.description)
    }
  }

  @Test("De voorbeelden zelf zijn goed") func goed() throws {
    #expect(try fouten(Self.soorten(Self.soort())) == [])
    #expect(
      try fouten(
        Self.soorten(
          Self.soort(
            termijn: "[{waarde: 8w, bron: praktijk, tot: 2026-12-31}, "
              + "{waarde: 6w, bron: praktijk, van: 2027-01-01}]"))) == [])
    #expect(
      try fouten(
        Self.tarieven(
          "{van: 2019-01-01, tot: 2026-12-31, \(Self.schijven)}",
          "{van: 2027-01-01, \(Self.schijven)}")) == [])
  }

  @Test(
    "Elke fout noemt regel en veld",
    arguments: gevallen()) func fout(_ tekst: String, _ zin: String) throws
  {
    let gevonden = try fouten(tekst)
    #expect(gevonden.contains("team.yaml, \(zin)"), "\(gevonden)")
  }

  @Test("Dezelfde gemeente mag vaker, na elkaar; een waarde heeft haar eigen tijd") func naElkaar()
    throws
  {
    let inrichting = try Inrichting.ingebouwd().met(
      team: Bestand(
        pad: "team.yaml",
        tekst: """
          gemeenten:
            urgentie:
              - {gemeente: Delft, termijn: 6w, tot: 2026-12-31, bron: praktijk}
              - {gemeente: Delft, termijn: {waarde: 7w, van: 2027-02-01}, van: 2027-01-01, bron: praktijk}
          """))
    let soort = try #require(inrichting.soort("urgentie"))
    func termijn(_ iso: String) -> String? {
      soort.voor(gemeente: "delft", op: Dag(iso: iso)).termijnen.first?.waarde.code
    }
    #expect(termijn("2026-11-27") == "6w")
    #expect(termijn("2027-01-15") == "8w")
    #expect(termijn("2027-02-01") == "7w")
  }
}
