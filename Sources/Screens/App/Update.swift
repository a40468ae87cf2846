import Termijnen
import TerminalUI
import Wijkteam

/// Takes one message into the model and answers what must be done outside.
///
/// Pure: the same model and message always give the same result.
public func update(_ model: inout Model, _ message: Message) -> [Effect] {
  model.stand.herteken = false
  switch message {
  case .key(let key): return model.toets(key)
  case .resized(let size):
    model.stand.size = size
    model.ververs(altijd: true)
    return []
  case .rust(let seconden): return model.rust(seconden)
  case .werk:
    model.werk()
    return []
  case .gewijzigd(let wijzigingen):
    for wijziging in wijzigingen { model.neem(wijziging) }
    model.herzieFormulieren()
    // Under a dialog the order stays frozen; it is worked out when the dialog closes.
    if model.stand.lagen.isEmpty, !model.stand.slot.dicht { model.ververs() }
    return []
  case .concepten(let concepten):
    model.neem(concepten)
    return []
  case .weet(let zin):
    // Whoever looks along on a shared screen must not read of whom it is.
    model.stand.melding =
      model.stand.namenVerborgen
      ? .weet("Er is een bericht. P toont namen, dan staat het onder W.") : .weet(zin)
    model.stand.gezegd = (model.stand.gezegd + [zin]).suffix(20)
    return []
  case .antwoord(let verzoek, let antwoord): return model.neem(antwoord, op: verzoek)
  case .hervat:
    model.stand.herteken = true
    return []
  case .losgekoppeld: return model.vergrendel()
  case .meekijkers(let aantal): return model.neem(meekijkers: aantal)
  case .scroll(let rijen): return model.scroll(rijen)
  case .click: return []
  case .stop: return model.conceptEffecten
  }
}

extension Model {
  /// Takes over changed data; a form that is open offers what came in.
  mutating func neem(_ wijziging: Wijziging) {
    gegevens.neem(wijziging)
    guard case .soorten = wijziging else { return }
    for plaats in stand.lagen.indices {
      guard case .formulier(var laag) = stand.lagen[plaats], let soort = laag.soort else {
        continue
      }
      soort.stem(&laag.form, laag.bron(gegevens, namenVerborgen: stand.namenVerborgen))
      stand.lagen[plaats] = .formulier(laag)
    }
  }

  mutating func toets(_ key: Key) -> [Effect] {
    if stand.melding?.blijft == false { stand.melding = nil }
    if stand.slot != .open { return slottoets(key) }
    switch key {
    case .control("l"):
      stand.herteken = true
      return []
    case .control("z"): return conceptEffecten + [.pauzeer]
    case .control("c") where !stand.lagen.isEmpty || stand.filtert: return toets(.escape)
    default: break
    }
    if let laag = stand.lagen.last { return lagentoets(key, laag) }
    if stand.filtert { return filtertoets(key) }
    if case .paste = key {
      stand.melding = .weet("Plakken kan in een formulier. n n begint een notitie.")
      return []
    }
    return schermtoets(key)
  }

  private mutating func schermtoets(_ key: Key) -> [Effect] {
    maakWerkAf()
    // Whoever moves through the hits of a search or goes to one has read them.
    return noteerGetoond() + schermtoetsZelf(key)
  }

  private mutating func schermtoetsZelf(_ key: Key) -> [Effect] {
    let bezig = !stand.toetsen.pending.isEmpty
    switch stand.toetsen.feed(key, to: tabel, in: situatie) {
    case .action(let actie): return doe(actie)
    case .unavailable(let label, let reden):
      stand.melding = .fout("\(label): \(reden)")
      return []
    case .pending: return []
    case .none:
      if bezig {
        stand.melding = .fout("\(key.label) hoort daar niet bij. Esc is terug, ? is hulp.")
        return []
      }
      if case .character(let teken) = key, let cijfer = teken.wholeNumberValue, cijfer > 0 {
        return doe(.cijfer(cijfer))
      }
      return beweeg(key)
    }
  }

  private mutating func beweeg(_ key: Key) -> [Effect] {
    switch metScherm({ $0.handle(key, $1) }) ?? .ignored {
    case .submitted: return doe(.openen)
    case .cancelled: return doe(.terug)
    case .refused(let zin):
      stand.melding = .fout(zin)
      return []
    case .ignored:
      if let naam = key.character, naam != " " {
        stand.melding = .weet("\(naam) doet hier niets. ? toont de toetsen van dit scherm.")
      }
      return []
    case .consumed: return []
    }
  }

  private mutating func filtertoets(_ key: Key) -> [Effect] {
    var veld = TextField(scherm.filter ?? "", limit: 100)
    switch key {
    case .enter, .down, .tab, .up:
      // Enter only closes the filter; the next key waits for what is found.
      if key != .enter { maakWerkAf() }
      stand.filtert = false
      return noteerGetoond() + (key == .down ? beweeg(.down) : [])
    case .escape:
      stand.filtert = false
      veld.text = ""
    default:
      guard veld.handle(key).isHandled else {
        stand.melding = .weet("In het filter werkt \(key.label) niet. Enter of Esc, en dan wel.")
        return []
      }
    }
    _ = metScherm { scherm, context in
      scherm.filter = veld.text
      scherm.refresh(context)
    }
    return []
  }

  /// Does an action, from a key or from the palette.
  mutating func doe(_ actie: Actie) -> [Effect] {
    if let toets = Gemeenschappelijk.beweegtoets(actie) { return beweeg(toets) }
    if let antwoord = metScherm({ $0.perform(actie, $1) }), let reacties = antwoord {
      return verwerk(reacties)
    }
    if let soort = actie.stapsoort {
      return open(
        formulier: "stap", scherm.focus(schermcontext), velden: ["soort": soort.rawValue])
    }
    if actie.naam.hasPrefix("nieuw-") {
      return open(formulier: String(actie.naam.dropFirst(6)), scherm.focus(schermcontext))
    }
    if actie.naam.hasPrefix("ga-") { return ga(naar: String(actie.naam.dropFirst(3))) }
    return doeAlgemeen(actie)
  }

  private mutating func doeAlgemeen(_ actie: Actie) -> [Effect] {
    switch actie {
    case .hulp: leg(.hulp(Hulplaag(tabel.help(in: situatie), titel: tabel.title)))
    case .palet: leg(.palet(Paletlaag(paletkeuzes)))
    case .terug: return terug()
    case .sluiten: return stand.stapel.count > 1 ? ganaarVorige() : vraagEinde()
    case .einde: return vraagEinde()
    case .vorige: return ganaarVorige()
    case .volgende: return ganaarVolgende()
    case .filter: stand.filtert = scherm.filter != nil
    case .details:
      stand.details = !(stand.details ?? (stand.size.columns >= Detailvlak.breed))
      ververs(altijd: true)
    case .namen:
      if stand.namenVerborgen {
        stand.namenVerborgen = false
        ververs(altijd: true)
        stand.melding = .weet("Namen zijn weer te zien.")
        return []
      }
      let effecten = verbergNamen()
      stand.melding = .weet("Namen zijn verborgen. P toont ze weer.")
      return effecten
    case .vergrendel: return vergrendel()
    case .instellingen: leg(.lezer(Leeslaag("Instellingen", Instellingenuitleg.regels)))
    case .berichten: leg(.lezer(Leeslaag("Berichten", alleBerichten)))
    case .herteken: stand.herteken = true
    case .pauze: return conceptEffecten + [.pauzeer]
    case .ververs:
      stand.melding = .weet("Bijgewerkt.")
      return [.ververs]
    case .bewerken:
      let focus = scherm.focus(schermcontext)
      guard let formulier = Formulieren.bewerkt(focus) else { return [] }
      return open(formulier: formulier, focus, wijzigt: true)
    case .corrigeren:
      return open(formulier: "correctie", scherm.focus(schermcontext), wijzigt: true)
    case .gedaan: return gedaan()
    case .nietGelukt:
      return open(
        formulier: "afronden", scherm.focus(schermcontext), velden: ["afloop": "niet-gelukt"])
    case .verderMetConcept: return verderMetConcept()
    case .ongedaan: return vraagOngedaan()
    case .opnieuw: return vraagOpnieuw()
    default:
      stand.melding = .weet("Dat kan op dit scherm niet. ? toont wat hier wel kan.")
    }
    return []
  }

  /// Settles the thing of the row: at once where no sentence is needed, else with a form.
  private mutating func gedaan() -> [Effect] {
    let focus = scherm.focus(schermcontext)
    guard let onderwerp = focus.onderwerp else { return [] }
    switch (onderwerp.soort, focus.casus) {
    case (.toezegging, let casus?):
      return verwerk([
        .voerUit(
          [.handelToezeggingAf(onderwerp.id, .nagekomen, uitleg: nil)], casus: casus,
          wat: "toezegging nagekomen")
      ])
    case (.afspraak, let casus?):
      return verwerk([
        .voerUit(
          [.handelAfspraakAf(onderwerp.id, .gehouden, nil)], casus: casus, wat: "afspraak gehouden")
      ])
    case (.binnengekomen, _):
      return verwerk([
        .voerTeamUit(
          .handelBinnenAf(onderwerp.id, .teruggebeld, tekst: nil, casus: nil), wat: "teruggebeld")
      ])
    default: return open(formulier: "afronden", focus)
    }
  }

  /// Does what a screen asked for.
  mutating func verwerk(_ reacties: [Reactie]) -> [Effect] {
    var effecten: [Effect] = []
    for reactie in reacties {
      switch reactie {
      case .ga(let scherm): effecten += ga(naar: scherm)
      case .terug: effecten += ganaarVorige()
      case .formulier(let naam, let focus): effecten += open(formulier: naam, focus)
      case .formulierMet(let naam, let focus, let velden):
        effecten += open(formulier: naam, focus, velden: velden)
      case .menu(let menu): leg(.menu(menu, gekozen: 0))
      case .vraag(let vraag): leg(.vraag(vraag))
      case .voerUit(let opdrachten, let casus, let wat):
        let verzoek = verzoek(.daad(wat: wat, opdrachten: opdrachten.count))
        stand.melding = .bezig("Opslaan…")
        effecten.append(.voerUit(verzoek, opdrachten, casus: casus, gebeurdOp: nil))
      case .voerTeamUit(let opdracht, let wat):
        let verzoek = verzoek(.daad(wat: wat, opdrachten: 1))
        stand.melding = .bezig("Opslaan…")
        effecten.append(.voerTeamUit(verzoek, opdracht, gebeurdOp: nil))
      case .voerEigenUit(let opdracht, let wat):
        let verzoek = verzoek(.daad(wat: wat, opdrachten: 1))
        effecten.append(.voerEigenUit(verzoek, opdracht))
      case .toegang(let daad, let casus, let wat):
        effecten += vraagToegang(daad, casus: casus, wat: wat)
      case .team(let daad): effecten += vraagTeam(daad)
      case .kopieer(let tekst): effecten.append(.kopieer(verzoek(.kopie), tekst))
      case .lees(let titel, let regels): leg(.lezer(Leeslaag(titel, regels)))
      case .doe(let actie): effecten += doe(actie)
      case .zeg(let melding): stand.melding = melding
      }
    }
    return effecten
  }

  mutating func leg(_ laag: Laag) {
    // Deeper than this no person goes; it only guards against endless stacking.
    if stand.lagen.count < 8 { stand.lagen.append(laag) }
  }

  mutating func haalLaagWeg() {
    _ = stand.lagen.popLast()
    if stand.lagen.isEmpty { ververs() }
  }

  mutating func scroll(_ rijen: Int) -> [Effect] {
    guard stand.slot == .open, stand.lagen.isEmpty else { return [] }
    for _ in 0..<min(abs(rijen), 20) { _ = beweeg(rijen > 0 ? .down : .up) }
    return []
  }
}
