import Foundation
import Testing

@testable import Kluis

/// Where `KluisProef` is: beside the tests, wherever these were built.
enum Proefprogramma {
  static let plek: URL? = {
    let own = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath()
    var places = [own.deletingLastPathComponent(), Bundle.main.bundleURL]
    places.append(Bundle.main.bundleURL.deletingLastPathComponent())
    for bundle in Bundle.allBundles { places.append(bundle.bundleURL.deletingLastPathComponent()) }
    return places.map { $0.appendingPathComponent("KluisProef") }
      .first { FileManager.default.isExecutableFile(atPath: $0.path) }
  }()
}

/// Real processes on a real disk; the program is `Tests/KluisProef`.
@Suite("T8, T13 and T19: many processes, kills, and a reader in between", .serialized)
struct VeelSchrijversTests {
  /// A kluis on disk with one casus, removed afterwards.
  private final class Disk {
    let folder = NSTemporaryDirectory() + "nabij-veel-" + UUID().uuidString
    let fs = LocalFS()
    let casus: Locator

    init(members: [String]) throws {
      let (kluis, _) = try Kluis.maak(
        map: folder + "/kluis", naam: "Oost", lid: "kitty", wachtwoord: Host.passphrase, fs: fs,
        plaatsen: Self.places(folder, "kitty"), beleid: .cheap)
      for member in members where member != "kitty" {
        _ = try kluis.voegLidToe(
          naam: member, wachtwoord: Host.passphrase, rollen: [.generalist])
      }
      casus = try kluis.maakCasus(meelezers: members, gevoelig: false)
      kluis.sluit()
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    static func places(_ folder: String, _ member: String) -> Plaatsen {
      Plaatsen(staat: folder + "/staat-" + member, runtime: folder + "/staat-" + member + "/run")
    }

    func open(_ member: String = "kitty") throws -> Kluis {
      try Kluis.open(
        map: folder + "/kluis", lid: member, wachtwoord: Host.passphrase, fs: fs,
        plaatsen: Self.places(folder, member), beleid: .cheap)
    }

    func writer(
      _ member: String, _ prefix: String, _ count: Int, pause: Int = 0, isQuiet: Bool = false
    ) throws -> Writer {
      try Writer(
        [
          folder + "/kluis", folder + "/staat-" + member, member, casus.hex, prefix, "\(count)",
          "\(pause)",
        ], isQuiet: isQuiet)
    }
  }

  /// One running writer and what it said was saved.
  private final class Writer {
    private let process = Process()
    private let out = Pipe()

    init(_ words: [String], isQuiet: Bool) throws {
      let program = try #require(Proefprogramma.plek)
      process.executableURL = program
      process.arguments = words
      if isQuiet {
        process.standardOutput = FileHandle.nullDevice
      } else {
        process.standardOutput = out
      }
      try process.run()
    }

    func kill() { Foundation.kill(process.processIdentifier, SIGKILL) }

    /// Kills it and waits until it is gone.
    func stop() {
      kill()
      process.waitUntilExit()
    }

    /// Waits for the end and answers the texts that were acknowledged, and the exit code.
    func end() throws -> (saved: [String], code: Int32) {
      let bytes = try out.fileHandleForReading.readToEnd() ?? Data()
      process.waitUntilExit()
      let whole = String(decoding: bytes, as: UTF8.self)
      // A line without its end was being said, not said.
      let lines = whole.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
      return (lines.map(String.init), process.terminationStatus)
    }
  }

  @Test("T13: every event of many processes is there once, and all read the same")
  func writers() throws {
    let processes = Soak.times(8, 30)
    let events = Soak.times(500, 10_000)
    let members = ["kitty", "omar", "esra"]
    let disk = try Disk(members: members)
    let writers = try (0..<processes).map {
      try disk.writer(members[$0 % members.count], "p\($0)", events, pause: Soak.on ? 300 : 0)
    }
    var expected: Set<String> = []
    for (number, writer) in writers.enumerated() {
      let (saved, code) = try writer.end()
      #expect(code == 0)
      #expect(saved == (0..<events).map { "p\(number)-\($0)" })
      expected.formUnion(saved)
    }
    var readings: [[String]] = []
    for member in members {
      let kluis = try disk.open(member)
      let lezing = try kluis.frames(of: .casus(disk.casus))
      #expect(lezing.meldingen.isEmpty)
      #expect(lezing.frames.allSatisfy { $0.envelop.bevestigd })
      readings.append(texts(lezing))
      kluis.sluit()
    }
    #expect(readings[0].count == processes * events)
    #expect(Set(readings[0]) == expected)
    #expect(readings.allSatisfy { $0 == readings[0] })
    let report = try controleer(map: disk.folder + "/kluis", fs: disk.fs)
    #expect(report.meldingen.isEmpty)
  }

  @Test("T8: what was acknowledged survives kill -9 at any moment")
  func kills() throws {
    let disk = try Disk(members: ["kitty"])
    var random = SplitMix(seed: 8)
    // How long it takes here until the first event is saved.
    let begin = ContinuousClock.now
    var saved = try disk.writer("kitty", "eerst", 1).end().saved
    let once = begin.duration(to: .now) / .microseconds(1)
    for number in 0..<Soak.times(200, 1_000) {
      let writer = try disk.writer("kitty", "k\(number)", 0)
      // From before it is open to long after the first event.
      usleep(UInt32(Double(random.next() % 1_000) / 1_000 * min(once, 200_000) * 1.5))
      writer.kill()
      let (said, code) = try writer.end()
      #expect(code == SIGKILL || code == 0)
      saved += said
    }
    #expect(saved.count > 1)
    let kluis = try disk.open()
    let lezing = try kluis.frames(of: .casus(disk.casus))
    let found = texts(lezing)
    #expect(Set(found).count == found.count)
    #expect(Set(saved).isSubset(of: Set(found)))
    #expect(!lezing.meldingen.contains { $0.ernst == .ernstig })
    #expect(found.allSatisfy { $0.hasPrefix("k") || $0 == "eerst-0" })
    _ = try kluis.append(bytes("daarna"), to: .casus(disk.casus))
    #expect(texts(try kluis.frames(of: .casus(disk.casus))).contains("daarna"))
    let report = try controleer(map: disk.folder + "/kluis", fs: disk.fs, kluis: kluis)
    #expect(!report.meldingen.contains { $0.ernst == .ernstig })
  }

  @Test("T19: a reader beside a writer never sees damage, and sees all in the end")
  func reader() throws {
    let disk = try Disk(members: ["kitty", "omar"])
    let count = Soak.times(1_500, 1_000_000)
    let kluis = try disk.open("omar")
    let casus = Dossier.casus(disk.casus)
    _ = try kluis.frames(of: casus)
    let writer = try disk.writer("kitty", "w", count, isQuiet: true)
    defer { writer.kill() }
    var stand = Stand()
    var seen: [String] = []
    let until = ContinuousClock.now + .seconds(Soak.times(60, 3_600))
    while seen.count < count, ContinuousClock.now < until {
      _ = try kluis.changes()
      let lezing = try kluis.frames(of: casus, na: stand)
      #expect(lezing.meldingen.isEmpty)
      #expect(lezing.sluitAan)
      seen += texts(lezing)
      stand = lezing.stand
    }
    #expect(seen == (0..<count).map { "w-\($0)" })
    #expect(kluis.meldingen.isEmpty)
  }

  @Test(
    "T32: cp -a beside many writers gives a copy that opens, with at most its end not there yet")
  func copies() throws {
    let members = ["kitty", "omar", "esra"]
    let disk = try Disk(members: members)
    let before = try disk.writer("kitty", "eerder", 20).end().saved
    let writers = try (0..<4).map {
      try disk.writer(members[$0 % members.count], "w\($0)", 0, pause: 2_000, isQuiet: true)
    }
    defer { writers.forEach { $0.kill() } }
    func copy(_ target: String) throws {
      let process = Process()
      process.executableURL = URL(fileURLWithPath: "/bin/cp")
      process.arguments = ["-a", "-T", disk.folder + "/kluis", target]
      // A file that went while it was copied is no reason to stop.
      process.standardError = FileHandle.nullDevice
      try process.run()
      process.waitUntilExit()
    }
    func open(_ target: String, _ number: Int) throws -> Kluis {
      try Kluis.open(
        map: target, lid: "omar", wachtwoord: Host.passphrase, fs: disk.fs,
        plaatsen: Disk.places(disk.folder, "kopie\(number)"), beleid: .cheap)
    }
    let live = disk.folder + "/kluis"
    let until = ContinuousClock.now + .seconds(60)
    while try controleer(map: live, fs: disk.fs).telling["regels in dossiers"] ?? 0 < 60 {
      try #require(ContinuousClock.now < until, "the writers do not write")
    }
    for number in 0..<Soak.times(4, 60) {
      let target = disk.folder + "/kopie\(number)"
      for _ in 0...(number % 3) { try copy(target) }
      let report = try controleer(map: target, fs: disk.fs)
      for finding in report.meldingen { #expect(CopyTests.isCalm(finding), "\(finding)") }
      let kluis = try open(target, number)
      let lezing = try kluis.frames(of: .casus(disk.casus))
      let found = texts(lezing)
      #expect(Set(found).count == found.count)
      #expect(Set(before).isSubset(of: Set(found)))
      #expect(found.allSatisfy { $0.hasPrefix("eerder-") || $0.hasPrefix("w") })
      for finding in kluis.meldingen + lezing.meldingen {
        #expect(CopyTests.isCalm(finding), "\(finding)")
      }
      kluis.sluit()
    }
    writers.forEach { $0.stop() }
    try copy(disk.folder + "/rust")
    let kluis = try open(disk.folder + "/rust", 999)
    let report = try controleer(map: disk.folder + "/rust", fs: disk.fs, kluis: kluis)
    #expect(!report.meldingen.contains { $0.ernst == .ernstig }, "\(report.meldingen)")
    kluis.sluit()
  }
}
