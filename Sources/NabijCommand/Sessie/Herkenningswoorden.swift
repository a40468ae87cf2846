import Termijnen
import Wijkteam

/// The words by which phone duty recognises a household: surnames, addresses, birth dates and
/// numbers, folded.
///
/// No given names and no roepnaam: whoever tries a list of names would learn who is known.
enum Herkenningswoorden {
  /// The words of a casus.
  static func van(_ casus: Casus) -> [[UInt8]] {
    var woorden: [[UInt8]] = []
    for persoon in casus.personen.alle {
      woorden += achternaam(persoon.waarde.naam)
      if let dag = persoon.waarde.geboortedatum { woorden.append(geboren(dag)) }
    }
    for bereik in casus.bereikbaarheid.alle {
      switch bereik.waarde.soort {
      case .telefoon: woorden += nummer(bereik.waarde.waarde).map { [$0] } ?? []
      case .adres, .deur, .mail: woorden += Self.woorden(bereik.waarde.waarde)
      }
    }
    var gezien: Set<[UInt8]> = []
    return woorden.filter { gezien.insert($0).inserted }
  }

  /// Sets of words; a casus is known when all words of one set are.
  ///
  /// Empty when there is nothing to go by.
  static func gezocht(_ tekst: String) -> [[[UInt8]]] {
    if let dag = Geboortedag.lees(tekst) { return [[geboren(dag)]] }
    if tekst.allSatisfy({ $0.isNumber || " -+()./".contains($0) }) {
      return nummer(tekst).map { [[$0]] } ?? []
    }
    let alle = woorden(tekst)
    guard !alle.isEmpty else { return [] }
    // Who types a given name and a surname still finds the surname.
    let rest = achternaam(tekst)
    let zegtIets = rest.contains { !$0.allSatisfy(isCijfer) }
    return rest != alle && zegtIets ? [alle, rest] : [alle]
  }

  /// All words but the given name; after mevrouw or meneer there is none.
  private static func achternaam(_ naam: String) -> [[UInt8]] {
    var delen = naam.split(separator: " ").map(String.init)
    let aanhef = ["mevrouw", "mevr", "mw", "meneer", "dhr", "familie", "fam"]
    if let eerste = delen.first?.lowercased().filter({ $0 != "." }) {
      let isAanhef = aanhef.contains(eerste)
      if isAanhef || delen.count > 1 { delen.removeFirst() } else { delen = [] }
    }
    return woorden(delen.joined(separator: " "))
  }

  private static func geboren(_ dag: Dag) -> [UInt8] { Array("geb\(dag.iso)".utf8) }

  private static func isCijfer(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  /// Words of three letters or more, and house numbers.
  private static func woorden(_ tekst: String) -> [[UInt8]] {
    let delen = Vouwtekst.vouw(tekst).split { byte in
      !(byte >= 0x80 || (byte >= 0x61 && byte <= 0x7a) || isCijfer(byte))
    }
    return delen.filter { deel in
      deel.count >= 3 || deel.allSatisfy(isCijfer)
    }.map { Array($0) }
  }

  /// The last eight digits of a number.
  private static func nummer(_ tekst: String) -> [UInt8]? {
    let cijfers = tekst.utf8.filter(isCijfer)
    return cijfers.count >= 6 ? Array("tel".utf8) + cijfers.suffix(8) : nil
  }
}
