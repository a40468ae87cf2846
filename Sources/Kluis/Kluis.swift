import CKluis
import Crypto

/// The encrypted store of opaque, ordered, signed events; for use from one thread at a time.
///
/// Keys rest in a locked part of memory. The copies that swift-crypto works with (`SymmetricKey`, the
/// private halves) are outside it, and so is decrypted text: both can be swapped out while in use.
public final class Kluis {
  let store: Store
  let superblock: Superblock
  let local: LocalFiles
  let clock: @Sendable () -> Int64
  let policy: KDFPolicy
  let me: ID16
  let baseDevice: DeviceKey
  /// My device, or sub-device when another process of mine has the first.
  let device: ID16
  let spoor: SpoorWriter
  /// What keeps two programs of mine on this computer apart.
  let locks: [Greep]
  /// Which folder was opened; another in its place is another kluis.
  private let place: Place

  var master: Sleutel?
  var envelope: Envelope.Private?
  var signing: Curve25519.Signing.PrivateKey?
  var keyring = Keyring()
  var keyringEntries: [KeyringFile.Entry] = [] {
    didSet { keyringDirty = true }
  }
  var keyringDirty = false
  var team: Team
  var ledger: Ledger
  var lastHLC: UInt64 = 0
  var dossiers: [Dossier: DossierState] = [:]
  /// Spoor files to what their blinded tags mean.
  var tags: [ID16: [ID16: Dossier]] = [:]
  var news: [SpoorNews] = []
  /// Looks of others that nobody asked for yet.
  var seenBy: [Kijkregel] = []
  var segmentOwners: [ID16: Dossier] = [:]
  var openSegments: [Dossier] = []
  var looked: Set<Locator> = []
  /// Opened in this session with the dienstsleutel.
  var openedNow: Set<Locator> = []
  var cards = CardBox()
  var watch = Watch()
  var memoryDirty = false
  var memorySaved: Int64 = 0
  var closed = false

  /// True when nothing can be written here; say so on the screen.
  public internal(set) var alleenLezen = false
  /// What opening and later reading found, newest last.
  public internal(set) var meldingen: [Kluismelding] = []

  init(
    store: Store, superblock: Superblock, local: LocalFiles, clock: @escaping @Sendable () -> Int64,
    policy: KDFPolicy, me: ID16, baseDevice: DeviceKey, device: ID16, locks: [Greep],
    master: Sleutel,
    envelope: Envelope.Private, signing: Curve25519.Signing.PrivateKey, team: Team, ledger: Ledger
  ) {
    self.store = store
    self.superblock = superblock
    self.local = local
    self.clock = clock
    self.policy = policy
    self.me = me
    self.baseDevice = baseDevice
    self.device = device
    self.locks = locks
    place = Place(store)
    self.master = master
    self.envelope = envelope
    self.signing = signing
    self.team = team
    self.ledger = ledger
    spoor = SpoorWriter(
      store: store, storeID: superblock.storeID, device: device, key: baseDevice.key)
  }

  deinit { sluit() }

  /// Random name of this kluis.
  public var storeID: ID16 { superblock.storeID }

  /// The folder of this kluis.
  public var map: String { store.root }

  /// Name of the team, sealed under the team key.
  public var naam: String { team.name }

  /// The member who is in.
  public var ik: Lidgegevens {
    team.members[me]?.data ?? Lidgegevens(naam: "", rollen: [], actief: false)
  }

  /// All members, by name.
  public var leden: [Lidgegevens] {
    team.members.values.map(\.data).sorted { $0.naam < $1.naam }
  }

  /// The casussen I hold keys for, in order of locator.
  public var casussen: [Locator] { keyring.casus.keys.sorted().map { Locator($0) } }

  /// My device or sub-device, as in the envelopes I write.
  public var apparaat: ID16 { device }

  /// False when the system did not allow all keys to be locked in memory.
  public var sleutelsVast: Bool { SleutelArena.shared.isLocked }

  /// Writes what waits, wipes the keys and closes all files; the kluis is of no use afterwards.
  public func sluit() {
    guard !closed else { return }
    try? flushCards()
    try? spoor.sync(&ledger)
    saveMemory()
    if keyringDirty { saveKeyring() }
    closed = true
    for state in dossiers.values { state.wipe(store.fs) }
    spoor.close()
    cards.close(store.fs)
    cards = CardBox()
    for lock in locks { store.fs.close(lock) }
    dossiers = [:]
    tags = [:]
    seenBy = []
    openedNow = []
    keyring = Keyring()
    keyringEntries = []
    master = nil
    envelope = nil
    signing = nil
  }

  func requireOpen() throws(Kluisfout) -> Sleutel {
    guard let master, !closed else {
      throw Kluisfout(.gebruik, "De kluis is gesloten. Open haar opnieuw met je wachtwoord.")
    }
    return master
  }

  func requireWritable(_ what: String) throws(Kluisfout) {
    _ = try requireOpen()
    try requireSamePlace()
    guard !alleenLezen else {
      throw Kluisfout(
        .schijf,
        "\(what) kan niet: deze kluis is hier alleen te lezen. Er is niets opgeslagen."
          + " Vraag de beheerder om schrijfrechten op de map.")
    }
  }

  /// Refuses to go on in a folder that came in the place of the one that was opened: what is half in one
  /// and half in the other is lost.
  func requireSamePlace() throws(Kluisfout) {
    guard place.isReplaced(store) else { return }
    throw Kluisfout(
      .bezet,
      "De map van de kluis (\(store.root)) is vervangen sinds Nabij openging. Er is niets opgeslagen;"
        + " wat je typte, blijft staan. Sluit Nabij en open het opnieuw.")
  }

  /// The next clock value: after everything seen, and not before the wall clock.
  func tick() -> UInt64 {
    let wall = UInt64(max(0, clock())) << 16
    lastHLC = max(lastHLC &+ 1, wall)
    return lastHLC
  }

  /// Most that a clock of another may run ahead before we stop following it.
  static let clockTolerance: Int64 = 10 * 60 * 1000

  /// Follows the clock of another writer; false when that clock is too far ahead.
  func observe(_ hlc: UInt64) -> Bool {
    guard hlc > lastHLC else { return true }
    guard Int64(bitPattern: hlc >> 16) <= clock() + Self.clockTolerance else { return false }
    lastHLC = hlc
    return true
  }

  func report(_ findings: [Kluismelding]) {
    for finding in findings where !meldingen.contains(finding) { meldingen.append(finding) }
  }

  /// Unlocked stores for tests: the product has one policy and no switch.
  package static func maak(
    map: String, naam: String, lid: String, wachtwoord: String, fs: any FileSystem,
    plaatsen: Plaatsen, klok: @escaping @Sendable () -> Int64 = systeemklok, beleid: KDFPolicy
  ) throws(Kluisfout) -> (kluis: Kluis, herstelcode: String) {
    try StoreMaker(
      store: Store(fs: fs, root: map), places: plaatsen, clock: klok, policy: beleid
    ).make(name: naam, member: lid, passphrase: wachtwoord)
  }

  /// Opening under another policy, for tests.
  package static func open(
    map: String, lid: String?, wachtwoord: String, fs: any FileSystem, plaatsen: Plaatsen,
    klok: @escaping @Sendable () -> Int64 = systeemklok, beleid: KDFPolicy,
    voortgang: ((Voortgang) -> Void)? = nil
  ) throws(Kluisfout) -> Kluis {
    let opener = Opener(
      store: Store(fs: fs, root: map), places: plaatsen, clock: klok, policy: beleid,
      progress: voortgang)
    return try opener.open(member: lid, passphrase: wachtwoord)
  }

  /// Makes a kluis in an empty or new folder; the founder is teamleider, beheerder and generalist.
  ///
  /// The recovery code is tried once before this returns.
  public static func maak(
    map: String, naam: String, lid: String, wachtwoord: String, fs: any FileSystem,
    plaatsen: Plaatsen, klok: @escaping @Sendable () -> Int64 = systeemklok
  ) throws(Kluisfout) -> (kluis: Kluis, herstelcode: String) {
    try maak(
      map: map, naam: naam, lid: lid, wachtwoord: wachtwoord, fs: fs, plaatsen: plaatsen,
      klok: klok, beleid: .product)
  }

  /// Opens a kluis; `lid` nil is the last used here, else the only one.
  ///
  /// One key derivation on every path, and one sentence for a wrong passphrase, an unknown member
  /// and a damaged slot.
  public static func open(
    map: String, lid: String?, wachtwoord: String, fs: any FileSystem, plaatsen: Plaatsen,
    klok: @escaping @Sendable () -> Int64 = systeemklok, voortgang: ((Voortgang) -> Void)? = nil
  ) throws(Kluisfout) -> Kluis {
    try open(
      map: map, lid: lid, wachtwoord: wachtwoord, fs: fs, plaatsen: plaatsen, klok: klok,
      beleid: .product, voortgang: voortgang)
  }
}

/// How far opening or checking is.
public enum Voortgang: Hashable, Sendable {
  /// The passphrase is being turned into a key; about a quarter of a second.
  case sleutelAfleiden
  /// Grants are being opened.
  case sleutels(gedaan: Int, totaal: Int)
  /// Logs are being verified.
  case logboeken(gedaan: Int, totaal: Int)
  /// Dossiers are being checked, copied or given new keys.
  case dossiers(gedaan: Int, totaal: Int)
}

/// Unix milliseconds of the system.
public let systeemklok: @Sendable () -> Int64 = { ck_now_ms() }
