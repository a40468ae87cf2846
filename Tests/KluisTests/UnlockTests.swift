import CAllocations
import Crypto
import Synchronization
import Testing

@testable import Kluis

/// The derivations that some work does.
private func costs(_ work: () throws -> Void) rethrows -> [KDFCost] {
  let heard = Heard()
  try Passphrase.$listener.withValue({ cost in heard.costs.withLock { $0.append(cost) } }) {
    try work()
  }
  return heard.costs.withLock { $0 }
}

private final class Heard: Sendable {
  let costs = Mutex<[KDFCost]>([])
}

@Suite("T23: who is refused costs one derivation, whatever the reason")
struct UnlockTests {
  private static let once = [
    KDFCost(logN: KDFPolicy.cheap.logN, r: KDFPolicy.cheap.r, p: KDFPolicy.cheap.p)
  ]

  /// The passphrase slot of a member, with its path.
  static func slot(_ host: Host, _ member: String) throws -> (path: String, bytes: [UInt8]) {
    let store = Store(fs: host.fs, root: "/kluis")
    let id = Passphrase.memberID(member, store: try Front.read(store).superblock.storeID)
    let found = host.fs.files().first {
      $0.key.contains(id.hex + "/sloten/") && $0.value[12] == Slot.Kind.passphrase.rawValue
    }
    return try #require(found.map { ($0.key, $0.value) })
  }

  @Test("a wrong passphrase, an unknown member, and a slot that is damaged, gone, empty or moved")
  func refused() throws {
    let host = Host()
    let (kitty, _) = try host.make()
    _ = try kitty.voegLidToe(naam: "omar", wachtwoord: Host.passphrase, rollen: [.generalist])
    kitty.sluit()
    let image = host.fs.image()
    let (path, good) = try Self.slot(host, "kitty")
    let other = try Self.slot(host, "omar").bytes
    #expect(try costs { try host.open().sluit() } == Self.once)
    func look(
      _ what: String, _ content: [UInt8]?? = nil, member: String = "kitty",
      passphrase: String = Host.passphrase
    ) {
      let disk = host.on(image.afterKill())
      if let content { disk.fs.overwrite(path, content) }
      var refusal: (any Error)?
      let heard = costs {
        do { try disk.open(member, passphrase: passphrase).sluit() } catch { refusal = error }
      }
      #expect(refusal as? Kluisfout == Unlock.refusal, "\(what): \(String(describing: refusal))")
      #expect(heard == Self.once, "\(what)")
    }
    look("wrong passphrase", passphrase: "dit is het wachtwoord niet")
    look("empty passphrase", passphrase: "")
    look("unknown member", member: "niemand")
    look("unknown member, wrong passphrase", member: "niemand", passphrase: "ook niet goed")
    look("no name at all", member: "")
    look("slot gone", .some(nil))
    look("slot empty", [])
    look("slot cut off", Array(good.prefix(100)))
    look("slot of another member", other)
    look("noise", randomBytes(Slot.length))
    for place in [0, 10, 12, 13, 24, 40, 56, 72, 104, 120, 163, 164, 183] {
      var changed = good
      changed[place] ^= 3
      look("byte \(place)", changed)
    }
  }

  @Test("T22: a slot that asks for more or less work than the policy gets the work of the policy")
  func bounds() throws {
    let host = Host()
    try host.make().kluis.sluit()
    let image = host.fs.image()
    let (path, good) = try Self.slot(host, "kitty")
    let front = try Front.read(Store(fs: host.fs, root: "/kluis")).superblock
    let member = Passphrase.memberID("kitty", store: front.storeID)
    let wide = { (logN: UInt8, r: UInt32, p: UInt8) in
      KDFPolicy(logN: logN, r: r, p: p, accepted: 0...255)
    }
    for policy in [
      wide(0, 1, 1), wide(3, 1, 1), wide(30, 1, 1), wide(31, 1, 1), wide(255, 1, 1),
      wide(1, 0, 1), wide(1, 1_000_000, 1), wide(1, .max, 1), wide(1, 1, 0), wide(1, 1, 255),
      wide(30, .max, 255),
    ] {
      // All its locks fit, only the cost is another.
      let bomb = try Slot(
        kind: .passphrase, policy: policy, storeID: front.storeID, member: member,
        id: try Slot(good).id, salt: randomBytes(16), slotKey: SymmetricKey(size: .bits256),
        master: .random())
      let disk = host.on(image.afterKill())
      disk.fs.overwrite(path, bomb.bytes)
      var refusal: (any Error)?
      let heard = costs {
        do { try disk.open().sluit() } catch { refusal = error }
      }
      #expect(refusal as? Kluisfout == Unlock.refusal)
      #expect(heard == Self.once, "2^\(policy.logN), \(policy.r), \(policy.p)")
    }
    // In between there is room to grow: that slot is opened at its own cost.
    let dearer = wide(2, 1, 1)
    let salt = randomBytes(16)
    let key = try Passphrase.slotKey(
      Host.passphrase, salt: salt, store: front.storeID, logN: 2, r: 1, p: 1)
    let master = try Unlock.master(
      store: Store(fs: host.fs, root: "/kluis"), superblock: front, member: member,
      passphrase: Host.passphrase, policy: .cheap)
    let slot = try Slot(
      kind: .passphrase, policy: dearer, storeID: front.storeID, member: member,
      id: try Slot(good).id, salt: salt, slotKey: key, master: master)
    let disk = host.on(image.afterKill())
    disk.fs.overwrite(path, slot.bytes)
    #expect(try costs { try disk.open().sluit() } == [KDFCost(logN: 2, r: 1, p: 1)])
  }

  @Test("a recovery code costs none, and the new passphrase one")
  func recovery() throws {
    let host = Host()
    let (kitty, code) = try host.make()
    kitty.sluit()
    func recover(_ code: String) throws {
      try Kluis.herstel(
        map: "/kluis", lid: "kitty", herstelcode: code, nieuwWachtwoord: "vers gekozen woorden",
        fs: host.fs, plaatsen: host.places("kitty"), klok: host.clock.reading, beleid: .cheap
      ).sluit()
    }
    let wrong = RecoveryCode().text
    #expect(costs { #expect(throws: Kluisfout.self) { try recover(wrong) } }.isEmpty)
    #expect(try costs { try recover(code) } == Self.once)
  }
}

@Suite("T22: counts and lengths that lie")
struct CountTests {
  /// Runs a reader that must refuse for its form, with no more memory than its input.
  private func refuses(
    _ bytes: [UInt8], _ what: String, _ read: ([UInt8]) throws -> Void
  ) {
    var found: (any Error)?
    var largest = 0
    // The first time also loads what the program needs for it.
    for _ in 0..<2 {
      ca_begin()
      do { try read(bytes) } catch { found = error }
      largest = ca_end()
    }
    #expect(found as? Formaatfout == .vorm, "\(what)")
    #expect(largest <= 4 * bytes.count + 4_096, "\(what): \(largest) over \(bytes.count)")
  }

  @Test(
    "a share of a quorum of none, of 255, of more left than there are, with too little behind it")
  func quorumShare() throws {
    let store = ID16.random()
    let people = try (0..<3).map { _ in (id: ID16.random(), key: try Envelope.generate()) }
    let good = try QuorumShare(
      randomBytes(32), to: people.map { ($0.id, $0.key.publicKey) }, store: store
    ).bytes(store: store)
    let read: ([UInt8]) throws -> Void = { _ = try QuorumShare($0, store: store) }
    try read(good)
    // Behind the first bytes and the kluis: how many members, and how many still have to open.
    for (members, left) in [(0, 0), (0, 1), (255, 3), (17, 3), (3, 4), (3, 255), (2, 2), (3, 2)] {
      var changed = good
      changed[24] = UInt8(members)
      changed[25] = UInt8(left)
      refuses(changed, "\(left) of \(members)", read)
    }
    for length in [0, 8, 24, 25, 26, 40, good.count - 1] {
      refuses(Array(good.prefix(length)), "cut to \(length)", read)
    }
    var bomb = good
    let lengthAt = 26 + 3 * 16
    bomb[lengthAt] = 0xFF
    bomb[lengthAt + 1] = 0xFF
    refuses(bomb, "a box of 65,535", read)
  }

  @Test("a quorum of none, of one, of more than there are: a sentence, and nothing is written")
  func quorum() throws {
    let team = try Team()
    let kitty = try team.host.open()
    let names = ["kitty", "omar", "nora"]
    let before = team.host.fs.files()
    for (members, needed) in [
      (names, 0), (names, 1), (names, -1), (names, 4), (names, 255), (names, .max), ([], 0),
      ([], 2), (["kitty"], 1), (["kitty", "KITTY", " kitty "], 2),
    ] {
      #expect {
        try kitty.maakQuorum(leden: members, nodig: needed, herstelcode: team.code)
      } throws: {
        let error = $0 as? Kluisfout
        return error?.soort == .gebruik && error?.zin.contains("ten minste 2") == true
      }
    }
    #expect(team.host.fs.files() == before)
    #expect(try kitty.maakQuorum(leden: names, nodig: 3, herstelcode: team.code) == 1)
  }

  @Test("a record with 255 heads, or details longer than the record, is refused for its form")
  func records() throws {
    let heads = [LogHead(device: .random(), seq: 8, chain: Hash32(hashing: [2]))]
    let spoor = SpoorRecord(
      seq: 1, hlc: 2, kind: .commit, tag: .random(), heads: heads, details: [1, 2]
    ).payload
    let team = TeamRecord(
      seq: 1, hlc: 2, kind: .member, subject: .random(), heads: heads, clear: [4], sealed: [5, 6]
    ).payload
    let readers: [(payload: [UInt8], read: ([UInt8]) throws -> Void, length: Int)] = [
      (spoor, { _ = try SpoorRecord(payload: $0[...]) }, spoor.count - 4),
      (team, { _ = try TeamRecord(payload: $0[...]) }, team.count - 4),
    ]
    for (payload, read, length) in readers {
      try read(payload)
      for count in [0, 2, 9, 255] as [UInt8] {
        var changed = payload
        changed[17] = count
        refuses(changed, "\(count) heads", read)
      }
      for lie in [[3, 0], [0, 1], [0xFF, 0xFF]] as [[UInt8]] {
        var changed = payload
        changed.replaceSubrange(length..<(length + 2), with: lie)
        refuses(changed, "length \(lie)", read)
      }
      refuses(payload + [0], "one byte more", read)
    }
  }

  @Test("a memory or keyring that promises four milliard entries is refused for its form")
  func local() {
    for offset in [0, 1, 2] {
      let bytes = [UInt8](repeating: 4, count: 3 + offset) + [UInt8](repeating: 0xFF, count: 60)
      refuses(bytes, "memory \(offset)") { _ = try Memory.decode($0) }
    }
    refuses([0xFF, 0xFF, 0xFF, 0xFF] + randomBytes(200), "keyring") {
      _ = try KeyringFile.decode($0)
    }
  }
}
