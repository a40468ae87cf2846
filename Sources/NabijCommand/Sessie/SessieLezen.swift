import Kluis
import Termijnen
public import Wijkteam

extension Sessie {
  /// The casussen that I hold a key for.
  public var casusIds: [Id] { kluis.casussen.map { KluisBrug.id($0) } }

  /// A casus as it stands on the day that reading looks at; not yet shown, so not yet logged.
  public func casus(_ id: Id) throws -> Casus { try dossier(id).gelezen }

  /// A casus with everything that was written, also what is stated for later days.
  public func volledig(_ id: Id) throws -> Casus { try dossier(id).volledig }

  /// A casus whose content is about to be shown to me: the look is written down first, once.
  public func bekijk(_ id: Id) throws -> Casus {
    let casus = try casus(id)
    try magZien(casus)
    if kluis.afgenomen(KluisBrug.locator(id)) {
      try laatAfgenomenLos()
      throw Afgebroken(
        afloop: .geenToegang,
        zin:
          "Je leest niet meer mee in casus \(casus.code). Vraag wie er blijft als dat niet klopt.")
    }
    if kluis.alleenLezen {
      // The look cannot be written down here, so only what is mine may be looked at.
      guard casus.vast == ik || casus.tweede == ik else {
        throw Weigering(
          .tegenspraak,
          "Deze kluis is hier alleen te lezen. Dan kun je alleen je eigen casussen bekijken.")
      }
      return casus
    }
    try noteerInzage(id)
    return casus
  }

  /// Writes down that I look at a casus, once.
  func noteerInzage(_ id: Id) throws {
    guard !kluis.alleenLezen, bekeken.insert(id).inserted else { return }
    try kluis.inzage(KluisBrug.locator(id))
  }

  /// What was found in casussen, about to be shown: each look is written down first, as with `bekijk`.
  ///
  /// What may not be looked at here is left out.
  func bekijk(_ treffers: [Zoektreffer]) throws -> [Zoektreffer] {
    var mag: [Id: Bool] = [:]
    for id in treffers.map(\.casus) where mag[id] == nil {
      do {
        _ = try bekijk(id)
        mag[id] = true
      } catch is Weigering {
        mag[id] = false
      }
    }
    return treffers.filter { mag[$0.casus] == true }
  }

  /// Whether I am shut out of a casus.
  public func uitgesloten(_ casus: Casus) -> Bool { casus.uitgesloten[ik] != nil }

  /// A casus as it stands on that day; nil, and said, when its files are damaged.
  func leesbaar(_ id: Id) throws -> Casus? {
    do {
      return try casus(id)
    } catch let fout as Kluisfout where fout.soort == .beschadigd {
      overgeslagen(id, fout)
      return nil
    } catch let fout as Kluisfout where fout.soort == .nietGevonden {
      // The making of it was cut off: there is nothing to show and nothing lost.
      gevouwen.insert(id)
      return nil
    }
  }

  func magZien(_ casus: Casus) throws {
    guard uitgesloten(casus) else { return }
    throw Weigering(
      .onbekend,
      "Casus \(casus.code) is voor jou gesloten. Vraag het de teamleider als dat niet klopt.")
  }

  func dossier(_ id: Id) throws -> Casusdossier {
    if let dossier = dossiers[id] { return dossier }
    let lezing = try kluis.frames(of: .casus(KluisBrug.locator(id)))
    onthoud(lezing.meldingen, van: id)
    let gebeurtenissen = KluisBrug.lees(lezing.frames)
    try zoekNoodkaart(id, gebeurtenissen)
    return neem(id, gebeurtenissen, lezing.stand)
  }

  /// Where the opening of a casus cannot be read, its card says which casus it is.
  private func zoekNoodkaart(_ id: Id, _ gebeurtenissen: [Vastgelegd]) throws {
    noodkaarten[id] = nil
    let geopend = gebeurtenissen.contains {
      if case .casusGeopend = $0.gebeurtenis.inhoud { return true }
      return false
    }
    let locator = KluisBrug.locator(id)
    guard !geopend else { return }
    if gebeurtenissen.isEmpty, try kluis.isNooitBegonnen(locator) {
      throw Kluisfout(
        .nietGevonden, "Het maken van deze casus is afgebroken. Er is niets kwijt.")
    }
    var kaart = try teamkaarten()[id] ?? Teamkaart()
    if kaart.code.isEmpty { kaart.code = "map-" + locator.hex.prefix(8) }
    noodkaarten[id] = kaart
    let melding = Kluismelding(
      bestand: "zaken/\(locator.hex.prefix(2))/\(locator.hex)",
      wat: "Casus \(kaart.code) is hier niet of maar voor een deel te lezen.",
      gevolg: "Let op, termijnen en toezeggingen van deze casus kunnen ontbreken.",
      doen: "Draai `nabij kluis controleer`, en laat de beheerder `nabij kluis herstel --van KOPIE`"
        + " doen.", ernst: .ernstig)
    if !kluis.afgenomen(locator), !meldingen.contains(melding) { meldingen.append(melding) }
  }

  /// What the fold itself cannot know: the card where the opening is gone, and who left the team.
  private func vulAan(_ casus: Casus) -> Casus {
    var casus = casus
    casus.noodkaart = casus.opening == nil ? noodkaarten[casus.id] : nil
    casus.vertrokken = vertrokken
    return casus
  }

  /// Members who left.
  var vertrokken: Set<Lid> {
    Set(kluis.leden.filter { !$0.actief }.map { Lid($0.naam) })
  }

  /// Somebody left, or came: who stays with a casus may be somebody else now.
  func volgLeden() {
    let nu = vertrokken
    for (id, dossier) in dossiers where dossier.volledig.vertrokken != nu {
      neem(id, dossier.gebeurtenissen, dossier.stand)
    }
  }

  /// That the new key of a casus is not mine is no damage when the casus was taken from me.
  private func onthoud(_ gevonden: [Kluismelding], van id: Id) {
    if !kluis.afgenomen(KluisBrug.locator(id)) { meldingen += gevonden }
    if gevonden.contains(where: { $0.ernst > .info }) { beschadigd.insert(id) }
  }

  /// Keeps the events of a casus and folds them from the start.
  @discardableResult
  func neem(_ id: Id, _ gebeurtenissen: [Vastgelegd], _ stand: Stand) -> Casusdossier {
    let volledig = vulAan(Casus.vouw(id: id, gebeurtenissen, tot: nil))
    let dossier = Casusdossier(
      gebeurtenissen: gebeurtenissen, stand: stand, volledig: volledig,
      gelezen: gelezen(id, gebeurtenissen, volledig))
    return zet(id, dossier)
  }

  /// Folds what came after what is folded already; from the start where that is not possible.
  @discardableResult
  func voegToe(_ id: Id, _ nieuw: [Vastgelegd], _ stand: Stand) throws -> Casusdossier {
    var dossier = try dossier(id)
    let laatste = dossier.gebeurtenissen.last?.envelop
    let alles = dossier.gebeurtenissen + nieuw
    guard dossier.volledig.voegToe(nieuw, na: laatste, tot: nil) else {
      return neem(id, alles.sorted(by: Vastgelegd.eerder), stand)
    }
    dossier.gebeurtenissen = alles
    dossier.stand = stand
    dossier.gelezen = gelezen(id, alles, dossier.volledig)
    return zet(id, dossier)
  }

  /// Reads what came since the last time in one casus.
  func lees(opnieuw id: Id) throws {
    guard let bekend = dossiers[id] else {
      _ = try dossier(id)
      return
    }
    let lezing = try kluis.frames(of: .casus(KluisBrug.locator(id)), na: bekend.stand)
    onthoud(lezing.meldingen, van: id)
    if !lezing.frames.isEmpty { try voegToe(id, KluisBrug.lees(lezing.frames), lezing.stand) }
  }

  /// Drops the events of a casus from memory; they are read again when needed.
  func vergeet(_ id: Id) {
    dossiers[id] = nil
    gevouwen.remove(id)
    werk.verwijder(id)
  }

  private func zet(_ id: Id, _ dossier: Casusdossier) -> Casusdossier {
    dossiers[id] = dossier
    if gevouwen.contains(id) || werk.casussen[id] != nil { toon(dossier.gelezen) }
    return dossier
  }

  private func gelezen(_ id: Id, _ gebeurtenissen: [Vastgelegd], _ volledig: Casus) -> Casus {
    let later = gebeurtenissen.contains { $0.gebeurtenis.gebeurdOp.dag > leesdag }
    return later ? vulAan(Casus.vouw(id: id, gebeurtenissen, tot: leesdag)) : volledig
  }

  /// Puts a casus in the caseload, unless I am shut out of it or it was not opened yet on that day.
  func toon(_ casus: Casus) {
    let bestaat = casus.opening.map { $0.merk.dag <= leesdag } ?? true
    if uitgesloten(casus) || !bestaat { werk.verwijder(casus.id) } else { werk.zet(casus) }
  }

  /// The whole caseload that I may read.
  public func werkvoorraad() throws -> Werkvoorraad {
    while try vouwVerder(hoogstens: .max) {}
    return werk
  }

  /// Folds some more casussen, my own first; answers whether there are more.
  ///
  /// For a pass in the background, so that the first screen does not wait for the whole team.
  ///
  /// - Parameter alleenEigen: leaves those of colleagues for later, also when none are mine.
  public func vouwVerder(hoogstens aantal: Int, alleenEigen: Bool = false) throws -> Bool {
    if !teamdossier.gelezen { try leesTeam() }
    let over = casusIds.filter { !gevouwen.contains($0) }
    guard !over.isEmpty else { return false }
    let kaarten = try teamkaarten()
    let eigen = over.filter { kaarten[$0]?.hoort(bij: ik) ?? true }
    let beurt = eigen.isEmpty && !alleenEigen ? over : eigen
    for id in beurt.prefix(aantal) {
      if let casus = try leesbaar(id) {
        toon(casus)
        try verversKaarten(id)
      }
      gevouwen.insert(id)
    }
    try laatAfgenomenLos()
    return over.count > min(aantal, beurt.count)
  }

  /// What came in and has no casus yet.
  public func team() throws -> Teamdossier {
    if !teamdossier.gelezen { try leesTeam() }
    return werk.team
  }

  func leesTeam() throws {
    let lezing = try kluis.frames(of: .team)
    meldingen += lezing.meldingen
    teamdossier = Teamlezing(
      gebeurtenissen: KluisBrug.lees(lezing.frames), stand: lezing.stand, gelezen: true)
    werk.team = Teamdossier.vouw(teamdossier.gebeurtenissen, tot: leesdag)
    neemTeaminrichting()
  }

  /// What I keep for myself.
  public func eigenDossier() throws -> EigenDossier {
    let lezing = try kluis.frames(of: .eigen)
    meldingen += lezing.meldingen
    return EigenDossier.vouw(KluisBrug.lees(lezing.frames))
  }

  /// Reads what others wrote since the last time; answers the casussen that changed.
  @discardableResult
  public func ververs() throws -> Set<Id> {
    var veranderd: Set<Id> = []
    for dossier in try kluis.changes() {
      switch dossier {
      case .team:
        try leesTeam()
        volgLeden()
      case .eigen: continue
      case .casus(let locator):
        let id = KluisBrug.id(locator)
        veranderd.insert(id)
        kaartcache = nil
        if dossiers[id] != nil { try lees(opnieuw: id) }
      }
    }
    veranderd.formUnion(try laatAfgenomenLos())
    return veranderd
  }

  /// Works the caseload out again for a new day; at midnight.
  public func nieuweDag() {
    werk.herbereken(letopcontext)
    for (id, dossier) in dossiers where dossier.gelezen.volgendFeit != nil {
      neem(id, dossier.gebeurtenissen, dossier.stand)
    }
  }
}
