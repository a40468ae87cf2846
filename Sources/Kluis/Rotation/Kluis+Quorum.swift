import Crypto

extension Kluis {
  private static let shares = Store.recoveryFolder + "/deel"

  /// Divides the recovery key of the team: any `nodig` of these members can open it together.
  ///
  /// Asks the founder's recovery code. Returns how many combinations were made.
  @discardableResult
  public func maakQuorum(
    leden namen: [String], nodig: Int, herstelcode: String
  ) throws(Kluisfout) -> Int {
    try requireWritable("De herstelsleutel verdelen")
    guard team.members[me]?.isRoleHolder == true else {
      throw Kluisfout(
        .geenToegang, "Alleen een teamleider of beheerder kan de herstelsleutel verdelen.")
    }
    var people: [Team.Member] = []
    for naam in namen {
      let member = try self.member(naam)
      if !people.contains(where: { $0.id == member.id }) { people.append(member) }
    }
    guard (2...9).contains(people.count), (2...people.count).contains(nodig) else {
      throw Kluisfout(
        .gebruik,
        "Noem 2 tot 9 leden, en zeg hoeveel er samen nodig zijn: ten minste 2, en niet meer dan er"
          + " leden zijn.")
    }
    let key = try recoveryKey(herstelcode, store, superblock)
    return try guarded("De herstelsleutel verdelen") {
      var seed = Array(key.seedRepresentation)
      defer { wipe(&seed) }
      try store.ensureFolder(Self.shares)
      var files: [(path: String, bytes: [UInt8])] = []
      for group in QuorumShare.subsets(people, nodig) {
        let share = try QuorumShare(
          seed, to: group.map { ($0.id, $0.envelopeKey) }, store: storeID)
        files.append((Self.shares + "/" + ID16.random().hex, share.bytes(store: storeID)))
      }
      try store.create(files)
      try cite(files)
      return files.count
    }
  }

  /// My turn at opening the recovery key with others.
  ///
  /// The first gives the names of all who take part; who comes later gives what the one before gave.
  /// The last gets the keys of all casussen, and each casus keeps that.
  public func quorumStap(
    met namen: [String], vorige: [UInt8]?
  ) throws(Kluisfout) -> Quorumstap {
    try requireWritable("De herstelsleutel openen")
    var wanted: [ID16] = []
    for naam in namen { wanted.append(try member(naam).id) }
    return try guarded("De herstelsleutel openen") {
      let share = try share(wanted.sorted(), vorige)
      guard let next = share.next, next == me else {
        let name = share.next.flatMap { team.members[$0]?.name } ?? "iemand anders"
        throw Kluisfout(
          .gebruik, "Jij bent nog niet of niet meer aan de beurt. Nu is \(name) aan de beurt.")
      }
      guard let envelope, let opened = try? share.opened(with: envelope, store: storeID) else {
        throw Kluisfout(
          .geenToegang,
          "Dit deel gaat met jouw sleutel niet open. Laat wie voor jou was zijn stap opnieuw doen.")
      }
      if let name = opened.next.flatMap({ team.members[$0]?.name }) {
        return .verder(opened.bytes(store: storeID), naar: name)
      }
      return .open(casussen: try takeAll(with: try Envelope.privateKey(seed: opened.box)))
    }
  }

  private func share(_ members: [ID16], _ bytes: [UInt8]?) throws -> QuorumShare {
    if let bytes {
      guard let share = try? QuorumShare(bytes, store: storeID) else {
        throw Kluisfout(
          .gebruik, "Dit bestand is geen stap van een quorum van deze kluis.")
      }
      guard share.members == members else {
        let names = share.members.compactMap { team.members[$0]?.name }.joined(separator: ", ")
        throw Kluisfout(
          .gebruik, "Deze stap is van andere leden: \(names). Noem precies die leden.")
      }
      return share
    }
    for name in try store.names(Self.shares) {
      guard let bytes = try store.readSmall(Self.shares + "/" + name),
        let share = try? QuorumShare(bytes, store: storeID), share.members == members
      else { continue }
      return share
    }
    throw Kluisfout(
      .nietGevonden,
      "De herstelsleutel is niet verdeeld over precies deze leden. Noem er zoveel als er nodig zijn."
    )
  }

  /// The keys of all casussen that I do not have yet, from the grants to the recovery key.
  private func takeAll(with key: Envelope.Private) throws -> Int {
    guard key.publicKey.rawRepresentation.elementsEqual(superblock.recoveryKey),
      let mine = envelope?.publicKey
    else { throw Kluisfout.machinery("het openen van de herstelsleutel") }
    let found = try PaperDrill(store: store, superblock: superblock, key: key).keyring()
    var count = 0
    for locator in found.casus.keys.sorted() where keyring.casus[locator] == nil {
      if team.eraseOrders[locator]?.isValid == true { continue }
      let grants = found.grants(of: locator)
      guard let newest = grants.last else { continue }
      let desk = self.desk
      let files = try grants.map {
        try desk.file(
          $0, member: me, bundle: team.members[me]?.bundle.number ?? 1, key: mine)
      }
      try store.create(files)
      for (grant, file) in zip(grants, files) {
        guard let name = ID16(hex: String(file.path.suffix(32))) else { continue }
        keyring.take(grant, file: name, kept: true)
        keyringEntries.append(KeyringFile.Entry(file: name, grant: grant))
      }
      let state = try loaded(.casus(Locator(locator)))
      let tagKey = keyring.tagKey(of: .casus(Locator(locator))) ?? newest.key
      _ = try write(
        [[AccessBody.given.rawValue] + me.bytes], audience: .access, to: state,
        before: files.map { grantDraft($0, tagKey) })
      state.taken.remove(me)
      if !state.readers.contains(me) { state.readers.append(me) }
      count += 1
    }
    tags = [:]
    saveKeyring()
    return count
  }
}
