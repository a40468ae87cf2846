/// The thresholds of the let-op rules, in working days unless said otherwise; start values are
/// practice judgement and stand in `config/drempels.yaml` with their source.
public struct Drempels: Sendable, Hashable {
  /// Cannot be undone within this many working days: red, and amber.
  public var onomkeerbaarRood = 5
  /// Cannot be undone within this many working days: amber.
  public var onomkeerbaarOranje = 10
  /// Reported and not yet spoken: amber, red; spoed is the same day.
  public var nieuwOranje = 3
  /// Reported and not yet spoken: red.
  public var nieuwRood = 10
  /// A statutory term is near.
  public var termijnNabij = 10
  /// A promised date of an institution has passed: amber, red.
  public var belofteOranje = 1
  /// A promised date of an institution has passed: red.
  public var belofteRood = 3
  /// The reaction date of a letter is near: amber, red.
  public var postOranje = 5
  /// The reaction date of a letter is near: red.
  public var postRood = 2
  /// A signal is open.
  public var aandachtspunt = 30
  /// No personal contact, where no rhythm was agreed (calendar days).
  public var stilleCasus = 60
  /// Silence for a kind without own norm: amber, red.
  public var stilOranje = 15
  /// Silence for a kind without own norm: red.
  public var stilRood = 30
  /// Granted and not carried out, for a kind without own norm: amber.
  public var nietUitgevoerdOranje = 10
  /// Granted and not carried out, for a kind without own norm: red.
  public var nietUitgevoerdRood = 20
  /// The fewest casussen in a group of which a report for others says how long they take.
  public var kleinsteGroep = 3
  /// The sources, by the name of the threshold.
  public var bronnen: [String: String] = [:]

  /// The start values.
  public init() {}
}
