import Termijnen
import TerminalUI
public import Wijkteam

/// Puts fresh identities in the place of provisional ones, the same one wherever it stands.
public struct VerseIds {
  /// The fresh identity of each provisional one.
  public private(set) var gegeven: [Id: Id] = [:]
  private let vers: () -> Id

  /// Starts a translation for one command; `vers` draws identities.
  public init(_ vers: @escaping () -> Id) { self.vers = vers }

  /// The identity to use.
  public mutating func id(_ id: Id) -> Id {
    guard id.isVoorlopig else { return id }
    if let bekend = gegeven[id] { return bekend }
    let nieuw = vers()
    gegeven[id] = nieuw
    return nieuw
  }

  /// The command with fresh identities.
  public mutating func vul(_ opdracht: Opdracht) -> Opdracht {
    switch opdracht {
    case .openCasus(var inhoud):
      inhoud.id = id(inhoud.id)
      return .openCasus(inhoud)
    case .zetPersoon(var inhoud):
      inhoud.id = id(inhoud.id)
      return .zetPersoon(inhoud)
    case .meldLevensfeit(var inhoud):
      inhoud.persoon = id(inhoud.persoon)
      return .meldLevensfeit(inhoud)
    case .zetBereikbaarheid(var inhoud):
      inhoud.id = id(inhoud.id)
      inhoud.persoon = id(inhoud.persoon)
      return .zetBereikbaarheid(inhoud)
    case .zetMachtiging(var inhoud):
      inhoud.id = id(inhoud.id)
      inhoud.voor = inhoud.voor.map { id($0) }
      return .zetMachtiging(inhoud)
    case .geefDomeinbeeld(var inhoud):
      inhoud.id = id(inhoud.id)
      return .geefDomeinbeeld(inhoud)
    case .zetAandachtspunt(var inhoud):
      inhoud.id = id(inhoud.id)
      return .zetAandachtspunt(inhoud)
    case .zetNetwerkcontact(var inhoud):
      inhoud.id = id(inhoud.id)
      inhoud.van = inhoud.van.map { id($0) }
      return .zetNetwerkcontact(inhoud)
    case .zetHulpverlener(var inhoud):
      inhoud.id = id(inhoud.id)
      return .zetHulpverlener(inhoud)
    case .startProcedure(var inhoud):
      inhoud.id = id(inhoud.id)
      inhoud.wachtOp = inhoud.wachtOp.map { id($0) }
      return .startProcedure(inhoud)
    case .zetStap(let procedure, let stap): return .zetStap(id(procedure), stap)
    case .zetProcedureveld(let procedure, let veld, var waarde):
      waarde.ids = waarde.ids.map { id($0) }
      return .zetProcedureveld(id(procedure), veld, waarde)
    case .maakAfspraak(var inhoud):
      inhoud.id = id(inhoud.id)
      return .maakAfspraak(inhoud)
    default: return vulRest(opdracht)
    }
  }

  private mutating func vulRest(_ opdracht: Opdracht) -> Opdracht {
    switch opdracht {
    case .logContact(var contact, let belofte):
      contact.id = id(contact.id)
      contact.procedures = contact.procedures.map { id($0) }
      return .logContact(contact, belofte: belofte.map { vul($0) })
    case .doeToezegging(let toezegging): return .doeToezegging(vul(toezegging))
    case .zetDreiging(var inhoud):
      inhoud.id = id(inhoud.id)
      return .zetDreiging(inhoud)
    case .zetPost(var inhoud):
      inhoud.id = id(inhoud.id)
      inhoud.procedure = inhoud.procedure.map { id($0) }
      return .zetPost(inhoud)
    case .noteer(let notitie): return .noteer(vul(notitie))
    case .corrigeer(let gebeurtenis, let reden, let nieuw):
      return .corrigeer(gebeurtenis, reden: reden, nieuw: nieuw.map { vul($0) })
    default: return opdracht
    }
  }

  /// The command on the dossier of the team with fresh identities.
  public mutating func vul(_ opdracht: Teamopdracht) -> Teamopdracht {
    switch opdracht {
    case .meldBinnen(var inhoud):
      inhoud.id = id(inhoud.id)
      return .meldBinnen(inhoud)
    case .vraagToegang(var inhoud):
      inhoud.id = id(inhoud.id)
      return .vraagToegang(inhoud)
    case .handelBinnenAf, .handelToegangAf, .neemTerug, .zetInrichting: return opdracht
    }
  }

  private mutating func vul(_ gevraagd: Toezegging) -> Toezegging {
    var toezegging = gevraagd
    toezegging.id = id(toezegging.id)
    toezegging.procedure = toezegging.procedure.map { id($0) }
    toezegging.contact = toezegging.contact.map { id($0) }
    return toezegging
  }

  private mutating func vul(_ gevraagd: Notitie) -> Notitie {
    var notitie = gevraagd
    notitie.id = id(notitie.id)
    notitie.over = notitie.over.map { id($0) }
    return notitie
  }
}
