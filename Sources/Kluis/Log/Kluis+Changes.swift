/// What is looked at to see that something changed.
struct Watch {
  var spoorFolder: Int64 = 0
  var post: Int64 = 0
  var teamSizes: [String: Int] = [:]
  var devices: [ID16] = []
  var cardsWritten: Int64 = 0
}

extension Kluis {
  /// Dossiers that others (or my other terminal) changed since the last call.
  ///
  /// Cheap, about once a second. Also picks up new grants and members and writes what is waiting
  /// (cards, memory).
  public func changes() throws(Kluisfout) -> [Dossier] {
    _ = try requireOpen()
    try requireSamePlace()
    return try guarded("Kijken wat er nieuw is") {
      var changed: [Dossier] = []
      func add(_ dossier: Dossier) {
        if !changed.contains(dossier) { changed.append(dossier) }
      }
      if try teamChanged() { add(.team) }
      for locator in try newGrants() { add(.casus(locator)) }
      try lookAtSpoor()
      for item in news where item.device != device {
        if let dossier = owner(of: item) { add(dossier) }
        if let seen = seen(item) { seenBy.append(seen) }
      }
      news = []
      try tidy()
      return changed
    }
  }

  func startWatch() {
    watch.devices = (try? knownDevices()) ?? []
    watch.spoorFolder = changeTime("spoor")
    watch.post = changeTime(Store.post(me))
    watch.teamSizes = (try? teamSizes()) ?? [:]
    news = []
    memorySaved = clock()
  }

  private func changeTime(_ path: String) -> Int64 {
    ((try? store.fs.status(store.path(path))) ?? nil)?.gewijzigd ?? 0
  }

  func teamSizes() throws -> [String: Int] {
    var sizes: [String: Int] = [:]
    for device in try store.folders("team") {
      let path = "team/\(device)/000001.log"
      do throws(Schijffout) {
        sizes[path] = try store.fs.status(store.path(path))?.grootte ?? 0
      } catch {
        guard error.isUnreadable else { throw error }
        sizes[path] = -1
      }
    }
    return sizes
  }

  private func teamChanged() throws -> Bool {
    let sizes = try teamSizes()
    guard sizes != watch.teamSizes else { return false }
    watch.teamSizes = sizes
    try readTeam()
    try carryOutOrders()
    return true
  }

  /// Grants that came in since the last look.
  private func newGrants() throws -> [Locator] {
    let time = changeTime(Store.post(me))
    guard time != watch.post, let envelope else { return [] }
    watch.post = time
    var new: [Opener.NewGrant] = []
    for name in try store.names(Store.post(me)) {
      guard let file = ID16(hex: name), !keyring.taken.contains(file),
        let grant = Opener.read(store, me, file, envelope)
      else { continue }
      if team.devices[grant.giver] == nil { try readTeam() }
      new.append(grant)
    }
    let judged = Opener.judge(new, team, ledger, keyring, me)
    // What does not fit yet may fit with the next file that comes in; the next opening says so if not.
    let (taken, _) = keyring.take(judged.good)
    report(judged.findings)
    guard !taken.isEmpty else { return [] }
    keyringEntries += taken.map { KeyringFile.Entry(file: $0.file, grant: $0.grant) }
    tags = [:]
    saveKeyring()
    return taken.filter { $0.grant.kind == .casus }.map { Locator($0.grant.locator) }
  }

  private func lookAtSpoor() throws {
    let time = changeTime("spoor")
    if time != watch.spoorFolder {
      watch.spoorFolder = time
      watch.devices = try knownDevices()
      try meet(watch.devices)
    }
    for device in watch.devices where device != self.device { refresh(device) }
    takeFindings()
  }

  /// Which dossier a record is about, as far as I hold its key.
  private func owner(of item: SpoorNews) -> Dossier? {
    if item.record.kind == SpoorKind.commit.rawValue,
      let known = segmentOwners[item.record.segment]
    {
      return known
    }
    guard
      item.record.kind == SpoorKind.commit.rawValue || item.record.kind == SpoorKind.grant.rawValue
    else { return nil }
    return dossier(of: item)
  }

  /// The dossier behind the tag of a record, when I hold its key.
  private func dossier(of item: SpoorNews) -> Dossier? {
    dossier(of: Withdrawn(log: item.log, tag: item.record.tag))
  }

  /// The dossier that a blinded tag is of, when I hold its key.
  func dossier(of item: Withdrawn) -> Dossier? {
    if tags[item.log] == nil {
      var table: [ID16: Dossier] = [:]
      for dossier in keyring.casus.keys.map({ Dossier.casus(Locator($0)) }) + [.team, .eigen] {
        if let key = keyring.tagKey(of: dossier) {
          table[Detail.tag(key, log: item.log)] = dossier
        }
      }
      tags[item.log] = table
    }
    return tags[item.log]?[item.tag]
  }

  /// Others who looked into casussen of mine, or opened one with a reason, since the last call.
  public func neemKijkers() throws(Kluisfout) -> [Kijkregel] {
    _ = try requireOpen()
    defer { seenBy = [] }
    return seenBy
  }

  private func seen(_ item: SpoorNews) -> Kijkregel? {
    let soort: Kijkregel.Soort
    switch SpoorKind(rawValue: item.record.kind) {
    case .openedNow?: soort = .nuOpen
    case .inzage?: soort = .inzage
    case .grant?: soort = .gegeven
    default: return nil
    }
    guard case .casus(let casus)? = dossier(of: item), seenBy.count < 1_000 else { return nil }
    let detail = keyring.tagKey(of: .casus(casus)).flatMap {
      Detail.open(item.record.details, key: $0, log: item.log, seq: item.record.seq)
    }.flatMap { String(validating: $0, as: UTF8.self) }
    return Kijkregel(
      casus: casus, soort: soort, lid: team.name(ofDevice: item.device),
      apparaat: item.device, opMs: Int64(bitPattern: item.record.hlc >> 16),
      reden: soort == .nuOpen ? detail : nil,
      ontvanger: soort == .gegeven ? recipient(detail) : nil)
  }

  /// Writes cards that wait for more than two seconds, and the memory now and then.
  private func tidy() throws {
    guard !alleenLezen else { return }
    let now = clock()
    // A look into a casus is durable within the second of the next call.
    if spoor.hasUnsynced { try sync() }
    if cards.hasPending, abs(now - watch.cardsWritten) >= 2_000 {
      try flushCards()
      watch.cardsWritten = now
    }
    if memoryDirty, abs(now - memorySaved) >= 30_000 {
      saveMemory()
    }
  }
}
