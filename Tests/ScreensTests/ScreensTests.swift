import NabijTestSupport
import TerminalUI
import Termijnen
import Testing
import Wijkteam

@testable import Screens

@Suite("Raamwerk") struct RaamwerkTests {
  let dag = Dag(2026, 3, 16) ?? .eerste

  @Test("het programma begint op Vandaag en tekent op elke maat")
  func begin() {
    let proef = Schermproef(Proefwereld(vandaag: dag))
    #expect(proef.toont("[Vandaag]"))
    for rijen in [1, 2, 5, 12, 24] {
      for kolommen in [1, 5, 40, 80, 120] {
        let maat = Size(rows: rijen, columns: kolommen)
        #expect(view(proef.model, size: maat).grid.size == maat)
      }
    }
  }
}
