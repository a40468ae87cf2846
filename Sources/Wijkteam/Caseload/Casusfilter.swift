import Termijnen

/// The small language of the list of casussen: words and `naam:waarde`, each of which must hold; a minus
/// in front turns one around, quotes keep words together.
public struct Casusfilter: Sendable, Hashable {
  /// One condition.
  struct Eis: Sendable, Hashable {
    enum Soort: Sendable, Hashable {
      case woord([UInt8])
      case niveau(Niveau)
      case stil
      case modus(Modus)
      case status(Casusstatus)
      case domein([UInt8])
      case wijk([UInt8])
      case vast(Lid?)
      case tweede(Lid?)
      case soort([UInt8])
      case bij([UInt8])
      case regel(String)
    }

    var soort: Soort
    var niet: Bool
  }

  var eisen: [Eis] = []
  /// Whether loose words look only at the code, and a wijk at nothing: a filter on a name would tell
  /// whose casus a code is.
  public var alleenCodes = false

  /// The names that may stand before a colon.
  public static let namen = [
    "status", "domein", "wijk", "vast", "tweede", "soort", "bij", "modus", "regel",
  ]

  /// Reads a filter, or says in one sentence what is wrong.
  ///
  /// - Parameter ik: who is meant by `vast:ik`.
  public init(_ tekst: String, ik: Lid? = nil) throws(Weigering) {
    for stuk in Self.stukken(tekst) {
      var rest = Substring(stuk)
      var niet = false
      if rest.hasPrefix("-") {
        niet = true
        rest = rest.dropFirst()
      }
      if rest.isEmpty { continue }
      eisen.append(Eis(soort: try Self.eis(String(rest), ik), niet: niet))
    }
  }

  /// Whether it says something of the status, so that closed casussen may be in the list.
  var noemtGesloten: Bool {
    eisen.contains { eis in
      switch eis.soort {
      case .status, .woord: true
      default: false
      }
    }
  }

  /// Splits on spaces outside quotes.
  static func stukken(_ tekst: String) -> [String] {
    var uit: [String] = []
    var nu = ""
    var inAanhaling = false
    for teken in tekst {
      if teken == "\"" || teken == "\u{201C}" || teken == "\u{201D}" {
        inAanhaling.toggle()
      } else if teken.isWhitespace, !inAanhaling {
        if !nu.isEmpty { uit.append(nu) }
        nu = ""
      } else {
        nu.append(teken)
      }
    }
    if !nu.isEmpty { uit.append(nu) }
    return uit
  }

  private static func eis(_ tekst: String, _ ik: Lid?) throws(Weigering) -> Eis.Soort {
    guard let punt = tekst.firstIndex(of: ":") else {
      switch tekst.lowercased() {
      case "rood": return .niveau(.rood)
      case "oranje": return .niveau(.oranje)
      case "info": return .niveau(.info)
      case "stil": return .stil
      case "spoed": return .modus(.spoed)
      default: return .woord(Vouwtekst.vouw(tekst))
      }
    }
    let naam = tekst[..<punt].lowercased()
    let waarde = String(tekst[tekst.index(after: punt)...])
    guard namen.contains(naam) || naam == "instantie" else {
      let lijkt = Gelijkend.dichtstbij(naam, in: namen)
      let hulp =
        lijkt.isEmpty
        ? "Je kunt kiezen uit \(namen.map { "\($0):" }.opsomming)."
        : "Bedoel je \(lijkt.map { "\($0):" }.joined(separator: " of "))?"
      throw Weigering(.invoer, "Het filter '\(Schoon.regel(naam)):' ken ik niet. \(hulp)")
    }
    guard !waarde.isEmpty else {
      throw Weigering(
        .invoer, "Achter '\(naam):' staat niets. Typ er een woord achter, zonder spatie.")
    }
    return try met(naam, waarde, ik)
  }

  private static func met(
    _ naam: String, _ waarde: String, _ ik: Lid?
  ) throws(Weigering) -> Eis.Soort {
    switch naam {
    case "status": return .status(try keuze(waarde, "De status", Casusstatus.self))
    case "modus": return .modus(try keuze(waarde, "De modus", Modus.self))
    case "domein": return .domein(Vouwtekst.vouw(waarde))
    case "wijk": return .wijk(Vouwtekst.vouw(waarde))
    case "soort": return .soort(Vouwtekst.vouw(waarde))
    case "vast": return .vast(lid(waarde, ik))
    case "tweede": return .tweede(lid(waarde, ik))
    case "regel":
      let regel = waarde.lowercased()
      guard Letopregels.namen.contains(regel) else {
        throw Weigering(
          .invoer,
          "De regel '\(Schoon.regel(waarde))' ken ik niet. "
            + "Kies uit \(Letopregels.namen.opsomming).")
      }
      return .regel(regel)
    default: return .bij(Vouwtekst.vouw(waarde))
    }
  }

  private static func lid(_ waarde: String, _ ik: Lid?) -> Lid? {
    switch waarde.lowercased() {
    case "niemand": nil
    case "ik": ik ?? Lid("ik")
    default: Lid(waarde)
    }
  }

  private static func keuze<K: Keuze>(
    _ waarde: String, _ wat: String, _ soort: K.Type
  ) throws(Weigering) -> K {
    if let keuze = K(rawValue: waarde.lowercased()) { return keuze }
    let keuzes = K.allCases.map(\.rawValue)
    throw Weigering(
      .invoer,
      "\(wat) '\(Schoon.regel(waarde))' bestaat niet. Kies uit \(keuzes.opsomming).")
  }

  /// Whether a casus meets every condition.
  func past(_ kaart: Casuskaart) -> Bool {
    eisen.allSatisfy { eis in
      guard alleenCodes else { return past(eis.soort, kaart) != eis.niet }
      switch eis.soort {
      case .woord(let woord):
        return Vouwtekst.vouw(kaart.regel.code).starts(with: woord) != eis.niet
      case .wijk: return false
      default: return past(eis.soort, kaart) != eis.niet
      }
    }
  }

  private func past(_ eis: Eis.Soort, _ kaart: Casuskaart) -> Bool {
    switch eis {
    case .woord(let woord): Bytezoeker(woord).komtVoor(in: kaart.gevouwen)
    case .niveau(.rood): kaart.regel.rood > 0
    case .niveau(.oranje): kaart.regel.oranje > 0
    case .niveau(.info): !kaart.regels.isEmpty && kaart.regel.rood + kaart.regel.oranje == 0
    case .stil: kaart.regels.contains(Stil.naam) || kaart.stilSinds != nil
    case .modus(let modus): kaart.regel.modus == modus
    case .status(let status): kaart.regel.status == status
    case .domein(let woord):
      kaart.regel.domeinen.contains { Vouwtekst.vouw($0.domein.naam).starts(with: woord) }
    case .wijk(let woord):
      kaart.regel.wijk.map { Bytezoeker(woord).komtVoor(in: Vouwtekst.vouw($0)) } ?? false
    case .vast(let lid): kaart.regel.vast == lid
    case .tweede(let lid): kaart.tweede == lid
    case .soort(let woord):
      kaart.lopend.contains {
        Vouwtekst.vouw($0.soort).starts(with: woord)
          || Bytezoeker(woord).komtVoor(in: Vouwtekst.vouw($0.naam))
      }
    case .bij(let woord):
      kaart.lopend.contains { Bytezoeker(woord).komtVoor(in: Vouwtekst.vouw($0.instantie)) }
    case .regel(let regel): kaart.regels.contains(regel)
    }
  }
}
