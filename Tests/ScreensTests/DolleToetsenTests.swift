import NabijTestSupport
import TerminalUI
import Testing
import Wijkteam

@testable import Screens

@Suite("Dolle toetsen") struct DolleToetsenTests {
  /// Reproducible random numbers (SplitMix64).
  struct Toeval: RandomNumberGenerator {
    var stand: UInt64
    mutating func next() -> UInt64 {
      stand &+= 0x9e37_79b9_7f4a_7c15
      var z = stand
      z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
      z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
      return z ^ (z >> 31)
    }
  }

  static let vast: [Key] = [
    .enter, .escape, .tab, .backTab, .backspace, .delete, .up, .down, .left, .right, .pageUp,
    .pageDown, .home, .end, .function(1), .function(5), .control("s"), .control("t"),
    .control("r"), .control("p"), .control("x"), .control("g"), .control("o"), .control("k"),
    .control("u"), .control("d"), .control("l"), .paste("een\ntwee\u{1B}[31m\tdrie 作者"),
    .paste(String(repeating: "lang ", count: 400)), .character(" "), .character("é"),
    .character("界"), .controlLeft, .controlRight, .controlHome, .controlEnd,
  ]

  static func toets(_ toeval: inout Toeval) -> Key {
    let letters = Array("abcdefghijklmnopqrstuvwxyzVCIPBKNZTG?/:[]*!+-=123456789nnnsss")
    return Int.random(in: 0..<10, using: &toeval) < 6
      ? .character(letters[Int.random(in: 0..<letters.count, using: &toeval)])
      : vast[Int.random(in: 0..<vast.count, using: &toeval)]
  }

  @Test("tienduizend toetsen en andere maten: niets valt om en elk beeld past", arguments: 1...5)
  func fuzz(zaad: Int) {
    var toeval = Toeval(stand: UInt64(zaad) &* 7919)
    var proef = Schermproef(.team())
    for beurt in 0..<2_000 {
      switch Int.random(in: 0..<60, using: &toeval) {
      case 0:
        proef.stuur(
          .resized(
            Size(
              rows: Int.random(in: 0...50, using: &toeval),
              columns: Int.random(in: 0...160, using: &toeval))))
      case 1: proef.stuur(.rust(seconden: Int.random(in: 1...800, using: &toeval)))
      case 2: proef.stuur(.gewijzigd([.voorraad(proef.wereld.voorraad)]))
      case 3: proef.stuur(.scroll(Int.random(in: -3...3, using: &toeval)))
      default: proef.stuur(.key(Self.toets(&toeval)))
      }
      if proef.model.stand.slot.dicht {
        proef.typ("geheim")
        proef.stuur(.key(.enter))
      }
      // In a debug build drawing is the slow part; every size is drawn.
      guard beurt % 4 == 0 else { continue }
      let frame = proef.frame
      #expect(frame.grid.size == proef.model.size)
      #expect(frame.cursor.row <= max(0, frame.grid.size.rows - 1))
      #expect(frame.cursor.column <= max(0, frame.grid.size.columns - 1))
    }
    #expect(proef.wereld.mislukt == nil)
  }

  @Test("dezelfde toetsen geven hetzelfde beeld en dezelfde effecten")
  func zuiver() {
    let beelden = (1...2).map { _ -> [String] in
      var toeval = Toeval(stand: 42)
      var proef = Schermproef(.team())
      for _ in 0..<300 { proef.stuur(.key(Self.toets(&toeval))) }
      return [renderText(proef.frame)] + proef.wereld.effecten.map { "\($0)" }.suffix(5)
    }
    #expect(beelden[0] == beelden[1])
  }
}
