import Kluis
import Testing
import Wijkteam

@testable import NabijCommand

@Suite("Kaarten: wat het hele team van een casus weet, blijft kloppen")
struct KaartenTests {
  private func team() throws -> (Proef, String) {
    let proef = try Proef.metKluis()
    try proef.lid("esra")
    let code = try proef.goed("casus", "nieuw", "--roepnaam", "Helena", "--vast", "kitty")
    let wie = try proef.goed("persoon", "nieuw", code, "--naam", "Helena Vonk")
    _ = try proef.goed("persoon", "bereik", code, wie, "06-12345678")
    return (proef, code)
  }

  private func kaarten(_ proef: Proef) -> [String: [UInt8]] {
    proef.schijf.files().filter { $0.key.hasSuffix(".krt") }
  }

  @Test("zijn ze weg, dan maakt wie de casus leest ze weer", arguments: ["lijst", "vandaag"])
  func weg(_ lezen: String) throws {
    let (proef, code) = try team()
    #expect(proef.nabij("bekend", "vonk", "--lid", "esra").regel == "Bekend. Bel Kitty.")
    for pad in kaarten(proef).keys { proef.schijf.overwrite(pad, nil) }
    #expect(proef.nabij("bekend", "vonk", "--lid", "esra").uit.hasPrefix("Niet bekend"))
    #expect(kaarten(proef).isEmpty)
    #expect(proef.nabij(lezen).code == 0)
    #expect(proef.nabij("bekend", "vonk", "--lid", "esra").regel == "Bekend. Bel Kitty.")
    #expect(proef.nabij("toon", code, "--lid", "esra").fout.contains("Bel Kitty"))
    // Nothing more to do: reading again writes nothing.
    let na = kaarten(proef)
    #expect(proef.nabij(lezen).code == 0)
    #expect(kaarten(proef) == na)
  }

  @Test("een oude kaart die terugkomt, wordt bijgewerkt")
  func oud() throws {
    let (proef, code) = try team()
    let oud = kaarten(proef)
    let wie = try proef.goed("persoon", "nieuw", code, "--naam", "Sem de Wit")
    _ = try proef.goed("persoon", "bereik", code, wie, "Kerkstraat 12")
    for pad in kaarten(proef).keys { proef.schijf.overwrite(pad, oud[pad]) }
    #expect(proef.nabij("bekend", "Kerkstraat 12", "--lid", "esra").uit.hasPrefix("Niet bekend"))
    _ = try proef.goed("lijst")
    #expect(proef.nabij("bekend", "Kerkstraat 12", "--lid", "esra").regel == "Bekend. Bel Kitty.")
  }

  @Test("van een beschadigde casus wordt geen kaart gemaakt, en met --op ook niet")
  func nietZomaar() throws {
    let (proef, _) = try team()
    for pad in kaarten(proef).keys { proef.schijf.overwrite(pad, nil) }
    _ = proef.nabij("lijst", "--op", "2026-11-21")
    #expect(kaarten(proef).isEmpty)
    let zaken = proef.schijf.files().filter { $0.key.contains("/zaken/") }
    let delen = zaken.filter { $0.key.hasSuffix(".seg") }
    let (pad, inhoud) = try #require(delen.max { $0.value.count < $1.value.count })
    var bytes = inhoud
    bytes[bytes.count * 2 / 3] ^= 0x41
    proef.schijf.overwrite(pad, bytes)
    #expect(proef.nabij("lijst").code == 3)
    #expect(kaarten(proef).isEmpty)
  }

  @Test("een gewiste casus wordt niet meer gekend, ook niet van een kaart die achterbleef")
  func gewist() throws {
    let (proef, code) = try team()
    try proef.lid("nora", rol: .teamleider)
    let achtergebleven = kaarten(proef)
    _ = try proef.goed(
      "kluis", "wis", code, "--grond", "verzoek", "--toelichting", "brief", "--ja")
    _ = try proef.goed("--lid", "nora", "kluis", "wis", code, "--grond", "verzoek", "--ja")
    for (pad, bytes) in achtergebleven { proef.schijf.overwrite(pad, bytes) }
    for lid in ["esra", "nora"] {
      #expect(proef.nabij("bekend", "vonk", "--lid", lid).uit.hasPrefix("Niet bekend"))
      #expect(proef.nabij("toon", code, "--lid", lid).fout.contains("ken ik niet"))
    }
  }

  @Test("zoeken in een casus van een ander staat bij wie er keek")
  func zoeken() throws {
    let (proef, code) = try team()
    _ = try proef.goed("toegang", "geef", code, "esra")
    proef.nabij("notitie", code, "-", invoer: Array("Het fornuis is stuk.".utf8))
    _ = try proef.goed("zoek", "bestaatniet", "--lid", "esra")
    #expect(try !proef.goed("wie-keek", code).contains("Esra keek"))
    #expect(try proef.goed("zoek", "fornuis", "--lid", "esra").contains("fornuis"))
    #expect(try proef.goed("wie-keek", code).contains("Esra keek"))
  }
}
