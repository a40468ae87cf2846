public import Screens
import Termijnen
public import TerminalUI
public import Testing
import Wijkteam

/// The screens with a world in memory: keys in, screens and events out.
///
/// Effects run to their end before a call returns.
public struct Schermproef: CustomTestStringConvertible {
  /// The model of the screens.
  public private(set) var model: Model
  /// The world outside.
  public var wereld: Proefwereld
  /// How many keys were pressed; typed text does not count.
  public private(set) var toetsen = 0

  /// Starts on Vandaag.
  public init(
    _ wereld: Proefwereld, size: Size = .standard,
    instellingen: Scherminstellingen = Scherminstellingen(thema: .mono)
  ) {
    self.wereld = wereld
    model = Model(wereld.gegevens, instellingen: instellingen, size: size)
  }

  /// Presses keys in notation: `jj <Enter> n n`.
  public mutating func druk(_ notatie: String) {
    for key in Key.sequence(notatie) ?? [] {
      toetsen += 1
      stuur(.key(key))
    }
  }

  /// Types text, key by key.
  public mutating func typ(_ tekst: String) {
    for teken in tekst { stuur(.key(teken == "\n" ? .enter : .character(teken))) }
  }

  /// Pastes text at once.
  public mutating func plak(_ tekst: String) { stuur(.key(.paste(tekst))) }

  /// Sends a message and everything that follows from it.
  @discardableResult
  public mutating func stuur(_ bericht: Message) -> [Effect] {
    doe { update(&$0, bericht) }
  }

  /// Does something to the model, and everything that follows from it.
  @discardableResult
  public mutating func doe(_ daad: (inout Model) -> [Effect]) -> [Effect] {
    var alle = daad(&model)
    var rij = alle.flatMap { wereld.voer($0) }
    while !rij.isEmpty {
      let effecten = update(&model, rij.removeFirst())
      alle += effecten
      for effect in effecten { rij += wereld.voer(effect) }
    }
    return alle
  }

  /// The frame at the current size.
  public var frame: Frame { view(model, size: model.size) }

  /// The text on the screen, row by row.
  public var tekst: String {
    let grid = frame.grid
    return (0..<grid.size.rows).map { grid.text(row: $0) }.joined(separator: "\n")
  }

  /// Whether the screen shows a text.
  public func toont(_ tekst: String) -> Bool { self.tekst.contains(tekst) }

  /// What a failed expectation shows: the screen.
  public var testDescription: String { tekst }

  /// Starts the count of keys again.
  public mutating func telOpnieuw() { toetsen = 0 }
}
