// swift-tools-version: 6.1
import PackageDescription

// Apart from the program, so that nobody who builds Nabij builds the measuring tools.
let package = Package(
  name: "nabij-benchmarks",
  platforms: [.macOS(.v14)],
  dependencies: [
    .package(name: "nabij", path: ".."),
    // No traits: without the interposers nothing stands between the program and its memory.
    .package(url: "https://github.com/ordo-one/benchmark", exact: "1.38.1", traits: []),
  ],
  targets: [
    .executableTarget(
      name: "Meting",
      dependencies: [
        .product(name: "Benchmark", package: "benchmark"),
        .product(name: "NabijKern", package: "nabij"),
      ],
      path: "Benchmarks/Meting",
      plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")]),
    // The law clock alone: it builds without the store and the screens.
    .executableTarget(
      name: "Klok",
      dependencies: [
        .product(name: "Benchmark", package: "benchmark"),
        .product(name: "NabijKlok", package: "nabij"),
      ],
      path: "Benchmarks/Klok",
      plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")]),
  ]
)
