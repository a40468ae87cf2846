import CKluis
import Synchronization

/// Memory for keys: locked against swapping, left out of core dumps, zero in a forked child.
///
/// It grows by 64 KiB (2,048 keys). When the system does not allow locking more, the keys are still
/// kept, and `isLocked` says so.
final class SleutelArena: Sendable {
  /// Room for one key.
  struct Place: @unchecked Sendable {
    let base: UnsafeMutablePointer<UInt8>
  }

  private struct Pool: @unchecked Sendable {
    var free: [UnsafeMutablePointer<UInt8>] = []
    var locked = true
  }

  static let shared = SleutelArena()
  private static let chunk = 65_536
  private let pool = Mutex(Pool())

  /// False when some keys are in memory that may be swapped out.
  var isLocked: Bool { pool.withLock { $0.locked } }

  func take() -> Place {
    pool.withLock { pool in
      if pool.free.isEmpty { Self.grow(&pool) }
      return Place(base: pool.free.removeLast())
    }
  }

  func give(_ place: Place) {
    ck_wipe(place.base, 32)
    pool.withLock { $0.free.append(place.base) }
  }

  private static func grow(_ pool: inout Pool) {
    var locked: Int32 = 0
    let base: UnsafeMutablePointer<UInt8>
    if let raw = ck_arena(chunk, &locked) {
      base = raw.bindMemory(to: UInt8.self, capacity: chunk)
    } else {
      base = .allocate(capacity: chunk)
      base.initialize(repeating: 0, count: chunk)
    }
    if locked == 0 { pool.locked = false }
    for index in stride(from: chunk - 32, through: 0, by: -32) { pool.free.append(base + index) }
  }
}

/// Overwrites bytes that held a secret, in a way the compiler does not leave out.
func wipe(_ bytes: inout [UInt8]) {
  bytes.withUnsafeMutableBytes { buffer in
    if let base = buffer.baseAddress { ck_wipe(base, buffer.count) }
  }
  bytes.removeAll()
}
