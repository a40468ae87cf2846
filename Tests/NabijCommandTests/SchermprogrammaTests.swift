import Kluis
import Screens
import TerminalUI
import Termijnen
import Testing
import Wijkteam

@testable import NabijCommand

@Suite("Schermen op een kluis") struct SchermprogrammaTests {
  private let casus = Id(hoog: 3, laag: 4)

  private func programma(_ proef: Proef, _ venster: String) throws -> Schermprogramma {
    let sessie = try proef.sessie()
    let opties = try Beurt(wereld: proef.wereld).schermopties()
    var instellingen = opties.scherminstellingen(.mono)
    instellingen.venster = venster
    return Schermprogramma(
      sessie, gegevens: try Schermstart.gegevens(sessie, opties), instellingen: instellingen,
      size: Size(rows: 24, columns: 80), ontsluit: { _ in sessie })
  }

  private func tekst(_ programma: Schermprogramma) -> String {
    let grid = programma.frame(Size(rows: 24, columns: 80)).grid
    return (0..<24).map { grid.text(row: $0) }.joined(separator: "\n")
  }

  private func druk(_ programma: Schermprogramma, _ notatie: String, _ typ: String = "") {
    for key in Key.sequence(notatie) ?? [] { programma.handle(.key(key)) }
    for teken in typ { programma.handle(.key(.character(teken))) }
  }

  @Test("een concept komt terug met alles: velden, wat er stond, en hoe het formulier openging")
  func heenEnWeer() throws {
    let sleutel = Conceptsleutel(
      formulier: "netwerkcontact", casus: casus, onderwerp: Id(hoog: 5, laag: 6),
      exemplaar: "a1b2-7")
    let concept = Concept(
      sleutel, velden: ["rol": "", "naam": "Ñandú"], begin: ["rol": "tante"],
      opening: ["wijzigt": "ja", "soort": "netwerkcontact"])
    let naam = Conceptbytes.naam(sleutel)
    #expect(Conceptbytes.sleutel(naam) == sleutel)
    #expect(Conceptbytes.decode(Conceptbytes.encode(concept), sleutel) == concept)
    // A draft of an older version has no name of a window.
    let oud = Conceptsleutel(formulier: "notitie", casus: casus)
    #expect(Conceptbytes.sleutel(Conceptbytes.naam(oud)) == oud)
  }

  @Test("twee vensters op dezelfde kluis laten elkaars concept heel")
  func vensters() throws {
    let proef = try Proef.metKluis()
    _ = try proef.goed("casus", "nieuw", "--roepnaam", "Helena", "--vast", "kitty")
    let een = try programma(proef, "een")
    let twee = try programma(proef, "twee")
    druk(een, "C n n", "AAA uit venster een")
    druk(een, "<Esc>")
    druk(twee, "C n n", "BBB uit venster twee")
    druk(twee, "<Esc>")
    let sessie = try proef.sessie()
    let namen = try sessie.concepten()
    #expect(namen.count == 2)
    sessie.sluit()
    // Throwing one away in its own window leaves the other.
    druk(twee, "n n <C-x> <Enter>")
    #expect(try proef.sessie().concepten().count == 1)
    een.sessie?.sluit()
    twee.sessie?.sluit()
  }

  @Test("de korte code van deze sessie opent het lege scherm, een andere niet")
  func korteCode() throws {
    let proef = try Proef.metKluis()
    _ = try proef.goed("casus", "nieuw", "--roepnaam", "Helena", "--vast", "kitty")
    let programma = try programma(proef, "een")
    druk(programma, "s p", "4711")
    druk(programma, "<Tab>", "4711")
    druk(programma, "<C-s>")
    programma.stuur(.rust(seconden: 130))
    #expect(tekst(programma).contains("Korte code"))
    druk(programma, "", "1234")
    druk(programma, "<Enter>")
    #expect(tekst(programma).contains("Niet goed"))
    druk(programma, "", "4711")
    druk(programma, "<Enter>")
    #expect(!tekst(programma).contains("Korte code"))
    #expect(tekst(programma).contains("[Vandaag]"))
    #expect(try proef.sessie().concepten().isEmpty)
    programma.sessie?.sluit()
  }

  @Test("van een treffer die op het scherm stond, is te lezen wie keek")
  func zoeken() throws {
    let proef = try Proef.metKluis()
    let code = try proef.goed("casus", "nieuw", "--roepnaam", "Helena", "--vast", "kitty")
    let programma = try programma(proef, "een")
    druk(programma, "Z", "helena")
    let casus = try #require(programma.sessie?.casusIds.first)
    func keer() throws -> Int? {
      try programma.sessie?.wieKeek(casus).filter { $0.soort == .inzage }.count
    }
    #expect(try keer() == 0)
    programma.stuur(.rust(seconden: 1))
    #expect(try keer() == 1)
    druk(programma, "<Enter> <Enter>")
    #expect(tekst(programma).contains(code))
    #expect(try keer() == 1)
    programma.sessie?.sluit()
  }

  @Test("wat een collega net wijzigde, is gezien voordat hetzelfde hier wordt opgeslagen")
  func net() throws {
    let proef = try Proef.metKluis()
    let code = try proef.goed("casus", "nieuw", "--roepnaam", "Helena", "--vast", "kitty")
    let programma = try programma(proef, "een")
    druk(programma, "C n v <S-Tab> <S-Tab>", "Centrum")
    _ = try proef.goed("casus", "zet", code, "--doel", "TWEEDE DOEL")
    druk(programma, "<C-s>")
    programma.sessie?.sluit()
    let toon = try proef.goed("toon", code)
    #expect(toon.contains("TWEEDE DOEL"))
    #expect(toon.contains("Centrum"))
  }

  @Test("wie meeleest volgt collega's en jezelf; wie uitgesloten is, staat niet ook bij de lezers")
  func lezers() throws {
    let proef = try Proef.metKluis()
    for naam in ["esra", "daan", "nora"] { try proef.lid(naam) }
    try proef.lid("omar", rol: .teamleider)
    _ = try proef.goed(
      "casus", "nieuw", "--roepnaam", "Helena", "--vast", "kitty", "--tweede", "esra")
    let programma = try programma(proef, "een")
    druk(programma, "C <Enter> M")
    func regels(_ naam: String) -> Int {
      tekst(programma).split(separator: "\n").count { $0.contains(naam) }
    }
    #expect(regels("Omar") == 1)
    #expect(regels("Daan") == 0)
    let omar = try proef.sessie(lid: "omar")
    let id = try #require(omar.casusIds.first)
    try omar.geefToegang(id, aan: Lid("daan"))
    try omar.geefToegang(id, aan: Lid("nora"))
    programma.kijk()
    #expect(regels("Daan") == 1)
    #expect(regels("Nora") == 1)
    try omar.neemToegang(id, van: Lid("nora"))
    try omar.voerUit(.sluitUit(Lid("daan"), reden: nil), in: id)
    omar.sluit()
    programma.kijk()
    #expect(regels("Nora") == 0)
    #expect(regels("Daan") == 1)
    #expect(programma.model.gegevens.meelezers[id]?.contains(Lid("daan")) == false)
    // An own deed shows at once.
    druk(programma, "n x", "o")
    druk(programma, "<C-s>")
    #expect(tekst(programma).contains("Opgeslagen: Omar uitgesloten"))
    #expect(programma.model.gegevens.meelezers[id]?.contains(Lid("omar")) == false)
    programma.sessie?.sluit()
  }

  @Test("ook op de kluis is binnengekomen ongedaan te maken")
  func binnen() throws {
    let proef = try Proef.metKluis()
    let programma = try programma(proef, "een")
    druk(programma, "i <Tab> <Tab>", "belt over de huur")
    druk(programma, "<C-s>")
    #expect(programma.sessie?.werk.team.binnen.aantal == 1)
    druk(programma, "u <Enter>")
    #expect(programma.sessie?.werk.team.binnen.aantal == 0)
    programma.sessie?.sluit()
  }
}
