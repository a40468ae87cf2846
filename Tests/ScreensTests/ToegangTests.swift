import NabijTestSupport
import TerminalUI
import Termijnen
import Testing
import Wijkteam

@testable import Screens

@Suite("Wie leest mee: geven, nemen, vragen, nu openen, kiezen wat klopt")
struct ToegangTests {
  private func scherm() -> Schermproef {
    var proef = Schermproef(.team(), size: .wide)
    proef.druk("C <Enter> M")
    return proef
  }

  @Test("laten meelezen kost weinig toetsen, en de lijst laat het meteen zien")
  func geven() {
    var proef = scherm()
    #expect(proef.toont("Wie leest mee"))
    #expect(!proef.toont("Esra  "))
    proef.druk("n e")
    #expect(proef.toont("Collega laten meelezen"))
    proef.typ("es")
    proef.druk("<C-s>")
    #expect(proef.wereld.toegangsdaden == [.geef(Lid("esra"))])
    #expect(proef.toont("Esra"))
    #expect(proef.toont("Opgeslagen: Esra leest mee"))
  }

  @Test("op een regel kies je wat ermee moet; nemen haalt de regel weg")
  func nemen() {
    var proef = scherm()
    #expect(proef.toont("Samira"))
    proef.druk("G <Enter>")
    #expect(proef.toont("niet meer laten meelezen"))
    proef.druk("n")
    #expect(proef.wereld.toegangsdaden.count == 1)
    guard case .neem? = proef.wereld.toegangsdaden.first else {
      Issue.record("niet genomen")
      return
    }
  }

  @Test("wie vast of tweede is, kan er niet af: het menu zegt meteen wat eerst moet")
  func vasteBlijft() throws {
    var proef = scherm()
    let casus = try #require(proef.model.gegevens.voorraad.casussen.values.first { $0.vast != nil })
    let vast = try #require(casus.vast)
    proef.druk("g g <Enter>")
    for _ in 0..<6 where !proef.toont("eerst een ander als vast") {
      proef.druk("<Esc>")
      proef.druk("j <Enter>")
    }
    #expect(proef.toont("eerst een ander als vast of tweede"), "\(vast)")
    proef.druk("n")
    #expect(proef.wereld.toegangsdaden.isEmpty)
  }

  @Test("wie keek komt als tekst over het scherm, en Esc gaat terug")
  func wieKeek() {
    var proef = scherm()
    proef.druk("w")
    #expect(proef.toont("Daan keek"))
    proef.druk("<Esc>")
    #expect(!proef.toont("Daan keek"))
    #expect(proef.toont("Wie leest mee"))
  }

  @Test("zonder sleutel komt het formulier om met reden te openen, en daarna de casus")
  func nuOpenen() throws {
    var proef = Schermproef(.team())
    let casus = try #require(proef.model.gegevens.voorraad.casussen.values.first)
    proef.druk("C 2")
    let effecten = proef.stuur(.key(.enter))
    guard case .openCasus(let verzoek, _)? = effecten.first else {
      Issue.record("geen inzage gevraagd")
      return
    }
    #expect(verzoek.nummer > 0)
    var model = Model(proef.wereld.gegevens, size: .standard)
    _ = update(&model, .key(.character("C")))
    _ = update(&model, .key(.character("2")))
    guard case .openCasus(let vraag, _)? = update(&model, .key(.enter)).first else {
      Issue.record("geen inzage gevraagd")
      return
    }
    _ = update(
      &model,
      .antwoord(
        vraag, .geenSleutel(code: casus.code, zin: "Je hebt geen sleutel. Bel Daan.", kanNu: true)))
    let beeld = view(model, size: .standard).grid
    let tekst = (0..<24).map { beeld.text(row: $0) }.joined(separator: "\n")
    #expect(tekst.contains("Nu openen met reden"))
    #expect(tekst.contains(casus.code))
    proef.druk("n u")
    proef.typ(casus.code)
    proef.druk("<Tab>")
    proef.typ("moeder belt in paniek")
    proef.druk("<C-s>")
    #expect(
      proef.wereld.toegangsdaden
        == [.nuOpenen(code: casus.code, reden: "moeder belt in paniek")])
    #expect(proef.toont("Casus ·"))
    #expect(
      proef.wereld.voorraad.casussen[casus.id]?.openingen.map(\.waarde.reden)
        == ["moeder belt in paniek"])
    proef.druk("M")
    #expect(proef.toont("Met reden geopend"))
    proef.druk("<Enter>")
    proef.druk("g")
    #expect(!proef.toont("Met reden geopend"))
  }

  @Test("zonder dienst blijft het bij de zin wie te bellen")
  func zonderDienst() {
    var model = Model(Proefwereld.team().gegevens, size: .standard)
    _ = update(&model, .key(.character("C")))
    _ = update(&model, .key(.character("2")))
    guard case .openCasus(let vraag, _)? = update(&model, .key(.enter)).first else {
      Issue.record("geen inzage gevraagd")
      return
    }
    _ = update(
      &model, .antwoord(vraag, .geenSleutel(code: "k7dm", zin: "Bel Daan.", kanNu: false)))
    #expect(model.stand.lagen.isEmpty)
    #expect(model.stand.melding == .fout("Bel Daan."))
  }

  @Test("een vraag om mee te lezen kan overal, met de code")
  func vragen() {
    var proef = Schermproef(.team())
    proef.druk("n z")
    proef.typ("k7dm")
    proef.druk("<C-s>")
    #expect(proef.wereld.toegangsdaden == [.vraag(code: "k7dm", waarvoor: nil)])
  }

  @Test("gelijktijdig gewijzigd: beide waarden staan in het formulier, een keus lost het op")
  func kiezen() throws {
    var wereld = Proefwereld.team()
    let id = try #require(wereld.casussen.keys.sorted().first)
    wereld.zetTegelijk(.wijk, ["Noord", "Zuid"], in: id)
    #expect(wereld.voorraad.casussen[id]?.tegelijk.count == 1)
    #expect(wereld.voorraad.letop[id]?.contains { $0.regel == "gelijktijdig" } == true)
    var model = Model(wereld.gegevens, size: .standard)
    _ = model.open(formulier: "gelijktijdig", Focus(casus: id))
    let beeld = view(model, size: .standard).grid
    let tekst = (0..<24).map { beeld.text(row: $0) }.joined(separator: "\n")
    #expect(tekst.contains("Noord (Kitty"))
    #expect(tekst.contains("Zuid (Kitty"))
    _ = update(&model, .key(.character("n")))
    let effecten = update(&model, .key(.control("s")))
    guard case .voerUit(_, let opdrachten, casus: id, _)? = effecten.last else {
      Issue.record("niets gekozen: \(effecten)")
      return
    }
    try wereld.schrijf(opdrachten, in: id, op: nil)
    #expect(wereld.voorraad.casussen[id]?.tegelijk.isEmpty == true)
  }

  /// The form on two fields that were both changed at the same time.
  private func dubbel() throws -> (Schermproef, Id) {
    var wereld = Proefwereld.team()
    let id = try #require(wereld.casussen.keys.sorted().first)
    wereld.zetTegelijk(.wijk, ["Oost", "West"], in: id)
    wereld.zetTegelijk(.doel, ["doel een", "doel twee"], in: id)
    var proef = Schermproef(wereld, size: .wide)
    proef.stuur(.key(.character("C")))
    return (proef, id)
  }

  /// A colleague settles a field with a value, which arrives on the screen.
  private func zet(_ veld: Casusveld, _ tekst: String, _ id: Id, _ proef: inout Schermproef) throws
  {
    let ik = proef.wereld.ik
    proef.wereld.ik = Lid("omar")
    proef.wereld.leden.append(Lid("omar"))
    try proef.wereld.schrijf([.zetVeld(veld, Veldwaarde(tekst: tekst))], in: id, op: nil)
    proef.wereld.ik = ik
    proef.stuur(.gewijzigd([.voorraad(proef.wereld.voorraad)]))
  }

  private func opgeslagen(_ proef: Schermproef) -> Int {
    proef.wereld.effecten.count { if case .voerUit = $0 { true } else { false } }
  }

  @Test(
    "koos een collega intussen, dan valt de keus niet op een ander veld: wie en wat staat er bij")
  func intussenGekozen() throws {
    var (proef, id) = try dubbel()
    proef.open("gelijktijdig", Focus(casus: id))
    #expect(proef.toont("Doel: wat klopt?") && proef.toont("Wijk: wat klopt?"))
    proef.druk("o")
    #expect(proef.toont("(•) Oost") || proef.toont("Oost (Kitty"))
    try zet(.wijk, "Noord", id, &proef)
    // Without a key.
    #expect(proef.toont("Omar legde intussen “Noord” vast"))
    proef.druk("<C-s>")
    #expect(opgeslagen(proef) == 0)
    #expect(proef.toont("Omar legde intussen “Noord” vast. Er is niets opgeslagen"))
    let casus = try #require(proef.wereld.voorraad.casussen[id])
    #expect(casus.wijk == "Noord")
    #expect(casus.tegelijk.map(\.naam) == [Casusveld.doel.label])
  }

  @Test("zette een collega er een waarde naast, dan telt de keus uit de oude twee niet")
  func derdeWaarde() throws {
    var (proef, id) = try dubbel()
    proef.open("gelijktijdig", Focus(casus: id))
    proef.druk("o")
    proef.wereld.zetTegelijk(.wijk, ["Zuid"], in: id)
    proef.stuur(.gewijzigd([.voorraad(proef.wereld.voorraad)]))
    proef.druk("<C-s>")
    #expect(opgeslagen(proef) == 0)
    #expect(proef.toont("“Zuid” naast"))
  }

  @Test("een concept van een keuze die al gemaakt is, komt niet terug in een nieuwe")
  func conceptVanKeuze() throws {
    var (proef, id) = try dubbel()
    proef.open("gelijktijdig", Focus(casus: id))
    proef.druk("o <Esc>")
    #expect(proef.wereld.concepten.count == 1)
    // As long as it stands open, it comes back.
    proef.open("gelijktijdig", Focus(casus: id))
    #expect(proef.toont("Dit typte je eerder"))
    proef.druk("<Esc>")
    try zet(.wijk, "Noord", id, &proef)
    proef.wereld.zetTegelijk(.wijk, ["Oost", "Zuid"], in: id)
    proef.stuur(.gewijzigd([.voorraad(proef.wereld.voorraad)]))
    proef.open("gelijktijdig", Focus(casus: id))
    #expect(proef.toont("staat niet meer open. Er is niets gekozen."))
    #expect(proef.wereld.concepten.isEmpty)
    proef.druk("<C-s>")
    #expect(opgeslagen(proef) == 0)
  }

  @Test("elke keuze is van het veld waar zij bij staat; wat je niet kiest blijft open")
  func eenVanTwee() throws {
    var (proef, id) = try dubbel()
    let doel = try #require(
      proef.wereld.voorraad.casussen[id]?.tegelijk.first { $0.plek == .veld(.doel) })
    proef.open(
      "gelijktijdig", Focus(casus: id, regel: "gelijktijdig", naam: Gelijktijdig.kop(doel)))
    proef.druk("d <C-s>")
    let casus = try #require(proef.wereld.voorraad.casussen[id])
    #expect(casus.doel == "doel een")
    #expect(casus.tegelijk.map(\.naam) == [Casusveld.wijk.label])
  }

  @Test("twee gegevens van één casus zijn twee regels, en de cursor komt voorbij allebei")
  func tweeRegels() throws {
    var (proef, id) = try dubbel()
    proef.ga(Casusscherm(id))
    let vlaggen = proef.wereld.voorraad.letop[id]?.filter { $0.regel == "gelijktijdig" } ?? []
    #expect(vlaggen.count == 2)
    #expect(Set(vlaggen.map { Letopsleutel($0) }).count == 2)
    var gezien: [String] = []
    for _ in 0..<30 {
      if gezien.last != proef.zin { gezien.append(proef.zin) }
      proef.druk("j")
    }
    #expect(gezien.count { $0.contains("Gelijktijdig gewijzigd") } == 2, "\(gezien)")
    #expect(gezien.last.map { !$0.contains("Gelijktijdig") } == true)
  }

  @Test("de let op gelijktijdig leidt naar de keuze en noemt de toets")
  func vanLetop() throws {
    var wereld = Proefwereld.team()
    let id = try #require(
      wereld.voorraad.casussen.values.first { $0.vast == wereld.ik && $0.loopt }?.id)
    wereld.zetTegelijk(.wijk, ["Oost", "West"], in: id)
    let vlag = try #require(wereld.voorraad.letop[id]?.first { $0.regel == "gelijktijdig" })
    #expect(vlag.acties.contains { $0.wat.contains("s k") })
    var proef = Schermproef(wereld, size: .wide)
    proef.ga(Casusscherm(id))
    for _ in 0..<20 where !proef.zin.contains("Gelijktijdig gewijzigd") { proef.druk("j") }
    proef.druk("<Enter>")
    #expect(proef.toont("Kiezen wat klopt"))
    #expect(proef.toont("Wijk: wat klopt?"))
  }

  @Test("de hele reden van wie vraagt om mee te lezen is te lezen, niet als namen verborgen zijn")
  func heleVraag() throws {
    var wereld = Proefwereld.team()
    let id = try #require(wereld.voorraad.casussen.values.first { $0.vast == wereld.ik }?.id)
    var vraag = Toegangsvraag()
    vraag.id = wereld.nieuwId()
    vraag.casus = id
    vraag.waarvoor =
      "ik neem vrijdag de telefoon over voor Kitty en ken het gezin van de school van de jongste, slot"
    wereld.ik = Lid("daan")
    try wereld.schrijf(.vraagToegang(vraag))
    wereld.ik = Lid("kitty")
    var proef = Schermproef(wereld)
    proef.ga(Toegangscherm(id))
    #expect(!proef.toont("jongste, slot"))
    proef.druk("g <Enter> l")
    #expect(
      proef.tekst.split(whereSeparator: \.isWhitespace).joined(separator: " ").contains("slot"))
    proef.druk("<Esc> P")
    #expect(!proef.toont("ik neem vrijdag"))
    proef.druk("<Enter> l")
    #expect(!proef.toont("ik neem vrijdag"))
  }

  @Test("zonder twee waarden is er niets te kiezen, en dat staat er")
  func nietsTeKiezen() {
    var proef = Schermproef(.team())
    proef.druk("C <Enter> s k")
    #expect(proef.toont("niets gelijktijdig gewijzigd"))
  }

  @Test("iets wat binnenkomt terwijl je kijkt, staat er zonder toets; een formulier blijft staan")
  func live() throws {
    var proef = Schermproef(.team(), size: .wide)
    proef.druk("C <Enter> 5")
    let id = try #require(proef.wereld.inzage.last)
    var notitie = Notitie()
    notitie.id = proef.wereld.nieuwId()
    notitie.tekst = "geschreven door een collega"
    try proef.wereld.schrijf([.noteer(notitie)], in: id, op: nil)
    #expect(!proef.toont("geschreven door een collega"))
    proef.stuur(.gewijzigd([.voorraad(proef.wereld.voorraad)]))
    #expect(proef.toont("geschreven door een collega"))
  }
}

extension Schermproef {
  /// What a reader says of the screen.
  fileprivate var zin: String { frame.announcement }

  fileprivate mutating func ga(_ scherm: any Screen) { doe { $0.ga(naar: scherm) } }

  fileprivate mutating func open(_ formulier: String, _ focus: Focus) {
    doe { $0.open(formulier: formulier, focus) }
  }
}
