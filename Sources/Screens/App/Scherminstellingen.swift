import Termijnen
public import TerminalUI
import Wijkteam

/// What a user or team sets for the screens.
public struct Scherminstellingen: Sendable {
  /// The look.
  public var thema: Theme
  /// Seconds without a key after which the screen goes blank; nil is never.
  public var leegNa: Int?
  /// Seconds without a key after which the program locks; nil is never.
  public var slotNa: Int?
  /// Whether a short code was set for this session.
  public var korteCode: Bool
  /// The name of this window: no other window and no earlier session has the same.
  public var venster: String
  /// Other keys: for each name of an action the keys in notation.
  public var toetsen: [String: [String]]

  /// The start values.
  public init(
    thema: Theme = .standard, leegNa: Int? = 120, slotNa: Int? = 600, korteCode: Bool = false,
    venster: String = "", toetsen: [String: [String]] = [:]
  ) {
    self.thema = thema
    self.leegNa = leegNa
    self.slotNa = slotNa
    self.korteCode = korteCode
    self.venster = venster
    self.toetsen = toetsen
  }
}
