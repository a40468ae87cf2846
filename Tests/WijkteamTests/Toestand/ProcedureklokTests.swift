import Termijnen
import Testing

@testable import Wijkteam

@Suite("The law clock of a procedure")
struct ProcedureklokTests {
  private let id = Verhaal.id(31)
  private let bron = Bron(
    id: "awb-4-13", artikel: "Awb 4:13", zekerheid: .wettekst,
    gecontroleerdOp: Verhaal.dag("2026-11-01"))

  /// Eight weeks, which a request for papers, consent and a notice in time can move.
  private var achtWeken: Soortregel {
    var regel = Soortregel(id: "urgentie", naam: "Urgentie", aard: .besluit, bron: bron)
    regel.termijnen = [Gegeven(Termijn(8, .weken), bron: bron)]
    regel.opschorting = Gegeven(true, bron: bron)
    regel.instemming = Gegeven(true, bron: bron)
    regel.mededeling = Gegeven(.verschuift, bron: bron)
    return regel
  }

  /// Objection: six weeks from the end of the term for objection, extended by six at most.
  private var bezwaar: Soortregel {
    var regel = Soortregel(id: "bezwaar", naam: "Bezwaar", aard: .besluit, bron: bron)
    regel.termijnen = [Gegeven(Termijn(6, .weken), bron: bron)]
    regel.klok = .eindeBezwaartermijn
    regel.verlenging = Gegeven(Termijn(6, .weken), bron: bron)
    return regel
  }

  private func context(_ iso: String, _ regels: [Soortregel]) -> Letopcontext {
    Letopcontext(
      vandaag: Verhaal.dag(iso), nu: nil, kalender: .zonderTabel, drempels: Drempels(),
      soortregel: { soort in regels.first { $0.id == soort } })
  }

  private func procedure(
    _ gegevens: Proceduregegevens = Verhaal.procedure(31), _ stappen: (String, Processtap)...
  ) throws -> Procedure {
    var verhaal = Verhaal.geopend()
    try verhaal.doe(.startProcedure(gegevens))
    for (iso, stap) in stappen {
      verhaal.voeg(iso, .procedurestapGezet(Procedurestap(gegevens.id, stap)))
    }
    return try #require(verhaal.casus.procedures[gegevens.id])
  }

  @Test("the day of receipt is day 0, also when it was sent in earlier")
  func dag0() throws {
    let procedure = try procedure(
      Verhaal.procedure(31), ("2026-10-01", Verhaal.stap(.ingediend)),
      ("2026-10-05", Verhaal.stap(.ontvangen)))
    let klok = try #require(procedure.klok(context("2026-11-21", [achtWeken]), afleiding: false))
    #expect(klok.dag0 == Verhaal.dag("2026-10-05"))
    #expect(klok.verwacht == Verhaal.dag("2026-11-30"))
    #expect(klok.stand == .loopt)
    #expect(klok.regels.isEmpty)
    let uitleg = procedure.klok(context("2026-11-21", [achtWeken]), afleiding: true)
    #expect(uitleg?.regels.isEmpty == false)
    #expect(
      procedure.klok(context("2026-12-08", [achtWeken]), afleiding: false)?.teLaat == true)
  }

  @Test("sent in counts only while the receipt is not known; before that there is no clock")
  func ingediend() throws {
    let alleenIngediend = try procedure(
      Verhaal.procedure(31), ("2026-10-01", Verhaal.stap(.ingediend)))
    #expect(alleenIngediend.begin == Verhaal.dag("2026-10-01"))
    #expect(!alleenIngediend.ontvangstBewezen)
    let laat = try #require(
      alleenIngediend.klok(context("2027-03-01", [achtWeken]), afleiding: true))
    #expect(laat.ontvangstOnbekend && laat.stand == .verwachtVoorbij)
    #expect(
      laat.ingebrekestelling == nil && !laat.ladder.contains { $0.trede == .ingebrekestelling })
    #expect(laat.regels.first?.tekst.hasPrefix("Ingediend op donderdag 1 oktober 2026.") == true)
    // Confirmed on a later day: that day is sure, the day of sending is not.
    let later = try procedure(
      Verhaal.procedure(31), ("2026-10-01", Verhaal.stap(.ingediend)),
      ("2026-10-07", Verhaal.stap(.bevestigd)))
    #expect(later.begin == Verhaal.dag("2026-10-07") && later.ontvangstVastgelegd)
    #expect(try procedure().klok(context("2026-11-21", [achtWeken]), afleiding: false) == nil)
    let bevestigd = try procedure(
      Verhaal.procedure(31), ("2026-10-07", Verhaal.stap(.bevestigd)))
    #expect(bevestigd.begin == Verhaal.dag("2026-10-07"))
    #expect(bevestigd.ontvangstBewezen)
  }

  @Test("each request for papers is paired with the first completion after it")
  func aanvullingen() throws {
    let procedure = try procedure(
      Verhaal.procedure(31), ("2026-10-05", Verhaal.stap(.ontvangen)),
      ("2026-10-08", Verhaal.stap(.aanvulling) { $0.hersteltermijn = Verhaal.dag("2026-10-22") }),
      ("2026-10-12", Verhaal.stap(.aangevuld)), ("2026-10-15", Verhaal.stap(.aanvulling)),
      ("2026-10-16", Verhaal.stap(.aanvulling) { $0.hersteltermijn = Verhaal.dag("2026-10-30") }),
      ("2026-10-20", Verhaal.stap(.aangevuld)))
    let feiten = try #require(procedure.termijnfeiten(achtWeken, kalender: .zonderTabel))
    #expect(
      feiten.aanvullingen == [
        Aanvulling(
          brief: Verhaal.dag("2026-10-08"), termijn: Verhaal.dag("2026-10-22"),
          aangevuld: Verhaal.dag("2026-10-12")),
        Aanvulling(brief: Verhaal.dag("2026-10-15"), aangevuld: Verhaal.dag("2026-10-20")),
        Aanvulling(
          brief: Verhaal.dag("2026-10-16"), termijn: Verhaal.dag("2026-10-30"),
          aangevuld: Verhaal.dag("2026-10-20")),
      ])
    // Three days after the first letter, three after the second that names a term.
    let klok = procedure.klok(context("2026-11-21", [achtWeken]), afleiding: false)
    #expect(klok?.opgeschort == 6)
    #expect(klok?.verwacht == Verhaal.dag("2026-12-06"))
  }

  @Test("a notice of more time names a day, and is kept as promised")
  func verdaagd() throws {
    let procedure = try procedure(
      Verhaal.procedure(31), ("2026-10-05", Verhaal.stap(.ontvangen)),
      ("2026-11-20", Verhaal.stap(.verdaagd) { $0.uiterlijk = Verhaal.dag("2026-12-21") }))
    let klok = procedure.klok(context("2026-11-21", [achtWeken]), afleiding: false)
    #expect(klok?.verwacht == Verhaal.dag("2026-12-21"))
    #expect(klok?.toegezegd == Verhaal.dag("2026-12-21"))
  }

  @Test("a notice that names weeks moves the term as far as one that names that day")
  func verdaagdMetWeken() throws {
    func klok(_ vul: (inout Processtap) -> Void) throws -> Termijnberekening {
      let procedure = try procedure(
        Verhaal.procedure(31), ("2026-08-17", Verhaal.stap(.ontvangen)),
        ("2026-10-01", Verhaal.stap(.verdaagd, vul)))
      return try #require(procedure.klok(context("2026-10-20", [achtWeken]), afleiding: false))
    }
    let weken = try klok { $0.weken = 4 }
    let dag = try klok { $0.uiterlijk = Verhaal.dag("2026-11-09") }
    #expect(weken == dag)
    #expect(weken.veilig == Verhaal.dag("2026-11-09"))
    #expect(weken.toegezegd == Verhaal.dag("2026-11-09"))
    #expect(!weken.teLaat)
    #expect(weken.waarschuwingen.isEmpty)
    let niets = try klok { _ in }
    #expect(niets.veilig == Verhaal.dag("2026-10-12"))
  }

  @Test(
    "the weeks of a notice count from the term as it stood, with the days that the clock stood still"
  )
  func verdaagdNaAanvulling() throws {
    let procedure = try procedure(
      Verhaal.procedure(31), ("2026-08-17", Verhaal.stap(.ontvangen)),
      ("2026-08-31", Verhaal.stap(.aanvulling) { $0.hersteltermijn = Verhaal.dag("2026-09-14") }),
      ("2026-09-07", Verhaal.stap(.aangevuld)),
      ("2026-10-01", Verhaal.stap(.verdaagd) { $0.weken = 4 }))
    let klok = try #require(procedure.klok(context("2026-10-20", [achtWeken]), afleiding: false))
    let zonder = try #require(
      try self.procedure(
        Verhaal.procedure(31), ("2026-08-17", Verhaal.stap(.ontvangen)),
        ("2026-08-31", Verhaal.stap(.aanvulling) { $0.hersteltermijn = Verhaal.dag("2026-09-14") }),
        ("2026-09-07", Verhaal.stap(.aangevuld))
      ).klok(context("2026-10-20", [achtWeken]), afleiding: false)?.veilig)
    #expect(zonder > Verhaal.dag("2026-10-12"))
    #expect(klok.veilig == zonder.plus(dagen: 28))
  }

  @Test("where the law lets a body extend by itself, a notice is an extension")
  func verdaging() throws {
    var verhaal = Verhaal.geopend()
    try verhaal.doe(.startProcedure(Verhaal.procedure(31)))
    try verhaal.doe(
      .startProcedure(met(Verhaal.procedure(32, "bezwaar")) { $0.tegen = Verhaal.id(31) }))
    try verhaal.doe(.zetStap(Verhaal.id(32), Verhaal.stap(.ontvangen)), op: "2026-10-08")
    try verhaal.doe(
      .zetStap(Verhaal.id(31), Verhaal.stap(.besluit) { $0.uitkomst = .afgewezen }),
      op: "2026-09-28")
    try verhaal.doe(
      .zetStap(
        Verhaal.id(32), Verhaal.stap(.verdaagd) { $0.uiterlijk = Verhaal.dag("2027-02-01") }),
      op: "2026-11-18")
    let procedure = try #require(verhaal.casus.procedures[Verhaal.id(32)])
    let feiten = try #require(procedure.termijnfeiten(bezwaar, kalender: .zonderTabel))
    #expect(feiten.bestredenBesluit == Verhaal.dag("2026-09-28"))
    #expect(
      feiten.verdaging
        == Verdaging(op: Verhaal.dag("2026-11-18"), tot: Verhaal.dag("2027-02-01")))
    #expect(feiten.mededelingen.isEmpty)
    let klok = procedure.klok(context("2026-11-21", [bezwaar]), afleiding: false)
    #expect(klok?.dag0 == Verhaal.dag("2026-11-09"))
    #expect(klok?.toegezegd == Verhaal.dag("2027-02-01"))
  }

  @Test("consent counts on paper; a word on the telephone is passed on as that")
  func instemming() throws {
    let procedure = try procedure(
      Verhaal.procedure(31), ("2026-10-05", Verhaal.stap(.ontvangen)),
      ("2026-10-12", Verhaal.stap(.instemming) { $0.weken = 2 }),
      (
        "2026-10-13",
        Verhaal.stap(.instemming) {
          $0.weken = 9; $0.schriftelijk = false
        }
      ),
      ("2026-10-14", Verhaal.stap(.instemming) { $0.weken = nil }))
    let feiten = try #require(procedure.termijnfeiten(achtWeken, kalender: .zonderTabel))
    #expect(
      feiten.instemmingen == [
        Instemming(.duur(Termijn(2, .weken)), op: Verhaal.dag("2026-10-12")),
        Instemming(
          .duur(Termijn(9, .weken)), op: Verhaal.dag("2026-10-13"), schriftelijk: false),
      ])
    let klok = procedure.klok(context("2026-11-21", [achtWeken]), afleiding: false)
    #expect(klok?.verwacht == Verhaal.dag("2026-12-14"))
  }

  @Test("the last decision and its outcome count; partly granted is both")
  func besluit() throws {
    let begin = ("2026-10-05", Verhaal.stap(.ontvangen))
    let deels = try procedure(
      Verhaal.procedure(31), begin, ("2026-11-02", Verhaal.stap(.besluit) { $0.uitkomst = .deels }))
    #expect(deels.termijnfeiten(achtWeken, kalender: .zonderTabel)?.toegekend == nil)
    #expect(
      deels.termijnfeiten(achtWeken, kalender: .zonderTabel)?.besluit == Verhaal.dag("2026-11-02"))
    let herzien = try procedure(
      Verhaal.procedure(31), begin,
      ("2026-11-02", Verhaal.stap(.besluit) { $0.uitkomst = .afgewezen }),
      ("2026-11-16", Verhaal.stap(.besluit) { $0.uitkomst = .toegekend }))
    #expect(herzien.termijnfeiten(achtWeken, kalender: .zonderTabel)?.toegekend == true)
    #expect(
      herzien.termijnfeiten(achtWeken, kalender: .zonderTabel)?.besluit == Verhaal.dag("2026-11-16")
    )
    let geld = try procedure(
      Verhaal.procedure(31), begin, ("2026-11-09", Verhaal.stap(.uitgevoerd)))
    #expect(geld.termijnfeiten(achtWeken, kalender: .zonderTabel)?.uitgevoerd == true)
    #expect(
      geld.termijnfeiten(achtWeken, kalender: .zonderTabel)?.besluit == Verhaal.dag("2026-11-09"))
    #expect(geld.klok(context("2027-03-01", [achtWeken]), afleiding: false)?.teLaat == false)
  }

  @Test("after a withdrawal on paper no clock runs")
  func ingetrokken() throws {
    let procedure = try procedure(
      Verhaal.procedure(31), ("2026-10-05", Verhaal.stap(.ontvangen)),
      ("2026-10-19", Verhaal.stap(.ingetrokken)))
    #expect(procedure.klok(context("2027-03-01", [achtWeken]), afleiding: false) == nil)
  }

  @Test("the municipality, our own team, the variant and the notice of default are passed on")
  func overig() throws {
    var verhaal = Verhaal.geopend()
    try verhaal.doe(
      .startProcedure(
        met(Verhaal.procedure(31)) {
          $0.gemeente = "Almere"; $0.eigenTeam = true
        }))
    try verhaal.doe(.zetProcedureveld(id, .variant, Veldwaarde(tekst: "commissie")))
    try verhaal.doe(.zetStap(id, Verhaal.stap(.ontvangen)), op: "2026-09-01")
    try verhaal.doe(.zetStap(id, Verhaal.stap(.ingebrekestelling)), op: "2026-11-03")
    let feiten = try #require(
      verhaal.casus.procedures[id]?.termijnfeiten(achtWeken, kalender: .zonderTabel))
    #expect(feiten.gemeente == "Almere")
    #expect(feiten.uitvoerder == .eigenTeam)
    #expect(feiten.variant == "commissie")
    #expect(feiten.ingebrekestelling == Verhaal.dag("2026-11-03"))
  }

  @Test("a form with another start of the clock counts from its own day, not from the old receipt")
  func klokBegon() throws {
    var vorm = Termijnvariant(
      id: "aanvraag", naam: "de aanvraag", termijn: achtWeken.termijnen[0],
      klokstart: "de dag waarop de aanvraag is ontvangen")
    var regel = achtWeken
    regel.varianten = [vorm]
    vorm.id = "spoed"
    vorm.klokstart = nil
    regel.varianten.append(vorm)
    let bekend = regel
    var verhaal = Verhaal.geopend()
    verhaal.soortregel = { $0 == "urgentie" ? bekend : nil }
    try verhaal.doe(.startProcedure(Verhaal.procedure(31)))
    // Before anything was received the day of the receipt is that of the form.
    try verhaal.doe(.zetProcedureveld(id, .variant, Veldwaarde(tekst: "aanvraag")))
    #expect(
      verhaal.weigering(
        .zetProcedureveld(
          id, .variant, Veldwaarde(tekst: "aanvraag", dag: Verhaal.dag("2026-09-01")))
      ).contains("nog niet vastgelegd"))
    try verhaal.doe(.zetProcedureveld(id, .variant, Veldwaarde(tekst: "spoed")))
    try verhaal.doe(.zetStap(id, Verhaal.stap(.ontvangen)), op: "2026-09-01")
    let brief = met(Verhaal.stap(.aanvulling)) { $0.hersteltermijn = Verhaal.dag("2026-09-29") }
    try verhaal.doe(.zetStap(id, brief), op: "2026-09-15")
    let zonder = verhaal.weigering(
      .zetProcedureveld(id, .variant, Veldwaarde(tekst: "aanvraag")), op: "2026-11-20")
    #expect(zonder.contains("de dag waarop de aanvraag is ontvangen"))
    #expect(zonder.contains("1 september 2026"))
    let dag = Verhaal.dag("2026-11-02")
    let toekomst = verhaal.weigering(
      .zetProcedureveld(
        id, .variant, Veldwaarde(tekst: "aanvraag", dag: Verhaal.dag("2027-02-01"))),
      op: "2026-11-20")
    #expect(!toekomst.isEmpty)
    try verhaal.doe(
      .zetProcedureveld(id, .variant, Veldwaarde(tekst: "aanvraag", dag: dag)), op: "2026-11-20")
    let procedure = try #require(verhaal.casus.procedures[id])
    let feiten = try #require(procedure.termijnfeiten(regel, kalender: .zonderTabel))
    #expect(feiten.ontvangen == dag)
    // The letter about the melding and its proof are not those of the application.
    #expect(feiten.aanvullingen.isEmpty)
    #expect(!procedure.ontvangstBewezen)
    #expect(procedure.klok(context("2026-11-20", [regel]), afleiding: false)?.dag0 == dag)
    // It cannot lie before the receipt of what went before.
    #expect(
      verhaal.weigering(
        .zetProcedureveld(
          id, .variant, Veldwaarde(tekst: "aanvraag", dag: Verhaal.dag("2026-08-01"))),
        op: "2026-11-20"
      ).contains("ligt v\u{F3}\u{F3}r de ontvangst"))
    // A receipt that is set right to a later day is that of the form.
    var later = verhaal
    later.voeg([
      Gebeurtenis(
        Moment(Verhaal.dag("2026-11-05")),
        .procedurestapGezet(
          Procedurestap(id, Verhaal.stap(.ontvangen))))
    ])
    #expect(later.casus.procedures[id]?.klokBegon == dag)
    // Said again without a day it stays; a form with the start of the kind asks for its own day.
    try verhaal.doe(
      .zetProcedureveld(id, .variant, Veldwaarde(tekst: "aanvraag")), op: "2026-11-20")
    #expect(verhaal.casus.procedures[id]?.klokBegon == dag)
    #expect(
      verhaal.weigering(
        .zetProcedureveld(id, .variant, Veldwaarde(tekst: "spoed")), op: "2026-11-20"
      ).contains("een andere dag"))
    // Not known any more: then only the receipt is.
    try verhaal.doe(.zetProcedureveld(id, .variant, Veldwaarde()), op: "2026-11-20")
    #expect(verhaal.casus.procedures[id]?.klokBegon == nil)
    let terug = verhaal.casus.procedures[id]?.termijnfeiten(regel, kalender: .zonderTabel)
    #expect(terug?.ontvangen == Verhaal.dag("2026-09-01"))
    #expect(terug?.aanvullingen.count == 1)
  }

  @Test(
    "a form without a clock of its own takes no day, and after a decision there is a new procedure")
  func geenKlokBegon() throws {
    var regel = achtWeken
    regel.varianten = [
      Termijnvariant(id: "commissie", naam: "met commissie", termijn: achtWeken.termijnen[0]),
      Termijnvariant(
        id: "oordeel", naam: "het oordeel", termijn: achtWeken.termijnen[0],
        klokstart: "de dag van het besluit om te onderzoeken"),
    ]
    let bekend = regel
    var verhaal = Verhaal.geopend()
    verhaal.soortregel = { $0 == "urgentie" ? bekend : nil }
    try verhaal.doe(.startProcedure(Verhaal.procedure(31)))
    try verhaal.doe(.zetStap(id, Verhaal.stap(.ontvangen)), op: "2026-09-01")
    func zet(_ woord: String, _ dag: String?) -> String {
      verhaal.weigering(
        .zetProcedureveld(
          id, .variant, Veldwaarde(tekst: woord, dag: dag.map { Verhaal.dag($0) })),
        op: "2026-11-20")
    }
    #expect(zet("commissie", "2026-10-01").contains("met wat er is ontvangen"))
    #expect(zet("commissie", nil).isEmpty && zet("oordeel", "2026-09-04").isEmpty)
    try verhaal.doe(
      .zetStap(id, met(Verhaal.stap(.besluit)) { $0.uitkomst = .toegekend }), op: "2026-09-04")
    #expect(
      zet("oordeel", "2026-09-04").contains("Begin voor wat daarna komt een nieuwe procedure"))
    #expect(zet("commissie", nil).isEmpty)
  }

  @Test("a kind without a rule has the day that the institution named, and no date in law")
  func zonderRegel() throws {
    let gegevens = met(Verhaal.procedure(31, "overig")) {
      $0.naam = "noodfonds"
      $0.reactieVoor = Verhaal.dag("2026-12-04")
    }
    let zonder = try procedure(gegevens)
    let klok = try #require(zonder.klok(context("2026-11-21", []), afleiding: true))
    #expect(klok.toegezegd == Verhaal.dag("2026-12-04"))
    #expect(klok.verwacht == nil)
    #expect(klok.stand == .zonderTermijn)
    let niets = try procedure(met(gegevens) { $0.reactieVoor = nil })
    #expect(niets.klok(context("2026-11-21", []), afleiding: false) == nil)
  }

  @Test(
    "each ground of 4:15 can be recorded and moves the end",
    arguments: [
      // Abroad counts from the day after the message, the others from the day itself.
      (Opschortgrond.buitenland, 13), (.aanvrager, 14), (.overmacht, 14),
    ])
  func opschorting(_ grond: Opschortgrond, _ dagen: Int) throws {
    let ineens = try procedure(
      Verhaal.procedure(31), ("2026-10-05", Verhaal.stap(.ontvangen)),
      (
        "2026-10-19",
        Verhaal.stap(.opschorting) {
          $0.grond = grond
          $0.einde = Verhaal.dag("2026-11-02")
        }
      ))
    let klok = try #require(ineens.klok(context("2026-12-01", [achtWeken]), afleiding: false))
    #expect(klok.stilgestaan == dagen)
    #expect(klok.stilgronden == [grond.artikel])
    #expect(!klok.teLaat)
    // The same told in two messages.
    let inTweeen = try procedure(
      Verhaal.procedure(31), ("2026-10-05", Verhaal.stap(.ontvangen)),
      ("2026-10-19", Verhaal.stap(.opschorting) { $0.grond = grond }),
      (
        "2026-11-04",
        Verhaal.stap(.opschorting) {
          $0.grond = grond
          $0.einde = Verhaal.dag("2026-11-02")
        }
      ))
    #expect(
      inTweeen.klok(context("2026-12-01", [achtWeken]), afleiding: false)?.verwacht
        == klok.verwacht)
  }

  @Test("a suspension that was only said does not count in the strict reading")
  func opschortingMondeling() throws {
    let procedure = try procedure(
      Verhaal.procedure(31), ("2026-10-05", Verhaal.stap(.ontvangen)),
      (
        "2026-10-19",
        Verhaal.stap(.opschorting) {
          $0.einde = Verhaal.dag("2026-11-02")
          $0.schriftelijk = false
        }
      ))
    let klok = try #require(procedure.klok(context("2026-12-01", [achtWeken]), afleiding: false))
    #expect(klok.stilgestaan == 0)
    #expect(klok.waarschuwingen.contains { $0.contains("niet schriftelijk gemeld") })
  }

  @Test("the melding lies before the application and decides how far back it goes")
  func melding() throws {
    var regel = achtWeken
    regel.terugwerken = Gegeven(Termijn(3, .maanden), bron: bron)
    var verhaal = Verhaal.geopend()
    try verhaal.doe(.startProcedure(Verhaal.procedure(31)))
    try verhaal.doe(.zetStap(id, Verhaal.stap(.ontvangen)), op: "2026-10-05")
    let melding = Veldwaarde(dag: Verhaal.dag("2026-09-30"))
    try verhaal.doe(.zetProcedureveld(id, .melding, melding), op: "2026-10-06")
    let klok = verhaal.casus.procedures[id]?.klok(
      context("2026-10-10", [regel]), afleiding: false)
    #expect(klok?.terugTot == Verhaal.dag("2026-06-30"))
    #expect(
      verhaal.weigering(
        .zetProcedureveld(id, .melding, Veldwaarde(dag: Verhaal.dag("2026-10-06"))),
        op: "2026-10-06"
      ).contains("De ontvangst (5 oktober 2026)"))
  }

  @Test("a second extension does not take back the first")
  func tweeKeerVerdaagd() throws {
    let procedure = try procedure(
      Verhaal.procedure(31), ("2026-10-05", Verhaal.stap(.ontvangen)),
      ("2026-10-19", Verhaal.stap(.verdaagd) { $0.weken = 6 }),
      ("2026-10-26", Verhaal.stap(.verdaagd) { $0.weken = 3 }))
    let feiten = procedure.termijnfeiten(bezwaar, kalender: .zonderTabel)
    #expect(feiten?.verdaging?.duur == Termijn(6, .weken))
  }
}
