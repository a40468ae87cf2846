import ArgumentParser
import Wijkteam

/// Changes somebody near.
struct NetwerkZet: Nabijopdracht {
  static let configuration = CommandConfiguration(
    commandName: "zet", abstract: "Werk iemand uit het netwerk bij.",
    discussion: "Voorbeeld: nabij netwerk zet CODE N --deelname doet-mee --kijk-terug +6w")
  static let aard = Opdrachtaard.schrijven

  @OptionGroup var open: OpenOpties

  @Argument(help: ArgumentHelp("De code van de casus.", valueName: "code"))
  var code: String

  @Argument(help: ArgumentHelp("De letters van de persoon of plek.", valueName: "n"))
  var wie: String

  @Option(help: ArgumentHelp("Naam van de persoon, groep of plek.", valueName: "naam"))
  var naam: String?

  @Option(help: ArgumentHelp("nabij, vriend, bekend of buurt.", valueName: "kring"))
  var kring: String?

  @OptionGroup var velden: NetwerkOpties

  func voer(_ beurt: Beurt) throws {
    let casus = try beurt.schrijf(in: code) { casus in
      let id = try casus.netwerk.vind(wie, "Contact", in: casus)
      guard var contact = casus.netwerk[id]?.waarde else { return [] }
      if let naam { contact.naam = naam }
      if let kring { contact.kring = try beurt.keuze(kring, "--kring") }
      try velden.zet(&contact, casus, beurt)
      return [.zetNetwerkcontact(contact)]
    }
    beurt.meld("Bijgewerkt in het netwerk van casus \(casus.code).")
  }
}
