/// What was seen of the logs on this computer, kept between sessions (`gezien`).
enum Memory {
  static let name = "gezien"

  static func encode(_ ledger: Ledger) -> [UInt8] {
    var writer = ByteWriter(capacity: 4096 + ledger.commits.count * 104)
    writer.u8(4)
    writer.short(ledger.superblock)
    writer.number(UInt32(ledger.devices.count))
    for (device, state) in ledger.devices.sorted(by: { $0.key < $1.key }) {
      writer.id(device)
      writer.number(state.nextSeq)
      writer.number(state.hlc)
      writer.number(UInt32(state.files.count))
      for file in state.files {
        writer.number(UInt32(truncatingIfNeeded: file.name.month))
        writer.number(UInt32(truncatingIfNeeded: file.name.part))
        writer.id(file.segment)
        writer.raw(file.headerHash.bytes)
        writer.number(UInt64(file.offset))
        writer.raw(file.chain.bytes)
      }
    }
    writer.number(UInt32(ledger.commits.count))
    for (segment, commit) in ledger.commits {
      writer.id(segment)
      writer.id(commit.device)
      writer.number(commit.seq)
      writer.raw(commit.chain.bytes)
      let origin = ledger.origins[segment]
      writer.id(origin?.log ?? .zero)
      writer.id(origin?.tag ?? .zero)
    }
    for heads in [ledger.memory, ledger.cited, ledger.reported] {
      writer.number(UInt32(heads.count))
      writer.heads(heads.values.sorted { $0.device < $1.device })
    }
    let restored = ledger.restored.sorted { $0.key < $1.key }.flatMap(\.value)
    writer.number(UInt32(restored.count))
    writer.heads(restored)
    let withdrawn = ledger.withdrawn.flatMap { path, records in records.map { (path, $0) } }
    writer.number(UInt32(withdrawn.count))
    for (path, record) in withdrawn {
      writer.id(path)
      writer.id(record.log)
      writer.id(record.tag)
    }
    return writer.bytes
  }

  static func decode(_ bytes: [UInt8]) throws(Formaatfout) -> Ledger {
    var reader = ByteReader(bytes)
    let version = try reader.u8()
    guard (1...4).contains(version) else { throw .vorm }
    var ledger = Ledger()
    ledger.superblock = try reader.short()
    for _ in 0..<(try reader.number(UInt32.self)) {
      let device = try reader.id()
      var state = DeviceSpoor()
      state.nextSeq = try reader.number(UInt64.self)
      state.hlc = try reader.number(UInt64.self)
      for _ in 0..<(try reader.number(UInt32.self)) { state.files.append(try file(&reader)) }
      ledger.devices[device] = state
    }
    for _ in 0..<(try reader.number(UInt32.self)) {
      let segment = try reader.id()
      let device = try reader.id()
      let seq = try reader.number(UInt64.self)
      guard let chain = Hash32(try reader.array(32)) else { throw .vorm }
      ledger.commits[segment] = Commit(device: device, seq: seq, chain: chain)
      if version >= 4 {
        let origin = Withdrawn(log: try reader.id(), tag: try reader.id())
        if origin.log != .zero { ledger.noteOrigin(segment, origin) }
      }
    }
    ledger.memory = try heads(&reader)
    ledger.cited = try heads(&reader)
    ledger.reported = try heads(&reader)
    if version >= 2 {
      let count = Int(try reader.number(UInt32.self))
      for head in try reader.heads(count) {
        ledger.restored[head.device, default: []].append(head)
      }
    }
    if version >= 3 {
      for _ in 0..<(try reader.number(UInt32.self)) {
        let path = try reader.id()
        let record = Withdrawn(log: try reader.id(), tag: try reader.id())
        ledger.withdrawn[path, default: []].insert(record)
      }
    }
    if version < 4 {
      // The logs are read from the start once more, for what was taken away and for what casus it is.
      ledger.devices = [:]
      ledger.commits = [:]
    }
    try reader.end()
    return ledger
  }

  private static func file(_ reader: inout ByteReader) throws(Formaatfout) -> SpoorFile {
    let month = Int(try reader.number(UInt32.self))
    let part = Int(try reader.number(UInt32.self))
    let segment = try reader.id()
    let header = try reader.array(32)
    let offset = Int(truncatingIfNeeded: try reader.number(UInt64.self))
    let chain = try reader.array(32)
    guard let header = Hash32(header), let chain = Hash32(chain),
      offset >= SegmentHeader.length
    else { throw .vorm }
    return SpoorFile(
      name: SpoorName(month: month, part: part), segment: segment, headerHash: header,
      offset: offset, chain: chain, size: offset)
  }

  private static func heads(_ reader: inout ByteReader) throws(Formaatfout) -> [ID16: LogHead] {
    var result: [ID16: LogHead] = [:]
    let count = Int(try reader.number(UInt32.self))
    for head in try reader.heads(count) { result[head.device] = head }
    return result
  }

  /// What another process of the same member remembered meanwhile, added to mine: the higher wins.
  static func merge(_ mine: inout Ledger, with other: Ledger) {
    for (device, head) in other.memory where mine.memory[device].map({ $0.seq < head.seq }) ?? true
    {
      mine.memory[device] = head
    }
    for (device, heads) in other.restored {
      for head in heads where mine.restored[device]?.contains(head) != true {
        mine.restored[device, default: []].append(head)
      }
    }
    for (path, records) in other.withdrawn {
      mine.withdrawn[path, default: []].formUnion(records)
    }
    for (device, head) in other.reported where mine.reported[device] == nil {
      mine.reported[device] = head
    }
  }
}
