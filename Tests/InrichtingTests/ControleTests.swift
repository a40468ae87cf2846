import Inrichting
import Termijnen
import Testing

@Suite("Regels die moeten worden nagekeken") struct ControleTests {
  @Test("Voor de controledatum is er geen melding") func nog() throws {
    let inrichting = try Inrichting.controleer()
    let vandaag = try #require(Dag(2026, 11, 21))
    #expect(try inrichting.verlopenControles(op: vandaag).isEmpty)
  }

  @Test("Op 1 januari 2027 moeten de bedragen en de WIA worden nagekeken") func nieuwjaar() throws {
    let inrichting = try Inrichting.ingebouwd()
    let nieuwjaar = try #require(Dag(2027, 1, 1))
    let meldingen = try inrichting.verlopenControles(op: nieuwjaar)
    #expect(meldingen.contains { $0.waar == "dwangsom.yaml" })
    #expect(meldingen.contains { $0.waar == "uwv-wia" })
    #expect(meldingen.contains { $0.waar == "wetskalender.yaml" })
    #expect(try inrichting.wetswijzigingen().count >= 20)
    #expect(
      meldingen.first?.zin
        == "Awb 4:17 lid 2; Stcrt. 2018, 65542 is het laatst nagekeken op 20 november 2026 en "
        + "moest opnieuw vóór 1 januari 2027.")
  }

  @Test("Na 2028 meldt de kalender dat de tabel op is") func kalender() throws {
    let inrichting = try Inrichting.ingebouwd()
    let later = try #require(Dag(2029, 1, 1))
    let meldingen = try inrichting.verlopenControles(op: later, soorten: [])
    #expect(meldingen.contains { $0.waar == "kalender.yaml" })
  }

  @Test("Elke bron is een keer nagekeken, en alleen bekende wetten hebben een jci") func bronnen()
    throws
  {
    let begin = try #require(Dag(2026, 1, 1))
    for soort in try Inrichting.ingebouwd().soorten.alle() {
      for bron in soort.bronnen {
        #expect(bron.gecontroleerdOp >= begin)
        if let jci = bron.jci { #expect(jci.hasPrefix("jci1.3:c:BWBR00")) }
      }
    }
    let soort = try #require(try Inrichting.ingebouwd().soort("bijzondere-bijstand"))
    #expect(soort.termijnen.first?.bron.jci == "jci1.3:c:BWBR0005537&artikel=4:13")
    #expect(
      try Inrichting.ingebouwd().soort("wgs-spoed")?.termijnen.first?.bron.jci
        == "jci1.3:c:BWBR0031331&artikel=4&lid=2")
    // A regulation of the Union and a policy have no number of wetten.overheid.nl.
    for id in ["avg-verzoek", "kwijtschelding-gem"] {
      #expect(try Inrichting.ingebouwd().soort(id)?.termijnen.first?.bron.jci == nil)
    }
  }

  @Test("Bij het begin staat in één zin wat niet op tijd is nagekeken") func zin() throws {
    let inrichting = try Inrichting.ingebouwd()
    let vandaag = try #require(Dag(2026, 11, 21))
    #expect(try inrichting.controlezin(op: vandaag, soorten: inrichting.soorten.ids) == nil)
    let nieuwjaar = try #require(Dag(2027, 1, 1))
    #expect(
      try inrichting.controlezin(op: nieuwjaar, soorten: ["uwv-wia", "klacht"])
        == "Niet op tijd opnieuw nagekeken: dwangsom.yaml, wetskalender.yaml, uwv-wia. Een dag of "
        + "bedrag kan veranderd zijn. Zie: nabij regels controleer.")
    #expect(
      try inrichting.controlezin(
        op: nieuwjaar, soorten: ["algemene-bijstand", "urgentie", "uwv-wia"])
        == "Niet op tijd opnieuw nagekeken: dwangsom.yaml, wetskalender.yaml, algemene-bijstand en "
        + "nog 2. Een dag of bedrag kan veranderd zijn. Zie: nabij regels controleer.")
  }
}
