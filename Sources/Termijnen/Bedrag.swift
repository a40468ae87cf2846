/// An amount or a share that a text of a kind speaks of.
public struct Bedrag: Hashable, Sendable {
  /// How much, in cents or in percent.
  public enum Hoeveel: Hashable, Sendable {
    case centen(Int)
    case procent(Int)
  }

  /// What it is, in plain Dutch.
  public var wat: String
  /// How much.
  public var hoeveel: Hoeveel

  /// An amount.
  public init(_ wat: String, _ hoeveel: Hoeveel) {
    self.wat = wat
    self.hoeveel = hoeveel
  }

  /// `932,93 euro`, `38.479 euro`, `95 procent`.
  public var tekst: String {
    switch hoeveel {
    case .procent(let aantal): return "\(aantal) procent"
    case .centen(let centen):
      var cijfers = String(centen / 100)
      var plaats = cijfers.count - 3
      while plaats > 0 {
        cijfers.insert(".", at: cijfers.index(cijfers.startIndex, offsetBy: plaats))
        plaats -= 3
      }
      let rest = centen % 100
      return rest == 0 ? "\(cijfers) euro" : "\(cijfers),\(rest < 10 ? "0" : "")\(rest) euro"
    }
  }
}
