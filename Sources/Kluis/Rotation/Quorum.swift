/// One way to open the recovery key: sealed to the first of k members, that to the second, and so on.
///
/// What is between two members is still sealed to the next, so it may travel over any road.
struct QuorumShare {
  private static let purpose = Array("nabij/quorum/0".utf8)

  /// Members in order of sealing; the last opens first.
  let members: [ID16]
  /// Members that still have to open.
  let left: Int
  let box: [UInt8]

  private init(members: [ID16], left: Int, box: [UInt8]) {
    self.members = members
    self.left = left
    self.box = box
  }

  /// Whose turn it is; nil when everybody opened.
  var next: ID16? { left > 0 ? members[left - 1] : nil }

  private static func info(_ store: ID16, _ members: [ID16], _ layer: Int) -> [UInt8] {
    purpose + store.bytes + [UInt8(members.count), UInt8(layer)] + members.flatMap(\.bytes)
  }

  /// Seals a secret for these members together.
  init(
    _ secret: [UInt8], to people: [(id: ID16, key: Envelope.Public)], store: ID16
  ) throws(Formaatfout) {
    let sorted = people.sorted { $0.id < $1.id }
    let members = sorted.map(\.id)
    var box = secret
    for (layer, person) in sorted.enumerated() {
      box = try Envelope.seal(box, to: person.key, info: Self.info(store, members, layer))
    }
    self.init(members: members, left: sorted.count, box: box)
  }

  /// Takes off one layer.
  func opened(with key: Envelope.Private, store: ID16) throws(Formaatfout) -> QuorumShare {
    guard left > 0 else { throw .vorm }
    return QuorumShare(
      members: members, left: left - 1,
      box: try Envelope.open(box, with: key, info: Self.info(store, members, left - 1)))
  }

  func bytes(store: ID16) -> [UInt8] {
    var writer = ByteWriter(capacity: box.count + 64)
    writer.raw(Magic.quorum)
    writer.id(store)
    writer.u8(UInt8(members.count))
    writer.u8(UInt8(left))
    for member in members { writer.id(member) }
    writer.short(box)
    return writer.bytes
  }

  init(_ bytes: [UInt8], store: ID16) throws(Formaatfout) {
    var reader = ByteReader(bytes)
    try reader.magic(Magic.quorum)
    guard try reader.id() == store else { throw .plaats }
    let count = Int(try reader.u8())
    let left = Int(try reader.u8())
    guard (1...16).contains(count), left <= count else { throw .vorm }
    var members: [ID16] = []
    for _ in 0..<count { members.append(try reader.id()) }
    let box = try reader.short()
    try reader.end()
    guard box.count == 32 + left * Envelope.overhead else { throw .vorm }
    self.init(members: members, left: left, box: box)
  }

  /// All subsets of k.
  static func subsets<T>(_ items: [T], _ k: Int) -> [[T]] {
    if k == 0 { return [[]] }
    guard items.count >= k else { return [] }
    let rest = Array(items.dropFirst())
    return subsets(rest, k - 1).map { [items[0]] + $0 } + subsets(rest, k)
  }
}

/// What a member's turn at the quorum gave.
public enum Quorumstap: Hashable, Sendable {
  /// Give these bytes to the next member.
  case verder([UInt8], naar: String)
  /// The recovery key is open: this many casussen are readable again for the last member.
  case open(casussen: Int)
}
