import Termijnen
import TerminalUI
import Wijkteam

extension Model {
  mutating func lagentoets(_ key: Key, _ laag: Laag) -> [Effect] {
    switch laag {
    case .formulier(let formulier): return formuliertoets(key, formulier)
    case .vraag(let vraag): return vraagtoets(key, vraag)
    case .menu(let menu, let gekozen): return menutoets(key, menu, gekozen)
    case .hulp(var hulp):
      if hulp.handle(key, rijen: hulprijen) { vervang(.hulp(hulp)) } else { haalLaagWeg() }
      return []
    case .lezer(var lezer):
      if lezer.handle(key, stand.size) { vervang(.lezer(lezer)) } else { haalLaagWeg() }
      return []
    case .palet(let palet): return palettoets(key, palet)
    }
  }

  mutating func vervang(_ laag: Laag) {
    guard let laatste = stand.lagen.indices.last else { return }
    stand.lagen[laatste] = laag
  }

  var hulprijen: Int { max(1, Paneel.groot(in: stand.size).rows - 3) }

  private mutating func vraagtoets(_ key: Key, _ vraag: Vraag) -> [Effect] {
    switch key {
    case .enter:
      haalLaagWeg()
      return ja(vraag.antwoord)
    case .escape, .character("n"), .character("q"):
      haalLaagWeg()
      stand.melding = .weet("Niets veranderd.")
      return []
    default: return []
    }
  }

  private mutating func menutoets(_ key: Key, _ menu: Menu, _ gekozen: Int) -> [Effect] {
    let laatste = max(0, menu.keuzes.count - 1)
    switch key {
    case .escape, .character("q"):
      haalLaagWeg()
      return []
    case .down, .character("j"): vervang(.menu(menu, gekozen: min(gekozen + 1, laatste)))
    case .up, .character("k"): vervang(.menu(menu, gekozen: max(gekozen - 1, 0)))
    case .home: vervang(.menu(menu, gekozen: 0))
    case .end: vervang(.menu(menu, gekozen: laatste))
    case .enter:
      guard menu.keuzes.indices.contains(gekozen) else { return [] }
      return kies(menu.keuzes[gekozen], menu)
    case .character(let teken):
      if let keuze = menu.keuzes.first(where: { $0.toets == teken }) { return kies(keuze, menu) }
      if let herhaal = menu.herhaal, case .action(herhaal.actie) = tabel.match(key, in: situatie) {
        haalLaagWeg()
        return verwerk(metScherm { $0.gekozen(herhaal.keuze, menu: menu.naam, $1) } ?? [])
      }
    default: break
    }
    return []
  }

  private mutating func kies(_ keuze: Menukeuze, _ menu: Menu) -> [Effect] {
    if let reden = keuze.reden {
      stand.melding = .fout("\(keuze.label): \(reden)")
      return []
    }
    haalLaagWeg()
    if menu.naam == Self.conceptmenunaam { return openConcept(Int(keuze.id) ?? -1) }
    return verwerk(metScherm { $0.gekozen(keuze.id, menu: menu.naam, $1) } ?? [])
  }

  private mutating func palettoets(_ key: Key, _ palet: Paletlaag) -> [Effect] {
    var palet = palet
    let voor = palet.zoek.text
    let uitkomst = palet.handle(key, rijen: hulprijen)
    if palet.zoek.text != voor {
      palet.zoekOpnieuw(casuskeuzes(palet.zoek.text), rijen: hulprijen)
    }
    switch uitkomst {
    case .submitted:
      guard let keuze = palet.gekozen else { return [] }
      if let reden = keuze.reason {
        stand.melding = .fout("\(keuze.label): \(reden)")
        return []
      }
      haalLaagWeg()
      stand.paletgeschiedenis.removeAll { $0 == keuze.label }
      stand.paletgeschiedenis.append(keuze.label)
      if stand.paletgeschiedenis.count > 20 { stand.paletgeschiedenis.removeFirst() }
      switch keuze.id {
      case .actie(let actie): return doe(actie)
      case .casus(let id): return ga(naar: Casusscherm(id))
      case .concept(let plaats): return openConcept(plaats)
      }
    case .cancelled: haalLaagWeg()
    default: vervang(.palet(palet))
    }
    return []
  }

  /// What the palette can choose from: what was chosen before, then everything that can be done here.
  var paletkeuzes: [PaletteItem<Paletkeuze>] {
    let acties = tabel.paletteItems(in: situatie).map { item in
      PaletteItem(
        id: Paletkeuze.actie(item.id), label: item.label, keys: item.keys,
        synonyms: item.synonyms, reason: item.reason)
    }
    let eerder = stand.paletgeschiedenis.reversed().prefix(5).compactMap { label in
      acties.first { $0.label == label }
    }
    return eerder + acties.filter { item in !eerder.contains { $0.id == item.id } }
      + conceptkeuzes
  }

  /// What was typed and not saved.
  private var conceptkeuzes: [PaletteItem<Paletkeuze>] {
    conceptmenu.keuzes.enumerated().map { plaats, keuze in
      PaletteItem(
        id: Paletkeuze.concept(plaats), label: "Concept: \(keuze.label)", keys: [],
        synonyms: ["verder typen", "niet opgeslagen", "kladje"], reason: nil)
    }
  }

  /// The casussen whose name or code fits what was typed.
  func casuskeuzes(_ getypt: String) -> [PaletteItem<Paletkeuze>] {
    guard !getypt.allSatisfy(\.isWhitespace) else { return [] }
    let context = context
    return gegevens.voorraad.casussen.values.compactMap { casus in
      guard casus.loopt else { return nil }
      let naam = "Casus \(context.naam(casus))"
      guard TextFold.matches(getypt, in: naam) else { return nil }
      return PaletteItem(
        id: Paletkeuze.casus(casus.id), label: naam, keys: [casus.code],
        synonyms: ["open", context.kort(casus), casus.code])
    }.sorted { $0.label < $1.label }
  }
}
