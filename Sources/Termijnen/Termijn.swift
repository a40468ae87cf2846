/// The unit of a term.
public enum Termijneenheid: String, CaseIterable, Hashable, Sendable {
  case uren, dagen, werkdagen, weken, maanden, jaren

  /// The letters that stand for the unit: `8w`, `42d`, `3m`, `1j`, `3wd`, `48u`.
  public var letters: String {
    switch self {
    case .uren: "u"
    case .dagen: "d"
    case .werkdagen: "wd"
    case .weken: "w"
    case .maanden: "m"
    case .jaren: "j"
    }
  }

  /// The Dutch word for one.
  public var enkelvoud: String {
    switch self {
    case .uren: "uur"
    case .dagen: "dag"
    case .werkdagen: "werkdag"
    case .weken: "week"
    case .maanden: "maand"
    case .jaren: "jaar"
    }
  }

  /// The Dutch word after a number other than one.
  public var meervoud: String {
    switch self {
    case .uren, .jaren: enkelvoud
    default: rawValue
    }
  }
}

/// A length of time as the law names it: a number and a unit.
public struct Termijn: Hashable, Sendable, CustomStringConvertible {
  /// How many, 0-99999.
  public let aantal: Int
  /// Of what.
  public let eenheid: Termijneenheid

  /// A term; the number is brought within 0-99999.
  public init(_ aantal: Int, _ eenheid: Termijneenheid) {
    self.aantal = min(max(aantal, 0), 99_999)
    self.eenheid = eenheid
  }

  /// Reads `8w`, `42d`, `3m`, `1j`, `3wd`, `48u`, and the words in full (`8 weken`).
  public init?(_ tekst: String) {
    let kaal = tekst.lowercased().filter { $0 != " " }
    let cijfers = kaal.prefix { $0 >= "0" && $0 <= "9" }
    guard !cijfers.isEmpty, cijfers.utf8.count <= 5, let aantal = Int(cijfers) else { return nil }
    let woord = kaal.dropFirst(cijfers.count)
    let eenheid: Termijneenheid
    switch woord {
    case "u", "uur", "uren": eenheid = .uren
    case "d", "dag", "dagen": eenheid = .dagen
    case "wd", "werkdag", "werkdagen": eenheid = .werkdagen
    case "w", "wk", "week", "weken": eenheid = .weken
    case "m", "mnd", "maand", "maanden": eenheid = .maanden
    case "j", "jr", "jaar", "jaren", "y": eenheid = .jaren
    default: return nil
    }
    self.init(aantal, eenheid)
  }

  /// Reads a term, or says in Dutch what to type.
  public static func lees(_ tekst: String) throws(Leesfout) -> Termijn {
    if let gelezen = Termijn(tekst) { return gelezen }
    throw Leesfout(
      "Ik lees geen termijn in \u{201C}\(tekst.prefix(30))\u{201D}. "
        + "Typ bijvoorbeeld 8w, 42d, 3m, 1j of 3wd.")
  }

  /// Short: `8w`.
  public var code: String { "\(aantal)\(eenheid.letters)" }

  /// The short form.
  public var description: String { code }

  /// In words: `8 weken`.
  public var lang: String {
    "\(aantal) \(aantal == 1 ? eenheid.enkelvoud : eenheid.meervoud)"
  }

  /// True when article 4 Atw keeps articles 1 and 2 away: hours, more than 90 days, 12 weeks or
  /// 3 months, and years.
  public var buitenAtw: Bool {
    switch eenheid {
    case .uren: true
    case .dagen: aantal > 90
    case .werkdagen: false
    case .weken: aantal > 12
    case .maanden: aantal > 3
    case .jaren: aantal >= 1
    }
  }

  /// The last day before any shift; the start day is day 0 and does not count, hours are rounded up
  /// to whole days.
  public func ruwEinde(vanaf start: Dag, kalender: Kalender) -> Dag {
    switch eenheid {
    case .uren: start.plus(dagen: (aantal + 23) / 24)
    case .dagen: start.plus(dagen: aantal)
    case .werkdagen: kalender.plus(werkdagen: aantal, vanaf: start)
    case .weken: start.plus(weken: aantal)
    case .maanden: start.plus(maanden: aantal)
    case .jaren: start.plus(jaren: aantal)
    }
  }

  /// The sum when both have the same unit; nil otherwise.
  public func plus(_ ander: Termijn) -> Termijn? {
    eenheid == ander.eenheid ? Termijn(aantal + ander.aantal, eenheid) : nil
  }
}
