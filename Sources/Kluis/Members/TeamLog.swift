import Crypto

/// Appends to the team log of one device; seldom, so it reads the file again each time.
struct TeamLog {
  /// A record before it has a place.
  struct Draft {
    let kind: TeamKind
    let subject: ID16
    let clear: [UInt8]
    /// Sealed under the team key.
    let name: String?
  }

  let store: Store
  let storeID: ID16
  let device: ID16
  let key: Curve25519.Signing.PrivateKey

  private var folder: String { "team/" + device.hex }

  /// Appends records as one write, durable when it returns.
  ///
  /// `vouched` is the last record that my spoor cites.
  func append(
    _ drafts: [Draft], hlc: UInt64, team: Sleutel, heads: [LogHead] = [], vouched: UInt64? = nil
  ) throws {
    let path = folder + "/000001.log"
    var bytes = try store.readTail(path, from: 0) ?? []
    let handle: Greep
    if bytes.isEmpty {
      try store.ensureFolder(folder, mode: Store.mine)
      let header = SegmentHeader(
        kind: .teamlog, storeID: storeID, segment: .random(), device: device, locator: .zero,
        epoch: 0, created: 0, previous: .zero, commitment: [UInt8](repeating: 0, count: 32))
      bytes = try header.encode(signedBy: key)
      handle = try store.createOpen(path, bytes)
    } else {
      handle = try store.fs.openAppend(store.path(path))
    }
    defer { store.fs.close(handle) }
    let scan = try LogScan(bytes, kind: .teamlog, storeID: storeID, device: device)
    // What a power cut left of an unfinished write is cut off; what my spoor vouches for never is.
    var kept = scan.items[...]
    while let last = kept.last, !LogScan.verify(bytes, last, key: key.publicKey) {
      kept.removeLast()
    }
    if let vouched, UInt64(kept.count) <= vouched {
      throw Kluisfout(
        .beschadigd,
        "Het teamlogboek \(path) is beschadigd. Er is niets veranderd."
          + " Doe `nabij kluis herstel --van KOPIE`.")
    }
    let end = kept.last?.end ?? SegmentHeader.length
    if end < bytes.count { try store.fs.truncate(handle, to: end) }
    let all = try encode(
      drafts, scan.header.segment, seq: UInt64(kept.count),
      after: kept.last?.chain ?? scan.headerHash, hlc: hlc, team: team, heads: heads)
    do {
      guard try store.fs.append(all, to: handle) == all.count else {
        throw Schijffout(code: errorFull, operatie: "write", pad: path)
      }
      try store.fs.sync(handle, metadata: false)
    } catch {
      try? store.fs.truncate(handle, to: end)
      throw error
    }
  }

  /// Compares team logs with what the signed logs of their writers say about them.
  static func compare(_ team: Team, _ commits: [ID16: [Commit]]) -> [Kluismelding] {
    var findings: [Kluismelding] = []
    for (segment, log) in team.logs.sorted(by: { $0.key < $1.key }) {
      let vouched = (commits[segment] ?? []).filter { $0.device == log.device }
      if let wrong = log.unsigned.min(), vouched.contains(where: { $0.seq >= wrong }) {
        findings.append(
          Kluismelding(
            bestand: log.path,
            wat: "De handtekening onder regel \(wrong &+ 1) van het teamlogboek klopt niet, en het"
              + " logboek van dit apparaat noemt die regel.",
            gevolg: "Leden, rollen of sleutels die daar stonden, tellen niet mee.",
            doen: Checker.restore, ernst: .ernstig))
      }
      for commit in vouched {
        if commit.seq < UInt64(log.chains.count), log.chains[Int(commit.seq)] == commit.chain {
          continue
        }
        findings.append(
          Kluismelding(
            bestand: log.path,
            wat: "Het logboek van dit apparaat noemt regel \(commit.seq &+ 1) van het teamlogboek,"
              + " maar die ontbreekt of is anders.",
            gevolg: "Leden, rollen of sleutels die daar stonden, tellen niet mee.",
            doen: Checker.restore, ernst: .ernstig))
        break
      }
    }
    return findings
  }

  private func encode(
    _ drafts: [Draft], _ log: ID16, seq first: UInt64, after previous: Hash32, hlc: UInt64,
    team: Sleutel, heads: [LogHead]
  ) throws -> [UInt8] {
    var chain = previous
    var seq = first
    var all: [UInt8] = []
    for draft in drafts {
      let sealed = try draft.name.map { (name) throws -> [UInt8] in
        try TeamBody.seal(name, team: team, log: log, seq: seq)
      }
      let record = TeamRecord(
        seq: seq, hlc: hlc, kind: draft.kind, subject: draft.subject, heads: heads,
        clear: draft.clear, sealed: sealed ?? [])
      let result = try LogCodec.seal(
        payload: record.payload, kind: .teamlog, previous: chain, key: key)
      all += result.bytes
      chain = result.chain
      seq += 1
    }
    return all
  }
}
