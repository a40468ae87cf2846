/// Which folder and which front a path led to when the kluis was opened.
struct Place {
  private let folder: UInt64?
  private let front: UInt64?

  init(_ store: Store) {
    (folder, front) = Self.look(store)
  }

  private static func look(_ store: Store) -> (folder: UInt64?, front: UInt64?) {
    func inode(_ path: String) -> UInt64? { ((try? store.fs.status(path)) ?? nil)?.inode }
    return (inode(store.root), inode(store.path(Store.superblock)))
  }

  /// True when something else is there now.
  ///
  /// What is gone is no replacement: the disk says so itself.
  func isReplaced(_ store: Store) -> Bool {
    let now = Self.look(store)
    if let folder, let other = now.folder, folder != other { return true }
    if let front, let other = now.front, front != other { return true }
    return false
  }
}
