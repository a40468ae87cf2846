import Kluis
import Screens
import Termijnen
import Wijkteam

extension Schermprogramma {
  /// Opens a casus for showing; without a key the answer says whom to call.
  func openCasus(_ verzoek: Verzoek, _ id: Id, _ sessie: Sessie) throws -> [Message] {
    let wasGelezen = sessie.werk.casussen[id] != nil
    guard sessie.casusIds.contains(id) else { return [zonderSleutel(verzoek, id, sessie)] }
    _ = try sessie.bekijk(id)
    inzageLoopt = true
    try sessie.leesGeheel(id)
    var berichten: [Message] = wasGelezen && !leestNog ? [] : [voorraadbericht]
    berichten.append(.gewijzigd([.meelezers(id, try sessie.meelezers(id))]))
    return berichten + [.antwoord(verzoek, .geopend(id))]
  }

  private func zonderSleutel(_ verzoek: Verzoek, _ id: Id, _ sessie: Sessie) -> Message {
    let kaart = (try? sessie.teamkaarten())?[id]
    let wie = [kaart?.vast, kaart?.tweede].compactMap { $0?.weergave }
    let bel = wie.isEmpty ? "de teamleider" : wie.joined(separator: " of ")
    let code = kaart?.code ?? sessie.werk.casussen[id]?.code ?? ""
    let kanNu = sessie.kluis.heeftDienst && kaart?.gevoelig == false
    return .antwoord(
      verzoek,
      .geenSleutel(
        code: code,
        zin: "Je hebt geen sleutel van casus \(code). Bel \(bel)"
          + (kanNu ? ", of open haar nu met een reden." : ", of vraag om mee te lezen (n z)."),
        kanNu: kanNu))
  }

  /// Performs what the screens ask about access.
  func voer(
    _ verzoek: Verzoek, _ daad: Toegangsdaad, _ casus: Id?, _ sessie: Sessie
  ) throws -> [Message] {
    switch daad {
    case .vraag(let code, let waarvoor):
      let (id, gevonden) = try sessie.zoekOokZonderSleutel(code)
      guard !sessie.casusIds.contains(id) else {
        throw Weigering(.tegenspraak, "Je leest al mee in casus \(gevonden).")
      }
      try sessie.vraagToegang(id, code: gevonden, waarvoor: waarvoor)
      return [voorraadbericht, .antwoord(verzoek, .opgeslagen(Opslag(casus: nil)))]
    case .nuOpenen(let code, let reden):
      let (id, gevonden) = try sessie.zoekOokZonderSleutel(code)
      guard !sessie.casusIds.contains(id) else {
        throw Weigering(.tegenspraak, "Je leest al mee in casus \(gevonden). Open haar gewoon.")
      }
      try sessie.openNu(id, reden: reden)
      return try openCasus(verzoek, id, sessie)
    case .wieKeek:
      guard let casus else { return [] }
      let regels = WieKeekJson.zinnen(try sessie.wieKeek(casus).map { WieKeekJson($0) })
      return [
        .antwoord(
          verzoek,
          .gelezen(
            "Wie keek in deze casus", regels.isEmpty ? ["Nog niemand."] : regels.reversed()))
      ]
    case .geef, .neem, .weiger, .gezien:
      guard let casus else { return [] }
      try pasToe(daad, casus, sessie)
      let lezers = sessie.casusIds.contains(casus) ? try sessie.meelezers(casus) : []
      return [
        .gewijzigd([.meelezers(casus, lezers)]), voorraadbericht,
        .antwoord(verzoek, .opgeslagen(Opslag(casus: casus))),
      ]
    }
  }

  private func pasToe(_ daad: Toegangsdaad, _ casus: Id, _ sessie: Sessie) throws {
    switch daad {
    case .geef(let lid): try sessie.geefToegang(casus, aan: lid)
    case .neem(let lid): try sessie.neemToegang(casus, van: lid)
    case .weiger(let lid, let tekst): try sessie.weigerToegang(casus, lid: lid, tekst: tekst)
    case .gezien: try sessie.zieOpening(casus)
    case .vraag, .nuOpenen, .wieKeek: break
    }
  }
}
