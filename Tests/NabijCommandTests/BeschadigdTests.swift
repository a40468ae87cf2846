import Kluis
@testable import NabijCommand
import Screens
import TerminalDriver
import TerminalUI
import Testing
import Wijkteam

@MainActor
@Suite("Wat gelezen wordt is heel, of er staat bij welk deel niet te vertrouwen is, met einde 3")
struct BeschadigdTests {
  private func metCasus() throws -> (Proef, String) {
    let proef = try Proef.metKluis()
    let code = try proef.goed("casus", "nieuw", "--roepnaam", "Helena", "--vast", "kitty")
    for tekst in ["een", "twee", "drie"] {
      proef.nabij("notitie", code, "-", invoer: Array(tekst.utf8))
    }
    return (proef, code)
  }

  /// Turns one byte of a file of the kluis around.
  private func beschadig(_ proef: Proef, _ begin: String, op plaats: (Int) -> Int) throws -> String
  {
    let bestanden = proef.schijf.files().filter { $0.key.hasPrefix("/team/kluis/" + begin) }
    let (pad, inhoud) = try #require(bestanden.max { $0.value.count < $1.value.count })
    var bytes = inhoud
    bytes[plaats(bytes.count)] ^= 0x41
    proef.schijf.overwrite(pad, bytes)
    return String(pad.dropFirst("/team/kluis/".count))
  }

  @Test(
    "een logboek dat in het midden beschadigd is, ook waar het al eens was nagekeken",
    arguments: [
      ["vandaag"], ["vandaag", "--json"], ["lijst"], ["letop"], ["zoek", "twee"], ["caseload"],
      ["bellen"], ["bekend", "Helena"], ["binnen", "lijst"],
    ])
  func spoor(_ opdracht: [String]) throws {
    let (proef, _) = try metCasus()
    let heel = proef.voer(opdracht)
    #expect(heel.code == 0)
    #expect(!heel.fout.contains("Niet te vertrouwen"))
    let pad = try beschadig(proef, "spoor/") { $0 / 2 }
    let antwoord = proef.voer(opdracht)
    #expect(antwoord.code == 3)
    #expect(antwoord.uit == heel.uit)
    #expect(antwoord.fout.contains("Niet te vertrouwen: het logboek van Kitty (\(pad))"))
  }

  @Test("elke plaats in het logboek valt op, op een nieuwe computer net zo goed")
  func overal() throws {
    let (proef, _) = try metCasus()
    let schoon = proef.schijf.files()
    for deel in 1..<16 {
      for (pad, bytes) in schoon { proef.schijf.overwrite(pad, bytes) }
      _ = try beschadig(proef, "spoor/") { $0 * deel / 17 }
      let bekend = proef.nabij("lijst")
      #expect(bekend.code == 3, "deel \(deel)")
      #expect(bekend.uit.contains("Helena"), "deel \(deel)")
    }
  }

  @Test("een casus met een kapotte regel toont de rest en zegt welke casus het is")
  func casusbestand() throws {
    let (proef, code) = try metCasus()
    _ = try beschadig(proef, "zaken/") { $0 * 2 / 3 }
    let antwoord = proef.nabij("toon", code)
    #expect(antwoord.code == 3)
    #expect(antwoord.uit.contains("drie"))
    #expect(antwoord.fout.contains("Niet te vertrouwen: casus \(code)"))
    #expect(proef.nabij("vandaag").code == 3)
  }

  @Test("één omgevallen byte kost hoogstens de regel waar hij in staat")
  func eenRegel() throws {
    let (proef, code) = try metCasus()
    let schoon = proef.schijf.files()
    let bestanden = schoon.filter { $0.key.hasPrefix("/team/kluis/zaken/") }
    let grootste = try #require(bestanden.map(\.value.count).max())
    // Behind the header, in steps that skip no chain (32 bytes).
    for plaats in stride(from: 300, to: grootste, by: 31) {
      for (pad, bytes) in schoon { proef.schijf.overwrite(pad, bytes) }
      _ = try beschadig(proef, "zaken/") { _ in plaats }
      let antwoord = proef.nabij("toon", code)
      #expect(antwoord.code == 3, "byte \(plaats)")
      let terug = ["een", "twee", "drie"].filter { antwoord.uit.contains("  " + $0) }
      #expect(terug.count >= 2, "byte \(plaats): \(terug)")
    }
  }

  @Test("een casus zonder kern houdt de andere niet tegen")
  func zonderKern() throws {
    let (proef, code) = try metCasus()
    let kernen = proef.schijf.files().keys.filter { $0.contains("/kern") }
    for pad in kernen { proef.schijf.overwrite(pad, nil) }
    let ander = try proef.goed("casus", "nieuw", "--roepnaam", "Piet", "--vast", "kitty")
    let antwoord = proef.nabij("lijst")
    #expect(antwoord.code == 3)
    #expect(antwoord.uit.contains("Piet"))
    #expect(antwoord.fout.contains(code))
    // What is shown of a casus that is sound is complete.
    #expect(proef.nabij("toon", ander).code == 0)
    #expect(proef.nabij("toon", code).code == 3)
  }

  @Test("wie schrijft, hoort het ook, maar wat geschreven is blijft goed gegaan")
  func schrijven() throws {
    let (proef, code) = try metCasus()
    _ = try beschadig(proef, "spoor/") { $0 / 2 }
    let antwoord = proef.nabij("notitie", code, "-", invoer: Array("vier".utf8))
    #expect(antwoord.code == 0)
    #expect(antwoord.fout.contains("Niet te vertrouwen"))
    #expect(proef.nabij("toon", code).uit.contains("vier"))
  }

  @Test("de schermen zeggen het in de banier, als niemand wacht")
  func schermen() throws {
    let (proef, _) = try metCasus()
    _ = try beschadig(proef, "spoor/") { $0 / 2 }
    let sessie = try proef.sessie()
    defer { sessie.sluit() }
    let beurt = try Beurt(wereld: proef.wereld)
    let opties = try beurt.schermopties()
    let gegevens = try Schermstart.gegevens(sessie, opties)
    #expect(gegevens.berichten.isEmpty)
    let programma = Schermprogramma(
      sessie, gegevens: gegevens,
      instellingen: opties.scherminstellingen(
        opties.thema(kleuren: 0, unicode: true, [:])), size: Size(rows: 24, columns: 80),
      ontsluit: { _ in sessie })
    var beurten = 0
    while !programma.idle().isEmpty, beurten < 1_000 { beurten += 1 }
    let bericht = try #require(programma.model.gegevens.berichten.first)
    #expect(bericht.ernstig)
    #expect(!bericht.doen.isEmpty)
    // The line names the part and the key that reads the rest; the file is in there, last.
    let regel = programma.frame(Size(rows: 24, columns: 80)).grid.text(row: 22)
    #expect(regel.contains("Niet te vertrouwen: het logboek van Kitty."), "\(regel)")
    #expect(regel.contains("W leest alles"), "\(regel)")
    #expect(!regel.contains("spoor/"))
    programma.handle(.key(.character("W")))
    let grid = programma.frame(Size(rows: 24, columns: 80)).grid
    let tekst = (0..<24).map { grid.text(row: $0) }.joined(separator: " ")
    #expect(tekst.contains("Wat je kunt doen"))
    #expect(tekst.contains("Bestand: spoor/"))
  }
}
