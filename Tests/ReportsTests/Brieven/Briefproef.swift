import Inrichting
import Reports
import Termijnen
import Testing
import Wijkteam

/// Reads a day such as `2026-11-20`; a wrong literal fails the test that uses it.
func d(_ iso: String, _ plaats: SourceLocation = #_sourceLocation) -> Dag {
  guard let dag = Dag(iso: iso) else {
    Issue.record("geen datum: \(iso)", sourceLocation: plaats)
    return Dag.eerste
  }
  return dag
}

/// A letter about a step of a kind of the configuration.
struct Briefproef {
  private static let ingebouwd = Result { try Inrichting.ingebouwd() }

  let inrichting: Inrichting
  var stand: Briefstand

  init(
    _ soort: String, op: String, naam: String? = nil,
    _ feiten: (inout Termijnfeiten) -> Void = { _ in }, ontvangen: String? = "2026-10-05"
  ) throws {
    inrichting = try Self.ingebouwd.get()
    let regel = try #require(try inrichting.soorten.soort(soort))
    var gegeven: Termijnfeiten?
    if let ontvangen {
      var nieuw = Termijnfeiten(ontvangen: d(ontvangen))
      feiten(&nieuw)
      gegeven = nieuw
    }
    stand = Briefstand(regel: regel, feiten: gegeven, op: d(op), kalender: inrichting.kalender)
    if let naam { stand.naam = naam }
    stand.instantie = "Gemeente Almere, afdeling Inkomen"
    stand.kenmerk = "2026-4711"
  }

  /// The letter with the resident's name and address.
  func brief(_ soort: Briefsoort) throws -> Brief {
    var gegevens = Briefgegevens(stand)
    gegevens.velden[.naam] = "Helena Verbeek"
    gegevens.velden[.adres] = "Dorpsstraat 1"
    gegevens.velden[.woonplaats] = "1315 AB Almere"
    return Brief.maak(try inrichting.brief(soort), gegevens)
  }

  /// The words between salutation and signature.
  func kern(_ soort: Briefsoort) throws -> String {
    let tekst = try #require(try brief(soort).paginas(regels: 0).first)
    let na = try #require(tekst.split(separator: "Geachte heer of mevrouw,\n\n").last)
    return String(try #require(na.split(separator: "\n\nMet vriendelijke groet").first))
  }
}

/// The sentence of a refusal; nil when nothing was refused.
func weigering(_ doe: () throws(Weigering) -> Brieftoets) -> String? {
  do {
    _ = try doe()
    return nil
  } catch {
    return error.zin
  }
}
