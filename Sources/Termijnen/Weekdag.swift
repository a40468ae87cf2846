/// A day of the week, numbered as in ISO 8601: Monday is 1, Sunday is 7.
public enum Weekdag: Int, CaseIterable, Hashable, Sendable {
  case maandag = 1
  case dinsdag, woensdag, donderdag, vrijdag, zaterdag, zondag

  /// The Dutch name, in full.
  public var lang: String {
    switch self {
    case .maandag: "maandag"
    case .dinsdag: "dinsdag"
    case .woensdag: "woensdag"
    case .donderdag: "donderdag"
    case .vrijdag: "vrijdag"
    case .zaterdag: "zaterdag"
    case .zondag: "zondag"
    }
  }

  /// The Dutch name in two letters.
  public var kort: String {
    switch self {
    case .maandag: "ma"
    case .dinsdag: "di"
    case .woensdag: "wo"
    case .donderdag: "do"
    case .vrijdag: "vr"
    case .zaterdag: "za"
    case .zondag: "zo"
    }
  }

  /// True on Saturday and Sunday.
  public var isWeekend: Bool { self == .zaterdag || self == .zondag }

  /// The weekday that a word names: `vr`, `vrij`, `vrijdag`; nil for anything else.
  public init?(woord: String) {
    for weekdag in Weekdag.allCases
    where woord == weekdag.kort || (woord.utf8.count >= 3 && weekdag.lang.hasPrefix(woord)) {
      self = weekdag
      return
    }
    return nil
  }
}
