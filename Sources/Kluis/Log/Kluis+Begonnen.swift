extension Kluis {
  /// True when nothing was ever confirmed in a casus that is not here: its making was cut off.
  ///
  /// Reads all logs; for a casus in which no event was found.
  public func isNooitBegonnen(_ locator: Locator) throws(Kluisfout) -> Bool {
    try guarded("Kijken of een casus begonnen is") {
      let state = try loaded(.casus(locator))
      guard !state.damaged else { return false }
      return try records(about: [locator], kinds: [.commit]).allSatisfy {
        state.segments[$0.item.record.segment] != nil
      }
    }
  }
}
