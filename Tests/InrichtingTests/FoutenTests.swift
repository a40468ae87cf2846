import Inrichting
import Termijnen
import Testing

@Suite("Fouten in de inrichting") struct FoutenTests {
  /// The faults that a team file gives, one line each.
  private func fouten(_ tekst: String) throws -> [String] {
    do throws(Inrichtingsfouten) {
      _ = try Inrichting.ingebouwd().met(team: Bestand(pad: "team.yaml", tekst: tekst))
      return []
    } catch {
      return error.fouten.map(\.description)
    }
  }

  @Test(
    "Elke fout noemt bestand, regel en veld in een gewone zin",
    arguments: [
      ("", "team.yaml: Het bestand is leeg."),
      (
        "gemente: Delft",
        "team.yaml, regel 1, veld gemente: Dit veld ken ik niet. Kies uit: gemeente, bronnen, "
          + "kalender, dwangsom, lezingen, drempels, domeinen, normen, gemeenten, soorten, brieven."
      ),
      (
        "drempels:\n  termijn-nabij: {waarde: tien, bron: normen-start}",
        "team.yaml, regel 2, veld drempels.termijn-nabij.waarde: “tien” is geen heel getal van 0 "
          + "tot en met 1000."
      ),
      (
        "drempels:\n  termijn-nabij: {waarde: 8}",
        "team.yaml, regel 2, veld drempels.termijn-nabij.bron: Hier ontbreekt de bron. Noem een "
          + "bron uit bronnen.yaml of uit dit bestand."
      ),
      (
        "drempels:\n  termijn-nabij: {waarde: 8, bron: afspraak}",
        "team.yaml, regel 2, veld drempels.termijn-nabij.bron: De bron “afspraak” staat niet in "
          + "bronnen.yaml en niet in dit bestand."
      ),
      (
        "lezingen:\n  atw-op-twee-weken: {waarde: yes, bron: open-punt-3}",
        "team.yaml, regel 2, veld lezingen.atw-op-twee-weken.waarde: “yes” kan hier niet. Schrijf "
          + "ja of nee."
      ),
      (
        "lezingen:\n  laatste-opschortingsdag: {waarde: soms, bron: open-punt-4}",
        "team.yaml, regel 2, veld lezingen.laatste-opschortingsdag.waarde: “soms” ken ik niet. "
          + "Kies uit: nee, ja, beide."
      ),
      (
        "normen:\n  urgentje: {bron: normen-start}",
        "team.yaml, regel 2, veld normen.urgentje: De soort “urgentje” ken ik niet."
      ),
      (
        "gemeenten:\n  urgentie:\n    - {gemeente: Delft, termijn: zes weken, bron: normen-start}",
        "team.yaml, regel 3, veld gemeenten.urgentie[1].termijn: “zes weken” is geen termijn. "
          + "Schrijf bijvoorbeeld 8w, 42d, 3m, 1j of 3wd."
      ),
      (
        "gemeente: [Delft]",
        "team.yaml, regel 1, veld gemeente: Hier hoort tekst te staan, geen lijst of tabel."
      ),
      (
        "domeinen: wonen",
        "team.yaml, regel 1, veld domeinen: Hier hoort een lijst te staan."
      ),
      (
        "gemeente: Delft\ngemeente: Leiden",
        "team.yaml, regel 1, veld gemeente: Dit veld staat er twee keer. Haal er een weg."
      ),
      (
        "bronnen:\n  eigen: {tekst: afspraak, zekerheid: praktijk, gecontroleerd: 20-11-2026}",
        "team.yaml, regel 2, veld bronnen.eigen.gecontroleerd: “20-11-2026” is geen datum. "
          + "Schrijf een datum als 2026-11-20."
      ),
      (
        "gemeente:",
        "team.yaml, regel 1, veld gemeente: Dit veld is leeg. Vul het in of haal het weg."
      ),
    ]) func fout(_ tekst: String, _ zin: String) throws
  {
    let gevonden = try fouten(tekst)
    #expect(gevonden.contains(zin), "\(gevonden)")
  }

  @Test("Kapotte YAML noemt de regel") func kapot() throws {
    let gevonden = try fouten("gemeente: Delft\n  normen: [")
    #expect(gevonden.count == 1)
    #expect(gevonden.first?.contains("Dit is geen geldige YAML") == true)
    #expect(gevonden.first?.hasPrefix("team.yaml, regel ") == true)
  }

  @Test("Alle fouten komen in één keer") func allemaal() throws {
    let tekst = """
      lezingen:
        laat-na-dagen: {waarde: 0, bron: igs-laat}
      soorten:
        - id: eigen-stap
          naam: Eigen stap
          soort: x
      """
    let gevonden = try fouten(tekst)
    #expect(
      gevonden.contains {
        $0.contains("veld soorten[1]: Deze velden ontbreken: gecontroleerd, grondslag, aard,")
      })
    #expect(gevonden.count { $0.contains("ontbre") } == 1)
    #expect(gevonden.contains { $0.contains("veld soorten[1].soort: Dit veld ken ik niet.") })
  }

  @Test("Een soort met een termijn moet zeggen wat die opschort") func samenhang() throws {
    let tekst = """
      soorten:
        - id: proef
          naam: Proef
          aard: besluit
          uitvoerder: gemeente
          levensdomeinen: [wonen, tuinieren]
          gecontroleerd: 2026-11-20
          grondslag: [awb-4-13]
          beslist: {waarde: het college, bron: awb-4-13}
          klokstart: {waarde: de ontvangst, bron: awb-4-13}
          termijn: {waarde: 8w, bron: awb-4-13}
          rechtsmiddelen: []
          stilvalpunten: {bron: praktijk, punten: []}
          acties: {bron: praktijk, punten: []}
          ladder:
            - {trede: eigen, wat: x, reden: y, vanaf: ooit, bron: praktijk}
          normen: {bron: normen-start}
      """
    let gevonden = try fouten(tekst)
    #expect(
      gevonden.contains {
        $0.contains("veld soorten[1]: Deze velden ontbreken: atw, dwangsom, opschorting.")
      })
    #expect(gevonden.contains { $0.contains("Het levensdomein “tuinieren” staat niet") })
    #expect(gevonden.contains { $0.contains("“ooit” is geen moment.") })
    #expect(gevonden.count == 3)
  }
}
