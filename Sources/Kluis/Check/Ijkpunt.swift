import Crypto

/// The state of all logs in one line that can be printed and kept on paper: how many, how far, and
/// the root of a Merkle tree (RFC 6962) over their ends.
public struct Ijkpunt: Hashable, Sendable {
  /// How many devices have a log.
  public let logboeken: Int
  /// How many records they have together.
  public let regels: UInt64
  /// 64 hexadecimal characters.
  public let wortel: String

  /// The part of a line that says it all; the day goes in front of it.
  public var regel: String { "\(logboeken) logboeken, \(regels) regels, \(wortel)" }

  init(_ heads: [LogHead]) {
    let sorted = heads.sorted { $0.device < $1.device }
    logboeken = sorted.count
    regels = sorted.reduce(0) { $0 &+ $1.seq &+ 1 }
    wortel = encodeHex(Self.root(sorted).bytes)
  }

  /// The root over ends of logs in order of device.
  static func root(_ heads: [LogHead]) -> Hash32 {
    let sorted = heads.sorted { $0.device < $1.device }
    return tree(
      sorted.map { head in
        var writer = ByteWriter(capacity: 57)
        writer.u8(0)
        writer.heads([head])
        return Hash32(hashing: writer.bytes)
      })
  }

  private static func tree(_ leaves: [Hash32]) -> Hash32 {
    guard leaves.count > 1 else { return leaves.first ?? Hash32(hashing: []) }
    var half = 1
    while half * 2 < leaves.count { half *= 2 }
    let left = tree(Array(leaves[..<half]))
    let right = tree(Array(leaves[half...]))
    return Hash32(hashing: [1] + left.bytes + right.bytes)
  }
}

extension Kluis {
  /// Signs the state of all logs as far as I verified them, and gives the line for on paper.
  ///
  /// The line can be given to `controleer` later: an older copy of the kluis does not have it.
  public func ijkpunt() throws(Kluisfout) -> Ijkpunt {
    try requireWritable("Een ijkpunt zetten")
    return try guarded("Een ijkpunt zetten") {
      for device in try knownDevices() { refresh(device) }
      takeFindings()
      let heads = ledger.devices.keys.sorted().compactMap { ledger.head($0) }
      guard heads.count <= 255 else {
        throw Kluisfout(
          .gebruik, "Er zijn meer dan 255 apparaten; een ijkpunt kan er niet meer bevatten.")
      }
      try writeSpoor(
        [
          SpoorDraft(
            kind: .checkpoint, hlc: tick(), key: nil, chain: Ijkpunt.root(heads), heads: heads)
        ], sync: true)
      return Ijkpunt(heads)
    }
  }
}
