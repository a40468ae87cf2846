import Termijnen

/// What holds for every fold: the causal order, and which events were taken back.
enum Samenhang {
  /// Which events were taken back, by whom and why.
  ///
  /// A correction that was itself taken back does not count, nor one that names an event after it.
  static func teruggenomen(_ gesorteerd: [Vastgelegd]) -> [GebeurtenisId: Gemerkt<String>] {
    var doelen: Set<GebeurtenisId> = []
    for vastgelegd in gesorteerd {
      if case .gecorrigeerd(let correctie) = vastgelegd.gebeurtenis.inhoud {
        doelen.insert(correctie.gebeurtenis)
      }
    }
    guard !doelen.isEmpty else { return [:] }
    var plaatsen: [GebeurtenisId: Int] = [:]
    for (plaats, vastgelegd) in gesorteerd.enumerated() where doelen.contains(vastgelegd.id) {
      plaatsen[vastgelegd.id] = plaats
    }
    var weg: [GebeurtenisId: Gemerkt<String>] = [:]
    for (plaats, vastgelegd) in gesorteerd.enumerated().reversed() {
      guard case .gecorrigeerd(let correctie) = vastgelegd.gebeurtenis.inhoud,
        weg[vastgelegd.id] == nil, let doel = plaatsen[correctie.gebeurtenis], doel < plaats
      else { continue }
      weg[correctie.gebeurtenis] = Gemerkt(correctie.reden, vastgelegd.merk)
    }
    return weg
  }

  /// The events that count on a day, in causal order.
  static func geldig(_ gebeurtenissen: [Vastgelegd], tot: Dag?) -> [Vastgelegd] {
    let gesorteerd = gebeurtenissen.sorted(by: Vastgelegd.eerder)
    let weg = teruggenomen(gesorteerd)
    return gesorteerd.filter { vastgelegd in
      guard weg[vastgelegd.id] == nil else { return false }
      guard let tot else { return true }
      return vastgelegd.gebeurtenis.gebeurdOp.dag <= tot
    }
  }
}
