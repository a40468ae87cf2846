import Testing

@testable import Wijkteam

@Suite("De lijst van casussen en haar filter")
struct LijstTests {
  static func namen(_ filter: String, ik: String? = nil) throws(Weigering) -> [String] {
    try Voorraad.vijf().lijst(filter, sortering: .roepnaam, ik: ik.map { Lid($0) }).map(\.roepnaam)
  }

  static func weigering(_ filter: String) -> String {
    do throws(Weigering) {
      _ = try Casusfilter(filter)
      return ""
    } catch {
      return error.zin
    }
  }

  @Test(
    "elk woord en elke naam:waarde moet kloppen; een min keert om",
    arguments: [
      ("", ["Helena", "José", "Los", "Rust"]), ("jose", ["José"]), ("JOSÉ", ["José"]),
      ("k7dm", ["Helena"]), ("weg", ["Weg"]), ("status:gesloten", ["Weg"]),
      ("status:rust", ["Rust"]), ("rood", ["Helena", "José"]), ("-rood", ["Los", "Rust"]),
      ("spoed", ["José"]), ("vast:kitty", ["Helena", "Rust"]), ("vast:Kitty -rood", ["Rust"]),
      ("vast:niemand", ["Los"]), ("domein:schuld", ["Helena", "José", "Los"]),
      ("domein:wonen", ["Helena"]), ("wijk:wierden", ["José"]), ("wijk:\"de wier\"", ["José"]),
      ("soort:urgentie", ["Helena"]), ("soort:bijstand", ["Helena", "Los"]),
      ("bij:gemeente", ["Helena", "Los"]), ("bij:voedselbank", ["José"]),
      ("regel:oorzaak", ["Helena"]), ("modus:spoed", ["José"]),
      ("-", ["Helena", "José", "Los", "Rust"]),
      ("helena jose", []), ("-helena -los", ["José", "Rust", "Weg"]), ("stil", ["Helena"]),
      ("BIJ:Gemeente vast:niemand", ["Los"]), ("niemand", ["Los"]),
    ])
  func filter(_ filter: String, _ verwacht: [String]) throws {
    #expect(try Self.namen(filter) == verwacht)
  }

  @Test("vast:ik is wie is ingelogd")
  func ik() throws {
    #expect(try Self.namen("vast:ik", ik: "daan") == ["José"])
  }

  @Test("een filter dat niet bestaat, krijgt één zin die helpt")
  func weigeringen() {
    #expect(Self.weigering("domien:werk") == "Het filter 'domien:' ken ik niet. Bedoel je domein:?")
    #expect(
      Self.weigering("kleur:blauw").hasPrefix("Het filter 'kleur:' ken ik niet. Je kunt kiezen"))
    #expect(Self.weigering("wijk:").hasPrefix("Achter 'wijk:' staat niets."))
    #expect(Self.weigering("status:open").contains("Kies uit aangemeld, lopend, rust"))
    #expect(Self.weigering("regel:blauw").contains("ken ik niet"))
  }

  @Test("de gewone volgorde is die van de let op, wat niet terug kan eerst")
  func letop() throws {
    let rijen = try Voorraad.vijf().lijst()
    #expect(rijen.first?.roepnaam == "Helena")
    #expect(rijen.last?.roepnaam == "Rust")
    #expect(rijen.first?.oorzaak == "Urgentieverklaring bij gemeente Almere")
    #expect(rijen.first?.domeinen.map(\.domein.naam) == ["schulden", "werk", "wonen"])
    #expect(rijen.first?.domeinen.last?.niveau == .rood)
  }

  @Test("sorteren met een tweede sleutel; wie niemand heeft staat bovenaan")
  func sorteren() throws {
    let voorraad = Voorraad.vijf()
    #expect(
      try voorraad.lijst(sortering: .vast, daarna: .roepnaam).map(\.roepnaam)
        == ["Los", "José", "Helena", "Rust"])
    #expect(
      try voorraad.lijst(sortering: .laatsteContact, daarna: .code).map(\.roepnaam)
        == ["José", "Rust", "Helena", "Los"])
    #expect(try voorraad.lijst(sortering: .code).map(\.code) == ["b3xq", "c4yr", "f7aw", "k7dm"])
    #expect(try voorraad.lijst(sortering: .wijk).first?.roepnaam == "José")
    #expect(try voorraad.lijst(sortering: .volgendeDatum).first?.roepnaam == "Rust")
  }

  @Test("een code vindt zijn casus, en anders staat er wat erop lijkt")
  func code() throws {
    let voorraad = Voorraad.vijf()
    #expect(try voorraad.casus(code: "K7DM").roepnaam == "Helena")
    #expect(throws: Weigering.self) { try voorraad.casus(code: "zzzz") }
    do throws(Weigering) {
      _ = try voorraad.casus(code: "k7dn")
    } catch {
      #expect(error.zin.contains("Bedoel je k7dm?"))
    }
  }
}
