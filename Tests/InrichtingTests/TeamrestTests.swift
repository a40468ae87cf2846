import Inrichting
import Termijnen
import Testing
import Wijkteam

@Suite("Een teambestand dat later niet meer klopt") struct TeamrestTests {
  private func rest(_ tekst: String) throws -> Teamrest {
    try Inrichting.ingebouwd().met(watLeest: Bestand(pad: "team.yaml", tekst: tekst))
  }

  @Test("Wat klopt geldt, en is hetzelfde als bij laden") func heel() throws {
    let rest = try rest("gemeente: Delft\ndrempels:\n  termijn-nabij: {waarde: 8, bron: praktijk}")
    #expect(rest.fouten.isEmpty)
    #expect(rest.inrichting.gemeente == "Delft")
    #expect(rest.inrichting.drempels.termijnNabij == 8)
  }

  @Test("Een fout deel valt weg met een zin; de rest blijft, ook in dezelfde lijst") func deels()
    throws
  {
    let rest = try rest(
      """
      gemeente: Delft
      onbekend-veld: ja
      bronnen:
        goed: {tekst: afspraak, zekerheid: praktijk, gecontroleerd: 2026-11-20}
        fout: {tekst: afspraak, zekerheid: misschien, gecontroleerd: 2026-11-20}
      drempels:
        termijn-nabij: {waarde: 8, bron: goed}
        aandachtspunt: {waarde: 40, bron: fout}
      gemeenten:
        urgentie:
          - {gemeente: Delft, termijn: 6w, bron: goed}
          - {gemeente: Almere, termijn: zes, bron: goed}
        verdwenen-soort:
          - {gemeente: Delft, termijn: 6w, bron: goed}
      """)
    #expect(
      rest.fouten.map(\.veld).sorted() == [
        "bronnen.fout.zekerheid", "drempels.aandachtspunt.bron", "gemeenten.urgentie[2].termijn",
        "gemeenten.verdwenen-soort", "onbekend-veld",
      ])
    let inrichting = rest.inrichting
    #expect(inrichting.gemeente == "Delft")
    #expect(inrichting.drempels.termijnNabij == 8)
    #expect(inrichting.drempels.aandachtspunt == 30)
    let urgentie = try #require(inrichting.soort("urgentie"))
    #expect(urgentie.gemeenteregel(voor: "Delft")?.termijn?.code == "6w")
    #expect(urgentie.gemeenteregel(voor: "Almere") == nil)
  }

  @Test("Een bestand dat helemaal niet leest laat de ingebouwde regels staan") func kapot() throws {
    for tekst in ["", "gemeente: [", "- een\n- lijst", "brieven:\n  herinnering: \"{fout\""] {
      let rest = try rest(tekst)
      #expect(!rest.fouten.isEmpty, "\(tekst)")
      #expect(rest.inrichting.gemeente == nil)
      #expect(rest.inrichting.drempels.termijnNabij == 10)
    }
  }

  @Test("Waar het over gaat, per veld") func onderdelen() {
    let delen = Inrichting.onderdelen(
      Bestand(
        pad: "t", tekst: "gemeente: Delft\nnormen:\n  urgentie: {}\nsoorten:\n  - {id: tuinhulp}"))
    #expect(delen.map(\.veld) == ["gemeente", "normen", "soorten"])
    #expect(delen.map(\.namen) == [["Delft"], ["urgentie"], ["tuinhulp"]])
  }
}
