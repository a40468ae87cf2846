import Termijnen

extension Werkvoorraad {
  /// In which casussen a name, a street or a number is known.
  ///
  /// Every word must begin a word of the same name or address; a number matches on its last eight
  /// digits.
  ///
  /// It looks only in the casussen that may be read; what the team may know of the others stands on the
  /// teamkaarten.
  public func bekend(_ tekst: String) -> [Bekendtreffer] {
    let gezocht = Naamzoeker(tekst)
    guard !gezocht.leeg else { return [] }
    var uit: [Bekendtreffer] = []
    for casus in casussen.values {
      guard let waarop = Self.waarop(casus, gezocht) else { continue }
      uit.append(
        Bekendtreffer(
          casus: casus.id, code: casus.code, roepnaam: casus.roepnaam, vast: casus.vast,
          tweede: casus.tweede, waarop: waarop))
    }
    return uit.sorted { ($0.roepnaam, $0.casus) < ($1.roepnaam, $1.casus) }
  }

  private static func waarop(_ casus: Casus, _ gezocht: Naamzoeker) -> String? {
    if gezocht.naam(casus.roepnaam) { return "naam" }
    for id in casus.personen.ids {
      guard let persoon = casus.personen[id]?.waarde else { continue }
      if gezocht.naam(persoon.naam) { return "naam" }
      if let dag = persoon.geboortedatum, gezocht.geboren == dag { return "geboortedatum" }
    }
    for id in casus.bereikbaarheid.ids {
      guard let bereik = casus.bereikbaarheid[id]?.waarde else { continue }
      switch bereik.soort {
      case .telefoon: if gezocht.nummer(bereik.waarde) { return "nummer" }
      case .adres, .deur: if gezocht.naam(bereik.waarde) { return "adres" }
      case .mail: if gezocht.naam(bereik.waarde) { return "mail" }
      }
    }
    return nil
  }
}

/// What somebody typed to find a person: words, or a number.
struct Naamzoeker {
  private var woorden: [[UInt8]] = []
  private var cijfers: [UInt8] = []
  /// The text as a birth date.
  let geboren: Dag?

  init(_ tekst: String) {
    geboren = Geboortedag.lees(tekst)
    if geboren != nil { return }
    let gevouwen = Vouwtekst.vouw(tekst)
    let alleenNummer = gevouwen.allSatisfy {
      ($0 >= 0x30 && $0 <= 0x39) || " -+()./".utf8.contains($0)
    }
    if alleenNummer {
      cijfers = Zoekveld.cijfers(tekst)
      if cijfers.count < 6 { cijfers = [] }
    } else {
      woorden = Self.woorden(gevouwen)
      // One letter would know everybody.
      if woorden.allSatisfy({ $0.count < 2 }) { woorden = [] }
    }
  }

  var leeg: Bool { woorden.isEmpty && cijfers.isEmpty && geboren == nil }

  private static func woorden(_ gevouwen: [UInt8]) -> [[UInt8]] {
    gevouwen.split { byte in
      !(byte >= 0x80 || (byte >= 0x61 && byte <= 0x7a) || (byte >= 0x30 && byte <= 0x39))
    }.map { Array($0) }
  }

  /// Whether each word begins a word of the text.
  func naam(_ tekst: String) -> Bool {
    guard !woorden.isEmpty, !tekst.isEmpty else { return false }
    let daar = Self.woorden(Vouwtekst.vouw(tekst))
    return woorden.allSatisfy { woord in daar.contains { $0.starts(with: woord) } }
  }

  /// Whether the last eight digits are the same.
  func nummer(_ tekst: String) -> Bool {
    guard !cijfers.isEmpty else { return false }
    let daar = Zoekveld.cijfers(tekst)
    guard daar.count >= 6 else { return false }
    return daar.suffix(8).elementsEqual(cijfers.suffix(8))
  }
}
