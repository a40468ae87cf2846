import Crypto

/// A place between two frames, to read on from.
struct FrameMark {
  let seq: UInt64
  let offset: Int
  let chain: Hash32
}

/// One segment as far as it was read.
struct SegmentState {
  let name: String
  let number: Int
  let header: SegmentHeader
  let headerHash: Hash32
  let key: SymmetricKey
  /// End of the good frames.
  var offset: Int
  var nextSeq: UInt64
  var chain: Hash32
  /// Length of the file when it was read.
  var size: Int
  var damaged = false
  /// The last places where a reading ended, so that a reader that is a little behind reads little.
  var marks: [FrameMark] = []

  mutating func mark() {
    guard marks.last?.seq != nextSeq else { return }
    if marks.count >= 32 { marks.removeFirst(16) }
    marks.append(FrameMark(seq: nextSeq, offset: offset, chain: chain))
  }
}

/// One dossier as far as it was read: its segments, its keys' other half, who reads it.
final class DossierState {
  let dossier: Dossier
  let folder: String
  var kern: [UInt64: [[UInt8]]] = [:]
  /// Halves that fitted a segment.
  var proven: [UInt64: (half: Sleutel, kern: [UInt8])] = [:]
  var segments: [ID16: SegmentState] = [:]
  /// Frames of other segments that my own frames cite, directly or through mine.
  var cited: [ID16: UInt64] = [:]
  /// Its tag in each log, as far as that was needed.
  var tags: [ID16: ID16] = [:]
  /// Who was given the key, in causal order of the giving.
  var readers: [ID16] = []
  /// Who was taken off and not given the key again.
  var taken: Set<ID16> = []
  /// True when something of it could not be read: then it does not tell everything about its readers.
  var damaged = false
  var last: Ordening?
  var loaded = false
  /// My segment that is open for appending.
  var own: (segment: ID16, handle: Greep)?
  /// My segments that may not be appended to any more, with the chain that the next one must cite.
  var spent: [ID16: Hash32] = [:]

  init(_ dossier: Dossier, folder: String) {
    self.dossier = dossier
    self.folder = folder
  }

  func wipe(_ fs: any FileSystem) {
    if let own { fs.close(own.handle) }
    own = nil
    for epoch in kern.keys {
      for index in kern[epoch, default: []].indices {
        wipeBytes(&kern[epoch, default: []][index])
      }
    }
    kern = [:]
    segments = [:]
    proven = [:]
  }

  /// True when no later epoch is in use: what was written under a later one proves it.
  func isNewest(_ epoch: UInt64) -> Bool { proven.keys.max().map { $0 <= epoch } ?? true }

  /// My newest segment here by number.
  func newest(of device: ID16) -> SegmentState? {
    segments.values.filter { $0.header.device == device }.max { $0.number < $1.number }
  }
}

private func wipeBytes(_ bytes: inout [UInt8]) { wipe(&bytes) }

extension Kluis {
  func folder(of dossier: Dossier) -> String {
    switch dossier {
    case .casus(let locator): Store.casus(locator.id)
    case .team: "dossier/team"
    case .eigen: "dossier/" + me.hex
    }
  }

  static func kind(of dossier: Dossier) -> SegmentKind {
    switch dossier {
    case .casus: .casus
    case .team: .teamDossier
    case .eigen: .ownDossier
    }
  }

  func place(of dossier: Dossier) -> ID16 {
    switch dossier {
    case .casus(let locator): locator.id
    case .team: .zero
    case .eigen: me
    }
  }

  /// The state of a dossier I hold a key for.
  func state(of dossier: Dossier) throws -> DossierState {
    _ = try requireOpen()
    if let state = dossiers[dossier] { return state }
    guard !keyring.epochs(of: dossier).isEmpty else { throw Self.noKey(dossier) }
    let state = DossierState(dossier, folder: folder(of: dossier))
    if case .casus(let locator) = dossier { try readKern(locator.id, state) }
    dossiers[dossier] = state
    return state
  }

  static func noKey(_ dossier: Dossier) -> Kluisfout {
    switch dossier {
    case .casus:
      Kluisfout(
        .geenToegang,
        "Je hebt geen sleutel van deze casus. Vraag een meelezer of je teamleider om toegang.")
    case .team, .eigen:
      Kluisfout(
        .geenToegang,
        "Je sleutel voor dit dossier ontbreekt. Vraag de beheerder je opnieuw toegang te geven.")
    }
  }

  /// The other half of the case key; the second copy is only looked at when the first will not do.
  private func readKern(_ locator: ID16, _ state: DossierState) throws {
    for epoch in keyring.epochs(of: state.dossier).keys {
      try readKern(locator, epoch, state, all: false)
    }
    guard state.kern.isEmpty else { return }
    throw Kluisfout(
      .beschadigd,
      "Van casus \(locator.hex) ontbreken beide kernbestanden (\(Store.casus(locator))). Zonder kern is"
        + " de casus niet te lezen. Doe `nabij kluis herstel --van KOPIE`.")
  }

  private func readKern(_ locator: ID16, _ epoch: UInt64, _ state: DossierState, all: Bool) throws {
    for path in [Store.kern(locator, epoch), Store.kernCopy(locator, epoch)] {
      // One copy that cannot be read is what the other is for.
      guard let bytes = try? store.readSmall(path), bytes.count == 32 else { continue }
      if !state.kern[epoch, default: []].contains(bytes) {
        state.kern[epoch, default: []].append(bytes)
      }
      if !all { return }
    }
  }

  /// The key of a segment, by trying the halves against its commitment.
  func segmentKey(_ header: SegmentHeader, _ state: DossierState) -> SymmetricKey? {
    if let key = tryKeys(header, state) { return key }
    guard case .casus(let locator) = state.dossier,
      keyring.epochs(of: state.dossier)[header.epoch] != nil
    else { return nil }
    try? readKern(locator.id, header.epoch, state, all: true)
    return tryKeys(header, state)
  }

  private func tryKeys(_ header: SegmentHeader, _ state: DossierState) -> SymmetricKey? {
    let halves = keyring.epochs(of: state.dossier)[header.epoch] ?? []
    let others = Self.kind(of: state.dossier) == .casus ? state.kern[header.epoch] ?? [] : [[]]
    for half in halves {
      for other in others {
        let key = SegmentKey.derive(half: half, kern: other, segment: header.segment)
        if equalBytes(SegmentKey.commitment(key, segment: header.segment), header.commitment) {
          state.proven[header.epoch] = (half, other)
          return key
        }
      }
    }
    return nil
  }

  /// The halves for a new segment: those that fitted another, else the only ones there are.
  func halves(for state: DossierState) throws -> (epoch: UInt64, half: Sleutel, kern: [UInt8]) {
    let epochs = keyring.epochs(of: state.dossier)
    if let epoch = epochs.keys.sorted().last(where: { state.proven[$0] != nil }),
      let pair = state.proven[epoch]
    {
      return (epoch, pair.half, pair.kern)
    }
    guard case .casus(let locator) = state.dossier else {
      // A key that nobody used yet may not have reached everybody.
      guard let epoch = epochs.keys.min(), let half = epochs[epoch]?.first else {
        throw Self.noKey(state.dossier)
      }
      return (epoch, half, [])
    }
    for epoch in epochs.keys.sorted().reversed() {
      try readKern(locator.id, epoch, state, all: true)
      guard let half = epochs[epoch]?.first, let kern = state.kern[epoch] else { continue }
      guard kern.count == 1 else {
        throw Kluisfout(
          .beschadigd,
          "De twee kernbestanden van casus \(locator.hex) verschillen. Er is niets opgeslagen."
            + " Doe `nabij kluis herstel --van KOPIE`.")
      }
      return (epoch, half, kern[0])
    }
    throw Self.noKey(state.dossier)
  }
}
