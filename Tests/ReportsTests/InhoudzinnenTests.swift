import Termijnen
import Testing

@testable import Reports
@testable import Wijkteam

@Suite("Wat is teruggenomen blijft te lezen, met wie, wanneer en waarom")
struct InhoudzinnenTests {
  private let dag = Dag(iso: "2026-11-21") ?? .eerste
  private let casusId = Id(hoog: 7, laag: 7)

  private func id(_ nummer: UInt64) -> Id {
    Id(hoog: nummer &* 0x9E37_79B9_7F4A_7C15, laag: nummer)
  }

  /// A casus in which each of these happened and was then taken back by Daan.
  private func casus(_ inhoud: [Inhoud]) -> Casus {
    var opening = CasusGeopend()
    opening.id = casusId
    opening.code = "k7dm"
    opening.roepnaam = "Helena"
    var alle: [Vastgelegd] = []
    func voeg(_ inhoud: Inhoud, _ lid: String) {
      let nummer = UInt32(alle.count + 1)
      let envelop = Envelop(
        segment: casusId, volgnummer: nummer, klok: UInt64(nummer), apparaat: id(1), door: Lid(lid),
        ingevoerdOp: 0, ingevoerdDag: dag)
      alle.append(Vastgelegd(envelop, plaats: 0, Gebeurtenis(Moment(dag), inhoud)))
    }
    voeg(.casusGeopend(opening), "kitty")
    for een in inhoud {
      voeg(een, "kitty")
      if let laatste = alle.last?.id {
        voeg(.gecorrigeerd(Correctie(laatste, reden: "vergist")), "daan")
      }
    }
    return Casus.vouw(id: casusId, alle, tot: nil)
  }

  private func gevuld<Ding: TLVRecord>(_ vul: (inout Ding) -> Void) -> Ding {
    var ding = Ding()
    vul(&ding)
    return ding
  }

  @Test("van elke soort staat er wat er stond")
  func soorten() throws {
    let gevallen: [(Inhoud, String)] = [
      (
        .genoteerd(
          gevuld {
            $0.id = id(2); $0.tekst = "belt morgen"
          }), "belt morgen"
      ),
      (.agendaGezegd(Agenda("rust in huis")), "rust in huis"),
      (
        .casusveldGezet(Casusveldzetting(.doel, Veldwaarde(tekst: "een eigen huis"))),
        "doel: een eigen huis"
      ),
      (.casusveldGezet(Casusveldzetting(.vast, Veldwaarde())), "vast: leeg"),
      (
        .persoonGezet(
          Vervanging(
            gevuld {
              $0.id = id(3); $0.naam = "Yara"; $0.rol = "dochter"
            })), "Yara, dochter"
      ),
      (
        .bereikbaarheidGezet(
          Vervanging(
            gevuld {
              $0.id = id(4); $0.waarde = "06-1"
            })), "06-1"
      ),
      (
        .contactGelogd(
          gevuld {
            $0.id = id(5); $0.tekst = "stukken zijn binnen"
          }),
        "stukken zijn binnen"
      ),
      (
        .toezeggingGedaan(
          gevuld {
            $0.id = id(6); $0.wat = "formulier invullen"
          }),
        "wij beloofden: formulier invullen"
      ),
      (
        .afspraakGemaakt(
          gevuld {
            $0.id = id(8); $0.wat = "kennismaken"
          }), "kennismaken"
      ),
      (
        .dreigingGezet(
          Vervanging(
            gevuld {
              $0.id = id(9); $0.soort = .ontruiming; $0.door = "Wonen Oost"
            })),
        "ontruiming door Wonen Oost"
      ),
      (
        .postGezet(
          Vervanging(
            gevuld {
              $0.id = id(10); $0.afzender = "Energie"
            })), "Energie"
      ),
      (
        .netwerkcontactGezet(
          Vervanging(
            gevuld {
              $0.id = id(11); $0.naam = "tante Rosa"
            })),
        "tante Rosa"
      ),
      (
        .hulpverlenerGezet(
          Vervanging(
            gevuld {
              $0.id = id(12); $0.naam = "B. Smit"
            })), "B. Smit"
      ),
      (
        .aandachtspuntGezet(
          gevuld {
            $0.id = id(13); $0.tekst = "zoon zit thuis"
          }),
        "zoon zit thuis"
      ),
      (
        .procedureGestart(
          gevuld {
            $0.id = id(14); $0.soort = "urgentie"; $0.instantie = "gemeente A."
          }),
        "urgentie, gemeente A."
      ),
      (
        .postAfgehandeld(Afronding(id(10), afloop: "afgehandeld", tekst: "regeling")), "regeling"
      ),
    ]
    for (inhoud, zin) in gevallen {
      let terug = Verslag.teruggenomen(casus([inhoud]), dag: dag)
      let een = try #require(terug.first, "\(inhoud)")
      #expect(een.wat.contains(zin), "\(een.wat)")
      #expect(een.soort == Verslag.soort(inhoud.nummer))
      #expect(een.waarom.waarde == "vergist")
      #expect(een.waarom.merk.door == Lid("daan"))
    }
  }

  @Test("de geschiedenis zet het onder de regel, met wie, wanneer en waarom")
  func geschiedenis() {
    let tekst = Verslag.historie(
      casus([
        .genoteerd(
          gevuld {
            $0.id = id(2); $0.tekst = "belt morgen"
          })
      ]), dag: dag,
      letters: { _ in "abcde" })
    #expect(tekst.contains("teruggenomen op za 21-11 door Daan:"), "\(tekst)")
    #expect(tekst.contains("vergist"))
    #expect(tekst.contains("stond er: belt morgen"), "\(tekst)")
  }

  @Test("een notitie die in andere woorden nog staat, hoeft er niet twee keer")
  func verbeterd() {
    let notitie: Notitie = gevuld {
      $0.id = id(2); $0.tekst = "belt morgen"
    }
    let weg = casus([.genoteerd(notitie)])
    #expect(Verslag.teruggenomen(weg, dag: dag, verbeterd: false).count == 1)
    var staat = weg
    staat.notities = [Gemerkt(notitie, weg.historie[1].merk)]
    #expect(Verslag.teruggenomen(staat, dag: dag, verbeterd: false).isEmpty)
    #expect(Verslag.teruggenomen(staat, dag: dag).count == 1)
  }
}
