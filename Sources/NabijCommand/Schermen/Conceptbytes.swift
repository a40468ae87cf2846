import Screens
import Wijkteam

/// How a draft of a form lies in the store: sealed under the master key of the user, never readable.
enum Conceptbytes {
  /// The drafts of forms begin with this; other drafts are loose texts.
  static let begin = "formulier."

  /// The name of a draft: which form, which casus, which thing.
  static func naam(_ sleutel: Conceptsleutel) -> String {
    let delen = [sleutel.casus, sleutel.onderwerp].map { $0.map(hex) ?? "-" }
    let exemplaar = sleutel.exemplaar.isEmpty ? [] : [sleutel.exemplaar]
    return begin + ([sleutel.formulier] + delen + exemplaar).joined(separator: ".")
  }

  /// Reads the name of a draft of a form; nil for another draft.
  static func sleutel(_ naam: String) -> Conceptsleutel? {
    guard naam.hasPrefix(begin) else { return nil }
    let delen = naam.dropFirst(begin.count).split(separator: ".").map(String.init)
    guard (3...4).contains(delen.count) else { return nil }
    return Conceptsleutel(
      formulier: delen[0], casus: id(delen[1]), onderwerp: id(delen[2]),
      exemplaar: delen.count == 4 ? delen[3] : "")
  }

  /// The fields of a draft by name, what stood there before, and how the form was opened.
  static func encode(_ concept: Concept) -> [UInt8] {
    var writer = TLVWriter()
    let delen: [(UInt8, [String: String])] = [
      (1, concept.velden), (3, concept.begin), (5, concept.opening),
    ]
    for (nummer, teksten) in delen {
      for (naam, tekst) in teksten.sorted(by: { $0.key < $1.key }) {
        writer.field(nummer, naam.utf8)
        writer.field(nummer + 1, tekst.utf8)
      }
    }
    return writer.bytes
  }

  /// Reads the fields of a draft; what cannot be read is left out.
  static func decode(_ bytes: [UInt8], _ sleutel: Conceptsleutel) -> Concept {
    var delen: [UInt8: [String: String]] = [:]
    var reader = TLVReader(bytes[...])
    var naam: String?
    while let (nummer, inhoud) = try? reader.next() {
      let tekst = String(decoding: inhoud, as: UTF8.self)
      if nummer % 2 == 1 {
        naam = tekst
      } else if nummer > 0, let naam {
        delen[nummer - 1, default: [:]][naam] = tekst
      }
    }
    return Concept(
      sleutel, velden: delen[1] ?? [:], begin: delen[3] ?? [:], opening: delen[5] ?? [:])
  }

  /// The name of a window, from a fresh identity.
  static func venster(_ id: Id) -> String { String(hex(id).prefix(12)) }

  private static func hex(_ id: Id) -> String {
    id.bytes.map { byte in
      let cijfers = String(byte, radix: 16)
      return cijfers.count == 1 ? "0" + cijfers : cijfers
    }.joined()
  }

  private static func id(_ hex: String) -> Id? {
    guard hex.count == 32 else { return nil }
    let helft = hex.index(hex.startIndex, offsetBy: 16)
    guard let hoog = UInt64(hex[..<helft], radix: 16), let laag = UInt64(hex[helft...], radix: 16)
    else { return nil }
    return Id(hoog: hoog, laag: laag)
  }
}
