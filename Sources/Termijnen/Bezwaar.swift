/// The dates of an objection.
public struct Bezwaartermijnen: Hashable, Sendable {
  /// The last day for objection (Awb 6:7, 6:8).
  public var bezwaarVoor: Dag
  /// The last day for the decision on it, strict reading.
  public var besluitVoor: Dag
  /// The last day for the decision on it, in the widest reading.
  public var besluitUiterlijk: Dag
  /// The derivation.
  public var regels: [Afleidingsregel]
  /// What the user has to know.
  public var waarschuwingen: [String]
}

/// The dates of an objection against a decision sent on a day (Awb 6:7, 7:10).
///
/// Six weeks for the decision, twelve with a committee that was announced, six more when adjourned.
public func bezwaar(
  tegen besluit: Dag, commissie: Bool = false, verdaagd: Bool = false,
  lezingen: Lezingen = Lezingen(), kalender: Kalender
) -> Bezwaartermijnen {
  let bron = Bron(
    id: "awb-7-10", artikel: "Awb 7:10 lid 1", zekerheid: .wettekst, gecontroleerdOp: besluit)
  let bronVerdaging = Bron(
    id: "awb-7-10-3", artikel: "Awb 7:10 lid 3", zekerheid: .wettekst, gecontroleerdOp: besluit)
  var regel = Soortregel(id: "bezwaar", naam: "bezwaar", aard: .besluit, bron: bron)
  regel.klok = .eindeBezwaartermijn
  regel.klokstart = Gegeven("de dag waarop de bezwaartermijn eindigt", bron: bron)
  regel.termijnen = [Gegeven(Termijn(commissie ? 12 : 6, .weken), bron: bron)]
  regel.verlenging = Gegeven(Termijn(6, .weken), bron: bronVerdaging)
  regel.atw = Gegeven(.ja, bron: bron)
  regel.lezingen = lezingen
  let feiten = Termijnfeiten(
    ontvangen: besluit, verdaging: verdaagd ? Verdaging() : nil, bestredenBesluit: besluit)
  let uitkomst = bereken(feiten, regel: regel, kalender: kalender, op: besluit)
  return Bezwaartermijnen(
    bezwaarVoor: uitkomst.dag0, besluitVoor: uitkomst.verwacht ?? uitkomst.dag0,
    besluitUiterlijk: uitkomst.veilig ?? uitkomst.dag0, regels: uitkomst.regels,
    waarschuwingen: uitkomst.waarschuwingen)
}
