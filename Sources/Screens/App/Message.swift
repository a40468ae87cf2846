import Termijnen
public import TerminalUI
import Wijkteam

/// What happened outside `update`, in the past tense.
public enum Message: Sendable {
  /// A key or a paste.
  case key(Key)
  /// The window got another measure.
  case resized(Size)
  /// Nobody typed for this many seconds; sent at `Model.volgendeRust`.
  case rust(seconden: Int)
  /// There is a moment for what goes on without keys; sent while `Model.heeftWerk`.
  case werk
  /// Data changed: own commands, colleagues, another day or minute.
  case gewijzigd([Wijziging])
  /// Drafts of an earlier session were found.
  case concepten([Concept])
  /// Something to know at the start; it goes away with the next key.
  case weet(String)
  /// An effect was done, or not.
  case antwoord(Verzoek, Antwoord)
  /// The program was paused and runs again.
  case hervat
  /// Somebody else attached, or the terminal went away for a moment: lock.
  case losgekoppeld
  /// How many terminals show this session now, where it can be shared.
  case meekijkers(Int)
  /// The mouse wheel: rows down (positive) or up.
  case scroll(Int)
  /// A press of the mouse.
  case click(Point)
  /// The system asks to stop: keep the drafts.
  case stop
}
