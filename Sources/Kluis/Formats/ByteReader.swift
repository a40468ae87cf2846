/// Why bytes from disk are not what they should be.
enum Formaatfout: Error, Hashable, Sendable {
  /// Too short, too long, wrong first bytes, or a field out of its bounds.
  case vorm
  /// Made by another version; the number found.
  case versie(UInt8)
  /// A signature, tag, chain or commitment that does not fit.
  case echtheid
  /// From another kluis, casus, member or place.
  case plaats
}

/// Takes little-endian numbers and bytes one after another; every step is checked.
struct ByteReader {
  private let bytes: ArraySlice<UInt8>
  private(set) var offset: Int

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    offset = bytes.startIndex
  }

  init(_ bytes: [UInt8]) { self.init(bytes[...]) }

  var remaining: Int { bytes.endIndex - offset }

  mutating func take(_ count: Int) throws(Formaatfout) -> ArraySlice<UInt8> {
    guard count >= 0, count <= remaining else { throw .vorm }
    defer { offset += count }
    return bytes[offset..<(offset + count)]
  }

  mutating func array(_ count: Int) throws(Formaatfout) -> [UInt8] { Array(try take(count)) }

  mutating func u8() throws(Formaatfout) -> UInt8 { try number(UInt8.self) }

  mutating func number<T: FixedWidthInteger & UnsignedInteger>(
    _ type: T.Type
  )
    throws(Formaatfout) -> T
  {
    var value: T = 0
    var shift = 0
    for byte in try take(T.bitWidth / 8) {
      value |= T(truncatingIfNeeded: byte) << shift
      shift += 8
    }
    return value
  }

  mutating func id() throws(Formaatfout) -> ID16 {
    guard let id = ID16(try take(16)) else { throw .vorm }
    return id
  }

  mutating func magic(_ expected: [UInt8]) throws(Formaatfout) {
    guard try take(expected.count).elementsEqual(expected) else { throw .vorm }
  }

  mutating func zeros(_ count: Int) throws(Formaatfout) {
    guard try take(count).allSatisfy({ $0 == 0 }) else { throw .vorm }
  }

  mutating func short() throws(Formaatfout) -> [UInt8] {
    try array(Int(try number(UInt16.self)))
  }

  mutating func long() throws(Formaatfout) -> [UInt8] {
    let count = try number(UInt32.self)
    guard count <= UInt32(remaining) else { throw .vorm }
    return try array(Int(count))
  }

  func end() throws(Formaatfout) {
    guard remaining == 0 else { throw .vorm }
  }
}
