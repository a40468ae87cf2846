import Reports
import Termijnen
import Testing
import Wijkteam

@Suite("Brieven op papier") struct BrieftekstTests {
  private func brief() throws -> Brief {
    try Briefproef("bijzondere-bijstand", op: "2026-12-10").brief(.ingebrekestelling)
  }

  @Test("Elke brief past op één bladzijde A4", arguments: Briefsoort.allCases)
  func eenBladzijde(_ soort: Briefsoort) throws {
    let proef = try Briefproef("bijzondere-bijstand", op: "2026-12-10") {
      $0.aanvullingen = [
        Aanvulling(
          brief: d("2026-10-19"), termijn: d("2026-11-02"), aangevuld: d("2026-10-26")),
        Aanvulling(brief: d("2026-11-10")),
      ]
      $0.besluit = d("2026-10-20")
    }
    let paginas = try proef.brief(soort).paginas()
    #expect(paginas.count == 1)
    #expect(!(paginas.first ?? "").contains("Pagina"))
  }

  @Test("Geen bladzijde is langer dan gevraagd en geen regel breder", arguments: 20...61)
  func grenzen(_ regels: Int) throws {
    let paginas = try brief().paginas(breedte: 50, regels: regels)
    for pagina in paginas {
      let lijst = pagina.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
      #expect(lijst.count <= regels)
      #expect(lijst.allSatisfy { $0.count <= 50 })
      #expect(lijst.last?.isEmpty == false)
    }
  }

  @Test(
    "Alle woorden staan er, in dezelfde volgorde, op hoeveel bladzijden ook", arguments: 20...61)
  func niets(_ regels: Int) throws {
    func woorden(_ paginas: [String]) -> [Substring] {
      paginas.enumerated().flatMap { nummer, pagina in
        let zonderKop = nummer == 0 ? pagina[...] : pagina.drop { $0 != "\n" }
        return zonderKop.split(whereSeparator: \.isWhitespace)
      }
    }
    let heel = try brief().paginas(regels: 0)
    #expect(heel.count == 1)
    #expect(try woorden(brief().paginas(regels: regels)) == woorden(heel))
  }

  @Test("Groet, handtekening en naam blijven bij elkaar, en bladzijden zijn genummerd")
  func ondertekening() throws {
    let paginas = try brief().paginas(regels: 24)
    #expect(paginas.count > 1)
    let laatste = try #require(paginas.last)
    #expect(laatste.hasPrefix("Pagina \(paginas.count) van \(paginas.count)\n\n"))
    #expect(laatste.contains("Met vriendelijke groet,"))
    #expect(laatste.contains("Handtekening: ……………………"))
    #expect(laatste.hasSuffix("Helena Verbeek\nGeboren op: ……………………\n"))
  }

  @Test("Te kleine maten worden de kleinste die kan") func klein() throws {
    #expect(try brief().paginas(breedte: 1, regels: 1) == brief().paginas(breedte: 40, regels: 20))
  }

  @Test("De pagina voor de browser haalt niets op, voert niets uit en noemt in de titel geen naam")
  func html() throws {
    let html = try brief().html
    for woord in ["<script", "http://", "https://", "src=", "url(", "<link", "<img"] {
      #expect(!html.contains(woord))
    }
    #expect(html.contains("<title>Brief</title>"))
    #expect(html.contains("@page { size: A4;"))
    #expect(html.contains("<html lang=\"nl\">"))
    #expect(html.hasSuffix("</div>\n</body>\n</html>\n"))
    #expect(html.contains("<p>Daarom stel ik u met deze brief in gebreke."))
  }
}
