import Crypto

/// Reads the spoor of one device, file after file, into a new state.
struct SpoorReader {
  let store: Store
  let storeID: ID16
  let device: ID16
  let key: Curve25519.Signing.PublicKey
  var state: DeviceSpoor
  var news: [SpoorNews] = []
  var findings: [Kluismelding] = []
  /// Chain of each record read by `readAll`, by sequence number.
  var chains: [UInt64: Hash32] = [:]
  /// The last record behind a damaged place, when there is proof that it was confirmed.
  private(set) var behindDamage: LogHead?
  /// Checks every signature, not only the last of each file.
  var everySignature = false

  /// A file that does not start where the one before it ended.
  struct Gap {
    let device: ID16
    let path: String
    /// The last record before it.
    let after: LogHead?
  }

  private(set) var gaps: [Gap] = []

  static let gap = "Dit logboek sluit niet aan op het vorige: er ontbreken regels."

  init(
    store: Store, storeID: ID16, device: ID16, key: Curve25519.Signing.PublicKey,
    state: DeviceSpoor
  ) {
    self.store = store
    self.storeID = storeID
    self.device = device
    self.key = key
    self.state = state
  }

  private func path(_ name: SpoorName) -> String { Ledger.folder(device) + "/" + name.text }

  /// True when the files known before are all there and not shorter.
  func fits(_ names: [SpoorName]) throws(Schijffout) -> Bool {
    guard names.starts(with: state.files.map(\.name)) else { return false }
    for file in state.files {
      guard let status = try store.fs.status(store.path(path(file.name))),
        status.grootte >= file.offset
      else { return false }
    }
    return true
  }

  /// Reads on in the newest file; false when what is there does not follow.
  mutating func continueLast() throws(Schijffout) -> Bool {
    guard let last = state.files.last else { return true }
    guard let tail = try store.readTail(path(last.name), from: last.offset) else { return false }
    if tail.isEmpty { return true }
    let run = LogScan.run(tail, from: 0, kind: .spoor, chain: last.chain)
    if run.tail == .bad { return false }
    return accept(tail, run.items, base: last.offset, size: last.offset + tail.count)
  }

  /// Reads a file that was not there before; false when it does not follow the one before it.
  mutating func addFile(_ name: SpoorName) throws(Schijffout) -> Bool {
    guard let bytes = try store.readTail(path(name), from: 0),
      let scan = try? LogScan(bytes, kind: .spoor, storeID: storeID, device: device),
      scan.header.previous == state.chain ?? .zero, scan.tail != .bad,
      state.files.isEmpty || state.files.last.map({ $0.size == $0.offset }) ?? true
    else { return false }
    if scan.items.isEmpty,
      !SegmentHeader.verify(bytes[..<SegmentHeader.length], device: key)
    {
      return false
    }
    state.files.append(
      SpoorFile(
        name: name, segment: scan.header.segment, headerHash: scan.headerHash,
        offset: SegmentHeader.length, chain: scan.headerHash, size: SegmentHeader.length))
    return accept(bytes, scan.items, base: 0, size: bytes.count)
  }

  /// Takes records whose chain fits: one signature on the last vouches for all.
  private mutating func accept(
    _ bytes: [UInt8], _ items: [LogScan.Item], base: Int, size: Int
  )
    -> Bool
  {
    var accepted = items[...]
    while let last = accepted.last, !LogScan.verify(bytes, last, key: key) {
      accepted.removeLast()
    }
    if accepted.count < items.count { return false }
    guard var file = state.files.popLast() else { return false }
    for item in accepted {
      guard let record = try? SpoorRecord(payload: bytes[item.payload]),
        record.seq == state.nextSeq
          || (file.offset == SegmentHeader.length && record.seq > state.nextSeq)
      else {
        state.files.append(file)
        return false
      }
      state.nextSeq = record.seq &+ 1
      file.offset = base + item.end
      file.chain = item.chain
      news.append(
        SpoorNews(
          device: device, log: file.segment, record: record, chain: item.chain))
    }
    file.size = size
    state.files.append(file)
    return true
  }

  /// Reads everything, takes what holds and tells what does not.
  mutating func readAll(_ names: [SpoorName]) throws(Schijffout) {
    var files: [(name: SpoorName, scan: LogScan)] = []
    for name in names {
      guard let bytes = try store.readTail(path(name), from: 0) else { continue }
      guard let scan = try? LogScan(bytes, kind: .spoor, storeID: storeID, device: device) else {
        find(name, "Het begin van dit logboek is beschadigd of hoort hier niet.", .ernstig)
        continue
      }
      files.append((name, scan))
    }
    for (index, file) in files.enumerated() {
      // The next file starts from where this one started: making this one was never finished.
      if index + 1 < files.count,
        files[index + 1].scan.header.previous == file.scan.header.previous
      {
        continue
      }
      let boundary = index + 1 < files.count ? files[index + 1].scan.header.previous : nil
      take(file.name, file.scan, boundary: boundary)
    }
  }

  private mutating func take(_ name: SpoorName, _ scan: LogScan, boundary: Hash32?) {
    if scan.header.previous != state.chain ?? .zero {
      gaps.append(
        Gap(
          device: device, path: path(name),
          after: news.last.map { LogHead(device: device, seq: $0.record.seq, chain: $0.chain) }))
    }
    var items = scan.items[...]
    var complete = scan.tail == .clean
    if let boundary {
      if boundary == scan.headerHash {
        items = items.prefix(0)
        complete = true
      } else if let end = items.firstIndex(where: { $0.chain == boundary }) {
        items = items[...end]
        complete = true
      }
    }
    if !complete {
      let last = boundary == nil
      if scan.tail == .bad {
        let later = scan.later()
        // The end of an unconfirmed write holds at most one commit, as its last record.
        let proof = later.dropLast().contains { $0.kind == SpoorKind.commit.rawValue }
        if proof || !last {
          if let end = later.last {
            behindDamage = LogHead(device: device, seq: end.seq, chain: end.chain)
          }
          find(name, "Vanaf regel \(items.count + 1) is dit logboek beschadigd.", .ernstig)
        } else {
          findTail(
            name,
            "Het einde van dit logboek (vanaf regel \(items.count + 1)) is niet af of beschadigd.")
        }
      } else if !last {
        find(name, "Dit logboek is afgebroken.", .ernstig)
      } else if everySignature {
        find(name, "De laatste regel van dit logboek is niet af.", .info)
      }
    }
    let count = items.count
    while let last = items.last, !LogScan.verify(scan.bytes, last, key: key) { items.removeLast() }
    if everySignature {
      for (index, item) in items.enumerated() where !LogScan.verify(scan.bytes, item, key: key) {
        find(name, "De handtekening onder regel \(index + 1) klopt niet.", .ernstig)
      }
      if !SegmentHeader.verify(scan.bytes[..<SegmentHeader.length], device: key) {
        find(name, "Het begin van dit logboek is niet door dit apparaat getekend.", .ernstig)
      }
    }
    if items.count < count {
      // A power cut may leave the last write without its signature; see `complete` above.
      let lost = scan.items[items.count..<count].compactMap {
        try? SpoorRecord(payload: scan.bytes[$0.payload])
      }
      let proof = lost.dropLast().contains { $0.kind == SpoorKind.commit.rawValue }
      let what = "De handtekening onder regel \(items.count + 1) klopt niet."
      if proof || boundary != nil { find(name, what, .ernstig) } else { findTail(name, what) }
    }
    if items.isEmpty,
      !SegmentHeader.verify(scan.bytes[..<SegmentHeader.length], device: key)
    {
      find(name, "Het begin van dit logboek is niet door dit apparaat getekend.", .ernstig)
      return
    }
    var file = SpoorFile(
      name: name, segment: scan.header.segment, headerHash: scan.headerHash,
      offset: SegmentHeader.length, chain: scan.headerHash, size: scan.bytes.count)
    for item in items {
      guard let record = try? SpoorRecord(payload: scan.bytes[item.payload]) else {
        find(name, "Een regel heeft een vorm die dit programma niet kent.", .waarschuwing)
        break
      }
      if record.seq < state.nextSeq {
        find(name, "Regel \(record.seq &+ 1) komt twee keer voor.", .ernstig)
      }
      state.nextSeq = record.seq &+ 1
      file.offset = item.end
      file.chain = item.chain
      chains[record.seq] = item.chain
      news.append(
        SpoorNews(
          device: device, log: file.segment, record: record, chain: item.chain))
    }
    state.files.append(file)
  }

  /// What a gap says when nobody signed for it.
  static func finding(_ gap: Gap) -> Kluismelding {
    Kluismelding(
      bestand: gap.path, wat: Self.gap,
      gevolg: "Wat daarna in dit logboek stond, telt niet als bevestigd.",
      doen: "Zoek uit of er een oude kopie is teruggezet. Is dat zo, dan bevestigt een teamleider"
        + " of beheerder het met `nabij kluis terugzetten --bevestig`.", ernst: .ernstig)
  }

  /// The end of a write that was perhaps never finished: no reason to go to a backup.
  private mutating func findTail(_ name: SpoorName, _ what: String) {
    findings.append(
      Kluismelding(
        bestand: path(name), wat: what,
        gevolg: "Die regel telt niet. Een regel die nog niet af was, was ook nog niet bevestigd.",
        doen: "Niets: open nabij op het apparaat dat dit schreef, dan wordt het opgeruimd. Noemt"
          + " een ander apparaat deze regel, dan staat dat hier apart.", ernst: .waarschuwing))
  }

  private mutating func find(_ name: SpoorName, _ what: String, _ ernst: Kluismelding.Ernst) {
    findings.append(
      Kluismelding(
        bestand: path(name), wat: what,
        gevolg: "Wat daarna in dit logboek stond, telt niet als bevestigd.",
        doen: Checker.restore + " Draai daarna `nabij kluis controleer`.",
        ernst: ernst))
  }
}
