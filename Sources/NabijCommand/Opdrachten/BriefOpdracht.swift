import ArgumentParser
import Inrichting
import Reports
import Termijnen
import Wijkteam

/// Writes a letter of the resident; never sends it.
struct BriefOpdracht: Nabijopdracht {
  static let configuration = CommandConfiguration(
    commandName: "brief", abstract: "Een brief van de inwoner, klaar om te lezen en te tekenen.",
    discussion: """
      Voorbeeld: nabij brief herinnering CODE P --persoon H
                 nabij brief ingebrekestelling CODE P --html > brief.html
                 nabij brief avg-inzage CODE --instantie "gemeente Almere"

      Soorten: herinnering, verzoek-besluit, ingebrekestelling, bezwaar, voorschot,
      avg-inzage. De brief is van de inwoner: zijn naam en zijn handtekening. Nabij
      verstuurt niets. Wat niet bekend is wordt een open plek. Vragen en tips staan
      op de foutuitvoer.
      """)

  @OptionGroup var open: OpenOpties

  @Argument(help: ArgumentHelp("Welke brief.", valueName: "soort"))
  var soort: String

  @Argument(help: ArgumentHelp("De code van de casus.", valueName: "code"))
  var code: String

  @Argument(help: ArgumentHelp("De letters van de procedure.", valueName: "p"))
  var procedure: String?

  @Option(help: ArgumentHelp("Van wie de brief is: letters van een persoon.", valueName: "p"))
  var persoon: String?

  @Option(help: ArgumentHelp("Aan wie de brief gaat.", valueName: "naam"))
  var instantie: String?

  @Flag(help: "Als pagina om te printen (HTML).")
  var html = false

  func voer(_ beurt: Beurt) throws {
    let soort = try beurt.keuze(self.soort, "soort", Briefsoort.self)
    let sessie = try beurt.sessie()
    let casus = try beurt.bekijk(code)
    var gegevens = try self.gegevens(soort, casus, sessie, beurt)
    if let instantie { gegevens.velden[.instantie] = instantie }
    if let persoon {
      let id = try casus.personen.vind(persoon, "Persoon", in: casus)
      vul(&gegevens, id, casus, op: sessie.leesdag)
    }
    let brief = Brief.maak(try beurt.inrichting().brief(soort), gegevens)
    for veld in brief.leeg { beurt.meld("Nog in te vullen: \(veld.label).") }
    beurt.meld("Lees de brief samen door voordat hij weggaat. Dit is nu een gewoon bestand.")
    if html { return beurt.uit(brief.html) }
    try beurt.toon(BriefJson(brief), tekst: brief.paginas().joined(separator: "\n"))
  }

  @MainActor private func gegevens(
    _ soort: Briefsoort, _ casus: Casus, _ sessie: Sessie, _ beurt: Beurt
  ) throws -> Briefgegevens {
    let context = sessie.letopcontext
    guard let letters = procedure else {
      guard soort == .inzage else {
        throw Gebruiksfout("Over welke procedure gaat de brief? Zet de letters achter de code.")
      }
      return Briefgegevens(op: context.vandaag, kalender: context.kalender)
    }
    let procedure = try casus.procedure(kort: letters)
    guard let regel = context.soortregel(procedure.soort) else {
      throw Weigering(.onbekend, "De soort '\(procedure.soort)' staat niet in de regels.")
    }
    var stand = Briefstand(
      regel: regel,
      feiten: procedure.termijnfeiten(
        regel, kalender: context.kalender, gemeente: context.gemeente),
      op: context.vandaag, kalender: context.kalender)
    stand.naam = Verslag.naam(procedure, context)
    if let tegen = procedure.start.waarde.tegen.flatMap({ casus.procedures[$0] }) {
      stand.tegen = Verslag.naam(tegen, context)
    }
    stand.instantie = procedure.instantie
    stand.kenmerk = procedure.kenmerk
    try beurt.meldVerlopen(soorten: [regel.id])
    let toets = try Brieftoets.toets(soort, stand)
    for vraag in toets.vragen { beurt.meld("Vraag eerst: \(vraag)") }
    for hint in toets.hints { beurt.meld(hint) }
    return Briefgegevens(stand)
  }

  /// Name, birth date and address of the resident, as far as they are known.
  @MainActor private func vul(
    _ gegevens: inout Briefgegevens, _ id: Id, _ casus: Casus, op dag: Dag
  ) {
    guard let persoon = casus.personen[id]?.waarde else { return }
    gegevens.velden[.naam] = persoon.naam
    gegevens.velden[.geboortedatum] = persoon.geboortedatum?.langZonderWeekdag
    let adres = casus.bereikbaarheid.alle.map(\.waarde).last {
      $0.persoon == id && $0.soort == .adres && ($0.tot ?? dag) >= dag
        && !$0.waarschuwingen.contains(.geheimAdres)
    }
    guard let adres else { return }
    let delen = adres.waarde.split(separator: ",", maxSplits: 1).map { String($0).trimmed }
    gegevens.velden[.adres] = delen.first
    if delen.count > 1 { gegevens.velden[.woonplaats] = delen[1] }
  }
}

/// `brief --json`.
struct BriefJson: Encodable {
  let soort: String
  let onderwerp: String
  let ontvanger: String
  let paginas: [String]
  let openPlekken: [String]

  init(_ brief: Brief) {
    soort = brief.soort.rawValue
    onderwerp = brief.onderwerp
    ontvanger = brief.ontvanger
    paginas = brief.paginas()
    openPlekken = brief.leeg.map(\.rawValue)
  }
}
