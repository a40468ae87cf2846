/// Hides the length of a text: 0x80 and zeroes to a multiple of 64, above 1 KiB to Padmé sizes.
enum Padding {
  /// Longest padded text.
  static let limit = 1_048_576

  /// The padded length for a text, or nil when it does not fit.
  static func length(_ count: Int) -> Int? {
    guard count >= 0, count < limit else { return nil }
    let needed = count + 1
    if needed <= 1024 { return (needed + 63) / 64 * 64 }
    let exponent = Int.bitWidth - 1 - needed.leadingZeroBitCount
    let significant = Int.bitWidth - exponent.leadingZeroBitCount
    let mask = (1 << (exponent - significant)) - 1
    return min((needed + mask) & ~mask, limit)
  }

  /// Adds the padding; nil when the text does not fit.
  static func pad(_ text: [UInt8]) -> [UInt8]? {
    guard let length = length(text.count) else { return nil }
    var padded = text
    padded.reserveCapacity(length)
    padded.append(0x80)
    padded.append(contentsOf: repeatElement(0, count: length - padded.count))
    return padded
  }

  /// Where the text ends, or nil when there is no padding.
  static func end(_ padded: UnsafeRawBufferPointer) -> Int? {
    var index = padded.count - 1
    while index >= 0 && padded[index] == 0 { index -= 1 }
    return index >= 0 && padded[index] == 0x80 ? index : nil
  }
}
