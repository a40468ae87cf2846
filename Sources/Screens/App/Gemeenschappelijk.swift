import Termijnen
import TerminalUI
import Wijkteam

/// The keys that work on every screen.
///
/// Same verb, same key, everywhere.
enum Gemeenschappelijk {
  static let prefixen = ["n": "Nieuw", "s": "Status"]

  static let toetsen: [Toets] =
    lijst + formulieren + concept + rij + afloop + status + schermen + bewegen + programma + start

  private static let start: [Toets] = [
    Toets(
      .hulp, ["?", "<F1>"], "Hulp bij dit scherm", footer: "hulp", group: "Hulp",
      synonyms: [
        "help", "uitleg", "toetsen", "wat kan ik hier", "sneltoetsen", "hoe werkt dit",
        "handleiding", "ik snap het niet", "legenda",
      ], pinned: true),
    Toets(
      .palet, [":", "<C-p>"], "Opdracht zoeken", footer: "opdracht", group: "Hulp",
      synonyms: [
        "menu", "zoek een opdracht", "commando", "palet", "zoekbalk", "alle opdrachten",
        "wat kan ik",
      ]),
  ]

  private static let bewegen: [Toets] = [
    beweging(.omlaag, ["<Down>", "j"], "Een regel omlaag"),
    beweging(.omhoog, ["<Up>", "k"], "Een regel omhoog"),
    beweging(.bladOmlaag, ["<PgDn>"], "Een bladzijde omlaag"),
    beweging(.bladOmhoog, ["<PgUp>"], "Een bladzijde omhoog"),
    beweging(.halfOmlaag, ["<C-d>"], "Een halve bladzijde omlaag"),
    beweging(.halfOmhoog, ["<C-u>"], "Een halve bladzijde omhoog"),
    beweging(.eerste, ["<Home>", "g"], "Naar de eerste regel"),
    beweging(.laatste, ["<End>", "G"], "Naar de laatste regel"),
  ]

  /// For a key that does something with the chosen row: why it does nothing where there is none.
  static func heeftRij(_ reden: String) -> @Sendable (Situatie) -> String? {
    { $0.heeftRij ? nil : reden }
  }

  private static let lijst: [Toets] = [
    Toets(
      .openen, ["<Enter>"], "Openen", footer: "openen", group: "In de lijst",
      synonyms: ["bekijken", "kiezen", "ga naar", "tonen", "inzien", "lezen", "meer"],
      unavailable: heeftRij("Hier staat niets om te openen.")),
    Toets(
      .terug, ["<Esc>"], "Terug, of filter wissen", footer: "terug", group: "In de lijst",
      synonyms: [
        "annuleren", "weg", "vorige", "sluit", "stop", "niet doen", "filter weg", "terugkeren",
      ],
      unavailable: { $0.kanEsc ? nil : Self.eersteScherm }),
    Toets(
      .filter, ["/"], "Filter de lijst", footer: "filter", group: "In de lijst",
      synonyms: [
        "zoeken in de lijst", "beperken", "alleen tonen", "zoek", "selectie", "vind in lijst",
        "wijk", "domein",
      ],
      unavailable: alsHetKan(.filter, "Op dit scherm is niets te filteren.")),
    Toets(
      .sorteren, ["o"], "Sorteren", group: "In de lijst",
      synonyms: ["volgorde", "ordenen", "rangschikken", "op naam", "op datum", "alfabetisch"],
      unavailable: alsHetKan(.sorteren, "Dit scherm heeft een vaste volgorde.")),
    Toets(
      .markeren, ["<Space>"], "Markeren", group: "In de lijst",
      synonyms: ["aanvinken", "meer tegelijk", "selecteren", "meerdere", "vinkje", "samen bellen"],
      unavailable: alsHetKan(.markeren, "Op dit scherm is niets te markeren.")),
    Toets(
      .allesMarkeren, ["*"], "Alles markeren", group: "In de lijst",
      synonyms: ["alles aanvinken", "alles selecteren", "alle regels", "allemaal"],
      unavailable: alsHetKan(.markeren, "Op dit scherm is niets te markeren.")),
    Toets(
      .details, ["z"], "Details aan of uit", group: "In de lijst",
      synonyms: [
        "meer zien", "paneel", "inzoomen", "toelichting", "waarom staat dit hier", "uitklappen",
        "zijvenster",
      ],
      unavailable: alsHetKan(.details, "Dit scherm heeft geen detailpaneel.")),
    Toets(
      .paneel, ["<Tab>"], "Volgend paneel", group: "In de lijst",
      synonyms: ["wisselen", "blok", "volgend tabblad", "ander deel"],
      unavailable: alsHetKan(.paneel, "Dit scherm heeft één paneel.")),
    Toets(
      .paneelTerug, ["<S-Tab>"], "Vorig paneel", group: "In de lijst",
      synonyms: ["wisselen terug", "vorig tabblad", "blok terug"],
      unavailable: alsHetKan(.paneel, "Dit scherm heeft één paneel.")),
    Toets(
      .vorige, ["["], "Vorige weergave", group: "In de lijst",
      synonyms: ["terug", "geschiedenis", "vorig scherm", "teruggaan"],
      unavailable: { $0.kanTerug ? nil : "Dit is het eerste scherm." }),
    Toets(
      .volgende, ["]"], "Volgende weergave", group: "In de lijst",
      synonyms: ["vooruit", "geschiedenis", "volgend scherm", "weer naar voren"],
      unavailable: { $0.kanVooruit ? nil : "Je bent nog niet teruggegaan." }),
  ]

  private static let rij: [Toets] = [
    Toets(
      .bewerken, ["b", "e"], "Wijzigen", group: "Deze regel",
      synonyms: [
        "bewerken", "aanpassen", "veranderen", "verbeteren", "bijwerken", "wijzig", "edit",
        "anders",
      ],
      unavailable: { situatie in
        schrijven(situatie)
          ?? (Formulieren.bewerkt(situatie.focus) == nil
            ? "Op deze regel is niets te wijzigen." : nil)
      }),
    Toets(
      .corrigeren, ["x"], "Terugnemen of corrigeren", group: "Deze regel",
      synonyms: [
        "verwijderen", "wissen", "fout", "intrekken", "weghalen", "klopt niet", "verkeerd",
        "vergissing", "delete", "ongeldig", "corrigeer",
      ],
      unavailable: { situatie in
        schrijven(situatie)
          ?? (situatie.focus.gebeurtenis == nil
            ? "Kies eerst de regel die niet klopt; niets wordt gewist, alles blijft te lezen."
            : nil)
      }),
    Toets(
      .kopieren, ["y"], "Kopiëren", group: "Deze regel",
      synonyms: [
        "overnemen", "plakken in een ander systeem", "nummer", "klembord", "copy", "knippen",
        "naar een ander systeem", "samenvatting",
      ]),
    Toets(
      .ongedaan, ["u"], "Ongedaan maken", group: "Deze regel",
      synonyms: [
        "terugdraaien", "undo", "herstel", "ongedaan", "foutje", "teruggaan naar hoe het was",
      ],
      unavailable: { situatie in
        schrijven(situatie)
          ?? (situatie.ongedaan == nil
            ? "Er is nog niets van nu om ongedaan te maken. Iets ouders? Kies de regel en druk op x."
            : nil)
      }),
    Toets(
      .opnieuw, ["<C-r>"], "Opnieuw doen", group: "Deze regel",
      synonyms: ["redo", "toch wel", "herhalen", "weer doen"],
      unavailable: { $0.opnieuw == nil ? "Er is niets teruggedraaid." : nil }),
  ]

  private static var formulieren: [Toets] {
    Formulieren.alle.filter { !$0.toetsen.isEmpty }.map { formulier in
      Toets(
        .nieuw(formulier.naam), formulier.toetsen, formulier.titel, footer: formulier.voet,
        group: formulier.groep, synonyms: formulier.synoniemen,
        unavailable: { schrijven($0) ?? formulier.onmogelijk($0.focus, $0.gegevens) })
    }
  }

  private static let concept: [Toets] = [
    Toets(
      .verderMetConcept, ["n f"], "Verder met een concept", group: "Nieuw",
      synonyms: [
        "concept", "verder typen", "niet opgeslagen", "weggegooid terughalen", "kladje",
        "half af",
      ],
      unavailable: { situatie in
        schrijven(situatie)
          ?? (situatie.heeftConcepten ? nil : "Er staat geen concept klaar.")
      })
  ]

  private static let afloop: [Toets] = [
    Toets(
      .gedaan, ["s g"], "Gedaan: toezegging, afspraak, brief of punt", group: "Status",
      synonyms: [
        "klaar", "afvinken", "nagekomen", "gehouden", "afgehandeld", "opgelost", "voldaan",
        "teruggebeld", "afgerond", "done", "geregeld", "beantwoord",
      ],
      unavailable: { schrijven($0) ?? Afrondformulier.onmogelijk($0.focus, $0.gegevens) }),
    Toets(
      .nietGelukt, ["s n"], "Niet gelukt, met uitleg", group: "Status",
      synonyms: [
        "mislukt", "niet doorgegaan", "kwam niet", "no show", "niet gehaald", "geannuleerd",
        "afgezegd", "verzet",
      ],
      unavailable: { situatie in
        let soort = situatie.focus.onderwerp?.soort
        return schrijven(situatie)
          ?? (soort == .toezegging || soort == .afspraak
            ? nil : "Kies eerst een toezegging of afspraak.")
      }),
  ]

  private static let status: [Toets] = Stapkeuze.alle.map { keuze in
    Toets(
      .stap(keuze.soort), ["s \(keuze.toets)"], keuze.label, group: "Status",
      synonyms: keuze.synoniemen,
      unavailable: { situatie in
        schrijven(situatie)
          ?? (situatie.focus.procedure == nil ? "Kies eerst een procedure." : nil)
      })
  }

  private static var schermen: [Toets] {
    Schermen.alle.compactMap { scherm in
      guard let toegang = scherm.toegang else { return nil }
      return Toets(
        .ga(scherm.naam), [toegang.toets], "Naar \(scherm.titel)", group: "Schermen",
        synonyms: toegang.synoniemen,
        unavailable: { scherm.open($0.focus) == nil ? toegang.nodig : nil })
    }
  }

  private static let programma: [Toets] = [
    Toets(
      .namen, ["P"], "Namen verbergen of tonen", group: "Programma",
      synonyms: [
        "presentatie", "meekijken", "delen", "anoniem", "privacy", "meekijkers", "projecteren",
        "overleg", "scherm delen", "beamer", "avg", "verbergen",
      ]),
    Toets(
      .vergrendel, ["!"], "Vergrendelen", group: "Programma",
      synonyms: [
        "slot", "weglopen", "op slot", "lock", "pauze", "even weg", "koffie", "beveiligen",
        "afschermen",
      ]),
    Toets(
      .instellingen, ["<F2>"], "Instellingen: kleuren, toetsen, leeg scherm", group: "Programma",
      synonyms: [
        "thema", "kleuren", "donker", "licht", "voorkeuren", "configuratie", "instellen",
        "andere toetsen", "opties",
      ]),
    Toets(
      .berichten, ["W", "<F3>"], "Berichten van de kluis lezen", group: "Programma",
      synonyms: [
        "melding", "waarschuwing", "niet te vertrouwen", "beschadigd", "let op kluis", "banier",
        "foutmelding", "wat stond daar",
      ],
      unavailable: { $0.heeftBerichten ? nil : "Er zijn geen berichten." }),
    Toets(
      .ververs, ["R", "<F5>"], "Verversen", group: "Programma",
      synonyms: ["opnieuw laden", "bijwerken", "vernieuwen", "refresh", "nieuw van collega's"]),
    Toets(
      .herteken, ["<C-l>"], "Scherm opnieuw tekenen", group: "Programma",
      synonyms: ["rommel op het scherm", "herstellen", "scherm kapot", "tekens door elkaar"]),
    Toets(
      .pauze, ["<C-z>"], "Even naar de opdrachtregel", group: "Programma",
      synonyms: ["pauze", "shell", "achtergrond", "terminal", "opdrachtregel", "naar de shell"]),
    Toets(
      .sluiten, ["q"], "Scherm sluiten; op Vandaag het programma", group: "Programma",
      synonyms: ["stoppen", "afsluiten", "weg", "dicht", "klaar hier", "sluit"]),
    Toets(
      .einde, ["<C-c>"], "Programma beëindigen", group: "Programma",
      synonyms: [
        "einde", "stoppen", "afsluiten", "quit", "exit", "uitloggen", "afmelden", "naar huis",
        "uit",
      ]),
  ]

  private static func beweging(_ actie: Actie, _ toetsen: [String], _ label: String) -> Toets {
    Toets(actie, toetsen, label, group: "Bewegen", hiddenInPalette: true)
  }

  static let eersteScherm = "Dit is het eerste scherm. q sluit het programma."

  private static func alsHetKan(
    _ actie: Actie, _ reden: String
  ) -> @Sendable (Situatie) -> String? {
    { $0.kan.contains(actie) ? nil : reden }
  }

  /// Why nothing can be written now.
  static func schrijven(_ situatie: Situatie) -> String? {
    situatie.gegevens.alleenLezen ? "Je kunt nu alleen lezen." : nil
  }

  /// The key that a list understands for a movement, whatever key it is bound to.
  static func beweegtoets(_ actie: Actie) -> Key? {
    switch actie {
    case .omlaag: .down
    case .omhoog: .up
    case .bladOmlaag: .pageDown
    case .bladOmhoog: .pageUp
    case .halfOmlaag: .control("d")
    case .halfOmhoog: .control("u")
    case .eerste: .home
    case .laatste: .end
    default: nil
    }
  }
}
