import ArgumentParser

/// The root: `nabij` alone opens the screens, or prints Vandaag where there is no terminal.
struct Nabij: Nabijopdracht {
  static let configuration = CommandConfiguration(
    commandName: "nabij",
    abstract: "Nabij: wat vandaag aandacht vraagt, en wat er stilstaat.",
    discussion: """
      Zonder opdracht opent Nabij de schermen. Zo begin je met een lege kluis; er
      wordt om een wachtwoord gevraagd:

        export NABIJ_KLUIS=~/kluis
        nabij kluis maak --naam "Wijkteam Noord" --lid kitty
        CODE=$(nabij casus nieuw --roepnaam Helena --vast kitty)
        nabij notitie $CODE --domein wonen
        P=$(nabij procedure nieuw $CODE --soort urgentie --instantie "gemeente A.")
        nabij procedure ontvangen $CODE $P --datum 10-8
        nabij dreiging nieuw $CODE --soort uithuisplaatsing --door jeugdzorg \\
                   --wanneer +1w
        nabij vandaag

      Elke opdracht legt zichzelf uit: nabij procedure --help, nabij procedure nieuw
      --help. Alle soorten procedures: nabij regels. Eerst rondkijken in verzonnen
      casussen: nabij demo. Codes en kenmerken staan alleen op de standaarduitvoer,
      uitleg en vragen op de foutuitvoer. Einde: 0 goed, 1 geweigerd, 2 verkeerd
      getypt, 3 kluis beschadigd, 4 verkeerd wachtwoord of geen toegang, 5 bezet.
      """,
    version: Versie.tekst,
    subcommands: Nabij.opdrachten)

  /// The registry of the subcommands: one line for each.
  static let opdrachten: [any ParsableCommand.Type] = [
    Demo.self, KluisGroep.self, Vandaag.self, Lijst.self, Toon.self, LetopGroep.self,
    KetenOpdracht.self, Bekend.self, BinnenGroep.self, CasusGroep.self, NotitieOpdracht.self,
    NetwerkGroep.self, ProcedureGroep.self, ContactOpdracht.self, ToezeggingGroep.self,
    DreigingGroep.self, AandachtspuntGroep.self, DomeinOpdracht.self, PersoonGroep.self,
    HulpverlenerGroep.self, PostGroep.self, AfspraakGroep.self, Corrigeer.self, Zoek.self,
    Bellen.self, Caseload.self, ConceptGroep.self, Genereer.self, TermijnOpdracht.self,
    KalenderOpdracht.self, BezwaarOpdracht.self, RegelsGroep.self, BriefOpdracht.self,
    Bewaartermijnen.self, InrichtingGroep.self,
    LidGroep.self, ToegangGroep.self, WieKeek.self, Sleutels.self,
  ]

  /// The words of every subcommand, those of groups too.
  static var paden: [[String]] {
    opdrachten.flatMap { opdracht in
      let naam = opdracht.configuration.commandName ?? ""
      return [[naam]]
        + opdracht.configuration.subcommands.map { [naam, $0.configuration.commandName ?? ""] }
    }
  }

  /// The explanation of every subcommand, as it was written.
  static var uitleg: [String] {
    [configuration.discussion]
      + opdrachten.flatMap { opdracht in
        [opdracht.configuration.discussion]
          + opdracht.configuration.subcommands.map { $0.configuration.discussion }
      }
  }

  @OptionGroup var open: OpenOpties

  @Flag(name: .customLong("versie"), help: "Toon de versie.")
  var versie = false

  @Option(help: ArgumentHelp("Kleuren: standaard, licht of mono.", valueName: "naam"))
  var thema: String?

  @Flag(help: "Lijnen en tekens met gewone letters.")
  var ascii = false

  @Flag(help: "Geen kaders om vensters.")
  var zonderKaders = false

  func validate() throws {
    if let thema { try Schermopties.keur(thema: thema) }
  }

  func voer(_ beurt: Beurt) throws {
    if versie { return beurt.uit(Versie.tekst) }
    guard beurt.wereld.terminal, !open.json, !open.platteTekst, let schermen = beurt.wereld.schermen
    else { return try Vandaag.toon(beurt) }
    var opties = try beurt.schermopties()
    opties.neem(
      thema: thema, ascii: ascii, zonderKaders: zonderKaders, alleenLezen: open.alleenLezen)
    let sessie = try beurt.sessie()
    // Once the kluis is open the rules of its team hold.
    opties.inrichting = try beurt.inrichting()
    throw Uitgang(code: try schermen(sessie, opties))
  }
}

/// The version of the program.
nonisolated enum Versie {
  static let tekst = "0.1.0"
}
