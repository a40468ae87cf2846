public import Termijnen

/// What somebody wants to do with a casus.
///
/// `decide` answers with events or with a refusal.
///
/// Fresh identities stand in the records already; `decide` draws nothing.
public enum Opdracht: Hashable, Sendable {
  /// Opens a casus; `id` is its folder in the store, `code` was drawn against all teamkaarten.
  case openCasus(CasusGeopend)
  /// Sets a field of the casus.
  case zetVeld(Casusveld, Veldwaarde)
  /// Shuts a colleague out, with the reason.
  case sluitUit(Lid, reden: String?)
  /// Lets a colleague in again.
  case laatToe(Lid)
  /// Adds a version of the resident's own agenda.
  case zegAgenda(String)
  /// Adds a person, or changes the one with the same identity.
  case zetPersoon(Persoon)
  /// Notes a death or a move.
  case meldLevensfeit(Levensfeitmelding)
  /// Adds or changes a way to reach somebody.
  case zetBereikbaarheid(Bereikbaarheid)
  /// Adds or changes who may speak for whom.
  case zetMachtiging(Machtiging)
  /// Adds a view of a life domain.
  case geefDomeinbeeld(Domeinbeeld)
  /// Notes a signal.
  case zetAandachtspunt(Aandachtspunt)
  /// Follows a signal up or closes it, with a sentence.
  case rondAandachtspuntAf(Id, Aandachtspuntafloop, String)
  /// Adds or changes somebody near.
  case zetNetwerkcontact(Netwerkcontact)
  /// Adds or changes a professional.
  case zetHulpverlener(Hulpverlener)
  /// Starts a procedure.
  case startProcedure(Proceduregegevens)
  /// Takes a step in a procedure.
  case zetStap(Id, Processtap)
  /// Sets a field of a procedure.
  case zetProcedureveld(Id, Procedureveld, Veldwaarde)
  /// Logs a contact and, when the other side promised something, that promise.
  case logContact(Contact, belofte: Toezegging?)
  /// Notes a promise.
  case doeToezegging(Toezegging)
  /// Settles a promise.
  case handelToezeggingAf(Id, Toezeggingsafloop, uitleg: String?)
  /// Makes an appointment.
  case maakAfspraak(Afspraak)
  /// Settles an appointment.
  case handelAfspraakAf(Id, Afspraakafloop, String?)
  /// Reports or changes a threat.
  case zetDreiging(Dreiging)
  /// Says that a threat is gone, and why.
  case laatDreigingVervallen(Id, String)
  /// Logs or changes a letter.
  case zetPost(Post)
  /// Says what was done with a letter.
  case handelPostAf(Id, String)
  /// Writes a note.
  case noteer(Notitie)
  /// Takes an event back, with a reason; for a note with its new text.
  case corrigeer(GebeurtenisId, reden: String, nieuw: Notitie?)
  /// Lets a let op sleep until a day, with a reason.
  case stelUit(Letopuitstel)
  /// Says why the casus was opened without a key.
  case openNu(reden: String)
  /// Says that the openings so far were seen.
  case zienOpening
}

/// What somebody wants to do with the dossier of the team.
public enum Teamopdracht: Hashable, Sendable {
  /// Notes what came in.
  case meldBinnen(Binnengekomen)
  /// Settles what came in; for `gekoppeld` with the casus.
  case handelBinnenAf(Id, Binnenafloop, tekst: String?, casus: Id?)
  /// Takes back what was noted about what came in, or takes that back again.
  case neemTerug([GebeurtenisId], reden: String)
  /// Asks for the key of a casus.
  case vraagToegang(Toegangsvraag)
  /// Gives or refuses it.
  case handelToegangAf(Id, Toegangsafloop, tekst: String?)
  /// Takes a file with the rules of the team into use, or with nothing in it goes back to the built-in
  /// ones.
  case zetInrichting(Inrichtingsbestand)
}

/// What somebody wants to keep for themselves.
public enum Eigenopdracht: Hashable, Sendable {
  /// Saves a view on a digit; an empty filter clears it.
  case bewaarWeergave(Weergave)
}

/// What `decide` has to know besides the casus.
public struct Besluitcontext: Sendable {
  /// Today in Amsterdam.
  public var vandaag: Dag
  /// When it happened, as the user states it.
  public var gebeurdOp: Moment
  /// Who is logged in.
  public var door: Lid
  /// The members of the team.
  public var leden: Set<Lid>
  /// The kinds of procedures that the configuration knows.
  public var soorten: Set<String>
  /// The life domains that the configuration knows.
  public var domeinen: [Domein]
  /// Whether a kind of procedure ends in a decision; a talk or a waiting time is only carried out.
  public var beslist: @Sendable (String) -> Bool
  /// The rule of a kind; nil for one that the configuration does not know.
  public var soortregel: @Sendable (String) -> Soortregel? = { _ in nil }

  /// Makes a context.
  public init(
    vandaag: Dag, gebeurdOp: Moment, door: Lid, leden: Set<Lid>, soorten: Set<String>,
    domeinen: [Domein], beslist: @escaping @Sendable (String) -> Bool = { _ in true }
  ) {
    self.vandaag = vandaag
    self.gebeurdOp = gebeurdOp
    self.door = door
    self.leden = leden
    self.soorten = soorten
    self.domeinen = domeinen
    self.beslist = beslist
  }

  /// Whether a kind with this rule ends in a decision; one without a rule does not have to.
  public static func beslist(_ regel: Soortregel?) -> Bool {
    regel?.aard == .besluit || regel?.aard == .rechter
  }
}
