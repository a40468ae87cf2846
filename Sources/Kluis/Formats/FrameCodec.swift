import Crypto
import Foundation

/// Frames of a segment: n, ~n, seq, nonce, ciphertext and tag, chain.
enum FrameCodec {
  /// Shortest and longest n: one block of 64 bytes, or 1 MiB, and the tag.
  static let lengths = 80...1_048_592
  /// What a frame takes beside its ciphertext and tag.
  static let overhead = 28 + 32
  static let label = Array("nabijf1".utf8)

  /// One frame sealed; returns its bytes and its chain.
  static func seal(
    padded: [UInt8], seq: UInt64, segment: ID16, previous: Hash32, key: SymmetricKey
  ) throws(Formaatfout) -> (bytes: [UInt8], chain: Hash32) {
    let n = UInt32(padded.count + 16)
    var writer = ByteWriter(capacity: padded.count + 16 + overhead)
    writer.number(n)
    writer.number(~n)
    writer.number(seq)
    let aad = writer.bytes + segment.bytes + previous.bytes
    // `combined` is nonce, ciphertext, tag: exactly the order in the frame.
    guard let box = try? ChaChaPoly.seal(padded, using: key, authenticating: aad) else {
      throw .echtheid
    }
    writer.raw(box.combined)
    var hash = SHA256()
    hash.update(data: label)
    previous.withUnsafeBytes { hash.update(bufferPointer: $0) }
    hash.update(data: writer.bytes)
    let chain = Hash32(hash.finalize())
    writer.raw(chain.bytes)
    return (writer.bytes, chain)
  }
}

/// Steps through the frames of a buffer that starts right after a known chain.
struct FrameCursor {
  /// What stands at a place.
  enum Step {
    /// A frame whose chain fits; `text` is the ciphertext range with nonce in front.
    case frame(seq: UInt64, chain: Hash32, box: Range<Int>)
    /// The end, exactly after a frame.
    case end
    /// The start of a frame that is not all there, or zeroes only: still arriving, or torn.
    case incomplete
    /// Something that is not a frame of this segment.
    case bad
  }

  let buffer: UnsafeRawBufferPointer
  let segment: ID16
  private(set) var offset: Int
  private(set) var seq: UInt64
  private(set) var chain: Hash32
  private var aad: [UInt8]

  init(
    _ buffer: UnsafeRawBufferPointer, from offset: Int, segment: ID16, seq: UInt64, chain: Hash32
  ) {
    self.buffer = buffer
    self.offset = offset
    self.segment = segment
    self.seq = seq
    self.chain = chain
    aad = [UInt8](repeating: 0, count: 16) + segment.bytes + [UInt8](repeating: 0, count: 32)
  }

  /// Looks at the next frame and checks its chain; does not move.
  func peek() -> Step {
    let left = buffer.count - offset
    if left == 0 { return .end }
    guard left >= 8 else { return .incomplete }
    let n = UInt32(littleEndian: buffer.loadUnaligned(fromByteOffset: offset, as: UInt32.self))
    let inverse = UInt32(
      littleEndian: buffer.loadUnaligned(fromByteOffset: offset + 4, as: UInt32.self))
    guard n == ~inverse, FrameCodec.lengths.contains(Int(n)) else {
      return tailIsZero ? .incomplete : .bad
    }
    let body = 28 + Int(n)
    guard left >= body + 32 else { return .incomplete }
    let found = UInt64(
      littleEndian: buffer.loadUnaligned(fromByteOffset: offset + 8, as: UInt64.self))
    guard found == seq else { return .bad }
    let computed = chainAfter(body)
    guard computed == Hash32(buffer, at: offset + body) else { return .bad }
    return .frame(seq: seq, chain: computed, box: (offset + 16)..<(offset + body))
  }

  /// The frame here when only the chain behind it is damaged; does not move.
  ///
  /// What it says opens with the key and the chain before it, and the true chain follows from that.
  mutating func peekWithoutChain(
    key: SymmetricKey
  ) -> (chain: Hash32, box: Range<Int>, result: EventResult)? {
    guard buffer.count - offset >= 8 else { return nil }
    let n = UInt32(littleEndian: buffer.loadUnaligned(fromByteOffset: offset, as: UInt32.self))
    let body = 28 + Int(n)
    guard FrameCodec.lengths.contains(Int(n)), buffer.count - offset >= body + 32 else {
      return nil
    }
    let found = UInt64(
      littleEndian: buffer.loadUnaligned(fromByteOffset: offset + 8, as: UInt64.self))
    guard found == seq else { return nil }
    let box = (offset + 16)..<(offset + body)
    let result = open(box, key: key)
    if case .refused = result { return nil }
    return (chainAfter(body), box, result)
  }

  private func chainAfter(_ body: Int) -> Hash32 {
    var hash = SHA256()
    hash.update(data: FrameCodec.label)
    chain.withUnsafeBytes { hash.update(bufferPointer: $0) }
    hash.update(
      bufferPointer: UnsafeRawBufferPointer(rebasing: buffer[offset..<(offset + body)]))
    return Hash32(hash.finalize())
  }

  /// Moves behind the frame that `peek` found.
  mutating func advance(chain next: Hash32, box: Range<Int>) {
    chain = next
    seq &+= 1
    offset = box.upperBound + 32
  }

  /// Opens the frame that `peek` found; call before `advance`.
  mutating func open(_ box: Range<Int>, key: SymmetricKey) -> EventResult {
    let start = box.lowerBound - 16
    aad.withUnsafeMutableBytes { target in
      target.copyBytes(from: buffer[start..<(start + 16)])
      chain.withUnsafeBytes { source in
        UnsafeMutableRawBufferPointer(rebasing: target[32...]).copyMemory(from: source)
      }
    }
    return openBox(buffer, box, key: key, aad: aad)
  }

  private var tailIsZero: Bool { buffer[offset...].allSatisfy { $0 == 0 } }
}

/// The outcome of opening one frame.
enum EventResult {
  case event(EventText)
  /// The tag does not fit: another key, or damage the chain did not cover.
  case refused
  /// Opens, but this program does not know what is inside.
  case unknown
}

private func openBox(
  _ buffer: UnsafeRawBufferPointer, _ box: Range<Int>, key: SymmetricKey, aad: [UInt8]
) -> EventResult {
  guard
    let sealed = try? ChaChaPoly.SealedBox(
      combined: UnsafeRawBufferPointer(rebasing: buffer[box])),
    let text = try? ChaChaPoly.open(sealed, using: key, authenticating: aad)
  else { return .refused }
  return text.withUnsafeBytes { bytes in
    do throws(Formaatfout) {
      return .event(try EventText(padded: bytes))
    } catch {
      return .unknown
    }
  }
}

/// Frames behind a damaged place: each must open with the chain that stands before it.
enum FrameScan {
  /// Finds the first frame at or after `offset` that opens; nil when there is none.
  static func next(
    _ buffer: UnsafeRawBufferPointer, from offset: Int, segment: ID16, key: SymmetricKey
  ) -> (offset: Int, seq: UInt64, chain: Hash32)? {
    var position = max(offset, 32)
    // A file full of promises of long frames would keep us busy for hours: chains hash what is promised.
    var work = 2 * buffer.count
    while position + 28 + 80 + 32 <= buffer.count, work > 0 {
      let n = UInt32(littleEndian: buffer.loadUnaligned(fromByteOffset: position, as: UInt32.self))
      let inverse = UInt32(
        littleEndian: buffer.loadUnaligned(fromByteOffset: position + 4, as: UInt32.self))
      if n == ~inverse, FrameCodec.lengths.contains(Int(n)),
        position + 28 + Int(n) + 32 <= buffer.count
      {
        work -= Int(n)
        let seq = UInt64(
          littleEndian: buffer.loadUnaligned(fromByteOffset: position + 8, as: UInt64.self))
        let chain = Hash32(buffer, at: position - 32)
        var cursor = FrameCursor(
          buffer, from: position, segment: segment, seq: seq, chain: chain)
        if case .frame(_, _, let box) = cursor.peek(), case .event = cursor.open(box, key: key) {
          return (position, seq, chain)
        }
      }
      position += 1
    }
    return nil
  }
}
