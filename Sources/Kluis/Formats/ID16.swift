/// Sixteen random bytes that name a device, a segment or a file.
public struct ID16: Hashable, Sendable {
  let high: UInt64
  let low: UInt64

  init(high: UInt64, low: UInt64) {
    self.high = high
    self.low = low
  }

  /// All zero: "no such thing" in fields that are always there.
  public static let zero = ID16(high: 0, low: 0)

  /// Fresh random bytes.
  public static func random() -> ID16 {
    var generator = SystemRandomNumberGenerator()
    return ID16(high: generator.next(), low: generator.next())
  }

  /// Takes exactly sixteen bytes, or gives nil.
  init?(_ bytes: some Sequence<UInt8>) {
    var high: UInt64 = 0
    var low: UInt64 = 0
    var count = 0
    for byte in bytes {
      guard count < 16 else { return nil }
      if count < 8 { high = high << 8 | UInt64(byte) } else { low = low << 8 | UInt64(byte) }
      count += 1
    }
    guard count == 16 else { return nil }
    self.init(high: high, low: low)
  }

  /// Takes exactly 32 hexadecimal characters, or gives nil.
  public init?(hex: String) {
    guard let bytes = decodeHex(hex) else { return nil }
    self.init(bytes)
  }

  /// The sixteen bytes in order.
  public var bytes: [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(16)
    for word in [high, low] {
      for shift in stride(from: 56, through: 0, by: -8) {
        result.append(UInt8(truncatingIfNeeded: word >> UInt64(shift)))
      }
    }
    return result
  }

  /// 32 lower-case hexadecimal characters.
  public var hex: String { encodeHex(bytes) }
}

extension ID16: Comparable {
  /// Orders by bytes.
  public static func < (left: ID16, right: ID16) -> Bool {
    (left.high, left.low) < (right.high, right.low)
  }
}

extension ID16: CustomStringConvertible {
  /// The hexadecimal form.
  public var description: String { hex }
}

/// The random name of one casus in the kluis.
public struct Locator: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The sixteen bytes.
  public let id: ID16

  /// Wraps sixteen bytes.
  public init(_ id: ID16) { self.id = id }

  /// Takes exactly 32 hexadecimal characters, or gives nil.
  public init?(hex: String) {
    guard let id = ID16(hex: hex) else { return nil }
    self.id = id
  }

  /// Takes exactly sixteen bytes, or gives nil.
  public init?(_ bytes: [UInt8]) {
    guard let id = ID16(bytes) else { return nil }
    self.id = id
  }

  /// The sixteen bytes in order.
  public var bytes: [UInt8] { id.bytes }
  /// 32 lower-case hexadecimal characters.
  public var hex: String { id.hex }
  /// The hexadecimal form.
  public var description: String { id.hex }

  /// Orders by bytes.
  public static func < (left: Locator, right: Locator) -> Bool { left.id < right.id }
}

private let hexDigits: [UInt8] = Array("0123456789abcdef".utf8)

/// Lower-case hexadecimal text of bytes.
func encodeHex(_ bytes: [UInt8]) -> String {
  var text: [UInt8] = []
  text.reserveCapacity(bytes.count * 2)
  for byte in bytes {
    text.append(hexDigits[Int(byte >> 4)])
    text.append(hexDigits[Int(byte & 15)])
  }
  return String(decoding: text, as: UTF8.self)
}

/// Bytes of lower-case hexadecimal text, or nil when a character is anything else.
func decodeHex(_ text: String) -> [UInt8]? {
  var result: [UInt8] = []
  var pending: UInt8?
  for character in text.utf8 {
    let digit: UInt8
    switch character {
    case 0x30...0x39: digit = character - 0x30
    case 0x61...0x66: digit = character - 0x61 + 10
    default: return nil
    }
    if let first = pending {
      result.append(first << 4 | digit)
      pending = nil
    } else {
      pending = digit
    }
  }
  return pending == nil ? result : nil
}
