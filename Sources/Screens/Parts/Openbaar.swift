import Termijnen
import TerminalUI
import Wijkteam

/// What may stand on a screen that others see: with names hidden only the step, the desk and the dates.
///
/// Own names of procedures, headlines and facts hold words that somebody typed, and so a name or a
/// story; then the kind of step and the rule stand there.
extension Context {
  /// A let op in one line.
  func openbaar(_ letop: LetOp) -> String {
    guard namenVerborgen else { return letop.kop }
    let casus = letop.casus.flatMap { gegevens.casus($0) }
    return Openbaar.kop(letop, casus, vandaag: gegevens.vandaag) { gegevens.soort($0) }
  }

  /// The number of a desk may be seen; that of a person not.
  func nummer(_ letop: LetOp) -> String? {
    namenVerborgen && letop.procedure == nil ? nil : letop.nummer
  }

  /// Words that somebody typed, or what stands in their place.
  func eigen(_ tekst: String) -> String { namenVerborgen ? Self.verborgen : tekst }

  static let verborgen = "(verborgen)"
}
