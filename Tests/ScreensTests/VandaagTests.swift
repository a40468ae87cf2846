import NabijTestSupport
import TerminalUI
import Termijnen
import Testing
import Wijkteam

@testable import Screens

@Suite("Vandaag") struct VandaagTests {
  static let koppen = [Volgorde.onomkeerbaar, .wachtOpOns, .houdtOp].map(\.kop)

  @Test(
    "van de eerste drie groepen staat altijd ten minste één regel, met nog N voor de rest",
    arguments: [
      Size.standard, Size(rows: 20, columns: 80), Size(rows: 16, columns: 80),
      Size(rows: 12, columns: 40), .wide,
    ])
  func groepen(maat: Size) {
    for toetsen in ["", "2"] {
      var proef = Demoproef(size: maat)
      proef.druk(toetsen)
      let regels = proef.tekst.split(separator: "\n", omittingEmptySubsequences: false)
      for kop in Self.koppen {
        guard let plaats = regels.firstIndex(where: { $0.contains(kop) }) else {
          Issue.record("\(kop) ontbreekt op \(maat)\n\(proef.tekst)")
          continue
        }
        let eerste = regels[plaats + 1]
        #expect(!Self.koppen.contains { eerste.contains($0) } && !eerste.contains("nog "))
      }
    }
  }

  @Test("wat niet past, is samen met wat er staat precies alles")
  func telling() throws {
    var proef = Demoproef(size: .standard)
    proef.druk("2")
    let overzicht = proef.model.gegevens.voorraad.vandaag(voor: nil)
    let totaal = overzicht.blokken.reduce(0) { $0 + $1.letop.count }
    let regels = proef.tekst.split(separator: "\n")
    let nog = try #require(regels.first { $0.contains("Enter toont alles") })
    let getal = try #require(Int(nog.filter(\.isNumber)))
    let getoond = regels.count { regel in
      ["!", "~", "i"].contains { regel.dropFirst(2).hasPrefix("\($0) ") }
    }
    #expect(getoond + getal == totaal)
    #expect(regels.count { $0.contains("· nog ") } > 0)
  }

  @Test("het scherm loopt niet over: alles past onder elkaar, met de afspraken erbij")
  func eenScherm() {
    let proef = Demoproef(size: .standard)
    #expect(proef.toont("Afspraken vandaag"))
    #expect(proef.toont("Enter toont alles"))
  }

  @Test("alles tonen doet Enter op de laatste regel")
  func alles() {
    var proef = Demoproef(size: .standard)
    for _ in 0..<30 where !proef.frame.announcement.contains("Enter toont alles") {
      proef.druk("j")
    }
    proef.druk("<Enter>")
    #expect(!proef.toont("Enter toont alles"))
  }
}
