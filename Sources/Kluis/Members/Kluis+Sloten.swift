import Crypto

extension Kluis {
  /// Gives me another passphrase; the old one stops working.
  public func wijzigWachtwoord(oud: String, nieuw: String) throws(Kluisfout) {
    try requireWritable("Je wachtwoord wijzigen")
    try Choice.passphrase(nieuw)
    let master = try requireOpen()
    let known = try Unlock.master(
      store: store, superblock: superblock, member: me, passphrase: oud, policy: policy)
    guard known.equals(master) else { throw Unlock.refusal }
    try guarded("Je wachtwoord wijzigen") { try replaceSlot(nieuw, master) }
  }

  /// Opens with the recovery code and sets a new passphrase; the old one stops working.
  public static func herstel(
    map: String, lid: String, herstelcode: String, nieuwWachtwoord: String, fs: any FileSystem,
    plaatsen: Plaatsen, klok: @escaping @Sendable () -> Int64 = systeemklok
  ) throws(Kluisfout) -> Kluis {
    try herstel(
      map: map, lid: lid, herstelcode: herstelcode, nieuwWachtwoord: nieuwWachtwoord, fs: fs,
      plaatsen: plaatsen, klok: klok, beleid: .product)
  }

  /// Refuses a recovery code that does not open the keys of this member.
  public static func toetsHerstelcode(
    map: String, lid: String, herstelcode: String, fs: any FileSystem
  ) throws(Kluisfout) {
    let store = Store(fs: fs, root: map)
    _ = try recovered(store, try Front.read(store).superblock, lid, herstelcode)
  }

  private static func recovered(
    _ store: Store, _ superblock: Superblock, _ lid: String, _ typed: String
  ) throws(Kluisfout) -> (member: ID16, master: Sleutel) {
    let code = try RecoveryCode.read(typed)
    let member = Passphrase.memberID(lid, store: superblock.storeID)
    let master = try Unlock.master(
      store: store, superblock: superblock, member: member, recovery: code)
    return (member, master)
  }

  /// Recovery under another policy, for tests.
  package static func herstel(
    map: String, lid: String, herstelcode: String, nieuwWachtwoord: String, fs: any FileSystem,
    plaatsen: Plaatsen, klok: @escaping @Sendable () -> Int64 = systeemklok, beleid: KDFPolicy
  ) throws(Kluisfout) -> Kluis {
    try Choice.passphrase(nieuwWachtwoord)
    let store = Store(fs: fs, root: map)
    let front = try Front.read(store)
    let (member, master) = try recovered(store, front.superblock, lid, herstelcode)
    let opener = Opener(store: store, places: plaatsen, clock: klok, policy: beleid, progress: nil)
    return try guarded("De kluis herstellen") {
      let kluis = try opener.enter(
        superblock: front.superblock, bytes: front.bytes, member: member, master: master)
      kluis.report(front.findings)
      try kluis.requireWritable("Een nieuw wachtwoord zetten")
      try kluis.replaceSlot(nieuwWachtwoord, master)
      return kluis
    }
  }

  /// The new slot first, durable; then the old ones are taken away, and my spoor says so.
  private func replaceSlot(_ passphrase: String, _ master: Sleutel) throws {
    let folder = Store.member(me) + "/sloten"
    let old = try store.names(folder).compactMap { ID16(hex: $0) }.filter { id in
      guard let bytes = try? store.readSmall(folder + "/" + id.hex), let slot = try? Slot(bytes)
      else { return false }
      return slot.kind == .passphrase
    }
    let newest = old.map(\.high).max() ?? 0
    let salt = randomBytes(16)
    let key = try Passphrase.slotKey(
      passphrase, salt: salt, store: storeID, logN: policy.logN, r: policy.r, p: policy.p)
    let slot = try Slot(
      kind: .passphrase, policy: policy, storeID: storeID, member: me,
      id: ID16(high: max(newest &+ 1, UInt64(max(0, clock()))), low: ID16.random().low),
      salt: salt, slotKey: key, master: master)
    let file = (path: folder + "/" + slot.id.hex, bytes: slot.bytes)
    try store.create([file])
    try cite([file])
    for id in old {
      let path = folder + "/" + id.hex
      try writeSpoor(
        [SpoorDraft(kind: .revoke, hlc: tick(), key: nil, segment: Self.pathID(path))], sync: true)
      try store.fs.remove(store.path(path))
    }
    try store.fs.syncFolder(store.path(folder))
  }
}
