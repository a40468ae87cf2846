import Termijnen
import TerminalUI
import Wijkteam

/// Two people changed the same thing: choose which value holds.
///
/// Each field is one place in the casus, and each option one value beside the values that it was shown
/// with: a choice never falls on something else than what stood on the screen.
enum Gelijktijdigformulier: Formulier {
  static let naam = "gelijktijdig"
  static let titel = "Kiezen wat klopt"
  static let kort = "kiezen wat klopt"
  static let toetsen = ["s k"]
  static let groep = "Status"
  static let synoniemen = ["tegelijk", "twee waarden", "dubbel", "conflict", "gelijktijdig"]

  static func onmogelijk(_ focus: Focus, _ gegevens: Gegevens) -> String? {
    guard let casus = focus.casus.flatMap({ gegevens.casus($0) }) else {
      return "Kies eerst een casus."
    }
    return casus.tegelijk.isEmpty ? "In deze casus is niets gelijktijdig gewijzigd." : nil
  }

  /// The choice behind a row that says that two values wait for one; nil for another row.
  static func opening(_ focus: Focus, _ context: Context) -> [Reactie]? {
    guard focus.regel == Gelijktijdig.naam, !context.gegevens.alleenLezen,
      onmogelijk(focus, context.gegevens) == nil
    else { return nil }
    return [.formulier(naam, focus)]
  }

  static func herziet(_ bron: Formulierbron) -> Bool { true }

  static func velden(_ bron: Formulierbron) -> [FormField<String>] {
    let alle = open(bron)
    guard !alle.isEmpty else { return [] }
    return alle.map { tegelijk in
      .choice(
        Plekwoord.van(tegelijk.plek),
        "\(tegelijk.naam.metHoofdletter): wat klopt?",
        opties(tegelijk, bron), required: alle.count == 1)
    } + [
      .note(
        "uitleg",
        alle.count == 1
          ? "De andere waarde blijft te lezen in de geschiedenis."
          : "Kies wat je weet; de rest blijft openstaan. Wat je niet kiest, blijft te lezen in de "
            + "geschiedenis.")
    ]
  }

  private static func opties(_ tegelijk: Tegelijk, _ bron: Formulierbron) -> [TerminalUI.Option] {
    tegelijk.keuzes.enumerated().map { plaats, keuze in
      TerminalUI.Option(
        sleutel(keuze, tegelijk),
        (bron.namenVerborgen ? "waarde \(plaats + 1)" : Zin.kort(keuze.tekst))
          + " (\(keuze.merk.door.weergave), \(keuze.merk.gebeurdOp.kort))")
    }
  }

  /// The value and those beside it, by the events that wrote them.
  private static func sleutel(_ keuze: Tegelijk.Keuze, _ tegelijk: Tegelijk) -> String {
    let woord = { (merk: Merk) in
      "\(Veld.sleutel(merk.id.segment)).\(merk.id.volgnummer).\(merk.id.plaats)"
    }
    return "\(woord(keuze.merk)) uit "
      + tegelijk.keuzes.map { woord($0.merk) }.sorted().joined(separator: ",")
  }

  static func lees(_ form: Form<String>, _ bron: Formulierbron) throws(Veldfout) -> Verzending {
    guard let id = bron.focus.casus, bron.casus != nil else {
      throw Veldfout(nil, "Deze casus is er niet meer voor jou. Er is niets opgeslagen.")
    }
    let achterhaald = intussen(form, bron)
    var opdrachten: [Opdracht] = []
    var namen: [String] = []
    for veld in form.fields {
      guard let gekozen = form.choice(veld.id) else { continue }
      let tegelijk = open(bron).first { Plekwoord.van($0.plek) == veld.id }
      guard let tegelijk,
        let keuze = tegelijk.keuzes.first(where: { sleutel($0, tegelijk) == gekozen })
      else {
        throw Veldfout(
          veld.id, achterhaald.first { $0.veld == veld.id }?.zin ?? "Kies welke waarde klopt.")
      }
      opdrachten.append(keuze.opdracht)
      namen.append(tegelijk.naam)
    }
    guard !opdrachten.isEmpty else {
      let eerste = form.fields.first { $0.isFocusable }?.id
      throw Veldfout(
        achterhaald.first?.veld ?? eerste, achterhaald.first?.zin ?? "Kies welke waarde klopt.")
    }
    return Verzending(
      soort: .casus(id, opdrachten), gebeurdOp: nil,
      wat: "gekozen wat klopt bij \(namen.joined(separator: " en "))")
  }

  /// What was settled or changed since the form opened: by whom, and what stands there now.
  static func intussen(
    _ form: Form<String>, _ bron: Formulierbron
  ) -> [(veld: String, zin: String)] {
    guard let casus = bron.casus else { return [] }
    let nu = Dictionary(
      open(bron).map { (Plekwoord.van($0.plek), $0) }, uniquingKeysWith: { eerste, _ in eerste })
    return form.fields.compactMap { veld in
      guard case .choice(let keuze) = veld.content else { return nil }
      let getoond = Set(keuze.options.map(\.id))
      let staat = nu[veld.id]
      if let staat, Set(staat.keuzes.map { sleutel($0, staat) }) == getoond { return nil }
      guard let plek = Plekwoord.lees(veld.id), let waarde = casus.nu(plek) else {
        return (
          veld.id, "Dit staat intussen niet meer open. Er is niets opgeslagen; Esc sluit dit."
        )
      }
      let wat = bron.namenVerborgen ? "een waarde" : "“\(Zin.kort(waarde.tekst, 60))”"
      let wie = waarde.merk.door == bron.gegevens.ik ? "Jij" : waarde.merk.door.weergave
      return (
        veld.id,
        staat == nil
          ? "\(wie) legde intussen \(wat) vast. Er is niets opgeslagen; Esc sluit dit."
          : "\(wie) zette er intussen \(wat) naast. Er is niets opgeslagen: Esc, en kies opnieuw."
      )
    }
  }

  static func past(_ concept: Concept, _ bron: Formulierbron) -> Bool {
    open(bron).contains { tegelijk in
      concept.velden[Plekwoord.van(tegelijk.plek)].map { gekozen in
        tegelijk.keuzes.contains { sleutel($0, tegelijk) == gekozen }
      } ?? false
    }
  }

  /// Everything that waits for a choice; what the row is about comes first.
  private static func open(_ bron: Formulierbron) -> [Tegelijk] {
    let alle = bron.casus?.tegelijk ?? []
    let gemeend = alle.firstIndex { tegelijk in
      switch tegelijk.plek {
      case .procedureveld(let id, _): id == bron.focus.procedure
      case .versie(let id): id == bron.focus.onderwerp?.id
      default: false
      }
    }
    let genoemd = alle.firstIndex { Gelijktijdig.kop($0) == bron.focus.naam }
    guard let eerste = genoemd ?? gemeend else { return alle }
    return [alle[eerste]] + alle.enumerated().filter { $0.offset != eerste }.map(\.element)
  }
}

/// A place in a casus as the name of a field.
private enum Plekwoord {
  static func van(_ plek: Tegelijk.Plek) -> String {
    switch plek {
    case .veld(let veld): "veld/\(veld.rawValue)"
    case .extern(let systeem): "extern/\(systeem)"
    case .procedureveld(let id, let veld): "procedure/\(Veld.sleutel(id))/\(veld.rawValue)"
    case .versie(let id): "versie/\(Veld.sleutel(id))"
    }
  }

  static func lees(_ woord: String) -> Tegelijk.Plek? {
    let delen = woord.split(separator: "/", maxSplits: 1).map(String.init)
    guard delen.count == 2 else { return nil }
    switch delen[0] {
    case "veld": return Casusveld(rawValue: delen[1]).map { .veld($0) }
    case "extern": return .extern(delen[1])
    case "versie": return Veld.id(delen[1]).map { .versie($0) }
    default:
      let rest = delen[1].split(separator: "/").map(String.init)
      guard rest.count == 2, let id = Veld.id(rest[0]), let veld = Procedureveld(rawValue: rest[1])
      else { return nil }
      return .procedureveld(id, veld)
    }
  }
}
