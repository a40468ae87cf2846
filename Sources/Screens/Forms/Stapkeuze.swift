import Termijnen
import TerminalUI
import Wijkteam

/// One thing that can happen in a procedure, in plain words, with its key after `s`.
struct Stapkeuze: Sendable {
  let soort: Stapsoort
  let toets: String
  /// In the help and palette.
  let label: String
  /// As an answer to "Wat is er gebeurd?".
  let zin: String
  let synoniemen: [String]

  static let alle: [Stapkeuze] = [
    .init(
      soort: .ingediend, toets: "i", label: "Aangevraagd", zin: "wij hebben het ingediend",
      synoniemen: [
        "ingediend", "verstuurd", "opgestuurd", "aanvraag gedaan", "aangevraagd", "ingestuurd",
        "formulier weg", "ik heb het verstuurd",
      ]),
    .init(
      soort: .ontvangen, toets: "o", label: "Ontvangen bij de instantie",
      zin: "het is daar binnen",
      synoniemen: [
        "binnen", "ontvangst", "datum van ontvangst", "ontvangen", "aangekomen", "ligt daar",
        "registratie",
      ]),
    .init(
      soort: .bevestigd, toets: "b", label: "Ontvangst bevestigd",
      zin: "er is een ontvangstbevestiging",
      synoniemen: ["ontvangstbevestiging", "bewijs", "bevestiging", "brief van ontvangst"]),
    .init(
      soort: .aanvulling, toets: "v", label: "Ze vragen iets",
      zin: "ze vragen papieren of uitleg",
      synoniemen: [
        "aanvulling gevraagd", "hersteltermijn", "bewijsstukken", "opschorting", "papieren",
        "stukken gevraagd", "meer informatie", "ontbreekt iets", "loonstrook", "onvolledig",
      ]),
    .init(
      soort: .aangevuld, toets: "c", label: "Aangevuld", zin: "wij hebben gestuurd wat ze vroegen",
      synoniemen: [
        "compleet", "stukken gestuurd", "nagestuurd", "opgestuurd", "alles gegeven", "aanvulling",
      ]),
    .init(
      soort: .opschorting, toets: "h", label: "De termijn staat stil",
      zin: "ze zeggen dat de termijn stilstaat",
      synoniemen: [
        "opschorting", "buitenland", "overmacht", "door de aanvrager", "klok stil", "stilgezet",
      ]),
    .init(
      soort: .verdaagd, toets: "l", label: "Ze hebben meer tijd nodig",
      zin: "ze schrijven dat het langer duurt",
      synoniemen: [
        "verdaagd", "uitstel", "verlenging", "langer", "vertraging", "beslistermijn", "later",
      ]),
    .init(
      soort: .instemming, toets: "m", label: "De inwoner geeft hen meer tijd",
      zin: "de inwoner stemt op papier in met uitstel",
      synoniemen: ["instemming", "akkoord met uitstel", "meer tijd", "uitstel goed"]),
    .init(
      soort: .ingebrekestelling, toets: "e", label: "Ingebrekestelling gestuurd",
      zin: "de inwoner heeft een ingebrekestelling gestuurd",
      synoniemen: [
        "in gebreke", "dwangsom", "te laat beslissen", "ingebrekestelling", "aanmanen",
        "brief te laat",
      ]),
    .init(
      soort: .besluit, toets: "d", label: "Er is een besluit", zin: "er is een besluit",
      synoniemen: [
        "toegekend", "afgewezen", "beschikking", "beslissing", "besluit", "uitslag", "antwoord",
        "gekregen", "goedgekeurd", "geweigerd", "nee", "ja",
      ]),
    .init(
      soort: .uitgevoerd, toets: "u", label: "Uitgevoerd", zin: "het is gedaan of betaald",
      synoniemen: [
        "betaald", "geregeld", "gestart", "klaar", "uitbetaald", "sleutel", "geld binnen", "gedaan",
        "afgerond",
      ]),
    .init(
      soort: .ingetrokken, toets: "t", label: "Ingetrokken", zin: "de aanvraag is ingetrokken",
      synoniemen: [
        "stopgezet", "gestopt", "niet meer nodig", "intrekken", "annuleren", "trekt zich terug",
        "stoppen",
      ]),
  ]

  /// The label inside a list of small words.
  var kort: String { label.prefix(1).lowercased() + label.dropFirst() }

  static func van(_ soort: Stapsoort) -> Stapkeuze? { alle.first { $0.soort == soort } }
}

extension Actie {
  static func stap(_ soort: Stapsoort) -> Actie { Actie("stap-\(soort.rawValue)") }

  /// The step that this action stands for.
  var stapsoort: Stapsoort? {
    guard naam.hasPrefix("stap-") else { return nil }
    return Stapsoort(rawValue: String(naam.dropFirst(5)))
  }
}
