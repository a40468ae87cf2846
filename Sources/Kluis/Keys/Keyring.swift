/// The keys a member holds: what its grants opened to.
struct Keyring {
  /// Keys of one casus or dossier by epoch.
  ///
  /// More than one for an epoch only when somebody sent a
  /// false grant; the commitment of a segment tells which is the right one.
  typealias Epochs = [UInt64: [Sleutel]]

  var casus: [ID16: Epochs] = [:]
  var team: Epochs = [:]
  var own: Epochs = [:]
  var roles: [GrantKind: Epochs] = [:]
  /// Of each key of a casus, what binds it to the key before it.
  private var links: [ID16: [UInt64: [[UInt8]]]] = [:]
  /// Name of each grant file taken, so that it is opened once.
  var taken: Set<ID16> = []

  /// Takes a grant that was verified; false when it brings a second epoch of a casus that is not
  /// bound to one I hold.
  ///
  /// Such a grant comes from a member who wants to slip a casus of its own under the name of another.
  /// `kept` is true for what was taken in an earlier session.
  @discardableResult
  mutating func take(_ grant: Grant, file: ID16, kept: Bool = false) -> Bool {
    if taken.contains(file) { return true }
    if !kept, grant.kind == .casus, let known = casus[grant.locator], known[grant.epoch] == nil,
      !Self.follows(grant, known), !precedes(grant, known)
    {
      return false
    }
    taken.insert(file)
    switch grant.kind {
    case .casus:
      Self.add(grant, &casus[grant.locator, default: [:]])
      links[grant.locator, default: [:]][grant.epoch, default: []].append(grant.link)
    case .team: Self.add(grant, &team)
    case .own: Self.add(grant, &own)
    case .leadRole, .duty: Self.add(grant, &roles[grant.kind, default: [:]])
    }
    return true
  }

  private static func follows(_ grant: Grant, _ known: Epochs) -> Bool {
    known.contains { epoch, keys in
      epoch < grant.epoch
        && keys.contains { key in
          equalBytes(
            grant.link,
            Grant.link(
              locator: grant.locator, from: (epoch, key), to: (grant.epoch, grant.key)))
        }
    }
  }

  /// Files come in any order: an older key fits when one that I hold was bound to it.
  private func precedes(_ grant: Grant, _ known: Epochs) -> Bool {
    known.contains { epoch, keys in
      epoch > grant.epoch
        && keys.contains { key in
          let link = Grant.link(
            locator: grant.locator, from: (grant.epoch, grant.key), to: (epoch, key))
          return links[grant.locator]?[epoch]?.contains { equalBytes($0, link) } == true
        }
    }
  }

  /// Takes what fits, in whatever order it came in; answers the rest, of which a key between may still
  /// be on its way.
  mutating func take(
    _ new: [Opener.NewGrant]
  ) -> (taken: [Opener.NewGrant], rest: [Opener.NewGrant]) {
    var taken: [Opener.NewGrant] = []
    var rest = new.sorted { ($0.hlc, $0.grant.epoch) < ($1.hlc, $1.grant.epoch) }
    while true {
      let left = rest.filter { item in
        guard take(item.grant, file: item.file) else { return true }
        taken.append(item)
        return false
      }
      if left.count == rest.count { return (taken, rest) }
      rest = left
    }
  }

  /// Forgets the keys of a casus but for what these grants gave.
  mutating func keep(_ grants: [KeyringFile.Entry], of locator: ID16) {
    casus[locator] = nil
    links[locator] = nil
    for entry in grants {
      taken.remove(entry.file)
      take(entry.grant, file: entry.file, kept: true)
    }
  }

  /// Grants of all epochs of a casus, each bound to the one before, for another reader.
  func grants(of locator: ID16) -> [Grant] {
    var before: (epoch: UInt64, key: Sleutel)?
    return (casus[locator] ?? [:]).sorted { $0.key < $1.key }.compactMap { epoch, keys in
      guard let key = keys.first else { return nil }
      let link = before.map { Grant.link(locator: locator, from: $0, to: (epoch, key)) }
      before = (epoch, key)
      return Grant(
        kind: .casus, epoch: epoch, locator: locator, key: key, link: link ?? Grant.noLink)
    }
  }

  private static func add(_ grant: Grant, _ epochs: inout Epochs) {
    if !epochs[grant.epoch, default: []].contains(where: { $0.equals(grant.key) }) {
      epochs[grant.epoch, default: []].append(grant.key)
    }
  }

  func epochs(of dossier: Dossier) -> Epochs {
    switch dossier {
    case .casus(let locator): casus[locator.id] ?? [:]
    case .team: team
    case .eigen: own
    }
  }

  /// The key used for tags and details of a dossier.
  func tagKey(of dossier: Dossier) -> Sleutel? {
    let epochs = epochs(of: dossier)
    guard let epoch = epochs.keys.min() else { return nil }
    return epochs[epoch]?.first
  }

  var teamKeys: [Sleutel] { team.keys.sorted().flatMap { team[$0] ?? [] } }
}

/// The keyring kept between sessions, sealed under the master key.
enum KeyringFile {
  static let name = "sleutelbos"
  /// Bytes of one entry.
  private static let length = 105

  struct Entry {
    let file: ID16
    let grant: Grant
  }

  static func encode(_ entries: [Entry]) -> [UInt8] {
    var writer = ByteWriter(capacity: entries.count * length + 8)
    writer.number(UInt32(truncatingIfNeeded: entries.count))
    for entry in entries {
      writer.id(entry.file)
      writer.u8(entry.grant.kind.rawValue)
      writer.number(entry.grant.epoch)
      writer.id(entry.grant.locator)
      var bytes = entry.grant.key.bytes
      writer.raw(bytes)
      wipe(&bytes)
      writer.raw(entry.grant.link)
    }
    return writer.bytes
  }

  static func decode(_ bytes: [UInt8]) throws(Formaatfout) -> [Entry] {
    var reader = ByteReader(bytes)
    let count = Int(try reader.number(UInt32.self))
    // Before the links were kept an entry was shorter.
    let withLinks = count * length == reader.remaining
    guard withLinks || count * (length - Grant.noLink.count) == reader.remaining else {
      throw .vorm
    }
    var entries: [Entry] = []
    entries.reserveCapacity(count)
    for _ in 0..<count {
      let file = try reader.id()
      let kind = GrantKind(rawValue: try reader.u8())
      let epoch = try reader.number(UInt64.self)
      let locator = try reader.id()
      guard let kind, let key = Sleutel(try reader.take(32)) else { throw .vorm }
      let link = withLinks ? try reader.array(32) : Grant.noLink
      entries.append(
        Entry(
          file: file,
          grant: Grant(kind: kind, epoch: epoch, locator: locator, key: key, link: link)))
    }
    return entries
  }
}
