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
    try kijkers([locator]).filter { $0.soort == .inzage }
      .map { Inzage(lid: $0.lid, apparaat: $0.apparaat, opMs: $0.opMs) }
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
