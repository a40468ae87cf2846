/// The encrypted store of opaque, ordered, signed events; for use from one thread at a time.
public final class Kluis {
  /// Random name of this kluis.
  public var storeID: ID16 { .zero }
  /// The member who is in.
  public var ik: Lidgegevens { Lidgegevens(naam: "", rollen: [], actief: false) }
  /// All members, by name.
  public var leden: [Lidgegevens] { [] }
  /// Name of the team, sealed under the team key.
  public var naam: String { "" }
  /// The casussen I hold keys for, in order of locator.
  public var casussen: [Locator] { [] }
  /// True when nothing can be written here; say so on the screen.
  public var alleenLezen: Bool { false }
  /// What opening and later reading found, newest last.
  public var meldingen: [Kluismelding] { [] }

  init() {}

  /// Makes a kluis in an empty or new folder; the founder is teamleider, beheerder and generalist.
  ///
  /// The recovery code is tried once before this returns.
  public static func maak(
    map: String, naam: String, lid: String, wachtwoord: String, fs: any FileSystem,
    plaatsen: Plaatsen, klok: @escaping @Sendable () -> Int64 = systeemklok
  ) throws(Kluisfout) -> (kluis: Kluis, herstelcode: String) {
    throw nogNiet()
  }

  /// Opens a kluis; `lid` nil is the last used here, else the only one.
  ///
  /// One key derivation on every
  /// path, and one sentence for a wrong passphrase, an unknown member and a damaged slot.
  public static func open(
    map: String, lid: String?, wachtwoord: String, fs: any FileSystem, plaatsen: Plaatsen,
    klok: @escaping @Sendable () -> Int64 = systeemklok, voortgang: ((Voortgang) -> Void)? = nil
  ) throws(Kluisfout) -> Kluis {
    throw nogNiet()
  }

  /// Makes and confirms a member in one go with that passphrase; asks teamleider or beheerder.
  public func voegLidToe(
    naam: String, wachtwoord: String, rollen: Set<Rol>
  )
    throws(Kluisfout) -> String
  { throw nogNiet() }

  /// Makes a casus: its key, both copies of the kern, a grant for me and for each of `meelezers`.
  public func maakCasus(meelezers: [String], gevoelig: Bool) throws(Kluisfout) -> Locator {
    throw nogNiet()
  }

  /// Gives a member the key of a casus; a second time does nothing.
  public func geef(_ locator: Locator, aan lid: String) throws(Kluisfout) { throw nogNiet() }

  /// Names of those who hold the key, in order.
  public func meelezers(_ locator: Locator) throws(Kluisfout) -> [String] { throw nogNiet() }

  /// Saves one frame; durable before it returns.
  public func append(_ body: [UInt8], to dossier: Dossier) throws(Kluisfout) -> Envelop {
    throw nogNiet()
  }

  /// Saves many frames of one dossier with one sync.
  public func append(
    group bodies: [[UInt8]], to dossier: Dossier
  )
    throws(Kluisfout) -> [Envelop]
  { throw nogNiet() }

  /// Reads a whole dossier.
  public func frames(of dossier: Dossier) throws(Kluisfout) -> Lezing { throw nogNiet() }

  /// Reads what came since an earlier reading.
  public func frames(of dossier: Dossier, na stand: Stand) throws(Kluisfout) -> Lezing {
    throw nogNiet()
  }

  /// Dossiers that others (or my other terminal) changed since the last call.
  ///
  /// Cheap, about once a second. Also picks up new grants and members and writes what is waiting (cards, memory).
  public func changes() throws(Kluisfout) -> [Dossier] { throw nogNiet() }

  /// The newest teamkaart of each casus of the team.
  public func teamkaarten() throws(Kluisfout) -> [Kaart] { throw nogNiet() }
  /// The newest leidkaart of each casus; empty for who is not teamleider.
  public func leidkaarten() throws(Kluisfout) -> [Kaart] { throw nogNiet() }
  /// Sets the teamkaart; written within 2 s and at close.
  ///
  /// Empty bytes take the card away.
  public func zetTeamkaart(_ locator: Locator, _ bytes: [UInt8]) throws(Kluisfout) {
    throw nogNiet()
  }
  /// Sets the leidkaart, readable by teamleiders only; any key holder may write it.
  public func zetLeidkaart(_ locator: Locator, _ bytes: [UInt8]) throws(Kluisfout) {
    throw nogNiet()
  }

  /// Writes in the log that I look into this casus, before it is shown; once per session.
  public func inzage(_ locator: Locator) throws(Kluisfout) { throw nogNiet() }
  /// Makes everything written so far durable.
  public func sync() throws(Kluisfout) { throw nogNiet() }

  /// Keeps a draft, sealed, in the local folder.
  public func bewaarConcept(_ naam: String, _ bytes: [UInt8]) throws(Kluisfout) { throw nogNiet() }
  /// A draft, or nil.
  public func concept(_ naam: String) throws(Kluisfout) -> [UInt8]? { throw nogNiet() }
  /// Removes a draft; none of that name is fine.
  public func verwijderConcept(_ naam: String) throws(Kluisfout) { throw nogNiet() }
  /// Names of all drafts, in order.
  public func concepten() throws(Kluisfout) -> [String] { throw nogNiet() }
  /// A small sealed local value, or nil.
  public func lokaal(_ naam: String) throws(Kluisfout) -> [UInt8]? { throw nogNiet() }
  /// Keeps a small sealed local value.
  public func bewaarLokaal(_ naam: String, _ bytes: [UInt8]) throws(Kluisfout) { throw nogNiet() }

  /// Writes what waits, wipes the keys and closes all files; the kluis is of no use afterwards.
  public func sluit() {}
}

/// How far opening or checking is.
public enum Voortgang: Hashable, Sendable {
  /// The passphrase is being turned into a key; about a quarter of a second.
  case sleutelAfleiden
  /// Grants are being opened.
  case sleutels(gedaan: Int, totaal: Int)
  /// Logs are being verified.
  case logboeken(gedaan: Int, totaal: Int)
}

/// The newest card of one casus.
public struct Kaart: Hashable, Sendable {
  /// The casus.
  public let locator: Locator
  /// The bytes as the domain gave them.
  public let bytes: [UInt8]
  /// Who wrote it.
  public let lid: String
  /// When, hybrid logical clock.
  public let hlc: UInt64
}

/// The outcome of checking all files.
public struct Controlerapport: Hashable, Sendable {
  /// Findings, worst first.
  public let meldingen: [Kluismelding]
  /// How many of what was looked at, by Dutch name.
  public let telling: [String: Int]
}

/// Checks all files; with an open kluis also the content of what its member holds keys for.
public func controleer(
  map: String, fs: any FileSystem, kluis: Kluis? = nil, voortgang: ((Voortgang) -> Void)? = nil
) throws(Kluisfout) -> Controlerapport { throw nogNiet() }

/// Unix milliseconds of the system.
public let systeemklok: @Sendable () -> Int64 = { 0 }

/// For the first lines of `main`: no core dumps, not dumpable, files not for others.
public func beschermProces() {}

func nogNiet() -> Kluisfout { Kluisfout(.gebruik, "Dit deel van de kluis is nog niet gebouwd.") }
