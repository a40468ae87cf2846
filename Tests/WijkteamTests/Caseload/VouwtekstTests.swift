import Testing

@testable import Wijkteam

@Suite("Vouwen van tekst")
struct VouwtekstTests {
  static func vouw(_ tekst: String) -> String {
    String(decoding: Vouwtekst.vouw(tekst), as: UTF8.self)
  }

  @Test(
    "hoofdletters en accenten tellen niet, ook niet in namen uit andere landen",
    arguments: [
      ("José", "jose"), ("ÇELİK", "celik"), ("Łukasz", "lukasz"), ("Nguyễn", "nguyen"),
      ("Müller", "muller"), ("Straße", "strasse"), ("Ærø", "aero"), ("IJsbrand", "ijsbrand"),
      ("Ĳmuiden", "ijmuiden"), ("Bülent Ağaoğlu", "bulent agaoglu"), ("Þór", "thor"),
      ("Ștefan", "stefan"), ("e\u{301}e\u{301}n", "een"), ("van \u{2019}t Hof", "van 't hof"),
      ("a\u{A0}b", "a b"), ("regel\ntwee", "regel twee"), ("Ольга", "ольга"), ("", ""),
    ])
  func vouwt(_ tekst: String, _ verwacht: String) {
    #expect(Self.vouw(tekst) == verwacht)
  }

  @Test("elke letter van Latijns schrift tot U+024F wordt kleine letters zonder accent")
  func latijn() {
    for waarde in UInt32(0xc0)...0x17f {
      guard let scalar = Unicode.Scalar(waarde), scalar.properties.isAlphabetic else { continue }
      let gevouwen = Self.vouw(String(Character(scalar)))
      #expect(gevouwen.utf8.allSatisfy { $0 >= 0x61 && $0 <= 0x7a }, "U+\(waarde)")
    }
    for waarde in UInt32(0x1e00)...0x1eff {
      guard let scalar = Unicode.Scalar(waarde) else { continue }
      #expect(Self.vouw(String(Character(scalar))).utf8.allSatisfy { $0 < 0x80 }, "U+\(waarde)")
    }
  }

  @Test("vouwen van iets dat al gevouwen is, verandert niets", arguments: 1...200)
  func herhaalbaar(_ zaad: Int) {
    var toeval = Toeval(UInt64(zaad))
    var tekst = ""
    for _ in 0..<toeval.getal(0...40) {
      if let scalar = Unicode.Scalar(UInt32(toeval.getal(0...0x2fff))) {
        tekst.unicodeScalars.append(scalar)
      }
    }
    let eens = Self.vouw(tekst)
    #expect(!Vouwtekst.vouw(tekst).contains(Zoektekst.scheiding))
    #expect(Self.vouw(eens).utf8.count <= eens.utf8.count)
  }
}
