import Kluis

/// What is not as safe on this computer as it could be.
enum Hygiene {
  /// Whether memory may come to stand readable on a disk.
  static var wisseltLeesbaar: Bool { onversleuteldeSwap }

  static let swap =
    "Let op: deze computer zet geheugen op een schijf die niet versleuteld lijkt (swap). Daar kan "
    + "tekst uit casussen terechtkomen. Vraag de beheerder om versleutelde swap, of zet die uit."
  static let arena =
    "Let op: niet alle sleutels staan in vastgezet geheugen. Vraag de beheerder om meer vast "
    + "geheugen (ulimit -l)."
}

extension Sessie {
  /// Said when the screens open; nothing when all is well.
  var hygiene: [String] {
    (wereld.onversleuteldeSwap() ? [Hygiene.swap] : [])
      + (kluis.sleutelsVast ? [] : [Hygiene.arena])
  }
}
