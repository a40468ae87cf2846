import Termijnen

extension Werkvoorraad {
  /// Searches in every text that may be read: capitals and accents do not count, every word must stand in
  /// the same text, words between quotes stay together, numbers are found without spaces and dashes.
  ///
  /// - Parameter hoogstens: how many hits are shown; the best and the newest come first.
  public func zoek(_ tekst: String, hoogstens: Int = 200) -> [Zoektreffer] {
    let vraag = Zoekvraag(tekst)
    let hoogstens = min(hoogstens, 100_000)
    guard !vraag.leeg, hoogstens > 0 else { return [] }
    let volgorde = kaarten.values.map(\.regel).sorted {
      ($0.roepnaam, $0.id) < ($1.roepnaam, $1.id)
    }
    var ruw: [RuweTreffer] = []
    var slechtste: RuweTreffer?
    let ruimte = hoogstens * 8
    for (nummer, regel) in volgorde.enumerated() {
      guard let casus = casussen[regel.id], let kaart = kaarten[regel.id] else { continue }
      let inhoud = kaart.zoektekst.inhoud(casus, soortnaam)
      for stuk in vraag.stukken(inhoud) {
        let (soort, dag) = inhoud.soorten[stuk]
        let treffer = RuweTreffer(
          rang: soort.rang, dag: dag?.nummer ?? .min, casus: nummer, stuk: stuk)
        // A short word hits everything: keep the best, and throw the rest away on the way.
        if let slechtste, slechtste < treffer { continue }
        ruw.append(treffer)
        if ruw.count >= ruimte {
          ruw.sort()
          ruw.removeLast(ruw.count - hoogstens)
          slechtste = ruw.last
        }
      }
    }
    ruw.sort()
    return treffers(vraag, Array(ruw.prefix(hoogstens)), volgorde)
  }

  /// Makes the folded text of every casus, so that the first search does not have to.
  public func bereidZoekenVoor() {
    for id in kaarten.keys { bereidZoekenVoor(id) }
  }

  /// Makes the folded text of one casus; for a moment at which nobody waits.
  public func bereidZoekenVoor(_ id: Id) {
    if let casus = casussen[id] { _ = kaarten[id]?.zoektekst.inhoud(casus, soortnaam) }
  }

  /// The name of a kind; none for what has only the name that somebody gave it.
  private var soortnaam: Zoekveld.Soortnaam {
    let regel = context.soortregel
    return { $0 == "overig" ? nil : regel($0)?.naam ?? $0 }
  }

  /// A hit that has no words yet.
  private struct RuweTreffer: Comparable {
    var rang: Int
    var dag: Int32
    var casus: Int
    var stuk: Int

    static func < (a: RuweTreffer, b: RuweTreffer) -> Bool {
      (a.rang, b.dag, a.casus, a.stuk) < (b.rang, a.dag, b.casus, b.stuk)
    }
  }

  private func treffers(
    _ vraag: Zoekvraag, _ ruw: [RuweTreffer], _ volgorde: [Casusregel]
  ) -> [Zoektreffer] {
    // What is no note is found again by going past all that is no note, once a casus.
    var velden: [Int: [Zoekveld]] = [:]
    return ruw.compactMap { treffer in
      let id = volgorde[treffer.casus].id
      guard let casus = casussen[id], let eerste = kaarten[id]?.zoektekst.eersteNotitie else {
        return nil
      }
      let veld: Zoekveld
      if treffer.stuk >= eerste {
        veld = Zoekveld.notitie(treffer.stuk - eerste, van: casus)
      } else {
        if velden[treffer.casus] == nil {
          Zoekveld.bezoek(casus, soortnaam) { velden[treffer.casus, default: []].append($0) }
        }
        guard let gevonden = velden[treffer.casus]?[treffer.stuk] else { return nil }
        veld = gevonden
      }
      let regel = volgorde[treffer.casus]
      let rond = vraag.regel(in: veld)
      return Zoektreffer(
        soort: veld.soort.rawValue, casus: regel.id, code: regel.code, roepnaam: regel.roepnaam,
        onderwerp: veld.onderwerp, dag: veld.dag, tekst: rond.tekst, bereik: rond.bereik)
    }
  }
}
