/// Computes every date of one step as it stands on a day.
///
/// Total: contradictory facts give a warning, never a trap; ``Termijnfeiten/tegenspraken(op:)`` names
/// them for a program that wants to refuse them. Facts dated after `op` have not happened yet.
/// Without `afleiding` there are no derivation lines and no ladder; the dates are the same.
public func bereken(
  _ feiten: Termijnfeiten, regel: Soortregel, kalender: Kalender, op: Dag,
  afleiding: Bool = true
) -> Termijnberekening {
  let eigen = feiten.gemeente != nil || feiten.variant != nil
  return Rekenaar(
    feiten: feiten, regel: eigen ? regel.voor(feiten) : regel, kalender: kalender, op: op,
    metAfleiding: afleiding
  ).reken()
}
