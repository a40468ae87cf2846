import Crypto

extension Checker {
  /// Slots, bundles, certificates, grants, kern, superblock: each against what the logs say.
  mutating func checkSmallFiles() throws {
    for name in [Store.superblock, Store.superblockCopy] { try checkFile(name, Effect.front) }
    for folder in try folders("leden") {
      let path = "leden/" + folder
      for name in try names(path) {
        if let status = try store.fs.status(store.path(path + "/" + name)), status.isMap {
          continue
        }
        let effect = path == Store.recoveryFolder ? Effect.recovery : Effect.of(name)
        try checkFile(path + "/" + name, effect)
      }
      for name in try names(path + "/sloten") {
        let slot = path + "/sloten/" + name
        // Kind and derivation go together; where they do not, the kind is what was changed.
        let kind = (try? store.readSmall(slot)).flatMap {
          $0.count > 13 && $0[13] == ($0[12] == Slot.Kind.passphrase.rawValue ? 1 : 0)
            ? $0[12] : nil
        }
        try checkFile(slot, Effect.slot(kind))
      }
      for name in try names(path + "/deel") {
        try checkFile(path + "/deel/" + name, Effect.quorum)
      }
      for name in try names(path + "/post") {
        try checkGrant(path + "/post/" + name, folder)
      }
      if let member = ID16(hex: folder), team.members[member] == nil, !team.isPartlyClosed {
        find(
          path, "Deze map hoort bij iemand die (nog) geen bevestigd lid is.",
          "Deze persoon kan niets lezen of schrijven.",
          "Laat een teamleider of beheerder het lid bevestigen, of haal de map weg.", .info)
      }
    }
    for shelf in try folders("zaken") {
      for casus in try folders("zaken/" + shelf) {
        let folder = "zaken/\(shelf)/\(casus)"
        for name in try names(folder) where name.hasPrefix("kern.") {
          try checkFile(folder + "/" + name, Effect.kern)
        }
      }
    }
    for shelf in try folders("kernen") {
      for name in try names("kernen/" + shelf) {
        try checkFile("kernen/\(shelf)/\(name)", Effect.kern)
      }
    }
    if try store.fs.status(store.path(".stversions")) != nil {
      find(
        ".stversions", "De synchronisatie bewaart oude versies van bestanden.",
        "Een gewiste casus blijft daarin misschien leesbaar.",
        "Zet versiebeheer uit voor deze map.", .waarschuwing)
    }
  }

  private enum Effect {
    static let front = "De kluis gaat open met het andere exemplaar."
    static let recovery = "De herstelsleutel van het team gaat misschien niet meer open met papier."
    static let quorum = "Deze verdeling van de herstelsleutel (het quorum) werkt niet meer."
    static let kern = "De casus is alleen te lezen met het andere exemplaar."
    static let grant = "Dit lid kan een casus misschien niet lezen."

    static func slot(_ kind: UInt8?) -> String {
      switch kind {
      case Slot.Kind.passphrase.rawValue?:
        "Dit lid kan met het wachtwoord niet meer naar binnen; wel met de herstelcode."
      case Slot.Kind.recoveryCode.rawValue?:
        "Dit lid kan met de herstelcode niet meer naar binnen; wel met het wachtwoord."
      default: "Dit lid kan met dit slot niet meer naar binnen."
      }
    }

    static func of(_ name: String) -> String {
      if name.hasPrefix("apparaat.") { return "Wat dit apparaat schreef, wordt niet geloofd." }
      if name.hasPrefix("publiek.") { return "Dit lid en wat het schreef, worden niet geloofd." }
      if name.hasPrefix("geheim.") { return "Dit lid kan niet meer bij zijn sleutels." }
      return "Dit bestand telt niet mee."
    }
  }

  private mutating func checkFile(_ path: String, _ effect: String) throws {
    guard let bytes = try bytes(path, small: true) else { return }
    count("kleine bestanden")
    let id = Kluis.pathID(path)
    seenPaths.insert(id)
    guard let citation = citations[id], citation.hash != Hash32(hashing: bytes) else { return }
    find(path, "Dit bestand is veranderd nadat \(owner(citation.device)) het maakte.", effect)
  }

  private mutating func checkGrant(_ path: String, _ folder: String) throws {
    try checkFile(path, Effect.grant)
    guard let bytes = try? store.readSmall(path) else { return }
    count("toegangen")
    let recipient =
      switch folder {
      case "_herstel": Optional(GrantDesk.recovery)
      case "_dienst": Optional(GrantDesk.duty)
      default: ID16(hex: folder)
      }
    guard let clear = try? Grant.clear(bytes), clear.storeID == superblock.storeID,
      clear.recipient == recipient
    else {
      find(path, "Deze toegang is beschadigd of ligt bij de verkeerde.", Effect.grant)
      return
    }
    if team.devices[clear.granter] == nil, strangers.contains(clear.granter) { return }
    guard let giver = team.devices[clear.granter], Grant.verify(bytes, device: giver.key) else {
      find(
        path, "De handtekening van deze toegang klopt niet.", "De toegang telt niet mee.",
        "Vraag de beheerder na te gaan hoe dit bestand hier kwam.")
      return
    }
  }

  /// Cards can always be made again, so damage to them is small news.
  mutating func checkCards() throws {
    for lead in [false, true] {
      let folder = CardFormat.folder(lead: lead)
      for name in try names(folder) {
        guard let (device, _) = FileName.segment(name, suffix: "krt"),
          let bytes = try self.bytes(folder + "/" + name, small: false)
        else { continue }
        count("kaartbestanden")
        if team.devices[device] == nil, unreadable.contains(device) { continue }
        let kind = CardFormat.kind(lead: lead)
        let start = CardFormat.start(kind)
        var whole = false
        if bytes.count >= start, let known = team.devices[device],
          let header = try? SegmentHeader(bytes[..<SegmentHeader.length]), header.kind == kind,
          header.device == device, header.storeID == superblock.storeID,
          SegmentHeader.verify(bytes[..<SegmentHeader.length], device: known.key)
        {
          whole = bytes.withUnsafeBytes { buffer in
            var cursor = FrameCursor(
              buffer, from: start, segment: header.segment, seq: 0,
              chain: Hash32(hashing: Array(bytes[..<start])))
            while case .frame(_, let chain, let box) = cursor.peek() {
              cursor.advance(chain: chain, box: box)
            }
            if case .end = cursor.peek() { return true }
            return false
          }
        }
        if !whole {
          find(
            folder + "/" + name, "Een deel van deze kaarten is beschadigd.",
            "Sommige casussen staan verouderd of niet in de lijst; de casussen zelf zijn heel.",
            "Niets: wie de sleutel van zo'n casus heeft, maakt de kaart opnieuw zodra daar nabij"
              + " opengaat.", .waarschuwing)
        }
      }
    }
  }
}
