/// The folder of a kluis: where each thing is, and how small files are written and read.
struct Store: Sendable {
  let fs: any FileSystem
  let root: String

  /// Folders that others may add files to: setgid for the group, sticky against removing.
  static let shared: UInt32 = 0o3770
  /// Folders only their maker writes in; the group reads.
  static let mine: UInt32 = 0o2750
  static let fileMode: UInt32 = 0o640

  func path(_ relative: String) -> String { root + "/" + relative }

  static let superblock = "nabij.store"
  static let superblockCopy = "nabij.store.b"
  static func member(_ id: ID16) -> String { "leden/\(id.hex)" }
  static func post(_ id: ID16) -> String { "leden/\(id.hex)/post" }
  static let recoveryFolder = "leden/_herstel"
  static let dutyFolder = "leden/_dienst"
  static func casus(_ locator: ID16) -> String { "zaken/\(locator.hex.prefix(2))/\(locator.hex)" }
  static func kern(_ locator: ID16, _ epoch: UInt64) -> String {
    casus(locator) + "/kern." + hex(epoch)
  }
  static func kernCopy(_ locator: ID16, _ epoch: UInt64) -> String {
    "kernen/\(locator.hex.prefix(2))/\(locator.hex).\(hex(epoch))"
  }

  static func hex(_ number: UInt64) -> String {
    let digits = String(number, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  /// Makes a folder and those above it inside the kluis, and makes their names durable.
  func ensureFolder(_ relative: String, mode: UInt32 = Store.shared) throws(Schijffout) {
    if let status = try fs.status(path(relative)), status.isMap { return }
    var parent = ""
    for part in relative.split(separator: "/") {
      let folder = parent.isEmpty ? String(part) : parent + "/" + part
      if try fs.makeFolder(path(folder), mode: folder == relative ? mode : Store.shared) {
        try fs.syncFolder(parent.isEmpty ? root : path(parent))
      }
      parent = folder
    }
  }

  /// Writes files that must not exist yet, durable with their names when this returns.
  func create(_ files: [(path: String, bytes: [UInt8])]) throws(Schijffout) {
    var folders: [String] = []
    for file in files {
      let folder = Self.folder(of: file.path)
      let handle = try prepare(folder: folder, bytes: file.bytes, target: file.path)
      fs.close(handle)
      if !folders.contains(folder) { folders.append(folder) }
    }
    for folder in folders { try fs.syncFolder(path(folder)) }
  }

  /// Writes one new file and leaves it open for appending.
  func createOpen(_ relative: String, _ bytes: [UInt8]) throws(Schijffout) -> Greep {
    let folder = Self.folder(of: relative)
    let handle = try prepare(folder: folder, bytes: bytes, target: relative)
    do throws(Schijffout) { try fs.syncFolder(path(folder)) } catch {
      fs.close(handle)
      throw error
    }
    return handle
  }

  /// Temporary name, content, sync, then the real name, which must be free.
  private func prepare(folder: String, bytes: [UInt8], target: String) throws(Schijffout) -> Greep {
    let temporary = path(folder + "/.nabij-tmp-" + ID16.random().hex)
    let handle = try fs.create(temporary, mode: Store.fileMode)
    do throws(Schijffout) {
      guard try fs.append(bytes, to: handle) == bytes.count else {
        throw Schijffout(code: errorFull, operatie: "write", pad: target)
      }
      try fs.sync(handle, metadata: true)
      try fs.rename(temporary, to: path(target), replace: false)
    } catch {
      fs.close(handle)
      try? fs.remove(temporary)
      throw error
    }
    return handle
  }

  static func folder(of relative: String) -> String {
    guard let slash = relative.lastIndex(of: "/") else { return "." }
    return String(relative[..<slash])
  }

  /// A small file, or nil when there is none; longer than the limit is damage.
  func readSmall(_ relative: String) throws(Schijffout) -> [UInt8]? {
    do throws(Schijffout) {
      return try fs.read(path(relative), from: 0, limit: Formaat.smallFileLimit + 1)
    } catch {
      if error.isMissing { return nil }
      throw error
    }
  }

  /// A whole segment or log from an offset, or nil when there is none.
  func readTail(_ relative: String, from offset: Int) throws(Schijffout) -> [UInt8]? {
    do throws(Schijffout) {
      return try fs.read(path(relative), from: offset, limit: Formaat.segmentLimit)
    } catch {
      if error.isMissing { return nil }
      throw error
    }
  }

  /// Names in a folder in order; none when the folder is not there.
  func names(_ relative: String) throws(Schijffout) -> [String] {
    do throws(Schijffout) {
      return try fs.list(path(relative)).map(\.naam).filter { !$0.hasPrefix(".") }.sorted()
    } catch {
      if error.isMissing { return [] }
      throw error
    }
  }

  /// Folders in a folder, in order.
  func folders(_ relative: String) throws(Schijffout) -> [String] {
    do throws(Schijffout) {
      return try fs.list(path(relative)).filter { $0.isMap && !$0.naam.hasPrefix(".") }
        .map(\.naam).sorted()
    } catch {
      if error.isMissing { return [] }
      throw error
    }
  }
}

/// What names of segments and logs mean.
enum FileName {
  /// `<device>.<n>.<suffix>` to device and n.
  static func segment(_ name: String, suffix: String) -> (device: ID16, number: Int)? {
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[2] == suffix[...], let device = ID16(hex: String(parts[0])),
      let number = plainNumber(parts[1])
    else { return nil }
    return (device, number)
  }

  /// `2026-11.log` or `2026-11.2.log` to year, month and part (1 for the first).
  static func spoor(_ name: String) -> SpoorName? {
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 2 || parts.count == 3, parts.last == "log" else { return nil }
    let date = parts[0].split(separator: "-", omittingEmptySubsequences: false)
    guard date.count == 2, date[0].utf8.count == 4, date[1].utf8.count == 2,
      let year = digits(date[0]), let month = digits(date[1]), (1...12).contains(month)
    else { return nil }
    if parts.count == 2 { return SpoorName(month: year * 12 + month - 1, part: 1) }
    guard let part = plainNumber(parts[1]), part > 1 else { return nil }
    return SpoorName(month: year * 12 + month - 1, part: part)
  }

  private static func digits(_ text: Substring) -> Int? {
    guard !text.isEmpty, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    return Int(text)
  }

  /// A number from 1 without leading zeroes.
  private static func plainNumber(_ text: Substring) -> Int? {
    guard let number = digits(text), number >= 1, number < 1_000_000, String(number) == text else {
      return nil
    }
    return number
  }
}

/// Month and part of one spoor file; orders as written.
struct SpoorName: Hashable, Comparable {
  /// Year times twelve plus month from zero.
  let month: Int
  let part: Int

  static func < (left: SpoorName, right: SpoorName) -> Bool {
    (left.month, left.part) < (right.month, right.part)
  }

  /// The name of the file.
  var text: String {
    let year = String(month / 12)
    let number = String(month % 12 + 1)
    let date =
      String(repeating: "0", count: max(0, 4 - year.count)) + year + "-"
      + (number.count == 1 ? "0" : "") + number
    return part == 1 ? date + ".log" : "\(date).\(part).log"
  }

  /// The month of a moment, UTC.
  static func month(ofMs ms: Int64) -> Int {
    // Civil date from days since 1970 (Howard Hinnant's algorithm).
    let days = Int((Double(ms) / 86_400_000).rounded(.down))
    let shifted = days + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return min(max(year, 0), 9999) * 12 + month - 1
  }
}

extension Kluisfout {
  /// A disk error as a sentence for the user.
  static func schijf(_ fout: Schijffout, _ wat: String) -> Kluisfout {
    let place = fout.isUnreadable || fout.isMissing ? " (\(fout.pad))" : ""
    return Kluisfout(
      .schijf,
      "\(wat) is niet gelukt: \(fout.reden)\(place). Wat eerder is opgeslagen, blijft staan."
        + " Los dit op en probeer het opnieuw.")
  }
}
