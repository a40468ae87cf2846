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

  /// The draft of this form.
  var sleutel: Conceptsleutel {
    Conceptsleutel(
      formulier: naam, casus: focus.casus,
      onderwerp: wijzigt ? focus.onderwerp?.id ?? focus.procedure : focus.procedure)
  }

  var soort: (any Formulier.Type)? { Formulieren.met(naam) }

  func bron(_ gegevens: Gegevens, namenVerborgen: Bool) -> Formulierbron {
    Formulierbron(
      focus: focus, gegevens: gegevens, wijzigt: wijzigt, namenVerborgen: namenVerborgen)
  }

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
        .volgendVeld, ["<Tab>"], "Volgend veld", footer: "volgend veld", group: "Formulier",
        synonyms: ["verder"]),
      Toets(
        .vorigVeld, ["<S-Tab>"], "Vorig veld", group: "Formulier", synonyms: ["terug een veld"]),
      Toets(
        .teken, ["<C-t>"], "Zet gezegd, gezien of betekenis voor deze regel",
        footer: "gezegd/gezien", group: "Notitie",
        synonyms: ["gezegd", "gezien", "betekenis volgens mij", "markeren"]),
      Toets(
        .leegConcept, ["<C-x>"], "Formulier leegmaken en sluiten", group: "Formulier",
        synonyms: ["concept weggooien", "opnieuw beginnen", "leegmaken"]),
      Toets(
        .editor, ["<C-o>"], "Tekst in je eigen editor", group: "Formulier",
        synonyms: ["vim", "nano", "groot scherm"]),
      Toets(
        .hulp, ["<F1>"], "Hulp bij dit formulier", group: "Formulier",
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
  static let editor = Actie("editor")
}
