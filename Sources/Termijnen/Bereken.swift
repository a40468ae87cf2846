/// Computes every date of one step as it stands on a day.
///
/// Total: contradictory facts give a warning, never a trap; ``Termijnfeiten/tegenspraken(op:)`` names
/// them for a program that wants to refuse them. Facts dated after `op` have not happened yet.
/// Without `afleiding` there are no derivation lines and no ladder; the dates are the same.
public func bereken(
  _ feiten: Termijnfeiten, regel: Soortregel, kalender: Kalender, op: Dag,
  afleiding: Bool = true
) -> Termijnberekening {
  let open = regel.openVariant(feiten.variant, bij: feiten.instantie)
  guard feiten.gemeente != nil || feiten.variant != nil || open != nil || regel.overheid == false
  else {
    return Rekenaar(
      feiten: feiten, regel: regel, kalender: kalender, op: op, metAfleiding: afleiding
    ).reken()
  }
  var bekend = feiten
  if feiten.variant == Termijnvariant.gewoon, !regel.varianten.isEmpty { bekend.variant = nil }
  var uitkomst = Rekenaar(
    feiten: bekend, regel: regel.voor(feiten), kalender: kalender, op: op, metAfleiding: afleiding
  ).reken()
  if let zin = regel.gemeentewaarschuwing(feiten) { uitkomst.waarschuwingen.append(zin) }
  if let open, let vraag = open.vraag, !uitkomst.isBesloten {
    uitkomst.waarschuwingen.append(
      "Niet vastgelegd: \(vraag) Zolang dat niet bekend is, telt voor de laatste dag de termijn van "
        + "\(open.termijn.waarde.lang).")
  }
  return uitkomst
}
