/// The format this program writes and the ones it reads.
enum Formaat {
  /// Format 0 until the promise to read old stores starts at 1.
  static let nummer: UInt8 = 0
  static let klein: UInt8 = 0

  /// Longest of the small files; anything longer is not read at all.
  static let smallFileLimit = 65_536
  /// Longest segment that is read; a segment is closed at 4 MiB, one frame of 1 MiB may follow.
  static let segmentLimit = 64 * 1_048_576
  /// A segment is followed by a new one from here.
  static let segmentRotation = 4 * 1_048_576

  static func check(_ major: UInt8) throws(Formaatfout) {
    guard major == nummer else { throw .versie(major) }
  }
}
