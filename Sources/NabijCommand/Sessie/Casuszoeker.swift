import Kluis
import Termijnen
public import Wijkteam

extension Sessie {
  /// The casussen behind each code that the team uses; double codes have more than one.
  public func codes() throws -> [String: [Id]] {
    let kaarten = try teamkaarten()
    var codes: [String: [Id]] = [:]
    var gehad: Set<Id> = []
    for id in casusIds {
      gehad.insert(id)
      if dossiers[id] == nil, kaarten[id] == nil, try leesbaar(id) == nil { continue }
      let code = try dossiers[id]?.volledig.code ?? kaarten[id]?.code ?? dossier(id).volledig.code
      codes[code, default: []].append(id)
    }
    for (id, kaart) in kaarten where !gehad.contains(id) {
      codes[kaart.code, default: []].append(id)
    }
    return codes
  }

  /// The casus that a person means: its code, a start of it that fits only one, or the code with a full
  /// stop behind it where a code made offline is double.
  public func zoekCasus(_ getypt: String) throws -> Id {
    var gezocht = Schoon.regel(getypt).lowercased()
    let precies = gezocht.hasSuffix(".")
    if precies { gezocht.removeLast() }
    guard !gezocht.isEmpty else {
      throw Weigering(.invoer, "De code van de casus is leeg. Zie 'nabij lijst'.")
    }
    let codes = try codes()
    var gevonden = codes[gezocht] ?? []
    if !precies {
      // A code that became longer because it was double asks which of the two is meant.
      for (code, ids) in codes where code.hasPrefix(gezocht) && code != gezocht {
        gevonden += ids.filter { isVerlengd($0, van: gezocht) || codes[gezocht] == nil }
      }
    }
    let eigen = Set(casusIds)
    let leesbaar = gevonden.filter { eigen.contains($0) }
    if leesbaar.count == 1, let id = leesbaar.first {
      try magZien(try volledig(id))
      return id
    }
    if leesbaar.count > 1 { throw try meerdan(een: gezocht, leesbaar) }
    if let id = gevonden.first { throw try gesloten(gezocht, id) }
    throw onbekend(getypt, codes.keys.sorted())
  }

  private func isVerlengd(_ id: Id, van code: String) -> Bool {
    guard let casus = dossiers[id]?.volledig else { return false }
    return casus.opening?.waarde.code == code
  }

  private func meerdan(een gezocht: String, _ ids: [Id]) throws -> Weigering {
    let namen = try ids.map { id in
      let casus = try volledig(id)
      return casus.code == gezocht
        ? "\(casus.code). (\(casus.roepnaam), met een punt erachter)"
        : "\(casus.code) (\(casus.roepnaam))"
    }.sorted()
    return Weigering(
      .invoer,
      "'\(gezocht)' kan meer dan één casus zijn. Kies uit: \(namen.joined(separator: ", ")).")
  }

  /// The casus is there, but I hold no key for it.
  private func gesloten(_ code: String, _ id: Id) throws -> any Error {
    let kaart = try teamkaarten()[id]
    let wie = [kaart?.vast, kaart?.tweede].compactMap { $0?.weergave }
    let bel = wie.isEmpty ? "de teamleider" : wie.joined(separator: " of ")
    return Afgebroken(
      afloop: .geenToegang, zin: "Casus \(code) is er, maar jij mag er niet in lezen. Bel \(bel).")
  }

  private func onbekend(_ getypt: String, _ codes: [String]) -> Weigering {
    let lijkt = Gelijkend.dichtstbij(Schoon.regel(getypt).lowercased(), in: codes)
    let hulp =
      lijkt.isEmpty
      ? "Zie 'nabij lijst' voor alle codes." : "Bedoel je \(lijkt.joined(separator: " of "))?"
    return Weigering(.onbekend, "Casus '\(Schoon.regel(getypt))' ken ik niet. \(hulp)")
  }
}
