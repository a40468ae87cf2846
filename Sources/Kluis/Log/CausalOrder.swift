/// One frame with what decides its place.
struct PlacedFrame {
  let order: Ordening
  let deps: [Kop]
  let frame: Frame
}

/// Causes first, then clock, device, segment, number: the same for every reader.
enum CausalOrder {
  static func sort(_ frames: [PlacedFrame]) -> [PlacedFrame] {
    let sorted = frames.sorted { $0.order < $1.order }
    if follows(sorted) { return sorted }
    return topological(sorted)
  }

  /// True when each frame comes after what it cites and after its predecessor in the segment.
  private static func follows(_ frames: [PlacedFrame]) -> Bool {
    var waiting: [ID16: UInt64] = [:]
    // From the end: nothing may cite a frame that comes later, so keep the lowest later frame.
    for frame in frames.reversed() {
      let segment = frame.order.segment
      if let later = waiting[segment], later < frame.order.volgnummer { return false }
      for dep in frame.deps {
        if let later = waiting[dep.segment], later <= dep.volgnummer { return false }
      }
      waiting[segment] = min(waiting[segment] ?? .max, frame.order.volgnummer)
    }
    return true
  }

  /// A writer with a slow clock: take the lowest that has no cause waiting, again and again.
  private static func topological(_ frames: [PlacedFrame]) -> [PlacedFrame] {
    var queues: [ID16: [PlacedFrame]] = [:]
    for frame in frames { queues[frame.order.segment, default: []].append(frame) }
    for segment in queues.keys {
      queues[segment]?.sort { $0.order.volgnummer > $1.order.volgnummer }
    }
    var result: [PlacedFrame] = []
    result.reserveCapacity(frames.count)
    while result.count < frames.count {
      let heads = queues.values.compactMap(\.last)
      let ready = heads.filter { head in
        head.deps.allSatisfy { dep in
          dep.segment == head.order.segment
            || (queues[dep.segment]?.last.map { $0.order.volgnummer > dep.volgnummer }) ?? true
        }
      }
      // A circle can only come from a forger; then the clock decides.
      guard let next = (ready.isEmpty ? heads : ready).min(by: { $0.order < $1.order }) else {
        break
      }
      queues[next.order.segment]?.removeLast()
      result.append(next)
    }
    return result
  }
}
