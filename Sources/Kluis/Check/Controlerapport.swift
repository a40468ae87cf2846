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
///
/// Without keys: signatures, chains, and what the logs say must be there. With keys also that every
/// frame opens, that the halves of the keys fit, and that nothing is older than what was seen before.
public func controleer(
  map: String, fs: any FileSystem, kluis: Kluis? = nil, voortgang: ((Voortgang) -> Void)? = nil
) throws(Kluisfout) -> Controlerapport {
  let store = Store(fs: fs, root: map)
  let front = try Front.read(store)
  return try guarded("De kluis controleren") {
    var checker = Checker(
      store: store, superblock: front.superblock, kluis: kluis, progress: voortgang)
    checker.findings = front.findings
    try checker.run()
    return checker.report
  }
}
