import Termijnen
import TerminalUI
import Wijkteam

extension Model {
  /// What is being typed in open forms and not stored yet.
  var concepten: [Concept] {
    stand.lagen.compactMap { laag in
      guard case .formulier(let formulier) = laag else { return nil }
      return formulier.concept
    }
  }

  /// Stores the drafts that changed since they were stored last; what was made empty is forgotten.
  var conceptEffecten: [Effect] {
    mutating get {
      var effecten: [Effect] = []
      for plaats in stand.lagen.indices {
        guard case .formulier(var laag) = stand.lagen[plaats], laag.form.isChanged else { continue }
        let eerder = stand.concepten[laag.sleutel]
        guard let concept = laag.concept else {
          if let eerder { effecten += vergeet(eerder) }
          effecten += laatLos(&laag, plaats)
          continue
        }
        if eerder != concept {
          stand.concepten[concept.sleutel] = concept
          effecten.append(.bewaarConcept(concept))
        }
        effecten += laatLos(&laag, plaats)
      }
      return effecten
    }
  }

  /// Lets go of the draft of another window, now that its text lies under the key of this one.
  private mutating func laatLos(_ laag: inout Formulierlaag, _ plaats: Int) -> [Effect] {
    guard let bron = laag.overgenomen else { return [] }
    laag.overgenomen = nil
    stand.lagen[plaats] = .formulier(laag)
    return vergeet(bron)
  }

  /// Forgets a draft.
  mutating func vergeet(_ concept: Concept) -> [Effect] {
    stand.concepten[concept.sleutel] = nil
    return [.verwijderConcept(concept)]
  }

  /// The drafts of a form about the same thing, those of this window first.
  func concepten(bij sleutel: Conceptsleutel) -> [Concept] {
    stand.concepten.values.filter { $0.sleutel.zelfdePlek(sleutel) }.sorted { a, b in
      let (hier, daar) = (vanHier(a), vanHier(b))
      return hier == daar ? a.sleutel.exemplaar < b.sleutel.exemplaar : hier
    }
  }

  func vanHier(_ concept: Concept) -> Bool {
    concept.sleutel.exemplaar.hasPrefix(instellingen.venster + "-")
  }

  /// The name of a draft that no other window and no earlier session used.
  mutating func nieuwExemplaar() -> String {
    stand.conceptnummer += 1
    return "\(instellingen.venster)-\(stand.conceptnummer)"
  }

  /// Drafts of an earlier session or another window were found: say of what, and how they open.
  mutating func neem(_ gevonden: [Concept]) {
    for concept in gevonden where stand.concepten[concept.sleutel] == nil {
      stand.concepten[concept.sleutel] = concept
    }
    let wachtend = wachtendeConcepten
    guard !gevonden.isEmpty, let eerste = wachtend.first else { return }
    let toets = tabel.bindings.first { $0.action == .verderMetConcept }?.keyLabel ?? ":"
    let zin =
      wachtend.count == 1
      ? "Er staat nog een concept klaar: \(beschrijving(eerste)). \(toets) opent het."
      : "Er staan nog \(wachtend.count) concepten klaar: \(beschrijving(eerste)), en meer. "
        + "\(toets) laat ze zien."
    // What was said at the start stays beside it.
    if case .weet(let eerder)? = stand.melding {
      stand.melding = .weet("\(eerder) \(zin)")
    } else {
      stand.melding = .weet(zin)
    }
  }

  /// Everything that was typed and not saved, in a fixed order.
  var wachtendeConcepten: [Concept] {
    stand.concepten.values.sorted { a, b in
      let (een, ander) = (beschrijving(a), beschrijving(b))
      return een == ander ? a.sleutel.exemplaar < b.sleutel.exemplaar : een < ander
    }
  }

  /// The form, the casus and the first words: "notitie bij Helena (xftt): “Sprak met …”".
  func beschrijving(_ concept: Concept) -> String {
    guard let soort = Formulieren.met(concept.sleutel.formulier) else { return "formulier" }
    let context = context
    var uit = soort.kort
    if let casus = concept.sleutel.casus {
      let naam = context.naam(casus: casus)
      uit += " bij \(naam.isEmpty ? "een casus die er nu niet is" : naam)"
    }
    guard !stand.namenVerborgen else { return uit }
    let (focus, wijzigt) = Opening.lees(concept)
    let velden = soort.velden(
      Formulierbron(focus: focus, gegevens: gegevens, wijzigt: wijzigt))
    let tekst = velden.first { veld in
      veld.isText && concept.velden[veld.id]?.allSatisfy(\.isWhitespace) == false
    }
    return tekst.flatMap { concept.velden[$0.id] }.map { uit + ": “\(Zin.kort($0, 24))”" } ?? uit
  }

  /// What can be gone on with: the drafts, and what was thrown away in this session.
  var conceptmenu: Menu {
    let letters = Array("123456789abcdefghilmnoprstuvwxyz")
    let alle =
      wachtendeConcepten.map { beschrijving($0) }
      + stand.weggegooid.map { "weggegooid: \(beschrijving($0))" }
    return Menu(
      Self.conceptmenunaam, titel: "Verder met een concept",
      keuzes: zip(alle.indices, alle).map { plaats, wat in
        Menukeuze(letters.indices.contains(plaats) ? letters[plaats] : "·", "\(plaats)", wat)
      })
  }

  static let conceptmenunaam = "concepten"

  /// Opens the only draft, or shows all of them.
  mutating func verderMetConcept() -> [Effect] {
    let menu = conceptmenu
    guard menu.keuzes.count != 1 else { return openConcept(0) }
    leg(.menu(menu, gekozen: 0))
    return []
  }

  /// Opens a draft by its place in the menu.
  mutating func openConcept(_ plaats: Int) -> [Effect] {
    let wachtend = wachtendeConcepten
    if wachtend.indices.contains(plaats) { return open(wachtend[plaats]) }
    let weg = plaats - wachtend.count
    guard stand.weggegooid.indices.contains(weg) else { return [] }
    return open(stand.weggegooid[weg])
  }

  /// Opens the form of a draft with what was typed.
  mutating func open(_ concept: Concept) -> [Effect] {
    let (focus, wijzigt) = Opening.lees(concept)
    if let casus = focus.casus, gegevens.casus(casus) == nil {
      stand.melding = .fout(
        "De casus van dit concept is hier nu niet te lezen. Je tekst blijft bewaard.")
      return []
    }
    let bron = Formulierbron(focus: focus, gegevens: gegevens, wijzigt: wijzigt)
    if let soort = Formulieren.met(concept.sleutel.formulier), !soort.past(concept, bron) {
      stand.weggegooid.removeAll { $0 == concept }
      stand.melding = .weet("Wat je hier koos, staat niet meer open. Het concept is weg.")
      return vergeet(concept)
    }
    return open(
      formulier: concept.sleutel.formulier, focus, wijzigt: wijzigt, metConcept: concept)
  }

  /// Asks before what was typed goes away.
  mutating func vraagLeeg(_ laag: Formulierlaag) -> [Effect] {
    guard laag.concept != nil else {
      haalLaagWeg()
      stand.melding = .weet("Er stond nog niets van jou in. Er is niets opgeslagen.")
      return []
    }
    leg(
      .vraag(
        Vraag(
          "Wat je hier typte weggooien? Zolang Nabij open is, haalt \(conceptToets) het terug.",
          ja: "weggooien", .leegConcept)))
    return []
  }

  private var conceptToets: String {
    tabel.bindings.first { $0.action == .verderMetConcept }?.keyLabel ?? ": concept"
  }

  /// Throws away what is typed in the form on top; this session still remembers it.
  mutating func gooiConceptWeg() -> [Effect] {
    guard case .formulier(let laag)? = stand.lagen.last else { return [] }
    var effecten: [Effect] = []
    if let concept = laag.concept {
      stand.weggegooid.append(concept)
      if stand.weggegooid.count > 20 { stand.weggegooid.removeFirst() }
    }
    if let eerder = stand.concepten[laag.sleutel] { effecten += vergeet(eerder) }
    if let bron = laag.overgenomen { effecten += vergeet(bron) }
    haalLaagWeg()
    stand.melding = .weet("Weggegooid. Er is niets opgeslagen; \(conceptToets) haalt het terug.")
    return effecten
  }
}

extension Actie {
  static let verderMetConcept = Actie("verder-met-concept")
}

extension FormField {
  /// Whether people type words in it.
  var isText: Bool {
    switch content {
    case .text, .area: true
    case .choice, .date, .note: false
    }
  }

  /// Whether what is typed may not be kept anywhere.
  var isGeheim: Bool {
    if case .text(let veld) = content { return veld.isSecret }
    return false
  }
}
