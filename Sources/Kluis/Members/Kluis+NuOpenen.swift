import Crypto

extension Kluis {
  /// Whether I hold the dienstsleutel.
  public var heeftDienst: Bool { keyring.roles[.duty] != nil }

  /// The casussen that I opened in this session with a reason.
  public var nuGeopend: Set<Locator> { openedNow }

  /// Opens a casus of which I have no key, with the dienstsleutel and a reason.
  ///
  /// The reason is durable in my log before the key is used, and readable by all who hold the key of the
  /// casus. The key is gone when the session ends.
  public func openNu(_ locator: Locator, reden: String) throws(Kluisfout) {
    try requireWritable("Nu openen")
    let reason = Array(reden.utf8)
    guard !reden.allSatisfy(\.isWhitespace), reason.count <= 4_000 else {
      throw Kluisfout(
        .gebruik,
        "Schrijf in een paar woorden waarom je deze casus nu opent (hoogstens 4.000 tekens).")
    }
    guard keyring.casus[locator.id] == nil else {
      throw Kluisfout(.gebruik, "Je hebt de sleutel van deze casus al. Open haar gewoon.")
    }
    guard let seeds = keyring.roles[.duty] else {
      throw Kluisfout(
        .geenToegang,
        "Je hebt geen dienst, dus je kunt een casus van een ander niet nu openen."
          + " Bel wie er blijft, of vraag je teamleider.")
    }
    try guarded("Nu openen") {
      let grants = try dutyGrants(locator, seeds)
      guard let first = grants.min(by: { $0.grant.epoch < $1.grant.epoch }) else {
        throw Kluisfout(
          .geenToegang,
          "Deze casus is gevoelig of niet met dienst te openen. Bel wie er blijft, of vraag je"
            + " teamleider.")
      }
      try requireWhole(locator, grants)
      try writeSpoor(
        [
          SpoorDraft(
            kind: .openedNow, hlc: tick(), key: first.grant.key, heads: spoor.heads(ledger),
            detail: reason)
        ], sync: true)
      // Only in memory: the keyring file does not get it.
      for found in grants { keyring.take(found.grant, file: found.file) }
      openedNow.insert(locator)
      looked.insert(locator)
      tags = [:]
    }
  }

  /// Closes again what was opened with a reason and may not be shown.
  public func sluitNuGeopende(_ locator: Locator) {
    if openedNow.contains(locator) { drop(locator) }
  }

  /// In an emergency half a casus is worse than none: every epoch that somebody wrote under must be
  /// there, each bound to the one before.
  private func requireWhole(
    _ locator: Locator, _ grants: [(file: ID16, grant: Grant)]
  ) throws {
    var trial = Keyring()
    for found in grants { trial.take(found.grant, file: found.file) }
    let held = trial.casus[locator.id] ?? [:]
    let folder = Store.casus(locator.id)
    for name in try store.names(folder) where name.hasSuffix(".seg") {
      guard
        let bytes = try store.fs.readIfThere(
          store.path(folder + "/" + name), limit: SegmentHeader.length),
        let header = try? SegmentHeader(bytes[...]), header.locator == locator.id,
        let writer = team.devices[header.device],
        SegmentHeader.verify(bytes[...], device: writer.key), held[header.epoch] == nil
      else { continue }
      throw Kluisfout(
        .geenToegang,
        "Van deze casus heeft de dienst niet alle sleutels, dus je zou maar een deel zien. Er is niets"
          + " geopend. Bel wie er blijft, of vraag je teamleider.")
    }
  }

  private func dutyGrants(
    _ locator: Locator, _ seeds: Keyring.Epochs
  ) throws -> [(file: ID16, grant: Grant)] {
    let folder = Store.dutyFolder + "/post"
    let keys = seeds.values.flatMap { $0 }.compactMap { try? Envelope.privateKey(seed: $0.bytes) }
    var found: [(file: ID16, grant: Grant)] = []
    for name in try store.names(folder) {
      guard let file = ID16(hex: name), let bytes = try store.readSmall(folder + "/" + name),
        let clear = try? Grant.clear(bytes), clear.recipient == GrantDesk.duty,
        clear.storeID == storeID
      else { continue }
      for key in keys {
        guard let grant = try? Grant(bytes, with: key) else { continue }
        if grant.kind == .casus, grant.locator == locator.id,
          team.believes(grant, bytes, giver: clear.granter, recipient: GrantDesk.duty)
        {
          found.append((file, grant))
        }
        break
      }
    }
    let held = found.map(\.grant.key)
    found.removeAll { ledger.isWithdrawn(folder + "/" + $0.file.hex, keys: held) }
    // Names of files are random: a later epoch counts only after the one it is bound to.
    return found.sorted { $0.grant.epoch < $1.grant.epoch }
  }

  /// Writes down that I asked whether somebody is known; not what was asked, only what it led to.
  ///
  /// `codes` are those of the casussen that were found; the whole team can read this record.
  public func noteerOpzoeken(_ codes: [String]) throws(Kluisfout) {
    _ = try requireOpen()
    if alleenLezen { return }
    guard let team = keyring.tagKey(of: .team) else { return }
    let text = Array(codes.sorted().prefix(200).joined(separator: " ").utf8)
    try guarded("Het opzoeken vastleggen") {
      try writeSpoor(
        [SpoorDraft(kind: .lookup, hlc: tick(), key: team, detail: [UInt8(1)] + text)],
        sync: false)
    }
  }

  /// Who asked "Bekend?" and which casussen that led to, oldest first.
  public func opzoekingen(sinds: Int64 = 0) throws(Kluisfout) -> [Opzoeking] {
    guard let key = keyring.tagKey(of: .team) else { throw Self.noKey(.team) }
    return try guarded("Het opzoeken lezen") {
      var found: [Opzoeking] = []
      try walkSpoor(since: sinds) { item in
        guard item.record.kind == SpoorKind.lookup.rawValue,
          let text = Detail.open(item.record.details, key: key, log: item.log, seq: item.record.seq)
        else { return }
        let ms = Int64(bitPattern: item.record.hlc >> 16)
        guard ms >= sinds else { return }
        let codes = String(decoding: text.dropFirst(), as: UTF8.self).split(separator: " ")
        found.append(
          Opzoeking(
            lid: team.name(ofDevice: item.device), opMs: ms, codes: codes.map(String.init)))
      }
      return found.sorted { $0.opMs < $1.opMs }
    }
  }
}

/// One time that somebody asked whether a person is known.
public struct Opzoeking: Hashable, Sendable {
  /// Who.
  public let lid: String
  /// When, Unix milliseconds.
  public let opMs: Int64
  /// The codes of the casussen that were found.
  public let codes: [String]
}
