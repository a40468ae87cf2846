import Termijnen
import Testing

@testable import Wijkteam

@Suite("People, ways to reach them, and who is near")
struct DecideMensenTests {
  private func persoon(_ n: Int = 11, _ vul: (inout Persoon) -> Void = { _ in }) -> Persoon {
    met(Persoon()) {
      $0.id = Verhaal.id(n)
      $0.naam = "Helena"
      vul(&$0)
    }
  }

  @Test("a name is enough for a person; blanks are left out")
  func naam() throws {
    var verhaal = Verhaal.geopend()
    try verhaal.doe(
      .zetPersoon(
        persoon {
          $0.rol = "  "; $0.behoeften = ["", "samen bellen\n"]
        }))
    let gezet = verhaal.casus.personen[Verhaal.id(11)]?.waarde
    #expect(gezet?.naam == "Helena")
    #expect(gezet?.rol == nil)
    #expect(gezet?.behoeften == ["samen bellen"])
    #expect(
      verhaal.weigering(.zetPersoon(persoon { $0.naam = "" }))
        == "De naam is leeg. Typ een naam of een schuilnaam.")
    #expect(
      verhaal.weigering(.zetPersoon(persoon { $0.naam = "987654321" }))
        == "De naam lijkt een burgerservicenummer. Dat hoort hier niet. "
        + "Typ een naam of een schuilnaam.")
  }

  @Test("changing a person replaces the version that was seen")
  func wijzigen() throws {
    var verhaal = Verhaal.geopend()
    try verhaal.doe(.zetPersoon(persoon()))
    try verhaal.doe(.zetPersoon(persoon { $0.rol = "moeder" }))
    let versies = verhaal.casus.personen[Verhaal.id(11)]
    #expect(versies?.register.levend.count == 1)
    #expect(versies?.waarde.rol == "moeder")
    #expect(verhaal.casus.personen.aantal == 1)
  }

  @Test("a birth date lies behind us and not in another age")
  func geboren() {
    let verhaal = Verhaal.geopend()
    #expect(
      verhaal.weigering(
        .zetPersoon(persoon { $0.geboortedatum = Verhaal.dag("2026-11-22") }))
        == "De datum 22 november 2026 bij de geboortedatum ligt na vandaag. Kijk de datum na.")
    #expect(
      verhaal.weigering(.zetPersoon(persoon { $0.geboortedatum = Verhaal.dag("1603-02-01") }))
        == "De datum 1 februari 1603 bij de geboortedatum ligt te ver terug. "
        + "Bedoel je 1 februari 2026?")
    #expect(
      verhaal.weigering(.zetPersoon(persoon { $0.geboortedatum = Verhaal.dag("1931-05-05") })) == ""
    )
  }

  @Test("a record without identity is refused")
  func zonderKenmerk() {
    #expect(
      Verhaal.geopend().weigering(.zetPersoon(met(Persoon()) { $0.naam = "Helena" }))
        == "De persoon staat er al of heeft geen eigen kenmerk. Voer het opnieuw in.")
  }

  @Test("a death is reported once, about somebody who is there")
  func overleden() throws {
    var verhaal = Verhaal.geopend()
    let melding = met(Levensfeitmelding()) {
      $0.persoon = Verhaal.id(11)
      $0.feit = .overleden
    }
    #expect(
      verhaal.weigering(.meldLevensfeit(melding))
        == "De persoon bij deze melding staat niet in casus k7dm. Voeg die persoon eerst toe.")
    try verhaal.doe(.zetPersoon(persoon()))
    try verhaal.doe(.meldLevensfeit(melding), op: "2026-11-03")
    #expect(
      verhaal.weigering(.meldLevensfeit(melding))
        == "Dit overlijden is al gemeld op 3 november 2026 door Kitty. "
        + "Klopt die melding niet, neem haar dan eerst terug.")
    #expect(
      verhaal.weigering(
        .meldLevensfeit(met(melding) { $0.feit = .verhuisd })) == "")
  }

  @Test("a number may be of the household as a whole; its end is not before its begin")
  func bereikbaarheid() throws {
    var verhaal = Verhaal.geopend()
    let nummer = met(Bereikbaarheid()) {
      $0.id = Verhaal.id(12)
      $0.waarde = "06 1234 5678"
      $0.waarschuwingen = [.nietAppen, .nietAppen]
    }
    try verhaal.doe(.zetBereikbaarheid(nummer))
    #expect(
      verhaal.casus.bereikbaarheid[Verhaal.id(12)]?.waarde.waarschuwingen == [.nietAppen])
    #expect(
      verhaal.weigering(.zetBereikbaarheid(met(nummer) { $0.waarde = " " }))
        == "Het nummer of adres is leeg. Typ het nummer, het adres of de mail.")
    #expect(
      verhaal.weigering(.zetBereikbaarheid(met(nummer) { $0.persoon = Verhaal.id(99) }))
        == "De persoon bij dit nummer of adres staat niet in casus k7dm. "
        + "Voeg die persoon eerst toe.")
    #expect(
      verhaal.weigering(
        .zetBereikbaarheid(
          met(nummer) {
            $0.van = Verhaal.dag("2026-10-02")
            $0.tot = Verhaal.dag("2026-10-01")
          }))
        == "Het einde (1 oktober 2026) ligt vóór het begin (2 oktober 2026). Kijk beide datums na.")
  }

  @Test("a machtiging names who may speak, and for whom of this casus")
  func machtiging() throws {
    var verhaal = Verhaal.geopend()
    let machtiging = met(Machtiging()) {
      $0.id = Verhaal.id(13)
      $0.gemachtigde = "Kitty"
      $0.tot = Verhaal.dag("2027-01-01")
    }
    try verhaal.doe(.zetMachtiging(machtiging))
    #expect(verhaal.casus.machtigingen.aantal == 1)
    #expect(
      verhaal.weigering(.zetMachtiging(met(machtiging) { $0.gemachtigde = "" }))
        == "Wie mag spreken is leeg. Typ de naam van wie mag spreken.")
    #expect(
      verhaal.weigering(.zetMachtiging(met(machtiging) { $0.voor = Verhaal.id(99) }))
        == "De persoon bij deze machtiging staat niet in casus k7dm. Voeg die persoon eerst toe.")
  }

  @Test("somebody near has a name; the last contact lies behind us")
  func netwerk() throws {
    var verhaal = Verhaal.geopend()
    let tante = met(Netwerkcontact()) {
      $0.id = Verhaal.id(14)
      $0.naam = "tante Rosa"
      $0.kring = .nabij
      $0.geeft = [Steun(.praktisch, "past woensdag op"), Steun(.gezelschap, " ")]
    }
    try verhaal.doe(.zetNetwerkcontact(tante))
    #expect(
      verhaal.casus.netwerk[Verhaal.id(14)]?.waarde.geeft.map(\.wat) == ["past woensdag op", ""])
    #expect(
      verhaal.weigering(.zetNetwerkcontact(met(tante) { $0.naam = "" }))
        == "De naam is leeg. Typ een naam of een schuilnaam.")
    #expect(
      verhaal.weigering(
        .zetNetwerkcontact(met(tante) { $0.laatsteContact = Verhaal.dag("2026-12-01") }))
        == "De datum 1 december 2026 bij het laatste contact ligt na vandaag. Kijk de datum na.")
    #expect(
      verhaal.weigering(.zetNetwerkcontact(met(tante) { $0.van = Verhaal.id(99) }))
        == "De persoon bij dit contact staat niet in casus k7dm. Voeg die persoon eerst toe.")
  }

  @Test("a professional has an organisation or a name")
  func hulpverlener() throws {
    var verhaal = Verhaal.geopend()
    try verhaal.doe(
      .zetHulpverlener(
        met(Hulpverlener()) {
          $0.id = Verhaal.id(15); $0.naam = "Ans"
        }))
    #expect(verhaal.casus.hulpverleners.alle.map(\.waarde.naam) == ["Ans"])
    #expect(
      verhaal.weigering(.zetHulpverlener(met(Hulpverlener()) { $0.id = Verhaal.id(16) }))
        == "De organisatie is leeg. Typ de organisatie, of anders een naam.")
  }
}
