public import Termijnen
import TerminalUI
public import Wijkteam

/// Names one request, so that a late answer finds what asked for it or is dropped.
public struct Verzoek: Hashable, Comparable, Sendable {
  /// The number of the request in this session.
  public let nummer: Int

  init(_ nummer: Int) { self.nummer = nummer }

  /// Earlier requests come first.
  public static func < (a: Verzoek, b: Verzoek) -> Bool { a.nummer < b.nummer }
}

/// What the program must do outside the screens.
///
/// Only `NabijCommand` performs effects; whatever has a request is answered with
/// `Message.antwoord`.
public enum Effect: Hashable, Sendable {
  /// Decides and stores commands on one casus, in order, as one frame or not at all; provisional
  /// identities (`Id.voorlopig`) become fresh ones.
  case voerUit(Verzoek, [Opdracht], casus: Id, gebeurdOp: Moment?)
  /// Opens a new casus: draws identity and code, then does the commands as in `voerUit`.
  case maakCasus(Verzoek, CasusGeopend, daarna: [Opdracht], uitBinnen: Id?, gebeurdOp: Moment?)
  /// Stores a command on the dossier of the team.
  case voerTeamUit(Verzoek, Teamopdracht, gebeurdOp: Moment?)
  /// Stores a command on the own dossier.
  case voerEigenUit(Verzoek, Eigenopdracht)
  /// Reads a casus and notes the inzage, before its content is shown.
  case openCasus(Verzoek, Id)
  /// Changes or asks who may read a casus.
  case toegang(Verzoek, Toegangsdaad, casus: Id?)
  /// Reads the members with their keys, for the screen of the team.
  case leesTeam
  /// Changes or asks something about members and their keys.
  case team(Verzoek, Teamdaad)
  /// Asks whether a name, street or number is known, and with whom.
  case zoekBekend(Verzoek, String)
  /// Notes the inzage of casussen of which something stood in the hits of a search.
  case noteerInzage(Set<Id>)
  /// Reads what changed and the casussen that are not here yet.
  case ververs
  /// Keeps what is being typed, encrypted on this machine.
  case bewaarConcept(Concept)
  /// Forgets a draft, as long as it still holds this and nothing newer.
  case verwijderConcept(Concept)
  /// Puts text where it can be pasted.
  case kopieer(Verzoek, String)
  /// Forgets the keys until the passphrase is typed.
  case vergrendel
  /// Checks a passphrase, or the short code of this session.
  case ontgrendel(Verzoek, Ontgrendeling)
  /// Remembers the short code of this session, in memory only.
  case zetKorteCode(Verzoek, String)
  /// Gives the terminal back to the shell until `fg`.
  case pauzeer
  /// Ends the program.
  case einde
}

/// What was typed to open the screen.
public enum Ontgrendeling: Hashable, Sendable {
  /// The passphrase.
  case wachtwoord(String)
  /// The short code of this session.
  case code(String)
}

/// The answer to an effect with a request.
public enum Antwoord: Sendable {
  /// It is on disk: only now may the screen say "opgeslagen".
  case opgeslagen(Opslag)
  /// It was refused; nothing was stored.
  case geweigerd(Weigering)
  /// It could not be done for another reason; the sentence says what to do.
  case mislukt(String)
  /// The casus may be shown.
  case geopend(Id)
  /// There is no key for this casus; the sentence says whom to call.
  case geenSleutel(code: String, zin: String, kanNu: Bool)
  /// A text to read: a title and lines.
  case gelezen(String, [String])
  /// What must be read before a deed: the question, the word for yes, and the deed that follows.
  case navraag(String, ja: String, Teamdaad)
  /// Six words that nobody thought up, for a new passphrase.
  case wachtzin(String)
  /// Who to call about a name, street or number.
  case bekend([Bekende])
  /// The text was copied; the sentence says where it can be pasted.
  case gekopieerd(String)
  /// The screen may be opened.
  case ontgrendeld
}

/// What was stored.
public struct Opslag: Hashable, Sendable {
  /// The casus, if it was about one.
  public var casus: Id?
  /// The events of the frame, in order.
  public var gebeurtenissen: [GebeurtenisId]
  /// The fresh identity of each provisional one.
  public var nieuw: [Id: Id]
  /// The code of a new casus.
  public var code: String?

  /// Says what was stored.
  public init(
    casus: Id?, gebeurtenissen: [GebeurtenisId] = [], nieuw: [Id: Id] = [:], code: String? = nil
  ) {
    self.casus = casus
    self.gebeurtenissen = gebeurtenissen
    self.nieuw = nieuw
    self.code = code
  }
}

/// What phone duty may learn: that somebody is known, and whom to call.
public struct Bekende: Hashable, Sendable {
  /// Who to call: vast and tweede.
  public var bel: [Lid]
  /// The casus when the user may read it.
  public var casus: Id?

  /// Says whom to call.
  public init(bel: [Lid], casus: Id? = nil) {
    self.bel = bel
    self.casus = casus
  }
}
