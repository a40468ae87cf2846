import Kluis
import Screens
import TerminalDriver
import TerminalUI
import Termijnen
import Wijkteam

extension Schermprogramma {
  /// Performs one effect; answers what the screens must hear of it, in order.
  func voer(_ effect: Effect) -> [Message] {
    switch effect {
    case .einde:
      klaar = true
      return []
    case .pauzeer:
      verzoeken.append(.suspend)
      return []
    case .vergrendel: return vergrendel()
    case .ontgrendel(let verzoek, .wachtwoord(let wachtwoord)):
      wachtend = (verzoek, wachtwoord)
      return []
    case .zetKorteCode(let verzoek, let code):
      korteCode = code
      return [.antwoord(verzoek, .opgeslagen(Opslag(casus: nil)))]
    case .ontgrendel(let verzoek, .code(let getypt)):
      return [
        .antwoord(
          verzoek,
          getypt == korteCode ? .ontgrendeld : .mislukt("Dat is niet de goede korte code."))
      ]
    default: break
    }
    guard let sessie else { return [] }
    if model.gegevens.alleenLezen, effect.schrijft {
      return effect.verzoek.map { [.antwoord($0, .mislukt("Je kunt nu alleen lezen."))] } ?? []
    }
    do {
      return try voer(effect, sessie)
    } catch {
      guard let verzoek = effect.verzoek else {
        return [.gewijzigd([.banier(zin(error))])]
      }
      return [.antwoord(verzoek, antwoord(error))]
    }
  }

  private func voer(_ effect: Effect, _ sessie: Sessie) throws -> [Message] {
    switch effect {
    case .voerUit(let verzoek, let opdrachten, let casus, let op):
      var ids = VerseIds { sessie.versId() }
      let gevuld = opdrachten.map { ids.vul($0) }
      let nieuw = try sessie.voerUit(gevuld, in: casus, op: op)
      let opslag = Opslag(casus: casus, gebeurtenissen: nieuw.map(\.id), nieuw: ids.gegeven)
      return [voorraadbericht, .antwoord(verzoek, .opgeslagen(opslag))]
    case .maakCasus(let verzoek, let opening, let daarna, let binnen, let op):
      return try maakCasus(verzoek, opening, daarna, uit: binnen, op: op, sessie)
    case .voerTeamUit(let verzoek, let opdracht, let op):
      var ids = VerseIds { sessie.versId() }
      let nieuw = try sessie.voerUit(ids.vul(opdracht), op: op)
      let opslag = Opslag(casus: nil, gebeurtenissen: nieuw.map(\.id), nieuw: ids.gegeven)
      return [voorraadbericht, .antwoord(verzoek, .opgeslagen(opslag))]
    case .voerEigenUit(let verzoek, let opdracht):
      try sessie.voerUit(opdracht)
      return [
        .gewijzigd([.eigen(try sessie.eigenDossier())]),
        .antwoord(verzoek, .opgeslagen(Opslag(casus: nil))),
      ]
    case .openCasus(let verzoek, let id): return try openCasus(verzoek, id, sessie)
    case .toegang(let verzoek, let daad, let casus):
      return try voer(verzoek, daad, casus, sessie)
    case .leesTeam: return try teambericht(sessie, nakijken: false).map { [$0] } ?? []
    case .team(let verzoek, let daad): return try voer(verzoek, daad, sessie)
    case .zoekBekend(let verzoek, let tekst):
      return [.antwoord(verzoek, .bekend(try bekenden(tekst, sessie)))]
    case .noteerInzage(let casussen):
      // A key may have been taken away while the hits stood there.
      let leesbaar = Set(sessie.casusIds)
      for casus in casussen.sorted() where leesbaar.contains(casus) {
        try sessie.noteerInzage(casus)
      }
      inzageLoopt = true
      return []
    case .ververs:
      _ = try ververs(sessie)
      leestNog = true
      return [voorraadbericht]
    case .bewaarConcept(let concept):
      try sessie.bewaarConcept(
        Conceptbytes.naam(concept.sleutel), Conceptbytes.encode(concept))
      return []
    case .verwijderConcept(let concept):
      // Another window may have typed on in it: then it stays.
      let naam = Conceptbytes.naam(concept.sleutel)
      if try sessie.concept(naam) == Conceptbytes.encode(concept) {
        try sessie.gooiConceptWeg(naam)
      }
      return []
    case .kopieer(let verzoek, let tekst):
      return [.antwoord(verzoek, kopieer(tekst, sessie))]
    case .einde, .pauzeer, .vergrendel, .ontgrendel, .zetKorteCode: return []
    }
  }

  private func maakCasus(
    _ verzoek: Verzoek, _ opening: CasusGeopend, _ daarna: [Opdracht], uit binnen: Id?,
    op: Moment?, _ sessie: Sessie
  ) throws -> [Message] {
    // A casus is gevoelig from its first byte, not from its second event.
    let gevoelig = Opdracht.zetVeld(.gevoelig, Veldwaarde(ja: true))
    let id = try sessie.openCasus(opening, gevoelig: daarna.contains(gevoelig), op: op)
    var ids = VerseIds { sessie.versId() }
    let gevuld = daarna.filter { $0 != gevoelig }.map { ids.vul($0) }
    var nieuw = ids.gegeven
    nieuw[opening.id] = id
    var gebeurtenissen: [GebeurtenisId] = []
    if !gevuld.isEmpty {
      gebeurtenissen = try sessie.voerUit(gevuld, in: id, op: op).map(\.id)
    }
    if let binnen {
      try sessie.voerUit(
        .handelBinnenAf(binnen, .gekoppeld, tekst: nil, casus: id), op: op)
    }
    let code = try sessie.casus(id).code
    let opslag = Opslag(casus: id, gebeurtenissen: gebeurtenissen, nieuw: nieuw, code: code)
    return [voorraadbericht, .antwoord(verzoek, .opgeslagen(opslag))]
  }

  private func bekenden(_ tekst: String, _ sessie: Sessie) throws -> [Bekende] {
    let antwoord = try sessie.bekend(tekst)
    return antwoord.bekend ? [Bekende(bel: antwoord.bel)] : []
  }

  private func kopieer(_ tekst: String, _ sessie: Sessie) -> Antwoord {
    guard !tekst.isEmpty else { return .mislukt("Er is niets om te kopiëren.") }
    return Klembord.zet(tekst, sessie.wereld.omgeving)
      ? .gekopieerd("Gekopieerd. Plak het waar je het nodig hebt.")
      : .mislukt(
        "Hier is geen klembord. Houd Shift ingedrukt en selecteer de tekst met de muis.")
  }

  // MARK: locking

  private func vergrendel() -> [Message] {
    guard let sessie else { return [] }
    let leeg = Werkvoorraad(context: sessie.letopcontext)
    sessie.sluit()
    self.sessie = nil
    return [.gewijzigd([.voorraad(leeg)])]
  }

  /// Opens the kluis again; what the first screen does not show is read while no key waits.
  func ontgrendel(_ verzoek: Verzoek, _ wachtwoord: String) -> [Message] {
    do {
      let nieuw = try ontsluit(wachtwoord)
      sessie = nieuw
      try Schermstart.eersteCasussen(nieuw)
      leestNog = true
      moetMelden = true
      // What could not be said while the screen was locked.
      let gemist = nieuw.peildag == nil ? try nieuw.dagbericht() : []
      let (gelezen, van) = (nieuw.gevouwen.count, nieuw.casusIds.count)
      return [
        voorraadbericht, .gewijzigd([.geladen(aantal: gelezen, van: van)]),
        .antwoord(verzoek, .ontgrendeld),
      ] + gemist.map { .weet($0) }
    } catch let fout as Kluisfout where fout.soort == .geenToegang {
      return [
        .antwoord(verzoek, .mislukt("Dat is niet het goede wachtwoord. Probeer het nog eens."))
      ]
    } catch {
      return [.antwoord(verzoek, antwoord(error))]
    }
  }

  // MARK: errors

  func antwoord(_ fout: any Error) -> Antwoord {
    if let weigering = fout as? Weigering { return .geweigerd(weigering) }
    return .mislukt(zin(fout))
  }

  /// The sentence for the user; nothing of the error itself but what was written for people.
  func zin(_ fout: any Error) -> String {
    Afloop.van(fout)?.zin ?? "Er ging iets mis; er is niets opgeslagen. Probeer het nog eens."
  }
}

extension Effect {
  /// Whether it adds something to the store.
  var schrijft: Bool {
    switch self {
    case .voerUit, .maakCasus, .voerTeamUit, .voerEigenUit: true
    case .toegang(_, let daad, _): daad != .wieKeek
    case .team(_, let daad): daad.schrijft
    default: false
    }
  }

  /// The request that waits for an answer.
  var verzoek: Verzoek? {
    switch self {
    case .voerUit(let verzoek, _, _, _), .maakCasus(let verzoek, _, _, _, _),
      .voerTeamUit(let verzoek, _, _), .voerEigenUit(let verzoek, _), .openCasus(let verzoek, _),
      .toegang(let verzoek, _, _), .team(let verzoek, _),
      .zoekBekend(let verzoek, _), .kopieer(let verzoek, _),
      .ontgrendel(let verzoek, _), .zetKorteCode(let verzoek, _):
      verzoek
    case .ververs, .leesTeam, .noteerInzage, .bewaarConcept, .verwijderConcept, .vergrendel,
      .pauzeer, .einde:
      nil
    }
  }
}

extension Sessie {
  /// A fresh identity for something that a form made.
  func versId() -> Id { wereld.nieuwId() }

  /// Puts the whole casus in the caseload where only its card was read so far.
  func leesGeheel(_ id: Id) throws {
    guard gevouwen.insert(id).inserted else { return }
    toon(try casus(id))
  }
}
