/// A rule that can be read in two ways: not, or so, or both (then `verwacht` takes the reading that
/// ends first and `veilig` the one that ends last).
public enum Lezing: String, CaseIterable, Hashable, Sendable {
  case nee, ja, beide

  /// Whether the rule applies in the strict reading (false) or in the wide one (true).
  @inline(__always)
  func geldt(ruim: Bool) -> Bool {
    switch self {
    case .nee: false
    case .ja: true
    case .beide: ruim
    }
  }
}

/// The open points of the law as switches, with the default of `docs/termijnen.md`.
public struct Lezingen: Hashable, Sendable {
  /// The last day of a suspension counts as suspended (Awb 4:15 lid 1 a).
  public var laatsteOpschortingsdag = Lezing.beide
  /// An extension is a term of its own for the Atw, also when the sum is over twelve weeks.
  public var verdagingEigenTermijn = Lezing.beide
  /// Good Friday and decree days are not working days (Wgs 4 lid 2).
  public var goedeVrijdagGeenWerkdag = Lezing.beide
  /// The Atw applies to the two weeks after a notice of default (Awb 4:17 lid 3).
  public var atwOpTweeWeken = true
  /// The first day for an application is day 29 after the melding instead of day 28 (Pw 41 lid 4).
  public var zoektermijnDag29 = false
  /// A notice of default is late from this many days after the lapse.
  public var laatNaDagen = 28
  /// A notice of default is unreasonably late from this many days after the lapse.
  public var onredelijkLaatNaDagen = 56
  /// From this many days after the lapse is said, once, that waiting can cost the right.
  public var wachtenKostNaDagen = 21

  /// The readings of the source.
  public init() {}
}
