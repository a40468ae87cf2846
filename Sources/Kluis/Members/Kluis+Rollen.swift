import Crypto

/// Who gets the key of a new casus when nobody says otherwise.
public enum Meelezersbeleid: UInt8, CaseIterable, Sendable {
  /// The two who stay with it and the teamleiders.
  case vastTweedeTeamleider = 0
  /// Everybody in the team.
  case team = 1
}

extension Kluis {
  /// The policy that a role holder signed; the narrow one until somebody did.
  public var meelezersbeleid: Meelezersbeleid { team.readPolicy }

  /// Sets the policy for casussen that are made from now on; asks teamleider or beheerder.
  public func zetMeelezersbeleid(_ beleid: Meelezersbeleid) throws(Kluisfout) {
    try requireWritable("Het beleid zetten")
    try requireRoleHolder("zeggen wie mag meelezen")
    if team.readPolicy == beleid { return }
    try guarded("Het beleid zetten") {
      try record(
        TeamLog.Draft(kind: .readPolicy, subject: .zero, clear: [beleid.rawValue], name: nil))
    }
  }

  /// Gives a member other roles; asks teamleider or beheerder.
  ///
  /// Who becomes teamleider or gets duty gets the keys that belong to it.
  public func zetRollen(_ naam: String, _ rollen: Set<Rol>) throws(Kluisfout) {
    try requireWritable("Rollen geven")
    try requireRoleHolder("rollen geven")
    let member = try self.member(naam)
    let holds = rollen.contains(.teamleider) || rollen.contains(.beheerder)
    if member.isRoleHolder, !holds { try requireAnotherRoleHolder(than: member.id) }
    try guarded("De rollen van \(member.name) zetten") {
      let mine = roleGrants(rollen)
      // The same roles once more: perhaps who gave them had no key to pass on.
      let had = member.roles == rollen ? [] : Set(roleGrants(member.roles).map(\.kind))
      let desk = self.desk
      let files = try mine.filter { !had.contains($0.kind) }.map {
        (
          grant: $0,
          file: try desk.file(
            $0, member: member.id, bundle: member.bundle.number, key: member.envelopeKey)
        )
      }
      if !files.isEmpty {
        try store.create(files.map(\.file))
        try citeGrants(files)
      }
      if member.roles == rollen { return }
      try record(
        TeamLog.Draft(
          kind: .roles, subject: member.id, clear: [TeamBody.roles(rollen)], name: nil))
    }
  }

  /// Marks a member as withdrawn: no log-in and no new keys from now on.
  ///
  /// What the member has seen stays seen; the keys that were held are replaced by rotation.
  public func trekIn(_ naam: String) throws(Kluisfout) {
    try requireWritable("Een lid intrekken")
    try requireRoleHolder("een lid intrekken")
    let member = try self.member(naam)
    guard member.id != me else {
      throw Kluisfout(
        .gebruik, "Je kunt jezelf niet intrekken. Vraag een andere teamleider of de beheerder.")
    }
    if member.isRoleHolder { try requireAnotherRoleHolder(than: member.id) }
    try guarded("Lid \(member.name) intrekken") {
      // How far the member's own logs go: what comes later was written after the withdrawal.
      for device in try knownDevices() { refresh(device) }
      takeFindings()
      let heads = ledger.devices.keys.filter { team.devices[$0]?.member == member.id }.sorted()
        .compactMap { ledger.head($0) }
      try record(
        TeamLog.Draft(kind: .withdrawn, subject: member.id, clear: [], name: nil), heads: heads)
    }
  }

  /// The keys of roles that I can pass on.
  func roleGrants(_ roles: Set<Rol>) -> [Grant] {
    GrantKind.roleKeys(of: roles).flatMap { Self.grants($0, keyring.roles[$0] ?? [:]) }
  }

  func requireRoleHolder(_ what: String) throws(Kluisfout) {
    // What others wrote since decides who may do this, and who would be the last.
    try guarded("Het teamlogboek lezen") { try readTeam() }
    guard team.members[me]?.isRoleHolder == true else {
      throw Kluisfout(
        .geenToegang, "Alleen een teamleider of beheerder kan \(what). Vraag het daar.")
    }
  }

  private func requireAnotherRoleHolder(than id: ID16) throws(Kluisfout) {
    guard team.members.values.contains(where: { $0.id != id && $0.isRoleHolder }) else {
      throw Kluisfout(
        .gebruik,
        "Dit is de enige teamleider of beheerder. Geef eerst iemand anders een van die rollen,"
          + " anders kan niemand meer leden of sleutels beheren.")
    }
  }

  /// Writes one record in my team log, and says in my spoor that it is there.
  ///
  /// `heads` are those of the logs that the record is about; nil is my own.
  func record(_ draft: TeamLog.Draft, heads: [LogHead]? = nil) throws {
    guard let teamEpoch = keyring.team.keys.max(), let teamKey = keyring.team[teamEpoch]?.first
    else { throw Self.noKey(.team) }
    let log = TeamLog(store: store, storeID: storeID, device: device, key: baseDevice.key)
    try log.append(
      [draft], hlc: tick(), team: teamKey, heads: heads ?? ledger.head(device).map { [$0] } ?? [],
      vouched: vouchedTeamLog)
    try readTeam()
    try vouchForTeamLog()
  }

  /// Makes somebody a member: the keys that belong to the roles, then the signed record.
  func admit(
    _ id: ID16, name: String, bundle: UInt32, hash: [UInt8], envelope: Envelope.Public,
    roles: Set<Rol>
  ) throws {
    guard !keyring.team.isEmpty else { throw Self.noKey(.team) }
    try store.ensureFolder(Store.post(id))
    // All of them: what was written before a rotation stays under the keys of that time.
    let grants = Self.grants(.team, keyring.team) + roleGrants(roles)
    let desk = self.desk
    let files = try grants.map {
      (grant: $0, file: try desk.file($0, member: id, bundle: bundle, key: envelope))
    }
    try store.create(files.map(\.file))
    try citeGrants(files)
    try record(
      TeamLog.Draft(
        kind: .member, subject: id,
        clear: TeamBody.member(bundle: bundle, hash: hash, roles: roles), name: name))
  }
}
