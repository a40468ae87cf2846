extension Kluis {
  /// True when nothing was ever confirmed in a casus that is not here: its making was cut off.
  ///
  /// Reads all logs; for a casus in which no event was found.
  public func isNooitBegonnen(_ locator: Locator) throws(Kluisfout) -> Bool {
    try guarded("Kijken of een casus begonnen is") {
      let state = try loaded(.casus(locator))
      guard !state.damaged else { return false }
      // A file that does not open with my keys was written by somebody.
      let read = Set(state.segments.values.map(\.name))
      guard try store.names(state.folder).allSatisfy({ !$0.hasSuffix(".seg") || read.contains($0) })
      else { return false }
      return try records(about: [locator], kinds: [.commit]).allSatisfy {
        state.segments[$0.item.record.segment] != nil
      }
    }
  }
}
