import Termijnen
import TerminalUI
import Wijkteam

/// Something that a user can ask for, by its stable name; the name is also the one in key settings.
///
/// Screens add their own in an extension beside their code. The same verb has the same name, and so
/// the same key, on every screen.
struct Actie: Hashable, Sendable, CustomStringConvertible {
  /// The stable name: small letters and hyphens.
  let naam: String

  /// Makes an action from its name.
  init(_ naam: String) { self.naam = naam }

  /// The name.
  var description: String { naam }

  // Everywhere.
  static let hulp = Actie("hulp")
  static let palet = Actie("opdracht")
  static let terug = Actie("terug")
  static let sluiten = Actie("sluiten")
  static let vorige = Actie("vorige-weergave")
  static let volgende = Actie("volgende-weergave")
  static let ongedaan = Actie("ongedaan")
  static let opnieuw = Actie("opnieuw")
  static let vergrendel = Actie("vergrendel")
  static let namen = Actie("namen-verbergen")
  static let instellingen = Actie("instellingen")
  static let ververs = Actie("ververs")
  static let herteken = Actie("herteken")
  static let pauze = Actie("pauze")
  static let einde = Actie("einde")

  // On the focused row.
  static let openen = Actie("openen")
  static let bewerken = Actie("bewerken")
  static let corrigeren = Actie("corrigeren")
  static let kopieren = Actie("kopieren")
  static let gedaan = Actie("gedaan")
  static let nietGelukt = Actie("niet-gelukt")
  static let wachtOpWie = Actie("wacht-op-wie")
  static let uitstellen = Actie("uitstellen")

  // In a list.
  static let filter = Actie("filter")
  static let sorteren = Actie("sorteren")
  static let markeren = Actie("markeren")
  static let allesMarkeren = Actie("alles-markeren")
  static let details = Actie("details")
  static let paneel = Actie("volgend-paneel")
  static let paneelTerug = Actie("vorig-paneel")

  // Moving; the key that stands for it is handed to the list.
  static let omlaag = Actie("omlaag")
  static let omhoog = Actie("omhoog")
  static let bladOmlaag = Actie("blad-omlaag")
  static let bladOmhoog = Actie("blad-omhoog")
  static let halfOmlaag = Actie("half-omlaag")
  static let halfOmhoog = Actie("half-omhoog")
  static let eerste = Actie("eerste")
  static let laatste = Actie("laatste")

  /// Goes to the screen with this name.
  static func ga(_ scherm: String) -> Actie { Actie("ga-\(scherm)") }

  /// Opens the form with this name.
  static func nieuw(_ formulier: String) -> Actie { Actie("nieuw-\(formulier)") }

  /// The n-th label at the top.
  static func cijfer(_ n: Int) -> Actie { Actie("cijfer-\(n)") }
}
