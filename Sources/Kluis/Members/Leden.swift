/// What a member may do.
public enum Rol: UInt8, CaseIterable, Hashable, Comparable, Sendable {
  /// Works in casussen.
  case generalist = 0
  /// Leads the team: confirms members, gives access, reads the leidkaarten.
  case teamleider = 1
  /// Looks after the kluis: confirms members, keys, backups.
  case beheerder = 2
  /// Audits: the privacy officer.
  case functionaris = 3
  /// Has duty: holds the dienstsleutel, so can open a casus at once with a reason.
  case dienst = 4

  /// Orders as declared.
  public static func < (left: Rol, right: Rol) -> Bool { left.rawValue < right.rawValue }
}

/// A member of the team as the team log has it.
public struct Lidgegevens: Hashable, Sendable {
  /// Name as made: NFC, lower-case.
  public let naam: String
  /// Roles now.
  public let rollen: Set<Rol>
  /// False once withdrawn.
  public let actief: Bool
  /// Was teamleider or beheerder at some time, or is so now.
  public let wasRolhouder: Bool

  /// May confirm members, give roles and keys.
  public var isRolhouder: Bool {
    actief && (rollen.contains(.teamleider) || rollen.contains(.beheerder))
  }

  /// Makes a member record.
  public init(naam: String, rollen: Set<Rol>, actief: Bool, wasRolhouder: Bool = false) {
    self.naam = naam
    self.rollen = rollen
    self.actief = actief
    self.wasRolhouder = wasRolhouder
  }
}
