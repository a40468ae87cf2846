/// What one user sets for themselves: how the screens look and which keys do what.
///
/// Nothing of the team is here: who may read is never taken from a file that nobody signed.
public struct Eigeninstellingen: Sendable, Hashable {
  /// The name of the theme; nil leaves the choice to the program.
  public var thema: String?
  /// Whether lines and marks are drawn with plain letters.
  public var ascii = false
  /// Whether frames are drawn.
  public var kaders = true
  /// Minutes without a key after which the screen goes blank.
  public var leegNa: Int?
  /// Minutes without a key after which the program locks.
  public var vergrendelNa: Int?
  /// For the name of an action the keys that do it.
  public var toetsen: [String: [String]] = [:]

  /// The name of the file, inside the folder of the program.
  public static let bestandsnaam = "instellingen.yaml"

  private static let veldnamen = [
    "thema", "ascii", "kaders", "leeg-na", "vergrendel-na", "toetsen",
  ]

  /// Nothing set.
  public init() {}

  /// Reads the file; everything that is wrong in it is named with its line.
  ///
  /// - Parameters:
  ///   - themas: the names of the themes that there are.
  ///   - toetsfout: what is wrong with keys, as sentences that begin with the name of an action.
  public init(
    _ bestand: Bestand, themas: [String], toetsfout: ([String: [String]]) -> [String]
  ) throws(Inrichtingsfouten) {
    let inhoud = bestand.tekst.split(whereSeparator: \.isNewline).contains { regel in
      regel.first { !$0.isWhitespace }.map { $0 != "#" } ?? false
    }
    guard inhoud else { return }
    let verslag = Verslag(bestand.pad)
    let tabel = try Veld.wortel(bestand, verslag).tabel(Self.veldnamen)
    if let veld = tabel["thema"], let naam = veld.tekst() {
      thema = naam
      if !themas.contains(naam) {
        veld.meld(
          "\u{201C}\(naam)\u{201D} ken ik niet. Kies uit: \(themas.joined(separator: ", ")).")
      }
    }
    ascii = tabel["ascii"]?.jaNee() ?? false
    kaders = tabel["kaders"]?.jaNee() ?? true
    leegNa = tabel["leeg-na"]?.getal(1...60)
    vergrendelNa = tabel["vergrendel-na"]?.getal(1...60)
    let toetsvelden = tabel["toetsen"]?.vrijeVelden() ?? []
    for (naam, veld) in toetsvelden {
      toetsen[naam] = veld.eenOfMeer().compactMap { $0.tekst() }
    }
    for zin in toetsen.isEmpty ? [] : toetsfout(toetsen) {
      let plek = toetsvelden.first { zin.hasPrefix("\($0.naam): ") }?.veld ?? tabel["toetsen"]
      let rest = plek.map { zin.dropPrefix("\($0.laatste): ") } ?? zin
      plek?.meld(rest)
    }
    try verslag.sluit()
  }
}

extension Veld {
  /// The last name of the path.
  fileprivate var laatste: String {
    pad.split(separator: ".").last.map(String.init) ?? ""
  }
}

extension String {
  fileprivate func dropPrefix(_ begin: String) -> String {
    guard hasPrefix(begin) else { return self }
    let rest = dropFirst(begin.count)
    return (rest.first?.uppercased() ?? "") + rest.dropFirst()
  }
}
