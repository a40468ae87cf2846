import Termijnen
import TerminalUI
import Wijkteam

/// A new bureaucratic step at an institution, in plain words; the law is worked out from it.
enum Procedureformulier: Formulier {
  static let naam = "procedure"
  static let titel = "Procedure beginnen"
  static let kort = "procedure"
  static let toetsen = ["n p"]
  static let voet: String? = "procedure"
  static let synoniemen = [
    "aanvraag", "aanvragen", "stap", "formulier", "uitkering", "urgentie", "bijzondere bijstand",
    "bezwaar", "bijstand", "toeslag", "indicatie", "wmo", "schuldhulp", "schuldregeling",
    "beschermingsbewind", "vergoeding", "kwijtschelding", "briefadres", "beroep", "voorziening",
    "subsidie", "inschrijven",
  ]
  static let wegwijzer = [
    ("heeft een naam nodig", "naam"), ("De soort", "soort"), ("De instantie", "instantie"),
    ("De naam", "naam"), ("variant", "vorm"), ("gemeente", "gemeente"),
    ("Levensdomein", "domeinen"), ("wacht", "wacht-op"), ("ontvangen", "dag"),
    ("datum", "dag"),
  ]

  static func velden(_ bron: Formulierbron) -> [FormField<String>] {
    let anderen = bron.casus?.procedures.alle.filter { !$0.klaar } ?? []
    return [
      .choice(
        "soort", "Wat vraag je aan?", soorten(bron.gegevens), required: true,
        hint: "De eerste letters springen ernaartoe. Staat het er niet bij: iets anders."),
      .text("naam", "Eigen naam", hint: "Alleen nodig bij iets anders."),
      .text("instantie", "Bij wie?", required: true, hint: bijWie),
      .choice(
        "stand", "Waar staat het nu?",
        [
          .init("voorbereiding", "nog niet aangevraagd"), .init("ingediend", "aangevraagd"),
          .init("ontvangen", "daar ontvangen"),
        ], value: "voorbereiding"),
      .date("dag", "Op welke dag?", hint: "De dag van aanvragen of ontvangen. Leeg is vandaag."),
      .choices(
        "wacht-op", "Kan pas verder na", anderen.map { Veld.optie($0, bron) },
        hint: "De procedures die eerst klaar moeten zijn."),
      .choice(
        "tegen", "Tegen besluit in",
        (bron.casus?.procedures.alle ?? []).filter { $0.besluit != nil }
          .map { Veld.optie($0, bron) }, hint: "Alleen bij bezwaar en beroep."),
      .choices("domeinen", "Levensdomein", Veld.domeinen(bron.gegevens)),
      .date("reactie", "Ze reageren uiterlijk", hint: "Alleen als zij zelf een dag noemen."),
      .text("kenmerk", "Kenmerk", hint: "Het nummer in hun brief."),
      .text("nummer", "Direct nummer"),
      .choice(
        "eigen", "Beslist ons team?", [.init("nee", "nee"), .init("ja", "ja")], value: "nee"),
    ]
  }

  private static let bijWie = "De instantie die beslist."

  /// All kinds by name, and last of all what has no rule.
  private static func soorten(_ gegevens: Gegevens) -> [TerminalUI.Option] {
    gegevens.soorten.filter { $0.id != "overig" }
      .map { TerminalUI.Option($0.id, $0.naam) }
      .sorted { TextFold.fold($0.label) < TextFold.fold($1.label) } + [
        .init("overig", "iets anders")
      ]
  }

  /// What the kind already knows is filled in, as long as nobody typed something else.
  static func stem(_ form: inout Form<String>, _ bron: Formulierbron) {
    // The kinds may come in while the form is open.
    form.update("soort") { veld in
      guard case .choice(let keuze) = veld.content,
        keuze.options.count != bron.gegevens.soorten.count(where: { $0.id != "overig" }) + 1
      else { return }
      veld.content = .choice(Choice(soorten(bron.gegevens), chosen: Set(keuze.values)))
    }
    let gekozen = form.choice("soort").flatMap { bron.gegevens.soort($0) }
    Vormveld.stem(&form, gekozen)
    guard let soort = gekozen else { return }
    // A suggestion in grey: what is typed takes its place, and another kind takes it away.
    form.update("instantie") { veld in
      guard case .text(var tekst) = veld.content else { return }
      tekst.placeholder = soort.voorbeeldinstantie ?? ""
      veld.content = .text(tekst)
      veld.isRequired = soort.voorbeeldinstantie == nil
      veld.hint = soort.voorbeeldinstantie.map { "\(bijWie) Leeg laten is: \($0)." } ?? bijWie
    }
    let bekend = Set(bron.gegevens.domeinen.map(\.domein.naam))
    if form.focusedID == "soort" {
      let domeinen = soort.levensdomeinen.filter { bekend.contains($0) }
      form.update("domeinen") { $0.draft = domeinen.joined(separator: "\n") }
    }
  }

  static func lees(_ form: Form<String>, _ bron: Formulierbron) throws(Veldfout) -> Verzending {
    guard let casus = bron.focus.casus else { throw Veldfout(nil, "Kies eerst een casus.") }
    var gegevens = Proceduregegevens()
    gegevens.id = .voorlopig(1)
    gegevens.soort = form.choice("soort") ?? "overig"
    gegevens.naam = form.tekst("naam")
    if gegevens.soort == "overig", gegevens.naam == nil {
      throw Veldfout("naam", "Hoe noem je het? Een paar woorden is genoeg.")
    }
    let voorbeeld = bron.gegevens.soort(gegevens.soort)?.voorbeeldinstantie
    guard let instantie = form.tekst("instantie") ?? voorbeeld else {
      throw Veldfout("instantie", "Vul dit nog in: bij wie?")
    }
    gegevens.instantie = instantie
    gegevens.gemeente = form.tekst("gemeente")
    gegevens.wachtOp = form.ids("wacht-op")
    gegevens.domeinen = form.choices("domeinen").map { Domein($0) }
    gegevens.tegen = form.ids("tegen").first
    gegevens.reactieVoor = form.dag("reactie")
    gegevens.eigenTeam = form.choice("eigen") == "ja"
    var opdrachten: [Opdracht] = [.startProcedure(gegevens)]
    // The form comes first: the day of the step is then day 0 of its clock.
    if let vorm = form.choice("vorm"), !vorm.isEmpty {
      opdrachten.append(.zetProcedureveld(.voorlopig(1), .variant, Veldwaarde(tekst: vorm)))
    }
    if let soort = form.choice("stand").flatMap(Stapsoort.init) {
      var stap = Processtap()
      stap.soort = soort
      opdrachten.append(.zetStap(.voorlopig(1), stap))
    }
    if let kenmerk = form.tekst("kenmerk") {
      opdrachten.append(.zetProcedureveld(.voorlopig(1), .kenmerk, Veldwaarde(tekst: kenmerk)))
    }
    if let nummer = form.tekst("nummer") {
      opdrachten.append(.zetProcedureveld(.voorlopig(1), .direktNummer, Veldwaarde(tekst: nummer)))
    }
    let soort = gegevens.soort == "overig" ? nil : bron.gegevens.soort(gegevens.soort)?.naam
    return Verzending(
      soort: .casus(casus, opdrachten), gebeurdOp: form.dag("dag").map { Moment($0) },
      wat: Omschrijving(
        ["procedure", soort].compactMap { $0 }.joined(separator: " "),
        eigen: gegevens.naam.map { Zin.kort($0) }))
  }
}
