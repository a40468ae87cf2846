import Termijnen

/// A search through all that may be read, done in parts, so that a key never has to wait for it.
///
/// Capitals and accents do not count, every word must stand in the same text, words between quotes
/// stay together, numbers are found without spaces and dashes.
public struct Zoekgang: Sendable, Equatable {
  /// About how many bytes one part goes through: a millisecond or two of work.
  public static let deel = 1 << 20

  /// What is searched for, as it was typed.
  public let tekst: String
  private let vraag: Zoekvraag
  private let hoogstens: Int
  /// The casussen that were there when the search began, by name.
  private let volgorde: [Id]
  private var volgende = 0
  private var gevonden: [Plek] = []
  private var slechtste: Plek?

  /// Prepares a search; nothing has been looked through yet.
  ///
  /// - Parameter hoogstens: how many hits are shown; the best and the newest come first.
  public init(_ tekst: String, in voorraad: Werkvoorraad, hoogstens: Int = 200) {
    self.tekst = tekst
    vraag = Zoekvraag(tekst)
    self.hoogstens = vraag.leeg ? 0 : min(max(0, hoogstens), 100_000)
    volgorde =
      self.hoogstens == 0
      ? []
      : voorraad.kaarten.values.map { ($0.regel.roepnaam, $0.regel.id) }.sorted { $0 < $1 }
        .map(\.1)
  }

  /// Whether everything has been looked through.
  public var klaar: Bool { volgende >= volgorde.count }

  /// Goes on through the next casussen, until so many bytes of text have gone past.
  public mutating func verder(_ voorraad: Werkvoorraad, bytes: Int = deel) {
    var gelezen = 0
    while volgende < volgorde.count, gelezen < bytes {
      defer { volgende += 1 }
      guard let inhoud = voorraad.zoekinhoud(volgorde[volgende]) else { continue }
      gelezen += inhoud.bytes.count
      for stuk in vraag.stukken(inhoud) {
        let (soort, dag) = inhoud.soorten[stuk]
        neem(Plek(rang: soort.rang, dag: dag?.nummer ?? .min, casus: volgende, stuk: stuk))
      }
    }
  }

  /// A short word hits everything: keep the best, and throw the rest away on the way.
  private mutating func neem(_ plek: Plek) {
    if let slechtste, slechtste < plek { return }
    gevonden.append(plek)
    guard gevonden.count >= hoogstens * 8 else { return }
    gevonden.sort()
    gevonden.removeLast(gevonden.count - hoogstens)
    slechtste = gevonden.last
  }

  /// The hits so far, the best first, with the words around each.
  public func treffers(_ voorraad: Werkvoorraad) -> [Zoektreffer] {
    voorraad.treffers(
      vraag, gevonden.sorted().prefix(hoogstens).map { (volgorde[$0.casus], $0.stuk) })
  }

  /// A hit that has no words yet.
  private struct Plek: Comparable {
    var rang: Int
    var dag: Int32
    var casus: Int
    var stuk: Int

    static func < (a: Plek, b: Plek) -> Bool {
      (a.rang, b.dag, a.casus, a.stuk) < (b.rang, a.dag, b.casus, b.stuk)
    }
  }
}
