public import Termijnen

/// A birth date as people write it when they look for somebody.
public enum Geboortedag {
  /// The day of `14-3-1985`, `14.03.1985` or `1985-03-14`; nil for anything else.
  public static func lees(_ tekst: String) -> Dag? {
    let delen = tekst.split(whereSeparator: { "-./ ".contains($0) }).map(String.init)
    guard delen.count == 3, delen.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } })
    else { return nil }
    let lengtes = delen.map(\.count)
    let getallen = delen.compactMap { Int($0) }
    guard getallen.count == 3 else { return nil }
    if lengtes[2] == 4, lengtes[0] <= 2, lengtes[1] <= 2 {
      return Dag(getallen[2], getallen[1], getallen[0])
    }
    if lengtes[0] == 4, lengtes[1] <= 2, lengtes[2] <= 2 {
      return Dag(getallen[0], getallen[1], getallen[2])
    }
    return nil
  }
}
