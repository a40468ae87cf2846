import Kluis
import Testing

@Suite("Whose the files are, in a backup and when it is put back")
struct EigenarenTests {
  private let kitty = Eigenaar(
    gebruiker: 5001, groep: 5000, gebruikersnaam: "kitty", groepsnaam: "nabij", rechten: 0o640)
  private let folder = Eigenaar(
    gebruiker: 5001, groep: 5000, gebruikersnaam: "kitty", groepsnaam: "nabij", rechten: 0o2750)

  /// The logs of the team belong to one who is not root.
  private func team() throws -> Team {
    let team = try Team()
    for path in team.host.fs.files().keys where path.hasPrefix("/kluis/spoor/") {
      team.host.fs.own(path, kitty)
      team.host.fs.own(String(path.prefix("/kluis/spoor/".count + 32)), folder)
    }
    return team
  }

  @Test("as root every file and folder gets its owner and rights back")
  func asRoot() throws {
    let team = try team()
    _ = try team.backup()
    let report = try zetTerug(van: "/kopie", naar: "/terug", fs: team.host.fs)
    #expect(report.eigenaren.lijst && report.eigenaren.over == 0)
    #expect(report.eigenaren.gezet > report.bestanden)
    for path in team.host.fs.files().keys where path.hasPrefix("/terug/spoor/") {
      #expect(try team.host.fs.eigenaar(path) == kitty)
      #expect(
        try team.host.fs.eigenaar(String(path.prefix("/terug/spoor/".count + 32))) == folder)
    }
  }

  @Test("as somebody else it is counted what could not be, and root can do it afterwards")
  func asMember() throws {
    let team = try team()
    _ = try team.backup()
    team.host.fs.work(as: 5002)
    let report = try zetTerug(van: "/kopie", naar: "/terug", fs: team.host.fs)
    #expect(report.controle.gaaf && report.eigenaren.over > 0)
    team.host.fs.work(as: 0)
    #expect(try zetEigenaren(van: "/kopie", naar: "/terug", fs: team.host.fs).over == 0)
    let log = try #require(
      team.host.fs.files().keys.first { $0.hasPrefix("/terug/spoor/") })
    #expect(try team.host.fs.eigenaar(log) == kitty)
  }

  @Test("a list makes no program run as another, and reaches nothing outside the kluis")
  func hostile() throws {
    let team = try team()
    _ = try team.backup()
    let list = try #require(
      team.host.fs.files().keys.first { $0.hasPrefix("/kopie/eigenaren/") })
    team.host.fs.overwrite("/schaduw", bytes("geheim"))
    team.host.fs.overwrite(
      list,
      bytes("5009 5009 7777 - - ../schaduw\n5009 5009 7777 - - nabij.store\nonzin\n"))
    let report = try zetTerug(van: "/kopie", naar: "/terug", fs: team.host.fs)
    #expect(report.eigenaren.gezet == 1)
    #expect(try team.host.fs.eigenaar("/schaduw")?.gebruiker == 0)
    #expect(try team.host.fs.eigenaar("/terug/nabij.store")?.rechten == 0o660)
  }

  @Test("a repair leaves the owner of a file as it was, and old lists go with the old keys")
  func repair() throws {
    let team = try team()
    _ = try team.backup("2026-10-01T1000")
    let second = try team.backup("2026-11-27T1000", keep: "2026-10-23")
    #expect(second.verlopen == ["2026-10-01T1000"])
    #expect(try team.backup("2026-11-28T1000", keep: "2026-10-23").verlopen.isEmpty)
    #expect(
      team.host.fs.files().keys.filter { $0.hasPrefix("/kopie/eigenaren/") }.sorted()
        == ["/kopie/eigenaren/2026-11-27T1000", "/kopie/eigenaren/2026-11-28T1000"])
    for gone in [false, true] {
      let path = try #require(
        team.host.fs.files().keys.sorted().first {
          $0.hasPrefix("/kluis/spoor/") && !$0.contains("/.")
        })
      var bad = try #require(team.host.fs.files()[path])
      bad[bad.count / 3] ^= 1
      team.host.fs.overwrite(path, gone ? nil : bad)
      let report = try herstelBestanden(map: "/kluis", uit: "/kopie", fs: team.host.fs)
      #expect(report.na.gaaf)
      #expect(try team.host.fs.eigenaar(path) == kitty)
    }
  }
}
