import Synchronization
import Testing

@testable import Kluis

@Suite("A shared computer: only who made a file may take it away")
struct GedeeldeComputerTests {
  /// Kitty, Omar (teamleider), Nora and Esra, each with an account of their own.
  private struct Shared {
    let host: Host
    let accounts = Accounts()

    init() throws {
      host = Host()
      let (kitty, _) = try host.make()
      for (name, roles) in [
        ("omar", [Rol.generalist, .teamleider]), ("nora", [.generalist, .dienst]),
        ("esra", [.generalist]),
      ] {
        _ = try kitty.voegLidToe(naam: name, wachtwoord: Host.passphrase, rollen: Set(roles))
      }
      kitty.sluit()
    }

    func disk(_ account: String) -> AccountFS { AccountFS(host.fs, account, accounts) }

    func open(_ member: String) throws -> Kluis {
      try Kluis.open(
        map: "/kluis", lid: member, wachtwoord: Host.passphrase, fs: disk(member),
        plaatsen: host.places(member), klok: host.clock.reading, beleid: .cheap)
    }

    func with<Result>(_ member: String, _ work: (Kluis) throws -> Result) throws -> Result {
      let kluis = try open(member)
      defer { kluis.sluit() }
      return try work(kluis)
    }

    func read(_ casus: Locator, by kluis: Kluis, _ expected: [String]) throws {
      let found = texts(try kluis.frames(of: .casus(casus)))
      #expect(found == expected)
    }

    func post(_ kluis: Kluis, _ member: String) throws -> Set<String> {
      let id = try #require(kluis.team.member(named: member)).id
      return Set(host.fs.files().keys.filter { $0.hasPrefix("/kluis/" + Store.post(id) + "/") })
    }
  }

  @Test("a key that somebody else made is taken away for good, and its maker's program cleans up")
  func taken() throws {
    let shared = try Shared()
    let casus = try shared.with("nora") { nora in
      let casus = try nora.maakCasus(meelezers: ["kitty", "esra"], gevoelig: false)
      _ = try nora.append(bytes("schuld van 900 euro"), to: .casus(casus))
      return casus
    }
    // The yearly turn: Esra has the first key of Nora and the second of Kitty.
    try shared.with("kitty") { try $0.draai(casus, gevoelig: false) }
    try shared.with("esra") {
      try shared.read(casus, by: $0, ["schuld van 900 euro"])
    }
    let before = try shared.with("kitty") { kitty in
      let taken = try kitty.neem(casus, van: "esra")
      #expect(taken == Afname(weggehaald: 1, gebleven: 1))
      try kitty.draai(casus, gevoelig: false)
      return try shared.post(kitty, "esra")
    }
    for _ in 0..<3 {
      try shared.with("esra") { esra in
        #expect(esra.casussen.isEmpty)
        #expect(throws: Kluisfout.self) { try esra.frames(of: .casus(casus)) }
        #expect(throws: Kluisfout.self) { try esra.append(bytes("toch"), to: .casus(casus)) }
        #expect(esra.meldingen.filter { $0.ernst > .info }.isEmpty)
      }
    }
    try shared.with("nora") { nora in
      #expect(try shared.post(nora, "esra").count == before.count - 1)
      try shared.read(casus, by: nora, ["schuld van 900 euro"])
    }
    try shared.with("kitty") { kitty in
      #expect(try controleer(map: "/kluis", fs: shared.host.fs, kluis: kitty).meldingen.isEmpty)
      try kitty.geef(casus, aan: "esra")
    }
    try shared.with("esra") {
      try shared.read(casus, by: $0, ["schuld van 900 euro"])
    }
  }

  @Test(
    "taken away while the program is open, or before it ever opened: nothing is left either way")
  func live() throws {
    let shared = try Shared()
    let nora = try shared.open("nora")
    let casus = try nora.maakCasus(meelezers: ["kitty", "esra"], gevoelig: false)
    _ = try nora.append(bytes("een"), to: .casus(casus))
    let esra = try shared.open("esra")
    #expect(esra.casussen == [casus])
    let kitty = try shared.open("kitty")
    _ = try kitty.neem(casus, van: "esra")
    _ = try esra.changes()
    #expect(try esra.laatLos() == [casus])
    #expect(throws: Kluisfout.self) { try esra.frames(of: .casus(casus)) }
    let second = try nora.maakCasus(meelezers: ["kitty"], gevoelig: false)
    try nora.geef(second, aan: "omar")
    _ = try kitty.changes()
    _ = try kitty.neem(second, van: "omar")
    for kluis in [nora, esra, kitty] { kluis.sluit() }
    try shared.with("omar") { #expect($0.casussen.isEmpty) }
    try shared.with("esra") { #expect($0.casussen.isEmpty) }
  }

  @Test("nobody takes a key away from a colleague without holding one")
  func forged() throws {
    let shared = try Shared()
    let casus = try shared.with("nora") {
      try $0.maakCasus(meelezers: ["omar"], gevoelig: false)
    }
    try shared.with("esra") { esra in
      let drafts = try shared.post(esra, "omar").map { path in
        SpoorDraft(
          kind: .revoke, hlc: esra.tick(), key: .random(),
          segment: Kluis.pathID(String(path.dropFirst("/kluis/".count))))
      }
      #expect(!drafts.isEmpty)
      try esra.writeSpoor(drafts, sync: true)
    }
    try shared.with("omar") { #expect($0.casussen == [casus]) }
    try shared.with("nora") { nora in
      let left = try shared.post(nora, "omar")
      #expect(!left.isEmpty)
    }
    try shared.with("omar") { #expect($0.casussen == [casus]) }
  }

  @Test("who forges the taking away of a key that is still on its way, does not keep it by that")
  func onItsWay() throws {
    let shared = try Shared()
    let casus = try shared.with("nora") {
      try $0.maakCasus(meelezers: ["kitty", "esra"], gevoelig: false)
    }
    let path = try shared.with("esra") { esra in
      let path = try #require(
        try shared.post(esra, "esra").first { path in
          let name = ID16(hex: String(path.suffix(32)))
          return esra.keyringEntries.contains { $0.file == name && $0.grant.kind == .casus }
        })
      let id = Kluis.pathID(String(path.dropFirst("/kluis/".count)))
      try esra.writeSpoor(
        [SpoorDraft(kind: .revoke, hlc: esra.tick(), key: .random(), segment: id)], sync: true)
      return path
    }
    let bytes = shared.host.fs.files()[path]
    shared.host.fs.overwrite(path, nil)
    try shared.with("kitty") { _ = try $0.neem(casus, van: "esra") }
    shared.host.fs.overwrite(path, bytes)
    try shared.with("esra") { #expect($0.casussen.isEmpty) }
  }

  @Test("made gevoelig by another than the maker, it does not open with duty, and comes back after")
  func duty() throws {
    let shared = try Shared()
    let casus = try shared.with("esra") { esra in
      let casus = try esra.maakCasus(meelezers: ["omar"], gevoelig: false)
      _ = try esra.append(bytes("geheim"), to: .casus(casus))
      return casus
    }
    try shared.with("omar") {
      try $0.draai(casus, gevoelig: false)
      try $0.neemVanDienst(casus)
    }
    for _ in 0..<2 {
      try shared.with("nora") { nora in
        #expect { try nora.openNu(casus, reden: "nood") } throws: {
          ($0 as? Kluisfout)?.soort == .geenToegang
        }
        #expect(nora.casussen.isEmpty)
      }
      // The maker's program takes its own file away; it makes no difference.
      try shared.with("esra") { _ in }
    }
    try shared.with("omar") { try $0.geefAanDienst(casus) }
    try shared.with("nora") { nora in
      try nora.openNu(casus, reden: "nood")
      try shared.read(casus, by: nora, ["geheim"])
    }
  }

  @Test("an order to erase is not called done while the maker's files stand; root finishes it")
  func erase() throws {
    let shared = try Shared()
    let casus = try shared.with("esra") { esra in
      let casus = try esra.maakCasus(meelezers: ["omar"], gevoelig: false)
      _ = try esra.append(bytes("weg ermee"), to: .casus(casus))
      return casus
    }
    func left() -> [String] {
      shared.host.fs.files().keys.filter { $0.hasPrefix("/kluis/") && $0.contains(casus.hex) }
    }
    _ = try shared.with("omar") { try $0.wis(casus, grond: .verzoek, toelichting: "brief") }
    let order = try shared.with("kitty") { kitty in
      let order = try kitty.wis(casus, grond: .verzoek, toelichting: "")
      #expect(kitty.meldingen.contains { $0.gevolg.contains("nog lezen") })
      return order
    }
    #expect(order.geldig && !order.uitgevoerd)
    #expect(left().contains { $0.contains("kern") })
    let report = try controleer(map: "/kluis", fs: shared.disk("root"))
    #expect(!report.gaaf)
    #expect(report.meldingen.contains { $0.wat.contains("Ze zijn van esra") })
    // What was written down once is not written down again at every opening.
    func spoor() -> Int {
      shared.host.fs.files().filter { $0.key.contains("/spoor/") }.map(\.value.count).reduce(0, +)
    }
    try shared.with("nora") { _ in }
    let before = spoor()
    try shared.with("nora") { _ in }
    #expect(spoor() - before < 400)
    // Nothing of it goes into a new copy.
    _ = try maakReservekopie(
      map: "/kluis", naar: "/kopie", naam: "nu", bewaarVanaf: "0", fs: shared.disk("root"))
    #expect(
      !shared.host.fs.files().keys.contains { $0.hasPrefix("/kopie") && $0.contains(casus.hex) })
    // Esra left and never opens again.
    let repaired = try herstelBestanden(map: "/kluis", uit: nil, fs: shared.disk("root"))
    #expect(!repaired.gewist.isEmpty && repaired.hersteld.isEmpty)
    #expect(left().isEmpty)
    #expect(repaired.na.gaaf, "\(repaired.na.meldingen.first?.wat ?? "")")
    #expect(try controleer(map: "/kluis", fs: shared.disk("root")).gaaf)
  }

  @Test(
    "a closed file of an erased casus, or a closed post, leaves the kluis writable for the others")
  func closedRest() throws {
    let shared = try Shared()
    let casus = try shared.with("esra") { esra in
      let casus = try esra.maakCasus(meelezers: ["omar", "kitty"], gevoelig: false)
      _ = try esra.append(bytes("weg ermee"), to: .casus(casus))
      return casus
    }
    let segment = try #require(
      shared.host.fs.files().keys.first { $0.contains(casus.hex) && $0.hasSuffix(".seg") })
    let post = try shared.with("esra") { "/kluis/" + Store.post($0.me) }
    shared.accounts.state.withLock {
      $0.secret = [segment, post]
      $0.owners[post] = "esra"
    }
    _ = try shared.with("omar") { try $0.wis(casus, grond: .verzoek, toelichting: "brief") }
    _ = try shared.with("kitty") { try $0.wis(casus, grond: .verzoek, toelichting: "") }
    for name in ["omar", "kitty", "nora"] {
      try shared.with(name) { kluis in
        #expect(!kluis.alleenLezen)
        _ = try kluis.append(bytes("gaat door"), to: .team)
      }
    }
    let report = try controleer(map: "/kluis", fs: shared.disk("nora"))
    #expect(report.meldingen.contains { $0.gevolg.contains("nog lezen") })
    // Whose it is can write down what was in it, and takes it away.
    try shared.with("esra") { _ in }
    #expect(!shared.host.fs.files().keys.contains { $0.contains(casus.hex) })
    #expect(try controleer(map: "/kluis", fs: shared.disk("root")).gaaf)
  }

  @Test("the maker's own program finishes an erasure too")
  func maker() throws {
    let shared = try Shared()
    let casus = try shared.with("esra") { try $0.maakCasus(meelezers: [], gevoelig: false) }
    _ = try shared.with("omar") { try $0.wis(casus, grond: .verzoek, toelichting: "brief") }
    _ = try shared.with("kitty") { try $0.wis(casus, grond: .verzoek, toelichting: "") }
    try shared.with("esra") { #expect($0.casussen.isEmpty) }
    #expect(!shared.host.fs.files().keys.contains { $0.contains(casus.hex) })
    #expect(try controleer(map: "/kluis", fs: shared.disk("root")).gaaf)
  }

  @Test("keys of a casus fit in whatever order they come in", arguments: 0..<6)
  func order(_ seed: Int) throws {
    let shared = try Shared()
    let casus = try shared.with("kitty") { kitty in
      let casus = try kitty.maakCasus(meelezers: [], gevoelig: false)
      for round in 0..<3 {
        _ = try kitty.append(bytes("ronde \(round)"), to: .casus(casus))
        try kitty.draai(casus, gevoelig: false)
      }
      return casus
    }
    let esra = try shared.open("esra")
    let post = try shared.with("kitty") { kitty in
      let before = try shared.post(kitty, "esra")
      try kitty.geef(casus, aan: "esra")
      return try shared.post(kitty, "esra").subtracting(before)
    }
    #expect(post.count == 4)
    // As a synchroniser brings them: one by one, in any order.
    let all = shared.host.fs.files().filter { post.contains($0.key) }
    for path in post { shared.host.fs.overwrite(path, nil) }
    var generator = SplitMix(seed: UInt64(seed) + 1)
    for path in post.sorted().shuffled(using: &generator) {
      shared.host.fs.overwrite(path, all[path])
      shared.host.clock.advance(2_000)
      _ = try esra.changes()
    }
    try shared.read(casus, by: esra, ["ronde 0", "ronde 1", "ronde 2"])
    #expect(esra.meldingen.filter { $0.ernst > .info }.isEmpty)
    esra.sluit()
    try shared.with("esra") { again in
      try shared.read(casus, by: again, ["ronde 0", "ronde 1", "ronde 2"])
      #expect(again.meldingen.filter { $0.ernst > .info }.isEmpty)
    }
  }

  @Test("one closed file hides nothing else: lists, the check, the backup and a repair go on")
  func closed() throws {
    let shared = try Shared()
    let (casus, other) = try shared.with("nora") { nora in
      let casus = try nora.maakCasus(meelezers: ["kitty"], gevoelig: false)
      _ = try nora.append(bytes("dicht"), to: .casus(casus))
      let other = try nora.maakCasus(meelezers: ["kitty"], gevoelig: false)
      _ = try nora.append(bytes("open"), to: .casus(other))
      return (casus, other)
    }
    let path = try #require(
      shared.host.fs.files().keys.first { $0.contains(casus.hex) && $0.hasSuffix(".seg") })
    shared.accounts.state.withLock { _ = $0.secret.insert(path) }
    try shared.with("kitty") { kitty in
      let reading = try kitty.frames(of: .casus(casus))
      #expect(reading.frames.isEmpty)
      #expect(reading.meldingen.contains { $0.doen.contains("Laat nora of root") })
      #expect(reading.meldingen.contains { $0.doen.hasSuffix("chmod 640 " + path) })
      try shared.read(other, by: kitty, ["open"])
    }
    let report = try controleer(map: "/kluis", fs: shared.disk("kitty"))
    #expect(!report.gaaf)
    #expect(report.meldingen.filter { $0.ernst > .info }.count == 1)
    #expect("/kluis/" + (report.meldingen.first?.bestand ?? "") == path)
    let copy = try maakReservekopie(
      map: "/kluis", naar: "/kopie", naam: "nu", bewaarVanaf: "0", fs: shared.disk("kitty"))
    #expect(copy.meldingen.count == 1 && copy.inhoud > 3)
    // A whole folder that is closed.
    shared.accounts.state.withLock { _ = $0.secret.insert(Store.folder(of: path)) }
    try shared.with("kitty") { kitty in
      #expect { try kitty.frames(of: .casus(casus)) } throws: {
        ($0 as? Kluisfout)?.soort == .beschadigd
      }
      try shared.read(other, by: kitty, ["open"])
    }
  }

  @Test("the closed folder of one member hides only what that member wrote; advice fits a folder")
  func closedMember() throws {
    let shared = try Shared()
    let (casus, other) = try shared.with("nora") { nora in
      let casus = try nora.maakCasus(meelezers: ["kitty", "esra"], gevoelig: false)
      _ = try nora.append(bytes("van nora"), to: .casus(casus))
      let other = try nora.maakCasus(meelezers: ["kitty"], gevoelig: false)
      return (casus, other)
    }
    let (nora, log) = try shared.with("kitty") { kitty in
      _ = try kitty.frames(of: .casus(other))
      _ = try kitty.append(bytes("van kitty"), to: .casus(other))
      let log = try #require(kitty.team.logs.values.first { $0.device == kitty.device }).path
      return (try #require(kitty.team.member(named: "nora")).id, log)
    }
    try shared.with("esra") { try shared.read(casus, by: $0, ["van nora"]) }
    let folder = "/kluis/" + Store.member(nora)
    shared.accounts.state.withLock {
      $0.secret.insert(folder)
      $0.owners[folder] = "nora"
    }
    // What was seen of the log on this computer still vouches for it.
    try shared.with("esra") { esra in
      #expect(esra.meldingen.contains { $0.doen == "Laat nora of root doen: chmod 3770 \(folder)" })
      try shared.read(casus, by: esra, ["van nora"])
    }
    // A computer on which nothing was seen yet cannot know whose it is: nothing is believed.
    let fresh = try Kluis.open(
      map: "/kluis", lid: "kitty", wachtwoord: Host.passphrase, fs: shared.disk("kitty"),
      plaatsen: shared.host.places("kitty2"), klok: shared.host.clock.reading, beleid: .cheap)
    #expect(throws: Kluisfout.self) { try fresh.frames(of: .casus(casus)) }
    #expect(fresh.meldingen.contains { $0.bestand == Store.member(nora) && $0.ernst == .ernstig })
    fresh.sluit()
    try shared.with("kitty") { try shared.read(other, by: $0, ["van kitty"]) }
    let report = try controleer(map: "/kluis", fs: shared.disk("kitty"))
    #expect(report.meldingen.contains { $0.bestand == Store.member(nora) && $0.ernst == .ernstig })
    #expect(!report.meldingen.contains { $0.wat.contains("bij geen lid hoort") })
    #expect(report.telling["regels in het teamlogboek"] ?? 0 > 3)
    shared.accounts.state.withLock { _ = $0.secret.remove(folder) }
    // Without one of the team logs nobody knows who left.
    shared.accounts.state.withLock { _ = $0.secret.insert("/kluis/" + Store.folder(of: log)) }
    #expect { try shared.open("esra") } throws: {
      guard let fout = $0 as? Kluisfout else { return false }
      return fout.soort == .beschadigd && fout.zin.contains("chmod 2750 /kluis/team/")
    }
    let closed = try controleer(map: "/kluis", fs: shared.disk("esra"))
    #expect(closed.meldingen.contains { $0.bestand.hasPrefix("team/") && $0.ernst == .ernstig })
  }

  @Test(
    "what says who a member is, or a log, that cannot be read here is told as closed and nothing else",
    arguments: ["publiek.", "apparaat.", "spoor"])
  func closedIdentity(_ which: String) throws {
    let shared = try Shared()
    let casus = try shared.with("nora") { nora in
      let casus = try nora.maakCasus(meelezers: ["kitty"], gevoelig: false)
      _ = try nora.append(bytes("van nora"), to: .casus(casus))
      return casus
    }
    let (member, device) = try shared.with("nora") { ($0.me, $0.device) }
    try shared.with("kitty") { try shared.read(casus, by: $0, ["van nora"]) }
    let folder = "/kluis/" + Store.member(member)
    let path =
      which == "spoor"
      ? "/kluis/" + Ledger.folder(device)
      : try #require(
        shared.host.fs.files().keys.first {
          Store.folder(of: $0) == folder && $0.hasPrefix(folder + "/" + which)
        })
    shared.accounts.state.withLock {
      $0.secret.insert(path)
      $0.owners[path] = "nora"
    }
    let report = try controleer(map: "/kluis", fs: shared.disk("kitty"))
    #expect(!report.gaaf)
    let closed = report.meldingen.filter { "/kluis/" + $0.bestand == path }
    #expect(closed.count == 1, "\(report.meldingen)")
    #expect(closed.allSatisfy { $0.doen.hasPrefix("Laat nora of root doen: chmod ") })
    // Nothing is called changed, missing or a stranger's: what cannot be seen is in what is closed.
    let rest = report.meldingen.filter { "/kluis/" + $0.bestand != path && $0.ernst > .info }
    #expect(rest.allSatisfy { $0.bestand == "de mappen die hier dicht zijn" }, "\(rest)")
    #expect(!report.meldingen.contains { $0.doen.contains("haal de map weg") })
    shared.accounts.state.withLock { $0.secret = [] }
    #expect(try controleer(map: "/kluis", fs: shared.disk("kitty")).gaaf)
  }

  @Test("a closed folder of a casus is not called empty")
  func closedCasus() throws {
    let shared = try Shared()
    let casus = try shared.with("nora") {
      let casus = try $0.maakCasus(meelezers: ["kitty"], gevoelig: false)
      _ = try $0.append(bytes("van nora"), to: .casus(casus))
      return casus
    }
    let segment = try #require(
      shared.host.fs.files().keys.first { $0.contains(casus.hex) && $0.hasSuffix(".seg") })
    let folder = Store.folder(of: segment)
    shared.accounts.state.withLock {
      $0.secret.insert(folder)
      $0.owners[folder] = "nora"
    }
    let report = try controleer(map: "/kluis", fs: shared.disk("kitty"))
    #expect(report.meldingen.contains { "/kluis/" + $0.bestand == folder && $0.ernst > .info })
    #expect(!report.meldingen.contains { $0.wat.contains("leeg") || $0.doen.contains("weghalen") })
  }

  @Test("a closed folder of members is not told as a wrong passphrase")
  func closedMembers() throws {
    let shared = try Shared()
    shared.accounts.state.withLock {
      $0.secret.insert("/kluis/leden")
      $0.owners["/kluis/leden"] = "kitty"
    }
    #expect { try shared.open("nora") } throws: {
      guard let fout = $0 as? Kluisfout else { return false }
      return fout.soort == .schijf && fout.zin.contains("/kluis/leden")
    }
  }

  @Test("a repair says which files it may not write, and puts the others right")
  func repair() throws {
    let shared = try Shared()
    let casus = try shared.with("nora") { nora in
      let casus = try nora.maakCasus(meelezers: ["kitty"], gevoelig: false)
      _ = try nora.append(bytes("heel"), to: .casus(casus))
      return casus
    }
    _ = try maakReservekopie(
      map: "/kluis", naar: "/kopie", naam: "nu", bewaarVanaf: "0", fs: shared.disk("root"))
    let path = try #require(
      shared.host.fs.files().keys.first {
        $0.hasPrefix("/kluis/zaken/") && $0.contains(casus.hex) && $0.hasSuffix(".seg")
      })
    var bent = try #require(shared.host.fs.files()[path])
    bent[SegmentHeader.length + 40] ^= 1
    shared.host.fs.overwrite(path, bent)
    let refused = try herstelBestanden(map: "/kluis", uit: "/kopie", fs: shared.disk("kitty"))
    #expect(refused.geweigerd == [String(path.dropFirst("/kluis/".count))])
    #expect(refused.hersteld.isEmpty && !refused.na.gaaf)
    let repaired = try herstelBestanden(map: "/kluis", uit: "/kopie", fs: shared.disk("root"))
    #expect(repaired.hersteld == refused.geweigerd && repaired.na.gaaf)
  }

  @Test("a backup of one kluis takes nothing of another, and does not repair it")
  func foreign() throws {
    let shared = try Shared()
    _ = try maakReservekopie(
      map: "/kluis", naar: "/kopie", naam: "een", bewaarVanaf: "0", fs: shared.host.fs)
    let (other, _) = try Kluis.maak(
      map: "/west", naam: "West", lid: "Piet", wachtwoord: Host.passphrase, fs: shared.host.fs,
      plaatsen: shared.host.places("piet"), klok: shared.host.clock.reading, beleid: .cheap)
    other.sluit()
    let before = shared.host.fs.files()
    #expect {
      try maakReservekopie(
        map: "/west", naar: "/kopie", naam: "twee", bewaarVanaf: "0", fs: shared.host.fs)
    } throws: { ($0 as? Kluisfout)?.zin.contains("andere kluis") == true }
    #expect {
      try herstelBestanden(map: "/west", uit: "/kopie", fs: shared.host.fs)
    } throws: { ($0 as? Kluisfout)?.zin.contains("andere kluis") == true }
    let kept = shared.host.fs.files().filter { $0.key.hasPrefix("/kopie") }
    #expect(kept == before.filter { $0.key.hasPrefix("/kopie") })
  }

  @Test("another folder in the place of the one that was opened: nothing is saved there, nor here")
  func replaced() throws {
    let shared = try Shared()
    let kitty = try shared.open("kitty")
    let casus = try kitty.maakCasus(meelezers: [], gevoelig: false)
    _ = try kitty.append(bytes("een"), to: .casus(casus))
    _ = try maakReservekopie(
      map: "/kluis", naar: "/kopie", naam: "nu", bewaarVanaf: "0", fs: shared.host.fs)
    _ = try zetTerug(van: "/kopie", naar: "/terug", fs: shared.host.fs)
    try shared.host.fs.rename("/kluis", to: "/kluis.oud", replace: false)
    try shared.host.fs.rename("/terug", to: "/kluis", replace: false)
    let before = shared.host.fs.files().filter { !$0.key.hasPrefix("/home") }
    for attempt in [
      { _ = try kitty.append(bytes("twee"), to: .casus(casus)) },
      { _ = try kitty.maakCasus(meelezers: [], gevoelig: false) }, { _ = try kitty.changes() },
      { try kitty.inzage(casus) },
    ] {
      #expect { try attempt() } throws: {
        guard let fout = $0 as? Kluisfout else { return false }
        return fout.soort == .bezet && fout.zin.contains("is vervangen")
      }
    }
    #expect(shared.host.fs.files().filter { !$0.key.hasPrefix("/home") } == before)
    kitty.sluit()
    let again = try shared.host.open()
    #expect(texts(try again.frames(of: .casus(casus))) == ["een"])
    #expect(try controleer(map: "/kluis", fs: shared.host.fs).gaaf)
  }

  @Test("a program with another runtime folder, as from cron, does not write in the same files")
  func cron() throws {
    let shared = try Shared()
    let kitty = try shared.open("kitty")
    let casus = try kitty.maakCasus(meelezers: [], gevoelig: false)
    _ = try kitty.append(bytes("een"), to: .casus(casus))
    let places = shared.host.places("kitty")
    for round in 0..<3 {
      let cron = try Kluis.open(
        map: "/kluis", lid: "kitty", wachtwoord: Host.passphrase, fs: shared.host.fs,
        plaatsen: Plaatsen(staat: places.staat, runtime: places.staat + "/run"),
        klok: shared.host.clock.reading, beleid: .cheap)
      #expect(cron.apparaat != kitty.apparaat)
      _ = try cron.append(bytes("cron \(round)"), to: .casus(casus))
      cron.sluit()
      _ = try kitty.append(bytes("scherm \(round)"), to: .casus(casus))
    }
    kitty.sluit()
    let again = try shared.host.open()
    #expect(texts(try again.frames(of: .casus(casus))).count == 7)
    #expect(try controleer(map: "/kluis", fs: shared.host.fs, kluis: again).meldingen.isEmpty)
  }
}
