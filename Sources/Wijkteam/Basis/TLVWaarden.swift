public import Termijnen

extension String: TLVValue {
  /// UTF-8.
  public var tlv: [UInt8] { Array(utf8) }

  /// Reads UTF-8; invalid bytes are refused.
  public init(tlv: ArraySlice<UInt8>) throws(TLVFout) {
    guard let tekst = String(validating: tlv, as: UTF8.self) else { throw .waarde }
    self = tekst
  }
}

extension Int: TLVValue {
  /// Eight bytes, little endian, two's complement, without the high bytes that only repeat the sign.
  public var tlv: [UInt8] {
    var bytes = (0..<8).map { UInt8(truncatingIfNeeded: self >> (8 * $0)) }
    let vulling: UInt8 = self < 0 ? 0xff : 0
    while bytes.count > 1, bytes.last == vulling,
      (bytes[bytes.count - 2] ^ vulling) & 0x80 == 0
    {
      bytes.removeLast()
    }
    return bytes
  }

  /// Reads one to eight bytes.
  public init(tlv: ArraySlice<UInt8>) throws(TLVFout) {
    guard (1...8).contains(tlv.count), let laatste = tlv.last else { throw .waarde }
    var waarde: UInt64 = laatste & 0x80 != 0 ? .max : 0
    for byte in tlv.reversed() { waarde = waarde << 8 | UInt64(byte) }
    self = Int(truncatingIfNeeded: waarde)
  }
}

extension Bool: TLVValue {
  /// One byte, 0 or 1.
  public var tlv: [UInt8] { [self ? 1 : 0] }

  /// Reads one byte, 0 or 1.
  public init(tlv: ArraySlice<UInt8>) throws(TLVFout) {
    switch Array(tlv) {
    case [0]: self = false
    case [1]: self = true
    default: throw .waarde
    }
  }
}

extension Id: TLVValue {
  /// Sixteen bytes.
  public var tlv: [UInt8] { bytes }

  /// Reads sixteen bytes.
  public init(tlv: ArraySlice<UInt8>) throws(TLVFout) {
    guard let id = Id(bytes: tlv) else { throw .waarde }
    self = id
  }
}

extension Lid: TLVValue {
  /// The name.
  public var tlv: [UInt8] { naam.tlv }

  /// Reads a name.
  public init(tlv: ArraySlice<UInt8>) throws(TLVFout) { self.init(try String(tlv: tlv)) }
}

extension GebeurtenisId: TLVValue {
  /// Segment, frame and place: 22 bytes.
  public var tlv: [UInt8] {
    segment.bytes + (0..<4).map { UInt8(truncatingIfNeeded: volgnummer >> (8 * $0)) }
      + (0..<2).map { UInt8(truncatingIfNeeded: plaats >> (8 * $0)) }
  }

  /// Reads 22 bytes.
  public init(tlv: ArraySlice<UInt8>) throws(TLVFout) {
    let bytes = Array(tlv)
    guard bytes.count == 22, let segment = Id(bytes: bytes[0..<16]) else { throw .waarde }
    let volgnummer = bytes[16..<20].reversed().reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
    let plaats = bytes[20..<22].reversed().reduce(UInt16(0)) { $0 << 8 | UInt16($1) }
    self.init(segment: segment, volgnummer: volgnummer, plaats: plaats)
  }
}

extension Dag: TLVValue {
  /// The day number.
  public var tlv: [UInt8] { Int(nummer).tlv }

  /// Reads a day number; outside 1583-9999 is refused.
  public init(tlv: ArraySlice<UInt8>) throws(TLVFout) {
    guard let dag = Dag(nummer: try Int(tlv: tlv)) else { throw .waarde }
    self = dag
  }
}

extension Moment: TLVValue {
  /// The day number, then the minute of the day if there is one.
  public var tlv: [UInt8] {
    var writer = TLVWriter()
    writer.field(1, dag.tlv)
    if let minuut { writer.field(2, minuut.tlv) }
    return writer.bytes
  }

  /// Reads a day with or without a minute.
  public init(tlv: ArraySlice<UInt8>) throws(TLVFout) {
    var reader = TLVReader(tlv)
    var dag: Dag?
    var minuut: Int?
    while let (nummer, inhoud) = try reader.next() {
      switch nummer {
      case 1: dag = try Dag(tlv: inhoud)
      case 2: minuut = try Int(tlv: inhoud)
      default: continue
      }
    }
    guard let dag else { throw .waarde }
    self.init(dag, minuut: minuut)
  }
}

/// A choice out of a fixed list, written as its word; the word is the same in files, commands and JSON.
public protocol Keuze: RawRepresentable<String>, CaseIterable, Hashable, Sendable, TLVValue {
  /// The words that a person reads on a screen.
  var label: String { get }
}

extension Keuze {
  /// The word.
  public var tlv: [UInt8] { Array(rawValue.utf8) }

  /// Reads a word; one that this version does not know is refused.
  public init(tlv: ArraySlice<UInt8>) throws(TLVFout) {
    guard let keuze = Self(rawValue: try String(tlv: tlv)) else { throw .waarde }
    self = keuze
  }

  /// The word, with spaces for hyphens.
  public var label: String { String(rawValue.map { $0 == "-" ? " " : $0 }) }
}
