import Testing

@testable import Kluis

/// A team whose kluis was put back from a backup that misses what Kitty wrote and Nora saw.
private struct Restored {
  let team: Team
  let host: Host

  init() throws {
    team = try Team()
    host = team.host
    _ = try team.backup()
    let kitty = try host.open()
    _ = try kitty.append(bytes("verloren"), to: .casus(team.shared))
    _ = try kitty.append(bytes("verloren team"), to: .team)
    kitty.sluit()
    for name in ["nora", "omar"] {
      let other = try host.open(name)
      _ = try other.frames(of: .casus(team.shared))
      other.sluit()
    }
    for path in host.fs.files().keys where path.hasPrefix("/kluis/") {
      host.fs.overwrite(path, nil)
    }
    for (path, content) in host.fs.files() where path.hasPrefix("/kopie/inhoud/") {
      try put(path, content, after: "/kopie/inhoud/")
    }
    for (path, content) in host.fs.files() where path.hasPrefix("/kopie/sleutels/") {
      try put(path, content, after: "/kopie/sleutels/2026-11-27T1000/")
    }
  }

  private func put(_ path: String, _ content: [UInt8], after prefix: String) throws {
    let target = "/kluis/" + path.dropFirst(prefix.count)
    try LocalFiles.ensure(Store.folder(of: target), fs: host.fs)
    host.fs.overwrite(target, content)
  }

  /// Nora signs for the restore, and Kitty goes on behind the gap.
  func confirmed(then text: String) throws -> Kluis {
    let nora = try host.open("nora")
    try nora.bevestigTerugzetten()
    nora.sluit()
    let kitty = try host.open()
    _ = try kitty.append(bytes(text), to: .casus(team.shared))
    return kitty
  }

  /// The files of one device as they are now.
  func files(of device: ID16) -> [String: [UInt8]] {
    host.fs.files().filter { $0.key.hasPrefix("/kluis/") && $0.key.contains(device.hex) }
  }

  func putBack(_ old: [String: [UInt8]], of device: ID16) {
    for path in files(of: device).keys where old[path] == nil { host.fs.overwrite(path, nil) }
    for (path, content) in old { host.fs.overwrite(path, content) }
  }
}

@Suite("After a confirmed restore: what was lost is known, what goes later is an alarm")
struct BevestigdTests {
  private func serious(_ kluis: Kluis) -> [Kluismelding] {
    kluis.meldingen.filter { $0.ernst == .ernstig }
  }

  @Test("who opens after the confirmation reads that lines were lost, and nothing about distrust")
  func firstOpen() throws {
    let restored = try Restored()
    let nora = try restored.host.open("nora")
    #expect(!serious(nora).isEmpty)
    try nora.bevestigTerugzetten()
    nora.sluit()
    // Kitty goes on behind the gap, Omar was away all the time.
    let kitty = try restored.host.open()
    #expect(serious(kitty).isEmpty, "\(serious(kitty).first?.wat ?? "")")
    #expect(kitty.meldingen.contains { $0.wat == Checker.lost })
    _ = try kitty.append(bytes("verder"), to: .casus(restored.team.shared))
    kitty.sluit()
    for name in ["omar", "nora"] {
      for time in 1...2 {
        let other = try restored.host.open(name)
        let lezing = try other.frames(of: .casus(restored.team.shared))
        #expect(texts(lezing).contains("verder"))
        #expect(!lezing.meldingen.contains { $0.ernst == .ernstig }, "\(name) \(time)")
        #expect(serious(other).isEmpty, "\(name) \(time): \(serious(other).first?.wat ?? "")")
        _ = try other.append(bytes("van \(name) \(time)"), to: .casus(restored.team.shared))
        #expect(try controleer(map: "/kluis", fs: restored.host.fs, kluis: other).gaaf)
        other.sluit()
      }
    }
    // New keys are possible again: what is lost is known.
    let again = try restored.host.open()
    try again.draai(restored.team.shared, gevoelig: false)
    #expect(try controleer(map: "/kluis", fs: restored.host.fs).gaaf)
  }

  @Test("a file of a casus that goes after the confirmation is an alarm where it is read")
  func laterGone() throws {
    let restored = try Restored()
    let host = restored.host
    let kitty = try restored.confirmed(then: "verder")
    kitty.sluit()
    let sound = host.fs.files()
    let segments = sound.keys.filter {
      $0.hasPrefix("/kluis/") && $0.contains(restored.team.shared.hex) && $0.hasSuffix(".seg")
    }
    #expect(segments.count > 1)
    for path in segments {
      host.fs.overwrite(path, nil)
      let omar = try host.open("omar")
      let lezing = try omar.frames(of: .casus(restored.team.shared))
      #expect(lezing.meldingen.contains { $0.ernst == .ernstig }, "\(path)")
      #expect(!lezing.meldingen.contains { $0.wat == Checker.lost }, "\(path)")
      omar.sluit()
      let report = try controleer(map: "/kluis", fs: host.fs)
      #expect(!report.gaaf)
      #expect(!report.meldingen.contains { $0.wat == Checker.lost && $0.bestand.hasSuffix(".seg") })
      host.fs.overwrite(path, sound[path])
    }
  }

  @Test("a rollback after the confirmation is seen without keys", arguments: ["nora", "omar"])
  func later(_ witness: String) throws {
    let restored = try Restored()
    let host = restored.host
    let kitty = try restored.confirmed(then: "een")
    let device = kitty.apparaat
    kitty.sluit()
    #expect(try controleer(map: "/kluis", fs: host.fs).gaaf)
    let before = restored.files(of: device)
    let later = try host.open()
    for number in 0..<3 {
      _ = try later.append(bytes("meer \(number)"), to: .casus(restored.team.shared))
    }
    later.sluit()
    for _ in 0..<3 {
      let other = try host.open(witness)
      _ = try other.frames(of: .casus(restored.team.shared))
      _ = try other.append(bytes("gezien"), to: .casus(restored.team.shared))
      other.sluit()
    }
    #expect(try controleer(map: "/kluis", fs: host.fs).gaaf)
    restored.putBack(before, of: device)
    let report = try controleer(map: "/kluis", fs: host.fs)
    #expect(!report.gaaf)
    // And when the device goes on behind the hole, the hole is no part of the old one.
    let forked = try host.open()
    _ = try forked.append(bytes("ander vervolg"), to: .casus(restored.team.shared))
    forked.sluit()
    #expect(try !controleer(map: "/kluis", fs: host.fs).gaaf)
    // A second confirmation covers that too.
    let signer = try host.open("nora")
    try signer.bevestigTerugzetten()
    signer.sluit()
    let after = try controleer(map: "/kluis", fs: host.fs)
    #expect(after.gaaf, "\(after.meldingen.first?.wat ?? "")")
  }

  @Test("only where something was put back there is something to confirm")
  func nothingToSee() throws {
    let team = try Team()
    let kitty = try team.host.open()
    #expect(try !kitty.terugzettenTeZien())
    kitty.sluit()
    let restored = try Restored()
    let nora = try restored.host.open("nora")
    #expect(try nora.terugzettenTeZien())
    try nora.bevestigTerugzetten()
    #expect(try !nora.terugzettenTeZien())
    nora.sluit()
    let kitty2 = try restored.host.open()
    kitty2.sluit()
    let again = try restored.host.open("nora")
    #expect(try !again.terugzettenTeZien())
  }
}

@Suite("A computer that was put back or copied")
struct KopieApparaatTests {
  private func local(_ host: Host) -> [String: [UInt8]] {
    host.fs.files().filter { $0.key.hasPrefix("/home/") }
  }

  private func put(_ files: [String: [UInt8]], on host: Host) {
    for path in local(host).keys where files[path] == nil { host.fs.overwrite(path, nil) }
    for (path, content) in files { host.fs.overwrite(path, content) }
  }

  @Test("two computers with one device key notice each other, and nothing is lost")
  func copied() throws {
    let host = Host()
    let (kitty, _) = try host.make()
    let casus = Dossier.casus(try kitty.maakCasus(meelezers: [], gevoelig: false))
    kitty.sluit()
    try host.open().sluit()
    var states = [local(host), local(host)]
    var told: [Bool] = []
    for turn in 0..<4 {
      put(states[turn % 2], on: host)
      let kluis = try host.open()
      _ = try kluis.append(bytes("beurt \(turn)"), to: casus)
      told.append(kluis.meldingen.contains { $0.wat == Kluis.usedElsewhere })
      kluis.sluit()
      states[turn % 2] = local(host)
    }
    #expect(told == [false, true, true, true])
    #expect(
      texts(try host.open().frames(of: casus)) == (0..<4).map { "beurt \($0)" })
    #expect(try controleer(map: "/kluis", fs: host.fs).gaaf)
  }

  @Test("a program that was killed, and two at once, are no copy")
  func noCopy() throws {
    let host = Host()
    let (kitty, _) = try host.make()
    let casus = Dossier.casus(try kitty.maakCasus(meelezers: [], gevoelig: false))
    kitty.sluit()
    let first = try host.open()
    _ = try first.append(bytes("een"), to: casus)
    let second = try host.open()
    _ = try second.append(bytes("twee"), to: casus)
    let killed = host.on(host.fs.image().afterKill())
    first.sluit()
    second.sluit()
    for disk in [host, killed] {
      for _ in 0..<2 {
        let kluis = try disk.open()
        #expect(!kluis.meldingen.contains { $0.wat == Kluis.usedElsewhere })
        kluis.sluit()
      }
    }
  }
}
