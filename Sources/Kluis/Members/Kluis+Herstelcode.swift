import Crypto

extension Kluis {
  /// Gives me another recovery code, tried before this returns; the old one no longer opens my keys.
  ///
  /// The code of the founder also opens the recovery key of the team; that lock stays as it is.
  public func nieuweHerstelcode(wachtwoord: String) throws(Kluisfout) -> String {
    try requireWritable("Een nieuwe herstelcode maken")
    let master = try requireOpen()
    let known = try Unlock.master(
      store: store, superblock: superblock, member: me, passphrase: wachtwoord, policy: policy)
    guard known.equals(master) else { throw Unlock.refusal }
    return try guarded("Een nieuwe herstelcode maken") {
      let folder = Store.member(me) + "/sloten"
      let old = try recoverySlots(folder)
      let code = RecoveryCode()
      let salt = randomBytes(16)
      let slot = try Slot(
        kind: .recoveryCode, policy: nil, storeID: storeID, member: me,
        id: NewMember.slotID(max(0, clock())), salt: salt,
        slotKey: code.key("nabij/herstelcode/lid", salt: salt + storeID.bytes), master: master)
      let file = (path: folder + "/" + slot.id.hex, bytes: slot.bytes)
      try store.create([file])
      guard let typed = RecoveryCode(typed: code.text),
        try Unlock.master(store: store, superblock: superblock, member: me, recovery: typed)
          .equals(master)
      else { throw Kluisfout.machinery("het proberen van de herstelcode") }
      try cite([file])
      for path in old {
        try writeSpoor(
          [SpoorDraft(kind: .revoke, hlc: tick(), key: nil, segment: Self.pathID(path))],
          sync: true)
        try store.fs.remove(store.path(path))
      }
      try store.fs.syncFolder(store.path(folder))
      return code.text
    }
  }

  private func recoverySlots(_ folder: String) throws -> [String] {
    try store.names(folder).filter { ID16(hex: $0) != nil }.map { folder + "/" + $0 }
      .filter { path in
        guard let bytes = try store.readSmall(path), let slot = try? Slot(bytes) else {
          return false
        }
        return slot.kind == .recoveryCode
      }
  }
}
