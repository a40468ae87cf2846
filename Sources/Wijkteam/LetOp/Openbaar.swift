public import Termijnen

/// What may be seen where others look along: the step, the desk and the dates.
///
/// Own names of procedures, headlines, facts and actions hold words that somebody typed, and so a name
/// or a story; then the kind of step and the rule stand there.
public enum Openbaar {
  /// What a step is called of which only the typed name says what it is.
  public static let andereStap = "andere stap"

  /// What a procedure is called without anything that somebody typed.
  public static func naam(_ procedure: Procedure, _ soort: (String) -> Soortregel?) -> String {
    procedure.soort == "overig" ? andereStap : soort(procedure.soort)?.naam ?? andereStap
  }

  /// The headline of a flag.
  public static func kop(
    _ letop: LetOp, _ casus: Casus?, vandaag: Dag, _ soort: (String) -> Soortregel?
  ) -> String {
    let reden = letop.reden(vandaag: vandaag)
    if letop.casus == nil { return "iemand wacht op een telefoontje" }
    if let procedure = letop.procedure.flatMap({ casus?.procedures[$0] }) {
      return "\(naam(procedure, soort)) bij \(procedure.instantie): \(reden)"
    }
    if let dreiging = letop.onderwerp.flatMap({ casus?.dreigingen[$0]?.waarde }) {
      return self.dreiging(dreiging)
        + (dreiging.hulp == nil ? ", er loopt nog geen hulp" : "")
    }
    return reden.metHoofdletter
  }

  /// What dreigt and when; by whom and why is somebody's story.
  public static func dreiging(_ dreiging: Dreiging) -> String {
    let wanneer = dreiging.wanneer.map { " op \($0.kort)" } ?? ", dag niet bekend"
    return "Er dreigt \(dreiging.soort == .anders ? "iets" : dreiging.soort.label)\(wanneer)"
  }

  /// A flag with only what may be seen: no facts, and of what to do the number of the desk.
  public static func vlag(
    _ letop: LetOp, _ casus: Casus?, vandaag: Dag, _ soort: (String) -> Soortregel?
  ) -> LetOp {
    var uit = letop
    let procedure = letop.procedure.flatMap { casus?.procedures[$0] }
    uit.kop = kop(letop, casus, vandaag: vandaag, soort)
    uit.feiten = []
    uit.bij = procedure?.instantie ?? ""
    uit.nummer = procedure == nil ? nil : letop.nummer
    uit.acties = uit.nummer.map { [Handeling("Bel \($0).")] } ?? []
    uit.opheffen = "Wat dit opheft staat bij de casus."
    return uit
  }
}

extension LetOp {
  /// The rule in plain words with its day: what is the matter, without anything that somebody typed.
  public func reden(vandaag: Dag) -> String {
    let sinds =
      sinds == vandaag
      ? "sinds vandaag" : "sinds \(sinds.jaar == vandaag.jaar ? sinds.kort : sinds.kortMetJaar)"
    return switch regel {
    case "onomkeerbaar":
      uiterlijk.map { "kan bijna niet meer terug, \($0.kort)" }
        // Without a day: either it has passed, and the headline says so, or it is not known.
        ?? (kop.contains(" voorbij sinds ")
          ? "laatste dag voorbij \(sinds)" : "kan bijna niet meer terug")
    case "dreiging-zonder-hulp": "er dreigt iets en er loopt nog geen hulp"
    case "termijn-verstreken": "te laat \(sinds)"
    case "termijn-nabij": uiterlijk.map { "laatste dag \($0.kort)" } ?? "laatste dag komt eraan"
    case "belofte-instantie": "beloofde dag voorbij \(sinds)"
    case "eigen-toezegging":
      uiterlijk.map { $0.dag < vandaag } == false
        ? "vandaag is de laatste dag van onze belofte" : "onze belofte is te laat \(sinds)"
    case "terugbellen": "wij zouden terugbellen"
    case "stil": "stil \(sinds)"
    case "oorzaak": "houdt \(houdtOp.count == 1 ? "1 andere" : "\(houdtOp.count) andere") op"
    case "niet-uitgevoerd": "besloten maar niet gedaan \(sinds)"
    case "pingpong": "twee keer om stukken gevraagd"
    case "nieuwe-aanmelding": "aangemeld en nog niet gesproken"
    case "post": "er ligt post"
    case "aandachtspunt": "een signaal staat open \(sinds)"
    case "niemand-blijft": "niemand blijft"
    // A headline of counts and days, in which nobody typed anything.
    case "geen-contact": kop.metKleineLetter
    case "zonder-inwoner": "besloten zonder de inwoner"
    case "kijk-terug": "opnieuw kijken"
    default: "\(regel.replacing("-", with: " ")) \(sinds)"
    }
  }
}
