import Reports
import Termijnen
import TerminalUI
import Wijkteam

/// One procedure of the chain as the screen shows it.
struct Ketenschakel: Equatable, Sendable {
  /// How it stands in the chain; the word is on the screen, colour only repeats it.
  enum Stand: Equatable, Sendable {
    /// Others wait for it, and it waits for nothing itself.
    case oorzaak(Int)
    /// It waits for something that waits for it.
    case kring
    case wacht, loopt, klaar
  }

  var id: Id
  var naam: String
  var instantie: String
  var stand: Stand
  var niveau: Niveau?
  /// Where it stands at its desk: the state, or the outcome.
  var status: String
  /// The day that matters, in words.
  var dag: String
  /// The places of the links that it waits for.
  var nodig: [Int]
  /// How many links stand before it.
  var diepte: Int
  /// What a colleague would say.
  var zin: String

  var klaar: Bool { stand == .klaar }

  /// Where it stands, in a word or two.
  var woord: String {
    switch stand {
    case .oorzaak(let aantal): "HOUDT \(aantal) OP"
    case .kring: "IN EEN KRING"
    case .wacht: "wacht"
    case .loopt, .klaar: status
    }
  }

  func teken(_ glyphs: Glyphs) -> String {
    switch stand {
    case .oorzaak, .kring: "!!"
    case .klaar: "\(glyphs.done)"
    case .wacht, .loopt: niveau?.teken ?? ""
    }
  }

  var stijl: Style {
    switch stand {
    case .oorzaak, .kring: (niveau ?? .oranje).stijl
    case .klaar: .good
    case .wacht, .loopt: niveau?.stijl ?? .normal
    }
  }
}

extension Ketenschakel {
  /// The links of a chain, with names that may be on the screen.
  static func van(_ ruw: Keten, casus: Id, _ context: Context) -> [Ketenschakel] {
    var keten = ruw
    var plaats: [Id: Int] = [:]
    var bezwaren: [Id: [Int]] = [:]
    for (nummer, schakel) in keten.schakels.enumerated() {
      plaats[schakel.procedure] = nummer
      guard let procedure = context.gegevens.procedure(schakel.procedure, in: casus) else {
        continue
      }
      keten.schakels[nummer].naam = context.naam(procedure)
      if let tegen = procedure.start.waarde.tegen, !schakel.klaar {
        bezwaren[tegen, default: []].append(nummer)
      }
    }
    let open = keten.schakels.map { !$0.klaar }
    // What waits for a refusal waits as long as somebody disputes it.
    let nodig = keten.schakels.enumerated().map { nummer, schakel in
      let extra = open[nummer] ? schakel.wachtOp.flatMap { bezwaren[$0] ?? [] } : []
      var uit: [Int] = []
      for ander in schakel.wachtOp.compactMap({ plaats[$0] }) + extra
      where ander != nummer && !uit.contains(ander) { uit.append(ander) }
      return uit
    }
    let graaf = Ketengraaf(nodig, open: open)
    let diepten = graaf.diepten(keten.schakels.map { max(0, $0.diepte) })
    return keten.schakels.enumerated().map { nummer, schakel in
      let achter = graaf.erna(nummer)
      let stand: Stand =
        schakel.klaar
        ? .klaar
        : graaf.ervoor(nummer).contains(nummer)
          ? .kring
          : nodig[nummer].contains { open[$0] }
            ? .wacht : achter.isEmpty ? .loopt : .oorzaak(achter.count)
      return Ketenschakel(
        id: schakel.procedure, naam: schakel.naam, instantie: schakel.instantie, stand: stand,
        niveau: schakel.klaar ? nil : schakel.niveau,
        status: status(schakel, context.gegevens.procedure(schakel.procedure, in: casus)),
        dag: dag(schakel, context.gegevens.vandaag), nodig: nodig[nummer],
        diepte: diepten[nummer], zin: zin(schakel, in: keten, stand, context))
    }
  }

  /// The state in one word; of a decision its outcome.
  private static func status(_ schakel: Keten.Schakel, _ procedure: Procedure?) -> String {
    switch schakel.status {
    case .aanvullingGevraagd: "aanvulling"
    case .besluit: procedure?.besluit?.waarde.uitkomst?.label ?? "besluit"
    default: schakel.status.label
    }
  }

  private static func dag(_ schakel: Keten.Schakel, _ vandaag: Dag) -> String {
    if let uiterlijk = schakel.uiterlijk, !schakel.klaar {
      return uiterlijk < vandaag
        ? "was uiterlijk \(zonderWeekdag(uiterlijk, vandaag))" : "uiterlijk \(uiterlijk.kort)"
    }
    guard let sinds = schakel.sinds else { return "" }
    return schakel.klaar
      ? "op \(zonderWeekdag(sinds, vandaag))" : "sinds \(zonderWeekdag(sinds, vandaag))"
  }

  private static func zonderWeekdag(_ dag: Dag, _ vandaag: Dag) -> String {
    let nu = dag.delen
    return nu.jaar == vandaag.jaar ? "\(nu.dag)-\(nu.maand)" : "\(nu.dag)-\(nu.maand)-\(nu.jaar)"
  }

  private static func zin(
    _ schakel: Keten.Schakel, in keten: Keten, _ stand: Stand, _ context: Context
  ) -> String {
    var zin = schakel.announcement(in: keten, vandaag: context.gegevens.vandaag)
    if stand == .kring { zin += " Deze stappen wachten op elkaar: dat kan niet kloppen." }
    let domeinen = schakel.domeinen.map { context.gegevens.naam($0) }
    if domeinen.isEmpty { return zin }
    return zin + " Levensdomein: \(domeinen.joined(separator: ", "))."
  }
}
