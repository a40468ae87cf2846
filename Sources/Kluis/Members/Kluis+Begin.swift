import Crypto

extension Kluis {
  /// The last part of opening: certificate of a new device, logs, own repairs, log-in.
  func begin(certificate: (path: String, bytes: [UInt8])?, progress: ((Voortgang) -> Void)?) throws
  {
    var made: (path: String, bytes: [UInt8])?
    if let certificate, !alleenLezen {
      do {
        do throws(Schijffout) {
          try store.create([certificate])
          made = certificate
        } catch {
          // Another program of mine on this computer was first, with the same key. It cites what
          // it made: mine was made at another moment, so it differs.
          guard error.code == errorExists else { throw error }
        }
        try readTeam()
      } catch {
        guard let disk = error as? Schijffout, disk.isReadOnly else { throw error }
        alleenLezen = true
      }
    } else if team.devices[device] == nil {
      // The certificate came between reading the team and looking for it.
      try readTeam()
    }
    let devices = try knownDevices()
    var fresh: [SpoorNews] = []
    let remembered = ledger.memory[device]
    for (index, device) in devices.enumerated() {
      progress?(.logboeken(gedaan: index, totaal: devices.count))
      do throws(Schijffout) {
        fresh += try ledger.refresh(
          device, store: store, storeID: storeID, key: team.devices[device]?.key, thorough: true)
      } catch {
        guard error.isUnreadable, device != self.device else { throw error }
        report([
          store.unreadable(
            Ledger.folder(device), error,
            effect: "Wat dit apparaat sinds de vorige keer deed, is hier niet na te gaan.")
        ])
      }
    }
    takeRestores(fresh)
    noticeCopy(fresh, remembered: remembered)
    lastHLC = max(team.hlc, ledger.devices[device]?.hlc ?? 0)
    for state in ledger.devices.values { _ = observe(state.hlc) }
    takeFindings()
    report(ledger.incomplete() + teamLogFindings())
    dropWithdrawn()
    guard !alleenLezen else { return }
    do {
      let cut = try spoor.recover(&ledger, local: local)
      var drafts: [SpoorDraft] = []
      if cut { drafts.append(SpoorDraft(kind: .repair, hlc: tick(), key: nil)) }
      drafts += rollbackDrafts()
      drafts.append(
        SpoorDraft(kind: .login, hlc: tick(), key: nil, heads: spoor.heads(ledger)))
      if let made {
        drafts.append(Self.citation(made.path, made.bytes, tick()))
      }
      try writeSpoor(drafts, sync: true)
      // At once: a log-in of mine that I do not remember at the next opening was made elsewhere.
      saveMemory()
      if keyring.own.isEmpty { try makeOwnKey() }
      try carryOutOrders()
      // Also after a restore: what was taken away may have come back.
      if fresh.contains(where: Self.takesAway) { try tidyWithdrawn() }
    } catch let error as Schijffout {
      alleenLezen = error.isReadOnly
      report([
        Kluismelding(
          bestand: Ledger.folder(device), wat: "Er kan niet worden geschreven: \(error.reden).",
          gevolg: alleenLezen
            ? "Je kunt alleen lezen." : "Opslaan gaat waarschijnlijk ook niet lukken.",
          doen: "Los dit op met de beheerder.", ernst: .waarschuwing)
      ])
    }
    startWatch()
  }

  private static func takesAway(_ item: SpoorNews) -> Bool {
    item.record.kind == SpoorKind.revoke.rawValue || item.record.kind == SpoorKind.restore.rawValue
  }

  /// All devices with a spoor folder, in order.
  func knownDevices() throws -> [ID16] {
    try store.folders("spoor").compactMap { ID16(hex: $0) }
  }

  func takeFindings() {
    report(ledger.takeFindings())
  }

  static let usedElsewhere = "Dit apparaat heeft sindsdien op een andere computer gewerkt."

  /// My device logged in since the last time that this computer remembers: this computer was put back,
  /// or it was copied.
  private func noticeCopy(_ items: [SpoorNews], remembered: LogHead?) {
    guard let remembered,
      let other = items.last(where: {
        $0.device == device && $0.record.kind == SpoorKind.login.rawValue
          && $0.record.seq > remembered.seq
      })
    else { return }
    report([
      Kluismelding(
        bestand: Ledger.folder(device), wat: Self.usedElsewhere,
        gevolg: "Deze computer is teruggezet uit een reservekopie, of hij is gekopieerd. Er is"
          + " niets kwijt: je gaat verder na regel \(other.record.seq &+ 1).",
        doen: "Zie je dit vaker, dan werken er twee computers met dezelfde sleutel. Haal op één van"
          + " de twee de map `~/.local/state/nabij` weg.", ernst: .waarschuwing)
    ])
  }

  /// What role holders signed for after putting a backup back.
  func takeRestores(_ items: [SpoorNews]) {
    for item in items where item.record.kind == SpoorKind.restore.rawValue {
      guard let giver = team.devices[item.device], team.members[giver.member]?.isRoleHolder == true
      else { continue }
      ledger.confirm(item.record.heads, own: device)
      // My next record says that I know of it: what I cite from there on must be there.
      spoor.citeFirst.insert(item.device)
      memoryDirty = true
    }
  }

  /// One record for each rollback not reported before.
  private func rollbackDrafts() -> [SpoorDraft] {
    var drafts: [SpoorDraft] = []
    for device in ledger.rolledBack.subtracting(ledger.forgiven).sorted() {
      guard let seen = ledger.memory[device], ledger.reported[device] != seen else { continue }
      drafts.append(
        SpoorDraft(
          kind: .rollback, hlc: tick(), key: nil, frameSeq: seen.seq, chain: seen.chain,
          heads: [seen]))
      ledger.reported[device] = seen
    }
    return drafts
  }

  func writeSpoor(_ drafts: [SpoorDraft], sync: Bool) throws(Schijffout) {
    guard !drafts.isEmpty else { return }
    try spoor.write(
      drafts, sync: sync, month: SpoorName.month(ofMs: clock()), ledger: &ledger)
    memoryDirty = true
  }

  /// A record that a small file exists with this content.
  static func citation(_ path: String, _ bytes: [UInt8], _ hlc: UInt64) -> SpoorDraft {
    SpoorDraft(
      kind: .file, hlc: hlc, key: nil, segment: pathID(path), chain: Hash32(hashing: bytes))
  }

  static func pathID(_ path: String) -> ID16 {
    ID16(sha256(Array("nabij/pad".utf8), Array(path.utf8)).prefix(16)) ?? .zero
  }

  /// Cites small files in my spoor, so that damage to them shows without keys.
  func cite(_ files: [(path: String, bytes: [UInt8])]) throws {
    try writeSpoor(files.map { Self.citation($0.path, $0.bytes, tick()) }, sync: true)
  }

  /// The key of my own dossier: made at my first log-in, by me, for me.
  private func makeOwnKey() throws {
    guard let envelope else { return }
    let grant = Grant(
      kind: .own, epoch: UInt64.random(in: 1...UInt64.max), locator: .zero, key: .random())
    let file = try desk.file(
      grant, member: me, bundle: team.members[me]?.bundle.number ?? 1, key: envelope.publicKey)
    try store.create([file])
    try cite([file])
    if let name = file.path.split(separator: "/").last, let id = ID16(hex: String(name)) {
      keyring.take(grant, file: id)
      keyringEntries.append(KeyringFile.Entry(file: id, grant: grant))
      saveKeyring()
    }
  }

  /// Grants in my name.
  var desk: GrantDesk {
    GrantDesk(superblock: superblock, device: device, key: baseDevice.key, hlc: tick())
  }

  func saveKeyring() {
    guard let master else { return }
    var bytes = KeyringFile.encode(keyringEntries)
    if (try? local.write(KeyringFile.name, bytes, key: master.derived("nabij/sleutelbos"))) != nil {
      keyringDirty = false
    }
    wipe(&bytes)
  }

  /// Keeps what was seen of the logs; after my own spoor is durable, so that it never runs ahead.
  func saveMemory() {
    guard let master, memoryDirty, !spoor.hasUnsynced || alleenLezen else { return }
    if let bytes = local.read(Memory.name, key: master.derived("nabij/gezien")),
      let other = try? Memory.decode(bytes)
    {
      Memory.merge(&ledger, with: other)
    }
    do {
      try local.write(Memory.name, Memory.encode(ledger), key: master.derived("nabij/gezien"))
      memoryDirty = false
      memorySaved = clock()
    } catch {
      report([
        Kluismelding(
          bestand: "lokaal:" + Memory.name,
          wat: "Wat van de logboeken is gezien, kan niet worden onthouden: \(error.reden).",
          gevolg: "Een teruggezette kopie valt op deze computer misschien niet op.",
          doen: "Maak ruimte in \(local.folder).", ernst: .waarschuwing)
      ])
    }
  }
}
