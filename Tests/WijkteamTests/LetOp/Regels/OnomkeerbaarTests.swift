import Termijnen
import Testing

@testable import Wijkteam

@Suite("Let op: onomkeerbaar")
struct OnomkeerbaarTests {
  @Test("een dreiging is oranje binnen tien en rood binnen vijf werkdagen, Kerst telt niet mee")
  func drempels() {
    var geval = Geval()
    geval.dreiging("2026-11-02", 1, wanneer: "2026-12-28")
    #expect(
      geval.reeks("onomkeerbaar", ["2026-12-10", "2026-12-11", "2026-12-17", "2026-12-18"])
        == [nil, .oranje, .oranje, .rood])
    #expect(geval.reeks("onomkeerbaar", ["2026-12-28", "2026-12-29"]) == [.rood, .rood])
    #expect(geval.letop("onomkeerbaar", op: "2026-12-21").first?.sinds == Geval.dag("2026-12-11"))
  }

  @Test("een dag die lang voorbij is staat niet boven wat nog te keren is")
  func langVoorbij() {
    var geval = Geval()
    geval.dreiging("2026-11-02", 1, wanneer: "2020-11-20", hulp: nil)
    geval.toezegging("2026-11-02", 2, van: .team, voor: "2026-11-10")
    let oud = geval.letop(op: "2026-11-20")
    #expect(oud.first?.regel == "eigen-toezegging")
    let vlag = oud.first { $0.regel == "onomkeerbaar" }
    #expect(vlag?.niveau == .oranje)
    #expect(vlag?.volgorde == .overig)
    #expect(vlag?.acties.first?.wat == "Leg vast wat er is gebeurd.")
    #expect(!oud.contains { $0.regel == "dreiging-zonder-hulp" })
    geval.dreiging("2026-11-02", 3, wanneer: "2026-11-13")
    let week = geval.letop("onomkeerbaar", op: "2026-11-20").filter { $0.onderwerp == Geval.id(3) }
    #expect(week.map(\.volgorde) == [.onomkeerbaar])
    #expect(week.map(\.niveau) == [.rood])
    let later = geval.letop("onomkeerbaar", op: "2026-11-23").filter { $0.onderwerp == Geval.id(3) }
    #expect(later.map(\.volgorde) == [.overig])
    #expect(later.map(\.niveau) == [.oranje])
  }

  @Test("op de dag zelf staat het uur in de kop, en wat ertegen loopt bij de feiten")
  func uur() {
    var geval = Geval()
    geval.dreiging("2026-11-02", 1, wanneer: "2026-11-20T14:00")
    let letop = geval.letop("onomkeerbaar", op: "2026-11-20").first
    #expect(letop?.kop == "Ontruiming door verhuurder vandaag om 14:00")
    #expect(letop?.feiten.contains("Wat ertegen loopt: advocaat.") == true)
    #expect(letop?.uiterlijk?.tijd == "14:00")
  }

  @Test("een dreiging zonder dag is oranje en vraagt om de dag")
  func zonderDag() {
    var geval = Geval()
    geval.dreiging("2026-11-02", 1, wanneer: nil)
    let letop = geval.letop("onomkeerbaar", op: "2026-11-03").first
    #expect(letop?.niveau == .oranje)
    #expect(letop?.acties.first?.wat == "Vraag op welke dag het gebeurt en leg die vast.")
  }

  @Test("een vervallen dreiging verdwijnt, uitstellen helpt niet")
  func opheffen() {
    var geval = Geval()
    geval.dreiging("2026-11-02", 1, wanneer: "2026-11-20")
    var uitstel = Letopuitstel()
    uitstel.regel = "onomkeerbaar"
    uitstel.onderwerp = Geval.id(1)
    uitstel.tot = Geval.dag("2027-01-01")
    geval.voeg("2026-11-18", .letopUitgesteld(uitstel))
    #expect(geval.niveau("onomkeerbaar", op: "2026-11-19") == .rood)
    geval.rond("2026-11-19", 1, Inhoud.dreigingVervallen, "vervallen")
    #expect(geval.niveau("onomkeerbaar", op: "2026-11-19") == nil)
  }

  @Test("de laatste dag voor stukken telt mee, tot de stukken er zijn")
  func hersteltermijn() {
    var geval = Geval()
    geval.procedure("2026-10-01", 1)
    geval.stap("2026-11-02", 1, .aanvulling) { $0.hersteltermijn = Geval.dag("2026-11-20") }
    #expect(
      geval.reeks("onomkeerbaar", ["2026-11-05", "2026-11-06", "2026-11-12", "2026-11-13"])
        == [nil, .oranje, .oranje, .rood])
    #expect(geval.niveau("onomkeerbaar", op: "2026-11-23") == .rood)
    geval.stap("2026-11-16", 1, .aangevuld)
    #expect(geval.niveau("onomkeerbaar", op: "2026-11-17") == nil)
  }

  @Test("de laatste dag voor bezwaar telt na een afwijzing, tot er bezwaar is of niemand het wil")
  func bezwaar() {
    var geval = Geval()
    geval.procedure("2026-09-01", 1)
    geval.stap("2026-10-12", 1, .besluit) { $0.uitkomst = .afgewezen }
    #expect(
      geval.reeks(
        "onomkeerbaar", ["2026-11-08", "2026-11-09", "2026-11-15", "2026-11-16", "2026-11-23"])
        == [nil, .oranje, .oranje, .rood, .rood])
    // After the day it does not go away without a fact: it says that the day has passed.
    #expect(geval.reeks("onomkeerbaar", ["2026-11-24", "2027-03-01"]) == [.oranje, .oranje])
    let voorbij = geval.letop("onomkeerbaar", op: "2026-11-25").first
    #expect(
      voorbij?.kop
        == "Bezwaartermijn voorbij sinds 24 november: urgentieverklaring bij gemeente Almere")
    #expect(
      voorbij?.feiten.contains("Bezwaar kon tot en met 23 november. Er is geen bezwaar ingediend.")
        == true)
    #expect(voorbij?.volgorde == .overig)
    var opnieuw = geval
    opnieuw.procedure("2026-12-01", 3)
    #expect(opnieuw.niveau("onomkeerbaar", op: "2026-12-02") == nil)
    // Begun is not sent in: the flag goes to the objection and says so.
    var begonnen = geval
    begonnen.procedure("2026-11-10", 2, "bezwaar", stap: nil) { $0.tegen = Geval.id(1) }
    let nog = begonnen.letop("onomkeerbaar", op: "2026-11-16")
    #expect(nog.map(\.procedure) == [Geval.id(2)])
    #expect(
      nog.first?.kop
        == "Bezwaar indienen uiterlijk 23 november: urgentieverklaring bij gemeente Almere")
    begonnen.stap("2026-11-17", 2, .ingediend)
    #expect(begonnen.niveau("onomkeerbaar", op: "2026-11-17") == nil)
    var met = geval
    met.procedure("2026-11-10", 2, "bezwaar", stap: .ingediend) { $0.tegen = Geval.id(1) }
    #expect(met.niveau("onomkeerbaar", op: "2026-11-16") == nil)
    geval.veld("2026-11-10", 1, .bezwaarGewenst, Veldwaarde(ja: false))
    #expect(geval.reeks("onomkeerbaar", ["2026-11-16", "2026-11-24"]) == [nil, nil])
  }

  @Test("tegen een deel dat niet is toegekend kan bezwaar, ook als de rest al is uitgevoerd")
  func deels() {
    var geval = Geval()
    geval.procedure("2026-09-01", 1)
    geval.stap("2026-10-12", 1, .besluit) { $0.uitkomst = .deels }
    geval.stap("2026-10-20", 1, .uitgevoerd)
    #expect(geval.niveau("onomkeerbaar", op: "2026-11-16") == .rood)
  }

  @Test("na een toekenning is er niets om bezwaar tegen te maken")
  func toegekend() {
    var geval = Geval()
    geval.procedure("2026-09-01", 1)
    geval.stap("2026-10-12", 1, .besluit) { $0.uitkomst = .toegekend }
    #expect(geval.niveau("onomkeerbaar", op: "2026-11-20") == nil)
  }

  @Test("bij een soort waarvan een afwijzing meteen rood is, wacht het niet op de laatste dagen")
  func meteenRood() {
    var geval = Geval()
    geval.procedure("2026-09-01", 1, "kwijtschelding-gem")
    geval.stap("2026-10-12", 1, .besluit) { $0.uitkomst = .afgewezen }
    #expect(geval.niveau("onomkeerbaar", op: "2026-10-12") == .rood)
  }

  @Test("een dagvaarding heeft een laatste dag, tot de brief is afgehandeld")
  func dagvaarding() {
    var geval = Geval()
    geval.post("2026-11-02", 1, .dagvaarding, reageerVoor: "2026-11-20")
    #expect(geval.niveau("onomkeerbaar", op: "2026-11-13") == .rood)
    #expect(geval.niveau("post", op: "2026-11-13") == nil)
    geval.rond("2026-11-13", 1, Inhoud.postAfgehandeld, "gereageerd")
    #expect(geval.niveau("onomkeerbaar", op: "2026-11-13") == nil)
  }

  @Test("ook in een gesloten casus gaat een recht niet stil verloren")
  func gesloten() {
    var geval = Geval()
    geval.dreiging("2026-11-02", 1, wanneer: "2026-11-20")
    geval.veld("2026-11-03", .status, Veldwaarde(tekst: "gesloten"))
    #expect(geval.niveau("onomkeerbaar", op: "2026-11-19") == .rood)
  }

  @Test("een eigen termijn is van de inwoner: niemand anders moet dan beslissen")
  func eigenTermijn() throws {
    var geval = Geval()
    geval.procedure("2026-11-06", 1, "beslagvrije-voet")
    // Ten and five working days before 4 December.
    #expect(
      geval.reeks("onomkeerbaar", ["2026-11-19", "2026-11-20", "2026-11-26", "2026-11-27"])
        == [nil, .oranje, .oranje, .rood])
    let letop = try #require(geval.letop("onomkeerbaar", op: "2026-11-27").first)
    #expect(letop.volgorde == .onomkeerbaar)
    #expect(letop.uiterlijk == Moment(Geval.dag("2026-12-04")))
    #expect(letop.kop == "Zelf doen uiterlijk 4 december: beslagvrije voet bij gemeente Almere")
    #expect(
      letop.feiten.first == "Helena moet dit zelf doen, uiterlijk 4 december: nog 5 werkdagen.")
    #expect(letop.feiten.contains("Binnen vier weken werkt de verbetering terug."))
    #expect(letop.acties.first?.wat == "Stuur de juiste gegevens.")
    let alles = [letop.kop, letop.opheffen] + letop.feiten + letop.acties.map(\.wat)
    #expect(!alles.contains { $0.contains("beslis") || $0.contains("besluit") })
  }

  @Test("een dreiging loopt af; wie ermee dreigt hoeft niet te beslissen")
  func dreiging() throws {
    var geval = Geval()
    geval.procedure("2026-11-26", 1, "ontruiming")
    let letop = try #require(geval.letop("onomkeerbaar", op: "2026-11-27").first)
    #expect(letop.niveau == .rood)
    #expect(letop.volgorde == .onomkeerbaar)
    #expect(letop.kop == "Loopt af op 30 november: ontruiming bij gemeente Almere")
    #expect(
      letop.feiten.first
        == "De tijd om dit nog te voorkomen loopt tot en met 30 november: nog 1 werkdag. Gemeente "
        + "Almere kan het daarna doen.")
    #expect(letop.acties.first?.wat == "Stuur de juiste gegevens.")
    let alles = [letop.kop, letop.opheffen] + letop.feiten + letop.acties.map(\.wat)
    #expect(!alles.contains { $0.contains("beslis") || $0.contains("besluit") })
  }

  @Test("na de dag blijft de vlag tot er een feit is")
  func naDeDag() throws {
    var geval = Geval()
    geval.procedure("2026-11-26", 1, "ontruiming")
    let letop = try #require(geval.letop("onomkeerbaar", op: "2026-12-03").first)
    #expect(letop.niveau == .rood)
    #expect(letop.kop == "Liep af op 30 november: ontruiming bij gemeente Almere")
    #expect(letop.feiten.first == "De dag was 30 november. Er staat niet wat er toen is gebeurd.")
    #expect(letop.acties.first?.wat == "Leg vast wat er is gebeurd.")
    let lang = try #require(geval.letop("onomkeerbaar", op: "2027-03-01").first)
    #expect(lang.niveau == .oranje)
    #expect(lang.volgorde == .overig)
    geval.stap("2026-12-03", 1, .uitgevoerd)
    #expect(geval.niveau("onomkeerbaar", op: "2026-12-03") == nil)
  }

  @Test("de dag die bij een dreiging is genoemd gaat voor, en is geen belofte")
  func genoemdeDag() throws {
    var geval = Geval()
    geval.procedure("2026-11-26", 1, "ontruiming") { $0.reactieVoor = Geval.dag("2026-12-14") }
    let letop = try #require(geval.letop("onomkeerbaar", op: "2026-12-01").first)
    #expect(letop.niveau == .oranje)
    #expect(letop.uiterlijk?.dag == Geval.dag("2026-12-14"))
    #expect(geval.niveau("onomkeerbaar", op: "2026-12-16") == .rood)
    #expect(geval.niveau("belofte-instantie", op: "2026-12-16") == nil)
  }

  @Test(
    "na de laatste dag voor stukken kan een aanvraag nog vier weken buiten behandeling, en daarna niet"
  )
  func buitenBehandeling() throws {
    var geval = Geval()
    geval.procedure("2026-09-01", 1)
    geval.stap("2026-09-21", 1, .aanvulling) { $0.hersteltermijn = Geval.dag("2026-10-05") }
    func zin(_ op: String) -> String {
      geval.letop("onomkeerbaar", op: op).first?.feiten.joined(separator: " ") ?? ""
    }
    #expect(
      zin("2026-10-06").contains(
        "De aanvraag kan nu buiten behandeling gaan, tot en met 2 november"))
    #expect(zin("2026-11-02").contains("kan nu buiten behandeling"))
    let later = zin("2026-11-03")
    #expect(later.contains("Buiten behandeling laten kon tot en met 2 november (Awb 4:5 lid 4)."))
    #expect(later.contains("Gemeente Almere moet nu beslissen."))
    let letop = try #require(geval.letop("onomkeerbaar", op: "2026-11-03").first)
    #expect(!letop.acties.contains { $0.wat.contains("Lukt het niet op tijd") })
  }

  @Test("bij een bezwaar en bij wat geen besluit is staat Awb 4:5 er niet")
  func geenAanvraag() throws {
    for (soort, bron) in [("bezwaarschrift", "Awb 6:6"), ("gesprek", nil)] {
      var geval = Geval()
      geval.procedure("2026-09-01", 1, soort)
      geval.stap("2026-09-21", 1, .aanvulling) { $0.hersteltermijn = Geval.dag("2026-10-05") }
      let letop = try #require(
        geval.letop("onomkeerbaar", op: "2026-10-12").first { $0.kop.hasPrefix("Stukken") })
      #expect(letop.bron == bron)
      #expect(!letop.feiten.contains { $0.contains("aanvraag kan nu") || $0.contains("4:5") })
    }
  }

  @Test(
    "tegen een uitspraak staat hoger beroep met zijn laatste dag, of zonder als die niet bekend is")
  func hogerBeroep() throws {
    var geval = Geval()
    geval.procedure("2026-09-01", 1, "beroep", bij: "rechtbank")
    geval.stap("2026-10-12", 1, .besluit) { $0.uitkomst = .afgewezen }
    let letop = try #require(geval.letop("onomkeerbaar", op: "2026-11-20").first)
    #expect(letop.niveau == .rood)
    #expect(letop.kop == "Laatste dag voor hoger beroep: 23 november, beroep bij rechtbank")
    #expect(letop.feiten.first == "De uitspraak van 12 oktober is: afgewezen.")
    #expect(!letop.feiten.contains { $0.contains("ezwaar") })
    var kort = Geval()
    kort.procedure("2026-09-01", 1, "wsnp", bij: "rechtbank")
    kort.stap("2026-10-12", 1, .besluit) { $0.uitkomst = .afgewezen }
    let meteen = try #require(kort.letop("onomkeerbaar", op: "2026-10-12").first)
    #expect(meteen.niveau == .rood && meteen.volgorde == .onomkeerbaar)
    #expect(meteen.acties.first?.wat == "Vraag meteen een advocaat.")
    // With names hidden it does not say that a day has passed which nobody knows.
    #expect(meteen.reden(vandaag: Geval.dag("2026-10-12")) == "kan bijna niet meer terug")
    #expect(kort.niveau("onomkeerbaar", op: "2026-12-01") == .oranje)
    kort.veld("2026-10-13", 1, .bezwaarGewenst, Veldwaarde(ja: false))
    #expect(kort.niveau("onomkeerbaar", op: "2026-10-13") == nil)
  }

  @Test("tegen een bedrijf bestaat geen bezwaar")
  func bedrijf() {
    var geval = Geval()
    geval.procedure("2026-09-01", 1, "bedrijf", bij: "woningcorporatie")
    geval.stap("2026-10-12", 1, .besluit) { $0.uitkomst = .afgewezen }
    #expect(geval.niveau("onomkeerbaar", op: "2026-11-20") == nil)
  }
}
