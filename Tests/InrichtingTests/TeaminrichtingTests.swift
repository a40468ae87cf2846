import Inrichting
import Termijnen
import Testing
import Wijkteam

@Suite("Wat een team anders doet") struct TeaminrichtingTests {
  private func met(_ tekst: String) throws -> Inrichting {
    try Inrichting.ingebouwd().met(team: Bestand(pad: "team.yaml", tekst: tekst))
  }

  static let bron = """
    bronnen:
      afspraak: {tekst: teamafspraak november 2026, zekerheid: praktijk, gecontroleerd: 2026-11-20}

    """

  @Test("Eén drempel verandert, de rest blijft") func drempel() throws {
    let inrichting = try met(
      Self.bron + "drempels:\n  termijn-nabij: {waarde: 8, bron: afspraak}")
    #expect(inrichting.drempels.termijnNabij == 8)
    #expect(inrichting.drempels.bronnen["termijn-nabij"] == "teamafspraak november 2026")
    #expect(inrichting.drempels.onomkeerbaarRood == 5)
  }

  @Test("Normen en gemeenteregels per soort") func perSoort() throws {
    let inrichting = try met(
      Self.bron + """
        gemeente: Delft
        normen:
          urgentie: {stil-oranje: 7, stil-rood: termijn, bron: afspraak}
        gemeenten:
          urgentie:
            - {gemeente: Delft, termijn: 6w, atw: beide, bron: afspraak}
            - {gemeente: Amsterdam, termijn: 7w, bron: afspraak}
        """)
    #expect(inrichting.gemeente == "Delft")
    let soort = try #require(inrichting.soort("urgentie"))
    #expect(soort.normen.stilOranje == 7 && soort.normen.stilRoodBijTermijn)
    #expect(soort.voor(gemeente: "Delft").termijnen.map(\.waarde.code) == ["6w"])
    #expect(soort.voor(gemeente: "Amsterdam").termijnen.map(\.waarde.code) == ["7w"])
    #expect(soort.gemeenten.count { $0.gemeente == "Amsterdam" } == 1)
    #expect(soort.voor(gemeente: "Utrecht").termijnen.map(\.waarde.code) == ["8w"])
  }

  @Test("Een eigen soort, domein, kalender en tarief") func eigen() throws {
    let inrichting = try met(
      Self.bron + """
        domeinen:
          - {id: tuin, naam: Tuin en buurt}
        kalender:
          volledig-van: 2029-01-01
          volledig-tot: 2031-12-31
          bron: afspraak
          dagen:
            - {dag: 2029-05-11, naam: dag na Hemelvaart, bron: afspraak}
            - {dag: 2030-05-31, naam: dag na Hemelvaart, bron: afspraak}
            - {dag: 2031-05-23, naam: dag na Hemelvaart, bron: afspraak}
        dwangsom:
          tarieven:
            - van: 2027-01-01
              bron: afspraak
              schijven: [{dagen: 14, per-dag: 25}, {dagen: 28, per-dag: 50}]
        lezingen:
          zoektermijn-dag-29: {waarde: ja, bron: afspraak}
        soorten:
          - id: tuinhulp
            naam: Tuinhulp
            aard: besluit
            uitvoerder: eigen-team
            levensdomeinen: [tuin]
            gecontroleerd: 2026-11-20
            grondslag: [awb-4-13]
            beslist: {waarde: ons team, bron: afspraak}
            klokstart: {waarde: de dag van de vraag, bron: afspraak}
            termijn:
              - {waarde: 8w, bron: afspraak, tot: 2026-12-31}
              - {waarde: 6w, bron: afspraak, van: 2027-01-01}
            opschorting: {waarde: nee, bron: afspraak}
            atw: {waarde: ja, bron: atw-1}
            dwangsom: {waarde: awb, bron: awb-4-17}
            rechtsmiddelen: []
            stilvalpunten: {bron: praktijk, punten: []}
            acties: {bron: praktijk, punten: []}
            normen: {stil-oranje: 3, bron: afspraak}
        """)
    #expect(inrichting.levensdomeinen.last?.id == "tuin")
    #expect(inrichting.soorten.ids.contains("tuinhulp"))
    let hemelvaart = try #require(Dag(2029, 5, 11))
    #expect(inrichting.kalender.isVrij(hemelvaart))
    let soort = try #require(inrichting.soort("tuinhulp"))
    func einde(_ iso: String) throws -> String? {
      let dag = try #require(Dag(iso: iso))
      return bereken(
        Termijnfeiten(ontvangen: dag), regel: soort, kalender: inrichting.kalender, op: dag
      ).verwacht?.iso
    }
    #expect(try einde("2026-11-02") == "2026-12-28")
    #expect(try einde("2027-01-04") == "2027-02-15")
    let gesteld = try #require(Dag(2027, 2, 1))
    let tarief = try #require(soort.dwangsom.waarde.tarief(op: gesteld))
    #expect(tarief.maximum == 14 * 25 + 28 * 50)
    #expect(inrichting.soort("bijstand-zoektermijn-27")?.lezingen.zoektermijnDag29 == true)
  }

  @Test("Een nieuw tarief laat het oude staan voor de tijd ervoor") func tariefErbij() throws {
    let inrichting = try met(
      Self.bron + """
        dwangsom:
          tarieven:
            - van: 2027-01-01
              bron: afspraak
              schijven: [{dagen: 42, per-dag: 50}]
        """)
    let regel = Dwangsomregel.awb(inrichting.tarieven)
    func maximum(_ iso: String) -> Int? { Dag(iso: iso).flatMap { regel.tarief(op: $0)?.maximum } }
    #expect(maximum("2018-12-31") == 1260)
    #expect(maximum("2026-12-31") == 1442)
    #expect(maximum("2027-01-01") == 2100)
  }

  @Test("Schijven die samen geen 42 dagen zijn worden geweigerd") func schijven() {
    #expect {
      try met(
        Self.bron + """
          dwangsom:
            tarieven:
              - van: 2027-01-01
                bron: afspraak
                schijven: [{dagen: 14, per-dag: 25}]
          """)
    } throws: {
      ($0 as? Inrichtingsfouten)?.description.contains("Samen zijn dit 14 dagen.") == true
    }
  }

  @Test("Een kalender met alleen nieuwe jaren laat de oude dagen staan") func kalenderErbij() throws
  {
    func kalender(_ van: String) throws -> Inrichting {
      try met(
        Self.bron + """
          kalender:
            volledig-van: \(van)
            volledig-tot: 2029-12-31
            bron: afspraak
            dagen:
              - {dag: 2029-05-11, naam: dag na Hemelvaart, bron: afspraak}
          """)
    }
    let samen = try kalender("2029-01-01").kalender
    #expect(samen.isVrij(try #require(Dag(iso: "2026-05-15"))))
    #expect(samen.isVrij(try #require(Dag(iso: "2029-05-11"))))
    #expect(samen.volledigVan.iso == "2023-01-01" && samen.volledigTot.iso == "2029-12-31")
    #expect(throws: Inrichtingsfouten.self) { try kalender("2029-06-01") }
  }

  @Test(
    "een kalender met een tikfout, een weggevallen dag of een leeg jaar wordt geweigerd, met de dag",
    arguments: [
      (
        "2029-01-01", "2029-12-31", ["2029-05-11", "2027-05-14"],
        "2027-05-14 ligt v\u{F3}\u{F3}r het begin"
      ),
      ("2028-01-01", "2029-12-31", ["2029-05-11"], "2028-05-26 (dag na Hemelvaart)"),
      ("2029-01-01", "2030-12-31", ["2029-05-11"], "In 2030 staat geen enkele dag"),
    ])
  func stilleKalender(van: String, tot: String, dagen: [String], zin: String) throws {
    let rijen = dagen.map { "    - {dag: \($0), naam: dag na Hemelvaart, bron: afspraak}\n" }
      .joined()
    let fout = #expect(throws: Inrichtingsfouten.self) {
      try met(
        Self.bron
          + "kalender:\n  volledig-van: \(van)\n  volledig-tot: \(tot)\n  bron: afspraak\n  dagen:\n"
          + rijen)
    }
    #expect(fout.map { "\($0)" }?.contains(zin) == true, "\(fout.map { "\($0)" } ?? "")")
  }
}
