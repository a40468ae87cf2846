/// Which side of today a date without a year, or a bare weekday, is looked for.
public enum Leesrichting: Hashable, Sendable {
  /// The nearest day; a bare weekday is the coming one.
  case dichtstbij
  /// Today or later, for a term or an appointment.
  case vooruit
  /// Today or earlier, for something that has happened.
  case terug
}

extension Dag {
  /// Reads what people type: `14-3`, `14-03-2026`, `14 maart`, `2026-03-14`, `vr 20-11`, `+2w`,
  /// `-3d`, `+3wd`, `over 2 weken`, `vr`, `afgelopen ma`, `volgende week di`, `morgen`.
  ///
  /// Without `kalender`, working days are Monday to Friday.
  public static func lees(
    _ tekst: String, vandaag: Dag, kalender: Kalender? = nil,
    richting: Leesrichting = .dichtstbij
  ) throws(Leesfout) -> Dag {
    try Daglezer(vandaag: vandaag, kalender: kalender, richting: richting).lees(tekst)
  }
}

struct Daglezer {
  let vandaag: Dag
  let kalender: Kalender?
  let richting: Leesrichting

  func lees(_ tekst: String) throws(Leesfout) -> Dag {
    let woorden = Daglezer.woorden(tekst)
    guard let eerste = woorden.first else {
      throw Leesfout("Typ een datum, bijvoorbeeld 14-3, vr of +2w.")
    }
    if let vast = vasteWoorden(woorden) { return vast }
    if let sprong = try relatief(woorden) { return sprong }
    if let dag = try metWeekdag(woorden) { return dag }
    if let weekdag = Weekdag(woord: eerste) {
      let dag = try datum(Array(woorden.dropFirst()), getypt: tekst)
      guard dag.weekdag == weekdag else {
        throw Leesfout(
          "\(dag.langZonderWeekdag) is een \(dag.weekdag.lang), geen \(weekdag.lang). "
            + "Kijk de datum na.")
      }
      return dag
    }
    return try datum(woorden, getypt: tekst)
  }

  static func woorden(_ tekst: String) -> [String] {
    tekst.lowercased().split { $0 == " " || $0 == "," || $0 == "\t" || $0 == "\u{A0}" }
      .map(String.init).filter { $0 != "op" && $0 != "de" }
  }

  private func vasteWoorden(_ woorden: [String]) -> Dag? {
    switch woorden.joined(separator: " ") {
    case "vandaag", "nu", "heden": vandaag
    case "morgen": vandaag.plus(dagen: 1)
    case "overmorgen": vandaag.plus(dagen: 2)
    case "gisteren": vandaag.plus(dagen: -1)
    case "eergisteren": vandaag.plus(dagen: -2)
    case "volgende week": vandaag.plus(weken: 1)
    case "vorige week": vandaag.plus(weken: -1)
    case "volgende maand": vandaag.plus(maanden: 1)
    case "vorige maand": vandaag.plus(maanden: -1)
    default: nil
    }
  }

  private func relatief(_ woorden: [String]) throws(Leesfout) -> Dag? {
    var tekst = woorden.joined()
    let teken: Int
    if tekst.hasPrefix("+") {
      teken = 1
      tekst.removeFirst()
    } else if tekst.hasPrefix("-") {
      teken = -1
      tekst.removeFirst()
    } else if woorden.count == 3, woorden[0] == "over" {
      teken = 1
      tekst = woorden[1] + woorden[2]
    } else if woorden.count == 3, woorden[2] == "geleden" {
      teken = -1
      tekst = woorden[0] + woorden[1]
    } else {
      return nil
    }
    if let aantal = Int(tekst), aantal <= 99_999 {
      return vandaag.plus(dagen: teken * aantal)
    }
    guard let termijn = Termijn(Daglezer.telwoord(tekst)), termijn.eenheid != .uren else {
      throw Leesfout(
        "Ik lees geen sprong in \u{201C}\(tekst)\u{201D}. Typ bijvoorbeeld +2w, +3d, -1w, +2m of +5wd."
      )
    }
    return sprong(teken * termijn.aantal, termijn.eenheid)
  }

  private func sprong(_ aantal: Int, _ eenheid: Termijneenheid) -> Dag {
    switch eenheid {
    case .dagen, .uren: vandaag.plus(dagen: aantal)
    case .weken: vandaag.plus(weken: aantal)
    case .maanden: vandaag.plus(maanden: aantal)
    case .jaren: vandaag.plus(jaren: aantal)
    case .werkdagen: (kalender ?? .zonderTabel).plus(werkdagen: aantal, vanaf: vandaag)
    }
  }

  private static func telwoord(_ tekst: String) -> String {
    let woorden = [
      ("één", 1), ("een", 1), ("twee", 2), ("drie", 3), ("vier", 4), ("vijf", 5), ("zes", 6),
      ("zeven", 7), ("acht", 8), ("negen", 9), ("tien", 10),
    ]
    for (woord, getal) in woorden where tekst.hasPrefix(woord) {
      return "\(getal)\(tekst.dropFirst(woord.count))"
    }
    return tekst
  }

  private func metWeekdag(_ woorden: [String]) throws(Leesfout) -> Dag? {
    guard let laatste = woorden.last, let weekdag = Weekdag(woord: laatste) else { return nil }
    switch woorden.dropLast().joined(separator: " ") {
    case "": return richting == .terug ? vorige(weekdag) : komende(weekdag)
    case "a.s.", "as", "aanstaande", "komende", "aankomende", "deze": return komende(weekdag)
    case "afgelopen", "vorige", "laatste": return vorige(weekdag)
    case "volgende week": return inWeek(1, weekdag)
    case "vorige week": return inWeek(-1, weekdag)
    case "deze week": return inWeek(0, weekdag)
    case "volgende":
      let dag = komende(weekdag)
      throw Leesfout(
        "Bedoel je \(dag.kort) of \(dag.plus(weken: 1).kort)? Typ de datum.")
    default: return nil
    }
  }

  private func komende(_ weekdag: Weekdag) -> Dag {
    let verschil = (weekdag.rawValue - vandaag.weekdag.rawValue + 6) % 7 + 1
    return vandaag.plus(dagen: verschil)
  }

  private func vorige(_ weekdag: Weekdag) -> Dag {
    let verschil = (vandaag.weekdag.rawValue - weekdag.rawValue + 6) % 7 + 1
    return vandaag.plus(dagen: -verschil)
  }

  private func inWeek(_ weken: Int, _ weekdag: Weekdag) -> Dag {
    vandaag.maandagVanDeWeek.plus(weken: weken).plus(dagen: weekdag.rawValue - 1)
  }
}
