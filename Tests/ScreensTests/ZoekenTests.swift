import NabijTestSupport
import TerminalUI
import Testing
import Wijkteam

@testable import Screens

@Suite("Zoeken") struct ZoekenTests {
  static let beelden: [Opname] = [
    Opname(naam: "zoeken", scherm: "zoeken", toetsen: "Z"),
    Opname(
      naam: "zoeken-gevonden", scherm: "zoeken", toetsen: "Z", getypt: "almere", daarna: "<Enter> j"
    ),
    Opname(
      naam: "zoeken-niets", scherm: "zoeken", toetsen: "Z", getypt: "xyzzy", daarna: "<Enter>"),
    Opname(
      naam: "zoeken-namen-verborgen", scherm: "zoeken", toetsen: "P Z", getypt: "almere",
      daarna: "<Enter>"),
  ]

  @Test("ziet er zo uit op 80 bij 24 en op 120 bij 40", arguments: beelden)
  func beeld(opname: Opname) {
    for maat in [Size.standard, .wide] { opname.bekijk(maat) }
  }
}
