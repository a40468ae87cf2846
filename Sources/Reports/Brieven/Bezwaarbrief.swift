import Termijnen
import Wijkteam

extension Brieftoets {
  /// Objection: where it exists, and with its last day.
  static func bezwaar(_ stand: Briefstand) throws(Weigering) -> [String] {
    let middelen = stand.regel.rechtsmiddelen.map(\.waarde)
    guard middelen.contains(where: { $0.soort == .bezwaar }) else {
      let anders = middelen.first {
        $0.soort == .administratiefBeroep || $0.soort == .beroep || $0.soort == .klacht
      }
      throw Weigering(
        .tegenspraak,
        "Bij \(stand.regel.naam) bestaat geen bezwaar."
          + (anders.map { " Wel kan dit: \($0.wat)" } ?? ""))
    }
    guard let besluit = stand.besluit, let tot = stand.uitkomst?.bezwaarTot else {
      return [
        "De dag van het besluit is niet bekend. De laatste dag voor bezwaar is zes weken na de dag "
          + "van verzending; reken hem uit met: nabij bezwaar --besluit DAG."
      ]
    }
    var hints: [String] = []
    if stand.regel.overheid == false {
      hints.append(
        "Bezwaar bestaat alleen tegen een besluit van een overheid. Kijk na of dat hier zo is, en leg het "
          + "vast bij de vorm.")
    }
    if stand.feiten?.toegekend == true {
      hints.append("Het besluit van \(besluit.kortMetJaar) is een toekenning. Klopt het bezwaar?")
    }
    if stand.op > tot {
      hints.append(
        "De laatste dag was \(tot.lang). Schrijf in de brief waarom het niet eerder kon; soms mag "
          + "het dan toch (Awb 6:11). Vraag vandaag nog rechtshulp.")
    } else {
      hints.append(
        "De laatste dag is \(tot.lang). De brief moet dan binnen zijn. Per post: voor het einde op "
          + "de bus, en hoogstens een week later binnen (Awb 6:9). Vraag om bewijs van ontvangst.")
    }
    hints.append(
      "Bezwaar stopt het besluit niet. Kan het niet wachten, vraag dan een advocaat om ook de rechter "
        + "te vragen om een tijdelijke oplossing (Awb 8:81).")
    return hints
  }
}
