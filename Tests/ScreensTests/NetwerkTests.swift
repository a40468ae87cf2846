import NabijTestSupport
import TerminalUI
import Testing
import Wijkteam

@testable import Screens

@Suite("Netwerk") struct NetwerkTests {
  static let beelden: [Opname] = [
    Opname(naam: "netwerk", scherm: "netwerk", toetsen: "C <Enter> N"),
    Opname(naam: "netwerk-lijst", scherm: "netwerk", toetsen: "C <Enter> N t"),
    Opname(naam: "netwerk-namen-verborgen", scherm: "netwerk", toetsen: "C <Enter> N P"),
    Opname(naam: "netwerk-leeg", scherm: "netwerk", toetsen: "C 2 o c G <Enter> N"),
  ]

  @Test("ziet er zo uit op 80 bij 24 en op 120 bij 40", arguments: beelden)
  func beeld(opname: Opname) {
    for maat in [Size.standard, .wide] { opname.bekijk(maat) }
  }
}
