import Termijnen
import TerminalUI
import Wijkteam

extension Model {
  /// Goes to a screen by its name, from the focused row.
  mutating func ga(naar naam: String) -> [Effect] {
    guard let soort = Schermen.alle.first(where: { $0.naam == naam }) else { return [] }
    guard let nieuw = soort.open(scherm.focus(schermcontext)) else {
      stand.melding = .fout(soort.toegang?.nodig ?? "Kies eerst een casus.")
      return []
    }
    return ga(naar: nieuw)
  }

  /// Goes to a screen; the content of a casus is shown only after the inzage was noted.
  mutating func ga(naar nieuw: any Screen) -> [Effect] {
    guard let casus = nieuw.inzage, !stand.ingezien.contains(casus) else {
      zetOp(Schermvak(nieuw))
      return nieuw.vraagtTeam ? [.leesTeam] : []
    }
    if case .opgeslagen = stand.melding {} else { stand.melding = .bezig("Openen…") }
    return [.openCasus(verzoek(.openen(Schermvak(nieuw), casus)), casus)]
  }

  mutating func zetOp(_ vak: Schermvak) {
    guard stand.stapel.last != vak else { return }
    verlaat()
    let plaats = eerder(vak)
    if plaats == 0 {
      // Vandaag is always the first: what lay on it can be found with "vooruit".
      if stand.stapel.count > 1 { stand.vooruit = stand.stapel.dropFirst().reversed() }
      stand.stapel = Array(stand.stapel.prefix(1))
    } else {
      stand.stapel.append(plaats.map { stand.stapel.remove(at: $0) } ?? vak)
      if stand.stapel.count > 40 { stand.stapel.remove(at: 1) }
      stand.vooruit = []
    }
    stand.filtert = type(of: scherm).filtertMeteen && scherm.filter != nil
    ververs(altijd: true)
  }

  /// Where the same screen lies already, when it is asked for without a filter or thing of its own: it
  /// keeps the filter that it had.
  private func eerder(_ vak: Schermvak) -> Int? {
    guard vak.scherm.inzage == nil,
      type(of: vak.scherm).open(Focus()).map({ vak.scherm.isEqual($0) }) == true
    else { return nil }
    return stand.stapel.lastIndex { $0.scherm.naam == vak.scherm.naam }
  }

  private mutating func verlaat() {
    stand.toetsen.cancel()
    stand.filtert = false
    guard let laatste = stand.stapel.indices.last else { return }
    stand.stapel[laatste].scherm.verlaat()
  }

  /// Esc: out of the filter, out of marks, back.
  mutating func terug() -> [Effect] {
    if let filter = scherm.filter, !filter.isEmpty {
      _ = metScherm { scherm, context in
        scherm.filter = ""
        scherm.refresh(context)
      }
      return []
    }
    if scherm.gemarkeerd > 0 {
      _ = metScherm { scherm, _ in scherm.wisMarkeringen() }
      return []
    }
    if scherm.uitgeklapt {
      _ = metScherm { scherm, context in scherm.klapIn(context) }
      return []
    }
    return ganaarVorige()
  }

  mutating func ganaarVorige() -> [Effect] {
    guard stand.stapel.count > 1 else {
      stand.melding = .weet(Gemeenschappelijk.eersteScherm)
      return []
    }
    let doel = stand.stapel[stand.stapel.count - 2]
    if let casus = nogNietIngezien(doel) {
      return [.openCasus(verzoek(.verder(casus, terug: true)), casus)]
    }
    verlaat()
    if let vak = stand.stapel.popLast() { stand.vooruit.append(vak) }
    ververs(altijd: true)
    return []
  }

  mutating func ganaarVolgende() -> [Effect] {
    guard let doel = stand.vooruit.last else { return [] }
    if let casus = nogNietIngezien(doel) {
      return [.openCasus(verzoek(.verder(casus, terug: false)), casus)]
    }
    verlaat()
    stand.vooruit.removeLast()
    stand.stapel.append(doel)
    ververs(altijd: true)
    return []
  }

  /// The casus of a screen whose inzage was not noted yet in this session.
  func nogNietIngezien(_ vak: Schermvak) -> Id? {
    guard let casus = vak.scherm.inzage, !stand.ingezien.contains(casus) else { return nil }
    return casus
  }

  /// The casussen of which something stands in the rows of this screen, and that is not noted yet.
  var ongenoteerd: Set<Id> {
    guard stand.slot == .open, !stand.stapel.isEmpty else { return [] }
    return scherm.getoond(schermcontext).subtracting(stand.ingezien).subtracting(stand.opgezocht)
  }

  /// Has the inzage noted of what stands in the rows of this screen: hits come with every letter, so
  /// a look is one that stayed for a second, or from which somebody went on.
  mutating func noteerGetoond() -> [Effect] {
    let nieuw = ongenoteerd
    guard !nieuw.isEmpty else { return [] }
    stand.opgezocht.formUnion(nieuw)
    return [.noteerInzage(nieuw)]
  }

  mutating func vraagEinde() -> [Effect] {
    let open = concepten.count
    let zin =
      open == 0
      ? "Nabij sluiten?"
      : open == 1
        ? "Nabij sluiten? Je concept blijft bewaard."
        : "Nabij sluiten? Je \(open) concepten blijven bewaard."
    leg(.vraag(Vraag(zin, ja: "sluiten", .einde)))
    return []
  }

  mutating func vraagOngedaan() -> [Effect] {
    guard let daad = stand.ongedaan.last else { return [] }
    leg(
      .vraag(
        Vraag(
          "Ongedaan maken: \(metCasus(daad))? Het blijft te lezen in de geschiedenis.",
          ja: "ongedaan maken", .ongedaan(daad))))
    return []
  }

  /// What was done and with whom: the list may show another casus by now.
  private func metCasus(_ daad: Daad) -> String {
    let naam = context.naam(casus: daad.casus)
    return naam.isEmpty ? woorden(daad.wat) : "\(woorden(daad.wat)) bij \(naam)"
  }

  mutating func vraagOpnieuw() -> [Effect] {
    guard let daad = stand.opnieuw.last else { return [] }
    leg(.vraag(Vraag("Toch weer doen: \(metCasus(daad))?", ja: "weer doen", .opnieuw(daad))))
    return []
  }

  /// What a yes to a question leads to.
  mutating func ja(_ antwoord: Antwoordopja) -> [Effect] {
    switch antwoord {
    case .einde:
      stand.eindigt = true
      return conceptEffecten + [.einde]
    case .ongedaan(let daad):
      stand.melding = .bezig("Ongedaan maken…")
      return [neemTerug(daad, .ongedaan(daad), reden: "ongedaan gemaakt")]
    case .opnieuw(let daad):
      stand.melding = .bezig("Weer doen…")
      return [neemTerug(daad, .opnieuw(daad), reden: "toch weer gedaan")]
    case .uitvoeren(let effecten, let wat):
      stand.melding = .bezig("\(wat)…")
      return effecten
    case .leegConcept: return gooiConceptWeg()
    case .team(let daad): return vraagTeam(daad)
    case .kies(let menu, let keuze):
      return verwerk(metScherm { $0.gekozen(keuze, menu: menu, $1) } ?? [])
    }
  }

  /// Takes all events of a deed back, as one frame.
  private mutating func neemTerug(_ daad: Daad, _ lopend: Wachtend, reden: String) -> Effect {
    guard let casus = daad.casus else {
      return .voerTeamUit(
        verzoek(lopend), .neemTerug(daad.gebeurtenissen.reversed(), reden: reden), gebeurdOp: nil)
    }
    return .voerUit(
      verzoek(lopend),
      daad.gebeurtenissen.reversed().map { .corrigeer($0, reden: reden, nieuw: nil) },
      casus: casus, gebeurdOp: nil)
  }
}
