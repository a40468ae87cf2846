public import Termijnen
public import Wijkteam

extension Verslag {
  /// Flags in full: the facts, since when, at whose desk, the source, what clears it, what to do.
  ///
  /// What can be done about one thing (a procedure, a threat) stands once, with its first flag; a later
  /// flag about the same thing has only what it adds.
  public static func letop(
    _ vlaggen: [LetOp], dag: Dag, naam: (Id) -> (code: String, roepnaam: String)?,
    letters: (LetOp) -> String?
  ) -> String {
    var uit = Regelbouwer()
    guard !vlaggen.isEmpty else {
      uit.alinea("Er is geen let op.")
      return uit.tekst
    }
    var gezegd: [Id: (kop: String, acties: Set<Handeling>)] = [:]
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
      let over = vlag.procedure ?? vlag.onderwerp
      let eerder = over.flatMap { gezegd[$0] }
      let acties = vlag.acties.filter { eerder?.acties.contains($0) != true }
      if let id = over {
        gezegd[id] = (eerder?.kop ?? vlag.kop, (eerder?.acties ?? []).union(acties))
      }
      if let eerder, acties.count < vlag.acties.count {
        uit.alinea("Wat je kunt doen staat bij: \(eerder.kop)", in: 2, hang: 2)
      }
      for (nummer, actie) in acties.enumerated() {
        let vanaf = actie.vanaf.flatMap { $0 > dag ? " (vanaf \($0.kortMetJaar))" : nil } ?? ""
        uit.alinea("\(nummer + 1). \(actie.wat)\(vanaf)", in: 2, hang: 3)
      }
    }
    return uit.tekst
  }
}
