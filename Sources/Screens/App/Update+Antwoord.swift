import Termijnen
import TerminalUI
import Wijkteam

extension Model {
  /// Takes the answer to an effect; a late answer that nobody waits for is dropped.
  mutating func neem(_ antwoord: Antwoord, op verzoek: Verzoek) -> [Effect] {
    guard let lopend = stand.lopend.removeValue(forKey: verzoek) else { return [] }
    if stand.melding?.blijft == true { stand.melding = nil }
    switch lopend {
    case .ontgrendelen: return neemSlot(antwoord)
    case .openen(let vak, let casus):
      if case .geopend(let id) = antwoord {
        stand.ingezien.insert(id)
        if id == casus, stand.lagen.isEmpty { zetOp(vak) }
      } else if case .geenSleutel(let code, let zin, let kanNu) = antwoord {
        return zonderSleutel(code, zin, kanNu: kanNu)
      } else {
        zeg(antwoord)
      }
    case .verder(let casus, let terug):
      guard case .geopend(let id) = antwoord, id == casus else {
        zeg(antwoord)
        // A casus that may not be read any more is passed over.
        if terug, stand.stapel.count > 1 { stand.stapel.remove(at: stand.stapel.count - 2) }
        if !terug { _ = stand.vooruit.popLast() }
        return []
      }
      stand.ingezien.insert(id)
      return terug ? ganaarVorige() : ganaarVolgende()
    case .heropenen: return heropend(antwoord)
    case .formulier(let sleutel, let wat, let aantal):
      return klaar(antwoord, sleutel, wat, aantal)
    case .daad(let wat, let aantal):
      if case .opgeslagen(let opslag) = antwoord {
        onthoud(opslag, wat, aantal)
      } else {
        zeg(antwoord)
      }
    case .ongedaan(let daad):
      guard case .opgeslagen(let opslag) = antwoord else {
        zeg(antwoord)
        return []
      }
      stand.ongedaan.removeAll { $0 == daad }
      stand.opnieuw.append(
        Daad(casus: daad.casus, gebeurtenissen: opslag.gebeurtenissen, wat: daad.wat))
      stand.melding = .opgeslagen("Ongedaan gemaakt: \(woorden(daad.wat)). Ctrl-R doet het weer.")
    case .opnieuw(let daad):
      guard case .opgeslagen(let opslag) = antwoord else {
        zeg(antwoord)
        return []
      }
      stand.opnieuw.removeAll { $0 == daad }
      stand.ongedaan.append(
        Daad(casus: daad.casus, gebeurtenissen: opslag.gebeurtenissen, wat: daad.wat))
      stand.melding = .opgeslagen("Weer gedaan: \(woorden(daad.wat)).")
    case .bekend(let tekst): neemBekend(antwoord, voor: tekst)
    case .toegang(let wat): return neemToegang(antwoord, wat)
    case .team(let wat): return neemTeam(antwoord, wat)
    case .kopie:
      if case .gekopieerd(let zin) = antwoord { stand.melding = .weet(zin) } else { zeg(antwoord) }
    }
    return []
  }

  /// Says "opgeslagen", now that it is on disk, and remembers it for undo.
  mutating func onthoud(_ opslag: Opslag, _ wat: Omschrijving, _ opdrachten: Int) {
    var zin = "Opgeslagen: \(woorden(wat))."
    if let code = opslag.code { zin += " De code is \(code)." }
    if !opslag.gebeurtenissen.isEmpty, opslag.code == nil {
      // What one command brought along goes with its first event; `decide` sees to that.
      let eigen = opdrachten > 1 ? opslag.gebeurtenissen : Array(opslag.gebeurtenissen.prefix(1))
      stand.ongedaan.append(Daad(casus: opslag.casus, gebeurtenissen: eigen, wat: wat))
      if stand.ongedaan.count > 100 { stand.ongedaan.removeFirst() }
      stand.opnieuw = []
      zin += " u maakt het ongedaan."
    }
    stand.melding = .opgeslagen(zin)
  }

  mutating func zeg(_ antwoord: Antwoord) {
    switch antwoord {
    case .geweigerd(let weigering): stand.melding = .fout(weigering.zin)
    case .mislukt(let zin), .geenSleutel(_, let zin, _): stand.melding = .fout(zin)
    default: break
    }
  }
}
