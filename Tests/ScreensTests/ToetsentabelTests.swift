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

  /// Words as people in a wijkteam type them, and the key that they are after.
  static let eigenWoorden: [(String, String)] = [
    ("voicemail", "n b"), ("belpoging", "n b"), ("whatsapp", "n b"), ("huisbezoek", "n a"),
    ("verslag", "n n"), ("memo", "n n"), ("todo", "n t"), ("belofte", "n t"), ("mdo", "n a"),
    ("keukentafel", "n a"), ("indicatie", "n p"), ("toeslag", "n p"), ("briefadres", "n p"),
    ("schuldhulp", "n p"), ("aanmaning", "n o"), ("deurwaarder", "n d"), ("ongeopend", "n o"),
    ("huisuitzetting", "n d"), ("crisis", "n d"), ("veiligheid", "n d"), ("zorgen", "n l"),
    ("gezondheid", "n m"), ("school", "n m"), ("oma", "n k"), ("buurvrouw", "n k"),
    ("mantelzorger", "n k"), ("huisarts", "n h"), ("voogd", "n h"), ("kind", "n w"),
    ("telefoonnummer", "n r"), ("geheim adres", "n r"), ("volmacht", "n g"), ("curator", "n g"),
    ("intake", "n c"), ("overdracht", "n v"), ("casus afsluiten", "n v"), ("doel", "n v"),
    ("belangenverstrengeling", "n x"), ("iemand belt", "i"), ("inloop", "i"),
    ("zaaknummer", "s w"), ("loopt vast", "s w"), ("behandelaar", "s w"), ("stukken", "s v"),
    ("loonstrook", "s v"), ("uitslag", "s d"), ("afgewezen", "s d"), ("uitbetaald", "s u"),
    ("sleutel", "s u"), ("dwangsom", "s e"), ("langer", "s l"), ("teruggebeld", "s g"),
    ("no show", "s n"), ("snooze", "s r"), ("parkeren", "s r"), ("foutje", "u"),
    ("klopt niet", "x"),
    ("meekijkers", "P"), ("beamer", "P"), ("even weg", "!"), ("koffie", "!"),
    ("uitloggen", "Ctrl-C"),
    ("bellijst", "B"), ("agenda", "V"), ("inbox", "I"), ("gezinnen", "C"), ("werkvoorraad", "L"),
    ("wachttijden", "L"), ("opzoeken", "Z"), ("sociaal netwerk", "N"), ("stappenplan", "K"),
    ("handleiding", "?"), ("klembord", "y"), ("alfabetisch", "o"),
  ]

  @Test(
    "het palet vindt wat iemand in een wijkteam typt, bij de eerste drie", arguments: eigenWoorden)
  func eigenWoord(woord: String, toets: String) {
    let gevonden = PaletteSearch.search(woord, in: Schermproef(.team()).model.paletkeuzes)
    #expect(
      gevonden.prefix(3).contains { $0.keys.contains(toets) },
      "\(woord): \(gevonden.prefix(3).map(\.label))")
  }

  @Test("elke handeling is op ten minste drie manieren te vinden")
  func genoegWoorden() {
    for scherm in Schermen.alle {
      for toets in Schermen.tabel(scherm).bindings where !toets.isHiddenInPalette {
        #expect(toets.synonyms.count >= 3, "\(scherm.naam), \(toets.name)")
      }
    }
  }

  @Test("elk formulier en elke stap is met een toets te bereiken, of alleen vanaf een scherm")
  func formulieren() {
    let namen = Formulieren.alle.map { $0.naam }
    #expect(Set(namen).count == namen.count)
    for formulier in Formulieren.alle where formulier.toetsen.isEmpty {
      let vanScherm = [
        "correctie", "weergave", "lid-bevestigen", "rollen", "wachtwoord", "herstelcode",
      ]
      #expect(vanScherm.contains(formulier.naam))
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
