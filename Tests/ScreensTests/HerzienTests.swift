import NabijTestSupport
import TerminalUI
import Termijnen
import Testing
import Wijkteam

@testable import Screens

@Suite("Samen wijzigen") struct HerzienTests {
  /// A colleague changes something while the form is open.
  private func collega(_ proef: inout Schermproef, _ opdrachten: [Opdracht]) throws {
    let helena = try #require(proef.wereld.helena)
    _ = try proef.wereld.schrijf(opdrachten, in: helena, op: nil)
    proef.stuur(.gewijzigd([.voorraad(proef.wereld.voorraad)]))
  }

  private func helena(_ proef: Schermproef) throws -> Casus {
    try #require(proef.wereld.helena.flatMap { proef.wereld.voorraad.casussen[$0] })
  }

  /// Types in a field of the open form instead of what stands there.
  private func vul(_ veld: String, _ tekst: String, _ proef: inout Schermproef) {
    for _ in 0..<40 {
      guard case .formulier(let laag)? = proef.model.stand.lagen.last else { return }
      if laag.form.focusedID == veld { break }
      proef.druk("<Tab>")
    }
    proef.druk("<End> <C-u>")
    proef.typ(tekst)
  }

  @Test("wie alleen de wijk wijzigt, laat het doel en wie blijft van een collega staan")
  func alleenWijk() throws {
    var proef = Schermproef(.team())
    proef.druk("C n v")
    vul("wijk", "Centrum", &proef)
    try collega(
      &proef,
      [
        .zetVeld(.doel, Veldwaarde(tekst: "TWEEDE DOEL")),
        .zetVeld(.tweede, Veldwaarde(lid: Lid("daan"))),
      ])
    #expect(proef.toont("TWEEDE DOEL"))
    proef.druk("<C-s>")
    let casus = try helena(proef)
    #expect(casus.wijk == "Centrum")
    #expect(casus.doel == "TWEEDE DOEL")
    #expect(casus.tweede == Lid("daan"))
  }

  @Test("een concept bewaart alleen wat je wijzigde")
  func concept() throws {
    var proef = Schermproef(.team())
    proef.druk("C n v")
    vul("wijk", "Centrum", &proef)
    proef.druk("<Esc>")
    #expect(proef.wereld.concepten.values.map(\.velden) == [["wijk": "Centrum"]])
    try collega(&proef, [.zetVeld(.doel, Veldwaarde(tekst: "TWEEDE DOEL"))])
    proef.druk("n v <C-s>")
    let casus = try helena(proef)
    #expect(casus.wijk == "Centrum")
    #expect(casus.doel == "TWEEDE DOEL")
  }

  @Test("hetzelfde veld: het formulier toont beide, en pas de tweede keer bewaart jouw tekst")
  func hetzelfde() throws {
    var proef = Schermproef(.team())
    proef.druk("C n v")
    vul("doel", "MIJN DOEL", &proef)
    try collega(&proef, [.zetVeld(.doel, Veldwaarde(tekst: "TWEEDE DOEL"))])
    proef.druk("<C-s>")
    #expect(proef.toont("Intussen wijzigde een collega dit"))
    let zin = proef.tekst.split { $0 == " " || $0 == "\n" }.joined(separator: " ")
    #expect(zin.contains("er staat nu “TWEEDE DOEL”. Van jou is: “MIJN DOEL”."))
    #expect(try helena(proef).doel == "TWEEDE DOEL")
    proef.druk("<C-s>")
    #expect(try helena(proef).doel == "MIJN DOEL")
  }

  @Test("vergrendelen met een open formulier is geen wijziging van een collega")
  func vergrendeld() throws {
    var proef = Schermproef(.team())
    proef.druk("C n v")
    vul("doel", "MIJN DOEL", &proef)
    proef.druk("<C-g>")
    proef.stuur(.gewijzigd([.voorraad(Werkvoorraad(context: proef.wereld.context))]))
    proef.typ(proef.wereld.wachtwoord)
    proef.druk("<Enter>")
    proef.stuur(.gewijzigd([.voorraad(proef.wereld.voorraad)]))
    #expect(proef.toont("MIJN DOEL") && proef.toont("Stedenwijk"))
    #expect(!proef.toont("Intussen"))
    proef.druk("<C-s>")
    #expect(try helena(proef).doel == "MIJN DOEL")
    #expect(try helena(proef).wijk == "Stedenwijk")
  }

  @Test("Ctrl-R neemt over wat de collega schreef")
  func overnemen() throws {
    var proef = Schermproef(.team())
    proef.druk("C n v")
    vul("wijk", "Centrum", &proef)
    vul("doel", "MIJN DOEL", &proef)
    try collega(&proef, [.zetVeld(.doel, Veldwaarde(tekst: "TWEEDE DOEL"))])
    proef.druk("<C-s> <C-r> <C-s>")
    let casus = try helena(proef)
    #expect(casus.doel == "TWEEDE DOEL")
    #expect(casus.wijk == "Centrum")
  }

  @Test("ook via een concept komt hetzelfde veld twee keer in beeld")
  func conceptHetzelfde() throws {
    var proef = Schermproef(.team())
    proef.druk("C n v")
    vul("doel", "MIJN DOEL", &proef)
    proef.druk("<Esc>")
    try collega(&proef, [.zetVeld(.doel, Veldwaarde(tekst: "TWEEDE DOEL"))])
    proef.druk("n v <C-s>")
    #expect(proef.toont("Intussen wijzigde een collega dit"))
    #expect(try helena(proef).doel == "TWEEDE DOEL")
  }

  @Test("een procedure: het kenmerk van een collega blijft staan")
  func procedure() throws {
    var proef = Schermproef(.team())
    let id = try #require(try helena(proef).procedures.ids.first)
    proef.druk("C <Enter> 3 b")
    vul("vraagt", "loonstroken", &proef)
    try collega(&proef, [.zetProcedureveld(id, .kenmerk, Veldwaarde(tekst: "NIEUW-1"))])
    proef.druk("<C-s>")
    let nu = try #require(try helena(proef).procedures[id])
    #expect(nu.kenmerk == "NIEUW-1")
    #expect(nu.velden[.vraagtVanInwoner]?.waarde?.tekst == "loonstroken")
  }

  @Test("iemand uit het netwerk wordt niet in zijn geheel overschreven")
  func netwerk() throws {
    var proef = Schermproef(.team())
    proef.druk("C <Enter> 4 b")
    guard case .formulier(let laag)? = proef.model.stand.lagen.last,
      let id = laag.focus.onderwerp?.id
    else {
      Issue.record("geen formulier\n\(proef.tekst)")
      return
    }
    vul("rol", "buurvrouw van drie hoog", &proef)
    var contact = try #require(try helena(proef).netwerk[id]?.waarde)
    contact.grenzen = "niet na tien uur"
    try collega(&proef, [.zetNetwerkcontact(contact)])
    proef.druk("<C-s>")
    let nu = try #require(try helena(proef).netwerk[id]?.waarde)
    #expect(nu.rol == "buurvrouw van drie hoog")
    #expect(nu.grenzen == "niet na tien uur")
  }
}
