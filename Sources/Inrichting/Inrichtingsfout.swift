/// Something in a configuration file is wrong.
public struct Inrichtingsfout: Error, Hashable, Sendable, CustomStringConvertible {
  /// The path inside `config/`.
  public let bestand: String
  /// The line, counted from 1; nil when it is about the whole file.
  public let regel: Int?
  /// The field, for instance `termijn.waarde`; empty when it is about the whole file.
  public let veld: String
  /// What is wrong and what to do, in plain Dutch.
  public let zin: String

  /// A fault.
  public init(bestand: String, regel: Int? = nil, veld: String = "", zin: String) {
    self.bestand = bestand
    self.regel = regel
    self.veld = veld
    self.zin = zin
  }

  /// File, line, field and sentence in one line.
  public var description: String {
    var plaats = bestand
    if let regel { plaats += ", regel \(regel)" }
    if !veld.isEmpty { plaats += ", veld \(veld)" }
    return "\(plaats): \(zin)"
  }
}

/// All faults of the files that were read.
public struct Inrichtingsfouten: Error, Sendable, CustomStringConvertible {
  /// The faults, in order of place; never empty.
  public let fouten: [Inrichtingsfout]

  /// Faults.
  public init(_ fouten: [Inrichtingsfout]) {
    self.fouten = fouten
  }

  /// One line per fault.
  public var description: String { fouten.map(\.description).joined(separator: "\n") }
}
