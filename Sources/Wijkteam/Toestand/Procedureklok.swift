import Termijnen
extension Procedure {
  func klok(_ context: Letopcontext, afleiding: Bool) -> Termijnberekening? { nil }
}
