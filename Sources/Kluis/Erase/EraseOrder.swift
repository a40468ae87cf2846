/// Why a casus may be erased.
public enum Wisgrond: UInt8, CaseIterable, Hashable, Sendable {
  /// The retention term is over.
  case bewaartermijn = 1
  /// The person asked for it.
  case verzoek = 2
  /// It should never have been recorded.
  case onterecht = 3

  /// The word for it in commands and texts.
  public var woord: String {
    switch self {
    case .bewaartermijn: "bewaartermijn"
    case .verzoek: "verzoek"
    case .onterecht: "onterecht"
    }
  }
}

/// An order to erase one casus, as the team log has it.
struct EraseOrder {
  let ground: Wisgrond
  /// Role holders who signed, with the clock of their signature.
  var signers: [ID16: UInt64] = [:]
  /// Why in words, under the team key.
  var why = ""
  /// True when there was only one role holder in the team when it was signed.
  var alone = false

  init(ground: Wisgrond) { self.ground = ground }

  /// A signature goes, as long as the order is not complete: what is complete may be done already.
  mutating func takeBack(_ signer: ID16) {
    if !isValid { signers[signer] = nil }
  }

  /// Two role holders, or one where there is only one.
  var isValid: Bool { signers.count >= 2 || (alone && !signers.isEmpty) }
}

/// The clear body of an order, so that it can be checked and carried out without keys.
struct EraseBody {
  let locator: ID16
  let ground: Wisgrond

  init(locator: ID16, ground: Wisgrond) {
    self.locator = locator
    self.ground = ground
  }

  init(_ bytes: [UInt8]) throws(Formaatfout) {
    var reader = ByteReader(bytes)
    locator = try reader.id()
    guard let ground = Wisgrond(rawValue: try reader.u8()) else { throw .vorm }
    self.ground = ground
    try reader.end()
  }

  var bytes: [UInt8] { locator.bytes + [ground.rawValue] }
}

/// An order to erase, for people.
public struct Wisopdracht: Hashable, Sendable {
  /// The casus.
  public let locator: Locator
  /// The ground.
  public let grond: Wisgrond
  /// Why, in words.
  public let toelichting: String
  /// Names of the role holders who signed, the first first.
  public let getekend: [String]
  /// When the last of them signed, Unix milliseconds.
  public let opMs: Int64
  /// True when enough role holders signed.
  public let geldig: Bool
  /// True when no file of the casus is left.
  public let uitgevoerd: Bool
}
