import Foundation
import Testing

@testable import Kluis

/// A small store with one of everything, and what is in it.
struct Sample: Sendable {
  let image: SimImage
  let host: Host
  let casus: Locator
  let team: [String]
  let texts: [String]
  let card = "kaart van de casus"

  init() throws {
    let host = Host()
    let (kitty, _) = try host.make()
    _ = try kitty.voegLidToe(
      naam: "omar", wachtwoord: Host.passphrase, rollen: [.generalist])
    casus = try kitty.maakCasus(meelezers: ["omar"], gevoelig: false)
    for number in 0..<6 {
      _ = try kitty.append(bytes("kitty \(number)"), to: .casus(casus))
    }
    let omar = try host.open("omar")
    _ = try omar.frames(of: .casus(casus))
    try omar.inzage(casus)
    for number in 0..<6 {
      _ = try omar.append(bytes("omar \(number)"), to: .casus(casus))
    }
    _ = try kitty.append(bytes("sociale kaart"), to: .team)
    _ = try kitty.append(bytes("weergave"), to: .eigen)
    _ = try kitty.changes()
    try kitty.zetTeamkaart(casus, bytes(card))
    try kitty.zetLeidkaart(casus, bytes(card))
    omar.sluit()
    _ = try kitty.changes()
    _ = try kitty.append(bytes("kitty laatste"), to: .casus(casus))
    texts = try contents(kitty.frames(of: .casus(casus)))
    team = ["sociale kaart"]
    kitty.sluit()
    image = host.fs.image()
    self.host = host
  }

  /// Files of the store itself, in order.
  var files: [(path: String, bytes: [UInt8])] {
    image.afterKill().files().filter { $0.key.hasPrefix("/kluis/") }.sorted { $0.key < $1.key }
      .map { ($0.key, $0.value) }
  }

  /// Puts `changed` in the place of a file; returns what is wrong with the answer, or nil.
  func fault(_ path: String, _ changed: [UInt8]?) throws -> String? {
    let disk = host.on(image.afterKill())
    disk.fs.overwrite(path, changed)
    let kluis: Kluis
    do {
      kluis = try disk.open("kitty")
    } catch let error as Kluisfout {
      guard [.geenToegang, .beschadigd].contains(error.soort) else { return "\(error)" }
      return try unnamed(path, disk, nil)
    }
    defer { kluis.sluit() }
    if let wrong = try content(kluis) { return wrong }
    if path.contains("/kaarten/") {
      let cards = try kluis.teamkaarten() + kluis.leidkaarten()
      return cards.allSatisfy { $0.bytes == bytes(card) } ? nil : "a false card"
    }
    return try unnamed(path, disk, kluis)
  }

  /// What is read must be what was written, in the same order; less is allowed when the reading says so,
  /// other is not.
  private func content(_ kluis: Kluis) throws -> String? {
    for (dossier, wanted) in [(Dossier.casus(casus), texts), (.team, team), (.eigen, ["weergave"])]
    {
      let found: [String]
      do {
        let lezing = try kluis.frames(of: dossier)
        found = contents(lezing)
        if found.count < wanted.count,
          !(lezing.meldingen + kluis.meldingen).contains(where: { $0.ernst == .ernstig })
        {
          return "less than was written, without a word: \(found)"
        }
      } catch {
        guard [.geenToegang, .beschadigd].contains(error.soort) else { return "\(error)" }
        continue
      }
      if found != wanted.filter({ found.contains($0) }) { return "other content: \(found)" }
    }
    return nil
  }

  /// The check must name the file, or the log that says it is missing.
  private func unnamed(_ path: String, _ disk: Host, _ kluis: Kluis?) throws -> String? {
    let short = String(path.dropFirst("/kluis/".count))
    let report: Controlerapport
    do {
      report = try controleer(map: "/kluis", fs: disk.fs, kluis: kluis)
    } catch {
      return error.soort == .beschadigd ? nil : "\(error)"
    }
    // My own certificate is made again at opening.
    if let kluis, short.hasSuffix("apparaat." + kluis.apparaat.hex) { return nil }
    let named = report.meldingen.contains { finding in
      short.hasPrefix(finding.bestand) || finding.bestand.hasPrefix("segment ")
        || finding.bestand.hasPrefix("klein bestand ")
        || short.suffix(32) == finding.bestand.suffix(32)
    }
    return named ? nil : "not named: \(report.meldingen.map(\.bestand))"
  }
}

private func contents(_ lezing: Lezing) -> [String] { texts(lezing) }

@Suite("T9 and T10: every file cut, changed, or taken away")
struct DamageTests {
  static let sample = Result { try Sample() }

  @Test("a sound store gives no finding at all")
  func sound() throws {
    let sample = try Self.sample.get()
    let disk = sample.host.on(sample.image.afterKill())
    let kluis = try disk.open()
    #expect(kluis.meldingen.isEmpty)
    let report = try controleer(map: "/kluis", fs: disk.fs, kluis: kluis)
    #expect(report.meldingen.isEmpty)
    #expect(try controleer(map: "/kluis", fs: disk.fs).meldingen.isEmpty)
    #expect(report.telling["leden"] == 2)
    #expect(sample.texts.count == 13)
  }

  @Test("a file cut anywhere gives a prefix of what was there, and is named")
  func truncation() throws {
    let sample = try Self.sample.get()
    for (path, content) in sample.files {
      let step = Soak.on ? 1 : max(1, content.count / 3)
      for length in stride(from: 0, to: content.count, by: step) {
        let wrong = try sample.fault(path, Array(content.prefix(length)))
        #expect(wrong == nil, "\(path) cut to \(length) of \(content.count)")
        if wrong != nil { return }
      }
    }
  }

  @Test("no changed bit is taken for the truth, and the file is named")
  func flips() throws {
    let sample = try Self.sample.get()
    var random = SplitMix(seed: 10)
    var kinds: Set<String> = []
    for (path, content) in sample.files {
      let places: [Int] =
        Soak.on && kinds.insert(kind(path)).inserted
        ? Array(0..<(content.count * 8))
        : (0..<Soak.times(4, 64)).map { _ in Int(random.next() % UInt64(content.count * 8)) }
      for bit in places {
        var changed = content
        changed[bit / 8] ^= 1 << (bit % 8)
        let wrong = try sample.fault(path, changed)
        #expect(wrong == nil, "\(path) bit \(bit)")
        if wrong != nil { return }
      }
    }
  }

  /// The path without what is random in it: every bit of one file of each kind is tried.
  private func kind(_ path: String) -> String {
    String(path.filter { !$0.isHexDigit })
  }

  @Test("a file that is gone is missed")
  func removal() throws {
    let sample = try Self.sample.get()
    for (path, _) in sample.files {
      let wrong = try sample.fault(path, nil)
      #expect(wrong == nil, "\(path) taken away")
    }
  }

  @Test("noise and length bombs in any file never stop the program", arguments: 0..<3)
  func noise(kind: Int) throws {
    let sample = try Self.sample.get()
    var random = SplitMix(seed: UInt64(kind))
    for (path, content) in sample.files {
      var changed = content
      switch kind {
      case 0: changed = (0..<500).map { _ in UInt8(truncatingIfNeeded: random.next()) }
      case 1:
        // A valid start and then the largest lengths.
        let start = Int(random.next() % UInt64(content.count))
        for index in start..<min(content.count, start + 40) { changed[index] = 0xFF }
      default:
        changed += [0xFF, 0xFF, 0x0F, 0, 0, 0, 0xF0, 0xFF] + [UInt8](repeating: 7, count: 90)
      }
      let wrong = try sample.fault(path, changed)
      #expect(wrong == nil || wrong?.hasPrefix("not named") == true, "\(path) \(wrong ?? "")")
    }
  }

  @Test(
    "one copy of the front is of another kluis: the right one counts, and a repair puts both right")
  func foreignFront() throws {
    let sample = try Self.sample.get()
    let other = Host()
    try other.make().kluis.sluit()
    let foreign = try #require(other.fs.files()["/kluis/nabij.store"])
    for name in ["nabij.store", "nabij.store.b"] {
      let disk = sample.host.on(sample.image.afterKill())
      disk.fs.overwrite("/kluis/" + name, foreign)
      let kluis = try disk.open("kitty")
      #expect(kluis.meldingen.contains { $0.bestand == name && $0.wat.contains("andere kluis") })
      #expect(texts(try kluis.frames(of: .casus(sample.casus))) == sample.texts)
      kluis.sluit()
      let report = try herstelBestanden(map: "/kluis", uit: nil, fs: disk.fs)
      #expect(report.hersteld.contains { $0.hasPrefix(name) }, "\(report.hersteld)")
      #expect(try controleer(map: "/kluis", fs: disk.fs).meldingen.isEmpty)
    }
  }

  @Test("who was a member here is not told to have been put out when the founder's log is gone")
  func founderGone() throws {
    let sample = try Self.sample.get()
    for (path, content) in sample.files where path.hasPrefix("/kluis/team/") {
      for changed in [nil, [], Array(content.prefix(300))] as [[UInt8]?] {
        let disk = sample.host.on(sample.image.afterKill())
        disk.fs.overwrite(path, changed)
        do {
          let kluis = try disk.open("omar")
          kluis.sluit()
        } catch let error as Kluisfout {
          #expect(error.soort == .beschadigd, "\(path): \(error.zin)")
        }
      }
    }
  }

  @Test("damaged teamkaarten are said, and the maker makes them again")
  func damagedCards() throws {
    let sample = try Self.sample.get()
    let cards = try #require(
      sample.files.first { $0.path.contains("/kaarten/team/") && !$0.bytes.isEmpty })
    for place in [40, cards.bytes.count - 40] {
      let disk = sample.host.on(sample.image.afterKill())
      var changed = cards.bytes
      changed[place] ^= 1
      disk.fs.overwrite(cards.path, changed)
      let omar = try disk.open("omar")
      #expect(try omar.kaartenBeschadigd())
      #expect(omar.meldingen.contains { $0.wat.contains("teamkaarten is beschadigd") })
      omar.sluit()
    }
    let disk = sample.host.on(sample.image.afterKill())
    let omar = try disk.open("omar")
    #expect(try !omar.kaartenBeschadigd())
  }

  @Test(
    "in a kluis that a newer program closed for older writers nothing is written", arguments: 0..<2)
  func newerWriter(way: Int) throws {
    let sample = try Self.sample.get()
    let disk = sample.host.on(sample.image.afterKill())
    let store = Store(fs: disk.fs, root: "/kluis")
    let front = try Front.read(store)
    #expect(!front.superblock.forbidsWriting)
    var newer = front.superblock
    if way == 0 { newer.minWriter = 1 } else { newer.readOnlyCompatible = 1 }
    let member = Passphrase.memberID("kitty", store: newer.storeID)
    // Also on a computer that is new to it.
    for user in ["kitty", "kitty-laptop"] {
      let before = disk.fs.files().filter { $0.key.hasPrefix("/kluis/") }
      let master = try Unlock.master(
        store: store, superblock: newer, member: member, passphrase: Host.passphrase,
        policy: .cheap)
      let kluis = try Opener(
        store: store, places: disk.places(user), clock: disk.clock.reading, policy: .cheap,
        progress: nil
      ).enter(superblock: newer, bytes: front.bytes, member: member, master: master)
      #expect(kluis.alleenLezen)
      #expect(kluis.meldingen.contains { $0.gevolg.contains("alleen lezen") })
      #expect(texts(try kluis.frames(of: .casus(sample.casus))) == sample.texts)
      #expect(throws: Kluisfout.self) { try kluis.append(bytes("nee"), to: .casus(sample.casus)) }
      kluis.sluit()
      #expect(disk.fs.files().filter { $0.key.hasPrefix("/kluis/") } == before)
    }
  }

  @Test("an older copy of one file put back is reported")
  func rollback() throws {
    let host = Host()
    let (kitty, _) = try host.make()
    let casus = try kitty.maakCasus(meelezers: [], gevoelig: false)
    _ = try kitty.append(bytes("een"), to: .casus(casus))
    _ = try kitty.append(bytes("team 1"), to: .team)
    let before = host.fs.files()
    _ = try kitty.append(bytes("twee"), to: .casus(casus))
    _ = try kitty.append(bytes("team 2"), to: .team)
    kitty.sluit()
    let image = host.fs.image()
    for (path, content) in image.afterKill().files() where path.hasPrefix("/kluis/") {
      guard let old = before[path], old != content, !path.contains("kaarten") else { continue }
      let disk = host.on(image.afterKill())
      disk.fs.overwrite(path, old)
      let kluis = try disk.open()
      let report = try controleer(map: "/kluis", fs: disk.fs, kluis: kluis)
      #expect(!report.gaaf, "\(path)")
      let short = path.dropFirst("/kluis/".count)
      #expect(report.meldingen.contains { short.hasPrefix($0.bestand) }, "\(path)")
      if path.contains("/spoor/") {
        #expect(kluis.meldingen.contains { $0.ernst == .ernstig })
      }
      // Working on is possible and nothing that is left gets lost.
      let found = texts(try kluis.frames(of: .casus(casus)))
      _ = try kluis.append(bytes("drie"), to: .casus(casus))
      kluis.sluit()
      let again = try disk.open()
      #expect(texts(try again.frames(of: .casus(casus))) == found + ["drie"], "\(path)")
    }
  }

  @Test("no word of the content and no name is in any file")
  func nothingReadable() throws {
    let sample = try Self.sample.get()
    let words = ["kitty", "omar", "sociale", "weergave", "kaart van", "Wijkteam", "Oost"]
    for (path, content) in sample.image.afterKill().files() {
      let text = String(decoding: content, as: UTF8.self).lowercased()
      for word in words {
        #expect(!text.contains(word.lowercased()), "\(word) in \(path)")
      }
    }
  }
}
