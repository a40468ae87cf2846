import Termijnen
import TerminalUI
import Wijkteam

/// The fields of a procedure; only what was changed is stored.
enum Proceduregegevensformulier: Formulier {
  static let naam = "proceduregegevens"
  static let titel = "Procedure wijzigen"
  static let kort = "wie is aan zet, kenmerk"
  static let toetsen = ["s w"]
  static let groep = "Status"
  static let synoniemen = [
    "kenmerk", "nummer", "wacht op", "wie is aan zet", "stilstand", "oorzaak", "vastgelopen",
    "bewust wachten", "dossiernummer", "zaaknummer", "referentie", "behandelaar",
    "contactpersoon balie", "ligt bij", "afhankelijk van", "kan pas verder na", "loopt vast",
    "wachten", "commissie", "variant", "vorm", "gemeente",
  ]
  static let wegwijzer = [
    ("klok", "klok-begon"),
    ("terug te kijken", "kijk-terug"), ("De ontvangst", "melding"), ("berekeningsjaar", "jaar"),
    ("wacht", "wacht-op"), ("drempel", "stilstand"), ("Teamlid", "eigenaar"),
    ("datum", "kijk-terug"), ("variant", "vorm"), ("gemeente", "gemeente"),
  ]

  static func onmogelijk(_ focus: Focus, _ gegevens: Gegevens) -> String? {
    focus.procedure == nil || focus.casus == nil ? "Kies eerst een procedure." : nil
  }

  static func herziet(_ bron: Formulierbron) -> Bool { true }

  /// With names hidden the fields with own words stay away, so that the rest can be changed.
  static func begintMetNamen(_ bron: Formulierbron) -> Bool { false }

  private static let eigenWoorden: Set = ["kenmerk", "persoon", "naam", "vraagt"]

  static func velden(_ bron: Formulierbron) -> [FormField<String>] {
    alleVelden(bron).filter { !bron.namenVerborgen || !eigenWoorden.contains($0.id) }
  }

  private static func alleVelden(_ bron: Formulierbron) -> [FormField<String>] {
    let nu = bron.procedure
    let anderen = bron.casus?.procedures.alle.filter { $0.id != nu?.id } ?? []
    let stilstand = nu?.velden[.stilstand]?.waarde
    return alleSoorten(nu, anderen, stilstand, bron) + perSoort(nu, bron)
  }

  /// What only some kinds ask for.
  private static func perSoort(_ nu: Procedure?, _ bron: Formulierbron) -> [FormField<String>] {
    guard let nu, let regel = bron.gegevens.soort(nu.soort) else { return [] }
    var velden = Vormveld.velden(regel, variant: nu.variant, gemeente: nu.gemeente)
    if nu.begin != nil, let plaats = velden.firstIndex(where: { $0.id == "vorm" }),
      regel.varianten.contains(where: { $0.klokstart != nil })
    {
      velden.insert(
        .date(
          "klok-begon", "De klok begon op", nu.klokBegon?.iso,
          hint: "Als de vorm een andere dag 0 heeft dan wat je vastlegde."), at: plaats + 1)
    }
    if regel.terugwerken != nil {
      velden.append(
        .date(
          "melding", "Gemeld op", nu.melding?.iso,
          hint: "De dag waarop de inwoner zich meldde; bijstand kan tot drie maanden daarvoor."))
    }
    if regel.uiterlijk != nil {
      velden.append(
        .text("jaar", "Over welk jaar?", nu.berekeningsjaar.map { "\($0)" } ?? "", limit: 4))
    }
    return velden
  }

  private static func alleSoorten(
    _ nu: Procedure?, _ anderen: [Procedure], _ stilstand: Veldwaarde?, _ bron: Formulierbron
  ) -> [FormField<String>] {
    [
      .choice(
        "aan-zet", "Wie is nu aan zet?", Veld.opties(Partij.self), value: nu?.aanZet.rawValue),
      .choice(
        "stilstand", "Staat het stil?",
        [.init("", "nee, het loopt")] + Veld.opties(Stilstand.self),
        value: stilstand?.tekst ?? "", hint: "Alleen vastgelopen is rood."),
      .date("kijk-terug", "Weer kijken op", stilstand?.dag?.iso),
      .choice(
        "oorzaak", "Waar ligt het aan?", Veld.opties(Stilstandoorzaak.self),
        value: nu?.velden[.oorzaak]?.waarde?.tekst),
      .text("kenmerk", "Kenmerk", nu?.kenmerk ?? ""),
      .text("persoon", "Wie aan de balie?", nu?.persoonAanBalie ?? ""),
      .text("nummer", "Direct nummer", nu?.direktNummer ?? ""),
      .choice(
        "eigenaar", "Wie van ons let erop?", Veld.leden(bron.gegevens), value: nu?.eigenaar?.naam),
      .choices(
        "wacht-op", "Kan pas verder na", anderen.map { Veld.optie($0, bron) },
        values: nu?.wachtOp.map { Veld.sleutel($0) } ?? []),
      .text("instantie", "Bij wie?", nu?.instantie ?? ""),
      .text("naam", "Hoe noem je het?", nu?.eigenNaam ?? ""),
      .text(
        "vraagt", "Vraagt van hen",
        nu?.velden[.vraagtVanInwoner]?.waarde?.tekst ?? ""),
      .choice(
        "compleet", "Is het compleet?", [.init("ja", "ja"), .init("nee", "nee")],
        value: nu?.velden[.compleet]?.waarde?.ja.map { $0 ? "ja" : "nee" }),
      .choice(
        "bezwaar", "Bezwaar maken?", [.init("ja", "ja"), .init("nee", "nee, nu niet")],
        value: nu?.velden[.bezwaarGewenst]?.waarde?.ja.map { $0 ? "ja" : "nee" }),
      .choice(
        "ingebrekestelling", "In gebreke stellen?",
        [.init("ja", "ja"), .init("nee", "nee, nu niet")],
        value: nu?.velden[.ingebrekestellingGewenst]?.waarde?.ja.map { $0 ? "ja" : "nee" }),
    ]
  }

  static func lees(_ form: Form<String>, _ bron: Formulierbron) throws(Veldfout) -> Verzending {
    guard let casus = bron.focus.casus, let nu = bron.procedure else {
      throw Veldfout(nil, "Kies eerst een procedure.")
    }
    var uit: [Opdracht] = []
    func zet(_ veld: Procedureveld, _ waarde: Veldwaarde) {
      uit.append(.zetProcedureveld(nu.id, veld, waarde))
    }
    func tekst(_ veld: Procedureveld, _ id: String, _ oud: String?) {
      guard form[id] != nil else { return }
      if form.tekst(id) != oud { zet(veld, Veldwaarde(tekst: form.tekst(id))) }
    }
    if let partij = form.choice("aan-zet"), partij != nu.aanZet.rawValue {
      zet(.wachtOpPartij, Veldwaarde(tekst: partij))
    }
    let stilstand = nu.velden[.stilstand]?.waarde
    let nieuw = form.choice("stilstand").flatMap { $0.isEmpty ? nil : $0 }
    if nieuw != stilstand?.tekst || form.dag("kijk-terug") != stilstand?.dag {
      zet(.stilstand, Veldwaarde(tekst: nieuw, dag: form.dag("kijk-terug")))
    }
    tekst(.oorzaak, "oorzaak", nu.velden[.oorzaak]?.waarde?.tekst)
    tekst(.kenmerk, "kenmerk", nu.kenmerk)
    tekst(.persoonAanBalie, "persoon", nu.persoonAanBalie)
    tekst(.direktNummer, "nummer", nu.direktNummer)
    tekst(.instantie, "instantie", nu.instantie)
    tekst(.naam, "naam", nu.eigenNaam)
    tekst(.vraagtVanInwoner, "vraagt", nu.velden[.vraagtVanInwoner]?.waarde?.tekst)
    let vorm = form.choice("vorm").flatMap { $0.isEmpty ? nil : $0 }
    let klokBegon = form["klok-begon"] == nil ? nil : form.dag("klok-begon")
    if form["vorm"] != nil, vorm != nu.variant || klokBegon != nu.klokBegon {
      // The day of the form before this one is not that of this one.
      let nieuw = vorm == nu.variant || klokBegon != nu.klokBegon ? klokBegon : nil
      zet(.variant, Veldwaarde(tekst: vorm, dag: vorm == nil ? nil : nieuw))
    }
    tekst(.gemeente, "gemeente", nu.gemeente)
    if let lid = form.choice("eigenaar"), lid != nu.eigenaar?.naam {
      zet(.eigenaar, Veldwaarde(lid: Lid(lid)))
    }
    if Set(form.ids("wacht-op")) != Set(nu.wachtOp) {
      zet(.wachtOp, Veldwaarde(ids: form.ids("wacht-op")))
    }
    if form["melding"] != nil, form.dag("melding") != nu.melding {
      zet(.melding, Veldwaarde(dag: form.dag("melding")))
    }
    if form["jaar"] != nil {
      let jaar = form.tekst("jaar")
      guard jaar.map({ Int($0) != nil }) ?? true else {
        throw Veldfout("jaar", "Typ een jaar, bijvoorbeeld 2025.")
      }
      let getal = jaar.flatMap { Int($0) }
      if getal != nu.berekeningsjaar { zet(.berekeningsjaar, Veldwaarde(getal: getal)) }
    }
    for (veld, soort) in [
      ("compleet", Procedureveld.compleet), ("bezwaar", .bezwaarGewenst),
      ("ingebrekestelling", .ingebrekestellingGewenst),
    ] {
      let ja = form.choice(veld).map { $0 == "ja" }
      if let ja, ja != nu.velden[soort]?.waarde?.ja { zet(soort, Veldwaarde(ja: ja)) }
    }
    guard !uit.isEmpty else { throw Veldfout(nil, "Er is niets veranderd. Esc gaat terug.") }
    return Verzending(soort: .casus(casus, uit), gebeurdOp: nil, wat: "procedure gewijzigd")
  }
}
