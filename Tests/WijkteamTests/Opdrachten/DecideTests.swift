import Termijnen
import Testing

@testable import Wijkteam

@Suite("Deciding on anything")
struct DecideTests {
  private func opdracht(_ toeval: inout Toeval, _ casus: Casus) -> Opdracht {
    switch toeval.getal(0...29) {
    case 0: .openCasus(toeval.casusGeopend())
    case 1: .zetVeld(toeval.een(Casusveld.self), toeval.veldwaarde())
    case 2: .sluitUit(toeval.lid(), reden: toeval.misschien { $0.tekst() })
    case 3: .laatToe(toeval.lid())
    case 4: .zegAgenda(toeval.tekst())
    case 5: .zetPersoon(toeval.persoon())
    case 6: .meldLevensfeit(toeval.levensfeit())
    case 7: .zetBereikbaarheid(toeval.bereikbaarheid())
    case 8: .zetMachtiging(toeval.machtiging())
    case 9: .geefDomeinbeeld(toeval.domeinbeeld())
    case 10: .zetAandachtspunt(toeval.aandachtspunt())
    case 11:
      .rondAandachtspuntAf(toeval.poolId(), toeval.een(Aandachtspuntafloop.self), toeval.tekst())
    case 12: .zetNetwerkcontact(toeval.netwerkcontact())
    case 13: .zetHulpverlener(toeval.hulpverlener())
    case 14: .startProcedure(toeval.proceduregegevens())
    case 15, 16, 17: .zetStap(toeval.poolId(), toeval.processtap())
    case 18: .zetProcedureveld(toeval.poolId(), toeval.een(Procedureveld.self), toeval.veldwaarde())
    case 19: .logContact(toeval.contact(), belofte: toeval.misschien { $0.toezegging() })
    case 20: .doeToezegging(toeval.toezegging())
    case 21:
      .handelToezeggingAf(toeval.poolId(), toeval.een(Toezeggingsafloop.self), uitleg: nil)
    case 22: .maakAfspraak(toeval.afspraak())
    case 23: .handelAfspraakAf(toeval.poolId(), toeval.een(Afspraakafloop.self), nil)
    case 24: .zetDreiging(toeval.dreiging())
    case 25: .laatDreigingVervallen(toeval.poolId(), toeval.tekst())
    case 26: .zetPost(toeval.post())
    case 27: .noteer(toeval.notitie())
    case 28:
      .corrigeer(
        toeval.uit(casus.historie)?.merk.id ?? toeval.gebeurtenisId(), reden: toeval.tekst(),
        nieuw: toeval.kans(3) ? toeval.notitie() : nil)
    default: .stelUit(toeval.letopuitstel())
    }
  }

  @Test("any command gives events that can be kept, or a whole sentence", arguments: 1...20)
  func alles(zaad: Int) {
    var toeval = Toeval(UInt64(zaad))
    toeval.dagen = 20_000...22_000
    var verhaal = Verhaal.geopend()
    var gelukt = 0
    for _ in 0..<400 {
      let casus = verhaal.casus
      // Who was shut out writes nothing more: somebody else goes on.
      let leden = [Verhaal.kitty, Verhaal.daan, Verhaal.esra]
      verhaal.door = leden.first { casus.uitgesloten[$0] == nil } ?? verhaal.door
      let opdracht = opdracht(&toeval, casus)
      var context = verhaal.context()
      // Mostly a day that has come: a later one is refused for all that has happened.
      let gekozen = toeval.moment()
      context.gebeurdOp =
        toeval.getal(0...7) == 0 ? gekozen : min(gekozen, Moment(verhaal.vandaag))
      do throws(Weigering) {
        let gebeurtenissen = try decide(opdracht, casus, context)
        #expect(!gebeurtenissen.isEmpty)
        let bytes = Codec.encode(gebeurtenissen)
        #expect(Codec.decode(bytes, ingevoerd: verhaal.vandaag) == gebeurtenissen)
        verhaal.voeg(gebeurtenissen)
        gelukt += 1
      } catch {
        #expect(error.zin.first?.isLowercase == false)
        #expect(error.zin.hasSuffix(".") || error.zin.hasSuffix("?"))
        #expect(!error.zin.unicodeScalars.contains { $0.value < 32 })
      }
    }
    #expect(gelukt > 20)
    let casus = verhaal.casus
    for id in casus.procedures.ids { #expect(!wachtOpZichzelf(id, casus)) }
    for lid in casus.uitgesloten.keys {
      #expect(casus.vast != lid && casus.tweede != lid)
    }
  }

  private func wachtOpZichzelf(_ begin: Id, _ casus: Casus) -> Bool {
    var gezien: Set<Id> = []
    var teDoen = casus.procedures[begin]?.wachtOp ?? []
    while let id = teDoen.popLast() {
      if id == begin { return true }
      if gezien.insert(id).inserted { teDoen += casus.procedures[id]?.wachtOp ?? [] }
    }
    return false
  }

  @Test("all events of a command stand on the day that was stated")
  func dag() throws {
    var verhaal = Verhaal.geopend()
    let contact = met(Contact()) {
      $0.id = Verhaal.id(41); $0.metInwoner = true
    }
    let belofte = met(Toezegging()) { $0.id = Verhaal.id(42) }
    let gebeurtenissen = try verhaal.doe(
      .logContact(contact, belofte: belofte), op: "2026-11-19T09:15")
    #expect(gebeurtenissen.count == 3)
    #expect(Set(gebeurtenissen.map(\.gebeurdOp.iso)) == ["2026-11-19T09:15"])
  }
}
