import Kluis
import Testing

@Suite("T30, T31: erasing a casus")
struct EraseTests {
  private static func left(_ host: Host, _ locator: Locator) -> [String] {
    host.fs.files().keys.filter {
      $0.hasPrefix("/kluis/") && $0.contains(locator.hex)
    }.sorted()
  }

  @Test("two role holders sign; kern and segments go, the rest stays, and the proof checks")
  func two() throws {
    let team = try Team()
    let omar = try team.host.open("omar")
    #expect(throws: Kluisfout.self) {
      try omar.wis(team.shared, grond: .verzoek, toelichting: "ik wil het")
    }
    let kitty = try team.host.open()
    try kitty.zetTeamkaart(team.shared, bytes("kaart van de casus"))
    let first = try kitty.wis(team.shared, grond: .verzoek, toelichting: "brief van 3 november")
    #expect(!first.geldig && first.getekend == ["kitty"])
    #expect(!Self.left(team.host, team.shared).isEmpty)
    #expect(throws: Kluisfout.self) {
      try kitty.wis(team.shared, grond: .verzoek, toelichting: "nog eens")
    }
    #expect(try controleer(map: "/kluis", fs: team.host.fs).gaaf)
    let nora = try team.host.open("nora")
    #expect(throws: Kluisfout.self) {
      try nora.wis(team.shared, grond: .onterecht, toelichting: "")
    }
    let second = try nora.wis(team.shared, grond: .verzoek, toelichting: "")
    #expect(second.geldig && second.uitgevoerd && second.getekend == ["kitty", "nora"])
    #expect(second.toelichting == "brief van 3 november")
    #expect(Self.left(team.host, team.shared).isEmpty)
    #expect(!nora.casussen.contains(team.shared))
    _ = try kitty.changes()
    _ = try omar.changes()
    #expect(!kitty.casussen.contains(team.shared))
    #expect(!omar.casussen.contains(team.shared))
    #expect(texts(try kitty.frames(of: .casus(team.own))) == ["alleen"])
    #expect(throws: Kluisfout.self) { try kitty.append(bytes("x"), to: .casus(team.shared)) }
    #expect(try kitty.teamkaarten().isEmpty)
    for kluis in [kitty, nora, omar] { kluis.sluit() }
    let again = try team.host.open()
    #expect(again.meldingen.filter { $0.ernst == .ernstig }.isEmpty)
    let report = try controleer(map: "/kluis", fs: team.host.fs, kluis: again)
    #expect(report.gaaf, "\(report.meldingen.first?.wat ?? "")")
    #expect(report.telling["gewiste casussen"] == 1)
  }

  @Test("a draft about an erased casus goes too, on every computer; other drafts stay")
  func drafts() throws {
    let team = try Team()
    let name = "formulier.notitie.\(team.shared.hex).-.1"
    for member in ["kitty", "nora", "omar"] {
      let kluis = try team.host.open(member)
      try kluis.bewaarConcept(name, bytes("half getypt"))
      try kluis.bewaarConcept("formulier.notitie.\(team.own.hex).-.1", bytes("blijft"))
      kluis.sluit()
    }
    let omar = try team.host.open("omar")
    for member in ["kitty", "nora"] {
      let kluis = try team.host.open(member)
      _ = try kluis.wis(team.shared, grond: .verzoek, toelichting: "brief")
      kluis.sluit()
    }
    _ = try omar.changes()
    #expect(try omar.concepten().count == 1)
    omar.sluit()
    for member in ["kitty", "nora", "omar"] {
      let kluis = try team.host.open(member)
      #expect(try kluis.concept(name) == nil)
      #expect(try kluis.concepten().count == 1, "\(member)")
      kluis.sluit()
    }
  }

  @Test("what comes back is erased again, whoever brings it")
  func again() throws {
    let team = try Team()
    let before = team.host.fs.files().filter { $0.key.contains(team.shared.hex) }
    let kitty = try team.host.open()
    _ = try kitty.wis(team.shared, grond: .bewaartermijn, toelichting: "voorbij")
    kitty.sluit()
    let nora = try team.host.open("nora")
    _ = try nora.wis(team.shared, grond: .bewaartermijn, toelichting: "")
    nora.sluit()
    for round in 0..<10 {
      for (path, bytes) in before { team.host.fs.overwrite(path, bytes) }
      #expect(!Self.left(team.host, team.shared).isEmpty)
      let report = try controleer(map: "/kluis", fs: team.host.fs)
      #expect(!report.gaaf)
      #expect(report.meldingen.contains { $0.gevolg.contains("nog lezen") })
      let omar = try team.host.open(round % 2 == 0 ? "omar" : "kitty")
      omar.sluit()
      #expect(Self.left(team.host, team.shared).isEmpty, "round \(round)")
    }
    #expect(try controleer(map: "/kluis", fs: team.host.fs).gaaf)
  }

  @Test("in the copy of the content nothing opens once the old keys are gone")
  func backups() throws {
    let team = try Team()
    _ = try team.backup("2026-10-01T1000")
    let kitty = try team.host.open()
    _ = try kitty.wis(team.shared, grond: .bewaartermijn, toelichting: "voorbij")
    kitty.sluit()
    let nora = try team.host.open("nora")
    _ = try nora.wis(team.shared, grond: .bewaartermijn, toelichting: "")
    nora.sluit()
    _ = try team.backup("2026-11-27T1000", keep: "2026-10-23")
    let keys = team.host.fs.files().keys.filter {
      $0.hasPrefix("/kopie/sleutels/") && $0.contains(team.shared.hex)
    }
    #expect(keys.isEmpty)
    _ = try zetTerug(van: "/kopie", naar: "/terug", fs: team.host.fs)
    let back = try Kluis.open(
      map: "/terug", lid: "kitty", wachtwoord: Host.passphrase, fs: team.host.fs,
      plaatsen: team.host.places("nieuw"), klok: team.host.clock.reading, beleid: .cheap)
    #expect(!back.casussen.contains(team.shared))
    #expect(texts(try back.frames(of: .casus(team.own))) == ["alleen"])
    #expect(
      !team.host.fs.files().keys.contains {
        $0.hasPrefix("/terug/") && $0.contains(team.shared.hex)
      })
    #expect(try controleer(map: "/terug", fs: team.host.fs).gaaf)
  }

  @Test("with one role holder one signature is enough; the deletion of another casus is no erasure")
  func alone() throws {
    let host = Host()
    let (kitty, _) = try host.make()
    let one = try kitty.maakCasus(meelezers: [], gevoelig: false)
    let other = try kitty.maakCasus(meelezers: [], gevoelig: false)
    _ = try kitty.append(bytes("weg"), to: .casus(one))
    _ = try kitty.append(bytes("blijft"), to: .casus(other))
    let order = try kitty.wis(one, grond: .onterecht, toelichting: "verkeerde persoon")
    #expect(order.geldig && order.uitgevoerd)
    #expect(try controleer(map: "/kluis", fs: host.fs, kluis: kitty).gaaf)
    kitty.sluit()
    for path in Self.left(host, other) { host.fs.overwrite(path, nil) }
    #expect(try !controleer(map: "/kluis", fs: host.fs).gaaf)
  }

  @Test("a power cut anywhere while erasing: it is done at the next opening, and others are whole")
  func crash() throws {
    let team = try Team()
    let kitty = try team.host.open()
    _ = try kitty.wis(team.shared, grond: .verzoek, toelichting: "brief")
    kitty.sluit()
    let nora = try team.host.open("nora")
    team.host.fs.startRecording()
    _ = try nora.wis(team.shared, grond: .verzoek, toelichting: "")
    let images = team.host.fs.recorded()
    #expect(images.count > 15)
    for (index, image) in images.enumerated() where index % Soak.every(7) == 0 {
      for seed in 0..<UInt64(Soak.times(1, 30)) {
        let host = team.host.on(image.afterPowerCut(seed: seed &* 17 &+ UInt64(index)))
        let nora = try host.open("nora")
        if try nora.wisopdrachten().first?.geldig == true {
          #expect(Self.left(host, team.shared).isEmpty, "operation \(index)")
        } else {
          #expect(texts(try nora.frames(of: .casus(team.shared))).count == 2)
          #expect(try nora.wis(team.shared, grond: .verzoek, toelichting: "").uitgevoerd)
        }
        nora.sluit()
        let kitty = try host.open()
        #expect(texts(try kitty.frames(of: .casus(team.own))) == ["alleen"])
        let report = try controleer(map: "/kluis", fs: host.fs, kluis: kitty)
        #expect(report.gaaf, "operation \(index): \(report.meldingen.first?.wat ?? "")")
        kitty.sluit()
      }
    }
  }

  @Test("a repair takes away only what the logs say is erased, so that the proof stays")
  func repairBefore() throws {
    let team = try Team()
    let kitty = try team.host.open()
    _ = try kitty.wis(team.shared, grond: .verzoek, toelichting: "brief")
    kitty.sluit()
    let nora = try team.host.open("nora")
    team.host.fs.startRecording()
    _ = try nora.wis(team.shared, grond: .verzoek, toelichting: "")
    var kept = 0
    for (index, image) in team.host.fs.recorded().enumerated() where index % Soak.every(4) == 0 {
      let host = team.host.on(image.afterKill())
      let before = Self.left(host, team.shared).count
      let report = try herstelBestanden(map: "/kluis", uit: nil, fs: host.fs)
      if before > 0 && report.gewist.isEmpty { kept += 1 }
      let again = try host.open("nora")
      if try again.wisopdrachten().first?.geldig == true {
        #expect(Self.left(host, team.shared).isEmpty)
        let check = try controleer(map: "/kluis", fs: host.fs)
        #expect(check.gaaf, "\(check.meldingen.first?.wat ?? "")")
      }
      again.sluit()
    }
    // Between the second signature and the record of what goes there is a moment.
    #expect(kept > 0)
  }
}
