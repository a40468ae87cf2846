import Termijnen
import TerminalUI
import Wijkteam

/// The members with their roles, who waits to be confirmed, which keys are missing, and what is mine.
struct Teamscherm: Screen {
  static let naam = "team"
  static let titel = "Team"
  static let toegang: Toegang? = Toegang(
    "T", label: nil,
    synoniemen: [
      "leden", "lid", "collega's", "rol", "rollen", "bevestigen", "acht woorden", "nieuw lid",
      "intrekken", "uit dienst", "wachtwoord", "herstelcode", "sleutels", "ontbrekende sleutel",
      "kluis",
    ])
  static let toetsen: [Toets] = [
    Toets(
      .openen, ["<Enter>"], "Kiezen wat er met deze regel moet", footer: "kiezen",
      group: "In de lijst",
      synonyms: ["rol geven", "intrekken", "sleutel geven", "lid bevestigen", "kiezen"]),
    Toets(
      .bevestigen, ["v"], "Nieuw lid bevestigen na acht woorden", footer: "nieuw lid",
      group: "Team", synonyms: ["lid bevestigen", "toelaten", "nieuwe collega", "acht woorden"],
      unavailable: { Gemeenschappelijk.schrijven($0) ?? geenRolhouder($0.gegevens) }),
    Toets(
      .geefSleutels, ["a"], "Alle sleutels geven die jij kunt geven", footer: "sleutels geven",
      group: "Team", synonyms: ["sleutel", "ontbreekt", "toegang", "sleutels --geef"],
      unavailable: { situatie in
        Gemeenschappelijk.schrijven(situatie)
          ?? (teGeven(situatie.gegevens) ? nil : "Er is niets dat jij kunt geven.")
      }),
    Toets(
      .wachtwoord, ["w"], "Je eigen wachtwoord wijzigen", footer: "wachtwoord", group: "Van jou",
      synonyms: ["wachtzin", "ander wachtwoord", "inloggen"],
      unavailable: { Gemeenschappelijk.schrijven($0) }),
    Toets(
      .herstelcode, ["h"], "Een nieuwe herstelcode maken", footer: "herstelcode",
      group: "Van jou", synonyms: ["wachtwoord kwijt", "papier", "code op papier"],
      unavailable: { Gemeenschappelijk.schrijven($0) }),
  ]

  /// What a row stands for.
  enum Rij: Hashable, Sendable {
    case wachtend
    case lid(Lid)
    case gemis(Sleutelgemis)
    case nogNiet
    case draaien
    case opdracht(String)
  }

  private(set) var lijst = Lijst<Rij>()

  static func open(_ focus: Focus) -> Teamscherm? { Teamscherm() }

  var vraagtTeam: Bool { true }

  func focus(_ context: Context) -> Focus { Focus(naam: lijst.announcement) }

  /// Why somebody who is no teamleider or beheerder cannot do it.
  static func geenRolhouder(_ gegevens: Gegevens) -> String? {
    ik(gegevens)?.isRolhouder == true
      ? nil : "Dat kan een teamleider of beheerder. Vraag het daar."
  }

  private static func ik(_ gegevens: Gegevens) -> Teamlid? {
    gegevens.team?.leden.first { $0.lid == gegevens.ik }
  }

  private static func teGeven(_ gegevens: Gegevens) -> Bool {
    gegevens.team?.gemis?.contains {
      $0.gevers.contains(gegevens.ik) && $0.waarom != "gevraagd"
    } ?? false
  }

  mutating func refresh(_ context: Context) {
    guard let team = context.gegevens.team else {
      lijst = Lijst()
      return
    }
    var rijen: [TableRow<Rij>] = []
    func deel(_ kop: String, _ nieuw: [TableRow<Rij>]) {
      guard !nieuw.isEmpty else { return }
      rijen.append(.heading(Line(kop, .header)))
      rijen += nieuw
    }
    deel("Wacht op bevestiging", wachtend(team))
    deel("Leden", team.leden.filter(\.actief).map { lid($0, context) })
    deel("Sleutels die ontbreken", gemis(team, context))
    deel("Weg", team.leden.filter { !$0.actief }.map { lid($0, context) })
    deel(
      "Met een opdracht",
      [
        opdracht("lid nieuw NAAM", "een nieuwe collega doet dit zelf"),
        opdracht("lid wachtwoord --herstelcode", "als je je wachtwoord kwijt bent"),
      ])
    lijst.neem(
      TableView(
        columns: [Column("", minimum: 8, maximum: 24), Column("", minimum: 20)], rows: rijen,
        showsHeader: false), context.body.rect)
  }

  private func wachtend(_ team: Teamstand) -> [TableRow<Rij>] {
    guard team.wachtend > 0 else { return [] }
    let wie = team.wachtend == 1 ? "1 nieuw lid" : "\(team.wachtend) nieuwe leden"
    return [
      rij(.wachtend, Line(wie, .notice), "maakte sleutels: vergelijk de acht woorden, en bevestig")
    ]
  }

  private func lid(_ een: Teamlid, _ context: Context) -> TableRow<Rij> {
    let jij = een.lid == context.gegevens.ik ? " (jij)" : ""
    return rij(
      .lid(een.lid), Line("\(een.lid.weergave)\(jij)", een.actief ? .bold : .dim),
      een.actief ? een.rolwoorden : "ingetrokken")
  }

  private func gemis(_ team: Teamstand, _ context: Context) -> [TableRow<Rij>] {
    guard let gemis = team.gemis else {
      return [rij(.nogNiet, Line("nog niet bekend", .dim), "eerst worden alle casussen gelezen…")]
    }
    let ik = context.gegevens.ik
    var rijen = gemis.map { een in
      let wat: String
      switch een.sleutel {
      case .casus(_, let code): wat = "casus \(code) (\(een.waarom))"
      case .rol(.dienst): wat = "de dienst"
      case .rol: wat = "de teamleiders"
      }
      let gevers =
        een.gevers.filter { $0 == ik }.map { _ in "jij" }
        + een.gevers.filter { $0 != ik }.map(\.weergave)
      let wie = een.lid == ik ? "Jij" : een.lid.weergave
      let kan = gevers.isEmpty ? "niemand die ik ken" : gevers.joined(separator: ", ")
      return TableRow(
        Rij.gemis(een), [Line(wie, .bold), Line("\(wat) · kan geven: \(kan)")],
        announcement: "\(wie) mist de sleutel van \(wat), kan geven: \(kan)")
    }
    if team.teDraaien > 0 {
      rijen.append(
        rij(
          .draaien, Line("\(team.teDraaien) casussen", .notice),
          "een vertrokken lid heeft de nieuwste: nabij kluis draai-sleutels"))
    }
    return rijen
  }

  private func opdracht(_ wat: String, _ waarvoor: String) -> TableRow<Rij> {
    .wide(
      .opdracht(wat), Line("nabij \(wat): \(waarvoor)", .dim),
      announcement: "nabij \(wat): \(waarvoor)")
  }

  private func rij(_ sleutel: Rij, _ wie: Line, _ wat: String) -> TableRow<Rij> {
    TableRow(sleutel, [wie, Line(Zin.regel(wat))], announcement: "\(wie.text), \(wat)")
  }

  mutating func handle(_ key: Key, _ context: Context) -> Outcome {
    lijst.handle(key, context.body.rect)
  }

  mutating func perform(_ actie: Actie, _ context: Context) -> [Reactie]? {
    switch actie {
    case .openen: return openen(context)
    case .bevestigen: return [.formulier(Bevestigformulier.naam, Focus())]
    case .geefSleutels: return [.team(.geefAlles)]
    case .wachtwoord: return geheim(context) ?? [.team(.wachtzin)]
    case .herstelcode: return geheim(context) ?? [.formulier(Herstelcodeformulier.naam, Focus())]
    default: return nil
    }
  }

  /// Nothing secret comes on the screen while somebody may be looking.
  private func geheim(_ context: Context) -> [Reactie]? {
    guard context.namenVerborgen else { return nil }
    return [
      .zeg(.fout("Dit laat iets geheims zien en er kijkt misschien iemand mee. P toont namen."))
    ]
  }

  private func openen(_ context: Context) -> [Reactie] {
    guard let gekozen = lijst.gekozen else { return [] }
    if case .opdracht(let wat) = gekozen {
      return [.zeg(.weet("Typ op de opdrachtregel: nabij \(wat)"))]
    }
    if gekozen == .draaien {
      return [.zeg(.weet("Typ op de opdrachtregel: nabij kluis draai-sleutels"))]
    }
    if context.gegevens.alleenLezen { return [.zeg(.weet("Je kunt nu alleen lezen."))] }
    let geenRol = Self.geenRolhouder(context.gegevens)
    switch gekozen {
    case .wachtend:
      return geenRol.map { [.zeg(.fout($0))] } ?? [.formulier(Bevestigformulier.naam, Focus())]
    case .lid(let lid):
      guard let een = context.gegevens.team?.leden.first(where: { $0.lid == lid }) else {
        return []
      }
      var keuzes = [
        Menukeuze(
          "r", "rollen", "andere rollen geven",
          reden: een.actief ? geenRol : "\(lid.weergave) is ingetrokken")
      ]
      if lid == context.gegevens.ik {
        keuzes += [
          Menukeuze("w", "wachtwoord", "je wachtwoord wijzigen"),
          Menukeuze("h", "herstelcode", "een nieuwe herstelcode maken"),
        ]
      } else {
        keuzes.append(
          Menukeuze(
            "i", "intrekken", "intrekken: gaat weg uit het team",
            reden: een.actief ? geenRol : "is al ingetrokken"))
      }
      return [.menu(Menu("lid", titel: lid.weergave, keuzes: keuzes))]
    case .gemis(let een):
      let kan = een.gevers.contains(context.gegevens.ik)
      return [
        .menu(
          Menu(
            "gemis", titel: een.lid.weergave,
            keuzes: [
              Menukeuze(
                "g", "geef", "deze sleutel geven",
                reden: kan ? nil : "die heb jij niet; vraag het wie hem kan geven"),
              Menukeuze(
                "a", "alles", "alles geven wat jij kunt geven",
                reden: Self.teGeven(context.gegevens)
                  ? nil : "wat gevraagd is, geef je een voor een"),
            ]))
      ]
    case .nogNiet, .draaien, .opdracht: return []
    }
  }

  mutating func gekozen(_ keuze: String, menu: String, _ context: Context) -> [Reactie] {
    switch (keuze, lijst.gekozen) {
    case ("rollen", .lid(let lid)?):
      return [
        .formulierMet(
          Rollenformulier.naam, Focus(naam: lid.naam), velden: ["wie": lid.naam])
      ]
    case ("intrekken", .lid(let lid)?): return [.team(.voorIntrekken(lid))]
    case ("wachtwoord", _): return geheim(context) ?? [.team(.wachtzin)]
    case ("herstelcode", _):
      return geheim(context) ?? [.formulier(Herstelcodeformulier.naam, Focus())]
    case ("geef", .gemis(let een)?): return [.team(.geef(een.sleutel, een.lid))]
    case ("alles", _): return [.team(.geefAlles)]
    default: return []
    }
  }

  func draw(in grid: inout Grid, _ area: Rect, _ context: Context) -> Point {
    guard context.gegevens.team != nil else {
      grid.write("Even kijken wie er zijn…", at: area.origin, .dim, width: area.columns)
      return area.origin
    }
    return lijst.draw(in: &grid, area)
  }

  func announcement(_ context: Context) -> String { lijst.announcement }
}

extension Actie {
  static let bevestigen = Actie("lid-bevestigen")
  static let geefSleutels = Actie("sleutels-geven")
  static let wachtwoord = Actie("wachtwoord")
  static let herstelcode = Actie("herstelcode")
}
