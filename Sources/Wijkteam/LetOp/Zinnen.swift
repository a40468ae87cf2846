import Termijnen

/// Small pieces of plain Dutch that the rules build their sentences from.
public enum Zinnen {
  /// `8 december`, with the year when it is another year than that of today.
  static func datum(_ dag: Dag, _ vandaag: Dag) -> String {
    let lang = dag.langZonderWeekdag
    return dag.jaar == vandaag.jaar ? String(lang.dropLast(5)) : lang
  }

  /// With a full stop at the end, and not two.
  static func punt(_ tekst: String) -> String { tekst.hasSuffix(".") ? tekst : tekst + "." }

  /// `8 december om 14:00`.
  static func moment(_ moment: Moment, _ vandaag: Dag) -> String {
    let dag = datum(moment.dag, vandaag)
    return moment.tijd.map { "\(dag) om \($0)" } ?? dag
  }

  /// `vandaag`, `morgen`, or the date.
  static func wanneer(_ moment: Moment, _ vandaag: Dag) -> String {
    let dag: String
    switch moment.dag - vandaag {
    case 0: dag = "vandaag"
    case 1: dag = "morgen"
    default: dag = "op \(datum(moment.dag, vandaag))"
    }
    return moment.tijd.map { "\(dag) om \($0)" } ?? dag
  }

  /// `1 werkdag`, `3 werkdagen`.
  static func werkdagen(_ aantal: Int) -> String {
    aantal == 1 ? "1 werkdag" : "\(aantal) werkdagen"
  }

  /// `1 dag`, `3 dagen`.
  static func dagen(_ aantal: Int) -> String { aantal == 1 ? "1 dag" : "\(aantal) dagen" }

  /// Whether a text holds nothing.
  static func leeg(_ tekst: String?) -> Bool {
    guard let tekst else { return true }
    return tekst.allSatisfy(\.isWhitespace)
  }
}

extension Kalender {
  /// The first day from which no more than `aantal` working days are left up to and including `tot`.
  func begin(venster aantal: Int, tot: Dag) -> Dag {
    var dag = plus(werkdagen: -max(0, aantal), vanaf: tot)
    while dag > .eerste, werkdagen(na: dag.plus(dagen: -1), totEnMet: tot) <= aantal {
      dag = dag.plus(dagen: -1)
    }
    return dag
  }
}

extension Drempels {
  /// Where a threshold comes from, by its name in this type or in the configuration.
  func bron(_ naam: String) -> String {
    if let bron = bronnen[naam] { return bron }
    var streepjes = ""
    for teken in naam {
      if teken.isUppercase { streepjes.append("-") }
      streepjes += teken.lowercased()
    }
    return bronnen[streepjes] ?? "Beginwaarde van Nabij, oordeel uit de praktijk"
  }
}
