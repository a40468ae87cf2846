public import Inrichting
public import Kluis
public import Termijnen
public import Wijkteam

/// One member at work in one kluis: the one place where the store and the domain meet.
///
/// Casussen are read when they are needed. A command goes decide → one frame → append → fold. The
/// command line and the screens use the same object.
public final class Sessie {
  /// The open store.
  public let kluis: Kluis
  /// The configuration before the team changed anything; nil where the team cannot.
  let basis: Inrichting?
  /// The configuration that the program came with, or the one that the team loaded.
  var ingesteld: Instellingen
  /// The rules of the team as they are used now.
  var teaminrichting = Teaminrichting()
  /// Who is logged in.
  public let ik: Lid
  /// The day that reading commands take for today; nil is the real one.
  public let peildag: Dag?
  let wereld: Wereld
  var dossiers: [Id: Casusdossier] = [:]
  var teamdossier = Teamlezing()
  var kaartcache: [Id: Teamkaart]?
  /// What the cards in the cache were read from.
  var kaartversie: UInt64 = 0
  /// The last look-up that was written down.
  var laatsteOpzoeking: (codes: [String], op: Int64)?
  var bekeken: Set<Id> = []
  /// What the cards say of casussen whose opening cannot be read.
  var noodkaarten: [Id: Teamkaart] = [:]
  var gevouwen: Set<Id> = []
  /// Casussen of which something could not be read.
  var beschadigd: Set<Id> = []
  /// All casussen that were folded so far, with their let op.
  public internal(set) var werk: Werkvoorraad
  /// Findings of the store that the user has to know, oldest first.
  public internal(set) var meldingen: [Kluismelding] = []

  /// Starts a session in an open kluis.
  ///
  /// - Parameter basis: the configuration that the team may change; nil leaves `instellingen` as it is.
  public init(
    kluis: Kluis, instellingen: Instellingen, wereld: Wereld, peildag: Dag? = nil,
    basis: Inrichting? = nil
  ) {
    self.kluis = kluis
    self.basis = basis
    ingesteld = instellingen
    self.wereld = wereld
    self.peildag = peildag
    ik = Lid(kluis.ik.naam)
    werk = Werkvoorraad(
      context: Sessie.context(
        instellingen, nu: wereld.nu, peildag: peildag, rollen: kluis.ik.rollen))
  }

  /// Today in Amsterdam.
  public var vandaag: Dag { wereld.nu.dag }

  /// The day that reading looks at.
  public var leesdag: Dag { peildag ?? vandaag }

  /// The members of the team.
  public var leden: Set<Lid> { KluisBrug.leden(kluis) }

  /// What the let-op rules look at.
  public var letopcontext: Letopcontext {
    Sessie.context(instellingen, nu: wereld.nu, peildag: peildag, rollen: kluis.ik.rollen)
  }

  /// What `decide` has to know; `op` nil is now.
  public func besluitcontext(op: Moment?) -> Besluitcontext {
    let soortregel = instellingen.soortregel
    var context = Besluitcontext(
      vandaag: vandaag, gebeurdOp: op ?? wereld.nu, door: ik, leden: leden,
      soorten: Set(instellingen.soorten), domeinen: instellingen.domeinen,
      beslist: { Besluitcontext.beslist(soortregel($0)) })
    context.soortregel = soortregel
    return context
  }

  /// Writes what waits, wipes the keys and closes.
  public func sluit() {
    kluis.sluit()
  }

  private static func context(
    _ instellingen: Instellingen, nu: Moment, peildag: Dag?, rollen: Set<Rol>
  ) -> Letopcontext {
    var context = Letopcontext(
      vandaag: peildag ?? nu.dag, nu: peildag == nil || peildag == nu.dag ? nu : nil,
      kalender: instellingen.kalender, drempels: instellingen.drempels,
      soortregel: instellingen.soortregel)
    context.gemeente = instellingen.gemeente
    // What may go is a matter for the beheerder; others are not bothered with it.
    if rollen.contains(.beheerder) { context.bewaartermijnen = instellingen.bewaartermijnen }
    return context
  }
}

/// The events of one casus and their folds.
struct Casusdossier {
  var gebeurtenissen: [Vastgelegd]
  var stand: Stand
  /// Everything that was written: what `decide` looks at.
  var volledig: Casus
  /// As it stands on the day that reading looks at.
  var gelezen: Casus
}

/// The events of the team and their fold.
struct Teamlezing {
  var gebeurtenissen: [Vastgelegd] = []
  var stand = Stand()
  var gelezen = false
}
