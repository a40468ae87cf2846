import Termijnen

/// The days of the demo, counted back from the moment at which it is made.
struct Rooster: Sendable {
  let nu: Moment
  let kalender: Kalender

  var vandaag: Dag { nu.dag }

  /// A working day, so many working days from today; 0 is today, or the last working day before it.
  func werkdag(_ aantal: Int, _ uur: Int = 9, _ minuut: Int = 0) -> Moment {
    moment(kalender.plus(werkdagen: aantal, vanaf: laatsteWerkdag), uur, minuut)
  }

  /// A working day, so many working days after a moment.
  func werkdag(_ aantal: Int, na begin: Moment, _ uur: Int = 9) -> Moment {
    moment(kalender.plus(werkdagen: aantal, vanaf: begin.dag), uur, 0)
  }

  /// The same weekday so many weeks from today, or the first working day after it.
  func week(_ aantal: Int, _ uur: Int = 9, _ minuut: Int = 0) -> Moment {
    moment(kalender.eersteWerkdag(vanaf: vandaag.plus(weken: aantal)), uur, minuut)
  }

  /// So many calendar days from today, free or not.
  func dag(_ aantal: Int, _ uur: Int = 9, _ minuut: Int = 0) -> Moment {
    moment(vandaag.plus(dagen: aantal), uur, minuut)
  }

  /// A day at an hour.
  func moment(_ dag: Dag, _ uur: Int, _ minuut: Int) -> Moment {
    Moment(dag, minuut: uur * 60 + minuut)
  }

  private var laatsteWerkdag: Dag {
    var dag = vandaag
    while kalender.isVrij(dag), dag > Dag.eerste { dag = dag.plus(dagen: -1) }
    return dag
  }
}
