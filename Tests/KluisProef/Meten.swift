import Foundation
import Kluis

/// What `Benchmarks/kluis.py` measures with: `KluisProef meten WHAT MAP STATE ...`.
///
/// Times are in microseconds, on standard output as JSON.
enum Meten {
  static func run(_ words: [String]) throws(Kluisfout) {
    guard words.count >= 3 else { return Main.stop("usage: KluisProef meten WHAT MAP STATE ...") }
    let (what, map, state) = (words[0], words[1], words[2])
    let rest = Array(words.dropFirst(3))
    if what == "maak" { return try make(map, state, rest) }
    guard rest.count >= 2, let locator = Locator(hex: rest[1]) else {
      return Main.stop("usage: KluisProef meten \(what) MAP STATE MEMBER LOCATOR ...")
    }
    let kluis = try Main.open(map, state + "/" + rest[0], rest[0])
    defer { kluis.sluit() }
    let casus = Dossier.casus(locator)
    let count = rest.count > 2 ? Int(rest[2]) ?? 0 : 0
    switch what {
    case "naast": try beside(kluis, casus, count, rest.count > 3 ? rest[3] : "")
    case "schrijf":
      var times: [Int] = []
      for number in 0..<count {
        times.append(try time { () throws(Kluisfout) in try save(kluis, casus, number) })
      }
      say(["kluis": times])
    case "invoer":
      let body = Array(repeating: UInt8(65), count: 100)
      let group = Array(repeating: body, count: 500)
      say([
        "kluis": [
          try time { () throws(Kluisfout) in
            for _ in 0..<(count / 500) { _ = try kluis.append(group: group, to: casus) }
          }
        ]
      ])
    case "lees": say(["regels": [try kluis.frames(of: casus).frames.count]])
    default: Main.stop("what is '\(what)'?")
    }
  }

  private static func make(
    _ map: String, _ state: String, _ members: [String]
  ) throws(Kluisfout) {
    guard let first = members.first else { return Main.stop("who makes it?") }
    let (kluis, _) = try Kluis.maak(
      map: map, naam: "Meting", lid: first, wachtwoord: Main.passphrase, fs: LocalFS(),
      plaatsen: Main.places(state + "/" + first), beleid: .cheap)
    defer { kluis.sluit() }
    for member in members.dropFirst() {
      _ = try kluis.voegLidToe(naam: member, wachtwoord: Main.passphrase, rollen: [.generalist])
    }
    Main.say(try kluis.maakCasus(meelezers: members, gevoelig: false).hex)
  }

  /// Saves in turn in the kluis and at the end of a plain file, so that both meet the same disk.
  private static func beside(
    _ kluis: Kluis, _ casus: Dossier, _ count: Int, _ path: String
  ) throws(Kluisfout) {
    let file = open(path, O_WRONLY | O_CREAT | O_APPEND, 0o600)
    guard file >= 0 else { return Main.stop("\(path) cannot be written") }
    defer { close(file) }
    var times: [String: [Int]] = ["kluis": [], "ruw": []]
    for number in 0..<count {
      times["kluis"]?.append(
        try time { () throws(Kluisfout) in try save(kluis, casus, number) })
      let bytes = body(number)
      times["ruw"]?.append(
        time {
          _ = bytes.withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
          fdatasync(file)
        })
    }
    say(times)
  }

  private static func save(_ kluis: Kluis, _ casus: Dossier, _ number: Int) throws(Kluisfout) {
    _ = try kluis.append(body(number), to: casus)
  }

  /// A note of an ordinary length.
  private static func body(_ number: Int) -> [UInt8] {
    Array("\(number) ".utf8) + Array(repeating: UInt8(97), count: 250)
  }

  private static func time<E: Error>(_ work: () throws(E) -> Void) throws(E) -> Int {
    let begin = ContinuousClock.now
    try work()
    return Int(begin.duration(to: .now) / .microseconds(1))
  }

  private static func say(_ times: [String: [Int]]) {
    let fields = times.sorted { $0.key < $1.key }.map { "\"\($0.key)\": \($0.value)" }
    Main.say("{\(fields.joined(separator: ", "))}")
  }
}
