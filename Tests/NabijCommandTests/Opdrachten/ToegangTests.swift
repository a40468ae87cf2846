import Kluis
@testable import NabijCommand
import Testing
import Wijkteam

@MainActor
@Suite("Opdrachten: wie een casus mag lezen")
struct ToegangTests {
  /// Kitty (teamleider), daan and esra, and a casus where Daan stays.
  private func team() throws -> (proef: Proef, code: String) {
    let proef = try Proef.metKluis()
    try proef.lid("daan")
    try proef.lid("esra")
    let code = try proef.goed("casus", "nieuw", "--roepnaam", "Helena", "--vast", "daan")
    return (proef, code)
  }

  @Test("geven en nemen, en de lijst laat zien wie meeleest")
  func gevenNemen() throws {
    let (proef, code) = try team()
    #expect(proef.nabij("toon", code, "--lid", "esra").code == 4)
    _ = try proef.goed("toegang", "geef", code, "esra", "--lid", "daan")
    #expect(proef.nabij("toon", code, "--lid", "esra").code == 0)
    #expect(try proef.goed("toegang", "lijst", code).contains("Daan (vast)"))
    #expect(proef.nabij("toegang", "geef", code, "esra").code == 1)
    #expect(proef.nabij("toegang", "geef", code, "niemand").code == 1)
    #expect(proef.nabij("toegang", "neem", code, "daan").code == 1)
    #expect(proef.nabij("toegang", "neem", code, "kitty", "--lid", "esra").code == 4)
    _ = try proef.goed("toegang", "neem", code, "esra")
    #expect(proef.nabij("toon", code, "--lid", "esra").code == 4)
    #expect(!proef.nabij("lijst", "--lid", "esra").uit.contains("Helena"))
    let json = try proef.goed("toegang", "lijst", code, "--json")
    #expect(!json.contains("esra"))
    #expect(json.contains("\"gevoelig\" : false"))
  }

  @Test("wie eruit gaat laat een nieuwe sleutel achter, ook wie dienst heeft en uitgesloten wordt")
  func vernieuwd() throws {
    let (proef, code) = try team()
    func sleutels() -> Int {
      proef.schijf.files().keys.count { $0.contains("/zaken/") && $0.contains("/kern.") }
    }
    _ = try proef.goed("lid", "rol", "esra", "generalist", "dienst")
    _ = try proef.goed("toegang", "geef", code, "esra")
    #expect(sleutels() == 1)
    _ = try proef.goed("toegang", "neem", code, "esra")
    #expect(sleutels() == 2)
    _ = try proef.goed("toegang", "geef", code, "esra")
    _ = try proef.goed("toegang", "sluit-uit", code, "esra", "--reden", "is de zus")
    #expect(sleutels() == 3)
    #expect(proef.nabij("toegang", "nu", code, "--reden", "nood", "--lid", "esra").code != 0)
    // The others write and read on under the new key.
    proef.nabij("notitie", code, "-", "--lid", "daan", invoer: Array("na de nieuwe sleutel".utf8))
    #expect(try proef.goed("toon", code).contains("na de nieuwe sleutel"))
    #expect(proef.nabij("kluis", "controleer", "--volledig").code == 0)
  }

  @Test("wie is uitgesloten heeft geen sleutel, geen kaart, geen treffer en vindt niets met bekend")
  func uitgesloten() throws {
    let (proef, code) = try team()
    _ = try proef.goed("toegang", "geef", code, "esra")
    let persoon = try proef.goed("persoon", "nieuw", code, "--naam", "Helena")
    _ = try proef.goed("persoon", "bereik", code, persoon, "06-12345678")
    #expect(try proef.goed("bekend", "0612345678", "--lid", "esra").contains("Bel Daan"))
    _ = try proef.goed("toegang", "sluit-uit", code, "esra", "--reden", "is de zus")
    #expect(try proef.goed("bekend", "0612345678", "--lid", "esra").contains("Niet bekend"))
    #expect(try proef.goed("bekend", "Helena", "--lid", "esra").contains("Niet bekend"))
    #expect(proef.nabij("zoek", "Helena", "--lid", "esra").uit.contains("Helena") == false)
    #expect(proef.nabij("toon", code, "--lid", "esra").code == 1)
    #expect(proef.nabij("toegang", "vraag", code, "--lid", "esra").code == 1)
    #expect(proef.nabij("toegang", "geef", code, "esra").code == 1)
    let sessie = try proef.sessie(lid: "esra")
    #expect(sessie.casusIds.isEmpty)
    #expect(try sessie.teamkaarten().isEmpty)
    sessie.sluit()
    // Who may read it still does, and finds it.
    #expect(proef.nabij("toon", code, "--lid", "daan").code == 0)
    #expect(try proef.goed("bekend", "0612345678", "--lid", "daan").contains("Bel Daan"))
    _ = try proef.goed("toegang", "laat-toe", code, "esra")
    #expect(proef.nabij("toon", code, "--lid", "esra").code == 4)
    _ = try proef.goed("toegang", "geef", code, "esra")
    #expect(proef.nabij("toon", code, "--lid", "esra").code == 0)
  }

  @Test("vragen geeft een let op bij wie kan lezen; geven of nee zeggen haalt hem weg")
  func vragen() throws {
    let (proef, code) = try team()
    #expect(proef.nabij("toegang", "vraag", code, "--lid", "daan").code == 1)
    let gevraagd = proef.nabij("toegang", "vraag", code, "ik neem over", "--lid", "esra")
    #expect(gevraagd.code == 0)
    #expect(gevraagd.fout.contains("Daan ziet het"))
    #expect(proef.nabij("toegang", "vraag", code, "--lid", "esra").code == 1)
    #expect(try proef.goed("letop", "--lid", "daan").contains("Esra vraagt toegang"))
    #expect(try !proef.goed("letop", "--lid", "esra").contains("vraagt toegang"))
    #expect(try proef.goed("sleutels", "--lid", "esra").contains("jij mist"))
    _ = try proef.goed("toegang", "weiger", code, "esra", "--uitleg", "bel mij", "--lid", "daan")
    #expect(try !proef.goed("letop", "--lid", "daan").contains("vraagt toegang"))
    #expect(proef.nabij("toegang", "weiger", code, "esra").code == 1)
    _ = try proef.goed("toegang", "vraag", code, "--lid", "esra")
    _ = try proef.goed("toegang", "geef", code, "esra", "--lid", "daan")
    #expect(try !proef.goed("letop", "--lid", "daan").contains("vraagt toegang"))
  }

  @Test("nu openen met reden: eerst vastgelegd, te zien voor wie blijft, en niet bij gevoelig")
  func nuOpenen() throws {
    let (proef, code) = try team()
    let zonder = proef.nabij("toegang", "nu", code, "--reden", "nood", "--lid", "esra")
    #expect(zonder.code == 4)
    _ = try proef.goed("lid", "rol", "esra", "generalist", "dienst")
    #expect(proef.nabij("toegang", "nu", code, "--reden", " ", "--lid", "esra").code == 1)
    let open = proef.nabij("toegang", "nu", code, "--reden", "moeder belt", "--lid", "esra")
    #expect(open.code == 0, "\(open.fout)")
    #expect(open.uit.contains("Helena"))
    // Only for that session.
    #expect(proef.nabij("toon", code, "--lid", "esra").code == 4)
    #expect(try proef.goed("letop", "--lid", "daan").contains("Met reden geopend door Esra"))
    let gekeken = try proef.goed("wie-keek", code, "--lid", "daan")
    #expect(gekeken.contains("Esra opende met reden: moeder belt"))
    #expect(try proef.goed("wie-keek", code, "--json").contains("\"nu-open\""))
    _ = try proef.goed("toegang", "gezien", code, "--lid", "daan")
    #expect(try !proef.goed("letop", "--lid", "daan").contains("Met reden geopend"))
    #expect(proef.nabij("toegang", "gezien", code, "--lid", "daan").code == 1)
    _ = try proef.goed("casus", "zet", code, "--gevoelig", "ja")
    #expect(proef.nabij("toegang", "nu", code, "--reden", "nood", "--lid", "esra").code == 4)
    _ = try proef.goed("casus", "zet", code, "--gevoelig", "nee")
    #expect(proef.nabij("toegang", "nu", code, "--reden", "nood", "--lid", "esra").code == 0)
    #expect(proef.nabij("toegang", "nu", code, "--reden", "nood", "--lid", "daan").code == 1)
  }

  @Test("een gevoelige casus heeft altijd twee mensen met de sleutel")
  func gevoelig() throws {
    let proef = try Proef.metKluis()
    try proef.lid("daan")
    let code = try proef.goed("casus", "nieuw", "--roepnaam", "Naomi", "--vast", "kitty")
    let alleen = proef.nabij("casus", "zet", code, "--gevoelig", "ja")
    #expect(alleen.code == 1)
    #expect(alleen.fout.contains("minstens twee"))
    _ = try proef.goed("toegang", "geef", code, "daan")
    _ = try proef.goed("casus", "zet", code, "--gevoelig", "ja")
    #expect(proef.nabij("toegang", "neem", code, "daan").code == 1)
    #expect(try !proef.goed("bekend", "Naomi", "--lid", "daan").contains("Niet bekend"))
  }

  @Test("een casus die gevoelig begint, is dat vanaf de eerste byte")
  func gevoeligVanafBegin() throws {
    let (proef, _) = try team()
    _ = try proef.goed("lid", "rol", "esra", "generalist", "dienst")
    let alleen = proef.nabij(
      "casus", "nieuw", "--roepnaam", "Naomi", "--vast", "kitty", "--gevoelig")
    #expect(alleen.code == 1)
    #expect(alleen.fout.contains("minstens twee"))
    let dienst = {
      proef.schijf.files().count { $0.key.hasPrefix("/team/kluis/leden/_dienst/post/") }
    }
    let eerst = dienst()
    #expect(eerst > 0)
    let code = try proef.goed(
      "casus", "nieuw", "--roepnaam", "Naomi", "--vast", "daan", "--gevoelig")
    #expect(dienst() == eerst)
    #expect(try proef.goed("toon", code, "--lid", "daan").contains(", gevoelig"))
    #expect(proef.nabij("toegang", "nu", code, "--reden", "nood", "--lid", "esra").code == 4)
    let lijst = try proef.goed("toegang", "lijst", code)
    #expect(lijst.contains("(gevoelig)"))
    #expect(lijst.contains("Daan (vast)") && lijst.contains("Kitty"))
    #expect(!lijst.contains("Esra"))
    #expect(try !proef.goed("lijst", "--lid", "esra").contains("Naomi"))
  }

  @Test("het beleid bepaalt wie een nieuwe casus leest, en sleutels zegt wat ontbreekt")
  func beleid() throws {
    let (proef, oud) = try team()
    #expect(try proef.goed("toegang", "beleid") == "vast+tweede+teamleider")
    #expect(proef.nabij("toegang", "beleid", "--zet", "iedereen").code == 2)
    #expect(proef.nabij("toegang", "beleid", "--zet", "team", "--lid", "daan").code == 4)
    #expect(try proef.goed("sleutels").contains("ontbreekt geen sleutel"))
    _ = try proef.goed("toegang", "beleid", "--zet", "team")
    let nieuw = try proef.goed("casus", "nieuw", "--roepnaam", "Omar", "--vast", "daan")
    #expect(proef.nabij("toon", nieuw, "--lid", "esra").code == 0)
    #expect(proef.nabij("toon", oud, "--lid", "esra").code == 4)
    let mist = try proef.goed("sleutels")
    #expect(mist.contains("Casus \(oud): Esra mist de sleutel (team). Kan geven: "))
    #expect(try proef.goed("sleutels", "--json", "--lid", "esra").contains("\"esra\""))
    _ = try proef.goed("sleutels", "--geef")
    #expect(proef.nabij("toon", oud, "--lid", "esra").code == 0)
    #expect(try proef.goed("sleutels").contains("ontbreekt geen sleutel"))
  }

  @Test("wie keek zegt ook van wie de toegang is, en noemt een nieuwe sleutel geen nieuwe lezer")
  func vanWie() throws {
    let (proef, code) = try team()
    _ = try proef.goed("toegang", "geef", code, "esra")
    _ = try proef.goed("toegang", "neem", code, "esra")
    let regels = try proef.goed("wie-keek", code).split(separator: "\n").map(String.init)
    #expect(regels.contains { $0.hasSuffix("Kitty gaf toegang aan Esra") })
    #expect(regels.contains { $0.hasSuffix("Kitty nam toegang af van Esra") })
    let eerste = try #require(regels.first)
    for woord in ["gaf toegang aan", "Daan", "zichzelf", "de dienst", "de herstelsleutel"] {
      #expect(eerste.contains(woord), "\(eerste)")
    }
    let nieuw = try #require(regels.first { $0.contains("nieuwe sleutel") })
    #expect(nieuw.contains("voor") && nieuw.contains("Daan") && !nieuw.contains("Esra"))
    let json = try proef.goed("wie-keek", code, "--json")
    for aan in ["esra", "dienst", "herstelsleutel"] {
      #expect(json.contains("\"aan\" : \"\(aan)\""))
    }
  }

  @Test("elke keer opzoeken staat in het logboek, met de casus en zonder de vraag")
  func opzoeken() throws {
    let (proef, code) = try team()
    _ = try proef.goed("persoon", "nieuw", code, "--naam", "Helena Vonk")
    _ = try proef.goed("bekend", "Vonk", "--lid", "esra")
    _ = try proef.goed("bekend", "Wilhelmina", "--lid", "esra")
    let regels = try proef.goed("wie-keek", code)
    #expect(regels.contains("Esra vond dit met 'bekend'"))
    let sessie = try proef.sessie()
    #expect(try sessie.kluis.opzoekingen().map(\.codes) == [[code], []])
    sessie.sluit()
  }

  @Test("één regel per dag voor wie blijft; gevoelig en nu openen apart")
  func dagbericht() throws {
    let (proef, code) = try team()
    _ = try proef.goed("vandaag", "--lid", "daan")
    _ = try proef.goed("toon", code)
    #expect(proef.nabij("vandaag", "--lid", "daan").fout.isEmpty)
    try proef.klok.zet("2026-11-22T09:00")
    let morgen = proef.nabij("vandaag", "--lid", "daan")
    #expect(morgen.fout.contains("In je casussen keken ook anderen: Helena (Kitty)."))
    #expect(proef.nabij("vandaag", "--lid", "daan").fout.isEmpty)
    _ = try proef.goed("lid", "rol", "esra", "generalist", "dienst")
    _ = try proef.goed("toegang", "nu", code, "--reden", "moeder belt", "--lid", "esra")
    try proef.klok.zet("2026-11-23T09:00")
    let apart = proef.nabij("vandaag", "--lid", "daan")
    #expect(apart.fout.contains("Esra opende Helena (\(code)) met reden"))
    #expect(apart.fout.contains("moeder belt"))
    // A teamleider hears it too, of a casus that is not theirs; of other looks nothing.
    let leider = proef.nabij("vandaag")
    #expect(leider.fout.contains("Esra opende Helena (\(code)) met reden"))
    #expect(!leider.fout.contains("keken ook anderen"))
  }

  @Test("wat niet kan wachten staat er ook bij een tweede start op een dag, en dan niet nog eens")
  func nogDezelfdeDag() throws {
    let (proef, code) = try team()
    _ = try proef.goed("vandaag", "--lid", "daan")
    _ = try proef.goed("lid", "rol", "esra", "generalist", "dienst")
    try proef.klok.zet("2026-11-21T14:00")
    _ = try proef.goed("toon", code)
    _ = try proef.goed("toegang", "nu", code, "--reden", "moeder belt", "--lid", "esra")
    try proef.klok.zet("2026-11-21T15:00")
    let nu = proef.nabij("vandaag", "--lid", "daan").fout
    #expect(nu.contains("Esra opende Helena (\(code)) met reden"), "\(nu)")
    #expect(!nu.contains("keken ook anderen"))
    #expect(proef.nabij("vandaag", "--lid", "daan").fout.isEmpty)
    try proef.klok.zet("2026-11-22T09:00")
    let morgen = proef.nabij("vandaag", "--lid", "daan").fout
    #expect(morgen.contains("In je casussen keken ook anderen: Helena (Kitty"), "\(morgen)")
    #expect(!morgen.contains("met reden"), "\(morgen)")
  }

  @Test("wie blijft hoort wie mee ging lezen, en niets van sleutels die vernieuwd zijn")
  func dagberichtSleutels() throws {
    let (proef, code) = try team()
    _ = try proef.goed("vandaag", "--lid", "daan")
    try proef.klok.zet("2026-11-22T09:00")
    _ = try proef.goed("vandaag", "--lid", "daan")
    _ = try proef.goed("kluis", "draai-sleutels", "--alles")
    try proef.klok.zet("2026-11-23T09:00")
    #expect(proef.nabij("vandaag", "--lid", "daan").fout.isEmpty)
    _ = try proef.goed("toegang", "geef", code, "esra")
    try proef.klok.zet("2026-11-24T09:00")
    let morgen = proef.nabij("vandaag", "--lid", "daan").fout
    #expect(morgen.contains("Kitty liet Esra meelezen in Helena (\(code))."))
    #expect(!morgen.contains("keken ook anderen"))
  }

  @Test("dat een collega een casus voor je begon, is geen sleutel van papier")
  func dagberichtBegin() throws {
    let (proef, _) = try team()
    _ = try proef.goed("vandaag", "--lid", "daan")
    try proef.klok.zet("2026-11-22T09:00")
    _ = try proef.goed("vandaag", "--lid", "daan")
    _ = try proef.goed("casus", "nieuw", "--roepnaam", "Ria", "--vast", "daan")
    try proef.klok.zet("2026-11-23T09:00")
    let morgen = proef.nabij("vandaag", "--lid", "daan").fout
    #expect(!morgen.contains("herstelsleutel"))
    #expect(!morgen.contains("meelezen"))
  }

  @Test("wat de casus zelf zegt gaat voor: gevoelig gaat niet open, ook met een sleutel van dienst")
  func gevoeligMetDienst() throws {
    let (proef, code) = try team()
    _ = try proef.goed("lid", "rol", "esra", "generalist", "dienst")
    _ = try proef.goed("casus", "zet", code, "--gevoelig", "ja")
    let sessie = try proef.sessie()
    let locator = try #require(sessie.kluis.casussen.first)
    try sessie.kluis.geefAanDienst(locator)
    sessie.sluit()
    let uit = proef.nabij("toegang", "nu", code, "--reden", "nood", "--lid", "esra")
    #expect(uit.code == 4)
    #expect(uit.fout.contains("is gevoelig en gaat zo niet open"))
    #expect(!uit.uit.contains("Helena"))
    // The try stays to be read.
    #expect(try proef.goed("wie-keek", code).contains("Esra opende met reden: nood"))
  }

  @Test("wie live meekijkt hoort meteen van nu openen en van kijken in een gevoelige casus")
  func meteen() throws {
    let (proef, code) = try team()
    _ = try proef.goed("lid", "rol", "esra", "generalist", "dienst")
    let daan = try proef.sessie(lid: "daan")
    _ = try daan.werkvoorraad()
    _ = try proef.goed("toegang", "nu", code, "--reden", "moeder belt", "--lid", "esra")
    #expect(try !daan.ververs().isEmpty)
    #expect(try daan.gekekenNet().contains { $0.contains("Esra opende Helena") })
    _ = try proef.goed("toon", code)
    _ = try daan.ververs()
    #expect(try daan.gekekenNet().isEmpty)
    _ = try proef.goed("casus", "zet", code, "--gevoelig", "ja")
    _ = try daan.ververs()
    _ = try proef.goed("toon", code)
    _ = try daan.ververs()
    #expect(try daan.gekekenNet().contains { $0.contains("een gevoelige casus") })
    daan.sluit()
  }

  @Test("een open sessie raakt de casus kwijt zodra de sleutel wordt afgenomen")
  func afgenomen() throws {
    let (proef, code) = try team()
    _ = try proef.goed("toegang", "geef", code, "esra")
    let esra = try proef.sessie(lid: "esra")
    let id = try esra.zoekCasus(code)
    _ = try esra.werkvoorraad()
    #expect(esra.werk.casussen[id] != nil)
    _ = try proef.goed("toegang", "neem", code, "esra")
    #expect(try esra.ververs().contains(id))
    #expect(esra.werk.casussen[id] == nil)
    #expect(throws: (any Error).self) { try esra.bekijk(id) }
    esra.sluit()
  }
}
