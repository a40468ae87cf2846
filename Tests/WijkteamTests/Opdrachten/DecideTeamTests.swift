import Termijnen
import Testing

@testable import Wijkteam

@Suite("What came in, and saved views")
struct DecideTeamTests {
  private let context = Verhaal().context()

  private func team(_ gebeurtenissen: [Gebeurtenis]) -> Teamdossier {
    var verhaal = Verhaal()
    verhaal.voeg(gebeurtenissen)
    return Teamdossier.vouw(verhaal.vastgelegd, tot: nil)
  }

  private func zin(_ opdracht: Teamopdracht, _ team: Teamdossier = Teamdossier()) -> String {
    do throws(Weigering) {
      _ = try decide(opdracht, team, context)
      return ""
    } catch { return error.zin }
  }

  private let bericht = met(Binnengekomen()) {
    $0.id = Verhaal.id(61)
    $0.vraag = "Wil\nterug gebeld worden"
  }

  @Test("a question in one line is enough; it is settled once")
  func binnen() throws {
    let gemeld = try decide(.meldBinnen(bericht), Teamdossier(), context)
    let dossier = team(gemeld)
    #expect(dossier.binnen[Verhaal.id(61)]?.waarde.vraag == "Wil terug gebeld worden")
    #expect(
      zin(.meldBinnen(met(bericht) { $0.vraag = "" }))
        == "De vraag is leeg. Schrijf in één regel wat er gevraagd wordt.")
    #expect(
      zin(.meldBinnen(met(bericht) { $0.voor = Lid("kittie") }))
        == "Teamlid 'kittie' ken ik niet. Bedoel je kitty?")
    #expect(
      zin(.meldBinnen(met(bericht) { $0.terugVoor = Moment(Verhaal.dag("2026-11-20")) }))
        == "De dag om terug te bellen (20 november 2026) ligt vóór de dag waarop het binnenkwam "
        + "(21 november 2026). Kijk beide datums na.")
    #expect(
      zin(.handelBinnenAf(Verhaal.id(61), .gekoppeld, tekst: nil, casus: nil), dossier)
        == "Aan welke casus hoort dit bericht? Typ de code, of maak eerst een nieuwe casus.")
    #expect(
      zin(.handelBinnenAf(Verhaal.id(61), .vervallen, tekst: nil, casus: Verhaal.casusId), dossier)
        == "Een casus hoort bij 'gekoppeld', niet bij 'vervallen'. Kies een van de twee.")
    #expect(
      zin(.handelBinnenAf(Verhaal.id(62), .teruggebeld, tekst: nil, casus: nil), dossier)
        == "Dit bericht staat niet bij binnengekomen. Kijk na of je de goede letters hebt.")
    let gekoppeld = try decide(
      .handelBinnenAf(Verhaal.id(61), .gekoppeld, tekst: " ", casus: Verhaal.casusId), dossier,
      context)
    let daarna = team(gemeld + gekoppeld)
    #expect(daarna.binnen[Verhaal.id(61)]?.afloop?.waarde.casus == Verhaal.casusId)
    #expect(
      zin(.handelBinnenAf(Verhaal.id(61), .teruggebeld, tekst: nil, casus: nil), daarna)
        == "Dit bericht is al afgerond (gekoppeld) op 21 november 2026 door Kitty. "
        + "Klopt dat niet, neem dat dan eerst terug.")
  }

  @Test("a view stands on a digit; an empty filter clears it")
  func weergave() throws {
    let weergave = met(Weergave()) {
      $0.cijfer = 3
      $0.filter = "rood wijk:noord"
      $0.sortering = "letop"
    }
    func zin(_ weergave: Weergave, _ eigen: EigenDossier = EigenDossier()) -> String {
      do throws(Weigering) {
        _ = try decide(.bewaarWeergave(weergave), eigen, context)
        return ""
      } catch { return error.zin }
    }
    var verhaal = Verhaal()
    verhaal.voeg(try decide(.bewaarWeergave(weergave), EigenDossier(), context))
    let eigen = EigenDossier.vouw(verhaal.vastgelegd)
    #expect(eigen.weergaven[3]?.naam == "rood wijk:noord")
    let leeg = met(weergave) { $0.filter = " " }
    #expect(
      zin(leeg) == "Op 3 staat nog geen weergave. Typ eerst een filter.")
    verhaal.voeg(try decide(.bewaarWeergave(leeg), eigen, context))
    #expect(EigenDossier.vouw(verhaal.vastgelegd).weergaven.isEmpty)
    #expect(
      zin(met(weergave) { $0.cijfer = 10 })
        == "Een weergave staat op een cijfer van 1 tot en met 9. Dit is 10.")
    #expect(
      zin(met(weergave) { $0.sortering = "leeftijd" })
        == "Sortering 'leeftijd' ken ik niet. Kies uit: letop, roepnaam, code, laatste-contact, "
        + "volgende-datum, vast, wijk.")
  }
}
