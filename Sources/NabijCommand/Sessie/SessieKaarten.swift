import Kluis
import Termijnen
public import Wijkteam

extension Sessie {
  /// What the whole team may know of each casus, also of those that I hold no key for.
  public func teamkaarten() throws -> [Id: Teamkaart] {
    if let kaartcache { return kaartcache }
    var kaarten: [Id: Teamkaart] = [:]
    for kaart in try kluis.teamkaarten() {
      guard let gelezen = Teamkaart(bytes: kaart.bytes) else { continue }
      kaarten[KluisBrug.id(kaart.locator)] = gelezen
    }
    kaartcache = kaarten
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

  /// Writes both cards of a casus after a change.
  func schrijfKaarten(_ casus: Casus) throws {
    let locator = KluisBrug.locator(casus.id)
    let tekens = try kluis.herkenning(Herkenningswoorden.van(casus))
    let teamkaart = Teamkaart(casus, herkenning: tekens.map { Herkenning($0) })
    try kluis.zetTeamkaart(locator, teamkaart.bytes)
    if kaartcache != nil { kaartcache?[casus.id] = teamkaart }
    var context = letopcontext
    context.vandaag = vandaag
    try kluis.zetLeidkaart(locator, Leidkaart(casus, context).bytes)
  }
}

extension Teamkaart {
  /// Whether a member stays with the casus or is second.
  func hoort(bij lid: Lid) -> Bool { vast == lid || tweede == lid }
}
