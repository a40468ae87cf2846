import ArgumentParser
import Inrichting
import Termijnen

/// The dates of an objection.
struct BezwaarOpdracht: Nabijopdracht {
  static let configuration = CommandConfiguration(
    commandName: "bezwaar", abstract: "Tot wanneer bezwaar kan, en wanneer er dan beslist is.",
    discussion: "Voorbeeld: nabij bezwaar --besluit 2026-11-20 --commissie")
  static let aard = Opdrachtaard.zonderKluis
  static let kentDag = true

  @OptionGroup var open: OpenOpties

  @OptionGroup var regels: InrichtingOptie

  @Option(help: ArgumentHelp("De dag waarop het besluit verstuurd is.", valueName: "dag"))
  var besluit: String

  @Flag(help: "Er is een bezwaarcommissie.")
  var commissie = false

  @Flag(help: "De beslissing op bezwaar is verdaagd.")
  var verdaagd = false

  func voer(_ beurt: Beurt) throws {
    try beurt.gebruik(inrichting: regels.inrichting)
    let inrichting = try beurt.inrichting()
    let verzonden = try beurt.dag(besluit, "--besluit", richting: .terug)
    if verzonden > beurt.vandaag {
      beurt.meld("\(verzonden.lang) moet nog komen. Gerekend alsof het besluit dan verstuurd is.")
    }
    let dagen = bezwaar(
      tegen: verzonden, commissie: commissie, verdaagd: verdaagd,
      lezingen: inrichting.lezingen, kalender: inrichting.kalender)
    try beurt.meldVerlopen(soorten: ["bezwaar"])
    for waarschuwing in dagen.waarschuwingen { beurt.meld(waarschuwing) }
    var tekst = "Bezwaar kan tot en met \(dagen.bezwaarVoor.lang).\n"
    tekst += "Daarop hoort een beslissing te zijn op \(dagen.besluitVoor.lang)"
    tekst +=
      dagen.besluitUiterlijk > dagen.besluitVoor
      ? ", en in de ruimste lezing op \(dagen.besluitUiterlijk.lang).\n" : ".\n"
    for regel in dagen.regels { tekst += "- \(regel.tekst) (\(regel.artikel))\n" }
    try beurt.toon(BezwaarJson(dagen), tekst: tekst)
  }
}

/// `bezwaar --json`.
struct BezwaarJson: Encodable {
  let bezwaarVoor: String
  let besluitVoor: String
  let besluitUiterlijk: String
  let regels: [TermijnJson.Regel]
  let waarschuwingen: [String]

  init(_ dagen: Bezwaartermijnen) {
    bezwaarVoor = dagen.bezwaarVoor.iso
    besluitVoor = dagen.besluitVoor.iso
    besluitUiterlijk = dagen.besluitUiterlijk.iso
    regels = dagen.regels.map { TermijnJson.Regel(tekst: $0.tekst, artikel: $0.artikel) }
    waarschuwingen = dagen.waarschuwingen
  }
}
