/// What a repair did.
public struct Herstelverslag: Hashable, Sendable {
  /// Files that were put right, with where the good bytes came from.
  public let hersteld: [String]
  /// Files of erased casussen that were still there and are gone now.
  public let gewist: [String]
  /// Files for which there is something better, but that may not be written here.
  public let geweigerd: [String]
  /// The check before.
  public let voor: Controlerapport
  /// The check after.
  public let na: Controlerapport
}

/// Puts damaged and missing files right from their second copy and from a backup; needs no key.
///
/// Each change is tried first: only what makes the checks pass is written. What a damaged file had
/// beyond the backup is kept behind it, and the damaged file stays beside it under a name with a dot.
public func herstelBestanden(
  map: String, uit reservekopie: String?, fs: any FileSystem,
  voortgang: ((Voortgang) -> Void)? = nil, stop: (() -> Bool)? = nil
) throws(Kluisfout) -> Herstelverslag {
  try guarded("De kluis herstellen") {
    let repair = Repair(
      store: Store(fs: fs, root: map),
      backup: reservekopie.map { BackupReader(store: Store(fs: fs, root: $0)) },
      progress: voortgang, stop: stop,
      owners: try Eigenaren(backup: Store(fs: fs, root: reservekopie ?? map)))
    return try Onderhoud.run(map, fs) { try repair.run() }
  }
}

/// One run of a repair.
struct Repair {
  let store: Store
  let backup: BackupReader?
  let progress: ((Voortgang) -> Void)?
  let stop: (() -> Bool)?
  let owners: Eigenaren

  func run() throws -> Herstelverslag {
    if let backup, let front = try? Front.read(store) {
      try backup.require(front.superblock, nothing: "Er is niets veranderd.")
    }
    var repaired = try repairFront()
    var refused: [String] = []
    let (before, checker) = try check([:])
    var candidates = try candidates(before, checker)
    // What one good file makes whole can show that another is needed: twice is enough.
    var accepted: [String: [UInt8]] = [:]
    for _ in 0..<2 where !candidates.isEmpty {
      let (after, again) = try check(candidates)
      let bad = Set(after.meldingen.filter { $0.ernst == .ernstig }.map(\.bestand))
      accepted = try candidates.filter { path, bytes in
        try !bad.contains(path) || longer(path, bytes)
      }
      let more = try self.candidates(after, again).filter { accepted[$0.key] == nil }
      candidates = accepted.merging(more) { old, _ in old }
      if more.isEmpty { break }
    }
    for (path, bytes) in accepted.sorted(by: { $0.key < $1.key }) {
      do {
        try put(path, bytes)
        repaired.append(path)
      } catch {
        guard let disk = error as? Schijffout, disk.isReadOnly else { throw error }
        refused.append(path)
      }
    }
    let erased = try finishErasing(checker)
    let changed = !repaired.isEmpty || !erased.isEmpty
    return Herstelverslag(
      hersteld: repaired, gewist: erased, geweigerd: refused, voor: before,
      na: changed ? try check([:]).0 : before)
  }

  /// Takes away what is left of casussen that two role holders had erased: in a shared folder only the
  /// maker of a file may, or root, and the maker may have left long ago.
  ///
  /// Only what the logs say is erased, so that the check shows no gap.
  private func finishErasing(_ checker: Checker) throws -> [String] {
    var gone: [String] = []
    for (locator, order) in checker.team.eraseOrders.sorted(by: { $0.key < $1.key })
    where order.isValid {
      let files = EraseFiles(store: store, locator: locator)
      for path in try files.list() where isErased(path, checker) {
        do throws(Schijffout) {
          try store.fs.remove(store.path(path))
          gone.append(path)
        } catch {
          // What is left stands in the check that follows.
          guard error.isMissing || error.isReadOnly else { throw error }
        }
      }
    }
    for folder in Set(gone.map(Store.folder)) { try? store.fs.syncFolder(store.path(folder)) }
    return gone
  }

  private func isErased(_ path: String, _ checker: Checker) -> Bool {
    if checker.revoked[Kluis.pathID(path)] != nil { return true }
    guard
      let bytes = (try? store.fs.readIfThere(store.path(path), limit: SegmentHeader.length)) ?? nil,
      let header = try? SegmentHeader(bytes[...])
    else { return false }
    return checker.erased.contains(header.segment)
  }

  /// What is cut off further than the backup is better with the backup, even when it is not all.
  private func longer(_ path: String, _ bytes: [UInt8]) throws -> Bool {
    let now = try FileTree(store: store).read(path) ?? []
    return FileTree.grows(path) && bytes.starts(with: now)
  }

  private func check(_ files: [String: [UInt8]]) throws -> (Controlerapport, Checker) {
    var placed: [String: [UInt8]] = [:]
    for (path, bytes) in files { placed[store.path(path)] = bytes }
    let disk: any FileSystem = files.isEmpty ? store.fs : OverlayFS(store.fs, placed)
    let view = Store(fs: disk, root: store.root)
    let front = try Front.read(view)
    var checker = Checker(
      store: view, superblock: front.superblock, kluis: nil, progress: progress)
    checker.stop = stop
    checker.findings = front.findings
    try checker.run()
    return (checker.report, checker)
  }

  /// Without a front nothing can be checked: the other copy first, else that of the backup.
  private func repairFront() throws -> [String] {
    var found: [Front.Copy] = []
    for name in [Store.superblock, Store.superblockCopy] {
      guard let bytes = try store.readSmall(name), let superblock = try? Superblock(bytes) else {
        continue
      }
      found.append(Front.Copy(name: name, superblock: superblock, bytes: bytes))
    }
    var good = Front.best(of: found, store)?.bytes
    let bad = [Store.superblock, Store.superblockCopy].filter { name in
      !found.contains { $0.name == name && $0.bytes == good }
    }
    if good == nil {
      good = try backup?.candidates(Store.superblock).first { (try? Superblock($0)) != nil }
    }
    guard let good else { return [] }
    for name in bad { try put(name, good) }
    return bad
  }

  private func candidates(
    _ report: Controlerapport, _ checker: Checker
  ) throws -> [String: [UInt8]] {
    var found: [String: [UInt8]] = [:]
    let tree = FileTree(store: store)
    let here = try tree.paths()
    for path in Set(report.meldingen.filter { $0.ernst == .ernstig }.map(\.bestand)) {
      // A log as a whole is named by its folder, public keys by their number.
      let files =
        path.hasPrefix("spoor/")
        ? here.filter { $0.hasPrefix(path + "/") } : here.filter { $0.hasPrefix(path + "-") }
      for path in here.contains(path) || files.isEmpty ? [path] : files {
        // A finding may be about a folder.
        if try store.fs.status(store.path(path))?.isMap == true { continue }
        let now = try tree.read(path)
        if let bytes = try candidate(path, now, checker), bytes != now { found[path] = bytes }
      }
    }
    guard let backup else { return found }
    for path in try backup.paths().subtracting(here) where FileTree.kind(path) != .derived {
      for bytes in try backup.candidates(path) where isMissed(path, bytes, checker) {
        found[path] = bytes
        break
      }
    }
    return found
  }

  /// Better bytes for a damaged or missing file, or nil.
  private func candidate(_ path: String, _ now: [UInt8]?, _ checker: Checker) throws -> [UInt8]? {
    let cited = checker.citations[Kluis.pathID(path)]?.hash
    for bytes in try twin(path) + (backup?.candidates(path) ?? []) {
      if FileTree.grows(path) {
        guard let now, now.count > bytes.count else { return bytes }
        return bytes + now[bytes.count...]
      }
      if bytes != now, cited == nil || cited == Hash32(hashing: bytes) { return bytes }
    }
    return nil
  }

  /// The second copy of a kern.
  private func twin(_ path: String) throws -> [[UInt8]] {
    let parts = path.split(separator: "/")
    guard parts.count >= 3, let name = parts.last else { return [] }
    let other: String
    if parts[0] == "zaken", name.hasPrefix("kern."), parts.count == 4 {
      other = "kernen/\(parts[1])/\(parts[2]).\(name.dropFirst(5))"
    } else if parts[0] == "kernen" {
      let halves = name.split(separator: ".")
      guard halves.count == 2 else { return [] }
      other = "zaken/\(parts[1])/\(halves[0])/kern.\(halves[1])"
    } else {
      return []
    }
    return try store.readSmall(other).map { [$0] } ?? []
  }

  /// A file of the backup that is not here and that the logs say must be.
  private func isMissed(_ path: String, _ bytes: [UInt8], _ checker: Checker) -> Bool {
    if FileTree.kind(path) == .keys {
      let id = Kluis.pathID(path)
      if path.contains("/apparaat.") || path.contains("/publiek.") { return true }
      guard let citation = checker.citations[id], citation.hash == Hash32(hashing: bytes) else {
        return false
      }
      return (checker.revoked[id] ?? 0) < citation.hlc
    }
    guard bytes.count >= SegmentHeader.length,
      let header = try? SegmentHeader(bytes[..<SegmentHeader.length])
    else { return false }
    if checker.team.eraseOrders[header.locator]?.isValid == true { return false }
    if header.kind == .spoor || header.kind == .teamlog { return true }
    return checker.commits[header.segment] != nil && !checker.erased.contains(header.segment)
  }

  private func put(_ path: String, _ bytes: [UInt8]) throws {
    let tree = FileTree(store: store)
    // As root a file would get another owner, and its writer could not go on in it.
    let owner = try store.fs.eigenaar(store.path(path)) ?? owners.known[path]
    defer { if let owner { try? store.fs.zetEigenaar(store.path(path), owner) } }
    if let old = try tree.read(path) {
      let folder = Store.folder(of: path)
      let name = path.split(separator: "/").last.map(String.init) ?? path
      let kept = (folder == "." ? "" : folder + "/") + ".nabij-beschadigd-" + name
      try tree.write(kept, old, folderMode: Store.mode(ofFolder: Store.folder(of: path)))
    }
    try tree.write(path, bytes, folderMode: Store.mode(ofFolder: Store.folder(of: path)))
  }
}

extension Kluis {
  /// Puts my own files in order: cuts off what I never finished, confirms what I did not confirm, and
  /// writes down which files were put right.
  ///
  /// Returns what was found in the dossiers that I can read.
  public func herstelEigen(hersteld: [String]) throws(Kluisfout) -> [Kluismelding] {
    try requireWritable("Herstellen")
    return try guarded("Herstellen") {
      try writeSpoor(
        hersteld.map {
          SpoorDraft(kind: .repair, hlc: tick(), key: nil, segment: Self.pathID($0))
        }, sync: true)
      var findings: [Kluismelding] = []
      for dossier in casussen.map({ Dossier.casus($0) }) + [.team, .eigen] {
        guard !keyring.epochs(of: dossier).isEmpty else { continue }
        findings += try frames(of: dossier).meldingen
      }
      return findings
    }
  }
}
