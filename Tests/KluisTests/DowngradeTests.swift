import Crypto
import Testing

@testable import Kluis

/// A kluis whose root key the test has, as a thief of the paper in the safe would.
private struct Opened: Sendable {
  let host: Host
  let image: SimImage
  let casus: Locator
  let front: Superblock
  let rootSeed: [UInt8]
  let deviceSeed: [UInt8]

  init() throws {
    let host = Host()
    let (kitty, code) = try host.make()
    _ = try kitty.voegLidToe(naam: "omar", wachtwoord: Host.passphrase, rollen: [.generalist])
    casus = try kitty.maakCasus(meelezers: ["omar"], gevoelig: false)
    for text in ["een", "twee"] { _ = try kitty.append(bytes(text), to: .casus(casus)) }
    let front = kitty.superblock
    self.front = front
    deviceSeed = Array(kitty.baseDevice.key.rawRepresentation)
    kitty.sluit()
    let store = Store(fs: host.fs, root: "/kluis")
    let key = try Recovery.open(
      store: store, superblock: front, code: try #require(RecoveryCode(typed: code)))
    let mark = Magic.recovery + front.storeID.bytes
    let sealed = try #require(try store.readSmall(Store.recoveryFolder + "/wortel.1"))
    rootSeed = try Envelope.open(
      Array(sealed.dropFirst(mark.count)), with: key, info: Array("nabij/wortel/0".utf8) + mark)
    image = host.fs.image()
    self.host = host
  }

  /// The one file whose path has this in it.
  func path(_ part: String) throws -> String {
    let found = image.afterKill().files().keys.filter {
      $0.hasPrefix("/kluis/") && $0.contains(part)
    }
    return try #require(found.sorted().first)
  }

  func content(_ path: String) throws -> [UInt8] { try #require(image.afterKill().files()[path]) }

  /// Other bytes at a place of what is there.
  func patched(_ path: String, _ offset: Int, _ new: [UInt8]) throws -> [UInt8] {
    var all = try content(path)
    all.replaceSubrange(offset..<(offset + new.count), with: new)
    return all
  }

  /// The same with a signature of whoever holds this key behind the signed part.
  func signed(
    _ bytes: [UInt8], _ length: Int, _ purpose: String, _ seed: [UInt8]
  ) throws -> [UInt8] {
    let key = try Curve25519.Signing.PrivateKey(rawRepresentation: seed)
    let clear = Array(bytes[..<(length - 64)])
    return clear + (try Signing.sign(purpose, clear, key: key)) + bytes[length...]
  }
}

/// What Kitty and a check meet with some files changed.
private struct Outcome {
  var refused: Kluisfout?
  var findings: [Kluismelding] = []
  var read: [String] = []
  var check: [Kluismelding] = []
  var checkRefused: Kluisfout?
  /// Whether nothing of the kluis was touched by trying.
  var untouched = false

  init(
    _ world: Opened, _ changes: [String: [UInt8]], as member: String = "kitty",
    user: String? = nil
  ) {
    let disk = world.host.on(world.image.afterKill())
    for (path, bytes) in changes { disk.fs.overwrite(path, bytes) }
    func files() -> [String: [UInt8]] { disk.fs.files().filter { $0.key.hasPrefix("/kluis/") } }
    let before = files()
    do {
      check = try controleer(map: "/kluis", fs: disk.fs).meldingen
    } catch { checkRefused = error }
    do {
      let kluis = try disk.open(member, user: user)
      findings = kluis.meldingen
      do throws(Kluisfout) {
        let lezing = try kluis.frames(of: .casus(world.casus))
        read = texts(lezing)
        findings += lezing.meldingen
      } catch { refused = error }
      kluis.sluit()
    } catch {
      refused = error as? Kluisfout
      untouched = files() == before
    }
  }

  func says(_ path: String, _ what: String, _ effect: String, in list: [Kluismelding]) -> Bool {
    list.contains {
      $0.bestand == path.dropFirst("/kluis/".count) && $0.wat.contains(what)
        && $0.gevolg.contains(effect) && !$0.doen.isEmpty
    }
  }
}

@Suite("T25: what is older, of another kluis or changed is refused, with the reason")
struct DowngradeTests {
  private static let opened = Result { try Opened() }
  private static let fronts = ["/kluis/nabij.store", "/kluis/nabij.store.b"]

  /// A front that the root key signed, with another value in a field.
  private func front(_ world: Opened, _ offset: Int, _ new: [UInt8]) throws -> [UInt8] {
    try world.signed(
      world.patched(Self.fronts[0], offset, new), Superblock.length, "nabij/superblok/0",
      world.rootSeed)
  }

  @Test("a front of another format, or that asks more than we know, names that", arguments: 0..<3)
  func format(_ way: Int) throws {
    let world = try Self.opened.get()
    let (changed, reason) = [
      // The format number needs no signature: of another format we know none.
      (try world.patched(Self.fronts[0], 10, [9]), "formaat 9; dit programma kent formaat 0"),
      (try front(world, 12, [7, 0]), "formaat 7; dit programma kent formaat 0"),
      (try front(world, 32, [1]), "gebruikt iets wat dit programma nog niet kent"),
    ][way]
    for one in Self.fronts {
      let outcome = Outcome(world, [one: changed])
      #expect(outcome.refused == nil && outcome.read == ["een", "twee"])
      for list in [outcome.findings, outcome.check] {
        #expect(outcome.says(one, "van het begin van de kluis", "het andere exemplaar", in: list))
      }
    }
    let both = Outcome(world, [Self.fronts[0]: changed, Self.fronts[1]: changed])
    for error in [both.refused, both.checkRefused] {
      #expect(error?.soort == .versie)
      #expect(error?.zin.contains(reason) == true, "\(error?.zin ?? "")")
      #expect(error?.zin.contains("Er is niets veranderd") == true)
    }
    #expect(both.untouched)
  }

  @Test("no field of the front changes without the root key: said of which copy, and of both")
  func frontFields() throws {
    let world = try Self.opened.get()
    // min_writer, store id, flags, time, root key, recovery key, KDF, its cost, signature.
    for offset in [14, 16, 32, 40, 48, 56, 64, 96, 500, 1_312, 1_313, 1_316, 1_360, 1_415] {
      let changed = try world.patched(
        Self.fronts[0], offset, [try world.content(Self.fronts[0])[offset] ^ 1])
      for one in Self.fronts {
        let outcome = Outcome(world, [one: changed])
        #expect(outcome.read == ["een", "twee"], "\(one) \(offset)")
        for list in [outcome.findings, outcome.check] {
          #expect(
            outcome.says(one, "is beschadigd", "het andere exemplaar", in: list),
            "\(one) \(offset)")
        }
      }
      let both = Outcome(world, [Self.fronts[0]: changed, Self.fronts[1]: changed])
      for error in [both.refused, both.checkRefused] {
        #expect(error?.soort == .beschadigd, "\(offset)")
        #expect(error?.zin.contains("nabij.store en de kopie") == true, "\(offset)")
        #expect(error?.zin.contains("reservekopie") == true)
      }
      #expect(both.untouched, "\(offset)")
    }
  }

  @Test("a front under another root key, or of another kluis, is not taken for this one")
  func foreignRoot() throws {
    let world = try Self.opened.get()
    let stranger = Curve25519.Signing.PrivateKey()
    let seed = Array(stranger.rawRepresentation)
    let ownRoot = try world.signed(
      world.patched(Self.fronts[0], 64, Array(stranger.publicKey.rawRepresentation)),
      Superblock.length, "nabij/superblok/0", seed)
    let other = Host()
    try other.make().kluis.sluit()
    let foreign = try #require(other.fs.files()[Self.fronts[0]])
    let otherID = try front(world, 16, ID16.random().bytes)
    for changed in [ownRoot, foreign, otherID] {
      for one in Self.fronts {
        let outcome = Outcome(world, [one: changed])
        #expect(outcome.read == ["een", "twee"], "\(one): \(outcome.refused?.zin ?? "")")
        for list in [outcome.findings, outcome.check] {
          #expect(outcome.says(one, "andere kluis", "het andere exemplaar", in: list), "\(one)")
        }
      }
      let both = Outcome(world, [Self.fronts[0]: changed, Self.fronts[1]: changed])
      #expect(both.refused?.soort == .beschadigd, "\(both.refused?.zin ?? "it opens")")
      // Who has the store id too is found out by the keys, which are bound to the root key.
      let reason = changed == ownRoot ? "horen niet bij deze kluis" : "van een andere kluis"
      #expect(both.refused?.zin.contains(reason) == true, "\(both.refused?.zin ?? "")")
      #expect(
        both.checkRefused?.soort == .beschadigd
          || both.check.contains { $0.ernst == .ernstig && $0.wat.contains("klopt niet") })
      #expect(both.untouched)
    }
  }

  @Test("a slot with another field is refused with the one sentence; a check names slot and effect")
  func slot() throws {
    let world = try Self.opened.get()
    let slots = try world.image.afterKill().files().keys.filter {
      $0.contains(Passphrase.memberID("kitty", store: world.front.storeID).hex + "/sloten/")
    }.sorted().map { ($0, try world.content($0)) }
    let (path, content) = try #require(slots.first { $0.1[12] == Slot.Kind.passphrase.rawValue })
    let (paper, sealed) = try #require(slots.first { $0.1[12] == Slot.Kind.recoveryCode.rawValue })
    // Format, kind, KDF, cost (three), kluis, member, name, salt, sealed key, commitment.
    for offset in [10, 12, 13, 14, 15, 16, 24, 40, 56, 72, 110, 150, 165, 183] {
      let outcome = Outcome(world, [path: try world.patched(path, offset, [content[offset] ^ 3])])
      #expect(outcome.refused == Unlock.refusal, "\(offset)")
      #expect(outcome.untouched, "\(offset)")
      let effect =
        [12, 13].contains(offset) ? "dit slot" : "met het wachtwoord niet meer naar binnen"
      #expect(outcome.says(path, "is veranderd", effect, in: outcome.check), "\(offset)")
    }
    // The slot of the paper stands beside it, and has nothing to do with the passphrase.
    let other = Outcome(world, [paper: try world.patched(paper, 40, [sealed[40] ^ 3])])
    #expect(other.read == ["een", "twee"])
    #expect(
      other.says(paper, "is veranderd", "met de herstelcode niet meer", in: other.check))
  }

  @Test(
    "one changed kern is named and the casus stays readable; with both it says what does not fit")
  func kern() throws {
    let world = try Self.opened.get()
    let places = [
      try world.path("zaken/\(world.casus.hex.prefix(2))/\(world.casus.hex)/kern."),
      try world.path("kernen/"),
    ]
    var changes: [String: [UInt8]] = [:]
    for place in places {
      let changed = try world.patched(place, 5, [try world.content(place)[5] ^ 1])
      changes[place] = changed
      let outcome = Outcome(world, [place: changed])
      #expect(outcome.read == ["een", "twee"])
      #expect(
        outcome.says(place, "is veranderd", "alleen te lezen met het andere", in: outcome.check))
    }
    let both = Outcome(world, changes)
    let segment = try world.path(".seg")
    #expect(both.read.isEmpty)
    #expect(
      both.says(segment, "De sleutel past niet", "niet te lezen", in: both.findings),
      "\(both.findings)")
    for place in places {
      #expect(both.says(place, "is veranderd", "", in: both.check))
    }
  }

  /// The start of a segment with another field; `isSigned` also with the signature of its writer.
  @Test(
    "a segment of another format, cipher, kluis, casus, device or key says which",
    arguments: [
      false, true,
    ])
  func segment(_ isSigned: Bool) throws {
    let world = try Self.opened.get()
    let path = try world.path(".seg")
    let content = try world.content(path)
    let cases: [(offset: Int, what: String, effect: String)] = [
      (10, "heeft formaat", "niet te zien"),
      (12, "begin van dit bestand is beschadigd", "niet te lezen"),
      (13, "begin van dit bestand is beschadigd", "niet te lezen"),
      (16, "andere kluis of casus", "telt hier niet mee"),
      (48, "andere kluis of casus", "telt hier niet mee"),
      (64, "andere kluis of casus", "telt hier niet mee"),
      (80, "een sleutel die jij niet hebt", "zie jij niet"),
      (128, "De sleutel past niet", "niet te lezen"),
    ]
    for (offset, what, effect) in cases {
      var changed = try world.patched(path, offset, [content[offset] ^ 2])
      if isSigned {
        changed = try world.signed(
          changed, SegmentHeader.length, "nabij/segment/0", world.deviceSeed)
      }
      let outcome = Outcome(world, [path: changed])
      #expect(outcome.read.isEmpty, "\(offset)")
      #expect(
        outcome.says(path, what, effect, in: outcome.findings),
        "\(offset): \(outcome.findings.map(\.wat))")
      #expect(
        outcome.check.contains {
          $0.bestand == path.dropFirst("/kluis/".count) && $0.ernst == .ernstig
            && !$0.gevolg.isEmpty
        }, "\(offset): \(outcome.check.map(\.wat))")
    }
  }

  @Test("a grant, bundle or certificate with another field: which file, whose, and what that means")
  func smallFiles() throws {
    let world = try Self.opened.get()
    let kitty = Passphrase.memberID("kitty", store: world.front.storeID).hex
    let omar = Passphrase.memberID("omar", store: world.front.storeID).hex
    let changed = "is veranderd nadat"
    let cases: [(part: String, offsets: [Int], what: String, effect: String)] = [
      ("\(omar)/publiek.", [10, 16, 32, 60, 1_330], changed, "worden niet geloofd"),
      ("\(kitty)/geheim.", [10, 16, 32, 60, 100, 171], changed, "niet meer bij zijn sleutels"),
      (
        "\(kitty)/apparaat.", [10, 16, 32, 48, 80, 191], "verklaring van dit apparaat klopt niet",
        "wordt niet geloofd"
      ),
      (
        "\(kitty)/post/", [10, 16, 32, 48, 60, 600, 1_340], changed,
        "een casus misschien niet lezen"
      ),
    ]
    for (part, offsets, what, effect) in cases {
      let path = try world.path(part)
      let content = try world.content(path)
      for offset in offsets {
        let changed = try world.patched(path, offset, [content[offset] ^ 1])
        let member = path.contains(omar) ? "omar" : "kitty"
        let outcome = Outcome(world, [path: changed], as: member)
        #expect(
          outcome.says(path, what, effect, in: outcome.check),
          "\(path) \(offset): \(outcome.check.map { $0.bestand + ": " + $0.wat + $0.gevolg })")
        if part.hasSuffix("geheim.") || part.hasSuffix("publiek.") {
          #expect(outcome.refused?.soort == .beschadigd, "\(path) \(offset)")
          #expect(
            outcome.refused?.zin.contains("leden/") == true,
            "\(path) \(offset): \(outcome.refused?.zin ?? "")")
        }
      }
    }
  }

  @Test("a log under the name of another kluis, device or format is refused and named")
  func logs() throws {
    let world = try Self.opened.get()
    for folder in ["/kluis/spoor/", "/kluis/team/"] {
      let path = try world.path(String(folder.dropFirst("/kluis/".count)))
      let content = try world.content(path)
      for offset in [10, 12, 13, 16, 48] {
        for isSigned in [false, true] {
          var changed = try world.patched(path, offset, [content[offset] ^ 2])
          if isSigned {
            changed = try world.signed(
              changed, SegmentHeader.length, "nabij/segment/0", world.deviceSeed)
          }
          // A program that saw this log before goes on from where it was; a check and a new computer
          // start at the beginning.
          let outcome = Outcome(world, [path: changed], user: "elders")
          #expect(
            isNamed(path, outcome.check) || outcome.checkRefused?.soort == .beschadigd,
            "\(path) \(offset)")
          if let refused = outcome.refused {
            #expect(refused.soort == .beschadigd, "\(path) \(offset): \(refused.zin)")
            #expect(refused.zin.contains("team/"), "\(path) \(offset): \(refused.zin)")
            #expect(folder == "/kluis/team/")
          } else {
            #expect(isNamed(path, outcome.findings), "\(path) \(offset)")
          }
        }
      }
    }
  }

  private func isNamed(_ path: String, _ findings: [Kluismelding]) -> Bool {
    findings.contains {
      $0.ernst == .ernstig && path.dropFirst("/kluis/".count).hasPrefix($0.bestand)
        && $0.wat.contains("logboek") && !$0.gevolg.isEmpty
    }
  }
}
