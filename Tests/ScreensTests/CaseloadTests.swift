import NabijTestSupport
import TerminalUI
import Testing
import Wijkteam

@testable import Screens

@Suite("Caseload") struct CaseloadTests {
  static let beelden: [Opname] = [
    Opname(naam: "caseload", scherm: "caseload", toetsen: "L"),
    Opname(naam: "caseload-soort", scherm: "caseload", toetsen: "L 2"),
    Opname(naam: "caseload-niemand", scherm: "caseload", toetsen: "L 3"),
    Opname(naam: "caseload-stil", scherm: "caseload", toetsen: "L 4"),
    Opname(naam: "caseload-snel", scherm: "caseload", toetsen: "L 6"),
    Opname(naam: "caseload-namen-verborgen", scherm: "caseload", toetsen: "L P 3"),
  ]

  @Test("ziet er zo uit op 80 bij 24 en op 120 bij 40", arguments: beelden)
  func beeld(opname: Opname) {
    for maat in [Size.standard, .wide] { opname.bekijk(maat) }
  }

  @Test("Enter leidt op elk tabblad ergens heen", arguments: 1...7)
  func openen(tab: Int) {
    var proef = Demoproef()
    proef.druk("L \(tab) g")
    guard !proef.frame.announcement.isEmpty,
      proef.model.scherm.focus(proef.model.schermcontext).casus != nil
    else { return }
    proef.druk("<Enter>")
    #expect(proef.model.scherm.naam != "caseload", "tab \(tab)\n\(proef.tekst)")
  }
}
