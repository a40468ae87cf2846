import Inrichting
@testable import Reports
import Termijnen
import Testing
import Wijkteam

@Suite("De brieven van de inwoner") struct BriefTests {
  @Test("Een herinnering voor het einde noemt de laatste dag, met de stilgestane dagen")
  func herinnering() throws {
    let proef = try Briefproef("bijzondere-bijstand", op: "2026-12-02") {
      $0.aanvullingen = [
        Aanvulling(
          brief: d("2026-10-19"), termijn: d("2026-11-02"), aangevuld: d("2026-10-26"))
      ]
    }
    #expect(
      try proef.brief(.herinnering).paginas() == [
        """
        Helena Verbeek
        Dorpsstraat 1
        1315 AB Almere

        Aan:
        Gemeente Almere, afdeling Inkomen

        Datum: 2 december 2026

        Onderwerp: Herinnering: wanneer krijg ik antwoord?
        Kenmerk: 2026-4711

        Geachte heer of mevrouw,

        Ik wacht op uw antwoord. Het gaat om: Bijzondere bijstand. De termijn
        begon op maandag 5 oktober 2026.

        De termijn heeft 6 dagen stilgestaan. Die dagen tel ik mee.

        U heeft 8 weken voor het besluit (Awb 4:13). De laatste dag is maandag 7
        december 2026. Ik reken erop dat het er dan is.

        Ik vraag u om mij uiterlijk op maandag 7 december 2026 te laten weten:

        - of u alles heeft wat u nodig heeft, en zo niet, wat er mist;
        - wie dit behandelt, en hoe ik die persoon kan bereiken;
        - op welke dag ik uw antwoord krijg.

        Heeft u meer tijd nodig? Stuur mij dan een brief met de reden en met de
        nieuwe laatste dag.

        Met vriendelijke groet,



        Handtekening: ……………………

        Helena Verbeek
        Geboren op: ……………………

        """
      ])
  }

  @Test("Een herinnering na het einde zegt dat de dag voorbij is en noemt wat er beloofd is")
  func herinneringVoorbij() throws {
    let proef = try Briefproef("wmo-melding", op: "2026-11-20") {
      $0.mededelingen = [Mededeling(datum: d("2026-11-02"), uiterlijk: d("2026-11-30"))]
    }
    #expect(
      try proef.kern(.herinnering) == """
        Ik wacht op uw antwoord. Het gaat om: Wmo: melding en onderzoek. De
        termijn begon op maandag 5 oktober 2026.

        U had 6 weken voor het onderzoek (Wmo 2.3.2 lid 1). De laatste dag was
        maandag 16 november 2026. Die dag is voorbij. Ik heb nog geen antwoord
        gekregen.

        U heeft eerder maandag 30 november 2026 genoemd als de laatste dag voor
        uw antwoord.

        Ik vraag u om mij uiterlijk op vrijdag 27 november 2026 te laten weten:

        - of u alles heeft wat u nodig heeft, en zo niet, wat er mist;
        - wie dit behandelt, en hoe ik die persoon kan bereiken;
        - op welke dag ik uw antwoord krijg.
        """)
  }

  @Test("Zonder wettelijke termijn vraagt de herinnering om een dag") func herinneringZonder()
    throws
  {
    let proef = try Briefproef("huurcommissie", op: "2026-11-20")
    #expect(
      try proef.kern(.herinnering).contains(
        "Ik weet niet welke termijn voor het antwoord geldt. Wilt u mij dat\nschrijven, en ook op welke dag het er is?"
      ))
  }

  @Test("Het verzoek om een besluit vraagt naar de grond van 4:15 en noemt de brief zonder termijn")
  func verzoekBesluit() throws {
    let proef = try Briefproef("bijzondere-bijstand", op: "2026-12-10") {
      $0.aanvullingen = [Aanvulling(brief: d("2026-11-10"))]
    }
    #expect(
      try proef.kern(.verzoekBesluit) == """
        Ik heb u om een besluit gevraagd. Het gaat om: Bijzondere bijstand. De
        termijn begon op maandag 5 oktober 2026.

        U had 8 weken om te besluiten (Awb 4:13). De laatste dag was maandag 30
        november 2026. Die dag is voorbij. Ik vraag u om nu te besluiten.

        In uw brief van dinsdag 10 november 2026 vraagt u om stukken. In die
        brief staat niet tot welke dag ik ze kan sturen. Dan loopt de termijn
        gewoon door (Raad van State 21 september 2016, ECLI:NL:RVS:2016:2527).

        Kunt u nog niet besluiten? Stuur mij dan uiterlijk op donderdag 17
        december 2026 een brief. Ik vraag u om daarin te schrijven:

        - waarom u nog niet kunt besluiten;
        - of de termijn heeft stilgestaan, vanaf welke dag, tot welke dag en
          waarom (artikel 4:15 van de Algemene wet bestuursrecht);
        - welke stukken u nog mist, en tot welke dag ik ze kan sturen;
        - wat de nieuwe laatste dag is.
        """)
  }

  @Test("De ingebrekestelling noemt aanvraag, afloop en twee weken (CRvB 2018:2135)")
  func ingebrekestelling() throws {
    let proef = try Briefproef("bijzondere-bijstand", op: "2026-12-09") {
      $0.aanvullingen = [
        Aanvulling(
          brief: d("2026-10-19"), termijn: d("2026-11-02"), aangevuld: d("2026-10-26"))
      ]
    }
    #expect(
      try proef.kern(.ingebrekestelling) == """
        Ik heb bij u een aanvraag gedaan. Het gaat om: Bijzondere bijstand. U
        heeft die aanvraag ontvangen op maandag 5 oktober 2026.

        U moest hierover besluiten binnen 8 weken (Awb 4:13).

        De termijn heeft 6 dagen stilgestaan. Die dagen heb ik meegeteld.

        De laatste dag was maandag 7 december 2026. Die dag is voorbij. Ik heb
        van u geen besluit gekregen.

        Daarom stel ik u met deze brief in gebreke. Ik vraag u om alsnog te
        besluiten, binnen twee weken nadat u deze brief heeft ontvangen.

        Besluit u niet binnen die twee weken? Dan moet u mij een dwangsom
        betalen voor elke dag dat u later bent (artikel 4:17 van de Algemene wet
        bestuursrecht). Ik kan dan ook naar de rechter gaan (artikel 6:12).

        Bij deze brief zit een kopie van uw bericht waaruit blijkt dat u mijn
        stuk heeft ontvangen.

        Wilt u mij schrijven op welke dag u deze brief heeft ontvangen?
        """)
  }

  @Test("Bij bezwaar noemt de ingebrekestelling het bezwaar, en zonder bewijs geen kopie")
  func ingebrekestellingBezwaar() throws {
    let proef = try Briefproef("bezwaar", op: "2027-03-01") {
      $0.bestredenBesluit = d("2026-09-28")
      $0.ontvangstBewezen = false
    }
    let kern = try proef.kern(.ingebrekestelling).replacing("\n", with: " ")
    #expect(
      kern.hasPrefix(
        "Ik heb bij u bezwaar gemaakt tegen uw besluit van maandag 28 september 2026. Het gaat om: "
          + "Bezwaar. U heeft dat bezwaar"))
    #expect(kern.contains("De termijn om bezwaar te maken eindigde op maandag 9 november 2026."))
    #expect(!kern.contains("Bij deze brief zit een kopie"))
  }

  @Test("Het korte bezwaar houdt de termijn en vraagt tijd voor de redenen") func bezwaar() throws {
    let proef = try Briefproef("urgentie", op: "2026-12-20") {
      $0.besluit = d("2026-11-13")
      $0.toegekend = false
    }
    let brief = try proef.brief(.bezwaar)
    #expect(brief.onderwerp == "Bezwaar tegen uw besluit van vrijdag 13 november 2026")
    #expect(brief.leeg == [.geboortedatum])
    #expect(
      try proef.kern(.bezwaar) == """
        Op vrijdag 13 november 2026 heeft u een besluit genomen. Het gaat om:
        Urgentieverklaring wonen. Ik ben het daar niet mee eens. Met deze brief
        maak ik bezwaar.

        Een kopie van uw besluit zit bij deze brief.

        De redenen van mijn bezwaar stuur ik later. Ik vraag u om mij daar ten
        minste vier weken voor te geven, en om mij te schrijven tot welke dag
        dat kan.

        Ik vraag u ook:

        - om mij te schrijven dat u dit bezwaar heeft ontvangen;
        - om mij de stukken te sturen waarop u het besluit heeft gebaseerd;
        - om naar mij te luisteren voordat u beslist (een hoorzitting);
        - om mijn kosten te betalen als ik gelijk krijg, bijvoorbeeld voor een
          advocaat.
        """)
  }

  @Test("Een bezwaar na de laatste dag vraagt waarom het niet eerder kon") func bezwaarTeLaat()
    throws
  {
    let proef = try Briefproef("urgentie", op: "2027-01-04") {
      $0.besluit = d("2026-11-13")
      $0.toegekend = false
    }
    let brief = try proef.brief(.bezwaar)
    #expect(brief.blokken.contains(.schrijflijnen(3)))
    #expect(brief.leeg == [.reden, .geboortedatum])
    #expect(
      try proef.kern(.bezwaar).contains(
        "De termijn voor bezwaar liep tot en met maandag 28 december 2026."))
  }

  @Test("Het verzoek om een voorschot op bijstand noemt de vier weken en de 95 procent")
  func voorschot() throws {
    let proef = try Briefproef("algemene-bijstand", op: "2026-10-28")
    #expect(
      try proef.kern(.voorschot) == """
        Ik wacht op het besluit. Het gaat om: Algemene bijstand. De termijn
        begon op maandag 5 oktober 2026. Er is nog geen besluit.

        Ik kan niet op het besluit wachten. Ik heb het geld nu nodig voor:

        \(Self.lijn)

        \(Self.lijn)

        \(Self.lijn)

        Daarom vraag ik u om een voorschot (Pw 52 lid 1).

        De wet zegt dat het eerste voorschot er is binnen vier weken na de dag
        van de aanvraag. Die laatste dag is maandag 2 november 2026. Het
        voorschot is ten minste 95 procent van de bijstand (Participatiewet
        artikel 52 lid 1 en 2).

        Ik vraag u om mij uiterlijk op woensdag 4 november 2026 te schrijven:

        - of ik het voorschot krijg;
        - hoeveel het is;
        - op welke dag het op mijn rekening staat.

        Krijg ik geen voorschot? Stuur mij dan een besluit met de reden. Dan kan
        ik daartegen bezwaar maken.
        """)
  }

  private static let lijn = String(repeating: "…", count: 72)

  @Test("De grond van een voorschot volgt de soort") func voorschotgrond() throws {
    func grond(_ soort: String) throws -> String? {
      try Briefproef(soort, op: "2026-10-28").stand.voorschotgrond?.artikel
    }
    #expect(try grond("bijzondere-bijstand") == "Pw 52 lid 3")
    #expect(try grond("uwv-ww") == "WW 127a lid 2")
    #expect(try grond("uwv-wia") == "Awb 4:95")
    #expect(try grond("individuele-inkomenstoeslag") == "Awb 4:95")
    #expect(try grond("urgentie") == nil)
    #expect(
      try Briefproef("uwv-ww", op: "2026-10-28").kern(.voorschot).contains(
        "over een voorschot besluit binnen vier weken"))
  }

  @Test("Het verzoek om inzage noemt de maand en stuurt geen identiteitsbewijs mee") func inzage()
    throws
  {
    let proef = try Briefproef(
      "avg-verzoek", op: "2026-11-20", naam: "mijn schulden", ontvangen: nil)
    #expect(
      try proef.kern(.inzage) == """
        Ik wil weten welke gegevens u van mij heeft. Dat recht staat in artikel
        15 van de AVG, de wet over privacy.

        Ik vraag u om een kopie van al mijn gegevens. Het gaat mij vooral om:
        mijn schulden.

        Ik vraag u om mij ook te schrijven:

        - waarvoor u mijn gegevens gebruikt;
        - van wie u ze heeft gekregen;
        - met wie u ze heeft gedeeld;
        - hoelang u ze bewaart;
        - of een computer over mij heeft beslist, en hoe dat gaat.

        U heeft een maand om te antwoorden, vanaf de dag waarop u deze brief
        ontvangt (artikel 12 lid 3 van de AVG). Heeft u meer tijd nodig? Schrijf
        mij dat dan binnen die maand, met de reden.

        Wilt u zeker weten dat ik het ben? Schrijf mij dan hoe ik dat kan laten
        zien. Ik stuur geen kopie van mijn identiteitsbewijs mee.
        """)
  }

  @Test(
    "Wat niet bekend is wordt een zichtbare open plek, en staat in de lijst",
    arguments: Briefsoort.allCases)
  func openPlekken(_ soort: Briefsoort) throws {
    let proef = try Briefproef("bijzondere-bijstand", op: "2026-11-20", ontvangen: nil)
    let brief = Brief.maak(
      try proef.inrichting.brief(soort),
      Briefgegevens(op: d("2026-11-20"), kalender: proef.stand.kalender))
    #expect(brief.leeg.starts(with: [.naam, .adres, .woonplaats, .instantie]))
    #expect(brief.leeg.last == .geboortedatum)
    let tekst = brief.paginas().joined()
    #expect(tekst.hasPrefix("……………………\n……………………\n……………………\n\nAan:\n……………………\n"))
    #expect(!tekst.contains("{") && !tekst.contains("}") && !tekst.contains("[als"))
  }

  @Test("Namen van buiten kunnen geen regel of opmaak toevoegen") func schoon() throws {
    var gegevens = Briefgegevens(try Briefproef("urgentie", op: "2026-11-20").stand)
    gegevens.velden[.naam] = "Helena\nVerbeek <b>\u{1B}[31m"
    let brief = Brief.maak(
      try Briefproef("urgentie", op: "2026-11-20").inrichting.brief(.herinnering), gegevens)
    #expect(brief.afzender.first == "Helena Verbeek <b>[31m")
    #expect(brief.html.contains("Helena Verbeek &lt;b&gt;[31m<br>"))
    #expect(!brief.html.contains("<b>"))
  }

  @Test(
    "Instemming met uitstel heet in de brieven geen stilstand",
    arguments: [Briefsoort.ingebrekestelling, .herinnering, .verzoekBesluit])
  func instemming(_ soort: Briefsoort) throws {
    let kern = try Briefproef("bijzondere-bijstand", op: "2027-01-10") {
      $0.instemmingen = [Instemming(.duur(Termijn(3, .weken)), op: d("2026-11-20"))]
    }.kern(soort)
    #expect(kern.contains("Ik heb ingestemd met 21 dagen uitstel."))
    #expect(!kern.contains("De termijn heeft"))
  }

  @Test("Na een bericht van uitstel staat dat bericht in de ingebrekestelling") func bericht()
    throws
  {
    let kern = try Briefproef("bijzondere-bijstand", op: "2027-01-10") {
      $0.mededelingen = [Mededeling(datum: d("2026-11-18"), uiterlijk: d("2026-12-18"))]
    }.kern(.ingebrekestelling).replacing("\n", with: " ")
    #expect(
      kern.contains(
        "U schreef mij op woensdag 18 november 2026 dat het uiterlijk vrijdag 18 december 2026 werd "
          + "(Awb 4:14 lid 3).  De laatste dag was vrijdag 18 december 2026."), "\(kern)")
  }

  @Test("Een brief over bezwaar noemt het besluit waartegen het is, en waar dat over ging")
  func bezwaarBeslissing() throws {
    var proef = try Briefproef(
      "bezwaar", op: "2027-01-27",
      { feiten in
        feiten.bestredenBesluit = d("2026-07-01")
        feiten.verdaging = Verdaging(op: d("2026-09-01"))
      }, ontvangen: "2026-08-03")
    proef.stand.tegen = "Bijzondere bijstand (koelkast)"
    let kern = try proef.kern(.ingebrekestelling).replacing("\n", with: " ")
    #expect(
      kern.contains(
        "Ik heb bij u bezwaar gemaakt tegen uw besluit van woensdag 1 juli 2026. Het gaat om: "
          + "Bijzondere bijstand (koelkast)."))
    #expect(
      kern.contains(
        "U schreef mij op dinsdag 1 september 2026 dat u meer tijd nam (Awb 7:10 lid 3)."))
    #expect(
      try proef.kern(.herinnering).replacing("\n", with: " ").contains(
        "op mijn bezwaar tegen uw besluit van woensdag 1 juli 2026"))
  }

  @Test("Een brief noemt geen termijn en geen artikel dat niet geldt") func nietBeloven() throws {
    let kwijt = try Briefproef("kwijtschelding-gem", op: "2027-01-10").kern(.verzoekBesluit)
    #expect(kwijt.contains("In de wet staat geen termijn"))
    #expect(!kwijt.contains("8 weken") && !kwijt.contains("4:15") && !kwijt.contains("voorbij"))
    let toeslag = try Briefproef("huurtoeslag-voorschot", op: "2027-02-10").kern(.verzoekBesluit)
    #expect(toeslag.contains("13 weken") && !toeslag.contains("4:15"))
    let gesteld = try Briefproef("huurtoeslag-voorschot", op: "2027-02-10").kern(.ingebrekestelling)
    #expect(!gesteld.contains("dwangsom"))
    #expect(
      gesteld.replacing("\n", with: " ").contains("Dan kan ik naar de rechter gaan (artikel 6:12"))
  }

  @Test("De brief om een voorschot zegt het als de eerste vier weken voorbij zijn")
  func voorschotVoorbij()
    throws
  {
    let op = { (dag: String) in
      try Briefproef("algemene-bijstand", op: dag).kern(.voorschot).replacing("\n", with: " ")
    }
    #expect(try op("2026-10-20").contains("Die laatste dag is maandag 2 november 2026."))
    #expect(
      try op("2026-11-20").contains(
        "Die laatste dag was maandag 2 november 2026. Die dag is voorbij."))
  }

  @Test("Aan ons team is geen adres: die plek blijft open") func onsTeam() throws {
    var proef = try Briefproef("bijzondere-bijstand", op: "2026-11-20") {
      $0.uitvoerder = .eigenTeam
    }
    proef.stand.instantie = "ons team"
    #expect(try proef.brief(.herinnering).leeg.contains(.instantie))
  }
}
