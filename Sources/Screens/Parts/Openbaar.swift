import Termijnen
import TerminalUI
import Wijkteam

/// What may stand on a screen that others see: with names hidden only the step, the desk and the dates.
///
/// Own names of procedures, headlines and facts hold words that somebody typed, and so a name or a
/// story; then the kind of step and the rule stand there.
extension Context {
  /// What a procedure is called on this screen.
  func openbaar(_ procedure: Procedure) -> String {
    guard namenVerborgen else { return naam(procedure) }
    let soort = procedure.soort == "overig" ? nil : gegevens.soort(procedure.soort)
    return soort?.naam ?? "andere stap"
  }

  /// A let op in one line.
  func openbaar(_ letop: LetOp) -> String {
    guard namenVerborgen else { return letop.kop }
    let waarover = letop.casus.flatMap { casus in
      letop.procedure.flatMap { gegevens.procedure($0, in: casus) }
    }
    let reden = letop.reden(vandaag: gegevens.vandaag)
    guard let waarover else { return reden }
    return "\(openbaar(waarover)) bij \(waarover.instantie): \(reden)"
  }

  /// The person at a desk; a name, so not with names hidden.
  func openbaar(balie naam: String?) -> String? { namenVerborgen ? nil : naam }
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
    case "zonder-inwoner": "besloten zonder de inwoner"
    case "kijk-terug": "opnieuw kijken"
    default: "\(regel.replacing("-", with: " ")) \(sinds)"
    }
  }
}
