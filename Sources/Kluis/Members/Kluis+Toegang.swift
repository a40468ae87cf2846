import Crypto

/// What taking the key of a casus away came to.
public struct Afname: Hashable, Sendable {
  /// How many grants were taken out of the post folder.
  public let weggehaald: Int
  /// Grants that stay because their folder belongs to somebody else.
  public let gebleven: Int
}

extension Kluis {
  /// Takes the key of a casus away from a member.
  ///
  /// The grant is removed and the casus says that the member is no longer a reader; programs of that
  /// member drop the key. What was read stays read, and a copied key opens what is there until the
  /// key of the casus is renewed.
  public func neem(_ locator: Locator, van lid: String) throws(Kluisfout) -> Afname {
    try requireWritable("Toegang afnemen")
    let name = Passphrase.normalise(name: lid)
    guard let member = team.member(named: name) else {
      throw Kluisfout(
        .nietGevonden, "Er is geen lid \(lid) in dit team. Bekijk de leden met `nabij lid lijst`.")
    }
    return try guarded("Toegang afnemen") {
      let state = try loaded(.casus(locator))
      guard state.readers.contains(member.id) else {
        throw Kluisfout(
          .gebruik, "\(member.name) leest niet mee in deze casus. Er is niets veranderd.")
      }
      guard state.readers.count > 1 else {
        throw Kluisfout(
          .gebruik,
          "\(member.name) is de enige met de sleutel van deze casus. Geef eerst iemand anders toegang."
        )
      }
      guard let key = keyring.tagKey(of: .casus(locator)) else { throw Self.noKey(.casus(locator)) }
      let files = try grantFiles(of: locator, in: Store.post(member.id))
      // The revocation is durable before anything is removed: a power cut leaves too little access.
      _ = try write(
        [[AccessBody.taken.rawValue] + member.id.bytes], audience: .access, to: state,
        before: files.map { revokeDraft($0, key) })
      state.readers.removeAll { $0 == member.id }
      state.taken.insert(member.id)
      let gone = try removeGrants(files, in: Store.post(member.id))
      if member.id == me { drop(locator) }
      return Afname(weggehaald: gone, gebleven: files.count - gone)
    }
  }

  /// Takes a casus out of reach of the dienstsleutel: it became gevoelig.
  public func neemVanDienst(_ locator: Locator) throws(Kluisfout) {
    try requireWritable("De casus gevoelig maken")
    try guarded("De casus gevoelig maken") {
      let folder = Store.dutyFolder + "/post"
      let files = try grantFiles(of: locator, in: folder)
      guard let key = keyring.tagKey(of: .casus(locator)), !files.isEmpty else { return }
      try writeSpoor(files.map { revokeDraft($0, key) }, sync: true)
      _ = try removeGrants(files, in: folder)
    }
  }

  /// Puts a casus within reach of the dienstsleutel again: it is no longer gevoelig.
  public func geefAanDienst(_ locator: Locator) throws(Kluisfout) {
    try requireWritable("De casus gewoon maken")
    try guarded("De casus gewoon maken") {
      guard let duty = team.roleKeys[.duty], let tag = keyring.tagKey(of: .casus(locator)),
        try grantFiles(of: locator, in: Store.dutyFolder + "/post").isEmpty
      else { return }
      let desk = self.desk
      // With the link between the epochs: without it the second of two does not count.
      let files = try keyring.grants(of: locator.id).map { try desk.dutyFile($0, key: duty) }
      try store.create(files)
      try writeSpoor(files.map { grantDraft($0, tag) }, sync: true)
    }
  }

  private func revokeDraft(_ path: String, _ key: Sleutel) -> SpoorDraft {
    SpoorDraft(
      kind: .revoke, hlc: tick(), key: key, segment: Self.pathID(path),
      detail: Self.recipient(of: path))
  }

  /// Grant files of a casus in a folder: the signed logs say which, no seal has to be opened.
  func grantFiles(of locator: Locator, in folder: String) throws -> [String] {
    let cited = Set(
      try records(about: [locator], kinds: [.grant]).map { $0.item.record.segment })
    return try store.names(folder).map { folder + "/" + $0 }
      .filter { cited.contains(Self.pathID($0)) }
  }

  /// Removes what may be removed here; answers how many are gone.
  private func removeGrants(_ files: [String], in folder: String) throws -> Int {
    var gone = 0
    for path in files {
      do throws(Schijffout) {
        try store.fs.remove(store.path(path))
        gone += 1
      } catch {
        guard error.isMissing || error.isReadOnly else { throw error }
        if error.isMissing { gone += 1 }
      }
    }
    try store.fs.syncFolder(store.path(folder))
    return gone
  }

  /// Forgets a casus of which I am no longer a reader.
  func drop(_ locator: Locator) {
    let dossier = Dossier.casus(locator)
    keyring.casus[locator.id] = nil
    keyringEntries.removeAll { $0.grant.kind == .casus && $0.grant.locator == locator.id }
    dossiers[dossier]?.wipe(store.fs)
    dossiers[dossier] = nil
    openSegments.removeAll { $0 == dossier }
    tags = [:]
    openedNow.remove(locator)
    cards.pending[CardKey(locator: locator.id, lead: false)] = nil
    cards.pending[CardKey(locator: locator.id, lead: true)] = nil
  }

  /// True when the casus says that I am no longer a reader; false for who opened it now, and when a
  /// part of it is damaged: the giving may be in that part.
  public func afgenomen(_ locator: Locator) -> Bool {
    guard !openedNow.contains(locator), let state = dossiers[.casus(locator)], state.loaded else {
      return false
    }
    return state.taken.contains(me) && !state.damaged
  }

  /// Drops the keys of casussen that were taken from me; answers which.
  public func laatLos() throws(Kluisfout) -> [Locator] {
    _ = try requireOpen()
    let lost = casussen.filter { afgenomen($0) }
    for locator in lost { drop(locator) }
    if !lost.isEmpty { saveKeyring() }
    return lost
  }
}
