import Kluis
import Testing

@testable import NabijCommand

@Suite("kluis: nakijken, bewaren, terugzetten, herstellen")
struct KluisOnderhoudTests {
  private func proef() throws -> (proef: Proef, code: String) {
    let proef = try Proef.metKluis()
    let code = try proef.goed("casus", "nieuw", "--roepnaam", "Helena", "--vast", "kitty")
    _ = try proef.goed("notitie", code, "Een eerste gesprek.")
    return (proef, code)
  }

  @Test("controleer geeft een ijkpunt, en kent dat later terug")
  func ijkpunt() throws {
    let (proef, _) = try proef()
    let antwoord = proef.nabij("kluis", "controleer")
    #expect(antwoord.code == 0)
    #expect(antwoord.uit.contains("Alles is heel."))
    #expect(antwoord.uit.contains("IJkpunt 2026-11-21: 1 logboeken"))
    let regel = try proef.goed("kluis", "ijkpunt")
    let wortel = String(regel.suffix(64))
    #expect(proef.nabij("kluis", "controleer", "--ijkpunt", wortel).code == 0)
    let ander = proef.nabij("kluis", "controleer", "--ijkpunt", String(wortel.reversed()))
    #expect(ander.code == 3 && ander.uit.contains("oudere kopie"))
    #expect(proef.nabij("kluis", "controleer", "--ijkpunt", "abc").code == 2)
    let json = try proef.goed("kluis", "controleer", "--volledig", "--json")
    #expect(json.contains("\"wortel\"") && json.contains("\"heel\" : true"))
  }

  @Test("een beschadigd bestand: einde 3, met bestand, gevolg en wat te doen")
  func beschadigd() throws {
    let (proef, _) = try proef()
    _ = try proef.goed("kluis", "reservekopie", "/kopie")
    let pad = try #require(
      proef.schijf.files().keys.first { $0.hasPrefix("/team/") && $0.hasSuffix(".seg") })
    let heel = try #require(proef.schijf.files()[pad])
    proef.schijf.overwrite(pad, Array(heel.dropLast(30)))
    let antwoord = proef.nabij("kluis", "controleer")
    #expect(antwoord.code == 3 && antwoord.uit.contains("reservekopie"))
    #expect(proef.nabij("kluis", "herstel", "--zonder-wachtwoord").code == 3)
    let hersteld = proef.nabij("kluis", "herstel", "--van", "/kopie")
    #expect(hersteld.code == 0, "\(hersteld.uit)")
    #expect(hersteld.uit.contains("De kluis is heel."))
    #expect(proef.schijf.files()[pad] == heel)
  }

  @Test("zolang er aan de kluis gewerkt wordt, is zij bezet: einde 5, en daarna gewoon open")
  func bezet() throws {
    let (proef, code) = try proef()
    let sessie = try proef.sessie()
    try sessie.kluis.onderhoud {
      for opdracht in [["vandaag"], ["notitie", code, "-"], ["kluis", "draai-sleutels"]] {
        let antwoord = proef.voer(opdracht, invoer: Array("tekst".utf8))
        #expect(antwoord.code == 5, "\(opdracht): \(antwoord.fout)")
        #expect(antwoord.uit.isEmpty)
        #expect(antwoord.fout.contains("probeer het opnieuw"))
      }
    }
    sessie.sluit()
    #expect(proef.nabij("vandaag").code == 0)
    #expect(proef.nabij("kluis", "draai-sleutels", "--alles").code == 0)
    #expect(!proef.schijf.files().keys.contains { $0.hasSuffix(".onderhoud") })
  }

  @Test("Ctrl-C stopt de controle met 130, en verandert niets")
  func gestopt() throws {
    let (proef, _) = try proef()
    let voor = proef.schijf.files()
    var wereld = proef.wereld
    var fout = ""
    wereld.fout = { fout += $0 }
    wereld.gestopt = { true }
    #expect(Programma.voer(["kluis", "controleer"], wereld) == 130)
    #expect(fout.contains("gestopt"))
    #expect(proef.schijf.files() == voor)
  }

  @Test("reservekopie, oefening en terugzetten met de echte opdrachten")
  func kopie() throws {
    let (proef, code) = try proef()
    let kopie = proef.nabij("kluis", "reservekopie", "/kopie")
    #expect(kopie.code == 0 && kopie.uit.contains("op twee plaatsen"))
    let oefening = proef.nabij("kluis", "oefening", "/kopie", "/oefening")
    #expect(oefening.code == 0, "\(oefening.uit)\(oefening.fout)")
    #expect(oefening.uit.contains("1 van 1 casussen"))
    #expect(oefening.uit.contains("De oefening is geslaagd."))
    #expect(proef.nabij("kluis", "oefening", "/kopie", "/oefening").code == 1)
    #expect(proef.nabij("kluis", "terugzetten", "/kopie").code == 2)
    let terug = proef.nabij("kluis", "terugzetten", "/kopie", "/terug")
    #expect(terug.code == 0, "\(terug.uit)\(terug.fout)")
    #expect(try proef.goed("--kluis", "/terug", "toon", code).contains("Helena"))
    // Nothing was lost, so there is nothing to see; who is sure says so.
    #expect(proef.nabij("--kluis", "/terug", "kluis", "terugzetten", "--bevestig").code == 1)
    #expect(
      proef.nabij("--kluis", "/terug", "kluis", "terugzetten", "--bevestig", "--ja").code == 0)
    #expect(proef.nabij("kluis", "terugzetten", "/kopie", "/terug").code == 1)
    #expect(proef.nabij("kluis", "reservekopie", "/team/kluis/in").code == 1)
  }

  @Test("wissen: twee handtekeningen, de code nog een keer, en het bewijs")
  func wissen() throws {
    let (proef, code) = try proef()
    try proef.lid("nora", rol: .teamleider)
    let ander = try proef.goed("casus", "nieuw", "--roepnaam", "Almere", "--vast", "kitty")
    #expect(proef.nabij("kluis", "wis", code).code == 2)
    #expect(proef.nabij("kluis", "wis", code, "--grond", "zomaar").code == 2)
    #expect(proef.nabij("kluis", "wis", code, "--grond", "verzoek", "--ja").code == 2)
    let fout = proef.nabij(
      "kluis", "wis", code, "--grond", "verzoek", "--toelichting", "brief van 3 november")
    #expect(fout.code == 1 && fout.fout.contains("Er is niets gewist"))
    let eerste = proef.nabij(
      "kluis", "wis", code, "--grond", "verzoek", "--toelichting", "brief", "--ja")
    #expect(eerste.code == 0, "\(eerste.fout)")
    #expect(eerste.uit.contains("Een tweede teamleider"))
    #expect(try proef.goed("toon", code).contains("Helena"))
    let tweede = proef.nabij(
      "--lid", "nora", "kluis", "wis", code, "--grond", "verzoek", "--ja")
    #expect(tweede.code == 0, "\(tweede.fout)")
    #expect(tweede.uit.contains("is gewist"))
    #expect(proef.nabij("toon", code).code != 0)
    #expect(try proef.goed("toon", ander).contains("Almere"))
    #expect(try proef.goed("kluis", "wis").contains("gewist. Grond: verzoek"))
    #expect(proef.nabij("kluis", "controleer", "--volledig").code == 0)
  }

  @Test("nieuwe sleutels: zonder vertrekker hoeft er niets, één keer per jaar alles")
  func draaien() throws {
    let (proef, code) = try proef()
    try proef.lid("omar")
    #expect(try proef.goed("kluis", "draai-sleutels").contains("Er hoeft niets"))
    let alles = try proef.goed("kluis", "draai-sleutels", "--alles")
    #expect(alles.contains("1 casussen en het team"))
    _ = try proef.goed("notitie", code, "Na het draaien.")
    #expect(try proef.goed("zoek", "draaien").contains("draaien"))
    #expect(proef.nabij("--lid", "omar", "vandaag").code == 0)
    #expect(proef.nabij("--lid", "omar", "kluis", "draai-sleutels", "--team").code == 4)
    #expect(proef.nabij("kluis", "controleer", "--volledig").code == 0)
  }

  @Test("quorum: verdelen met de herstelcode, openen om de beurt")
  func quorum() throws {
    let proef = try Proef("2026-11-21T10:00")
    let gemaakt = proef.nabij(
      "kluis", "maak", "/team/kluis", "--naam", "Noord", "--lid", "kitty")
    let code = try #require(
      gemaakt.fout.split(separator: "\n").map { $0.filter { $0 != " " } }.first { $0.count == 44 })
    let casus = try proef.goed("casus", "nieuw", "--roepnaam", "Helena", "--vast", "kitty")
    try proef.lid("omar")
    #expect(proef.nabij("kluis", "quorum").code == 2)
    proef.antwoorden = [code]
    let verdeeld = proef.nabij("kluis", "quorum", "--verdeel", "kitty,omar", "--nodig", "2")
    #expect(verdeeld.code == 0, "\(verdeeld.fout)")
    #expect(proef.nabij("--lid", "omar", "toon", casus).code == 4)
    var open = ""
    for (eerste, tweede) in [("kitty", "omar"), ("omar", "kitty")] {
      let stap = proef.nabij(
        "--lid", eerste, "kluis", "quorum", "--open", "kitty,omar", "--naar", "/stap")
      guard stap.code == 0 else { continue }
      open =
        proef.nabij(
          "--lid", tweede, "kluis", "quorum", "--open", "kitty,omar", "--stap", "/stap"
        ).fout
    }
    #expect(open.contains("De herstelsleutel is open"))
  }

  @Test("wie een gevoelige casus met de herstelsleutel opent, is voor wie blijft meteen te zien")
  func quorumGevoelig() throws {
    let proef = try Proef("2026-11-21T10:00")
    let gemaakt = proef.nabij(
      "kluis", "maak", "/team/kluis", "--naam", "Noord", "--lid", "kitty")
    let code = try #require(
      gemaakt.fout.split(separator: "\n").map { $0.filter { $0 != " " } }.first { $0.count == 44 })
    for naam in ["omar", "esra", "nora"] { try proef.lid(naam) }
    let casus = try proef.goed(
      "casus", "nieuw", "--roepnaam", "Helena", "--vast", "kitty", "--tweede", "nora")
    _ = try proef.goed("casus", "zet", casus, "--gevoelig", "ja")
    proef.antwoorden = [code]
    _ = proef.nabij("kluis", "quorum", "--verdeel", "omar,esra", "--nodig", "2")
    _ = try proef.goed("vandaag")
    try proef.klok.zet("2026-11-21T14:00")
    let kitty = try proef.sessie()
    _ = try kitty.werkvoorraad()
    // The paper goes from one to the other in the order that the program asks for.
    var wie = "esra"
    if proef.nabij(
      "--lid", "omar", "kluis", "quorum", "--open", "omar,esra", "--naar", "/stap"
    ).code != 0 {
      wie = "omar"
      _ = try proef.goed(
        "--lid", "esra", "kluis", "quorum", "--open", "omar,esra", "--naar", "/stap")
    }
    let open = proef.nabij(
      "--lid", wie, "kluis", "quorum", "--open", "omar,esra", "--stap", "/stap")
    #expect(open.fout.contains("De herstelsleutel is open"), "\(open.fout)")
    #expect(proef.nabij("--lid", wie, "toon", casus).code == 0)
    let zin =
      "\(wie == "omar" ? "Omar" : "Esra") haalde de sleutel van Helena (\(casus)) op met de"
      + " herstelsleutel."
    _ = try kitty.ververs()
    #expect(try kitty.gekekenNet().contains(zin))
    kitty.sluit()
    try proef.klok.zet("2026-11-21T15:00")
    let nora = proef.nabij("--lid", "nora", "vandaag").fout
    #expect(nora.contains(zin), "\(nora)")
  }

  @Test("bewaartermijnen noemt een gesloten casus met wet en dag")
  func bewaren() throws {
    let (proef, code) = try proef()
    #expect(try proef.goed("bewaartermijnen").contains("geen gesloten casussen"))
    _ = try proef.goed("casus", "zet", code, "--status", "gesloten")
    let regel = try proef.goed("bewaartermijnen")
    #expect(regel.contains(code) && regel.contains("2041-11-21"))
    #expect(!regel.contains("VOORBIJ"))
    #expect(try proef.goed("bewaartermijnen", "--op", "2042-01-01").contains("VOORBIJ"))
    #expect(
      try proef.goed("vandaag", "--op", "2042-01-01", "--json").contains("bewaartermijn-bereikt")
        || (try proef.goed("letop", "toon", code, "--op", "2042-01-01"))
          .contains("bewaartermijn")
    )
    #expect(try proef.goed("bewaartermijnen", "--alles", "--json").contains("\"voorbij\" : false"))
  }
}
