import Inrichting
import Termijnen
import Testing

@Suite("De soorten stappen") struct SoortenTests {
  /// The rows of the table of steps.
  static let tabel = [
    "bijzondere-bijstand", "algemene-bijstand", "bijstand-zoektermijn-27", "bijstand-voorschot",
    "individuele-inkomenstoeslag", "aio", "wgs-eerste-gesprek", "wgs-spoed", "wgs-beschikking",
    "vroegsignaal", "moratorium-287b", "wsnp", "afkoeling-wgs", "beslagvrije-voet",
    "kwijtschelding-gem", "urgentie", "huurtoeslag-voorschot", "toeslag-toekenning",
    "toeslag-herziening", "ontruiming", "wmo-melding", "wmo-aanvraag", "wmo-spoed",
    "beschermd-wonen", "jeugdhulp", "leerlingenvervoer", "uwv-wia", "uwv-ww", "uwv-ww-voorschot",
    "uwv-wajong", "svb-aow", "briefadres", "veilig-thuis", "wlz-ciz", "pgb", "bezwaar", "klacht",
    "avg-verzoek",
  ]

  /// The kinds without a term in law, with norms of the team instead.
  static let zonderTermijn = [
    "voedselbank", "noodfonds", "afsluiting-energie", "afsluiting-water", "wanbetalersregeling",
    "cjib", "betalingsregeling", "bewind", "vervangende-toestemming", "ggz-wachttijd", "leerplicht",
    "huurcommissie", "ind", "gijzeling", "overig",
  ]

  let inrichting: Inrichting

  init() throws {
    inrichting = try Inrichting.ingebouwd()
  }

  @Test("Elke rij van de tabel is een soort", arguments: tabel) func rij(_ id: String) throws {
    let soort = try #require(try inrichting.soorten.soort(id))
    #expect(soort.id == id)
    #expect(!soort.naam.isEmpty && !soort.beslist.waarde.isEmpty && !soort.klokstart.waarde.isEmpty)
    #expect(!soort.stilvalpunten.isEmpty && !soort.acties.isEmpty && !soort.rechtsmiddelen.isEmpty)
    #expect(!soort.levensdomeinen.isEmpty && !soort.normen.bron.isEmpty)
  }

  @Test("Een soort zonder wettelijke termijn heeft normen van het team", arguments: zonderTermijn)
  func norm(_ id: String) throws {
    let soort = try #require(try inrichting.soorten.soort(id))
    #expect(!soort.heeftTermijn)
    #expect(soort.normen.stilOranje != nil)
    #expect(!soort.dwangsom.waarde.kentIngebrekestelling)
  }

  @Test(
    "De termijnen zijn die van de tabel",
    arguments: [
      ("bijzondere-bijstand", "8w"), ("bijstand-zoektermijn-27", "4w"), ("wgs-spoed", "3wd"),
      ("wgs-eerste-gesprek", "4w"), ("wmo-melding", "6w"), ("wmo-aanvraag", "2w"),
      ("huurtoeslag-voorschot", "13w"), ("toeslag-toekenning", "6m"), ("wlz-ciz", "6w"),
      ("veilig-thuis", "5d"), ("ontruiming", "3d"), ("bezwaar", "6w"), ("klacht", "6w"),
      ("avg-verzoek", "1m"), ("uwv-ww-voorschot", "4w"), ("beslagvrije-voet", "4w"),
    ]) func termijn(_ id: String, _ termijn: String) throws
  {
    let soort = try #require(try inrichting.soorten.soort(id))
    #expect(soort.termijnen.map(\.waarde.code) == [termijn])
  }

  @Test(
    "Waar geen dwangsom bestaat, staat er geen",
    arguments: [
      "bijstand-voorschot", "wgs-eerste-gesprek", "wgs-spoed", "kwijtschelding-gem",
      "huurtoeslag-voorschot", "toeslag-herziening", "wmo-melding", "veilig-thuis", "klacht",
    ]) func geenDwangsom(_ id: String) throws
  {
    let soort = try #require(try inrichting.soorten.soort(id))
    #expect(soort.dwangsom.waarde == .geen)
  }

  @Test("De normen zijn die van de lijst met startwaarden") func startwaarden() throws {
    func norm(_ id: String) throws -> Normen {
      var normen = try #require(try inrichting.soorten.soort(id)).normen
      normen.bron = ""
      return normen
    }
    #expect(
      try norm("bijzondere-bijstand")
        == Normen(
          ontvangstbevestiging: 5, stilOranje: 15, stilRood: 30, nietUitgevoerdOranje: 5,
          nietUitgevoerdRood: 10))
    #expect(
      try norm("kwijtschelding-gem")
        == Normen(
          ontvangstbevestiging: 10, stilOranje: 30, stilRood: 45, afwijzingDirectRood: true))
    #expect(
      try norm("bezwaar")
        == Normen(ontvangstbevestiging: 5, stilOranje: 20, stilRoodBijTermijn: true))
    #expect(try norm("voedselbank") == Normen(ontvangstbevestiging: 1, stilOranje: 3))
    #expect(try norm("pgb") == Normen(nietUitgevoerdOranje: 10, nietUitgevoerdRood: 20))
    #expect(try norm("ontruiming").dagelijks)
    #expect(try norm("jeugdhulp").crisisZelfdeDag)
  }

  @Test("Elke soort heeft een andere naam") func namen() throws {
    let namen = try inrichting.soorten.alle().map(\.naam)
    #expect(Set(namen).count == namen.count)
  }

  @Test("Zoeken vindt een soort op een ander woord") func zoeken() {
    #expect(inrichting.soorten.zoek("Uithuiszetting").map(\.id) == ["ontruiming"])
    #expect(inrichting.soorten.zoek("").isEmpty)
  }

  @Test("Geen tekst noemt een inwoner klant, cliënt of doelgroep") func woorden() {
    for pad in Ingebouwd.paden {
      let tekst = (Ingebouwd.tekst(pad) ?? "").lowercased()
        .replacing("cliëntondersteun", with: "")
      for woord in ["klant", "cliënt", "doelgroep"] {
        #expect(!tekst.contains(woord), "\(pad) bevat \(woord)")
      }
    }
  }
}
