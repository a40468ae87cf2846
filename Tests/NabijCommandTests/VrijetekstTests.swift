@testable import NabijCommand
import Testing

@MainActor
@Suite("Streng gelezen UTF-8")
struct VrijetekstTests {
  @Test(
    "de eerste verkeerde byte wordt genoemd",
    arguments: [
      ([0x61, 0x80], 1), ([0xC0, 0xAF], 0), ([0xE2, 0x82], 0), ([0x61, 0xED, 0xA0, 0x80], 1),
      ([0xF4, 0x90, 0x80, 0x80], 0), ([0xFF], 0), ([0xF0, 0x9F, 0x98, 0x80, 0xC3], 4),
    ] as [([UInt8], Int)])
  func fout(_ geval: ([UInt8], Int)) {
    #expect(Utf8.eersteFout(geval.0) == geval.1)
  }

  @Test("wat geen UTF-8 is, houdt elke letter: gelezen als Windows-1252")
  func gered() {
    #expect(Utf8.gered(Array("caf".utf8) + [0xE9, 0x20, 0x80, 0x35]) == "caf\u{E9} \u{20AC}5")
    #expect(Utf8.gered(Array("ren\u{E9}".utf8) + [0xE9] + Array("e".utf8)) == "ren\u{E9}\u{E9}e")
    #expect(Utf8.gered([0xC3]) == "\u{C3}")
    #expect(Utf8.gered([]).isEmpty)
    for byte in UInt8.min...UInt8.max {
      #expect(Utf8.gered([byte]).unicodeScalars.count == 1)
      #expect(!Utf8.gered([byte]).contains("\u{FFFD}"))
    }
  }

  @Test("alles wat Swift goed vindt is goed, en omgekeerd")
  func gelijkAanSwift() {
    var generator = SystemRandomNumberGenerator()
    let stukken: [[UInt8]] = [
      [0x61], [0xC3, 0xA9], [0xE2, 0x82, 0xAC], [0xF0, 0x9F, 0x98, 0x80], [0x80], [0xED, 0xA0],
      [0xC3], [0xF4, 0x8F, 0xBF, 0xBF], [0xE0, 0x80, 0x80],
    ]
    for _ in 0..<2_000 {
      let bytes = (0..<Int.random(in: 0...6, using: &generator)).flatMap { _ in
        stukken.randomElement(using: &generator) ?? []
      }
      let goed = String(validating: bytes, as: UTF8.self) != nil
      #expect((Utf8.eersteFout(bytes) == nil) == goed, "\(bytes)")
    }
  }
}
