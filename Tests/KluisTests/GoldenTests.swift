import Crypto
import Foundation
import Testing

@testable import Kluis

/// A kluis of format 0 kept in the repository.
///
/// Every later version must read it, and the reader in Python opens it too. `NABIJ_RECORD_KLUIS=1` makes it anew and fails the run.
@Suite("The golden kluis", .serialized)
struct GoldenTests {
  private static let folder =
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("kluislezer/goud-0")

  private static var recording: Bool {
    ProcessInfo.processInfo.environment["NABIJ_RECORD_KLUIS"] == "1"
  }

  @Test("recording makes it anew", .enabled(if: recording))
  func record() throws {
    let host = Host()
    let (kitty, code) = try host.make()
    _ = try kitty.voegLidToe(
      naam: "omar", wachtwoord: Host.passphrase, rollen: [.generalist])
    let shared = try kitty.maakCasus(meelezers: ["omar"], gevoelig: false)
    let own = try kitty.maakCasus(meelezers: [], gevoelig: true)
    _ = try kitty.append(bytes("eerste"), to: .casus(shared))
    _ = try kitty.append(group: [bytes("tweede"), bytes("derde é")], to: .casus(shared))
    _ = try kitty.append(bytes("alleen kitty"), to: .casus(own))
    host.clock.advance(60_000)
    let omar = try host.open("omar")
    _ = try omar.frames(of: .casus(shared))
    try omar.inzage(shared)
    _ = try omar.append(bytes(String(repeating: "lang ", count: 500)), to: .casus(shared))
    _ = try kitty.append(bytes("sociale kaart"), to: .team)
    _ = try kitty.append(bytes("weergave"), to: .eigen)
    try kitty.zetTeamkaart(shared, bytes("teamkaart"))
    try omar.zetLeidkaart(shared, bytes("leidkaart"))
    omar.sluit()
    _ = try kitty.changes()
    _ = try kitty.append(bytes("laatste"), to: .casus(shared))
    try later(host, kitty, shared, code: code)
    let expected = try vectors(kitty, shared, own, code: code)
    kitty.sluit()
    try write(host, expected)
    Issue.record("made anew: look at the difference, commit, and run again without recording")
  }

  /// What comes in the life of a kluis: new keys, a quorum, an erasure, a restore that was signed for.
  private func later(_ host: Host, _ kitty: Kluis, _ shared: Locator, code: String) throws {
    host.clock.advance(60_000)
    _ = try kitty.voegLidToe(
      naam: "nora", wachtwoord: Host.passphrase, rollen: [.teamleider, .dienst])
    try kitty.draaiTeam()
    try kitty.draai(shared, gevoelig: false)
    _ = try kitty.append(bytes("na het draaien"), to: .casus(shared))
    _ = try kitty.append(bytes("team na het draaien"), to: .team)
    try kitty.maakQuorum(leden: ["kitty", "omar", "nora"], nodig: 2, herstelcode: code)
    let gone = try kitty.maakCasus(meelezers: ["omar", "nora"], gevoelig: false)
    _ = try kitty.append(bytes("moet weg"), to: .casus(gone))
    _ = try kitty.wis(gone, grond: .onterecht, toelichting: "verkeerde grond")
    try kitty.trekWisTerug(gone)
    _ = try kitty.wis(gone, grond: .verzoek, toelichting: "brief")
    let nora = try host.open("nora")
    _ = try nora.wis(gone, grond: .verzoek, toelichting: "brief")
    nora.sluit()
    _ = try kitty.changes()
    try kitty.bevestigTerugzetten()
  }

  private func hex(_ key: SymmetricKey) -> String {
    encodeHex(key.withUnsafeBytes { Array($0) })
  }

  /// Everything a second implementation needs to compare its steps.
  private func vectors(
    _ kluis: Kluis, _ shared: Locator, _ own: Locator, code: String
  ) throws
    -> [String: Any]
  {
    let state = try kluis.loaded(.casus(shared))
    let segment = try #require(state.newest(of: kluis.device))
    let proven = try #require(state.proven[segment.header.epoch])
    let master = try #require(kluis.master)
    let envelope = try #require(kluis.envelope)
    let commit = try #require(kluis.ledger.commits[segment.header.segment])
    let head = try #require(kluis.ledger.head(kluis.device))
    return [
      "formaat": 0,
      "wachtwoord": Host.passphrase,
      "herstelcode": code,
      "leden": kluis.leden.map(\.naam),
      "team": kluis.naam,
      "kluis": kluis.storeID.hex,
      "casussen": [
        shared.hex: texts(try kluis.frames(of: .casus(shared))),
        own.hex: texts(try kluis.frames(of: .casus(own))),
      ],
      "teamdossier": texts(try kluis.frames(of: .team)),
      "eigen dossier": texts(try kluis.frames(of: .eigen)),
      "gewist": kluis.gewist.map(\.hex).sorted(),
      "teamkaart": "teamkaart",
      "leidkaart": "leidkaart",
      "tussenwaarden": [
        "lidmap van kitty": Passphrase.memberID("kitty", store: kluis.storeID).hex,
        "hoofdsleutel": encodeHex(master.bytes),
        "zaad van kitty": encodeHex(Array(envelope.seedRepresentation)),
        "segment": segment.header.segment.hex,
        "helft": encodeHex(proven.half.bytes),
        "kern": encodeHex(proven.kern),
        "segmentsleutel": hex(segment.key),
        "keten": encodeHex(commit.chain.bytes),
        "volgnummer": commit.seq,
        "spoor": encodeHex(head.chain.bytes),
        "spoorregel": head.seq,
        "spoorbestand": kluis.ledger.devices[kluis.device]?.files.last?.segment.hex ?? "",
        "merk": Detail.tag(
          proven.half, log: kluis.ledger.devices[kluis.device]?.files.last?.segment ?? .zero
        ).hex,
      ] as [String: Any],
    ]
  }

  private func write(_ host: Host, _ expected: [String: Any]) throws {
    let manager = FileManager.default
    try? manager.removeItem(at: Self.folder)
    for (path, content) in host.fs.files() where path.hasPrefix("/kluis/") {
      let target = Self.folder.appendingPathComponent("kluis" + path.dropFirst("/kluis".count))
      try manager.createDirectory(
        at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(content).write(to: target)
    }
    let json = try JSONSerialization.data(
      withJSONObject: expected, options: [.prettyPrinted, .sortedKeys])
    try json.write(to: Self.folder.appendingPathComponent("verwacht.json"))
  }

  static func load() throws -> (host: Host, expected: [String: Any]) {
    let host = Host()
    let root = folder.appendingPathComponent("kluis")
    let paths = try #require(FileManager.default.enumerator(atPath: root.path))
    for case let path as String in paths {
      var folder: ObjCBool = false
      let full = root.appendingPathComponent(path).path
      _ = FileManager.default.fileExists(atPath: full, isDirectory: &folder)
      if folder.boolValue { continue }
      try LocalFiles.ensure(Store.folder(of: "/kluis/" + path), fs: host.fs)
      let content = try #require(FileManager.default.contents(atPath: full))
      host.fs.overwrite("/kluis/" + path, Array(content))
    }
    let data = try Data(contentsOf: folder.appendingPathComponent("verwacht.json"))
    let json = try JSONSerialization.jsonObject(with: data) as? [String: Any]
    return (host, try #require(json))
  }

  @Test("it opens, holds what it held, and checks as sound", .enabled(if: !recording))
  func read() throws {
    let (host, expected) = try Self.load()
    let keyless = try controleer(map: "/kluis", fs: host.fs)
    #expect(keyless.meldingen.isEmpty)
    let kluis = try host.open("kitty", user: "elders")
    #expect(kluis.meldingen.isEmpty)
    #expect(kluis.naam == expected["team"] as? String)
    #expect(kluis.leden.map(\.naam) == expected["leden"] as? [String])
    #expect(kluis.gewist.map(\.hex).sorted() == expected["gewist"] as? [String])
    #expect(kluis.gewist.count == 1 && kluis.keyring.team.count == 2)
    let casussen = try #require(expected["casussen"] as? [String: [String]])
    #expect(Set(kluis.casussen.map(\.hex)) == Set(casussen.keys))
    for locator in kluis.casussen {
      #expect(texts(try kluis.frames(of: .casus(locator))) == casussen[locator.hex])
    }
    #expect(texts(try kluis.frames(of: .team)) == expected["teamdossier"] as? [String])
    #expect(texts(try kluis.frames(of: .eigen)) == expected["eigen dossier"] as? [String])
    #expect(try kluis.teamkaarten().map(\.bytes) == [bytes("teamkaart")])
    #expect(try kluis.leidkaarten().map(\.bytes) == [bytes("leidkaart")])
    #expect(try controleer(map: "/kluis", fs: host.fs, kluis: kluis).meldingen.isEmpty)
    let omar = try host.open("omar", user: "elders2")
    #expect(omar.casussen.count == 1)
  }

  @Test("the recovery code of the golden kluis opens both of its locks", .enabled(if: !recording))
  func recovery() throws {
    let (host, expected) = try Self.load()
    let code = try #require(RecoveryCode(typed: expected["herstelcode"] as? String ?? ""))
    let store = Store(fs: host.fs, root: "/kluis")
    let front = try Front.read(store)
    let kitty = Passphrase.memberID("kitty", store: front.superblock.storeID)
    let master = try Unlock.master(
      store: store, superblock: front.superblock, member: kitty, recovery: code)
    let steps = try #require(expected["tussenwaarden"] as? [String: Any])
    #expect(encodeHex(master.bytes) == steps["hoofdsleutel"] as? String)
    let key = try Recovery.open(store: store, superblock: front.superblock, code: code)
    #expect(Array(key.publicKey.rawRepresentation) == front.superblock.recoveryKey)
  }
}
