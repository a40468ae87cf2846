public import Termijnen
public import Wijkteam

extension Verslag {
  /// Flags in full: the facts, since when, at whose desk, the source, what clears it, what to do.
  public static func letop(
    _ vlaggen: [LetOp], dag: Dag, naam: (Id) -> (code: String, roepnaam: String)?,
    letters: (LetOp) -> String?
  ) -> String {
    var uit = Regelbouwer()
    guard !vlaggen.isEmpty else {
      uit.alinea("Er is geen let op.")
      return uit.tekst
    }
    for vlag in vlaggen {
      uit.wit()
      let wie = vlag.casus.flatMap(naam).map { "\($0.code)  \($0.roepnaam): " } ?? ""
      uit.alinea("\(vlag.niveau.woord)  \(wie)\(vlag.kop)", hang: 2)
      for feit in vlag.feiten { uit.alinea("- \(feit)", in: 2, hang: 2) }
      let onderwerp = letters(vlag).map { " \($0)" } ?? ""
      uit.veld("Regel", "\(vlag.regel)\(onderwerp), sinds \(vlag.sinds.kortMetJaar)", in: 2)
      uit.veld(
        "Ligt bij", [vlag.bij, vlag.nummer].compactMap { $0 }.joined(separator: ", "), in: 2)
      uit.veld("Bron", vlag.bron, in: 2)
      uit.veld("Gaat weg als", vlag.opheffen, in: 2)
      for (nummer, actie) in vlag.acties.enumerated() {
        let vanaf = actie.vanaf.flatMap { $0 > dag ? " (vanaf \($0.kortMetJaar))" : nil } ?? ""
        uit.alinea("\(nummer + 1). \(actie.wat)\(vanaf)", in: 2, hang: 3)
      }
    }
    return uit.tekst
  }
}
