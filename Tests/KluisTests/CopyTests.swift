import Foundation
import Testing

@testable import Kluis

/// Copies of files made by who knows nothing of a kluis, while members write in it.
@Suite("T32: a plain copy of the files, in any order and in one pass or more, while others write")
struct CopyTests {
  /// A copy that is going on: which files in which order, and what members do in between.
  private struct Copier {
    let team: Team
    let writers: [Kluis]
    var random: SplitMix
    var number = 0
    var saved: [String] = []

    init(_ seed: UInt64) throws {
      team = try Team()
      writers = [try team.host.open(), try team.host.open("omar"), try team.host.open("nora")]
      random = SplitMix(seed: seed)
      for _ in 0..<4 { try work() }
    }

    mutating func work() throws {
      number += 1
      let writer = writers[Int(random.next() % 3)]
      team.host.clock.advance(1_000)
      _ = try writer.changes()
      let text = "onder het kopiëren \(number)"
      _ = try writer.append(bytes(text), to: .casus(team.shared))
      saved.append(text)
      switch random.next() % 12 {
      case 0: try writer.inzage(team.shared)
      case 1: _ = try writer.append(bytes("team \(number)"), to: .team)
      case 2: _ = try writer.maakCasus(meelezers: [], gevoelig: false)
      case 3: try writer.zetTeamkaart(team.shared, bytes("kaart \(number)"))
      case 4: try writer.sync()
      default: break
      }
    }

    /// Copies every file of the folder, in an order of its own; what grows meanwhile is cut anywhere.
    mutating func pass(busy: Bool) throws {
      let fs = team.host.fs
      let paths = fs.files().keys.filter { $0.hasPrefix("/kluis/") }.sorted()
        .shuffled(using: &random)
      for path in paths {
        let first = fs.files()[path] ?? []
        if busy, random.next() % 3 == 0 { try work() }
        guard let later = fs.files()[path] else { continue }
        let target = "/kopie" + path.dropFirst("/kluis".count)
        try LocalFiles.ensure(Store.folder(of: target), fs: fs)
        // A copy reads on while the file grows, and stops somewhere.
        let extra =
          later.count > first.count ? Int(random.next() % UInt64(later.count - first.count)) : 0
        fs.overwrite(
          target, later.starts(with: first) ? Array(later.prefix(first.count + extra)) : later)
      }
    }

    func open(_ name: String) throws -> Kluis {
      try Kluis.open(
        map: "/kopie", lid: name, wachtwoord: Host.passphrase, fs: team.host.fs,
        plaatsen: team.host.places("kopie-" + name), klok: team.host.clock.reading, beleid: .cheap)
    }
  }

  /// Whether a finding fits a copy that was overtaken: something is not there (yet).
  ///
  /// Not that somebody changed, replaced or damaged it.
  static func isCalm(_ finding: Kluismelding) -> Bool {
    guard finding.ernst == .ernstig else { return true }
    let all = finding.wat + " " + finding.gevolg
    let isMissing =
      finding.wat.contains("ontbreekt") || finding.wat.contains("is afgeknipt na regel")
      || finding.doen.contains("Wacht tot alles is")
    return isMissing && !all.contains("beschadigd") && !all.contains("veranderd")
      && !finding.wat.contains("anders")
  }

  @Test(
    "one pass: it opens, holds all of before and nothing that was never written, and says what lacks"
  )
  func onePass() throws {
    for seed in 0..<UInt64(Soak.times(6, 300)) {
      var copier = try Copier(seed)
      let before = copier.saved
      try copier.pass(busy: true)
      #expect(copier.saved.count > before.count + 5)
      for writer in copier.writers { writer.sluit() }
      let keyless = try controleer(map: "/kopie", fs: copier.team.host.fs)
      for finding in keyless.meldingen { #expect(Self.isCalm(finding), "seed \(seed): \(finding)") }
      for name in ["kitty", "omar"] {
        let kluis = try copier.open(name)
        let lezing = try kluis.frames(of: .casus(copier.team.shared))
        let found = texts(lezing)
        #expect(Set(found).count == found.count)
        #expect(Set(before).isSubset(of: Set(found)), "seed \(seed)")
        #expect(
          found.allSatisfy {
            $0.contains("van kitty") || $0 == "van omar" || copier.saved.contains($0)
          })
        for finding in kluis.meldingen + lezing.meldingen {
          #expect(Self.isCalm(finding), "seed \(seed), \(name): \(finding)")
        }
        // What the copied logs say was saved is there, or it is said that it is not.
        let promised = kluis.ledger.commits.values.reduce(0) { $0 &+ $1.seq &+ 1 }
        #expect(promised > 0)
        _ = try kluis.append(bytes("in de kopie van \(name)"), to: .casus(copier.team.shared))
        kluis.sluit()
      }
    }
  }

  @Test("more passes, the last when it is quiet: the copy is sound and has all")
  func morePasses() throws {
    for seed in 100..<UInt64(100 + Soak.times(4, 200)) {
      var copier = try Copier(seed)
      try copier.pass(busy: true)
      try copier.pass(busy: true)
      for writer in copier.writers { writer.sluit() }
      try copier.pass(busy: false)
      let report = try controleer(map: "/kopie", fs: copier.team.host.fs)
      #expect(report.meldingen.isEmpty, "seed \(seed): \(report.meldingen.first?.wat ?? "")")
      let kluis = try copier.open("kitty")
      let found = texts(try kluis.frames(of: .casus(copier.team.shared)))
      #expect(Set(found) == Set(copier.saved + ["van kitty", "van omar"]), "seed \(seed)")
      #expect(kluis.meldingen.isEmpty)
      #expect(
        try controleer(map: "/kopie", fs: copier.team.host.fs, kluis: kluis).meldingen.isEmpty)
      kluis.sluit()
    }
  }
}
