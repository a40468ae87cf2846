import Inrichting
import Termijnen
import Testing
import Wijkteam

@Suite("De brieven in de inrichting") struct BrieflezerTests {
  /// A letter as a team words it; the faults come with their line.
  private func fouten(_ brief: String) throws -> [String] {
    let tekst =
      "brieven:\n  herinnering: |\n"
      + brief.split(separator: "\n", omittingEmptySubsequences: false).map { "    \($0)" }
      .joined(separator: "\n")
    do {
      _ = try Inrichting.ingebouwd().met(team: Bestand(pad: "team.yaml", tekst: tekst))
      return []
    } catch {
      return error.fouten.map(\.description)
    }
  }

  static let kop = """
    naam: Herinnering
    onderwerp: Wanneer krijg ik antwoord?
    bronnen: awb-4-13
    gecontroleerd: 2026-11-20
    ---

    """

  @Test("Elke soort brief is te lezen, met een bron en een dag om opnieuw te kijken")
  func alle() throws {
    let brieven = try Inrichting.ingebouwd().brieven()
    #expect(brieven.map(\.id) == Briefsoort.allCases)
    for brief in brieven {
      #expect(!brief.bronnen.isEmpty && brief.controleerVoor != nil, "\(brief.id)")
    }
    #expect(Set(brieven.map(\.naam)).count == brieven.count)
  }

  @Test("Een team kan een brief in eigen woorden zetten; de andere blijven") func eigen() throws {
    let basis = try Inrichting.ingebouwd()
    let tekst =
      "brieven:\n  herinnering: |\n"
      + (Self.kop + "Het gaat om {procedure}.\n").split(
        separator: "\n", omittingEmptySubsequences: false
      ).map { "    \($0)" }.joined(separator: "\n")
    let inrichting = try basis.met(team: Bestand(pad: "team.yaml", tekst: tekst))
    let brief = try inrichting.brief(.herinnering)
    #expect(brief.naam == "Herinnering")
    #expect(
      brief.alineas == [
        Briefalinea(
          eisen: [], lijst: false,
          regels: [[.tekst("Het gaat om "), .veld(.procedure), .tekst(".")]])
      ])
    #expect(try inrichting.brief(.bezwaar) == basis.brief(.bezwaar))
  }

  /// A letter with one fault, and where it is.
  struct Geval: Sendable {
    let brief: String
    let zin: String

    init(_ brief: String, _ zin: String, metKop: Bool = true) {
      self.brief = (metKop ? BrieflezerTests.kop : "") + brief
      self.zin = "team.yaml, brief herinnering" + zin
    }
  }

  static let gevallen: [Geval] = [
    Geval(
      "Het gaat om {prosedure}.",
      ", regel 6, veld prosedure: Dit veld ken ik niet. Bedoel je: procedure?"),
    Geval(
      "[als te-laat]\nDe dag is voorbij.",
      ", regel 6, veld te-laat: Deze voorwaarde ken ik niet. Kies uit: termijn, voorbij, ruimer, "
        + "opgeschort, uitstel, bericht, voorschot-voorbij, opschorting, toegezegd, "
        + "brief-zonder-termijn, dwangsom, bewijs, ontvangst-onbekend, bestreden-onbekend, staat-stil, ontvangst-is-dag0, meteen, termijn-onbekend, vaste-dag, bezwaarschrift, bezwaar-te-laat, of grond met de naam van een bron."
    ),
    Geval(
      "[als grond pw-99]\nDe dag is voorbij.",
      ", regel 6, veld grond: De bron “pw-99” staat niet in bronnen.yaml."),
    Geval("Het gaat om {procedure.", ", regel 6: Een accolade gaat open en niet dicht."),
    Geval("Het gaat om procedure}.", ", regel 6: Een accolade gaat dicht en niet open."),
    Geval("Ik vraag:\n- om een brief;", ", regel 7: Zet een lege regel boven een lijst."),
    Geval(
      "[voorbij]\nTekst.",
      ", regel 6: Schrijf een voorwaarde als [als voorbij] of [als niet voorbij]."),
    Geval("[als voorbij]\n\nTekst.", ", regel 6: Onder de voorwaarde staat geen tekst."),
    Geval(
      "Tekst.\n[als voorbij]\nMeer.",
      ", regel 7: Een voorwaarde staat boven de alinea, met een lege regel ervoor."),
    Geval("", ", regel 5: Onder --- staat geen tekst."),
    Geval(
      "naam: Herinnering\nTekst.", ": De regel --- tussen kop en tekst ontbreekt.", metKop: false),
    Geval(
      "naam: x\nsoort: y\n---\nTekst.",
      ", regel 2, veld soort: Dit veld ken ik niet. Kies uit: naam, onderwerp, bronnen, "
        + "gecontroleerd, controleer-voor.", metKop: false),
    Geval("naam: x\n---\nTekst.", ", veld onderwerp: Dit veld ontbreekt.", metKop: false),
    Geval(
      "bronnen: awb-4-13, wet-van-ooit\n---\nTekst.",
      ", regel 1, veld bronnen: De bron “wet-van-ooit” staat niet in bronnen.yaml.",
      metKop: false),
    Geval(
      "gecontroleerd: gisteren\n---\nTekst.",
      ", regel 1, veld gecontroleerd: “gisteren” is geen datum. Schrijf een datum als 2026-11-20.",
      metKop: false),
  ]

  @Test("Een fout noemt bestand, regel en woord", arguments: gevallen) func fout(
    _ geval: Geval
  )
    throws
  {
    let gevonden = try fouten(geval.brief)
    #expect(gevonden.contains(geval.zin), "\(gevonden)")
  }

  @Test("Een brief die er niet is, is een fout met de namen die er wel zijn") func onbekend() throws
  {
    let tekst = "brieven:\n  kerstkaart: |\n    naam: x"
    #expect {
      try Inrichting.ingebouwd().met(team: Bestand(pad: "team.yaml", tekst: tekst))
    } throws: { fout in
      "\(fout)".contains("Deze brief ken ik niet. Kies uit: herinnering, verzoek-besluit")
    }
  }

  @Test("Geen brief noemt het team, een briefhoofd of een ander woord voor inwoner")
  func woorden() throws {
    for soort in Briefsoort.allCases {
      let tekst = try #require(Ingebouwd.tekst("brieven/\(soort.rawValue).brief")).lowercased()
      for woord in ["team", "hulpverlen", "namens", "klant", "cliënt", "nabij", "wij ", "ons "] {
        #expect(!tekst.contains(woord), "\(soort.rawValue) bevat \(woord)")
      }
    }
  }

  @Test("Geen zin in een brief is langer dan 25 woorden") func kort() throws {
    for brief in try Inrichting.ingebouwd().brieven() {
      for regel in brief.alineas.flatMap(\.regels) {
        let tekst = regel.map { deel in
          switch deel {
          case .tekst(let tekst): tekst
          case .veld(let veld): veld.rawValue
          }
        }.joined()
        for zin in tekst.split(whereSeparator: { ".?!:;".contains($0) }) {
          #expect(zin.split(separator: " ").count <= 25, "\(brief.id): \(zin)")
        }
      }
    }
  }
}
