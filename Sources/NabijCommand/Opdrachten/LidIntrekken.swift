import ArgumentParser
import Kluis
import Wijkteam

/// Withdraws a member.
struct LidIntrekken: Nabijopdracht {
  static let configuration = CommandConfiguration(
    commandName: "intrekken", abstract: "Een lid gaat weg: niet meer openen, geen nieuwe sleutels.",
    discussion: """
      Voorbeeld: nabij lid intrekken daan

      Wat iemand gezien of overgeschreven heeft, komt niet terug. Zet casussen
      waar deze persoon bij bleef eerst op een ander. Dit kan een teamleider of
      beheerder.
      """)
  static let aard = Opdrachtaard.schrijven

  @OptionGroup var open: OpenOpties

  @Argument(help: ArgumentHelp("Wie weggaat.", valueName: "naam"))
  var naam: String

  @Flag(help: "Niet eerst vragen.")
  var ja = false

  func voer(_ beurt: Beurt) throws {
    let sessie = try beurt.sessie()
    let lid = Lid(naam.lowercased())
    guard sessie.leden.contains(lid) else {
      throw Weigering(
        .onbekend, "Er is geen lid '\(naam)' in dit team. Bekijk de leden met 'nabij lid lijst'.")
    }
    // Refused before anything is told.
    guard sessie.kluis.ik.isRolhouder else { return try sessie.kluis.trekIn(naam) }
    for zin in try sessie.blijftBij(lid) { beurt.meld(zin) }
    if !ja {
      let vraag = "Wil je \(lid.weergave) intrekken? Dit kan niet terug. (ja of nee) "
      guard let antwoord = beurt.wereld.vraag(.regel(vraag)) else {
        throw Gebruiksfout("Zonder toetsenbord: zet --ja erbij als je het zeker weet.")
      }
      guard try beurt.jaNee(antwoord, "Antwoord") else {
        throw Afgebroken(afloop: .geweigerd, zin: "Niet ingetrokken. Er is niets veranderd.")
      }
    }
    beurt.meld(try sessie.trekIn(lid).joined(separator: "\n"))
  }
}
