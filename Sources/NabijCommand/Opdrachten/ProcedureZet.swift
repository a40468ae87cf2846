import ArgumentParser
import Termijnen
import Wijkteam

/// Sets fields of a procedure.
struct ProcedureZet: Nabijopdracht {
  static let configuration = CommandConfiguration(
    commandName: "zet", abstract: "Werk gegevens van een procedure bij.",
    discussion: """
      Voorbeeld: nabij procedure zet CODE P --kenmerk 2026-4411 --nummer 036-1234567
                 nabij procedure zet CODE P --stilstand bewust-wachten \\
                   --terugkijken +2w \\
                   --reden "na de verhuizing"
                 nabij procedure zet CODE P --drempel 20 \\
                   --reden "de balie is een maand dicht"
                 nabij procedure zet CODE P --bezwaar nee
                 nabij procedure zet CODE P --variant commissie
                 nabij procedure zet CODE P --gemeente Almere

      Welke varianten een soort heeft staat in 'nabij regels SOORT'; gewoon is geen
      van die.
      """)
  static let aard = Opdrachtaard.schrijven

  @OptionGroup var open: OpenOpties

  @Argument(help: ArgumentHelp("De code van de casus.", valueName: "code"))
  var code: String

  @Argument(help: ArgumentHelp("De letters van de procedure.", valueName: "p"))
  var procedure: String

  @OptionGroup(title: "GEGEVENS") var velden: ProcedureVelden

  @Option(help: ArgumentHelp("De naam.", valueName: "naam"))
  var naam: String?
  @Option(help: ArgumentHelp("Bij wie het loopt.", valueName: "instantie"))
  var instantie: String?
  @Option(
    help: ArgumentHelp("Procedure die eerst klaar moet zijn; mag vaker.", valueName: "p"))
  var wachtOp: [String] = []
  @Flag(help: "Wacht nergens meer op.")
  var wachtNergensOp = false
  @Option(
    help: ArgumentHelp(
      "vastgelopen, bewust-wachten, nog-geen-antwoord of in-overdracht.", valueName: "soort"))
  var stilstand: String?
  @Option(help: ArgumentHelp("Dag om terug te kijken, bij --stilstand.", valueName: "dag"))
  var terugkijken: String?
  @Option(
    help: ArgumentHelp("Waardoor het stilstaat, bijvoorbeeld wachtlijst.", valueName: "oorzaak"))
  var oorzaak: String?
  @Option(help: ArgumentHelp("Wat het in beweging bracht.", valueName: "tekst"))
  var watBewoog: String?
  @Option(
    help: ArgumentHelp("Wil de inwoner een ingebrekestelling: ja of nee.", valueName: "ja|nee"))
  var ingebrekestelling: String?
  @Option(
    help: ArgumentHelp(
      "Wil de inwoner bezwaar tegen het besluit: ja of nee.", valueName: "ja|nee"))
  var bezwaar: String?
  @Option(help: ArgumentHelp("Eigen drempel voor stilte, in werkdagen.", valueName: "dagen"))
  var drempel: Int?
  @Option(
    help: ArgumentHelp("De gemeente, als de regel per gemeente verschilt.", valueName: "naam"))
  var gemeente: String?
  @Option(help: ArgumentHelp("De dag waarop de instantie zou reageren.", valueName: "dag"))
  var reactieVoor: String?
  @Option(help: ArgumentHelp("De reden, bij stilstand, oorzaak of drempel.", valueName: "tekst"))
  var reden: String?

  func voer(_ beurt: Beurt) throws {
    let casus = try beurt.schrijf(in: code) { casus in
      let id = try casus.procedure(kort: procedure).id
      let opdrachten = try velden.opdrachten(id, beurt) + eigen(id, casus, beurt)
      guard !opdrachten.isEmpty else {
        throw Gebruiksfout("Zeg wat je wilt zetten, bijvoorbeeld --kenmerk 123. Zie --help.")
      }
      return opdrachten
    }
    beurt.meld("Procedure \(procedure) van casus \(casus.code) is bijgewerkt.")
  }

  @MainActor private func eigen(_ id: Id, _ casus: Casus, _ beurt: Beurt) throws -> [Opdracht] {
    var uit: [Opdracht] = []
    func zet(_ veld: Procedureveld, _ waarde: Veldwaarde) {
      uit.append(.zetProcedureveld(id, veld, waarde))
    }
    if let naam { zet(.naam, Veldwaarde(tekst: naam)) }
    if let instantie { zet(.instantie, Veldwaarde(tekst: instantie)) }
    if let gemeente { zet(.gemeente, Veldwaarde(tekst: gemeente)) }
    if wachtNergensOp {
      zet(.wachtOp, Veldwaarde())
    } else if !wachtOp.isEmpty {
      zet(.wachtOp, Veldwaarde(ids: try wachtOp.map { try casus.procedure(kort: $0).id }))
    }
    let reden = try beurt.tekst(optioneel: reden)
    let terug = try beurt.dag(optioneel: terugkijken, "--terugkijken", richting: .vooruit)
    if let stilstand {
      zet(.stilstand, Veldwaarde(tekst: stilstand, reden: reden, dag: terug))
    } else if terug != nil {
      throw Gebruiksfout("--terugkijken hoort bij --stilstand.")
    }
    if let oorzaak { zet(.oorzaak, Veldwaarde(tekst: oorzaak, reden: reden)) }
    if let watBewoog = try beurt.tekst(optioneel: watBewoog) {
      zet(.watBewoog, Veldwaarde(tekst: watBewoog))
    }
    if let ingebrekestelling {
      let ja = try beurt.jaNee(ingebrekestelling, "--ingebrekestelling")
      zet(.ingebrekestellingGewenst, Veldwaarde(reden: reden, ja: ja))
    }
    if let bezwaar {
      let ja = try beurt.jaNee(bezwaar, "--bezwaar")
      zet(.bezwaarGewenst, Veldwaarde(reden: reden, ja: ja))
    }
    if let drempel { zet(.drempel, Veldwaarde(reden: reden, getal: drempel)) }
    if let dag = try beurt.dag(optioneel: reactieVoor, "--reactie-voor", richting: .vooruit) {
      zet(.reactieVoor, Veldwaarde(dag: dag))
    }
    return uit
  }
}
