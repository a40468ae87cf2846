@testable import Reports
import Termijnen
import Testing
import Wijkteam

@Suite("Wanneer een brief kan helpen") struct BrieftoetsTests {
  @Test("Een ingebrekestelling voor of op de veilige dag wordt geweigerd, met de eerste dag")
  func teVroeg() throws {
    // With a suspension the wide reading is a day later than the strict one.
    func stand(_ op: String) throws -> Briefstand {
      try Briefproef("bijzondere-bijstand", op: op) {
        $0.aanvullingen = [
          Aanvulling(
            brief: d("2026-10-20"), termijn: d("2026-11-03"), aangevuld: d("2026-10-29"))
        ]
      }.stand
    }
    let veilig = try #require(try stand("2026-12-01").uitkomst?.veilig)
    #expect(try stand("2026-12-01").uitkomst?.verwacht.map { $0 < veilig } == true)
    for dag in [veilig.plus(dagen: -1), veilig] {
      let vroeg = try stand(dag.iso)
      #expect(
        weigering { () throws(Weigering) in try Brieftoets.toets(.ingebrekestelling, vroeg) }
          == "Een ingebrekestelling die te vroeg komt werkt niet: er is dan een nieuwe nodig. De "
          + "eerste dag is \(veilig.plus(dagen: 1).lang). Tot die dag past de brief 'herinnering'.")
    }
    let toets = try Brieftoets.toets(.ingebrekestelling, stand(veilig.plus(dagen: 1).iso))
    #expect(toets.vragen.count == 3)
    #expect(toets.hints.contains { $0.contains("dezelfde gemeente") })
    #expect(toets.hints.contains { $0.contains("meetellen als vermogen") })
    #expect(toets.hints.contains { $0.contains("Het is een recht, geen ruzie.") })
  }

  @Test("Alleen ingediend: geen ingebrekestelling, en geen brief die zegt dat het is ontvangen")
  func alleenIngediend() throws {
    let proef = try Briefproef("bijzondere-bijstand", op: "2027-02-01") {
      $0.ontvangstOnbekend = true
      $0.ontvangstBewezen = false
    }
    let zin = weigering { () throws(Weigering) in
      try Brieftoets.toets(.ingebrekestelling, proef.stand)
    }
    #expect(zin?.hasPrefix("Wanneer de aanvraag is ontvangen ligt niet vast") == true)
    #expect(zin?.contains("leg die vast als ontvangen") == true)
    #expect(proef.stand.uitkomst?.teLaat == false)
    #expect(proef.stand.uitkomst?.ingebrekestelling == nil)
    for soort in [Briefsoort.herinnering, .verzoekBesluit, .voorschot] {
      let tekst = try proef.kern(soort).replacing("\n", with: " ")
      #expect(tekst.contains("ingediend op maandag 5 oktober 2026"), "\(tekst)")
      #expect(!tekst.contains("termijn begon op"), "\(tekst)")
      #expect(!tekst.contains("De laatste dag was"), "\(tekst)")
    }
    #expect(try proef.kern(.herinnering).contains("Wilt u mij die dag schrijven?"))
  }

  @Test(
    "Op geen enkele dag is een ingebrekestelling mogelijk die de wet te vroeg noemt",
    arguments: ["bijzondere-bijstand", "wmo-aanvraag", "wgs-beschikking", "uwv-wia", "bezwaar"])
  func nooitTeVroeg(_ soort: String) throws {
    for verschuiving in stride(from: 0, to: 200, by: 3) {
      let op = d("2026-10-05").plus(dagen: verschuiving)
      let stand = try Briefproef(soort, op: op.iso) {
        $0.aanvullingen = [Aanvulling(brief: d("2026-10-07"), termijn: d("2026-10-21"))]
        if soort == "wgs-beschikking" { $0.variant = "op-aanvraag" }
        if soort == "bezwaar" { $0.bestredenBesluit = d("2026-09-28") }
      }.stand
      var feiten = try #require(stand.feiten)
      feiten.ingebrekestelling = op
      let oordeel = bereken(feiten, regel: stand.regel, kalender: stand.kalender, op: op)
        .ingebrekestelling?.oordeel
      let mag =
        weigering { () throws(Weigering) in
          try Brieftoets.toets(.ingebrekestelling, stand)
        } == nil
      #expect(mag == (oordeel != .teVroeg), "\(soort) \(op)")
    }
  }

  @Test("Zonder de dag van het bestreden besluit is er bij bezwaar geen ingebrekestelling")
  func bestredenOnbekend() throws {
    let stand = try Briefproef("bezwaar", op: "2027-06-01").stand
    let zin = weigering { () throws(Weigering) in try Brieftoets.toets(.ingebrekestelling, stand) }
    #expect(zin?.contains("Leg vast tegen welk besluit het bezwaar is.") == true, "\(zin ?? "")")
  }

  @Test("De termijn in de ingebrekestelling hoort bij de laatste dag die er staat")
  func strengEnRuim() throws {
    let brief = try Briefproef(
      "uwv-wia", op: "2027-01-05", ontvangen: "2026-09-01"
    ).kern(.ingebrekestelling).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(brief.contains("binnen 8 weken"))
    #expect(brief.contains("De laatste dag was dinsdag 27 oktober 2026."), "\(brief)")
    #expect(brief.contains("Ook bij de ruimste uitleg van de regels is de laatste dag voorbij."))
    #expect(brief.contains("Dat was dan dinsdag 22 december 2026."))
    let gewoon = try Briefproef("bijzondere-bijstand", op: "2027-01-05").kern(.ingebrekestelling)
    #expect(!gewoon.contains("ruimste"))
  }

  @Test("Waar geen ingebrekestelling bestaat, zegt de weigering wat wel kan") func bestaatNiet()
    throws
  {
    let stand = try Briefproef("wmo-melding", op: "2027-01-20").stand
    let zin = weigering { () throws(Weigering) in try Brieftoets.toets(.ingebrekestelling, stand) }
    #expect(zin?.hasPrefix("Bij Wmo: melding en onderzoek bestaat geen ingebrekestelling") == true)
    #expect(
      zin?.hasSuffix("Stuur een herinnering (de brief 'herinnering'), of dien een klacht in.")
        == true)
  }

  @Test("Lang wachten, een eerdere brief en ontbrekend bewijs worden gezegd") func laat() throws {
    let stand = try Briefproef("bijzondere-bijstand", op: "2027-01-11") {
      $0.ontvangstBewezen = false
      $0.ingebrekestelling = d("2026-12-14")
    }.stand
    let hints = try Brieftoets.toets(.ingebrekestelling, stand).hints
    // What is there already does not have to be sent fast.
    #expect(!hints.contains { $0.hasPrefix("De termijn is al") })
    let zonder = try Briefproef("bijzondere-bijstand", op: "2027-01-11").stand
    #expect(
      try Brieftoets.toets(.ingebrekestelling, zonder).hints.contains {
        $0.hasPrefix("De termijn is al 42 dagen voorbij.")
      })
    #expect(hints.contains { $0.hasPrefix("Er is al een ingebrekestelling ontvangen op ma 14-12") })
    #expect(hints.contains { $0.hasPrefix("Er is geen bewijs van ontvangst vastgelegd.") })
  }

  @Test(
    "Na een besluit past geen brief die om een besluit vraagt",
    arguments: [Briefsoort.herinnering, .verzoekBesluit, .ingebrekestelling, .voorschot])
  func besloten(_ soort: Briefsoort) throws {
    let stand = try Briefproef("bijzondere-bijstand", op: "2026-12-10") {
      $0.besluit = d("2026-12-01")
    }.stand
    #expect(
      weigering { () throws(Weigering) in try Brieftoets.toets(soort, stand) }?
        .hasPrefix("Er is al besloten op di 1-12-2026.") == true)
  }

  @Test(
    "Zonder dag van ontvangst is er nog niets om aan te herinneren",
    arguments: [Briefsoort.herinnering, .verzoekBesluit, .ingebrekestelling, .voorschot])
  func nietIngediend(_ soort: Briefsoort) throws {
    let stand = try Briefproef("bijzondere-bijstand", op: "2026-12-10", ontvangen: nil).stand
    #expect(
      weigering { () throws(Weigering) in try Brieftoets.toets(soort, stand) }?
        .contains("Leg eerst vast dat het is ingediend of ontvangen") == true)
  }

  @Test(
    "Bij een dreiging of een wachttijd helpt een herinnering niet",
    arguments: ["ontruiming", "bijstand-zoektermijn-27"])
  func dreiging(_ soort: String) throws {
    let stand = try Briefproef(soort, op: "2026-11-20").stand
    #expect(
      weigering { () throws(Weigering) in try Brieftoets.toets(.herinnering, stand) }?
        .contains("nabij termijn --soort \(soort)") == true)
  }

  @Test(
    "Een verzoek om een besluit verwijst niet naar een brief die ook wordt geweigerd",
    arguments: ["afsluiting-energie", "wsnp", "bijstand-zoektermijn-27", "beslagvrije-voet"])
  func geenBesluit(_ soort: String) throws {
    let stand = try Briefproef(soort, op: "2026-11-20").stand
    let zin = weigering { () throws(Weigering) in try Brieftoets.toets(.verzoekBesluit, stand) }
    #expect(zin?.contains("nabij termijn --soort \(soort)") == true)
    #expect(zin?.contains("herinnering") == false)
  }

  @Test("Na een besluit past de brief bezwaar alleen waar bezwaar bestaat") func naBesluit() throws
  {
    func zin(_ soort: String) throws -> String? {
      let stand = try Briefproef(soort, op: "2026-12-10") { $0.besluit = d("2026-12-01") }.stand
      return weigering { () throws(Weigering) in try Brieftoets.toets(.herinnering, stand) }
    }
    #expect(try zin("bijzondere-bijstand")?.contains("de brief 'bezwaar'") == true)
    #expect(try zin("bezwaar")?.hasSuffix("Ga in beroep bij de rechtbank.") == true)
    #expect(try zin("wmo-melding")?.contains("bezwaar") == false)
  }

  @Test("Waar geen bezwaar bestaat, noemt de weigering het middel dat er wel is") func anderMiddel()
    throws
  {
    func zin(_ soort: String) throws -> String? {
      let stand = try Briefproef(soort, op: "2026-12-10") { $0.besluit = d("2026-12-01") }.stand
      return weigering { () throws(Weigering) in try Brieftoets.toets(.bezwaar, stand) }
    }
    #expect(
      try zin("kwijtschelding-gem")?.contains("administratief beroep bij het college") == true)
    #expect(try zin("bezwaar")?.contains("Ga in beroep bij de rechtbank.") == true)
  }

  @Test("Bezwaar noemt de laatste dag, en zonder besluitdag hoe je die uitrekent") func laatsteDag()
    throws
  {
    let stand = try Briefproef("urgentie", op: "2026-12-20") {
      $0.besluit = d("2026-11-13")
      $0.toegekend = false
    }.stand
    #expect(
      try Brieftoets.toets(.bezwaar, stand).hints.first?
        .hasPrefix("De laatste dag is maandag 28 december 2026.") == true)
    let zonder = try Briefproef("urgentie", op: "2026-12-20").stand
    #expect(
      try Brieftoets.toets(.bezwaar, zonder).hints.first?.hasSuffix(
        "nabij bezwaar --besluit DAG.") == true)
  }

  @Test("Een voorschot bestaat alleen waar over geld wordt besloten") func voorschot() throws {
    let urgentie = try Briefproef("urgentie", op: "2026-10-28").stand
    #expect(
      weigering { () throws(Weigering) in try Brieftoets.toets(.voorschot, urgentie) }?
        .hasPrefix("Bij Urgentieverklaring wonen bestaat geen voorschot.") == true)
    let toeslag = try Briefproef("individuele-inkomenstoeslag", op: "2026-10-28").stand
    #expect(try Brieftoets.toets(.voorschot, toeslag).hints.first?.contains("Awb 4:95") == true)
  }

  @Test("Waar ons eigen team beslist, zegt de toets dat wij het zijn") func eigenTeam() throws {
    let stand = try Briefproef("bijzondere-bijstand", op: "2026-12-10") {
      $0.uitvoerder = .eigenTeam
    }.stand
    #expect(
      try Brieftoets.toets(.herinnering, stand).hints.first?.hasPrefix("Dit doen wij zelf.") == true
    )
  }

  @Test("Inzage kan altijd") func inzage() throws {
    let stand = try Briefproef("avg-verzoek", op: "2026-12-10", ontvangen: nil).stand
    #expect(try Brieftoets.toets(.inzage, stand) == Brieftoets(vragen: [], hints: []))
  }

  @Test("Bij toeslagen kan de ingebrekestelling, zonder een woord over een dwangsom") func toeslag()
    throws
  {
    let stand = try Briefproef("huurtoeslag-voorschot", op: "2027-02-20").stand
    let toets = try Brieftoets.toets(.ingebrekestelling, stand)
    #expect(toets.vragen.count == 3)
    #expect(!toets.hints.contains { $0.contains("dwangsom") })
  }

  @Test("Bij de AVG vraagt de ingebrekestelling eerst of een overheid beslist") func avg() throws {
    func zin(_ variant: String?) throws -> String? {
      let stand = try Briefproef("avg-verzoek", op: "2026-11-20") { $0.variant = variant }.stand
      return weigering { () throws(Weigering) in try Brieftoets.toets(.ingebrekestelling, stand) }
    }
    #expect(try zin(nil)?.contains("alleen als een overheid beslist") == true)
    #expect(try zin("overheid") == nil)
    #expect(try zin("geen-overheid")?.contains("bestaat geen ingebrekestelling") == true)
  }

  @Test("Waar dag 0 geen ontvangst is, schrijft de inwoner niet dat het toen is ontvangen")
  func dagNul() throws {
    let schuld = try Briefproef(
      "wgs-beschikking", op: "2026-11-28", { $0.variant = "op-aanvraag" }, ontvangen: "2026-09-01")
    _ = try Brieftoets.toets(.ingebrekestelling, schuld.stand)
    for (soort, proef) in [
      (Briefsoort.ingebrekestelling, schuld), (.verzoekBesluit, schuld),
    ] {
      let tekst = try proef.kern(soort).replacing("\n", with: " ")
      #expect(
        tekst.contains("begon op dinsdag 1 september 2026: de dag van het eerste gesprek."),
        "\(tekst)")
      #expect(!tekst.contains("ontvangen op dinsdag 1 september"), "\(tekst)")
      #expect(!tekst.contains("aanvraag gedaan"), "\(tekst)")
    }
    let toeslag = try Briefproef(
      "toeslag-toekenning", op: "2026-11-28", { $0.berekeningsjaar = 2024 },
      ontvangen: "2025-12-01")
    let tekst = try toeslag.kern(.ingebrekestelling).replacing("\n", with: " ")
    #expect(
      tekst.contains(
        "binnen 6 maanden (Awir 19 lid 1), en in elk geval uiterlijk op woensdag 31 december 2025 "
          + "(Awir 19 lid 2)."), "\(tekst)")
    #expect(!tekst.contains("ontvangen op maandag 1 december"), "\(tekst)")
    let gewoon = try Briefproef("bijzondere-bijstand", op: "2027-01-28")
    #expect(
      try gewoon.kern(.ingebrekestelling).replacing("\n", with: " ")
        .contains("U heeft die aanvraag ontvangen op maandag 5 oktober 2026."))
  }

  @Test("Een besluit over schuldhulp geeft alleen een ingebrekestelling als de inwoner erom vroeg")
  func opAanvraag() throws {
    let proef = try Briefproef("wgs-beschikking", op: "2027-01-28")
    let zin = weigering { () throws(Weigering) in
      try Brieftoets.toets(.ingebrekestelling, proef.stand)
    }
    #expect(zin?.contains("alleen als de inwoner zelf om het besluit vroeg") == true)
    #expect(zin?.contains("op-aanvraag of niet-op-aanvraag") == true)
    let niet = try Briefproef("wgs-beschikking", op: "2027-01-28") {
      $0.variant = "niet-op-aanvraag"
    }
    #expect(
      weigering { () throws(Weigering) in try Brieftoets.toets(.ingebrekestelling, niet.stand) }?
        .contains("bestaat geen ingebrekestelling") == true)
  }

  @Test("Een herinnering zegt niet dat de wet geen termijn heeft waar dat niet vaststaat")
  func geenTermijn() throws {
    func tekst(_ soort: String, op: String = "2026-11-28") throws -> String {
      try Briefproef(soort, op: op).kern(.herinnering).replacing("\n", with: " ")
    }
    let spoed = try tekst("wmo-spoed")
    #expect(spoed.contains("De wet zegt dat dit meteen moet (Wmo 2.3.3)."), "\(spoed)")
    #expect(spoed.contains("uiterlijk op maandag 30 november 2026"), "\(spoed)")
    for soort in ["ind", "huurcommissie", "cjib", "leerplicht", "digid"] {
      let tekst = try tekst(soort)
      #expect(tekst.contains("Ik weet niet welke termijn voor het antwoord geldt."), "\(tekst)")
    }
    #expect(
      try tekst("kwijtschelding-gem").contains("In de wet staat geen termijn voor het besluit."))
    for soort in ["wmo-spoed", "ind", "huurcommissie", "cjib", "leerplicht", "digid", "pgb"] {
      #expect(try !tekst(soort).contains("In de wet staat geen termijn"))
    }
    let gesprek = try tekst("wgs-eerste-gesprek")
    #expect(gesprek.contains("U had 4 weken voor het gesprek (Wgs 4 lid 1)."), "\(gesprek)")
  }

  @Test("Bij een kwestie van uren is het antwoord de volgende werkdag nodig") func uren() throws {
    let tekst = try Briefproef("wgs-spoed", op: "2026-11-28", ontvangen: "2026-11-24")
      .kern(.herinnering).replacing("\n", with: " ")
    #expect(tekst.contains("uiterlijk op maandag 30 november 2026"), "\(tekst)")
  }

  @Test("Tegen een bedrijf is er geen bezwaarschrift") func bedrijf() throws {
    func zin(_ variant: String?) throws -> String? {
      let proef = try Briefproef("avg-verzoek", op: "2026-11-28") {
        $0.variant = variant
        $0.besluit = d("2026-10-21")
        $0.toegekend = false
      }
      return weigering { () throws(Weigering) in try Brieftoets.toets(.bezwaar, proef.stand) }
    }
    #expect(try zin("geen-overheid")?.contains("bestaat geen bezwaar") == true)
    #expect(try zin("geen-overheid")?.contains("Autoriteit Persoonsgegevens") == true)
    #expect(try zin("overheid") == nil)
    let open = try Briefproef("avg-verzoek", op: "2026-11-28") { $0.besluit = d("2026-10-21") }
    #expect(
      try Brieftoets.toets(.bezwaar, open.stand).hints.contains { $0.contains("van een overheid") })
  }

  @Test(
    "een verzoek om een besluit past niet bij een onderzoek of bij het antwoord van een bedrijf")
  func geenBesluit() throws {
    func mag(_ soort: String, _ variant: String?) throws -> Bool {
      let stand = try Briefproef(soort, op: "2026-11-28") { $0.variant = variant }.stand
      return (try? Brieftoets.toets(.verzoekBesluit, stand)) != nil
    }
    #expect(try !mag("avg-verzoek", "geen-overheid") && !mag("avg-verzoek", nil))
    #expect(try mag("avg-verzoek", "overheid"))
    #expect(try !mag("beschermd-wonen", nil) && mag("beschermd-wonen", "aanvraag"))
    #expect(try mag("urgentie", nil) && mag("bezwaar", "gewoon"))
    let overheid = try Briefproef("avg-verzoek", op: "2026-11-28") { $0.variant = "overheid" }
    #expect(try !overheid.kern(.verzoekBesluit).contains("4:15"))
  }

  @Test(
    "zonder dag van het bestreden besluit noemt geen brief een dag als feit, en vraagt hij die dag")
  func bestredenNietBekend() throws {
    for soort in [Briefsoort.herinnering, .verzoekBesluit] {
      let kern = try Briefproef(
        "bezwaar", op: "2026-11-28", { $0.variant = "gewoon" }, ontvangen: "2026-09-01"
      ).kern(soort)
      #expect(kern.contains("op welke dag u het besluit heeft verzonden"), "\(kern)")
      #expect(!kern.contains("De laatste dag") && !kern.contains("begon op"), "\(kern)")
      #expect(kern.contains("vanaf het einde van de bezwaartermijn"), "\(kern)")
      let bekend = try Briefproef(
        "bezwaar", op: "2026-11-28",
        {
          $0.variant = "gewoon"
          $0.bestredenBesluit = d("2026-08-25")
        }, ontvangen: "2026-09-01"
      ).kern(soort)
      #expect(bekend.contains("De laatste dag was"), "\(bekend)")
    }
  }

  @Test("staat de termijn stil, dan geeft de brief geen dagen weg die nog moeten komen")
  func staatStil() throws {
    for soort in [Briefsoort.herinnering, .verzoekBesluit] {
      let kern = try Briefproef(
        "bijzondere-bijstand", op: "2026-11-28",
        { $0.aanvullingen = [Aanvulling(brief: d("2026-11-16"), termijn: d("2026-12-14"))] },
        ontvangen: "2026-11-02"
      ).kern(soort)
      #expect(kern.contains("staat nu stil, uiterlijk tot maandag 14 december 2026"), "\(kern)")
      #expect(!kern.contains("27 dagen") && !kern.contains("De laatste dag is"), "\(kern)")
    }
  }

  @Test("waar de termijn niet bekend is, zegt niemand dat er geen ingebrekestelling bestaat")
  func nietBekend() throws {
    for soort in ["ind", "huurcommissie", "cjib"] {
      let stand = try Briefproef(soort, op: "2026-11-28").stand
      let zin = weigering { () throws(Weigering) in try Brieftoets.toets(.ingebrekestelling, stand)
      }
      #expect(zin?.contains("is niet bekend") == true, "\(soort): \(zin ?? "")")
    }
  }

  @Test(
    "een voorschot past niet bij een toeslag met een eigen voorschot, en niet bij een voorschot zelf"
  )
  func geenVoorschot() throws {
    for soort in ["toeslag-toekenning", "uwv-ww-voorschot"] {
      let stand = try Briefproef(soort, op: "2026-11-28").stand
      #expect(weigering { () throws(Weigering) in try Brieftoets.toets(.voorschot, stand) } != nil)
    }
  }
}
