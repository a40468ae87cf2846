import Crypto
import Foundation
import Testing

@testable import Kluis

/// Finds words and keys in bytes, in the ways in which text and keys get written down.
struct SecretFinder {
  /// By the first four bytes: who it is, and all its bytes.
  private var known: [UInt32: [(name: String, bytes: [UInt8])]] = [:]
  private(set) var names: Set<String> = []

  mutating func add(word: String) {
    let text = Array(word.utf8)
    put(word, text)
    put(word, Array(word.lowercased().utf8))
    put(word, word.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] })
    put(word, word.utf16.flatMap { [UInt8($0 >> 8), UInt8(truncatingIfNeeded: $0)] })
    encoded(word, text)
  }

  mutating func add(key: [UInt8], _ name: String) {
    put(name, key)
    encoded(name, key)
  }

  private mutating func encoded(_ name: String, _ bytes: [UInt8]) {
    let hex = encodeHex(bytes)
    put(name, Array(hex.utf8))
    put(name, Array(hex.uppercased().utf8))
    // Base64 at each of the three places that it can stand in; what depends on the neighbours is left out.
    for shift in 0..<3 {
      let text = Data([UInt8](repeating: 0, count: shift) + bytes).base64EncodedString()
      let middle = text.dropFirst(shift == 0 ? 0 : 4).prefix((bytes.count - 3) / 3 * 4)
      put(name, Array(middle.utf8))
    }
  }

  private mutating func put(_ name: String, _ bytes: [UInt8]) {
    guard bytes.count >= 4 else { return }
    names.insert(name)
    known[Self.start(bytes, 0), default: []].append((name, bytes))
  }

  private static func start(_ bytes: [UInt8], _ at: Int) -> UInt32 {
    UInt32(bytes[at]) << 24 | UInt32(bytes[at + 1]) << 16 | UInt32(bytes[at + 2]) << 8
      | UInt32(bytes[at + 3])
  }

  /// What stands in these bytes.
  func find(in bytes: [UInt8]) -> Set<String> {
    guard bytes.count >= 4 else { return [] }
    var found: Set<String> = []
    var start = Self.start(bytes, 0)
    for place in 0...(bytes.count - 4) {
      if place > 0 { start = start << 8 | UInt32(bytes[place + 3]) }
      for item in known[start] ?? []
      where place + item.bytes.count <= bytes.count
        && bytes[place..<(place + item.bytes.count)].elementsEqual(item.bytes)
      {
        found.insert(item.name)
      }
    }
    return found
  }

  /// What stands in files, and in their names.
  func find(in files: [String: [UInt8]]) -> [String] {
    files.flatMap { path, bytes in
      find(in: bytes).union(find(in: Array(path.utf8))).map { "\($0) in \(path)" }
    }.sorted()
  }
}

/// What a team does with words that a test knows, and every key that it has while it does so.
private struct Written {
  let host: Host
  let casus: Locator
  let gone: Locator
  var words = SecretFinder()
  var keys = SecretFinder()
  /// The second half of each key, which stands in the kluis as it is until a casus is erased.
  var kernen: [Locator: [[UInt8]]] = [:]

  /// What the demo tells, and who is in it.
  static let known = [
    "Merelstraat 9", "06-00 18 19 20", "099-228 11 90", "Zuiderkwartier", "overbuurvrouw nummer 10",
    "huisartsen Vogelwijk", "praktijkondersteuner Miriam", "man, woont alleen",
    "gordijnen dicht, doet open voor de postbode", "Nog niet met hem zelf gesproken.",
    "Kaartje in de bus met mijn nummer.", "maakt elke dag een praatje",
    "De huisarts vraagt of er vandaag iemand kan gaan", "Inkomen waar ik op kan rekenen",
    "neemt op als de telefoon twee keer gaat", "Ik wil weten waar ik aan toe ben.",
    "commissie zoekt een datum voor de hoorzitting", "'s middags, kort",
    "Loondoorbetaling stopt, een beoordeling komt niet.", "Taalcafé in de bibliotheek",
    "Uithuisplaatsing", "schuldsanering",
  ]
  static let members = ["kitty", "omar haddad", "nora visser", "joost kramer", "esra yildiz"]

  init() throws {
    host = Host()
    let host = host
    let (kitty, code) = try host.make()
    var codes = [code]
    for (name, roles) in [
      ("omar haddad", [.generalist]), ("nora visser", [.generalist, .teamleider]),
      ("joost kramer", [.generalist]),
      ("esra yildiz", [.generalist]),
    ] as [(String, Set<Rol>)] {
      codes.append(
        try kitty.voegLidToe(naam: name, wachtwoord: Host.passphrase, rollen: roles))
    }
    casus = try kitty.maakCasus(
      meelezers: ["omar haddad", "nora visser", "joost kramer"], gevoelig: false)
    gone = try kitty.maakCasus(meelezers: ["omar haddad", "nora visser"], gevoelig: true)
    for word in Self.known + Self.members + codes + [Host.passphrase, "nieuwe woorden hier"] {
      words.add(word: word)
    }
    try kitty.wijzigWachtwoord(oud: Host.passphrase, nieuw: "nieuwe woorden hier")
    try write(kitty)
    let omar = try host.open("omar haddad")
    try write(omar)
    let nora = try host.open("nora visser")
    try write(nora)
    let other = try kitty.maakCasus(meelezers: [], gevoelig: false)
    _ = try kitty.append(bytes(Self.known[5]), to: .casus(other))
    _ = try nora.changes()
    try nora.openNu(other, reden: Self.known[12])
    let all = [kitty, omar, nora]
    for kluis in all { try take(kluis) }
    _ = try kitty.changes()
    try kitty.draai(casus, zonder: ["joost kramer"], gevoelig: false)
    try kitty.trekIn("esra yildiz")
    try kitty.draaiTeam()
    try kitty.maakQuorum(
      leden: ["kitty", "omar haddad", "nora visser"], nodig: 2, herstelcode: code)
    for kluis in all {
      _ = try kluis.changes()
      try write(kluis)
    }
    for kluis in all { try take(kluis) }
    try takeKernen()
  }

  /// Everything in which a person puts words.
  private func write(_ kluis: Kluis) throws {
    for locator in [casus, gone] {
      for word in Self.known {
        _ = try kluis.append(bytes("\(word) \(kluis.ik.naam)"), to: .casus(locator))
      }
      try kluis.inzage(locator)
      try kluis.zetTeamkaart(locator, bytes(Self.known.joined()))
      try kluis.zetLeidkaart(locator, bytes(Self.known.joined(separator: ", ")))
      try kluis.bewaarConcept(
        "formulier.notitie.\(locator.hex).-.1", bytes(Self.known.joined(separator: "\n")))
    }
    _ = try kluis.append(group: Self.known.map { bytes($0) }, to: .team)
    _ = try kluis.append(bytes(Self.known[3]), to: .eigen)
    try kluis.bewaarConcept("Wilma Uithuisplaatsing", bytes(Self.known[1]))
    try kluis.bewaarLokaal("laatst Uithuisplaatsing", bytes(Self.known[2]))
    try kluis.noteerOpzoeken([Self.known[0]])
    _ = try kluis.herkenning([bytes(Self.known[4])])
    try kluis.sync()
    host.clock.advance(5_000)
    _ = try kluis.changes()
  }

  /// Every key that the program of this member has now.
  private mutating func take(_ kluis: Kluis) throws {
    let name = kluis.ik.naam
    keys.add(key: try #require(kluis.master).bytes, "master key of \(name)")
    keys.add(
      key: Array(try #require(kluis.envelope).seedRepresentation), "envelope key of \(name)")
    keys.add(key: Array(try #require(kluis.signing).rawRepresentation), "signing key of \(name)")
    keys.add(key: Array(kluis.baseDevice.key.rawRepresentation), "device key of \(name)")
    let groups: [(String, [Keyring.Epochs])] = [
      ("K", Array(kluis.keyring.casus.values)), ("team key", [kluis.keyring.team]),
      ("own key", [kluis.keyring.own]), ("role key", Array(kluis.keyring.roles.values)),
    ]
    for (kind, epochs) in groups {
      let found = epochs.flatMap { $0.values.flatMap { $0 } }
      #expect(!found.isEmpty || kind == "role key", "\(kind) of \(name)")
      for (number, key) in found.enumerated() {
        keys.add(key: key.bytes, "\(kind) \(number) of \(name)")
      }
    }
    for locator in kluis.casussen {
      let state = try kluis.loaded(.casus(locator))
      for segment in state.segments.values {
        keys.add(key: segment.key.withUnsafeBytes { Array($0) }, "segment key of \(name)")
      }
    }
  }

  private mutating func takeKernen() throws {
    for (path, bytes) in host.fs.files() where path.contains("/kern.") {
      guard let locator = [casus, gone].first(where: { path.contains($0.hex) }) else { continue }
      kernen[locator, default: []].append(bytes)
    }
  }

  /// All files; the home of a user has a name that the test gave it.
  var files: [String: [UInt8]] {
    var all: [String: [UInt8]] = [:]
    for (path, bytes) in host.fs.files() {
      let parts = path.split(separator: "/")
      let isHome = ["home", "run"].contains(parts.first)
      let home = "/thuis-\(encodeHex(sha256(Array(parts[1].utf8)).suffix(4)))/"
      all[isHome ? home + parts.dropFirst(2).joined(separator: "/") : path] = bytes
    }
    return all
  }

  func erase() throws {
    for name in ["kitty", "nora visser"] {
      let kluis = try host.open(
        name, passphrase: name == "kitty" ? "nieuwe woorden hier" : Host.passphrase)
      _ = try kluis.wis(gone, grond: .verzoek, toelichting: Self.known[13])
      kluis.sluit()
    }
    for name in ["kitty", "omar haddad"] {
      try host.open(name, passphrase: name == "kitty" ? "nieuwe woorden hier" : Host.passphrase)
        .sluit()
    }
  }
}

@Suite("T30: no word and no key in any file, also not after rotation and erasure")
struct SecretsTests {
  @Test("not while it is open, not when it is closed, not in the backup, not after erasing")
  func nothing() throws {
    let world = try Written()
    #expect(world.words.names.count >= 34)
    #expect(world.keys.names.count >= 25)
    func look(_ when: Comment) {
      let files = world.files
      #expect(files.keys.contains { $0.contains("/concept/") })
      #expect(world.words.find(in: files) == [], when)
      #expect(world.keys.find(in: files) == [], when)
    }
    look("after rotating")
    _ = try maakReservekopie(
      map: "/kluis", naar: "/kopie", naam: "2026-11-27T1000", bewaarVanaf: "0", fs: world.host.fs)
    look("with a backup")
    var kern = SecretFinder()
    for bytes in world.kernen.values.joined() { kern.add(key: bytes, "kern") }
    #expect(world.kernen[world.casus]?.count == 2 && world.kernen[world.gone]?.count == 1)
    let before = world.host.fs.files().filter { !kern.find(in: $0.value).isEmpty }.map(\.key)
    // In its two places, and in the class of the backup that is thrown away after 35 days.
    #expect(
      before.allSatisfy {
        $0.contains("/kern.") || $0.contains("/kernen/") || $0.hasPrefix("/kopie/sleutels/")
      }, "\(before)")
    #expect(before.filter { $0.hasPrefix("/kluis/") }.count == 6)
    try world.erase()
    look("after erasing")
    var gone = SecretFinder()
    for bytes in world.kernen[world.gone] ?? [] { gone.add(key: bytes, "kern") }
    let left = gone.find(in: world.host.fs.files())
    #expect(left.allSatisfy { $0.contains(" /kopie/sleutels/") }, "\(left)")
    #expect(try controleer(map: "/kluis", fs: world.host.fs).gaaf)
  }

  @Test("what is planted is found: every word and key, as it is, in hex, in base64, in UTF-16")
  func planted() throws {
    let world = try Written()
    let files = world.files
    let kluis = try #require(files.keys.sorted().first { $0.hasSuffix(".seg") })
    let draft = try #require(files.keys.sorted().first { $0.contains("/concept/") })
    let word = "Taalcafé in de bibliotheek"
    let secret = randomBytes(32)
    var keys = world.keys
    keys.add(key: secret, "a key")
    func forms(_ bytes: [UInt8]) -> [[UInt8]] {
      [bytes, Array(encodeHex(bytes).utf8), Array(encodeHex(bytes).uppercased().utf8)]
        + (0..<3).map { shift in
          Array(Data(randomBytes(shift) + bytes + [7]).base64EncodedString().utf8)
        }
    }
    let utf16 = word.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
    for path in [kluis, draft] {
      for form in forms(Array(word.utf8)) + [utf16, Array(word.lowercased().utf8)] {
        var changed = try #require(files[path])
        changed.insert(contentsOf: form, at: changed.count / 2)
        #expect(world.words.find(in: [path: changed]) == ["\(word) in \(path)"])
      }
      for form in forms(secret) {
        var changed = try #require(files[path])
        changed += form
        #expect(keys.find(in: [path: changed]) == ["a key in \(path)"])
      }
    }
    #expect(world.words.find(in: ["/kluis/leden/kitty": []]) == ["kitty in /kluis/leden/kitty"])
    for name in world.words.names {
      #expect(world.words.find(in: Array("x\(name)y".utf8)).contains(name))
    }
  }
}
