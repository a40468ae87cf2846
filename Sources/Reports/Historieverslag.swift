public import Termijnen
public import Wijkteam

extension Verslag {
  /// The history of a casus, newest first, each line with the letters to take it back with; what was
  /// taken back stands below its line.
  public static func historie(
    _ casus: Casus, dag: Dag, letters: (GebeurtenisId) -> String
  ) -> String {
    var uit = Regelbouwer()
    uit.alinea("")
    uit.kop("Geschiedenis")
    let stond = Dictionary(
      teruggenomen(casus, dag: dag).map { ($0.regel.merk.id, $0.wat) },
      uniquingKeysWith: { eerste, _ in eerste })
    for regel in casus.historie.reversed() {
      var zin = "\(Woorden.wanneer(regel.merk, bij: dag)), \(regel.merk.door.weergave): "
      zin += soort(regel.soort) ?? "onbekend (nieuwere versie)"
      if let id = regel.onderwerp { zin += " \(id.kort)" }
      if let weg = regel.gecorrigeerd {
        zin += "; teruggenomen op \(Woorden.dag(weg.merk.dag, bij: dag)) door "
        zin += "\(weg.merk.door.weergave): \(weg.waarde)"
      }
      uit.alinea("\(letters(regel.merk.id))  \(zin)", in: 2, hang: 7)
      if let wat = stond[regel.merk.id] { uit.alinea("stond er: \(wat)", in: 9, hang: 2) }
    }
    return uit.tekst
  }

  /// What kind of event it was, in words; nil for one that this version does not know.
  public static func soort(_ nummer: Int) -> String? {
    let woorden = [
      1: "casus geopend", 2: "gegeven gezet", 3: "wie mag meelezen", 4: "agenda van de inwoner",
      5: "persoon", 6: "levensfeit", 7: "bereikbaarheid", 8: "machtiging", 9: "levensdomein",
      10: "aandachtspunt", 11: "aandachtspunt afgerond", 12: "netwerk", 13: "hulpverlener",
      14: "procedure begonnen", 15: "stap in procedure", 16: "gegeven van procedure", 17: "contact",
      18: "toezegging", 19: "toezegging afgehandeld", 20: "afspraak", 21: "afspraak afgehandeld",
      22: "dreiging", 23: "dreiging vervallen", 24: "post", 25: "post afgehandeld", 26: "notitie",
      27: "teruggenomen", 28: "let op uitgesteld", 90: "met reden geopend",
      91: "opening gezien",
    ]
    return woorden[nummer]
  }
}
