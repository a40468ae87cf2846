import Crypto

/// Folds the team logs of all devices.
///
/// From the root key to the founder, from role holders to members, from members to their devices:
/// what does not follow from the root is not believed.
struct TeamReader {
  private struct Entry {
    let record: TeamRecord
    let log: ID16
    let device: ID16
    let path: String
    let chain: Hash32
    let signature: [UInt8]
    /// The end of a log may be half of a write; what was confirmed is vouched for elsewhere.
    let isLast: Bool
  }

  private struct CertificateFile {
    let path: String
    let member: ID16
    let device: ID16
  }

  let store: Store
  let superblock: Superblock
  let teamKeys: [Sleutel]

  private var team = Team()
  /// Team logs of devices that are not believed, said once.
  private var strangers: Set<ID16> = []
  private var certificates: [ID16: CertificateFile] = [:]

  init(store: Store, superblock: Superblock, teamKeys: [Sleutel]) {
    self.store = store
    self.superblock = superblock
    self.teamKeys = teamKeys
  }

  static func read(
    _ store: Store, _ superblock: Superblock, teamKeys: [Sleutel]
  )
    throws(Schijffout) -> Team
  {
    var reader = TeamReader(store: store, superblock: superblock, teamKeys: teamKeys)
    return try reader.run()
  }

  private mutating func run() throws(Schijffout) -> Team {
    try listCertificates()
    for entry in try entries() {
      team.records += 1
      apply(entry)
    }
    // Devices of members that wrote nothing in a team log of their own.
    for device in certificates.keys.sorted() { _ = self.device(device) }
    return team
  }

  private mutating func entries() throws(Schijffout) -> [Entry] {
    var entries: [Entry] = []
    for name in try store.folders("team") {
      guard let device = ID16(hex: name) else { continue }
      var path = "team/\(name)"
      do throws(Schijffout) {
        for file in try store.names("team/\(name)") where file.hasSuffix(".log") {
          path = "team/\(name)/\(file)"
          guard let bytes = try store.readTail(path, from: 0) else { continue }
          entries += read(path, bytes, device)
        }
      } catch {
        guard error.isUnreadable else { throw error }
        team.closedLogs.append(
          store.unreadable(
            path, error, effect: "Wie lid is en wie is ingetrokken, is zonder dit niet zeker."))
      }
    }
    return entries.sorted { left, right in
      (left.record.hlc, left.device, left.record.seq)
        < (right.record.hlc, right.device, right.record.seq)
    }
  }

  private mutating func read(_ path: String, _ bytes: [UInt8], _ device: ID16) -> [Entry] {
    var entries: [Entry] = []
    do throws(Formaatfout) {
      let scan = try LogScan(
        bytes, kind: .teamlog, storeID: superblock.storeID, device: device)
      for (index, item) in scan.items.enumerated() {
        let record = try TeamRecord(payload: bytes[item.payload])
        entries.append(
          Entry(
            record: record, log: scan.header.segment, device: device, path: path,
            chain: item.chain, signature: Array(bytes[item.signature]),
            isLast: index == scan.items.count - 1))
      }
      team.logs[scan.header.segment] = Team.Log(
        path: path, device: device, chains: scan.items.map(\.chain))
      if scan.tail == .bad {
        // Perhaps only the end of a write that never finished; the spoor says whether it is a loss.
        damaged(path, "is vanaf regel \(scan.items.count + 1) beschadigd", .waarschuwing)
      }
    } catch {
      damaged(path, "is beschadigd")
    }
    return entries
  }

  private mutating func damaged(
    _ path: String, _ what: String, _ ernst: Kluismelding.Ernst = .ernstig
  ) {
    team.findings.append(
      Kluismelding(
        bestand: path, wat: "Het teamlogboek \(what).",
        gevolg: "Leden of rollen die daar staan, tellen niet mee.",
        doen: Checker.restore, ernst: ernst))
  }

  private mutating func listCertificates() throws(Schijffout) {
    for folder in try store.folders("leden") {
      guard let member = ID16(hex: folder) else { continue }
      let names: [String]
      do throws(Schijffout) { names = try store.names("leden/\(folder)") } catch {
        guard error.isUnreadable else { throw error }
        team.hasClosedMember = true
        team.findings.append(
          store.unreadable(
            "leden/\(folder)", error,
            effect: "Wat dit lid schreef, is niet na te gaan en hier dus niet allemaal te zien."))
        continue
      }
      for name in names where name.hasPrefix("apparaat.") {
        guard let device = ID16(hex: String(name.dropFirst("apparaat.".count))) else { continue }
        certificates[device] = CertificateFile(
          path: "leden/\(folder)/\(name)", member: member, device: device)
      }
    }
  }

  /// A small file that says who somebody is, and whether it is there but cannot be read here: then nobody
  /// changed it, and that is what has to be said.
  private mutating func identity(_ path: String) -> (bytes: [UInt8]?, closed: Bool) {
    do throws(Schijffout) { return (try store.readSmall(path), false) } catch {
      guard error.isUnreadable else { return (nil, false) }
      team.hasClosedMember = true
      team.findings.append(
        store.unreadable(
          path, error,
          effect: "Wat dit lid schreef, is niet na te gaan en hier dus niet allemaal te zien."))
      return (nil, true)
    }
  }

  /// Believes a device once its member is believed.
  private mutating func device(_ id: ID16) -> Team.Device? {
    if let known = team.devices[id] { return known }
    for file in certificates.values {
      guard team.devices[file.device] == nil, let member = team.members[file.member],
        (0..<Certificate.subdevices).contains(where: {
          Certificate.subdevice(file.device, $0) == id
        })
      else { continue }
      let (bytes, closed) = identity(file.path)
      if closed {
        certificates[file.device] = nil
        return device(id)
      }
      guard let bytes,
        let certificate = try? Certificate(bytes, signedBy: member.signingKey),
        certificate.storeID == superblock.storeID, certificate.member == file.member,
        certificate.device == file.device,
        let key = try? Curve25519.Signing.PublicKey(rawRepresentation: certificate.key)
      else {
        certificates[file.device] = nil
        team.findings.append(
          Kluismelding(
            bestand: file.path, wat: "De verklaring van dit apparaat klopt niet.",
            gevolg: "Wat dit apparaat schreef, wordt niet geloofd.",
            doen: Checker.restore, ernst: .ernstig))
        return device(id)
      }
      for index in 0..<Certificate.subdevices {
        let sub = Certificate.subdevice(file.device, index)
        team.devices[sub] = Team.Device(
          id: sub, base: file.device, member: file.member, key: key)
      }
      return team.devices[id]
    }
    return nil
  }

  private mutating func apply(_ entry: Entry) {
    let record = entry.record
    if record.kind == TeamKind.founder.rawValue { addFounder(entry) }
    guard let device = device(entry.device), let author = team.members[device.member] else {
      return refuseDevice(entry)
    }
    guard
      Signing.verify(
        LogCodec.purpose, entry.chain.bytes, signature: entry.signature, key: device.key)
    else {
      team.logs[entry.log]?.unsigned.insert(entry.record.seq)
      return refuse(entry, "is niet getekend door dit apparaat", signed: false)
    }
    team.hlc = max(team.hlc, record.hlc)
    guard record.kind != TeamKind.founder.rawValue else { return }
    guard author.isRoleHolder else {
      return refuse(entry, "is van iemand die dat niet mag (geen teamleider of beheerder)")
    }
    switch TeamKind(rawValue: record.kind) {
    case .member?: if team.members[record.subject] == nil { add(entry) }
    case .roles?:
      if record.clear.count == 1 {
        team.members[record.subject]?.roles = TeamBody.roles(record.clear[0])
      }
    case .withdrawn?:
      team.members[record.subject]?.active = false
      team.withdrawals[record.subject] = Team.Withdrawal(hlc: record.hlc, heads: record.heads)
    case .roleKey?:
      if let (kind, key) = try? TeamBody.roleKey(record.clear),
        team.roleKeys[kind].map({ $0.number < key.number }) ?? true
      {
        team.roleKeys[kind] = key
      }
    case .teamName?:
      team.name = name(entry) ?? team.name
    case .readPolicy?:
      if record.clear.count == 1, let policy = Meelezersbeleid(rawValue: record.clear[0]) {
        team.readPolicy = policy
      }
    case .eraseOrder?: takeOrder(entry, by: author.id)
    case .eraseWithdrawn?:
      if record.clear.count == 16, let locator = ID16(record.clear[...]) {
        team.eraseOrders[locator]?.takeBack(author.id)
        if team.eraseOrders[locator]?.signers.isEmpty == true { team.eraseOrders[locator] = nil }
      }
    case .founder?, nil: break
    }
  }

  /// One finding for a whole log: why each of its records does not count is the same.
  private mutating func refuseDevice(_ entry: Entry) {
    guard strangers.insert(entry.device).inserted else { return }
    team.findings.append(
      Kluismelding(
        bestand: entry.path,
        wat: "Dit teamlogboek is van een apparaat dat bij geen lid hoort: de verklaring of de"
          + " sleutels van dat lid ontbreken of kloppen niet.",
        gevolg: "Geen enkele regel ervan telt mee.",
        doen: "Zet `leden` goed met `nabij kluis herstel --van KOPIE`. Helpt dat niet, ga dan na"
          + " hoe dit bestand hier kwam.", ernst: .ernstig))
  }

  private mutating func refuse(_ entry: Entry, _ why: String, signed: Bool = true) {
    team.findings.append(
      Kluismelding(
        bestand: entry.path, wat: "Regel \(entry.record.seq &+ 1) van het teamlogboek \(why).",
        gevolg: "Die regel telt niet mee.",
        doen: "Vraag de beheerder na te gaan hoe dit bestand hier kwam.",
        ernst: entry.isLast && !signed ? .waarschuwing : .ernstig))
  }

  private mutating func addFounder(_ entry: Entry) {
    guard team.members.isEmpty,
      TeamBody.isFounder(
        entry.record.clear, storeID: superblock.storeID, subject: entry.record.subject,
        rootKey: superblock.rootKey)
    else { return }
    add(entry)
  }

  private mutating func takeOrder(_ entry: Entry, by author: ID16) {
    guard let body = try? EraseBody(entry.record.clear) else { return }
    var order = team.eraseOrders[body.locator] ?? EraseOrder(ground: body.ground)
    guard order.ground == body.ground else { return }
    order.signers[author] = entry.record.hlc
    if order.why.isEmpty { order.why = name(entry) ?? "" }
    if team.members.values.filter(\.isRoleHolder).count == 1 { order.alone = true }
    team.eraseOrders[body.locator] = order
  }

  private func name(_ entry: Entry) -> String? {
    TeamBody.open(entry.record.sealed, team: teamKeys, log: entry.log, seq: entry.record.seq)
  }

  private mutating func add(_ entry: Entry) {
    let subject = entry.record.subject
    guard let (number, hash, roles) = try? TeamBody.member(entry.record.clear),
      let (bundle, envelope, signing) = bundle(subject, number, hash)
    else { return }
    team.members[subject] = Team.Member(
      id: subject, name: name(entry) ?? "", roles: roles, active: true, bundle: bundle,
      envelopeKey: envelope, signingKey: signing)
  }

  private mutating func bundle(
    _ member: ID16, _ number: UInt32, _ hash: [UInt8]
  ) -> (
    PublicBundle, Envelope.Public, Curve25519.Signing.PublicKey
  )? {
    let folder = Store.member(member)
    let names = (try? store.names(folder)) ?? []
    var isClosed = false
    for name in names where name.hasPrefix("publiek.\(number)-") {
      let (bytes, closed) = identity(folder + "/" + name)
      isClosed = isClosed || closed
      guard let bytes, sha256(bytes) == hash,
        let bundle = try? PublicBundle(bytes), bundle.member == member,
        bundle.storeID == superblock.storeID,
        let envelope = try? Envelope.publicKey(bundle.envelopeKey),
        let signing = try? Curve25519.Signing.PublicKey(rawRepresentation: bundle.signingKey)
      else { continue }
      return (bundle, envelope, signing)
    }
    if isClosed { return nil }
    let file = names.first { $0.hasPrefix("publiek.\(number)-") } ?? "publiek.\(number)"
    team.findings.append(
      Kluismelding(
        bestand: folder + "/" + file,
        wat: "De publieke sleutels van een lid ontbreken of zijn veranderd.",
        gevolg: "Dit lid en wat het schreef, worden niet geloofd.",
        doen: Checker.restore, ernst: .ernstig))
    return nil
  }
}
