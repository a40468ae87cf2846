import Testing

@testable import Wijkteam

@Suite("Wie op wie wacht")
struct AfhankelijkheidTests {
  static func samenhang(_ kanten: [Int: [Int]], aantal: Int) -> Afhankelijkheid {
    var geval = Geval()
    for n in 1...aantal {
      geval.procedure("2026-10-01", n, "voedselbank", wachtOp: kanten[n] ?? [])
    }
    return Casusbeeld(geval.casus(op: "2026-10-02"), Geval.context(op: "2026-10-02")).samenhang
  }

  @Test("een procedure die er niet is en een procedure die op zichzelf wacht, houden niets op")
  func ontbreekt() {
    let samenhang = Self.samenhang([1: [99], 2: [2], 3: [1]], aantal: 3)
    #expect(!samenhang.geblokkeerd(Geval.id(1)))
    #expect(!samenhang.geblokkeerd(Geval.id(2)))
    #expect(samenhang.wortels.map(\.id) == [Geval.id(1)])
  }

  @Test("een keten van tweehonderd schakels heeft één wortel")
  func lang() {
    let kanten = Dictionary(uniqueKeysWithValues: (2...201).map { ($0, [$0 - 1]) })
    let samenhang = Self.samenhang(kanten, aantal: 201)
    #expect(samenhang.wortels.count == 1)
    #expect(samenhang.wortels.first?.houdtOp.count == 200)
    #expect(samenhang.wortels.first?.houdtOp.first == Geval.id(2))
  }

  @Test("wat van twee wortels afhangt, staat bij allebei")
  func tweeWortels() {
    let samenhang = Self.samenhang([3: [1, 2]], aantal: 3)
    #expect(samenhang.wortels.map(\.id) == [Geval.id(1), Geval.id(2)])
    #expect(samenhang.wortels.allSatisfy { $0.houdtOp == [Geval.id(3)] })
    #expect(samenhang.blokkades(Geval.id(3)) == [Geval.id(1), Geval.id(2)])
  }

  @Test("groepen zijn precies wat elkaar bereikt, in elke willekeurige graaf")
  func groepen() {
    var toeval = Toeval(41)
    for _ in 0..<300 {
      let aantal = toeval.getal(1...9)
      let graaf = (0..<aantal).map { _ in
        (0..<aantal).filter { _ in toeval.kans(4) }
      }
      let bereik = (0..<aantal).map { Set(Graaf.bereikbaar(graaf, vanaf: $0)).union([$0]) }
      let groepen = Graaf.groepen(graaf)
      #expect(groepen.flatMap { $0 }.sorted() == Array(0..<aantal))
      for groep in groepen {
        for a in groep {
          let samen = (0..<aantal).filter { bereik[a].contains($0) && bereik[$0].contains(a) }
          #expect(Set(samen) == Set(groep))
        }
      }
      let plaats = Dictionary(
        uniqueKeysWithValues: groepen.enumerated().flatMap { nummer, groep in
          groep.map { ($0, nummer) }
        })
      for van in 0..<aantal {
        for naar in graaf[van] { #expect(plaats[naar] ?? 0 <= plaats[van] ?? 0) }
      }
      let diepten = Graaf.diepten(graaf)
      for van in 0..<aantal {
        for naar in graaf[van] where plaats[van] != plaats[naar] {
          #expect(diepten[van] > diepten[naar])
        }
      }
    }
  }
}
