/// Work on a whole kluis during which nobody opens it: new keys, erasure, restore, repair.
///
/// A lock in the folder of the kluis, under a name with a dot: such names are not part of it.
enum Onderhoud {
  static func path(_ root: String) -> String { root + "/.onderhoud" }

  /// Does the work; refuses when such work goes on already.
  static func run<T>(_ root: String, _ fs: any FileSystem, _ work: () throws -> T) throws -> T {
    if try fs.status(path(root)) == nil, let made = try? fs.create(path(root), mode: 0o600) {
      fs.close(made)
    }
    guard let lock = try fs.lock(path(root)) else { throw busy }
    defer {
      try? fs.remove(path(root))
      fs.close(lock)
    }
    return try work()
  }

  /// Refuses while such work goes on; what a program that was stopped left behind is taken away.
  static func requireNone(_ root: String, _ fs: any FileSystem) throws(Kluisfout) {
    // Two that open at once can meet on what was left behind; then the file is gone at once.
    for _ in 0..<attempts {
      guard let there = try? fs.status(path(root)), !there.isMap else { return }
      let taken: Greep?
      do throws(Schijffout) { taken = try fs.lock(path(root)) } catch { return }
      guard let taken else { continue }
      try? fs.remove(path(root))
      fs.close(taken)
      return
    }
    throw busy
  }

  private static let attempts = 20

  private static var busy: Kluisfout {
    Kluisfout(
      .bezet,
      "Er wordt nu aan deze kluis gewerkt: nieuwe sleutels, wissen, terugzetten of herstellen."
        + " Wacht tot dat klaar is en probeer het opnieuw. Er is niets veranderd.")
  }
}

extension Kluis {
  /// Does work on the whole kluis; who wants to open it meanwhile is told to wait.
  public func onderhoud<T>(_ werk: () throws -> T) throws -> T {
    try requireWritable("Aan de kluis werken")
    let fs = store.fs
    return try Onderhoud.run(store.root, fs, werk)
  }
}
