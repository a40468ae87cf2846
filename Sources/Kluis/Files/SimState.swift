/// The memory behind `SimFS`: files, names and what of both would survive a power cut.
struct SimState: Sendable {
  struct File: Sendable {
    var visible: [UInt8] = []
    var durable: [UInt8] = []
    /// Lowest length the file had since the last sync: below it the bytes are as durable.
    var clean: Int = 0
    var changed: Int64 = 0
  }

  struct Folder: Sendable {
    /// Name to inode, as programs see it, and as a power cut leaves it.
    var visible: [String: Int] = [:]
    var durable: [String: Int] = [:]
    var changed: Int64 = 0
  }

  enum Node: Sendable {
    case file(File)
    case folder(Folder)
  }

  var nodes: [Int: Node] = [1: .folder(Folder())]
  /// Owners that were set, and who works here (0 is root).
  var owners: [String: Eigenaar] = [:]
  var user: UInt32 = 0
  var nextNode = 2
  var handles: [Int32: Int] = [:]
  var nextHandle: Int32 = 3
  var locks: [Int32: String] = [:]
  var operations = 0
  var clock: Int64 = 1
  var plan = SimFS.Storingsplan(vanaf: nil)
  var recording: [SimState]?

  /// Counts one changing operation, keeps the state when recording, and fails when the plan says so.
  mutating func step(_ operation: String, _ path: String) throws(Schijffout) {
    operations += 1
    clock += 1
    if var kept = recording {
      recording = nil
      var copy = self
      copy.recording = nil
      kept.append(copy)
      recording = kept
    }
    if let from = plan.vanaf, plan.eenmalig ? operations == from : operations >= from {
      throw Schijffout(code: plan.code, operatie: operation, pad: path)
    }
  }

  /// After a failed fsync the kernel may mark dirty pages clean: they never reach the disk.
  mutating func dropUnsynced(_ handle: Greep) {
    guard let node = handles[handle.nummer], case .file(var file)? = nodes[node] else { return }
    file.clean = file.visible.count
    nodes[node] = .file(file)
  }

  static func split(_ path: String) -> [String] {
    path.split(separator: "/", omittingEmptySubsequences: true).map(String.init).filter {
      $0 != "."
    }
  }

  private func folder(_ node: Int) -> Folder? {
    if case .folder(let folder)? = nodes[node] { return folder }
    return nil
  }

  func find(_ path: String) -> Int? {
    var node = 1
    for name in Self.split(path) {
      guard let next = folder(node)?.visible[name] else { return nil }
      node = next
    }
    return node
  }

  private func parent(_ path: String, _ operation: String) throws(Schijffout) -> (Int, String) {
    let parts = Self.split(path)
    guard let name = parts.last, let node = find(parts.dropLast().joined(separator: "/")),
      folder(node) != nil
    else { throw Schijffout(code: errorNoEntry, operatie: operation, pad: path) }
    return (node, name)
  }

  private func file(_ handle: Greep) throws(Schijffout) -> (Int, File) {
    guard let node = handles[handle.nummer], case .file(let file)? = nodes[node] else {
      throw Schijffout(code: errorBadHandle, operatie: "handle", pad: "")
    }
    return (node, file)
  }

  private mutating func name(_ node: Int?, _ name: String, in folderNode: Int) {
    guard var folder = folder(folderNode) else { return }
    folder.visible[name] = node
    folder.changed = clock
    nodes[folderNode] = .folder(folder)
  }

  mutating func open(_ path: String) throws(Schijffout) -> Greep {
    guard let node = find(path), case .file? = nodes[node] else {
      throw Schijffout(code: errorNoEntry, operatie: "open", pad: path)
    }
    nextHandle += 1
    handles[nextHandle] = node
    return Greep(nummer: nextHandle)
  }

  mutating func create(_ path: String) throws(Schijffout) -> Greep {
    let (folderNode, last) = try parent(path, "create")
    if folder(folderNode)?.visible[last] != nil {
      throw Schijffout(code: errorExists, operatie: "create", pad: path)
    }
    let node = nextNode
    nextNode += 1
    nodes[node] = .file(File())
    name(node, last, in: folderNode)
    nextHandle += 1
    handles[nextHandle] = node
    return Greep(nummer: nextHandle)
  }

  mutating func append(_ bytes: ArraySlice<UInt8>, _ handle: Greep) throws(Schijffout) -> Int {
    var (node, file) = try file(handle)
    nodes[node] = nil
    file.visible.append(contentsOf: bytes)
    file.changed = clock
    nodes[node] = .file(file)
    return bytes.count
  }

  mutating func rewrite(_ path: String, _ offset: Int, _ bytes: [UInt8]) throws(Schijffout) {
    guard let node = find(path), case .file(var file)? = nodes[node], offset >= 0,
      offset + bytes.count <= file.visible.count
    else { throw Schijffout(code: errorNoEntry, operatie: "pwrite", pad: path) }
    file.visible.replaceSubrange(offset..<(offset + bytes.count), with: bytes)
    file.clean = min(file.clean, offset)
    nodes[node] = .file(file)
  }

  mutating func truncate(_ handle: Greep, _ length: Int) throws(Schijffout) {
    var (node, file) = try file(handle)
    if length < file.visible.count {
      file.visible.removeLast(file.visible.count - length)
      file.clean = min(file.clean, length)
    } else {
      file.visible.append(contentsOf: repeatElement(0, count: length - file.visible.count))
    }
    file.changed = clock
    nodes[node] = .file(file)
  }

  mutating func sync(_ handle: Greep) throws(Schijffout) {
    var (node, file) = try file(handle)
    // What an earlier failed sync dropped stays dropped: only bytes after `clean` go down.
    let lost = file.clean > file.durable.count ? file.clean - file.durable.count : 0
    file.durable =
      Array(file.durable.prefix(file.clean)) + [UInt8](repeating: 0, count: lost)
      + Array(file.visible.dropFirst(file.clean))
    file.clean = file.visible.count
    nodes[node] = .file(file)
  }

  func length(_ handle: Greep) throws(Schijffout) -> Int { try file(handle).1.visible.count }

  mutating func close(_ handle: Greep) {
    handles[handle.nummer] = nil
    locks[handle.nummer] = nil
  }

  func read(_ path: String, _ offset: Int, _ limit: Int) throws(Schijffout) -> [UInt8] {
    guard let node = find(path), case .file(let file)? = nodes[node] else {
      throw Schijffout(code: errorNoEntry, operatie: "open", pad: path)
    }
    guard offset >= 0, offset < file.visible.count, limit > 0 else { return [] }
    if offset == 0 && limit >= file.visible.count { return file.visible }
    return Array(file.visible[offset..<(offset + min(limit, file.visible.count - offset))])
  }

  mutating func rename(_ path: String, _ target: String, _ replace: Bool) throws(Schijffout) {
    let (fromFolder, fromName) = try parent(path, "rename")
    let (toFolder, toName) = try parent(target, "rename")
    guard let node = folder(fromFolder)?.visible[fromName] else {
      throw Schijffout(code: errorNoEntry, operatie: "rename", pad: path)
    }
    if !replace, folder(toFolder)?.visible[toName] != nil {
      throw Schijffout(code: errorExists, operatie: "rename", pad: target)
    }
    name(nil, fromName, in: fromFolder)
    name(node, toName, in: toFolder)
  }

  mutating func remove(_ path: String) throws(Schijffout) {
    let (folderNode, last) = try parent(path, "unlink")
    guard folder(folderNode)?.visible[last] != nil else {
      throw Schijffout(code: errorNoEntry, operatie: "unlink", pad: path)
    }
    name(nil, last, in: folderNode)
  }

  mutating func makeFolder(_ path: String) throws(Schijffout) -> Bool {
    if Self.split(path).isEmpty { return false }
    let (folderNode, last) = try parent(path, "mkdir")
    if folder(folderNode)?.visible[last] != nil { return false }
    let node = nextNode
    nextNode += 1
    nodes[node] = .folder(Folder(changed: clock))
    name(node, last, in: folderNode)
    return true
  }

  mutating func syncFolder(_ path: String) throws(Schijffout) {
    guard let node = find(path), var folder = folder(node) else {
      throw Schijffout(code: errorNoEntry, operatie: "fsyncdir", pad: path)
    }
    folder.durable = folder.visible
    nodes[node] = .folder(folder)
  }

  func list(_ path: String) throws(Schijffout) -> [Ingang] {
    guard let node = find(path), let folder = folder(node) else {
      throw Schijffout(code: errorNoEntry, operatie: "opendir", pad: path)
    }
    return folder.visible.map { Ingang(naam: $0.key, isMap: self.folder($0.value) != nil) }
  }

  func status(_ path: String) -> Bestandsstand? {
    guard let node = find(path) else { return nil }
    switch nodes[node] {
    case .file(let file)?:
      return Bestandsstand(
        grootte: file.visible.count, inode: UInt64(node), gewijzigd: file.changed, isMap: false)
    case .folder(let folder)?:
      return Bestandsstand(
        grootte: 0, inode: UInt64(node), gewijzigd: folder.changed, isMap: true)
    case nil: return nil
    }
  }

  mutating func lock(_ path: String) throws(Schijffout) -> Greep? {
    _ = try parent(path, "flock")
    if locks.values.contains(path) { return nil }
    nextHandle += 1
    locks[nextHandle] = path
    return Greep(nummer: nextHandle)
  }

  func allFiles() -> [String: [UInt8]] {
    var result: [String: [UInt8]] = [:]
    func walk(_ node: Int, _ path: String) {
      switch nodes[node] {
      case .file(let file)?: result[path] = file.visible
      case .folder(let folder)?:
        for (name, child) in folder.visible { walk(child, path + "/" + name) }
      case nil: break
      }
    }
    walk(1, "")
    return result
  }

  mutating func overwrite(_ path: String, _ bytes: [UInt8]?) {
    guard let (folderNode, last) = try? parent(path, "overwrite") else { return }
    clock += 1
    guard let bytes else {
      name(nil, last, in: folderNode)
      try? syncFolder(Self.split(path).dropLast().joined(separator: "/"))
      return
    }
    if let node = folder(folderNode)?.visible[last] {
      nodes[node] = .file(
        File(visible: bytes, durable: bytes, clean: bytes.count, changed: clock))
    } else if let handle = try? create(path) {
      _ = try? append(bytes[...], handle)
      try? sync(handle)
      close(handle)
      try? syncFolder(Self.split(path).dropLast().joined(separator: "/"))
    }
  }
}
