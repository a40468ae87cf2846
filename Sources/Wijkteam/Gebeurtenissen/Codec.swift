public import Termijnen

/// The body of a frame: all events of one command, in order.
public enum Codec {
  /// Writes the events of one command.
  public static func encode(_ gebeurtenissen: [Gebeurtenis]) -> [UInt8] {
    var body = TLVWriter()
    for gebeurtenis in gebeurtenissen {
      var writer = TLVWriter()
      writer.field(1, gebeurtenis.gebeurdOp.tlv)
      writer.field(2, gebeurtenis.inhoud.nummer.tlv)
      writer.field(3, gebeurtenis.inhoud.payload)
      body.field(1, writer.bytes)
    }
    return body.bytes
  }

  /// Reads a body.
  ///
  /// Total: what cannot be read becomes `.onbekend` with its bytes, on the day that it was typed,
  /// so that nothing is dropped.
  public static func decode(_ body: [UInt8], ingevoerd: Dag) -> [Gebeurtenis] {
    var uit: [Gebeurtenis] = []
    var reader = TLVReader(body[...])
    while true {
      do {
        guard let (nummer, inhoud) = try reader.next() else { return uit }
        guard nummer == 1 else { continue }
        uit.append(event(inhoud, ingevoerd: ingevoerd))
      } catch {
        uit.append(Gebeurtenis(Moment(ingevoerd), .onbekend(0, body)))
        return uit
      }
    }
  }

  private static func event(_ bytes: ArraySlice<UInt8>, ingevoerd: Dag) -> Gebeurtenis {
    var gebeurdOp = Moment(ingevoerd)
    var nummer = 0
    var payload = bytes[bytes.endIndex...]
    do {
      var reader = TLVReader(bytes)
      while let (veld, inhoud) = try reader.next() {
        switch veld {
        case 1: gebeurdOp = try Moment(tlv: inhoud)
        case 2: nummer = try Int(tlv: inhoud)
        case 3: payload = inhoud
        default: continue
        }
      }
    } catch {
      return Gebeurtenis(gebeurdOp, .onbekend(nummer, Array(bytes)))
    }
    return Gebeurtenis(gebeurdOp, Inhoud(nummer: nummer, payload: payload))
  }
}

/// An event with its envelope and its place in the frame.
public struct Vastgelegd: Sendable {
  /// The envelope of its frame.
  public let envelop: Envelop
  /// The place in the frame.
  public let plaats: UInt16
  /// What happened.
  public let gebeurtenis: Gebeurtenis

  /// Pairs an event with its envelope.
  public init(_ envelop: Envelop, plaats: UInt16, _ gebeurtenis: Gebeurtenis) {
    self.envelop = envelop
    self.plaats = plaats
    self.gebeurtenis = gebeurtenis
  }

  /// Reads all events of one frame.
  public static func lees(_ envelop: Envelop, body: [UInt8]) -> [Vastgelegd] {
    Codec.decode(body, ingevoerd: envelop.ingevoerdDag).enumerated().prefix(Int(UInt16.max)).map {
      Vastgelegd(envelop, plaats: UInt16($0.offset), $0.element)
    }
  }

  /// The name of the event.
  public var id: GebeurtenisId {
    GebeurtenisId(segment: envelop.segment, volgnummer: envelop.volgnummer, plaats: plaats)
  }

  /// What stays with the values that it makes.
  public var merk: Merk {
    Merk(
      id: id, gebeurdOp: gebeurtenis.gebeurdOp, ingevoerdOp: envelop.ingevoerdOp,
      ingevoerdDag: envelop.ingevoerdDag, door: envelop.door)
  }

  /// The causal order.
  public static func eerder(_ a: Vastgelegd, _ b: Vastgelegd) -> Bool {
    if a.envelop.segment == b.envelop.segment && a.envelop.volgnummer == b.envelop.volgnummer {
      return a.plaats < b.plaats
    }
    return Envelop.eerder(a.envelop, b.envelop)
  }
}
