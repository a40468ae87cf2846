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

  @Test(
    "geen afspraak, notitie of wat lukte valt weg zonder te tellen, en Esc haalt alles weer in",
    arguments: [Size.standard, Size(rows: 12, columns: 40), .wide])
  func staart(maat: Size) throws {
    var proef = Demoproef(size: maat)
    proef.druk("2")
    let overzicht = proef.model.gegevens.voorraad.vandaag(voor: nil)
    let totaal =
      overzicht.afspraken.count + overzicht.nogGeenNotitie.count + overzicht.gelukt.count
    func getoond() -> Int {
      let scherm = proef.model.scherm as? Vandaagscherm
      return scherm?.staartregels ?? -1
    }
    var geteld = 0
    if let regel = proef.tekst.split(separator: "\n").first(where: { $0.contains(" ook ") }) {
      let ook = regel.split(separator: " ook ").last ?? ""
      geteld = ook.split { !$0.isNumber }.compactMap { Int($0) }.reduce(0, +)
    }
    #expect(totaal > 6)
    #expect(getoond() + geteld == totaal, "\(proef.tekst)")
    #expect(maat == .wide || geteld > 0)
    let voor = proef.tekst
    #expect(!proef.toont("Esc terug"))
    proef.druk("G")
    for _ in 0..<40 where !proef.frame.announcement.contains("Enter toont alles") {
      proef.druk("k")
    }
    guard proef.frame.announcement.contains("Enter toont alles") else { return }
    proef.druk("<Enter>")
    #expect(getoond() == totaal)
    #expect(proef.toont("Esc terug"))
    proef.druk("<Esc> g")
    var begin = Demoproef(size: maat)
    begin.druk("2 g")
    #expect(proef.tekst == begin.tekst, "\(voor)")
  }

  @Test("op een klein scherm blijven dagen en nummers heel")
  func smal() {
    var proef = Demoproef(size: Size(rows: 12, columns: 40))
    func heel(_ waar: String) {
      // A day or a number that breaks off ends in the sign for it.
      let kapot = proef.tekst.split(separator: "\n").filter { regel in
        let breekt = regel.hasSuffix("\u{2026}")
        return breekt && regel.dropLast().last?.isNumber == true && !regel.contains("bel ")
          || ["sinds\u{2026}", "vanda\u{2026}"].contains { regel.hasSuffix($0) }
          || regel.contains("gelede\u{2026}")
      }
      #expect(kapot.isEmpty, "\(waar)\n\(proef.tekst)")
    }
    heel("Vandaag")
    proef.druk("B")
    heel("Bellen")
    #expect(proef.tekst.split(separator: "\n").contains { $0.contains("099-") })
    proef.toon(Casusscherm(Demoproef.casussen[0].id))
    for tab in Casustab.allCases {
      proef.toon(Casusscherm(Demoproef.casussen[0].id, tab: tab))
      heel("\(tab)")
    }
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
