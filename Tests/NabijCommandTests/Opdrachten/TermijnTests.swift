@testable import NabijCommand
import Testing

@MainActor
@Suite("termijn, kalender, bezwaar en regels, zonder kluis")
struct TermijnTests {
  private func proef() throws -> Proef {
    let proef = try Proef()
    proef.omgeving = [:]
    return proef
  }

  @Test("een termijn met brief, aanvulling en ingebrekestelling")
  func termijn() throws {
    let json = try proef().goed(
      "termijn", "--soort", "bijzondere-bijstand", "--ontvangen", "2026-08-05", "--aanvulling",
      "2026-08-19:2026-09-02:2026-08-26", "--ingebrekestelling", "2026-10-20", "--op", "2026-11-21",
      "--json")
    for stuk in [
      "\"dag0\" : \"2026-08-05\"", "\"verwacht\"", "\"veilig\"", "\"oordeel\" : \"geldig\"",
      "\"eersteDag\"", "\"ladder\"",
    ] {
      #expect(json.contains(stuk), "\(stuk)\n\(json)")
    }
  }

  @Test(
    "tegenspraak en verkeerde datums zijn einde 2",
    arguments: [
      ["--soort", "urgentie", "--ontvangen", "2026-02-30"],
      ["--soort", "urgentie", "--ontvangen", "2026-10-05", "--besluit", "2026-09-01"],
      ["--soort", "urgentei", "--ontvangen", "2026-10-05"], ["--soort", "urgentie"], [],
      ["--soort", "urgentie", "--ontvangen", "2026-10-05", "--aanvulling", "2026-10-19"],
      ["--reken", "8w"], ["--reken", "acht", "--vanaf", "2026-10-05"],
      ["--reken", "8w", "--vanaf", "2026-10-05", "--atw", "soms"],
      ["--soort", "urgentie", "--ontvangen", "2026-10-05", "--instemming", "200"],
      ["--soort", "urgentie", "--ontvangen", "2026-10-05", "--datum", "vandaag"],
    ])
  func fout(_ woorden: [String]) throws {
    let antwoord = try proef().voer(["termijn"] + woorden)
    #expect(antwoord.code == 2, "\(antwoord.fout)")
    #expect(antwoord.uit.isEmpty)
    #expect(!antwoord.fout.isEmpty)
  }

  @Test("een brief zonder termijn zet de klok niet stil")
  func zonderTermijn() throws {
    let kaal = try proef().goed(
      "termijn", "--soort", "urgentie", "--ontvangen", "2026-10-05", "--aanvulling", "2026-10-19::",
      "--json")
    #expect(kaal.contains("\"opgeschort\" : 0"))
  }

  @Test("een kale termijn rekent met en zonder Atw")
  func reken() throws {
    let proef = try proef()
    let wet = try proef.goed("termijn", "--reken", "8w", "--vanaf", "2026-10-31", "--json")
    #expect(wet.contains("\"ruw\" : \"2026-12-26\""))
    #expect(wet.contains("\"einde\" : \"2026-12-28\""))
    let uit = try proef.goed(
      "termijn", "--reken", "8w", "--vanaf", "2026-10-31", "--atw", "uit", "--json")
    #expect(uit.contains("\"einde\" : \"2026-12-26\""))
  }

  @Test("een lijst: een foute rij wordt genoemd met haar regel, de rest wordt gedaan")
  func lijst() throws {
    let proef = try proef()
    proef.bestanden["/lijst.csv"] = Array(
      """
      kenmerk;soort;ontvangen;aanvulling
      a1;urgentie;2026-10-05;
      a2;urgentie;2026-02-30;
      a3;"bijzondere-bijstand";2026-10-05;2026-10-19:2026-11-02

      """.utf8)
    let antwoord = proef.nabij("termijn", "--lijst", "/lijst.csv")
    #expect(antwoord.code == 2)
    #expect(antwoord.fout.contains("/lijst.csv, regel 3: --ontvangen: 30 februari"))
    #expect(antwoord.uit.split(separator: "\n").count == 2)
    #expect(antwoord.uit.contains("regel 4 a3"))
    proef.bestanden["/fout.csv"] = Array("soort,wanneer\nurgentie,2026-10-05\n".utf8)
    let kolom = proef.nabij("termijn", "--lijst", "/fout.csv")
    #expect(kolom.code == 2)
    #expect(kolom.fout.contains("de kolom 'wanneer' ken ik niet"))
  }

  @Test("kalender, bezwaar en regels")
  func rest() throws {
    let proef = try proef()
    let kalender = try proef.goed("kalender", "2027", "--json")
    #expect(kalender.contains("\"datum\" : \"2027-04-27\""))
    #expect(proef.nabij("kalender", "20").code == 2)
    let bezwaar = try proef.goed("bezwaar", "--besluit", "2026-11-20", "--json")
    #expect(
      bezwaar.contains("\"bezwaarVoor\" : \"2027-01-04\"")
        || bezwaar.contains("\"bezwaarVoor\" : \"2027-01-0"))
    #expect(try proef.goed("regels").contains("urgentie"))
    #expect(try proef.goed("regels", "urgentie").contains("Awb 4:13"))
    #expect(proef.nabij("regels", "urgentei").code == 2)
    #expect(try proef.goed("regels", "controleer").contains("geen fouten"))
    #expect(try proef.goed("regels", "controleer", "--op", "2030-01-01").contains("moest opnieuw"))
  }

  @Test("een configuratiebestand met een onbekend veld noemt bestand, regel en veld")
  func onbekendVeld() throws {
    let proef = try Proef()
    proef.bestanden["/team.yaml"] = Array("gemeente: Almere\ndrempel: 3\n".utf8)
    let team = proef.nabij("regels", "controleer", "--bestand", "/team.yaml")
    #expect(team.code == 2)
    #expect(team.fout.contains("/team.yaml, regel 2"))
    #expect(team.fout.contains("drempel"))
    proef.omgeving["XDG_CONFIG_HOME"] = "/config"
    proef.bestanden["/config/nabij/instellingen.yaml"] = Array("thema: licht\nkleur: rood\n".utf8)
    let eigen = proef.nabij("kalender")
    #expect(eigen.code == 2)
    #expect(eigen.fout.contains("instellingen.yaml, regel 2"))
    proef.bestanden["/config/nabij/instellingen.yaml"] = Array("thema: licht\n".utf8)
    #expect(proef.nabij("kalender").code == 0)
  }

  @Test("CSV met aanhalingstekens, lege regels en een BOM")
  func csv() {
    let rijen = Csv.lees("\u{FEFF}a,b\r\n\"x, \"\"y\"\"\",2\n\n\"regel\neen\",3")
    #expect(rijen.map(\.velden) == [["a", "b"], ["x, \"y\"", "2"], ["regel\neen", "3"]])
    #expect(rijen.map(\.regel) == [1, 2, 4])
  }
}
