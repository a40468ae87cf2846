import Benchmark
import Inrichting
import Termijnen

// Every name ends in its limit; `scripts/bench` prints the 90th percentile as a ratio of it.
let benchmarks: @Sendable () -> Void = {
  Benchmark.defaultConfiguration = .init(
    metrics: [.wallClock], warmupIterations: 2, maxDuration: .seconds(5), maxIterations: 200)

  // A thousand at a time: one is too short to time.
  Benchmark("1000 termijnen berekenen met afleiding en ladder, hoogstens 20 ms") { benchmark in
    let stappen = try Stappen.maak(1000)
    benchmark.startMeasurement()
    for _ in benchmark.scaledIterations {
      for (regel, feiten) in stappen {
        blackHole(bereken(feiten, regel: regel, kalender: Stappen.kalender, op: Stappen.vandaag))
      }
    }
  }

  Benchmark("125000 open stappen beoordelen zonder afleiding, hoogstens 1000 ms") { benchmark in
    let stappen = try Stappen.maak(125_000)
    benchmark.startMeasurement()
    for _ in benchmark.scaledIterations {
      for (regel, feiten) in stappen {
        blackHole(
          bereken(
            feiten, regel: regel, kalender: Stappen.kalender, op: Stappen.vandaag,
            afleiding: false))
      }
    }
  }
}

/// The open steps of a large city: every kind in turn, one in two with something that happened.
enum Stappen {
  static let vandaag = Dag(2026, 11, 20) ?? .eerste
  static let inrichting = Result { try Inrichting.ingebouwd() }
  static let kalender = (try? inrichting.get().kalender) ?? .zonderTabel

  static func maak(_ aantal: Int) throws -> [(Soortregel, Termijnfeiten)] {
    let regels = try inrichting.get().soorten.alle()
    return (0..<aantal).map { nummer in
      let ontvangen = vandaag.plus(dagen: -(nummer * 7919 % 120))
      var feiten = Termijnfeiten(ontvangen: ontvangen)
      if nummer % 2 == 0 {
        let brief = ontvangen.plus(dagen: 14)
        feiten.aanvullingen = [
          Aanvulling(
            brief: brief, termijn: brief.plus(weken: 2),
            aangevuld: nummer % 4 == 0 ? brief.plus(weken: 1) : nil)
        ]
      }
      if nummer % 8 == 0 { feiten.ingebrekestelling = ontvangen.plus(dagen: 80) }
      return (regels[nummer % regels.count], feiten)
    }
  }
}
