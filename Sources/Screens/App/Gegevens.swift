public import Termijnen
import TerminalUI
public import Wijkteam

/// Everything that the screens are a function of; the effects fill it.
public struct Gegevens: Sendable {
  /// The casussen that the user may read, with their let op, and what came in.
  public var voorraad: Werkvoorraad
  /// What the user keeps for themselves.
  public var eigen: EigenDossier
  /// The members of the team.
  public var leden: [Lid]
  /// Who is logged in.
  public var ik: Lid
  /// The life domains of the configuration, with the name on screen.
  public var domeinen: [Domeinkeuze]
  /// The kinds of procedures of the configuration.
  public var soorten: [Soortregel]
  /// True when nothing can be written: a read-only store or a day in the past.
  public var alleenLezen: Bool
  /// True where no look can be written down: then only my own casussen may be looked at.
  public var zonderInzage = false
  /// A sentence that stays on the screen: "oefening", "alleen lezen".
  public var banier: String?
  /// What the store found out about itself, worst first.
  public var berichten: [Bericht] = []
  /// The members with their keys; nil until the screen of the team asked for it.
  public var team: Teamstand?
  /// Who holds the key of each casus that was opened in this session.
  public var meelezers: [Id: [Lid]] = [:]
  /// How many casussen are read so far, and how many there are; nil when all are.
  public var geladen: (aantal: Int, van: Int)?
  /// Grows with every change, so that screens know when to work their rows out again.
  public private(set) var versie = 0

  /// Makes the data of a session.
  public init(
    voorraad: Werkvoorraad, ik: Lid, leden: [Lid], domeinen: [Domeinkeuze],
    soorten: [Soortregel], eigen: EigenDossier = EigenDossier(), alleenLezen: Bool = false,
    banier: String? = nil
  ) {
    self.voorraad = voorraad
    self.eigen = eigen
    self.leden = leden
    self.ik = ik
    self.domeinen = domeinen
    self.soorten = soorten
    self.alleenLezen = alleenLezen
    self.banier = banier
  }

  /// Today.
  public var vandaag: Dag { voorraad.context.vandaag }
  /// Today with the minute, when it is really today.
  public var nu: Moment? { voorraad.context.nu }

  /// A casus that the user may read.
  public func casus(_ id: Id) -> Casus? { voorraad.casussen[id] }

  /// A procedure of a casus.
  public func procedure(_ id: Id, in casus: Id) -> Procedure? {
    voorraad.casussen[casus]?.procedures[id]
  }

  /// Takes over changed data.
  mutating func neem(_ wijziging: Wijziging) {
    versie += 1
    switch wijziging {
    case .voorraad(let nieuw): voorraad = nieuw
    case .eigen(let nieuw): eigen = nieuw
    case .leden(let nieuw): leden = nieuw
    case .geladen(let aantal, let van): geladen = aantal < van ? (aantal, van) : nil
    case .banier(let zin): banier = zin
    case .berichten(let nieuw): berichten = nieuw
    case .team(let nieuw): team = nieuw
    case .soorten(let nieuw): soorten = nieuw
    case .meelezers(let casus, let lezers): meelezers[casus] = lezers
    }
  }
}

/// A life domain of the configuration.
public struct Domeinkeuze: Hashable, Sendable {
  /// The domain.
  public var domein: Domein
  /// The name on screen.
  public var naam: String

  /// Makes a choice.
  public init(_ domein: Domein, naam: String) {
    self.domein = domein
    self.naam = naam
  }
}

/// Data that changed outside the screens: own commands, colleagues, another day.
public enum Wijziging: Sendable {
  /// The casussen; also for another day.
  case voorraad(Werkvoorraad)
  /// The saved views.
  case eigen(EigenDossier)
  /// The members of the team.
  case leden([Lid])
  /// How far reading is; equal numbers end it.
  case geladen(aantal: Int, van: Int)
  /// A sentence that stays on the screen, or nothing.
  case banier(String?)
  /// What the store found out about itself.
  case berichten([Bericht])
  /// The members with their keys.
  case team(Teamstand)
  /// Who holds the key of a casus.
  case meelezers(Id, [Lid])
  /// The kinds of procedures: reading them all takes longer than the first screen may wait.
  case soorten([Soortregel])
}
