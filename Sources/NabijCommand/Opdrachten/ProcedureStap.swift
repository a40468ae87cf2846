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
    nieuw.tekst = try beurt.tekst(optioneel: stap.tekst)
    try vul(&nieuw, beurt)
    let gevuld = nieuw
    let casus = try beurt.schrijf(in: stap.code) { casus in
      [.zetStap(try casus.procedure(kort: stap.procedure).id, gevuld)]
    }
    let dag = (try beurt.gebeurdOp())?.dag ?? beurt.vandaag
    let letters = casus.procedures.weergave(try casus.procedure(kort: stap.procedure).id)
    beurt.meld(
      "\(Self.soort.label) op \(dag.kortMetJaar): procedure \(letters) van casus \(casus.code).")
  }
}
