import Kluis

/// What a script was told is saved, and everything it tried to save.
struct Acknowledged: Sendable {
  var saved: [Dossier: [String]] = [:]
  var tried: Set<String> = []
  /// Casussen that were acknowledged as made, with the readers acknowledged for each.
  var casussen: [Locator: Set<String>] = [:]
  var members: Set<String> = ["kitty"]
  /// Last draft that was acknowledged.
  var draft: String?
  var drafts: Set<String> = []
}

/// The work of a small team: members, casussen, events of two writers, cards, drafts, reopening.
struct Script {
  let host: Host
  var acknowledged = Acknowledged()
  var kluizen: [String: Kluis] = [:]
  /// Called after each step with what is acknowledged so far.
  var after: (Acknowledged) -> Void = { _ in }
  private var number = 0

  init(host: Host) { self.host = host }

  /// Does all steps; a step that fails is left as it is, as a user would.
  mutating func run() {
    enter("kitty")
    addMember("omar", [.generalist])
    addMember("nora", [.generalist, .teamleider])
    let first = makeCasus("kitty", [])
    save("kitty", first)
    enter("omar")
    let second = makeCasus("kitty", ["omar", "nora"])
    save("kitty", second)
    poll("omar")
    save("omar", second)
    poll("kitty")
    group("kitty", second, 5)
    look("omar", second)
    save("omar", second)
    card("omar", second)
    draft("kitty")
    save("kitty", first)
    grant("kitty", first, "omar")
    poll("omar")
    save("omar", first)
    team("kitty")
    own("kitty")
    reopen("kitty")
    save("kitty", first)
    poll("omar")
    card("kitty", first)
    reopen("omar")
    host.clock.advance(35 * 86_400_000)
    save("omar", second)
    save("kitty", second)
    team("omar")
    let third = makeCasus("omar", ["kitty"])
    group("omar", third, 3)
    poll("kitty")
    save("kitty", third)
    draft("kitty")
    reopen("kitty")
    save("kitty", third)
    rotate("kitty", second)
    save("kitty", second)
    poll("omar")
    save("omar", second)
    rotateTeam("kitty")
    team("kitty")
    let fourth = makeCasus("kitty", ["omar"])
    save("kitty", fourth)
    enter("nora")
    erase(fourth, ["kitty", "nora"])
    poll("omar")
    save("omar", second)
    for kluis in kluizen.values { kluis.sluit() }
    kluizen = [:]
    after(acknowledged)
  }

  private mutating func step(_ body: (inout Script) throws -> Void) {
    host.clock.advance(1_000)
    try? body(&self)
    after(acknowledged)
  }

  private mutating func enter(_ name: String) {
    step { $0.kluizen[name] = try $0.host.open(name) }
  }

  private mutating func reopen(_ name: String) {
    kluizen[name]?.sluit()
    kluizen[name] = nil
    enter(name)
  }

  private mutating func addMember(_ name: String, _ roles: Set<Rol>) {
    step { script in
      guard let kluis = script.kluizen["kitty"] else { return }
      _ = try kluis.voegLidToe(naam: name, wachtwoord: Host.passphrase, rollen: roles)
      script.acknowledged.members.insert(name)
    }
  }

  private mutating func makeCasus(_ name: String, _ readers: [String]) -> Locator? {
    var made: Locator?
    step { script in
      guard let kluis = script.kluizen[name] else { return }
      let locator = try kluis.maakCasus(meelezers: readers, gevoelig: false)
      script.acknowledged.casussen[locator] = Set(readers + [name])
      made = locator
    }
    return made
  }

  private mutating func text() -> String {
    number += 1
    let text = "gebeurtenis \(number) " + String(repeating: "x", count: number * 37 % 900)
    acknowledged.tried.insert(text)
    return text
  }

  private mutating func save(_ name: String, _ locator: Locator?) {
    guard let locator else { return }
    save(name, .casus(locator))
  }

  private mutating func save(_ name: String, _ dossier: Dossier) {
    let text = text()
    step { script in
      guard let kluis = script.kluizen[name] else { return }
      _ = try kluis.append(bytes(text), to: dossier)
      script.acknowledged.saved[dossier, default: []].append(text)
    }
  }

  private mutating func group(_ name: String, _ locator: Locator?, _ count: Int) {
    guard let locator else { return }
    let texts = (0..<count).map { _ in text() }
    step { script in
      guard let kluis = script.kluizen[name] else { return }
      _ = try kluis.append(group: texts.map { bytes($0) }, to: .casus(locator))
      script.acknowledged.saved[.casus(locator), default: []] += texts
    }
  }

  private mutating func team(_ name: String) { save(name, .team) }
  private mutating func own(_ name: String) { save(name, .eigen) }

  private mutating func grant(_ name: String, _ locator: Locator?, _ reader: String) {
    guard let locator else { return }
    step { script in
      guard let kluis = script.kluizen[name] else { return }
      try kluis.geef(locator, aan: reader)
      script.acknowledged.casussen[locator]?.insert(reader)
    }
  }

  private mutating func rotate(_ name: String, _ locator: Locator?) {
    guard let locator else { return }
    step { script in try script.kluizen[name]?.draai(locator, gevoelig: false) }
  }

  private mutating func rotateTeam(_ name: String) {
    step { script in try script.kluizen[name]?.draaiTeam() }
  }

  /// From the moment that erasing may begin, nothing of the casus has to be there any more.
  private mutating func erase(_ locator: Locator?, _ names: [String]) {
    guard let locator else { return }
    acknowledged.saved[.casus(locator)] = nil
    acknowledged.casussen[locator] = nil
    after(acknowledged)
    for name in names {
      step { script in
        _ = try script.kluizen[name]?.wis(locator, grond: .verzoek, toelichting: "proef")
      }
    }
  }

  private mutating func poll(_ name: String) {
    step { script in
      guard let kluis = script.kluizen[name] else { return }
      for dossier in try kluis.changes() { _ = try kluis.frames(of: dossier) }
    }
  }

  private mutating func look(_ name: String, _ locator: Locator?) {
    guard let locator else { return }
    step { script in
      try script.kluizen[name]?.inzage(locator)
      try script.kluizen[name]?.sync()
    }
  }

  private mutating func card(_ name: String, _ locator: Locator?) {
    guard let locator else { return }
    step { script in
      try script.kluizen[name]?.zetTeamkaart(locator, bytes("kaart"))
      try script.kluizen[name]?.zetLeidkaart(locator, bytes("leid"))
    }
  }

  private mutating func draft(_ name: String) {
    number += 1
    let text = "concept \(number)"
    acknowledged.drafts.insert(text)
    step { script in
      guard let kluis = script.kluizen[name] else { return }
      try kluis.bewaarConcept("notitie", bytes(text))
      script.acknowledged.draft = text
    }
  }
}

/// The rule: it opens, holds what was acknowledged and nothing else, and gives no false alarm.
///
/// Returns what is wrong, or nil.
func violation(_ host: Host, _ known: Acknowledged, alarms: Bool = true) -> String? {
  do {
    let kitty = try host.open("kitty")
    defer { kitty.sluit() }
    if alarms, let alarm = kitty.meldingen.first(where: { $0.ernst == .ernstig }) {
      return "opening: \(alarm)"
    }
    for (dossier, wanted) in known.saved {
      if case .casus(let locator) = dossier, known.casussen[locator]?.contains("kitty") != true {
        continue
      }
      let lezing = try kitty.frames(of: dossier)
      let found = texts(lezing)
      if alarms, let alarm = lezing.meldingen.first(where: { $0.ernst == .ernstig }) {
        return "\(dossier): \(alarm)"
      }
      if Set(found).count != found.count { return "\(dossier): double" }
      let missing = wanted.filter { !found.contains($0) }
      if !missing.isEmpty { return "\(dossier): lost \(missing.map { $0.prefix(16) })" }
      if let strange = found.first(where: { !known.tried.contains($0) }) {
        return "\(dossier): never written \(strange)"
      }
    }
    for (locator, readers) in known.casussen where readers.contains("kitty") {
      if !kitty.casussen.contains(locator) { return "lost the key of \(locator)" }
    }
    if let draft = known.draft {
      guard let kept = try kitty.concept("notitie").map({ String(decoding: $0, as: UTF8.self) }),
        kept == draft || known.drafts.contains(kept)
      else { return "lost the draft" }
    }
    let names = Set(kitty.leden.map(\.naam))
    if !known.members.isSubset(of: names) { return "lost a member" }
    let report = try controleer(map: "/kluis", fs: host.fs, kluis: kitty)
    if alarms, !report.gaaf { return "check: \(report.meldingen[0])" }
    if known.members.contains("omar") {
      let omar = try host.open("omar")
      defer { omar.sluit() }
      for (locator, readers) in known.casussen where readers.contains("omar") {
        if !omar.casussen.contains(locator) { return "omar lost the key of \(locator)" }
        let found = texts(try omar.frames(of: .casus(locator)))
        for text in known.saved[.casus(locator)] ?? [] where !found.contains(text) {
          return "omar lost \(text.prefix(16))"
        }
      }
    }
    return nil
  } catch {
    return "does not open: \(error)"
  }
}
