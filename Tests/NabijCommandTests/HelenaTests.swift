import FoundationEssentials
@testable import NabijCommand
import Testing

@MainActor
@Suite("Het verhaal van Helena, met de opdrachten die een nieuwe gebruiker typt")
struct HelenaTests {
  /// What a let op looks like for a program.
  struct Vlag: Decodable {
    struct Actie: Decodable {
      let wat: String
      let vanaf: String?
    }
    let regel: String
    let niveau: String
    let casus: String
    let procedure: String?
    let sinds: String
    let feiten: [String]
    let bij: String
    let bron: String?
    let opheffen: String
    let acties: [Actie]
    let houdtOp: [String]?
  }

  struct Verhaal {
    let proef: Proef
    let code: String
    let urgentie: String
    let bijstand: String
    let werk: String
    let dreiging: String
  }

  static func verhaal() throws -> Verhaal {
    let proef = try Proef.metKluis("2026-11-21T10:00")
    let code = try proef.goed(
      "casus", "nieuw", "--roepnaam", "Helena", "--wijk", "Noord", "--vast", "kitty", "--datum",
      "2026-08-03")
    _ = try proef.goed(
      "notitie", code, "Slaapt met twee kinderen bij haar broer.", "--domein", "wonen", "--domein",
      "jeugd", "--aanwezig", "Helena", "--inwoner", "ja", "--datum", "2026-08-03")
    _ = try proef.goed(
      "netwerk", "nieuw", code, "--naam", "tante Rosa", "--kring", "nabij", "--geeft",
      "praktisch: past op de kinderen", "--krijgt", "gezelschap: samen koken")
    let urgentie = try proef.goed(
      "procedure", "nieuw", code, "--soort", "urgentie", "--instantie", "gemeente Almere",
      "--datum", "2026-08-05")
    _ = try proef.goed("procedure", "ontvangen", code, urgentie, "--datum", "2026-08-10")
    _ = try proef.goed("procedure", "bevestigd", code, urgentie, "--datum", "2026-08-12")
    let bijstand = try proef.goed(
      "procedure", "nieuw", code, "--soort", "bijzondere-bijstand", "--instantie", "gemeente H.",
      "--wacht-op", urgentie, "--datum", "2026-08-20")
    let werk = try proef.goed(
      "procedure", "nieuw", code, "--soort", "overig", "--naam", "werkervaringsplaats",
      "--instantie", "de bakkerij", "--domein", "werk", "--wacht-op", bijstand, "--datum",
      "2026-08-20")
    let dreiging = try proef.goed(
      "dreiging", "nieuw", code, "--soort", "uithuisplaatsing", "--door", "jeugdzorg", "--wanneer",
      "2026-11-26")
    return Verhaal(
      proef: proef, code: code, urgentie: urgentie, bijstand: bijstand, werk: werk,
      dreiging: dreiging)
  }

  static func vlaggen(_ proef: Proef, _ woorden: [String] = []) throws -> [Vlag] {
    let antwoord = proef.voer(["letop", "--json"] + woorden)
    try #require(antwoord.code == 0, "\(antwoord.fout)")
    return try JSONDecoder().decode([Vlag].self, from: Data(antwoord.uit.utf8))
  }

  @Test("de urgentie is rood na de termijn, met feiten, bron en wat je kunt doen")
  func urgentieRood() throws {
    let verhaal = try Self.verhaal()
    let vlag = try #require(
      try Self.vlaggen(verhaal.proef).first { $0.regel == "termijn-verstreken" })
    #expect(vlag.niveau == "rood")
    #expect(vlag.casus == verhaal.code)
    #expect(vlag.procedure == verhaal.urgentie)
    #expect(vlag.sinds == "2026-10-06")
    #expect(vlag.bij.contains("Almere"))
    #expect(!vlag.feiten.isEmpty)
    #expect(vlag.bron != nil)
    #expect(!vlag.opheffen.isEmpty)
    #expect(!vlag.acties.isEmpty)
  }

  @Test("de bijstand en het werk staan genoemd als opgehouden door de urgentie")
  func oorzaak() throws {
    let verhaal = try Self.verhaal()
    let vlag = try #require(try Self.vlaggen(verhaal.proef).first { $0.regel == "oorzaak" })
    #expect(vlag.procedure == verhaal.urgentie)
    #expect(Set(vlag.houdtOp ?? []) == [verhaal.bijstand, verhaal.werk])
    let stil = try Self.vlaggen(verhaal.proef).filter { $0.regel == "stil" }
    #expect(stil.allSatisfy { $0.procedure != verhaal.bijstand && $0.procedure != verhaal.werk })
  }

  @Test("de dreiging staat bovenaan op Vandaag")
  func dreigingBoven() throws {
    let verhaal = try Self.verhaal()
    let tekst = try verhaal.proef.goed("vandaag")
    let koppen = ["DIT KAN NIET TERUG", "DIT HOUDT DE REST OP"]
    let plaatsen = try koppen.map { try #require(tekst.firstRange(of: $0)).lowerBound }
    #expect(plaatsen[0] < plaatsen[1])
    let dreiging = try #require(tekst.firstRange(of: "ithuisplaatsing")).lowerBound
    #expect(plaatsen[0] < dreiging && dreiging < plaatsen[1])
  }

  @Test("op een dag voor de termijn is er nog niets te laat")
  func opEerdereDag() throws {
    let verhaal = try Self.verhaal()
    let eerder = try Self.vlaggen(verhaal.proef, ["--op", "2026-09-01"])
    #expect(!eerder.contains { $0.regel == "termijn-verstreken" })
  }

  @Test("besluit, uitvoering en hulp halen de let op weg")
  func opheffen() throws {
    let verhaal = try Self.verhaal()
    let (proef, code) = (verhaal.proef, verhaal.code)
    _ = try proef.goed(
      "procedure", "besluit", code, verhaal.urgentie, "--uitkomst", "toegekend", "--datum",
      "2026-11-19")
    _ = try proef.goed("procedure", "uitgevoerd", code, verhaal.urgentie, "--datum", "2026-11-20")
    _ = try proef.goed("dreiging", "zet", code, verhaal.dreiging, "--vervallen", "wonen nu veilig")
    let over = try Self.vlaggen(proef, ["--casus", code])
    for regel in ["termijn-verstreken", "oorzaak", "dreiging-zonder-hulp", "onomkeerbaar"] {
      let nog = over.contains {
        $0.regel == regel && ($0.procedure == nil || $0.procedure == verhaal.urgentie)
      }
      #expect(!nog, "\(regel) is er nog")
    }
  }

  @Test("wat je voor een procedure kunt doen staat een keer in de tekst, bij de eerste vlag")
  func ladderEenKeer() throws {
    let verhaal = try Self.verhaal()
    let vlaggen = try Self.vlaggen(verhaal.proef).filter { $0.procedure == verhaal.urgentie }
    #expect(vlaggen.count > 1)
    let gedeeld = Set(vlaggen[0].acties.map(\.wat)).intersection(vlaggen[1].acties.map(\.wat))
    let actie = try #require(gedeeld.first)
    let tekst = try verhaal.proef.goed("letop").opEenRegel
    #expect(tekst.ranges(of: actie).count == 1)
    #expect(tekst.contains("Wat je kunt doen staat bij: "))
  }

  @Test("een besluit kalmeert de oorzaak, ook terwijl er nog iets dreigt")
  func toegekend() throws {
    let verhaal = try Self.verhaal()
    _ = try verhaal.proef.goed(
      "procedure", "besluit", verhaal.code, verhaal.urgentie, "--uitkomst", "toegekend", "--datum",
      "2026-11-19")
    let over = try Self.vlaggen(verhaal.proef).map(\.regel)
    #expect(!over.contains("oorzaak"))
    #expect(over.first == "dreiging-zonder-hulp" || over.first == "onomkeerbaar")
  }

  @Test("de keten noemt de procedure die de rest ophoudt")
  func keten() throws {
    let verhaal = try Self.verhaal()
    let tekst = try verhaal.proef.goed("keten", verhaal.code)
    #expect(tekst.contains("\(verhaal.urgentie) Urgentieverklaring wonen  <== houdt de rest op"))
    #expect(tekst.contains("`-> [wacht] \(verhaal.bijstand)"))
    #expect(tekst.contains("`-> [wacht] \(verhaal.werk)"))
    let plat = try verhaal.proef.goed("keten", verhaal.code, "--platte-tekst")
    #expect(!plat.contains("`->"))
    #expect(plat.contains("dit houdt Bijzondere bijstand op"))
  }

  @Test("kenmerken en codes staan alleen op de standaarduitvoer")
  func alleenKenmerk() throws {
    let proef = try Proef.metKluis()
    let casus = proef.nabij("casus", "nieuw", "--roepnaam", "Bram")
    #expect(casus.uit.count == 5)
    #expect(casus.fout.contains("Bram"))
    let stil = proef.nabij("casus", "zet", casus.regel, "--vast", "kitty")
    #expect(stil.uit.isEmpty)
    #expect(stil.code == 0)
  }
}
