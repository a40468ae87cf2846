import Crypto

/// Everything of a member that is made before anybody confirms it: keys, bundles, slots.
struct NewMember {
  let id: ID16
  let name: String
  let master: Sleutel
  let envelope: Envelope.Private
  let signing: Curve25519.Signing.PrivateKey
  let bundle: PublicBundle
  let bundleHash: [UInt8]
  let recovery: RecoveryCode
  /// Paths inside the kluis and bytes; none of them exists yet.
  let files: [(path: String, bytes: [UInt8])]

  init(
    name: String, passphrase: String, superblock: Superblock, policy: KDFPolicy, device: ID16,
    now: Int64
  ) throws(Kluisfout) {
    self.name = name
    id = Passphrase.memberID(name, store: superblock.storeID)
    master = .random()
    recovery = RecoveryCode()
    let signing = Curve25519.Signing.PrivateKey()
    self.signing = signing
    do throws(Formaatfout) {
      let envelope = try Envelope.generate()
      self.envelope = envelope
      bundle = PublicBundle(
        storeID: superblock.storeID, member: id, number: 1, created: now,
        envelopeKey: Array(envelope.publicKey.rawRepresentation),
        signingKey: Array(signing.publicKey.rawRepresentation))
      let publicBytes = try bundle.encode(signedBy: signing)
      bundleHash = sha256(publicBytes)
      let secret = try SecretBundle.encode(
        envelope: envelope, signing: signing, number: 1, member: id, superblock: superblock,
        publicBundle: publicBytes, master: master)
      let folder = Store.member(id)
      let slots = try Self.slots(
        passphrase, recovery, master, superblock: superblock, member: id, policy: policy, now: now)
      files =
        [
          (folder + "/publiek.1-" + device.hex, publicBytes),
          (folder + "/geheim.1-" + device.hex, secret),
        ] + slots.map { (folder + "/sloten/" + $0.id.hex, $0.bytes) }
    } catch {
      throw .machinery("het maken van sleutels")
    }
  }

  /// Passphrase slot and recovery slot.
  ///
  /// Names start with the time, so that the newest sorts last.
  private static func slots(
    _ passphrase: String, _ recovery: RecoveryCode, _ master: Sleutel, superblock: Superblock,
    member: ID16, policy: KDFPolicy, now: Int64
  ) throws(Formaatfout) -> [Slot] {
    let salt = randomBytes(16)
    let key: SymmetricKey
    do throws(Kluisfout) {
      key = try Passphrase.slotKey(
        passphrase, salt: salt, store: superblock.storeID, logN: policy.logN, r: policy.r,
        p: policy.p)
    } catch {
      throw .vorm
    }
    let first = try Slot(
      kind: .passphrase, policy: policy, storeID: superblock.storeID, member: member,
      id: slotID(now), salt: salt, slotKey: key, master: master)
    let recoverySalt = randomBytes(16)
    let second = try Slot(
      kind: .recoveryCode, policy: nil, storeID: superblock.storeID, member: member,
      id: slotID(now), salt: recoverySalt,
      slotKey: recovery.key("nabij/herstelcode/lid", salt: recoverySalt + superblock.storeID.bytes),
      master: master)
    return [first, second]
  }

  static func slotID(_ now: Int64) -> ID16 {
    ID16(high: UInt64(bitPattern: now), low: ID16.random().low)
  }
}

/// Rules for what people choose.
extension Kluis {
  /// The fewest characters of a new passphrase.
  public static let kortsteWachtwoord = 12
  /// What is said of a shorter one.
  public static let wachtwoordTeKort =
    "Dit wachtwoord is te kort. Neem zes losse woorden, of ten minste \(kortsteWachtwoord) tekens."
}

enum Choice {
  static func name(_ name: String) throws(Kluisfout) -> String {
    let normal = Passphrase.normalise(name: name)
    let plain = normal.unicodeScalars.allSatisfy {
      $0.properties.generalCategory != .control && $0.properties.generalCategory != .format
    }
    guard !normal.isEmpty, normal.count <= 64, normal.utf8.count <= 256, plain else {
      throw Kluisfout(
        .gebruik, "De naam van een lid heeft 1 tot 64 gewone tekens. Kies een andere naam.")
    }
    return normal
  }

  static func passphrase(_ passphrase: String) throws(Kluisfout) {
    guard passphrase.count >= Kluis.kortsteWachtwoord else {
      throw Kluisfout(.gebruik, Kluis.wachtwoordTeKort)
    }
    guard passphrase.utf8.count <= 1024 else {
      throw Kluisfout(.gebruik, "Dit wachtwoord is te lang. Neem zes losse woorden.")
    }
  }
}

extension Kluisfout {
  /// A step of the machinery failed that cannot fail on a sound computer.
  static func machinery(_ what: String) -> Kluisfout {
    Kluisfout(
      .schijf, "Er ging iets mis bij \(what). Er is niets opgeslagen. Probeer het opnieuw.")
  }
}
