import TerminalUI

/// Reads a text of more lines from the bytes that a terminal sends, and tells what to show.
///
/// The terminal itself would keep no more than 4,095 bytes of a line. A pasted text stays one text,
/// also over its empty lines, so that nothing of it is left for the shell.
nonisolated struct Tekstlezer {
  /// Where the reading stands.
  enum Stand {
    case leest
    /// An empty line was typed; what follows at once belongs to a paste without marks.
    case legeRegel
    case klaar
    case afgebroken
  }

  /// Where the reading stands.
  private(set) var stand = Stand.leest
  private var regels: [[UInt8]] = []
  private var regel: [UInt8] = []
  private var reeks: [UInt8] = []
  private var teken: [UInt8] = []
  private var inPlak = false
  private var naCR = false

  /// What was typed and pasted so far.
  var bytes: [UInt8] {
    let alle = regel.isEmpty ? regels : regels + [regel]
    return Array(alle.joined(separator: [0x0A]))
  }

  /// Takes the next byte; answers what to show for it.
  mutating func neem(_ byte: UInt8) -> String {
    if stand == .legeRegel {
      regels.append([])
      stand = .leest
    }
    let uitCR = naCR
    naCR = false
    if !reeks.isEmpty, let toon = vervolg(byte) { return toon }
    switch byte {
    case 0x1B:
      reeks = [byte]
      return ""
    case 0x0A where uitCR: return ""
    case 0x0A, 0x0D:
      naCR = byte == 0x0D
      return nieuweRegel()
    case 0x09:
      regel.append(byte)
      return " "
    default:
      if inPlak || byte >= 0x20 && byte != 0x7F {
        regel.append(byte)
        return getoond(byte)
      }
      return bewerk(byte)
    }
  }

  /// Nothing follows the empty line: the text is there.
  mutating func sluitAf() { stand = .klaar }

  /// The user, or the system, wants to stop.
  mutating func breekAf() { stand = .afgebroken }

  private mutating func nieuweRegel() -> String {
    teken = []
    if regel.isEmpty, !inPlak {
      stand = .legeRegel
    } else {
      regels.append(regel)
      regel = []
    }
    return "\r\n"
  }

  /// The rest of an escape sequence; nil when this byte does not belong to it.
  private mutating func vervolg(_ byte: UInt8) -> String? {
    guard (0x20...0x7E).contains(byte), reeks.count < 32 else {
      verlaatReeks()
      return nil
    }
    reeks.append(byte)
    let isCSI = reeks[1] == 0x5B
    guard reeks.count == 2 ? byte != 0x5B && byte != 0x4F : !isCSI || byte >= 0x40 else {
      return ""
    }
    switch reeks {
    case Self.plakBegin: inPlak = true
    case Self.plakEinde: inPlak = false
    default:
      verlaatReeks()
      return ""
    }
    reeks = []
    return ""
  }

  /// A sequence inside a paste is part of what was pasted; the cleaning of the text says so.
  ///
  /// A key that this question does not know does nothing.
  private mutating func verlaatReeks() {
    if inPlak { regel += reeks }
    reeks = []
  }

  private mutating func bewerk(_ byte: UInt8) -> String {
    switch byte {
    case 0x03:
      stand = .afgebroken
      return "\r\n"
    case 0x04:
      stand = .klaar
      return "\r\n"
    case 0x7F, 0x08: return wis { String($0.dropLast()) }
    case 0x15: return wis { _ in "" }
    case 0x17:
      return wis { tekst in
        let zonder = tekst.reversed().drop(while: \.isWhitespace).drop { !$0.isWhitespace }
        return String(zonder.reversed())
      }
    default: return ""
    }
  }

  /// Takes something off the end of the line.
  private mutating func wis(_ kort: (String) -> String) -> String {
    teken = []
    let was = String(decoding: regel, as: UTF8.self)
    let nu = kort(was)
    regel = Array(nu.utf8)
    let cellen = max(0, TextWidth.columns(was) - TextWidth.columns(nu))
    return String(repeating: "\u{8} \u{8}", count: cellen)
  }

  /// Shows a character when all its bytes are there, and never a control character.
  private mutating func getoond(_ byte: UInt8) -> String {
    var voor = ""
    if !teken.isEmpty, byte & 0xC0 != 0x80 {
      voor = "\u{FFFD}"
      teken = []
    }
    teken.append(byte)
    if let heel = String(validating: teken, as: UTF8.self) {
      teken = []
      return voor + Sanitizer.text(heel).filter { !$0.isNewline }
    }
    guard teken.count < 4 else {
      teken = []
      return voor + "\u{FFFD}"
    }
    return voor
  }

  private static let plakBegin = Array("\u{1B}[200~".utf8)
  private static let plakEinde = Array("\u{1B}[201~".utf8)
}
