/// The registry of the let-op rules: one line for each rule.
public enum Letopregels {
  /// All rules, in the order of `docs`.
  public static let alle: [any Letopregel.Type] = []

  /// The flags of a casus on a day, loudest first, without those that sleep.
  public static func beoordeel(_ casus: Casus, _ context: Letopcontext) -> [LetOp] {
    let beeld = Casusbeeld(casus, context)
    return alle.flatMap { $0.beoordeel(beeld, context) }
  }
}
