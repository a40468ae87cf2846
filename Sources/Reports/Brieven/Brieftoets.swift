import Termijnen
public import Wijkteam

/// What to ask and to know before a letter goes.
public struct Brieftoets: Sendable, Equatable {
  /// The questions to answer first; empty when there are none.
  public var vragen: [String]
  /// What to know, each one sentence or two.
  public var hints: [String]

  /// Whether this letter can help on this day; refuses with what can be done instead.
  public static func toets(
    _ soort: Briefsoort, _ stand: Briefstand
  ) throws(Weigering) -> Brieftoets {
    var toets = Brieftoets(vragen: [], hints: [])
    switch soort {
    case .herinnering: try herinnering(stand)
    case .verzoekBesluit: try verzoekBesluit(stand)
    case .ingebrekestelling: toets = try ingebrekestelling(stand)
    case .bezwaar: toets.hints = try bezwaar(stand)
    case .voorschot: toets.hints = try voorschot(stand)
    case .inzage: return toets
    }
    if stand.eigenTeam, soort != .bezwaar {
      toets.hints.append(
        "Dit doen wij zelf. Maak het af, of zeg tegen de inwoner wanneer het klaar is. Wil de "
          + "inwoner toch schrijven, laat dan iemand van buiten het team helpen.")
    }
    if stand.uitkomst?.loptOpschorting != nil, soort != .bezwaar {
      let stukken = stand.feiten?.opschortingen.contains { $0.einde == nil } != true
      toets.hints.append(
        stukken
          ? "De klok staat nu stil: er is om stukken gevraagd. Zijn die al gestuurd?"
          : "De klok staat nu stil. Vraag waarom, en tot wanneer.")
    }
    return toets
  }

  /// Nothing is to be waited for any more.
  static func nogNietBesloten(_ stand: Briefstand) throws(Weigering) {
    guard let besluit = stand.besluit else { return }
    throw Weigering(
      .tegenspraak,
      "Er is al besloten op \(besluit.kortMetJaar). Is het niet uitgevoerd, bel dan."
        + oneens(stand.regel))
  }

  /// What fits where the resident does not agree with the decision.
  private static func oneens(_ regel: Soortregel) -> String {
    guard let middel = regel.middelNaBesluit?.waarde else { return "" }
    return " Is de inwoner het er niet mee eens"
      + (middel.soort == .bezwaar
        ? ", dan past de brief 'bezwaar'." : "? \(middel.wat)")
  }

  /// What can be sent or done in the place of a letter that does not exist here.
  static func watWel(_ stand: Briefstand) -> String {
    guard stand.regel.heeftLoket else {
      return "Kijk op de ladder wat wel helpt: nabij termijn --soort \(stand.regel.id)."
    }
    var delen = ["stuur een herinnering (de brief 'herinnering')"]
    if stand.regel.rechtsmiddelen.contains(where: { $0.waarde.soort == .klacht }) {
      delen.append("dien een klacht in")
    }
    let zin = delen.joined(separator: ", of ")
    return zin.metHoofdletter + "."
  }

  /// Something was sent in, so that there is an answer to wait for.
  static func ingediend(_ stand: Briefstand) throws(Weigering) -> Termijnberekening {
    if let uitkomst = stand.uitkomst { return uitkomst }
    throw Weigering(
      .tegenspraak,
      "\(stand.naam): de dag waarop de instantie het ontving is niet bekend. Leg eerst vast dat het "
        + "is ingediend of ontvangen, en op welke dag.")
  }

  private static func herinnering(_ stand: Briefstand) throws(Weigering) {
    try nogNietBesloten(stand)
    _ = try ingediend(stand)
    if !stand.regel.heeftLoket {
      throw Weigering(
        .tegenspraak,
        "Bij \(stand.regel.naam) helpt een herinnering niet: er is geen loket dat een antwoord "
          + "schuldig is. Kijk op de ladder wat wel helpt: nabij termijn --soort \(stand.regel.id)."
      )
    }
  }

  private static func verzoekBesluit(_ stand: Briefstand) throws(Weigering) {
    try nogNietBesloten(stand)
    let uitkomst = try ingediend(stand)
    guard stand.regel.isBesluit, uitkomst.verwacht != nil else {
      throw Weigering(
        .tegenspraak,
        "Bij \(stand.regel.naam) hoort geen besluit met een termijn. \(watWel(stand))")
    }
  }
}

extension Soortregel {
  /// Whether there is a desk that owes an answer.
  fileprivate var heeftLoket: Bool {
    switch aard {
    case .dreiging, .eigenTermijn, .wachttijd, .rechter: false
    case .besluit, .handeling, .zonderTermijn: true
    }
  }
}
