import Inrichting
import Kluis
@testable import NabijCommand
import Termijnen
import Testing
import Wijkteam

@MainActor
@Suite("inrichting")
struct InrichtingTests {
  private static let delft = """
    gemeente: Delft
    bronnen:
      verordening: {tekst: Verordening Delft, zekerheid: bron, gecontroleerd: 2026-11-20}
    gemeenten:
      urgentie:
        - {gemeente: Delft, termijn: 6w, bron: verordening}
    """

  private func metUrgentie() throws -> (proef: Proef, code: String, p: String) {
    let proef = try Proef.metKluis()
    try proef.lid("esra")
    let code = try proef.goed("casus", "nieuw", "--roepnaam", "Helena", "--tweede", "esra")
    let p = try proef.goed(
      "procedure", "nieuw", code, "--soort", "urgentie", "--instantie", "gemeente Delft")
    _ = try proef.goed("procedure", "ontvangen", code, p, "--datum", "2026-11-02")
    proef.bestanden["/thuis/ons-team.yaml"] = Array(Self.delft.utf8)
    return (proef, code, p)
  }

  private func veilig(
    _ proef: Proef, _ code: String, _ p: String, lid: String = "kitty"
  ) throws
    -> Bool
  {
    let json = try proef.goed("procedure", "toon", code, p, "--json", "--lid", lid)
    #expect(
      json.contains("\"veilig\" : \"2026-12-14\"") != json.contains("\"veilig\" : \"2026-12-28\""))
    return json.contains("\"veilig\" : \"2026-12-14\"")
  }

  @Test("een geladen bestand geldt voor elk lid, tot het weg is")
  func geldt() throws {
    let (proef, code, p) = try metUrgentie()
    #expect(try !veilig(proef, code, p))
    let geladen = proef.nabij("inrichting", "laad", "/thuis/ons-team.yaml")
    #expect(geladen.code == 0, "\(geladen.fout)")
    #expect(geladen.fout.contains("ons-team.yaml is geladen."))
    #expect(try veilig(proef, code, p))
    #expect(try veilig(proef, code, p, lid: "esra"))
    let getoond = try proef.goed("inrichting", "toon", "--lid", "esra")
    #expect(getoond.contains("Het team werkt met ons-team.yaml, geladen door Kitty"), "\(getoond)")
    #expect(getoond.contains("- gemeenten: urgentie"))
    #expect(try proef.goed("inrichting", "toon", "--inhoud") == Self.delft)
    // As it stood before it was loaded.
    #expect(
      try proef.goed("inrichting", "toon", "--op", "2026-11-20").contains("geen eigen inrichting"))
    _ = try proef.goed("inrichting", "weg")
    #expect(try !veilig(proef, code, p, lid: "esra"))
    let daarna = try proef.goed("inrichting", "toon")
    #expect(daarna.contains("geen eigen inrichting"))
    #expect(daarna.contains("Kitty  ons-team.yaml") && daarna.contains("terug naar ingebouwd"))
    #expect(proef.nabij("inrichting", "weg").code == 1)
  }

  @Test("een ander dan een teamleider of beheerder wordt geweigerd, en er verandert niets")
  func rol() throws {
    let (proef, code, p) = try metUrgentie()
    for woorden in [["laad", "/thuis/ons-team.yaml"], ["weg"]] {
      let antwoord = proef.voer(["inrichting"] + woorden + ["--lid", "esra"])
      #expect(antwoord.code == 4)
      #expect(
        antwoord.fout.contains(
          "Alleen een teamleider of beheerder verandert de inrichting van het team. Vraag Kitty."))
    }
    #expect(try !veilig(proef, code, p))
    // Also when somebody writes it with another program.
    let sessie = try proef.sessie(lid: "esra")
    try sessie.voerUit(.zetInrichting(Inrichtingsbestand(naam: "x.yaml", tekst: Self.delft)))
    sessie.sluit()
    #expect(try !veilig(proef, code, p))
  }

  @Test("wie geen teamleider meer is, laat het team niet zonder regels achter")
  func rolKwijt() throws {
    let (proef, code, p) = try metUrgentie()
    _ = try proef.goed("lid", "rol", "esra", "teamleider")
    _ = try proef.goed("inrichting", "laad", "/thuis/ons-team.yaml", "--lid", "esra")
    _ = try proef.goed("lid", "rol", "esra", "generalist")
    #expect(try veilig(proef, code, p))
  }

  @Test("een bestand met een fout wordt niet geladen; de melding noemt regel en veld")
  func fout() throws {
    let (proef, code, p) = try metUrgentie()
    _ = try proef.goed("inrichting", "laad", "/thuis/ons-team.yaml")
    proef.bestanden["/fout.yaml"] = Array("gemeente: Delft\ndrempels:\n  x: 3".utf8)
    let antwoord = proef.nabij("inrichting", "laad", "/fout.yaml")
    #expect(antwoord.code == 2)
    #expect(antwoord.fout.contains("/fout.yaml, regel 3, veld drempels.x"), "\(antwoord.fout)")
    #expect(try veilig(proef, code, p))
    #expect(proef.nabij("inrichting", "laad", "/thuis/ons-team.yaml").code == 1)
    #expect(proef.nabij("inrichting", "laad", "/is/er/niet").code == 2)
  }

  @Test("wat later niet meer klopt houdt niets tegen: de rest geldt, en het wordt gezegd")
  func verouderd() throws {
    let (proef, code, p) = try metUrgentie()
    let sessie = try proef.sessie()
    let oud = Self.delft + "\ndrempels:\n  afgeschaft: {waarde: 3, bron: verordening}\n"
    try sessie.zetInrichting(Inrichtingsbestand(naam: "oud.yaml", tekst: oud))
    sessie.sluit()
    #expect(try veilig(proef, code, p))
    let vandaag = proef.nabij("vandaag")
    #expect(vandaag.code == 0)
    #expect(vandaag.fout.contains("klopt niet meer: oud.yaml, regel 8, veld drempels.afgeschaft"))
    let getoond = try proef.goed("inrichting", "toon")
    #expect(getoond.contains("Klopt niet meer, en geldt dus niet:"))
    #expect(
      try proef.goed("inrichting", "toon", "--json").contains("\"veld\" : \"drempels.afgeschaft\""))
  }

  @Test(
    "twee die tegelijk laden: de laatste in volgorde telt voor allebei, beide staan in de lijst")
  func tegelijk() throws {
    let (proef, code, p) = try metUrgentie()
    _ = try proef.goed("lid", "rol", "esra", "beheerder")
    let kitty = try proef.sessie()
    let esra = try proef.sessie(lid: "esra")
    _ = try kitty.team()
    _ = try esra.team()
    try kitty.zetInrichting(Inrichtingsbestand(naam: "kitty.yaml", tekst: "gemeente: Leiden"))
    proef.klok.verder(minuten: 1)
    // Esra has not read what Kitty wrote.
    try esra.zetInrichting(Inrichtingsbestand(naam: "esra.yaml", tekst: Self.delft))
    kitty.sluit()
    esra.sluit()
    for lid in ["kitty", "esra"] {
      #expect(try veilig(proef, code, p, lid: lid))
      let getoond = try proef.goed("inrichting", "toon", "--lid", lid)
      #expect(getoond.contains("Het team werkt met esra.yaml, geladen door Esra"), "\(getoond)")
      #expect(getoond.contains("Kitty  kitty.yaml"))
    }
  }

  @Test("een sessie die al open was neemt de nieuwe regels over")
  func lopend() throws {
    let (proef, code, _) = try metUrgentie()
    let wereld = proef.wereld
    let beurt = try Beurt(wereld: wereld)
    let kluis = try KluisOpener.open(
      map: "/team/kluis", lid: "esra", wachtwoord: "zes losse woorden voor de proef",
      wereld: wereld)
    let sessie = Sessie(
      kluis: kluis, instellingen: try beurt.instellingen(), wereld: wereld,
      basis: try beurt.inrichting())
    defer { sessie.sluit() }
    func veilig() throws -> String? {
      let casus = try sessie.casus(try sessie.zoekCasus(code))
      return casus.procedures.alle.first?.klok(sessie.letopcontext, afleiding: false)?.veilig?.iso
    }
    #expect(try veilig() == "2026-12-28")
    _ = try proef.goed("inrichting", "laad", "/thuis/ons-team.yaml")
    try sessie.ververs()
    #expect(try veilig() == "2026-12-14")
    #expect(sessie.inrichting?.gemeente == "Delft")
  }

  @Test("zonder kluis rekent --inrichting met een bestand, in elke opdracht over regels")
  func zonderKluis() throws {
    let proef = try Proef()
    let tekst =
      Self.delft + """

        kalender:
          volledig-van: 2029-01-01
          volledig-tot: 2031-12-31
          bron: verordening
          dagen:
            - {dag: 2029-05-11, naam: dag na Hemelvaart, bron: verordening}
            - {dag: 2030-05-31, naam: dag na Hemelvaart, bron: verordening}
            - {dag: 2031-05-23, naam: dag na Hemelvaart, bron: verordening}
        lezingen:
          verdaging-eigen-termijn: {waarde: nee, bron: verordening}
        """
    proef.bestanden["/team.yaml"] = Array(tekst.utf8)
    func anders(_ woorden: String...) throws -> Bool {
      let zonder = proef.voer(woorden)
      let met = proef.voer(woorden + ["--inrichting", "/team.yaml"])
      #expect(zonder.code == 0 && met.code == 0, "\(zonder.fout) \(met.fout)")
      return zonder.uit != met.uit
    }
    #expect(try anders("termijn", "--soort", "urgentie", "--ontvangen", "2026-11-02"))
    #expect(try anders("kalender", "2029"))
    #expect(try anders("regels", "urgentie"))
    #expect(try anders("regels", "document"))
    #expect(
      try anders("bezwaar", "--besluit", "2018-08-28", "--commissie", "--verdaagd", "--json"))
    #expect(proef.nabij("regels", "controleer", "--inrichting", "/team.yaml").code == 0)
    proef.bestanden["/fout.yaml"] = Array("gemente: Delft".utf8)
    let fout = proef.nabij("kalender", "2029", "--inrichting", "/fout.yaml")
    #expect(fout.code == 2 && fout.fout.contains("/fout.yaml, regel 1, veld gemente"))
  }
}
