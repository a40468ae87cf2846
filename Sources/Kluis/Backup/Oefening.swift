import Crypto

/// What a restore drill found.
public struct Oefenverslag: Hashable, Sendable {
  /// What was put back and how it checks.
  public let terug: Terugzetverslag
  /// Casussen that could be opened from beginning to end.
  public let leesbaar: Int
  /// Casussen in the copy.
  public let casussen: Int
  /// Records of casussen that were opened.
  public let regels: Int
  /// Milliseconds from start to end.
  public let duurMs: Int64

  /// True when everything is sound and every casus could be read that should be.
  public var geslaagd: Bool { terug.controle.gaaf && leesbaar == casussen }
}

/// What opens the casussen in a drill.
public enum Oefensleutel: Sendable {
  /// A member's passphrase: opens what that member reads.
  case lid(String, wachtwoord: String)
  /// The founder's recovery code from paper: opens everything.
  case herstelcode(String)
}

/// Puts a backup back in an empty folder, opens what the key opens, and counts.
///
/// `tijdelijk` is for the state that opening makes; nothing on the real kluis or in the real state of
/// this computer is touched.
public func oefenHerstel(
  van: String, naar: String, sleutel: Oefensleutel, tijdelijk: Plaatsen, fs: any FileSystem,
  klok: @escaping @Sendable () -> Int64 = systeemklok, voortgang: ((Voortgang) -> Void)? = nil,
  stop: (() -> Bool)? = nil
) throws(Kluisfout) -> Oefenverslag {
  try oefenHerstel(
    van: van, naar: naar, sleutel: sleutel, tijdelijk: tijdelijk, fs: fs, klok: klok,
    beleid: .product, voortgang: voortgang, stop: stop)
}

/// The drill under another policy, for tests.
package func oefenHerstel(
  van: String, naar: String, sleutel: Oefensleutel, tijdelijk: Plaatsen, fs: any FileSystem,
  klok: @escaping @Sendable () -> Int64 = systeemklok, beleid: KDFPolicy,
  voortgang: ((Voortgang) -> Void)? = nil, stop: (() -> Bool)? = nil
) throws(Kluisfout) -> Oefenverslag {
  let start = klok()
  try probeer(sleutel, van: van, fs: fs, beleid: beleid)
  let terug = try zetTerug(van: van, naar: naar, fs: fs, voortgang: voortgang, stop: stop)
  let result: (whole: Int, all: Int, frames: Int)
  switch sleutel {
  case .herstelcode(let typed):
    let store = Store(fs: fs, root: naar)
    let front = try Front.read(store)
    let key = try recoveryKey(typed, store, front.superblock)
    result = try guarded("De oefening") {
      try PaperDrill(store: store, superblock: front.superblock, key: key).run()
    }
  case .lid(let name, let passphrase):
    let kluis = try Kluis.open(
      map: naar, lid: name, wachtwoord: passphrase, fs: fs, plaatsen: tijdelijk, klok: klok,
      beleid: beleid, voortgang: voortgang)
    defer { kluis.sluit() }
    var whole = 0
    var frames = 0
    for locator in kluis.casussen {
      guard let lezing = try? kluis.frames(of: .casus(locator)) else { continue }
      frames += lezing.frames.count
      let broken = lezing.meldingen.contains {
        $0.ernst == .ernstig || $0.wat == DossierReader.noKey
      }
      if !broken { whole += 1 }
    }
    result = (whole, kluis.casussen.count, frames)
  }
  return Oefenverslag(
    terug: terug, leesbaar: result.whole, casussen: result.all, regels: result.frames,
    duurMs: max(0, klok() - start))
}

/// Tries the key on the backup itself: with a wrong one nothing is put back and no keys are left behind.
private func probeer(
  _ sleutel: Oefensleutel, van: String, fs: any FileSystem, beleid: KDFPolicy
) throws(Kluisfout) {
  let backup = Store(fs: fs, root: van)
  let keys = try guarded("De reservekopie lezen") {
    try BackupReader(store: backup).newestKeys(nil)
  }
  let store = Store(fs: fs, root: van + "/" + Backup.keys + "/" + keys)
  let front = try Front.read(store)
  switch sleutel {
  case .lid(let name, let passphrase):
    _ = try Unlock.master(
      store: store, superblock: front.superblock,
      member: Passphrase.memberID(name, store: front.superblock.storeID), passphrase: passphrase,
      policy: beleid)
  case .herstelcode(let typed): _ = try recoveryKey(typed, store, front.superblock)
  }
}

/// The recovery key of the team, or a refusal that says why the code does not open it.
func recoveryKey(
  _ typed: String, _ store: Store, _ superblock: Superblock
) throws(Kluisfout) -> Envelope.Private {
  let code = try RecoveryCode.read(typed)
  do { return try Recovery.open(store: store, superblock: superblock, code: code) } catch {
    throw Kluisfout(
      .geenToegang,
      "Deze herstelcode opent de herstelsleutel van het team niet. Het moet de code zijn van wie de"
        + " kluis maakte.")
  }
}

/// Opens every casus with the recovery key of the team, without any member.
struct PaperDrill {
  let store: Store
  let superblock: Superblock
  let key: Envelope.Private

  /// Keys of all casussen, from the grants to the recovery key.
  func keyring() throws -> Keyring {
    var keyring = Keyring()
    let folder = Store.recoveryFolder + "/post"
    for name in try store.names(folder) {
      guard let file = ID16(hex: name), let bytes = try store.readSmall(folder + "/" + name),
        let grant = try? Grant(bytes, with: key)
      else { continue }
      keyring.take(grant, file: file, kept: true)
    }
    return keyring
  }

  func run() throws -> (whole: Int, all: Int, frames: Int) {
    let keyring = try keyring()
    var result = (whole: 0, all: 0, frames: 0)
    for shelf in try store.folders("zaken") {
      for name in try store.folders("zaken/" + shelf) {
        let folder = "zaken/\(shelf)/\(name)"
        let files = try store.names(folder).filter { $0.hasSuffix(".seg") }
        guard let locator = ID16(hex: name), !files.isEmpty else { continue }
        result.all += 1
        var whole = true
        for file in files {
          guard let bytes = try store.readTail(folder + "/" + file, from: 0),
            let count = try read(bytes, locator, keyring.casus[locator] ?? [:])
          else {
            whole = false
            continue
          }
          result.frames += count
        }
        if whole { result.whole += 1 }
      }
    }
    return result
  }

  /// How many frames of a segment open; nil when its key is not there or a frame does not open.
  private func read(_ bytes: [UInt8], _ locator: ID16, _ epochs: Keyring.Epochs) throws -> Int? {
    guard bytes.count >= SegmentHeader.length,
      let header = try? SegmentHeader(bytes[..<SegmentHeader.length])
    else { return nil }
    for half in epochs[header.epoch] ?? [] {
      for path in [Store.kern(locator, header.epoch), Store.kernCopy(locator, header.epoch)] {
        guard let kern = try store.readSmall(path), kern.count == 32 else { continue }
        let key = SegmentKey.derive(half: half, kern: kern, segment: header.segment)
        guard equalBytes(SegmentKey.commitment(key, segment: header.segment), header.commitment)
        else { continue }
        return frames(bytes, header, key)
      }
    }
    return nil
  }

  private func frames(_ bytes: [UInt8], _ header: SegmentHeader, _ key: SymmetricKey) -> Int? {
    bytes.withUnsafeBytes { buffer in
      var cursor = FrameCursor(
        buffer, from: SegmentHeader.length, segment: header.segment, seq: 0,
        chain: Hash32(hashing: Array(bytes[..<SegmentHeader.length])))
      var count = 0
      while case .frame(_, let chain, let box) = cursor.peek() {
        if case .refused = cursor.open(box, key: key) { return nil }
        count += 1
        cursor.advance(chain: chain, box: box)
      }
      return count
    }
  }
}
