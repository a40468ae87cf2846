public import Inrichting
import Screens
import TerminalUI

/// How the screens open: the configuration, and what the user wants of them.
public struct Schermopties {
  /// What the user set in a file or typed.
  public var eigen: Eigeninstellingen
  /// Whether nothing may be written.
  public var alleenLezen = false
  /// The configuration.
  public var inrichting: Inrichting

  /// Makes the options of a start.
  public init(eigen: Eigeninstellingen, inrichting: Inrichting) {
    self.eigen = eigen
    self.inrichting = inrichting
  }

  /// Takes over what was typed: it wins over the file.
  mutating func neem(
    thema: String?, ascii: Bool, zonderKaders: Bool, alleenLezen: Bool
  ) {
    self.alleenLezen = alleenLezen
    if ascii { eigen.ascii = true }
    if zonderKaders { eigen.kaders = false }
    if let thema { eigen.thema = thema }
  }

  /// Refuses a theme that does not exist, also where no screen opens.
  nonisolated static func keur(thema: String) throws {
    guard Theme.named(thema) == nil else { return }
    let namen = Theme.all.map(\.name).joined(separator: ", ")
    throw Gebruiksfout("--thema: '\(thema)' ken ik niet. Kies uit: \(namen).")
  }

  /// The look: what was asked, in as far as the terminal can show it.
  func thema(kleuren: Int, unicode: Bool, _ omgeving: [String: String]) -> Theme {
    let naam = eigen.thema ?? omgeving["NABIJ_THEMA"]
    var thema = naam.flatMap { Theme.named($0) } ?? .standard
    if kleuren == 0 { thema = .mono }
    if eigen.ascii || !unicode { thema = thema.ascii }
    return eigen.kaders ? thema : thema.withoutBorders
  }

  /// The settings of the screens.
  func scherminstellingen(_ thema: Theme) -> Scherminstellingen {
    var instellingen = Scherminstellingen(thema: thema, toetsen: eigen.toetsen)
    if let minuten = eigen.leegNa { instellingen.leegNa = minuten * 60 }
    if let minuten = eigen.vergrendelNa { instellingen.slotNa = minuten * 60 }
    return instellingen
  }
}
