import Testing

@testable import Kluis

@Suite("T28: with the keys of one member and all files, exactly the casussen of that member open")
struct NietLidTests {
  private static let names = ["kitty", "omar", "nora", "esra"]

  /// What was done, and who may read what in the end.
  private struct History {
    let host = Host()
    var random: SplitMix
    /// Readers of each casus; a casus that was erased is gone.
    var readers: [Locator: Set<String>] = [:]
    var texts: [Locator: [String]] = [:]
    var members = Set(NietLidTests.names)
    var deeds: [String] = []

    init(_ seed: UInt64) throws {
      random = SplitMix(seed: seed)
      let (kitty, _) = try host.make()
      for name in NietLidTests.names.dropFirst() {
        _ = try kitty.voegLidToe(
          naam: name, wachtwoord: Host.passphrase,
          rollen: name == "omar" ? [.generalist, .teamleider] : [.generalist])
      }
      kitty.sluit()
    }

    mutating func pick<T>(_ items: [T]) -> T? {
      items.isEmpty ? nil : items[Int(random.next() % UInt64(items.count))]
    }

    mutating func play(_ deeds: Int) throws {
      for _ in 0..<deeds { try step() }
    }

    private mutating func step() throws {
      guard let who = pick(members.sorted()) else { return }
      let mine = readers.filter { $0.value.contains(who) }.keys.sorted()
      let kluis = try host.open(who)
      defer { kluis.sluit() }
      let choice = mine.isEmpty ? 0 : random.next() % 7
      guard choice > 0, let casus = pick(mine) else {
        let others = members.subtracting([who]).filter { _ in random.next() % 2 == 0 }
        let made = try kluis.maakCasus(
          meelezers: others.sorted(), gevoelig: random.next() % 2 == 0)
        readers[made] = others.union([who])
        try write(made, kluis)
        deeds.append("\(who) makes \(made.hex.prefix(4)) for \(others.sorted())")
        return
      }
      let there = readers[casus, default: []]
      let other = pick(members.subtracting([who]).sorted()) ?? who
      deeds.append("\(who) does \(choice) with \(casus.hex.prefix(4)) and \(other)")
      switch choice {
      case 1 where !there.contains(other):
        try kluis.geef(casus, aan: other)
        readers[casus]?.insert(other)
      case 2 where there.contains(other):
        _ = try kluis.neem(casus, van: other)
        readers[casus]?.remove(other)
      case 3: try kluis.draai(casus, gevoelig: false)
      case 4 where who == "kitty" && other == "esra" && members.contains("esra"):
        // A casus that only the leaver reads stays closed to all: that is no failure of this test.
        try kluis.trekIn("esra")
        members.remove("esra")
        for (locator, who) in readers { readers[locator] = who.subtracting(["esra"]) }
      case 5 where who == "kitty":
        _ = try kluis.wis(casus, grond: .verzoek, toelichting: "proef")
        let omar = try host.open("omar")
        defer { omar.sluit() }
        if try omar.wis(casus, grond: .verzoek, toelichting: "").geldig { readers[casus] = nil }
      default: try write(casus, kluis)
      }
    }

    private mutating func write(_ casus: Locator, _ kluis: Kluis) throws {
      let text = "regel \(random.next() % 1_000_000)"
      _ = try kluis.append(bytes(text), to: .casus(casus))
      texts[casus, default: []].append(text)
    }
  }

  @Test("random histories of making, giving, taking, turning, leaving and erasing")
  func histories() throws {
    for seed in 0..<UInt64(Soak.on ? 10_000 : 12) {
      var history = try History(seed + 1)
      try history.play(14)
      for name in Self.names where history.members.contains(name) {
        let kluis = try history.host.open(name)
        defer { kluis.sluit() }
        let mine = Set(history.readers.filter { $0.value.contains(name) }.keys)
        #expect(Set(kluis.casussen) == mine, "seed \(seed), \(name): \(history.deeds)")
        for casus in mine {
          let found = try kluis.frames(of: .casus(casus)).frames.map {
            String(decoding: $0.body, as: UTF8.self)
          }
          #expect(
            found.sorted() == history.texts[casus]?.sorted(),
            "seed \(seed), \(name): \(history.deeds)")
        }
        try nothingElse(kluis, mine, history, seed)
      }
    }
  }

  /// Tries every key that the member holds, with every kern that is there, on every other casus.
  private func nothingElse(
    _ kluis: Kluis, _ mine: Set<Locator>, _ history: History, _ seed: UInt64
  ) throws {
    let files = history.host.fs.files()
    let keys =
      kluis.keyring.casus.values.flatMap { $0.values.flatMap { $0 } } + kluis.keyring.teamKeys
      + kluis.keyring.own.values.flatMap { $0 }
    var tried = 0
    for (path, content) in files where path.hasPrefix("/kluis/zaken/") && path.hasSuffix(".seg") {
      let header = try SegmentHeader(content[..<SegmentHeader.length])
      guard !mine.contains(Locator(header.locator)) else { continue }
      let halves = files.filter {
        $0.key.contains("/\(header.locator.hex)/kern.")
          || $0.key.contains("/\(header.locator.hex).")
      }
      for half in keys {
        for other in halves.values.map({ $0 }) + [[]] {
          let key = SegmentKey.derive(half: half, kern: other, segment: header.segment)
          tried += 1
          #expect(
            !equalBytes(
              SegmentKey.commitment(key, segment: header.segment), header.commitment),
            "seed \(seed): \(path)")
        }
      }
    }
    // What was never mine is there to be tried, but for a history in which all is shared.
    let foreign = history.readers.keys.filter { !mine.contains($0) }
    #expect(foreign.isEmpty || tried > 0)
  }
}
