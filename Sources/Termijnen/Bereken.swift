/// Computes every date of one step as it stands on a day.
///
/// Total: contradictory facts give a warning, never a trap; ``Termijnfeiten/tegenspraken(op:)`` names
/// them for a program that wants to refuse them. Facts dated after `op` have not happened yet.
/// Without `afleiding` there are no derivation lines and no ladder; the dates are the same.
public func bereken(
  _ feiten: Termijnfeiten, regel: Soortregel, kalender: Kalender, op: Dag,
  afleiding: Bool = true
) -> Termijnberekening {
  if feiten.gemeente != nil, !regel.gemeenten.isEmpty {
    let rekenaar = Rekenaar(
      feiten: feiten, regel: regel.voor(gemeente: feiten.gemeente), kalender: kalender, op: op,
      metAfleiding: afleiding)
    return rekenaar.reken()
  }
  let rekenaar = Rekenaar(
    feiten: feiten, regel: regel, kalender: kalender, op: op, metAfleiding: afleiding)
  return rekenaar.reken()
}
