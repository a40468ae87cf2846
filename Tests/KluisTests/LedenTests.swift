import Testing

@testable import Kluis

@Suite("Members: making keys, comparing words, roles, leaving")
struct LedenTests {
  private func signUp(_ host: Host, _ name: String) throws -> Aanmelding {
    try Kluis.meldAan(
      map: "/kluis", naam: name, wachtwoord: Host.passphrase, fs: host.fs,
      klok: host.clock.reading, beleid: .cheap)
  }

  @Test("a new member makes keys alone, and comes in once the eight words were compared")
  func join() throws {
    let host = Host()
    let (kitty, _) = try host.make()
    let esra = try signUp(host, "Esra")
    #expect(esra.naam == "esra")
    #expect(esra.woorden.count == 8)
    #expect { try host.open("esra") } throws: { ($0 as? Kluisfout)?.soort == .geenToegang }
    #expect(try kitty.wachtendenAantal() == 1)
    #expect(try kitty.vingerafdruk(van: "esra") == esra.woorden)
    #expect(kitty.leden.map(\.naam) == ["kitty"])
    var wrong = esra.woorden
    wrong[3] = "waterwater"
    #expect { try kitty.bevestig(naam: "esra", woorden: wrong, rollen: [.generalist]) } throws: {
      ($0 as? Kluisfout)?.soort == .geenToegang
    }
    #expect { try host.open("esra") } throws: { ($0 as? Kluisfout)?.soort == .geenToegang }
    try kitty.bevestig(naam: "esra", woorden: esra.woorden, rollen: [.generalist])
    #expect(try kitty.wachtendenAantal() == 0)
    let open = try host.open("esra")
    #expect(open.ik.rollen == [.generalist])
    #expect(open.vingerafdruk == esra.woorden)
    #expect(open.leden.map(\.naam) == ["esra", "kitty"])
    #expect(!open.heeftDienst)
    let casus = try kitty.maakCasus(meelezers: ["esra"], gevoelig: false)
    #expect(try open.changes().contains(.casus(casus)))
    #expect(try controleer(map: "/kluis", fs: host.fs, kluis: kitty).meldingen.isEmpty)
  }

  @Test("the recovery code of a new member opens, and a new code takes its place")
  func recoveryCode() throws {
    let host = Host()
    let (kitty, _) = try host.make()
    let esra = try signUp(host, "esra")
    try kitty.bevestig(naam: "esra", woorden: esra.woorden, rollen: [.generalist])
    let open = try host.open("esra")
    #expect(throws: Kluisfout.self) { try open.nieuweHerstelcode(wachtwoord: "dit is het niet") }
    let code = try open.nieuweHerstelcode(wachtwoord: Host.passphrase)
    open.sluit()
    func recover(_ code: String) throws {
      try Kluis.herstel(
        map: "/kluis", lid: "esra", herstelcode: code, nieuwWachtwoord: "een ander wachtwoord",
        fs: host.fs, plaatsen: host.places("esra"), klok: host.clock.reading, beleid: .cheap
      ).sluit()
    }
    #expect { try recover(esra.herstelcode) } throws: {
      ($0 as? Kluisfout)?.soort == .geenToegang
    }
    try recover(code)
    _ = try host.open("esra", passphrase: "een ander wachtwoord")
    #expect(try controleer(map: "/kluis", fs: host.fs, kluis: kitty).meldingen.isEmpty)
  }

  @Test("a name is made once, and only a role holder confirms")
  func refusals() throws {
    let host = Host()
    let (kitty, _) = try host.make()
    #expect(throws: Kluisfout.self) { try signUp(host, "KITTY") }
    #expect(throws: Kluisfout.self) { try signUp(host, " ") }
    #expect(throws: Kluisfout.self) { try kitty.vingerafdruk(van: "niemand") }
    _ = try kitty.voegLidToe(naam: "omar", wachtwoord: Host.passphrase, rollen: [.generalist])
    let omar = try host.open("omar")
    let esra = try signUp(host, "esra")
    for act in [
      { try omar.bevestig(naam: "esra", woorden: esra.woorden, rollen: [.teamleider]) },
      { try omar.zetRollen("omar", [.teamleider]) },
      { try omar.trekIn("kitty") },
      { try omar.zetMeelezersbeleid(.team) },
    ] as [() throws -> Void] {
      #expect { try act() } throws: { ($0 as? Kluisfout)?.soort == .geenToegang }
    }
    #expect(kitty.leden.count == 2)
  }

  @Test("a second set of keys under the same name is not confirmed")
  func twoBundles() throws {
    let host = Host()
    let (kitty, _) = try host.make()
    let esra = try signUp(host, "esra")
    let files = host.fs.files()
    let folder = Store.member(Passphrase.memberID("esra", store: kitty.storeID))
    let path = try #require(files.keys.first { $0.contains(folder + "/publiek.1-") })
    host.fs.overwrite(path + "0", files[path] ?? [])
    #expect {
      try kitty.bevestig(naam: "esra", woorden: esra.woorden, rollen: [.generalist])
    } throws: {
      ($0 as? Kluisfout)?.soort == .beschadigd
    }
  }

  @Test("roles bring their keys, and the last role holder stays")
  func roles() throws {
    let host = Host()
    let (kitty, _) = try host.make()
    _ = try kitty.voegLidToe(naam: "omar", wachtwoord: Host.passphrase, rollen: [.generalist])
    let casus = try kitty.maakCasus(meelezers: [], gevoelig: false)
    try kitty.zetLeidkaart(casus, bytes("leid"))
    host.clock.advance(3_000)
    _ = try kitty.changes()
    let omar = try host.open("omar")
    #expect(try omar.leidkaarten().isEmpty)
    #expect(throws: Kluisfout.self) { try kitty.zetRollen("kitty", [.generalist]) }
    #expect(throws: Kluisfout.self) { try kitty.trekIn("kitty") }
    try kitty.zetRollen("omar", [.generalist, .teamleider])
    _ = try omar.changes()
    #expect(omar.ik.rollen == [.generalist, .teamleider])
    #expect(omar.heeftDienst)
    #expect(try omar.leidkaarten().map(\.bytes) == [bytes("leid")])
    try kitty.zetRollen("kitty", [.generalist])
    #expect(throws: Kluisfout.self) { try kitty.zetRollen("omar", [.teamleider]) }
    #expect(throws: Kluisfout.self) { try omar.zetRollen("omar", [.generalist]) }
    #expect(try controleer(map: "/kluis", fs: host.fs, kluis: omar).meldingen.isEmpty)
  }

  @Test("who is withdrawn comes in no more and gets no key")
  func withdrawn() throws {
    let host = Host()
    let (kitty, _) = try host.make()
    _ = try kitty.voegLidToe(naam: "omar", wachtwoord: Host.passphrase, rollen: [.generalist])
    let casus = try kitty.maakCasus(meelezers: [], gevoelig: false)
    try host.open("omar").sluit()
    try kitty.trekIn("omar")
    #expect(kitty.leden.first { $0.naam == "omar" }?.actief == false)
    #expect { try host.open("omar") } throws: { ($0 as? Kluisfout)?.soort == .geenToegang }
    #expect(throws: Kluisfout.self) { try kitty.geef(casus, aan: "omar") }
    #expect(throws: Kluisfout.self) { try kitty.maakCasus(meelezers: ["omar"], gevoelig: false) }
    #expect(throws: Kluisfout.self) { try kitty.trekIn("omar") }
  }

  @Test("the policy for readers is a signed record that everybody sees")
  func policy() throws {
    let host = Host()
    let (kitty, _) = try host.make()
    _ = try kitty.voegLidToe(naam: "omar", wachtwoord: Host.passphrase, rollen: [.generalist])
    let omar = try host.open("omar")
    #expect(omar.meelezersbeleid == .vastTweedeTeamleider)
    try kitty.zetMeelezersbeleid(.team)
    _ = try omar.changes()
    #expect(omar.meelezersbeleid == .team)
    kitty.sluit()
    #expect(try host.open().meelezersbeleid == .team)
  }

  @Test("words are different, and stand for all bits of what they are made from")
  func words() {
    let all = (0..<16_384).map { Woordenlijst.woord(UInt32($0)) }
    #expect(Set(all).count == 16_384)
    #expect(all.allSatisfy { word in word.allSatisfy { $0.isLetter && $0.isASCII } })
    let zero = [UInt8](repeating: 0, count: 14)
    var seen: Set<[String]> = [Woordenlijst.woorden(zero, aantal: 8)]
    for bit in 0..<112 {
      var changed = zero
      changed[bit / 8] ^= 1 << UInt8(bit % 8)
      #expect(seen.insert(Woordenlijst.woorden(changed, aantal: 8)).inserted, "bit \(bit)")
    }
    #expect(Wachtzin.maak().split(separator: " ").count == 6)
    #expect(Wachtzin.maak() != Wachtzin.maak())
  }
}
