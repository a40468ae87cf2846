import Kluis
import Termijnen
import Wijkteam

/// Where the words of the store and those of the domain meet.
enum KluisBrug {
  /// The events of frames, in causal order.
  static func lees(_ frames: [Frame]) -> [Vastgelegd] {
    frames.flatMap { frame in
      let vanKluis = frame.envelop
      return Vastgelegd.lees(
        Wijkteam.Envelop(
          segment: id(vanKluis.segment.bytes),
          volgnummer: UInt32(truncatingIfNeeded: vanKluis.volgnummer), klok: vanKluis.hlc,
          apparaat: id(vanKluis.apparaat.bytes), door: Lid(vanKluis.lid),
          ingevoerdOp: vanKluis.ingevoerdOpMs,
          ingevoerdDag: Amsterdam.dag(vanKluis.ingevoerdOpMs)),
        body: frame.body)
    }
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
