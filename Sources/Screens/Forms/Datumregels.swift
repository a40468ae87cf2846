import Termijnen
import TerminalUI
import Wijkteam

/// Dates in forms, read and shown by the calendar of the domain.
enum Datumregels {
  static func maak(_ gegevens: Gegevens, richting: Leesrichting = .dichtstbij) -> DateRules {
    let vandaag = gegevens.vandaag
    let kalender = gegevens.voorraad.context.kalender
    return DateRules(
      today: vandaag.iso,
      parse: { tekst in
        do throws(Leesfout) {
          return .value(
            try Dag.lees(tekst, vandaag: vandaag, kalender: kalender, richting: richting).iso)
        } catch {
          return .problem(error.zin)
        }
      },
      shift: { datum, dagen, maanden in
        guard let dag = Dag(iso: datum) else { return datum }
        return dag.plus(maanden: maanden).plus(dagen: dagen).iso
      },
      show: { datum in Dag(iso: datum)?.lang ?? datum })
  }
}

extension Form<String> {
  /// The day in a date field.
  func dag(_ veld: String) -> Dag? { date(veld).flatMap { Dag(iso: $0) } }

  /// The text of a field without spaces around it; nil when it is empty.
  func tekst(_ veld: String) -> String? {
    var rest = text(veld)[...]
    while rest.first?.isWhitespace == true { rest = rest.dropFirst() }
    while rest.last?.isWhitespace == true { rest = rest.dropLast() }
    return rest.isEmpty ? nil : String(rest)
  }

  /// The moment in a text field; nil when it is empty.
  func moment(
    _ veld: String, _ gegevens: Gegevens, _ richting: Leesrichting
  ) throws(Veldfout) -> Moment? {
    guard let tekst = tekst(veld) else { return nil }
    do {
      return try Moment.lees(
        tekst, vandaag: gegevens.vandaag, kalender: gegevens.voorraad.context.kalender,
        richting: richting)
    } catch {
      throw Veldfout(veld, error.zin)
    }
  }

  /// Words separated by commas.
  func lijst(_ veld: String) -> [String] {
    text(veld).split { $0 == "," || $0 == ";" || $0.isNewline }.map { deel in
      var rest = deel[...]
      while rest.first?.isWhitespace == true { rest = rest.dropFirst() }
      while rest.last?.isWhitespace == true { rest = rest.dropLast() }
      return String(rest)
    }.filter { !$0.isEmpty }
  }
}

/// Fields that many forms share.
enum Veld {
  static let gebeurdOp = "gebeurd-op"

  /// When it happened: empty is today.
  static func wanneer(_ label: String = "Gebeurd op") -> FormField<String> {
    .text(
      gebeurdOp, label, hint: "Leeg is vandaag. Of typ: gisteren, vr, 14-3, gisteren 14:30.",
      limit: 40, placeholder: "vandaag")
  }

  /// The choices of a list of words.
  static func opties<K: Keuze>(_ soort: K.Type) -> [TerminalUI.Option] {
    K.allCases.map { TerminalUI.Option($0.rawValue, $0.label) }
  }

  /// The life domains.
  static func domeinen(_ gegevens: Gegevens) -> [TerminalUI.Option] {
    gegevens.domeinen.map { TerminalUI.Option($0.domein.naam, $0.naam) }
  }

  /// The members of the team.
  static func leden(_ gegevens: Gegevens) -> [TerminalUI.Option] {
    gegevens.leden.map { TerminalUI.Option($0.naam, $0.weergave) }
  }
}
