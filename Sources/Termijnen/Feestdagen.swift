/// A day that counts as free, other than a Saturday or Sunday.
public struct Feestdag: Hashable, Sendable {
  /// The day.
  public let dag: Dag
  /// The Dutch name.
  public let naam: String
  /// The legal ground, for instance `Atw art. 3 lid 1`.
  public let grond: String
  /// True for the days of article 3 lid 1; false for Good Friday and days equated by decree.
  public let algemeenErkend: Bool

  /// A free day.
  public init(dag: Dag, naam: String, grond: String, algemeenErkend: Bool) {
    self.dag = dag
    self.naam = naam
    self.grond = grond
    self.algemeenErkend = algemeenErkend
  }
}

/// The holidays of the Algemene termijnenwet that can be computed.
public enum Feestdagen {
  /// Easter Sunday of a Gregorian year (the anonymous algorithm of 1876).
  public static func pasen(_ jaar: Int) -> Dag {
    let a = jaar % 19
    let b = jaar / 100
    let c = jaar % 100
    let d = b / 4
    let e = b % 4
    let g = (8 * b + 13) / 25
    let h = (19 * a + b - d - g + 15) % 30
    let i = c / 4
    let k = c % 4
    let l = (32 + 2 * e + 2 * i - h - k) % 7
    let m = (a + 11 * h + 22 * l) / 451
    let telling = h + l - 7 * m + 114
    return Dag(jaar, telling / 31, telling % 31 + 1) ?? Dag.eerste
  }

  /// The day on which the birthday of the King is celebrated, or nil before 1949.
  ///
  /// 27 April, on a Sunday 26 April (since 2014); 30 April, on a Sunday 29 April (1980-2013) or
  /// 1 May (1949-1979).
  public static func koningsdag(_ jaar: Int) -> Dag? {
    if jaar >= 2014 {
      return Dag(jaar, 4, 27).map { $0.weekdag == .zondag ? $0.plus(dagen: -1) : $0 }
    }
    guard jaar >= 1949 else { return nil }
    return Dag(jaar, 4, 30).map { dag in
      dag.weekdag == .zondag ? dag.plus(dagen: jaar >= 1980 ? -1 : 1) : dag
    }
  }

  /// The days of article 3 lid 1 and 2 Atw in a year, in order; empty outside 1583-9999.
  public static func atw(_ jaar: Int) -> [Feestdag] {
    guard jaar >= 1583, jaar <= 9999 else { return [] }
    let pasen = pasen(jaar)
    var dagen: [Feestdag] = []
    dagen.reserveCapacity(9)
    func voeg(_ dag: Dag?, _ naam: String, lid: Int = 1) {
      guard let dag else { return }
      dagen.append(
        Feestdag(
          dag: dag, naam: naam, grond: lid == 1 ? "Atw art. 3 lid 1" : "Atw art. 3 lid 2",
          algemeenErkend: lid == 1))
    }
    voeg(Dag(jaar, 1, 1), "Nieuwjaarsdag")
    voeg(pasen.plus(dagen: -2), "Goede Vrijdag", lid: 2)
    voeg(pasen.plus(dagen: 1), "Tweede Paasdag")
    voeg(koningsdag(jaar), jaar >= 2014 ? "Koningsdag" : "Koninginnedag")
    voeg(Dag(jaar, 5, 5), "5 mei (Bevrijdingsdag)")
    voeg(pasen.plus(dagen: 39), "Hemelvaartsdag")
    voeg(pasen.plus(dagen: 50), "Tweede Pinksterdag")
    voeg(Dag(jaar, 12, 25), "Eerste Kerstdag")
    voeg(Dag(jaar, 12, 26), "Tweede Kerstdag")
    return dagen.sorted { $0.dag < $1.dag }
  }
}
