import Kluis
import Testing

@Suite("Herstel: damaged files from their second copy and from a backup", .serialized)
struct RepairTests {
  private static func small(_ path: String) -> Bool { path.contains("kern") }

  @Test("every damaged, cut or missing file is put right from a backup, and nothing else changes")
  func everyFile() throws {
    let team = try Team()
    _ = try team.backup()
    let kitty = try team.host.open()
    _ = try kitty.append(bytes("na de kopie"), to: .casus(team.shared))
    kitty.sluit()
    let files = team.host.fs.files().filter {
      $0.key.hasPrefix("/kluis/") && !$0.key.contains("/kaarten/")
    }
    for (index, (path, good)) in files.sorted(by: { $0.key < $1.key }).enumerated()
    where index % Soak.every(7) == 0 || path.hasSuffix(".seg") {
      for (kind, bad) in [
        ("bit", Self.flip(good)), ("cut", Array(good.prefix(good.count * 2 / 3))), ("gone", nil),
      ] {
        team.host.fs.overwrite(path, bad)
        let before = try? controleer(map: "/kluis", fs: team.host.fs)
        if before?.gaaf == true {
          // Nothing in it is vouched for without keys (a torn end): nothing to put right.
          team.host.fs.overwrite(path, good)
          continue
        }
        let report = try herstelBestanden(map: "/kluis", uit: "/kopie", fs: team.host.fs)
        let grown = path.hasSuffix(".log") || path.hasSuffix(".seg")
        if grown, kind != "bit" {
          // What came after the backup is lost, or the whole file was in it.
          let now = team.host.fs.files()[path] ?? []
          #expect(good.starts(with: now), "\(kind) \(path)")
        } else {
          #expect(report.na.gaaf, "\(kind) \(path): \(report.na.meldingen.first?.wat ?? "")")
          #expect(team.host.fs.files()[path] == good, "\(kind) \(path)")
        }
        team.host.fs.overwrite(path, good)
        for name in team.host.fs.files().keys where name.contains(".nabij-beschadigd-") {
          team.host.fs.overwrite(name, nil)
        }
      }
    }
    #expect(try controleer(map: "/kluis", fs: team.host.fs).gaaf)
  }

  private static func flip(_ bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    bytes[bytes.count / 4] ^= 4
    return bytes
  }

  @Test("a kern and the front come back from their second copy, without any backup")
  func twins() throws {
    let team = try Team()
    let files = team.host.fs.files()
    for path in files.keys.sorted() where Self.small(path) || path.hasPrefix("/kluis/nabij.store") {
      guard let good = files[path] else { continue }
      team.host.fs.overwrite(path, Self.flip(good))
      let report = try herstelBestanden(map: "/kluis", uit: nil, fs: team.host.fs)
      #expect(report.na.gaaf, "\(path)")
      #expect(team.host.fs.files()[path] == good, "\(path)")
    }
  }

  @Test("a revoked slot, an erased casus and a false file in the backup do not come back")
  func notBack() throws {
    let team = try Team()
    _ = try team.backup()
    let kitty = try team.host.open()
    try kitty.wijzigWachtwoord(oud: Host.passphrase, nieuw: "een heel ander wachtwoord")
    kitty.sluit()
    let before = team.host.fs.files().filter { $0.key.hasPrefix("/kluis/") }
    team.host.fs.overwrite("/kopie/inhoud/zaken/00/verzonnen.seg", bytes("niets"))
    let report = try herstelBestanden(map: "/kluis", uit: "/kopie", fs: team.host.fs)
    #expect(report.hersteld.isEmpty)
    #expect(team.host.fs.files().filter { $0.key.hasPrefix("/kluis/") } == before)
    #expect(throws: Kluisfout.self) { try team.host.open() }
  }

  @Test("my own torn tail is cut off, and my own unconfirmed records are confirmed")
  func own() throws {
    let team = try Team()
    let files = team.host.fs.files()
    let path = try #require(
      files.keys.first { $0.contains(team.own.hex) && $0.hasSuffix(".seg") })
    let good = try #require(files[path])
    team.host.fs.overwrite(path, good + good.suffix(100))
    let kitty = try team.host.open()
    _ = try kitty.herstelEigen(hersteld: [])
    kitty.sluit()
    #expect(team.host.fs.files()[path] == good)
    #expect(try controleer(map: "/kluis", fs: team.host.fs).meldingen.isEmpty)
  }
}
