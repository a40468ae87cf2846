/// Why there can be no screen, as one sentence with what to do; the caller ends with exit code 2.
public nonisolated struct TerminalUnavailable: Error, Hashable, CustomStringConvertible {
  /// What stands in the way.
  public enum Reason: Hashable, Sendable {
    /// Standard input or output is a file or pipe.
    case noTerminal
    /// The terminal description in `TERM` is not on this machine.
    case unknown(String)
    /// The terminal cannot place the cursor.
    case tooSimple(String)
    /// Something else went wrong.
    case failed
  }

  /// What stands in the way.
  public let reason: Reason

  /// Makes the error.
  public init(_ reason: Reason) { self.reason = reason }

  /// The sentence for the user.
  public var description: String {
    let advice = "Gebruik nabij --platte-tekst, of de opdrachten van nabij --help."
    switch reason {
    case .noTerminal:
      return "Er is hier geen scherm: de invoer of uitvoer is geen terminal. \(advice)"
    case .unknown(let name):
      return "Het soort terminal (TERM=\(name)) is op deze computer niet bekend. \(advice)"
    case .tooSimple(let name):
      return "Deze terminal (TERM=\(name)) kan geen schermen tonen. \(advice)"
    case .failed: return "De terminal kon niet worden geopend. \(advice)"
    }
  }
}
