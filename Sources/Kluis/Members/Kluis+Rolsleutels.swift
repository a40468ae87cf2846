/// A member who by roles should hold a key of the team, and does not hold the newest.
public struct Rolsleutelmist: Hashable, Sendable {
  /// Who misses it.
  public let lid: String
  /// The role whose key it is: teamleider or dienst.
  public let rol: Rol
  /// Who can give it: teamleiders and beheerders who hold it.
  public let gevers: [String]
}

extension Kluis {
  /// Cites grants that are no key of a casus.
  ///
  /// Those of a role key carry its tag, so that who holds the key sees who else was given it.
  func citeGrants(_ files: [(grant: Grant, file: (path: String, bytes: [UInt8]))]) throws {
    try writeSpoor(
      files.map { grant, file in
        switch grant.kind {
        case .leadRole, .duty: grantDraft(file, grant.key)
        case .casus, .team, .own: Self.citation(file.path, file.bytes, tick())
        }
      }, sync: true)
  }

  /// Cites files of which some may be grants of role keys to me.
  func citeOwn(_ files: [(path: String, bytes: [UInt8])]) throws {
    var own: [String: Grant] = [:]
    for entry in keyringEntries { own[Store.post(me) + "/" + entry.file.hex] = entry.grant }
    try citeGrants(
      files.filter { own[$0.path] != nil }.compactMap { file in
        own[file.path].map { ($0, file) }
      })
    try cite(files.filter { own[$0.path] == nil })
  }

  /// Who lacks the newest key of a role, as far as I can see: of keys that I hold, everybody; of
  /// others, only myself.
  public func rolsleutelmist() throws(Kluisfout) -> [Rolsleutelmist] {
    _ = try requireOpen()
    return try guarded("Kijken wie een sleutel mist") {
      try readTeam()
      var missing: [Rolsleutelmist] = []
      for kind in [GrantKind.leadRole, .duty] {
        guard let newest = team.roleKeys[kind]?.number else { continue }
        let people = team.members.values.filter(\.active).sorted { $0.name < $1.name }
        let role = kind == .duty ? Rol.dienst : .teamleider
        guard let key = keyring.roles[kind]?[newest]?.first else {
          if team.members[me]?.holds(kind) == true {
            let leads = people.filter { $0.roles.contains(.teamleider) && $0.id != me }
            missing.append(
              Rolsleutelmist(lid: ik.naam, rol: role, gevers: leads.map(\.name)))
          }
          continue
        }
        let given = try givenFiles(of: key)
        let holders = try people.filter { person in
          try person.id == me
            || store.names(Store.post(person.id)).contains {
              given.contains(Self.pathID(Store.post(person.id) + "/" + $0))
            }
        }
        let givers = holders.filter(\.isRoleHolder).map(\.name)
        for person in people where person.holds(kind) {
          if holders.contains(where: { $0.id == person.id }) { continue }
          missing.append(Rolsleutelmist(lid: person.name, rol: role, gevers: givers))
        }
      }
      return missing
    }
  }

  /// Gives the role keys that somebody misses and that I can give; answers how many got one.
  public func geefRolsleutels() throws(Kluisfout) -> Int {
    try requireWritable("Sleutels geven")
    let missing = try rolsleutelmist().filter { $0.gevers.contains(ik.naam) }
    for one in missing {
      let member = try self.member(one.lid)
      try guarded("Sleutels geven") {
        let kind = one.rol == .dienst ? GrantKind.duty : .leadRole
        let desk = self.desk
        let files = try Self.grants(kind, keyring.roles[kind] ?? [:]).map {
          (
            grant: $0,
            file: try desk.file(
              $0, member: member.id, bundle: member.bundle.number, key: member.envelopeKey)
          )
        }
        try store.create(files.map(\.file))
        try citeGrants(files)
      }
    }
    return missing.count
  }

  /// Path ids of the grant files that hold this role key.
  private func givenFiles(of key: Sleutel) throws -> Set<ID16> {
    var tags: [ID16: ID16] = [:]
    var found: Set<ID16> = []
    try walkSpoor(since: 0) { item in
      guard item.record.kind == SpoorKind.grant.rawValue else { return }
      let tag = tags[item.log] ?? Detail.tag(key, log: item.log)
      tags[item.log] = tag
      if item.record.tag == tag { found.insert(item.record.segment) }
    }
    return found
  }
}
