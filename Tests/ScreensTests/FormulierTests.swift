import NabijTestSupport
import TerminalUI
import Termijnen
import Testing
import Wijkteam

@testable import Screens

@Suite("Formulieren") struct FormulierTests {
  @Test("een notitie kost hoogstens vier toetsen naast de zin")
  func notitie() throws {
    var proef = Schermproef(.team())
    let helena = try #require(proef.wereld.helena)
    proef.telOpnieuw()
    proef.druk("n n")
    proef.typ("Sprak met de school: maandag plek op de overblijf.")
    proef.druk("<C-s>")
    #expect(proef.toetsen <= 4)
    let notities = proef.wereld.voorraad.casussen[helena]?.notities
    #expect(notities?.last?.waarde.tekst == "Sprak met de school: maandag plek op de overblijf.")
    #expect(proef.toont("Opgeslagen: notitie."))
  }

  @Test("een gesprek met een beloofde dag kost hoogstens zes toetsen naast wat je typt")
  func gesprek() throws {
    var proef = Schermproef(.team())
    let helena = try #require(proef.wereld.helena)
    proef.druk("C <Enter> 3")
    proef.telOpnieuw()
    proef.druk("n b g <Tab>")
    proef.typ("Komt volgende week in de commissie.")
    proef.druk("<Tab>")
    proef.typ("vr")
    proef.druk("<C-s>")
    #expect(proef.toetsen <= 6)
    let casus = try #require(proef.wereld.voorraad.casussen[helena])
    let contact = try #require(casus.contacten.last?.waarde)
    #expect(contact.resultaat == .gesproken)
    #expect(contact.procedures == [casus.procedures.ids.first])
    let belofte = try #require(casus.toezeggingen.alle.last?.waarde)
    #expect(belofte.voor == Proefwereld.dag(3, 20))
    #expect(belofte.van == .instantie)
    #expect(belofte.contact == contact.id)
  }

  @Test("een gesprek wordt pas bewaard als is gekozen hoe het liep")
  func ongekozen() throws {
    var proef = Schermproef(.team())
    let helena = try #require(proef.wereld.helena)
    let aantal = proef.wereld.voorraad.casussen[helena]?.contacten.count
    proef.druk("n b <C-s>")
    #expect(proef.wereld.voorraad.casussen[helena]?.contacten.count == aantal)
    #expect(proef.toont("Vul dit nog in: hoe liep het?"))
    #expect(!proef.toont("het?."))
    proef.druk("g g <C-s>")
    let contact = proef.wereld.voorraad.casussen[helena]?.contacten.last?.waarde
    #expect(contact?.resultaat == .geenGehoor)
  }

  @Test("een casus kan gevoelig beginnen, en later gevoelig worden en het weer niet zijn")
  func gevoelig() throws {
    var proef = Schermproef(.team())
    proef.druk("C n c")
    proef.typ("Zeeman")
    proef.druk("<Tab><Tab><Tab><Tab><Tab><Tab><Tab><Tab> <Down> <Space>")
    #expect(proef.toont("Niet te openen met dienst"))
    proef.druk("<C-s>")
    let casus = {
      proef.wereld.voorraad.casussen.values.first { $0.roepnaam == "Zeeman" }
    }
    #expect(try #require(casus()).gevoelig)
    #expect(proef.toont("gevoelig") && proef.toont("alleen wie erbij hoort leest mee"))
    proef.druk("n v <S-Tab> <Up> <Space> <C-s>")
    #expect(try !#require(casus()).gevoelig)
    #expect(!proef.toont("alleen wie erbij hoort leest mee"))
  }

  @Test("wat in een lijst staat, komt er zo weer uit, ook met een komma erin")
  func lijstMetKomma() {
    for woorden in [
      [], ["past op"], ["past op", "luistert"], ["haalt Noa, Sem en Bo op"],
      ["haalt Noa, Sem en Bo op", "breit"],
    ] {
      let form = Form<String>("Lijst", [.text("lijst", "Lijst", Veld.lijst(woorden))])
      #expect(form.lijst("lijst") == woorden)
    }
  }

  @Test("een fout staat er één keer, bij het veld waar hij hoort")
  func eenKeer() {
    var proef = Schermproef(.team())
    proef.druk("n t")
    proef.typ("bellen")
    proef.druk("<Tab><Tab>")
    proef.typ("30-2-2026")
    proef.druk("<Tab>")
    #expect(proef.tekst.components(van: "bestaat niet") == 1)
    proef.druk("<C-s>")
    #expect(proef.tekst.components(van: "bestaat niet") == 1)
  }

  @Test("een fout gaat vóór wat er over een naam bekend is")
  func foutEnBekend() {
    var wereld = Proefwereld.team()
    wereld.bekenden = ["jansen": [Bekende(bel: [Lid("daan")])]]
    var proef = Schermproef(wereld)
    proef.druk("i")
    proef.typ("mevrouw jansen")
    #expect(proef.toont("Bekend: bel Daan."))
    guard case .formulier(var laag)? = proef.model.stand.lagen.last else {
      Issue.record("geen formulier")
      return
    }
    laag.bericht = .fout("De kluis is bezig.")
    var model = proef.model
    model.stand.lagen = [.formulier(laag)]
    #expect(view(model, size: .standard).grid.text(row: 1) == "! De kluis is bezig.")
  }

  @Test("onder hulp bij een formulier staan niet de toetsen van de lijst")
  func hulpvoet() {
    var proef = Schermproef(.team())
    proef.druk("n n <F1>")
    #expect(proef.toont("Hulp: Notitie"))
    #expect(proef.frame.grid.text(row: 23) == "Esc sluit")
    proef.druk("<Esc>")
    #expect(proef.frame.grid.text(row: 23).contains("Ctrl-S opslaan"))
  }

  @Test("een geplakte notitie van vijftien regels komt er in één keer in")
  func plakken() throws {
    var proef = Schermproef(.team())
    let helena = try #require(proef.wereld.helena)
    let regels = (1...15).map { "regel \($0) van het verslag" }.joined(separator: "\n")
    proef.druk("n n")
    proef.plak(regels)
    proef.druk("<C-s>")
    #expect(proef.wereld.voorraad.casussen[helena]?.notities.last?.waarde.tekst == regels)
  }

  @Test("Ctrl-T zet gezegd, gezien en betekenis voor de regel, en haalt ze weer weg")
  func tekens() {
    var proef = Schermproef(.team())
    func tekst() -> String {
      guard case .formulier(let laag)? = proef.model.stand.lagen.last else { return "" }
      return laag.form.text("tekst")
    }
    proef.druk("n n")
    proef.typ("eerste\ntweede")
    proef.druk("<C-t>")
    #expect(tekst() == "eerste\ngezegd: tweede")
    proef.druk("<C-t>")
    #expect(tekst() == "eerste\ngezien: tweede")
    proef.druk("<C-t>")
    #expect(tekst() == "eerste\nbetekenis: tweede")
    proef.druk("<C-t>")
    #expect(tekst() == "eerste\ntweede")
    proef.typ("!")
    #expect(tekst() == "eerste\ntweede!")
  }

  @Test("wat je typte overleeft Esc, afsluiten en opnieuw beginnen")
  func concept() {
    var proef = Schermproef(.team())
    proef.druk("n n")
    proef.typ("nog niet klaar")
    proef.druk("<Esc>")
    #expect(proef.toont("blijft bewaard"))
    #expect(proef.wereld.concepten.count == 1)
    proef.druk("n n")
    #expect(proef.toont("nog niet klaar"))
    #expect(proef.toont("Dit typte je eerder"))
    var nieuw = Schermproef(proef.wereld)
    nieuw.stuur(.concepten(Array(proef.wereld.concepten.values)))
    #expect(nieuw.toont("Er staat nog een concept klaar"))
    nieuw.druk("n n")
    #expect(nieuw.toont("nog niet klaar"))
    nieuw.druk("<C-s>")
    #expect(nieuw.wereld.concepten.isEmpty)
  }

  @Test("bij een signaal om te stoppen wordt eerst het concept bewaard")
  func stoppen() {
    var proef = Schermproef(.team())
    proef.druk("n n")
    proef.typ("bijna weg")
    proef.stuur(.stop)
    #expect(proef.wereld.concepten.values.first?.velden["tekst"] == "bijna weg")
  }

  @Test("na een weigering blijft het formulier staan met de zin bij het veld")
  func weigering() {
    var proef = Schermproef(.team())
    proef.druk("n w")
    proef.typ("123456782")
    proef.druk("<C-s>")
    #expect(proef.toont("burgerservicenummer"))
    guard case .formulier(let laag)? = proef.model.stand.lagen.last else {
      Issue.record("het formulier is weg")
      return
    }
    #expect(laag.form.focusedID == "naam")
    #expect(laag.form["naam"]?.error?.contains("burgerservicenummer") == true)
    #expect(laag.verzoek == nil)
  }

  @Test("een verplicht veld dat leeg is, krijgt een zin en de cursor")
  func verplicht() {
    var proef = Schermproef(.team())
    proef.druk("n n <C-s>")
    #expect(proef.toont("Vul dit nog in"))
    #expect(proef.wereld.effecten.allSatisfy { if case .voerUit = $0 { false } else { true } })
  }

  @Test("een dag die niet bestaat, geeft een zin bij het veld")
  func datum() {
    var proef = Schermproef(.team())
    proef.druk("n t")
    proef.typ("bellen")
    proef.druk("<Tab><Tab>")
    proef.typ("30-2-2026")
    proef.druk("<C-s>")
    #expect(proef.toont("30 februari 2026 bestaat niet"))
  }

  @Test("terwijl je een naam typt, zegt Nabij of iemand bekend is en wie je kunt bellen")
  func bekend() {
    var wereld = Proefwereld.team()
    wereld.bekenden = ["aydin": [Bekende(bel: [Lid("daan"), Lid("esra")])]]
    var proef = Schermproef(wereld)
    proef.druk("i")
    proef.typ("meneer aydin")
    #expect(proef.toont("Bekend: bel Daan of Esra."))
    proef.druk("<Tab><Tab>")
    proef.typ("vraagt om terug te bellen")
    proef.druk("<C-s>")
    #expect(proef.wereld.voorraad.team.binnen.aantal == 2)
  }

  @Test("van binnengekomen wordt een casus, met vraag en nummer; daarna is het afgehandeld")
  func casusUitBinnen() throws {
    var proef = Schermproef(.team())
    proef.druk("I m")
    proef.typ("Jansen")
    proef.druk("<C-s>")
    #expect(proef.toont("De code is"))
    let casus = try #require(
      proef.wereld.voorraad.casussen.values.first { $0.roepnaam == "Jansen" })
    #expect(casus.bereikbaarheid.alle.first?.waarde.waarde == "06 2222 3333")
    #expect(casus.agenda.last?.waarde.tekst == "huurbaas dreigt met afsluiting van het gas")
    #expect(proef.wereld.voorraad.team.binnen.alle.allSatisfy { !$0.open })
  }

  @Test("vragen ze iets met een datum: de hersteltermijn komt in de procedure")
  func aanvulling() throws {
    var proef = Schermproef(.team())
    let helena = try #require(proef.wereld.helena)
    proef.druk("C <Enter> 3 s v")
    #expect(proef.toont("Staat er een datum in?"))
    #expect(!proef.toont("Wat is het besluit?"))
    proef.typ("gisteren")
    proef.druk("<Tab>")
    proef.typ("30-3")
    proef.druk("<Tab>")
    proef.typ("loonstrook")
    proef.druk("<C-s>")
    let procedure = try #require(proef.wereld.voorraad.casussen[helena]?.procedures.alle.first)
    let stap = try #require(procedure.laatste(.aanvulling))
    #expect(stap.waarde.hersteltermijn == Proefwereld.dag(3, 30))
    #expect(stap.merk.dag == Proefwereld.dag(3, 15))
    #expect(stap.waarde.tekst == "loonstrook")
  }

  @Test("een nieuwe procedure neemt over wat de soort al weet, en begint in één keer")
  func procedure() throws {
    var proef = Schermproef(.team())
    let helena = try #require(proef.wereld.helena)
    proef.druk("n p")
    proef.typ("bij")
    #expect(proef.toont("gemeente Almere, inkomen"))
    // On the way to "bij" nothing of another kind stays.
    proef.druk("<Tab><Tab><Tab>")
    proef.typ("d")
    proef.druk("<Tab>")
    proef.typ("9-3")
    proef.druk("<C-s>")
    let procedure = try #require(proef.wereld.voorraad.casussen[helena]?.procedures.alle.last)
    #expect(procedure.soort == "bijzondere-bijstand")
    #expect(procedure.instantie == "gemeente Almere, inkomen")
    #expect(procedure.start.waarde.domeinen == [Domein("schulden")])
    #expect(procedure.laatste(.ontvangen)?.merk.dag == Proefwereld.dag(3, 9))
  }

  @Test("een voorgestelde instantie blijft niet staan bij een andere soort, en typen vervangt haar")
  func voorstel() throws {
    var proef = Schermproef(.team())
    let helena = try #require(proef.wereld.helena)
    proef.druk("n p")
    proef.typ("urg")
    #expect(proef.toont("gemeente Almere"))
    proef.druk("<End>")
    #expect(!proef.toont("gemeente Almere"))
    proef.druk("<Tab>")
    proef.typ("plek in de opvang")
    proef.druk("<C-s>")
    #expect(proef.toont("Vul dit nog in: bij wie?"))
    proef.typ("zorgcentrum")
    proef.druk("<C-s>")
    let procedure = try #require(proef.wereld.voorraad.casussen[helena]?.procedures.alle.last)
    #expect(procedure.instantie == "zorgcentrum")
    proef.druk("n p")
    proef.typ("urg")
    proef.druk("<Tab><Tab>")
    proef.typ("gemeente Lelystad")
    proef.druk("<C-s>")
    let tweede = try #require(proef.wereld.voorraad.casussen[helena]?.procedures.alle.last)
    #expect(tweede.instantie == "gemeente Lelystad")
  }

  @Test("de voet noemt F1, en gezegd of gezien alleen waar het hoort")
  func voet() {
    var proef = Schermproef(.team())
    proef.druk("n n")
    #expect(proef.frame.grid.text(row: 23).contains("F1 hulp"))
    #expect(proef.frame.grid.text(row: 23).contains("Ctrl-T"))
    proef.druk("<Esc> n c <Tab>")
    #expect(proef.frame.grid.text(row: 23).contains("F1 hulp"))
    #expect(!proef.tekst.contains("Ctrl-T"))
    proef.typ("wil een huis")
    proef.druk("<C-t>")
    #expect(!proef.toont("gezegd:"))
    proef.druk("<F1>")
    #expect(!proef.toont("editor"))
  }

  @Test("een formulier dat over geen casus gaat, noemt de casus van de rij niet")
  func kop() {
    var proef = Schermproef(.team())
    for toetsen in ["C n c", "i"] {
      proef.druk(toetsen)
      #expect(!proef.frame.grid.text(row: 0).contains("Helena"))
      proef.druk("<Esc>")
    }
  }

  @Test("een dag ver in de toekomst komt bij het veld waar hij staat")
  func verreDag() throws {
    var proef = Schermproef(.team())
    proef.druk("n b g <Tab> <Tab>")
    proef.typ("1-1-9999")
    proef.druk("<C-s>")
    guard case .formulier(let laag)? = proef.model.stand.lagen.last else {
      Issue.record("het formulier is weg")
      return
    }
    #expect(laag.form["belofte-voor"]?.error?.contains("ver in de toekomst") == true)
  }

  @Test(
    "elk formulier gaat open, laat zich leeg opslaan of zegt wat er mist, en gaat weer dicht",
    arguments: Formulieren.alle.map { $0.naam })
  func elk(naam: String) throws {
    var wereld = Proefwereld.team()
    let helena = try #require(wereld.helena)
    if naam == Gelijktijdigformulier.naam {
      wereld.zetTegelijk(.gevraagdeOplossing, ["een huis", "een kamer"], in: helena)
    }
    var proef = Schermproef(wereld)
    proef.stuur(.gewijzigd([.team(wereld.teamstand)]))
    let casus = try #require(proef.wereld.voorraad.casussen[helena])
    let soort = try #require(Formulieren.met(naam))
    var model = proef.model
    var focus = Focus(casus: helena, procedure: casus.procedures.ids.first, regel: "stil")
    focus.onderwerp = casus.toezeggingen.ids.first.map { Onderwerp(.toezegging, $0) }
    focus.gebeurtenis = casus.historie.last?.merk.id
    _ = model.open(formulier: naam, focus)
    guard case .formulier(let laag)? = model.stand.lagen.last else {
      Issue.record("\(naam) gaat niet open")
      return
    }
    #expect(laag.naam == naam)
    #expect(!laag.form.fields.isEmpty)
    for veld in laag.form.fields where veld.isFocusable { #expect(!veld.label.isEmpty) }
    for maat in [Size.standard, .wide, Size(rows: 12, columns: 40)] {
      let frame = view(model, size: maat)
      #expect(frame.grid.text(row: 0).contains(String(soort.titel.prefix(20))))
    }
    _ = update(&model, .key(.control("s")))
    _ = update(&model, .key(.escape))
    proef.druk("j")
  }
}

extension String {
  /// How often a text occurs in this one.
  func components(van deel: String) -> Int {
    var aantal = 0
    var rest = self[...]
    while let plek = rest.firstRange(of: deel) {
      aantal += 1
      rest = rest[plek.upperBound...]
    }
    return aantal
  }

  @Test("ze zeggen dat de termijn stilstaat: de grond komt in de procedure, en zonder grond niet")
  func opschorting() throws {
    var proef = Schermproef(.team())
    let helena = try #require(proef.wereld.helena)
    proef.druk("C <Enter> 3 s h")
    #expect(proef.toont("Waarom staat de termijn stil?"))
    #expect(!proef.toont("Staat er een datum in?"))
    proef.druk("<C-s>")
    #expect(
      proef.wereld.voorraad.casussen[helena]?.procedures.alle.first?.laatste(.opschorting) == nil)
    proef.typ("h")
    proef.druk("<Tab>")
    proef.typ("gisteren")
    proef.druk("<C-s>")
    let procedure = try #require(proef.wereld.voorraad.casussen[helena]?.procedures.alle.first)
    let stap = try #require(procedure.laatste(.opschorting))
    #expect(stap.waarde.grond == .aanvrager)
    #expect(stap.waarde.einde == nil)
    #expect(stap.merk.dag == Proefwereld.dag(3, 15))
    proef.druk("<Enter> G")
    #expect(proef.toont("het wachten komt door de aanvrager"))
  }

  @Test("de ladder van een ontruiming noemt de uren op het scherm Procedure")
  func uren() throws {
    let bron = Bron(
      id: "proef", artikel: "Rv 555", zekerheid: .wettekst, gecontroleerdOp: Proefwereld.dag(1, 1))
    var ontruiming = Soortregel(id: "ontruiming", naam: "ontruiming", aard: .dreiging, bron: bron)
    ontruiming.treden = [1, 24].map {
      Gegeven(
        Tredetekst(.eigen, wat: "Bel de verhuurder.", reden: "Haast.", moment: .uren($0)),
        bron: bron)
    }
    var wereld = Proefwereld.team(soorten: Proefwereld.soorten + [ontruiming])
    let helena = try #require(wereld.helena)
    var gegevens = Proceduregegevens()
    gegevens.id = .voorlopig(1)
    gegevens.soort = "ontruiming"
    gegevens.instantie = "deurwaarder"
    var ontvangen = Processtap()
    ontvangen.soort = .ontvangen
    try wereld.schrijf(
      [.startProcedure(gegevens), .zetStap(.voorlopig(1), ontvangen)], in: helena,
      op: Moment(Proefwereld.dag(3, 16)))
    let model = Model(wereld.gegevens, size: .standard)
    let casus = try #require(wereld.voorraad.casussen[helena])
    let procedure = try #require(casus.procedures.alle.last)
    let delen = Procedureinhoud(
      Procedurestand(procedure, casus, model.context), metAfleiding: false, breedte: 100
    ).delen
    let dagen = delen.first { $0.kop == "Wat je kunt doen" }?.rijen.map { $0.1.cellen[3].text }
    #expect(dagen?.contains("binnen 1 uur") == true)
    #expect(dagen?.contains("binnen 24 uur") == true)
  }
}
