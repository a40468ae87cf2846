import Crypto

/// The keys of the team as a whole, made once.
struct TeamKeys {
  let team = Sleutel.random()
  let teamEpoch = UInt64.random(in: 1...UInt64.max)
  let recovery: Envelope.Private
  let lead: Envelope.Private
  let duty: Envelope.Private

  init() throws {
    recovery = try Envelope.generate()
    lead = try Envelope.generate()
    duty = try Envelope.generate()
  }

  /// What a member with these roles gets.
  func grants(for roles: Set<Rol>) -> [Grant] {
    var grants = [Grant(kind: .team, epoch: teamEpoch, locator: .zero, key: team)]
    if roles.contains(.teamleider) { grants += roleGrants }
    return grants
  }

  /// Private halves of the role keys.
  var roleGrants: [Grant] {
    [(GrantKind.leadRole, lead), (.duty, duty)].compactMap { kind, key in
      var seed = Array(key.seedRepresentation)
      defer { wipe(&seed) }
      return Sleutel(seed).map { Grant(kind: kind, epoch: 1, locator: .zero, key: $0) }
    }
  }
}

/// Makes a new kluis: root key, recovery, founder, role keys; the superblock comes last, so that a
/// kluis that was not finished never opens.
struct StoreMaker {
  let store: Store
  let places: Plaatsen
  let clock: @Sendable () -> Int64
  let policy: KDFPolicy

  /// Folders that every kluis has, those above before those below.
  static let folders = [
    "leden", "spoor", "team", "zaken", "kernen", "kaarten", "dossier", "kaarten/team",
    "kaarten/leid", "dossier/team", Store.recoveryFolder + "/post", Store.dutyFolder + "/post",
  ]

  static let founderRoles: Set<Rol> = [.generalist, .teamleider, .beheerder]

  func make(
    name: String, member: String, passphrase: String
  )
    throws(Kluisfout) -> (kluis: Kluis, herstelcode: String)
  {
    let founder = try Choice.name(member)
    try Choice.passphrase(passphrase)
    _ = try Choice.name(name)
    return try guarded("De kluis maken in \(store.root)") {
      try requireEmpty()
      return try build(name: name, founder: founder, passphrase: passphrase)
    }
  }

  private func requireEmpty() throws {
    guard try store.fs.status(store.root) != nil else { return }
    guard try store.fs.list(store.root).isEmpty else {
      throw Kluisfout(
        .gebruik,
        "De map \(store.root) is niet leeg. Kies een nieuwe of lege map voor de kluis.")
    }
  }

  private func build(
    name: String, founder: String, passphrase: String
  ) throws -> (
    kluis: Kluis, herstelcode: String
  ) {
    let now = clock()
    let root = Curve25519.Signing.PrivateKey()
    let keys = try TeamKeys()
    let superblock = Superblock(
      storeID: .random(), created: now, rootKey: Array(root.publicKey.rawRepresentation),
      recoveryKey: Array(keys.recovery.publicKey.rawRepresentation), policy: policy)
    let memberID = Passphrase.memberID(founder, store: superblock.storeID)
    let local = Opener.local(store.fs, places, superblock.storeID, memberID)
    let person = try NewMember(
      name: founder, passphrase: passphrase, superblock: superblock, policy: policy,
      device: .random(), now: now)
    let parent = Store.folder(of: store.root)
    try LocalFiles.ensure(parent.isEmpty ? "/" : parent, fs: store.fs)
    // The group may come in: on a shared computer the folder gets the group of the team.
    if try store.fs.makeFolder(store.root, mode: Store.shared) {
      try store.fs.syncFolder(parent.isEmpty ? "/" : parent)
    }
    for folder in Self.folders { try store.ensureFolder(folder) }
    let device = try DeviceKey.make(local, master: person.master, replace: true)
    let files = try write(person, device, superblock, root, keys, name: name, now: now)
    try tryRecovery(person, superblock, keys)
    let opener = Opener(
      store: store, places: places, clock: clock, policy: policy, progress: nil)
    let kluis = try opener.enter(
      superblock: superblock, bytes: try superblock.encode(signedBy: root), member: memberID,
      master: person.master)
    try kluis.citeOwn(files)
    try kluis.vouchForTeamLog()
    return (kluis, person.recovery.text)
  }

  private func write(
    _ person: NewMember, _ device: DeviceKey, _ superblock: Superblock,
    _ root: Curve25519.Signing.PrivateKey, _ keys: TeamKeys, name: String, now: Int64
  ) throws -> [(path: String, bytes: [UInt8])] {
    let store = self.store
    try store.ensureFolder(Store.member(person.id) + "/sloten", mode: Store.mine)
    try store.ensureFolder(Store.post(person.id))
    let certificate = Certificate(
      storeID: superblock.storeID, member: person.id, device: device.id, created: now,
      key: Array(device.key.publicKey.rawRepresentation))
    let hlc = UInt64(max(0, now)) << 16
    let desk = GrantDesk(
      superblock: superblock, device: device.id, key: device.key, hlc: hlc)
    var files = person.files
    files.append(
      (
        Store.member(person.id) + "/apparaat." + device.id.hex,
        try certificate.encode(signedBy: person.signing)
      ))
    for grant in keys.grants(for: Self.founderRoles) {
      files.append(
        try desk.file(
          grant, member: person.id, bundle: 1, key: person.envelope.publicKey))
    }
    for grant in [Grant(kind: .team, epoch: keys.teamEpoch, locator: .zero, key: keys.team)]
      + keys.roleGrants
    {
      files.append(try desk.recoveryFile(grant, key: keys.recovery.publicKey))
    }
    files += try recoveryFiles(person, superblock, root, keys)
    try store.create(files)
    let log = TeamLog(
      store: store, storeID: superblock.storeID, device: device.id, key: device.key)
    try log.append(
      founderRecords(person, superblock, root, keys, name: name), hlc: hlc, team: keys.team)
    let bytes = try superblock.encode(signedBy: root)
    let front = [
      (path: Store.superblock, bytes: bytes), (path: Store.superblockCopy, bytes: bytes),
    ]
    try store.create(front)
    return files + front
  }

  private func founderRecords(
    _ person: NewMember, _ superblock: Superblock, _ root: Curve25519.Signing.PrivateKey,
    _ keys: TeamKeys, name: String
  ) throws -> [TeamLog.Draft] {
    let body = TeamBody.member(bundle: 1, hash: person.bundleHash, roles: Self.founderRoles)
    let founder = try TeamBody.founder(
      body, storeID: superblock.storeID, subject: person.id, root: root)
    return [
      TeamLog.Draft(kind: .founder, subject: person.id, clear: founder, name: person.name),
      TeamLog.Draft(kind: .teamName, subject: .zero, clear: [], name: name),
      TeamLog.Draft(
        kind: .roleKey, subject: .zero,
        clear: TeamBody.roleKey(
          .leadRole, number: 1, key: Array(keys.lead.publicKey.rawRepresentation)), name: nil),
      TeamLog.Draft(
        kind: .roleKey, subject: .zero,
        clear: TeamBody.roleKey(
          .duty, number: 1, key: Array(keys.duty.publicKey.rawRepresentation)), name: nil),
    ]
  }

  /// The private half of the recovery key under the founder's recovery code, and the root key sealed
  /// to the recovery key: with the paper in the safe everything can be given out again.
  private func recoveryFiles(
    _ person: NewMember, _ superblock: Superblock, _ root: Curve25519.Signing.PrivateKey,
    _ keys: TeamKeys
  ) throws -> [(path: String, bytes: [UInt8])] {
    var seed = Array(keys.recovery.seedRepresentation)
    defer { wipe(&seed) }
    let front = Magic.recovery + superblock.storeID.bytes
    let code = person.recovery.key("nabij/herstelcode/team", salt: superblock.storeID.bytes)
    var rootSeed = Array(root.rawRepresentation)
    defer { wipe(&rootSeed) }
    return [
      (Store.recoveryFolder + "/geheim.1", front + (try Seal.seal(seed, key: code, aad: front))),
      (
        Store.recoveryFolder + "/wortel.1",
        front
          + (try Envelope.seal(
            rootSeed, to: keys.recovery.publicKey, info: Array("nabij/wortel/0".utf8) + front))
      ),
    ]
  }

  /// Types the recovery code in as a person would, and opens both of its locks from disk.
  private func tryRecovery(_ person: NewMember, _ superblock: Superblock, _ keys: TeamKeys) throws {
    guard let code = RecoveryCode(typed: person.recovery.text) else {
      throw Kluisfout.machinery("het proberen van de herstelcode")
    }
    let master = try Unlock.master(
      store: store, superblock: superblock, member: person.id, recovery: code)
    let recovered = try Recovery.open(store: store, superblock: superblock, code: code)
    guard master.equals(person.master),
      recovered.publicKey.rawRepresentation == keys.recovery.publicKey.rawRepresentation
    else { throw Kluisfout.machinery("het proberen van de herstelcode") }
  }
}

/// The team's recovery key.
enum Recovery {
  static func open(
    store: Store, superblock: Superblock, code: RecoveryCode
  ) throws
    -> Envelope.Private
  {
    guard let bytes = try store.readSmall(Store.recoveryFolder + "/geheim.1") else {
      throw Formaatfout.vorm
    }
    let front = Magic.recovery + superblock.storeID.bytes
    guard bytes.starts(with: front) else { throw Formaatfout.vorm }
    var seed = try Seal.open(
      Array(bytes.dropFirst(front.count)),
      key: code.key("nabij/herstelcode/team", salt: superblock.storeID.bytes), aad: front)
    defer { wipe(&seed) }
    return try Envelope.privateKey(seed: seed)
  }
}
