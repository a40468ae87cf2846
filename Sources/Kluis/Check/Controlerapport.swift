/// The outcome of checking all files.
public struct Controlerapport: Hashable, Sendable {
  /// Findings, worst first.
  public let meldingen: [Kluismelding]
  /// How many of what was looked at, by Dutch name.
  public let telling: [String: Int]

  /// False when something is damaged, missing, put back or false.
  public var gaaf: Bool { !meldingen.contains { $0.ernst == .ernstig } }
}

/// Checks all files; with an open kluis also the content of what its member holds keys for.
public func controleer(
  map: String, fs: any FileSystem, kluis: Kluis? = nil, voortgang: ((Voortgang) -> Void)? = nil
) throws(Kluisfout) -> Controlerapport { throw .machinery("controleren") }
