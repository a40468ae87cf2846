import Kluis
import Screens
import TerminalUI
import Termijnen
import Testing
import Wijkteam

@testable import NabijCommand

@Suite("Het scherm Team op een kluis") struct TeameffectenTests {
  private let wachtwoord = "zes losse woorden voor de proef"

  private func programma(_ proef: Proef) throws -> Schermprogramma {
    let sessie = try proef.sessie()
    let opties = try Beurt(wereld: proef.wereld).schermopties()
    let programma = Schermprogramma(
      sessie, gegevens: try Schermstart.gegevens(sessie, opties),
      instellingen: opties.scherminstellingen(.mono), size: Size(rows: 24, columns: 80),
      ontsluit: { _ in sessie })
    rust(programma)
    return programma
  }

  /// Reads everything that is read while no key waits.
  private func rust(_ programma: Schermprogramma) {
    var beurten = 0
    while !programma.idle().isEmpty, beurten < 10_000 { beurten += 1 }
  }

  /// The words on the screen, without the lines of a panel between them.
  private func tekst(_ programma: Schermprogramma) -> String {
    let grid = programma.frame(Size(rows: 24, columns: 80)).grid
    return (0..<24).map { grid.text(row: $0) }.joined(separator: " ")
      .split(whereSeparator: { $0.isWhitespace || $0 == "│" }).joined(separator: " ")
  }

  private func druk(_ programma: Schermprogramma, _ notatie: String, _ typ: String = "") {
    for key in Key.sequence(notatie) ?? [] { programma.handle(.key(key)) }
    for teken in typ { programma.handle(.key(.character(teken))) }
  }

  @Test("wie wacht wordt gezien, en is lid na de acht woorden en een ja")
  func bevestigen() throws {
    let proef = try Proef.metKluis()
    let programma = try programma(proef)
    let woorden = try proef.goed("lid", "nieuw", "esra")
    programma.kijk()
    #expect(tekst(programma).contains("Er wacht 1 nieuw lid op bevestiging: T, en dan v."))
    druk(programma, "T")
    #expect(tekst(programma).contains("1 nieuw lid"))
    druk(programma, "v", "esra")
    druk(programma, "<C-s>")
    #expect(tekst(programma).contains(woorden), "\(tekst(programma))")
    druk(programma, "<Esc>")
    #expect(proef.nabij("--lid", "esra", "lijst").code != 0)
    druk(programma, "v", "esra")
    druk(programma, "<C-s> <Enter>")
    #expect(tekst(programma).contains("Opgeslagen: Esra is lid"))
    #expect(!tekst(programma).contains("1 nieuw lid"))
    #expect(programma.model.gegevens.leden.contains(Lid("esra")))
    #expect(proef.nabij("--lid", "esra", "lijst").code == 0)
    druk(programma, "v", "niemand")
    druk(programma, "<C-s>")
    #expect(tekst(programma).contains("heeft nog geen sleutels gemaakt"))
    programma.sessie?.sluit()
  }

  @Test("welke sleutel ontbreekt staat er als alles gelezen is, en wat ik kan geven geef ik")
  func sleutels() throws {
    let proef = try Proef.metKluis()
    try proef.lid("omar")
    let code = try proef.goed("casus", "nieuw", "--roepnaam", "Helena", "--vast", "kitty")
    _ = try proef.goed("lid", "rol", "omar", "teamleider")
    let programma = try programma(proef)
    druk(programma, "T")
    #expect(
      tekst(programma).contains("Omar casus \(code) (teamleider) · kan geven: jij"),
      "\(tekst(programma))")
    druk(programma, "a")
    #expect(tekst(programma).contains("Je gaf 1 keer een sleutel."))
    druk(programma, "<Esc>")
    #expect(!tekst(programma).contains("kan geven"))
    #expect(try proef.goed("sleutels").contains("Er ontbreekt geen sleutel"))
    programma.sessie?.sluit()
  }

  @Test("rollen en intrekken gaan als bij de opdrachten, met dezelfde waarschuwing")
  func rollen() throws {
    let proef = try Proef.metKluis()
    try proef.lid("daan")
    let code = try proef.goed("casus", "nieuw", "--roepnaam", "Helena", "--vast", "daan")
    let programma = try programma(proef)
    druk(programma, "T g <Enter> r <Down> <Down> <Down> <Down> <Space> <C-s>")
    #expect(tekst(programma).contains("Daan is nu generalist, dienst"), "\(tekst(programma))")
    druk(programma, "g <Enter> r <Down> <Down> <Down> <Down> <Space> <C-s>")
    #expect(tekst(programma).contains("pas echt weg na het vernieuwen"), "\(tekst(programma))")
    druk(programma, "<Esc> g <Enter> i")
    #expect(tekst(programma).contains("Daan blijft nu bij: \(code)."), "\(tekst(programma))")
    druk(programma, "<Enter>")
    #expect(tekst(programma).contains("nabij kluis draai-sleutels --team"))
    #expect(try proef.goed("lid", "lijst").contains("ingetrokken"))
    programma.sessie?.sluit()
  }

  @Test("een nieuw wachtwoord werkt, met een fout oud wachtwoord verandert er niets")
  func nieuwWachtwoord() throws {
    let proef = try Proef.metKluis()
    let programma = try programma(proef)
    druk(programma, "T w", "fout wachtwoord")
    druk(programma, "<Tab>", "een heel andere zin")
    druk(programma, "<Tab>", "een heel andere zin")
    druk(programma, "<C-s>")
    #expect(tekst(programma).contains("Dat is niet je wachtwoord"), "\(tekst(programma))")
    #expect(proef.nabij("lijst").code == 0)
    for _ in 0..<20 { druk(programma, "<Backspace>") }
    druk(programma, "", wachtwoord)
    druk(programma, "<C-s>")
    #expect(tekst(programma).contains("het oude werkt niet meer"), "\(tekst(programma))")
    #expect(proef.nabij("lijst").code == 4)
    proef.bestanden["/ww"] = Array("een heel andere zin\n".utf8)
    #expect(proef.nabij("lijst").code == 0)
    programma.sessie?.sluit()
  }

  @Test("de nieuwe herstelcode staat een keer op het scherm en opent")
  func herstelcode() throws {
    let proef = try Proef.metKluis()
    let programma = try programma(proef)
    druk(programma, "T h", wachtwoord)
    druk(programma, "<C-s>")
    let code = try #require(
      tekst(programma).split(separator: " ").first { $0.count == 44 },
      "\(tekst(programma))")
    druk(programma, "<Esc>")
    #expect(!tekst(programma).contains(code))
    proef.antwoorden = [String(code), "zes heel andere woorden", "zes heel andere woorden"]
    let hersteld = proef.nabij("--lid", "kitty", "lid", "wachtwoord", "--herstelcode")
    #expect(hersteld.code == 0, "\(hersteld.fout)")
    programma.sessie?.sluit()
  }
}
