@testable import NabijCommand
import Testing

@MainActor
@Suite("casus nieuw en casus zet")
struct CasusTests {
  @Test("alle velden zijn te zetten in één opdracht, en te zien")
  func alles() throws {
    let proef = try Proef.metKluis()
    try proef.lid("daan")
    let code = try proef.goed("casus", "nieuw", "--roepnaam", "Helena", "--spoed")
    _ = try proef.goed(
      "casus", "zet", code, "--vast", "kitty", "--tweede", "daan", "--wijk", "Noord", "--modus",
      "uitzoeken", "--doel", "een eigen huis", "--richting", "vooruit", "--agenda", "rust",
      "--gevraagde-oplossing", "urgentie", "--wat-speelt", "drie op één kamer",
      "--volgend-contact", "+1w", "--contactritme", "14", "--extern", "suite=123")
    let tekst = try proef.goed("toon", code)
    for stuk in [
      "Helena (\(code)), aangemeld, Noord", "Kitty blijft, Daan is tweede", "Doel: een eigen huis",
      "Wat de inwoner wil: rust", "Gevraagde oplossing: urgentie",
      "Wat er speelt: drie op één kamer", "Volgend contact: za 28-11",
    ] {
      #expect(tekst.contains(stuk), "\(stuk)\n\(tekst)")
    }
  }

  @Test("een lege tekst haalt weg wat er stond")
  func leeg() throws {
    let proef = try Proef.metKluis()
    let code = try proef.goed("casus", "nieuw", "--roepnaam", "Helena", "--vast", "kitty")
    _ = try proef.goed("casus", "zet", code, "--vast", "", "--volgend-contact", "")
    #expect(try proef.goed("toon", code).contains("niemand blijft"))
  }

  @Test("rust vraagt een dag om terug te kijken")
  func rust() throws {
    let proef = try Proef.metKluis()
    let code = try proef.goed("casus", "nieuw", "--roepnaam", "Helena")
    let zonder = proef.nabij("casus", "zet", code, "--status", "rust")
    #expect(zonder.code == 1)
    _ = try proef.goed("casus", "zet", code, "--status", "rust", "--terugkijken", "+4w")
    #expect(try proef.goed("toon", code).contains("Terugkijken op za 19-12"))
  }

  @Test(
    "wat niet kan wordt geweigerd met een zin",
    arguments: [
      (["--vast", "niemand-van-ons"], 1, "Teamlid"), ([], 2, "Zeg wat je wilt zetten"),
      (["--terugkijken", "+1w"], 2, "hoort bij --status"),
      (["--richting", "vooruit"], 2, "--doel"),
      (["--contactritme", "vaak"], 2, "geen aantal dagen"),
      (["--extern", "suite"], 2, "systeem=nummer"),
      (["--gevoelig", "misschien"], 2, "Kies ja of nee"), (["--status", "klaar"], 1, "Kies uit"),
    ])
  func kanNiet(_ geval: ([String], Int32, String)) throws {
    let proef = try Proef.metKluis()
    let code = try proef.goed("casus", "nieuw", "--roepnaam", "Helena")
    let antwoord = proef.voer(["casus", "zet", code] + geval.0)
    #expect(antwoord.code == geval.1)
    #expect(antwoord.fout.contains(geval.2), "\(antwoord.fout)")
  }

  @Test("casus nieuw antwoordt met --json een kenmerk")
  func json() throws {
    let proef = try Proef.metKluis()
    let antwoord = proef.nabij("casus", "nieuw", "--roepnaam", "Helena", "--json")
    #expect(antwoord.uit.contains("\"id\" : \""))
  }
}
