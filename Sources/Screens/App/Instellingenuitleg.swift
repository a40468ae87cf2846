import Termijnen
import TerminalUI
import Wijkteam

/// What a user can set for themselves, and where: read from the palette or with F2.
enum Instellingenuitleg {
  static let regels: [Line] = [
    Line("Je eigen instellingen staan in een bestand dat je zelf maakt:"),
    Line("  ~/.config/nabij/instellingen.yaml", .bold),
    Line("Staat XDG_CONFIG_HOME op een andere map, dan daar: nabij/instellingen.yaml.", .dim),
    .empty,
    Line("Er gaat niets van inwoners in, en niets van het team. Een voorbeeld:"), .empty,
    Line("  thema: licht            # of: \(themas)", .dim),
    Line("  ascii: nee              # ja: lijnen en tekens van gewone letters", .dim),
    Line("  kaders: ja              # nee: geen kaders, handig met een schermlezer", .dim),
    Line("  leeg-na: 2              # minuten tot het scherm leeg wordt", .dim),
    Line("  vergrendel-na: 10       # minuten tot Nabij het wachtwoord vraagt", .dim),
    Line("  toetsen:", .dim),
    Line("    nieuw-notitie: Q      # de naam van de handeling, en de toets", .dim), .empty,
    Line("Alles mag weg: dan geldt wat Nabij zelf kiest. Het werkt na opnieuw openen."),
    Line("Eén keer een andere kleur: nabij --thema licht. Zonder kleur: NO_COLOR=1 nabij."),
    Line("Een korte code voor het lege scherm stel je in met s p; die geldt tot je Nabij sluit."),
  ]

  private static var themas: String {
    Theme.all.map(\.name).filter { $0 != "licht" }.joined(separator: ", ")
  }
}
