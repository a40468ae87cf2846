/// What became of owners and rights when a backup was put back.
public struct Eigenaarsverslag: Hashable, Sendable {
  /// Files and folders that have their owner again.
  public internal(set) var gezet = 0
  /// Files and folders of which only root can set the owner.
  public internal(set) var over = 0
  /// False when the backup does not say whose files are.
  public internal(set) var lijst = false
}

/// Whose each file and folder of a kluis is, as lines of text that a beheerder can read.
///
/// On a shared computer a member cannot write in files that root put back.
struct Eigenaren {
  static let folder = "eigenaren"

  var known: [String: Eigenaar] = [:]

  /// Reads them from a kluis; `paths` are its files.
  init(of store: Store, paths: [String]) throws(Schijffout) {
    for path in Self.withFolders(paths) {
      if let owner = try store.fs.eigenaar(path == "." ? store.root : store.path(path)) {
        known[path] = owner
      }
    }
  }

  /// Reads them from a backup; what a newer copy says goes first.
  init(backup: Store) throws {
    for name in try backup.names(Self.folder) {
      guard
        let bytes = try backup.fs.readIfThere(
          backup.path(Self.folder + "/" + name), limit: Formaat.segmentLimit)
      else { continue }
      for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
        let words = line.split(separator: " ", maxSplits: 5).map(String.init)
        guard words.count == 6, let user = UInt32(words[0]), let group = UInt32(words[1]),
          let mode = UInt32(words[2], radix: 8)
        else { continue }
        known[words[5]] = Eigenaar(
          gebruiker: user, groep: group, gebruikersnaam: words[3], groepsnaam: words[4],
          rechten: mode)
      }
    }
  }

  /// `user group rights username groupname path`, the rights in octal.
  var bytes: [UInt8] {
    let lines = known.sorted { $0.key < $1.key }.map { path, owner in
      "\(owner.gebruiker) \(owner.groep) \(String(owner.rechten, radix: 8))"
        + " \(owner.gebruikersnaam) \(owner.groepsnaam) \(path)\n"
    }
    return Array(lines.joined().utf8)
  }

  /// The files, the folders above them, and those that every kluis has.
  private static func withFolders(_ paths: [String]) -> Set<String> {
    var all: Set<String> = ["."]
    for path in paths + StoreMaker.folders {
      var current = path
      while current != ".", all.insert(current).inserted { current = Store.folder(of: current) }
    }
    return all
  }

  /// Gives what is there back to whom it was; only paths of the kluis, whatever the list says.
  func apply(to store: Store) throws -> Eigenaarsverslag {
    var report = Eigenaarsverslag()
    report.lijst = !known.isEmpty
    let paths = Self.withFolders(try FileTree(store: store).paths())
    // From the deepest on: a folder that is somebody else's may be closed afterwards.
    for path in paths.sorted(by: >) {
      guard let owner = known[path] else { continue }
      let place = path == "." ? store.root : store.path(path)
      guard let status = try store.fs.status(place) else { continue }
      do throws(Schijffout) {
        try store.fs.zetEigenaar(place, Self.safe(owner, isFolder: status.isMap))
        report.gezet += 1
      } catch {
        guard error.isReadOnly || error.code == 1 else { throw error }
        report.over += 1
      }
    }
    return report
  }

  /// A list on a disk that others had may not make programs that run as somebody else.
  private static func safe(_ owner: Eigenaar, isFolder: Bool) -> Eigenaar {
    Eigenaar(
      gebruiker: owner.gebruiker, groep: owner.groep, gebruikersnaam: owner.gebruikersnaam,
      groepsnaam: owner.groepsnaam, rechten: owner.rechten & (isFolder ? 0o3770 : 0o660))
  }
}

/// Gives the files of a kluis that was put back to whom they were, by the list in the backup; mostly
/// only root may.
public func zetEigenaren(
  van: String, naar: String, fs: any FileSystem
) throws(Kluisfout) -> Eigenaarsverslag {
  _ = try Front.read(Store(fs: fs, root: naar))
  return try guarded("De eigenaren terugzetten") {
    try Eigenaren(backup: Store(fs: fs, root: van)).apply(to: Store(fs: fs, root: naar))
  }
}
