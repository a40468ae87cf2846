public import Inrichting
public import Termijnen
public import Wijkteam

/// The configuration as the program uses it: calendar, thresholds, domains and kinds of procedures.
public struct Instellingen: Sendable {
  /// Holidays and working days.
  public var kalender: Kalender
  /// When a let op begins.
  public var drempels: Drempels
  /// The life domains, in the order of the team.
  public var domeinen: [Domein]
  /// The names of all kinds of procedures.
  public var soorten: [String]
  /// The rule of a kind; nil for a kind that is not known.
  public var soortregel: @Sendable (String) -> Soortregel?

  /// The municipality of the team; nil until its configuration names one.
  public var gemeente: String?
  /// How long records are kept.
  public var bewaartermijnen: [Bewaartermijn] = []

  /// Makes a configuration.
  public init(
    kalender: Kalender, drempels: Drempels, domeinen: [Domein], soorten: [String],
    soortregel: @escaping @Sendable (String) -> Soortregel?
  ) {
    self.kalender = kalender
    self.drempels = drempels
    self.domeinen = domeinen
    self.soorten = soorten
    self.soortregel = soortregel
  }
}

extension Instellingen {
  /// The configuration as the files give it; the rule of a kind is parsed when it is first asked for.
  public init(_ inrichting: Inrichting) {
    let soorten = inrichting.soorten
    self.init(
      kalender: inrichting.kalender, drempels: inrichting.drempels,
      domeinen: inrichting.levensdomeinen.map { Domein($0.id) }, soorten: soorten.ids,
      soortregel: { soorten[$0] })
    gemeente = inrichting.gemeente
    // A test holds that the built-in file is sound.
    bewaartermijnen = (try? inrichting.bewaartermijnen()) ?? []
  }
}

extension Werkvoorraad {
  /// The kinds of the procedures in these casussen, in order of name.
  var soortenInGebruik: [String] {
    Set(casussen.values.flatMap { $0.procedures.alle.map(\.soort) }).sorted()
  }
}
