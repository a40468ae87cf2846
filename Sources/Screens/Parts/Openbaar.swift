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
    if let procedure = letop.procedure.flatMap({ casus?.procedures[$0] }) {
      let reden = letop.reden(vandaag: gegevens.vandaag)
      return "\(naam(procedure)) bij \(procedure.instantie): \(reden)"
    }
    if let dreiging = letop.onderwerp.flatMap({ casus?.dreigingen[$0]?.waarde }) {
      let hulp = dreiging.hulp == nil ? ", er loopt nog geen hulp" : ""
      return openbaar(dreiging) + hulp
    }
    let reden = letop.reden(vandaag: gegevens.vandaag)
    return reden.prefix(1).uppercased() + reden.dropFirst()
  }

  /// What dreigt and when; by whom and why is somebody's story.
  func openbaar(_ dreiging: Dreiging) -> String {
    let wanneer = dreiging.wanneer.map { " op \($0.kort)" } ?? ", dag niet bekend"
    return "Er dreigt \(dreiging.soort == .anders ? "iets" : dreiging.soort.label)\(wanneer)"
  }

  /// The number of a desk may be seen; that of a person not.
  func nummer(_ letop: LetOp) -> String? {
    namenVerborgen && letop.procedure == nil ? nil : letop.nummer
  }

  /// Words that somebody typed, or what stands in their place.
  func eigen(_ tekst: String) -> String { namenVerborgen ? Self.verborgen : tekst }

  static let verborgen = "(verborgen)"
}

extension LetOp {
  /// The rule in plain words with its day: what is the matter, without anything that somebody typed.
  func reden(vandaag: Dag) -> String {
    let sinds =
      sinds == vandaag
      ? "sinds vandaag" : "sinds \(sinds.jaar == vandaag.jaar ? sinds.kort : sinds.kortMetJaar)"
    return switch regel {
    case "onomkeerbaar":
      uiterlijk.map { "kan bijna niet meer terug, \($0.kort)" } ?? "kan bijna niet meer terug"
    case "dreiging-zonder-hulp": "er dreigt iets en er loopt nog geen hulp"
    case "termijn-verstreken": "te laat \(sinds)"
    case "termijn-nabij": uiterlijk.map { "laatste dag \($0.kort)" } ?? "laatste dag komt eraan"
    case "belofte-instantie": "beloofde dag voorbij \(sinds)"
    case "eigen-toezegging": "wij beloofden iets \(sinds)"
    case "terugbellen": "wij zouden terugbellen"
    case "stil": "stil \(sinds)"
    case "oorzaak": "houdt \(houdtOp.count == 1 ? "1 andere" : "\(houdtOp.count) andere") op"
    case "niet-uitgevoerd": "besloten maar niet gedaan \(sinds)"
    case "pingpong": "twee keer om stukken gevraagd"
    case "nieuwe-aanmelding": "aangemeld en nog niet gesproken"
    case "post": "er ligt post"
    case "aandachtspunt": "een signaal staat open \(sinds)"
    case "niemand-blijft": "niemand blijft"
    case "geen-contact": "geen contact \(sinds)"
    case "zonder-inwoner": "besloten zonder de inwoner"
    case "kijk-terug": "opnieuw kijken"
    default: "\(regel.replacing("-", with: " ")) \(sinds)"
    }
  }
}
