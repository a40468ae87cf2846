import Testing

@testable import Kluis

@Suite("T29, T31: new keys after somebody left")
struct RotationTests {
  @Test("who was taken off reads what was, and nothing of what comes; the others read all")
  func takenOff() throws {
    let team = try Team()
    let kitty = try team.host.open()
    let nora = try team.host.open("nora")
    let omar = try team.host.open("omar")
    #expect(texts(try omar.frames(of: .casus(team.shared))) == ["van kitty", "van omar"])
    try kitty.draai(team.shared, zonder: ["omar"], gevoelig: false)
    _ = try kitty.append(bytes("zonder omar"), to: .casus(team.shared))
    _ = try nora.changes()
    #expect(texts(try nora.frames(of: .casus(team.shared))).last == "zonder omar")
    _ = try nora.append(bytes("van nora"), to: .casus(team.shared))
    _ = try kitty.changes()
    #expect(
      texts(try kitty.frames(of: .casus(team.shared)))
        == ["van kitty", "van omar", "zonder omar", "van nora"])
    #expect(Set(try kitty.meelezers(team.shared)) == ["kitty", "nora"])
    _ = try omar.changes()
    let left = try omar.frames(of: .casus(team.shared))
    #expect(texts(left) == ["van kitty", "van omar"])
    for kluis in [kitty, nora, omar] { kluis.sluit() }
    let again = try team.host.open("nora")
    #expect(texts(try again.frames(of: .casus(team.shared))).count == 4)
    let report = try controleer(map: "/kluis", fs: team.host.fs, kluis: again)
    #expect(report.gaaf, "\(report.meldingen.first?.wat ?? "")")
    // Twice over, and a new reader gets what was and what is.
    try again.draai(team.shared, gevoelig: false)
    try again.geef(team.shared, aan: "omar")
    again.sluit()
    let back = try team.host.open("omar")
    #expect(texts(try back.frames(of: .casus(team.shared))).count == 4)
    #expect(back.meldingen.filter { $0.ernst == .ernstig }.isEmpty)
  }

  @Test("somebody who left: nothing new opens, and what the old device still writes is flagged")
  func leaver() throws {
    let team = try Team()
    let kitty = try team.host.open()
    let omar = try team.host.open("omar")
    #expect(try kitty.teDraaien().isEmpty)
    try kitty.trekIn("omar")
    #expect(try kitty.teDraaien() == [team.shared])
    try kitty.draaiTeam()
    for locator in try kitty.teDraaien() { try kitty.draai(locator, gevoelig: false) }
    #expect(try kitty.teDraaien().isEmpty)
    _ = try kitty.append(bytes("na zijn vertrek"), to: .casus(team.shared))
    _ = try kitty.append(bytes("team na zijn vertrek"), to: .team)
    // The old device with a clock that was set back, with all files before it.
    _ = try? omar.changes()
    for dossier in [Dossier.casus(team.shared), .team] {
      let found = (try? texts(omar.frames(of: dossier))) ?? []
      #expect(!found.contains { $0.contains("vertrek") })
    }
    team.host.clock.advance(-3_600_000)
    _ = try? omar.append(bytes("stiekem"), to: .casus(team.shared))
    omar.sluit()
    team.host.clock.advance(7_200_000)
    #expect(throws: Kluisfout.self) { try team.host.open("omar") }
    let report = try controleer(map: "/kluis", fs: team.host.fs)
    #expect(report.gaaf, "\(report.meldingen.first?.wat ?? "")")
    #expect(report.meldingen.contains { $0.wat == Checker.late })
    // It does not stand in the way of new keys later.
    _ = try kitty.changes()
    try kitty.draai(team.shared, gevoelig: false)
    kitty.sluit()
  }

  @Test("the team gets new keys: the old ones open the old, and cards and dossier go on")
  func team() throws {
    let team = try Team()
    let kitty = try team.host.open()
    try kitty.draaiTeam()
    _ = try kitty.append(bytes("nieuw"), to: .team)
    try kitty.zetTeamkaart(team.shared, bytes("kaart"))
    _ = try kitty.voegLidToe(naam: "Zoë", wachtwoord: Host.passphrase, rollen: [.teamleider])
    kitty.sluit()
    for name in ["omar", "nora", "zoë"] {
      let kluis = try team.host.open(name)
      #expect(texts(try kluis.frames(of: .team)) == ["team", "nieuw"], "\(name)")
      #expect(try kluis.teamkaarten().map(\.bytes) == [bytes("kaart")], "\(name)")
      #expect(kluis.leden.map(\.naam).contains("zoë"))
      #expect(kluis.meldingen.filter { $0.ernst == .ernstig }.isEmpty)
      kluis.sluit()
    }
    #expect(try controleer(map: "/kluis", fs: team.host.fs).gaaf)
    let omar = try team.host.open("omar")
    #expect(throws: Kluisfout.self) { try omar.draaiTeam() }
  }

  @Test("a rotation on half a view is refused, and changes nothing")
  func halfView() throws {
    let team = try Team()
    let files = team.host.fs.files()
    let path = try #require(
      files.keys.first { $0.contains(team.shared.hex) && $0.hasSuffix(".seg") })
    let good = try #require(files[path])
    team.host.fs.overwrite(path, Array(good.dropLast(good.count / 3)))
    let kitty = try team.host.open()
    let before = team.host.fs.files().keys.filter { $0.contains("/kern") }.count
    #expect(throws: Kluisfout.self) { try kitty.draai(team.shared, gevoelig: false) }
    #expect(team.host.fs.files().keys.filter { $0.contains("/kern") }.count == before)
  }

  @Test("a key under the name of a casus that is not bound to the old one is refused")
  func unbound() throws {
    let team = try Team()
    let omar = try team.host.open("omar")
    let own = try omar.maakCasus(meelezers: ["kitty"], gevoelig: false)
    #expect(own != team.shared)
    omar.sluit()
    let kitty = try team.host.open()
    #expect(kitty.casussen.count == 3)
    #expect(kitty.meldingen.isEmpty)
  }

  @Test("a power cut anywhere in a rotation leaves the casus whole for everybody")
  func crash() throws {
    let team = try Team()
    let kitty = try team.host.open()
    team.host.fs.startRecording()
    try kitty.draai(team.shared, zonder: ["omar"], gevoelig: false)
    _ = try kitty.append(bytes("daarna"), to: .casus(team.shared))
    try kitty.draaiTeam()
    let images = team.host.fs.recorded()
    #expect(images.count > 30)
    for (index, image) in images.enumerated() where index % Soak.every(13) == 0 {
      for seed in 0..<UInt64(Soak.times(1, 20)) {
        let host = team.host.on(image.afterPowerCut(seed: seed &* 31 &+ UInt64(index)))
        for name in ["kitty", "nora"] {
          let kluis = try host.open(name)
          let found = texts(try kluis.frames(of: .casus(team.shared)))
          #expect(found.starts(with: ["van kitty", "van omar"]), "\(index) \(name)")
          _ = try kluis.append(bytes("verder van \(name)"), to: .casus(team.shared))
          _ = try kluis.append(bytes("team van \(name)"), to: .team)
          kluis.sluit()
        }
        let kitty = try host.open("kitty")
        #expect(
          texts(try kitty.frames(of: .casus(team.shared))).suffix(2)
            == ["verder van kitty", "verder van nora"], "\(index)")
        #expect(texts(try kitty.frames(of: .team)).suffix(1) == ["team van nora"], "\(index)")
        let report = try controleer(map: "/kluis", fs: host.fs, kluis: kitty)
        #expect(report.gaaf, "\(index): \(report.meldingen.first?.wat ?? "")")
        // And it can be done again, to the end.
        try kitty.draai(team.shared, zonder: ["omar"], gevoelig: false)
        #expect(try !kitty.meelezers(team.shared).contains("omar"))
        kitty.sluit()
      }
    }
  }
}

@Suite("T34: recovery by k of n members")
struct QuorumTests {
  private func open(
    _ host: Host, _ names: [String], order: [String]
  ) throws -> Quorumstap {
    var step: [UInt8]?
    for name in order {
      let kluis = try host.open(name)
      defer { kluis.sluit() }
      let result = try kluis.quorumStap(met: names, vorige: step)
      guard case .verder(let bytes, _) = result else { return result }
      step = bytes
    }
    return .verder(step ?? [], naar: "")
  }

  /// Every order of these names.
  private func orders(_ names: [String]) -> [[String]] {
    if names.count < 2 { return [names] }
    return names.flatMap { first in
      orders(names.filter { $0 != first }).map { [first] + $0 }
    }
  }

  @Test("every two of three open it, one alone does not, and the last gets every casus")
  func twoOfThree() throws {
    let team = try Team()
    let kitty = try team.host.open()
    let made = try kitty.maakQuorum(
      leden: ["kitty", "omar", "nora"], nodig: 2, herstelcode: team.code)
    #expect(made == 3)
    kitty.sluit()
    #expect(try controleer(map: "/kluis", fs: team.host.fs).gaaf)
    for pair in [["kitty", "omar"], ["kitty", "nora"], ["omar", "nora"]] {
      let results = try orders(pair).compactMap { order -> (Int, Host)? in
        let host = team.host.on(team.host.fs.image().afterKill())
        guard case .open(let count) = (try? open(host, pair, order: order)) else { return nil }
        let last = try host.open(order.last)
        #expect(last.casussen.contains(team.own))
        #expect(texts(try last.frames(of: .casus(team.own))) == ["alleen"])
        #expect(try controleer(map: "/kluis", fs: host.fs, kluis: last).gaaf)
        return (count, host)
      }
      // There is one order, and it is the same for everybody.
      #expect(results.count == 1, "\(pair)")
    }
    for alone in ["kitty", "omar", "nora"] {
      let kluis = try team.host.open(alone)
      #expect(throws: Kluisfout.self) { try kluis.quorumStap(met: [alone], vorige: nil) }
      kluis.sluit()
    }
  }

  @Test("who is not one of them, a wrong code, and nonsense are refused")
  func refusing() throws {
    let team = try Team()
    let kitty = try team.host.open()
    #expect(throws: Kluisfout.self) {
      try kitty.maakQuorum(leden: ["kitty", "omar"], nodig: 2, herstelcode: "AAAA")
    }
    #expect(throws: Kluisfout.self) {
      try kitty.maakQuorum(leden: ["kitty"], nodig: 1, herstelcode: team.code)
    }
    try kitty.maakQuorum(leden: ["kitty", "omar"], nodig: 2, herstelcode: team.code)
    #expect(throws: Kluisfout.self) {
      try kitty.quorumStap(met: ["kitty", "omar"], vorige: bytes("onzin"))
    }
    kitty.sluit()
    let nora = try team.host.open("nora")
    #expect(throws: Kluisfout.self) { try nora.quorumStap(met: ["kitty", "omar"], vorige: nil) }
    #expect(!nora.casussen.contains(team.own))
  }
}
