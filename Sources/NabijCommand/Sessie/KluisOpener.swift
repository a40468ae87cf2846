import Kluis

/// Makes and opens a kluis with the cost of the passphrase that the world asks for.
enum KluisOpener {
  static func open(
    map: String, lid: String?, wachtwoord: String, wereld: Wereld,
    voortgang: ((Voortgang) -> Void)? = nil
  ) throws -> Kluis {
    try Kluis.open(
      map: map, lid: lid, wachtwoord: wachtwoord, fs: wereld.schijf,
      plaatsen: Plaatsen(omgeving: wereld.omgeving), klok: wereld.klok, beleid: wereld.kdf,
      voortgang: voortgang)
  }

  static func meldAan(
    map: String, naam: String, wachtwoord: String, wereld: Wereld
  ) throws -> Aanmelding {
    let aanmelding = try Kluis.meldAan(
      map: map, naam: naam, wachtwoord: wachtwoord, fs: wereld.schijf, klok: wereld.klok,
      beleid: wereld.kdf)
    try? Kluis.onthoudLid(
      aanmelding.naam, map: map, fs: wereld.schijf, plaatsen: Plaatsen(omgeving: wereld.omgeving))
    return aanmelding
  }

  /// Whether a recovery code is that of this member; asked before a new passphrase is chosen.
  static func toetsHerstelcode(
    map: String, lid: String, herstelcode: String, wereld: Wereld
  ) throws {
    try Kluis.toetsHerstelcode(map: map, lid: lid, herstelcode: herstelcode, fs: wereld.schijf)
  }

  static func herstel(
    map: String, lid: String, herstelcode: String, nieuw: String, wereld: Wereld
  ) throws -> Kluis {
    try Kluis.herstel(
      map: map, lid: lid, herstelcode: herstelcode, nieuwWachtwoord: nieuw, fs: wereld.schijf,
      plaatsen: Plaatsen(omgeving: wereld.omgeving), klok: wereld.klok, beleid: wereld.kdf)
  }

  static func maak(
    map: String, naam: String, lid: String, wachtwoord: String, wereld: Wereld
  ) throws -> (kluis: Kluis, herstelcode: String) {
    try Kluis.maak(
      map: map, naam: naam, lid: lid, wachtwoord: wachtwoord, fs: wereld.schijf,
      plaatsen: Plaatsen(omgeving: wereld.omgeving), klok: wereld.klok, beleid: wereld.kdf)
  }
}
