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

  static func maak(
    map: String, naam: String, lid: String, wachtwoord: String, wereld: Wereld
  ) throws -> (kluis: Kluis, herstelcode: String) {
    try Kluis.maak(
      map: map, naam: naam, lid: lid, wachtwoord: wachtwoord, fs: wereld.schijf,
      plaatsen: Plaatsen(omgeving: wereld.omgeving), klok: wereld.klok, beleid: wereld.kdf)
  }
}
