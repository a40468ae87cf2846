import Termijnen
import TerminalUI
import Wijkteam

/// A form that is being filled in.
struct Formulierlaag: Equatable, Sendable {
  /// Which form.
  var naam: String
  /// What it is about.
  var focus: Focus
  /// Whether something is changed instead of made.
  var wijzigt: Bool
  /// The fields.
  var form: Form<String>
  /// Set while it is being stored.
  var verzoek: Verzoek?
  /// What is known about the name or number, and for which text that was asked.
  var bekend: [Bekende]?
  var bekendVoor = ""
  /// A sentence above the fields: a draft came back, a refusal.
  var bericht: Melding?

  /// What stood in each field when the form opened, or what a colleague put there since.
  var begin: [String: String] = [:]
  /// Tells its draft apart from those of other windows.
  var exemplaar = ""
  /// The draft of another window or session that this form goes on with, until it is stored here.
  var overgenomen: Concept?

  /// The draft of this form.
  var sleutel: Conceptsleutel {
    let plek = soort?.conceptplek(focus, wijzigt: wijzigt)
    return Conceptsleutel(
      formulier: naam, casus: plek?.casus, onderwerp: plek?.onderwerp, exemplaar: exemplaar)
  }

  /// What was typed in it: only the fields that differ from how it opened; nil when there are none.
  var concept: Concept? {
    guard form.isChanged else { return nil }
    var velden: [String: String] = [:]
    for veld in form.fields where veld.isFocusable && !veld.isGeheim {
      if veld.draft != begin[veld.id] ?? "" { velden[veld.id] = veld.draft }
    }
    guard !velden.isEmpty else { return nil }
    return Concept(
      sleutel, velden: velden, begin: begin.filter { velden[$0.key] != nil && !$0.value.isEmpty },
      opening: Opening.woorden(focus, wijzigt: wijzigt))
  }

  var soort: (any Formulier.Type)? { Formulieren.met(naam) }

  /// The keys of this form.
  var tabel: Toetsentabel { soort?.kentTekens == true ? Self.tabel : Self.zonderTekens }

  func bron(_ gegevens: Gegevens, namenVerborgen: Bool) -> Formulierbron {
    Formulierbron(
      focus: focus, gegevens: gegevens, wijzigt: wijzigt, namenVerborgen: namenVerborgen)
  }

  private static let zonderTekens = Toetsentabel(
    tabel.title, tabel.bindings.filter { $0.action != .teken })

  /// The keys inside a form; every letter is text.
  static let tabel = Toetsentabel(
    "Formulier",
    [
      Toets(
        .opslaan, ["<C-s>"], "Opslaan", footer: "opslaan", group: "Formulier",
        synonyms: ["bewaren", "klaar", "vastleggen"], pinned: true),
      Toets(
        .terug, ["<Esc>"], "Terug; wat je typte blijft bewaard", footer: "terug (bewaard)",
        group: "Formulier", synonyms: ["annuleren", "weg", "later verder"], pinned: true),
      Toets(
        .volgendVeld, ["<Tab>"], "Volgend veld", footer: "verder", group: "Formulier",
        synonyms: ["verder"]),
      Toets(
        .vorigVeld, ["<S-Tab>"], "Vorig veld", group: "Formulier", synonyms: ["terug een veld"]),
      Toets(
        .teken, ["<C-t>"], "Zet gezegd, gezien of betekenis voor deze regel",
        footer: "gezegd/gezien", group: "Notitie",
        synonyms: ["gezegd", "gezien", "betekenis volgens mij", "markeren"]),
      Toets(
        .leegConcept, ["<C-x>"], "Weggooien wat je typte, na een vraag", group: "Formulier",
        synonyms: ["concept weggooien", "opnieuw beginnen", "leegmaken"]),
      Toets(
        .veldTerug, ["<C-r>"], "Dit veld terugzetten op wat er nu staat", group: "Formulier",
        synonyms: ["toch niet", "oude waarde", "die van de collega"]),
      Toets(
        .hulp, ["<F1>"], "Hulp bij dit formulier", footer: "hulp", group: "Formulier",
        synonyms: ["help", "uitleg", "toetsen"], pinned: true),
      Toets(
        .vergrendel, ["<C-g>"], "Vergrendelen; wat je typte blijft bewaard", group: "Formulier",
        synonyms: ["slot", "weglopen"]),
    ])
}

extension Actie {
  static let opslaan = Actie("opslaan")
  static let volgendVeld = Actie("volgend-veld")
  static let vorigVeld = Actie("vorig-veld")
  static let teken = Actie("teken")
  static let leegConcept = Actie("leegmaken")
  static let veldTerug = Actie("veld-terug")
}
