import Foundation
import Inrichting
import Termijnen
import Testing

@Suite("Het document met alle regels") struct TermijnendocumentTests {
  /// The file in the repository.
  private static let pad = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "docs/termijnen.md")

  @Test("docs/termijnen.md is gelijk aan wat de regels zeggen") func gelijk() throws {
    let tekst = try Inrichting.ingebouwd().termijnendocument()
    if ProcessInfo.processInfo.environment["UPDATE_GOLDENS"] != nil {
      try Data(tekst.utf8).write(to: Self.pad)
      Issue.record("docs/termijnen.md opgenomen; draai nu zonder UPDATE_GOLDENS")
      return
    }
    let bestand = try String(contentsOf: Self.pad, encoding: .utf8)
    #expect(
      bestand == tekst, "docs/termijnen.md is verouderd: nabij regels document > docs/termijnen.md")
  }

  @Test("Elke soort staat erin met elke bron, haar zekerheid en de dag van de controle")
  func bronnen() throws {
    let inrichting = try Inrichting.ingebouwd()
    let delen = try inrichting.termijnendocument().split(separator: "\n### ").map(String.init)
    for soort in try inrichting.soorten.alle() {
      let deel = try #require(delen.first { $0.hasPrefix("\(soort.id)\n") }, "\(soort.id)")
      #expect(deel.contains("gecontroleerd op \(soort.gecontroleerdOp.iso)"))
      for bron in soort.bronnen where bron.zekerheid != .praktijk {
        #expect(
          deel.contains("- \(bron.artikel), `\(bron.zekerheid.rawValue)`"),
          "\(soort.id): \(bron.artikel)")
        if let jci = bron.jci { #expect(deel.contains("`\(jci)`")) }
      }
      for gemeente in soort.gemeenten { #expect(deel.contains("**\(gemeente.gemeente)**")) }
    }
  }

  @Test("De voorbeelden komen van de klok zelf") func voorbeelden() throws {
    let tekst = try Inrichting.ingebouwd().termijnendocument()
    for zin in [
      "Verwacht: dinsdag 7 april 2026. Veilig: dinsdag 7 april 2026.",
      "Verwacht: dinsdag 8 december 2026. Veilig: woensdag 9 december 2026.",
      "Verwacht: vrijdag 25 december 2026. Veilig: maandag 28 december 2026.",
      "| vanaf 2019-01-01 | 14 × 23, 14 × 35, 14 × 45 euro | 1442 euro |",
      "| `laatste-opschortingsdag` | beide |",
    ] {
      #expect(tekst.contains(zin), "\(zin)")
    }
  }
}
