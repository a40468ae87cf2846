public import Termijnen

/// What a teamleider may know of a casus without its key: enough to see what stalls, no story.
///
/// It is a reduced list of events without free text, which the ordinary fold turns into the skeleton
/// of the casus, so that the let-op rules and the caseload run on it unchanged. No counts stand in it:
/// they are computed on the day of reading.
public struct Leidkaart: Sendable, Hashable {
  /// One event of the card, with who typed it.
  public struct Regel: Sendable, Hashable {
    /// Who typed it.
    public var door: Lid
    /// What happened, without free text.
    public var gebeurtenis: Gebeurtenis
  }

  /// What stands where a text is that only the casus itself tells.
  public static let verborgen = "(staat in de casus)"

  /// The events, in the order of the fold.
  public let regels: [Regel]

  /// Makes the card of a casus that was folded with everything in it.
  ///
  /// - Parameter context: its day decides which settled things are too old for the card.
  public init(_ casus: Casus, _ context: Letopcontext) {
    var bouw = Leidkaartbouw(casus, vandaag: context.vandaag)
    bouw.alles()
    regels = bouw.regels
  }

  /// The casus as far as the card tells it.
  ///
  /// - Parameter tot: as in `Casus.vouw`: facts after this day have not happened yet.
  public func casus(id: Id, tot: Dag? = nil) -> Casus {
    var vastgelegd: [Vastgelegd] = []
    vastgelegd.reserveCapacity(regels.count)
    for (plaats, regel) in regels.enumerated() {
      let dag = regel.gebeurtenis.gebeurdOp.dag
      let envelop = Envelop(
        segment: .nul, volgnummer: UInt32(clamping: plaats), klok: UInt64(plaats), apparaat: .nul,
        door: regel.door, ingevoerdOp: Int64(dag.nummer) * 86_400_000, ingevoerdDag: dag)
      vastgelegd.append(Vastgelegd(envelop, plaats: 0, regel.gebeurtenis))
    }
    return Casus.vouw(id: id, vastgelegd, tot: tot)
  }

  /// The name of the event at a place of the card.
  static func naam(_ plaats: Int) -> GebeurtenisId {
    GebeurtenisId(segment: .nul, volgnummer: UInt32(clamping: plaats), plaats: 0)
  }
}

extension Leidkaart {
  /// The bytes to seal under the role key of the teamleiders.
  public var bytes: [UInt8] {
    var writer = TLVWriter()
    for regel in regels {
      var deel = TLVWriter()
      deel.field(1, regel.door.tlv)
      deel.field(2, Codec.encode([regel.gebeurtenis]))
      writer.field(1, deel.bytes)
    }
    return writer.bytes
  }

  /// Reads a card; nil when the bytes are something else.
  public init?(bytes: [UInt8]) {
    var regels: [Regel] = []
    var reader = TLVReader(bytes[...])
    do {
      while let (nummer, inhoud) = try reader.next() {
        guard nummer == 1 else { continue }
        var door = Lid("")
        var gebeurtenissen: [Gebeurtenis] = []
        var deel = TLVReader(inhoud)
        while let (veld, bytes) = try deel.next() {
          switch veld {
          case 1: door = try Lid(tlv: bytes)
          case 2: gebeurtenissen = Codec.decode(Array(bytes), ingevoerd: .eerste)
          default: continue
          }
        }
        guard gebeurtenissen.count == 1 else { return nil }
        regels.append(Regel(door: door, gebeurtenis: gebeurtenissen[0]))
      }
    } catch {
      return nil
    }
    self.regels = regels
  }
}
