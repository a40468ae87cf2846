/// Folds text for searching: small letters, no accents, Latin letters to their plain form.
public enum Vouwtekst {
  /// The folded form as UTF-8.
  public static func vouw(_ tekst: String) -> [UInt8] {
    var uit: [UInt8] = []
    voeg(tekst, toe: &uit)
    return uit
  }

  /// Appends the folded form.
  public static func voeg(_ tekst: String, toe uit: inout [UInt8]) {
    let begin = uit.count
    let snel: Void? = tekst.utf8.withContiguousStorageIfAvailable { voeg($0, toe: &uit) }
    if snel == nil { for scalar in tekst.unicodeScalars { voeg(scalar, toe: &uit) } }
    // Capitals and control characters in one pass, which the compiler can do many bytes at a time.
    uit.withUnsafeMutableBufferPointer { bytes in
      for plaats in begin..<bytes.count { bytes[plaats] = klein(bytes[plaats]) }
    }
  }

  /// Copies plain runs as they are, and folds what stands between them.
  private static func voeg(_ bytes: UnsafeBufferPointer<UInt8>, toe uit: inout [UInt8]) {
    var plaats = 0
    while plaats < bytes.count {
      var einde = plaats
      while einde < bytes.count, bytes[einde] < 0x80 { einde += 1 }
      if einde > plaats {
        uit.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[plaats..<einde]))
        plaats = einde
        continue
      }
      let byte = bytes[plaats]
      let lengte = byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4
      guard plaats + lengte <= bytes.count else { return }
      var waarde = UInt32(byte) & (lengte == 2 ? 0x1f : lengte == 3 ? 0x0f : 0x07)
      for volgende in 1..<lengte { waarde = waarde << 6 | UInt32(bytes[plaats + volgende] & 0x3f) }
      plaats += lengte
      if let scalar = Unicode.Scalar(waarde) { voeg(scalar, toe: &uit) }
    }
  }

  /// Appends the folded form of one scalar.
  static func voeg(_ scalar: Unicode.Scalar, toe uit: inout [UInt8]) {
    let waarde = scalar.value
    switch waarde {
    case 0..<0x80: uit.append(klein(UInt8(truncatingIfNeeded: waarde)))
    case 0x300..<0x370, 0x200b...0x200f, 0xfe00...0xfe0f, 0xad: return
    case 0xa0, 0x2000...0x200a, 0x202f, 0x205f, 0x3000: uit.append(0x20)
    case 0x2018...0x201b, 0x2032, 0xb4, 0x60: uit.append(0x27)
    case 0x201c...0x201f, 0x2033, 0xab, 0xbb: uit.append(0x22)
    case 0x2010...0x2015, 0x2212: uit.append(0x2d)
    case 0xc0..<0x180: uit.append(contentsOf: latijn[Int(waarde) - 0xc0])
    case 0x180..<0x250:
      if let letter = uitgebreid[waarde] {
        uit.append(letter)
      } else {
        voegKlein(scalar, toe: &uit)
      }
    case 0x1e9e: uit.append(contentsOf: [0x73, 0x73])
    case 0x1e00..<0x1f00: uit.append(extra[Int(waarde) - 0x1e00])
    default: voegKlein(scalar, toe: &uit)
    }
  }

  private static func voegKlein(_ scalar: Unicode.Scalar, toe uit: inout [UInt8]) {
    uit.append(contentsOf: scalar.properties.lowercaseMapping.utf8)
  }

  @inline(__always)
  private static func klein(_ byte: UInt8) -> UInt8 {
    byte &- 0x41 < 26 ? byte | 0x20 : max(byte, 0x20)
  }

  /// U+00C0 to U+017F, one entry per letter.
  private static let latijn: [[UInt8]] = {
    let eerste =
      "a a a a a a ae c e e e e i i i i d n o o o o o * o u u u u y th ss "
      + "a a a a a a ae c e e e e i i i i d n o o o o o / o u u u u y th y "
    let tweede =
      "a a a a a a c c c c c c c c d d d d e e e e e e e e e e g g g g g g g g h h h h "
      + "i i i i i i i i i i ij ij j j k k k l l l l l l l l l l n n n n n n n n n "
      + "o o o o o o oe oe r r r r r r s s s s s s s s t t t t t t "
      + "u u u u u u u u u u u u w w y y y z z z z z z s"
    return (eerste + tweede).split(separator: " ").map { Array($0.utf8) }
  }()

  /// The letters between U+0180 and U+024F that names are written with.
  private static let uitgebreid: [UInt32: UInt8] = {
    var tabel: [UInt32: UInt8] = [:]
    func zet(_ begin: UInt32, _ letters: String) {
      for (plaats, letter) in letters.utf8.enumerated() { tabel[begin + UInt32(plaats)] = letter }
    }
    zet(0x192, "f")
    zet(0x1a0, "oo")
    zet(0x1af, "uu")
    zet(0x1cd, "aaiioouuuuuuuuuu")
    zet(0x1de, "aa")
    zet(0x1e6, "ggkkoooo")
    zet(0x1f4, "gg")
    zet(0x1f8, "nnaa")
    zet(0x200, "aaaaeeeeiiiioooorrrruuuusstt")
    zet(0x21e, "hh")
    zet(0x226, "aaeeooooooooyy")
    return tabel
  }()

  /// U+1E00 to U+1EFF, one letter each.
  private static let extra: [UInt8] = Array(
    ("aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmm"
      + "nnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvv"
      + "wwwwwwwwwwxxxxyyzzzzzzhtwyassssd"
      + "aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeeeeeeeeeeeiiiioooooooooooooooooooooooo"
      + "uuuuuuuuuuuuuuyyyyyyyyllvvyy").utf8)
}
