import Testing

@testable import Kluis

/// Kitty leads, Nora has duty, Omar is a reader.
private struct DutyTeam {
  let host = Host()
  let kitty: Kluis
  let nora: Kluis

  init() throws {
    kitty = try host.make().kluis
    _ = try kitty.voegLidToe(
      naam: "nora", wachtwoord: Host.passphrase, rollen: [.generalist, .dienst])
    _ = try kitty.voegLidToe(naam: "omar", wachtwoord: Host.passphrase, rollen: [.generalist])
    nora = try host.open("nora")
  }
}

@Suite("Duty after new keys: the whole casus or nothing")
struct DienstNaDraaienTests {
  @Test("who has duty gets the new key of the duty, and opens what is made after it")
  func rotation() throws {
    let team = try DutyTeam()
    try team.kitty.draaiTeam()
    let casus = try team.kitty.maakCasus(meelezers: [], gevoelig: false)
    _ = try team.kitty.append(bytes("na het draaien"), to: .casus(casus))
    _ = try team.nora.changes()
    try team.nora.openNu(casus, reden: "nood")
    #expect(texts(try team.nora.frames(of: .casus(casus))) == ["na het draaien"])
    // Who leads and nothing else has no duty to miss; nobody misses a key.
    #expect(try team.kitty.rolsleutelmist().isEmpty)
    #expect(try team.nora.rolsleutelmist().isEmpty)
  }

  @Test("a key of a role that somebody misses is seen, and given by who can")
  func missing() throws {
    let team = try DutyTeam()
    try team.kitty.zetRollen("omar", [.generalist, .beheerder])
    let omar = try team.host.open("omar")
    // Omar may give roles and holds no key of the duty to pass on.
    _ = try team.kitty.voegLidToe(naam: "sam", wachtwoord: Host.passphrase, rollen: [.generalist])
    _ = try omar.changes()
    try omar.zetRollen("sam", [.generalist, .dienst])
    _ = try team.kitty.changes()
    let expected = Rolsleutelmist(lid: "sam", rol: .dienst, gevers: ["kitty", "nora"])
    let seen = try team.kitty.rolsleutelmist()
    #expect(seen.map(\.lid) == [expected.lid] && seen.map(\.rol) == [expected.rol])
    #expect(seen.first?.gevers == ["kitty"])
    let sam = try team.host.open("sam")
    #expect(try sam.rolsleutelmist().map(\.lid) == ["sam"])
    #expect(!sam.heeftDienst)
    #expect(try team.kitty.geefRolsleutels() == 1)
    _ = try sam.changes()
    #expect(sam.heeftDienst)
    #expect(try sam.rolsleutelmist().isEmpty && team.kitty.rolsleutelmist().isEmpty)
  }

  @Test("after a rotation the duty gets all epochs, each bound to the one before")
  func whole() throws {
    // The order of the files is random: more than once.
    for _ in 0..<4 {
      let team = try DutyTeam()
      let casus = try team.kitty.maakCasus(meelezers: ["omar"], gevoelig: false)
      _ = try team.kitty.append(bytes("een"), to: .casus(casus))
      try team.kitty.neemVanDienst(casus)
      _ = try team.kitty.neem(casus, van: "omar")
      try team.kitty.draai(casus, gevoelig: true)
      _ = try team.kitty.append(bytes("twee"), to: .casus(casus))
      try team.kitty.geefAanDienst(casus)
      try team.nora.openNu(casus, reden: "nood")
      let seen = try team.nora.frames(of: .casus(casus))
      #expect(texts(seen) == ["een", "twee"])
      #expect(seen.meldingen.isEmpty)
    }
  }

  @Test("when the duty lacks an epoch, nothing is opened and no half casus is shown")
  func lacking() throws {
    let team = try DutyTeam()
    let casus = try team.kitty.maakCasus(meelezers: ["omar"], gevoelig: false)
    _ = try team.kitty.append(bytes("een"), to: .casus(casus))
    // Shut out of the new key, but the old grants stay: only a program of before did this.
    try team.kitty.draai(casus, gevoelig: true)
    _ = try team.kitty.append(bytes("twee"), to: .casus(casus))
    #expect { try team.nora.openNu(casus, reden: "nood") } throws: {
      ($0 as? Kluisfout)?.soort == .geenToegang
    }
    #expect(!team.nora.casussen.contains(casus))
  }
}

@Suite("Damage is no reason to let go of a casus")
struct LosgelatenTests {
  @Test("one damaged frame does not make a holder let go, and the rest stays readable")
  func frame() throws {
    let team = try Team()
    let path = try #require(
      team.host.fs.files().keys.filter { $0.contains(team.shared.hex) && $0.hasSuffix(".seg") }
        .first { (team.host.fs.files()[$0] ?? []).count > 1_000 })
    var bad = try #require(team.host.fs.files()[path])
    bad[400] ^= 1
    team.host.fs.overwrite(path, bad)
    for name in ["kitty", "nora"] {
      let kluis = try team.host.open(name)
      let lezing = try kluis.frames(of: .casus(team.shared))
      #expect(lezing.meldingen.contains { $0.ernst == .ernstig }, "\(name)")
      #expect(!lezing.frames.isEmpty, "\(name)")
      #expect(!kluis.afgenomen(team.shared), "\(name)")
      #expect(try kluis.laatLos().isEmpty, "\(name)")
      #expect(kluis.casussen.contains(team.shared), "\(name)")
      kluis.sluit()
    }
  }

  @Test("a damaged start of a segment neither")
  func header() throws {
    let team = try Team()
    for path in team.host.fs.files().keys
    where path.contains(team.shared.hex) && path.hasSuffix(".seg") {
      let good = try #require(team.host.fs.files()[path])
      var bad = good
      bad[60] ^= 1
      team.host.fs.overwrite(path, bad)
      let kluis = try team.host.open()
      _ = try kluis.frames(of: .casus(team.shared))
      #expect(try kluis.laatLos().isEmpty, "\(path)")
      kluis.sluit()
      team.host.fs.overwrite(path, good)
    }
  }

  @Test("a newer key that is not mine is said as that, not as damage")
  func noKey() throws {
    let team = try Team()
    let omar = try team.host.open("omar")
    _ = try omar.frames(of: .casus(team.shared))
    let kitty = try team.host.open()
    // Without a word in the casus about it: the new key just did not arrive.
    try kitty.draai(team.shared, gevoelig: false)
    _ = try kitty.append(bytes("nieuw"), to: .casus(team.shared))
    let post = "/kluis/" + Store.post(omar.me) + "/"
    for path in team.host.fs.files().keys where path.hasPrefix(post) {
      let file = try #require(ID16(hex: String(path.suffix(32))))
      if !omar.keyring.taken.contains(file) { team.host.fs.overwrite(path, nil) }
    }
    _ = try omar.changes()
    let lezing = try omar.frames(of: .casus(team.shared))
    let finding = try #require(lezing.meldingen.first { $0.wat == DossierReader.noKey })
    #expect(finding.ernst == .waarschuwing)
    #expect(!omar.afgenomen(team.shared))
  }
}

@Suite("Damage to the founder, and to the end of a log")
struct StichterTests {
  private func flip(_ host: Host, _ part: String, at place: (Int) -> Int) throws -> String {
    let path = try #require(host.fs.files().keys.sorted().first { $0.contains(part) })
    var bytes = try #require(host.fs.files()[path])
    bytes[place(bytes.count)] ^= 1
    host.fs.overwrite(path, bytes)
    return path
  }

  @Test("a damaged or lost public key of the founder: one finding, exit as damage, and repaired")
  func publicKey() throws {
    for gone in [false, true] {
      let team = try Team()
      _ = try team.backup()
      let kitty = Passphrase.memberID("kitty", store: try team.host.open("omar").storeID)
      let path = try flip(team.host, "leden/\(kitty.hex)/publiek.1", at: { _ in 500 })
      if gone { team.host.fs.overwrite(path, nil) }
      let before = try controleer(map: "/kluis", fs: team.host.fs)
      #expect(!before.gaaf)
      #expect(before.meldingen.count <= 3, "\(before.meldingen.map(\.wat))")
      if !gone {
        #expect(before.meldingen.contains { path == "/kluis/" + $0.bestand })
      }
      #expect { try team.host.open("omar") } throws: {
        ($0 as? Kluisfout)?.soort == .beschadigd
      }
      _ = try herstelBestanden(map: "/kluis", uit: nil, fs: team.host.fs)
      let report = try herstelBestanden(map: "/kluis", uit: "/kopie", fs: team.host.fs)
      #expect(report.na.gaaf, "\(report.na.meldingen.first?.wat ?? "")")
      #expect(report.hersteld == [String(path.dropFirst("/kluis/".count))])
      try team.host.open("omar").sluit()
    }
  }

  @Test("a damaged certificate of the founder is one file to put back, and no flood")
  func certificate() throws {
    let team = try Team()
    _ = try team.backup()
    let kitty = Passphrase.memberID("kitty", store: try team.host.open("omar").storeID)
    let path = try flip(team.host, "leden/\(kitty.hex)/apparaat.", at: { _ in 100 })
    let before = try controleer(map: "/kluis", fs: team.host.fs)
    #expect(before.meldingen.count < 8, "\(before.meldingen.map(\.wat))")
    #expect { try team.host.open("omar") } throws: {
      ($0 as? Kluisfout)?.soort == .beschadigd
    }
    let report = try herstelBestanden(map: "/kluis", uit: "/kopie", fs: team.host.fs)
    #expect(report.na.gaaf)
    #expect(report.hersteld == [String(path.dropFirst("/kluis/".count))])
    #expect(team.host.fs.files().keys.filter { $0.contains(".nabij-beschadigd-") }.count == 1)
  }

  @Test("a changed last record of a team log that the spoor names is damage, and is put back")
  func teamLog() throws {
    let team = try Team()
    _ = try team.backup()
    _ = try flip(team.host, "/kluis/team/", at: { $0 - 10 })
    let before = try controleer(map: "/kluis", fs: team.host.fs)
    #expect(!before.gaaf)
    let report = try herstelBestanden(map: "/kluis", uit: "/kopie", fs: team.host.fs)
    #expect(report.na.gaaf)
    #expect(report.hersteld.count == 1)
  }

  @Test("the end of a spoor that was not finished sends nobody to the backup")
  func tornSpoor() throws {
    let team = try Team()
    let path = try flip(team.host, "/kluis/spoor/", at: { $0 - 10 })
    let report = try controleer(map: "/kluis", fs: team.host.fs)
    let own = report.meldingen.filter { "/kluis/" + $0.bestand == path }
    #expect(!own.isEmpty)
    #expect(own.allSatisfy { !$0.doen.contains("herstel --van") && !$0.doen.contains("reserve") })
  }

  @Test("each file is named for what it is")
  func names() throws {
    let team = try Team()
    let kitty = try team.host.open()
    _ = try kitty.maakQuorum(leden: ["kitty", "omar"], nodig: 2, herstelcode: team.code)
    kitty.sluit()
    for (part, word) in [
      ("leden/_herstel/geheim.1", "herstelsleutel van het team"),
      ("leden/_herstel/deel/", "quorum"),
    ] {
      let path = try flip(team.host, part, at: { $0 / 2 })
      let report = try controleer(map: "/kluis", fs: team.host.fs)
      let finding = try #require(report.meldingen.first { "/kluis/" + $0.bestand == path })
      #expect(finding.gevolg.contains(word))
      #expect(finding.doen.contains("nabij kluis herstel --van"))
      _ = try flip(team.host, part, at: { $0 / 2 })
    }
    for path in team.host.fs.files().keys where path.contains("/sloten/") {
      let good = try #require(team.host.fs.files()[path])
      let slot = try Slot(good)
      var bad = good
      bad[150] ^= 1
      team.host.fs.overwrite(path, bad)
      let report = try controleer(map: "/kluis", fs: team.host.fs)
      let finding = try #require(report.meldingen.first { "/kluis/" + $0.bestand == path })
      let lost = slot.kind == .passphrase ? "met het wachtwoord niet" : "met de herstelcode niet"
      #expect(finding.gevolg.contains(lost))
      team.host.fs.overwrite(path, good)
    }
    // The start of a segment with a changed place is damage, not a file of another kluis.
    let path = try #require(
      team.host.fs.files().keys.first { $0.contains(team.own.hex) && $0.hasSuffix(".seg") })
    var bad = try #require(team.host.fs.files()[path])
    bad[70] ^= 1
    team.host.fs.overwrite(path, bad)
    let report = try controleer(map: "/kluis", fs: team.host.fs)
    #expect(report.meldingen.contains { "/kluis/" + $0.bestand == path })
    #expect(!report.meldingen.contains { $0.wat.contains("andere kluis") })
    #expect(!report.meldingen.contains { $0.doen.contains("Zet de hele") })
  }
}
