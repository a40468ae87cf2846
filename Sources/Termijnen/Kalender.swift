/// A day that a royal decree equates with a holiday (article 3 lid 3 Atw).
public struct KBDag: Hashable, Sendable {
  /// The day.
  public let dag: Dag
  /// What people call it, for instance `dag na Hemelvaart`.
  public let naam: String

  /// A day from the decree.
  public init(_ dag: Dag, _ naam: String = "gelijkgestelde dag") {
    self.dag = dag
    self.naam = naam
  }
}

/// Free days and working days: weekends, the holidays of the Atw, and days equated by royal decree.
///
/// The holidays are computed for every year. The decree days come from a table with a first and a
/// last day; outside it the calendar still answers, and ``waarschuwing(voor:)`` says so.
public struct Kalender: Sendable, Hashable {
  /// The days equated by royal decree, in order.
  public let kbDagen: [KBDag]
  /// The first day for which the decree table is complete.
  public let volledigVan: Dag
  /// The last day for which the decree table is complete.
  public let volledigTot: Dag
  /// Where the decree table comes from.
  public let bron: String

  /// Working days as bits, from ``tabelstart`` on, so that the common years need no computation.
  private let werkdagbits: [UInt64]
  /// The number of working days before each word of ``werkdagbits``.
  private let rang: [Int32]

  private static let tabelstart: Int32 = 3652
  private static let tabeljaren = 1980...2079

  /// A calendar with a decree table that is complete from `volledigVan` to `volledigTot`.
  public init(kbDagen: [KBDag], volledigVan: Dag, volledigTot: Dag, bron: String = "") {
    self.kbDagen = kbDagen.sorted { $0.dag < $1.dag }
    self.volledigVan = volledigVan
    self.volledigTot = volledigTot
    self.bron = bron
    let woorden = (36_525 + 63) / 64
    var bits = [UInt64](repeating: 0, count: woorden)
    for plaats in 0..<(woorden * 64)
    where !Dag.begrensd(Int(Self.tabelstart) + plaats).weekdag.isWeekend {
      bits[plaats >> 6] |= 1 << UInt64(plaats & 63)
    }
    func wis(_ dag: Dag) {
      let plaats = Int(dag.nummer - Self.tabelstart)
      guard plaats >= 0, plaats < woorden * 64 else { return }
      bits[plaats >> 6] &= ~(1 << UInt64(plaats & 63))
    }
    // The last word reaches a few days into the year after the table.
    for jaar in Self.tabeljaren.lowerBound...(Self.tabeljaren.upperBound + 1) {
      for feestdag in Feestdagen.atw(jaar) { wis(feestdag.dag) }
    }
    for kb in self.kbDagen { wis(kb.dag) }
    var telling: Int32 = 0
    var rang: [Int32] = []
    rang.reserveCapacity(woorden)
    for woord in bits {
      rang.append(telling)
      telling += Int32(woord.nonzeroBitCount)
    }
    self.werkdagbits = bits
    self.rang = rang
  }

  /// Only weekends and the computed holidays; every date counts as outside the decree table.
  public static let zonderTabel = Kalender(
    kbDagen: [], volledigVan: .laatste, volledigTot: .eerste, bron: "geen tabel")

  /// True on a Saturday, a Sunday, a holiday and a day equated by decree.
  public func isVrij(_ dag: Dag) -> Bool {
    let plaats = Int(dag.nummer) - Int(Self.tabelstart)
    if plaats >= 0, plaats < werkdagbits.count * 64 {
      return werkdagbits[plaats >> 6] & (1 << UInt64(plaats & 63)) == 0
    }
    return dag.weekdag.isWeekend || feestdag(op: dag) != nil
  }

  /// True on every day that is not free.
  public func isWerkdag(_ dag: Dag) -> Bool { !isVrij(dag) }

  /// True on a working day when Good Friday and decree days are taken as working days.
  ///
  /// "Werkdag" is not defined in the Wgs (art. 4 lid 2); this is the reading that ends first.
  public func isWerkdagStreng(_ dag: Dag) -> Bool {
    if isWerkdag(dag) { return true }
    if dag.weekdag.isWeekend { return false }
    return !Feestdagen.atw(dag.jaar).contains { $0.dag == dag && $0.algemeenErkend }
  }

  /// The name of the holiday or decree day; nil on any other day, weekends included.
  public func feestdag(op dag: Dag) -> String? {
    var namen = Feestdagen.atw(dag.jaar).filter { $0.dag == dag }.map(\.naam)
    namen += kbDagen.filter { $0.dag == dag }.map { "\($0.naam) (bij KB gelijkgesteld)" }
    return namen.isEmpty ? nil : namen.joined(separator: " en ")
  }

  /// Why a day is free: the name of the holiday, `zaterdag` or `zondag`; nil on a working day.
  public func naam(van dag: Dag) -> String? {
    if let feestdag = feestdag(op: dag) { return feestdag }
    return dag.weekdag.isWeekend ? dag.weekdag.lang : nil
  }

  /// Every holiday and decree day of a year with its ground, in order of date.
  public func feestdagen(in jaar: Int) -> [Feestdag] {
    let kb = kbDagen.filter { $0.dag.jaar == jaar }.map {
      Feestdag(
        dag: $0.dag, naam: $0.naam, grond: "Atw art. 3 lid 3 (KB)", algemeenErkend: false)
    }
    return (Feestdagen.atw(jaar) + kb).sorted { $0.dag < $1.dag }
  }

  /// True when the decree table covers this day.
  public func volledig(op dag: Dag) -> Bool { dag >= volledigVan && dag <= volledigTot }

  /// A Dutch sentence when the decree table does not cover this day, otherwise nil.
  public func waarschuwing(voor dag: Dag) -> String? {
    if volledig(op: dag) { return nil }
    if volledigVan > volledigTot {
      return "Kalender onvolledig: er is geen tabel met dagen die bij KB zijn gelijkgesteld. "
        + "De uitkomst kan een dag te vroeg zijn."
    }
    let grens =
      dag > volledigTot
      ? "eindigt op \(volledigTot.langZonderWeekdag)"
      : "begint op \(volledigVan.langZonderWeekdag)"
    return "Kalender onvolledig: de tabel met dagen die bij KB zijn gelijkgesteld \(grens), en "
      + "\(dag.langZonderWeekdag) valt daarbuiten. De uitkomst kan te vroeg zijn."
  }

  /// A Dutch sentence when the holidays of a year are not all known, otherwise nil.
  public func waarschuwing(jaar: Int) -> String? {
    guard let eerste = Dag(jaar, 1, 1), let laatste = Dag(jaar, 12, 31) else { return nil }
    if volledig(op: eerste), volledig(op: laatste) { return nil }
    let bekend = kbDagen.filter { $0.dag.jaar == jaar }.map {
      "\($0.dag.langZonderWeekdag) (\($0.naam))"
    }
    let van = volledigVan.jaar + (volledigVan == Dag(volledigVan.jaar, 1, 1) ? 0 : 1)
    let tot = volledigTot.jaar - (volledigTot == Dag(volledigTot.jaar, 12, 31) ? 0 : 1)
    return
      "Kalender onvolledig: dagen die bij koninklijk besluit gelijk zijn gesteld met een feestdag, "
      + "zijn voor \(jaar) niet allemaal bekend"
      + (bekend.isEmpty ? ". " : "; bekend is alleen \(bekend.joined(separator: ", ")). ")
      + "De feestdagen van de wet zelf staan er wel allemaal in. "
      + (van <= tot
        ? "Volledig is de kalender voor \(van) tot en met \(tot)."
        : "De kalender is voor geen enkel jaar volledig.")
  }

  /// Says which days do not count as working days in a stretch; nil when all of them do.
  ///
  /// - Parameter streng: take Good Friday and decree days as working days.
  public func overgeslagen(na begin: Dag, totEnMet einde: Dag, streng: Bool) -> String? {
    guard einde > begin, einde - begin < 400 else { return nil }
    var weekend = false
    var dagen: [String] = []
    var dag = begin.plus(dagen: 1)
    while dag <= einde {
      if dag.weekdag.isWeekend {
        weekend = true
      } else if streng ? !isWerkdagStreng(dag) : !isWerkdag(dag), let naam = feestdag(op: dag) {
        dagen.append("\(dag.lang) (\(naam.replacing(" (", with: ", ").replacing(")", with: "")))")
      }
      if dag == Dag.laatste { break }
      dag = dag.plus(dagen: 1)
    }
    let delen = (weekend ? ["zaterdag", "zondag"] : []) + dagen
    guard !delen.isEmpty else { return nil }
    return "\(delen.opsomming.metHoofdletter) \(delen.count == 1 ? "telt" : "tellen") niet mee."
  }

  /// The number of working days in the table before a place.
  private func telling(tot plaats: Int) -> Int {
    let woord = plaats >> 6
    guard woord < werkdagbits.count else {
      return Int(rang.last ?? 0) + (werkdagbits.last?.nonzeroBitCount ?? 0)
    }
    let masker = (UInt64(1) << UInt64(plaats & 63)) - 1
    return Int(rang[woord]) + (werkdagbits[woord] & masker).nonzeroBitCount
  }

  /// The number of working days after `na`, up to and including `totEnMet`; 0 when that is not later.
  public func werkdagen(na begin: Dag, totEnMet einde: Dag) -> Int {
    guard einde > begin else { return 0 }
    let van = Int(begin.nummer) + 1 - Int(Self.tabelstart)
    let tot = Int(einde.nummer) + 1 - Int(Self.tabelstart)
    if van >= 0, tot <= werkdagbits.count * 64 {
      return telling(tot: tot) - telling(tot: van)
    }
    return doordeweeks(begin, einde) - vrijeDoordeweekseDagen(begin, einde)
  }

  private func doordeweeks(_ begin: Dag, _ einde: Dag) -> Int {
    let dagen = einde - begin
    let heleWeken = dagen / 7
    var aantal = heleWeken * 5
    var dag = begin.plus(dagen: heleWeken * 7)
    while dag < einde {
      dag = dag.plus(dagen: 1)
      if !dag.weekdag.isWeekend { aantal += 1 }
    }
    return aantal
  }

  private func vrijeDoordeweekseDagen(_ begin: Dag, _ einde: Dag) -> Int {
    var vrij = Set<Dag>()
    for jaar in begin.jaar...einde.jaar {
      for feestdag in Feestdagen.atw(jaar) { vrij.insert(feestdag.dag) }
    }
    for kb in kbDagen { vrij.insert(kb.dag) }
    return vrij.count { $0 > begin && $0 <= einde && !$0.weekdag.isWeekend }
  }

  /// The day that is `aantal` working days after (or, when negative, before) a day; 0 is that day.
  public func plus(werkdagen aantal: Int, vanaf: Dag) -> Dag {
    stappen(aantal, vanaf: vanaf) { isWerkdag($0) }
  }

  /// As ``plus(werkdagen:vanaf:)``, with Good Friday and decree days as working days.
  public func plus(strengeWerkdagen aantal: Int, vanaf: Dag) -> Dag {
    stappen(aantal, vanaf: vanaf) { isWerkdagStreng($0) }
  }

  private func stappen(_ aantal: Int, vanaf: Dag, telt: (Dag) -> Bool) -> Dag {
    let stap = aantal < 0 ? -1 : 1
    let grens = aantal < 0 ? Dag.eerste : Dag.laatste
    var over = aantal.magnitude
    var dag = vanaf
    while over > 0, dag != grens {
      dag = dag.plus(dagen: stap)
      if telt(dag) { over -= 1 }
    }
    return dag
  }

  /// The day itself, or the first working day after it.
  public func eersteWerkdag(vanaf dag: Dag) -> Dag {
    var dag = dag
    while isVrij(dag), dag < Dag.laatste { dag = dag.plus(dagen: 1) }
    return dag
  }
}
