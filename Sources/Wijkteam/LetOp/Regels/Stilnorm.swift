import Termijnen

/// From how many working days of silence a procedure asks attention.
struct Stilnorm: Hashable, Sendable {
  /// The receipt should be confirmed within this many working days.
  var ontvangst: Int?
  var oranje: Int?
  var rood: Int?
  /// Red as soon as the statutory term has passed.
  var roodBijTermijn = false
  /// Where it comes from.
  var bron: String

  /// The norm of the kind, or what a worker set for this one step, with a reason.
  init(_ procedure: Procedurebeeld, _ beeld: Casusbeeld, _ context: Letopcontext) {
    let normen = procedure.regel?.normen ?? Normen()
    ontvangst = normen.ontvangstbevestiging
    oranje = normen.stilOranje
    rood = normen.stilRood
    roodBijTermijn = normen.stilRoodBijTermijn
    bron = normen.bron
    if normen.dagelijks {
      oranje = oranje ?? 1
      rood = rood ?? 2
    }
    if oranje == nil, rood == nil, !roodBijTermijn {
      oranje = context.drempels.stilOranje
      rood = context.drempels.stilRood
      bron = context.drempels.bron("stilOranje")
    }
    if normen.crisisZelfdeDag, beeld.casus.modus == .spoed {
      oranje = 1
      rood = 2
    }
    if let eigen = procedure.procedure.velden[.drempel]?.waarde, let getal = eigen.getal, getal >= 0
    {
      let verschil = max(1, (rood ?? 0) - (oranje ?? 0))
      oranje = getal
      if rood != nil { rood = min(getal, 100_000) + verschil }
      bron = eigen.reden.map { "Voor deze procedure ingesteld: \($0)" } ?? bron
    }
    if bron.isEmpty { bron = context.drempels.bron("stilOranje") }
  }

  /// How loud this many working days of silence are.
  func niveau(_ dagen: Int, teLaat: Bool) -> Niveau? {
    if let rood, dagen >= rood { return .rood }
    if roodBijTermijn, teLaat { return .rood }
    if let oranje, dagen >= oranje { return .oranje }
    return nil
  }

  /// In words: from when the team looks.
  var zin: String {
    var delen: [String] = []
    if let oranje { delen.append("na \(Zinnen.werkdagen(oranje)) vragen we aandacht") }
    if let rood { delen.append("na \(Zinnen.werkdagen(rood)) is het rood") }
    if roodBijTermijn { delen.append("na de wettelijke termijn is het rood") }
    return delen.isEmpty ? "" : "\(delen.opsomming)."
  }
}
