extension Kluis {
  /// Signs an order to erase a casus; a second role holder makes it valid, and then it is done at once.
  ///
  /// In a team with one role holder one signature is enough. Returns the order as it stands now.
  public func wis(
    _ locator: Locator, grond: Wisgrond, toelichting: String
  ) throws(Kluisfout) -> Wisopdracht {
    try requireWritable("Een casus wissen")
    guard team.members[me]?.isRoleHolder == true else {
      throw Kluisfout(
        .geenToegang,
        "Alleen een teamleider of beheerder kan een casus laten wissen. Er is niets gewist.")
    }
    return try guarded("De casus wissen") {
      try readTeam()
      if let known = team.eraseOrders[locator.id] {
        guard known.ground == grond else {
          throw Kluisfout(
            .gebruik,
            "Voor deze casus is al een wisopdracht met grond '\(known.ground.woord)'."
              + " Teken met dezelfde grond. Er is niets gewist.")
        }
        guard known.signers[me] == nil || known.isValid else {
          throw Kluisfout(
            .gebruik,
            "Jij hebt deze wisopdracht al getekend. Een tweede teamleider of beheerder moet ook"
              + " tekenen. Er is niets gewist.")
        }
      }
      if team.eraseOrders[locator.id]?.isValid != true {
        guard try store.fs.status(store.path(Store.casus(locator.id))) != nil else {
          throw Kluisfout(
            .nietGevonden, "Deze casus is er niet (meer). Er is niets gewist.")
        }
        try signOrder(EraseBody(locator: locator.id, ground: grond), why: toelichting)
      }
      try carryOutOrders()
      guard let order = try orders().first(where: { $0.locator == locator }) else {
        throw Kluisfout.machinery("het tekenen van de wisopdracht")
      }
      return order
    }
  }

  /// Takes back my signature under an order that is not complete.
  public func trekWisTerug(_ locator: Locator) throws(Kluisfout) {
    try requireWritable("Een handtekening terugtrekken")
    try requireRoleHolder("een wisopdracht intrekken")
    try guarded("De handtekening terugtrekken") {
      try readTeam()
      guard let order = team.eraseOrders[locator.id], order.signers[me] != nil else {
        throw Kluisfout(
          .gebruik, "Jij hebt voor deze casus geen wisopdracht getekend. Er is niets veranderd.")
      }
      guard !order.isValid else {
        throw Kluisfout(
          .gebruik,
          "Deze wisopdracht is al volledig getekend. Dan is terugtrekken niet meer mogelijk.")
      }
      try record(
        TeamLog.Draft(
          kind: .eraseWithdrawn, subject: locator.id, clear: locator.id.bytes, name: nil))
    }
  }

  /// All orders to erase, oldest first.
  public func wisopdrachten() throws(Kluisfout) -> [Wisopdracht] {
    _ = try requireOpen()
    return try guarded("De wisopdrachten lezen") {
      try readTeam()
      return try orders()
    }
  }

  /// Casussen that were erased by a valid order.
  public var gewist: Set<Locator> {
    Set(team.eraseOrders.filter(\.value.isValid).keys.map { Locator($0) })
  }

  private func orders() throws -> [Wisopdracht] {
    try team.eraseOrders.map { locator, order in
      let signers = order.signers.sorted { $0.value < $1.value }
      return Wisopdracht(
        locator: Locator(locator), grond: order.ground, toelichting: order.why,
        getekend: signers.compactMap { team.members[$0.key]?.name },
        opMs: Int64(bitPattern: (signers.last?.value ?? 0) >> 16), geldig: order.isValid,
        uitgevoerd: try EraseFiles(store: store, locator: locator).list().isEmpty)
    }.sorted { ($0.opMs, $0.locator) < ($1.opMs, $1.locator) }
  }

  private func signOrder(_ body: EraseBody, why: String) throws {
    guard let epoch = keyring.team.keys.max(), let key = keyring.team[epoch]?.first else {
      throw Self.noKey(.team)
    }
    try TeamLog(store: store, storeID: storeID, device: device, key: baseDevice.key).append(
      [
        TeamLog.Draft(
          kind: .eraseOrder, subject: body.locator, clear: body.bytes,
          name: String(why.prefix(2_000)))
      ], hlc: tick(), team: key, heads: ledger.head(device).map { [$0] } ?? [],
      vouched: vouchedTeamLog)
    try readTeam()
    try vouchForTeamLog()
  }

  /// Erases what valid orders name, also what came back; safe to do again and again.
  func carryOutOrders() throws {
    let valid = team.eraseOrders.filter(\.value.isValid).keys.sorted()
    guard !valid.isEmpty else { return }
    let drafts = try concepten()
    for locator in valid {
      // What somebody typed about it and never saved is about it too.
      for name in drafts where name.contains(locator.hex) { try verwijderConcept(name) }
      try carryOut(locator)
    }
  }

  /// Kern first: from there nobody can read the casus any more, also not a half of it.
  private func carryOut(_ locator: ID16) throws {
    let files = EraseFiles(store: store, locator: locator)
    let found = try files.list()
    let dossier = Dossier.casus(Locator(locator))
    let held = keyring.casus[locator] != nil
    if found.isEmpty && !held { return }
    guard !alleenLezen else { return }
    let grants = try grantsOfCasus(dossier)
    // What stands in the log first, so that nobody takes the gap for damage; once, because a file of
    // somebody else may stay until that person opens the kluis.
    try writeSpoor(try eraseDrafts(found + grants), sync: true)
    dossiers.removeValue(forKey: dossier)?.wipe(store.fs)
    openSegments.removeAll { $0 == dossier }
    var refused: Schijffout?
    for path in files.ordered(found) + grants {
      do throws(Schijffout) { try store.fs.remove(store.path(path)) } catch {
        if !error.isMissing { refused = error }
      }
    }
    for folder in Set((found + grants).map(Store.folder)).sorted() {
      try? store.fs.syncFolder(store.path(folder))
    }
    forget(locator, grants)
    try dropCards(locator)
    let left = try files.list()
    // Who cannot do anything about it need not hear it at every opening.
    if let refused, !left.isEmpty, team.members[me]?.isRoleHolder == true {
      report([try files.finding(left, .waarschuwing, refused: refused.reden)])
    }
  }

  private func eraseDrafts(_ paths: [String]) throws -> [SpoorDraft] {
    var drafts: [SpoorDraft] = []
    for path in paths where ledger.withdrawn[Self.pathID(path)] == nil {
      let bytes: [UInt8]?
      do throws(Schijffout) {
        bytes =
          path.hasSuffix(".seg")
          ? try store.fs.readIfThere(store.path(path), limit: SegmentHeader.length) : nil
      } catch {
        // Whose it is can write it down; a file that is closed to me must not stop everything else.
        guard error.isUnreadable else { throw error }
        continue
      }
      if let bytes, let header = try? SegmentHeader(bytes[...]) {
        guard ledger.withdrawn[header.segment] == nil else { continue }
        drafts.append(
          SpoorDraft(
            kind: .eraseDone, hlc: tick(), key: nil, segment: header.segment,
            chain: Hash32(hashing: bytes), open: bytes))
      } else {
        drafts.append(
          SpoorDraft(kind: .revoke, hlc: tick(), key: nil, segment: Self.pathID(path)))
      }
    }
    return drafts
  }

  /// Grant files of a casus: who holds its key recognises the records that tell of them.
  private func grantsOfCasus(_ dossier: Dossier) throws -> [String] {
    guard let key = keyring.tagKey(of: dossier) else { return [] }
    var wanted: Set<ID16> = []
    for device in try knownDevices() {
      guard let reader = try spoorReader(device) else { continue }
      for news in reader.news where news.record.kind == SpoorKind.grant.rawValue {
        if news.record.tag == Detail.tag(key, log: news.log) { wanted.insert(news.record.segment) }
      }
    }
    var paths: [String] = []
    for folder in try store.folders("leden") {
      let post = "leden/\(folder)/post"
      paths += ((try? store.names(post)) ?? []).map { post + "/" + $0 }
        .filter { wanted.contains(Self.pathID($0)) }
    }
    return paths
  }

  private func forget(_ locator: ID16, _ grants: [String]) {
    keyring.keep([], of: locator)
    keyringEntries.removeAll { $0.grant.kind == .casus && $0.grant.locator == locator }
    tags = [:]
    looked.remove(Locator(locator))
    saveKeyring()
  }

  /// My own card files are made again without this casus; those of who left are taken away.
  private func dropCards(_ locator: ID16) throws {
    for lead in [false, true] {
      let key = CardKey(locator: locator, lead: lead)
      cards.newest[key] = nil
      cards.pending[key] = nil
      if let own = cards.handles.removeValue(forKey: lead) { store.fs.close(own.handle) }
      let folder = CardFormat.folder(lead: lead)
      for name in try store.names(folder) {
        guard let (writer, _) = FileName.segment(name, suffix: "krt") else { continue }
        let owner = team.devices[writer].flatMap { team.members[$0.member] }
        guard team.devices[writer]?.member == me || owner?.active != true else { continue }
        try? store.fs.remove(store.path(folder + "/" + name))
        cards.files[folder + "/" + name] = nil
      }
      for (other, entry) in cards.newest where other.lead == lead {
        if team.devices[entry.device]?.member == me, keyring.casus[other.locator] != nil {
          cards.newest[other] = CardEntry(
            seen: entry.seen, hlc: entry.hlc, device: device, bytes: entry.bytes)
          cards.pending[other] = entry.bytes
        }
      }
    }
    cards.version += 1
    try flushCards()
  }
}

/// The files of one casus, kern first.
struct EraseFiles {
  let store: Store
  let locator: ID16

  /// Paths that are there now, also copies that a synchroniser made.
  func list() throws(Schijffout) -> [String] {
    let folder = Store.casus(locator)
    let shelf = "kernen/" + locator.hex.prefix(2)
    let copies = try names(shelf).filter { $0.contains(locator.hex) }.map { shelf + "/" + $0 }
    return ordered(try names(folder).map { folder + "/" + $0 } + copies)
  }

  /// Also names with a dot in front: what a repair or a synchroniser left.
  private func names(_ folder: String) throws(Schijffout) -> [String] {
    do throws(Schijffout) {
      return try store.fs.list(store.path(folder)).filter { !$0.isMap }.map(\.naam)
    } catch {
      if error.isMissing { return [] }
      throw error
    }
  }

  /// What is said as long as something of an erased casus is still there, and who can take it away.
  func finding(
    _ left: [String], _ ernst: Kluismelding.Ernst, refused: String? = nil
  ) throws(Schijffout) -> Kluismelding {
    var owners: Set<String> = []
    for path in left {
      if let owner = try store.fs.eigenaar(store.path(path))?.gebruikersnaam, owner != "-" {
        owners.insert(owner)
      }
    }
    let readable = left.contains { Self.isKern($0) }
    let who = owners.isEmpty ? "" : " Ze zijn van \(owners.sorted().joined(separator: ", "))."
    return Kluismelding(
      bestand: Store.casus(locator),
      wat: "Van deze casus, die gewist moest worden, staan hier nog \(left.count) bestanden."
        + who + (refused.map { " Hier konden ze niet weg: \($0)." } ?? ""),
      gevolg: readable
        ? "Wie de sleutel had, kan de casus nog lezen."
        : "Zonder kernbestanden leest niemand de casus; de rest ligt er nog.",
      doen: "Laat wie ze maakte nabij openen, of laat root op de computer van de kluis doen:"
        + " nabij kluis herstel --zonder-wachtwoord.", ernst: ernst)
  }

  func ordered(_ paths: [String]) -> [String] {
    let kern = paths.filter { Self.isKern($0) }
    return kern.sorted() + paths.filter { !Self.isKern($0) }.sorted()
  }

  static func isKern(_ path: String) -> Bool {
    path.hasPrefix("kernen/") || path.contains("kern.")
  }
}

extension FileSystem {
  /// The first bytes of a file, or nil when there is none.
  func readIfThere(_ path: String, limit: Int) throws(Schijffout) -> [UInt8]? {
    do throws(Schijffout) { return try read(path, from: 0, limit: limit) } catch {
      if error.isMissing { return nil }
      throw error
    }
  }
}
