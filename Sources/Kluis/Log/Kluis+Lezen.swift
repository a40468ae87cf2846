extension Kluis {
  /// Reads a whole dossier.
  public func frames(of dossier: Dossier) throws(Kluisfout) -> Lezing {
    try frames(of: dossier, na: Stand())
  }

  /// Reads what came since an earlier reading.
  ///
  /// When `sluitAan` is false, frames came in between what was read before: read the whole dossier
  /// again and fold it from the start.
  public func frames(of dossier: Dossier, na stand: Stand) throws(Kluisfout) -> Lezing {
    try guarded("Dit dossier lezen") {
      do {
        let state = try state(of: dossier)
        if state.loaded { return try read(state, stand) }
        let first = try read(state, Stand())
        if try recover(state) || !stand.gelezen.isEmpty { return try read(state, stand) }
        return first
      } catch {
        // One folder that is closed must not hide the other casussen.
        guard let error = error as? Schijffout, error.isUnreadable else { throw error }
        throw Kluisfout(
          .beschadigd,
          "Dit dossier is hier niet te lezen: \(error.reden) (\(error.pad)). Vraag de beheerder om"
            + " leesrechten op dat bestand of die map.")
      }
    }
  }

  func read(_ state: DossierState, _ stand: Stand) throws -> Lezing {
    var reader = DossierReader(kluis: self, state: state, stand: stand)
    try reader.run()
    takeFindings()
    let sorted = CausalOrder.sort(reader.frames)
    var follows = !reader.mustRefold
    var last = stand.laatste
    for frame in reader.frames {
      if let before = stand.laatste, frame.order < before { follows = false }
      last = last.map { max($0, frame.order) } ?? frame.order
    }
    if stand.gelezen.isEmpty, let last { state.last = max(state.last ?? last, last) }
    var next = Stand()
    next.gelezen = reader.read
    next.laatste = last
    return Lezing(
      frames: sorted.map(\.frame), meldingen: reader.findings, stand: next, sluitAan: follows)
  }

  /// Makes sure a dossier was read once in this session, and that my own tail is in order.
  func loaded(_ dossier: Dossier) throws -> DossierState {
    let state = try state(of: dossier)
    if !state.loaded {
      report(try read(state, Stand()).meldingen)
      _ = try recover(state)
    }
    return state
  }

  /// After the first reading: cuts off what I never finished, confirms what I did not confirm.
  ///
  /// Returns true when there was something to do.
  private func recover(_ state: DossierState) throws -> Bool {
    guard !alleenLezen, let own = state.newest(of: device), !own.damaged,
      state.spent[own.header.segment] == nil
    else { return false }
    let commit = ledger.commits[own.header.segment]
    let confirmed = commit.map { $0.seq &+ 1 } ?? 0
    guard own.size > own.offset || own.nextSeq > confirmed else { return false }
    do {
      try repair(own, state, confirmed: confirmed)
    } catch let error as Schijffout {
      // Reading goes on; the next saving starts a new segment.
      state.spent[own.header.segment] = commit?.chain ?? own.headerHash
      report([
        Kluismelding(
          bestand: state.folder + "/" + own.name,
          wat: "Het einde van dit bestand kon niet worden hersteld: \(error.reden).",
          gevolg: "Wat nog niet bevestigd was, blijft zo staan.",
          doen: "Los dit op en open nabij opnieuw.", ernst: .waarschuwing)
      ])
    }
    return true
  }

  private func repair(_ own: SegmentState, _ state: DossierState, confirmed: UInt64) throws {
    let path = state.folder + "/" + own.name
    let file = try store.fs.openAppend(store.path(path))
    defer { store.fs.close(file) }
    var drafts: [SpoorDraft] = []
    let key = keyring.tagKey(of: state.dossier)
    if own.size > own.offset {
      if let tail = try store.readTail(path, from: own.offset) {
        local.keepFound("segment-\(own.header.segment.hex)-\(own.offset)", tail)
      }
      try store.fs.truncate(file, to: own.offset)
      drafts.append(SpoorDraft(kind: .repair, hlc: tick(), key: key, segment: own.header.segment))
    }
    // What is confirmed now may come from a process that saw its sync fail: write it once more.
    if let bytes = try store.readTail(path, from: 0), bytes.count == own.offset {
      try store.fs.rewrite(store.path(path), at: 0, bytes)
    }
    try store.fs.sync(file, metadata: true)
    if own.nextSeq > confirmed {
      drafts.append(
        SpoorDraft(
          kind: .commit, hlc: tick(), key: key, segment: own.header.segment,
          frameSeq: own.nextSeq - 1, chain: own.chain))
    }
    try writeSpoor(drafts, sync: true)
    if own.nextSeq > confirmed {
      ledger.commits[own.header.segment] = Commit(
        device: device, seq: own.nextSeq - 1, chain: own.chain)
    }
    state.segments[own.header.segment]?.size = own.offset
  }

  /// Reads what a device's spoor has new; what it tells waits for `changes`.
  func refresh(_ device: ID16) {
    guard let key = team.devices[device]?.key,
      let more = try? ledger.refresh(
        device, store: store, storeID: storeID, key: key, thorough: false)
    else { return }
    if !more.isEmpty { memoryDirty = true }
    for item in more { _ = observe(item.record.hlc) }
    news += more
    takeRestores(more)
  }
}
