import Termijnen
import Testing

@testable import Wijkteam

@Suite("Zoeken en bekend")
struct ZoekenTests {
  @Test(
    "een procedure wordt gevonden bij de naam van haar soort, niet bij het woord in een bestand")
  func soortnaam() throws {
    var geval = Geval()
    geval.procedure("2026-10-01", 1)
    var voorraad = Werkvoorraad(context: Geval.context(op: "2026-11-20"))
    voorraad.zet(geval.casus(op: "2026-11-20"))
    let treffers = voorraad.zoek("urgentieverklaring")
    #expect(treffers.first?.tekst.hasPrefix("urgentieverklaring \u{B7} gemeente Almere") == true)
    #expect(voorraad.zoek("urgentie").allSatisfy { !$0.tekst.hasPrefix("urgentie \u{B7}") })
  }

  static func voorraad() -> Werkvoorraad {
    var geval = Geval("2026-11-02", id: 6, code: "g8bx", roepnaam: "Berk")
    var persoon = Persoon()
    persoon.id = Geval.id(60)
    persoon.naam = "Anne-Fleur de Vries"
    geval.voeg("2026-11-02", .persoonGezet(Vervanging(persoon)))
    var nummer = Bereikbaarheid()
    nummer.id = Geval.id(61)
    nummer.persoon = persoon.id
    nummer.waarde = "+31 6 1234 5678"
    geval.voeg("2026-11-02", .bereikbaarheidGezet(Vervanging(nummer)))
    var adres = Bereikbaarheid()
    adres.id = Geval.id(62)
    adres.persoon = persoon.id
    adres.soort = .adres
    adres.waarde = "Lange Dreef 12"
    geval.voeg("2026-11-02", .bereikbaarheidGezet(Vervanging(adres)))
    geval.procedure("2026-11-02", 63)
    geval.veld("2026-11-02", 63, .kenmerk, Veldwaarde(tekst: "Z-2026/00417"))
    var uit = Voorraad.vijf()
    uit.zet(geval.casus(op: "2026-11-20"))
    return uit
  }

  @Test("vindt zonder op hoofdletters of accenten te letten, met de regel eromheen")
  func notitie() {
    let treffers = Self.voorraad().zoek("CETIN")
    #expect(treffers.map(\.soort) == ["notitie"])
    #expect(treffers.first?.roepnaam == "Los")
    #expect(treffers.first?.tekst == "Buurman Çetin past op.")
    if let treffer = treffers.first {
      #expect(String(Array(treffer.tekst)[treffer.bereik]) == "Çetin")
    }
    #expect(Self.voorraad().zoek("huur").first?.tekst == "De HUUR is betaald.")
  }

  @Test(
    "wat gevonden is, staat in hele tekens in de regel",
    arguments: [
      ("In het cafe\u{301} zat niemand", "cafe", "cafe\u{301}", "In het cafe\u{301} zat niemand"),
      ("Gezin \u{1F468}\u{200D}\u{1F469}\u{200D}\u{1F467} Zo\u{EB}", "zoe", "Zo\u{EB}", nil),
      ("een\r\nde huur\tis \u{20AC} 400\r\ntwee", "huur", "huur", "de huur is \u{20AC} 400"),
      ("Stra\u{DF}e 4", "sse", "\u{DF}e", nil), ("Stra\u{DF}e 4", "se", "\u{DF}e", nil),
      (
        String(repeating: "ja nee ", count: 9) + "huur", "huur", "huur",
        "\u{2026}" + String(repeating: "ja nee ", count: 9).suffix(30) + "huur"
      ),
    ])
  func heleTekens(_ tekst: String, _ woord: String, _ treffer: String, _ regel: String?) {
    let veld = Zoekveld(soort: .notitie, onderwerp: nil, dag: nil, tekst: tekst)
    let uit = Zoekvraag(woord).regel(in: veld)
    #expect(String(Array(uit.tekst)[uit.bereik]) == treffer)
    #expect(uit.tekst == regel ?? tekst)
  }

  @Test("alle woorden moeten in dezelfde tekst staan; tussen aanhalingstekens achter elkaar")
  func woorden() {
    let voorraad = Self.voorraad()
    #expect(voorraad.zoek("betaald buurman").count == 1)
    #expect(voorraad.zoek("buurman urgentie").isEmpty)
    #expect(voorraad.zoek("\"huur is\"").count == 1)
    #expect(voorraad.zoek("\"is huur\"").isEmpty)
    #expect(voorraad.zoek("  ").isEmpty)
  }

  @Test(
    "een nummer wordt gevonden hoe het ook is geschreven",
    arguments: ["0612345678", "06 12345678", "+31612345678", "06-1234 5678", "12345678"])
  func nummer(_ tekst: String) {
    let treffers = Self.voorraad().zoek(tekst)
    #expect(treffers.map(\.soort) == ["nummer"])
    #expect(treffers.first?.bereik.isEmpty == false)
    #expect(Self.voorraad().bekend(tekst).map(\.roepnaam) == ["Berk"])
  }

  @Test("een kenmerk, een loket en een roepnaam worden gevonden, namen eerst")
  func overal() {
    let voorraad = Self.voorraad()
    #expect(voorraad.zoek("00417").map(\.soort) == ["kenmerk"])
    #expect(Set(voorraad.zoek("voedselbank").map(\.soort)) == ["procedure"])
    #expect(voorraad.zoek("berk").first?.soort == "roepnaam")
    #expect(voorraad.zoek("e", hoogstens: 3).count == 3)
  }

  @Test("van heel veel treffers komen de beste en nieuwste eerst, hoeveel er ook gevraagd zijn")
  func veel() {
    var geval = Geval("2026-01-05", id: 6, roepnaam: "Berk")
    for n in 0..<300 {
      geval.notitie(Geval.dag("2026-01-06").plus(dagen: n).iso, 100 + n, "boom nummer \(n)")
    }
    let voorraad = Voorraad.van([geval], op: "2026-11-20")
    let alle = voorraad.zoek("boom", hoogstens: 1000)
    #expect(alle.count == 300)
    #expect(alle.first?.tekst == "boom nummer 299")
    for aantal in [1, 2, 7, 37] {
      #expect(voorraad.zoek("boom", hoogstens: aantal) == Array(alle.prefix(aantal)))
    }
  }

  @Test("een veranderde casus is meteen vindbaar")
  func bij() {
    var voorraad = Self.voorraad()
    #expect(voorraad.zoek("schimmel").isEmpty)
    var geval = Geval("2026-11-02", id: 6, code: "g8bx", roepnaam: "Berk")
    geval.notitie("2026-11-19", 70, "Er zit schimmel achter de kast.")
    voorraad.zet(geval.casus(op: "2026-11-20"))
    #expect(voorraad.zoek("schimmel").map(\.roepnaam) == ["Berk"])
    #expect(voorraad.zoek("dreef").isEmpty)
    voorraad.verwijder(geval.casusId)
    #expect(voorraad.zoek("schimmel").isEmpty)
  }

  @Test("bekend kent namen en straten aan het begin van elk woord, en zegt bij wie")
  func bekend() {
    let voorraad = Self.voorraad()
    #expect(voorraad.bekend("de vries").map(\.waarop) == ["naam"])
    #expect(voorraad.bekend("vries fleur").map(\.roepnaam) == ["Berk"])
    #expect(voorraad.bekend("lange dr").map(\.waarop) == ["adres"])
    #expect(voorraad.bekend("jose").first?.vast == Lid("daan"))
    #expect(voorraad.bekend("ries").isEmpty)
    #expect(voorraad.bekend("v").isEmpty)
    #expect(voorraad.bekend("12").isEmpty)
    #expect(voorraad.bekend("").isEmpty)
  }

  @Test("rare tekens en heel lange teksten doen niets")
  func raar() {
    let voorraad = Self.voorraad()
    #expect(voorraad.zoek("\u{0}\u{301}").isEmpty)
    #expect(voorraad.zoek(String(repeating: "x", count: 100_000)).isEmpty)
    #expect(voorraad.zoek("\"").isEmpty)
  }
}
