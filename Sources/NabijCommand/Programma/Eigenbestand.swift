import Inrichting
import Screens
import TerminalUI

/// The file in which a user sets theme and keys: `$XDG_CONFIG_HOME/nabij/instellingen.yaml`.
enum Eigenbestand {
  /// The settings; the standard ones where there is no file.
  static func lees(_ wereld: Wereld) throws -> Eigeninstellingen {
    guard let pad = pad(wereld), wereld.bestaat(pad) else { return Eigeninstellingen() }
    let bytes = try wereld.leesBestand(pad).bytes
    guard let tekst = String(validating: bytes, as: UTF8.self) else {
      let plaats = Utf8.eersteFout(bytes) ?? bytes.count
      throw Gebruiksfout(
        "\(pad): dit is geen geldige UTF-8: byte \(plaats) (geteld vanaf 0) klopt niet. "
          + "Sla het bestand op als UTF-8.")
    }
    return try Eigeninstellingen(
      Bestand(pad: pad, tekst: tekst), themas: Theme.all.map(\.name),
      toetsfout: { Schermen.toetsproblemen($0) })
  }

  private static func pad(_ wereld: Wereld) -> String? {
    var map: String?
    if let config = wereld.omgeving["XDG_CONFIG_HOME"], config.hasPrefix("/") {
      map = config
    } else if let thuis = wereld.omgeving["HOME"], thuis.hasPrefix("/") {
      map = thuis + "/.config"
    }
    return map.map { "\($0)/nabij/\(Eigeninstellingen.bestandsnaam)" }
  }
}
