extension Checker {
  /// What devices of somebody who left wrote afterwards.
  ///
  /// The record of the withdrawal cites how far their logs went, so that a clock that was set back
  /// does not help.
  mutating func checkLeavers() {
    for (member, withdrawal) in team.withdrawals.sorted(by: { $0.key < $1.key })
    where team.members[member]?.active != true {
      var seen: [ID16: UInt64] = [:]
      for head in withdrawal.heads { seen[head.device] = head.seq }
      for (device, last) in lastRecords.sorted(by: { $0.key < $1.key })
      where team.devices[device]?.member == member {
        let late = seen[device].map { last.seq > $0 } ?? (last.hlc > withdrawal.hlc)
        guard late else { continue }
        find(
          Ledger.folder(device), Self.late, "Het is te lezen; vertrouw het niet zomaar.",
          "Ga na of dit apparaat nog gesynchroniseerd wordt, en sluit het af.", .waarschuwing)
      }
    }
  }

  static let late = "Dit apparaat schreef nog nadat het lidmaatschap was ingetrokken."
}
