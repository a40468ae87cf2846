import NabijTestSupport
import TerminalUI
import Termijnen
import Testing
import Wijkteam

@testable import Screens

@Suite("Raamwerk: heen en weer, onthouden, terugdraaien") struct RaamwerkTests {
  @Test("het programma begint op Vandaag en tekent op elke maat")
  func begin() {
    let proef = Schermproef(.team())
    #expect(proef.wereld.mislukt == nil)
    #expect(proef.toont("[Vandaag]"))
    for rijen in [0, 1, 2, 5, 12, 24] {
      for kolommen in [0, 1, 5, 40, 80, 200] {
        let maat = Size(rows: rijen, columns: kolommen)
        #expect(view(proef.model, size: maat).grid.size == maat)
      }
    }
  }

  @Test("een casus wordt pas getoond nadat de inzage is vastgelegd, en maar één keer per sessie")
  func inzage() throws {
    let wereld = Proefwereld.team()
    let helena = try #require(wereld.helena)
    var model = Model(wereld.gegevens, size: .standard)
    _ = update(&model, .key(.character("C")))
    let effecten = update(&model, .key(.enter))
    #expect(effecten == [.openCasus(Verzoek(1), helena)])
    #expect(model.scherm.naam == "casussen")
    #expect(update(&model, .antwoord(Verzoek(1), .geopend(helena))).isEmpty)
    #expect(model.scherm.naam == "casus")
    _ = update(&model, .key(.escape))
    #expect(update(&model, .key(.enter)).isEmpty)
    #expect(model.scherm.naam == "casus")
  }

  @Test("terug en vooruit brengen filter en keuze terug")
  func geschiedenis() {
    var proef = Schermproef(.team())
    proef.druk("C 2 / ")
    proef.typ("rust")
    proef.druk("<Enter>")
    #expect(proef.toont("(1 van 5)"))
    proef.druk("<Enter>")
    #expect(proef.model.scherm.naam == "casus")
    proef.druk("[")
    #expect(proef.toont("filter: rust (1 van 5)"))
    proef.druk("]")
    #expect(proef.model.scherm.naam == "casus")
    proef.druk("<Esc> <Esc>")
    #expect(!proef.toont("filter: rust"))
    #expect(proef.model.scherm.naam == "casussen")
  }

  @Test("de keuze volgt de casus en niet de plaats als de volgorde verandert")
  func keuze() {
    var proef = Schermproef(.team())
    proef.druk("C 2 o r")
    proef.druk("G")
    let eerst = proef.model.scherm.focus(proef.model.schermcontext).casus
    proef.druk("o c")
    #expect(proef.model.scherm.focus(proef.model.schermcontext).casus == eerst)
    proef.druk("o o")
    #expect(proef.model.scherm.focus(proef.model.schermcontext).casus == eerst)
  }

  @Test("opgeslagen staat er pas als de kluis het heeft bevestigd")
  func bevestigd() throws {
    let wereld = Proefwereld.team()
    let helena = try #require(wereld.helena)
    var model = Model(wereld.gegevens, size: .standard)
    for key in Key.sequence("n n") ?? [] { _ = update(&model, .key(key)) }
    for teken in "kort" { _ = update(&model, .key(.character(teken))) }
    let effecten = update(&model, .key(.control("s")))
    #expect(effecten.count == 2)
    #expect(!tekst(model).contains("Opgeslagen"))
    #expect(tekst(model).contains("Opslaan…"))
    guard case .voerUit(let verzoek, let opdrachten, let casus, let op)? = effecten.last else {
      Issue.record("geen opdracht")
      return
    }
    var notitie = Notitie()
    notitie.id = .voorlopig(1)
    notitie.tekst = "kort"
    #expect(opdrachten == [.noteer(notitie)])
    #expect(casus == helena)
    #expect(op == nil)
    let gebeurtenis = GebeurtenisId(segment: helena, volgnummer: 99, plaats: 0)
    let slot = update(
      &model,
      .antwoord(verzoek, .opgeslagen(Opslag(casus: helena, gebeurtenissen: [gebeurtenis]))))
    #expect(tekst(model).contains("Opgeslagen: notitie."))
    #expect(slot.contains { if case .verwijderConcept = $0 { true } else { false } })
    #expect(model.stand.ongedaan.map(\.gebeurtenissen) == [[gebeurtenis]])
  }

  @Test("ongedaan noemt wat het terugdraait, vraagt Enter, en opnieuw doet het weer")
  func ongedaan() throws {
    var proef = Schermproef(.team())
    let helena = try #require(proef.wereld.helena)
    proef.druk("n n")
    proef.typ("dit was voor een ander")
    proef.druk("<C-s>")
    #expect(proef.wereld.voorraad.casussen[helena]?.notities.count == 2)
    proef.druk("u")
    #expect(proef.toont("Ongedaan maken: notitie bij Helena (hena)?"))
    proef.druk("<Esc>")
    #expect(proef.wereld.voorraad.casussen[helena]?.notities.count == 2)
    proef.druk("u <Enter>")
    #expect(proef.wereld.voorraad.casussen[helena]?.notities.count == 1)
    #expect(proef.toont("Ongedaan gemaakt: notitie."))
    proef.druk("<C-r> <Enter>")
    #expect(proef.wereld.voorraad.casussen[helena]?.notities.count == 2)
    proef.druk("u <Enter>")
    #expect(proef.wereld.voorraad.casussen[helena]?.notities.count == 1)
  }

  @Test("een afgehandelde regel blijft gedimd staan tot je het scherm verlaat")
  func afgehandeld() {
    var proef = Schermproef(.team())
    proef.druk("/")
    proef.typ("school")
    proef.druk("<Enter>")
    #expect(proef.frame.announcement.contains("de school bellen"))
    proef.druk("s g")
    #expect(proef.toont("gedaan"))
    #expect(proef.tekst.contains("de school bellen"))
    proef.druk("<Esc> C V")
    #expect(!proef.toont("Wij beloofden: de school bellen"))
    #expect(proef.toont("Nagekomen: de school bellen"))
  }

  @Test("een collega schrijft: de volgorde verandert niet onder een open vraag")
  func bevroren() {
    var proef = Schermproef(.team())
    proef.druk("C 2 <C-c>")
    let voor = proef.tekst
    #expect(voor.contains("Nabij sluiten?"))
    var andere = proef.wereld
    andere.context.vandaag = Proefwereld.dag(6, 1)
    proef.stuur(.gewijzigd([.voorraad(andere.voorraad)]))
    let regels = { (tekst: String) in tekst.split(separator: "\n").dropFirst().prefix(6) }
    #expect(regels(proef.tekst) == regels(voor))
  }

  @Test("vergrendelen verbergt alles, bewaart wat je typte en gaat open met het wachtwoord")
  func slot() {
    var proef = Schermproef(.team())
    proef.druk("n n")
    proef.typ("half af")
    proef.druk("<C-g>")
    #expect(!proef.toont("Helena"))
    #expect(proef.wereld.concepten.values.first?.velden["tekst"] == "half af")
    proef.typ("fout")
    proef.druk("<Enter>")
    #expect(proef.toont("wachtwoord klopt niet"))
    proef.typ("geheim")
    proef.druk("<Enter>")
    #expect(proef.toont("half af"))
  }

  @Test(
    "na een tijd stil zijn gaat het scherm leeg, en later op slot, ook met een formulier open")
  func stil() throws {
    var proef = Schermproef(.team())
    proef.stuur(.rust(seconden: 130))
    #expect(!proef.toont("Helena"))
    proef.druk("j")
    #expect(proef.toont("Helena"))
    proef.druk("n n")
    proef.typ("x")
    proef.stuur(.rust(seconden: 1))
    #expect(proef.wereld.concepten.count == 1)
    proef.stuur(.rust(seconden: 130))
    #expect(!proef.toont("Helena"))
    #expect(!proef.toont("vergrendeld"))
    #expect(try #require(proef.model.volgendeRust(na: 130)) == 600)
    proef.stuur(.rust(seconden: 700))
    #expect(!proef.toont("Helena"))
    #expect(proef.toont("vergrendeld"))
    proef.typ("geheim")
    proef.druk("<Enter>")
    #expect(proef.toont("Notitie") && proef.toont("x"))
  }

  @Test("de korte code opent het lege scherm; na drie fouten moet het wachtwoord")
  func code() {
    var proef = Schermproef(
      .team(), instellingen: Scherminstellingen(thema: .mono, korteCode: true))
    proef.stuur(.rust(seconden: 130))
    proef.typ("12")
    proef.druk("<Enter>")
    #expect(proef.toont("Helena"))
    proef.stuur(.rust(seconden: 130))
    for _ in 1...3 {
      proef.typ("9")
      proef.druk("<Enter>")
    }
    #expect(proef.toont("vergrendeld"))
  }

  @Test("een korte code stel je in de sessie in; een te korte of verkeerd herhaalde niet")
  func codeInstellen() {
    var proef = Schermproef(.team())
    proef.stuur(.rust(seconden: 130))
    #expect(proef.toont("druk op een toets"))
    proef.druk("j s p")
    proef.typ("123")
    proef.druk("<Tab>")
    proef.typ("123")
    proef.druk("<C-s>")
    #expect(proef.toont("vier tekens of meer."))
    proef.druk("<C-u>")
    proef.typ("4711")
    proef.druk("<Tab> <C-u>")
    proef.typ("4712")
    proef.druk("<C-s>")
    #expect(proef.toont("niet hetzelfde"))
    proef.druk("<C-u>")
    proef.typ("4711")
    proef.stuur(.rust(seconden: 2))
    #expect(proef.wereld.concepten.isEmpty)
    #expect(!proef.toont("4711"))
    proef.druk("<C-s>")
    proef.stuur(.rust(seconden: 130))
    #expect(proef.toont("Korte code"))
    proef.druk("x")
    #expect(!proef.toont("Helena"))
    proef.druk("<C-u>")
    proef.typ("4711")
    proef.druk("<Enter>")
    #expect(proef.toont("Helena"))
  }

  @Test("een lange roepnaam laat de code staan, ook op een smal scherm")
  func langeNaam() throws {
    var wereld = Proefwereld.team()
    let helena = try #require(wereld.helena)
    let lang = "Ñandú-Éloïse van der Westerlaken-Oosterhuis tot 't Hooge Huis aan de Vaart"
    _ = try wereld.schrijf(
      [.zetVeld(.roepnaam, Veldwaarde(tekst: lang))], in: helena, op: nil)
    for maat in [Size.standard, .wide] {
      var proef = Schermproef(wereld, size: maat)
      proef.druk("C")
      for toets in ["<Enter>", "K", "N"] {
        let focus = proef.model.scherm.focus(proef.model.schermcontext)
        #expect(focus.casus == helena)
        proef.druk(toets)
        #expect(proef.frame.grid.text(row: 0).contains("(hena)"), "\(toets)")
      }
      proef.druk("V C <Enter>")
      #expect(proef.frame.grid.text(row: 0).contains("vast: Kitty"))
    }
  }

  @Test("met namen verborgen staat er nergens een naam")
  func namen() {
    var proef = Schermproef(.team())
    let namen = ["Helena", "Aydın", "Rosa", "Kaya", "Jansen", "Willemijn", "作者", "Ömer"]
    proef.druk("P")
    for toetsen in ["", "C 2", "<Enter>", "2", "3", "4", "5", "6", "3 <Enter>", "I", ":", "V 2"] {
      proef.druk(toetsen)
      for naam in namen where proef.frame.announcement.contains(naam) || proef.toont(naam) {
        Issue.record("\(naam) staat op het scherm na \(toetsen)\n\(proef.tekst)")
      }
      if toetsen == ":" { proef.druk("<Esc>") }
    }
  }

  @Test("een laat antwoord waar niemand meer op wacht verandert niets")
  func laat() {
    var proef = Schermproef(.team())
    let voor = proef.model.stand
    proef.stuur(.antwoord(Verzoek(77), .opgeslagen(Opslag(casus: nil))))
    #expect(proef.model.stand == voor)
  }

  @Test("q vraagt op Vandaag of je wilt sluiten; Esc doet niets")
  func einde() {
    var proef = Schermproef(.team())
    proef.druk("q <Esc>")
    #expect(!proef.model.eindigt)
    proef.druk("C q q <Enter>")
    #expect(proef.model.eindigt)
    #expect(proef.wereld.effecten.last == .einde)
  }

  private func tekst(_ model: Model) -> String {
    let grid = view(model, size: .standard).grid
    return (0..<grid.size.rows).map { grid.text(row: $0) }.joined(separator: "\n")
  }
}

@Suite("Inzage en lezen") struct InzageTests {
  @Test(
    "na het wachtwoord wordt de inzage van wat er staat opnieuw vastgelegd, vóór het te zien is")
  func slot() throws {
    var proef = Schermproef(.team())
    let helena = try #require(proef.wereld.helena)
    proef.druk("C <Enter> !")
    proef.typ("geheim")
    let aantal = proef.wereld.effecten.count
    proef.druk("<Enter>")
    let nieuw = proef.wereld.effecten.dropFirst(aantal)
    #expect(nieuw.contains { if case .openCasus(_, helena) = $0 { true } else { false } })
    #expect(proef.toont("Helena"))
  }

  @Test("ook terug naar een casus na het slot legt eerst de inzage vast")
  func terug() throws {
    var proef = Schermproef(.team())
    proef.druk("C <Enter> I !")
    proef.typ("geheim")
    proef.druk("<Enter>")
    let aantal = proef.wereld.effecten.count
    proef.druk("[")
    #expect(proef.model.scherm.naam == "casus")
    #expect(proef.wereld.effecten.count == aantal + 1)
  }

  @Test("Enter op een lange notitie laat hem lezen tot het eind, en Esc brengt je terug")
  func lezen() {
    var proef = Schermproef(.team())
    proef.druk("n n")
    proef.plak((1...40).map { "regel \($0)" }.joined(separator: "\n"))
    proef.druk("<C-s> C <Enter> 5 <Enter>")
    #expect(proef.toont("regel 12"))
    #expect(!proef.toont("regel 40"))
    proef.druk("G")
    #expect(proef.toont("regel 40"))
    proef.druk("<Esc>")
    #expect(proef.toont("[Notities]"))
  }

  @Test("Esc wist eerst wat je typte, en gaat dan terug; een weergave is geen filter")
  func weergave() {
    var proef = Schermproef(.team())
    proef.druk("C")
    #expect(!proef.toont("filter:"))
    proef.druk("/")
    proef.typ("helena")
    proef.druk("<Enter>")
    #expect(proef.toont("filter: helena (1 van 3)"))
    proef.druk("<Esc>")
    #expect(proef.model.scherm.naam == "casussen")
    proef.druk("<Esc>")
    #expect(proef.model.scherm.naam == "vandaag")
  }

  @Test("een weergave op een cijfer bewaart weergave en filter samen")
  func bewaren() {
    var proef = Schermproef(.team())
    proef.druk("C /")
    proef.typ("rood")
    proef.druk("<Enter> v")
    proef.typ("Mijn rode")
    proef.druk("<C-s>")
    #expect(proef.toont("6 Mijn rode"))
    proef.druk("2 6")
    #expect(proef.toont("6[Mijn rode]"))
  }

  @Test("vraagt een brief iets in een procedure, dan staat het daar ook")
  func brief() throws {
    var proef = Schermproef(.team())
    let helena = try #require(proef.wereld.helena)
    proef.druk("C <Enter> 3 n o")
    proef.typ("gemeente")
    proef.druk("<Tab>")
    proef.typ("v")
    proef.druk("<Tab>")
    proef.typ("loonstrook")
    proef.druk("<Tab>")
    proef.typ("30-3")
    proef.druk("<C-s>")
    let procedure = try #require(proef.wereld.voorraad.casussen[helena]?.procedures.alle.first)
    #expect(procedure.status == .aanvullingGevraagd)
    #expect(procedure.laatste(.aanvulling)?.waarde.hersteltermijn == Proefwereld.dag(3, 30))
    proef.druk("u <Enter>")
    let terug = try #require(proef.wereld.voorraad.casussen[helena])
    #expect(terug.procedures.alle.first?.status == .inBehandeling)
    #expect(terug.post.aantal == 1)
  }

  @Test("wat van buiten komt staat als zin in de regel, en wijzigt verder niets")
  func weet() {
    var proef = Schermproef(.team())
    let scherm = proef.model.scherm.naam
    #expect(proef.stuur(.weet("Er is nieuws op de gedeelde schijf.")).isEmpty)
    #expect(proef.toont("Er is nieuws op de gedeelde schijf."))
    #expect(proef.model.scherm.naam == scherm)
    proef.stuur(.weet("En nog een bericht."))
    #expect(proef.toont("En nog een bericht."))
    #expect(!proef.toont("Er is nieuws op de gedeelde schijf."))
  }

  @Test("met namen verborgen zegt een bericht van buiten niet over wie het gaat")
  func weetVerborgen() {
    var proef = Schermproef(.team())
    proef.druk("P")
    proef.stuur(.weet("Samira keek in Naomi (dekz), een gevoelige casus."))
    #expect(!proef.toont("Naomi") && !proef.toont("dekz"))
    #expect(proef.toont("Er is een bericht. P toont namen"))
    proef.druk("W")
    #expect(!proef.toont("Naomi") && proef.toont("Eerdere berichten"))
    proef.druk("<Esc> P W")
    #expect(proef.toont("Samira keek in Naomi"))
  }
}
