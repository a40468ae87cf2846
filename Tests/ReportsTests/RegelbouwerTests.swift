import Testing

@testable import Reports

@Suite("Rechte tekst van 80 kolommen")
struct RegelbouwerTests {
  @Test("een alinea breekt tussen woorden en hangt in")
  func vouw() {
    var uit = Regelbouwer(breedte: 20)
    uit.alinea("een twee drie vier vijf zes", in: 2, hang: 2)
    #expect(uit.regels == ["  een twee drie vier", "    vijf zes"])
  }

  @Test("een woord dat langer is dan een regel blijft heel")
  func lang() {
    var uit = Regelbouwer(breedte: 20)
    uit.alinea("kort eenheellangwoordzonderspaties kort")
    #expect(uit.regels == ["kort", "eenheellangwoordzonderspaties", "kort"])
  }

  @Test("twee spaties na letters blijven staan, geen regel eindigt op een spatie")
  func spaties() {
    var uit = Regelbouwer(breedte: 20)
    uit.alinea("abcd  Helena houdt de rest op  ", hang: 6)
    #expect(uit.regels == ["abcd  Helena houdt", "      de rest op"])
  }

  @Test("witregels staan nooit dubbel en nooit vooraan")
  func wit() {
    var uit = Regelbouwer()
    uit.wit()
    uit.alinea("a")
    uit.wit()
    uit.kop("kop")
    #expect(uit.tekst == "a\n\nKOP\n")
  }

  @Test("regeleinden in een tekst blijven, met dezelfde inspringing")
  func regels() {
    var uit = Regelbouwer()
    uit.alinea("een\ntwee", in: 4)
    #expect(uit.regels == ["    een", "    twee"])
  }

  @Test("elke breedte en elke tekst past, als geen woord te lang is")
  func altijdPassend() {
    var generator = Telgenerator(stand: 11)
    for _ in 0..<500 {
      let breedte = Int.random(in: 20...90, using: &generator)
      let woorden = (0..<Int.random(in: 0...40, using: &generator)).map { _ in
        String(repeating: "é", count: Int.random(in: 1...12, using: &generator))
      }
      var uit = Regelbouwer(breedte: breedte)
      uit.alinea(woorden.joined(separator: " "), in: 4, hang: 2)
      #expect(uit.regels.allSatisfy { $0.count <= breedte })
      #expect(uit.regels.joined(separator: " ").split(separator: " ").map(String.init) == woorden)
    }
  }
}

/// Reproducible random numbers.
struct Telgenerator: RandomNumberGenerator {
  var stand: UInt64

  mutating func next() -> UInt64 {
    stand &+= 0x9e37_79b9_7f4a_7c15
    var z = stand
    z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    return z ^ (z >> 31)
  }
}
