import Termijnen

/// Nobody stays with the casus: amber, one line per casus.
public enum NiemandBlijft: Letopregel {
  /// The word of the rule.
  public static let naam = "niemand-blijft"

  /// At most one flag.
  public static func beoordeel(_ beeld: Casusbeeld, _ context: Letopcontext) -> [LetOp] {
    let casus = beeld.casus
    guard casus.loopt, !beeld.inRust, casus.vast == nil else { return [] }
    let sinds = casus.velden[.vast]?.merk?.dag ?? casus.opening?.merk.dag ?? context.vandaag
    return [
      LetOp(
        regel: naam, niveau: .oranje, casus: casus.id, sinds: sinds,
        kop: "Niemand blijft bij deze casus",
        feiten: ["Er is geen vaste contactpersoon sinds \(context.datum(sinds))."], bij: beeld.ons,
        bron: "Huisregel van Nabij: er is altijd iemand die blijft",
        opheffen: "Leg een vaste contactpersoon vast.",
        acties: [Handeling("Vraag in het team wie blijft, en zeg het tegen het gezin.")])
    ]
  }
}
