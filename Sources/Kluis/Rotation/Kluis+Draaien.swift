import Crypto

extension Kluis {
  /// Gives a casus new keys: who is in `zonder`, or is no member any more, reads nothing of what is
  /// written from here on.
  ///
  /// Only with a complete view of the casus. Until the first record under the new keys is durable
  /// nobody uses them, so that a rotation that was cut off leaves everything as it was.
  public func draai(
    _ locator: Locator, zonder: [String] = [], gevoelig: Bool
  ) throws(Kluisfout) {
    try requireWritable("Nieuwe sleutels geven")
    var without: Set<ID16> = []
    for name in zonder {
      guard let member = team.member(named: Passphrase.normalise(name: name)) else {
        throw Kluisfout(.nietGevonden, "Er is geen lid \(name) in dit team.")
      }
      without.insert(member.id)
    }
    try guarded("Nieuwe sleutels geven") {
      try rotate(locator, without: without, sensitive: gevoelig)
    }
  }

  /// Casussen of which somebody who left, or was taken off, still has the newest key.
  public func teDraaien() throws(Kluisfout) -> [Locator] {
    try guarded("Kijken welke sleutels nieuw moeten") {
      try casussen.filter { locator in
        try loaded(.casus(locator)).readers.contains { team.members[$0]?.active != true }
      }
    }
  }

  /// Gives the team new keys: the team key and the role keys of the teamleiders and the dienst.
  ///
  /// For a teamleider or beheerder, after somebody left and once a year.
  public func draaiTeam() throws(Kluisfout) {
    try requireWritable("Nieuwe sleutels geven")
    guard team.members[me]?.isRoleHolder == true else {
      throw Kluisfout(
        .geenToegang, "Alleen een teamleider of beheerder kan het team nieuwe sleutels geven.")
    }
    try guarded("Het team nieuwe sleutels geven") {
      try requireCompleteView()
      try rotateTeam()
      if !keyring.roles.isEmpty { try rotateRoles() }
    }
  }

  /// Bitwarden's lesson: never on half a view.
  private func requireCompleteView() throws {
    let devices = try knownDevices()
    try meet(devices)
    // Twice: one that was read first may be cited by one that was read later.
    for device in devices + devices where device != self.device { refresh(device) }
    takeFindings()
    let missing = ledger.incomplete() + meldingen.filter { $0.ernst == .ernstig }
    guard let first = missing.first else { return }
    throw Kluisfout(
      .beschadigd,
      "Nieuwe sleutels geven kan alleen als de kluis hier heel en volledig is. Nu niet:"
        + " \(first.bestand): \(first.wat) Er is niets veranderd. Draai `nabij kluis controleer`.")
  }

  private func rotate(_ locator: Locator, without: Set<ID16>, sensitive: Bool) throws {
    try requireCompleteView()
    let dossier = Dossier.casus(locator)
    let state = try loaded(dossier)
    if let finding = try read(state, Stand()).meldingen.first(where: {
      $0.ernst > .info && $0.wat != Checker.late && $0.wat != Checker.lost
    }) {
      throw Kluisfout(
        .beschadigd,
        "Deze casus is hier niet volledig: \(finding.wat) Er is niets veranderd."
          + " Nieuwe sleutels kan alleen als alles er is.")
    }
    let current = try halves(for: state)
    let readers = state.readers.filter {
      team.members[$0]?.active == true && !without.contains($0)
    }
    guard readers.contains(me) else {
      throw Kluisfout(
        .geenToegang, "Jij leest deze casus niet (meer) mee. Laat een meelezer dit doen.")
    }
    let (epoch, overflow) = current.epoch.addingReportingOverflow(UInt64.random(in: 1...1 << 20))
    guard !overflow else { throw Kluisfout.machinery("het maken van sleutels") }
    let key = Sleutel.random()
    let grant = Grant(
      kind: .casus, epoch: epoch, locator: locator.id, key: key,
      link: Grant.link(
        locator: locator.id, from: (current.epoch, current.half), to: (epoch, key)))
    let kern = randomBytes(32)
    let kernFiles = [
      (path: Store.kern(locator.id, epoch), bytes: kern),
      (path: Store.kernCopy(locator.id, epoch), bytes: kern),
    ]
    try store.create(kernFiles)
    let (files, mine) = try grantFiles(grant, readers, sensitive: sensitive)
    try store.create(files)
    let tagKey = keyring.tagKey(of: dossier) ?? key
    guard let mine else { throw Kluisfout.machinery("het maken van sleutels") }
    keyring.take(grant, file: mine, kept: true)
    state.kern[epoch] = [kern]
    state.proven[epoch] = (key, kern)
    let gone = state.readers.filter { !readers.contains($0) }
    let bodies =
      gone.map { [AccessBody.taken.rawValue] + $0.bytes } + [
        [AccessBody.rotated.rawValue] + ID16.zero.bytes
      ]
    do {
      _ = try write(
        bodies, audience: .access, to: state,
        before: kernFiles.map { Self.citation($0.path, $0.bytes, tick()) }
          + files.map { grantDraft($0, tagKey) })
    } catch {
      state.proven[epoch] = nil
      keyring.casus[locator.id]?[epoch] = nil
      throw error
    }
    state.readers = readers
    state.taken.formUnion(gone)
    keyringEntries.append(KeyringFile.Entry(file: mine, grant: grant))
    saveKeyring()
  }

  /// Grants of one key to members, and to the recovery key.
  private func handOut(_ grant: Grant, to members: [Team.Member]) throws {
    let desk = self.desk
    var files: [(path: String, bytes: [UInt8])] = []
    var mine: ID16?
    for member in members.sorted(by: { $0.id < $1.id }) {
      let file = try desk.file(
        grant, member: member.id, bundle: member.bundle.number, key: member.envelopeKey)
      if member.id == me { mine = ID16(hex: String(file.path.suffix(32))) }
      files.append(file)
    }
    files.append(
      try desk.recoveryFile(grant, key: try Envelope.publicKey(superblock.recoveryKey)))
    try store.create(files)
    try citeGrants(files.map { (grant, $0) })
    guard let mine else { return }
    keyring.take(grant, file: mine, kept: true)
    keyringEntries.append(KeyringFile.Entry(file: mine, grant: grant))
    saveKeyring()
  }

  private func rotateTeam() throws {
    let state = try loaded(.team)
    guard let old = keyring.team.keys.max() else { throw Self.noKey(.team) }
    let (epoch, overflow) = old.addingReportingOverflow(UInt64.random(in: 1...1 << 20))
    guard !overflow else { throw Kluisfout.machinery("het maken van sleutels") }
    let grant = Grant(kind: .team, epoch: epoch, locator: .zero, key: .random())
    try handOut(grant, to: team.members.values.filter(\.active))
    tags = [:]
    state.proven[epoch] = (grant.key, [])
    do {
      _ = try write(
        [[AccessBody.rotated.rawValue] + ID16.zero.bytes], audience: .access, to: state, before: [])
    } catch {
      state.proven[epoch] = nil
      throw error
    }
  }

  private func rotateRoles() throws {
    guard let teamEpoch = keyring.team.keys.max(), let teamKey = keyring.team[teamEpoch]?.first
    else { throw Self.noKey(.team) }
    for kind in [GrantKind.leadRole, .duty] {
      guard let number = team.roleKeys[kind]?.number, keyring.roles[kind] != nil else { continue }
      let fresh = try Envelope.generate()
      var seed = Array(fresh.seedRepresentation)
      defer { wipe(&seed) }
      guard let secret = Sleutel(seed) else { throw Kluisfout.machinery("het maken van sleutels") }
      try handOut(
        Grant(kind: kind, epoch: number + 1, locator: .zero, key: secret),
        to: team.members.values.filter { $0.active && $0.holds(kind) })
      let log = TeamLog(store: store, storeID: storeID, device: device, key: baseDevice.key)
      try log.append(
        [
          TeamLog.Draft(
            kind: .roleKey, subject: .zero,
            clear: TeamBody.roleKey(
              kind, number: number + 1, key: Array(fresh.publicKey.rawRepresentation)),
            name: nil)
        ], hlc: tick(), team: teamKey, heads: ledger.head(device).map { [$0] } ?? [],
        vouched: vouchedTeamLog)
      try readTeam()
      try vouchForTeamLog()
    }
  }
}
