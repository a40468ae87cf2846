import Foundation
import Kluis
import Testing

@Suite("Several programs, clocks, copies, and a disk that cannot be written")
struct HostTests {
  @Test("sixteen programs of one member work; the seventeenth is told why not")
  func sixteen() throws {
    let host = Host()
    var all = [try host.make().kluis]
    let casus = Dossier.casus(try all[0].maakCasus(meelezers: [], gevoelig: false))
    for _ in 1..<16 { all.append(try host.open()) }
    #expect(Set(all.map(\.apparaat)).count == 16)
    for (index, kluis) in all.enumerated() { _ = try kluis.append(bytes("\(index)"), to: casus) }
    let expected = Set((0..<16).map(String.init))
    for kluis in all {
      _ = try kluis.changes()
      let found = texts(try kluis.frames(of: casus))
      #expect(Set(found) == expected)
    }
    #expect { try host.open() } throws: { ($0 as? Kluisfout)?.soort == .bezet }
    all.removeLast().sluit()
    _ = try host.open()
  }

  @Test("two writers in turns: both read the same, in the same order, with nothing lost")
  func interleaved() throws {
    let host = Host()
    let (kitty, _) = try host.make()
    _ = try kitty.voegLidToe(naam: "omar", wachtwoord: Host.passphrase, rollen: [.generalist])
    let casus = Dossier.casus(try kitty.maakCasus(meelezers: ["omar"], gevoelig: false))
    let omar = try host.open("omar")
    var random = SplitMix(seed: 3)
    var stands = [Stand(), Stand()]
    var seen: [[String]] = [[], []]
    for number in 0..<80 {
      host.clock.advance(Int64(random.next() % 3))
      let who = Int(random.next() % 2)
      let kluis = who == 0 ? kitty : omar
      if random.next() % 3 == 0 {
        for dossier in try kluis.changes() where dossier == casus {
          let more = try kluis.frames(of: casus, na: stands[who])
          seen[who] = more.sluitAan ? seen[who] + texts(more) : texts(try kluis.frames(of: casus))
          stands[who] = more.stand
        }
      }
      _ = try kluis.append(bytes("\(who)-\(number)"), to: casus)
    }
    var lists: [[String]] = []
    for (who, kluis) in [kitty, omar].enumerated() {
      _ = try kluis.changes()
      let all = try kluis.frames(of: casus)
      #expect(all.frames.allSatisfy { $0.envelop.bevestigd })
      let more = try kluis.frames(of: casus, na: stands[who])
      if more.sluitAan { #expect(seen[who] + texts(more) == texts(all)) }
      lists.append(texts(all))
    }
    #expect(lists[0] == lists[1])
    #expect(lists[0].count == 80)
  }

  @Test("a clock that is a day ahead is reported, and does not pull ours along")
  func clockAhead() throws {
    var host = Host()
    let (kitty, _) = try host.make()
    _ = try kitty.voegLidToe(naam: "omar", wachtwoord: Host.passphrase, rollen: [.generalist])
    let casus = Dossier.casus(try kitty.maakCasus(meelezers: ["omar"], gevoelig: false))
    let normal = host.clock
    host.clock = TestClock(normal.now + 86_400_000)
    let omar = try host.open("omar")
    _ = try omar.frames(of: casus)
    _ = try omar.append(bytes("uit de toekomst"), to: casus)
    _ = try kitty.changes()
    let lezing = try kitty.frames(of: casus)
    #expect(lezing.meldingen.contains { $0.wat.contains("klok") })
    let answer = try kitty.append(bytes("antwoord"), to: casus)
    #expect(Int64(answer.hlc >> 16) < normal.now + 60_000)
    #expect(texts(try kitty.frames(of: casus)) == ["uit de toekomst", "antwoord"])
  }

  @Test("a copied device that writes on both sides is reported and loses nothing of its own")
  func clone() throws {
    let host = Host()
    let (kitty, _) = try host.make()
    _ = try kitty.voegLidToe(naam: "omar", wachtwoord: Host.passphrase, rollen: [.generalist])
    let casus = Dossier.casus(try kitty.maakCasus(meelezers: ["omar"], gevoelig: false))
    _ = try kitty.append(bytes("samen"), to: casus)
    kitty.sluit()
    let omar = try host.open("omar")
    _ = try omar.frames(of: casus)
    omar.sluit()
    let one = host.on(host.fs.image().afterKill())
    let two = host.on(host.fs.image().afterKill())
    let left = try one.open()
    _ = try left.append(bytes("links"), to: casus)
    left.sluit()
    let watcher = try one.open("omar")
    #expect(texts(try watcher.frames(of: casus)) == ["samen", "links"])
    watcher.sluit()
    let right = try two.open()
    _ = try right.append(bytes("rechts"), to: casus)
    right.sluit()
    // The share now gets the files of the other side; omar's own memory stays.
    for (path, content) in two.fs.files() where path.hasPrefix("/kluis/") {
      one.fs.overwrite(path, content)
    }
    let again = try one.open("omar")
    #expect(again.meldingen.contains { $0.ernst == .ernstig && $0.bestand.hasPrefix("spoor/") })
  }

  @Test("a disk that cannot be written opens for reading and says so")
  func readOnly() throws {
    let host = Host()
    let (kitty, _) = try host.make()
    let locator = try kitty.maakCasus(meelezers: [], gevoelig: false)
    _ = try kitty.append(bytes("tekst"), to: .casus(locator))
    kitty.sluit()
    host.fs.plan(SimFS.Storingsplan(vanaf: host.fs.operaties + 1, eenmalig: false, code: 30))
    let reader = try host.open()
    #expect(reader.alleenLezen)
    #expect(texts(try reader.frames(of: .casus(locator))) == ["tekst"])
    #expect { try reader.append(bytes("x"), to: .casus(locator)) } throws: {
      ($0 as? Kluisfout)?.soort == .schijf
    }
    #expect { try reader.inzage(locator) } throws: { ($0 as? Kluisfout)?.soort == .schijf }
  }

  @Test("a member reads exactly the casussen it was given, whatever the grants")
  func nonMember() throws {
    var random = SplitMix(seed: 28)
    for _ in 0..<Soak.times(2, 100) {
      let host = Host()
      let (kitty, _) = try host.make()
      let names = ["omar", "nora", "piet"]
      for name in names {
        _ = try kitty.voegLidToe(naam: name, wachtwoord: Host.passphrase, rollen: [.generalist])
      }
      var given: [String: Set<Locator>] = [:]
      var all: [Locator] = []
      for _ in 0..<5 {
        let readers = names.filter { _ in random.next() % 2 == 0 }
        let locator = try kitty.maakCasus(meelezers: readers, gevoelig: random.next() % 2 == 0)
        _ = try kitty.append(bytes("geheim"), to: .casus(locator))
        for name in readers { given[name, default: []].insert(locator) }
        all.append(locator)
      }
      for name in names {
        let kluis = try host.open(name)
        let mine = given[name] ?? []
        #expect(Set(kluis.casussen) == mine)
        for locator in all where given[name]?.contains(locator) != true {
          #expect { try kluis.frames(of: .casus(locator)) } throws: {
            ($0 as? Kluisfout)?.soort == .geenToegang
          }
          #expect(throws: Kluisfout.self) { try kluis.geef(locator, aan: name) }
        }
      }
    }
  }

  @Test("only a role holder adds members, and a name is used once")
  func authority() throws {
    let host = Host()
    let (kitty, _) = try host.make()
    _ = try kitty.voegLidToe(naam: "omar", wachtwoord: Host.passphrase, rollen: [.generalist])
    let omar = try host.open("omar")
    #expect(throws: Kluisfout.self) {
      try omar.voegLidToe(naam: "vriend", wachtwoord: Host.passphrase, rollen: [.teamleider])
    }
    #expect(throws: Kluisfout.self) {
      try kitty.voegLidToe(naam: "OMAR", wachtwoord: Host.passphrase, rollen: [])
    }
    #expect(throws: Kluisfout.self) {
      try kitty.voegLidToe(naam: "kort", wachtwoord: "kort", rollen: [])
    }
    #expect(throws: Kluisfout.self) {
      try kitty.voegLidToe(naam: " ", wachtwoord: Host.passphrase, rollen: [])
    }
    #expect(throws: Kluisfout.self) { try kitty.maakCasus(meelezers: ["niemand"], gevoelig: false) }
    #expect(kitty.leden.map(\.naam) == ["kitty", "omar"])
  }

  @Test("too large is refused before anything is written; a megabyte is fine")
  func sizes() throws {
    let host = Host()
    let (kitty, _) = try host.make()
    let casus = Dossier.casus(try kitty.maakCasus(meelezers: [], gevoelig: false))
    #expect(throws: Kluisfout.self) {
      try kitty.append([UInt8](repeating: 1, count: 1_100_000), to: casus)
    }
    let large = [UInt8](repeating: 7, count: 999_000)
    for _ in 0..<6 { _ = try kitty.append(large, to: casus) }
    _ = try kitty.append([], to: casus)
    kitty.sluit()
    let again = try host.open()
    let frames = try again.frames(of: casus)
    #expect(frames.frames.map(\.body.count) == [Int](repeating: 999_000, count: 6) + [0])
    #expect(Set(frames.frames.map(\.envelop.segment)).count == 2)
    #expect(frames.meldingen.isEmpty)
    #expect(try controleer(map: "/kluis", fs: host.fs, kluis: again).meldingen.isEmpty)
  }

  @Test("a folder that is not empty, or has no kluis, is refused in a sentence")
  func wrongFolder() throws {
    let host = Host()
    try host.make().kluis.sluit()
    #expect { try host.make() } throws: { ($0 as? Kluisfout)?.soort == .gebruik }
    #expect { try Host().open() } throws: { ($0 as? Kluisfout)?.soort == .nietGevonden }
    #expect { try controleer(map: "/niets", fs: host.fs) } throws: {
      ($0 as? Kluisfout)?.soort == .nietGevonden
    }
  }

  @Test("on a real disk: save, two programs, reopen, check")
  func realDisk() throws {
    let folder = NSTemporaryDirectory() + "nabij-kluis-" + UUID().uuidString
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let places = Plaatsen(staat: folder + "/staat", runtime: folder + "/run")
    let fs = LocalFS()
    let (one, _) = try Kluis.maak(
      map: folder + "/kluis", naam: "Oost", lid: "kitty", wachtwoord: Host.passphrase, fs: fs,
      plaatsen: places, beleid: .cheap)
    let casus = Dossier.casus(try one.maakCasus(meelezers: [], gevoelig: false))
    _ = try one.append(bytes("een"), to: casus)
    let two = try Kluis.open(
      map: folder + "/kluis", lid: nil, wachtwoord: Host.passphrase, fs: fs, plaatsen: places,
      beleid: .cheap)
    _ = try two.append(bytes("twee"), to: casus)
    #expect(try one.changes() == [casus])
    #expect(texts(try one.frames(of: casus)) == ["een", "twee"])
    try one.zetTeamkaart(Locator(hex: one.casussen[0].hex) ?? one.casussen[0], bytes("k"))
    one.sluit()
    two.sluit()
    let again = try Kluis.open(
      map: folder + "/kluis", lid: "kitty", wachtwoord: Host.passphrase, fs: fs, plaatsen: places,
      beleid: .cheap)
    #expect(texts(try again.frames(of: casus)) == ["een", "twee"])
    #expect(try again.teamkaarten().count == 1)
    let report = try controleer(map: folder + "/kluis", fs: fs, kluis: again)
    #expect(report.meldingen.isEmpty)
    let mode =
      try FileManager.default.attributesOfItem(
        atPath: folder + "/staat/" + again.storeID.hex)[.posixPermissions] as? Int
    #expect(mode == 0o700)
  }
}
