import CAllocations
import Crypto
import Foundation
import Testing

@testable import Kluis

/// How long to fuzz, where to begin, and what to keep.
///
/// Every round has a seed, and a seed gives the same bytes to every reader on every computer: all starts
/// from the golden kluis. `NABIJ_FUZZ` is for how many seconds, from `NABIJ_FUZZ_SEED` on. The seed that
/// is tried stands in the file `NABIJ_FUZZ_LAST`, so that it is known after a crash or a hang too. Bytes
/// that went wrong are kept in `Tests/fuzz/<reader>`, and every run tries what is there;
/// `NABIJ_FUZZ_KEEP=1` keeps those of one seed, also when the program does not survive them.
private enum Fuzz {
  private static let environment = ProcessInfo.processInfo.environment
  static let seconds = environment["NABIJ_FUZZ"].flatMap(Double.init)
  static let seed = environment["NABIJ_FUZZ_SEED"].flatMap(UInt64.init) ?? 1
  /// How many tests divide the time; one after another, so that the alarm knows which one hangs.
  private static let shares = 3.0
  static let keeps = environment["NABIJ_FUZZ_KEEP"] == "1"
  static let corpus = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("fuzz")

  /// The seeds of a run: so many, or those that fit in the time.
  static func rounds(_ name: String, atLeast count: Int, _ body: (UInt64) throws -> Void) throws {
    let end = ContinuousClock.now + .seconds((seconds ?? 0) / shares)
    let last = environment["NABIJ_FUZZ_LAST"].flatMap {
      open($0 + "." + name, O_WRONLY | O_CREAT, 0o600)
    }
    defer { last.map { _ = close($0) } }
    var seed = seed
    var round = 0
    while round < (keeps ? 1 : count) || ContinuousClock.now < end {
      if let last {
        let line = "\(name) seed \(seed)".padding(toLength: 60, withPad: " ", startingAt: 0) + "\n"
        _ = line.withCString { pwrite(last, $0, 61, 0) }
      }
      // Who hangs is stopped by the system; the script tells where.
      if seconds != nil { alarm(60) }
      try body(seed)
      seed &+= 1
      round += 1
    }
    if seconds != nil {
      alarm(0)
      print("\(name): \(round) seeds from \(Fuzz.seed) on")
    }
  }

  static func kept(_ name: String) throws -> [(file: String, bytes: [UInt8])] {
    let folder = corpus.appendingPathComponent(name)
    return try ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).sorted()
      .map { ($0, Array(try Data(contentsOf: folder.appendingPathComponent($0)))) }
  }

  static func keep(_ name: String, _ seed: UInt64, _ bytes: [UInt8]) throws {
    let folder = corpus.appendingPathComponent(name)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data(bytes).write(to: folder.appendingPathComponent("zaad-\(seed)"))
  }
}

/// Bends bytes as damage and ill will do.
struct Bender {
  private var random: SplitMix
  private static let lengths: [UInt32] = [
    0, 1, 31, 32, 79, 80, 115, 116, 255, 256, 65_535, 65_536, 65_537, 1_048_592, 1_048_593,
    0x7FFF_FFFF, 0x8000_0000, 0xFFFF_FFF8, 0xFFFF_FFFF,
  ]

  init(_ seed: UInt64, _ name: String) {
    random = SplitMix(seed: name.utf8.reduce(seed) { ($0 &* 1_099_511_628_211) ^ UInt64($1) })
  }

  mutating func number(_ below: Int) -> Int { Int(random.next() % UInt64(max(1, below))) }

  /// One of the seeds, bent in a few places; now and then noise.
  mutating func bend(_ seeds: [[UInt8]]) -> [UInt8] {
    guard !seeds.isEmpty else { return noise(300) }
    if number(24) == 0 { return noise(300) }
    var bent = seeds[number(seeds.count)]
    for _ in 0...number(4) { change(&bent, seeds) }
    return bent
  }

  private mutating func noise(_ most: Int) -> [UInt8] {
    (0..<number(most)).map { _ in UInt8(truncatingIfNeeded: random.next()) }
  }

  private mutating func change(_ bent: inout [UInt8], _ seeds: [[UInt8]]) {
    let place = number(bent.count)
    switch number(11) {
    case 0 where !bent.isEmpty: bent[place] = UInt8(truncatingIfNeeded: random.next())
    case 1 where !bent.isEmpty: bent[place] ^= 1 << UInt8(number(8))
    case 2: bent.removeLast(min(bent.count, number(200)))
    case 3: bent = Array(bent.prefix(number(bent.count + 1)))
    case 4: put(Self.lengths[number(Self.lengths.count)], at: place, in: &bent)
    case 5:
      // A length with its inverse behind it, as frames and records have.
      let n = Self.lengths[number(Self.lengths.count)]
      put(n, at: place, in: &bent)
      put(~n, at: place + 4, in: &bent)
    case 6: put(UInt32(number(300)), at: place, in: &bent)
    case 7:
      let length = min(bent.count - place, number(300))
      bent += bent[place..<(place + length)]
    case 8:
      let other = seeds[number(seeds.count)]
      let start = number(other.count)
      let piece = other[start..<min(other.count, start + number(300))]
      bent.insert(contentsOf: piece, at: place)
    case 9: bent.insert(contentsOf: noise(40), at: place)
    default:
      let length = min(bent.count - place, number(300))
      bent.removeSubrange(place..<(place + length))
    }
  }

  private func put(_ value: UInt32, at place: Int, in bent: inout [UInt8]) {
    for index in 0..<4 where place + index < bent.count {
      bent[place + index] = UInt8(truncatingIfNeeded: value >> UInt32(8 * index))
    }
  }
}

/// A segment or card file of a member, whose locks all fit.
private struct MadeFile {
  let path: String
  let id = ID16(high: 5, low: 5)
  private let key: SymmetricKey
  private let header: [UInt8]

  init(
    _ kluis: Kluis, _ kind: SegmentKind, _ locator: ID16, _ epoch: UInt64, half: Sleutel,
    kern: [UInt8], path: String
  ) throws {
    self.path = "/kluis/" + path
    key = SegmentKey.derive(half: half, kern: kern, segment: id)
    header = try SegmentHeader(
      kind: kind, storeID: kluis.storeID, segment: id, device: kluis.device, locator: locator,
      epoch: epoch, created: 0, previous: .zero,
      commitment: SegmentKey.commitment(key, segment: id)
    ).encode(signedBy: kluis.baseDevice.key)
  }

  /// The file with these texts in its frames.
  func bytes(_ texts: [[UInt8]]) throws -> [UInt8] {
    var all = header
    var chain = Hash32(hashing: header)
    for (seq, text) in texts.enumerated() {
      let padded = try #require(Padding.pad(text))
      let frame = try FrameCodec.seal(
        padded: padded, seq: UInt64(seq), segment: id, previous: chain, key: key)
      all += frame.bytes
      chain = frame.chain
    }
    return all
  }
}

@Suite("KluisFuzz", .serialized)
struct KluisFuzzTests {
  /// What one reading may ask of the memory beside four times its input: a cipher, an error, a name.
  private static let slack = 64 * 1_024

  /// Reads what was bent; answers what is wrong, or nil.
  private func fault(_ target: FuzzTarget, _ bent: [UInt8]) -> String? {
    var input = bent
    if let lock = target.lock {
      guard let locked = lock(bent) else { return nil }
      input = locked
    }
    ca_begin()
    target.read(input)
    let largest = ca_end()
    return largest <= 4 * input.count + Self.slack
      ? nil : "asked for \(largest) bytes at once over \(input.count)"
  }

  @Test("T21: every reader, without and with the keys: no crash, no hang, no memory for a lie")
  func readers() throws {
    let targets = try FuzzTargets().all()
    for target in targets {
      #expect(!target.seeds.isEmpty, "\(target.name)")
      for seed in target.seeds { #expect(fault(target, seed) == nil, "\(target.name)") }
      for (file, bytes) in try Fuzz.kept(target.name) {
        #expect(fault(target, bytes) == nil, "\(target.name)/\(file)")
      }
    }
    try Fuzz.rounds("readers", atLeast: 120) { seed in
      for target in targets {
        var bender = Bender(seed, target.name)
        let bent = bender.bend(target.seeds)
        if Fuzz.keeps { try Fuzz.keep(target.name, seed, bent) }
        let wrong = fault(target, bent)
        #expect(wrong == nil, "\(target.name), seed \(seed)")
        if wrong != nil { try Fuzz.keep(target.name, seed, bent) }
      }
    }
  }

  @Test("the same seed bends the same bytes in the same way, and another seed in another")
  func repeats() throws {
    let (one, two) = (try FuzzTargets().all(), try FuzzTargets().all())
    #expect(one.map(\.name) == two.map(\.name))
    for (left, right) in zip(one, two) {
      var bent: Set<[UInt8]> = []
      for seed in 1...8 as ClosedRange<UInt64> {
        var (first, second) = (Bender(seed, left.name), Bender(seed, right.name))
        let bytes = first.bend(left.seeds)
        #expect(sha256(bytes) == sha256(second.bend(right.seeds)), "\(left.name) \(seed)")
        bent.insert(bytes)
      }
      #expect(bent.count > 4, "\(left.name)")
    }
  }

  @Test("memory that a reader asks for is counted, and for no more than its input")
  func counting() {
    var kept: [[UInt8]] = []
    ca_begin()
    kept.append([UInt8](repeating: 1, count: 3_000_000))
    #expect(ca_end() >= 3_000_000)
    ca_begin()
    #expect(ca_end() == 0)
    #expect(kept.count == 1)
    let greedy = FuzzTarget(
      name: "greedy", seeds: [],
      read: { bytes in kept.append([UInt8](repeating: 0, count: Int(bytes[0]) << 20)) })
    #expect(fault(greedy, [1, 2, 3]) != nil)
    #expect(fault(greedy, [0, 2, 3]) == nil)
  }

  /// A file of nothing but lengths costs about as much as reading it, not as much as all of its promises.
  @Test(
    "T22: a file full of promises of long frames or records is read and refused",
    .timeLimit(.minutes(1)))
  func promises() throws {
    for target in try FuzzTargets().all() {
      let promised: UInt32? =
        switch target.name {
        case "segment": 1_048_592
        case "spoor", "teamlog": 65_536
        default: nil
        }
      guard let promised, var all = target.seeds.first else { continue }
      var writer = ByteWriter()
      writer.number(promised)
      writer.number(~promised)
      all = Array(all.prefix(SegmentHeader.length)) + [1, 2, 3, 4, 5, 6, 7, 8]
      for _ in 0..<((target.name == "segment" ? 2 : 4) * 1_048_576 / 8) { all += writer.bytes }
      #expect(fault(target, all) == nil, "\(target.name)")
    }
  }

  @Test("a kluis with bent files opens, refuses or reports, and never stops the program")
  func bentFiles() throws {
    let golden = try GoldenTests.load()
    let files = golden.host.fs.files().filter { $0.key.hasPrefix("/kluis/") }.sorted {
      $0.key < $1.key
    }
    let image = golden.host.fs.image()
    let wanted = golden.expected["casussen"] as? [String: [String]] ?? [:]
    #expect(wanted.count == 2)
    try Fuzz.rounds("store", atLeast: Soak.times(25, 2_000)) { seed in
      var bender = Bender(seed, "store")
      let disk = golden.host.on(image.afterKill())
      for _ in 0...bender.number(3) {
        let file = files[bender.number(files.count)]
        disk.fs.overwrite(file.key, bender.bend([file.value]))
      }
      _ = try? controleer(map: "/kluis", fs: disk.fs)
      guard let kluis = try? disk.open("kitty", user: "elders") else { return }
      for locator in kluis.casussen {
        let found = (try? kluis.frames(of: .casus(locator))).map(texts) ?? []
        let whole = wanted[locator.hex] ?? []
        #expect(found == whole.filter { found.contains($0) }, "seed \(seed)")
      }
      _ = try? kluis.teamkaarten()
      _ = try? kluis.leidkaarten()
      _ = try? kluis.append(bytes("verder"), to: .team)
      _ = try? controleer(map: "/kluis", fs: disk.fs, kluis: kluis)
      kluis.sluit()
    }
  }

  /// What a member with all the keys can do to the programs of others.
  @Test("events that a key holder made up are read by others without stopping the program")
  func bentEvents() throws {
    let (host, expected) = try GoldenTests.load()
    let kitty = try host.open("kitty", user: "elders")
    let locator = try #require(kitty.casussen.first { !kitty.gewist.contains($0) })
    let state = try kitty.loaded(.casus(locator))
    let newest = try #require(state.segments.values.max { $0.header.epoch < $1.header.epoch })
    let proven = try #require(state.proven[newest.header.epoch])
    let team = try #require(kitty.keyring.team.max { $0.key < $1.key })
    let casus = try MadeFile(
      kitty, .casus, locator.id, newest.header.epoch, half: proven.half, kern: proven.kern,
      path: Store.casus(locator.id) + "/\(kitty.device.hex).1.seg")
    let cards = try MadeFile(
      kitty, .teamCards, .zero, team.key, half: team.value[0], kern: [],
      path: CardFormat.folder(lead: false) + "/\(kitty.device.hex).1.krt")
    let device = kitty.device
    kitty.sluit()
    let image = host.fs.image()
    let good = EventText(
      hlc: 1 << 50, entered: 1, deps: [Kop(segment: newest.header.segment, volgnummer: 0)],
      audience: .access, body: [1] + kitty.device.bytes
    ).bytes
    // As they are, both are believed: so what is bent gets behind every lock.
    let sound = host.on(image.afterKill())
    for file in [casus, cards] { sound.fs.overwrite(file.path, try file.bytes([good])) }
    let first = try sound.open("kitty", user: "derde")
    #expect(try first.frames(of: .casus(locator)).meldingen.allSatisfy { $0.ernst < .ernstig })
    #expect(try first.loaded(.casus(locator)).segments[casus.id]?.nextSeq == 1)
    _ = try first.teamkaarten()
    #expect(first.cards.newest.values.contains { $0.device == device })
    first.sluit()
    let casussen = try #require(expected["casussen"] as? [String: [String]])
    try Fuzz.rounds("events", atLeast: Soak.times(25, 2_000)) { seed in
      var bender = Bender(seed, "events")
      let disk = host.on(image.afterKill())
      for file in [casus, cards] {
        disk.fs.overwrite(
          file.path, try file.bytes((0...bender.number(3)).map { _ in bender.bend([good]) }))
      }
      let reader = try disk.open("kitty", user: "derde")
      let found = texts(try reader.frames(of: .casus(locator)))
      // What others wrote is all still there, in the same order.
      let whole = casussen[locator.hex] ?? []
      #expect(found.filter { whole.contains($0) } == whole, "seed \(seed)")
      _ = try? reader.meelezers(locator)
      _ = try? reader.teamkaarten()
      _ = try? controleer(map: "/kluis", fs: disk.fs, kluis: reader)
      reader.sluit()
    }
  }
}
