import Crypto

extension Kluis {
  /// Makes and confirms a member in one go with that passphrase; asks teamleider or beheerder.
  ///
  /// Returns the member's recovery code, to be printed. The records are the same as when a member
  /// makes its own keys and a role holder confirms them.
  public func voegLidToe(
    naam: String, wachtwoord: String, rollen: Set<Rol>
  )
    throws(Kluisfout) -> String
  {
    try requireWritable("Een lid toevoegen")
    let name = try Choice.name(naam)
    try Choice.passphrase(wachtwoord)
    try requireRoleHolder("een lid toevoegen")
    guard team.member(named: name) == nil,
      team.members[Passphrase.memberID(name, store: storeID)] == nil
    else { throw Kluisfout(.gebruik, "Er is al een lid \(name). Kies een andere naam.") }
    let person = try NewMember(
      name: name, passphrase: wachtwoord, superblock: superblock, policy: policy,
      device: baseDevice.id, now: clock())
    return try guarded("Lid \(name) toevoegen") {
      try confirm(person, roles: rollen)
      return person.recovery.text
    }
  }

  private func confirm(_ person: NewMember, roles: Set<Rol>) throws {
    try store.ensureFolder(Store.member(person.id) + "/sloten", mode: Store.mine)
    try store.ensureFolder(Store.post(person.id))
    try store.create(person.files)
    try cite(person.files)
    try admit(
      person.id, name: person.name, bundle: 1, hash: person.bundleHash,
      envelope: person.envelope.publicKey, roles: roles)
  }

  static func grants(_ kind: GrantKind, _ epochs: Keyring.Epochs) -> [Grant] {
    epochs.sorted { $0.key < $1.key }.compactMap { epoch, keys in
      keys.first.map { Grant(kind: kind, epoch: epoch, locator: .zero, key: $0) }
    }
  }

  /// The last record of my team log that my spoor cites.
  var vouchedTeamLog: UInt64? {
    team.logs.first { $0.value.device == device }
      .flatMap { ledger.commits[$0.key] }.flatMap { $0.device == device ? $0.seq : nil }
  }

  /// Says in my spoor how far my team log goes, so that a cut shows.
  func vouchForTeamLog() throws {
    watch.teamSizes = try teamSizes()
    for (segment, log) in team.logs where log.device == device {
      guard let chain = log.chains.last else { continue }
      let seq = UInt64(log.chains.count - 1)
      try writeSpoor(
        [
          SpoorDraft(
            kind: .commit, hlc: tick(), key: nil, segment: segment, frameSeq: seq, chain: chain)
        ], sync: true)
      ledger.commits[segment] = Commit(device: device, seq: seq, chain: chain)
    }
  }

  /// Team logs that are shorter than, or different from, what their writers vouch for.
  func teamLogFindings() -> [Kluismelding] {
    TeamLog.compare(team, ledger.commits.mapValues { [$0] })
  }

  /// Looks for new members and devices when one of these is not known.
  func meet(_ devices: some Sequence<ID16>) throws {
    if devices.contains(where: { team.devices[$0] == nil }) { try readTeam() }
  }

  func readTeam() throws {
    let read = try TeamReader.read(store, superblock, teamKeys: keyring.teamKeys)
    // What was known of the team holds until all of it can be read again.
    guard read.closedLogs.isEmpty else { return report(read.closedLogs) }
    team = read
    report(team.findings)
  }

  /// Makes a casus: its key, both copies of the kern, a grant for me and for each of `meelezers`.
  ///
  /// The recovery key gets one too and, unless `gevoelig`, the dienstsleutel of the team.
  public func maakCasus(meelezers: [String], gevoelig: Bool) throws(Kluisfout) -> Locator {
    try requireWritable("Een casus maken")
    var members = [me]
    for name in meelezers {
      let member = try self.member(name)
      if !members.contains(member.id) { members.append(member.id) }
    }
    return try guarded("Een casus maken") { try makeCasus(members, sensitive: gevoelig) }
  }

  func member(_ name: String) throws(Kluisfout) -> Team.Member {
    guard let member = team.member(named: Passphrase.normalise(name: name)), member.active else {
      throw Kluisfout(
        .nietGevonden, "Er is geen lid \(name) in dit team. Bekijk de leden met `nabij lid lijst`.")
    }
    return member
  }

  private func makeCasus(_ members: [ID16], sensitive: Bool) throws -> Locator {
    let locator = ID16.random()
    let epoch = UInt64.random(in: 1...UInt64.max)
    let grant = Grant(kind: .casus, epoch: epoch, locator: locator, key: .random())
    let kern = randomBytes(32)
    try store.ensureFolder(Store.casus(locator))
    try store.ensureFolder("kernen/" + locator.hex.prefix(2))
    let halves = [
      (path: Store.kern(locator, epoch), bytes: kern),
      (path: Store.kernCopy(locator, epoch), bytes: kern),
    ]
    try store.create(halves)
    let (files, mine) = try grantFiles(grant, members, sensitive: sensitive)
    try store.create(files)
    if let mine {
      keyring.take(grant, file: mine)
      keyringEntries.append(KeyringFile.Entry(file: mine, grant: grant))
    }
    let dossier = Dossier.casus(Locator(locator))
    let state = DossierState(dossier, folder: folder(of: dossier))
    state.kern[epoch] = [kern]
    state.proven[epoch] = (grant.key, kern)
    state.loaded = true
    dossiers[dossier] = state
    tags = [:]
    var drafts = halves.map { Self.citation($0.path, $0.bytes, tick()) }
    drafts += files.map { grantDraft($0, grant.key) }
    do {
      _ = try write(
        members.map { [1] + $0.bytes }, audience: .access, to: state, before: drafts)
    } catch {
      keyring.casus[locator] = nil
      dossiers[dossier] = nil
      throw error
    }
    state.readers = members
    return Locator(locator)
  }

  func grantDraft(_ file: (path: String, bytes: [UInt8]), _ key: Sleutel) -> SpoorDraft {
    SpoorDraft(
      kind: .grant, hlc: tick(), key: key, segment: Self.pathID(file.path),
      chain: Hash32(hashing: file.bytes), detail: Self.recipient(of: file.path))
  }

  /// The folder in `leden` that a grant is in, for the details of its record.
  static func recipient(of path: String) -> [UInt8] {
    let parts = path.split(separator: "/")
    return parts.count > 1 ? Array(parts[1].utf8) : []
  }

  func grantFiles(
    _ grant: Grant, _ members: [ID16], sensitive: Bool
  ) throws -> (
    [(path: String, bytes: [UInt8])], ID16?
  ) {
    let desk = self.desk
    var files: [(path: String, bytes: [UInt8])] = []
    var mine: ID16?
    for id in members {
      guard let member = team.members[id] else { continue }
      let file = try desk.file(
        grant, member: id, bundle: member.bundle.number, key: member.envelopeKey)
      if id == me { mine = ID16(hex: String(file.path.suffix(32))) }
      files.append(file)
    }
    let recovery = try Envelope.publicKey(superblock.recoveryKey)
    files.append(try desk.recoveryFile(grant, key: recovery))
    if !sensitive, let duty = team.roleKeys[.duty] {
      files.append(try desk.dutyFile(grant, key: duty))
    }
    return (files, mine)
  }

  /// Gives a member the key of a casus; a second time does nothing.
  public func geef(_ locator: Locator, aan lid: String) throws(Kluisfout) {
    try requireWritable("Toegang geven")
    let member = try self.member(lid)
    try guarded("Toegang geven") {
      let state = try loaded(.casus(locator))
      if state.readers.contains(member.id) { return }
      let desk = self.desk
      var files: [(path: String, bytes: [UInt8])] = []
      for grant in keyring.grants(of: locator.id) {
        files.append(
          try desk.file(
            grant, member: member.id, bundle: member.bundle.number, key: member.envelopeKey))
      }
      guard let key = keyring.tagKey(of: .casus(locator)) else { throw Self.noKey(.casus(locator)) }
      try store.create(files)
      _ = try write(
        [[1] + member.id.bytes], audience: .access, to: state,
        before: files.map { grantDraft($0, key) })
      state.readers.append(member.id)
      state.taken.remove(member.id)
    }
  }

  /// Names of those who hold the key, in order of getting it.
  public func meelezers(_ locator: Locator) throws(Kluisfout) -> [String] {
    try guarded("De meelezers lezen") {
      let state = try loaded(.casus(locator))
      return state.readers.compactMap { team.members[$0]?.name }
    }
  }
}
