import Termijnen

@testable import Wijkteam

/// A small caseload for the tests of the overviews.
enum Voorraad {
  static func van(_ gevallen: [Geval], op iso: String) -> Werkvoorraad {
    var voorraad = Werkvoorraad(context: Geval.context(op: iso))
    let tot = voorraad.context.vandaag.iso
    for geval in gevallen { voorraad.zet(geval.casus(op: tot)) }
    return voorraad
  }

  /// Helena (Kitty), José (Daan, spoed), Rust (Kitty, in rest), Weg (closed), Los (nobody).
  static func vijf(op iso: String = "2026-11-20") -> Werkvoorraad {
    var jose = Geval(
      "2026-11-18", id: 2, code: "b3xq", roepnaam: "José", vast: "daan", modus: .spoed)
    jose.veld("2026-11-18", .wijk, Veldwaarde(tekst: "De Wierden"))
    jose.procedure("2026-11-18", 21, "voedselbank", bij: "Voedselbank Almere")
    var rust = Geval("2026-01-05", id: 3, code: "c4yr", roepnaam: "Rust")
    rust.veld("2026-10-05", .status, Veldwaarde(tekst: "rust", dag: Geval.dag("2027-01-04")))
    var weg = Geval("2026-01-05", id: 4, code: "d6zs", roepnaam: "Weg")
    weg.veld("2026-02-05", .status, Veldwaarde(tekst: "gesloten"))
    var los = Geval("2026-11-02", id: 5, code: "f7aw", roepnaam: "Los", vast: nil)
    los.veld("2026-11-02", .status, Veldwaarde(tekst: "lopend"))
    los.procedure("2026-11-02", 51, "bijzondere-bijstand", bij: "Gemeente  almere")
    los.notitie("2026-11-03", 52, "Buurman Çetin past op.\nDe HUUR is betaald.") {
      $0.inwonerbij = .ja
    }
    return van([HelenaTests.verhaal(), jose, rust, weg, los], op: iso)
  }
}
