/// One log file that was verified in an earlier session, so that opening did not read it again.
public struct Logbestand: Hashable, Sendable {
  let device: ID16
  let name: SpoorName
}

extension Kluis {
  /// The log files on which what is read here rests; give each to `kijkNa`.
  public var logbestanden: [Logbestand] {
    ledger.devices.sorted { $0.key < $1.key }.flatMap { device, spoor in
      spoor.files.map { Logbestand(device: device, name: $0.name) }
    }
  }

  /// Reads one log file again from its start: opening only reads on from where the last session ended,
  /// and damage before that place would go unseen.
  ///
  /// The signature under the last record vouches for all before it; `handtekeningen` looks at each.
  /// Says nothing about what another process is writing behind the part that was verified.
  public func kijkNa(
    _ bestand: Logbestand, handtekeningen: Bool
  ) throws(Kluisfout) -> [Kluismelding] {
    _ = try requireOpen()
    return try guarded("Een logboek nakijken") {
      guard let key = team.devices[bestand.device]?.key,
        let file = ledger.devices[bestand.device]?.files.first(where: { $0.name == bestand.name })
      else { return [] }
      let path = Ledger.folder(bestand.device) + "/" + bestand.name.text
      func finding(_ what: String) -> [Kluismelding] {
        let finding = Kluismelding(
          bestand: path, wat: what,
          gevolg: "Wat daarna in dit logboek stond, is niet meer na te gaan.",
          doen: "Draai `nabij kluis controleer` en herstel dit bestand met `nabij kluis herstel"
            + " --van KOPIE`.",
          ernst: .ernstig)
        report([finding])
        return [finding]
      }
      guard let bytes = try store.readTail(path, from: 0), bytes.count >= file.offset,
        let scan = try? LogScan(
          Array(bytes.prefix(file.offset)), kind: .spoor, storeID: storeID, device: bestand.device),
        scan.headerHash == file.headerHash
      else { return finding("Het begin van dit logboek is beschadigd of er is iets van af.") }
      guard scan.tail == .clean, scan.lastChain == file.chain else {
        return finding("Vanaf regel \(scan.items.count + 1) is dit logboek beschadigd.")
      }
      if handtekeningen,
        let wrong = scan.items.firstIndex(where: { !LogScan.verify(scan.bytes, $0, key: key) })
      {
        return finding("De handtekening onder regel \(wrong + 1) klopt niet.")
      }
      return []
    }
  }

  /// How many records the verified part of all logs holds.
  public var logregels: Int {
    ledger.devices.values.reduce(0) { $0 + Int(clamping: $1.nextSeq) }
  }

  /// Who wrote the file of a finding; nil when its path names no device of the team.
  public func schrijver(van bestand: String) -> String? {
    for part in bestand.split(whereSeparator: { $0 == "/" || $0 == "." }) {
      guard let device = ID16(hex: String(part)) else { continue }
      let name = team.name(ofDevice: device)
      if !name.isEmpty { return name }
    }
    return nil
  }
}
