import Testing

@testable import Kluis

/// A disk on which making names durable does nothing.
private final class ForgetfulFS: ForwardFS, @unchecked Sendable {
  override func syncFolder(_ path: String) throws(Schijffout) {}
}

@Suite("T4, T16, T20, T22 and T25: forgotten names, restored devices, clocks, bombs, downgrades")
struct TeruggezetTests {
  private func save(_ host: Host, _ fs: any FileSystem) throws -> Locator {
    let (kitty, _) = try Kluis.maak(
      map: "/kluis", naam: "Oost", lid: "kitty", wachtwoord: Host.passphrase, fs: fs,
      plaatsen: host.places("kitty"), klok: host.clock.reading, beleid: .cheap)
    let casus = try kitty.maakCasus(meelezers: [], gevoelig: false)
    _ = try kitty.append(bytes("bewaard"), to: .casus(casus))
    kitty.sluit()
    return casus
  }

  @Test("T4: with folders synced everything is there after a power cut; without, the test sees it")
  func names() throws {
    let host = Host()
    let casus = try save(host, host.fs)
    var lost = 0
    for seed in 0..<20 as Range<UInt64> {
      let kluis = try host.on(host.fs.image().afterPowerCut(seed: seed)).open()
      #expect(texts(try kluis.frames(of: .casus(casus))) == ["bewaard"])
      kluis.sluit()
    }
    let other = Host()
    let gone = try save(other, ForgetfulFS(other.fs))
    for seed in 0..<20 as Range<UInt64> {
      let kluis = try? other.on(other.fs.image().afterPowerCut(seed: seed)).open()
      let found = try? kluis?.frames(of: .casus(gone))
      if found.map(texts) != ["bewaard"] { lost += 1 }
    }
    #expect(lost > 0)
  }

  /// Yesterday and today of one computer with a kluis, with everything kept apart.
  private func days() throws -> (host: Host, yesterday: SimImage, casus: Locator) {
    let host = Host()
    let (kitty, _) = try host.make()
    let casus = try kitty.maakCasus(meelezers: [], gevoelig: false)
    _ = try kitty.append(bytes("gisteren"), to: .casus(casus))
    kitty.sluit()
    let yesterday = host.fs.image()
    host.clock.advance(86_400_000)
    let again = try host.open()
    _ = try again.append(bytes("vandaag"), to: .casus(casus))
    again.sluit()
    return (host, yesterday, casus)
  }

  private func put(_ image: SimImage, on host: Host, where chosen: (String) -> Bool) {
    let old = image.afterKill().files()
    for path in host.fs.files().keys where chosen(path) && old[path] == nil {
      host.fs.overwrite(path, nil)
    }
    for (path, content) in old where chosen(path) { host.fs.overwrite(path, content) }
  }

  @Test("T16: yesterday's local state with today's kluis goes on; nothing is lost")
  func localRestored() throws {
    let (host, yesterday, casus) = try days()
    put(yesterday, on: host) { $0.hasPrefix("/home/") }
    let kluis = try host.open()
    _ = try kluis.append(bytes("daarna"), to: .casus(casus))
    #expect(texts(try kluis.frames(of: .casus(casus))) == ["gisteren", "vandaag", "daarna"])
    #expect(try controleer(map: "/kluis", fs: host.fs, kluis: kluis).meldingen.isEmpty)
  }

  @Test("T16 and T35: yesterday's kluis with today's memory is reported, and writing goes on apart")
  func storeRestored() throws {
    let (host, yesterday, casus) = try days()
    put(yesterday, on: host) { $0.hasPrefix("/kluis/") }
    let kluis = try host.open()
    #expect(kluis.meldingen.contains { $0.ernst == .ernstig && $0.bestand.hasPrefix("spoor/") })
    _ = try kluis.append(bytes("daarna"), to: .casus(casus))
    let found = texts(try kluis.frames(of: .casus(casus)))
    #expect(found.first == "gisteren" && found.last == "daarna")
    kluis.sluit()
    // It is said once in the log, and still seen by who looks.
    let again = try host.open()
    #expect(texts(try again.frames(of: .casus(casus))).contains("daarna"))
  }

  @Test("T35: with both put back nobody can tell, which is written down")
  func bothRestored() throws {
    let (host, yesterday, casus) = try days()
    put(yesterday, on: host) { _ in true }
    let kluis = try host.open()
    #expect(!kluis.meldingen.contains { $0.ernst == .ernstig })
    #expect(texts(try kluis.frames(of: .casus(casus))) == ["gisteren"])
  }

  @Test(
    "T20: clocks an hour, a day and ten years off, back in one session, and past 2038",
    arguments: [-3_600_000, 3_600_000, -86_400_000, -315_360_000_000, 378_691_200_000] as [Int64])
  func clocks(_ jump: Int64) throws {
    var host = Host()
    let (kitty, _) = try host.make()
    _ = try kitty.voegLidToe(naam: "omar", wachtwoord: Host.passphrase, rollen: [.generalist])
    let casus = Dossier.casus(try kitty.maakCasus(meelezers: ["omar"], gevoelig: false))
    _ = try kitty.append(bytes("vraag"), to: casus)
    let right = host.clock
    host.clock = TestClock(right.now + jump)
    let omar = try host.open("omar")
    _ = try omar.frames(of: casus)
    _ = try omar.append(bytes("antwoord"), to: casus)
    _ = try kitty.changes()
    let seen = try kitty.frames(of: casus)
    #expect(texts(seen) == ["vraag", "antwoord"])
    let ahead = jump > Kluis.clockTolerance
    #expect(seen.meldingen.contains { $0.wat.contains("klok") } == ahead)
    // Our own clock jumps back in the session: what comes later still stands later.
    right.advance(-7_200_000)
    _ = try kitty.append(bytes("slot"), to: casus)
    #expect(texts(try kitty.frames(of: casus)) == ["vraag", "antwoord", "slot"])
    _ = try omar.changes()
    #expect(texts(try omar.frames(of: casus)) == ["vraag", "antwoord", "slot"])
  }

  @Test("T22: a post folder and a casus full of noise cost little and stop nothing")
  func bombs() throws {
    let host = Host()
    let (kitty, _) = try host.make()
    let casus = try kitty.maakCasus(meelezers: [], gevoelig: false)
    _ = try kitty.append(bytes("echt"), to: .casus(casus))
    let me = kitty.me
    kitty.sluit()
    var random = SplitMix(seed: 22)
    let count = Soak.times(1_500, 100_000)
    for number in 0..<count {
      let noise = (0..<96).map { _ in UInt8(truncatingIfNeeded: random.next()) }
      host.fs.overwrite("/kluis/" + Store.post(me) + "/" + ID16.random().hex, noise)
      let name = "\(ID16.random().hex).\(number % 9 + 1).seg"
      host.fs.overwrite("/kluis/" + Store.casus(casus.id) + "/" + name, noise)
    }
    let begin = ContinuousClock.now
    let again = try host.open()
    let lezing = try again.frames(of: .casus(casus))
    #expect(texts(lezing) == ["echt"])
    #expect(lezing.meldingen.count == count)
    #expect(begin.duration(to: .now) < .seconds(Soak.times(10, 600)))
    _ = try again.append(bytes("verder"), to: .casus(casus))
    #expect(texts(try again.frames(of: .casus(casus))) == ["echt", "verder"])
  }

  @Test("T25: a superblock that asks for less, or for what we do not know, is refused by name")
  func downgrade() throws {
    let host = Host()
    let (kitty, _) = try host.make()
    let other = Host()
    try other.make().kluis.sluit()
    kitty.sluit()
    let good = host.fs.files()
    let front = ["/kluis/nabij.store", "/kluis/nabij.store.b"]
    // Format, lowest reader, incompatible flags, KDF cost, store id.
    for place in [10, 12, 32, 1_312, 1_313, 1_316, 16] {
      for path in front {
        var bytes = good[path] ?? []
        bytes[place] ^= 1
        host.fs.overwrite(path, bytes)
      }
      #expect(throws: Kluisfout.self) { try host.open() }
    }
    // The whole front of another kluis: right signature, wrong kluis.
    for path in front { host.fs.overwrite(path, other.fs.files()[path]) }
    #expect(throws: Kluisfout.self) { try host.open() }
    for path in front { host.fs.overwrite(path, good[path]) }
    try host.open().sluit()
  }

  @Test("T23 and T24: one derivation on every path, and the same sentence")
  func refusal() throws {
    let host = Host()
    let (kitty, _) = try host.make()
    let me = kitty.me
    kitty.sluit()
    let folder = "/kluis/" + Store.member(me) + "/sloten/"
    var sentences: Set<String> = []
    func refused(_ host: Host, _ member: String, _ passphrase: String) {
      #expect { try host.open(member, passphrase: passphrase) } throws: { error in
        guard let error = error as? Kluisfout else { return false }
        sentences.insert(error.zin)
        return error.soort == .geenToegang
      }
    }
    refused(host, "kitty", "dit is het niet")
    refused(host, "bestaat niet", Host.passphrase)
    // A slot with a cost out of bounds is not tried, up or down.
    for (path, content) in host.fs.files() where path.hasPrefix(folder) {
      for cost in [0, 3, 30, 255] as [UInt8] {
        let worse = host.on(host.fs.image().afterKill())
        var bytes = content
        bytes[14] = cost
        worse.fs.overwrite(path, bytes)
        guard let slot = try? Slot(content), slot.kind == .passphrase else { continue }
        refused(worse, "kitty", Host.passphrase)
      }
    }
    #expect(sentences.count == 1)
  }
}
