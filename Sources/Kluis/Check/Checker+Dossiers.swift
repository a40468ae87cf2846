import Crypto

extension Checker {
  /// All segments of all dossiers, without keys and, for what I hold keys of, with them.
  mutating func checkDossiers() throws {
    let shelves = try folders("zaken")
    for (index, shelf) in shelves.enumerated() {
      try step(.dossiers(gedaan: index, totaal: shelves.count))
      for name in try folders("zaken/" + shelf) {
        guard let locator = ID16(hex: name), name.hasPrefix(shelf) else { continue }
        let folder = "zaken/\(shelf)/\(name)"
        if team.eraseOrders[locator]?.isValid == true {
          try checkErased(locator)
          continue
        }
        count("casussen")
        let before = findings.count
        let epochs = try checkFolder(folder, kind: .casus, place: locator)
        try checkKern(locator, epochs)
        try checkContent(.casus(Locator(locator)), folder, broken: broken(since: before))
      }
    }
    for name in try folders("dossier") {
      let member = ID16(hex: name)
      guard name == "team" || member != nil else { continue }
      let before = findings.count
      _ = try checkFolder(
        "dossier/" + name, kind: member == nil ? .teamDossier : .ownDossier,
        place: member ?? .zero)
      if member == nil || member == kluis?.me {
        try checkContent(
          member == nil ? .team : .eigen, "dossier/" + name, broken: broken(since: before))
      }
    }
  }

  /// Nothing of an erased casus may be left or come back.
  private mutating func checkErased(_ locator: ID16) throws {
    count("gewiste casussen")
    let files = EraseFiles(store: store, locator: locator)
    let left: [String]
    do throws(Schijffout) { left = try files.list() } catch {
      guard error.isUnreadable else { throw error }
      findings.append(
        store.unreadable(
          Store.casus(locator), error,
          effect: "Of deze casus is gewist, is hier niet na te gaan."))
      return
    }
    for path in left {
      if let bytes =
        (try? store.fs.readIfThere(
          store.path(path), limit: SegmentHeader.length)) ?? nil,
        let header = try? SegmentHeader(bytes[...])
      {
        seenSegments.insert(header.segment)
      }
    }
    if !left.isEmpty {
      let readable = left.contains(where: EraseFiles.isKern)
      findings.append(try files.finding(left, readable ? .ernstig : .waarschuwing))
    }
  }

  private func broken(since index: Int) -> Set<String> { Set(findings[index...].map(\.bestand)) }

  private struct Segment {
    let path: String
    let number: Int
    let bytes: [UInt8]
    let header: SegmentHeader
    let hash: Hash32
  }

  private mutating func checkFolder(
    _ folder: String, kind: SegmentKind, place: ID16
  ) throws
    -> Set<UInt64>
  {
    var perDevice: [ID16: [Segment]] = [:]
    var epochs: Set<UInt64> = []
    for name in try names(folder) {
      let path = folder + "/" + name
      if name.contains("sync-conflict") {
        find(
          path, "Dit is een kopie die de synchronisatie maakte.",
          "Wat alleen daarin staat, is nog niet te zien.",
          "Vraag de beheerder de kopie na te kijken.", .waarschuwing)
      }
      guard let (device, number) = FileName.segment(name, suffix: "seg"),
        let segment = try open(path, kind, place, device, number)
      else { continue }
      epochs.insert(segment.header.epoch)
      perDevice[device, default: []].append(segment)
    }
    for (_, segments) in perDevice.sorted(by: { $0.key < $1.key }) {
      let sorted = segments.sorted { $0.number < $1.number }
      for (index, segment) in sorted.enumerated() {
        let next = index + 1 < sorted.count ? sorted[index + 1].header.previous : nil
        check(segment, boundary: next)
      }
    }
    return epochs
  }

  private mutating func open(
    _ path: String, _ kind: SegmentKind, _ place: ID16, _ device: ID16, _ number: Int
  ) throws -> Segment? {
    guard let bytes = try bytes(path, small: false) else { return nil }
    count("segmenten")
    guard bytes.count >= SegmentHeader.length,
      let header = try? SegmentHeader(bytes[..<SegmentHeader.length])
    else {
      find(
        path, "Het begin van dit bestand is beschadigd.",
        "Wat \(owner(device)) hier schreef, is niet te lezen.")
      return nil
    }
    guard header.kind == kind, header.storeID == superblock.storeID, header.locator == place,
      header.device == device
    else {
      // A whole file that was put here is signed; a damaged one is not.
      let writer = team.devices[header.device] ?? team.devices[device]
      guard let writer, SegmentHeader.verify(bytes[..<SegmentHeader.length], device: writer.key)
      else {
        find(
          path, "Het begin van dit bestand is beschadigd.",
          "Wat \(owner(device)) hier schreef, is niet te lezen.")
        return nil
      }
      find(
        path, "Dit bestand hoort bij een andere kluis, casus of apparaat.", "Het telt niet mee.",
        "Vraag de beheerder na te gaan hoe het hier kwam.")
      return nil
    }
    seenSegments.insert(header.segment)
    guard let known = team.devices[device] else {
      if strangers.insert(device).inserted {
        find(
          path, "Dit bestand is van een apparaat dat bij geen lid hoort.",
          "Wat dit apparaat schreef, telt niet mee.",
          "Zet `leden` goed met `nabij kluis herstel --van KOPIE`, of ga na hoe dit hier kwam.")
      }
      return nil
    }
    guard SegmentHeader.verify(bytes[..<SegmentHeader.length], device: known.key) else {
      find(
        path, "De handtekening aan het begin van dit bestand klopt niet.",
        "Wat erin staat, is niet te vertrouwen.")
      return nil
    }
    return Segment(
      path: path, number: number, bytes: bytes, header: header,
      hash: Hash32(hashing: Array(bytes[..<SegmentHeader.length])))
  }

  private mutating func check(_ segment: Segment, boundary: Hash32?) {
    if let boundary, boundary == segment.header.previous { return }
    let vouched = (commits[segment.header.segment] ?? [])
      .filter { $0.device == segment.header.device }
    var wanted: [UInt64: Hash32] = [:]
    for commit in vouched { wanted[commit.seq] = commit.chain }
    var reached = boundary == nil
    var frames: UInt64 = 0
    var different: UInt64?
    var clean = false
    var isCut = false
    segment.bytes.withUnsafeBytes { buffer in
      var cursor = FrameCursor(
        buffer, from: SegmentHeader.length, segment: segment.header.segment, seq: 0,
        chain: segment.hash)
      if boundary == cursor.chain { reached = true }
      while case .frame(let seq, let chain, let box) = cursor.peek() {
        if boundary == cursor.chain { break }
        if let promised = wanted[seq], promised != chain, different == nil { different = seq }
        cursor.advance(chain: chain, box: box)
        if boundary == cursor.chain { reached = true }
      }
      frames = cursor.seq
      if case .end = cursor.peek() { clean = true }
      if case .incomplete = cursor.peek() { isCut = true }
      if reached && boundary != nil { clean = true }
    }
    count("regels in dossiers", Int(clamping: frames))
    judge(
      segment, frames, vouched.map(\.seq).max(), different, reached: reached, clean: clean,
      isCut: isCut)
  }

  private mutating func judge(
    _ segment: Segment, _ frames: UInt64, _ promised: UInt64?, _ different: UInt64?,
    reached: Bool, clean: Bool, isCut: Bool
  ) {
    let who = owner(segment.header.device)
    if let different {
      find(
        segment.path, "Regel \(different &+ 1) is anders dan het ondertekende logboek zegt.",
        "Iemand heeft dit bestand veranderd of vervangen.")
    }
    if let promised, promised >= frames {
      find(
        segment.path,
        clean || isCut
          ? "Dit bestand is afgeknipt na regel \(frames); het logboek noemt \(promised &+ 1) regels."
          : "Dit bestand is beschadigd bij regel \(frames &+ 1); het logboek noemt \(promised &+ 1)"
            + " regels.",
        "Wat \(who) daar opsloeg, is weg of niet te lezen.")
    } else if !reached, forgiven.contains(segment.header.device) {
      // Whether it is a thing of the restore shows when every file was seen.
      gapsOfRestore.append((segment.path, segment.header.device))
    } else if !reached {
      find(
        segment.path, "Het vervolg van dit bestand verwijst naar een regel die er niet is.",
        "Er ontbreken regels van \(who).")
    } else if !clean {
      find(
        segment.path, "Het einde van dit bestand is niet af.",
        "Er is niets kwijt: het einde was nog niet bevestigd.",
        "Niets: bij \(who) wordt dit hersteld zodra daar nabij opengaat.", .info)
    } else if promised.map({ $0 &+ 1 }) ?? 0 < frames, reached,
      !unreadable.contains(segment.header.device)
    {
      find(
        segment.path, "De laatste regels van dit bestand zijn nog niet bevestigd.",
        "Ze zijn te lezen en staan als ‘nog niet bevestigd’.",
        "Niets: bij \(who) wordt dit hersteld zodra daar nabij opengaat.", .info)
    }
  }

  private mutating func checkKern(_ locator: ID16, _ epochs: Set<UInt64>) throws {
    let names = try self.names(Store.casus(locator)).filter { $0.hasPrefix("kern.") }
    if names.isEmpty && epochs.isEmpty && !closedFolders.contains(Store.casus(locator)) {
      find(
        Store.casus(locator), "Deze map is leeg: het maken van een casus is afgebroken.",
        "Er is niets kwijt.", "Niets; de beheerder kan de lege map weghalen.", .info)
    }
    for epoch in epochs.sorted() {
      let paths = [Store.kern(locator, epoch), Store.kernCopy(locator, epoch)]
      let before = findings.count
      let copies = try paths.map { try bytes($0, small: true) }
      let closed = Set(findings[before...].map(\.bestand))
      for (path, copy) in zip(paths, copies) where copy?.count != 32 && !closed.contains(path) {
        find(
          path,
          copy == nil
            ? "Dit kernbestand ontbreekt." : "Dit kernbestand is beschadigd (verkeerde lengte).",
          copies.contains { $0?.count == 32 }
            ? "De casus is te lezen met het andere exemplaar."
            : "De casus is voor niemand meer te lezen.",
          "Zet het goed met `nabij kluis herstel` (met `--van KOPIE` als beide weg zijn).")
      }
      if let one = copies[0], let two = copies[1], one.count == 32, two.count == 32, one != two {
        find(
          paths[0], "De twee kernbestanden van deze casus verschillen.",
          "Eén ervan is beschadigd; de casus is te lezen met het andere.",
          "Zet het goede exemplaar terug met `nabij kluis herstel --van KOPIE`.")
      }
    }
  }

  /// With keys: every frame must open.
  private mutating func checkContent(
    _ dossier: Dossier, _ folder: String, broken: Set<String>
  )
    throws
  {
    guard let kluis, !kluis.keyring.epochs(of: dossier).isEmpty else { return }
    let before = kluis.dossiers.removeValue(forKey: dossier)
    defer { kluis.dossiers[dossier] = before }
    do {
      let state = try kluis.state(of: dossier)
      var reader = DossierReader(kluis: kluis, state: state, stand: Stand())
      try reader.run()
      count("geopende regels", reader.frames.count)
      findings += reader.findings.filter { !broken.contains($0.bestand) }
    } catch let error as Kluisfout {
      find(folder, error.zin, "Deze casus is niet te lezen.")
    }
  }
}
