import Testing

@testable import Kluis

@Suite("Access: taking away, opening now with a reason, who looked")
struct ToegangTests {
  private func team() throws -> (host: Host, kitty: Kluis, omar: Kluis) {
    let host = Host()
    let (kitty, _) = try host.make()
    _ = try kitty.voegLidToe(naam: "omar", wachtwoord: Host.passphrase, rollen: [.generalist])
    return (host, kitty, try host.open("omar"))
  }

  @Test("a key that is taken away is gone from the post, from memory and at the next opening")
  func take() throws {
    let (host, kitty, omar) = try team()
    let casus = try kitty.maakCasus(meelezers: ["omar"], gevoelig: false)
    let other = try kitty.maakCasus(meelezers: ["omar"], gevoelig: false)
    _ = try kitty.append(bytes("een"), to: .casus(casus))
    _ = try omar.changes()
    #expect(Set(omar.casussen) == [casus, other])
    let taken = try kitty.neem(casus, van: "omar")
    #expect(taken == Afname(weggehaald: 1, gebleven: 0))
    #expect(try kitty.meelezers(casus) == ["kitty"])
    _ = try omar.changes()
    _ = try omar.frames(of: .casus(casus))
    #expect(omar.afgenomen(casus))
    #expect(try omar.laatLos() == [casus])
    #expect(omar.casussen == [other])
    #expect(throws: Kluisfout.self) { try omar.frames(of: .casus(casus)) }
    omar.sluit()
    let again = try host.open("omar")
    #expect(again.casussen == [other])
    // Given once more, it works once more.
    try kitty.geef(casus, aan: "omar")
    _ = try again.changes()
    #expect(texts(try again.frames(of: .casus(casus))) == ["een"])
    #expect(!again.afgenomen(casus))
    #expect(try kitty.meelezers(casus) == ["kitty", "omar"])
    #expect(try controleer(map: "/kluis", fs: host.fs, kluis: kitty).meldingen.isEmpty)
  }

  @Test("the last reader stays, and somebody without the key cannot take or give")
  func refusals() throws {
    let (_, kitty, omar) = try team()
    let casus = try kitty.maakCasus(meelezers: [], gevoelig: false)
    #expect(throws: Kluisfout.self) { try kitty.neem(casus, van: "kitty") }
    #expect(throws: Kluisfout.self) { try kitty.neem(casus, van: "omar") }
    #expect(throws: Kluisfout.self) { try kitty.neem(casus, van: "niemand") }
    #expect { try omar.neem(casus, van: "kitty") } throws: {
      ($0 as? Kluisfout)?.soort == .geenToegang
    }
    #expect { try omar.kijkers([casus]) } throws: { ($0 as? Kluisfout)?.soort == .geenToegang }
  }

  @Test("opening now: the reason is durable first, the owner reads it, the key does not stay")
  func openNow() throws {
    let (host, kitty, omar) = try team()
    let casus = try kitty.maakCasus(meelezers: [], gevoelig: false)
    _ = try kitty.append(bytes("geheim"), to: .casus(casus))
    #expect { try omar.openNu(casus, reden: "nood") } throws: {
      ($0 as? Kluisfout)?.soort == .geenToegang
    }
    try kitty.zetRollen("omar", [.generalist, .dienst])
    _ = try omar.changes()
    #expect(omar.heeftDienst)
    #expect(throws: Kluisfout.self) { try omar.openNu(casus, reden: "  ") }
    let before = host.fs.operaties
    try omar.openNu(casus, reden: "moeder belt in paniek")
    #expect(host.fs.operaties > before)
    // A power cut right now keeps the reason.
    let cut = host.on(host.fs.image().afterPowerCut(seed: 4))
    let afterwards = try cut.open()
    #expect(try afterwards.kijkers([casus]).last?.reden == "moeder belt in paniek")
    #expect(texts(try omar.frames(of: .casus(casus))) == ["geheim"])
    #expect(!omar.afgenomen(casus))
    #expect(try omar.laatLos().isEmpty)
    _ = try kitty.changes()
    let seen = try #require(try kitty.neemKijkers().first)
    #expect(seen.soort == .nuOpen && seen.lid == "omar" && seen.reden == "moeder belt in paniek")
    #expect(try kitty.kijkers([casus]).map(\.soort).contains(.nuOpen))
    omar.sluit()
    #expect(try host.open("omar").casussen.isEmpty)
    #expect(try controleer(map: "/kluis", fs: host.fs, kluis: kitty).meldingen.isEmpty)
  }

  @Test("a gevoelig casus, and one taken from duty, does not open with a reason")
  func notForSensitive() throws {
    let (_, kitty, omar) = try team()
    try kitty.zetRollen("omar", [.generalist, .dienst])
    _ = try omar.changes()
    let sensitive = try kitty.maakCasus(meelezers: [], gevoelig: true)
    let ordinary = try kitty.maakCasus(meelezers: [], gevoelig: false)
    try kitty.neemVanDienst(ordinary)
    for casus in [sensitive, ordinary] {
      #expect { try omar.openNu(casus, reden: "nood") } throws: {
        ($0 as? Kluisfout)?.soort == .geenToegang
      }
    }
    try kitty.geefAanDienst(ordinary)
    try kitty.geefAanDienst(ordinary)
    try omar.openNu(ordinary, reden: "nood")
    #expect(omar.nuGeopend == [ordinary])
  }

  @Test("who looked, gave and took is found from the month that is asked, by key holders")
  func looks() throws {
    let (host, kitty, omar) = try team()
    let casus = try kitty.maakCasus(meelezers: ["omar"], gevoelig: false)
    let other = try kitty.maakCasus(meelezers: ["omar"], gevoelig: false)
    _ = try omar.changes()
    try omar.inzage(casus)
    try omar.inzage(casus)
    try omar.sync()
    host.clock.advance(70 * 86_400_000)
    let later = host.clock.now
    try omar.inzage(other)
    try omar.sync()
    _ = try kitty.changes()
    let seen = try kitty.neemKijkers()
    #expect(seen.map(\.casus) == [casus, other])
    #expect(try kitty.neemKijkers().isEmpty)
    let all = try kitty.kijkers([casus, other])
    #expect(all.filter { $0.soort == .inzage }.map(\.lid) == ["omar", "omar"])
    #expect(all.filter { $0.soort == .gegeven }.allSatisfy { $0.lid == "kitty" })
    let recent = try kitty.kijkers([casus, other], sinds: later)
    #expect(recent.map(\.casus) == [other])
  }

  @Test("a look-up is written down without what was asked")
  func lookups() throws {
    let (host, kitty, omar) = try team()
    try omar.noteerOpzoeken(["k7dm", "abcd"])
    try omar.noteerOpzoeken([])
    try omar.sync()
    let found = try kitty.opzoekingen()
    #expect(found.map(\.lid) == ["omar", "omar"])
    #expect(found.map(\.codes) == [["abcd", "k7dm"], []])
    for (_, content) in host.fs.files() { #expect(!content.containsText("k7dm")) }
  }
}

extension [UInt8] {
  fileprivate func containsText(_ text: String) -> Bool {
    let wanted = Array(text.utf8)
    guard count >= wanted.count else { return false }
    return indices.dropLast(wanted.count - 1).contains {
      self[$0..<($0 + wanted.count)].elementsEqual(wanted)
    }
  }
}
