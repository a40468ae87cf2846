import Crypto

/// Opens a kluis for one member: unlock, device, keys, team, lock, logs.
struct Opener {
  let store: Store
  let places: Plaatsen
  let clock: @Sendable () -> Int64
  let policy: KDFPolicy
  let progress: ((Voortgang) -> Void)?

  static func local(
    _ fs: any FileSystem, _ places: Plaatsen, _ store: ID16, _ member: ID16
  )
    -> LocalFiles
  {
    LocalFiles(
      fs: fs, folder: places.staat + "/" + store.hex + "/" + member.hex, storeID: store,
      member: member)
  }

  private func lastMember(_ storeID: ID16) -> String {
    places.staat + "/" + storeID.hex + "/laatst"
  }

  func open(member name: String?, passphrase: String) throws(Kluisfout) -> Kluis {
    try Onderhoud.requireNone(store.root, store.fs)
    let front = try Front.read(store)
    // No slot would fit, and the passphrase would get the blame.
    if Front.isOf(front.superblock.storeID, store) == false {
      throw Kluisfout(
        .beschadigd,
        "Het begin van de kluis (\(Store.superblock) en de kopie) is van een andere kluis dan de rest"
          + " van \(store.root). Er is niets geopend of veranderd. Zet dit bestand terug uit de"
          + " reservekopie.")
    }
    let member = try member(name, front.superblock)
    progress?(.sleutelAfleiden)
    let master = try Unlock.master(
      store: store, superblock: front.superblock, member: member, passphrase: passphrase,
      policy: policy)
    return try guarded("De kluis openen") {
      let kluis = try enter(
        superblock: front.superblock, bytes: front.bytes, member: member, master: master)
      kluis.report(front.findings)
      return kluis
    }
  }

  private func member(_ name: String?, _ superblock: Superblock) throws(Kluisfout) -> ID16 {
    if let name { return Passphrase.memberID(name, store: superblock.storeID) }
    if let bytes = try? store.fs.read(lastMember(superblock.storeID), from: 0, limit: 1024),
      let last = ID16(hex: String(decoding: bytes, as: UTF8.self))
    {
      return last
    }
    let ids = ((try? store.folders("leden")) ?? []).compactMap { ID16(hex: $0) }
    guard ids.count == 1 else {
      throw Kluisfout(
        .gebruik,
        "Deze kluis heeft meer leden. Zeg wie je bent met `--lid NAAM` of NABIJ_LID.")
    }
    return ids[0]
  }

  /// Everything after the master key.
  func enter(superblock: Superblock, bytes: [UInt8], member: ID16, master: Sleutel) throws -> Kluis
  {
    let local = Self.local(store.fs, places, superblock.storeID, member)
    try local.ensure()
    var ledger = memory(local, master)
    let hash = sha256(bytes)
    let replaced = !ledger.superblock.isEmpty && ledger.superblock != hash
    ledger.superblock = ledger.superblock.isEmpty ? hash : ledger.superblock
    let (envelope, signing) = try bundle(superblock, member, master)
    var keyring = Keyring()
    var entries = storedKeys(local, master)
    for entry in entries { keyring.take(entry.grant, file: entry.file, kept: true) }
    let new = try newGrants(member, envelope, keyring)
    var candidates = keyring
    for grant in new { candidates.take(grant.grant, file: grant.file) }
    let team = try TeamReader.read(store, superblock, teamKeys: candidates.teamKeys)
    if let closed = team.closedLogs.first {
      throw Kluisfout(
        .beschadigd,
        "De lijst van leden is hier niet te lezen: \(closed.bestand). Er is niets geopend."
          + " \(closed.gevolg) \(closed.doen)")
    }
    // Who was a member here before, or may be one by what is damaged, is not told to have been put out.
    let damage = team.findings.first { $0.ernst == .ernstig } ?? team.findings.first
    if team.members[member] == nil, damage != nil || team.members.isEmpty || !ledger.devices.isEmpty
    {
      let what =
        damage.map { "\($0.bestand): \($0.wat)" }
        ?? "een logboek in de map team ontbreekt, of er is iets van af."
      throw Kluisfout(
        .beschadigd,
        "De lijst van leden is hier niet te vertrouwen: \(what)"
          + " Je casussen zijn niet aangeraakt. Draai `nabij kluis controleer`, en laat de beheerder"
          + " `nabij kluis herstel --van KOPIE` doen.")
    }
    guard let person = team.members[member], person.active else {
      throw Kluisfout(
        .geenToegang,
        "Je bent (nog) geen lid van dit team, of je lidmaatschap is ingetrokken."
          + " Vraag je teamleider of de beheerder.")
    }
    var findings = team.findings
    let judged = Self.judge(new, team, ledger, keyring, member)
    findings += judged.findings
    let (taken, rest) = keyring.take(judged.good)
    entries += taken.map { KeyringFile.Entry(file: $0.file, grant: $0.grant) }
    findings += rest.map { Self.looseGrant(member, $0.file) }
    if let owner = try store.fs.eigenaar(local.folder + "/apparaat.key"),
      owner.rechten & 0o077 != 0
    {
      findings.append(
        Kluismelding(
          bestand: "lokaal:apparaat.key",
          wat: "Dit bestand met je sleutels staat open voor anderen.",
          gevolg: "Met je wachtwoord erbij kan een ander als dit apparaat tekenen.",
          doen: "Doe: chmod -R go-rwx \(local.folder)", ernst: .waarschuwing))
    }
    if replaced { findings.append(Self.replacedFront) }
    let (device, certified) = try self.device(
      local, master, member: member, superblock: superblock, signing: signing)
    let (locks, own) = try takeLocks(superblock.storeID, device.id, local)
    let kluis = Kluis(
      store: store, superblock: superblock, local: local, clock: clock, policy: policy, me: member,
      baseDevice: device, device: own, locks: locks, master: master, envelope: envelope,
      signing: signing, team: team, ledger: ledger)
    if superblock.forbidsWriting {
      kluis.alleenLezen = true
      findings.append(
        Kluismelding(
          bestand: Store.superblock,
          wat: "Deze kluis is bijgewerkt door een nieuwere versie van nabij.",
          gevolg: "Met dit programma kun je alleen lezen.",
          doen: "Gebruik de nieuwste versie van nabij.", ernst: .waarschuwing))
    }
    kluis.keyring = keyring
    kluis.keyringEntries = entries
    kluis.keyringDirty = false
    kluis.report(findings)
    if !taken.isEmpty { kluis.saveKeyring() }
    try kluis.begin(certificate: certified, progress: progress)
    remember(member, superblock.storeID)
    return kluis
  }

  static let replacedFront = Kluismelding(
    bestand: Store.superblock,
    wat: "Het begin van de kluis is anders dan eerder op deze computer gezien.",
    gevolg: "Iemand kan de kluis hebben vervangen.",
    doen: "Vraag de beheerder dit uit te zoeken voor je verder werkt.", ernst: .ernstig)

  static func falseGrant(_ member: ID16, _ file: ID16) -> Kluismelding {
    Kluismelding(
      bestand: Store.post(member) + "/" + file.hex,
      wat: "Deze sleutel komt niet van een lid dat hem mag geven.",
      gevolg: "De sleutel telt niet mee.",
      doen: "Vraag de beheerder na te gaan hoe dit bestand hier kwam.", ernst: .ernstig)
  }

  static func looseGrant(_ member: ID16, _ file: ID16) -> Kluismelding {
    Kluismelding(
      bestand: Store.post(member) + "/" + file.hex,
      wat: "Deze sleutel sluit niet aan op de sleutels die je van deze casus hebt.",
      gevolg: "De sleutel telt nog niet mee. Misschien is een andere nog onderweg.",
      doen: "Blijft dit, vraag dan een meelezer je opnieuw toegang te geven.", ernst: .waarschuwing)
  }

  /// What new grants are worth: those of givers who may, without what was taken away since.
  static func judge(
    _ new: [NewGrant], _ team: Team, _ ledger: Ledger, _ keyring: Keyring, _ member: ID16
  ) -> (good: [NewGrant], findings: [Kluismelding]) {
    var good: [NewGrant] = []
    var findings: [Kluismelding] = []
    for item in new {
      if team.believes(item.grant, item.bytes, giver: item.giver, recipient: member) {
        good.append(item)
      } else {
        findings.append(falseGrant(member, item.file))
      }
    }
    guard !ledger.withdrawn.isEmpty else { return (good, findings) }
    var keys: [ID16: [Sleutel]] = [:]
    for item in good where item.grant.kind == .casus {
      let held = (keyring.casus[item.grant.locator] ?? [:]).values.flatMap { $0 }
      keys[item.grant.locator, default: held].append(item.grant.key)
    }
    good.removeAll {
      $0.grant.kind == .casus
        && ledger.isWithdrawn(
          Store.post(member) + "/" + $0.file.hex, keys: keys[$0.grant.locator] ?? [])
    }
    return (good, findings)
  }

  /// Who logged in here last, by identity: no file names a person.
  func remember(_ member: ID16, _ storeID: ID16) {
    let path = lastMember(storeID)
    let bytes = Array(member.hex.utf8)
    if let known = try? store.fs.read(path, from: 0, limit: 1024), known == bytes { return }
    try? LocalFiles.replace(path, bytes, fs: store.fs)
  }

  private func memory(_ local: LocalFiles, _ master: Sleutel) -> Ledger {
    guard let bytes = local.read(Memory.name, key: master.derived("nabij/gezien")),
      let ledger = try? Memory.decode(bytes)
    else { return Ledger() }
    return ledger
  }

  private func storedKeys(_ local: LocalFiles, _ master: Sleutel) -> [KeyringFile.Entry] {
    guard var bytes = local.read(KeyringFile.name, key: master.derived("nabij/sleutelbos")) else {
      return []
    }
    defer { wipe(&bytes) }
    return (try? KeyringFile.decode(bytes)) ?? []
  }

  /// The newest pair of bundles; the secret half is bound to the public one and to the root key.
  private func bundle(
    _ superblock: Superblock, _ member: ID16, _ master: Sleutel
  ) throws -> (
    Envelope.Private, Curve25519.Signing.PrivateKey
  ) {
    let folder = Store.member(member)
    let names = try store.names(folder)
    for name in names.reversed() where name.hasPrefix("geheim.") {
      let other = "publiek." + name.dropFirst("geheim.".count)
      guard let secret = try store.readSmall(folder + "/" + name),
        let open = try store.readSmall(folder + "/" + other)
      else { continue }
      if let keys = try? SecretBundle.open(
        secret, member: member, superblock: superblock, publicBundle: open, master: master)
      {
        return keys
      }
    }
    throw Kluisfout(
      .beschadigd,
      "Je sleutelbestanden in \(folder) zijn beschadigd of horen niet bij deze kluis."
        + " Je casussen zijn niet aangeraakt. Doe `nabij kluis herstel --van KOPIE`.")
  }

  /// A grant that was not opened before.
  struct NewGrant {
    let file: ID16
    let giver: ID16
    let hlc: UInt64
    let grant: Grant
    let bytes: [UInt8]
  }

  private func newGrants(
    _ member: ID16, _ envelope: Envelope.Private, _ keyring: Keyring
  ) throws
    -> [NewGrant]
  {
    let names = try store.names(Store.post(member)).compactMap { ID16(hex: $0) }
    let new = names.filter { !keyring.taken.contains($0) }
    var grants: [NewGrant] = []
    for (index, file) in new.enumerated() {
      if index % 64 == 0 { progress?(.sleutels(gedaan: index, totaal: new.count)) }
      if let grant = Self.read(store, member, file, envelope) { grants.append(grant) }
    }
    return grants
  }

  static func read(
    _ store: Store, _ member: ID16, _ file: ID16, _ envelope: Envelope.Private
  )
    -> NewGrant?
  {
    guard let bytes = try? store.readSmall(Store.post(member) + "/" + file.hex),
      let clear = try? Grant.clear(bytes), clear.recipient == member,
      let grant = try? Grant(bytes, with: envelope)
    else { return nil }
    return NewGrant(
      file: file, giver: clear.granter, hlc: clear.hlc, grant: grant, bytes: bytes)
  }

  private func device(
    _ local: LocalFiles, _ master: Sleutel, member: ID16, superblock: Superblock,
    signing: Curve25519.Signing.PrivateKey
  ) throws -> (DeviceKey, (path: String, bytes: [UInt8])?) {
    let device = try DeviceKey.loadOrMake(local, master: master)
    let path = Store.member(member) + "/apparaat." + device.id.hex
    if try store.fs.status(store.path(path)) != nil { return (device, nil) }
    let certificate = Certificate(
      storeID: superblock.storeID, member: member, device: device.id, created: clock(),
      key: Array(device.key.publicKey.rawRepresentation))
    return (device, (path, try certificate.encode(signedBy: signing)))
  }

  /// Beside the device key, because who has the key may write with it: cron has another runtime folder
  /// than a session, or none.
  ///
  /// And in the runtime folder, which is never on a share.
  private func takeLocks(
    _ storeID: ID16, _ device: ID16, _ local: LocalFiles
  ) throws -> ([Greep], ID16) {
    let folder = places.runtime + "/" + storeID.hex
    do {
      try LocalFiles.ensure(folder, fs: store.fs)
      for index in 0..<Certificate.subdevices {
        let name = "/\(device.hex).\(index).lock"
        guard let lock = try store.fs.lock(local.folder + name) else { continue }
        if let second = try store.fs.lock(folder + name) {
          return ([lock, second], Certificate.subdevice(device, index))
        }
        store.fs.close(lock)
      }
    } catch {
      throw Kluisfout(
        .bezet,
        "Er kan op deze computer geen slot worden gezet in \(folder): \(error.reden)."
          + " Zonder dat kunnen twee programma's elkaar in de weg zitten."
          + " Zorg dat XDG_RUNTIME_DIR naar een eigen map wijst.")
    }
    throw Kluisfout(
      .bezet,
      "Je hebt al \(Certificate.subdevices) keer nabij open op deze computer."
        + " Sluit er een en probeer het opnieuw.")
  }
}
