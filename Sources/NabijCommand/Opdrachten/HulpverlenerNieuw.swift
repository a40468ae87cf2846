import ArgumentParser
import Termijnen
import Wijkteam

/// What can be said about a professional.
struct HulpverlenerOpties: ParsableArguments {
  @Option(help: ArgumentHelp("De organisatie.", valueName: "naam"))
  var organisatie: String?
  @Option(help: ArgumentHelp("De naam.", valueName: "naam"))
  var naam: String?
  @Option(help: ArgumentHelp("De rol.", valueName: "rol"))
  var rol: String?
  @Option(help: ArgumentHelp("Het directe nummer.", valueName: "nummer"))
  var nummer: String?
  @Option(help: ArgumentHelp("Sinds wanneer.", valueName: "dag"))
  var van: String?
  @Option(help: ArgumentHelp("Tot wanneer.", valueName: "dag"))
  var tot: String?

  @MainActor func zet(_ hulp: inout Hulpverlener, _ beurt: Beurt) throws {
    if let organisatie { hulp.organisatie = organisatie }
    if let naam { hulp.naam = naam }
    if let rol { hulp.rol = rol }
    if let nummer { hulp.nummer = nummer }
    if let dag = try beurt.dag(optioneel: van, "--van") { hulp.van = dag }
    if let dag = try beurt.dag(optioneel: tot, "--tot") { hulp.tot = dag }
  }
}

/// Adds a professional.
struct HulpverlenerNieuw: Nabijopdracht {
  static let configuration = CommandConfiguration(
    commandName: "nieuw", abstract: "Zet een hulpverlener erbij; antwoordt het kenmerk.",
    discussion: """
      Voorbeeld: nabij hulpverlener nieuw CODE --organisatie "Jeugdbescherming" \\
                   --naam "B. Smit" \\
                   --rol gezinsvoogd --van 1-9
      """)
  static let aard = Opdrachtaard.schrijven

  @OptionGroup var open: OpenOpties

  @Argument(help: ArgumentHelp("De code van de casus.", valueName: "code"))
  var code: String

  @OptionGroup var velden: HulpverlenerOpties

  func voer(_ beurt: Beurt) throws {
    let id = beurt.wereld.nieuwId()
    let casus = try beurt.schrijf(in: code) { _ in
      var hulp = Hulpverlener()
      hulp.id = id
      try velden.zet(&hulp, beurt)
      return [.zetHulpverlener(hulp)]
    }
    try beurt.gemaakt(casus.hulpverleners.weergave(id), casus: casus.code)
    beurt.meld("Hulpverlener staat bij casus \(casus.code).")
  }
}
