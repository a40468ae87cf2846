import Yams

/// What still reads of the file of a team that was right once and is wrong by a newer rule.
public struct Teamrest: Sendable {
  /// The configuration with everything that still reads.
  public let inrichting: Inrichting
  /// What is wrong; empty when nothing is.
  public let fouten: [Inrichtingsfout]
}

extension Inrichting {
  /// This configuration with what still reads of a file: a wrong part is left out and reported.
  public func met(watLeest bestand: Bestand) -> Teamrest {
    let verslag = Verslag(bestand.pad)
    var over: Node
    do throws(Inrichtingsfouten) {
      over = try Veld.wortel(bestand, verslag).knoop
    } catch {
      return Teamrest(inrichting: self, fouten: error.fouten)
    }
    var eerste: [Inrichtingsfout] = []
    // Each round leaves one part out; a source that goes takes along what cites it.
    for _ in 0..<Self.hoogstensRonden {
      let verslag = Verslag(bestand.pad)
      let veld = Veld(knoop: over, pad: "", verslag: verslag)
      do throws(Inrichtingsfouten) {
        let gelezen = try Teamlezer(basis: self, verslag: verslag).lees(veld)
        return Teamrest(inrichting: gelezen, fouten: eerste)
      } catch {
        if eerste.isEmpty { eerste = error.fouten }
        guard let fout = error.fouten.last,
          let rest = Bestandsdeel.zonder(over, Bestandsdeel.van(fout)[...])
        else { break }
        over = rest
      }
    }
    return Teamrest(inrichting: self, fouten: eerste)
  }

  private static let hoogstensRonden = 200

  /// What a file of a team is about: its outermost fields, each with the names below it.
  public static func onderdelen(_ bestand: Bestand) -> [(veld: String, namen: [String])] {
    guard let wortel = try? Veld.wortel(bestand, Verslag(bestand.pad)) else { return [] }
    return wortel.vrijeVelden().map { naam, veld in
      switch veld.knoop {
      case .mapping: (naam, veld.vrijeVelden().map(\.naam))
      case .sequence(let rij): (naam, rij.compactMap { $0.mapping?["id"]?.string })
      default: (naam, veld.tekst().map { [$0] } ?? [])
      }
    }
  }
}

/// A part of a file that can be left out on its own.
enum Bestandsdeel: Hashable {
  case veld(String)
  case plaats(Int)

  /// How deep a part may lie to be left out alone.
  private static func diepte(_ hoofd: String) -> Int {
    switch hoofd {
    case "gemeente", "kalender", "dwangsom": 1
    case "gemeenten": 3
    default: 2
    }
  }

  /// The smallest part that holds a fault and can be left out; empty for the whole file.
  static func van(_ fout: Inrichtingsfout) -> [Bestandsdeel] {
    // A letter has its own lines: the fault names it after the file.
    if let komma = fout.bestand.firstRange(of: ", brief ") {
      return [.veld("brieven"), .veld(String(fout.bestand[komma.upperBound...]))]
    }
    var delen: [Bestandsdeel] = []
    for woord in fout.veld.split(separator: ".") {
      let stukken = woord.split(separator: "[")
      if let naam = stukken.first { delen.append(.veld(String(naam))) }
      for stuk in stukken.dropFirst() {
        if let nummer = Int(stuk.dropLast()) { delen.append(.plaats(nummer - 1)) }
      }
    }
    guard case .veld(let hoofd)? = delen.first else { return [] }
    return Array(delen.prefix(diepte(hoofd)))
  }

  /// A value without one of its parts; nil when nothing of it is left.
  static func zonder(_ knoop: Node, _ pad: ArraySlice<Bestandsdeel>) -> Node? {
    guard let eerste = pad.first else { return nil }
    switch (knoop, eerste) {
    case (.mapping(let tabel), .veld(let naam)):
      let over = tabel.compactMap { sleutel, waarde -> (Node, Node)? in
        guard sleutel.string == naam else { return (sleutel, waarde) }
        return zonder(waarde, pad.dropFirst()).map { (sleutel, $0) }
      }
      return .mapping(Node.Mapping(over, tabel.tag, tabel.style, tabel.mark))
    case (.sequence(let rij), .plaats(let nummer)):
      let over = rij.enumerated().compactMap { plaats, waarde in
        plaats == nummer ? zonder(waarde, pad.dropFirst()) : waarde
      }
      return .sequence(Node.Sequence(over, rij.tag, rij.style, rij.mark))
    default: return nil
    }
  }
}
