import NabijTestSupport
import TerminalUI
import Testing
import Wijkteam

@testable import Screens

/// One screen under test: how to get there, and in which state.
struct Opname: Sendable, CustomTestStringConvertible {
  let naam: String
  /// The screen that it stands for, for the check that every screen has its goldens.
  let scherm: String
  let toetsen: String
  var getypt: String = ""
  var daarna: String = ""

  var testDescription: String { naam }

  static let alle: [Opname] = [
    Opname(naam: "vandaag", scherm: "vandaag", toetsen: ""),
    Opname(naam: "vandaag-team", scherm: "vandaag", toetsen: "2 j"),
    Opname(naam: "vandaag-details", scherm: "vandaag", toetsen: "z j"),
    Opname(naam: "casussen", scherm: "casussen", toetsen: "C"),
    Opname(naam: "casussen-alle", scherm: "casussen", toetsen: "C 2 j"),
    Opname(
      naam: "casussen-filter", scherm: "casussen", toetsen: "C 2 /", getypt: "domein:wonen",
      daarna: "<Enter>"),
    Opname(
      naam: "casussen-filterfout", scherm: "casussen", toetsen: "C 2 /", getypt: "status:"),
    Opname(
      naam: "casussen-leeg", scherm: "casussen", toetsen: "C 2 /", getypt: "zoiets is er niet"),
    Opname(naam: "casussen-sorteren", scherm: "casussen", toetsen: "C o j"),
    Opname(naam: "casus", scherm: "casus", toetsen: "C <Enter>"),
    Opname(naam: "casus-domeinen", scherm: "casus", toetsen: "C <Enter> 2 j"),
    Opname(naam: "casus-procedures", scherm: "casus", toetsen: "C <Enter> 3"),
    Opname(naam: "casus-netwerk", scherm: "casus", toetsen: "C <Enter> 4"),
    Opname(naam: "casus-notities", scherm: "casus", toetsen: "C <Enter> 5 j"),
    Opname(naam: "casus-post", scherm: "casus", toetsen: "C <Enter> 6"),
    Opname(naam: "casus-lang", scherm: "casus", toetsen: "C 2 o r G <Enter> 5"),
    Opname(naam: "casus-leeg", scherm: "casus", toetsen: "C 2 o c G <Enter> 4"),
    Opname(naam: "procedure", scherm: "procedure", toetsen: "C <Enter> 3 <Enter>"),
    Opname(
      naam: "procedure-berekening", scherm: "procedure", toetsen: "C <Enter> 3 <Enter> a"),
    Opname(naam: "binnen", scherm: "binnen", toetsen: "I"),
    Opname(naam: "binnen-namen-verborgen", scherm: "binnen", toetsen: "I P"),
    Opname(naam: "toegang", scherm: "toegang", toetsen: "C <Enter> M j"),
    Opname(naam: "team", scherm: "team", toetsen: "T j"),
    Opname(naam: "namen-verborgen", scherm: "casus", toetsen: "P C <Enter>"),
    Opname(naam: "nieuw", scherm: "", toetsen: "n"),
    Opname(naam: "status", scherm: "", toetsen: "C <Enter> 3 s"),
    Opname(naam: "kan-niet", scherm: "", toetsen: "I n n"),
    Opname(naam: "hulp", scherm: "", toetsen: "C ?"),
    Opname(naam: "hulp-gezocht", scherm: "", toetsen: "?", getypt: "brief"),
    Opname(naam: "palet", scherm: "", toetsen: ":"),
    Opname(naam: "palet-gezocht", scherm: "", toetsen: ":", getypt: "hele"),
    Opname(naam: "vraag", scherm: "", toetsen: "q"),
    Opname(
      naam: "formulier-notitie", scherm: "", toetsen: "n n",
      getypt: "gezegd: het gaat beter\nik zag vier matrassen, en José en 作者", daarna: "<C-t>"),
    Opname(naam: "formulier-gesprek", scherm: "", toetsen: "C <Enter> 3 n b"),
    Opname(naam: "formulier-procedure", scherm: "", toetsen: "n p", getypt: "u"),
    Opname(naam: "formulier-fout", scherm: "", toetsen: "n t <C-s>"),
    Opname(naam: "formulier-stap", scherm: "", toetsen: "C <Enter> 3 s v"),
    Opname(naam: "vergrendeld", scherm: "", toetsen: "!", getypt: "geheim"),
  ]
}

@Suite("Schermen zoals ze eruitzien") struct SchermGoldenTests {
  @Test("op 80 bij 24", arguments: Opname.alle)
  func gewoon(opname: Opname) { bekijk(opname, .standard) }

  @Test("op 120 bij 40", arguments: Opname.alle)
  func breed(opname: Opname) { bekijk(opname, .wide) }

  @Test("op 40 bij 12", arguments: Opname.alle.filter { !$0.naam.contains("-") })
  func smal(opname: Opname) { bekijk(opname, Size(rows: 12, columns: 40)) }

  @Test("een lege dag zegt wat je kunt doen")
  func leeg() {
    let proef = Schermproef(Proefwereld(vandaag: Proefwereld.dag(3, 16)))
    expectGolden(proef.frame, "vandaag-leeg-80x24")
  }

  @Test("een scherm in kleur verschilt alleen in stijl, en zonder kaders verspringt er niets")
  func thema() {
    let proef = Schermproef(.team())
    let tekst = { (frame: Frame) in
      (0..<24).map { frame.grid.text(row: $0) }
    }
    let mono = view(proef.model, size: .standard, theme: .mono)
    for thema in [Theme.standard, .licht] {
      #expect(tekst(view(proef.model, size: .standard, theme: thema)) == tekst(mono))
    }
    let ascii = view(proef.model, size: .standard, theme: .mono.ascii)
    for rij in tekst(ascii) {
      let vreemd = rij.unicodeScalars.filter { !$0.isASCII && !$0.properties.isAlphabetic }
      #expect(vreemd.allSatisfy { "–…·•“”".unicodeScalars.contains($0) }, "\(rij)")
    }
  }

  @Test("elk scherm heeft zijn beelden op beide maten")
  func volledig() {
    for scherm in Schermen.alle {
      for maat in [Size.standard, .wide] {
        let namen = Opname.alle.filter { $0.scherm == scherm.naam }.map { "\($0.naam)-\(maat)" }
        #expect(
          namen.contains { heeftGolden($0) } || heeftGolden("\(scherm.naam)-\(maat)"),
          "\(scherm.naam) heeft geen golden op \(maat)")
      }
    }
  }

  private func bekijk(_ opname: Opname, _ maat: Size) {
    var proef = Schermproef(.team(), size: maat)
    proef.druk(opname.toetsen)
    proef.typ(opname.getypt)
    proef.druk(opname.daarna)
    expectGolden(proef.frame, "\(opname.naam)-\(maat)")
  }
}
