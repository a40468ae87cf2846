/// A body that cannot be read; the caller keeps the bytes and shows "onbekend".
public enum TLVFout: Error, Equatable, Sendable {
  /// The bytes end inside a field.
  case tekort
  /// The bytes of a field are not a value of its type.
  case waarde
}

/// Writes fields as (number, length, bytes): number one byte, length LEB128.
public struct TLVWriter: Sendable {
  /// What was written so far.
  public private(set) var bytes: [UInt8] = []

  /// An empty writer.
  public init() {}

  /// Appends one field.
  public mutating func field(_ nummer: UInt8, _ inhoud: some Collection<UInt8>) {
    bytes.append(nummer)
    size(inhoud.count)
    bytes.append(contentsOf: inhoud)
  }

  /// Appends a length, LEB128.
  public mutating func size(_ getal: Int) {
    var rest = UInt64(max(0, getal))
    repeat {
      let laag = UInt8(rest & 0x7f)
      rest >>= 7
      bytes.append(rest == 0 ? laag : laag | 0x80)
    } while rest != 0
  }
}

/// Reads fields in order, without trusting any length.
public struct TLVReader: Sendable {
  private var rest: ArraySlice<UInt8>

  /// Starts at the first byte.
  public init(_ bytes: ArraySlice<UInt8>) { rest = bytes }

  /// The next field, or nil at the end.
  public mutating func next() throws(TLVFout) -> (nummer: UInt8, inhoud: ArraySlice<UInt8>)? {
    guard let nummer = rest.popFirst() else { return nil }
    let lengte = try size()
    guard lengte <= rest.count else { throw .tekort }
    let einde = rest.startIndex + lengte
    defer { rest = rest[einde...] }
    return (nummer, rest[rest.startIndex..<einde])
  }

  private mutating func size() throws(TLVFout) -> Int {
    var waarde = 0
    var schuif = 0
    while let byte = rest.popFirst() {
      guard schuif <= 28 else { throw .waarde }
      waarde |= Int(byte & 0x7f) << schuif
      if byte & 0x80 == 0 { return waarde }
      schuif += 7
    }
    throw .tekort
  }
}

/// A value with a fixed form in bytes.
public protocol TLVValue: Sendable {
  /// The bytes of the value.
  var tlv: [UInt8] { get }
  /// Reads the value; throws when the bytes are something else.
  init(tlv: ArraySlice<UInt8>) throws(TLVFout)
}

/// One numbered field of a record, bound to a property.
public struct TLVField<Record>: Sendable {
  /// The number in the bytes; never used again for something else.
  public let nummer: UInt8
  let write: @Sendable (Record, inout TLVWriter) -> Void
  let read: @Sendable (inout Record, ArraySlice<UInt8>) throws(TLVFout) -> Void

  /// A field that is always written.
  public init<V: TLVValue>(_ nummer: UInt8, _ pad: any WritableKeyPath<Record, V> & Sendable) {
    self.nummer = nummer
    write = { $1.field(nummer, $0[keyPath: pad].tlv) }
    read = { (record, bytes) throws(TLVFout) in record[keyPath: pad] = try V(tlv: bytes) }
  }

  /// A field that is left out when there is no value.
  public init<V: TLVValue>(_ nummer: UInt8, _ pad: any WritableKeyPath<Record, V?> & Sendable) {
    self.nummer = nummer
    write = { record, writer in
      if let waarde = record[keyPath: pad] { writer.field(nummer, waarde.tlv) }
    }
    read = { (record, bytes) throws(TLVFout) in record[keyPath: pad] = try V(tlv: bytes) }
  }

  /// A field that is repeated for each element.
  public init<V: TLVValue>(_ nummer: UInt8, _ pad: any WritableKeyPath<Record, [V]> & Sendable) {
    self.nummer = nummer
    write = { record, writer in
      for waarde in record[keyPath: pad] { writer.field(nummer, waarde.tlv) }
    }
    read = { (record, bytes) throws(TLVFout) in record[keyPath: pad].append(try V(tlv: bytes)) }
  }
}

/// A record that is written as its numbered fields; fields that are not known are passed over.
public protocol TLVRecord: TLVValue, Hashable {
  /// The empty record that reading starts from.
  init()
  /// Its fields.
  static var velden: [TLVField<Self>] { get }
}

extension TLVRecord {
  /// The fields one after another.
  public var tlv: [UInt8] {
    var writer = TLVWriter()
    for veld in Self.velden { veld.write(self, &writer) }
    return writer.bytes
  }

  /// Reads the fields that are known.
  public init(tlv: ArraySlice<UInt8>) throws(TLVFout) {
    self.init()
    var reader = TLVReader(tlv)
    let velden = Self.velden
    while let (nummer, inhoud) = try reader.next() {
      guard let veld = velden.first(where: { $0.nummer == nummer }) else { continue }
      try veld.read(&self, inhoud)
    }
  }
}
