import Termijnen
import TerminalUI
import Wijkteam

/// What stands above the chain: what threatens, and the one step that comes first.
enum Ketenkop {
  static func regels(
    _ keten: Keten, _ schakels: [Ketenschakel], casus: Id, _ context: Context
  ) -> [Line] {
    // A threat that runs has more than one rule about it: one line each.
    var gehad: Set<Id> = []
    let dreigingen = keten.dreigingen.filter {
      $0.onderwerp.map { gehad.insert($0).inserted } ?? true
    }
    var regels = dreigingen.prefix(2).map {
      Line("\($0.niveau.teken) \(context.openbaar($0))", $0.niveau.stijl)
    }
    if dreigingen.count > 2 {
      regels[1] += Line(" · en nog \(dreigingen.count - 2)", .dim)
    }
    return regels + [eerst(schakels, casus, context)]
  }

  private static func eerst(_ schakels: [Ketenschakel], _ casus: Id, _ context: Context) -> Line {
    var oorzaken: [(schakel: Ketenschakel, aantal: Int)] = []
    for schakel in schakels {
      if case .oorzaak(let aantal) = schakel.stand { oorzaken.append((schakel, aantal)) }
    }
    let kring = schakels.filter { $0.stand == .kring }
    guard let eerste = oorzaken.max(by: { $0.aantal < $1.aantal })?.schakel else {
      if let een = kring.first {
        return Line(
          "\(een.naam.metHoofdletter) en \(kring.count - 1) andere wachten op elkaar. "
            + "s w haalt bij een daarvan het wachten weg.", .amber)
      }
      return Line(
        schakels.contains { !$0.nodig.isEmpty }
          ? "Geen stap houdt nu een andere op."
          : "De procedures wachten niet op elkaar. s w zegt waarop een procedure wacht.", .dim)
    }
    let letop = context.gegevens.voorraad.letop[casus]?.first { $0.procedure == eerste.id }
    let nummer =
      letop?.nummer ?? context.gegevens.procedure(eerste.id, in: casus)?.direktNummer
    var lijn = Line([
      Span("Eerst dit: ", .label), Span("\(eerste.naam) bij \(eerste.instantie)", .bold),
    ])
    if let letop, letop.regel != "oorzaak" || !letop.feiten.isEmpty {
      lijn += Line(", \(reden(letop, casus, context))")
    }
    if let nummer { lijn += Line([Span(". Bel "), Span(nummer, .key)]) }
    let ook = oorzaken.count - 1
    if ook > 0 {
      lijn += Line(
        ook == 1
          ? ". Nog 1 stap houdt iets op" : ". Nog \(ook) andere stappen houden iets op", .dim)
    }
    return lijn + Line(".")
  }

  /// Why the first step stands still: the loudest rule about it that is not the cause itself.
  private static func reden(_ letop: LetOp, _ casus: Id, _ context: Context) -> String {
    let vandaag = context.gegevens.vandaag
    let andere = context.gegevens.voorraad.letop[casus]?.first {
      $0.procedure == letop.procedure && $0.regel != "oorzaak"
    }
    return (andere ?? letop).reden(vandaag: vandaag)
  }
}
