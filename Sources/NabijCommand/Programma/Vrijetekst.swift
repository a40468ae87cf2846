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
    onbewaard.append(schoon(String(decoding: bytes, as: UTF8.self)))
  }

  private func gevraagd(_ vraag: String) throws -> String {
    switch wereld.vraagTekst(vraag) {
    case .tekst(let bytes) where !bytes.isEmpty: return try gelezen(bytes)
    case .afgebroken(let bytes):
      onbewaard.append(schoon(String(decoding: bytes, as: UTF8.self)))
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
    onbewaard.append(schoon(String(decoding: bytes, as: UTF8.self)))
    throw Weigering(
      .invoer,
      "De tekst is geen geldige UTF-8: byte \(plaats) (geteld vanaf 0) klopt niet. "
        + "Sla de tekst op als UTF-8 en probeer het opnieuw.")
  }
}

/// Strict UTF-8.
enum Utf8 {
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
