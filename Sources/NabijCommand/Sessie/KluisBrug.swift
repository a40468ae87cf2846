import Kluis
import Termijnen
import Wijkteam

/// Where the words of the store and those of the domain meet.
enum KluisBrug {
  /// The events of frames, in causal order.
  static func lees(_ frames: [Frame]) -> [Vastgelegd] {
    var leden: [String: Lid] = [:]
    var uit: [Vastgelegd] = []
    uit.reserveCapacity(frames.count)
    for frame in frames {
      let vanKluis = frame.envelop
      let door = leden[vanKluis.lid] ?? Lid(vanKluis.lid)
      leden[vanKluis.lid] = door
      uit += Vastgelegd.lees(
        Wijkteam.Envelop(
          segment: id(vanKluis.segment.bytes),
          volgnummer: UInt32(truncatingIfNeeded: vanKluis.volgnummer), klok: vanKluis.hlc,
          apparaat: id(vanKluis.apparaat.bytes), door: door,
          ingevoerdOp: vanKluis.ingevoerdOpMs,
          ingevoerdDag: Amsterdam.dag(vanKluis.ingevoerdOpMs)),
        body: frame.body)
    }
    return uit
  }

  /// The identity of a casus: the name of its folder.
  static func id(_ locator: Locator) -> Id { id(locator.bytes) }

  /// The folder of a casus.
  static func locator(_ id: Id) -> Locator { Locator(id.bytes) ?? Locator(.zero) }

  /// The members who still take part.
  static func leden(_ kluis: Kluis) -> Set<Lid> {
    Set(kluis.leden.filter(\.actief).map { Lid($0.naam) })
  }

  private static func id(_ bytes: [UInt8]) -> Id { Id(bytes: bytes) ?? .nul }
}
