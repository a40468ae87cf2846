import Inrichting
import TerminalUI
import Termijnen
import Testing
import Wijkteam

@testable import Screens

@Suite("Waar een procedure staat") struct ProcedurestandTests {
  @Test("doen wij het zelf, dan zijn wij te laat en is de belkaart voor de inwoner")
  func eigenTeam() {
    let gewoon = Demoproef.context()
    let context = Letopcontext(
      vandaag: gewoon.vandaag, nu: gewoon.nu, kalender: gewoon.kalender,
      drempels: gewoon.drempels,
      soortregel: { id in
        var regel = Demoproef.inrichting?.soort(id)
        regel?.uitvoerder = .eigenTeam
        return regel
      })
    var voorraad = Werkvoorraad(context: context)
    for casus in Demoproef.casussen { voorraad.zet(casus) }
    let proef = Demoproef(
      Gegevens(voorraad: voorraad, ik: Lid("kitty"), leden: [], domeinen: [], soorten: []))
    var gezien = 0
    for casus in Demoproef.casussen {
      for procedure in casus.procedures.alle {
        let stand = Procedurestand(procedure, casus, proef.model.context)
        guard stand.klok?.teLaat == true, stand.uiterlijk != nil else { continue }
        gezien += 1
        #expect(stand.zin.text.hasPrefix("! Wij zijn te laat sinds"), "\(stand.zin.text)")
        let kaart = Belkaart(stand: stand).regels.map(\.text)
        #expect(
          kaart.contains { $0.contains("Wij zijn te laat: het had er uiterlijk") }, "\(kaart)")
        #expect(!kaart.contains { $0.contains("bij wie ligt het") }, "\(kaart)")
      }
    }
    #expect(gezien > 0)
  }
}
