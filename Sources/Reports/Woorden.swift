import Termijnen
public import Wijkteam

/// Small pieces of Dutch that every report uses.
enum Woorden {
  /// The sentence with a capital and a full stop.
  static func zin(_ tekst: String) -> String {
    punt(tekst.metHoofdletter)
  }

  /// With a full stop.
  static func punt(_ tekst: String) -> String {
    guard let laatste = tekst.last, !".!?".contains(laatste) else { return tekst }
    return tekst + "."
  }

  /// "1 brief", "3 brieven".
  static func aantal(_ getal: Int, _ een: String, _ meer: String) -> String {
    "\(getal) \(getal == 1 ? een : meer)"
  }

  /// Euros of cents: "€ 240,50".
  static func bedrag(_ centen: Int) -> String {
    let positief = centen.magnitude
    let cent = positief % 100
    return "€ \(centen < 0 ? "-" : "")\(positief / 100),\(cent < 10 ? "0" : "")\(cent)"
  }

  /// A day for a line, with the year when it is not that of today.
  static func dag(_ dag: Dag, bij vandaag: Dag) -> String {
    dag.jaar == vandaag.jaar ? dag.kort : dag.kortMetJaar
  }

  /// A moment for a line.
  static func moment(_ moment: Moment, bij vandaag: Dag) -> String {
    let dag = dag(moment.dag, bij: vandaag)
    return moment.tijd.map { "\(dag) \($0)" } ?? dag
  }

  /// When it happened, and when it was typed where that is another day.
  static func wanneer(_ merk: Merk, bij vandaag: Dag) -> String {
    let gebeurd = moment(merk.gebeurdOp, bij: vandaag)
    guard merk.laterIngevoerd else { return gebeurd }
    return "\(gebeurd) (ingevoerd \(dag(merk.ingevoerdDag, bij: vandaag)))"
  }
}

extension Niveau {
  /// The word in front of a line; colour is never the only carrier.
  public var woord: String {
    switch self {
    case .rood: "ROOD"
    case .oranje: "ORANJE"
    case .info: "INFO"
    }
  }
}
