/// The Algemene termijnenwet applied to one end.
enum Atw {
  /// The article of the shift to the next ordinary day.
  static let artikelEen = "Atw art. 1 lid 1"

  /// The end after articles 1 and (for a term of at least three days) 2.
  static func einde(
    _ ruw: Dag, vanaf start: Dag, termijn: Termijn?, kalender: Kalender
  ) -> Dag {
    let einde = kalender.eersteWerkdag(vanaf: ruw)
    guard let termijn, termijn.eenheid == .dagen, termijn.aantal >= 3 else { return einde }
    return metTweeGewoneDagen(einde, vanaf: start, kalender: kalender)
  }

  /// Article 2: lengthened until it contains two days that are not free.
  private static func metTweeGewoneDagen(
    _ einde: Dag, vanaf start: Dag, kalender: Kalender
  ) -> Dag {
    var einde = einde
    // A term this long always contains two ordinary days.
    guard einde - start < 30 else { return einde }
    while einde < Dag.laatste, kalender.werkdagen(na: start, totEnMet: einde) < 2 {
      einde = kalender.eersteWerkdag(vanaf: einde.plus(dagen: 1))
    }
    return einde
  }

  /// The lines that explain a shift from `ruw` to `einde`.
  static func afleiding(
    van ruw: Dag, naar einde: Dag, kalender: Kalender, artikel: String
  ) -> [Afleidingsregel] {
    guard einde > ruw else { return [] }
    let naArtikelEen = kalender.eersteWerkdag(vanaf: ruw)
    var regels: [Afleidingsregel] = []
    if naArtikelEen > ruw {
      regels.append(
        Afleidingsregel(
          "\(vrijeDagen(vanaf: ruw, tot: naArtikelEen, kalender: kalender)) "
            + "De laatste dag schuift naar \(naArtikelEen.lang).", artikel))
    }
    if einde > naArtikelEen {
      regels.append(
        Afleidingsregel(
          "In de termijn zit dan nog maar \u{E9}\u{E9}n gewone dag. Het moeten er twee zijn. "
            + "De laatste dag schuift naar \(einde.lang).", "Atw art. 2"))
    }
    return regels
  }

  /// The free days with their names: what the first one is, and what comes before an ordinary day.
  private static func vrijeDagen(vanaf ruw: Dag, tot einde: Dag, kalender: Kalender) -> String {
    let eerste =
      feestdag(ruw, kalender).map { "is \($0)" }
      ?? (ruw.weekdag.isWeekend ? "valt in het weekend" : "is een vrije dag")
    var daarna: [String] = []
    // The rest of a weekend that was named already goes without saying.
    var weekend = ruw.weekdag.isWeekend && kalender.feestdag(op: ruw) == nil
    var dag = ruw.plus(dagen: 1)
    while dag < einde {
      if dag.weekdag.isWeekend {
        if !weekend {
          daarna.append(ruw.weekdag.isWeekend ? "de rest van het weekend" : "het weekend")
        }
        weekend = true
      } else {
        daarna.append(feestdag(dag, kalender) ?? "een vrije dag")
        weekend = false
      }
      dag = dag.plus(dagen: 1)
    }
    var tekst = "\(ruw.lang) \(eerste)."
    if !daarna.isEmpty {
      tekst += " Daarna \(daarna.count == 1 ? "komt" : "komen") \(daarna.opsomming)."
    }
    return tekst.metHoofdletter
  }

  /// The name of a holiday as it stands in a sentence.
  private static func feestdag(_ dag: Dag, _ kalender: Kalender) -> String? {
    kalender.feestdag(op: dag).map { $0.hasPrefix("dag ") ? "de \($0)" : $0 }
  }
}

extension Kalender {
  /// The first working day on or after the last day of a term in weeks, as the Atw shifts it.
  func weken(_ weken: Int, na dag: Dag) -> Dag { eersteWerkdag(vanaf: dag.plus(weken: weken)) }
}

func komtErBij(_ aantal: Int) -> String {
  "\(aantal == 1 ? "komt" : "komen") er \(aantalDagen(aantal)) bij"
}

func aantalDagen(_ aantal: Int) -> String { aantal == 1 ? "1 dag" : "\(aantal) dagen" }
