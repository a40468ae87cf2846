public import Termijnen

/// What happened.
///
/// The numbers are those in the bytes and are never used again for something else.
public enum Inhoud: Hashable, Sendable {
  /// A casus was opened.
  case casusGeopend(CasusGeopend)
  /// A field of the casus got a value.
  case casusveldGezet(Casusveldzetting)
  /// A member is shut out, or let in again.
  case lidUitgesloten(Uitsluiting)
  /// The resident said what they want.
  case agendaGezegd(Agenda)
  /// A person was added or changed.
  case persoonGezet(Vervanging<Persoon>)
  /// Somebody died or moved away.
  case levensfeitGemeld(Levensfeitmelding)
  /// A way to reach somebody was added or changed.
  case bereikbaarheidGezet(Vervanging<Bereikbaarheid>)
  /// Who may speak for whom was added or changed.
  case machtigingGezet(Vervanging<Machtiging>)
  /// Somebody told how a life domain stands.
  case domeinbeeldGegeven(Domeinbeeld)
  /// A signal was noted.
  case aandachtspuntGezet(Aandachtspunt)
  /// A signal was followed up or closed.
  case aandachtspuntAfgerond(Afronding)
  /// Somebody near was added or changed.
  case netwerkcontactGezet(Vervanging<Netwerkcontact>)
  /// A professional was added or changed.
  case hulpverlenerGezet(Vervanging<Hulpverlener>)
  /// A procedure was started.
  case procedureGestart(Proceduregegevens)
  /// A step was taken in a procedure.
  case procedurestapGezet(Procedurestap)
  /// A field of a procedure got a value.
  case procedureveldGezet(Procedureveldzetting)
  /// A contact or an attempt was logged.
  case contactGelogd(Contact)
  /// Something was promised.
  case toezeggingGedaan(Toezegging)
  /// A promise was kept or not.
  case toezeggingAfgehandeld(Afronding)
  /// An appointment was made.
  case afspraakGemaakt(Afspraak)
  /// An appointment took place or not.
  case afspraakAfgehandeld(Afronding)
  /// A threat was reported or changed.
  case dreigingGezet(Vervanging<Dreiging>)
  /// A threat is gone.
  case dreigingVervallen(Afronding)
  /// A letter came in or was changed.
  case postGezet(Vervanging<Post>)
  /// A letter was dealt with.
  case postAfgehandeld(Afronding)
  /// A note was written.
  case genoteerd(Notitie)
  /// An earlier event no longer counts.
  case gecorrigeerd(Correctie)
  /// A let op sleeps until a day.
  case letopUitgesteld(Letopuitstel)
  /// A colleague opened the casus at once, with a reason.
  case nuGeopend(NuOpening)
  /// That was seen by who stays with the casus.
  case openingGezien(OpeningGezien)
  /// Something came in that has no casus yet (team dossier).
  case binnengekomen(Binnengekomen)
  /// Something that came in was settled (team dossier).
  case binnenAfgehandeld(Afronding)
  /// Somebody asks for the key of a casus (team dossier).
  case toegangGevraagd(Toegangsvraag)
  /// That was given or refused (team dossier).
  case toegangAfgehandeld(Afronding)
  /// The rules of the team were loaded or taken away (team dossier).
  case inrichtingGezet(Inrichtingsbestand)
  /// A view was saved (own dossier).
  case weergaveBewaard(Weergave)
  /// Written by a newer version: kept, shown as "onbekend (nieuwere versie)".
  case onbekend(Int, [UInt8])
}

/// What happened, and the day (or day and minute) on which it happened.
public struct Gebeurtenis: Hashable, Sendable {
  /// When it happened; not when it was typed.
  public var gebeurdOp: Moment
  /// What happened.
  public var inhoud: Inhoud

  /// Makes an event.
  public init(_ gebeurdOp: Moment, _ inhoud: Inhoud) {
    self.gebeurdOp = gebeurdOp
    self.inhoud = inhoud
  }
}

extension Inhoud {
  /// The number in the bytes.
  public var nummer: Int {
    switch self {
    case .casusGeopend: 1
    case .casusveldGezet: 2
    case .lidUitgesloten: 3
    case .agendaGezegd: 4
    case .persoonGezet: 5
    case .levensfeitGemeld: 6
    case .bereikbaarheidGezet: 7
    case .machtigingGezet: 8
    case .domeinbeeldGegeven: 9
    case .aandachtspuntGezet: 10
    case .aandachtspuntAfgerond: 11
    case .netwerkcontactGezet: 12
    case .hulpverlenerGezet: 13
    case .procedureGestart: 14
    case .procedurestapGezet: 15
    case .procedureveldGezet: 16
    case .contactGelogd: 17
    case .toezeggingGedaan: 18
    case .toezeggingAfgehandeld: 19
    case .afspraakGemaakt: 20
    case .afspraakAfgehandeld: 21
    case .dreigingGezet: 22
    case .dreigingVervallen: 23
    case .postGezet: 24
    case .postAfgehandeld: 25
    case .genoteerd: 26
    case .gecorrigeerd: 27
    case .letopUitgesteld: 28
    case .binnengekomen: 40
    case .binnenAfgehandeld: 41
    case .inrichtingGezet: 42
    case .weergaveBewaard: 50
    case .nuGeopend: 90
    case .openingGezien: 91
    case .toegangGevraagd: 92
    case .toegangAfgehandeld: 93
    case .onbekend(let nummer, _): nummer
    }
  }

  var payload: [UInt8] {
    switch self {
    case .casusGeopend(let inhoud): inhoud.tlv
    case .casusveldGezet(let inhoud): inhoud.tlv
    case .lidUitgesloten(let inhoud): inhoud.tlv
    case .agendaGezegd(let inhoud): inhoud.tlv
    case .persoonGezet(let inhoud): inhoud.tlv
    case .levensfeitGemeld(let inhoud): inhoud.tlv
    case .bereikbaarheidGezet(let inhoud): inhoud.tlv
    case .machtigingGezet(let inhoud): inhoud.tlv
    case .domeinbeeldGegeven(let inhoud): inhoud.tlv
    case .aandachtspuntGezet(let inhoud): inhoud.tlv
    case .aandachtspuntAfgerond(let inhoud): inhoud.tlv
    case .netwerkcontactGezet(let inhoud): inhoud.tlv
    case .hulpverlenerGezet(let inhoud): inhoud.tlv
    case .procedureGestart(let inhoud): inhoud.tlv
    case .procedurestapGezet(let inhoud): inhoud.tlv
    case .procedureveldGezet(let inhoud): inhoud.tlv
    case .contactGelogd(let inhoud): inhoud.tlv
    case .toezeggingGedaan(let inhoud): inhoud.tlv
    case .toezeggingAfgehandeld(let inhoud): inhoud.tlv
    case .afspraakGemaakt(let inhoud): inhoud.tlv
    case .afspraakAfgehandeld(let inhoud): inhoud.tlv
    case .dreigingGezet(let inhoud): inhoud.tlv
    case .dreigingVervallen(let inhoud): inhoud.tlv
    case .postGezet(let inhoud): inhoud.tlv
    case .postAfgehandeld(let inhoud): inhoud.tlv
    case .genoteerd(let inhoud): inhoud.tlv
    case .gecorrigeerd(let inhoud): inhoud.tlv
    case .letopUitgesteld(let inhoud): inhoud.tlv
    case .binnengekomen(let inhoud): inhoud.tlv
    case .binnenAfgehandeld(let inhoud): inhoud.tlv
    case .inrichtingGezet(let inhoud): inhoud.tlv
    case .weergaveBewaard(let inhoud): inhoud.tlv
    case .nuGeopend(let inhoud): inhoud.tlv
    case .openingGezien(let inhoud): inhoud.tlv
    case .toegangGevraagd(let inhoud): inhoud.tlv
    case .toegangAfgehandeld(let inhoud): inhoud.tlv
    case .onbekend(_, let bytes): bytes
    }
  }

  init(nummer: Int, payload: ArraySlice<UInt8>) {
    do {
      switch nummer {
      case 1: self = .casusGeopend(try .init(tlv: payload))
      case 2: self = .casusveldGezet(try .init(tlv: payload))
      case 3: self = .lidUitgesloten(try .init(tlv: payload))
      case 4: self = .agendaGezegd(try .init(tlv: payload))
      case 5: self = .persoonGezet(try .init(tlv: payload))
      case 6: self = .levensfeitGemeld(try .init(tlv: payload))
      case 7: self = .bereikbaarheidGezet(try .init(tlv: payload))
      case 8: self = .machtigingGezet(try .init(tlv: payload))
      case 9: self = .domeinbeeldGegeven(try .init(tlv: payload))
      case 10: self = .aandachtspuntGezet(try .init(tlv: payload))
      case 11: self = .aandachtspuntAfgerond(try .init(tlv: payload))
      case 12: self = .netwerkcontactGezet(try .init(tlv: payload))
      case 13: self = .hulpverlenerGezet(try .init(tlv: payload))
      case 14: self = .procedureGestart(try .init(tlv: payload))
      case 15: self = .procedurestapGezet(try .init(tlv: payload))
      case 16: self = .procedureveldGezet(try .init(tlv: payload))
      case 17: self = .contactGelogd(try .init(tlv: payload))
      case 18: self = .toezeggingGedaan(try .init(tlv: payload))
      case 19: self = .toezeggingAfgehandeld(try .init(tlv: payload))
      case 20: self = .afspraakGemaakt(try .init(tlv: payload))
      case 21: self = .afspraakAfgehandeld(try .init(tlv: payload))
      case 22: self = .dreigingGezet(try .init(tlv: payload))
      case 23: self = .dreigingVervallen(try .init(tlv: payload))
      case 24: self = .postGezet(try .init(tlv: payload))
      case 25: self = .postAfgehandeld(try .init(tlv: payload))
      case 26: self = .genoteerd(try .init(tlv: payload))
      case 27: self = .gecorrigeerd(try .init(tlv: payload))
      case 28: self = .letopUitgesteld(try .init(tlv: payload))
      case 40: self = .binnengekomen(try .init(tlv: payload))
      case 41: self = .binnenAfgehandeld(try .init(tlv: payload))
      case 42: self = .inrichtingGezet(try .init(tlv: payload))
      case 50: self = .weergaveBewaard(try .init(tlv: payload))
      case 90: self = .nuGeopend(try .init(tlv: payload))
      case 91: self = .openingGezien(try .init(tlv: payload))
      case 92: self = .toegangGevraagd(try .init(tlv: payload))
      case 93: self = .toegangAfgehandeld(try .init(tlv: payload))
      default: self = .onbekend(nummer, Array(payload))
      }
    } catch {
      self = .onbekend(nummer, Array(payload))
    }
  }
}
