/// A civil day in the proleptic Gregorian calendar, 1583-01-01 up to and including 9999-12-31.
///
/// There is no time zone in it. Arithmetic is exact and saturates at both ends; it never traps.
public struct Dag: Hashable, Comparable, Sendable {
  /// Days since 1970-01-01, negative before it.
  public let nummer: Int32

  /// The first day that can be named: 1583-01-01.
  public static var eerste: Dag { Dag(zonderToets: -141_349) }
  /// The last day that can be named: 9999-12-31.
  public static var laatste: Dag { Dag(zonderToets: 2_932_896) }

  @inline(__always)
  init(zonderToets nummer: Int32) {
    self.nummer = nummer
  }

  /// The day with this number of days since 1970-01-01, or nil outside 1583-9999.
  public init?(nummer: Int) {
    guard nummer >= Int(Dag.eerste.nummer), nummer <= Int(Dag.laatste.nummer) else { return nil }
    self.nummer = Int32(nummer)
  }

  /// The day `jaar`-`maand`-`dag`, or nil when that day does not exist.
  public init?(_ jaar: Int, _ maand: Int, _ dag: Int) {
    guard jaar >= 1583, jaar <= 9999, maand >= 1, maand <= 12, dag >= 1,
      dag <= Dag.dagen(in: maand, jaar: jaar)
    else { return nil }
    self.nummer = Dag.telling(jaar, maand, dag)
  }

  /// The day nearest to this day number: outside 1583-9999 the first or the last day.
  public static func begrensd(_ nummer: Int) -> Dag {
    if nummer <= Int(Dag.eerste.nummer) { return Dag.eerste }
    if nummer >= Int(Dag.laatste.nummer) { return Dag.laatste }
    return Dag(zonderToets: Int32(nummer))
  }

  /// True for a year with 29 February.
  public static func schrikkeljaar(_ jaar: Int) -> Bool {
    jaar % 4 == 0 && (jaar % 100 != 0 || jaar % 400 == 0)
  }

  /// The number of days in a month (1-12) of a year.
  public static func dagen(in maand: Int, jaar: Int) -> Int {
    switch maand {
    case 2: schrikkeljaar(jaar) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  static func telling(_ jaar: Int, _ maand: Int, _ dag: Int) -> Int32 {
    let verschoven = maand <= 2 ? jaar - 1 : jaar
    let eeuwblok = verschoven / 400
    let inBlok = verschoven - eeuwblok * 400
    let vanafMaart = (153 * (maand > 2 ? maand - 3 : maand + 9) + 2) / 5 + dag - 1
    let inJaren = inBlok * 365 + inBlok / 4 - inBlok / 100 + vanafMaart
    return Int32(eeuwblok * 146_097 + inJaren - 719_468)
  }

  /// Year, month (1-12) and day of the month together, cheaper than asking them one by one.
  public var delen: (jaar: Int, maand: Int, dag: Int) {
    let verschoven = Int(nummer) + 719_468
    let blok = verschoven / 146_097
    let inBlok = verschoven - blok * 146_097
    let jaarInBlok = (inBlok - inBlok / 1460 + inBlok / 36_524 - inBlok / 146_096) / 365
    let inJaar = inBlok - (365 * jaarInBlok + jaarInBlok / 4 - jaarInBlok / 100)
    let schuif = (5 * inJaar + 2) / 153
    let maand = schuif < 10 ? schuif + 3 : schuif - 9
    let jaar = jaarInBlok + blok * 400 + (maand <= 2 ? 1 : 0)
    return (jaar, maand, inJaar - (153 * schuif + 2) / 5 + 1)
  }

  /// The year, 1583-9999.
  public var jaar: Int { delen.jaar }
  /// The month, 1-12.
  public var maand: Int { delen.maand }
  /// The day of the month, 1-31.
  public var dag: Int { delen.dag }

  /// The day of the week.
  public var weekdag: Weekdag {
    // 1970-01-01 was a Thursday.
    let plaats = (Int(nummer) + 3) % 7
    return Weekdag(rawValue: (plaats < 0 ? plaats + 7 : plaats) + 1) ?? .maandag
  }

  /// Earlier days come first.
  @inline(__always)
  public static func < (links: Dag, rechts: Dag) -> Bool {
    links.nummer < rechts.nummer
  }
}
