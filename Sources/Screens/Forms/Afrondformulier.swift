import Termijnen
import TerminalUI
import Wijkteam

/// How something that was open ended: a promise, an appointment, a signal, a letter, a threat, or
/// something that came in.
enum Afrondformulier: Formulier {
  static let naam = "afronden"
  static let titel = "Afronden"
  static let kort = "afronden met een zin"
  static let toetsen = ["s a"]
  static let groep = "Status"
  static let synoniemen = [
    "klaar", "afhandelen", "opgelost", "gedaan met uitleg", "vervallen", "afsluiten", "beantwoord",
    "brief afhandelen", "signaal sluiten", "dreiging voorbij", "gekoppeld", "teruggebeld",
  ]
  static let wegwijzer = [
    ("welke casus", "casus"), ("casus hoort", "casus"), ("De uitleg", "tekst"),
    ("toelichting", "tekst"), ("nog komt", "afloop"), ("pas op", "afloop"),
  ]

  static func onmogelijk(_ focus: Focus, _ gegevens: Gegevens) -> String? {
    afronding(focus.onderwerp?.soort) == nil
      ? "Kies eerst een toezegging, afspraak, aandachtspunt, brief of dreiging." : nil
  }

  /// The outcomes of a kind of thing; nil when it cannot be settled.
  private static func afronding(_ soort: Onderwerpsoort?) -> [TerminalUI.Option]? {
    switch soort {
    case .toezegging: Veld.opties(Toezeggingsafloop.self)
    case .afspraak: Veld.opties(Afspraakafloop.self)
    case .aandachtspunt: Veld.opties(Aandachtspuntafloop.self)
    case .post: [.init("gedaan", "afgehandeld")]
    case .dreiging: [.init("vervallen", "van de baan")]
    case .binnengekomen: Veld.opties(Binnenafloop.self)
    default: nil
    }
  }

  static func conceptplek(_ focus: Focus, wijzigt: Bool) -> (casus: Id?, onderwerp: Id?) {
    (focus.casus, focus.onderwerp?.id)
  }

  static func velden(_ bron: Formulierbron) -> [FormField<String>] {
    let soort = bron.focus.onderwerp?.soort
    let keuzes = afronding(soort) ?? []
    let zinNodig = soort == .aandachtspunt || soort == .post || soort == .dreiging
    var velden: [FormField<String>] = [
      .choice("afloop", "Hoe liep het af?", keuzes, value: keuzes.first?.id, required: true),
      .area(
        "tekst", "In één zin", rows: 2, required: zinNodig,
        hint: zinNodig ? "Wat is er gedaan, of waarom hoeft het niet meer?" : "Mag leeg blijven."),
    ]
    if soort == .binnengekomen {
      let casussen = bron.gegevens.voorraad.casussen.values.filter(\.loopt)
        .sorted { ($0.roepnaam, $0.code) < ($1.roepnaam, $1.code) }
      velden.append(
        .choice(
          "casus", "Hoort bij casus",
          casussen.map {
            .init(
              Veld.sleutel($0.id),
              bron.namenVerborgen ? $0.code : "\($0.roepnaam) (\($0.code))")
          }, hint: "Alleen bij gekoppeld."))
    }
    velden.append(Veld.wanneer())
    return velden
  }

  static func lees(_ form: Form<String>, _ bron: Formulierbron) throws(Veldfout) -> Verzending {
    guard let onderwerp = bron.focus.onderwerp else { throw Veldfout(nil, "Kies eerst een regel.") }
    let tekst = form.tekst("tekst")
    let moment = try form.moment(Veld.gebeurdOp, bron.gegevens, .terug)
    let id = onderwerp.id
    if onderwerp.soort == .binnengekomen {
      let afloop: Binnenafloop = form.keuze("afloop") ?? .teruggebeld
      return Verzending(
        soort: .team(
          .handelBinnenAf(id, afloop, tekst: tekst, casus: form.ids("casus").first)),
        gebeurdOp: moment, wat: Omschrijving(afloop.label))
    }
    guard let casus = bron.focus.casus else { throw Veldfout(nil, "Kies eerst een casus.") }
    let opdracht: Opdracht
    switch onderwerp.soort {
    case .toezegging:
      opdracht = .handelToezeggingAf(id, form.keuze("afloop") ?? .nagekomen, uitleg: tekst)
    case .afspraak: opdracht = .handelAfspraakAf(id, form.keuze("afloop") ?? .gehouden, tekst)
    case .aandachtspunt:
      opdracht = .rondAandachtspuntAf(id, form.keuze("afloop") ?? .opgevolgd, tekst ?? "")
    case .post: opdracht = .handelPostAf(id, tekst ?? "")
    case .dreiging: opdracht = .laatDreigingVervallen(id, tekst ?? "")
    default: throw Veldfout(nil, "Dit kun je niet afronden.")
    }
    return Verzending(
      soort: .casus(casus, [opdracht]), gebeurdOp: moment,
      wat: "\(onderwerp.soort.rawValue) afgerond")
  }
}
