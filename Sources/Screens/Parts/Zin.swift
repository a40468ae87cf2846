import Termijnen
import TerminalUI
import Wijkteam

/// Small pieces of sentences.
enum Zin {
  /// A text of one line, cut to a number of characters.
  static func kort(_ tekst: String, _ lengte: Int = 40) -> String {
    TextFit.truncate(regel(tekst), to: lengte)
  }

  /// A text with its lines joined.
  static func regel(_ tekst: String) -> String {
    tekst.split(whereSeparator: \.isNewline).joined(separator: " ")
  }

  /// Cents as `125,50`.
  static func bedrag(_ centen: Int) -> String {
    let rest = centen.magnitude % 100
    return "\(centen < 0 ? "-" : "")\(centen.magnitude / 100),\(rest < 10 ? "0" : "")\(rest)"
  }

  /// Reads `125`, `125,50`, `€ 1.250,00` or `-30`; nil for anything else.
  static func centen(_ tekst: String) -> Int? {
    var rest = tekst.filter { !$0.isWhitespace && $0 != "€" && $0 != "." }[...]
    let min = rest.hasPrefix("-")
    if min { rest = rest.dropFirst() }
    let delen = rest.split(separator: ",", omittingEmptySubsequences: false)
    guard let eerste = delen.first, (1...2).contains(delen.count), !eerste.isEmpty,
      eerste.count <= 9, eerste.allSatisfy({ $0.isASCII && $0.isNumber }),
      let euro = Int(eerste)
    else { return nil }
    var centen = 0
    if delen.count == 2 {
      guard delen[1].count == 2, let getal = Int(delen[1]), getal >= 0 else { return nil }
      centen = getal
    }
    return (euro * 100 + centen) * (min ? -1 : 1)
  }

  /// "1 brief", "3 brieven".
  static func aantal(_ getal: Int, _ een: String, _ meer: String) -> String {
    "\(getal) \(getal == 1 ? een : meer)"
  }
}
