/// Things by identity, in the order in which they came.
public struct Verzameling<Ding: Sendable>: Sendable {
  private var perId: [Id: Ding] = [:]
  /// The identities in the order in which they came.
  public private(set) var ids: [Id] = []

  /// Nothing yet.
  public init() {}

  /// The thing with this identity.
  public subscript(id: Id) -> Ding? {
    get { perId[id] }
    set {
      if newValue != nil, perId[id] == nil { ids.append(id) }
      if newValue == nil, perId[id] != nil { ids.removeAll { $0 == id } }
      perId[id] = newValue
    }
  }

  /// All things in order.
  public var alle: [Ding] { ids.compactMap { perId[$0] } }

  /// How many there are.
  public var aantal: Int { ids.count }

  /// Whether there are none.
  public var isLeeg: Bool { ids.isEmpty }

  /// The identities whose shown letters begin with what a person typed.
  public func metKort(_ begin: String) -> [Id] {
    let gezocht = begin.lowercased()
    return ids.filter { Spreekletters.kort($0, aantal: 24).hasPrefix(gezocht) }
  }

  /// The letters to show for an identity: four, and more where four are double.
  public func weergave(_ id: Id) -> String {
    for aantal in 4...24 {
      let kort = Spreekletters.kort(id, aantal: aantal)
      let dubbel = ids.contains { $0 != id && Spreekletters.kort($0, aantal: aantal) == kort }
      if !dubbel { return kort }
    }
    return Spreekletters.kort(id, aantal: 24)
  }
}

/// Something that was opened by one event and may be settled by a later one.
public struct Lopend<Ding: Sendable>: Sendable {
  /// What it is, with the event that opened it.
  public var ding: Gemerkt<Ding>
  /// How it ended, if it did.
  public var afloop: Gemerkt<Afronding>?

  /// Opens it.
  public init(_ ding: Gemerkt<Ding>) { self.ding = ding }

  /// What it is.
  public var waarde: Ding { ding.waarde }
  /// The event that opened it.
  public var merk: Merk { ding.merk }
  /// Whether it still asks for something.
  public var open: Bool { afloop == nil }
}

/// A record with its versions, and how it was settled if it was.
public struct Versies<Ding: TLVRecord>: Sendable {
  /// The live versions.
  public var register = Register<Ding>()
  /// The first event about it.
  public let eerste: Merk
  /// How it was settled.
  public var afloop: Gemerkt<Afronding>?

  /// Starts with the event that brought it in.
  public init(eerste: Merk) { self.eerste = eerste }

  /// The version to show.
  public var waarde: Ding { register.waarde ?? Ding() }
  /// The last event about it.
  public var merk: Merk { register.merk ?? eerste }
  /// Whether it still asks for something.
  public var open: Bool { afloop == nil }
}

extension Verzameling: Equatable where Ding: Equatable {}
extension Lopend: Equatable where Ding: Equatable {}
extension Versies: Equatable {}
