import Kluis
public import Wijkteam

/// Somebody who should be able to read a casus and has no key of it.
public struct Sleutelmist: Sendable, Hashable {
  /// The casus.
  public let casus: Id
  /// Its code.
  public let code: String
  /// Who misses the key.
  public let lid: Lid
  /// Why that person should have it: "vast", "tweede", "teamleider", "team" or "gevraagd".
  public let waarom: String
  /// Who can give it.
  public let gevers: [Lid]
}

extension Sessie {
  /// Which keys are missing by the policy of the team, as far as I can see, and who can give them.
  public func sleutelmist() throws -> [Sleutelmist] {
    var uit: [Sleutelmist] = []
    let kaarten = try teamkaarten()
    let mijn = Set(casusIds)
    for id in casusIds {
      guard try leesbaar(id) != nil else { continue }
      let casus = try volledig(id)
      guard casus.uitgesloten[ik] == nil, casus.loopt else { continue }
      let houders = try meelezers(id)
      let gevers = houders.filter { leden.contains($0) }
      var nodig: [(Lid, String)] = []
      for lid in beleidslezers(vast: casus.vast, tweede: casus.tweede).sorted() {
        let waarom =
          lid == casus.vast ? "vast" : lid == casus.tweede ? "tweede" : rolwoord(lid)
        // A gevoelig casus keeps to who stays with it.
        if !casus.gevoelig || lid == casus.vast || lid == casus.tweede {
          nodig.append((lid, waarom))
        }
      }
      nodig += try vragen(id).map { ($0.lid, "gevraagd") }
      var gehad: Set<Lid> = []
      for (lid, waarom) in nodig
      where !houders.contains(lid) && casus.uitgesloten[lid] == nil && leden.contains(lid)
        && gehad.insert(lid).inserted
      {
        uit.append(
          Sleutelmist(casus: id, code: casus.code, lid: lid, waarom: waarom, gevers: gevers))
      }
    }
    // What the cards say that I should be able to read.
    for (id, kaart) in kaarten.sorted(by: { $0.value.code < $1.value.code })
    where !mijn.contains(id) && kaart.status != .gesloten {
      let gevraagd = try vragen(id).contains { $0.lid == ik }
      let hoort = kaart.hoort(bij: ik)
      guard
        hoort || gevraagd || (!kaart.gevoelig && beleidslezers(vast: nil, tweede: nil).contains(ik))
      else { continue }
      let leiders = kluis.leden.filter { $0.actief && $0.rollen.contains(.teamleider) }
      let gevers = Set([kaart.vast, kaart.tweede].compactMap { $0 } + leiders.map { Lid($0.naam) })
        .subtracting([ik])
      uit.append(
        Sleutelmist(
          casus: id, code: kaart.code, lid: ik,
          waarom: kaart.vast == ik
            ? "vast" : hoort ? "tweede" : gevraagd ? "gevraagd" : rolwoord(ik),
          gevers: gevers.sorted()))
    }
    return uit
  }

  private func rolwoord(_ lid: Lid) -> String {
    let rollen = kluis.leden.first { $0.naam == lid.naam }?.rollen ?? []
    return rollen.contains(.teamleider) ? "teamleider" : "team"
  }
}
