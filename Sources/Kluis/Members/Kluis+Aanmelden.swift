import Crypto

/// What a new member takes away from making its own keys.
public struct Aanmelding: Hashable, Sendable {
  /// Name as made: NFC, lower-case.
  public let naam: String
  /// The eight words to read out to the teamleider or beheerder.
  public let woorden: [String]
  /// To be written down on paper; already tried.
  public let herstelcode: String
}

extension Kluis {
  /// Remembers on this computer who works here, so that the next command needs no name.
  public static func onthoudLid(
    _ naam: String, map: String, fs: any FileSystem, plaatsen: Plaatsen
  ) throws(Kluisfout) {
    let store = Store(fs: fs, root: map)
    let front = try Front.read(store)
    let id = Passphrase.memberID(naam, store: front.superblock.storeID)
    try guarded("Onthouden wie je bent") {
      try LocalFiles.ensure(plaatsen.staat + "/" + front.superblock.storeID.hex, fs: fs)
      Opener(store: store, places: plaatsen, clock: systeemklok, policy: .product, progress: nil)
        .remember(id, front.superblock.storeID)
    }
  }

  /// Makes the keys of a new member, at that member; a role holder confirms them by the eight words.
  ///
  /// Nobody else ever knows the passphrase.
  public static func meldAan(
    map: String, naam: String, wachtwoord: String, fs: any FileSystem,
    klok: @escaping @Sendable () -> Int64 = systeemklok
  ) throws(Kluisfout) -> Aanmelding {
    try meldAan(map: map, naam: naam, wachtwoord: wachtwoord, fs: fs, klok: klok, beleid: .product)
  }

  /// As above under another policy, for tests.
  package static func meldAan(
    map: String, naam: String, wachtwoord: String, fs: any FileSystem,
    klok: @escaping @Sendable () -> Int64 = systeemklok, beleid: KDFPolicy
  ) throws(Kluisfout) -> Aanmelding {
    let name = try Choice.name(naam)
    try Choice.passphrase(wachtwoord)
    let store = Store(fs: fs, root: map)
    let front = try Front.read(store)
    return try guarded("Lid \(name) aanmelden") {
      let id = Passphrase.memberID(name, store: front.superblock.storeID)
      let taken = try store.names(Store.member(id)).contains { $0.hasPrefix("publiek.") }
      guard !taken else {
        throw Kluisfout(
          .gebruik,
          "Er is in deze kluis al een \(name). Kies een andere naam, bijvoorbeeld met de eerste"
            + " letter van je achternaam. Ben jij het zelf? Vraag dan om bevestiging.")
      }
      let person = try NewMember(
        name: name, passphrase: wachtwoord, superblock: front.superblock, policy: beleid,
        device: .random(), now: klok())
      try store.ensureFolder(Store.member(id) + "/sloten", mode: Store.mine)
      try store.ensureFolder(Store.post(id))
      // The public half last: whoever sees it finds everything else there.
      let last = person.files.filter { $0.path.contains("/publiek.") }
      try store.create(person.files.filter { !$0.path.contains("/publiek.") })
      try store.create(last)
      guard let code = RecoveryCode(typed: person.recovery.text),
        try Unlock.master(
          store: store, superblock: front.superblock, member: id, recovery: code
        ).equals(person.master)
      else { throw Kluisfout.machinery("het proberen van de herstelcode") }
      return Aanmelding(
        naam: name, woorden: Vingerafdruk.woorden(person.bundleHash),
        herstelcode: person.recovery.text)
    }
  }

  /// My own eight words.
  public var vingerafdruk: [String] {
    guard let member = team.members[me], let hash = bundleHash(me, member.bundle.number) else {
      return []
    }
    return Vingerafdruk.woorden(hash)
  }

  /// The eight words of somebody who made keys and waits for confirmation.
  public func vingerafdruk(van naam: String) throws(Kluisfout) -> [String] {
    _ = try requireOpen()
    let name = try Choice.name(naam)
    return try guarded("De woorden van \(name) lezen") {
      Vingerafdruk.woorden(try waiting(name).hash)
    }
  }

  /// How many people made keys here and are not confirmed yet.
  public func wachtendenAantal() throws(Kluisfout) -> Int {
    _ = try requireOpen()
    return try guarded("De aanmeldingen lezen") {
      try store.folders("leden").compactMap { ID16(hex: $0) }.count { id in
        team.members[id] == nil
          && ((try? store.names(Store.member(id))) ?? []).contains { $0.hasPrefix("publiek.") }
      }
    }
  }

  /// Confirms a new member after the words were compared; asks teamleider or beheerder.
  public func bevestig(
    naam: String, woorden: [String], rollen: Set<Rol>
  ) throws(Kluisfout) {
    try requireWritable("Een lid bevestigen")
    let name = try Choice.name(naam)
    try requireRoleHolder("een lid bevestigen")
    try guarded("Lid \(name) bevestigen") {
      let found = try waiting(name)
      let seen = woorden.map { $0.lowercased() }
      guard seen == Vingerafdruk.woorden(found.hash) else {
        throw Kluisfout(
          .geenToegang,
          "De acht woorden kloppen niet met de sleutels van \(name). Er is niets veranderd."
            + " Vergelijk ze nog eens met \(name) zelf; blijven ze anders, waarschuw de beheerder.")
      }
      let folder = Store.member(found.bundle.member)
      let files = try store.names(folder).filter {
        $0.hasPrefix("publiek.\(found.bundle.number)-")
          || $0.hasPrefix("geheim.\(found.bundle.number)-")
      }
      try cite(
        try files.compactMap { file in
          try store.readSmall(folder + "/" + file).map { (folder + "/" + file, $0) }
        })
      try admit(
        found.bundle.member, name: name, bundle: found.bundle.number, hash: found.hash,
        envelope: try Envelope.publicKey(found.bundle.envelopeKey), roles: rollen)
    }
  }

  /// The one public bundle of somebody who is not a member yet.
  private func waiting(_ name: String) throws -> (bundle: PublicBundle, hash: [UInt8]) {
    let id = Passphrase.memberID(name, store: storeID)
    if team.members[id] != nil {
      throw Kluisfout(.gebruik, "\(name) is al lid. Bekijk de leden met 'nabij lid lijst'.")
    }
    let folder = Store.member(id)
    var found: [(PublicBundle, [UInt8])] = []
    for file in try store.names(folder) where file.hasPrefix("publiek.") {
      guard let bytes = try store.readSmall(folder + "/" + file),
        let bundle = try? PublicBundle(bytes), bundle.member == id, bundle.storeID == storeID
      else { continue }
      found.append((bundle, sha256(bytes)))
    }
    guard let only = found.first else {
      throw Kluisfout(
        .nietGevonden,
        "\(name) heeft nog geen sleutels gemaakt. Laat \(name) eerst zelf"
          + " 'nabij lid nieuw \(name)' doen.")
    }
    guard found.count == 1 else {
      throw Kluisfout(
        .beschadigd,
        "Van \(name) staan er meer dan één stel sleutels in \(folder). Dat hoort niet."
          + " Laat de beheerder die map nakijken en leeghalen, en begin opnieuw.")
    }
    return only
  }

  private func bundleHash(_ member: ID16, _ number: UInt32) -> [UInt8]? {
    let folder = Store.member(member)
    for file in (try? store.names(folder)) ?? [] where file.hasPrefix("publiek.\(number)-") {
      if let bytes = try? store.readSmall(folder + "/" + file) { return sha256(bytes) }
    }
    return nil
  }
}
