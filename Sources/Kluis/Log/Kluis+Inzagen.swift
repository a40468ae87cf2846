import Crypto

/// What was done with a casus, besides writing in it.
public struct Kijkregel: Hashable, Sendable {
  /// What kind of thing.
  public enum Soort: String, Hashable, Sendable {
    /// Content was shown.
    case inzage
    /// Opened with the dienstsleutel, with a reason.
    case nuOpen = "nu-open"
    /// Somebody got the key.
    case gegeven
    /// A key was taken away.
    case genomen
    /// Content was exported or printed.
    case uitvoer
  }

  /// The casus.
  public let casus: Locator
  /// What kind of thing.
  public let soort: Soort
  /// Who did it.
  public let lid: String
  /// On which device.
  public let apparaat: ID16
  /// When, Unix milliseconds by that device's clock.
  public let opMs: Int64
  /// The reason, for `nuOpen`.
  public let reden: String?
  /// Whose access it is about, for `gegeven` and `genomen`; nil when that is no longer known.
  public let ontvanger: Ontvanger?

  /// Who can be given a key.
  public enum Ontvanger: Hashable, Sendable {
    /// A member, by name.
    case lid(String)
    /// Who is on duty.
    case dienst
    /// The recovery key of the team.
    case herstelsleutel
  }
}

extension Kluis {
  /// What was done with casussen that I hold keys of, oldest first.
  ///
  /// Reads the logs from the month of `sinds` on.
  public func kijkers(
    _ locators: [Locator], sinds: Int64 = 0
  ) throws(Kluisfout) -> [Kijkregel] {
    _ = try requireOpen()
    return try guarded("De inzagen lezen") {
      var paths: [ID16: String]?
      return try records(
        about: locators, kinds: [.inzage, .openedNow, .grant, .revoke, .export], since: sinds
      ).sorted {
        // Two things may happen in one millisecond: the clock of the logs tells which came first.
        ($0.item.record.hlc, $0.item.device) < ($1.item.record.hlc, $1.item.device)
      }.compactMap { found in
        let item = found.item
        let ms = Int64(bitPattern: item.record.hlc >> 16)
        guard ms >= sinds, let soort = Self.soort(item.record.kind) else { return nil }
        let detail = keyring.tagKey(of: .casus(found.casus)).flatMap {
          Detail.open(item.record.details, key: $0, log: item.log, seq: item.record.seq)
        }.flatMap { String(validating: $0, as: UTF8.self) }
        var ontvanger: Kijkregel.Ontvanger?
        if soort == .gegeven || soort == .genomen {
          // Records of before the recipient was in them: the file may still be there.
          if detail == nil, paths == nil { paths = try grantFolders() }
          ontvanger = recipient(detail ?? paths?[item.record.segment])
        }
        return Kijkregel(
          casus: found.casus, soort: soort, lid: team.name(ofDevice: item.device),
          apparaat: item.device, opMs: ms, reden: soort == .nuOpen ? detail : nil,
          ontvanger: ontvanger)
      }
    }
  }

  /// The folder in `leden` of every grant file, by the identity of its path.
  private func grantFolders() throws -> [ID16: String] {
    var folders: [ID16: String] = [:]
    for folder in try store.folders("leden") {
      let post = "leden/\(folder)/post"
      for name in try store.names(post) { folders[Self.pathID(post + "/" + name)] = folder }
    }
    return folders
  }

  /// For whom a key is, by the folder in `leden` in which it was put.
  func recipient(_ folder: String?) -> Kijkregel.Ontvanger? {
    switch folder {
    case nil: nil
    case "_dienst": .dienst
    case "_herstel": .herstelsleutel
    case let folder?: ID16(hex: folder).flatMap { team.members[$0] }.map { .lid($0.name) }
    }
  }

  private static func soort(_ kind: UInt8) -> Kijkregel.Soort? {
    switch SpoorKind(rawValue: kind) {
    case .inzage?: .inzage
    case .openedNow?: .nuOpen
    case .grant?: .gegeven
    case .revoke?: .genomen
    case .export?: .uitvoer
    default: nil
    }
  }

  /// Records of all logs that carry the tag of one of these casussen.
  func records(
    about locators: [Locator], kinds: Set<SpoorKind>, since: Int64 = 0
  ) throws -> [(casus: Locator, item: SpoorNews)] {
    var found: [(casus: Locator, item: SpoorNews)] = []
    let keys = try locators.map { locator in
      guard let key = keyring.tagKey(of: .casus(locator)) else {
        throw Self.noKey(.casus(locator))
      }
      return (locator, key)
    }
    let wanted = Set(kinds.map(\.rawValue))
    var tables: [ID16: [ID16: Locator]] = [:]
    try walkSpoor(since: since) { item in
      guard wanted.contains(item.record.kind) else { return }
      if tables[item.log] == nil {
        tables[item.log] = Dictionary(
          keys.map { (Detail.tag($0.1, log: item.log), $0.0) },
          uniquingKeysWith: { first, _ in first })
      }
      if let casus = tables[item.log]?[item.record.tag] { found.append((casus, item)) }
    }
    return found
  }

  /// Every record of every log that is believed, by device and in order; from the month of a moment on.
  func walkSpoor(since: Int64, _ body: (SpoorNews) -> Void) throws {
    let month = since > 0 ? SpoorName.month(ofMs: since) : 0
    let devices = try knownDevices()
    try meet(devices)
    for device in devices {
      for item in try spoorReader(device, from: month)?.news ?? [] { body(item) }
    }
  }

  /// The log of a device, read from the file of a month on; nil when it is not believed.
  func spoorReader(_ device: ID16, from month: Int = 0) throws -> SpoorReader? {
    guard let known = team.devices[device] else { return nil }
    var reader = SpoorReader(
      store: store, storeID: storeID, device: device, key: known.key, state: DeviceSpoor())
    try reader.readAll(
      try store.names(Ledger.folder(device)).compactMap(FileName.spoor)
        .filter { $0.month >= month }.sorted())
    return reader
  }
}
