/// A day, with the minute of the day where it is known.
public struct Moment: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The day.
  public var dag: Dag
  /// Minutes since midnight, 0-1439; nil when only the day is known.
  public let minuut: Int?

  /// A day without a time.
  public init(_ dag: Dag) {
    self.dag = dag
    self.minuut = nil
  }

  /// A day at a minute; a minute outside 0-1439 counts as unknown.
  public init(_ dag: Dag, minuut: Int?) {
    self.dag = dag
    if let minuut, minuut >= 0, minuut < 1440 { self.minuut = minuut } else { self.minuut = nil }
  }

  /// The time as `14:05`, or nil.
  public var tijd: String? {
    minuut.map { "\(tweeCijfers($0 / 60)):\(tweeCijfers($0 % 60))" }
  }

  /// ISO 8601: `2026-11-20` or `2026-11-20T14:05`.
  public var iso: String {
    if let tijd { return "\(dag.iso)T\(tijd)" }
    return dag.iso
  }

  /// The moment as ISO 8601 text.
  public var description: String { iso }

  /// For a column: `vr 20-11` or `vr 20-11 14:05`.
  public var kort: String {
    if let tijd { return "\(dag.kort) \(tijd)" }
    return dag.kort
  }

  /// A day without a time comes before every time of that day.
  public static func < (links: Moment, rechts: Moment) -> Bool {
    (links.dag, links.minuut ?? -1) < (rechts.dag, rechts.minuut ?? -1)
  }

  /// Reads ISO 8601 as ``iso`` writes it.
  public init?(iso tekst: String) {
    let helften = tekst.split(separator: "T", maxSplits: 1, omittingEmptySubsequences: false)
    guard let eerste = helften.first, let dag = Dag(iso: String(eerste)) else { return nil }
    guard helften.count == 2 else {
      self.init(dag)
      return
    }
    guard let minuut = Moment.minuut(String(helften[1])) else { return nil }
    self.init(dag, minuut: minuut)
  }

  /// Reads a day as ``Dag/lees(_:vandaag:kalender:richting:)`` does, perhaps followed by a time:
  /// `gisteren 14:30`, `2026-11-20T14:30`, `20-11T14:30`, `vr 9.15`, or only `14:30` for today.
  public static func lees(
    _ tekst: String, vandaag: Dag, kalender: Kalender? = nil,
    richting: Leesrichting = .dichtstbij
  ) throws(Leesfout) -> Moment {
    if let gelezen = Moment(iso: tekst.uppercased()) { return gelezen }
    // Also behind a day that is typed in another way.
    if let plaats = tekst.lastIndex(where: { $0 == "T" || $0 == "t" }),
      tekst[..<plaats].last?.isNumber == true,
      let minuut = minuut(String(tekst[tekst.index(after: plaats)...]))
    {
      let dag = try Dag.lees(
        String(tekst[..<plaats]), vandaag: vandaag, kalender: kalender, richting: richting)
      return Moment(dag, minuut: minuut)
    }
    var woorden = Daglezer.woorden(tekst).filter { $0 != "om" && $0 != "uur" }
    guard let laatste = woorden.last, let minuut = minuut(laatste) else {
      let dag = try Dag.lees(tekst, vandaag: vandaag, kalender: kalender, richting: richting)
      return Moment(dag)
    }
    woorden.removeLast()
    if woorden.isEmpty { return Moment(vandaag, minuut: minuut) }
    let dag = try Dag.lees(
      woorden.joined(separator: " "), vandaag: vandaag, kalender: kalender, richting: richting)
    return Moment(dag, minuut: minuut)
  }

  /// `14:05`, `9:30`, `14u05`, `14u`; with a dot only when it cannot be a date (`9.30`).
  private static func minuut(_ tekst: String) -> Int? {
    let scheiding: Character
    if tekst.contains(":") {
      scheiding = ":"
    } else if tekst.contains("u") {
      scheiding = "u"
    } else if tekst.contains(".") {
      scheiding = "."
    } else {
      return nil
    }
    let delen = tekst.split(separator: scheiding, omittingEmptySubsequences: false)
    guard delen.count == 2, delen[0].utf8.count <= 2, let uur = Int(delen[0]), uur >= 0, uur < 24
    else { return nil }
    if delen[1].isEmpty { return scheiding == "u" ? uur * 60 : nil }
    guard delen[1].utf8.count == 2, let minuten = Int(delen[1]), minuten >= 0, minuten < 60 else {
      return nil
    }
    if scheiding == ".", minuten >= 1, minuten <= 12 { return nil }
    return uur * 60 + minuten
  }
}
