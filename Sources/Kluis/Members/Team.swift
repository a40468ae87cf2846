import Crypto

/// The members, devices and role keys of a kluis as its signed logs give them.
struct Team {
  struct Member {
    let id: ID16
    var name: String
    var roles: Set<Rol> {
      didSet { if Self.leads(oldValue) { led = true } }
    }
    var active: Bool
    let bundle: PublicBundle
    let envelopeKey: Envelope.Public
    let signingKey: Curve25519.Signing.PublicKey

    /// Whether an earlier set of roles held teamleider or beheerder.
    var led = false

    var data: Lidgegevens {
      Lidgegevens(
        naam: name, rollen: roles, actief: active, wasRolhouder: led || Self.leads(roles))
    }
    /// Whether the roles of this member come with that role key.
    func holds(_ kind: GrantKind) -> Bool { GrantKind.roleKeys(of: roles).contains(kind) }
    /// May confirm members and give roles.
    var isRoleHolder: Bool { active && Self.leads(roles) }

    private static func leads(_ roles: Set<Rol>) -> Bool {
      roles.contains(.teamleider) || roles.contains(.beheerder)
    }
  }

  struct Device {
    let id: ID16
    let base: ID16
    let member: ID16
    let key: Curve25519.Signing.PublicKey
  }

  struct Withdrawal {
    let hlc: UInt64
    let heads: [LogHead]
  }

  struct RoleKey {
    let number: UInt64
    let key: Envelope.Public
  }

  var name = ""
  var readPolicy = Meelezersbeleid.vastTweedeTeamleider
  var members: [ID16: Member] = [:]
  var devices: [ID16: Device] = [:]
  var roleKeys: [GrantKind: RoleKey] = [:]
  /// Members who left: the clock of their withdrawal and what was seen of their devices then.
  var withdrawals: [ID16: Withdrawal] = [:]
  /// Orders to erase a casus, by locator.
  var eraseOrders: [ID16: EraseOrder] = [:]
  var findings: [Kluismelding] = []
  /// Team logs that cannot be read here: who left may stand in them, so nothing can be trusted.
  var closedLogs: [Kluismelding] = []
  /// Whether a folder of a member cannot be read here, or what says who it is, so that its devices are not
  /// known.
  var hasClosedMember = false
  /// Whether a part of what says who is a member cannot be read here.
  var isPartlyClosed: Bool { hasClosedMember || !closedLogs.isEmpty }
  /// Highest clock seen in the team logs.
  var hlc: UInt64 = 0
  var records = 0
  /// Each team log as far as it is whole: its segment to its path and the chain of each record.
  var logs: [ID16: Log] = [:]

  struct Log {
    let path: String
    let device: ID16
    let chains: [Hash32]
    /// Records without a good signature of their own.
    var unsigned: Set<UInt64> = []
  }

  func member(named name: String) -> Member? {
    members.values.first { $0.name == name }
  }

  /// True when the giver's device signed the grant and its member may give this kind.
  func believes(_ grant: Grant, _ bytes: [UInt8], giver: ID16, recipient: ID16) -> Bool {
    guard let device = devices[giver], Grant.verify(bytes, device: device.key) else { return false }
    switch grant.kind {
    case .casus: return true
    case .own: return device.member == recipient
    case .team, .leadRole, .duty: return members[device.member]?.isRoleHolder == true
    }
  }

  func name(ofDevice device: ID16) -> String {
    guard let owner = devices[device]?.member else { return "" }
    return members[owner]?.name ?? ""
  }
}

extension GrantKind {
  /// The role keys that come with these roles.
  static func roleKeys(of roles: Set<Rol>) -> [GrantKind] {
    var kinds: [GrantKind] = []
    if roles.contains(.teamleider) { kinds.append(.leadRole) }
    if roles.contains(.teamleider) || roles.contains(.dienst) { kinds.append(.duty) }
    return kinds
  }
}

/// The clear bodies of the team log.
enum TeamBody {
  private static let purpose = "nabij/stichter/0"

  static func roles(_ roles: Set<Rol>) -> UInt8 {
    roles.reduce(0) { $0 | 1 << $1.rawValue }
  }

  static func roles(_ bits: UInt8) -> Set<Rol> {
    Set(Rol.allCases.filter { bits & (1 << $0.rawValue) != 0 })
  }

  static func member(bundle: UInt32, hash: [UInt8], roles: Set<Rol>) -> [UInt8] {
    var writer = ByteWriter()
    writer.number(bundle)
    writer.raw(hash)
    writer.u8(self.roles(roles))
    return writer.bytes
  }

  private static func signed(_ storeID: ID16, _ subject: ID16, _ body: [UInt8]) -> [UInt8] {
    storeID.bytes + subject.bytes + body
  }

  static func founder(
    _ body: [UInt8], storeID: ID16, subject: ID16, root: Curve25519.Signing.PrivateKey
  ) throws(Formaatfout) -> [UInt8] {
    body + (try Signing.sign(purpose, signed(storeID, subject, body), key: root))
  }

  static func isFounder(_ clear: [UInt8], storeID: ID16, subject: ID16, rootKey: [UInt8]) -> Bool {
    guard clear.count == 37 + 64,
      let key = try? Curve25519.Signing.PublicKey(rawRepresentation: rootKey)
    else { return false }
    return Signing.verify(
      purpose, signed(storeID, subject, Array(clear[..<37])), signature: Array(clear[37...]),
      key: key)
  }

  /// Reads bundle number, bundle hash and roles.
  static func member(_ clear: [UInt8]) throws(Formaatfout) -> (UInt32, [UInt8], Set<Rol>) {
    var reader = ByteReader(clear)
    let number = try reader.number(UInt32.self)
    let hash = try reader.array(32)
    return (number, hash, roles(try reader.u8()))
  }

  static func roleKey(_ kind: GrantKind, number: UInt64, key: [UInt8]) -> [UInt8] {
    var writer = ByteWriter(capacity: 1232)
    writer.u8(kind.rawValue)
    writer.number(number)
    writer.raw(key)
    return writer.bytes
  }

  static func roleKey(_ clear: [UInt8]) throws(Formaatfout) -> (GrantKind, Team.RoleKey) {
    var reader = ByteReader(clear)
    guard let kind = GrantKind(rawValue: try reader.u8()) else { throw .vorm }
    let number = try reader.number(UInt64.self)
    let key = try Envelope.publicKey(try reader.array(Envelope.publicKey))
    try reader.end()
    return (kind, Team.RoleKey(number: number, key: key))
  }

  /// Seals a name under the team key, bound to its place in the log.
  static func seal(
    _ name: String, team: Sleutel, log: ID16, seq: UInt64
  )
    throws(Formaatfout) -> [UInt8]
  {
    try Seal.seal(
      Array(name.utf8), key: team.derived("nabij/teamlog/0", salt: log.bytes),
      aad: aad(log, seq))
  }

  static func open(_ sealed: [UInt8], team: [Sleutel], log: ID16, seq: UInt64) -> String? {
    for key in team {
      let derived = key.derived("nabij/teamlog/0", salt: log.bytes)
      if let text = try? Seal.open(sealed, key: derived, aad: aad(log, seq)) {
        return String(validating: text, as: UTF8.self)
      }
    }
    return nil
  }

  private static func aad(_ log: ID16, _ seq: UInt64) -> [UInt8] {
    var writer = ByteWriter()
    writer.id(log)
    writer.number(seq)
    return writer.bytes
  }
}
