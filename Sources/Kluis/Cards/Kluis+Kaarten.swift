import Crypto

/// The newest card of one casus.
public struct Kaart: Hashable, Sendable {
  /// The casus.
  public let locator: Locator
  /// The bytes as the domain gave them.
  public let bytes: [UInt8]
  /// Who wrote it.
  public let lid: String
  /// When, hybrid logical clock.
  public let hlc: UInt64
}

extension Kluis {
  /// The newest teamkaart of each casus of the team.
  public func teamkaarten() throws(Kluisfout) -> [Kaart] { try kaarten(lead: false) }

  /// The newest leidkaart of each casus; empty for who is not teamleider.
  public func leidkaarten() throws(Kluisfout) -> [Kaart] {
    guard keyring.roles[.leadRole] != nil else { return [] }
    return try kaarten(lead: true)
  }

  /// Rises when any card changed; call `teamkaarten` again then.
  public func kaartstand() throws(Kluisfout) -> UInt64 {
    _ = try requireOpen()
    return try guarded("De kaarten lezen") {
      try readCards(lead: false)
      try readCards(lead: true)
      return cards.version
    }
  }

  private func kaarten(lead: Bool) throws(Kluisfout) -> [Kaart] {
    _ = try requireOpen()
    return try guarded("De kaarten lezen") {
      try readCards(lead: lead)
      var result: [Kaart] = []
      for (key, entry) in cards.newest where key.lead == lead && !entry.bytes.isEmpty {
        // A card may outlive its casus: on a laptop that was away, or of somebody who left.
        if team.eraseOrders[key.locator]?.isValid == true { continue }
        result.append(
          Kaart(
            locator: Locator(key.locator), bytes: entry.bytes,
            lid: team.name(ofDevice: entry.device), hlc: entry.hlc))
      }
      return result.sorted { $0.locator < $1.locator }
    }
  }

  /// Whether a casus that I hold a key of has no teamkaart, or one that is older than what was read
  /// of it.
  public func kaartVerouderd(_ locator: Locator) throws(Kluisfout) -> Bool {
    _ = try requireOpen()
    return try guarded("De kaarten lezen") {
      if team.eraseOrders[locator.id]?.isValid == true { return false }
      let seen = try heads(locator.id).reduce(0) { $0 &+ $1.volgnummer &+ 1 }
      let key = CardKey(locator: locator.id, lead: false)
      return seen > 0 && (cards.newest[key].map { $0.seen < seen } ?? true)
    }
  }

  /// Sets the teamkaart; written within 2 s and at close.
  ///
  /// Empty bytes take the card away.
  public func zetTeamkaart(_ locator: Locator, _ bytes: [UInt8]) throws(Kluisfout) {
    try setCard(CardKey(locator: locator.id, lead: false), bytes)
  }

  /// Sets the leidkaart, readable by teamleiders only; any key holder may write it.
  public func zetLeidkaart(_ locator: Locator, _ bytes: [UInt8]) throws(Kluisfout) {
    try setCard(CardKey(locator: locator.id, lead: true), bytes)
  }

  private func setCard(_ key: CardKey, _ bytes: [UInt8]) throws(Kluisfout) {
    _ = try requireOpen()
    if alleenLezen { return }
    guard bytes.count <= 65_536 else {
      throw Kluisfout(.gebruik, "Deze kaart is te groot (meer dan 64 KiB). Maak de tekst korter.")
    }
    try guarded("De kaart bijwerken") {
      let seen = try heads(key.locator).reduce(0) { $0 &+ $1.volgnummer &+ 1 }
      if let old = cards.newest[key], old.bytes == bytes, old.seen >= seen { return }
      let entry = CardEntry(seen: seen, hlc: tick(), device: device, bytes: bytes)
      cards.take(key, entry)
      cards.pending[key] = bytes
    }
  }

  /// All segments of a casus as far as they were read.
  private func heads(_ locator: ID16) throws -> [Kop] {
    let state = try loaded(.casus(Locator(locator)))
    return state.segments.filter { $0.value.nextSeq > 0 }
      .map { Kop(segment: $0.key, volgnummer: $0.value.nextSeq - 1) }
      .sorted { $0.segment < $1.segment }
  }

  private func readCards(lead: Bool) throws {
    let folder = CardFormat.folder(lead: lead)
    let found = try store.names(folder).compactMap { name in
      FileName.segment(name, suffix: "krt").map { (name, $0.device, $0.number) }
    }
    try meet(found.filter { cards.refused[folder + "/" + $0.0] == nil }.map(\.1))
    for (name, writer, number) in found {
      let path = folder + "/" + name
      let size = try store.fs.status(store.path(path))?.grootte ?? 0
      if cards.refused[path] == size { continue }
      if var file = cards.files[path] {
        if file.size == size { continue }
        if size > file.offset, let tail = try store.readTail(path, from: file.offset) {
          readFrames(tail, &file, path, lead: lead)
          file.size = size
          cards.files[path] = file
          continue
        }
      }
      guard let bytes = try store.readTail(path, from: 0),
        var file = openCards(bytes, writer, number, lead: lead)
      else {
        cards.refused[path] = size
        if !lead, team.devices[writer] != nil { noteDamagedCards(path) }
        continue
      }
      cards.damaged.remove(path)
      readFrames(Array(bytes[file.offset...]), &file, path, lead: lead)
      file.size = bytes.count
      cards.files[path] = file
    }
  }

  /// Header and key; nil when it is not for me, damaged, or not by a member.
  private func openCards(_ bytes: [UInt8], _ writer: ID16, _ number: Int, lead: Bool) -> CardFile? {
    let kind = CardFormat.kind(lead: lead)
    let start = CardFormat.start(kind)
    guard bytes.count >= start,
      let header = try? SegmentHeader(bytes[..<SegmentHeader.length]), header.kind == kind,
      header.storeID == storeID, header.device == writer, let known = team.devices[writer],
      SegmentHeader.verify(bytes[..<SegmentHeader.length], device: known.key)
    else { return nil }
    for half in cardHalves(header, bytes, lead: lead) {
      let key = SegmentKey.derive(half: half, kern: [], segment: header.segment)
      if equalBytes(SegmentKey.commitment(key, segment: header.segment), header.commitment) {
        return CardFile(
          header: header, number: number, key: key, offset: start, seq: 0,
          chain: Hash32(hashing: Array(bytes[..<start])), size: bytes.count)
      }
    }
    return nil
  }

  private func cardHalves(_ header: SegmentHeader, _ bytes: [UInt8], lead: Bool) -> [Sleutel] {
    guard lead else { return keyring.team[header.epoch] ?? [] }
    if header.device == device, let own = keyring.tagKey(of: .eigen) {
      return [ownLeadHalf(own, header.segment)]
    }
    let sealed = Array(bytes[SegmentHeader.length..<CardFormat.start(.leadCards)])
    return (keyring.roles[.leadRole]?[header.epoch] ?? []).compactMap { seed in
      guard let key = try? Envelope.privateKey(seed: seed.bytes),
        let half = try? Envelope.open(
          sealed, with: key, info: CardFormat.info + bytes[..<SegmentHeader.length])
      else { return nil }
      return Sleutel(half)
    }
  }

  /// The key of a lead card file that I write: from my own key, so that I can go on in it later.
  private func ownLeadHalf(_ own: Sleutel, _ segment: ID16) -> Sleutel {
    Sleutel(own.derived("nabij/leidkaart", salt: segment.bytes))
  }

  private func readFrames(
    _ bytes: [UInt8], _ file: inout CardFile, _ path: String, lead: Bool
  ) {
    bytes.withUnsafeBytes { buffer in
      var cursor = FrameCursor(
        buffer, from: 0, segment: file.header.segment, seq: file.seq, chain: file.chain)
      let base = file.offset
      while case .frame(_, let chain, let box) = cursor.peek() {
        let result = cursor.open(box, key: file.key)
        if !lead, case .refused = result { noteDamagedCards(path) }
        if case .event(let event) = result, event.body.count >= 16,
          let locator = ID16(event.body[..<16])
        {
          let seen = event.deps.reduce(UInt64(0)) { $0 &+ $1.volgnummer &+ 1 }
          cards.take(
            CardKey(locator: locator, lead: lead),
            CardEntry(
              seen: seen, hlc: event.hlc, device: file.header.device,
              bytes: Array(event.body[16...])))
        }
        cursor.advance(chain: chain, box: box)
        file.offset = base + cursor.offset
        file.seq = cursor.seq
        file.chain = cursor.chain
      }
      // A write that was cut off ends in the middle; damage does not.
      if !lead, case .bad = cursor.peek() { noteDamagedCards(path) }
    }
  }

  private func noteDamagedCards(_ path: String) {
    guard cards.damaged.insert(path).inserted else { return }
    report([
      Kluismelding(
        bestand: path, wat: "Een deel van deze teamkaarten is beschadigd.",
        gevolg: "Bij Bekend? kan iemand ontbreken.",
        doen: "Laat wie bij deze casussen blijft Nabij openen: dan worden ze opnieuw gemaakt.",
        ernst: .waarschuwing)
    ])
  }

  /// Whether a part of the teamkaarten cannot be read, so that somebody who is known may not be found.
  public func kaartenBeschadigd() throws(Kluisfout) -> Bool {
    _ = try kaartstand()
    return !cards.damaged.isEmpty
  }

  /// Writes the cards that wait, without sync: they can always be made again.
  func flushCards() throws {
    guard cards.hasPending, !alleenLezen, !closed else { return }
    for lead in [false, true] {
      let keys = cards.pending.keys.filter { $0.lead == lead }.sorted { $0.locator < $1.locator }
      if keys.isEmpty { continue }
      try writeCards(keys, lead: lead)
    }
  }

  private func writeCards(_ keys: [CardKey], lead: Bool) throws {
    try readCards(lead: lead)
    var (path, file) = try ownCards(lead: lead)
    var keys = keys
    let mine = cards.newest.filter { $0.key.lead == lead && $0.value.device == device }
    let mineDamaged = cards.damaged.filter { cards.files[$0]?.header.device == device }
    if file.seq > 200 && file.seq > 4 * UInt64(mine.count) || mineDamaged.contains(path) {
      let old = path
      (path, file) = try beginCards(lead: lead, number: file.number + 1)
      keys = mine.keys.sorted { $0.locator < $1.locator }
      cards.files[old] = nil
      try store.fs.remove(store.path(old))
    }
    var bytes: [UInt8] = []
    for key in keys {
      guard let entry = cards.newest[key], entry.device == device,
        keyring.casus[key.locator] != nil
      else { continue }
      let text = EventText(
        hlc: entry.hlc, entered: clock(), deps: try heads(key.locator), audience: .domain,
        body: CardFormat.body(key.locator, entry.bytes))
      guard let padded = Padding.pad(text.bytes) else { continue }
      let frame = try FrameCodec.seal(
        padded: padded, seq: file.seq, segment: file.header.segment, previous: file.chain,
        key: file.key)
      bytes += frame.bytes
      file.seq += 1
      file.chain = frame.chain
    }
    if let own = cards.handles[lead], !bytes.isEmpty {
      guard try store.fs.append(bytes, to: own.handle) == bytes.count else {
        try? store.fs.truncate(own.handle, to: file.offset)
        throw Schijffout(code: errorFull, operatie: "write", pad: path)
      }
      file.offset += bytes.count
      file.size = file.offset
      cards.files[path] = file
    }
    for key in keys { cards.pending[key] = nil }
  }

  /// My card file, open; a new one when there is none or the old one does not end well.
  private func ownCards(lead: Bool) throws -> (String, CardFile) {
    let epoch = lead ? team.roleKeys[.leadRole]?.number : keyring.team.keys.max()
    if let own = cards.handles[lead], let file = cards.files[own.path], file.header.epoch == epoch,
      let length = try? store.fs.length(own.handle), length == file.offset
    {
      return (own.path, file)
    }
    let mine = cards.files.filter {
      $0.value.header.device == device && $0.value.header.kind == CardFormat.kind(lead: lead)
        && $0.value.header.epoch == epoch
    }
    if let (path, file) = mine.max(by: { $0.value.number < $1.value.number }),
      file.size == file.offset, let handle = try? store.fs.openAppend(store.path(path))
    {
      closeCards(lead: lead)
      cards.handles[lead] = (path, handle)
      return (path, file)
    }
    let names = try store.names(CardFormat.folder(lead: lead))
      .compactMap { FileName.segment($0, suffix: "krt") }.filter { $0.device == device }
    return try beginCards(lead: lead, number: (names.map(\.number).max() ?? 0) + 1)
  }

  private func closeCards(lead: Bool) {
    if let old = cards.handles.removeValue(forKey: lead) { store.fs.close(old.handle) }
  }

  private func beginCards(lead: Bool, number: Int) throws -> (String, CardFile) {
    let segment = ID16.random()
    let kind = CardFormat.kind(lead: lead)
    let half: Sleutel
    let epoch: UInt64
    if lead {
      guard let own = keyring.tagKey(of: .eigen), let role = team.roleKeys[.leadRole] else {
        throw Self.noKey(.eigen)
      }
      half = ownLeadHalf(own, segment)
      epoch = role.number
    } else {
      guard let newest = keyring.team.keys.max(), let key = keyring.team[newest]?.first else {
        throw Self.noKey(.team)
      }
      half = key
      epoch = newest
    }
    let key = SegmentKey.derive(half: half, kern: [], segment: segment)
    let header = SegmentHeader(
      kind: kind, storeID: storeID, segment: segment, device: device, locator: .zero, epoch: epoch,
      created: clock(), previous: .zero,
      commitment: SegmentKey.commitment(key, segment: segment))
    var bytes = try header.encode(signedBy: baseDevice.key)
    if lead, let role = team.roleKeys[.leadRole] {
      var secret = half.bytes
      defer { wipe(&secret) }
      bytes += try Envelope.seal(secret, to: role.key, info: CardFormat.info + bytes)
    }
    let path = CardFormat.folder(lead: lead) + "/\(device.hex).\(number).krt"
    closeCards(lead: lead)
    cards.handles[lead] = (path, try store.createOpen(path, bytes))
    let file = CardFile(
      header: header, number: number, key: key, offset: bytes.count, seq: 0,
      chain: Hash32(hashing: bytes), size: bytes.count)
    cards.files[path] = file
    return (path, file)
  }
}
