import Testing

@testable import Wijkteam

@Suite("Let op: nieuwe aanmelding")
struct NieuweAanmeldingTests {
  @Test("een notitie waar iemand van het huishouden bij was, is gesproken; een collega niet")
  func notitieMetInwoner() {
    for (aanwezig, bij, gesproken) in [
      (["helena"], nil, true), (["Noa"], nil, true), (["Noa Verbeek"], nil, true),
      (["tante Rosa"], nil, false), (["Helena"], Inwonerbij.nee, false), ([], nil, false),
    ] {
      var geval = Geval()
      var persoon = Persoon()
      persoon.id = Geval.id(77)
      persoon.naam = "Noa Verbeek"
      geval.voeg("2026-10-01", .persoonGezet(Vervanging(persoon)))
      geval.notitie("2026-10-02", 1) {
        $0.aanwezig = aanwezig
        $0.inwonerbij = bij
      }
      #expect(
        (geval.niveau("nieuwe-aanmelding", op: "2026-10-30") == nil) == gesproken,
        "\(aanwezig) \(String(describing: bij))")
    }
  }

  @Test("na drie werkdagen oranje, na tien rood")
  func drempels() {
    let geval = Geval("2026-10-01")
    #expect(
      geval.reeks("nieuwe-aanmelding", ["2026-10-05", "2026-10-06", "2026-10-14", "2026-10-15"])
        == [nil, .oranje, .oranje, .rood])
    #expect(
      geval.letop("nieuwe-aanmelding", op: "2026-10-20").first?.sinds == Geval.dag("2026-10-06"))
  }

  @Test("Koningsdag en 5 mei tellen niet als werkdag")
  func feestdagen() {
    let geval = Geval("2026-04-24")
    #expect(geval.reeks("nieuwe-aanmelding", ["2026-04-29", "2026-04-30"]) == [nil, .oranje])
  }

  @Test("met spoed dezelfde dag oranje, de dag erna rood")
  func spoed() {
    let geval = Geval("2026-10-03", modus: .spoed)
    #expect(
      geval.reeks("nieuwe-aanmelding", ["2026-10-02", "2026-10-03", "2026-10-04"])
        == [nil, .oranje, .rood])
  }

  @Test("een gesprek haalt de vlag weg, een poging niet")
  func opheffen() {
    var geval = Geval("2026-10-01")
    geval.contact("2026-10-05", 1, .geenGehoor, metInwoner: true)
    #expect(geval.niveau("nieuwe-aanmelding", op: "2026-10-06") == .oranje)
    #expect(
      geval.letop("nieuwe-aanmelding", op: "2026-10-06").first?.feiten.last
        == "Er is 1 keer geprobeerd contact te krijgen.")
    geval.contact("2026-10-06", 2, .gesproken, metInwoner: true)
    #expect(geval.niveau("nieuwe-aanmelding", op: "2026-10-30") == nil)
  }

  @Test("een gesprek met een loket is geen gesprek met de inwoner")
  func loket() {
    var geval = Geval("2026-10-01")
    geval.contact("2026-10-05", 1, .gesproken)
    #expect(geval.niveau("nieuwe-aanmelding", op: "2026-10-06") == .oranje)
  }
}
