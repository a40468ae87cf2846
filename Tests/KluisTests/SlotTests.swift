import Kluis
import Testing

@Suite("Another passphrase, and the recovery code")
struct SlotTests {
  @Test("a changed passphrase works, the old one does not, and the check is content")
  func change() throws {
    let host = Host()
    let (kluis, _) = try host.make()
    #expect(throws: Kluisfout.self) {
      try kluis.wijzigWachtwoord(oud: "iets heel anders", nieuw: "nieuwe woorden hier")
    }
    try kluis.wijzigWachtwoord(oud: Host.passphrase, nieuw: "nieuwe woorden hier")
    kluis.sluit()
    #expect(throws: Kluisfout.self) { try host.open() }
    let again = try host.open(passphrase: "nieuwe woorden hier")
    #expect(try controleer(map: "/kluis", fs: host.fs, kluis: again).meldingen.isEmpty)
  }

  @Test("the recovery code lets in on a strange computer and sets a passphrase")
  func recovery() throws {
    let host = Host()
    let (kluis, code) = try host.make()
    let casus = Dossier.casus(try kluis.maakCasus(meelezers: [], gevoelig: false))
    _ = try kluis.append(bytes("tekst"), to: casus)
    kluis.sluit()
    func recover(_ code: String) throws -> Kluis {
      try Kluis.herstel(
        map: "/kluis", lid: "kitty", herstelcode: code, nieuwWachtwoord: "vers gekozen woorden",
        fs: host.fs, plaatsen: host.places("elders"), klok: host.clock.reading, beleid: .cheap)
    }
    #expect { try recover("0000-" + code.dropFirst(5)) } throws: {
      ($0 as? Kluisfout)?.soort == .geenToegang
    }
    let back = try recover(code.lowercased())
    #expect(texts(try back.frames(of: casus)) == ["tekst"])
    back.sluit()
    #expect(throws: Kluisfout.self) { try host.open() }
    #expect(try host.open(passphrase: "vers gekozen woorden").ik.naam == "kitty")
  }

  @Test("a power cut while the passphrase changes leaves the old or the new one working")
  func crash() throws {
    let host = Host()
    let (kluis, _) = try host.make()
    host.fs.startRecording()
    try kluis.wijzigWachtwoord(oud: Host.passphrase, nieuw: "nieuwe woorden hier")
    for (index, image) in host.fs.recorded().enumerated() {
      for seed in 0..<UInt64(Soak.times(3, 50)) {
        let disk = host.on(image.afterPowerCut(seed: seed &* 31 &+ UInt64(index)))
        let opened = [Host.passphrase, "nieuwe woorden hier"].compactMap {
          try? disk.open(passphrase: $0)
        }
        #expect(!opened.isEmpty, "operation \(index)")
        opened.forEach { $0.sluit() }
      }
    }
  }
}
