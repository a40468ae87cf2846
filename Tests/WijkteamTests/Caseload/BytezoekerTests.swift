import Testing

@testable import Wijkteam

@Suite("Bytes zoeken in bytes")
struct BytezoekerTests {
  static func gewoon(_ naald: [UInt8], _ berg: [UInt8], _ vanaf: Int, _ tot: Int) -> Int? {
    guard vanaf + naald.count <= tot else { return nil }
    return (vanaf...(tot - naald.count)).first { Array(berg[$0..<($0 + naald.count)]) == naald }
  }

  @Test("vindt hetzelfde als vergelijken op elke plaats")
  func gelijk() {
    var toeval = Toeval(17)
    for _ in 0..<4000 {
      let berg = (0..<toeval.getal(0...90)).map { _ in UInt8(0x61 + toeval.getal(0...2)) }
      let naald = (0..<toeval.getal(1...20)).map { _ in UInt8(0x61 + toeval.getal(0...2)) }
      let vanaf = toeval.getal(0...berg.count)
      let tot = toeval.getal(vanaf...berg.count)
      #expect(
        Bytezoeker(naald).eerste(in: berg, vanaf: vanaf, tot: tot)
          == Self.gewoon(naald, berg, vanaf, tot))
    }
  }

  @Test("een lege naald staat overal, een te lange nergens")
  func randen() {
    #expect(Bytezoeker([]).eerste(in: [], vanaf: 0) == 0)
    #expect(Bytezoeker([1]).eerste(in: [], vanaf: 0) == nil)
    #expect(Bytezoeker([1, 2]).eerste(in: [1], vanaf: 0) == nil)
    #expect(Bytezoeker([1]).eerste(in: [1], vanaf: 5) == nil)
  }
}
