import Termijnen
import TerminalUI
import Wijkteam

/// The words of a filter: all of them must occur, accents and capitals aside.
struct Zoekwoorden: Sendable {
  private let woorden: [[UInt8]]

  /// Splits a filter into words.
  init(_ tekst: String) {
    woorden = tekst.split(separator: " ").map { Vouwtekst.vouw(String($0)) }
  }

  /// Whether every word occurs in one of the texts.
  func past(_ teksten: [String]) -> Bool {
    let gevouwen = teksten.map { Vouwtekst.vouw($0) }
    return woorden.allSatisfy { woord in gevouwen.contains { bevat($0, woord) } }
  }

  private func bevat(_ tekst: [UInt8], _ woord: [UInt8]) -> Bool {
    guard !woord.isEmpty else { return true }
    guard tekst.count >= woord.count else { return false }
    return (0...tekst.count - woord.count).contains { tekst[$0...].starts(with: woord) }
  }
}
