import Kluis
import Termijnen
import Wijkteam

extension Sessie {
  /// What the owner of casussen hears once a day: who else looked, in one line; and apart from that each
  /// casus that is gevoelig or was opened with a reason.
  ///
  /// Empty when nothing happened, or when it was told today already.
  public func dagbericht() throws -> [String] {
    let nu = wereld.klok()
    let eerder = try moment(Self.dagelijks)
    if let eerder, Amsterdam.dag(eerder) == vandaag { return [] }
    let gemeld = try moment(Self.meteen) ?? .min
    try bewaar(nu, als: Self.meteen)
    // The first time there is nothing to catch up with but the day before.
    let sinds = eerder ?? nu - 86_400_000
    try bewaar(nu, als: Self.dagelijks)
    var mijn = try teamkaartenVan(ik)
    let leidt = kluis.ik.rollen.contains(.teamleider)
    let ids = leidt ? casusIds : Array(mijn.keys)
    guard !ids.isEmpty else { return [] }
    let gekeken = try kluis.kijkers(ids.map { KluisBrug.locator($0) }, sinds: sinds)
    let nieuw = try nieuweMeelezers(gekeken)
    let regels = gekeken.filter { regel in
      guard Lid(regel.lid) != ik, regel.opMs < nu else { return false }
      if regel.soort == .gegeven, !nieuw.contains(regel) { return false }
      // A teamleider hears of every casus that was opened with a reason, and of no other looks.
      return regel.soort == .nuOpen || mijn[KluisBrug.id(regel.casus)] != nil
    }
    for id in Set(regels.map { KluisBrug.id($0.casus) }) where mijn[id] == nil {
      mijn[id] = try volledig(id)
    }
    return Self.zinnen(
      regels.filter { regel in
        guard regel.opMs < gemeld, let casus = mijn[KluisBrug.id(regel.casus)] else { return true }
        return !regel.isMeteen(casus)
      }, mijn)
  }

  private static let dagelijks = "dagbericht"
  private static let meteen = "dagbericht-meteen"

  private func moment(_ naam: String) throws -> Int64? {
    try kluis.lokaal(naam).flatMap { Int64(String(decoding: $0, as: UTF8.self)) }
  }

  private func bewaar(_ moment: Int64, als naam: String) throws {
    if !kluis.alleenLezen { try kluis.bewaarLokaal(naam, Array("\(moment)".utf8)) }
  }

  /// What cannot wait for the message of tomorrow, since it was last told: others who looked in a casus
  /// that is gevoelig, opened one with a reason, or took its key with the recovery key.
  ///
  /// It reads the cards and what was seen of all casussen: not before the first screen.
  public func meteenbericht() throws -> [String] {
    let nu = wereld.klok()
    guard let eerder = try moment(Self.dagelijks) else { return [] }
    let sinds = try max(moment(Self.meteen) ?? .min, eerder)
    try bewaar(nu, als: Self.meteen)
    let leidt = kluis.ik.rollen.contains(.teamleider)
    let kaarten = try teamkaarten()
    let ids = casusIds.filter { id in leidt || kaarten[id].map { $0.hoort(bij: ik) } ?? true }
    let gekeken = try kluis.kijkers(ids.map { KluisBrug.locator($0) }, sinds: sinds).filter {
      Lid($0.lid) != ik && $0.opMs < nu && ($0.soort != .gegeven || $0.isHerstelsleutel)
    }
    let nieuw = try nieuweMeelezers(gekeken)
    var casussen: [Id: Casus] = [:]
    let regels = try gekeken.filter { regel in
      if regel.soort == .gegeven, !nieuw.contains(regel) { return false }
      let id = KluisBrug.id(regel.casus)
      let casus = try casussen[id] ?? volledig(id)
      casussen[id] = casus
      return regel.isMeteen(casus)
        && (casus.vast == ik || casus.tweede == ik || (leidt && regel.soort == .nuOpen))
    }
    return Self.zinnen(regels, casussen)
  }

  /// Of what was given: what somebody got who did not have it.
  ///
  /// Keys that are made anew go to all who had one, and who made the casus gave them to the first
  /// readers: neither is news for the owner.
  private func nieuweMeelezers(_ regels: [Kijkregel]) throws -> Set<Kijkregel> {
    let casussen = Set(regels.filter { $0.soort == .gegeven }.map(\.casus))
    guard !casussen.isEmpty else { return [] }
    var hebben: [Locator: Set<Kijkregel.Ontvanger>] = [:]
    var begin: [Locator: Kijkregel] = [:]
    var nieuw: Set<Kijkregel> = []
    for regel in try kluis.kijkers(casussen.sorted()) {
      guard let wie = regel.ontvanger else { continue }
      if regel.soort == .genomen { hebben[regel.casus]?.remove(wie) }
      guard regel.soort == .gegeven else { continue }
      let eerste = begin[regel.casus] ?? regel
      begin[regel.casus] = eerste
      let bijHetMaken = regel.isEenDaad(met: eerste)
      if hebben[regel.casus, default: []].insert(wie).inserted, !bijHetMaken {
        nieuw.insert(regel)
      }
    }
    return nieuw
  }

  /// The casussen that I stay with and hold a key of.
  private func teamkaartenVan(_ lid: Lid) throws -> [Id: Casus] {
    var uit: [Id: Casus] = [:]
    for id in casusIds {
      let kaart = try teamkaarten()[id]
      if let kaart, !kaart.hoort(bij: lid) { continue }
      let casus = try volledig(id)
      if casus.vast == lid || casus.tweede == lid { uit[id] = casus }
    }
    return uit
  }

  static func zinnen(_ regels: [Kijkregel], _ mijn: [Id: Casus]) -> [String] {
    var apart: [String] = []
    var gewoon: [Id: Set<Lid>] = [:]
    var gegeven: [String] = []
    for regel in regels {
      let id = KluisBrug.id(regel.casus)
      guard let casus = mijn[id] else { continue }
      let wie = Lid(regel.lid)
      if regel.isMeteen(casus) {
        let zin = zin(regel, casus)
        if !apart.contains(zin) { apart.append(zin) }
      } else if regel.soort == .inzage {
        gewoon[id, default: []].insert(wie)
      } else if regel.soort == .gegeven, case .lid(let naam)? = regel.ontvanger {
        let aan = Lid(naam)
        let zin =
          aan == wie
          ? herstelsleutel(wie.weergave, casus)
          : "\(wie.weergave) liet \(aan.weergave) meelezen in \(casus.roepnaam) (\(casus.code))."
        if !gegeven.contains(zin) { gegeven.append(zin) }
      }
    }
    apart += gegeven.prefix(6)
    if gegeven.count > 6 {
      apart.append("En nog \(gegeven.count - 6) keer kreeg iemand toegang. Zie 'wie keek'.")
    }
    guard !gewoon.isEmpty else { return apart }
    let delen = gewoon.compactMap { id, leden in
      mijn[id].map { "\($0.roepnaam) (\(leden.map(\.weergave).sorted().joined(separator: ", ")))" }
    }.sorted()
    let meer = delen.count > 6 ? " en nog \(delen.count - 6)" : ""
    return apart + [
      "In je casussen keken ook anderen: \(delen.prefix(6).joined(separator: "; "))\(meer). "
        + "Met 'wie keek' zie je wanneer."
    ]
  }

  /// One thing that the owner hears at once.
  static func zin(_ regel: Kijkregel, _ casus: Casus) -> String {
    let wie = Lid(regel.lid).weergave
    let wanneer = Amsterdam.moment(regel.opMs)
    if regel.soort == .nuOpen {
      return "\(wie) opende \(casus.roepnaam) (\(casus.code)) met reden, \(wanneer.kort): "
        + "\(regel.reden ?? "de reden is niet te lezen")"
    }
    if regel.soort == .gegeven { return herstelsleutel(wie, casus) }
    return "\(wie) keek in \(casus.roepnaam) (\(casus.code)), een gevoelige casus, \(wanneer.kort)."
  }

  private static func herstelsleutel(_ wie: String, _ casus: Casus) -> String {
    "\(wie) haalde de sleutel van \(casus.roepnaam) (\(casus.code)) op met de herstelsleutel."
  }

  /// What the owner hears at once: others who look in a gevoelig casus, or open one with a reason.
  func gekekenNet() throws -> [String] {
    let gekeken = try kluis.neemKijkers().filter { $0.soort != .gegeven || $0.isHerstelsleutel }
    let nieuw = try nieuweMeelezers(gekeken)
    let zinnen: [String] = gekeken.compactMap { regel in
      if regel.soort == .gegeven, !nieuw.contains(regel) { return nil }
      let id = KluisBrug.id(regel.casus)
      guard Lid(regel.lid) != ik, let casus = dossiers[id]?.volledig,
        casus.vast == ik || casus.tweede == ik || kluis.ik.rollen.contains(.teamleider),
        regel.isMeteen(casus)
      else { return nil }
      return Self.zin(regel, casus)
    }
    // What was said on the screen is not said again at the next start; what came while nobody looked is.
    if !zinnen.isEmpty, let laatste = gekeken.map(\.opMs).max() {
      try bewaar(laatste + 1, als: Self.meteen)
    }
    return zinnen
  }
}

extension Kijkregel {
  /// Whether the owner hears it at once: opened with a reason, or a look in or a key of a gevoelig casus.
  func isMeteen(_ casus: Casus) -> Bool {
    soort == .nuOpen || (casus.gevoelig && (soort == .inzage || isHerstelsleutel))
  }

  /// Whether somebody gave a key to oneself: that is only possible with the recovery key of the team.
  var isHerstelsleutel: Bool {
    if soort == .gegeven, case .lid(let naam)? = ontvanger { return naam == lid }
    return false
  }

  /// Whether it belongs to the same deed: one person gives or takes the keys of a casus at one moment.
  func isEenDaad(met eerste: Kijkregel) -> Bool {
    lid == eerste.lid && soort == eerste.soort && opMs - eerste.opMs < Self.eenDaad
  }

  /// Milliseconds within which what one person does with the keys of a casus is one deed.
  static let eenDaad: Int64 = 10_000
}
