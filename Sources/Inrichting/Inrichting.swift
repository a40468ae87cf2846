public import Termijnen
public import Wijkteam

/// The validated configuration: calendar, amounts, readings, kinds, thresholds, domains of life.
public struct Inrichting: Sendable {
  /// Holidays and the days equated by royal decree.
  public let kalender: Kalender
  /// The open points of the law.
  public let lezingen: Lezingen
  /// The amounts of Awb 4:17.
  public let tarieven: [Dwangsomtarief]
  /// The kinds of steps, parsed when asked for.
  public let soorten: Soortenboek
  /// The domains of life.
  public let levensdomeinen: [Levensdomein]
  /// The thresholds of the let-op rules.
  public let drempels: Drempels

  /// The municipality of the team, for its own rules; nil until the team says so.
  public let gemeente: String?

  let bronnen: Bronnen
  /// The letters that the team worded itself.
  var eigenBrieven: [Briefsoort: Briefsjabloon] = [:]

  /// The configuration that is compiled in; throws when a file of it is wrong.
  public static func ingebouwd() throws(Inrichtingsfouten) -> Inrichting {
    let bronnen = try Bronnen.lees(Ingebouwd.bestand("bronnen.yaml"))
    let domeinen = try Domeinlezer.lees(Ingebouwd.bestand("domeinen.yaml"))
    let tarieven = try Tarieflezer.lees(Ingebouwd.bestand("dwangsom.yaml"), bronnen)
    let lezingen = try Lezingenlezer.lees(Ingebouwd.bestand("lezingen.yaml"), bronnen)
    let lezer = Soortlezer(
      bronnen: bronnen, domeinen: Set(domeinen.map(\.id)), tarieven: tarieven, lezingen: lezingen)
    return Inrichting(
      kalender: try Kalenderlezer.lees(Ingebouwd.bestand("kalender.yaml"), bronnen),
      lezingen: lezingen, tarieven: tarieven, soorten: Soortenboek(lezer: lezer),
      levensdomeinen: domeinen,
      drempels: try Drempellezer.lees(Ingebouwd.bestand("drempels.yaml"), bronnen),
      gemeente: nil, bronnen: bronnen)
  }

  /// The rule of a kind; nil for a kind that is not known.
  public func soort(_ id: String) -> Soortregel? { soorten[id] }

  /// The retention terms of `bewaartermijnen.yaml`.
  public func bewaartermijnen() throws(Inrichtingsfouten) -> [Bewaartermijn] {
    try Bewaarlezer.lees(Ingebouwd.bestand("bewaartermijnen.yaml"), bronnen)
  }
}
