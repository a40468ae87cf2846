import NabijTestSupport
import TerminalUI
import Testing
import Wijkteam

@testable import Screens

@Suite("Keten") struct KetenTests {
  static let beelden: [Opname] = [
    Opname(naam: "keten", scherm: "keten", toetsen: "C <Enter> K"),
    Opname(naam: "keten-regels", scherm: "keten", toetsen: "C <Enter> K t l <Down>"),
    Opname(naam: "keten-namen-verborgen", scherm: "keten", toetsen: "C <Enter> K P"),
    Opname(naam: "keten-leeg", scherm: "keten", toetsen: "C 2 o c G <Enter> K"),
  ]

  @Test("ziet er zo uit op 80 bij 24 en op 120 bij 40", arguments: beelden)
  func beeld(opname: Opname) {
    for maat in [Size.standard, .wide] { opname.bekijk(maat) }
  }
}
