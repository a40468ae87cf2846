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

  /// Words separated by commas, or by semicolons where there is one: then a comma is part of a word.
  func lijst(_ veld: String) -> [String] {
    let tekst = text(veld)
    let komma = !tekst.contains(";")
    return tekst.split { $0 == ";" || $0.isNewline || (komma && $0 == ",") }.map { deel in
      var rest = deel[...]
      while rest.first?.isWhitespace == true { rest = rest.dropFirst() }
      while rest.last?.isWhitespace == true { rest = rest.dropLast() }
      return String(rest)
    }.filter { !$0.isEmpty }
  }
}

/// Fields that many forms share.
enum Veld {
  /// Words as ``Form/lijst(_:)`` reads them back, also when there is a comma in one of them.
  static func lijst(_ woorden: [String]) -> String {
    guard woorden.contains(where: { $0.contains(",") }) else {
      return woorden.joined(separator: ", ")
    }
    return woorden.joined(separator: "; ") + (woorden.count == 1 ? ";" : "")
  }

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

  /// Whether few may read the casus.
  static func gevoelig(_ casus: Casus?) -> FormField<String> {
    .choice(
      "gevoelig", "Gevoelig?",
      [.init("nee", "nee"), .init("ja", "ja: alleen wie erbij hoort leest mee")],
      value: casus?.gevoelig == true ? "ja" : "nee",
      hint: "Niet te openen met dienst, en niet bij naam voor het team.")
  }
}

extension Veld {
  /// A procedure as a choice.
  static func optie(_ procedure: Procedure, _ bron: Formulierbron) -> TerminalUI.Option {
    let naam =
      bron.namenVerborgen
      ? bron.gegevens.openbareNaam(procedure)
      : procedure.eigenNaam ?? bron.gegevens.soort(procedure.soort)?.naam ?? procedure.soort
    return TerminalUI.Option(sleutel(procedure.id), "\(naam) (\(procedure.instantie))")
  }

  /// The people of a casus as choices; by number with names hidden.
  static func personen(_ personen: [Persoon], _ bron: Formulierbron) -> [TerminalUI.Option] {
    personen.enumerated().map { nummer, persoon in
      TerminalUI.Option(
        sleutel(persoon.id), bron.namenVerborgen ? "persoon \(nummer + 1)" : persoon.naam)
    }
  }

  /// An identity as the word of a choice.
  static func sleutel(_ id: Id) -> String { id.bytes.map { hex($0) }.joined() }

  /// The identity that a word of a choice stands for.
  static func id(_ sleutel: String) -> Id? {
    let tekens = Array(sleutel)
    guard tekens.count == 32 else { return nil }
    let bytes = stride(from: 0, to: 32, by: 2).compactMap { plaats -> UInt8? in
      UInt8(String(tekens[plaats...(plaats + 1)]), radix: 16)
    }
    return Id(bytes: bytes)
  }

  /// A moment as it can be typed again.
  static func tekst(_ moment: Moment) -> String {
    moment.tijd.map { "\(moment.dag.iso) \($0)" } ?? moment.dag.iso
  }

  private static func hex(_ byte: UInt8) -> String {
    let tekst = String(byte, radix: 16)
    return byte < 16 ? "0\(tekst)" : tekst
  }
}

extension Form<String> {
  /// The chosen word of a fixed list.
  func keuze<K: Keuze>(_ veld: String) -> K? { choice(veld).flatMap(K.init(rawValue:)) }

  /// The chosen identities.
  func ids(_ veld: String) -> [Id] { choices(veld).compactMap { Veld.id($0) } }
}

extension Formulierbron {
  /// The thing of the row, when it is of this kind.
  private func id(_ soort: Onderwerpsoort) -> Id? {
    focus.onderwerp.flatMap { $0.soort == soort ? $0.id : nil }
  }

  var dreiging: Dreiging? { id(.dreiging).flatMap { casus?.dreigingen[$0]?.waarde } }
  var post: Post? { id(.post).flatMap { casus?.post[$0]?.waarde } }
  var persoon: Persoon? { id(.persoon).flatMap { casus?.personen[$0]?.waarde } }
  var bereik: Bereikbaarheid? { id(.bereikbaarheid).flatMap { casus?.bereikbaarheid[$0]?.waarde } }
  var machtiging: Machtiging? { id(.machtiging).flatMap { casus?.machtigingen[$0]?.waarde } }
  var netwerk: Netwerkcontact? { id(.netwerkcontact).flatMap { casus?.netwerk[$0]?.waarde } }
  var hulpverlener: Hulpverlener? {
    id(.hulpverlener).flatMap { casus?.hulpverleners[$0]?.waarde }
  }
  var notitie: Notitie? {
    id(.notitie).flatMap { gezocht in
      casus?.notities.last { $0.waarde.id == gezocht }?.waarde
    }
  }
  var binnen: Lopend<Binnengekomen>? {
    id(.binnengekomen).flatMap { gegevens.voorraad.team.binnen[$0] }
  }
}
