import Termijnen
import Testing

@testable import Wijkteam

@Suite("Starting a procedure and setting its fields")
struct DecideProcedureTests {
  private var keten: Verhaal {
    get throws {
      var verhaal = Verhaal.geopend()
      try verhaal.doe(.startProcedure(Verhaal.procedure(31)))
      try verhaal.doe(.startProcedure(Verhaal.procedure(32, "bijzondere-bijstand", wachtOp: [31])))
      try verhaal.doe(
        .startProcedure(
          met(Verhaal.procedure(33, "overig", wachtOp: [32, 32])) { $0.naam = "werkplek" }))
      return verhaal
    }
  }

  @Test("a procedure has a known kind and an institution; what it waits for stands once")
  func start() throws {
    let verhaal = try keten
    #expect(verhaal.casus.procedures[Verhaal.id(33)]?.wachtOp == [Verhaal.id(32)])
    #expect(verhaal.casus.procedures[Verhaal.id(31)]?.status == .voorbereiding)
    #expect(
      verhaal.weigering(.startProcedure(Verhaal.procedure(34, "urgetnie")))
        == "De soort 'urgetnie' ken ik niet. Bedoel je urgentie? Anders: overig met een eigen naam."
    )
    #expect(
      verhaal.weigering(.startProcedure(Verhaal.procedure(34, "qqqqqqqq")))
        == "De soort 'qqqqqqqq' ken ik niet. Alle soorten staan in 'nabij regels'. "
        + "Past er geen, kies dan overig en typ een eigen naam."
    )
    #expect(
      verhaal.weigering(.startProcedure(Verhaal.procedure(34, " ")))
        == "De soort procedure is leeg. Kies een soort, of overig met een eigen naam.")
    #expect(
      verhaal.weigering(.startProcedure(Verhaal.procedure(34, "overig")))
        == "Een procedure van de soort overig heeft een naam nodig. Typ hoe jij het noemt.")
    #expect(
      verhaal.weigering(.startProcedure(met(Verhaal.procedure(34)) { $0.instantie = "\t" }))
        == "De instantie is leeg. Bij wie loopt dit? Typ de naam van het loket.")
    #expect(
      verhaal.weigering(.startProcedure(Verhaal.procedure(31)))
        == "Deze procedure staat er al of heeft geen eigen kenmerk. Voer het opnieuw in.")
  }

  @Test("a procedure waits only for procedures of the casus")
  func onbekend() throws {
    let verhaal = try keten
    let bekend = [31, 32, 33].map { Verhaal.id($0).kort }.joined(separator: ", ")
    #expect(
      verhaal.weigering(.startProcedure(Verhaal.procedure(34, wachtOp: [99])))
        == "Procedure '\(Verhaal.id(99).kort)' is er niet in casus k7dm. Deze casus heeft: \(bekend)."
    )
    #expect(
      verhaal.weigering(.startProcedure(Verhaal.procedure(34, wachtOp: [34])))
        == "Een procedure kan niet op zichzelf wachten. Kies een andere procedure.")
  }

  @Test("a circle of procedures that wait for one another is refused by its names")
  func kring() throws {
    let verhaal = try keten
    let (a, b, c) = (Verhaal.id(31).kort, Verhaal.id(32).kort, Verhaal.id(33).kort)
    #expect(
      verhaal.weigering(
        .zetProcedureveld(Verhaal.id(31), .wachtOp, Veldwaarde(ids: [Verhaal.id(33)])))
        == "Zo wacht alles op elkaar: urgentie (\(a)) wacht op werkplek (\(c)) wacht op "
        + "bijzondere bijstand (\(b)) wacht op urgentie (\(a)). "
        + "Haal eerst een van deze stappen weg bij 'wacht op'.")
    #expect(
      verhaal.weigering(
        .zetProcedureveld(Verhaal.id(31), .wachtOp, Veldwaarde(ids: [Verhaal.id(31)])))
        == "Een procedure kan niet op zichzelf wachten. Kies een andere procedure.")
    #expect(
      verhaal.weigering(.zetProcedureveld(Verhaal.id(33), .wachtOp, Veldwaarde(ids: []))) == "")
  }

  @Test("a chain of ten thousand procedures is walked without recursion")
  func langeKeten() {
    var verhaal = Verhaal.geopend()
    verhaal.voeg(
      (1...10_000).map { n in
        Gebeurtenis(
          Moment(verhaal.vandaag),
          .procedureGestart(Verhaal.procedure(n, wachtOp: n == 1 ? [] : [n - 1])))
      })
    let zin = verhaal.weigering(
      .zetProcedureveld(Verhaal.id(1), .wachtOp, Veldwaarde(ids: [Verhaal.id(10_000)])))
    #expect(zin.hasPrefix("Zo wacht alles op elkaar: urgentie"))
  }

  @Test("a field of a procedure keeps its own parts and replaces what was seen")
  func velden() throws {
    var verhaal = try keten
    let id = Verhaal.id(31)
    try verhaal.doe(.zetProcedureveld(id, .kenmerk, Veldwaarde(tekst: "Z/1", getal: 4)))
    try verhaal.doe(.zetProcedureveld(id, .kenmerk, Veldwaarde(tekst: "Z/2")))
    try verhaal.doe(.zetProcedureveld(id, .eigenaar, Veldwaarde(lid: Verhaal.esra)))
    try verhaal.doe(.zetProcedureveld(id, .kanaal, Veldwaarde(tekst: "Bellen")))
    let procedure = verhaal.casus.procedures[id]
    #expect(procedure?.kenmerk == "Z/2")
    #expect(procedure?.velden[.kenmerk]?.levend.count == 1)
    #expect(procedure?.velden[.kenmerk]?.waarde == Veldwaarde(tekst: "Z/2"))
    #expect(procedure?.eigenaar == Verhaal.esra)
    #expect(procedure?.velden[.kanaal]?.waarde?.tekst == "bellen")
    #expect(
      verhaal.weigering(.zetProcedureveld(id, .wachtOpPartij, Veldwaarde(tekst: "Gemeente")))
        == "Wie aan zet is 'Gemeente' ken ik niet. "
        + "Kies uit: instantie, team, inwoner, netwerk, derde.")
    #expect(
      verhaal.weigering(.zetProcedureveld(Verhaal.id(33), .naam, Veldwaarde()))
        == "Een procedure van de soort overig heeft een naam nodig. Typ hoe jij het noemt.")
  }

  @Test("waiting on purpose asks for a day to look again; stuck does not")
  func stilstand() throws {
    let verhaal = try keten
    let id = Verhaal.id(31)
    #expect(
      verhaal.weigering(
        .zetProcedureveld(id, .stilstand, Veldwaarde(tekst: "bewust-wachten")))
        == "Bij 'bewust wachten' hoort een dag om terug te kijken, anders vraagt niemand er meer "
        + "naar. Typ bijvoorbeeld +2w.")
    #expect(
      verhaal.weigering(.zetProcedureveld(id, .stilstand, Veldwaarde(tekst: "vastgelopen"))) == "")
    #expect(verhaal.weigering(.zetProcedureveld(id, .stilstand, Veldwaarde())) == "")
  }

  @Test("another threshold needs a reason")
  func drempel() throws {
    let verhaal = try keten
    let id = Verhaal.id(31)
    #expect(
      verhaal.weigering(.zetProcedureveld(id, .drempel, Veldwaarde(getal: 20)))
        == "De reden voor een andere drempel is leeg. "
        + "Schrijf in één zin waarom hier een andere drempel past.")
    #expect(
      verhaal.weigering(.zetProcedureveld(id, .drempel, Veldwaarde(reden: "Zo", getal: 500)))
        == "Een drempel is een aantal werkdagen van 0 tot en met 366. Dit is 500.")
    #expect(
      verhaal.weigering(
        .zetProcedureveld(id, .drempel, Veldwaarde(reden: "Balie belt zelf", getal: 20))) == "")
  }
}
