public import Termijnen

/// A change of the law that is coming or has just come, with the day to look again.
public struct Wetswijziging: Hashable, Sendable, Identifiable {
  /// The name in the file.
  public let id: String
  /// The law.
  public let wat: String
  /// What it does to the terms.
  public let gevolg: String
  /// How far it is.
  public let stand: String
  /// How sure that is.
  public let zekerheid: Zekerheid
  /// When somebody last looked it up.
  public let gecontroleerdOp: Dag
  /// Before which day somebody has to look again.
  public let controleerVoor: Dag
}

/// Reads `wetskalender.yaml`.
enum Wetskalender {
  static func lees(_ bestand: Bestand) throws(Inrichtingsfouten) -> [Wetswijziging] {
    let verslag = Verslag(bestand.pad)
    let tabel = try Veld.wortel(bestand, verslag).tabel(["gecontroleerd", "wijzigingen"])
    let gecontroleerd = tabel.verplicht("gecontroleerd")?.dag()
    let rijen = tabel.verplicht("wijzigingen")?.lijst().compactMap { veld -> Wetswijziging? in
      let rij = veld.tabel([
        "id", "wat", "gevolg", "stand", "zekerheid", "gecontroleerd", "controleer-voor",
      ])
      let id = rij.verplicht("id")?.tekst()
      let wat = rij.verplicht("wat")?.tekst()
      let gevolg = rij.verplicht("gevolg")?.tekst()
      let stand = rij.verplicht("stand")?.tekst()
      let zekerheid = rij.verplicht("zekerheid")?.keuze(Zekerheid.self)
      let voor = rij.verplicht("controleer-voor")?.dag()
      guard let id, let wat, let gevolg, let stand, let zekerheid, let voor,
        let op = rij["gecontroleerd"]?.dag() ?? gecontroleerd
      else { return nil }
      return Wetswijziging(
        id: id, wat: wat, gevolg: gevolg, stand: stand, zekerheid: zekerheid, gecontroleerdOp: op,
        controleerVoor: voor)
    }
    try verslag.sluit()
    return rijen ?? []
  }
}

extension Inrichting {
  /// The changes of the law of `wetskalender.yaml`.
  public func wetswijzigingen() throws(Inrichtingsfouten) -> [Wetswijziging] {
    try Wetskalender.lees(Ingebouwd.bestand("wetskalender.yaml"))
  }
}
