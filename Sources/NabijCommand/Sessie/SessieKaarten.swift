import Kluis
import Termijnen
public import Wijkteam

extension Sessie {
  /// What the whole team may know of each casus, also of those that I hold no key for.
  public func teamkaarten() throws -> [Id: Teamkaart] {
    let stand = try kluis.kaartstand()
    if let kaartcache, stand == kaartversie { return kaartcache }
    var kaarten: [Id: Teamkaart] = [:]
    let weg = vertrokken
    for kaart in try kluis.teamkaarten() {
      guard var gelezen = Teamkaart(bytes: kaart.bytes) else { continue }
      // A card of before somebody left may still say that they stay.
      if let vast = gelezen.vast, weg.contains(vast) { gelezen.vast = nil }
      if let tweede = gelezen.tweede, weg.contains(tweede) { gelezen.tweede = nil }
      kaarten[KluisBrug.id(kaart.locator)] = gelezen
    }
    kaartcache = kaarten
    kaartversie = stand
    return kaarten
  }

  /// The skeletons of all casussen, for a teamleider, before the casussen themselves are folded.
  public func leesLeidkaarten() throws {
    for kaart in try kluis.leidkaarten() {
      let id = KluisBrug.id(kaart.locator)
      guard !gevouwen.contains(id), let gelezen = Leidkaart(bytes: kaart.bytes) else { continue }
      toon(gelezen.casus(id: id, tot: leesdag))
    }
  }

  /// Makes the cards of a casus again when they are gone or old: after a restore, or when the
  /// program of the writer was killed before it wrote them.
  func verversKaarten(_ id: Id) throws {
    guard peildag == nil, !kluis.alleenLezen, !beschadigd.contains(id),
      let dossier = dossiers[id], let laatste = dossier.gebeurtenissen.last?.envelop.ingevoerdOp,
      // Who wrote just now is about to do it.
      wereld.klok() - laatste > 10_000, !kluis.afgenomen(KluisBrug.locator(id)),
      try kluis.kaartVerouderd(KluisBrug.locator(id))
    else { return }
    try schrijfKaarten(dossier.volledig)
  }

  /// Writes both cards of a casus after a change.
  func schrijfKaarten(_ casus: Casus) throws {
    // What cannot be read is no news for the card.
    guard casus.noodkaart == nil else { return }
    let locator = KluisBrug.locator(casus.id)
    guard casus.uitgesloten.isEmpty else {
      // Who is shut out holds the team key too: no card is the only card that tells nothing.
      try kluis.zetTeamkaart(locator, [])
      kaartcache?[casus.id] = nil
      let leiders = kluis.leden.filter { $0.rollen.contains(.teamleider) }.map { Lid($0.naam) }
      let zonder = leiders.contains { casus.uitgesloten[$0] != nil }
      try kluis.zetLeidkaart(locator, zonder ? [] : leidkaart(casus))
      return
    }
    let tekens = try kluis.herkenning(Herkenningswoorden.van(casus))
    let teamkaart = Teamkaart(casus, herkenning: tekens.map { Herkenning($0) })
    try kluis.zetTeamkaart(locator, teamkaart.bytes)
    if kaartcache != nil { kaartcache?[casus.id] = teamkaart }
    try kluis.zetLeidkaart(locator, leidkaart(casus))
  }

  private func leidkaart(_ casus: Casus) -> [UInt8] {
    var context = letopcontext
    context.vandaag = vandaag
    return Leidkaart(casus, context).bytes
  }
}

extension Teamkaart {
  /// Whether a member stays with the casus or is second.
  func hoort(bij lid: Lid) -> Bool { vast == lid || tweede == lid }
}
