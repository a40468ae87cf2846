import Crypto

/// What an event about access tells; the member follows.
enum AccessBody: UInt8 {
  /// The member got the key.
  case given = 1
  /// The member does not get the keys from here on.
  case taken = 2
  /// New keys from here on; no member.
  case rotated = 3
}

/// Reads the segments of one dossier: what is new since a `Stand`, and what is wrong.
struct DossierReader {
  private struct File {
    let name: String
    let device: ID16
    let number: Int
    var bytes: [UInt8]
    /// Where `bytes` starts in the file: 0, or where the known part ends.
    let base: Int
    /// The known place at `base`.
    let start: FrameMark?
    var header: SegmentHeader
    var headerHash: Hash32
  }

  let kluis: Kluis
  let state: DossierState
  let stand: Stand

  private(set) var frames: [PlacedFrame] = []
  private(set) var findings: [Kluismelding] = []
  private(set) var read: [ID16: UInt64] = [:]
  /// True when frames that were given out before no longer count.
  private(set) var mustRefold = false
  private var access: [(Ordening, [UInt8])] = []
  private let device: ID16
  private var highest: UInt64 = 0
  /// The files in the folder, the segments that they hold, and whose files do not say which.
  private var listed: [String] = []
  private var present: Set<ID16> = []
  private var unclear: Set<ID16> = []
  /// Of each device the lines in files that are not there at all.
  private var missing: [ID16: UInt64] = [:]

  init(kluis: Kluis, state: DossierState, stand: Stand) {
    self.kluis = kluis
    self.state = state
    self.stand = stand
    device = kluis.device
    read = stand.gelezen
  }

  mutating func run() throws {
    let files = try load()
    try kluis.meet(files.map(\.device))
    missing = try findMissing()
    // The next file starts from where this one started: making this one was never finished.
    var next: [ID16: File] = [:]
    for file in files.reversed() {
      let following = next[file.device]
      next[file.device] = file
      if let following, following.header.previous == file.header.previous { continue }
      parse(file, boundary: following?.header.previous)
    }
    reportMissing()
    for (_, body) in access.sorted(by: { $0.0 < $1.0 }) { applyAccess(body) }
    let damaged = findings.contains { $0.ernst == .ernstig }
    state.damaged = damaged || (state.damaged && !stand.gelezen.isEmpty)
    state.loaded = true
  }

  private func path(_ name: String) -> String { state.folder + "/" + name }

  private mutating func find(
    _ name: String, _ what: String, _ effect: String, _ todo: String, _ ernst: Kluismelding.Ernst
  ) {
    findings.append(
      Kluismelding(bestand: path(name), wat: what, gevolg: effect, doen: todo, ernst: ernst))
  }

  /// A key that is not mine is no damage.
  static let noKey = "Dit bestand heeft een sleutel die jij niet hebt."
  static let restore = Checker.restore

  /// All segments by device and number, with the bytes that are needed.
  private mutating func load() throws -> [File] {
    var files: [File] = []
    listed = try kluis.store.names(state.folder)
    for name in listed {
      guard let (device, number) = FileName.segment(name, suffix: "seg") else { continue }
      do {
        if let file = try known(name) ?? fresh(name, device, number) {
          files.append(file)
          present.insert(file.header.segment)
        } else {
          unclear.insert(device)
        }
      } catch {
        unclear.insert(device)
        guard let error = error as? Schijffout, error.isUnreadable else { throw error }
        findings.append(
          kluis.store.unreadable(
            path(name), error,
            effect:
              "Wat dit apparaat hier schreef, ontbreekt. Let op en termijnen kunnen ontbreken."))
      }
    }
    return files.sorted { ($0.device, $0.number) < ($1.device, $1.number) }
  }

  /// Files that the signed logs vouch for and that are not there: what stood in them may be a last day.
  private func findMissing() throws -> [ID16: UInt64] {
    guard let key = kluis.keyring.tagKey(of: state.dossier) else { return [:] }
    let keys = kluis.keyring.epochs(of: state.dossier).values.flatMap { $0 }
    var lines: [ID16: UInt64] = [:]
    for segment in kluis.ledger.segments(of: key, tags: &state.tags)
    where !present.contains(segment) {
      guard let commit = kluis.ledger.commits[segment], !unclear.contains(commit.device),
        !kluis.ledger.isWithdrawn(segment, keys: keys)
      else { continue }
      lines[commit.device, default: 0] += commit.seq &+ 1
    }
    // A log that was read after the folder may tell of a file that came in between.
    guard !lines.isEmpty, try kluis.store.names(state.folder) == listed else { return [:] }
    return lines
  }

  private mutating func reportMissing() {
    for (device, count) in missing.sorted(by: { $0.key < $1.key }) {
      let wat = count == 1 ? "1 regel" : "\(count) regels"
      let name = kluis.team.name(ofDevice: device)
      let wie = name.prefix(1).uppercased() + name.dropFirst()
      findings.append(
        Kluismelding(
          bestand: state.folder,
          wat:
            "Een bestand van \(wie) ontbreekt hier helemaal (\(wat)).",
          gevolg:
            "Wat erin stond, is niet te zien; ook een procedure of een laatste dag kan ontbreken.",
          doen: "Wacht tot alles is gesynchroniseerd; blijft dit, haal het terug met"
            + " `nabij kluis herstel --van KOPIE`.", ernst: .ernstig))
    }
  }

  /// A segment that was read before and of which the reader has all that was read.
  private mutating func known(_ name: String) throws -> File? {
    guard let segment = state.segments.values.first(where: { $0.name == name }) else { return nil }
    let seq = stand.gelezen[segment.header.segment] ?? 0
    guard !segment.damaged, let start = segment.marks.last(where: { $0.seq == seq }),
      let status = try kluis.store.fs.status(kluis.store.path(path(name))),
      status.grootte >= segment.offset
    else { return nil }
    let unchanged = status.grootte == segment.size && seq == segment.nextSeq
    let bytes = unchanged ? [] : try kluis.store.readTail(path(name), from: start.offset) ?? []
    return File(
      name: name, device: segment.header.device, number: segment.number, bytes: bytes,
      base: start.offset, start: start, header: segment.header, headerHash: segment.headerHash)
  }

  private mutating func fresh(_ name: String, _ device: ID16, _ number: Int) throws -> File? {
    guard let bytes = try kluis.store.readTail(path(name), from: 0) else { return nil }
    do throws(Formaatfout) {
      guard bytes.count >= SegmentHeader.length else { throw .vorm }
      let header = try SegmentHeader(bytes[..<SegmentHeader.length])
      guard header.kind == Kluis.kind(of: state.dossier) else { throw .vorm }
      guard header.storeID == kluis.storeID, header.device == device,
        header.locator == kluis.place(of: state.dossier)
      else { throw .plaats }
      return File(
        name: name, device: device, number: number, bytes: bytes, base: 0, start: nil,
        header: header, headerHash: Hash32(hashing: Array(bytes[..<SegmentHeader.length])))
    } catch {
      switch error {
      case .versie(let number):
        find(
          name, "Dit bestand heeft formaat \(number), nieuwer dan dit programma kent.",
          "Wat erin staat, is hier niet te zien.", "Gebruik de nieuwste versie van nabij.",
          .waarschuwing)
      case .plaats:
        find(
          name, "Dit bestand hoort bij een andere kluis of casus.", "Het telt hier niet mee.",
          "Vraag de beheerder na te gaan hoe het hier kwam.", .ernstig)
      case .vorm, .echtheid:
        find(
          name, "Het begin van dit bestand is beschadigd.",
          "Wat dit apparaat hier schreef, is niet te lezen.", Self.restore, .ernstig)
      }
      return nil
    }
  }

  private mutating func parse(_ file: File, boundary: Hash32?) {
    let id = file.header.segment
    var segment: SegmentState
    if let start = file.start, let known = state.segments[id] {
      segment = known
      segment.offset = start.offset
      segment.nextSeq = start.seq
      segment.chain = start.chain
      if file.bytes.isEmpty {
        if let boundary, boundary != segment.chain, segment.nextSeq > 0, !segment.damaged {
          cutBack(file, segment)
        }
        return
      }
    } else {
      guard let key = kluis.segmentKey(file.header, state) else {
        if kluis.keyring.epochs(of: state.dossier)[file.header.epoch] == nil {
          return find(
            file.name, Self.noKey, "Wat er onder die sleutel geschreven is, zie jij niet.",
            "Wacht tot alles is gesynchroniseerd; blijft dit, vraag dan een meelezer je opnieuw"
              + " toegang te geven.", .waarschuwing)
        }
        find(
          file.name, "De sleutel past niet op dit bestand.",
          "Wat dit apparaat hier schreef, is niet te lezen.",
          "Zet de kernbestanden van deze casus terug, of vraag een meelezer om de sleutel opnieuw.",
          .ernstig)
        return
      }
      segment = SegmentState(
        name: file.name, number: file.number, header: file.header, headerHash: file.headerHash,
        key: key, offset: SegmentHeader.length, nextSeq: 0, chain: file.headerHash, size: 0)
    }
    if !isVouched(file) { return }
    kluis.segmentOwners[id] = state.dossier
    var commit = kluis.ledger.commits[id].flatMap { $0.device == file.device ? $0 : nil }
    highest = 0
    let first = frames.count
    let before = segment.nextSeq
    step(file, &segment, boundary, &commit)
    clock(file, highest)
    lateWriter(file, highest)
    // Only a chain that comes out where the signed log says it does vouches for what is before it.
    if let commit, segment.damaged, commit.seq >= before { doubt(from: first) }
    segment.size = file.base + file.bytes.count
    segment.mark()
    state.segments[id] = segment
    read[id] = segment.nextSeq
  }

  /// A new segment follows, and what was given out behind its start was never confirmed.
  private mutating func cutBack(_ file: File, _ segment: SegmentState) {
    mustRefold = true
    state.segments[segment.header.segment] = nil
  }

  /// The header must be signed, or cited: a cited chain starts from the hash of the header.
  private mutating func isVouched(_ file: File) -> Bool {
    if file.start != nil { return true }
    if let commit = kluis.ledger.commits[file.header.segment], commit.device == file.device {
      return true
    }
    guard let device = kluis.team.devices[file.device] else {
      if kluis.team.hasClosedMember {
        find(
          file.name,
          "Van wie dit bestand is, is nu niet na te gaan: iets van een lid is hier dicht.",
          "Wat erin staat, is hier niet te zien. Let op en termijnen kunnen ontbreken.",
          "Doe wat daarbij staat, en open nabij opnieuw.", .ernstig)
      } else {
        find(
          file.name, "Dit bestand is van een apparaat dat bij geen lid hoort.",
          "Het telt niet mee.", "Vraag de beheerder na te gaan hoe het hier kwam.", .ernstig)
      }
      return false
    }
    guard SegmentHeader.verify(file.bytes[..<SegmentHeader.length], device: device.key) else {
      find(
        file.name, "De handtekening van dit bestand klopt niet.",
        "Wat erin staat, telt niet mee.", Self.restore, .ernstig)
      return false
    }
    return true
  }

  private mutating func step(
    _ file: File, _ segment: inout SegmentState, _ boundary: Hash32?, _ commit: inout Commit?
  ) {
    let skip = stand.gelezen[file.header.segment] ?? 0
    let name = kluis.team.name(ofDevice: file.device)
    var refreshed = false
    var finished = false
    file.bytes.withUnsafeBytes { buffer in
      var cursor = FrameCursor(
        buffer, from: segment.offset - file.base, segment: file.header.segment,
        seq: segment.nextSeq, chain: segment.chain)
      var salvaging = false
      walk: while true {
        if let boundary, cursor.chain == boundary {
          finished = true
          break
        }
        var place = cursor.peek()
        var opened: EventResult?
        if case .bad = place, let whole = cursor.peekWithoutChain(key: segment.key),
          !ownTail(file, cursor.seq, commit)
        {
          place = .frame(seq: cursor.seq, chain: whole.chain, box: whole.box)
          opened = whole.result
          find(
            file.name, "Het slot van regel \(cursor.seq &+ 1) is beschadigd.",
            "Niets: wat er staat is heel en te lezen.", Self.restore, .ernstig)
        }
        switch place {
        case .frame(let seq, let chain, let box):
          let result = opened ?? cursor.open(box, key: segment.key)
          if commit.map({ seq > $0.seq }) ?? true, !refreshed, file.device != device {
            refreshed = true
            commit = fresher(file) ?? commit
          }
          if let commit, commit.seq == seq, commit.chain != chain {
            mismatch(file, seq)
            segment.damaged = true
          }
          if seq >= skip {
            take(
              file, seq, result, name: name,
              confirmed: commit.map { seq <= $0.seq } ?? false, after: salvaging)
          }
          cursor.advance(chain: chain, box: box)
          if !salvaging {
            segment.offset = file.base + cursor.offset
            segment.nextSeq = cursor.seq
            segment.chain = cursor.chain
          } else {
            segment.nextSeq = max(segment.nextSeq, cursor.seq)
          }
        case .end:
          break walk
        case .incomplete, .bad:
          guard
            let found = FrameScan.next(
              buffer, from: cursor.offset + 1, segment: file.header.segment, key: segment.key),
            found.seq >= cursor.seq, !ownTail(file, cursor.seq, commit)
          else { break walk }
          salvaging = true
          segment.damaged = true
          find(
            file.name, "Bij regel \(cursor.seq &+ 1) is dit bestand beschadigd.",
            "Wat daar stond is niet te lezen; wat erna komt wel, en staat als ‘na beschadiging’.",
            Self.restore, .ernstig)
          cursor = FrameCursor(
            buffer, from: found.offset, segment: file.header.segment, seq: found.seq,
            chain: found.chain)
        }
      }
    }
    if !finished { checkEnd(file, &segment, boundary, commit) }
  }

  /// What the signed log does not vouch for after all.
  private mutating func doubt(from first: Int) {
    for index in first..<frames.count {
      let placed = frames[index]
      frames[index] = PlacedFrame(
        order: placed.order, deps: placed.deps,
        frame: Frame(envelop: placed.frame.envelop.unconfirmed, body: placed.frame.body))
    }
  }

  /// What I wrote and never confirmed is cut off by my own recovery, not salvaged.
  private func ownTail(_ file: File, _ seq: UInt64, _ commit: Commit?) -> Bool {
    file.device == kluis.device && (commit.map { $0.seq < seq } ?? true)
  }

  private mutating func checkEnd(
    _ file: File, _ segment: inout SegmentState, _ boundary: Hash32?, _ commit: Commit?
  ) {
    let end = segment.nextSeq
    if let commit, commit.seq >= end {
      // The log was read after this file: what it names may have come in between.
      if hasGrown(file) { return }
      segment.damaged = true
      find(
        file.name,
        "Het logboek noemt regel \(commit.seq &+ 1) van dit bestand, maar het eindigt na regel \(end).",
        "Er ontbreken opgeslagen gegevens, of ze zijn nog niet aangekomen.",
        "Wacht tot alles is gesynchroniseerd; blijft dit, herstel het met `nabij kluis herstel --van KOPIE`.",
        .ernstig)
    } else if let boundary, boundary != segment.chain, !segment.damaged,
      kluis.ledger.restored[file.device] != nil, missing[file.device] == nil
    {
      // Only what the log lost with it: what the log still vouches for was there after the restore.
      findings.append(Checker.lostByRestore(path(file.name)))
    } else if let boundary, boundary != segment.chain, !segment.damaged {
      segment.damaged = true
      find(
        file.name, "Het vervolg van dit bestand verwijst naar een regel die er niet is.",
        "Er ontbreken opgeslagen gegevens, of ze zijn nog niet aangekomen.", Self.restore, .ernstig)
    }
  }

  /// True when there is more in the file than was read of it; the next reading takes that.
  private func hasGrown(_ file: File) -> Bool {
    guard let status = try? kluis.store.fs.status(kluis.store.path(path(file.name))) else {
      return false
    }
    return status.grootte > file.base + file.bytes.count
  }

  /// The commit after reading what its writer's spoor has new.
  private func fresher(_ file: File) -> Commit? {
    kluis.refresh(file.device)
    return kluis.ledger.commits[file.header.segment].flatMap { $0.device == file.device ? $0 : nil }
  }

  private mutating func mismatch(_ file: File, _ seq: UInt64) {
    find(
      file.name, "Regel \(seq &+ 1) is anders dan het ondertekende logboek zegt.",
      "Iemand met de sleutel van deze casus heeft dit bestand veranderd, of het is teruggezet.",
      "Vertrouw deze regels niet; herstel het met `nabij kluis herstel --van KOPIE`.", .ernstig)
  }

  private mutating func take(
    _ file: File, _ seq: UInt64, _ result: EventResult, name: String, confirmed: Bool, after: Bool
  ) {
    switch result {
    case .event(let event):
      let order = Ordening(
        hlc: event.hlc, apparaat: file.device, segment: file.header.segment, volgnummer: seq)
      highest = max(highest, event.hlc)
      if file.device == device { cite(event, order) }
      if event.audience != EventText.Audience.domain.rawValue {
        if event.audience == EventText.Audience.access.rawValue {
          access.append((order, event.body))
        }
        return
      }
      let envelope = Envelop(
        hlc: event.hlc, apparaat: file.device, lid: name, ingevoerdOpMs: event.entered,
        segment: file.header.segment, volgnummer: seq, deps: event.deps, bevestigd: confirmed,
        naBeschadiging: after)
      frames.append(
        PlacedFrame(
          order: order, deps: event.deps, frame: Frame(envelop: envelope, body: event.body)))
    case .refused:
      find(
        file.name, "Regel \(seq &+ 1) gaat niet open met de sleutel van dit bestand.",
        "Wat daar staat, is niet te lezen.", Self.restore, .ernstig)
    case .unknown:
      find(
        file.name, "Regel \(seq &+ 1) is van een nieuwere versie van nabij.",
        "Die regel is hier niet te zien; hij blijft bewaard.",
        "Gebruik de nieuwste versie van nabij.", .info)
    }
  }

  private func cite(_ event: EventText, _ order: Ordening) {
    for dep in event.deps {
      state.cited[dep.segment] = max(state.cited[dep.segment] ?? 0, dep.volgnummer &+ 1)
    }
    state.cited[order.segment] = max(state.cited[order.segment] ?? 0, order.volgnummer &+ 1)
  }

  /// What somebody who left wrote later is shown, and said.
  private mutating func lateWriter(_ file: File, _ hlc: UInt64) {
    guard let member = kluis.team.devices[file.device]?.member,
      let gone = kluis.team.withdrawals[member], hlc > gone.hlc,
      kluis.team.members[member]?.active != true
    else { return }
    find(
      file.name, Checker.late, "Het staat erbij; vertrouw het niet zomaar.",
      "Ga na of dit apparaat nog gesynchroniseerd wordt, en sluit het af.", .waarschuwing)
  }

  private mutating func clock(_ file: File, _ hlc: UInt64) {
    if kluis.observe(hlc) { return }
    let finding = Kluismelding(
      bestand: path(file.name), wat: "De klok van dit apparaat loopt meer dan tien minuten voor.",
      gevolg: "De volgorde blijft kloppen; de tijden bij wat het schrijft niet.",
      doen: "Zet de klok van dat apparaat goed.", ernst: .waarschuwing)
    if !findings.contains(finding) { findings.append(finding) }
  }

  private func applyAccess(_ body: [UInt8]) {
    guard body.count == 17, let member = ID16(body[1...]) else { return }
    switch AccessBody(rawValue: body[0]) {
    case .given?:
      state.taken.remove(member)
      if !state.readers.contains(member) { state.readers.append(member) }
    case .taken?:
      state.taken.insert(member)
      state.readers.removeAll { $0 == member }
    case .rotated?, nil: break
    }
  }
}
