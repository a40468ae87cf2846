import Crypto

/// Appends to my own spoor; nobody else writes there.
final class SpoorWriter {
  private let store: Store
  private let storeID: ID16
  let device: ID16
  private let key: Curve25519.Signing.PrivateKey
  private var handle: Greep?
  /// True when the newest file may not be appended to any more.
  private var startNew = false
  /// Written but not yet durable; written again in a new file when the disk refuses.
  private var pending: [SpoorDraft] = []
  private var durable: (file: SpoorFile, nextSeq: UInt64)?
  private var turn = 0
  /// Devices whose head goes in the next record, before those in turn.
  var citeFirst: Set<ID16> = []

  init(store: Store, storeID: ID16, device: ID16, key: Curve25519.Signing.PrivateKey) {
    self.store = store
    self.storeID = storeID
    self.device = device
    self.key = key
  }

  var hasUnsynced: Bool { !pending.isEmpty }

  /// Looks at my own files at the start: cuts off a torn tail, avoids a damaged or replaced file.
  ///
  /// Returns true when something was cut off.
  func recover(_ ledger: inout Ledger, local: LocalFiles) throws(Schijffout) -> Bool {
    guard let state = ledger.devices[device], let last = state.files.last else {
      startNew = true
      return false
    }
    if ledger.rolledBack.contains(device) || ledger.damaged.contains(device)
      || ledger.memory[device].map({ state.nextSeq <= $0.seq }) ?? false
    {
      startNew = true
      return false
    }
    let path = Ledger.folder(device) + "/" + last.name.text
    freshen(path, to: last.offset)
    guard let tail = try store.readTail(path, from: last.offset), !tail.isEmpty else {
      return false
    }
    local.keepFound("spoor-\(device.hex)-\(last.name.text)-\(last.offset)", tail)
    do throws(Schijffout) {
      let file = try store.fs.openAppend(store.path(path))
      defer { store.fs.close(file) }
      try store.fs.truncate(file, to: last.offset)
      try store.fs.sync(file, metadata: true)
      ledger.devices[device]?.files[state.files.count - 1].size = last.offset
    } catch {
      // Append-only files (chattr +a) cannot be cut: the next file says where this one ended.
      startNew = true
    }
    return true
  }

  /// Makes the newest part of my file dirty again: a process before this one may have seen a sync
  /// fail, after which the system believes that what it holds is on the disk.
  private func freshen(_ path: String, to end: Int) {
    let start = max(SegmentHeader.length, end - 65_536)
    guard end > start, let bytes = try? store.readTail(path, from: start),
      bytes.count >= end - start
    else { return }
    try? store.fs.rewrite(store.path(path), at: start, Array(bytes.prefix(end - start)))
  }

  /// Appends records as one write.
  ///
  /// With `sync` they are durable when this returns; on an error nothing of them counts.
  func write(
    _ drafts: [SpoorDraft], sync: Bool, month: Int, ledger: inout Ledger
  )
    throws(Schijffout)
  {
    let before = pending
    do throws(Schijffout) {
      let fresh = try open(month, &ledger)
      // At the turn of a month the old file was synced, and nothing waits any more.
      try append(fresh ? pending + drafts : drafts, &ledger)
      pending += drafts
      if sync { try self.sync(&ledger) }
    } catch {
      // Once more in a new file, which says where the old one ended.
      retreat(&ledger)
      do throws(Schijffout) {
        _ = try open(month, &ledger)
        try append(before + drafts, &ledger)
        pending = before + drafts
        try self.sync(&ledger)
      } catch {
        retreat(&ledger)
        pending = before
        throw error
      }
    }
  }

  /// Makes all records so far durable.
  func sync(_ ledger: inout Ledger) throws(Schijffout) {
    guard let handle, !pending.isEmpty else { return }
    try store.fs.sync(handle, metadata: false)
    pending = []
    remember(ledger)
    if let head = ledger.head(device) { ledger.memory[device] = head }
  }

  func close() {
    if let handle { store.fs.close(handle) }
    handle = nil
  }

  /// Heads of four others, others each time.
  func heads(_ ledger: Ledger) -> [LogHead] {
    turn += 4
    let first = citeFirst.sorted().prefix(4).compactMap { ledger.memory[$0] }
    citeFirst = []
    let rest = ledger.headsOfOthers(than: device, turn: turn).filter { !first.contains($0) }
    return Array((first + rest).prefix(4))
  }

  private func remember(_ ledger: Ledger) {
    guard let state = ledger.devices[device], let file = state.files.last else { return }
    durable = (file, state.nextSeq)
  }

  private func append(_ drafts: [SpoorDraft], _ ledger: inout Ledger) throws(Schijffout) {
    guard let handle, var state = ledger.devices[device], var file = state.files.last else {
      throw Schijffout(code: errorBadHandle, operatie: "spoor", pad: device.hex)
    }
    var all: [UInt8] = []
    var records: [SpoorRecord] = []
    do throws(Formaatfout) {
      for draft in drafts {
        let record = try draft.record(seq: state.nextSeq, log: file.segment)
        let sealed = try LogCodec.seal(
          payload: record.payload, kind: .spoor, previous: file.chain, key: key)
        all += sealed.bytes
        records.append(record)
        file.chain = sealed.chain
        state.nextSeq = record.seq &+ 1
        state.hlc = max(state.hlc, record.hlc)
      }
    } catch {
      throw Schijffout(code: errorIO, operatie: "seal", pad: device.hex)
    }
    guard try store.fs.append(all, to: handle) == all.count else {
      throw Schijffout(code: errorFull, operatie: "write", pad: Ledger.folder(device))
    }
    file.offset += all.count
    file.size = file.offset
    state.files[state.files.count - 1] = file
    ledger.devices[device] = state
    for record in records {
      ledger.noteWithdrawn(record, log: file.segment)
      if record.kind == SpoorKind.commit.rawValue {
        ledger.noteOrigin(record.segment, Withdrawn(log: file.segment, tag: record.tag))
      }
    }
  }

  /// Back to what is durable: takes away what is behind it if it can, and leaves the file for good.
  private func retreat(_ ledger: inout Ledger) {
    startNew = true
    if let durable, var state = ledger.devices[device],
      state.files.last?.segment == durable.file.segment
    {
      if let handle { try? store.fs.truncate(handle, to: durable.file.offset) }
      state.files[state.files.count - 1] = durable.file
      state.nextSeq = durable.nextSeq
      ledger.devices[device] = state
    }
    close()
  }

  /// Opens the newest file or begins one; true when it is new.
  private func open(_ month: Int, _ ledger: inout Ledger) throws(Schijffout) -> Bool {
    guard let state = ledger.devices[device], let last = state.files.last, !startNew,
      last.name.month >= month
    else {
      try begin(month, &ledger)
      return true
    }
    if handle != nil { return false }
    let file = try store.fs.openAppend(store.path(Ledger.folder(device) + "/" + last.name.text))
    guard let length = try? store.fs.length(file), length == last.offset else {
      store.fs.close(file)
      try begin(month, &ledger)
      return true
    }
    handle = file
    remember(ledger)
    return false
  }

  /// What is in the old file, also from a session before, must be durable before a new one builds
  /// on it.
  private func settle(_ last: SpoorFile) throws(Schijffout) {
    if let handle {
      if pending.isEmpty { return }
      try store.fs.sync(handle, metadata: false)
    } else {
      let old = try store.fs.openAppend(store.path(Ledger.folder(device) + "/" + last.name.text))
      defer { store.fs.close(old) }
      try store.fs.sync(old, metadata: false)
    }
    pending = []
  }

  private func begin(_ month: Int, _ ledger: inout Ledger) throws(Schijffout) {
    var state = ledger.devices[device] ?? DeviceSpoor()
    if let last = state.files.last, !startNew { try settle(last) }
    let folder = Ledger.folder(device)
    try store.ensureFolder(folder, mode: Store.mine)
    var previous = state.chain ?? .zero
    if let seen = ledger.memory[device], state.nextSeq <= seen.seq {
      previous = seen.chain
      state.nextSeq = seen.seq &+ 1
    }
    var name = SpoorName(month: max(month, state.files.last?.name.month ?? 0), part: 1)
    if let last = try store.names(folder).compactMap(FileName.spoor).max(), last >= name {
      name = SpoorName(month: last.month, part: last.part + 1)
    }
    let header = SegmentHeader(
      kind: .spoor, storeID: storeID, segment: .random(), device: device, locator: .zero,
      epoch: 0, created: 0, previous: previous, commitment: [UInt8](repeating: 0, count: 32))
    let bytes: [UInt8]
    do throws(Formaatfout) { bytes = try header.encode(signedBy: key) } catch {
      throw Schijffout(code: errorIO, operatie: "sign", pad: folder)
    }
    close()
    handle = try store.createOpen(folder + "/" + name.text, bytes)
    let hash = Hash32(hashing: bytes)
    state.files.append(
      SpoorFile(
        name: name, segment: header.segment, headerHash: hash, offset: bytes.count, chain: hash,
        size: bytes.count))
    ledger.devices[device] = state
    remember(ledger)
    startNew = false
  }
}
