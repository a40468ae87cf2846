/// What the operating system refused: the error number, the operation and the path.
public struct Schijffout: Error, Hashable, Sendable {
  /// The `errno` value.
  public let code: Int32
  /// The operation, for the log.
  public let operatie: String
  /// The path, for the log.
  public let pad: String

  /// Makes an error of the file system.
  public init(code: Int32, operatie: String, pad: String) {
    self.code = code
    self.operatie = operatie
    self.pad = pad
  }
}

/// An open file or a held lock.
public struct Greep: Hashable, Sendable {
  /// The descriptor, or a number the simulated file system gave out.
  public let nummer: Int32

  /// Wraps a descriptor.
  public init(nummer: Int32) { self.nummer = nummer }
}

/// What a listing tells of one name.
public struct Ingang: Hashable, Sendable {
  /// Last component.
  public let naam: String
  /// True for a folder.
  public let isMap: Bool

  /// Makes an entry.
  public init(naam: String, isMap: Bool) {
    self.naam = naam
    self.isMap = isMap
  }
}

/// Size, identity and time of change of a file or folder.
public struct Bestandsstand: Hashable, Sendable {
  /// Bytes.
  public let grootte: Int
  /// Inode number.
  public let inode: UInt64
  /// Time of last change, nanoseconds since 1970.
  public let gewijzigd: Int64
  /// True for a folder.
  public let isMap: Bool

  /// Makes a status.
  public init(grootte: Int, inode: UInt64, gewijzigd: Int64, isMap: Bool) {
    self.grootte = grootte
    self.inode = inode
    self.gewijzigd = gewijzigd
    self.isMap = isMap
  }
}

/// Whose a file or folder is on one computer, by number and by name, and its rights.
public struct Eigenaar: Hashable, Sendable {
  /// Number of the user.
  public let gebruiker: UInt32
  /// Number of the group.
  public let groep: UInt32
  /// Name of the user, or `-`.
  public let gebruikersnaam: String
  /// Name of the group, or `-`.
  public let groepsnaam: String
  /// The rights, as in `chmod`.
  public let rechten: UInt32

  /// Makes an owner.
  public init(
    gebruiker: UInt32, groep: UInt32, gebruikersnaam: String = "-", groepsnaam: String = "-",
    rechten: UInt32
  ) {
    self.gebruiker = gebruiker
    self.groep = groep
    self.gebruikersnaam = gebruikersnaam
    self.groepsnaam = groepsnaam
    self.rechten = rechten
  }
}

extension FileSystem {
  /// A disk that leaves empty folders.
  public func removeFolder(_ path: String) throws(Schijffout) {}
  /// A disk that knows no owners.
  public func eigenaar(_ path: String) throws(Schijffout) -> Eigenaar? { nil }
  /// A disk that knows no owners.
  public func zetEigenaar(_ path: String, _ eigenaar: Eigenaar) throws(Schijffout) {}
}

/// Everything the kluis asks of a disk; paths are absolute or relative to the working folder.
public protocol FileSystem: AnyObject, Sendable {
  /// Opens an existing file for appending.
  func openAppend(_ path: String) throws(Schijffout) -> Greep
  /// Creates a file that must not exist and opens it for appending.
  func create(_ path: String, mode: UInt32) throws(Schijffout) -> Greep
  /// One `write(2)` at the end; returns how many bytes went in, which may be fewer.
  func append(_ bytes: [UInt8], to file: Greep) throws(Schijffout) -> Int
  /// Writes bytes that were just read over themselves, for a later sync.
  ///
  /// After a sync that failed in another process the system takes bytes for durable that never
  /// reached the disk; writing the same bytes again makes the next sync write them.
  func rewrite(_ path: String, at offset: Int, _ bytes: [UInt8]) throws(Schijffout)
  /// Cuts the file to a length.
  func truncate(_ file: Greep, to length: Int) throws(Schijffout)
  /// Makes the content durable; `metadata` also the times (fsync instead of fdatasync).
  func sync(_ file: Greep, metadata: Bool) throws(Schijffout)
  /// The length of an open file.
  func length(_ file: Greep) throws(Schijffout) -> Int
  /// Closes; never fails.
  func close(_ file: Greep)
  /// Reads from an offset to the end, at most `limit` bytes.
  func read(_ path: String, from offset: Int, limit: Int) throws(Schijffout) -> [UInt8]
  /// Gives a file another name; with `replace` false an existing target is an error (EEXIST).
  func rename(_ path: String, to target: String, replace: Bool) throws(Schijffout)
  /// Removes a file.
  func remove(_ path: String) throws(Schijffout)
  /// Makes one folder with exactly this mode; an existing folder is fine and is left alone.
  /// Returns true when it was made.
  func makeFolder(_ path: String, mode: UInt32) throws(Schijffout) -> Bool
  /// Makes the names in a folder durable.
  func syncFolder(_ path: String) throws(Schijffout)
  /// The names in a folder, in no order.
  func list(_ path: String) throws(Schijffout) -> [Ingang]
  /// Status, or nil when there is nothing of that name.
  func status(_ path: String) throws(Schijffout) -> Bestandsstand?
  /// Removes an empty folder.
  func removeFolder(_ path: String) throws(Schijffout)
  /// Whose a file or folder is; nil where there are no owners or nothing of that name.
  func eigenaar(_ path: String) throws(Schijffout) -> Eigenaar?
  /// Gives a file or folder an owner, a group and rights; mostly only root may.
  func zetEigenaar(_ path: String, _ eigenaar: Eigenaar) throws(Schijffout)
  /// Takes an exclusive lock that dies with the process; nil when somebody else holds it.
  func lock(_ path: String) throws(Schijffout) -> Greep?
}
