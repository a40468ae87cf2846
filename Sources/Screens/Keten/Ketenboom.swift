import TerminalUI

/// A chain as lines under one another: what waits stands below what it waits for.
enum Ketenboom {
  static func blok(
    _ schakels: [Ketenschakel], _ graaf: Ketengraaf, _ groep: [Int], breedte: Int
  ) -> Ketenblok {
    let lijnen = graaf.lijnen
    let leden = Set(groep)
    var ouder: [Int: Int] = [:]
    for nummer in groep {
      // Under the last thing that is still awaited; what is done comes second.
      let eerder = lijnen[nummer].filter {
        leden.contains($0) && (schakels[$0].diepte, $0) < (schakels[nummer].diepte, nummer)
      }
      ouder[nummer] =
        eerder.filter { !schakels[$0].klaar }.max { schakels[$0].diepte < schakels[$1].diepte }
        ?? eerder.max { schakels[$0].diepte < schakels[$1].diepte }
    }
    var kinderen: [Int: [Int]] = [:]
    for nummer in groep { if let op = ouder[nummer] { kinderen[op, default: []].append(nummer) } }
    var blok = Ketenblok()
    // Most of what stands above has a smaller depth, so this walk ends; a stack, not recursion.
    var werk: [(nummer: Int, takken: [Ketenblok.Plek.Tak])] = []
    for nummer in groep.reversed() where ouder[nummer] == nil { werk.append((nummer, [])) }
    while let (nummer, takken) = werk.popLast() {
      let ook = lijnen[nummer].filter {
        leden.contains($0) && $0 != ouder[nummer] && !schakels[$0].klaar
      }
      let namen = ook.map { schakels[$0].naam }.joined(separator: ", ")
      blok.voeg(nummer, takken, ook: namen.isEmpty ? "" : "ook op \(namen)", breedte)
      let onder = kinderen[nummer] ?? []
      let verder: [Ketenblok.Plek.Tak] = takken.map {
        $0 == .splitsing || $0 == .door ? .door : .leeg
      }
      for (plaats, kind) in onder.enumerated().reversed() {
        werk.append((kind, verder + [plaats == onder.count - 1 ? .laatste : .splitsing]))
      }
    }
    return blok
  }

  /// Links that hang together with nothing, one line each.
  static func regels(_ schakels: [Ketenschakel], _ los: [Int], breedte: Int) -> Ketenblok {
    var blok = Ketenblok()
    for nummer in los { blok.voeg(nummer, [], ook: "", breedte) }
    return blok
  }
}

extension Ketenblok {
  fileprivate mutating func voeg(
    _ nummer: Int, _ takken: [Plek.Tak], ook: String, _ breedte: Int
  ) {
    plekken.append(
      Plek(
        nummer: nummer, vlak: Rect(row: rijen, column: 0, rows: 1, columns: breedte),
        vorm: .regel(takken: Array(takken.suffix(max(1, breedte / 8))), ook: ook)))
    rijen += 1
    kolommen = max(kolommen, breedte)
  }
}
