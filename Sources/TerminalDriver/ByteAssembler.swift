/// Makes scalars of UTF-8 bytes that may arrive one by one; wrong bytes become U+FFFD.
nonisolated struct ByteAssembler {
  private var value: UInt32 = 0
  private var missing = 0
  private var least: UInt32 = 0

  /// Adds a byte and answers the scalars that are complete now.
  mutating func add(_ byte: UInt8) -> [UInt32] {
    if missing > 0 {
      if byte & 0xC0 == 0x80 {
        value = value << 6 | UInt32(byte & 0x3F)
        missing -= 1
        guard missing == 0 else { return [] }
        return [value >= least && Unicode.Scalar(value) != nil ? value : 0xFFFD]
      }
      missing = 0
      return [0xFFFD] + start(byte)
    }
    return start(byte)
  }

  private mutating func start(_ byte: UInt8) -> [UInt32] {
    switch byte {
    case 0x00...0x7F: return [UInt32(byte)]
    case 0xC2...0xDF: (value, missing, least) = (UInt32(byte & 0x1F), 1, 0x80)
    case 0xE0...0xEF: (value, missing, least) = (UInt32(byte & 0x0F), 2, 0x800)
    case 0xF0...0xF4: (value, missing, least) = (UInt32(byte & 0x07), 3, 0x1_0000)
    default: return [0xFFFD]
    }
    return []
  }
}
