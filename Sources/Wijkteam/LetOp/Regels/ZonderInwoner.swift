import Termijnen

/// Something about the resident was decided without the resident, and no reason is written down:
/// info.
///
/// It is asked, not enforced.
public enum ZonderInwoner: Letopregel {
  /// The word of the rule.
  public static let naam = "zonder-inwoner"

  /// One flag per note.
  public static func beoordeel(_ beeld: Casusbeeld, _ context: Letopcontext) -> [LetOp] {
    var uit: [LetOp] = []
    let notities = beeld.casus.notities
    for plaats in notities.indices where notities[plaats].waarde.besluitOverInwoner {
      let notitie = notities[plaats]
      let bij = notitie.waarde.inwonerbij
      guard !beeld.casus.wasErbij(notitie.waarde), Zinnen.leeg(notitie.waarde.zonderInwonerReden)
      else { continue }
      let dag = context.datum(notitie.merk.dag)
      uit.append(
        LetOp(
          regel: naam, niveau: .info, casus: beeld.casus.id, onderwerp: notitie.waarde.id,
          sinds: notitie.merk.dag, kop: "Besloten zonder \(beeld.wie), zonder reden (\(dag))",
          feiten: [
            "In de notitie van \(dag) staat een besluit over \(beeld.wie).",
            bij == .nee
              ? "\(beeld.wie) was er niet bij. Er staat niet waarom."
              : "Er staat niet of \(beeld.wie) erbij was.",
          ], bij: "ons: \(notitie.merk.door.weergave)",
          bron: "Huisregel van Nabij: nooit over, altijd met",
          opheffen: "Vul bij de notitie aan waarom, of dat het met instemming was.",
          acties: [
            Handeling("Vertel \(beeld.wie) wat er is besloten en vraag wat die ervan vindt."),
            Handeling("Vul de reden aan in de notitie."),
          ]))
    }
    return uit
  }
}
