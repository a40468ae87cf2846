/// The local folders of one user, never on the share.
public struct Plaatsen: Hashable, Sendable {
  /// Private state that stays: `$XDG_STATE_HOME/nabij`.
  public let staat: String
  /// Locks of this host and boot: `$XDG_RUNTIME_DIR/nabij`.
  public let runtime: String

  /// Names the two folders.
  public init(staat: String, runtime: String) {
    self.staat = staat
    self.runtime = runtime
  }

  /// The XDG places for an environment; without a runtime folder the locks go beside the state.
  public init(omgeving: [String: String]) {
    func absolute(_ name: String) -> String? {
      guard let value = omgeving[name], value.hasPrefix("/") else { return nil }
      return value
    }
    let state = absolute("XDG_STATE_HOME") ?? ((absolute("HOME") ?? "") + "/.local/state")
    staat = state + "/nabij"
    runtime = absolute("XDG_RUNTIME_DIR").map { $0 + "/nabij" } ?? (state + "/nabij/run")
  }
}
