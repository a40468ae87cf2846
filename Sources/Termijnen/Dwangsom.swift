/// A block of days with one amount per day.
public struct Schijf: Hashable, Sendable {
  /// The number of days in the block.
  public let dagen: Int
  /// Whole euros per day.
  public let perDag: Int

  /// A block.
  public init(dagen: Int, perDag: Int) {
    self.dagen = min(max(dagen, 0), 10_000)
    self.perDag = min(max(perDag, 0), 1_000_000)
  }
}

/// What a day in default costs an authority, for notices received in a period (Awb 4:17 lid 2).
public struct Dwangsomtarief: Hashable, Sendable {
  /// The days on which the notice of default was received.
  public var geldig: Geldigheid
  /// The blocks in order.
  public var schijven: [Schijf]
  /// Where the amounts come from.
  public var bron: Bron

  /// A tariff.
  public init(geldig: Geldigheid, schijven: [Schijf], bron: Bron) {
    self.geldig = geldig
    self.schijven = schijven
    self.bron = bron
  }

  /// The largest number of days that counts: 42.
  public var hoogsteAantalDagen: Int { schijven.reduce(0) { $0 + $1.dagen } }

  /// Whole euros after a number of days in default.
  public func bedrag(dagen: Int) -> Int {
    var over = max(dagen, 0)
    var som = 0
    for schijf in schijven {
      let nu = min(over, schijf.dagen)
      som += nu * schijf.perDag
      over -= nu
    }
    return som
  }

  /// The largest amount in whole euros.
  public var maximum: Int { bedrag(dagen: hoogsteAantalDagen) }
}

/// Whether the penalty for not deciding in time exists for a kind.
public enum Dwangsomregel: Hashable, Sendable {
  /// The penalty of Awb 4:17, with the tariffs by date of receipt of the notice.
  case awb([Dwangsomtarief])
  /// No penalty.
  case geen
  /// A penalty of its own, described in one sentence; a notice of default is needed all the same.
  case eigen(String)

  /// The tariff for a notice received on a day.
  public func tarief(op dag: Dag) -> Dwangsomtarief? {
    guard case .awb(let tarieven) = self else { return nil }
    return tarieven.first { $0.geldig.geldt(op: dag) }
  }

  /// True when a written notice of default makes sense.
  public var kentIngebrekestelling: Bool {
    if case .geen = self { return false }
    return true
  }
}

/// The penalty as it stands on a day.
public struct Dwangsom: Hashable, Sendable {
  /// The first day that costs money: the day after the two weeks.
  public var eersteDag: Dag
  /// The last day that can cost money: 42 days in all.
  public var laatsteDag: Dag
  /// Days in default so far, without the day of the decision (or today).
  public var dagen: Int
  /// Whole euros for those days.
  public var bedrag: Int
  /// Whole euros when the day of the decision (or today) counts too.
  public var bedragInclusiefBekendmaking: Int
  /// The number of days if no decision ever comes.
  public var hoogsteDagen: Int
  /// Whole euros if no decision ever comes.
  public var maximum: Int
  /// The body fixes the amount before this day: two weeks after the last day due (Awb 4:18); nil
  /// when the decision came before there was a day due.
  public var vaststellenVoor: Dag?
  /// Paid before this day, when fixed on ``vaststellenVoor``: six weeks later (Awb 4:87).
  public var betalenVoor: Dag?

  /// True when a further day in default would still cost money on this day.
  public func loopt(op dag: Dag) -> Bool { dag >= eersteDag && dag <= laatsteDag }
}
