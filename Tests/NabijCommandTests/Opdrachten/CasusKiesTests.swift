import Kluis
@testable import NabijCommand
import Testing
import Wijkteam

@MainActor
@Suite("Opdracht: kiezen wat klopt na gelijktijdig wijzigen")
struct CasusKiesTests {
  @Test("twee open sessies veranderen hetzelfde; beide waarden staan er en één keus lost het op")
  func kiezen() throws {
    let proef = try Proef.metKluis()
    try proef.lid("daan")
    let code = try proef.goed("casus", "nieuw", "--roepnaam", "Helena", "--vast", "daan")
    let kitty = try proef.sessie()
    let daan = try proef.sessie(lid: "daan")
    let id = try kitty.zoekCasus(code)
    _ = try daan.volledig(id)
    // Neither has seen the other.
    try kitty.voerUit(.zetVeld(.wijk, Veldwaarde(tekst: "Noord")), in: id)
    proef.klok.verder(minuten: 1)
    let ongezien = try daan.volledig(id)
    #expect(ongezien.wijk == nil)
    try daan.voerUit(.zetVeld(.wijk, Veldwaarde(tekst: "Zuid")), in: id)
    try kitty.ververs()
    try daan.ververs()
    for sessie in [kitty, daan] {
      let casus = try sessie.volledig(id)
      #expect(casus.velden[.wijk]?.gelijktijdig == true)
      #expect(casus.wijk == "Zuid")
    }
    kitty.sluit()
    daan.sluit()
    let lijst = try proef.goed("casus", "kies", code)
    #expect(lijst.contains("gelijktijdig gewijzigd: wijk"))
    #expect(lijst.contains("1  Noord  (Kitty"))
    #expect(lijst.contains("2  Zuid  (Daan"))
    #expect(try proef.goed("casus", "kies", code, "--json").contains("\"Noord\""))
    #expect(try proef.goed("letop", "--casus", code).contains("Gelijktijdig gewijzigd: wijk"))
    #expect(proef.nabij("casus", "kies", code, "wijk").code == 2)
    #expect(proef.nabij("casus", "kies", code, "wijk", "3").code == 2)
    #expect(proef.nabij("casus", "kies", code, "doel", "1").code == 1)
    _ = try proef.goed("casus", "kies", code, "wijk", "1")
    #expect(try proef.goed("toon", code, "--json").contains("\"wijk\" : \"Noord\""))
    #expect(try !proef.goed("letop", "--casus", code).contains("Gelijktijdig"))
    #expect(try proef.goed("casus", "kies", code).contains("niets gelijktijdig"))
  }

  @Test("twee terminals van één persoon werken gewoon")
  func tweeTerminals() throws {
    let proef = try Proef.metKluis()
    let code = try proef.goed("casus", "nieuw", "--roepnaam", "Helena")
    let een = try proef.sessie()
    let twee = try proef.sessie()
    let id = try een.zoekCasus(code)
    _ = try twee.volledig(id)
    #expect(een.kluis.apparaat != twee.kluis.apparaat)
    for nummer in 0..<5 {
      try een.voerUit(.zegAgenda("een \(nummer)"), in: id)
      try twee.ververs()
      try twee.voerUit(.zegAgenda("twee \(nummer)"), in: id)
      try een.ververs()
    }
    #expect(try een.volledig(id) == twee.volledig(id))
    #expect(try een.volledig(id).agenda.count == 10)
    een.sluit()
    twee.sluit()
  }
}
