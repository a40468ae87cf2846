import Inrichting
import NabijTestSupport
import TerminalUI
import Termijnen
import Testing
import Wijkteam

@testable import Screens

@Suite("De vorm van een procedure en de gemeente") struct VormveldTests {
  private func bron() -> Formulierbron {
    Formulierbron(focus: Focus(), gegevens: Demoproef.gegevens([]), wijzigt: false)
  }

  private func gekozen(_ soort: String) -> Form<String> {
    let bron = bron()
    var form = Form("Procedure", Procedureformulier.velden(bron))
    form.update("soort") { $0.draft = soort }
    Procedureformulier.stem(&form, bron)
    return form
  }

  @Test("alleen een soort met meer vormen vraagt ernaar, en alleen waar het uitmaakt de gemeente")
  func velden() throws {
    let bezwaar = gekozen("bezwaar")
    guard case .choice(let keuze)? = bezwaar["vorm"]?.content else {
      Issue.record("geen keuze")
      return
    }
    #expect(
      keuze.options.prefix(3).map(\.label) == [
        "weet ik nog niet", "gewone termijn (6 weken)", "met een adviescommissie (12 weken)",
      ])
    #expect(keuze.value == "")
    #expect(bezwaar["gemeente"] == nil)
    #expect(bezwaar.focusedID == "soort")
    let urgentie = gekozen("urgentie")
    #expect(urgentie["vorm"] == nil && urgentie["gemeente"] != nil)
    let bijstand = gekozen("bijzondere-bijstand")
    #expect(bijstand["vorm"] == nil && bijstand["gemeente"] == nil)
  }

  @Test("een andere soort geeft andere antwoorden; wat bij niets hoort verdwijnt")
  func wisselen() {
    let bron = bron()
    var form = gekozen("bezwaar")
    form.update("vorm") { $0.draft = "commissie" }
    form.update("soort") { $0.draft = "klacht" }
    Procedureformulier.stem(&form, bron)
    #expect(form.choice("vorm") == "")
    form.update("soort") { $0.draft = "bijzondere-bijstand" }
    Procedureformulier.stem(&form, bron)
    #expect(form["vorm"] == nil)
  }

  @Test("wat gekozen is wordt vastgelegd; weet ik niet legt niets vast")
  func lezen() throws {
    var bron = bron()
    bron.focus.casus = Demoproef.casussen.first?.id
    func opdrachten(_ vorm: String) throws -> [Opdracht] {
      var form = gekozen("bezwaar")
      form.update("instantie") { $0.draft = "gemeente Hoogwaard" }
      form.update("vorm") { $0.draft = vorm }
      guard case .casus(_, let opdrachten) = try Procedureformulier.lees(form, bron).soort else {
        return []
      }
      return opdrachten
    }
    let zetting = Opdracht.zetProcedureveld(
      .voorlopig(1), .variant, Veldwaarde(tekst: "commissie"))
    #expect(try opdrachten("commissie").contains(zetting))
    #expect(try opdrachten("").count == opdrachten("commissie").count - 1)
  }

  @Test("bij wijzigen staat de vorm er al, en leegmaken maakt haar weer onbekend")
  func wijzigen() throws {
    let gegevens = Demoproef.gegevens()
    let casus = try #require(
      Demoproef.casussen.first { casus in
        casus.procedures.alle.contains { $0.soort == "bezwaar" && $0.variant == "commissie" }
      })
    let procedure = try #require(casus.procedures.alle.first { $0.soort == "bezwaar" })
    let bron = Formulierbron(
      focus: Focus(casus: casus.id, procedure: procedure.id), gegevens: gegevens, wijzigt: true)
    var form = Form("Procedure", Proceduregegevensformulier.velden(bron))
    #expect(form.choice("vorm") == "commissie")
    form.update("vorm") { $0.draft = "" }
    guard
      case .casus(_, let opdrachten) = try Proceduregegevensformulier.lees(form, bron).soort
    else { return }
    #expect(opdrachten == [.zetProcedureveld(procedure.id, .variant, Veldwaarde())])
  }

  @Test("de belkaart noemt de vorm, en zegt bij een eigen termijn niet dat zij moeten beslissen")
  func belkaart() throws {
    let gegevens = Demoproef.gegevens()
    func zinnen(_ soort: String, _ variant: String?) throws -> String {
      func past(_ procedure: Procedure) -> Bool {
        procedure.soort == soort && procedure.variant == variant
      }
      let casus = try #require(
        Demoproef.casussen.first { $0.procedures.alle.contains(where: past) })
      let procedure = try #require(casus.procedures.alle.first(where: past))
      let model = Model(
        gegevens, instellingen: Scherminstellingen(thema: .mono), size: .standard)
      let stand = Procedurestand(procedure, casus, model.context)
      return Belkaart(stand: stand).regels.map(\.text).joined(separator: "\n")
    }
    #expect(try zinnen("bezwaar", "commissie").contains("Vorm  met een adviescommissie"))
    let voet = try zinnen("beslagvrije-voet", nil)
    #expect(voet.contains("Wij geven door wat er niet klopt."), "\(voet)")
    #expect(!voet.contains("Halen jullie dat?") && !voet.contains("besluit"))
  }

  @Test("bij een dreiging vraagt de belkaart wat nodig is om het te stoppen") func dreiging() throws
  {
    let regel = try #require(Demoproef.inrichting?.soort("ontruiming"))
    var wereld = Proefwereld(vandaag: Demoproef.vandaag, soorten: [regel])
    var opening = CasusGeopend()
    opening.roepnaam = "Helena"
    var gegevens = Proceduregegevens()
    gegevens.id = .voorlopig(1)
    gegevens.soort = "ontruiming"
    gegevens.instantie = "woningcorporatie Thuis"
    var stap = Processtap()
    stap.soort = .ontvangen
    try wereld.maak(opening, [.startProcedure(gegevens), .zetStap(.voorlopig(1), stap)])
    let casus = try #require(wereld.voorraad.casussen.values.first)
    let procedure = try #require(casus.procedures.alle.first)
    let model = Model(
      wereld.gegevens, instellingen: Scherminstellingen(thema: .mono), size: .standard)
    let tekst = Belkaart(stand: Procedurestand(procedure, casus, model.context)).regels
      .map(\.text).joined(separator: " ")
    #expect(tekst.contains("wat is nodig om het te stoppen?"), "\(tekst)")
    #expect(!tekst.contains("Halen jullie dat?") && !tekst.contains("besluit"), "\(tekst)")
  }
}
