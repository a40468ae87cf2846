import Crypto

/// From a passphrase to a master key: one scrypt of the same cost on every path.
enum Unlock {
  static let refusal = Kluisfout(
    .geenToegang,
    "De kluis gaat niet open: het wachtwoord past niet, het lid is hier niet bekend"
      + " of het slot is beschadigd. Controleer naam en wachtwoord; helpt dat niet,"
      + " laat dan `nabij kluis controleer` draaien of gebruik je herstelcode.")

  static func master(
    store: Store, superblock: Superblock, member: ID16, passphrase: String, policy: KDFPolicy
  ) throws(Kluisfout) -> Sleutel {
    // A folder that is closed to this account says nothing about the passphrase.
    do throws(Schijffout) { _ = try store.names("leden") } catch {
      throw .schijf(error, "De kluis openen")
    }
    let slot = newestSlot(store, superblock, member, policy)
    // A salt for who has no slot: as fixed and as long as a real one.
    let salt = slot?.salt ?? Array(sha256(member.bytes, Array("nabij/zout".utf8)).prefix(16))
    let key = try Passphrase.slotKey(
      passphrase, salt: salt, store: superblock.storeID, logN: slot?.logN ?? policy.logN,
      r: slot?.r ?? policy.r, p: slot?.p ?? policy.p)
    guard let slot, let master = try? slot.open(key) else { throw refusal }
    return master
  }

  private static func newestSlot(
    _ store: Store, _ superblock: Superblock, _ member: ID16, _ policy: KDFPolicy
  ) -> Slot? {
    let folder = Store.member(member) + "/sloten"
    let names = (try? store.names(folder)) ?? []
    for name in names.reversed().prefix(64) {
      guard let id = ID16(hex: name), let bytes = try? store.readSmall(folder + "/" + name),
        let slot = try? Slot(bytes), slot.kind == .passphrase
      else { continue }
      guard slot.id == id, slot.member == member, slot.storeID == superblock.storeID,
        slot.accepted(by: policy)
      else { return nil }
      return slot
    }
    return nil
  }

  /// The master key by recovery code; no scrypt, the code has 160 bits.
  static func master(
    store: Store, superblock: Superblock, member: ID16, recovery: RecoveryCode
  ) throws(Kluisfout) -> Sleutel {
    let folder = Store.member(member) + "/sloten"
    for name in (try? store.names(folder)) ?? [] {
      guard let bytes = try? store.readSmall(folder + "/" + name), let slot = try? Slot(bytes),
        slot.kind == .recoveryCode, slot.member == member
      else { continue }
      let key = recovery.key(
        "nabij/herstelcode/lid", salt: slot.salt + superblock.storeID.bytes)
      if let master = try? slot.open(key) { return master }
    }
    throw Kluisfout(
      .geenToegang,
      "Deze herstelcode past niet bij dit lid. Controleer de naam en typ de code opnieuw over.")
  }
}

/// Finding and reading the superblock and its copy.
enum Front {
  /// One of the two files, as far as it is whole.
  struct Copy {
    let name: String
    let superblock: Superblock
    let bytes: [UInt8]
  }

  static func read(
    _ store: Store
  ) throws(Kluisfout)
    -> (superblock: Superblock, bytes: [UInt8], findings: [Kluismelding])
  {
    var findings: [Kluismelding] = []
    var found: [Copy] = []
    var version: UInt8?
    var present = 0
    for name in [Store.superblock, Store.superblockCopy] {
      let bytes: [UInt8]?
      do throws(Schijffout) { bytes = try store.readSmall(name) } catch {
        throw .schijf(error, "De kluis in \(store.root) lezen")
      }
      guard let bytes else {
        findings.append(damaged(name, "ontbreekt"))
        continue
      }
      present += 1
      do throws(Formaatfout) {
        found.append(Copy(name: name, superblock: try Superblock(bytes), bytes: bytes))
      } catch {
        if case .versie(let number) = error { version = version ?? number }
        findings.append(damaged(name, "is beschadigd"))
      }
    }
    if let best = best(of: found, store) {
      for copy in found where copy.superblock != best.superblock {
        findings.append(damaged(copy.name, "is van een andere kluis"))
      }
      return (best.superblock, best.bytes, findings)
    }
    if let version {
      let what =
        version > Formaat.nummer
        ? "heeft formaat \(version); dit programma kent formaat \(Formaat.nummer)"
        : "gebruikt iets wat dit programma nog niet kent"
      throw Kluisfout(
        .versie,
        "Deze kluis \(what). Er is niets veranderd. Gebruik de nieuwste versie van nabij.")
    }
    if present == 0 {
      throw Kluisfout(
        .nietGevonden,
        "In \(store.root) is geen kluis. Controleer de map, of maak er een met"
          + " `nabij kluis maak`.")
    }
    throw Kluisfout(
      .beschadigd,
      "Het begin van de kluis (\(Store.superblock) en de kopie) is beschadigd; zonder dat gaat zij"
        + " niet open. De casussen zelf zijn niet aangeraakt. Zet dit bestand terug uit de"
        + " reservekopie.")
  }

  /// Of two that differ the one whose root key made the founder, or else whose identity the logs carry.
  static func best(of found: [Copy], _ store: Store) -> Copy? {
    guard let first = found.first, found.contains(where: { $0.superblock != first.superblock })
    else {
      return found.first
    }
    return found.first {
      (try? TeamReader.read(store, $0.superblock, teamKeys: []))?.members.isEmpty == false
    } ?? found.first { isOf($0.superblock.storeID, store) == true } ?? first
  }

  /// Whether the logs of the team carry this identity; nil when no log says anything.
  static func isOf(_ storeID: ID16, _ store: Store) -> Bool? {
    var known = false
    for device in ["team", "spoor"].flatMap({ kind in
      ((try? store.folders(kind)) ?? []).map { kind + "/" + $0 }
    }) {
      for name in (try? store.names(device)) ?? [] {
        guard
          let bytes = try? store.fs.read(
            store.path(device + "/" + name), from: 0, limit: SegmentHeader.length),
          bytes.count == SegmentHeader.length, let header = try? SegmentHeader(bytes[...])
        else { continue }
        if header.storeID == storeID { return true }
        known = true
      }
    }
    return known ? false : nil
  }

  private static func damaged(_ name: String, _ what: String) -> Kluismelding {
    Kluismelding(
      bestand: name, wat: "Dit exemplaar van het begin van de kluis \(what).",
      gevolg: "De kluis werkt op het andere exemplaar.",
      doen: "Kopieer het goede exemplaar (\(Store.superblock) of \(Store.superblockCopy))"
        + " over het andere.",
      ernst: .ernstig)
  }
}
