extension Kluis {
  /// Writes in the log that I look into this casus, before it is shown; once per session.
  public func inzage(_ locator: Locator) throws(Kluisfout) {
    _ = try requireOpen()
    if looked.contains(locator) { return }
    guard let key = keyring.tagKey(of: .casus(locator)) else {
      throw Self.noKey(.casus(locator))
    }
    try requireWritable("De casus tonen")
    try guarded("De inzage vastleggen") {
      try writeSpoor(
        [SpoorDraft(kind: .inzage, hlc: tick(), key: key, heads: spoor.heads(ledger))],
        sync: false)
      looked.insert(locator)
    }
  }

  /// Makes everything written so far durable.
  public func sync() throws(Kluisfout) {
    _ = try requireOpen()
    if alleenLezen { return }
    try guarded("Het logboek bewaren") {
      do { try spoor.sync(&ledger) } catch {
        // The disk dropped it: once more, in a new file.
        try writeSpoor([SpoorDraft(kind: .repair, hlc: tick(), key: nil)], sync: true)
      }
    }
  }

  /// Who looked into a casus and when, oldest first; reads all logs.
  public func inzagen(_ locator: Locator) throws(Kluisfout) -> [Inzage] {
    guard let key = keyring.tagKey(of: .casus(locator)) else { throw Self.noKey(.casus(locator)) }
    return try guarded("De inzagen lezen") {
      var found: [Inzage] = []
      let devices = try knownDevices()
      try meet(devices)
      for device in devices {
        guard let known = team.devices[device] else { continue }
        var reader = SpoorReader(
          store: store, storeID: storeID, device: device, key: known.key, state: DeviceSpoor())
        try reader.readAll(
          try store.names(Ledger.folder(device)).compactMap(FileName.spoor).sorted())
        var tags: [ID16: ID16] = [:]
        for news in reader.news where news.record.kind == SpoorKind.inzage.rawValue {
          let tag = tags[news.log] ?? Detail.tag(key, log: news.log)
          tags[news.log] = tag
          guard news.record.tag == tag else { continue }
          found.append(
            Inzage(
              lid: team.name(ofDevice: device), apparaat: device,
              opMs: Int64(bitPattern: news.record.hlc >> 16)))
        }
      }
      return found.sorted { ($0.opMs, $0.apparaat) < ($1.opMs, $1.apparaat) }
    }
  }
}

/// One look into a casus.
public struct Inzage: Hashable, Sendable {
  /// Who.
  public let lid: String
  /// On which device.
  public let apparaat: ID16
  /// When, Unix milliseconds by that device's clock.
  public let opMs: Int64
}
