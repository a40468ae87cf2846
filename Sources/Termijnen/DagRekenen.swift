extension Dag {
  /// The number of days from `rechts` to `links`; negative when `links` is earlier.
  @inline(__always)
  public static func - (links: Dag, rechts: Dag) -> Int {
    Int(links.nummer) - Int(rechts.nummer)
  }

  /// This day plus a number of calendar days, saturating at the first and last day.
  public func plus(dagen: Int) -> Dag {
    let (som, over) = Int(nummer).addingReportingOverflow(dagen)
    if over { return dagen < 0 ? Dag.eerste : Dag.laatste }
    return Dag.begrensd(som)
  }

  /// This day plus a number of weeks; the weekday stays the same.
  public func plus(weken: Int) -> Dag {
    let (dagen, over) = weken.multipliedReportingOverflow(by: 7)
    if over { return weken < 0 ? Dag.eerste : Dag.laatste }
    return plus(dagen: dagen)
  }

  /// This day plus a number of months: the same day of the month, or the last day of that month
  /// where the number does not exist (31 January plus one month is 28 or 29 February).
  public func plus(maanden: Int) -> Dag {
    let nu = delen
    let (telling, over) = (nu.jaar * 12 + nu.maand - 1).addingReportingOverflow(maanden)
    if over { return maanden < 0 ? Dag.eerste : Dag.laatste }
    if telling < 1583 * 12 { return Dag.eerste }
    if telling >= 10_000 * 12 { return Dag.laatste }
    let jaar = telling / 12
    let maand = telling % 12 + 1
    return Dag(
      zonderToets: Dag.telling(jaar, maand, min(nu.dag, Dag.dagen(in: maand, jaar: jaar))))
  }

  /// This day plus a number of years; 29 February becomes 28 February in a common year.
  public func plus(jaren: Int) -> Dag {
    let (maanden, over) = jaren.multipliedReportingOverflow(by: 12)
    if over { return jaren < 0 ? Dag.eerste : Dag.laatste }
    return plus(maanden: maanden)
  }

  /// The Monday of this day's ISO week.
  public var maandagVanDeWeek: Dag { plus(dagen: 1 - weekdag.rawValue) }

  /// The ISO 8601 week number, 1-53.
  public var weeknummer: Int {
    let donderdag = maandagVanDeWeek.plus(dagen: 3)
    guard let nieuwjaar = Dag(donderdag.jaar, 1, 1) else { return 1 }
    return (donderdag - nieuwjaar) / 7 + 1
  }
}

extension Dag: Strideable {
  /// The number of days from this day to another.
  public func distance(to other: Dag) -> Int { other - self }
  /// This day plus `n` days, saturating.
  public func advanced(by n: Int) -> Dag { plus(dagen: n) }
}
