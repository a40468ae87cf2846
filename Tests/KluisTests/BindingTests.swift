import Crypto
import Testing

@testable import Kluis

/// What is sealed opens in its own place only: each part that a seal is bound to, one at a time.
@Suite("T41: each part that a seal, chain or signature is bound to is needed")
struct BindingTests {
  private let key = SymmetricKey(size: .bits256)
  private let segment = ID16.random()
  private let start = Hash32(hashing: [1])

  /// A frame whose chain anybody can make again after changing it.
  private func chained(_ frame: [UInt8], after previous: Hash32) -> [UInt8] {
    let body = Array(frame.dropLast(32))
    return body + sha256(FrameCodec.label, previous.bytes, body)
  }

  private func frame(_ seq: UInt64) throws -> [UInt8] {
    let text = EventText(hlc: 1, entered: 0, deps: [], audience: .domain, body: randomBytes(30))
    return try FrameCodec.seal(
      padded: try #require(Padding.pad(text.bytes)), seq: seq, segment: segment, previous: start,
      key: key
    ).bytes
  }

  /// What a reader finds that expects this place: nil when the chain or the place does not fit.
  private func open(
    _ bytes: [UInt8], _ seq: UInt64, _ segment: ID16, _ previous: Hash32
  ) -> EventResult? {
    bytes.withUnsafeBytes { buffer in
      var cursor = FrameCursor(buffer, from: 0, segment: segment, seq: seq, chain: previous)
      guard case .frame(_, _, let box) = cursor.peek() else { return nil }
      return cursor.open(box, key: key)
    }
  }

  private func isRefused(_ result: EventResult?) -> Bool {
    if case .refused? = result { return true }
    return false
  }

  @Test("a frame: its number, its segment, and the frame before it")
  func frames() throws {
    let good = try frame(3)
    guard case .event? = open(good, 3, segment, start) else {
      Issue.record("the frame does not open in its own place")
      return
    }
    // Without a key the number is only held against the place.
    #expect(open(good, 4, segment, start) == nil)
    var other = good
    other[8] = 4
    #expect(isRefused(open(chained(other, after: start), 4, segment, start)))
    #expect(isRefused(open(good, 3, ID16.random(), start)))
    let before = Hash32(hashing: [2])
    #expect(open(good, 3, segment, before) == nil)
    #expect(isRefused(open(chained(good, after: before), 3, segment, before)))
    #expect(isRefused(open(chained(good, after: start), 3, segment, start)) == false)
  }

  @Test("a record of a log: its chain covers what it says, where it stands, and which kind of log")
  func records() throws {
    let signer = Curve25519.Signing.PrivateKey()
    let record = try LogCodec.seal(
      payload: randomBytes(80), kind: .spoor, previous: start, key: signer)
    func isRecord(_ bytes: [UInt8], _ kind: SegmentKind, _ previous: Hash32) -> Bool {
      bytes.withUnsafeBytes { buffer in
        guard
          case .record(_, let chain, let place, _) = LogCodec.peek(
            buffer, at: 0, kind: kind, previous: previous)
        else { return false }
        return LogCodec.verify(
          chain: chain, signature: UnsafeRawBufferPointer(rebasing: buffer[place]),
          key: signer.publicKey)
      }
    }
    #expect(isRecord(record.bytes, .spoor, start))
    #expect(!isRecord(record.bytes, .teamlog, start))
    #expect(!isRecord(record.bytes, .spoor, Hash32(hashing: [2])))
    for place in [8, 40, record.bytes.count - 96, record.bytes.count - 1] {
      var changed = record.bytes
      changed[place] ^= 1
      #expect(!isRecord(changed, .spoor, start), "\(place)")
    }
    // The chain that stands there is held against what is read, also where no signature is looked at.
    var changed = record.bytes
    changed[20] ^= 1
    changed.withUnsafeBytes { buffer in
      guard case .bad = LogCodec.peek(buffer, at: 0, kind: .spoor, previous: start) else {
        Issue.record("a record with another text under the old chain")
        return
      }
    }
  }

  @Test("a slot: every readable byte, and the key it was made with")
  func slot() throws {
    let master = Sleutel.random()
    let slot = try Slot(
      kind: .passphrase, policy: .cheap, storeID: .random(), member: .random(), id: .random(),
      salt: randomBytes(16), slotKey: key, master: master)
    #expect(try Slot(slot.bytes).open(key).equals(master))
    for place in [11, 14, 15, 16, 24, 40, 72] {
      var changed = slot.bytes
      changed[place] ^= 1
      #expect(throws: Formaatfout.echtheid, "\(place)") { try Slot(changed).open(key) }
    }
    for place in [164, 183] {
      var changed = slot.bytes
      changed[place] ^= 1
      #expect(throws: Formaatfout.echtheid, "\(place)") { try Slot(changed).open(key) }
    }
  }

  @Test("a grant: kluis, member, bundle, giver and time, also when its giver signs it again")
  func grant() throws {
    let device = Curve25519.Signing.PrivateKey()
    let recipient = try Envelope.generate()
    let clear = Grant.Clear(
      storeID: .random(), recipient: .random(), bundle: 1, granter: .random(), hlc: 99)
    let good = try Grant(kind: .casus, epoch: 42, locator: .random(), key: .random())
      .seal(clear, to: recipient.publicKey, by: device)
    _ = try Grant(good, with: recipient)
    for place in [16, 32, 48, 56, 72] {
      var changed = Array(good.dropLast(64))
      changed[place] ^= 1
      changed += try Signing.sign("nabij/grant/0", changed, key: device)
      #expect(Grant.verify(changed, device: device.publicKey))
      #expect(throws: Formaatfout.echtheid, "\(place)") { try Grant(changed, with: recipient) }
    }
  }

  @Test("the private half of a member: its number and its public half")
  func bundle() throws {
    let host = Host()
    try host.make().kluis.sluit()
    let store = Store(fs: host.fs, root: "/kluis")
    let front = try Front.read(store).superblock
    let member = Passphrase.memberID("kitty", store: front.storeID)
    let master = try Unlock.master(
      store: store, superblock: front, member: member, passphrase: Host.passphrase, policy: .cheap)
    let files = host.fs.files()
    let secret = try #require(
      files.first { $0.key.contains("/geheim.1") && $0.key.contains(member.hex) }
    ).value
    let open = try #require(
      files.first { $0.key.contains("/publiek.1") && $0.key.contains(member.hex) }
    ).value
    func read(_ secret: [UInt8], _ open: [UInt8]) throws {
      _ = try SecretBundle.open(
        secret, member: member, superblock: front, publicBundle: open, master: master)
    }
    try read(secret, open)
    for place in [11, 12, 100] {
      var changed = secret
      changed[place] ^= 1
      #expect(throws: Formaatfout.echtheid, "\(place)") { try read(changed, open) }
    }
    var other = open
    other[60] ^= 1
    #expect(throws: Formaatfout.plaats) { try read(secret, other) }
  }

  @Test(
    "details and names in a log: which log and which record; a local file: its name and its member")
  func places() throws {
    let (key, log) = (Sleutel.random(), ID16.random())
    let detail = try Detail.seal(bytes("reden"), key: key, log: log, seq: 4)
    #expect(Detail.open(detail, key: key, log: log, seq: 4) == bytes("reden"))
    #expect(Detail.open(detail, key: key, log: log, seq: 5) == nil)
    #expect(Detail.open(detail, key: key, log: .random(), seq: 4) == nil)
    let name = try TeamBody.seal("omar", team: key, log: log, seq: 4)
    #expect(TeamBody.open(name, team: [key], log: log, seq: 4) == "omar")
    #expect(TeamBody.open(name, team: [key], log: log, seq: 5) == nil)
    #expect(TeamBody.open(name, team: [key], log: .random(), seq: 4) == nil)
    let fs = SimFS()
    let local = LocalFiles(fs: fs, folder: "/staat", storeID: .random(), member: .random())
    try local.ensure()
    try local.write("een", bytes("tekst"), key: key.symmetric)
    #expect(local.read("een", key: key.symmetric) == bytes("tekst"))
    fs.overwrite("/staat/twee", fs.files()["/staat/een"])
    #expect(local.read("twee", key: key.symmetric) == nil)
    for (store, member) in [(local.storeID, ID16.random()), (.random(), local.member)] {
      let other = LocalFiles(fs: fs, folder: "/staat", storeID: store, member: member)
      #expect(other.read("een", key: key.symmetric) == nil)
    }
  }
}
