/// What putting a backup back did.
public struct Terugzetverslag: Hashable, Sendable {
  /// Files put back.
  public let bestanden: Int
  /// The copy of the keys that was used.
  public let sleutelmap: String
  /// The check of the result, without keys.
  public let controle: Controlerapport
  /// Whether the files are again of whom they were.
  public let eigenaren: Eigenaarsverslag
}

/// Makes a kluis again from a backup, in a new or empty folder; needs no key.
///
/// `sleutels` is the name of a copy of the keys; nil takes the newest that is whole. The front comes
/// last: a kluis that was not finished does not open.
public func zetTerug(
  van: String, sleutels: String? = nil, naar: String, fs: any FileSystem,
  voortgang: ((Voortgang) -> Void)? = nil, stop: (() -> Bool)? = nil
) throws(Kluisfout) -> Terugzetverslag {
  let (files, keys) = try guarded("De reservekopie terugzetten") { () throws -> (Int, String) in
    let backup = Store(fs: fs, root: van)
    let target = Store(fs: fs, root: naar)
    if try fs.status(naar) != nil, try !fs.list(naar).isEmpty {
      throw Kluisfout(
        .gebruik, "De map \(naar) is niet leeg. Kies een nieuwe of lege map. Er is niets veranderd."
      )
    }
    let keys = try BackupReader(store: backup).newestKeys(sleutels)
    let content = FileTree(store: Store(fs: fs, root: van + "/" + Backup.content))
    let small = FileTree(store: Store(fs: fs, root: van + "/" + Backup.keys + "/" + keys))
    try LocalFiles.ensure(Store.folder(of: naar), fs: fs)
    if try fs.makeFolder(naar, mode: Store.shared) { try fs.syncFolder(Store.folder(of: naar)) }
    return try Onderhoud.run(naar, fs) {
      for folder in StoreMaker.folders { try target.ensureFolder(folder) }
      let out = FileTree(store: target)
      let contentPaths = try content.paths()
      let smallPaths = try small.paths().filter {
        $0 != Store.superblock && $0 != Store.superblockCopy
      }
      let total = contentPaths.count + smallPaths.count
      var done = 0
      for (tree, paths) in [(small, smallPaths), (content, contentPaths)] {
        for path in paths {
          if done % 64 == 0 { voortgang?(.dossiers(gedaan: done, totaal: total)) }
          if stop?() == true {
            throw Kluisfout(
              .gebruik,
              "Het terugzetten is gestopt. De map \(naar) is niet af; haal haar weg en begin opnieuw."
            )
          }
          done += 1
          guard let bytes = try tree.read(path) else { continue }
          try out.write(path, bytes, folderMode: Store.mode(ofFolder: Store.folder(of: path)))
        }
      }
      for path in [Store.superblockCopy, Store.superblock] {
        if let bytes = try small.read(path) {
          try out.write(path, bytes, folderMode: Store.shared)
          done += 1
        }
      }
      return (done, keys)
    }
  }
  let report = try controleer(map: naar, fs: fs, voortgang: voortgang, stop: stop)
  return Terugzetverslag(
    bestanden: files, sleutelmap: keys, controle: report,
    eigenaren: try zetEigenaren(van: van, naar: naar, fs: fs))
}

/// Finds its way in a backup.
struct BackupReader {
  let store: Store

  /// The newest copy of the keys that is whole, or the one that was asked for.
  func newestKeys(_ wanted: String?) throws -> String {
    let names = try store.folders(Backup.keys).reversed().filter { wanted == nil || $0 == wanted }
    for name in names {
      let folder = Backup.keys + "/" + name + "/"
      if try store.readSmall(folder + Store.superblock) != nil
        || store.readSmall(folder + Store.superblockCopy) != nil
      {
        return name
      }
    }
    throw Kluisfout(
      .nietGevonden,
      "In \(store.root) staat geen kopie van de sleutels"
        + (wanted.map { " met de naam \($0)" } ?? "")
        + ". Zonder sleutels gaat een kluis niet open. Er is niets veranderd.")
  }

  /// Refuses a backup of another kluis; a folder that is no backup yet is fine.
  func require(_ superblock: Superblock, nothing: String) throws(Kluisfout) {
    for name in ((try? store.folders(Backup.keys)) ?? []).reversed() {
      for front in [Store.superblock, Store.superblockCopy] {
        guard let bytes = (try? store.readSmall(Backup.keys + "/" + name + "/" + front)) ?? nil,
          let other = try? Superblock(bytes), other.storeID != superblock.storeID
        else { continue }
        throw Kluisfout(
          .gebruik,
          "In \(store.root) staat een reservekopie van een andere kluis. Kies een andere map."
            + " \(nothing)")
      }
    }
  }

  /// Bytes that the backup has for a path, the newest first.
  func candidates(_ path: String) throws -> [[UInt8]] {
    let tree = FileTree(store: store)
    if FileTree.kind(path) == .content {
      return try tree.read(Backup.content + "/" + path).map { [$0] } ?? []
    }
    return try store.folders(Backup.keys).reversed().compactMap {
      try tree.read(Backup.keys + "/" + $0 + "/" + path)
    }
  }

  /// All paths that the backup has.
  func paths() throws -> Set<String> {
    let tree = FileTree(store: store)
    var found = Set(
      try tree.paths(Backup.content).map { String($0.dropFirst(Backup.content.count + 1)) })
    for name in try store.folders(Backup.keys) {
      let folder = Backup.keys + "/" + name
      found.formUnion(try tree.paths(folder).map { String($0.dropFirst(folder.count + 1)) })
    }
    return found
  }
}

extension Kluis {
  /// Whether this computer sees that a backup was put back: it remembers more, or a log has a hole
  /// that nobody signed for.
  public func terugzettenTeZien() throws(Kluisfout) -> Bool {
    _ = try requireOpen()
    return try guarded("Kijken of er is teruggezet") {
      if !ledger.rolledBack.subtracting(ledger.forgiven).isEmpty { return true }
      return try logEnds().holes
    }
  }

  /// Where each log ended before what came behind a hole, else its last record.
  ///
  /// A log of which nothing was put back has no end.
  private func logEnds() throws -> (heads: [LogHead], holes: Bool) {
    var heads: [LogHead] = []
    var holes = false
    for device in try knownDevices() {
      guard let reader = try spoorReader(device) else { continue }
      // Holes of an earlier restore were signed for then.
      let open = reader.gaps.filter { !ledger.isConfirmed($0) }
      if !open.isEmpty {
        holes = true
        heads += open.compactMap(\.after)
      } else if let end = reader.news.last {
        heads.append(LogHead(device: device, seq: end.record.seq, chain: end.chain))
      }
    }
    return (heads, holes)
  }

  /// Signs that a backup was put back: what is there now is all there is of each log.
  ///
  /// Only for a teamleider or beheerder. What others had seen and is gone is then no longer reported
  /// as an attack, but as lost.
  public func bevestigTerugzetten() throws(Kluisfout) {
    try requireWritable("Het terugzetten bevestigen")
    guard team.members[me]?.isRoleHolder == true else {
      throw Kluisfout(
        .geenToegang,
        "Alleen een teamleider of beheerder kan bevestigen dat er een reservekopie is teruggezet.")
    }
    try guarded("Het terugzetten bevestigen") {
      let heads = try logEnds().heads
      for start in stride(from: 0, to: heads.count, by: 200) {
        try writeSpoor(
          [
            SpoorDraft(
              kind: .restore, hlc: tick(), key: nil,
              heads: Array(heads[start..<min(start + 200, heads.count)]))
          ], sync: true)
      }
      ledger.confirm(heads, own: device)
      memoryDirty = true
    }
  }
}
