import Crypto
import Testing

@testable import Kluis

@Suite("T11 and T36: what is put in another place, or made by who may not, does not count")
struct ForgeryTests {
  private struct World {
    let host = Host()
    let kitty: Kluis
    let omar: Kluis
    let nora: Kluis
    let shared: Locator
    let own: Locator

    init() throws {
      kitty = try host.make().kluis
      for name in ["omar", "nora"] {
        _ = try kitty.voegLidToe(naam: name, wachtwoord: Host.passphrase, rollen: [.generalist])
      }
      shared = try kitty.maakCasus(meelezers: ["omar"], gevoelig: false)
      own = try kitty.maakCasus(meelezers: [], gevoelig: false)
      _ = try kitty.append(bytes("samen"), to: .casus(shared))
      _ = try kitty.append(bytes("alleen"), to: .casus(own))
      omar = try host.open("omar")
      nora = try host.open("nora")
    }

    func path(_ kluis: Kluis, _ name: String) -> String { "/kluis/" + name }
  }

  @Test("a segment copied to another casus, or under another name, is refused and named")
  func transplantedSegment() throws {
    let world = try World()
    world.kitty.sluit()
    let files = world.host.fs.files()
    let from = try #require(
      files.first { $0.key.contains(world.shared.hex) && $0.key.hasSuffix(".seg") })
    let name = try #require(from.key.split(separator: "/").last)
    let device = String(name.prefix(32))
    for target in [
      "/kluis/" + Store.casus(world.own.id) + "/" + device + ".2.seg",
      "/kluis/" + Store.casus(world.own.id) + "/" + ID16.random().hex + ".1.seg",
    ] {
      let disk = world.host.on(world.host.fs.image().afterKill())
      disk.fs.overwrite(target, from.value)
      let again = try disk.open()
      let lezing = try again.frames(of: .casus(world.own))
      #expect(texts(lezing) == ["alleen"])
      #expect(lezing.meldingen.contains { target.hasSuffix($0.bestand) })
      #expect(try !controleer(map: "/kluis", fs: disk.fs).gaaf)
    }
  }

  @Test("a grant or slot moved to another member opens nothing")
  func transplantedGrant() throws {
    let world = try World()
    let files = world.host.fs.files()
    let kitty = Passphrase.memberID("kitty", store: world.kitty.storeID)
    let nora = Passphrase.memberID("nora", store: world.kitty.storeID)
    for (path, content) in files where path.contains(kitty.hex + "/post/") {
      world.host.fs.overwrite(path.replacing(kitty.hex, with: nora.hex), content)
    }
    #expect(try world.nora.changes().isEmpty)
    #expect(world.nora.casussen.isEmpty)
    for (path, content) in files where path.contains(kitty.hex + "/sloten/") {
      world.host.fs.overwrite(path.replacing(kitty.hex, with: nora.hex), content)
    }
    #expect(try !controleer(map: "/kluis", fs: world.host.fs).gaaf)
  }

  @Test("a grant of which the signature does not fit gives nothing, and is named")
  func unsignedGrant() throws {
    let world = try World()
    world.omar.sluit()
    let before = Set(world.host.fs.files().keys)
    let casus = try world.kitty.maakCasus(meelezers: ["omar"], gevoelig: false)
    let omar = Passphrase.memberID("omar", store: world.kitty.storeID)
    let path = try #require(
      world.host.fs.files().keys.first {
        !before.contains($0) && $0.contains("/" + Store.post(omar) + "/")
      })
    let good = try #require(world.host.fs.files()[path])
    let image = world.host.fs.image()
    for place in [good.count - 1, good.count - 64] {
      let disk = world.host.on(image.afterKill())
      var changed = good
      changed[place] ^= 1
      disk.fs.overwrite(path, changed)
      let kluis = try disk.open("omar")
      #expect(!kluis.casussen.contains(casus))
      #expect(
        kluis.meldingen.contains {
          path.hasSuffix($0.bestand) && $0.gevolg == "De sleutel telt niet mee."
        })
      kluis.sluit()
    }
    #expect(try world.host.on(image.afterKill()).open("omar").casussen.contains(casus))
  }

  @Test("a member without the key cannot slip events into a casus of others")
  func secondEpoch() throws {
    let world = try World()
    // Nora makes a key, a kern and a grant for the casus she is not in.
    let grant = Grant(kind: .casus, epoch: 7, locator: world.shared.id, key: .random())
    let omar = try #require(world.nora.team.member(named: "omar"))
    let file = try world.nora.desk.file(
      grant, member: omar.id, bundle: 1, key: omar.envelopeKey)
    try world.nora.store.create([
      file, (path: Store.kern(world.shared.id, 7), bytes: randomBytes(32)),
    ])
    _ = try world.omar.changes()
    #expect(world.omar.keyring.casus[world.shared.id]?.count == 1)
    #expect(texts(try world.omar.frames(of: .casus(world.shared))) == ["samen"])
    world.omar.sluit()
    let again = try world.host.open("omar")
    #expect(again.meldingen.contains { file.path == $0.bestand })
    #expect(again.keyring.casus[world.shared.id]?.count == 1)
    #expect(texts(try again.frames(of: .casus(world.shared))) == ["samen"])
  }

  @Test("only a role holder gives team and role keys")
  func roleKeys() throws {
    let world = try World()
    let omar = try #require(world.nora.team.member(named: "omar"))
    for kind in [GrantKind.team, .leadRole, .duty, .own] {
      let grant = Grant(kind: kind, epoch: .max, locator: .zero, key: .random())
      let file = try world.nora.desk.file(
        grant, member: omar.id, bundle: 1, key: omar.envelopeKey)
      try world.nora.store.create([file])
    }
    _ = try world.omar.changes()
    #expect(world.omar.keyring.team.count == 1)
    #expect(world.omar.keyring.own.count == 1)
    #expect(world.omar.keyring.roles.isEmpty)
  }

  @Test("a member who is no role holder cannot confirm, promote or withdraw anybody")
  func teamLog() throws {
    let world = try World()
    let log = TeamLog(
      store: world.nora.store, storeID: world.nora.storeID, device: world.nora.device,
      key: world.nora.baseDevice.key)
    let team = try #require(world.nora.keyring.teamKeys.first)
    let kitty = Passphrase.memberID("kitty", store: world.kitty.storeID)
    try log.append(
      [
        TeamLog.Draft(
          kind: .roles, subject: world.nora.me, clear: [TeamBody.roles([.teamleider])], name: nil),
        TeamLog.Draft(kind: .withdrawn, subject: kitty, clear: [], name: nil),
      ], hlc: world.nora.tick(), team: team)
    #expect(try world.omar.changes().contains(.team))
    #expect(world.omar.leden.first { $0.naam == "nora" }?.rollen == [.generalist])
    #expect(world.omar.leden.first { $0.naam == "kitty" }?.actief == true)
    #expect(world.omar.meldingen.contains { $0.ernst == .ernstig && $0.bestand.hasPrefix("team/") })
  }

  @Test("a key holder cannot change what another wrote: the signed log tells")
  func rewritten() throws {
    let world = try World()
    // Omar has the key; he rewrites kitty's segment with another text, chain and all.
    let state = try world.omar.loaded(.casus(world.shared))
    let segment = try #require(state.newest(of: world.kitty.device))
    let path = "/kluis/" + state.folder + "/" + segment.name
    let content = try #require(world.host.fs.files()[path])
    var all = Array(content[..<SegmentHeader.length])
    var chain = segment.headerHash
    for seq in 0..<segment.nextSeq {
      let text = EventText(
        hlc: UInt64(seq) + 1, entered: 0, deps: [], audience: .domain, body: bytes("vervalst"))
      let frame = try FrameCodec.seal(
        padded: try #require(Padding.pad(text.bytes)), seq: seq,
        segment: segment.header.segment, previous: chain, key: segment.key)
      all += frame.bytes
      chain = frame.chain
    }
    world.host.fs.overwrite(path, all)
    let fresh = try world.host.open("omar")
    let lezing = try fresh.frames(of: .casus(world.shared))
    #expect(lezing.meldingen.contains { $0.ernst == .ernstig && path.hasSuffix($0.bestand) })
    #expect(lezing.frames.allSatisfy { !$0.envelop.bevestigd })
    // Also when the forger stops before the place that the log vouches for.
    world.host.fs.overwrite(path, Array(all.prefix(SegmentHeader.length + 300)))
    let shorter = try world.host.open("omar").frames(of: .casus(world.shared))
    #expect(shorter.frames.allSatisfy { !$0.envelop.bevestigd })
    #expect(try !controleer(map: "/kluis", fs: world.host.fs).gaaf)
  }
}
