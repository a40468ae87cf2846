/// How long a team waits before it looks: working days, each of them optional.
public struct Normen: Hashable, Sendable {
  /// The receipt should be confirmed within this many working days; 0 is the same day.
  public var ontvangstbevestiging: Int?
  /// Silent for this long: amber.
  public var stilOranje: Int?
  /// Silent for this long: red.
  public var stilRood: Int?
  /// Red as soon as the legal term has passed instead of after a number of days.
  public var stilRoodBijTermijn: Bool
  /// Decided but not carried out for this long: amber.
  public var nietUitgevoerdOranje: Int?
  /// Decided but not carried out for this long: red.
  public var nietUitgevoerdRood: Int?
  /// A refusal is red at once.
  public var afwijzingDirectRood: Bool
  /// In a crisis an answer is due the same day.
  public var crisisZelfdeDag: Bool
  /// Looked at every day, counted in hours.
  public var dagelijks: Bool
  /// Where the norms come from.
  public var bron: String

  /// Norms; without arguments there are none.
  public init(
    ontvangstbevestiging: Int? = nil, stilOranje: Int? = nil, stilRood: Int? = nil,
    stilRoodBijTermijn: Bool = false, nietUitgevoerdOranje: Int? = nil,
    nietUitgevoerdRood: Int? = nil, afwijzingDirectRood: Bool = false,
    crisisZelfdeDag: Bool = false, dagelijks: Bool = false, bron: String = ""
  ) {
    self.ontvangstbevestiging = ontvangstbevestiging
    self.stilOranje = stilOranje
    self.stilRood = stilRood
    self.stilRoodBijTermijn = stilRoodBijTermijn
    self.nietUitgevoerdOranje = nietUitgevoerdOranje
    self.nietUitgevoerdRood = nietUitgevoerdRood
    self.afwijzingDirectRood = afwijzingDirectRood
    self.crisisZelfdeDag = crisisZelfdeDag
    self.dagelijks = dagelijks
    self.bron = bron
  }
}
