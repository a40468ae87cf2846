import Termijnen
import Testing

@testable import Wijkteam

@Suite("Opening and setting a casus")
struct DecideCasusTests {
  private func opening(_ vul: (inout CasusGeopend) -> Void = { _ in }) -> Opdracht {
    .openCasus(
      met(CasusGeopend()) {
        $0.id = Verhaal.casusId
        $0.code = "K7DM"
        $0.roepnaam = " Helena\t "
        $0.wijk = " "
        vul(&$0)
      })
  }

  private func zin(_ opdracht: Opdracht, _ casus: Casus? = nil) -> String {
    do throws(Weigering) {
      _ = try decide(opdracht, casus, Verhaal().context())
      return ""
    } catch { return error.zin }
  }

  @Test("opening a casus needs a code and a roepnaam and cleans both")
  func opent() throws {
    let gebeurtenissen = try decide(opening(), nil, Verhaal().context())
    #expect(gebeurtenissen.count == 1)
    guard case .casusGeopend(let geopend) = gebeurtenissen[0].inhoud else {
      Issue.record("no opening")
      return
    }
    #expect(geopend.code == "k7dm")
    #expect(geopend.roepnaam == "Helena")
    #expect(geopend.wijk == nil)
    #expect(
      zin(opening { $0.roepnaam = " \u{200B}" })
        == "De roepnaam is leeg. Typ een naam of een schuilnaam.")
    #expect(
      zin(opening { $0.code = "0O1l" })
        == "De code '0O1l' kan niet. Een code is vier tot acht letters of cijfers, "
        + "zonder i, l, o, 0, 1 en 5.")
  }

  @Test(
    "a roepnaam of nine digits is taken for a BSN and refused",
    arguments: [
      "123456789", "123 456 789", "123.456.789", "1234-56-789",
    ])
  func bsn(naam: String) {
    #expect(
      zin(opening { $0.roepnaam = naam })
        == "De roepnaam lijkt een burgerservicenummer. Dat hoort hier niet. "
        + "Typ een naam of een schuilnaam.")
  }

  @Test("nobody can be vast and tweede at once, and both must be of the team")
  func rollen() throws {
    #expect(
      zin(
        opening {
          $0.vast = Verhaal.daan; $0.tweede = Verhaal.daan
        })
        == "Daan kan niet zowel vaste contactpersoon als tweede persoon zijn. Kies voor een van "
        + "de twee iemand anders, of laat die plek leeg.")
    #expect(
      zin(opening { $0.vast = Lid("dan") })
        == "Teamlid 'dan' ken ik niet. Bedoel je daan?")
    #expect(
      zin(opening { $0.vast = Lid("willemien") })
        == "Teamlid 'willemien' ken ik niet. Leden van het team: daan, esra en kitty.")
  }

  @Test("a casus is opened once, and other commands need one")
  func eenmaal() {
    #expect(
      zin(opening(), Verhaal.geopend().casus)
        == "Casus k7dm is er al. Open die, of kies een andere code.")
    #expect(
      zin(.zegAgenda("Rust"))
        == "Deze casus is er niet. Kijk de code na of maak eerst een nieuwe casus.")
  }

  @Test("setting a field replaces the writes that were seen")
  func vervangt() throws {
    var verhaal = Verhaal.geopend()
    try verhaal.doe(.zetVeld(.doel, Veldwaarde(tekst: "Een eigen huis", reden: "vooruit")))
    let eerste = verhaal.laatste
    let tweede = try verhaal.doe(.zetVeld(.doel, Veldwaarde(tekst: "Rust", lid: Verhaal.daan)))
    guard case .casusveldGezet(let zetting) = tweede[0].inhoud else {
      Issue.record("no field")
      return
    }
    #expect(zetting.vervangt == [eerste])
    #expect(zetting.waarde == Veldwaarde(tekst: "Rust"))
    #expect(verhaal.casus.doel == "Rust")
    #expect(verhaal.casus.velden[.doel]?.gelijktijdig == false)
  }

  @Test("numbers in other systems stand side by side, by the name of the system")
  func extern() throws {
    var verhaal = Verhaal.geopend()
    try verhaal.doe(.zetVeld(.externNummer, Veldwaarde(tekst: "Z-12", reden: "Zaaksysteem")))
    try verhaal.doe(.zetVeld(.externNummer, Veldwaarde(tekst: "9", reden: "Suwinet")))
    try verhaal.doe(.zetVeld(.externNummer, Veldwaarde(tekst: "Z-13", reden: "Zaaksysteem")))
    #expect(verhaal.casus.externeNummers["Zaaksysteem"]?.waarde?.tekst == "Z-13")
    #expect(verhaal.casus.externeNummers["Zaaksysteem"]?.gelijktijdig == false)
    #expect(verhaal.casus.externeNummers["Suwinet"]?.waarde?.tekst == "9")
    #expect(
      verhaal.weigering(.zetVeld(.externNummer, Veldwaarde(tekst: "9")))
        == "De naam van het andere systeem is leeg. Typ in welk systeem dit nummer hoort.")
  }

  @Test("rust, waakvlam and overdracht ask for a day to look again; others refuse one")
  func status() throws {
    var verhaal = Verhaal.geopend()
    #expect(
      verhaal.weigering(.zetVeld(.status, Veldwaarde(tekst: "rust")))
        == "Bij de stand rust hoort een dag om terug te kijken, anders vraagt niemand er meer "
        + "naar. Typ bijvoorbeeld +4w.")
    #expect(
      verhaal.weigering(
        .zetVeld(.status, Veldwaarde(tekst: "lopend", dag: Verhaal.dag("2027-01-04"))))
        == "Bij de stand lopend hoort geen dag om terug te kijken. Zet die dag als volgend contact."
    )
    #expect(
      verhaal.weigering(
        .zetVeld(.status, Veldwaarde(tekst: "rust", dag: Verhaal.dag("2026-11-20"))))
        == "De dag om terug te kijken (20 november 2026) ligt vóór de dag waarop het ingaat "
        + "(21 november 2026). Kijk beide datums na.")
    #expect(
      verhaal.weigering(.zetVeld(.status, Veldwaarde(tekst: "klaar")))
        == "Stand 'klaar' ken ik niet. Kies uit: aangemeld, lopend, rust, waakvlam, overdracht, "
        + "gesloten.")
    try verhaal.doe(.zetVeld(.status, Veldwaarde(tekst: "rust", dag: Verhaal.dag("2027-01-04"))))
    #expect(verhaal.casus.status == .rust)
    #expect(verhaal.casus.terugkijken == Verhaal.dag("2027-01-04"))
  }

  @Test("leaving vast empty means that nobody stays")
  func niemand() throws {
    var verhaal = Verhaal.geopend()
    try verhaal.doe(.zetVeld(.vast, Veldwaarde()))
    #expect(verhaal.casus.vast == nil)
    try verhaal.doe(.zetVeld(.vast, Veldwaarde(lid: Verhaal.daan)))
    #expect(verhaal.casus.vast == Verhaal.daan)
  }

  @Test("each field refuses what it cannot hold")
  func velden() {
    let verhaal = Verhaal.geopend()
    #expect(
      verhaal.weigering(.zetVeld(.modus, Veldwaarde()))
        == "De werkwijze is leeg. Kies uitzoeken of spoed.")
    #expect(
      verhaal.weigering(.zetVeld(.contactritme, Veldwaarde(getal: 0)))
        == "Een contactritme is een aantal dagen van 1 tot en met 366. Dit is 0.")
    #expect(
      verhaal.weigering(.zetVeld(.gevoelig, Veldwaarde()))
        == "Zeg of de casus gevoelig is: ja of nee.")
    #expect(
      verhaal.weigering(.zetVeld(.doel, Veldwaarde(tekst: "Rust", reden: "opzij")))
        == "Richting 'opzij' ken ik niet. Kies uit: vooruit, vasthouden.")
    #expect(
      verhaal.weigering(.zetVeld(.volgendContact, Veldwaarde(dag: Verhaal.dag("2206-03-12"))))
        == "De datum 12 maart 2206 bij het volgende contact ligt ver in de toekomst. "
        + "Bedoel je 12 maart 2027?")
  }

  @Test("who is shut out cannot be vast or tweede, write, or be shut out twice")
  func uitsluiten() throws {
    var verhaal = Verhaal.geopend()
    #expect(
      verhaal.weigering(.sluitUit(Verhaal.kitty, reden: nil))
        == "Kitty is vaste contactpersoon van casus k7dm. Kies daarvoor eerst iemand anders; "
        + "sluit Kitty daarna uit.")
    #expect(
      verhaal.weigering(.laatToe(Verhaal.daan))
        == "Daan is niet uitgesloten van casus k7dm.")
    try verhaal.doe(.sluitUit(Verhaal.daan, reden: "buurman"))
    #expect(
      verhaal.weigering(.sluitUit(Verhaal.daan, reden: nil))
        == "Daan is al uitgesloten van casus k7dm, sinds 21 november 2026.")
    #expect(
      verhaal.weigering(.zetVeld(.tweede, Veldwaarde(lid: Verhaal.daan)))
        == "Daan is uitgesloten van casus k7dm. Kies een ander, of laat Daan eerst weer toe.")
    verhaal.door = Verhaal.daan
    #expect(
      verhaal.weigering(.zegAgenda("Rust"))
        == "Je bent uitgesloten van deze casus en kunt er niets in schrijven. "
        + "Vraag het de teamleider als dat niet klopt.")
    verhaal.door = Verhaal.kitty
    try verhaal.doe(.laatToe(Verhaal.daan))
    #expect(verhaal.casus.uitgesloten.isEmpty)
    try verhaal.doe(.zetVeld(.tweede, Veldwaarde(lid: Verhaal.daan)))
    #expect(verhaal.casus.tweede == Verhaal.daan)
  }

  @Test("the agenda of the resident keeps every version")
  func agenda() throws {
    var verhaal = Verhaal.geopend()
    try verhaal.doe(.zegAgenda("Een eigen huis"))
    try verhaal.doe(.zegAgenda("Eerst rust"))
    #expect(verhaal.casus.agenda.map(\.waarde.tekst) == ["Een eigen huis", "Eerst rust"])
    #expect(
      verhaal.weigering(.zegAgenda("\n"))
        == "De agenda van de inwoner is leeg. Schrijf op wat de inwoner zelf wil.")
  }
}
