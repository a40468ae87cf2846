import Testing

@testable import Kluis

@Suite("Work on a whole kluis: who comes in meanwhile is told to wait")
struct OnderhoudTests {
  @Test("while it goes on nobody opens and nobody starts such work; afterwards all is as before")
  func busy() throws {
    let host = Host()
    let (kitty, _) = try host.make()
    let before = host.fs.files().keys.sorted()
    try kitty.onderhoud {
      #expect { try host.open() } throws: { ($0 as? Kluisfout)?.soort == .bezet }
      #expect { try kitty.onderhoud {} } throws: { ($0 as? Kluisfout)?.soort == .bezet }
      #expect {
        try herstelBestanden(map: kitty.map, uit: nil, fs: host.fs)
      } throws: {
        ($0 as? Kluisfout)?.soort == .bezet
      }
    }
    #expect(host.fs.files().keys.sorted() == before)
    _ = try host.open()
  }

  @Test("it ends also when the work fails")
  func failed() throws {
    let host = Host()
    let (kitty, _) = try host.make()
    #expect(throws: Kluisfout.self) {
      try kitty.onderhoud { throw Kluisfout(.gebruik, "mislukt") }
    }
    _ = try host.open()
  }

  @Test("what a program left that was stopped in the middle keeps nobody out")
  func leftBehind() throws {
    let host = Host()
    let (kitty, _) = try host.make()
    host.fs.overwrite(Onderhoud.path(kitty.map), [])
    _ = try host.open()
    #expect(host.fs.files()[Onderhoud.path(kitty.map)] == nil)
  }
}
