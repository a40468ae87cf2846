import Foundation
import Inrichting
import Testing

@Suite("De bestanden in het programma") struct BestandTests {
  @Test("Elk bestand van config/ zit in het programma, met dezelfde inhoud") func volledig() throws
  {
    let wortel = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "config").resolvingSymlinksInPath()
    guard let vondst = FileManager.default.enumerator(atPath: wortel.path()) else { return }
    var paden: [String] = []
    for case let pad as String in vondst
    where pad.hasSuffix(".yaml")
      || (pad.hasPrefix("brieven/") && !pad.hasSuffix("README.md") && pad.contains("."))
    {
      paden.append(pad)
      let inhoud = try String(contentsOf: wortel.appending(path: pad), encoding: .utf8)
      #expect(Ingebouwd.tekst(pad) == inhoud, "Draai Sources/CInrichting/maak-lijst.sh (\(pad))")
    }
    #expect(Set(paden) == Set(Ingebouwd.paden))
  }

  @Test("Een bestand dat er niet is, is er niet") func onbekend() {
    #expect(Ingebouwd.tekst("bestaat-niet.yaml") == nil)
  }
}
