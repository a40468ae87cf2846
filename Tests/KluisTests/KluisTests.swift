import Kluis
import Testing

@Suite("A kluis from making to reading")
struct KluisTests {
  @Test("what is saved is there after reopening, in order, confirmed")
  func saveAndReopen() throws {
    let host = Host()
    let (kluis, code) = try host.make()
    #expect(code.count == 44)
    #expect(kluis.naam == "Wijkteam Oost")
    #expect(kluis.ik.naam == "kitty")
    #expect(kluis.ik.rollen == [.generalist, .teamleider, .beheerder])
    let locator = try kluis.maakCasus(meelezers: [], gevoelig: false)
    let first = try kluis.append(bytes("een"), to: .casus(locator))
    #expect(first.volgnummer == 1)
    _ = try kluis.append(group: [bytes("twee"), bytes("drie")], to: .casus(locator))
    _ = try kluis.append(bytes("team"), to: .team)
    _ = try kluis.append(bytes("mijn"), to: .eigen)
    #expect(kluis.meldingen.isEmpty)
    kluis.sluit()

    let again = try host.open()
    #expect(again.meldingen.isEmpty)
    #expect(again.casussen == [locator])
    let lezing = try again.frames(of: .casus(locator))
    #expect(texts(lezing) == ["een", "twee", "drie"])
    #expect(lezing.meldingen.isEmpty)
    #expect(lezing.frames.allSatisfy { $0.envelop.bevestigd && $0.envelop.lid == "kitty" })
    #expect(texts(try again.frames(of: .team)) == ["team"])
    #expect(texts(try again.frames(of: .eigen)) == ["mijn"])
    #expect(try again.meelezers(locator) == ["kitty"])
  }

  @Test("opening without a name takes the last one used here")
  func lastUsed() throws {
    let host = Host()
    let (kluis, _) = try host.make()
    kluis.sluit()
    #expect(try host.open(nil).ik.naam == "kitty")
  }

  @Test("a new member reads what was granted and nothing else")
  func members() throws {
    let host = Host()
    let (kitty, _) = try host.make()
    _ = try kitty.voegLidToe(naam: "Omar", wachtwoord: Host.passphrase, rollen: [.generalist])
    let shared = try kitty.maakCasus(meelezers: ["omar"], gevoelig: false)
    let own = try kitty.maakCasus(meelezers: [], gevoelig: true)
    _ = try kitty.append(bytes("samen"), to: .casus(shared))
    _ = try kitty.append(bytes("alleen"), to: .casus(own))

    let omar = try host.open("omar")
    #expect(omar.meldingen.isEmpty)
    #expect(omar.casussen == [shared])
    #expect(texts(try omar.frames(of: .casus(shared))) == ["samen"])
    #expect(throws: Kluisfout.self) { try omar.frames(of: .casus(own)) }
    #expect(Set(try omar.meelezers(shared)) == ["kitty", "omar"])
    _ = try omar.append(bytes("van omar"), to: .casus(shared))
    #expect(try kitty.changes() == [.casus(shared)])
    #expect(try kitty.changes().isEmpty)
    let lezing = try kitty.frames(of: .casus(shared))
    #expect(texts(lezing) == ["samen", "van omar"])
    #expect(lezing.frames.map(\.envelop.lid) == ["kitty", "omar"])
    #expect(lezing.meldingen.isEmpty)

    try kitty.geef(own, aan: "omar")
    #expect(try omar.changes() == [.casus(own)])
    #expect(texts(try omar.frames(of: .casus(own))) == ["alleen"])
  }

  @Test("reading on gives only what is new and says whether it joins on")
  func incremental() throws {
    let host = Host()
    let (kitty, _) = try host.make()
    _ = try kitty.voegLidToe(naam: "Omar", wachtwoord: Host.passphrase, rollen: [.generalist])
    let casus = Dossier.casus(try kitty.maakCasus(meelezers: ["omar"], gevoelig: false))
    _ = try kitty.append(bytes("1"), to: casus)
    let omar = try host.open("omar")
    let first = try omar.frames(of: casus)
    #expect(texts(first) == ["1"])
    _ = try kitty.append(bytes("2"), to: casus)
    _ = try omar.changes()
    let second = try omar.frames(of: casus, na: first.stand)
    #expect(texts(second) == ["2"])
    #expect(second.sluitAan)
    _ = try omar.append(bytes("3"), to: casus)
    let third = try omar.frames(of: casus, na: second.stand)
    #expect(texts(third) == ["3"])
    #expect(texts(try omar.frames(of: casus, na: third.stand)).isEmpty)
    #expect(texts(try omar.frames(of: casus)) == ["1", "2", "3"])
  }

  @Test("wrong passphrase, unknown member and damaged slot give the same error")
  func refusal() throws {
    let host = Host()
    let (kluis, _) = try host.make()
    kluis.sluit()
    func refusal(_ member: String, _ passphrase: String) -> Kluisfout? {
      do {
        _ = try host.open(member, passphrase: passphrase)
        return nil
      } catch { return error as? Kluisfout }
    }
    let wrong = refusal("kitty", "een ander wachtwoord")
    #expect(wrong?.soort == .geenToegang)
    #expect(refusal("nora", Host.passphrase) == wrong)
    #expect(refusal("kitty", "") == wrong)
    for (path, content) in host.fs.files() where path.contains("/sloten/") {
      var damaged = content
      damaged[150] ^= 1
      host.fs.overwrite(path, damaged)
    }
    #expect(refusal("kitty", Host.passphrase) == wrong)
  }

  @Test("cards of the team are seen by all, lead cards by teamleiders only")
  func cards() throws {
    let host = Host()
    let (kitty, _) = try host.make()
    _ = try kitty.voegLidToe(naam: "Omar", wachtwoord: Host.passphrase, rollen: [.generalist])
    let omar = try host.open("omar")
    let locator = try omar.maakCasus(meelezers: ["kitty"], gevoelig: false)
    try omar.zetTeamkaart(locator, bytes("kaart"))
    try omar.zetLeidkaart(locator, bytes("leid"))
    omar.sluit()
    #expect(try kitty.teamkaarten().map(\.bytes) == [bytes("kaart")])
    #expect(try kitty.leidkaarten().map(\.bytes) == [bytes("leid")])
    let again = try host.open("omar")
    #expect(try again.leidkaarten().isEmpty)
    _ = try kitty.changes()
    _ = try kitty.append(bytes("meer"), to: .casus(locator))
    try kitty.zetTeamkaart(locator, bytes("nieuwer"))
    kitty.sluit()
    #expect(try again.teamkaarten().map(\.bytes) == [bytes("nieuwer")])
    _ = try again.frames(of: .casus(locator))
    try again.zetLeidkaart(locator, bytes("leid 2"))
    again.sluit()
    let lead = try host.open()
    #expect(try lead.leidkaarten().map(\.bytes) == [bytes("leid 2")])
    #expect(lead.meldingen.isEmpty)
  }

  @Test("two programs of one member get two devices and see each other")
  func subdevices() throws {
    let host = Host()
    let (one, _) = try host.make()
    let casus = Dossier.casus(try one.maakCasus(meelezers: [], gevoelig: false))
    let two = try host.open()
    #expect(one.apparaat != two.apparaat)
    _ = try one.append(bytes("a"), to: casus)
    #expect(try two.changes().contains(casus))
    _ = try two.append(bytes("b"), to: casus)
    #expect(try one.changes() == [casus])
    #expect(texts(try one.frames(of: casus)) == ["a", "b"])
    #expect(texts(try two.frames(of: casus)) == ["a", "b"])
    #expect(try two.frames(of: casus).frames.allSatisfy(\.envelop.bevestigd))
  }

  @Test("drafts and local values are kept, listed and removed")
  func drafts() throws {
    let host = Host()
    let (kluis, _) = try host.make()
    try kluis.bewaarConcept("notitie", bytes("half af"))
    try kluis.bewaarLokaal("weergave", [1, 2])
    kluis.sluit()
    let again = try host.open()
    #expect(try again.concepten() == ["notitie"])
    #expect(try again.concept("notitie") == bytes("half af"))
    #expect(try again.lokaal("weergave") == [1, 2])
    #expect(try again.lokaal("anders") == nil)
    try again.verwijderConcept("notitie")
    try again.verwijderConcept("notitie")
    #expect(try again.concepten().isEmpty)
    for (path, content) in host.fs.files() {
      #expect(!String(decoding: content, as: UTF8.self).contains("half af"), "\(path)")
    }
  }

  @Test("what a killed program left of a draft goes away, what another is writing stays")
  func leftovers() throws {
    let host = Host()
    let (kluis, _) = try host.make()
    try kluis.bewaarConcept("notitie", bytes("half af"))
    let drafts = host.fs.files().keys.filter { $0.contains("/concept/") }
    let draft = try #require(drafts.first)
    #expect(drafts.count == 1)
    for leftover in ["old", "young"] {
      host.fs.close(try host.fs.create(draft + ".tmp-" + leftover, mode: 0o600))
    }
    kluis.sluit()
    let disk = AgedFS(host.fs, young: ".tmp-young", at: host.clock.now * 1_000_000)
    let again = try Kluis.open(
      map: "/kluis", lid: "kitty", wachtwoord: Host.passphrase, fs: disk,
      plaatsen: host.places("kitty"), klok: host.clock.reading, beleid: .cheap)
    #expect(try again.concepten() == ["notitie"])
    let left = host.fs.files().keys.filter { $0.contains(".tmp-") }
    #expect(left.map { $0.hasSuffix("young") } == [true])
    host.clock.advance(2 * 3_600_000)
    #expect(try again.concepten() == ["notitie"])
    #expect(host.fs.files().keys.count { $0.contains(".tmp-") } == 0)
  }

  @Test("who looked is found by who holds the key")
  func inzage() throws {
    let host = Host()
    let (kitty, _) = try host.make()
    _ = try kitty.voegLidToe(naam: "Omar", wachtwoord: Host.passphrase, rollen: [.generalist])
    let locator = try kitty.maakCasus(meelezers: ["omar"], gevoelig: false)
    let other = try kitty.maakCasus(meelezers: ["omar"], gevoelig: false)
    let omar = try host.open("omar")
    try omar.inzage(locator)
    try omar.inzage(locator)
    try omar.sync()
    #expect(try kitty.inzagen(locator).map(\.lid) == ["omar"])
    #expect(try kitty.inzagen(other).isEmpty)
  }
}

/// A disk on which one file is of a given time; the simulated one counts from the beginning.
private final class AgedFS: ForwardFS, @unchecked Sendable {
  private let young: String
  private let time: Int64

  init(_ base: SimFS, young: String, at time: Int64) {
    self.young = young
    self.time = time
    super.init(base)
  }

  override func status(_ path: String) throws(Schijffout) -> Bestandsstand? {
    guard path.hasSuffix(young), let status = try base.status(path) else {
      return try base.status(path)
    }
    return Bestandsstand(
      grootte: status.grootte, inode: status.inode, gewijzigd: time, isMap: status.isMap)
  }
}
