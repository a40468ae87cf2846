import NabijTestSupport
import TerminalUI
import Testing
import Wijkteam

@testable import Screens

@Suite("Bellen") struct BellenTests {
  static let beelden: [Opname] = [
    Opname(naam: "bellen", scherm: "bellen", toetsen: "B"),
    Opname(naam: "bellen-gemarkeerd", scherm: "bellen", toetsen: "B <Space>"),
    Opname(naam: "bellen-namen-verborgen", scherm: "bellen", toetsen: "B P"),
  ]

  @Test("ziet er zo uit op 80 bij 24 en op 120 bij 40", arguments: beelden)
  func beeld(opname: Opname) {
    for maat in [Size.standard, .wide] { opname.bekijk(maat) }
  }
}
