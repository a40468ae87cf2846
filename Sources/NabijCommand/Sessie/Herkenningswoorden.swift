import Termijnen
import Wijkteam

/// The words by which phone duty recognises a household: names, addresses and numbers, folded.
enum Herkenningswoorden {
  /// The words of a casus.
  static func van(_ casus: Casus) -> [[UInt8]] {
    var woorden = Self.woorden(casus.roepnaam)
    for persoon in casus.personen.alle { woorden += Self.woorden(persoon.waarde.naam) }
    for bereik in casus.bereikbaarheid.alle {
      switch bereik.waarde.soort {
      case .telefoon: woorden += nummer(bereik.waarde.waarde).map { [$0] } ?? []
      case .adres, .deur, .mail: woorden += Self.woorden(bereik.waarde.waarde)
      }
    }
    var gezien: Set<[UInt8]> = []
    return woorden.filter { gezien.insert($0).inserted }
  }

  /// The words that all have to be known; empty when there is nothing to go by.
  static func gezocht(_ tekst: String) -> [[UInt8]] {
    if tekst.allSatisfy({ $0.isNumber || " -+()./".contains($0) }) {
      return nummer(tekst).map { [$0] } ?? []
    }
    return woorden(tekst)
  }

  /// Words of three letters or more, and house numbers.
  private static func woorden(_ tekst: String) -> [[UInt8]] {
    let delen = Vouwtekst.vouw(tekst).split { byte in
      !(byte >= 0x80 || (byte >= 0x61 && byte <= 0x7a) || (byte >= 0x30 && byte <= 0x39))
    }
    return delen.filter { deel in
      deel.count >= 3 || deel.allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
    }.map { Array($0) }
  }

  /// The last eight digits of a number.
  private static func nummer(_ tekst: String) -> [UInt8]? {
    let cijfers = tekst.utf8.filter { $0 >= 0x30 && $0 <= 0x39 }
    return cijfers.count >= 6 ? Array("tel".utf8) + cijfers.suffix(8) : nil
  }
}
