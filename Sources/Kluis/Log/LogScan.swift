import Crypto

/// One spoor or team log read from its start: the records whose chain fits, and what is behind them.
struct LogScan {
  enum Tail: Hashable {
    case clean
    case incomplete
    case bad
  }

  struct Item {
    let payload: Range<Int>
    let chain: Hash32
    let signature: Range<Int>
    let end: Int
  }

  let bytes: [UInt8]
  let header: SegmentHeader
  let headerHash: Hash32
  let items: [Item]
  /// Where the good records end.
  let end: Int
  let tail: Tail

  var lastChain: Hash32 { items.last?.chain ?? headerHash }

  /// Reads a header of the right kind and place, then the records.
  init(_ bytes: [UInt8], kind: SegmentKind, storeID: ID16, device: ID16) throws(Formaatfout) {
    guard bytes.count >= SegmentHeader.length else { throw .vorm }
    header = try SegmentHeader(bytes[..<SegmentHeader.length])
    guard header.kind == kind else { throw .vorm }
    guard header.storeID == storeID, header.device == device else { throw .plaats }
    headerHash = Hash32(hashing: Array(bytes[..<SegmentHeader.length]))
    self.bytes = bytes
    let run = Self.run(bytes, from: SegmentHeader.length, kind: kind, chain: headerHash)
    items = run.items
    end = run.end
    tail = run.tail
  }

  /// The records from a place with a known chain.
  static func run(
    _ bytes: [UInt8], from start: Int, kind: SegmentKind, chain first: Hash32
  ) -> (
    items: [Item], end: Int, tail: Tail
  ) {
    bytes.withUnsafeBytes { buffer in
      var items: [Item] = []
      var offset = start
      var chain = first
      while true {
        switch LogCodec.peek(buffer, at: offset, kind: kind, previous: chain) {
        case .record(let payload, let next, let signature, let end):
          items.append(Item(payload: payload, chain: next, signature: signature, end: end))
          offset = end
          chain = next
        case .end: return (items, offset, .clean)
        case .incomplete: return (items, offset, .incomplete)
        case .bad: return (items, offset, .bad)
        }
      }
    }
  }

  /// Records behind a damaged place whose chain fits the one that stands before them.
  func later() -> [(seq: UInt64, kind: UInt8, chain: Hash32)] {
    bytes.withUnsafeBytes { buffer in
      var found: [(seq: UInt64, kind: UInt8, chain: Hash32)] = []
      var offset = end + 1
      // As in `FrameScan`: records that are there are hashed once, promises no more than that.
      var work = 2 * buffer.count
      while offset + 8 + LogCodec.lengths.lowerBound <= buffer.count, work > 0 {
        let n = UInt32(littleEndian: buffer.loadUnaligned(fromByteOffset: offset, as: UInt32.self))
        let inverse = UInt32(
          littleEndian: buffer.loadUnaligned(fromByteOffset: offset + 4, as: UInt32.self))
        if n == ~inverse { work -= Int(n) }
        if n == ~inverse,
          case .record(let payload, let chain, _, let next) = LogCodec.peek(
            buffer, at: offset, kind: header.kind, previous: Hash32(buffer, at: offset - 96)),
          let record = try? SpoorRecord(payload: bytes[payload])
        {
          found.append((record.seq, record.kind, chain))
          offset = next
        } else {
          offset += 1
        }
      }
      return found
    }
  }

  /// True when the device signed this record, and with it every record before it.
  static func verify(_ bytes: [UInt8], _ item: Item, key: Curve25519.Signing.PublicKey) -> Bool {
    bytes.withUnsafeBytes { buffer in
      LogCodec.verify(
        chain: item.chain,
        signature: UnsafeRawBufferPointer(rebasing: buffer[item.signature]), key: key)
    }
  }
}
