import Crypto

/// The newest frame of a segment that its writer's signed log vouches for.
struct Commit: Hashable {
  let device: ID16
  let seq: UInt64
  let chain: Hash32
}

/// One record that was not known before.
struct SpoorNews {
  let device: ID16
  /// The spoor file, for blinded tags.
  let log: ID16
  let record: SpoorRecord
  let chain: Hash32

  /// True when the writer made this record durable before going on; a look into a casus is synced
  /// up to a second later, and may be gone after a power cut without anybody having done wrong.
  var isFirm: Bool { record.kind != SpoorKind.inzage.rawValue }
}

/// How far one spoor file was read and verified.
struct SpoorFile: Hashable {
  let name: SpoorName
  let segment: ID16
  let headerHash: Hash32
  var offset: Int
  var chain: Hash32
  var size: Int
}

/// How far the spoor of one device was read and verified.
struct DeviceSpoor: Hashable {
  var files: [SpoorFile] = []
  /// Sequence number the next record must have.
  var nextSeq: UInt64 = 0
  var hlc: UInt64 = 0
  var folderChanged: Int64 = 0

  var chain: Hash32? { files.last?.chain }
}

/// A record that a small file or a segment does not count any more: where it stands, and the blinded
/// tag of the casus that it is about.
struct Withdrawn: Hashable {
  let log: ID16
  let tag: ID16
}

/// All spoor files as far as they were read, and what was seen of them before on this computer.
struct Ledger {
  var devices: [ID16: DeviceSpoor] = [:]
  var commits: [ID16: Commit] = [:]
  /// Highest head ever seen here, per device: a lower one now is a rollback.
  var memory: [ID16: LogHead] = [:]
  /// Highest head that any record cites, per device.
  var cited: [ID16: LogHead] = [:]
  /// Rollbacks that were already written in my own spoor.
  var reported: [ID16: LogHead] = [:]
  var superblock: [UInt8] = []
  /// What was taken away, by path identity or segment.
  ///
  /// The file itself may stay or come back: only its maker may remove it from a shared folder, and a
  /// synchroniser may bring it later than the record.
  var withdrawn: [ID16: Set<Withdrawn>] = [:]
  /// What role holders signed for after putting a backup back: where each log ended then.
  var restored: [ID16: [LogHead]] = [:]

  /// Which record vouches for a segment: its tag tells who holds the key of which dossier that is.
  private(set) var origins: [ID16: Withdrawn] = [:]

  // Not kept between sessions.
  private var segmentsByTag: [ID16: [ID16]] = [:]
  /// The logs in which those records stand; a file that was given up may be among them.
  private var originLogs: Set<ID16> = []
  /// Whether something was taken away since the keys were last held against it.
  var hasNewWithdrawals = true
  var findings: [Kluismelding] = []
  var rolledBack: Set<ID16> = []
  /// Devices with a damaged place before records that were confirmed.
  var damaged: Set<ID16> = []
  /// Devices that lost records by a restore that was confirmed since I last looked.
  var forgiven: Set<ID16> = []
  private var gaps: [SpoorReader.Gap] = []
  private var rollbacks: [ID16: Kluismelding] = [:]

  static func folder(_ device: ID16) -> String { "spoor/" + device.hex }

  func head(_ device: ID16) -> LogHead? {
    guard let state = devices[device], state.nextSeq > 0, let chain = state.chain else {
      return nil
    }
    return LogHead(device: device, seq: state.nextSeq - 1, chain: chain)
  }

  /// Reads what is new of one device.
  ///
  /// `thorough` also looks at files that were complete before.
  mutating func refresh(
    _ device: ID16, store: Store, storeID: ID16, key: Curve25519.Signing.PublicKey?,
    thorough: Bool
  ) throws(Schijffout) -> [SpoorNews] {
    let folder = Self.folder(device)
    let known = devices[device] ?? DeviceSpoor()
    let folderChanged = try store.fs.status(store.path(folder))?.gewijzigd ?? 0
    guard let key else { return [] }
    var reader = SpoorReader(
      store: store, storeID: storeID, device: device, key: key, state: known)
    if !thorough, folderChanged == known.folderChanged, let last = known.files.last {
      guard let status = try store.fs.status(store.path(folder + "/" + last.name.text)) else {
        return try reread(device, store, storeID, key, folderChanged)
      }
      if status.grootte == last.size { return [] }
      if status.grootte == last.offset {
        // The writer cut off a tail that never was complete.
        devices[device]?.files[known.files.count - 1].size = last.offset
        return []
      }
      guard status.grootte > last.offset, try reader.continueLast() else {
        return try reread(device, store, storeID, key, folderChanged)
      }
      return take(device, reader, folderChanged)
    }
    let names = try store.names(folder).compactMap(FileName.spoor).sorted()
    guard try reader.fits(names) else {
      return try reread(device, store, storeID, key, folderChanged)
    }
    if try !reader.continueLast() { return try reread(device, store, storeID, key, folderChanged) }
    for name in names.dropFirst(known.files.count) where try !reader.addFile(name) {
      return try reread(device, store, storeID, key, folderChanged)
    }
    return take(device, reader, folderChanged)
  }

  /// From the very start: something does not follow from what was known.
  private mutating func reread(
    _ device: ID16, _ store: Store, _ storeID: ID16, _ key: Curve25519.Signing.PublicKey,
    _ folderChanged: Int64
  ) throws(Schijffout) -> [SpoorNews] {
    let before = devices[device]?.nextSeq ?? 0
    commits = commits.filter { $0.value.device != device }
    let kept = origins.filter { commits[$0.key] != nil }
    (origins, segmentsByTag, originLogs) = ([:], [:], [])
    for (segment, origin) in kept { noteOrigin(segment, origin) }
    var reader = SpoorReader(
      store: store, storeID: storeID, device: device, key: key, state: DeviceSpoor())
    let names = try store.names(Self.folder(device)).compactMap(FileName.spoor).sorted()
    try reader.readAll(names)
    compareWithMemory(device, reader)
    return take(device, reader, folderChanged).filter { $0.record.seq >= before }
  }

  private mutating func take(
    _ device: ID16, _ reader: SpoorReader, _ folderChanged: Int64
  )
    -> [SpoorNews]
  {
    var state = reader.state
    state.folderChanged = folderChanged
    for news in reader.news {
      let record = news.record
      state.hlc = max(state.hlc, record.hlc)
      if record.kind == SpoorKind.commit.rawValue {
        let old = commits[record.segment]
        if old.map({ $0.device != device || $0.seq < record.frameSeq }) ?? true {
          if old == nil || old?.device == device {
            commits[record.segment] = Commit(
              device: device, seq: record.frameSeq, chain: record.chain)
            noteOrigin(record.segment, Withdrawn(log: news.log, tag: record.tag))
          }
        }
      }
      noteWithdrawn(record, log: news.log)
      for head in record.heads where cited[head.device].map({ $0.seq < head.seq }) ?? true {
        cited[head.device] = head
      }
    }
    devices[device] = state
    findings += reader.findings
    gaps += reader.gaps
    if let behind = reader.behindDamage {
      damaged.insert(device)
      if memory[device].map({ $0.seq < behind.seq }) ?? true { memory[device] = behind }
    }
    if let firm = reader.news.last(where: \.isFirm),
      memory[device].map({ $0.seq < firm.record.seq }) ?? true
    {
      memory[device] = LogHead(device: device, seq: firm.record.seq, chain: firm.chain)
    }
    return reader.news
  }

  private static func shorter(_ seen: LogHead) -> Kluismelding {
    Kluismelding(
      bestand: folder(seen.device),
      wat: "Dit logboek is korter dan eerder op deze computer gezien"
        + " (regel \(seen.seq &+ 1) ontbreekt).",
      gevolg: "Er is een oudere kopie teruggezet, er is iets afgeknipt,"
        + " of de bestanden zijn nog niet allemaal aangekomen.",
      doen: "Ga na of er een reservekopie is teruggezet en vraag de beheerder dit uit te zoeken.",
      ernst: .ernstig)
  }

  private mutating func compareWithMemory(_ device: ID16, _ reader: SpoorReader) {
    guard let seen = memory[device] else { return }
    let folder = Self.folder(device)
    if reader.state.nextSeq <= seen.seq {
      rolledBack.insert(device)
      rollbacks[device] = Self.shorter(seen)
    } else if let chain = reader.chains[seen.seq], chain != seen.chain {
      rolledBack.insert(device)
      rollbacks[device] = Kluismelding(
        bestand: folder,
        wat: "Dit logboek is anders dan eerder op deze computer gezien"
          + " (vanaf regel \(seen.seq &+ 1)).",
        gevolg: "Hetzelfde apparaat heeft twee verschillende vervolgen geschreven,"
          + " of het logboek is vervangen.",
        doen: "Ga na of dit apparaat is gekopieerd of teruggezet en vraag de beheerder.",
        ernst: .ernstig)
    }
  }

  /// Takes what a role holder signed for: what I remember above it is lost, not taken away in secret.
  ///
  /// Only what I saw before: what comes later and is gone then is reported as always. My own device
  /// keeps its memory, so that it does not use a number twice.
  mutating func confirm(_ heads: [LogHead], own: ID16) {
    for head in heads {
      let device = head.device
      if restored[device]?.contains(head) == true { continue }
      restored[device, default: []].append(head)
      let next = devices[device]?.nextSeq ?? 0
      let rest = self.head(device) ?? head
      if let seen = memory[device], seen.seq > head.seq,
        next <= seen.seq || rolledBack.contains(device)
      {
        forgiven.insert(device)
        if device != own {
          memory[device] = rest
          rolledBack.remove(device)
        }
      }
      if let far = cited[device], far.seq > head.seq, next <= far.seq { cited[device] = rest }
    }
    // Of a device that is not named nothing at all was put back.
    let named = Set(heads.map(\.device))
    for (device, seen) in memory where !named.contains(device) && restored[device] == nil {
      // My own may have gone on already, behind a hole.
      guard (devices[device]?.nextSeq ?? 0) <= seen.seq || rolledBack.contains(device) else {
        continue
      }
      restored[device] = [Self.nothing(device)]
      forgiven.insert(device)
      if device != own {
        memory[device] = head(device)
        cited[device] = head(device)
        rolledBack.remove(device)
      }
    }
  }

  /// Stands for the end of a log of which nothing was put back.
  private static func nothing(_ device: ID16) -> LogHead {
    LogHead(device: device, seq: 0, chain: .zero)
  }

  /// Whether a role holder signed for what is missing in front of this place.
  mutating func isConfirmed(_ gap: SpoorReader.Gap) -> Bool {
    if let after = gap.after { return restored[gap.device]?.contains(after) == true }
    let nothing = Self.nothing(gap.device)
    if restored[gap.device]?.contains(nothing) == true { return true }
    guard !restored.isEmpty, restored[gap.device] == nil else { return false }
    restored[gap.device] = [nothing]
    return true
  }

  /// Remembers which record vouches for a segment; the first one of it tells as much as the last.
  mutating func noteOrigin(_ segment: ID16, _ origin: Withdrawn) {
    guard origins[segment] == nil else { return }
    origins[segment] = origin
    segmentsByTag[origin.tag, default: []].append(segment)
    originLogs.insert(origin.log)
  }

  /// The segments that the logs vouch for under the tags that a key gives.
  ///
  /// - Parameter tags: the tag in each log as far as it was made before; what is new is added.
  func segments(of key: Sleutel, tags: inout [ID16: ID16]) -> [ID16] {
    let logs = originLogs.filter { tags[$0] == nil }
    if !logs.isEmpty {
      let tag = Detail.tagger(key)
      for log in logs { tags[log] = tag(log) }
    }
    return tags.values.flatMap { segmentsByTag[$0] ?? [] }
  }

  /// Remembers what a record takes away.
  mutating func noteWithdrawn(_ record: SpoorRecord, log: ID16) {
    guard record.kind == SpoorKind.revoke.rawValue || record.kind == SpoorKind.eraseDone.rawValue
    else { return }
    let new = withdrawn[record.segment, default: []].insert(Withdrawn(log: log, tag: record.tag))
    if new.inserted { hasNewWithdrawals = true }
  }

  /// Whether a small file does not count any more: somebody who holds one of these keys of its casus wrote
  /// that down.
  ///
  /// Without a key of it nobody can: the tag would not fit.
  func isWithdrawn(_ path: String, keys: [Sleutel]) -> Bool {
    !withdrawn.isEmpty && isWithdrawn(Kluis.pathID(path), keys: keys)
  }

  /// The same for the identity of a path.
  func isWithdrawn(_ path: ID16, keys: [Sleutel]) -> Bool {
    guard let records = withdrawn[path] else { return false }
    return records.contains { record in
      keys.contains { Detail.tag($0, log: record.log) == record.tag }
    }
  }

  /// The findings so far; what was signed for is lost and no alarm.
  mutating func takeFindings() -> [Kluismelding] {
    var found = findings
    for (device, finding) in rollbacks.sorted(by: { $0.key < $1.key }) {
      found.append(
        forgiven.contains(device) ? Checker.lostByRestore(Self.folder(device)) : finding)
    }
    for gap in gaps {
      found.append(isConfirmed(gap) ? Checker.lostByRestore(gap.path) : SpoorReader.finding(gap))
    }
    findings = []
    rollbacks = [:]
    gaps = []
    return found
  }

  /// Devices of which somebody cites more than is there.
  func incomplete() -> [Kluismelding] {
    let shorter = memory.values.sorted { $0.device < $1.device }.filter { seen in
      (devices[seen.device]?.nextSeq ?? 0) <= seen.seq && !forgiven.contains(seen.device)
    }
    return shorter.map(Self.shorter) + promised()
  }

  private func promised() -> [Kluismelding] {
    cited.values.sorted { $0.device < $1.device }.compactMap { head in
      guard (devices[head.device]?.nextSeq ?? 0) <= head.seq,
        (memory[head.device].map { $0.seq < head.seq }) ?? true
      else { return nil }
      return Kluismelding(
        bestand: Self.folder(head.device),
        wat:
          "Een ander apparaat noemt regel \(head.seq &+ 1) van dit logboek, maar die is er niet.",
        gevolg: "Het logboek is nog niet helemaal aangekomen, of er is iets van af.",
        doen: "Wacht tot alles is gesynchroniseerd; blijft dit, vraag dan de beheerder.",
        ernst: .waarschuwing)
    }
  }

  /// Up to four heads of others for the next record, in turn.
  func headsOfOthers(than device: ID16, turn: Int) -> [LogHead] {
    let others = memory.values.filter { $0.device != device }.sorted { $0.device < $1.device }
    guard !others.isEmpty else { return [] }
    return (0..<min(4, others.count)).map { others[(turn + $0) % others.count] }
  }
}
