/// A field of which two people may give a value at the same time: both stay until a person chooses.
///
/// A write names the writes that its author had seen (`vervangt`). Whatever is not replaced by another
/// write is live; the last of the live ones in causal order is shown.
public struct Register<Waarde: Hashable & Sendable>: Hashable, Sendable {
  /// The live values in causal order, the shown one last.
  public private(set) var levend: [Gemerkt<Waarde>] = []

  /// An empty field.
  public init() {}

  /// The value to show, or nil when nothing was ever written.
  public var waarde: Waarde? { levend.last?.waarde }

  /// The event behind the shown value.
  public var merk: Merk? { levend.last?.merk }

  /// Whether two or more different values wait for a choice.
  public var gelijktijdig: Bool { Set(levend.map(\.waarde)).count > 1 }

  /// The names of the live writes: what a new write replaces.
  public var gezien: [GebeurtenisId] { levend.map(\.merk.id) }

  /// Folds one write; writes arrive in causal order.
  public mutating func zet(_ waarde: Waarde, _ merk: Merk, vervangt: [GebeurtenisId]) {
    levend.removeAll { vervangt.contains($0.merk.id) }
    levend.append(Gemerkt(waarde, merk))
  }
}
