import Kluis
import Testing
import Wijkteam

@testable import NabijCommand

@Suite("De kluis van buiten: wat iemand ziet als er iets mis is of niet mag")
struct KluisBuitenTests {
  private func proef() throws -> (proef: Proef, code: String) {
    let proef = try Proef.metKluis()
    let code = try proef.goed("casus", "nieuw", "--roepnaam", "Helena", "--vast", "kitty")
    _ = try proef.goed("notitie", code, "Een eerste gesprek.")
    return (proef, code)
  }

  private func segment(_ proef: Proef) throws -> String {
    try #require(
      proef.schijf.files().keys.first {
        $0.hasPrefix("/team/kluis/zaken/") && $0.hasSuffix(".seg")
      })
  }

  private func kantel(_ proef: Proef, _ pad: String, _ plaats: Int) throws {
    var bytes = try #require(proef.schijf.files()[pad])
    bytes[plaats] ^= 1
    proef.schijf.overwrite(pad, bytes)
  }

  @Test("een kapotte regel of een kapot begin: de casus blijft in de lijst, onder haar eigen code")
  func blijftStaan() throws {
    for plaats in [400, 60] {
      let (proef, code) = try proef()
      let pad = try segment(proef)
      try kantel(proef, pad, plaats)
      let lijst = proef.nabij("lijst")
      #expect(lijst.code == 3, "\(plaats)")
      #expect(lijst.uit.contains(code), "\(plaats): \(lijst.uit)")
      #expect(lijst.fout.contains("Niet te vertrouwen"), "\(plaats)")
      let toon = proef.nabij("toon", code)
      #expect(toon.code == 3, "\(plaats)")
      #expect(!toon.fout.contains("leest niet meer mee"), "\(plaats): \(toon.fout)")
      #expect(!lijst.uit.contains("niemand blijft"), "\(plaats): \(lijst.uit)")
      #expect(proef.nabij("vandaag").code == 3, "\(plaats)")
      // Back again, and nothing was let go of.
      try kantel(proef, pad, plaats)
      #expect(proef.nabij("lijst").uit.contains("Helena"))
      #expect(proef.nabij("lijst").code == 0)
    }
  }

  @Test("een map die weg is geeft geen verzonnen casus, en een afgebroken begin geen melding")
  func mapWeg() throws {
    let (proef, code) = try proef()
    let schoon = proef.schijf.files()
    for pad in schoon.keys where pad.hasPrefix("/team/kluis/zaken/") {
      proef.schijf.overwrite(pad, nil)
    }
    let lijst = proef.nabij("lijst")
    #expect(lijst.code == 3)
    let regels = lijst.uit.split(separator: "\n").filter { $0.contains("aangemeld") }
    #expect(regels.allSatisfy { $0.contains(code) && $0.contains("niet te lezen") }, "\(lijst.uit)")
    #expect(lijst.fout.contains("Casus \(code)"))
    for (pad, bytes) in schoon { proef.schijf.overwrite(pad, bytes) }
    let sessie = try proef.sessie()
    _ = try sessie.kluis.maakCasus(meelezers: [], gevoelig: false)
    sessie.sluit()
    let daarna = proef.nabij("lijst")
    #expect(daarna.code == 0, "\(daarna.fout)")
    #expect(daarna.uit.split(separator: "\n").filter { $0.contains("aangemeld") }.count == 1)
  }

  @Test("met grond bewaartermijn tekent niemand zolang die loopt; terugtrekken kan tot de tweede")
  func wissen() throws {
    let (proef, code) = try proef()
    try proef.lid("nora", rol: .teamleider)
    func wis(_ lid: String, _ grond: String, _ meer: [String] = []) -> Proef.Antwoord {
      proef.voer(
        ["--lid", lid, "kluis", "wis", code, "--grond", grond, "--toelichting", "x", "--ja"] + meer)
    }
    let loopt = wis("kitty", "bewaartermijn")
    #expect(loopt.code == 1 && loopt.fout.contains("loopt nog"))
    _ = try proef.goed("casus", "zet", code, "--status", "gesloten")
    let teVroeg = wis("kitty", "bewaartermijn")
    #expect(teVroeg.code == 1 && teVroeg.fout.contains("2041"), "\(teVroeg.fout)")
    #expect(try proef.goed("kluis", "wis").contains("geen wisopdrachten"))
    // Who cannot read the casus has to have looked it up.
    let sessie = try proef.sessie()
    let locator = try #require(sessie.kluis.casussen.first)
    sessie.sluit()
    #expect(wis("nora", "bewaartermijn").fout.contains("--termijn-nagegaan"))
    #expect(wis("nora", "bewaartermijn", ["--termijn-nagegaan"]).code == 0)
    // The wrong ground does not stand in the way for ever.
    #expect(wis("kitty", "verzoek").code == 1)
    let anders = proef.nabij("kluis", "wis", code, "--trek-terug")
    #expect(anders.code == 2 || anders.code == 1)
    #expect(proef.nabij("--lid", "nora", "kluis", "wis", code, "--trek-terug").code == 0)
    #expect(try proef.goed("kluis", "wis").contains("geen wisopdrachten"))
    #expect(wis("kitty", "verzoek").code == 0)
    #expect(wis("nora", "verzoek").uit.contains("is gewist"))
    let teLaat = proef.nabij("--lid", "nora", "kluis", "wis", locator.hex, "--trek-terug")
    #expect(teLaat.code != 0 && teLaat.fout.contains("volledig getekend"))
    #expect(proef.nabij("kluis", "controleer").code == 0)
  }

  @Test("een oefening met een verkeerde sleutel zet niets terug; een bestand met de code kan ook")
  func oefening() throws {
    let (proef, _) = try proef()
    _ = try proef.goed("kluis", "reservekopie", "/kopie")
    proef.bestanden["/fout"] = Array("een heel ander wachtwoord\n".utf8)
    let mis = proef.nabij(
      "--wachtwoord-bestand", "/fout", "kluis", "oefening", "/kopie", "/oefening")
    #expect(mis.code == 4)
    proef.bestanden["/code"] = Array("AAAA-BBBB\n".utf8)
    #expect(
      proef.nabij("kluis", "oefening", "/kopie", "/oefening", "--herstelcode-bestand", "/code").code
        == 4)
    #expect(!proef.schijf.files().keys.contains { $0.hasPrefix("/oefening/") })
    #expect(proef.nabij("kluis", "oefening", "/kopie", "/oefening").code == 0)
  }

  @Test("terugzetten zegt of iedereen weer kan schrijven, en root haalt het in")
  func eigenaren() throws {
    let (proef, _) = try proef()
    let pad = try segment(proef)
    proef.schijf.own(pad, Eigenaar(gebruiker: 5001, groep: 5000, rechten: 0o640))
    _ = try proef.goed("kluis", "reservekopie", "/kopie")
    let terug = try proef.goed("kluis", "terugzetten", "/kopie", "/terug")
    #expect(terug.contains("zijn zoals in de kopie"))
    proef.schijf.work(as: 5002)
    let ander = try proef.goed("kluis", "terugzetten", "/kopie", "/terug2")
    #expect(ander.opEenRegel.contains("nabij kluis terugzetten --eigenaren /kopie /terug2"))
    #expect(proef.nabij("kluis", "terugzetten", "--eigenaren", "/kopie", "/terug2").code == 1)
    proef.schijf.work(as: 0)
    #expect(proef.nabij("kluis", "terugzetten", "--eigenaren", "/kopie", "/terug2").code == 0)
    let daar = "/terug2" + pad.dropFirst("/team/kluis".count)
    #expect(try proef.schijf.eigenaar(daar)?.gebruiker == 5001)
  }

  @Test("waar niets is teruggezet, wordt niet zomaar bevestigd")
  func bevestigen() throws {
    let (proef, _) = try proef()
    let zonder = proef.nabij("kluis", "terugzetten", "--bevestig")
    #expect(zonder.code == 1 && zonder.fout.contains("niets bevestigd"))
    proef.antwoorden = ["nee"]
    #expect(proef.nabij("kluis", "terugzetten", "--bevestig").code == 1)
    #expect(proef.nabij("kluis", "terugzetten", "--bevestig", "--ja").code == 0)
  }

  @Test("wie wegging blijft nergens: het staat bij intrekken, in de lijst en bij let op")
  func vertrokken() throws {
    let (proef, code) = try proef()
    try proef.lid("esra")
    _ = try proef.goed("casus", "zet", code, "--vast", "esra")
    // Also where no card tells it.
    for pad in proef.schijf.files().keys where pad.hasPrefix("/team/kluis/kaarten/") {
      proef.schijf.overwrite(pad, nil)
    }
    let ander = try proef.goed(
      "casus", "nieuw", "--roepnaam", "Piet", "--vast", "kitty", "--tweede", "esra")
    let weg = proef.nabij("lid", "intrekken", "esra", "--ja")
    #expect(weg.code == 0, "\(weg.fout)")
    // Nobody is left only where nobody is left.
    #expect(weg.fout.contains("Esra blijft nu bij: \(code). Na het intrekken blijft daar niemand"))
    #expect(weg.fout.contains("tweede bij: \(ander). Daar blijft de vaste contactpersoon."))
    #expect(!(try proef.goed("toon", code).contains("Esra blijft")))
    #expect(try proef.goed("letop").contains("Niemand blijft"))
    #expect(try proef.goed("caseload", "--json").contains(code))
    try proef.lid("daan")
    let fout = proef.nabij("--lid", "daan", "lid", "intrekken", "kitty", "--ja")
    #expect(fout.code == 4 && !fout.fout.contains("blijft nu bij"))
  }

  @Test("sleutels noemt wie de sleutel van de dienst mist, en --geef geeft haar")
  func rolsleutel() throws {
    let (proef, _) = try proef()
    try proef.lid("omar", rol: .beheerder)
    try proef.lid("nora")
    let omar = try proef.sessie(lid: "omar")
    try omar.kluis.zetRollen("nora", [.generalist, .dienst])
    omar.sluit()
    let mist = try proef.goed("sleutels")
    #expect(mist.contains("Nora mist de nieuwste sleutel van de dienst. Kan geven: jij."))
    #expect(try proef.goed("sleutels", "--json").contains("\"dienst\""))
    #expect(proef.nabij("sleutels", "--geef").fout.contains("1 keer"))
    #expect(!(try proef.goed("sleutels").contains("Nora")))
  }

  @Test("een herstelcode blijft op een terminal niet staan; in een pijp komt zij op de foutuitvoer")
  func vluchtig() throws {
    let proef = try Proef.metKluis()
    var wereld = proef.wereld
    var fout = ""
    var vragen: [Wereld.Vraag] = []
    wereld.fout = { fout += $0 }
    wereld.foutIsTerminal = true
    wereld.vraag = {
      vragen.append($0)
      return ""
    }
    #expect(Programma.voer(["lid", "herstelcode"], wereld) == 0)
    guard case .vluchtig(let getoond)? = vragen.last else {
      Issue.record("niet vluchtig getoond")
      return
    }
    let code = try #require(
      getoond.split(separator: "\n").map { $0.filter { $0 != " " } }.first { $0.count == 44 })
    #expect(!fout.contains(code.prefix(9)))
    let pijp = proef.nabij("lid", "herstelcode")
    #expect(
      pijp.fout.split(separator: "\n").contains { $0.filter { $0 != " " }.count == 44 })
  }

  @Test("een herstelcode die niet past wordt geweigerd voor er een nieuw wachtwoord is gekozen")
  func herstelcode() throws {
    let proef = try Proef.metKluis()
    let code = try #require(
      proef.nabij("lid", "herstelcode").fout.split(separator: "\n")
        .map { $0.filter { $0 != " " } }.first { $0.count == 44 })
    _ = proef.nabij("lid", "herstelcode")
    proef.antwoorden = [code, "zes heel andere woorden hier", "zes heel andere woorden hier"]
    #expect(proef.nabij("lid", "wachtwoord", "--herstelcode").code == 4)
    #expect(proef.antwoorden?.count == 2)
  }

  @Test("een te kort wachtwoord wordt nog een keer gevraagd, en de naam wordt onthouden")
  func nogEenKeer() throws {
    let proef = try Proef.metKluis()
    proef.omgeving["NABIJ_WACHTWOORD_BESTAND"] = nil
    proef.omgeving["XDG_STATE_HOME"] = "/elders"
    proef.omgeving["NABIJ_LID"] = nil
    proef.antwoorden = ["kort", "mijn eigen lange zin", "mijn eigen lange zin"]
    #expect(proef.nabij("lid", "nieuw", "esra").code == 0)
    // Why it asks again stands in the question itself, which covers the rest of the screen.
    let redenen = proef.gevraagd.compactMap { vraag -> Bool? in
      guard case .vluchtig(let tekst) = vraag, tekst.contains("Dit kan je wachtwoord zijn") else {
        return nil
      }
      return tekst.hasPrefix("Dit wachtwoord is te kort")
    }
    #expect(redenen == [false, true])
    proef.antwoorden = ["een heel lange zin", "een heel andere", "een lange zin", "een lange zin"]
    #expect(proef.nabij("lid", "nieuw", "daan").code == 0)
    #expect(
      proef.gevraagd.contains { vraag in
        guard case .vluchtig(let tekst) = vraag else { return false }
        return tekst.hasPrefix("De twee wachtwoorden zijn niet gelijk. Typ ze nog eens.")
      })
    proef.antwoorden = ["mijn eigen lange zin"]
    let lijst = proef.nabij("lijst")
    #expect(!lijst.fout.contains("Zeg wie je bent"), "\(lijst.fout)")
  }

  @Test("een stap van een ander paar opent niet")
  func quorum() throws {
    let proef = try Proef("2026-11-21T10:00")
    let gemaakt = proef.nabij(
      "kluis", "maak", "/team/kluis", "--naam", "Noord", "--lid", "kitty")
    let code = try #require(
      gemaakt.fout.split(separator: "\n").map { $0.filter { $0 != " " } }.first { $0.count == 44 })
    try proef.lid("omar")
    try proef.lid("nora")
    proef.antwoorden = [code]
    #expect(
      proef.nabij("kluis", "quorum", "--verdeel", "kitty,omar,nora", "--nodig", "2").code == 0)
    var geprobeerd = 0
    for wie in ["omar", "nora"] {
      let stap = proef.nabij(
        "--lid", wie, "kluis", "quorum", "--open", "omar,nora", "--naar", "/stap")
      guard stap.code == 0 else { continue }
      for ander in ["omar", "nora", "kitty"] {
        let mis = proef.nabij(
          "--lid", ander, "kluis", "quorum", "--open", "kitty,omar", "--stap", "/stap")
        geprobeerd += 1
        #expect(mis.code == 2 || mis.code == 1)
        #expect(mis.fout.contains("andere leden"), "\(mis.fout)")
      }
    }
    #expect(geprobeerd > 0)
  }

  @Test("een map die voor iedereen openstaat is een let op, geen schade")
  func rechten() throws {
    let (proef, _) = try proef()
    proef.schijf.own(
      "/team/kluis/zaken", Eigenaar(gebruiker: 1, groep: 1, rechten: 0o777))
    let antwoord = proef.nabij("kluis", "controleer")
    #expect(antwoord.code == 0 && antwoord.uit.contains("open voor iedereen"))
  }
}
