import Inrichting
import Kluis
import Termijnen

/// How somebody gets in: which kluis, which member, which passphrase.
struct Toegang {
  let wereld: Wereld
  let opties: OpenOpties

  /// The folder of the kluis: `--kluis`, `NABIJ_KLUIS`, or the XDG place.
  func map() throws -> String {
    if let map = opties.kluis ?? wereld.omgeving["NABIJ_KLUIS"], !map.isEmpty { return map }
    if let data = wereld.omgeving["XDG_DATA_HOME"], data.hasPrefix("/") {
      return data + "/nabij/kluis"
    }
    if let thuis = wereld.omgeving["HOME"], thuis.hasPrefix("/") {
      return thuis + "/.local/share/nabij/kluis"
    }
    throw Gebruiksfout("Ik weet niet waar de kluis ligt. Zeg het met --kluis MAP of NABIJ_KLUIS.")
  }

  /// Who logs in: `--lid` or `NABIJ_LID`; nil lets the kluis choose.
  var lid: String? {
    let naam = opties.lid ?? wereld.omgeving["NABIJ_LID"]
    return naam.flatMap { $0.isEmpty ? nil : $0 }
  }

  func open(instellingen: Instellingen, basis: Inrichting, peildag: Dag?) throws -> Sessie {
    let map = try map()
    let kluis = try KluisOpener.open(
      map: map, lid: lid, wachtwoord: try wachtwoord(), wereld: wereld)
    return Sessie(
      kluis: kluis, instellingen: instellingen, wereld: wereld, peildag: peildag, basis: basis)
  }

  /// The passphrase from the file that was named, or asked.
  func wachtwoord() throws -> String {
    if let uitBestand = try uitBestand() { return uitBestand }
    guard let antwoord = wereld.vraag(.geheim("Wachtwoord: ")), !antwoord.isEmpty else {
      throw Gebruiksfout(
        "Er is geen wachtwoord. Typ het als erom gevraagd wordt, of zet het in een bestand "
          + "en noem dat met --wachtwoord-bestand.")
    }
    return antwoord
  }

  /// Six words that nobody thought up are offered first; Enter takes them.
  func aangebodenWachtwoord() throws -> String {
    if let uitBestand = try uitBestand() { return try lang(uitBestand) }
    return try aangeboden()
  }

  /// As above, and never from a file.
  func aangeboden() throws -> String {
    let zin = Wachtzin.maak()
    let vraag =
      "Dit kan je wachtwoord zijn:\n  \(zin)\nSchrijf het over en druk op Enter; of typ nu een eigen"
      + " wachtwoord van zes of meer woorden: "
    return try herhaald(vraag, leeg: zin)
  }

  /// Asks again when it is too short or not the same twice; `leeg` is what Enter alone takes.
  ///
  /// Why it asks again stands above the question: that covers everything else.
  private func herhaald(_ vraag: String, leeg: String) throws -> String {
    var eerder = ""
    for poging in 1...3 {
      guard let antwoord = wereld.vraag(.vluchtig(eerder + vraag)) else {
        throw Gebruiksfout(
          "Er is geen wachtwoord. Doe dit aan een terminal, of zet het in een bestand en noem dat "
            + "met --wachtwoord-bestand.")
      }
      let eerste = antwoord.isEmpty ? leeg : antwoord
      if eerste.count < Kluis.kortsteWachtwoord {
        guard poging < 3 else { throw Gebruiksfout(Kluis.wachtwoordTeKort) }
        eerder = Kluis.wachtwoordTeKort + "\n\n"
      } else if wereld.vraag(.geheim("Nog een keer hetzelfde wachtwoord: ")) == eerste {
        return eerste
      } else {
        let ongelijk = "De twee wachtwoorden zijn niet gelijk."
        guard poging < 3 else { throw Gebruiksfout(ongelijk + " Er is niets gemaakt.") }
        eerder = ongelijk + " Typ ze nog eens.\n\n"
      }
    }
    throw Gebruiksfout(Kluis.wachtwoordTeKort)
  }

  /// A new passphrase has the same least length wherever it comes from.
  @discardableResult
  func lang(_ wachtwoord: String) throws -> String {
    guard wachtwoord.count >= Kluis.kortsteWachtwoord else {
      throw Gebruiksfout(Kluis.wachtwoordTeKort)
    }
    return wachtwoord
  }

  private func uitBestand() throws -> String? {
    let naam = opties.wachtwoordBestand ?? wereld.omgeving["NABIJ_WACHTWOORD_BESTAND"]
    guard let naam, !naam.isEmpty else { return nil }
    return try eersteRegel(naam)
  }

  /// The passphrase on the first line of a file.
  func eersteRegel(_ naam: String) throws -> String {
    let bestand = try wereld.leesBestand(naam)
    if bestand.openVoorAnderen {
      wereld.fout(
        "Let op: anderen op deze computer kunnen het wachtwoordbestand \(naam) lezen. "
          + "Maak het dicht met: chmod 600 \(naam)\n")
    }
    let regel = bestand.bytes.prefix { $0 != 0x0A }
    let kaal = regel.last == 0x0D ? regel.dropLast() : regel
    guard let tekst = String(validating: kaal, as: UTF8.self), !tekst.isEmpty else {
      throw Gebruiksfout(
        "De eerste regel van \(naam) is leeg of geen geldige tekst. Zet het wachtwoord daar.")
    }
    return tekst
  }
}
