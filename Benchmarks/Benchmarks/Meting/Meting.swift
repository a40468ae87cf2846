import Benchmark
import Foundation
import Inrichting
import Kluis
import Screens
import TerminalUI
import Termijnen
import Voorbeelden
import Wijkteam

// Every name ends in its limit; `scripts/bench` prints the 90th percentile as a ratio of it.
let benchmarks: @Sendable () -> Void = {
  Benchmark.defaultConfiguration = .init(
    metrics: [.wallClock], warmupIterations: 2, maxDuration: .seconds(3), maxIterations: 2000)

  Benchmark("casus van 400 notities vouwen, hoogstens 5 ms") { benchmark in
    let (id, gebeurtenissen) = try Proef.zwaar.get()
    benchmark.startMeasurement()
    for _ in benchmark.scaledIterations {
      blackHole(Casus.vouw(id: id, gebeurtenissen, tot: Proef.vandaag))
    }
  }

  Benchmark("let op van een casus met 400 notities, hoogstens 1 ms") { benchmark in
    let (id, gebeurtenissen) = try Proef.zwaar.get()
    let casus = Casus.vouw(id: id, gebeurtenissen, tot: Proef.vandaag)
    benchmark.startMeasurement()
    for _ in benchmark.scaledIterations {
      blackHole(Letopregels.beoordeel(casus, Proef.context))
    }
  }

  Benchmark("eigen casussen vouwen met let op en Vandaag, hoogstens 300 ms") { benchmark in
    let gebeurtenissen = try Proef.eigen.get()
    benchmark.startMeasurement()
    for _ in benchmark.scaledIterations {
      var voorraad = Werkvoorraad(context: Proef.context)
      for (id, lijst) in gebeurtenissen {
        voorraad.zet(Casus.vouw(id: id, lijst, tot: Proef.vandaag))
      }
      blackHole(voorraad.vandaag(voor: Proef.kitty))
    }
  }

  for (naam, toetsen) in [
    ("Vandaag", ["<Down>", "<Up>"]), ("Casussen", ["<Down>", "<PgDn>", "<Home>"]),
  ] {
    Benchmark("toets tot scherm op \(naam), 120x40, hoogstens 16 ms") { benchmark in
      var model = try Proef.model.get()
      if naam == "Casussen" { _ = update(&model, .key(.character("C"))) }
      let reeks = toetsen.compactMap { Key(notation: $0) }
      benchmark.startMeasurement()
      for ronde in benchmark.scaledIterations {
        _ = update(&model, .key(reeks[ronde % max(1, reeks.count)]))
        blackHole(view(model, size: model.size))
      }
    }
  }

  Benchmark("zoeken in alle notities, hoogstens 50 ms") { benchmark in
    let voorraad = try Proef.voorraad.get()
    voorraad.bereidZoekenVoor()
    benchmark.startMeasurement()
    for _ in benchmark.scaledIterations { blackHole(voorraad.zoek("telescoop")) }
  }

  if let map = ProcessInfo.processInfo.environment["NABIJ_METING_MAP"] {
    Benchmark(
      "kluis openen na de sleutelafleiding, hoogstens 300 ms",
      configuration: .init(metrics: [.wallClock], warmupIterations: 1, maxIterations: 20)
    ) { benchmark in
      let wachtwoord = try String(contentsOfFile: map + "/wachtwoord", encoding: .utf8)
        .trimmingCharacters(in: .newlines)
      let kluis = try Kluis.open(
        map: map + "/kluis", lid: "kitty", wachtwoord: wachtwoord, fs: LocalFS(),
        plaatsen: Plaatsen(omgeving: ProcessInfo.processInfo.environment),
        voortgang: { stap in
          if case .sleutelAfleiden = stap { return }
          benchmark.startMeasurement()
        })
      benchmark.stopMeasurement()
      kluis.sluit()
    }
  }
}
