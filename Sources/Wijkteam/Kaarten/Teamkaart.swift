public import Termijnen

/// A token by which phone duty recognises a household without opening it.
///
/// The store computes it with a key of the team over a name, street, birth date or number; here it is
/// only bytes.
public struct Herkenning: TLVValue, Hashable {
  /// The bytes of the token.
  public let bytes: [UInt8]

  /// Wraps the bytes of a token.
  public init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The bytes.
  public var tlv: [UInt8] { bytes }

  /// Any bytes are a token.
  public init(tlv: ArraySlice<UInt8>) throws(TLVFout) { bytes = Array(tlv) }
}

/// What the whole team may know of a casus without its key: that it is there, and who to call.
///
/// No name, no text, no counts.
public struct Teamkaart: TLVRecord {
  /// The casus.
  public var id = Id.nul
  /// The speakable code.
  public var code = ""
  /// Where it stands.
  public var status = Casusstatus.aangemeld
  /// Who stays with it; nil is nobody.
  public var vast: Lid?
  /// The second person; nil is nobody.
  public var tweede: Lid?
  /// The day to look again, for rust, waakvlam and overdracht.
  public var terugkijken: Dag?
  /// The day of the next contact.
  public var volgendContact: Dag?
  /// Whether it is kept to fewer readers.
  public var gevoelig = false
  /// The tokens by which it is recognised; none when it is gevoelig or when somebody is shut out.
  public var herkenning: [Herkenning] = []

  /// An empty record.
  public init() {}

  /// Makes the card of a casus, with the tokens that the store computed.
  public init(_ casus: Casus, herkenning: [Herkenning]) {
    id = casus.id
    code = casus.code
    status = casus.status
    vast = casus.vast
    tweede = casus.tweede
    terugkijken = casus.terugkijken
    volgendContact = casus.volgendContact
    gevoelig = casus.gevoelig
    self.herkenning = casus.gevoelig || !casus.uitgesloten.isEmpty ? [] : herkenning
  }

  /// Reads a card; nil when the bytes are something else.
  public init?(bytes: [UInt8]) {
    guard let kaart = try? Teamkaart(tlv: bytes[...]), kaart.id != .nul else { return nil }
    self = kaart
  }

  /// The bytes to seal under the key of the team.
  public var bytes: [UInt8] { tlv }

  /// The numbered fields.
  public static let velden: [TLVField<Teamkaart>] = [
    .init(1, \.id), .init(2, \.code), .init(3, \.status), .init(4, \.vast), .init(5, \.tweede),
    .init(6, \.terugkijken), .init(7, \.volgendContact), .init(8, \.gevoelig),
    .init(9, \.herkenning),
  ]
}
