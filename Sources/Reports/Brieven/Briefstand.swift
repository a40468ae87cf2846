public import Termijnen

/// How one step stands on the day on which a letter about it is written.
public struct Briefstand: Sendable {
  /// The rule of the kind, as it works for this step.
  public let regel: Soortregel
  /// What happened; nil while nothing has been sent in.
  public let feiten: Termijnfeiten?
  /// The dates; nil without facts.
  public let uitkomst: Termijnberekening?
  /// The day of writing.
  public let op: Dag
  /// Holidays and working days.
  public let kalender: Kalender
  /// What the step is called.
  public var naam: String
  /// For an objection: what the decision was about that it is against.
  public var tegen: String?
  /// To whom the letter goes.
  public var instantie: String?
  /// The number under which they know it.
  public var kenmerk: String?

  /// A step on a day.
  public init(regel: Soortregel, feiten: Termijnfeiten?, op: Dag, kalender: Kalender) {
    self.regel = feiten.map { regel.voor($0) } ?? regel
    self.feiten = feiten
    self.op = op
    self.kalender = kalender
    uitkomst = feiten.map { bereken($0, regel: regel, kalender: kalender, op: op) }
    naam = regel.naam
  }

  /// The decision that has been sent by the day of writing.
  var besluit: Dag? {
    guard let besluit = feiten?.besluit, besluit <= op else { return nil }
    return besluit
  }

  /// The name on the letter; to outsiders "our team" says nothing, so that stays open.
  var ontvanger: String? {
    guard let instantie else { return nil }
    let klein = instantie.lowercased()
    return eigenTeam && (klein.hasPrefix("ons ") || klein.hasPrefix("eigen ")) ? nil : instantie
  }

  /// True where our own team decides.
  var eigenTeam: Bool { (feiten?.uitvoerder ?? regel.uitvoerder) == .eigenTeam }

  /// What an advance rests on: the source of the kind, else Awb 4:95 where the step is about income.
  var voorschotgrond: (id: String, artikel: String)? {
    if let trede = regel.treden.first(where: { $0.waarde.trede == .voorschot }) {
      let bron = trede.bron.zekerheid == .praktijk ? nil : trede.bron
      return bron.map { ($0.id, $0.artikel) } ?? Self.algemeen
    }
    // An allowance has an advance of its own (Awir 16), and of an advance there is none.
    guard case .awb = regel.dwangsom.waarde, !regel.id.hasSuffix("voorschot") else { return nil }
    return regel.aard == .besluit && regel.levensdomeinen.contains("inkomen") ? Self.algemeen : nil
  }

  private static let algemeen = (id: "awb-4-95", artikel: "Awb 4:95")
}
