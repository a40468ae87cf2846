import ArgumentParser
import Termijnen
import Wijkteam

/// Writes a note.
struct NotitieOpdracht: Nabijopdracht {
  static let configuration = CommandConfiguration(
    commandName: "notitie", abstract: "Schrijf een notitie; één zin is genoeg.",
    discussion: """
      Voorbeeld: nabij notitie CODE --domein wonen --domein jeugd
                 nabij notitie CODE - < verslag.txt
                 nabij notitie CODE "Gebeld met tante" --datum gisteren

      Zonder tekst vraagt Nabij erom. Zet gezegd:, gezien: of betekenis: voor een
      zin om die uit elkaar te houden.
      """)
  static let aard = Opdrachtaard.schrijven

  @OptionGroup var open: OpenOpties

  @Argument(help: ArgumentHelp("De code van de casus.", valueName: "code"))
  var code: String

  @Argument(help: ArgumentHelp("De tekst, of - voor de standaardinvoer.", valueName: "tekst"))
  var tekst: String?

  @OptionGroup var velden: NotitieOpties

  func voer(_ beurt: Beurt) throws {
    let tekst = try beurt.tekst(self.tekst, vraag: "Notitie", in: code)
    let casus = try beurt.schrijf(in: code) { casus in
      [.noteer(try velden.notitie(tekst, casus, beurt))]
    }
    guard let notitie = casus.notities.last else { return }
    try beurt.gemaakt(notitie.waarde.id.kort, casus: casus.code)
    let op = try beurt.gebeurdOp().map { ", op \($0.dag.kortMetJaar)" } ?? ""
    beurt.meld("Genoteerd bij casus \(casus.code) (\(casus.roepnaam))\(op).")
  }
}

/// What can be said about a note besides its text.
struct NotitieOpties: ParsableArguments {
  @Option(help: ArgumentHelp("Levensdomein; mag vaker.", valueName: "domein"))
  var domein: [String] = []
  @Option(help: ArgumentHelp("Wie erbij was; mag vaker.", valueName: "wie"))
  var aanwezig: [String] = []
  @Option(help: ArgumentHelp("Hoe: bellen, deur, app, mail, brief, balie ...", valueName: "kanaal"))
  var hoe: String?
  @Option(
    help: ArgumentHelp("Was de inwoner erbij: ja, met-instemming of nee.", valueName: "keuze"))
  var inwoner: String?
  @Flag(help: "Er is iets over de inwoner besloten.")
  var besluit = false
  @Option(
    help: ArgumentHelp(
      "Er is iets besloten zonder de inwoner, om deze reden.", valueName: "reden"))
  var zonderInwoner: String?
  @Option(help: ArgumentHelp("Over wie: letters van een persoon; mag vaker.", valueName: "p"))
  var over: [String] = []
  @Flag(help: "Alleen voor het team, ook als een ander later meeleest.")
  var alleenTeam = false

  /// The note, with a fresh identity.
  @MainActor func notitie(_ tekst: String, _ casus: Casus, _ beurt: Beurt) throws -> Notitie {
    var notitie = Notitie()
    notitie.id = beurt.wereld.nieuwId()
    notitie.tekst = tekst
    notitie.hoe = try beurt.keuze(optioneel: hoe, "--hoe")
    notitie.aanwezig = aanwezig.flatMap {
      $0.split(separator: ",").map { Schoon.regel(String($0)) }
    }
    notitie.inwonerbij = try beurt.keuze(optioneel: inwoner, "--inwoner")
    notitie.besluitOverInwoner = besluit || zonderInwoner != nil
    if let zonderInwoner = try beurt.tekst(optioneel: zonderInwoner) {
      if notitie.inwonerbij == .ja {
        throw Gebruiksfout("--inwoner ja en --zonder-inwoner kunnen niet samen.")
      }
      notitie.inwonerbij = notitie.inwonerbij ?? .nee
      notitie.zonderInwonerReden = zonderInwoner
    }
    notitie.domeinen = domein.map { Domein($0) }
    notitie.over = try over.map { try casus.personen.vind($0, "Persoon", in: casus) }
    notitie.zichtbaarheid = alleenTeam ? .alleenTeam : .casus
    return notitie
  }
}
