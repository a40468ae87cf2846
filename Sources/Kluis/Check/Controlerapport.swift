/// The outcome of checking all files.
public struct Controlerapport: Hashable, Sendable {
  /// Findings, worst first.
  public let meldingen: [Kluismelding]
  /// How many of what was looked at, by Dutch name.
  public let telling: [String: Int]
  /// The state of all logs, for on paper.
  public let ijkpunt: Ijkpunt

  /// False when something is damaged, missing, put back or false.
  public var gaaf: Bool { !meldingen.contains { $0.ernst == .ernstig } }
}

/// Checks all files; with an open kluis also the content of what its member holds keys for.
///
/// Without keys: signatures, chains, and what the logs say must be there. With keys also that every
/// frame opens, that the halves of the keys fit, and that nothing is older than what was seen before.
/// `ijkpunt` is the root of an earlier state, from paper: the kluis must still have it. When `stop`
/// says so, checking ends with an error; nothing was changed.
public func controleer(
  map: String, fs: any FileSystem, kluis: Kluis? = nil, ijkpunt: String? = nil,
  voortgang: ((Voortgang) -> Void)? = nil, stop: (() -> Bool)? = nil
) throws(Kluisfout) -> Controlerapport {
  let store = Store(fs: fs, root: map)
  let front = try Front.read(store)
  return try guarded("De kluis controleren") {
    var checker = Checker(
      store: store, superblock: front.superblock, kluis: kluis, progress: voortgang)
    checker.findings = front.findings
    checker.stop = stop
    checker.paper = ijkpunt
    try checker.run()
    return checker.report
  }
}
