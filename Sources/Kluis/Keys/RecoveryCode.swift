import Crypto

/// 160 random bits on paper: 32 characters and a checksum of four, in groups of four.
struct RecoveryCode {
  private static let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ".utf8)
  private static let bytesCount = 20

  private let secret: [UInt8]

  init() { secret = randomBytes(Self.bytesCount) }

  /// What was typed, or a refusal that says what is the matter.
  static func read(_ typed: String) throws(Kluisfout) -> RecoveryCode {
    if let code = RecoveryCode(typed: typed) { return code }
    throw Kluisfout(
      .geenToegang,
      "In deze herstelcode zit een typefout (negen groepen van vier). Vergelijk haar met het papier."
    )
  }

  /// Takes what was typed; O, I and L are read as 0, 1 and 1; nil for a typing error.
  init?(typed: String) {
    var digits: [UInt8] = []
    for character in typed.uppercased().utf8 {
      switch character {
      case UInt8(ascii: "-"), UInt8(ascii: " "): continue
      case UInt8(ascii: "O"): digits.append(0)
      case UInt8(ascii: "I"), UInt8(ascii: "L"): digits.append(1)
      default:
        guard let digit = Self.alphabet.firstIndex(of: character) else { return nil }
        digits.append(UInt8(digit))
      }
      guard digits.count <= 36 else { return nil }
    }
    guard digits.count == 36 else { return nil }
    var bytes: [UInt8] = []
    var pool: UInt32 = 0
    var bits = 0
    for digit in digits.prefix(32) {
      pool = (pool << 5 | UInt32(digit)) & 0xFFFF
      bits += 5
      if bits >= 8 {
        bits -= 8
        bytes.append(UInt8(truncatingIfNeeded: pool >> UInt32(bits)))
      }
    }
    guard Self.checksum(bytes) == Array(digits.suffix(4)) else { return nil }
    secret = bytes
  }

  private static func checksum(_ bytes: [UInt8]) -> [UInt8] {
    let hash = sha256(Array("nabij/herstelcode".utf8), bytes)
    return hash.prefix(4).map { $0 & 31 }
  }

  /// The code as printed.
  var text: String {
    var digits: [UInt8] = []
    var pool: UInt32 = 0
    var bits = 0
    for byte in secret {
      pool = (pool << 8 | UInt32(byte)) & 0xFFFF
      bits += 8
      while bits >= 5 {
        bits -= 5
        digits.append(UInt8(truncatingIfNeeded: pool >> UInt32(bits)) & 31)
      }
    }
    digits += Self.checksum(secret)
    var text: [UInt8] = []
    for (index, digit) in digits.enumerated() {
      if index > 0 && index % 4 == 0 { text.append(UInt8(ascii: "-")) }
      text.append(Self.alphabet[Int(digit)])
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// The key of one lock that this code opens.
  func key(_ info: String, salt: [UInt8]) -> SymmetricKey {
    HKDF<SHA256>.deriveKey(
      inputKeyMaterial: SymmetricKey(data: secret), salt: salt, info: Array(info.utf8),
      outputByteCount: 32)
  }
}
