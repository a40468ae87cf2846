import ArgumentParser
import Termijnen
import Wijkteam

/// What every step of a procedure has.
struct StapOpties: ParsableArguments {
  @Argument(help: ArgumentHelp("De code van de casus.", valueName: "code"))
  var code: String

  @Argument(help: ArgumentHelp("De letters van de procedure.", valueName: "p"))
  var procedure: String

  @Option(help: ArgumentHelp("Een toelichting.", valueName: "tekst"))
  var tekst: String?
}

/// A subcommand that takes one step in a procedure.
nonisolated protocol Stapopdracht: Nabijopdracht {
  static var soort: Stapsoort { get }
  var stap: StapOpties { get }
  /// Fills what only this step has.
  @MainActor func vul(_ stap: inout Processtap, _ beurt: Beurt) throws
}

nonisolated extension Stapopdracht {
  static var aard: Opdrachtaard { .schrijven }

  @MainActor func vul(_: inout Processtap, _: Beurt) throws {}

  @MainActor func voer(_ beurt: Beurt) throws {
    var nieuw = Processtap()
    nieuw.soort = Self.soort
    nieuw.tekst = stap.tekst
    try vul(&nieuw, beurt)
    let gevuld = nieuw
    let casus = try beurt.schrijf(in: stap.code, metTekst: stap.tekst) { casus in
      [.zetStap(try casus.procedure(kort: stap.procedure).id, gevuld)]
    }
    let dag = (try beurt.gebeurdOp())?.dag ?? beurt.vandaag
    let letters = casus.procedures.weergave(try casus.procedure(kort: stap.procedure).id)
    beurt.meld(
      "\(Self.soort.label) op \(dag.kortMetJaar): procedure \(letters) van casus \(casus.code).")
  }
}

/// The papers were handed in.
struct ProcedureIngediend: Nabijopdracht, Stapopdracht {
  static let configuration = CommandConfiguration(
    commandName: "ingediend", abstract: "De aanvraag is ingediend.",
    discussion: "Voorbeeld: nabij procedure ingediend CODE P --datum 12-10")
  static let soort = Stapsoort.ingediend

  @OptionGroup var open: OpenOpties
  @OptionGroup var stap: StapOpties
}

/// The institution has it.
struct ProcedureOntvangen: Nabijopdracht, Stapopdracht {
  static let configuration = CommandConfiguration(
    commandName: "ontvangen", abstract: "De instantie heeft de aanvraag; hier begint de termijn.",
    discussion: "Voorbeeld: nabij procedure ontvangen CODE P --datum 2026-10-12")
  static let soort = Stapsoort.ontvangen

  @OptionGroup var open: OpenOpties
  @OptionGroup var stap: StapOpties
}

/// There is proof of receipt.
struct ProcedureBevestigd: Nabijopdracht, Stapopdracht {
  static let configuration = CommandConfiguration(
    commandName: "bevestigd", abstract: "Er is een ontvangstbevestiging.",
    discussion: "Voorbeeld: nabij procedure bevestigd CODE P --datum gisteren")
  static let soort = Stapsoort.bevestigd

  @OptionGroup var open: OpenOpties
  @OptionGroup var stap: StapOpties
}

/// The institution asks for papers.
struct ProcedureAanvulling: Nabijopdracht, Stapopdracht {
  static let configuration = CommandConfiguration(
    commandName: "aanvulling", abstract: "De instantie vraagt om stukken.",
    discussion: """
      Voorbeeld: nabij procedure aanvulling CODE P --datum 19-10 --hersteltermijn 2-11

      Noemt de brief geen datum, laat --hersteltermijn dan weg: zo'n brief zet de termijn niet stil.
      """)
  static let soort = Stapsoort.aanvulling

  @OptionGroup var open: OpenOpties
  @OptionGroup var stap: StapOpties

  @Option(help: ArgumentHelp("De laatste dag die de brief noemt.", valueName: "dag"))
  var hersteltermijn: String?

  func vul(_ stap: inout Processtap, _ beurt: Beurt) throws {
    stap.hersteltermijn = try beurt.dag(
      optioneel: hersteltermijn, "--hersteltermijn", richting: .dichtstbij)
  }
}

/// The papers are in.
struct ProcedureAangevuld: Nabijopdracht, Stapopdracht {
  static let configuration = CommandConfiguration(
    commandName: "aangevuld", abstract: "De gevraagde stukken zijn binnen bij de instantie.",
    discussion: "Voorbeeld: nabij procedure aangevuld CODE P --datum 26-10")
  static let soort = Stapsoort.aangevuld

  @OptionGroup var open: OpenOpties
  @OptionGroup var stap: StapOpties
}

/// The institution says that it takes longer.
struct ProcedureVerdaagd: Nabijopdracht, Stapopdracht {
  static let configuration = CommandConfiguration(
    commandName: "verdaagd", abstract: "De instantie laat weten dat het langer duurt.",
    discussion: "Voorbeeld: nabij procedure verdaagd CODE P --datum 1-12 --uiterlijk 15-1-2027")
  static let soort = Stapsoort.verdaagd

  @OptionGroup var open: OpenOpties
  @OptionGroup var stap: StapOpties

  @Option(help: ArgumentHelp("De nieuwe laatste dag die zij noemen.", valueName: "dag"))
  var uiterlijk: String?

  @Option(help: ArgumentHelp("Met hoeveel weken.", valueName: "weken"))
  var weken: Int?

  func vul(_ stap: inout Processtap, _ beurt: Beurt) throws {
    stap.uiterlijk = try beurt.dag(optioneel: uiterlijk, "--uiterlijk", richting: .dichtstbij)
    stap.weken = weken
  }
}

/// The resident agreed on paper to wait.
struct ProcedureInstemming: Nabijopdracht, Stapopdracht {
  static let configuration = CommandConfiguration(
    commandName: "instemming", abstract: "De inwoner stemt schriftelijk in met uitstel.",
    discussion: """
      Voorbeeld: nabij procedure instemming CODE P --datum vandaag --weken 2

      "Prima" aan de telefoon is geen instemming (Awb 4:15 lid 2 a).
      """)
  static let soort = Stapsoort.instemming

  @OptionGroup var open: OpenOpties
  @OptionGroup var stap: StapOpties

  @Option(help: ArgumentHelp("Met hoeveel weken.", valueName: "weken"))
  var weken: Int?

  @Option(help: ArgumentHelp("Tot en met welke dag.", valueName: "dag"))
  var uiterlijk: String?

  func vul(_ stap: inout Processtap, _ beurt: Beurt) throws {
    stap.weken = weken
    stap.uiterlijk = try beurt.dag(optioneel: uiterlijk, "--uiterlijk", richting: .dichtstbij)
  }
}

/// The resident put the institution in default.
struct ProcedureIngebrekestelling: Nabijopdracht, Stapopdracht {
  static let configuration = CommandConfiguration(
    commandName: "ingebrekestelling",
    abstract: "De instantie heeft de ingebrekestelling van de inwoner ontvangen.",
    discussion: "Voorbeeld: nabij procedure ingebrekestelling CODE P --datum 8-12")
  static let soort = Stapsoort.ingebrekestelling

  @OptionGroup var open: OpenOpties
  @OptionGroup var stap: StapOpties
}

/// The institution decided.
struct ProcedureBesluit: Nabijopdracht, Stapopdracht {
  static let configuration = CommandConfiguration(
    commandName: "besluit", abstract: "De instantie heeft besloten.",
    discussion: """
      Voorbeeld: nabij procedure besluit CODE P --datum 20-11 --uitkomst toegekend --ingang 1-12
      """)
  static let soort = Stapsoort.besluit

  @OptionGroup var open: OpenOpties
  @OptionGroup var stap: StapOpties

  @Option(
    help: ArgumentHelp(
      "toegekend, deels, afgewezen of buiten-behandeling.", valueName: "uitkomst"))
  var uitkomst: String?

  @Option(help: ArgumentHelp("De dag waarop het ingaat.", valueName: "dag"))
  var ingang: String?

  func vul(_ stap: inout Processtap, _ beurt: Beurt) throws {
    stap.uitkomst = try beurt.keuze(optioneel: uitkomst, "--uitkomst")
    stap.ingang = try beurt.dag(optioneel: ingang, "--ingang", richting: .dichtstbij)
  }
}

/// What was decided is done.
struct ProcedureUitgevoerd: Nabijopdracht, Stapopdracht {
  static let configuration = CommandConfiguration(
    commandName: "uitgevoerd", abstract: "Het besluit is uitgevoerd: het geld of de hulp is er.",
    discussion: "Voorbeeld: nabij procedure uitgevoerd CODE P --datum 4-12")
  static let soort = Stapsoort.uitgevoerd

  @OptionGroup var open: OpenOpties
  @OptionGroup var stap: StapOpties
}

/// The application was withdrawn.
struct ProcedureIngetrokken: Nabijopdracht, Stapopdracht {
  static let configuration = CommandConfiguration(
    commandName: "ingetrokken", abstract: "De aanvraag is ingetrokken.",
    discussion: """
      Voorbeeld: nabij procedure ingetrokken CODE P --datum 4-12
                 nabij procedure ingetrokken CODE P --mondeling

      Is het alleen gezegd, dan blijft de procedure open tot het op papier staat.
      """)
  static let soort = Stapsoort.ingetrokken

  @OptionGroup var open: OpenOpties
  @OptionGroup var stap: StapOpties

  @Flag(help: "Alleen gezegd, nog niet op papier.")
  var mondeling = false

  func vul(_ stap: inout Processtap, _: Beurt) throws {
    stap.schriftelijk = !mondeling
  }
}
