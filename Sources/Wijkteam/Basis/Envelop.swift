public import Termijnen

/// Names one event for ever: the segment it stands in, its frame and its place in the frame.
public struct GebeurtenisId: Hashable, Comparable, Sendable {
  /// The segment of the store.
  public let segment: Id
  /// The frame in the segment.
  public let volgnummer: UInt32
  /// The place in the frame.
  public let plaats: UInt16

  /// Makes the name of an event.
  public init(segment: Id, volgnummer: UInt32, plaats: UInt16) {
    self.segment = segment
    self.volgnummer = volgnummer
    self.plaats = plaats
  }

  /// Orders by segment, frame and place.
  public static func < (a: GebeurtenisId, b: GebeurtenisId) -> Bool {
    (a.segment, a.volgnummer, a.plaats) < (b.segment, b.volgnummer, b.plaats)
  }
}

/// What the store knows of a frame: who wrote it, when, and where it stands in the causal order.
public struct Envelop: Hashable, Sendable {
  /// The segment of the frame.
  public let segment: Id
  /// The number of the frame in its segment.
  public let volgnummer: UInt32
  /// Hybrid logical clock; greater than that of every frame the writer had seen.
  public let klok: UInt64
  /// The device that wrote it; breaks ties.
  public let apparaat: Id
  /// Who was logged in.
  public let door: Lid
  /// When it was typed, in milliseconds since 1970 (UTC).
  public let ingevoerdOp: Int64
  /// The civil day in Amsterdam on which it was typed.
  public let ingevoerdDag: Dag

  /// Makes an envelope.
  public init(
    segment: Id, volgnummer: UInt32, klok: UInt64, apparaat: Id, door: Lid, ingevoerdOp: Int64,
    ingevoerdDag: Dag
  ) {
    self.segment = segment
    self.volgnummer = volgnummer
    self.klok = klok
    self.apparaat = apparaat
    self.door = door
    self.ingevoerdOp = ingevoerdOp
    self.ingevoerdDag = ingevoerdDag
  }

  /// The causal order: clock, then device, then segment and frame.
  ///
  /// Equal on every machine.
  public static func eerder(_ a: Envelop, _ b: Envelop) -> Bool {
    if a.klok != b.klok { return a.klok < b.klok }
    if a.apparaat != b.apparaat { return a.apparaat < b.apparaat }
    return (a.segment, a.volgnummer) < (b.segment, b.volgnummer)
  }
}

/// What stays with a value of the event that made it: its name, its two times and its author.
public struct Merk: Hashable, Sendable {
  /// The event.
  public let id: GebeurtenisId
  /// When it happened.
  public let gebeurdOp: Moment
  /// When it was typed, in milliseconds since 1970 (UTC).
  public let ingevoerdOp: Int64
  /// The civil day on which it was typed.
  public let ingevoerdDag: Dag
  /// Who typed it.
  public let door: Lid

  /// Makes a mark.
  public init(
    id: GebeurtenisId, gebeurdOp: Moment, ingevoerdOp: Int64, ingevoerdDag: Dag, door: Lid
  ) {
    self.id = id
    self.gebeurdOp = gebeurdOp
    self.ingevoerdOp = ingevoerdOp
    self.ingevoerdDag = ingevoerdDag
    self.door = door
  }

  /// The day on which it happened.
  public var dag: Dag { gebeurdOp.dag }

  /// Whether it was typed on another day than it happened; screens then show both.
  public var laterIngevoerd: Bool { ingevoerdDag != gebeurdOp.dag }
}

/// A value with the event that made it.
public struct Gemerkt<Waarde: Sendable>: Sendable {
  /// The value.
  public var waarde: Waarde
  /// The event that made it.
  public let merk: Merk

  /// Pairs a value with its event.
  public init(_ waarde: Waarde, _ merk: Merk) {
    self.waarde = waarde
    self.merk = merk
  }
}

extension Gemerkt: Equatable where Waarde: Equatable {}
extension Gemerkt: Hashable where Waarde: Hashable {}
