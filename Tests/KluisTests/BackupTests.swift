import Kluis
import Synchronization
import Testing

/// A small team at work: Kitty, Omar and Nora, with casussen of all kinds of readers.
struct Team {
  let host: Host
  let code: String
  let shared: Locator
  let own: Locator

  init() throws {
    host = Host()
    let (kitty, code) = try host.make()
    self.code = code
    _ = try kitty.voegLidToe(naam: "Omar", wachtwoord: Host.passphrase, rollen: [.generalist])
    _ = try kitty.voegLidToe(
      naam: "Nora", wachtwoord: Host.passphrase, rollen: [.generalist, .teamleider])
    shared = try kitty.maakCasus(meelezers: ["omar", "nora"], gevoelig: false)
    own = try kitty.maakCasus(meelezers: [], gevoelig: true)
    _ = try kitty.append(bytes("van kitty"), to: .casus(shared))
    _ = try kitty.append(bytes("alleen"), to: .casus(own))
    _ = try kitty.append(bytes("team"), to: .team)
    kitty.sluit()
    let omar = try host.open("omar")
    _ = try omar.append(bytes("van omar"), to: .casus(shared))
    omar.sluit()
  }

  func backup(_ name: String = "2026-11-27T1000", keep: String = "0") throws -> Kopieverslag {
    try maakReservekopie(
      map: "/kluis", naar: "/kopie", naam: name, bewaarVanaf: keep, fs: host.fs)
  }
}

@Suite("T32, T33: backups, putting back, and the drill")
struct BackupTests {
  @Test("what was put back is sound, and a drill with passphrase or paper opens everything")
  func drill() throws {
    let team = try Team()
    let report = try team.backup()
    #expect(report.meldingen.isEmpty)
    #expect(report.inhoud > 5 && report.sleutels > 15)
    let paper = try oefenHerstel(
      van: "/kopie", naar: "/proef1", sleutel: .herstelcode(team.code),
      tijdelijk: team.host.places("oefening"), fs: team.host.fs, beleid: .cheap)
    #expect(paper.geslaagd)
    #expect(paper.leesbaar == 2 && paper.casussen == 2)
    let omar = try oefenHerstel(
      van: "/kopie", naar: "/proef2",
      sleutel: .lid("omar", wachtwoord: Host.passphrase),
      tijdelijk: team.host.places("oefening"), fs: team.host.fs, beleid: .cheap)
    #expect(omar.geslaagd)
    #expect(omar.casussen == 1 && omar.regels == 2)
    // The real kluis and the real memory of this computer know nothing of it.
    let kitty = try team.host.open()
    #expect(kitty.meldingen.isEmpty)
    #expect(try controleer(map: "/kluis", fs: team.host.fs, kluis: kitty).gaaf)
  }

  @Test("a wrong code fails the drill, and a copy without a kern is not passed off as whole")
  func failing() throws {
    let team = try Team()
    _ = try team.backup()
    #expect(throws: Kluisfout.self) {
      try oefenHerstel(
        van: "/kopie", naar: "/proef1", sleutel: .herstelcode("AAAA-BBBB"),
        tijdelijk: team.host.places("oefening"), fs: team.host.fs, beleid: .cheap)
    }
    for path in team.host.fs.files().keys
    where path.hasPrefix("/kopie") && path.contains(team.own.hex) && !path.hasSuffix(".seg") {
      team.host.fs.overwrite(path, nil)
    }
    let paper = try oefenHerstel(
      van: "/kopie", naar: "/proef2", sleutel: .herstelcode(team.code),
      tijdelijk: team.host.places("oefening"), fs: team.host.fs, beleid: .cheap)
    #expect(!paper.geslaagd)
    #expect(paper.leesbaar == 1 && paper.casussen == 2)
  }

  @Test("the copy of the content only grows; old copies of the keys go")
  func classes() throws {
    let team = try Team()
    _ = try team.backup("2026-10-01T1000")
    let kitty = try team.host.open()
    _ = try kitty.append(bytes("later"), to: .casus(team.shared))
    kitty.sluit()
    let second = try team.backup("2026-11-27T1000", keep: "2026-10-23")
    #expect(second.verlopen == ["2026-10-01T1000"])
    let files = team.host.fs.files().keys.filter { $0.hasPrefix("/kopie/") }
    #expect(!files.contains { $0.contains("2026-10-01T1000") })
    // Neither half of a key, and no card, is in the class that is kept for years.
    #expect(
      !files.contains {
        $0.hasPrefix("/kopie/inhoud/")
          && ($0.contains("kern") || $0.contains("leden/") || $0.contains("kaarten/"))
      })
    // A kluis that lost something does not spoil the copy.
    let segment = try #require(
      files.first { $0.contains(team.own.hex) && $0.hasSuffix(".seg") })
    let before = try #require(team.host.fs.files()[segment])
    let live = "/kluis/" + segment.dropFirst("/kopie/inhoud/".count)
    team.host.fs.overwrite(live, Array(before.dropLast(40)))
    let third = try team.backup("2026-11-28T1000")
    #expect(third.meldingen.map(\.ernst) == [.ernstig])
    #expect(team.host.fs.files()[segment] == before)
    #expect(throws: Kluisfout.self) {
      try maakReservekopie(
        map: "/kluis", naar: "/kluis/kopie", naam: "x", bewaarVanaf: "0", fs: team.host.fs)
    }
  }

  @Test("a copy that is made while others write is sound", arguments: [1, 2, 3, 5])
  func whileWriting(_ pace: Int) throws {
    let team = try Team()
    let kitty = try team.host.open()
    let omar = try team.host.open("omar")
    let disk = HookFS(team.host.fs)
    let count = Mutex(0)
    nonisolated(unsafe) let writers = [kitty, omar]
    disk.before { number in
      guard number % pace == 0, number < 400 else { return }
      let turn = count.withLock { value in
        value += 1
        return value
      }
      let writer = writers[turn % 2]
      _ = try? writer.changes()
      _ = try? writer.append(bytes("onder het kopiëren \(turn)"), to: .casus(team.shared))
      if turn % 7 == 0 {
        try? writer.wijzigWachtwoord(oud: Host.passphrase, nieuw: Host.passphrase)
      }
      if turn % 11 == 0 { _ = try? writer.maakCasus(meelezers: [], gevoelig: false) }
    }
    let report = try maakReservekopie(
      map: "/kluis", naar: "/kopie", naam: "nu", bewaarVanaf: "0", fs: disk)
    #expect(report.meldingen.isEmpty)
    #expect(count.withLock { $0 } > 10)
    let back = try zetTerug(van: "/kopie", naar: "/terug", fs: team.host.fs)
    #expect(back.controle.gaaf, "\(back.controle.meldingen.first?.wat ?? "")")
    let again = try Kluis.open(
      map: "/terug", lid: "omar", wachtwoord: Host.passphrase, fs: team.host.fs,
      plaatsen: team.host.places("nieuw"), klok: team.host.clock.reading, beleid: .cheap)
    #expect(texts(try again.frames(of: .casus(team.shared))).starts(with: ["van kitty"]))
    #expect(try controleer(map: "/terug", fs: team.host.fs, kluis: again).gaaf)
  }

  @Test("never over a kluis; and a backup that is not finished is no kluis")
  func refusing() throws {
    let team = try Team()
    _ = try team.backup()
    #expect(throws: Kluisfout.self) {
      try zetTerug(van: "/kopie", naar: "/kluis", fs: team.host.fs)
    }
    #expect(throws: Kluisfout.self) {
      try zetTerug(van: "/kopie", naar: "/half", fs: team.host.fs, stop: { true })
    }
    #expect(throws: Kluisfout.self) { try controleer(map: "/half", fs: team.host.fs) }
    let first = team.host.fs.operaties
    team.host.fs.startRecording()
    _ = try zetTerug(van: "/kopie", naar: "/heel", fs: team.host.fs)
    #expect(team.host.fs.operaties > first)
    for (index, image) in team.host.fs.recorded().enumerated() where index % Soak.every(9) == 0 {
      let disk = image.afterPowerCut(seed: UInt64(index))
      do {
        let report = try controleer(map: "/heel", fs: disk)
        // Between the two copies of the front one is missing: it is there again by a repair alone.
        if !report.gaaf {
          #expect(report.meldingen.first?.bestand == "nabij.store", "operation \(index)")
          let repaired = try herstelBestanden(map: "/heel", uit: nil, fs: disk)
          #expect(repaired.na.gaaf, "operation \(index)")
        }
      } catch {
        #expect([.nietGevonden, .beschadigd].contains(error.soort))
      }
    }
  }

  @Test("T16, T35: an older copy is an alarm for who saw more, until a role holder signs for it")
  func rollback() throws {
    let team = try Team()
    _ = try team.backup()
    let kitty = try team.host.open()
    _ = try kitty.append(bytes("verloren"), to: .casus(team.shared))
    let paper = try kitty.ijkpunt()
    kitty.sluit()
    #expect(
      try controleer(map: "/kluis", fs: team.host.fs, ijkpunt: paper.wortel).gaaf)
    for path in team.host.fs.files().keys where path.hasPrefix("/kluis/") {
      team.host.fs.overwrite(path, nil)
    }
    _ = try zetTerug(van: "/kopie", naar: "/terug", fs: team.host.fs)
    // Without memory nothing shows, with the line from paper it does.
    #expect(try controleer(map: "/terug", fs: team.host.fs).gaaf)
    #expect(try !controleer(map: "/terug", fs: team.host.fs, ijkpunt: paper.wortel).gaaf)
    let after = try Kluis.open(
      map: "/terug", lid: "kitty", wachtwoord: Host.passphrase, fs: team.host.fs,
      plaatsen: team.host.places("kitty"), klok: team.host.clock.reading, beleid: .cheap)
    #expect(after.meldingen.contains { $0.ernst == .ernstig })
    _ = try after.append(bytes("verder"), to: .casus(team.shared))
    #expect(try !controleer(map: "/terug", fs: team.host.fs).gaaf)
    try after.bevestigTerugzetten()
    let report = try controleer(map: "/terug", fs: team.host.fs)
    #expect(report.gaaf, "\(report.meldingen.first?.wat ?? "")")
    #expect(report.meldingen.contains { $0.ernst == .waarschuwing })
    #expect(texts(try after.frames(of: .casus(team.shared))).last == "verder")
  }
}

@Suite("Ijkpunt")
struct IjkpuntTests {
  @Test("the root is that of RFC 6962: two leaves under one node, and every end counts")
  func root() throws {
    let team = try Team()
    let first = try controleer(map: "/kluis", fs: team.host.fs).ijkpunt
    #expect(first.wortel.count == 64 && first.logboeken == 2)
    #expect(try controleer(map: "/kluis", fs: team.host.fs).ijkpunt == first)
    let kitty = try team.host.open()
    let signed = try kitty.ijkpunt()
    kitty.sluit()
    #expect(signed != first && signed.regels > first.regels)
    // The signed state is found back later, another root is not.
    #expect(try controleer(map: "/kluis", fs: team.host.fs, ijkpunt: signed.wortel).gaaf)
    let wrong = String(signed.wortel.reversed())
    #expect(try !controleer(map: "/kluis", fs: team.host.fs, ijkpunt: wrong).gaaf)
  }

  @Test("checking stops when the user wants that, and says that it is not done")
  func stop() throws {
    let team = try Team()
    #expect(throws: Kluisfout.self) {
      try controleer(map: "/kluis", fs: team.host.fs, stop: { true })
    }
    let seen = Mutex(0)
    _ = try controleer(
      map: "/kluis", fs: team.host.fs, voortgang: { _ in seen.withLock { $0 += 1 } })
    #expect(seen.withLock { $0 } >= 2)
  }
}
