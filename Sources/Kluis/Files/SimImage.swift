/// A disk at one moment; gives the disk a power cut at that moment would leave.
package struct SimImage: Sendable {
  let state: SimState

  /// Operations done up to this moment.
  package var operations: Int { state.operations }

  /// The disk as it was, nothing lost: what another process sees after a kill.
  package func afterKill() -> SimFS { SimFS(reset(state)) }

  /// What was synced, plus a random part of what was not: whole, torn at 512 bytes, or zeroed.
  package func afterPowerCut(seed: UInt64) -> SimFS {
    var random = SplitMix(seed: seed)
    var result = SimState()
    result.nextNode = state.nextNode
    result.clock = state.clock + 1
    for (number, node) in state.nodes.sorted(by: { $0.key < $1.key }) {
      switch node {
      case .folder(let folder):
        let names = survivors(of: folder, &random)
        result.nodes[number] = .folder(
          SimState.Folder(visible: names, durable: names, changed: folder.changed))
      case .file(let file):
        let bytes = survivor(of: file, &random)
        result.nodes[number] = .file(
          SimState.File(
            visible: bytes, durable: bytes, clean: bytes.count, changed: file.changed))
      }
    }
    return SimFS(result)
  }

  private func reset(_ state: SimState) -> SimState {
    var copy = state
    copy.handles = [:]
    copy.locks = [:]
    copy.plan = SimFS.Storingsplan(vanaf: nil)
    copy.recording = nil
    return copy
  }

  private func survivors(of folder: SimState.Folder, _ random: inout SplitMix) -> [String: Int] {
    var names: [String: Int] = [:]
    for name in Set(folder.visible.keys).union(folder.durable.keys).sorted() {
      let new = folder.visible[name]
      let old = folder.durable[name]
      names[name] = new == old || random.next() & 1 == 0 ? old : new
    }
    return names
  }

  private func survivor(of file: SimState.File, _ random: inout SplitMix) -> [UInt8] {
    if file.visible == file.durable { return file.durable }
    switch random.next() % 4 {
    case 0: return file.durable
    case 1: return file.visible
    default: break
    }
    // Block by block: the old bytes, the new ones, or zeroes; and the length somewhere between.
    var bytes = file.visible
    let shared = min(file.clean, file.durable.count)
    let span = UInt64(bytes.count - min(shared, bytes.count) + 1)
    let end = bytes.count - Int(random.next() % span)
    bytes.removeLast(bytes.count - end)
    var start = shared
    while start < bytes.count {
      let stop = min(bytes.count, (start / 512 + 1) * 512)
      switch random.next() % 3 {
      case 0:
        for index in start..<stop {
          bytes[index] = index < file.durable.count ? file.durable[index] : 0
        }
      default: break
      }
      start = stop
    }
    return bytes
  }
}

/// A small seeded generator for damage and tests; never for keys.
package struct SplitMix: RandomNumberGenerator {
  private var state: UInt64

  /// Starts from a seed.
  package init(seed: UInt64) { state = seed }

  /// The next 64 bits.
  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
