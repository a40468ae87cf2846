import Crypto
import Foundation

@testable import Kluis

/// One reader of bytes that come from outside, and what it reads when all is well.
struct FuzzTarget {
  let name: String
  let seeds: [[UInt8]]
  /// Seals or signs what was bent, so that the reader gets behind its locks; nil without known keys.
  var lock: (([UInt8]) -> [UInt8]?)?
  /// Reads; whatever the bytes are, the program goes on.
  let read: ([UInt8]) -> Void
}

/// The readers of the kluis, with the golden kluis to bend and all of its keys.
struct FuzzTargets {
  private let files: [(path: String, bytes: [UInt8])]
  private let front: Superblock
  private let kitty: Kluis
  private let master: Sleutel
  private let envelope: Envelope.Private
  private let user: Curve25519.Signing.PrivateKey
  private let team: [Sleutel]
  private let segmentKey: SymmetricKey
  private let segment: SegmentHeader
  /// A device of nobody; its key is always the same.
  private let device: Curve25519.Signing.PrivateKey

  init() throws {
    let (host, _) = try GoldenTests.load()
    files = host.fs.files().filter { $0.key.hasPrefix("/kluis/") }.sorted { $0.key < $1.key }
      .map { ($0.key, $0.value) }
    kitty = try host.open("kitty", user: "elders")
    guard let master = kitty.master, let envelope = kitty.envelope, let user = kitty.signing,
      let locator = kitty.casussen.first,
      let state = try kitty.loaded(.casus(locator)).segments.values
        .min(by: { $0.name < $1.name })
    else { throw Formaatfout.vorm }
    (self.master, self.envelope, self.user) = (master, envelope, user)
    front = kitty.superblock
    team = kitty.keyring.teamKeys
    segmentKey = state.key
    segment = state.header
    device = try Curve25519.Signing.PrivateKey(rawRepresentation: [UInt8](repeating: 7, count: 32))
  }

  private func all(_ part: String) -> [[UInt8]] {
    files.filter { $0.path.contains(part) }.map(\.bytes)
  }

  private func found(_ magic: [UInt8]) -> [[UInt8]] {
    files.filter { $0.bytes.starts(with: magic) }.map(\.bytes)
  }

  /// As many bytes as there have to be.
  private func sized(_ bytes: [UInt8], _ count: Int) -> [UInt8] {
    Array(bytes.prefix(count)) + [UInt8](repeating: 0, count: max(0, count - bytes.count))
  }

  private func signed(
    _ bytes: [UInt8], _ length: Int, _ purpose: String, _ key: Curve25519.Signing.PrivateKey,
    keyAt place: Int? = nil
  ) -> [UInt8]? {
    var clear = sized(bytes, length - 64)
    if let place {
      clear.replaceSubrange(place..<(place + 32), with: key.publicKey.rawRepresentation)
    }
    return (try? Signing.sign(purpose, clear, key: key)).map { clear + $0 }
  }

  func all() throws -> [FuzzTarget] {
    try fronts() + slots() + bundles() + grants() + segments() + logs() + small()
  }

  private func fronts() -> [FuzzTarget] {
    let read: ([UInt8]) -> Void = { _ = try? Superblock($0) }
    return [
      FuzzTarget(name: "superblok", seeds: found(Magic.store), read: read),
      FuzzTarget(
        name: "superblok-getekend", seeds: found(Magic.store),
        lock: {
          signed($0, Superblock.length, "nabij/superblok/0", device, keyAt: 64)
        }, read: read),
    ]
  }

  private func slots() throws -> [FuzzTarget] {
    let seeds = found(Magic.slot)
    guard
      let good = try seeds.map({ try Slot($0) }).first(where: { $0.accepted(by: .cheap) })
    else { throw Formaatfout.vorm }
    let key = try Passphrase.slotKey(
      Host.passphrase, salt: good.salt, store: front.storeID, logN: good.logN, r: good.r, p: good.p)
    let read: ([UInt8]) -> Void = { bytes in
      guard let slot = try? Slot(bytes) else { return }
      _ = slot.accepted(by: .product) || slot.accepted(by: .cheap)
      _ = try? slot.open(key)
    }
    let clear = Array(good.bytes[..<104])
    return [
      FuzzTarget(name: "slot", seeds: seeds, read: read),
      FuzzTarget(
        name: "slot-verzegeld", seeds: [randomless(32)],
        lock: { text in
          let sealed = try? Seal.seal(sized(text, 32), key: key, aad: clear)
          return sealed.map { clear + $0 + good.bytes[164...] }
        }, read: read),
    ]
  }

  /// Bytes that are the same every time.
  private func randomless(_ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 37) }
  }

  private func bundles() -> [FuzzTarget] {
    let open = found(Magic.publicBundle)
    let secret = found(Magic.secretBundle)
    let member = kitty.me
    let readSecret: ([UInt8]) -> Void = { bytes in
      for other in open {
        _ = try? SecretBundle.open(
          bytes, member: member, superblock: front, publicBundle: other, master: master)
      }
    }
    let certificate: ([UInt8]) -> Void = { _ = try? Certificate($0, signedBy: user.publicKey) }
    return [
      FuzzTarget(
        name: "bundel", seeds: open, read: { _ = try? PublicBundle($0) }),
      FuzzTarget(
        name: "bundel-getekend", seeds: open,
        lock: {
          signed(
            $0, PublicBundle.length, "nabij/bundel/0", device,
            keyAt: PublicBundle.length - 64 - 8 - 32)
        }, read: { _ = try? PublicBundle($0) }),
      FuzzTarget(name: "geheim", seeds: secret, read: readSecret),
      FuzzTarget(
        name: "geheim-verzegeld", seeds: [randomless(64)],
        lock: { text in
          guard let clear = secret.first.map({ Array($0[..<80]) }) else { return nil }
          let key = master.derived("nabij/bundel/0", salt: front.storeID.bytes)
          return (try? Seal.seal(sized(text, 64), key: key, aad: clear)).map { clear + $0 }
        }, read: readSecret),
      FuzzTarget(name: "apparaat", seeds: found(Magic.certificate), read: certificate),
      FuzzTarget(
        name: "apparaat-getekend", seeds: found(Magic.certificate),
        lock: { signed($0, Certificate.length, "nabij/apparaat/0", user) }, read: certificate),
    ]
  }

  private func grants() -> [FuzzTarget] {
    let read: ([UInt8]) -> Void = { bytes in
      _ = try? Grant.clear(bytes)
      _ = Grant.verify(bytes, device: device.publicKey)
      _ = try? Grant(bytes, with: envelope)
    }
    let seeds = found(Magic.grant)
    return [
      FuzzTarget(name: "toegang", seeds: Array(seeds.prefix(12)), read: read),
      FuzzTarget(
        name: "toegang-verzegeld", seeds: [[1] + randomless(95)],
        lock: { text in
          guard let clear = seeds.first.map({ Array($0[..<80]) }),
            let sealed = try? Envelope.seal(
              sized(text, 96), to: envelope.publicKey, info: Array("nabij/grant/0".utf8) + clear)
          else { return nil }
          return signed(clear + sealed, Grant.length, "nabij/grant/0", device)
        }, read: read),
    ]
  }

  private func segments() -> [FuzzTarget] {
    let read: ([UInt8]) -> Void = { bytes in
      guard let header = try? SegmentHeader(bytes.prefix(SegmentHeader.length)) else { return }
      _ = SegmentHeader.verify(bytes.prefix(SegmentHeader.length), device: device.publicKey)
      bytes.withUnsafeBytes { buffer in
        var cursor = FrameCursor(
          buffer, from: SegmentHeader.length, segment: header.segment, seq: 0,
          chain: Hash32(hashing: Array(bytes[..<SegmentHeader.length])))
        for _ in 0..<64 {
          if case .frame(_, let chain, let box) = cursor.peek() {
            _ = cursor.open(box, key: segmentKey)
            cursor.advance(chain: chain, box: box)
          } else if let whole = cursor.peekWithoutChain(key: segmentKey) {
            cursor.advance(chain: whole.chain, box: whole.box)
          } else if let next = FrameScan.next(
            buffer, from: cursor.offset + 1, segment: header.segment, key: segmentKey)
          {
            cursor = FrameCursor(
              buffer, from: next.offset, segment: header.segment, seq: next.seq, chain: next.chain)
          } else {
            return
          }
        }
      }
    }
    let event = EventText(
      hlc: 5, entered: 7, deps: [Kop(segment: segment.segment, volgnummer: 3)], audience: .access,
      body: randomless(120)
    ).bytes
    return [
      FuzzTarget(name: "segment", seeds: all(".seg"), read: read),
      FuzzTarget(
        name: "segment-verzegeld", seeds: [event],
        lock: { text in
          guard var all = try? segment.encode(signedBy: device) else { return nil }
          var chain = Hash32(hashing: all)
          // Padded as it should be, and as it is.
          for (seq, padded) in [Padding.pad(text), Optional(sized(text, 64))].enumerated() {
            guard let padded,
              let frame = try? FrameCodec.seal(
                padded: padded, seq: UInt64(seq), segment: segment.segment, previous: chain,
                key: segmentKey)
            else { return nil }
            all += frame.bytes
            chain = frame.chain
          }
          return all
        }, read: read),
      FuzzTarget(
        name: "gebeurtenis", seeds: [event + [0x80], event + [0x80, 0, 0, 0]],
        read: { bytes in
          _ = try? bytes.withUnsafeBytes { (all) throws(Formaatfout) in
            try EventText(padded: all)
          }
        }),
    ]
  }

  /// A box of which the nonce is always the same, so that a seed gives the same bytes every time.
  private func fixed(_ key: SymmetricKey, _ text: [UInt8], _ aad: [UInt8]) -> [UInt8] {
    guard let nonce = try? ChaChaPoly.Nonce(data: [UInt8](repeating: 1, count: 12)),
      let box = try? ChaChaPoly.seal(text, using: key, nonce: nonce, authenticating: aad)
    else { return [] }
    return Array(box.combined)
  }

  /// What binds a box to its record.
  private func place(_ seq: UInt64) -> [UInt8] {
    var writer = ByteWriter()
    writer.id(segment.segment)
    writer.number(seq)
    return writer.bytes
  }

  /// One of everything that is remembered of logs.
  private var memory: Ledger {
    let head = LogHead(device: segment.device, seq: 3, chain: Hash32(hashing: [3]))
    let origin = Withdrawn(log: segment.segment, tag: segment.device)
    var spoor = DeviceSpoor()
    spoor.nextSeq = 4
    spoor.files = [
      SpoorFile(
        name: SpoorName(month: 24_322, part: 1), segment: segment.segment, headerHash: head.chain,
        offset: 900, chain: head.chain, size: 900)
    ]
    var ledger = Ledger()
    ledger.superblock = randomless(32)
    ledger.devices = [head.device: spoor]
    ledger.commits = [
      segment.segment: Commit(device: head.device, seq: 2, chain: head.chain)
    ]
    ledger.noteOrigin(segment.segment, origin)
    ledger.memory = [head.device: head]
    ledger.cited = [head.device: head]
    ledger.reported = [head.device: head]
    ledger.restored = [head.device: [head]]
    ledger.withdrawn = [segment.segment: [origin]]
    return ledger
  }

  private func logs() -> [FuzzTarget] {
    let key = team.first ?? .random()
    func readers(_ kind: SegmentKind) -> ([UInt8]) -> Void {
      { bytes in
        guard bytes.count >= SegmentHeader.length,
          let header = try? SegmentHeader(bytes[..<SegmentHeader.length]),
          let scan = try? LogScan(
            bytes, kind: kind, storeID: header.storeID, device: header.device)
        else { return }
        for item in scan.items {
          _ = LogScan.verify(bytes, item, key: device.publicKey)
          if kind == .spoor {
            guard let record = try? SpoorRecord(payload: bytes[item.payload]) else { continue }
            _ = Detail.clear(record.details)
            _ = Detail.open(record.details, key: key, log: header.segment, seq: record.seq)
          } else {
            guard let record = try? TeamRecord(payload: bytes[item.payload]) else { continue }
            _ = try? TeamBody.member(record.clear)
            _ = try? TeamBody.roleKey(record.clear)
            _ = TeamBody.isFounder(
              record.clear, storeID: header.storeID, subject: record.subject,
              rootKey: front.rootKey)
            _ = TeamBody.open(
              record.sealed, team: team, log: header.segment, seq: record.seq)
          }
        }
        _ = scan.later()
      }
    }
    /// A log of one record, with all its locks right.
    func lock(_ kind: SegmentKind) -> ([UInt8]) -> [UInt8]? {
      { payload in
        let header = SegmentHeader(
          kind: kind, storeID: front.storeID, segment: segment.segment, device: segment.device,
          locator: .zero, epoch: 0, created: 0, previous: .zero,
          commitment: [UInt8](repeating: 0, count: 32))
        guard let start = try? header.encode(signedBy: device),
          let record = try? LogCodec.seal(
            payload: payload, kind: kind, previous: Hash32(hashing: start), key: device)
        else { return nil }
        return start + record.bytes
      }
    }
    let heads = (0..<3).map {
      LogHead(device: ID16(high: 1, low: $0), seq: $0, chain: Hash32(hashing: [1]))
    }
    var box = ByteWriter()
    box.u8(1)
    box.short(
      fixed(
        key.derived("nabij/detail/0", salt: segment.segment.bytes), randomless(40),
        Array("nabij/detail/0".utf8) + place(4)))
    let spoor = SpoorRecord(
      seq: 4, hlc: 9, kind: .commit, tag: .zero, segment: segment.segment, frameSeq: 1,
      chain: Hash32(hashing: [2]), heads: heads, details: Detail.open(randomless(30)) + box.bytes)
    let member = TeamRecord(
      seq: 4, hlc: 9, kind: .member, subject: segment.device, heads: heads,
      clear: TeamBody.member(bundle: 1, hash: randomless(32), roles: [.generalist]),
      sealed: fixed(
        key.derived("nabij/teamlog/0", salt: segment.segment.bytes), bytes("omar"), place(4)))
    let role = TeamRecord(
      seq: 4, hlc: 9, kind: .roleKey, subject: .zero,
      clear: TeamBody.roleKey(
        .duty, number: 1, key: Array(envelope.publicKey.rawRepresentation)))
    let roots = found(Magic.segment)
    return [
      FuzzTarget(
        name: "spoor", seeds: all("/spoor/").filter(roots.contains), read: readers(.spoor)),
      FuzzTarget(
        name: "spoor-getekend", seeds: [spoor.payload], lock: lock(.spoor), read: readers(.spoor)),
      FuzzTarget(
        name: "teamlog", seeds: all("/team/").filter(roots.contains), read: readers(.teamlog)),
      FuzzTarget(
        name: "teamlog-getekend", seeds: [member.payload, role.payload], lock: lock(.teamlog),
        read: readers(.teamlog)),
    ]
  }

  private func small() -> [FuzzTarget] {
    let entries = (1...3 as ClosedRange<UInt64>).compactMap { number in
      Sleutel(randomless(32)).map {
        KeyringFile.Entry(
          file: ID16(high: 0, low: number),
          grant: Grant(kind: .casus, epoch: number, locator: segment.locator, key: $0))
      }
    }
    let names = [
      "2026-11.log", "2026-11.3.log", "\(segment.device.hex).2.seg", segment.device.hex,
      "0123-4567-89AB-CDEF-GHJK-MNPQ-RSTV-WXYZ-0000", " Zoë\u{308} ", "nabij.sync-conflict-2026",
    ]
    let share: ([UInt8]) -> Void = { bytes in
      guard let share = try? QuorumShare(bytes, store: front.storeID) else { return }
      _ = share.next
      _ = try? share.opened(with: envelope, store: front.storeID)
    }
    return [
      FuzzTarget(name: "deel", seeds: Array(all("/deel/").prefix(3)), read: share),
      FuzzTarget(
        name: "gezien", seeds: [Memory.encode(memory)], read: { _ = try? Memory.decode($0) }),
      FuzzTarget(
        name: "sleutelbos", seeds: [KeyringFile.encode(entries)],
        read: { _ = try? KeyringFile.decode($0) }),
      FuzzTarget(
        name: "namen", seeds: names.map { bytes($0) },
        read: { bytes in
          let text = String(decoding: bytes, as: UTF8.self)
          _ = FileName.spoor(text)?.text
          for suffix in ["seg", "krt", "blob"] { _ = FileName.segment(text, suffix: suffix) }
          _ = ID16(hex: text)
          _ = Locator(hex: text)
          _ = RecoveryCode(typed: text)
          _ = Passphrase.normalise(name: text)
        }),
      FuzzTarget(
        name: "herstelsleutel", seeds: found(Magic.recovery),
        read: { bytes in
          let fs = SimFS()
          try? LocalFiles.ensure("/k/" + Store.recoveryFolder, fs: fs)
          fs.overwrite("/k/" + Store.recoveryFolder + "/geheim.1", bytes)
          _ = try? Recovery.open(
            store: Store(fs: fs, root: "/k"), superblock: front, code: RecoveryCode())
        }),
    ]
  }
}
