import NabijTestSupport
import TerminalUI
import Testing
import Wijkteam

@testable import Screens

@Suite("Toetsentabellen") struct ToetsentabelTests {
  @Test("elke toets heeft een omschrijving en een ander woord, en geen twee botsen")
  func gezond() {
    for scherm in Schermen.alle {
      #expect(Schermen.tabel(scherm).problems == [], "\(scherm.naam)")
    }
    #expect(Formulierlaag.tabel.problems == [])
  }

  @Test("elke handeling staat in het palet en is met het eigen woord te vinden")
  func palet() {
    let proef = Schermproef(.team())
    let keuzes = proef.model.paletkeuzes
    let gezocht = [
      "afvinken": "s g", "telefoontje": "n b", "brief": "n o", "urgentie": "n p",
      "schuldeiser": nil, "wegdrukken": "s r", "undo": "u", "anoniem": "P", "dossier": "n c",
      "verwijderen": "x", "beschikking": "s d", "behangrol": "n h",
    ]
    for (woord, toets) in gezocht {
      let gevonden = PaletteSearch.search(woord, in: keuzes).first?.keys.first
      #expect(gevonden == toets, "\(woord)")
    }
    let acties = Set(keuzes.compactMap { if case .actie(let actie) = $0.id { actie } else { nil } })
    for toets in proef.model.tabel.bindings where !toets.isHiddenInPalette {
      #expect(acties.contains(toets.action), "\(toets.name)")
    }
  }

  @Test("elk formulier en elke stap is met een toets te bereiken, of alleen vanaf een scherm")
  func formulieren() {
    let namen = Formulieren.alle.map { $0.naam }
    #expect(Set(namen).count == namen.count)
    for formulier in Formulieren.alle where formulier.toetsen.isEmpty {
      #expect(["correctie", "weergave"].contains(formulier.naam))
    }
    #expect(Set(Stapkeuze.alle.map(\.soort)) == Set(Stapsoort.allCases))
  }

  @Test("docs/toetsen.md is gelijk aan wat de tabellen zeggen")
  func lijst() {
    let wortel = "\(#filePath)".split(separator: "/").dropLast(3).joined(separator: "/")
    let pad = "/\(wortel)/docs/toetsen.md"
    if Omgeving.neemtOp {
      #expect(schrijf(Schermen.toetsenlijst, naar: pad))
      Issue.record("docs/toetsen.md opgenomen")
      return
    }
    #expect(lees(pad) == Schermen.toetsenlijst, "neem op met UPDATE_GOLDENS=1")
  }

  @Test("andere toetsen werken, en een fout in de instellingen geeft een zin")
  func instellen() {
    let wereld = Proefwereld.team()
    var goed = Schermproef(
      wereld, instellingen: Scherminstellingen(thema: .mono, toetsen: ["nieuw-notitie": ["Q"]]))
    #expect(goed.model.toetsproblemen.isEmpty)
    goed.druk("Q")
    #expect(goed.toont("Notitie"))
    let fout = Schermproef(
      wereld,
      instellingen: Scherminstellingen(
        thema: .mono, toetsen: ["nieuw-notitie": ["j"], "bestaat-niet": ["x"]]))
    #expect(fout.model.toetsproblemen.contains { $0.contains("bestaat-niet") })
    #expect(fout.model.toetsproblemen.contains { $0.contains("j:") })
  }
}
