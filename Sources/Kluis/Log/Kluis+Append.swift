import Crypto

extension Kluis {
  /// Saves one frame; durable before it returns.
  public func append(_ body: [UInt8], to dossier: Dossier) throws(Kluisfout) -> Envelop {
    let envelopes = try append(group: [body], to: dossier)
    guard let first = envelopes.first else { throw .machinery("het opslaan") }
    return first
  }

  /// Saves many frames of one dossier with one sync; when this throws, none of them counts.
  public func append(
    group bodies: [[UInt8]], to dossier: Dossier
  )
    throws(Kluisfout) -> [Envelop]
  {
    try requireWritable("Opslaan")
    let total = bodies.reduce(0) { $0 + $1.count }
    guard bodies.allSatisfy({ $0.count <= Self.bodyLimit }), total <= Self.groupLimit else {
      throw Kluisfout(
        .gebruik,
        "Dit is te groot om in één keer op te slaan (meer dan een miljoen tekens)."
          + " Er is niets opgeslagen. Deel het op.")
    }
    if bodies.isEmpty { return [] }
    return try guarded("Opslaan") {
      try write(bodies, audience: .domain, to: try loaded(dossier), before: [])
    }
  }

  /// Longest body of one frame: a frame of 1 MiB with room for what was seen.
  static let bodyLimit = 1_000_000 - EventText.overhead
  /// Most in one group; it is written as one piece.
  static let groupLimit = 32 * 1_048_576

  /// Writes frames and the record that vouches for them.
  ///
  /// `before` goes in the same spoor write.
  func write(
    _ bodies: [[UInt8]], audience: EventText.Audience, to state: DossierState,
    before: [SpoorDraft]
  ) throws -> [Envelop] {
    let deps = deps(of: state)
    var start = try ownSegment(state)
    var segment = start
    var made = try encode(bodies, audience, deps, &segment)
    do {
      try put(made.bytes, state)
    } catch let error as Schijffout {
      retreat(state, to: start, keep: error.operatie != "fsync")
      // On a full disk a second try would only fill it further.
      if error.code == errorFull || error.code == errorQuota { throw error }
      start = try ownSegment(state)
      segment = start
      made = try encode(bodies, audience, deps, &segment)
      do { try put(made.bytes, state) } catch {
        retreat(state, to: start, keep: false)
        throw error
      }
    }
    try confirm(segment, from: start, state, before)
    for dep in deps { state.cited[dep.segment] = dep.volgnummer &+ 1 }
    return made.envelopes
  }

  private func confirm(
    _ segment: SegmentState, from start: SegmentState, _ state: DossierState,
    _ before: [SpoorDraft]
  ) throws {
    let id = segment.header.segment
    let commit = SpoorDraft(
      kind: .commit, hlc: lastHLC, key: keyring.tagKey(of: state.dossier), segment: id,
      frameSeq: segment.nextSeq - 1, chain: segment.chain, heads: spoor.heads(ledger))
    do {
      try writeSpoor(before + [commit], sync: true)
    } catch {
      retreat(state, to: start, keep: true)
      throw error
    }
    var done = segment
    done.size = done.offset
    done.mark()
    state.segments[id] = done
    ledger.commits[id] = Commit(device: device, seq: done.nextSeq - 1, chain: done.chain)
    state.cited[id] = done.nextSeq
  }

  private func encode(
    _ bodies: [[UInt8]], _ audience: EventText.Audience, _ firstDeps: [Kop],
    _ segment: inout SegmentState
  ) throws -> (bytes: [UInt8], envelopes: [Envelop]) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(bodies.reduce(0) { $0 + $1.count + $1.count / 8 + 256 })
    var envelopes: [Envelop] = []
    var deps = firstDeps
    let now = clock()
    for body in bodies {
      let hlc = tick()
      let text = EventText(hlc: hlc, entered: now, deps: deps, audience: audience, body: body)
      guard let padded = Padding.pad(text.bytes) else { throw Formaatfout.vorm }
      let frame = try FrameCodec.seal(
        padded: padded, seq: segment.nextSeq, segment: segment.header.segment,
        previous: segment.chain, key: segment.key)
      bytes += frame.bytes
      envelopes.append(
        Envelop(
          hlc: hlc, apparaat: device, lid: ik.naam, ingevoerdOpMs: now,
          segment: segment.header.segment, volgnummer: segment.nextSeq, deps: deps))
      segment.chain = frame.chain
      segment.nextSeq += 1
      segment.offset += frame.bytes.count
      deps = []
    }
    return (bytes, envelopes)
  }

  /// What I have seen in other segments and did not cite before.
  private func deps(of state: DossierState) -> [Kop] {
    var deps: [Kop] = []
    for (id, segment) in state.segments where id != state.own?.segment {
      guard segment.nextSeq > state.cited[id] ?? 0 else { continue }
      deps.append(Kop(segment: id, volgnummer: segment.nextSeq - 1))
    }
    deps.sort { $0.segment < $1.segment }
    // Only as many as fit; the rest is cited by the next frame.
    return Array(deps.prefix(1_000))
  }

  private func put(_ bytes: [UInt8], _ state: DossierState) throws {
    guard let own = state.own else {
      throw Schijffout(code: errorBadHandle, operatie: "append", pad: state.folder)
    }
    guard try store.fs.append(bytes, to: own.handle) == bytes.count else {
      throw Schijffout(code: errorFull, operatie: "write", pad: state.folder)
    }
    try store.fs.sync(own.handle, metadata: false)
  }

  /// Takes away what may be in the file; when that fails, or after a failed sync, leaves it for good.
  private func retreat(_ state: DossierState, to start: SegmentState, keep: Bool) {
    guard let own = state.own else { return }
    let cut = (try? store.fs.truncate(own.handle, to: start.offset)) != nil
    if cut && keep { return }
    store.fs.close(own.handle)
    state.own = nil
    openSegments.removeAll { $0 == state.dossier }
    state.spent[start.header.segment] = start.chain
  }

  /// My segment in this dossier, open for appending; a new one when the old one will not do.
  private func ownSegment(_ state: DossierState) throws -> SegmentState {
    if let own = state.own, let segment = state.segments[own.segment],
      segment.offset < Formaat.segmentRotation, state.isNewest(segment.header.epoch),
      let length = try? store.fs.length(own.handle), length == segment.offset
    {
      return segment
    }
    if let own = state.own {
      store.fs.close(own.handle)
      state.own = nil
      openSegments.removeAll { $0 == state.dossier }
    }
    if let newest = state.newest(of: device), try reopen(newest, state) { return newest }
    return try beginSegment(state)
  }

  private func reopen(_ segment: SegmentState, _ state: DossierState) throws -> Bool {
    let id = segment.header.segment
    guard !segment.damaged, state.spent[id] == nil, segment.offset < Formaat.segmentRotation,
      state.isNewest(segment.header.epoch),
      ledger.commits[id].map({ $0.chain == segment.chain }) ?? (segment.nextSeq == 0),
      let handle = try? store.fs.openAppend(store.path(state.folder + "/" + segment.name))
    else { return false }
    guard let length = try? store.fs.length(handle), length == segment.offset else {
      store.fs.close(handle)
      return false
    }
    keepOpen(state, id, handle)
    return true
  }

  private func keepOpen(_ state: DossierState, _ id: ID16, _ handle: Greep) {
    state.own = (id, handle)
    openSegments.append(state.dossier)
    if openSegments.count > 24 {
      let oldest = openSegments.removeFirst()
      if let other = dossiers[oldest], let own = other.own {
        store.fs.close(own.handle)
        other.own = nil
      }
    }
  }

  private func beginSegment(_ state: DossierState) throws -> SegmentState {
    let dossier = state.dossier
    let (epoch, half, other) = try halves(for: state)
    try store.ensureFolder(state.folder)
    let names = try store.names(state.folder).compactMap { FileName.segment($0, suffix: "seg") }
    let number = (names.filter { $0.device == device }.map(\.number).max() ?? 0) + 1
    let id = ID16.random()
    let key = SegmentKey.derive(half: half, kern: other, segment: id)
    let header = SegmentHeader(
      kind: Self.kind(of: dossier), storeID: storeID, segment: id, device: device,
      locator: place(of: dossier), epoch: epoch, created: clock(), previous: previous(state),
      commitment: SegmentKey.commitment(key, segment: id))
    let bytes = try header.encode(signedBy: baseDevice.key)
    let name = "\(device.hex).\(number).seg"
    let handle = try store.createOpen(state.folder + "/" + name, bytes)
    let hash = Hash32(hashing: bytes)
    let segment = SegmentState(
      name: name, number: number, header: header, headerHash: hash, key: key,
      offset: bytes.count, nextSeq: 0, chain: hash, size: bytes.count)
    state.segments[id] = segment
    segmentOwners[id] = dossier
    keepOpen(state, id, handle)
    return segment
  }

  /// Where my previous segment here ended, as far as it was confirmed.
  private func previous(_ state: DossierState) -> Hash32 {
    guard let newest = state.newest(of: device) else { return .zero }
    let id = newest.header.segment
    return ledger.commits[id]?.chain ?? state.spent[id] ?? newest.headerHash
  }
}
