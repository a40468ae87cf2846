import Crypto

/// What taking the key of a casus away came to.
public struct Afname: Hashable, Sendable {
  /// How many grants were taken out of the post folder.
  public let weggehaald: Int
  /// Grants of another maker that stay for now: they do not count any more, and the program of who made
  /// them takes them away.
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
        before: try withdrawals(of: locator, from: member.id, files, key))
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
      try removeGrants(files, in: folder)
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

  /// Records that take every grant of a casus away from a member: those that are here, and those that a
  /// synchroniser may still bring.
  func withdrawals(
    of locator: Locator, from member: ID16, _ files: [String], _ key: Sleutel
  ) throws -> [SpoorDraft] {
    let here = Set(files.map(Self.pathID))
    let keys = keys(of: locator)
    let recipient = Array(member.hex.utf8)
    let coming = try records(about: [locator], kinds: [.grant]).map(\.item).filter { item in
      let record = item.record
      return !here.contains(record.segment) && !ledger.isWithdrawn(record.segment, keys: keys)
        && Detail.open(record.details, key: key, log: item.log, seq: record.seq) == recipient
    }
    return files.map { revokeDraft($0, key) }
      + coming.map {
        SpoorDraft(
          kind: .revoke, hlc: tick(), key: key, segment: $0.record.segment, detail: recipient)
      }
  }

  /// Grant files of a casus in a folder that count: the signed logs say which, no seal has to be opened.
  func grantFiles(of locator: Locator, in folder: String) throws -> [String] {
    let cited = Set(
      try records(about: [locator], kinds: [.grant]).map { $0.item.record.segment })
    let keys = keys(of: locator)
    return try store.names(folder).map { folder + "/" + $0 }
      .filter { cited.contains(Self.pathID($0)) && !ledger.isWithdrawn($0, keys: keys) }
  }

  private func keys(of locator: Locator) -> [Sleutel] {
    (keyring.casus[locator.id] ?? [:]).values.flatMap { $0 }
  }

  /// Removes what may be removed here; answers how many are gone.
  @discardableResult
  func removeGrants(_ files: [String], in folder: String) throws -> Int {
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
    keyring.keep([], of: locator.id)
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
    let withdrawn = dropWithdrawn()
    if !lost.isEmpty { saveKeyring() }
    return lost + withdrawn
  }

  /// Forgets the keys of grants that the logs take away; answers the casussen of which none is left.
  ///
  /// What the casus itself says about its readers may be written under a key that I never had.
  @discardableResult
  func dropWithdrawn() -> [Locator] {
    guard ledger.hasNewWithdrawals else { return [] }
    ledger.hasNewWithdrawals = false
    let post = Store.post(me)
    let files = Set(
      keyringEntries.filter { entry in
        entry.grant.kind == .casus
          && ledger.isWithdrawn(
            post + "/" + entry.file.hex, keys: keys(of: Locator(entry.grant.locator)))
      }.map(\.file))
    guard !files.isEmpty else { return [] }
    var lost: [Locator] = []
    for locator in Set(
      keyringEntries.filter { files.contains($0.file) }.map { Locator($0.grant.locator) }
    ).sorted() {
      let left = keyringEntries.filter {
        $0.grant.kind == .casus && $0.grant.locator == locator.id && !files.contains($0.file)
      }
      drop(locator)
      if left.isEmpty {
        lost.append(locator)
      } else {
        keyring.keep(left, of: locator.id)
        keyringEntries += left
      }
    }
    saveKeyring()
    return lost
  }

  /// Takes away grants that I made and that somebody else withdrew: in a shared folder only I may.
  func tidyWithdrawn() throws {
    for folder in try store.folders("leden") {
      let post = "leden/\(folder)/post"
      // A member may have closed the own folder: that is not for the others to suffer from.
      let gone = ((try? store.names(post)) ?? []).map { post + "/" + $0 }.filter { path in
        // Only for a casus of which I hold the key: then the record is from somebody who holds it too.
        (ledger.withdrawn[Self.pathID(path)] ?? []).contains { dossier(of: $0) != nil }
      }
      if !gone.isEmpty { try removeGrants(gone, in: post) }
    }
  }
}
