import Screens
import Termijnen
public import TerminalUI
public import Testing
import Wijkteam

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Compares a frame with the text in `Goldens/<naam>.txt` beside the test file.
///
/// `UPDATE_GOLDENS=1` writes the files and fails the run, so that nobody records by accident.
public func expectGolden(
  _ frame: Frame, _ naam: String, file: StaticString = #filePath,
  _ plaats: SourceLocation = #_sourceLocation
) {
  let gekregen = renderText(frame)
  let map = "\(file)".split(separator: "/", omittingEmptySubsequences: false).dropLast()
    .joined(separator: "/")
  let pad = "\(map)/Goldens/\(naam).txt"
  if getenv("UPDATE_GOLDENS") != nil {
    let gelukt = schrijf(gekregen, naar: pad)
    Issue.record(
      "\(gelukt ? "opgenomen" : "niet te schrijven"): \(naam).txt; draai nu zonder UPDATE_GOLDENS",
      sourceLocation: plaats)
    return
  }
  guard let verwacht = lees(pad) else {
    Issue.record(
      "golden \(naam).txt is er niet; neem op met UPDATE_GOLDENS=1\n\(gekregen)",
      sourceLocation: plaats)
    return
  }
  guard verwacht != gekregen else { return }
  Issue.record(
    "\(naam).txt klopt niet meer:\n\(verschil(verwacht, gekregen))", sourceLocation: plaats)
}

/// Whether a golden with this name stands beside the test file.
public func heeftGolden(_ naam: String, file: StaticString = #filePath) -> Bool {
  let map = "\(file)".split(separator: "/", omittingEmptySubsequences: false).dropLast()
    .joined(separator: "/")
  return lees("\(map)/Goldens/\(naam).txt") != nil
}

/// The text of a file; nil when it cannot be read.
public func lees(_ pad: String) -> String? {
  guard let bestand = fopen(pad, "r") else { return nil }
  defer { fclose(bestand) }
  var bytes: [UInt8] = []
  var stuk = [UInt8](repeating: 0, count: 65_536)
  while true {
    let aantal = fread(&stuk, 1, stuk.count, bestand)
    if aantal == 0 { break }
    bytes += stuk[..<aantal]
  }
  return String(decoding: bytes, as: UTF8.self)
}

/// Writes a file; false when that cannot be done.
public func schrijf(_ tekst: String, naar pad: String) -> Bool {
  guard let bestand = fopen(pad, "w") else { return false }
  defer { fclose(bestand) }
  let bytes = Array(tekst.utf8)
  return fwrite(bytes, 1, bytes.count, bestand) == bytes.count
}

/// The lines that differ, with what was expected and what came.
private func verschil(_ verwacht: String, _ gekregen: String) -> String {
  let oud = verwacht.split(separator: "\n", omittingEmptySubsequences: false)
  let nieuw = gekregen.split(separator: "\n", omittingEmptySubsequences: false)
  var regels: [String] = []
  for plaats in 0..<max(oud.count, nieuw.count) {
    let a = plaats < oud.count ? String(oud[plaats]) : "(geen regel)"
    let b = plaats < nieuw.count ? String(nieuw[plaats]) : "(geen regel)"
    if a != b { regels.append("\(plaats + 1) - \(a)\n\(plaats + 1) + \(b)") }
  }
  return regels.prefix(20).joined(separator: "\n")
}
