import Termijnen

/// Civil time in Europe/Amsterdam, by the rule of Directive 2000/84/EG.
///
/// Written out so that it also holds on a machine without time zone files.
enum Amsterdam {
  /// The day and minute of a moment in Unix milliseconds.
  static func moment(_ ms: Int64) -> Moment {
    let seconden = floor(ms, 1000)
    let lokaal = seconden + (zomertijd(seconden) ? 7200 : 3600)
    let dag = Dag.begrensd(Int(floor(lokaal, 86_400)))
    let rest = lokaal - floor(lokaal, 86_400) * 86_400
    return Moment(dag, minuut: Int(rest / 60))
  }

  /// The day of a moment in Unix milliseconds.
  static func dag(_ ms: Int64) -> Dag { moment(ms).dag }

  /// Unix milliseconds of a day and minute; without a minute noon.
  ///
  /// In the hour that comes twice it is the first.
  static func ms(_ moment: Moment) -> Int64 {
    let lokaal = Int64(moment.dag.nummer) * 86_400 + Int64(moment.minuut ?? 720) * 60
    let zomer = lokaal - 7200
    return (zomertijd(zomer) ? zomer : lokaal - 3600) * 1000
  }

  /// From the last Sunday of March to the last Sunday of October, both at 01:00 UTC.
  private static func zomertijd(_ seconden: Int64) -> Bool {
    let jaar = Dag.begrensd(Int(floor(seconden, 86_400))).jaar
    return seconden >= wissel(jaar, maand: 3) && seconden < wissel(jaar, maand: 10)
  }

  private static func wissel(_ jaar: Int, maand: Int) -> Int64 {
    guard let laatste = Dag(jaar, maand, 31) else { return 0 }
    let zondag = laatste.plus(dagen: -(laatste.weekdag.rawValue % 7))
    return Int64(zondag.nummer) * 86_400 + 3600
  }

  private static func floor(_ getal: Int64, _ deler: Int64) -> Int64 {
    let deel = getal / deler
    return getal % deler < 0 ? deel - 1 : deel
  }
}
