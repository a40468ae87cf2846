import ArgumentParser
import Reports
import Termijnen
import Wijkteam

/// The people around a household.
struct NetwerkLijst: Nabijopdracht {
  static let configuration = CommandConfiguration(
    commandName: "lijst", abstract: "De mensen rond een huishouden, per kring.",
    discussion: "Voorbeeld: nabij netwerk lijst CODE")

  @OptionGroup var open: OpenOpties

  @Argument(help: ArgumentHelp("De code van de casus.", valueName: "code"))
  var code: String

  func voer(_ beurt: Beurt) throws {
    let sessie = try beurt.sessie()
    let casus = try beurt.bekijk(code)
    try beurt.toon(
      casus.netwerk.alle.map { NetwerkJson($0.waarde, casus) },
      tekst: Verslag.netwerk(casus, dag: sessie.leesdag), leeg: casus.netwerk.isLeeg)
  }
}

/// Somebody near in JSON.
struct NetwerkJson: Encodable {
  struct Steunregel: Encodable {
    let soort: String
    let wat: String
  }

  let id: String
  let naam: String
  let soort: String
  let kring: String
  let rol: String?
  let betaald: Bool
  let geeft: [Steunregel]
  let krijgt: [Steunregel]
  let deelname: String
  let instemming: Bool?
  let magWeten: String?
  let grenzen: String?
  let achterwacht: String?
  let bereikbaar: String?
  let kijkTerug: String?
  let laatsteContact: String?
  let effect: String?
  let onderbroken: Bool

  init(_ contact: Netwerkcontact, _ casus: Casus) {
    id = casus.netwerk.weergave(contact.id)
    naam = contact.naam
    soort = contact.soort.rawValue
    kring = contact.kring.rawValue
    rol = contact.rol
    betaald = contact.betaald
    geeft = contact.geeft.map { Steunregel(soort: $0.soort.rawValue, wat: $0.wat) }
    krijgt = contact.krijgt.map { Steunregel(soort: $0.soort.rawValue, wat: $0.wat) }
    deelname = contact.deelname.rawValue
    instemming = contact.instemming
    magWeten = contact.magWeten
    grenzen = contact.grenzen
    achterwacht = contact.achterwacht
    bereikbaar = contact.bereikbaar
    kijkTerug = contact.kijkTerug?.iso
    laatsteContact = contact.laatsteContact?.iso
    effect = contact.effect
    onderbroken = contact.onderbroken
  }
}
