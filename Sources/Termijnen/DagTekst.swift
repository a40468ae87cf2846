/// The Dutch names of the months, in full; January is at index 0.
let maandnamen = [
  "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september",
  "oktober", "november", "december",
]

func tweeCijfers(_ getal: Int) -> String {
  getal < 10 && getal >= 0 ? "0\(getal)" : "\(getal)"
}

extension Dag: CustomStringConvertible {
  /// ISO 8601: `2026-11-20`.
  public var iso: String {
    let nu = delen
    return "\(nu.jaar)-\(tweeCijfers(nu.maand))-\(tweeCijfers(nu.dag))"
  }

  /// The day as ISO 8601 text.
  public var description: String { iso }

  /// Reads exactly `JJJJ-MM-DD`; nil for any other form and for a day that does not exist.
  public init?(iso tekst: String) {
    let bytes = Array(tekst.utf8)
    guard bytes.count == 10, bytes[4] == 0x2D, bytes[7] == 0x2D else { return nil }
    var delen = [0, 0, 0]
    for (plaats, byte) in bytes.enumerated() where plaats != 4 && plaats != 7 {
      guard byte >= 0x30, byte <= 0x39 else { return nil }
      let deel = plaats < 4 ? 0 : plaats < 7 ? 1 : 2
      delen[deel] = delen[deel] * 10 + Int(byte - 0x30)
    }
    self.init(delen[0], delen[1], delen[2])
  }

  /// Short, for a column in which the year is plain: `vr 20-11`.
  public var kort: String {
    let nu = delen
    return "\(weekdag.kort) \(nu.dag)-\(nu.maand)"
  }

  /// Short with the year: `vr 20-11-2026`.
  public var kortMetJaar: String {
    let nu = delen
    return "\(weekdag.kort) \(nu.dag)-\(nu.maand)-\(nu.jaar)"
  }

  /// In full: `vrijdag 20 november 2026`.
  public var lang: String { "\(weekdag.lang) \(langZonderWeekdag)" }

  /// In full without the weekday: `20 november 2026`.
  public var langZonderWeekdag: String {
    let nu = delen
    return "\(nu.dag) \(maandnamen[nu.maand - 1]) \(nu.jaar)"
  }
}
