import Crypto
import Testing

@testable import Kluis

@Suite("Formats: what is written is read, and nothing else is")
struct FormatTests {
  private let store = ID16(Array("0123456789abcdef".utf8)) ?? .zero
  private let root = Curve25519.Signing.PrivateKey()

  private func superblock() throws -> Superblock {
    let recovery = try Envelope.generate()
    return Superblock(
      storeID: store, created: 7, rootKey: Array(root.publicKey.rawRepresentation),
      recoveryKey: Array(recovery.publicKey.rawRepresentation), policy: .cheap)
  }

  @Test("the superblock comes back, and no bit of it can change")
  func superblockRoundTrip() throws {
    let block = try superblock()
    let bytes = try block.encode(signedBy: root)
    #expect(bytes.count == Superblock.length)
    #expect(try Superblock(bytes) == block)
    for bit in stride(from: 0, to: bytes.count * 8, by: 13) {
      var changed = bytes
      changed[bit / 8] ^= 1 << (bit % 8)
      #expect(throws: Formaatfout.self) { try Superblock(changed) }
    }
  }

  @Test("another format number is named, whatever else the file says")
  func version() throws {
    var bytes = try superblock().encode(signedBy: root)
    bytes[10] = 9
    #expect(throws: Formaatfout.versie(9)) { try Superblock(bytes) }
  }

  @Test("a slot opens with its key and with no other")
  func slot() throws {
    let master = Sleutel.random()
    let key = SymmetricKey(size: .bits256)
    let slot = try Slot(
      kind: .passphrase, policy: .cheap, storeID: store, member: .random(), id: .random(),
      salt: randomBytes(16), slotKey: key, master: master)
    #expect(slot.bytes.count == Slot.length)
    let read = try Slot(slot.bytes)
    #expect(try read.open(key).equals(master))
    #expect(throws: Formaatfout.self) { try read.open(SymmetricKey(size: .bits256)) }
  }

  @Test(
    "costs below or far above the policy are refused before any work", arguments: [10, 16, 21, 30])
  func slotBounds(logN: UInt8) throws {
    let policy = KDFPolicy(logN: logN, r: 8, p: 1, accepted: 1...31)
    let slot = try Slot(
      kind: .passphrase, policy: policy, storeID: store, member: .random(), id: .random(),
      salt: randomBytes(16), slotKey: SymmetricKey(size: .bits256), master: .random())
    #expect(!slot.accepted(by: .product))
    let wide = KDFPolicy(logN: 17, r: 1_000_000, p: 1, accepted: 1...31)
    let heavy = try Slot(
      kind: .passphrase, policy: wide, storeID: store, member: .random(), id: .random(),
      salt: randomBytes(16), slotKey: SymmetricKey(size: .bits256), master: .random())
    #expect(!heavy.accepted(by: .product))
  }

  @Test("a grant opens for its member only, and shows any change")
  func grant() throws {
    let device = Curve25519.Signing.PrivateKey()
    let recipient = try Envelope.generate()
    let grant = Grant(kind: .casus, epoch: 42, locator: .random(), key: .random())
    let clear = Grant.Clear(
      storeID: store, recipient: .random(), bundle: 1, granter: .random(), hlc: 99)
    let bytes = try grant.seal(clear, to: recipient.publicKey, by: device)
    #expect(bytes.count == Grant.length)
    #expect(try Grant.clear(bytes) == clear)
    let read = try Grant(bytes, with: recipient)
    #expect(read.key.equals(grant.key))
    #expect(read.locator == grant.locator && read.epoch == 42 && read.kind == .casus)
    #expect(throws: Formaatfout.self) { try Grant(bytes, with: Envelope.generate()) }
    for place in [0, 20, 40, 50, 75, 90, 1_250, 1_320] {
      var changed = bytes
      changed[place] ^= 1
      #expect(!Grant.verify(changed, device: device.publicKey))
    }
    #expect(Grant.verify(bytes, device: device.publicKey))
  }

  @Test("bundles and certificates come back and refuse a stranger")
  func bundles() throws {
    let block = try superblock()
    let user = Curve25519.Signing.PrivateKey()
    let envelope = try Envelope.generate()
    let member = ID16.random()
    let bundle = PublicBundle(
      storeID: store, member: member, number: 1, created: 5,
      envelopeKey: Array(envelope.publicKey.rawRepresentation),
      signingKey: Array(user.publicKey.rawRepresentation))
    let open = try bundle.encode(signedBy: user)
    #expect(open.count == PublicBundle.length)
    #expect(try PublicBundle(open) == bundle)
    let master = Sleutel.random()
    let secret = try SecretBundle.encode(
      envelope: envelope, signing: user, number: 1, member: member, superblock: block,
      publicBundle: open, master: master)
    #expect(secret.count == SecretBundle.length)
    let (read, signing) = try SecretBundle.open(
      secret, member: member, superblock: block, publicBundle: open, master: master)
    #expect(read.seedRepresentation == envelope.seedRepresentation)
    #expect(signing.rawRepresentation == user.rawRepresentation)
    let other = try superblock()
    _ = other
    #expect(throws: Formaatfout.self) {
      try SecretBundle.open(
        secret, member: .random(), superblock: block, publicBundle: open, master: master)
    }
    let certificate = Certificate(
      storeID: store, member: member, device: .random(), created: 1,
      key: Array(root.publicKey.rawRepresentation))
    let signed = try certificate.encode(signedBy: user)
    #expect(signed.count == Certificate.length)
    #expect(try Certificate(signed, signedBy: user.publicKey) == certificate)
    #expect(throws: Formaatfout.self) { try Certificate(signed, signedBy: root.publicKey) }
  }

  @Test("padding hides the length within 64 bytes, above 1 KiB within an eighth")
  func padding() throws {
    var last = 0
    for count in 0..<5_000 {
      let length = try #require(Padding.length(count))
      #expect(length % 64 == 0 && length > count && length >= last)
      #expect(length - count <= max(64, count / 8))
      last = length
    }
    #expect(Padding.length(Padding.limit - 1) == Padding.limit)
    #expect(Padding.length(Padding.limit) == nil)
    for count in [0, 1, 63, 64, 1_023, 1_024, 4_000] {
      let text = randomBytes(count)
      let padded = try #require(Padding.pad(text))
      #expect(padded.withUnsafeBytes { Padding.end($0) } == count)
    }
    #expect([UInt8](repeating: 0, count: 64).withUnsafeBytes { Padding.end($0) } == nil)
  }

  @Test("an event text comes back; unknown fields are skipped")
  func eventText() throws {
    let deps = [Kop(segment: .random(), volgnummer: 3)]
    let event = EventText(hlc: 5, entered: -1, deps: deps, audience: .domain, body: [1, 2, 3])
    var text = event.bytes
    text += [200, 1, 2, 0, 0, 0, 9, 9]
    let padded = try #require(Padding.pad(text))
    #expect(
      try padded.withUnsafeBytes { (b) throws(Formaatfout) in try EventText(padded: b) } == event)
  }

  @Test("frames come back; a changed bit anywhere is refused")
  func frames() throws {
    let key = SymmetricKey(size: .bits256)
    let segment = ID16.random()
    let start = Hash32(hashing: [1])
    var chain = start
    var all: [UInt8] = []
    for seq in 0..<12 {
      let text = EventText(
        hlc: UInt64(seq), entered: 0, deps: [], audience: .domain, body: randomBytes(seq * 40))
      let frame = try FrameCodec.seal(
        padded: try #require(Padding.pad(text.bytes)), seq: UInt64(seq), segment: segment,
        previous: chain, key: key)
      all += frame.bytes
      chain = frame.chain
    }
    #expect(count(all, segment, start, key) == 12)
    for bit in stride(from: 0, to: all.count * 8, by: Soak.on ? 1 : 97) {
      var changed = all
      changed[bit / 8] ^= 1 << (bit % 8)
      #expect(count(changed, segment, start, key) < 12)
    }
    for length in stride(from: 0, to: all.count, by: 7) {
      #expect(count(Array(all.prefix(length)), segment, start, key) < 12)
    }
  }

  private func count(_ bytes: [UInt8], _ segment: ID16, _ start: Hash32, _ key: SymmetricKey) -> Int
  {
    bytes.withUnsafeBytes { buffer in
      var cursor = FrameCursor(buffer, from: 0, segment: segment, seq: 0, chain: start)
      var good = 0
      while case .frame(_, let chain, let box) = cursor.peek(),
        case .event = cursor.open(box, key: key)
      {
        cursor.advance(chain: chain, box: box)
        good += 1
      }
      return good
    }
  }

  @Test("lengths that promise more than there is are refused")
  func lengthBombs() {
    for n in [UInt32(0), 79, 1_048_593, .max, .max - 8] {
      var writer = ByteWriter()
      writer.number(n)
      writer.number(~n)
      writer.raw([UInt8](repeating: 1, count: 300))
      writer.bytes.withUnsafeBytes { buffer in
        let cursor = FrameCursor(buffer, from: 0, segment: .zero, seq: 0, chain: .zero)
        guard case .bad = cursor.peek() else {
          Issue.record("n = \(n) is no damage")
          return
        }
        guard case .bad = LogCodec.peek(buffer, at: 0, kind: .spoor, previous: .zero) else {
          Issue.record("record n = \(n) is no damage")
          return
        }
      }
    }
    var reader = ByteReader([0xFF, 0xFF, 0xFF, 0xFF, 1])
    #expect(throws: Formaatfout.vorm) { try reader.long() }
  }

  @Test("a changed length is damage, and not the end of a write that was cut off")
  func changedLength() throws {
    let key = SymmetricKey(size: .bits256)
    let text = EventText(hlc: 1, entered: 0, deps: [], audience: .domain, body: randomBytes(30))
    let frame = try FrameCodec.seal(
      padded: try #require(Padding.pad(text.bytes)), seq: 0, segment: .zero, previous: .zero,
      key: key)
    let record = try LogCodec.seal(
      payload: randomBytes(200), kind: .spoor, previous: .zero, key: Curve25519.Signing.PrivateKey()
    )
    for bit in 0..<64 {
      var (one, two) = (frame.bytes, record.bytes)
      one[bit / 8] ^= 1 << (bit % 8)
      two[bit / 8] ^= 1 << (bit % 8)
      one.withUnsafeBytes { buffer in
        let cursor = FrameCursor(buffer, from: 0, segment: .zero, seq: 0, chain: .zero)
        guard case .bad = cursor.peek() else {
          Issue.record("frame, bit \(bit)")
          return
        }
      }
      two.withUnsafeBytes { buffer in
        guard case .bad = LogCodec.peek(buffer, at: 0, kind: .spoor, previous: .zero) else {
          Issue.record("record, bit \(bit)")
          return
        }
      }
    }
  }

  @Test("a record of the spoor and of the team log comes back")
  func records() throws {
    let heads = [LogHead(device: .random(), seq: 8, chain: Hash32(hashing: [2]))]
    let spoor = SpoorRecord(
      seq: 1, hlc: 2, kind: .commit, tag: .random(), segment: .random(), frameSeq: 3,
      chain: Hash32(hashing: [3]), heads: heads, details: [1, 2])
    #expect(try SpoorRecord(payload: spoor.payload[...]) == spoor)
    let team = TeamRecord(
      seq: 1, hlc: 2, kind: .member, subject: .random(), heads: heads, clear: [4], sealed: [5, 6])
    #expect(try TeamRecord(payload: team.payload[...]) == team)
    for length in 0..<spoor.payload.count {
      #expect(throws: Formaatfout.self) { try SpoorRecord(payload: spoor.payload[..<length]) }
    }
  }

  @Test("random bytes never stop a parser")
  func noise() {
    var random = SplitMix(seed: 21)
    let key = SymmetricKey(size: .bits256)
    let magics = [
      Magic.store, Magic.slot, Magic.publicBundle, Magic.secretBundle, Magic.certificate,
      Magic.grant, Magic.segment,
    ]
    for round in 0..<Soak.times(1_500, 200_000) {
      var bytes = (0..<Int(random.next() % 300)).map { _ in UInt8(truncatingIfNeeded: random.next())
      }
      if round % 2 == 0 { bytes = magics[round / 2 % magics.count] + bytes }
      _ = try? Superblock(bytes)
      _ = try? Slot(bytes)
      _ = try? PublicBundle(bytes)
      _ = try? Certificate(bytes, signedBy: root.publicKey)
      _ = try? Grant.clear(bytes)
      _ = try? SegmentHeader(bytes[...])
      _ = try? SpoorRecord(payload: bytes[...])
      _ = try? TeamRecord(payload: bytes[...])
      _ = try? KeyringFile.decode(bytes)
      _ = try? Memory.decode([1] + bytes)
      _ = try? TeamBody.member(bytes)
      _ = try? TeamBody.roleKey(bytes)
      _ = Detail.open(bytes, key: .random(), log: .zero, seq: 0)
      _ = try? bytes.withUnsafeBytes { (b) throws(Formaatfout) in try EventText(padded: b) }
      _ = count(bytes, .zero, .zero, key)
      _ = FileName.spoor(String(decoding: bytes, as: UTF8.self))
      _ = FileName.segment(String(decoding: bytes, as: UTF8.self), suffix: "seg")
      _ = RecoveryCode(typed: String(decoding: bytes, as: UTF8.self))
    }
  }

  @Test("a recovery code survives how people type it, and a typing error is caught")
  func recoveryCode() throws {
    let code = RecoveryCode()
    let salt = [UInt8](repeating: 1, count: 16)
    let typed = code.text.lowercased().replacing("0", with: "o").replacing("1", with: "l")
      .replacing("-", with: " ")
    let read = try #require(RecoveryCode(typed: typed))
    #expect(read.key("x", salt: salt) == code.key("x", salt: salt))
    var caught = 0
    for index in 0..<32 {
      var letters = Array(code.text.replacing("-", with: ""))
      letters[index] = letters[index] == "7" ? "8" : "7"
      if RecoveryCode(typed: String(letters)) == nil { caught += 1 }
    }
    #expect(caught >= 31)
    #expect(RecoveryCode(typed: "") == nil)
  }

  @Test("names of logs and segments mean one thing")
  func names() {
    #expect(SpoorName.month(ofMs: 0) == 1970 * 12)
    #expect(
      SpoorName(month: SpoorName.month(ofMs: 1_795_219_200_000), part: 1).text == "2026-11.log")
    #expect(FileName.spoor("2026-11.3.log") == SpoorName(month: 2026 * 12 + 10, part: 3))
    for name in [
      "2026-13.log", "26-11.log", "2026-11.1.log", "2026-11.02.log", "2026-11.log.1", "",
    ] {
      #expect(FileName.spoor(name) == nil)
    }
    let device = ID16.random()
    #expect(FileName.segment("\(device.hex).2.seg", suffix: "seg")?.number == 2)
    #expect(FileName.segment("\(device.hex).02.seg", suffix: "seg") == nil)
    #expect(FileName.segment("../\(device.hex).2.seg", suffix: "seg") == nil)
    #expect(SpoorName.month(ofMs: .max) == 9999 * 12 || SpoorName.month(ofMs: .max) > 0)
  }

  @Test("the same name typed in another way is the same member")
  func memberNames() {
    #expect(Passphrase.normalise(name: " Zoe\u{308} ") == Passphrase.normalise(name: "zo\u{EB}"))
    #expect(
      Passphrase.memberID("ZOË", store: store) == Passphrase.memberID("zoe\u{308}", store: store))
  }
}

@Suite("Order of frames")
struct CausalOrderTests {
  private func frame(_ hlc: UInt64, _ segment: ID16, _ number: UInt64, _ deps: [Kop]) -> PlacedFrame
  {
    let envelope = Envelop(
      hlc: hlc, apparaat: segment, lid: "", ingevoerdOpMs: 0, segment: segment, volgnummer: number,
      deps: deps)
    return PlacedFrame(
      order: Ordening(hlc: hlc, apparaat: segment, segment: segment, volgnummer: number),
      deps: deps, frame: Frame(envelop: envelope, body: []))
  }

  @Test("any arrival order gives one order, and causes come first even when clocks are wrong")
  func property() {
    var random = SplitMix(seed: 14)
    for _ in 0..<Soak.times(150, 5_000) {
      let segments = (0..<4).map { ID16(high: 0, low: UInt64($0 + 1)) }
      var made: [PlacedFrame] = []
      var next: [ID16: UInt64] = [:]
      for _ in 0..<24 {
        let segment = segments[Int(random.next() % 4)]
        var deps: [Kop] = []
        for other in segments where other != segment && random.next() % 3 == 0 {
          if let count = next[other], count > 0 {
            deps.append(Kop(segment: other, volgnummer: random.next() % count))
          }
        }
        made.append(frame(random.next() % 40, segment, next[segment] ?? 0, deps))
        next[segment, default: 0] += 1
      }
      let one = CausalOrder.sort(made.shuffled(using: &random)).map(\.order)
      let two = CausalOrder.sort(made.shuffled(using: &random)).map(\.order)
      #expect(one == two)
      #expect(one.count == made.count)
      var place: [Kop: Int] = [:]
      for (index, order) in one.enumerated() {
        place[Kop(segment: order.segment, volgnummer: order.volgnummer)] = index
      }
      for item in made {
        let mine = place[Kop(segment: item.order.segment, volgnummer: item.order.volgnummer)] ?? -1
        for dep in item.deps { #expect((place[dep] ?? -1) < mine) }
        if item.order.volgnummer > 0 {
          let before = Kop(segment: item.order.segment, volgnummer: item.order.volgnummer - 1)
          #expect((place[before] ?? -1) < mine)
        }
      }
    }
  }
}
