import TerminalUI
import Wijkteam

extension Beurt {
  /// Free text: as typed, from standard input for `-`, or asked when it was left out.
  ///
  /// It is kept as a draft when the command is refused after all. Before somebody is asked to type,
  /// the kluis is open and the casus is known.
  func tekst(_ getypt: String?, vraag: String, in code: String? = nil) throws -> String {
    if getypt == nil {
      _ = try sessie()
      if let code { _ = try casusId(code) }
    }
    let tekst = try gelezenTekst(getypt, vraag)
    onbewaard.append(tekst)
    return tekst
  }

  private func gelezenTekst(_ getypt: String?, _ vraag: String) throws -> String {
    switch getypt {
    case "-":
      guard !standaardinvoerGelezen else {
        throw Gebruiksfout(
          "Maar één tekst kan van de standaardinvoer komen. Zet bij de andere de tekst zelf.")
      }
      standaardinvoerGelezen = true
      return try gelezen(try wereld.standaardinvoer())
    case .some(let tekst):
      if !tekst.isEmpty { waarschuw(vraagt: !vraag.isEmpty) }
      return schoon(tekst)
    case nil: return try gevraagd(vraag)
    }
  }

  /// Takes what was sent along and nobody has read, so that it can be kept.
  func leesPijp() {
    guard !standaardinvoerGelezen, !wereld.invoerIsTerminal else { return }
    standaardinvoerGelezen = true
    guard let bytes = try? wereld.standaardinvoer() else { return }
    onbewaard.append(schoon(Utf8.gered(bytes)))
  }

  private func gevraagd(_ vraag: String) throws -> String {
    switch wereld.vraagTekst(vraag) {
    case .tekst(let bytes) where !bytes.isEmpty: return try gelezen(bytes)
    case .afgebroken(let bytes):
      onbewaard.append(schoon(Utf8.gered(bytes)))
      throw Weigering(.invoer, "Afgebroken. Er is niets vastgelegd.")
    case .tekst, .geenTerminal:
      throw Gebruiksfout(
        "Er is geen tekst. Zet de tekst achter de opdracht, of typ - om die van de "
          + "standaardinvoer te lezen.")
    }
  }

  /// Free text that may be left out; then nothing is asked.
  ///
  /// An empty one takes away what stood there.
  func tekst(optioneel getypt: String?) throws -> String? {
    guard let getypt, !getypt.isEmpty else { return getypt }
    return try tekst(getypt, vraag: "")
  }

  /// Texts that may be given more than once.
  func teksten(_ getypt: [String]) throws -> [String] {
    try getypt.map { try tekst(optioneel: $0) ?? "" }
  }

  /// Says once that others on this computer can see what stands on the command line.
  private func waarschuw(vraagt: Bool) {
    guard !gewaarschuwd else { return }
    gewaarschuwd = true
    meld(
      "Let op: tekst op de opdrachtregel is even zichtbaar voor anderen op deze computer. "
        + "\(vraagt ? "Laat de tekst weg of typ" : "Typ") - om dat te vermijden.")
  }

  /// Composed (NFC) and without control characters; says so when there were any.
  private func schoon(_ tekst: String) -> String {
    if Sanitizer.isSuspicious(tekst) {
      meld("In de tekst stonden onzichtbare stuurtekens. Die zijn weggelaten; de rest is gelezen.")
    }
    return Sanitizer.text(tekst)
  }

  private func gelezen(_ bytes: [UInt8]) throws -> String {
    if let tekst = String(validating: bytes, as: UTF8.self) { return schoon(tekst) }
    let plaats = Utf8.eersteFout(bytes) ?? bytes.count
    onbewaard.append(schoon(Utf8.gered(bytes)))
    throw Weigering(
      .invoer,
      "De tekst is geen geldige UTF-8: byte \(plaats) (geteld vanaf 0) klopt niet. "
        + "Sla de tekst op als UTF-8 en probeer het opnieuw.")
  }
}

/// Strict UTF-8.
enum Utf8 {
  /// The text with every letter that somebody typed: what is no UTF-8 in it is read as Windows-1252,
  /// which is what old documents are in and in which every byte is something.
  static func gered(_ bytes: [UInt8]) -> String {
    var tekst = ""
    var rest = bytes[...]
    while !rest.isEmpty {
      let goed = eersteFout(Array(rest)) ?? rest.count
      tekst += String(decoding: rest.prefix(goed), as: UTF8.self)
      rest = rest.dropFirst(goed)
      if let byte = rest.popFirst() { tekst.unicodeScalars.append(windows(byte)) }
    }
    return tekst
  }

  /// A byte of Windows-1252; the five that have no letter stay what they are (WHATWG Encoding).
  private static func windows(_ byte: UInt8) -> Unicode.Scalar {
    let hoog: [Unicode.Scalar] = [
      "\u{20AC}", "\u{81}", "\u{201A}", "\u{192}", "\u{201E}", "\u{2026}", "\u{2020}", "\u{2021}",
      "\u{2C6}", "\u{2030}", "\u{160}", "\u{2039}", "\u{152}", "\u{8D}", "\u{17D}", "\u{8F}",
      "\u{90}", "\u{2018}", "\u{2019}", "\u{201C}", "\u{201D}", "\u{2022}", "\u{2013}", "\u{2014}",
      "\u{2DC}", "\u{2122}", "\u{161}", "\u{203A}", "\u{153}", "\u{9D}", "\u{17E}", "\u{178}",
    ]
    return 0x80..<0xA0 ~= byte ? hoog[Int(byte) - 0x80] : Unicode.Scalar(byte)
  }

  /// The offset of the first byte that does not belong there, or nil.
  static func eersteFout(_ bytes: [UInt8]) -> Int? {
    var plaats = 0
    while plaats < bytes.count {
      guard let lengte = teken(bytes[plaats...]) else { return plaats }
      plaats += lengte
    }
    return nil
  }

  /// The length of the character at the start, or nil when it is not well formed (Unicode table 3-7).
  private static func teken(_ bytes: ArraySlice<UInt8>) -> Int? {
    guard let eerste = bytes.first else { return nil }
    let lengte: Int
    var tweede: ClosedRange<UInt8> = 0x80...0xBF
    switch eerste {
    case 0x00...0x7F: return 1
    case 0xC2...0xDF: lengte = 2
    case 0xE0: (lengte, tweede) = (3, 0xA0...0xBF)
    case 0xED: (lengte, tweede) = (3, 0x80...0x9F)
    case 0xE1...0xEF: lengte = 3
    case 0xF0: (lengte, tweede) = (4, 0x90...0xBF)
    case 0xF1...0xF3: lengte = 4
    case 0xF4: (lengte, tweede) = (4, 0x80...0x8F)
    default: return nil
    }
    guard bytes.count >= lengte else { return nil }
    let rest = bytes.dropFirst().prefix(lengte - 1)
    guard let volgende = rest.first, tweede.contains(volgende),
      rest.dropFirst().allSatisfy({ (0x80...0xBF).contains($0) })
    else { return nil }
    return lengte
  }
}
