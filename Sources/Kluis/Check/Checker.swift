import Crypto

/// Goes through all files of a kluis.
struct Checker {
  let store: Store
  let superblock: Superblock
  let kluis: Kluis?
  let progress: ((Voortgang) -> Void)?
  /// True when the user wants to stop.
  var stop: (() -> Bool)?
  /// The root of an earlier state, from paper.
  var paper: String?

  var findings: [Kluismelding] = []
  var counts: [String: Int] = [:]
  var team = Team()
  /// Chain of each record of each device.
  var chains: [ID16: [UInt64: Hash32]] = [:]
  /// What the logs vouch for, by segment.
  var commits: [ID16: [Commit]] = [:]
  /// What the logs say about small files: path id to content hash, last one wins.
  var citations: [ID16: (hash: Hash32, device: ID16, hlc: UInt64)] = [:]
  /// Small files that their makers say they took away: path id to the clock of the last time.
  var revoked: [ID16: UInt64] = [:]
  /// A head that a record names, and which record.
  struct Cite {
    let head: LogHead
    let by: ID16
    let seq: UInt64
  }

  /// A role holder says what was there after putting a backup back.
  struct Restore {
    let by: ID16
    let seq: UInt64
    let heads: [LogHead]
  }

  var cites: [Cite] = []
  private var restores: [Restore] = []
  private var gaps: [SpoorReader.Gap] = []
  /// Devices with a gap that a role holder signed for.
  var forgiven: Set<ID16> = []
  /// Devices that are not believed, said once.
  var strangers: Set<ID16> = []
  /// Segments of erased casussen, with the signed header as proof.
  var erased: Set<ID16> = []
  private var checkpoints: Set<String> = []
  /// The last record of each device.
  var lastRecords: [ID16: (seq: UInt64, hlc: UInt64)] = [:]
  var seenSegments: Set<ID16> = []
  /// Files with a gap, of devices that lost something by a restore that was confirmed.
  var gapsOfRestore: [(path: String, device: ID16)] = []
  var seenPaths: Set<ID16> = []
  /// Folders that could not be read: anything that seems to be missing may be in there.
  var closedFolders: Set<String> = []
  /// Devices of which a file could not be read: what seems to be missing may be in there.
  var unreadable: Set<ID16> = []

  static let restore =
    "Zet dit bestand goed met `nabij kluis herstel --van KOPIE` (de map met de reservekopie)."

  init(
    store: Store, superblock: Superblock, kluis: Kluis?, progress: ((Voortgang) -> Void)?
  ) {
    self.store = store
    self.superblock = superblock
    self.kluis = kluis
    self.progress = progress
  }

  var report: Controlerapport {
    var unique: [Kluismelding] = []
    var known: Set<Kluismelding> = []
    for finding in findings where known.insert(finding).inserted { unique.append(finding) }
    let sorted = unique.enumerated().sorted { left, right in
      left.element.ernst == right.element.ernst
        ? left.offset < right.offset : left.element.ernst > right.element.ernst
    }
    return Controlerapport(
      meldingen: sorted.map(\.element), telling: counts, ijkpunt: Ijkpunt(heads))
  }

  /// The ends of all logs.
  private var heads: [LogHead] {
    chains.compactMap { device, records in
      records.max { $0.key < $1.key }.map {
        LogHead(device: device, seq: $0.key, chain: $0.value)
      }
    }
  }

  /// Tells how far it is, and stops when the user wants that.
  func step(_ progress: Voortgang) throws(Kluisfout) {
    self.progress?(progress)
    guard stop?() == true else { return }
    throw Kluisfout(
      .gebruik, "De controle is gestopt en dus niet af. Er is niets veranderd.")
  }

  mutating func find(
    _ path: String, _ what: String, _ effect: String, _ todo: String = Checker.restore,
    _ ernst: Kluismelding.Ernst = .ernstig
  ) {
    findings.append(
      Kluismelding(bestand: path, wat: what, gevolg: effect, doen: todo, ernst: ernst))
  }

  /// The bytes of a file, or nil and a finding where it cannot be read here.
  mutating func bytes(_ path: String, small: Bool) throws -> [UInt8]? {
    do throws(Schijffout) {
      return small ? try store.readSmall(path) : try store.readTail(path, from: 0)
    } catch {
      guard error.isUnreadable else { throw error }
      tellClosed(path, error)
      seenPaths.insert(Kluis.pathID(path))
      return nil
    }
  }

  /// The files in a folder, or none and a finding where it cannot be read here.
  mutating func names(_ folder: String) throws -> [String] {
    try entries(folder) { store throws(Schijffout) in try store.names(folder) }
  }

  /// The folders in a folder, or none and a finding where it cannot be read here.
  mutating func folders(_ folder: String) throws -> [String] {
    try entries(folder) { store throws(Schijffout) in try store.folders(folder) }
  }

  private mutating func entries(
    _ folder: String, _ list: (Store) throws(Schijffout) -> [String]
  ) throws -> [String] {
    do throws(Schijffout) { return try list(store) } catch {
      guard error.isUnreadable else { throw error }
      tellClosed(folder, error)
      closedFolders.insert(folder)
      return []
    }
  }

  /// Once for each file or folder: its team reader may have said it already.
  private mutating func tellClosed(_ path: String, _ error: Schijffout) {
    let finding = store.unreadable(
      path, error, effect: "Wat erin staat, kon niet worden nagekeken.")
    if !findings.contains(where: { $0.bestand == path && $0.wat == finding.wat }) {
      findings.append(finding)
    }
    for part in path.split(whereSeparator: { $0 == "/" || $0 == "." }) {
      if let device = ID16(hex: String(part)) { unreadable.insert(device) }
    }
  }

  mutating func count(_ what: String, _ number: Int = 1) { counts[what, default: 0] += number }

  mutating func run() throws {
    team = try TeamReader.read(
      store, superblock, teamKeys: kluis?.keyring.teamKeys ?? [])
    findings += team.findings + team.closedLogs
    if team.members.isEmpty {
      find(
        "team",
        "De stichter van het team is niet te vinden: zijn teamlogboek ontbreekt of klopt niet.",
        "Geen enkel lid wordt geloofd; de kluis gaat voor niemand open.",
        "Zet `team` en `leden` goed met `nabij kluis herstel --van KOPIE` en controleer opnieuw.")
      // Without the founder nothing is believed: everything else would be a finding too.
      return
    }
    count("leden", team.members.count)
    count("regels in het teamlogboek", team.records)
    try checkSpoor()
    forgiveRestored()
    checkPaper()
    findings += TeamLog.compare(team, commits)
    checkHeads()
    checkLeavers()
    try checkDossiers()
    try checkCards()
    try checkSmallFiles()
    checkMissing()
    try checkRights()
    checkMemory()
  }

  private mutating func checkSpoor() throws {
    let folders = try self.folders("spoor")
    for (index, folder) in folders.enumerated() {
      try step(.logboeken(gedaan: index, totaal: folders.count))
      guard let device = ID16(hex: folder) else { continue }
      guard let known = team.devices[device] else {
        if team.isPartlyClosed {
          // Whose device it is stands in a folder that is closed: that was said.
          unreadable.insert(device)
          strangers.insert(device)
          continue
        }
        find(
          "spoor/" + folder,
          "Dit logboek is van een apparaat dat bij geen lid hoort (het bestand apparaat.\(folder)"
            + " ontbreekt of klopt niet).",
          "Wat dit apparaat schreef, telt niet mee.",
          "Zet `leden` goed met `nabij kluis herstel --van KOPIE`, of ga na hoe dit hier kwam.")
        strangers.insert(device)
        continue
      }
      var reader = SpoorReader(
        store: store, storeID: superblock.storeID, device: device, key: known.key,
        state: DeviceSpoor())
      reader.everySignature = true
      let files = try names("spoor/" + folder).compactMap(FileName.spoor).sorted()
      do throws(Schijffout) { try reader.readAll(files) } catch {
        guard error.isUnreadable else { throw error }
        findings.append(
          store.unreadable(
            "spoor/" + folder, error, effect: "Wat dit apparaat deed, kon niet worden nagekeken."))
        unreadable.insert(device)
      }
      findings += reader.findings
      gaps += reader.gaps
      chains[device] = reader.chains
      count("logbestanden", reader.state.files.count)
      count("logregels", reader.news.count)
      for news in reader.news { take(news) }
    }
  }

  private mutating func take(_ news: SpoorNews) {
    let record = news.record
    cites += record.heads.map { Cite(head: $0, by: news.device, seq: record.seq) }
    if lastRecords[news.device].map({ $0.seq < record.seq }) ?? true {
      lastRecords[news.device] = (record.seq, record.hlc)
    }
    switch SpoorKind(rawValue: record.kind) {
    case .commit?:
      commits[record.segment, default: []].append(
        Commit(device: news.device, seq: record.frameSeq, chain: record.chain))
    case .grant?, .file?:
      if citations[record.segment].map({ $0.hlc <= record.hlc }) ?? true {
        citations[record.segment] = (record.chain, news.device, record.hlc)
      }
    case .revoke?:
      revoked[record.segment] = max(revoked[record.segment] ?? 0, record.hlc)
    case .eraseDone?: takeErased(record)
    case .checkpoint?:
      if Ijkpunt.root(record.heads) == record.chain {
        checkpoints.insert(encodeHex(record.chain.bytes))
      }
    case .restore?:
      if let owner = team.devices[news.device], team.members[owner.member]?.isRoleHolder == true {
        restores.append(Restore(by: news.device, seq: record.seq, heads: record.heads))
      }
    default: break
    }
  }

  /// The header shows that the segment belonged to a casus of which the erasure was ordered.
  private mutating func takeErased(_ record: SpoorRecord) {
    guard let bytes = Detail.clear(record.details), bytes.count == SegmentHeader.length,
      let header = try? SegmentHeader(bytes[...]), header.segment == record.segment,
      team.eraseOrders[header.locator]?.isValid == true,
      let writer = team.devices[header.device],
      SegmentHeader.verify(bytes[...], device: writer.key)
    else { return }
    erased.insert(header.segment)
  }

  /// A gap right behind the place that a role holder signed for is known; any other is not.
  private mutating func forgiveRestored() {
    for gap in gaps {
      let known = restores.contains { restore in
        guard let after = gap.after else {
          // Nothing of this log was put back.
          return !restore.heads.contains { $0.device == gap.device }
        }
        return restore.heads.contains(after)
      }
      if known { forgiven.insert(gap.device) }
      findings.append(known ? Self.lostByRestore(gap.path) : SpoorReader.finding(gap))
    }
  }

  static let lost = "Na het terugzetten van een reservekopie ontbreken regels."

  static func lostByRestore(_ path: String) -> Kluismelding {
    Kluismelding(
      bestand: path, wat: lost,
      gevolg: "Wat tussen die kopie en het terugzetten is opgeslagen, is weg.",
      doen: "Niets: een teamleider of beheerder heeft dit bevestigd.", ernst: .waarschuwing)
  }

  private mutating func checkPaper() {
    guard let paper else { return }
    if checkpoints.contains(paper.lowercased()) || Ijkpunt(heads).wortel == paper.lowercased() {
      return
    }
    find(
      "spoor", "Dit ijkpunt komt in de kluis niet voor.",
      "Dit is een oudere kopie van de kluis, of de code is verkeerd overgetypt.",
      "Vergelijk de 64 tekens; kloppen ze, ga dan na of er een oude kopie is teruggezet.")
  }

  /// Heads that a device saw of another must still be there.
  private mutating func checkHeads() {
    var worst: [ID16: LogHead] = [:]
    for cite in cites {
      let head = cite.head
      if chains[head.device]?[head.seq] == head.chain || isForgiven(cite) { continue }
      // Its log, or what says whose it is, is closed here: that was said.
      if unreadable.contains(head.device) { continue }
      if let known = worst[head.device], known.seq <= head.seq { continue }
      worst[head.device] = head
    }
    for head in worst.values.sorted(by: { $0.device < $1.device }) {
      let missing = chains[head.device]?[head.seq] == nil
      find(
        Ledger.folder(head.device),
        "Een ander apparaat heeft regel \(head.seq &+ 1) van dit logboek gezien, maar die"
          + (missing ? " is er niet." : " is nu anders."),
        "Er is iets van dit logboek af of het is vervangen; wat daarin stond, telt niet meer mee.",
        missing
          ? "Wacht tot alles is gesynchroniseerd; blijft dit, doe dan `nabij kluis herstel --van KOPIE`."
          : Checker.restore)
    }
  }

  /// Behind the end that a role holder signed for, and named by somebody who did not know of that yet:
  /// what is named later must be there.
  private func isForgiven(_ cite: Cite) -> Bool {
    let head = cite.head
    guard chains[head.device]?[head.seq] == nil else { return false }
    return restores.contains { restore in
      let ends = restore.heads.filter { $0.device == head.device }
      let behind = ends.contains {
        $0.seq < head.seq && chains[$0.device]?[$0.seq] == $0.chain
      }
      return (behind || ends.isEmpty) && !knew(cite.by, restore, at: cite.seq)
    }
  }

  private func knew(_ device: ID16, _ restore: Restore, at seq: UInt64) -> Bool {
    if device == restore.by { return seq > restore.seq }
    return cites.contains {
      $0.by == device && $0.seq <= seq && $0.head.device == restore.by
        && $0.head.seq >= restore.seq
    }
  }

  /// With keys: what this computer saw before must still be there.
  private mutating func checkMemory() {
    guard let kluis else { return }
    for seen in kluis.ledger.memory.values.sorted(by: { $0.device < $1.device }) {
      if chains[seen.device]?[seen.seq] == seen.chain { continue }
      if kluis.ledger.forgiven.contains(seen.device) { continue }
      find(
        Ledger.folder(seen.device),
        "Regel \(seen.seq &+ 1) van dit logboek is eerder op deze computer gezien, maar is er niet"
          + " meer of is anders.",
        "Er is een oudere kopie teruggezet of er is iets van af.",
        "Ga na of er een reservekopie is teruggezet en vraag de beheerder dit uit te zoeken.")
    }
    findings += kluis.meldingen.filter { $0.ernst == .ernstig && $0.bestand.hasPrefix("lokaal:") }
  }

  /// Nobody outside the group of the team may read or write in the folder.
  private mutating func checkRights() throws {
    let owners = try Eigenaren(
      of: store, paths: try FileTree(store: store).paths { _, _ in })
    let open = owners.known.filter { $0.value.rechten & 0o007 != 0 }.keys.sorted()
    guard let first = open.first else { return }
    find(
      first,
      "Dit staat open voor iedereen op deze computer"
        + (open.count > 1 ? ", en \(open.count - 1) andere bestanden en mappen ook." : "."),
      "Wie geen lid is, kan bestanden weghalen of veranderen.",
      "Doe als eigenaar of root: chmod -R o-rwx op de map van de kluis.", .waarschuwing)
  }

  /// Segments and small files that the logs vouch for and that are not there.
  private mutating func checkMissing() {
    let before = findings.count
    defer { if !closedFolders.isEmpty || team.isPartlyClosed { bundleMissing(since: before) } }
    let logs = Set(team.logs.keys)
    var losers: Set<ID16> = []
    for (segment, list) in commits.sorted(by: { $0.key < $1.key }) {
      if seenSegments.contains(segment) || logs.contains(segment) || erased.contains(segment) {
        continue
      }
      guard let last = list.max(by: { $0.seq < $1.seq }), !unreadable.contains(last.device) else {
        continue
      }
      losers.insert(last.device)
      let teamLog = team.logs.isEmpty || !team.logs.values.contains { $0.device == last.device }
      find(
        "segment " + segment.hex,
        "Een bestand van \(owner(last.device)) ontbreekt helemaal (\(last.seq &+ 1) regels).",
        "Wat erin stond, is weg" + (teamLog ? "; het kan ook een teamlogboek zijn." : "."),
        "Haal het terug met `nabij kluis herstel --van KOPIE`. Zet geen hele mappen terug: dan raakt"
          + " ook kwijt wat anderen sindsdien schreven.")
    }
    for (path, device) in gapsOfRestore {
      // Where the log still vouches for a file that is nowhere, that file went later than the restore.
      guard losers.contains(device) else {
        findings.append(Self.lostByRestore(path))
        continue
      }
      find(
        path, "Het vervolg van dit bestand verwijst naar een regel die er niet is.",
        "Er ontbreken regels van \(owner(device)).")
    }
    for (path, citation) in citations.sorted(by: { $0.key < $1.key })
    where !seenPaths.contains(path) && revoked[path] ?? 0 < citation.hlc
      && !unreadable.contains(citation.device)
    {
      find(
        "klein bestand " + path.hex,
        "Een sleutelbestand dat \(owner(citation.device)) maakte, ontbreekt.",
        "Een lid kan zijn slot, zijn sleutels of een casus kwijt zijn.",
        "Haal het terug met `nabij kluis herstel --van KOPIE`.")
    }
  }

  /// Where a folder is closed, what seems to be missing may be in there: one line instead of many that
  /// tell people to put back what is not gone.
  private mutating func bundleMissing(since before: Int) {
    let missing = findings.count - before
    guard missing > 0 else { return }
    findings.removeSubrange(before...)
    find(
      "de mappen die hier dicht zijn",
      "\(missing) bestanden die de logboeken noemen, zijn hier niet te vinden.",
      "Ze kunnen in een map zitten die hier niet te lezen is, of weg zijn.",
      "Maak eerst die mappen leesbaar en controleer opnieuw.")
  }

  func owner(_ device: ID16) -> String {
    let name = team.name(ofDevice: device)
    return name.isEmpty ? "apparaat \(device.hex.prefix(8))" : name
  }
}
