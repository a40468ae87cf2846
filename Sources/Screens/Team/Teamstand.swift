public import Wijkteam

/// What a member may do, in the words of the team.
public enum Teamrol: String, CaseIterable, Hashable, Sendable {
  case generalist, teamleider, beheerder, functionaris, dienst

  /// What it is for, in a few words.
  var uitleg: String {
    switch self {
    case .generalist: "werkt in casussen"
    case .teamleider: "leidt het team, geeft toegang, leest alle gewone casussen"
    case .beheerder: "zorgt voor leden, sleutels en reservekopieën"
    case .functionaris: "kijkt na wie wat deed"
    case .dienst: "mag een gewone casus met reden nu openen"
    }
  }
}

/// A member as the team has it.
public struct Teamlid: Hashable, Sendable {
  /// Who.
  public var lid: Lid
  /// The roles now.
  public var rollen: Set<Teamrol>
  /// False once withdrawn.
  public var actief: Bool

  /// Makes a member.
  public init(_ lid: Lid, rollen: Set<Teamrol>, actief: Bool = true) {
    self.lid = lid
    self.rollen = rollen
    self.actief = actief
  }

  /// Whether this member confirms others, gives roles and withdraws.
  var isRolhouder: Bool {
    actief && !rollen.isDisjoint(with: [.teamleider, .beheerder])
  }

  /// The roles in the order of the list.
  var rolwoorden: String {
    rollen.isEmpty
      ? "geen rol"
      : Teamrol.allCases.filter(rollen.contains).map(\.rawValue).joined(separator: ", ")
  }
}

/// A key that somebody should have and does not.
public struct Sleutelgemis: Hashable, Sendable {
  /// Which key.
  public enum Sleutel: Hashable, Sendable {
    /// That of a casus, with its code.
    case casus(Id, code: String)
    /// That of a role: teamleider or dienst.
    case rol(Teamrol)
  }

  /// Which key.
  public var sleutel: Sleutel
  /// Who misses it.
  public var lid: Lid
  /// Why that person should have it: "vast", "tweede", "teamleider", "gevraagd".
  public var waarom: String
  /// Who can give it.
  public var gevers: [Lid]

  /// Makes a line.
  public init(_ sleutel: Sleutel, _ lid: Lid, waarom: String, gevers: [Lid]) {
    self.sleutel = sleutel
    self.lid = lid
    self.waarom = waarom
    self.gevers = gevers
  }
}

/// Everything that the screen of the team shows.
public struct Teamstand: Hashable, Sendable {
  /// The members, also those who left.
  public var leden: [Teamlid]
  /// How many made keys and wait for confirmation.
  public var wachtend: Int
  /// The keys that are missing, as far as I can see; nil while that is being looked at.
  public var gemis: [Sleutelgemis]?
  /// In how many of my casussen somebody who left still has the newest key.
  public var teDraaien: Int

  /// Says how the team stands.
  public init(
    leden: [Teamlid], wachtend: Int = 0, gemis: [Sleutelgemis]? = [], teDraaien: Int = 0
  ) {
    self.leden = leden
    self.wachtend = wachtend
    self.gemis = gemis
    self.teDraaien = teDraaien
  }
}
