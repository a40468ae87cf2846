@testable import NabijCommand
import Testing

@MainActor
@Suite("De opdrachtregel zelf")
struct ProgrammaTests {
  @Test(
    "verkeerd typen is einde 2, met een Nederlandse eerste regel",
    arguments: [
      (["casus", "nieuw"], "Er ontbreekt iets: --roepnaam"),
      (["lijst", "--onbekend"], "De optie --onbekend ken ik niet"),
      (["toon", "a", "b"], "'b' hoort hier niet"),
      (["casus", "nieuw", "--roepnaam"], "Achter --roepnaam"),
      (["procedure"], "Zeg erbij wat je met procedure wilt doen"),
      (["casus"], "Zeg erbij wat je met casus wilt doen: nieuw, zet, kies."),
      (["lijst", "--datum", "vandaag"], "--datum zegt wanneer iets gebeurde"),
      (["notitie", "abcd", "x", "--op", "vandaag"], "--op is alleen om te lezen"),
      (
        ["genereer", "--casussen", "veel", "--notities", "1", "--map", "/m"], "'veel' kan niet bij"
      ),
    ])
  func gebruik(_ geval: ([String], String)) throws {
    let proef = try Proef()
    let antwoord = proef.voer(geval.0)
    #expect(antwoord.code == 2)
    #expect(antwoord.uit.isEmpty)
    #expect(antwoord.fout.hasPrefix(geval.1), "\(antwoord.fout)")
  }

  @Test("een voorbeeld past op een regel van de uitleg, zodat het te kopiëren is")
  func breedte() {
    let regels = Nabij.uitleg.flatMap { $0.split(separator: "\n") }
    #expect(regels.count > 100)
    for regel in regels {
      #expect(regel.count <= 78, "\(regel)")
      #expect(regel.trimmingPrefix(while: \.isWhitespace) != "\\", "\(regel)")
    }
  }

  @Test("iedere opdracht heeft uitleg in het Nederlands, met een voorbeeld")
  func hulp() throws {
    let proef = try Proef()
    let teDoen = Nabij.paden
    #expect(teDoen.count > 70)
    for pad in teDoen {
      let antwoord = proef.voer(pad + ["--help"])
      #expect(antwoord.code == 0, "\(pad)")
      #expect(antwoord.uit.contains("GEBRUIK: nabij \(pad.joined(separator: " "))"), "\(pad)")
      #expect(antwoord.uit.contains("Toon deze uitleg."), "\(pad)")
      #expect(!antwoord.uit.contains("Show "), "\(pad)")
      #expect(antwoord.uit.contains("Voorbeeld: nabij"), "\(pad)")
    }
  }

  @Test("--op of --datum die niets doet, wordt geweigerd en staat niet in de uitleg")
  func dagen() throws {
    let proef = try Proef()
    for opdracht in [["kluis", "maak", "/k", "--naam", "N"], ["demo"], ["kalender"]] {
      let antwoord = proef.voer(opdracht + ["--op", "2020-01-01"])
      #expect(antwoord.code == 2, "\(opdracht)")
      #expect(antwoord.fout.contains("--op doet hier niets"), "\(antwoord.fout)")
    }
    for (opdracht, op, datum) in [
      (["vandaag"], true, false), (["notitie"], false, true), (["kalender"], false, false),
      (["termijn"], true, false), (["casus", "kies"], true, true),
    ] {
      let hulp = proef.voer(opdracht + ["--help"]).uit
      #expect(hulp.contains("\n  --op <dag>") == op, "\(hulp)")
      #expect(hulp.contains("\n  --datum <dag>") == datum, "\(hulp)")
      #expect(hulp.contains("\n  --json"), "\(hulp)")
    }
  }

  @Test("een verkeerd woord na een optie krijgt hetzelfde voorstel, en een min krijgt raad")
  func naOptie() throws {
    let proef = try Proef()
    let antwoord = proef.nabij("--kluis", "/k", "vandag")
    #expect(antwoord.code == 2)
    #expect(antwoord.fout.contains("Bedoel je 'vandaag'?"), "\(antwoord.fout)")
    let min = proef.nabij("post", "nieuw", "k7dm", "--aantal", "-3")
    #expect(min.code == 2)
    #expect(min.fout.contains("--aantal=WAARDE"), "\(min.fout)")
  }

  @Test("de versie staat alleen op de uitvoer", arguments: ["--versie", "--version"])
  func versie(_ optie: String) throws {
    let antwoord = try Proef().nabij(optie)
    #expect(antwoord.code == 0)
    #expect(antwoord.regel == Versie.tekst)
  }

  @Test("zonder opdracht en zonder terminal staat Vandaag op de uitvoer")
  func zonderOpdracht() throws {
    let proef = try Proef.metKluis()
    let antwoord = proef.voer([])
    #expect(antwoord.code == 0)
    #expect(antwoord.uit.hasPrefix("Vandaag, zaterdag 21 november 2026"))
  }

  @Test("algemene opties mogen voor en achter de opdracht")
  func optiesOveral() throws {
    let proef = try Proef.metKluis()
    proef.omgeving["NABIJ_KLUIS"] = nil
    #expect(proef.nabij("--kluis", "/team/kluis", "vandaag").code == 0)
    #expect(proef.nabij("vandaag", "--kluis", "/team/kluis").code == 0)
  }

  @Test("namen van opdrachten zijn er één keer")
  func eenKeer() {
    let namen = Nabij.paden
    #expect(Set(namen).count == namen.count)
    #expect(namen.allSatisfy { !$0.contains("") })
  }
}
