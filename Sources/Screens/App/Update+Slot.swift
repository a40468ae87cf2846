import Termijnen
import TerminalUI
import Wijkteam

extension Model {
  /// Nobody typed for a while: keep the drafts, go blank, lock.
  mutating func rust(_ seconden: Int) -> [Effect] {
    var effecten = conceptEffecten + noteerGetoond()
    if let slot = instellingen.slotNa, seconden >= slot, !stand.slot.dicht {
      effecten += vergrendel()
    } else if let leeg = instellingen.leegNa, seconden >= leeg, stand.slot == .open {
      let metCode = instellingen.korteCode && !heeftFormulier
      stand.slot = .leeg(
        code: metCode ? TextField("", limit: 20, isSecret: true) : nil, pogingen: 0)
    }
    return effecten
  }

  /// Locks at once; what was typed is kept first.
  mutating func vergrendel() -> [Effect] {
    guard !stand.slot.dicht else { return [] }
    stand.toetsen.cancel()
    stand.slot = .vergrendeld(Slot.veld, bezig: false, fout: nil)
    return conceptEffecten + [.vergrendel]
  }

  /// Somebody joined or left the session: who joins sees no names, and nobody works unseen.
  mutating func neem(meekijkers aantal: Int) -> [Effect] {
    let eerder = stand.meekijkers
    stand.meekijkers = aantal
    guard let eerder, aantal != eerder else { return [] }
    if aantal == 0 { return vergrendel() }
    guard aantal > eerder else { return [] }
    let zin = "Er kijkt nu iemand mee op een ander scherm. Namen zijn verborgen; P toont ze."
    if stand.namenVerborgen {
      stand.melding = .weet(zin)
      return []
    }
    let effecten = verbergNamen() + vergrendel()
    stand.melding = .weet(zin)
    return effecten
  }

  /// Hides names, also those in what was typed or opened before: a filter, a form, a text.
  mutating func verbergNamen() -> [Effect] {
    let effecten = conceptEffecten
    stand.namenVerborgen = true
    stand.lagen = []
    stand.filtert = false
    for plaats in stand.stapel.indices where stand.stapel[plaats].scherm.filter != nil {
      stand.stapel[plaats].scherm.filter = ""
    }
    for plaats in stand.vooruit.indices where stand.vooruit[plaats].scherm.filter != nil {
      stand.vooruit[plaats].scherm.filter = ""
    }
    ververs(altijd: true)
    return effecten
  }

  mutating func slottoets(_ key: Key) -> [Effect] {
    switch stand.slot {
    case .open: return []
    case .leeg(nil, _):
      stand.slot = .open
      return []
    case .leeg(var code?, let pogingen):
      switch code.handle(key) {
      case .submitted where !code.isEmpty:
        stand.slot = .leeg(code: TextField("", limit: 20, isSecret: true), pogingen: pogingen + 1)
        return [.ontgrendel(verzoek(.ontgrendelen), .code(code.text))]
      case .cancelled: code.text = ""
      default: break
      }
      stand.slot = .leeg(code: code, pogingen: pogingen)
      return []
    case .vergrendeld(var veld, let bezig, let fout):
      guard !bezig else { return [] }
      switch veld.handle(key) {
      case .submitted where !veld.isEmpty:
        let wachtwoord = veld.text
        stand.slot = .vergrendeld(Slot.veld, bezig: true, fout: nil)
        return [.ontgrendel(verzoek(.ontgrendelen), .wachtwoord(wachtwoord))]
      case .cancelled: veld.text = ""
      default: break
      }
      stand.slot = .vergrendeld(veld, bezig: false, fout: fout)
      return key == .control("c") ? conceptEffecten + [.einde] : []
    }
  }

  /// The casus under the lock may be shown again; or not, and then the first screen comes.
  mutating func heropend(_ antwoord: Antwoord) -> [Effect] {
    if case .geopend(let id) = antwoord {
      stand.ingezien.insert(id)
      return open()
    }
    stand.stapel.removeAll { $0.scherm.inzage != nil }
    if stand.stapel.isEmpty { stand.stapel = [Schermvak(Vandaagscherm())] }
    stand.lagen = []
    let effecten = open()
    zeg(antwoord)
    return effecten
  }

  private mutating func open() -> [Effect] {
    stand.slot = .open
    stand.herteken = true
    if stand.lagen.isEmpty { ververs(altijd: true) }
    return []
  }

  mutating func neemSlot(_ antwoord: Antwoord) -> [Effect] {
    if case .ontgrendeld = antwoord {
      // After the passphrase it is a new session: looking at a casus is noted again.
      if stand.slot.dicht {
        stand.ingezien = []
        stand.opgezocht = []
      }
      if let vak = stand.stapel.last, let casus = nogNietIngezien(vak) {
        return [.openCasus(verzoek(.heropenen(casus)), casus)]
      }
      return open()
    }
    switch stand.slot {
    case .leeg(_, let pogingen) where pogingen >= 3: return vergrendel()
    case .vergrendeld(let veld, _, _):
      var zin = "Dat is niet het goede wachtwoord. Probeer het nog eens."
      if case .mislukt(let eigen) = antwoord { zin = eigen }
      if case .geweigerd(let weigering) = antwoord { zin = weigering.zin }
      stand.slot = .vergrendeld(veld, bezig: false, fout: zin)
    default: break
    }
    return []
  }
}

extension Slot {
  static var veld: TextField { TextField("", limit: 1_000, isSecret: true) }
}
