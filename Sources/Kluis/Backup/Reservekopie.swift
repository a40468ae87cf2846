/// What a backup did.
public struct Kopieverslag: Hashable, Sendable {
  /// Files in the copy of the content.
  public internal(set) var inhoud = 0
  /// Files in the copy of the keys.
  public internal(set) var sleutels = 0
  /// Files that were new or had grown.
  public internal(set) var geschreven = 0
  /// Bytes written.
  public internal(set) var bytes = 0
  /// The folder of this copy of the keys, inside the folder of the backup.
  public internal(set) var sleutelmap = ""
  /// Copies of the keys that were too old and were taken away.
  public internal(set) var verlopen: [String] = []
  /// Files of the kluis that are shorter than, or different from, the copy; the copy was kept.
  public internal(set) var meldingen: [Kluismelding] = []
}

/// Makes or renews a backup in a folder, in two classes; needs no key.
///
/// `inhoud` only grows: content and logs, for years. `sleutels/<naam>` is a fresh copy of everything
/// without which nothing opens; copies whose name sorts before `bewaarVanaf` are taken away, so that
/// an erased casus cannot be read from them for ever. Others may write meanwhile.
public func maakReservekopie(
  map: String, naar: String, naam: String, bewaarVanaf: String, fs: any FileSystem,
  voortgang: ((Voortgang) -> Void)? = nil, stop: (() -> Bool)? = nil
) throws(Kluisfout) -> Kopieverslag {
  let store = Store(fs: fs, root: map)
  let front = try Front.read(store)
  return try guarded("De reservekopie maken") {
    var backup = Backup(
      from: store, to: Store(fs: fs, root: naar), superblock: front.superblock, name: naam,
      progress: voortgang, stop: stop)
    try backup.run(keepFrom: bewaarVanaf)
    return backup.report
  }
}

/// One run of a backup.
struct Backup {
  static let content = "inhoud"
  static let keys = "sleutels"

  let from: Store
  let to: Store
  let superblock: Superblock
  let name: String
  let progress: ((Voortgang) -> Void)?
  let stop: (() -> Bool)?
  var report = Kopieverslag()
  /// Folders of casussen that two role holders had erased: nothing of them goes into a new copy.
  private var erased: Set<String> = []

  init(
    from: Store, to: Store, superblock: Superblock, name: String,
    progress: ((Voortgang) -> Void)?, stop: (() -> Bool)?
  ) {
    self.from = from
    self.to = to
    self.superblock = superblock
    self.name = name
    self.progress = progress
    self.stop = stop
  }

  private var target: FileTree { FileTree(store: to) }

  mutating func run(keepFrom: String) throws {
    guard to.root != from.root, !(to.root + "/").hasPrefix(from.root + "/") else {
      throw Kluisfout(
        .gebruik, "De reservekopie kan niet in de kluis zelf staan. Kies een andere map.")
    }
    try BackupReader(store: to).require(superblock, nothing: "Er is niets geschreven.")
    try LocalFiles.ensure(to.root, fs: to.fs)
    report.sleutelmap = Self.keys + "/" + name
    guard try to.fs.status(to.path(report.sleutelmap)) == nil else {
      throw Kluisfout(
        .gebruik,
        "In \(to.root) staat al een kopie van de sleutels met de naam \(name). Probeer het over"
          + " een minuut opnieuw.")
    }
    let tree = FileTree(store: from)
    let orders = try TeamReader.read(from, superblock, teamKeys: []).eraseOrders
    erased = Set(orders.filter(\.value.isValid).map(\.key.hex))
    var keys = try smallFiles(tree)
    var logs = try logsThatFit(tree)
    keys.merge(try smallFiles(tree)) { $1 }
    // A small file that was replaced meanwhile is gone, and a later log says so.
    var missing = missing(logs, keys)
    for _ in 0..<16 where !missing.isEmpty {
      logs = try logsThatFit(tree)
      keys.merge(try smallFiles(tree)) { $1 }
      let still = self.missing(logs, keys)
      // Asked for twice and still not there: it is missing in the kluis itself.
      if still == missing { break }
      missing = still
    }
    let all = try paths(tree)
    let content = all.filter {
      FileTree.kind($0) == .content && logs[$0] == nil && !isErased($0)
    }
    for (index, path) in content.enumerated() {
      try step(index, content.count)
      guard let bytes = try read(tree, path) else { continue }
      try putContent(path, whole(path, bytes))
    }
    // The logs last: what they promise is in the copy by then.
    for (path, bytes) in logs.sorted(by: { $0.key < $1.key }) { try putContent(path, bytes) }
    for (path, bytes) in keys.sorted(by: { $0.key < $1.key })
    where path != Store.superblock && path != Store.superblockCopy {
      try putKey(path, bytes)
    }
    let owners = try Eigenaren(
      of: from, paths: all.filter { FileTree.kind($0) != .derived } + keys.keys)
    if !owners.known.isEmpty {
      try target.write(Eigenaren.folder + "/" + name, owners.bytes, folderMode: 0o700)
    }
    // The front last: a copy that was not finished does not pass for a whole one.
    for path in [Store.superblockCopy, Store.superblock] {
      if let bytes = keys[path] { try putKey(path, bytes) }
    }
    try dropOld(keepFrom)
  }

  private func step(_ done: Int, _ total: Int) throws(Kluisfout) {
    if done % 64 == 0 { progress?(.dossiers(gedaan: done, totaal: total)) }
    guard stop?() == true else { return }
    throw Kluisfout(
      .gebruik, "De reservekopie is gestopt en dus niet af. De kluis zelf is niet veranderd.")
  }

  /// The bytes of a file, or nil and a finding where it cannot be read: the rest is copied all the same.
  private mutating func read(_ tree: FileTree, _ path: String) throws -> [UInt8]? {
    do throws(Schijffout) { return try tree.read(path) } catch {
      guard error.isUnreadable else { throw error }
      leaveOut(path, error)
      return nil
    }
  }

  /// What there is to copy; a folder that cannot be read is left out and said.
  private mutating func paths(_ tree: FileTree, _ folder: String = "") throws -> [String] {
    var closed: [(String, Schijffout)] = []
    let found = try tree.paths(folder) { closed.append(($0, $1)) }
    for (path, error) in closed { leaveOut(path, error) }
    return found
  }

  private mutating func leaveOut(_ path: String, _ error: Schijffout) {
    let finding = from.unreadable(
      path, error, effect: "Het zit niet in deze reservekopie; de rest wel.")
    if !report.meldingen.contains(finding) { report.meldingen.append(finding) }
  }

  private mutating func smallFiles(_ tree: FileTree) throws -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    for path in try paths(tree) where FileTree.kind(path) == .keys && !isErased(path) {
      if let bytes = try read(tree, path) { files[path] = bytes }
    }
    return files
  }

  private func isErased(_ path: String) -> Bool {
    let parts = path.split(separator: "/")
    guard parts.count >= 3, parts[0] == "zaken" || parts[0] == "kernen" else { return false }
    return erased.contains(String(parts[2].prefix(32)))
  }

  /// The logs of all devices, read until none cites a record of another that was not read.
  private mutating func logsThatFit(_ tree: FileTree) throws -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    var have: [ID16: UInt64] = [:]
    var cited: [ID16: UInt64] = [:]
    var wanted = try from.folders("spoor").compactMap { ID16(hex: $0) }
    for _ in 0..<8 where !wanted.isEmpty {
      for device in wanted {
        for path in try paths(tree, Ledger.folder(device)) {
          guard let bytes = try read(tree, path) else { continue }
          files[path] = whole(path, bytes)
          guard
            let scan = try? LogScan(
              bytes, kind: .spoor, storeID: superblock.storeID, device: device)
          else { continue }
          for item in scan.items {
            guard let record = try? SpoorRecord(payload: bytes[item.payload]) else { continue }
            have[device] = max(have[device] ?? 0, record.seq &+ 1)
            for head in record.heads {
              cited[head.device] = max(cited[head.device] ?? 0, head.seq &+ 1)
            }
          }
        }
      }
      let missing = cited.filter { $0.value > have[$0.key] ?? 0 }.keys.sorted()
      // Asked for twice and still not there: it is missing in the kluis itself.
      wanted = missing == wanted ? [] : missing
    }
    return files
  }

  /// Small files that the logs vouch for, do not take away, and that were not read.
  private func missing(_ logs: [String: [UInt8]], _ keys: [String: [UInt8]]) -> Set<ID16> {
    var cited: Set<ID16> = []
    var revoked: Set<ID16> = []
    for (path, bytes) in logs {
      let parts = path.split(separator: "/")
      guard parts.count == 3, let device = ID16(hex: String(parts[1])),
        let scan = try? LogScan(bytes, kind: .spoor, storeID: superblock.storeID, device: device)
      else { continue }
      for item in scan.items {
        guard let record = try? SpoorRecord(payload: bytes[item.payload]) else { continue }
        switch SpoorKind(rawValue: record.kind) {
        case .grant?, .file?: cited.insert(record.segment)
        case .revoke?: revoked.insert(record.segment)
        default: break
        }
      }
    }
    return cited.subtracting(revoked).subtracting(keys.keys.map { Kluis.pathID($0) })
  }

  /// Without the start of a record that is being written right now.
  private func whole(_ path: String, _ bytes: [UInt8]) -> [UInt8] {
    guard FileTree.grows(path), bytes.count >= SegmentHeader.length,
      let header = try? SegmentHeader(bytes[..<SegmentHeader.length])
    else { return bytes }
    let hash = Hash32(hashing: Array(bytes[..<SegmentHeader.length]))
    if header.kind == .spoor || header.kind == .teamlog {
      let run = LogScan.run(bytes, from: SegmentHeader.length, kind: header.kind, chain: hash)
      return run.tail == .incomplete ? Array(bytes[..<run.end]) : bytes
    }
    return bytes.withUnsafeBytes { buffer in
      var cursor = FrameCursor(
        buffer, from: SegmentHeader.length, segment: header.segment, seq: 0, chain: hash)
      while true {
        switch cursor.peek() {
        case .frame(_, let chain, let box): cursor.advance(chain: chain, box: box)
        case .incomplete: return Array(bytes[..<cursor.offset])
        case .end, .bad: return bytes
        }
      }
    }
  }

  private mutating func putContent(_ path: String, _ bytes: [UInt8]) throws {
    report.inhoud += 1
    let place = Self.content + "/" + path
    if let old = try target.read(place) {
      if old == bytes { return }
      guard FileTree.grows(path), bytes.starts(with: old) else {
        report.meldingen.append(
          Kluismelding(
            bestand: path,
            wat: bytes.count < old.count
              ? "Dit bestand is korter dan in de reservekopie."
              : "Dit bestand is anders dan in de reservekopie.",
            gevolg: "Er kan iets zijn weggehaald of beschadigd; de reservekopie is niet veranderd.",
            doen: "Draai `nabij kluis controleer`; klopt de kluis, begin dan een nieuwe map voor de"
              + " reservekopie.", ernst: .ernstig))
        return
      }
    }
    try put(place, bytes)
  }

  private mutating func putKey(_ path: String, _ bytes: [UInt8]) throws {
    report.sleutels += 1
    try put(report.sleutelmap + "/" + path, bytes)
  }

  private mutating func put(_ place: String, _ bytes: [UInt8]) throws {
    try target.write(place, bytes, folderMode: 0o700)
    report.geschreven += 1
    report.bytes += bytes.count
  }

  /// Old copies go with their folders: an empty one would be named again at every backup.
  private mutating func dropOld(_ keepFrom: String) throws {
    for old in try to.folders(Self.keys) where old < keepFrom && old != name {
      try target.removeAll(Self.keys + "/" + old)
      report.verlopen.append(old)
    }
    for old in try to.names(Eigenaren.folder) where old < keepFrom && old != name {
      try to.fs.remove(to.path(Eigenaren.folder + "/" + old))
    }
  }
}
