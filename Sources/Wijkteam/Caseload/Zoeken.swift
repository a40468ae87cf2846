import Termijnen

extension Werkvoorraad {
  /// Searches in every text that may be read, in one go (``Zoekgang``).
  ///
  /// - Parameter hoogstens: how many hits are shown; the best and the newest come first.
  public func zoek(_ tekst: String, hoogstens: Int = 200) -> [Zoektreffer] {
    var gang = Zoekgang(tekst, in: self, hoogstens: hoogstens)
    while !gang.klaar { gang.verder(self) }
    return gang.treffers(self)
  }

  /// Makes the folded text of every casus, so that the first search does not have to.
  public func bereidZoekenVoor() {
    for id in kaarten.keys { bereidZoekenVoor(id) }
  }

  /// Makes the folded text of one casus; for a moment at which nobody waits.
  public func bereidZoekenVoor(_ id: Id) { _ = zoekinhoud(id) }

  /// The folded text of a casus, made where it was not there yet.
  func zoekinhoud(_ id: Id) -> Zoektekst.Inhoud? {
    guard let casus = casussen[id] else { return nil }
    return kaarten[id]?.zoektekst.inhoud(casus, soortnaam)
  }

  /// The name of a kind; none for what has only the name that somebody gave it.
  private var soortnaam: Zoekveld.Soortnaam {
    let regel = context.soortregel
    return { $0 == "overig" ? nil : regel($0)?.naam ?? $0 }
  }

  /// The hits at these places, each a casus and the number of a text in it, in the same order.
  func treffers(_ vraag: Zoekvraag, _ plekken: [(casus: Id, stuk: Int)]) -> [Zoektreffer] {
    // What is no note is found again by going past all that is no note, once a casus.
    var velden: [Id: [Zoekveld]] = [:]
    return plekken.compactMap { id, stuk in
      guard let casus = casussen[id], let kaart = kaarten[id],
        let eerste = kaart.zoektekst.eersteNotitie
      else { return nil }
      let veld: Zoekveld
      if stuk >= eerste {
        guard casus.notities.indices.contains(stuk - eerste) else { return nil }
        veld = Zoekveld.notitie(stuk - eerste, van: casus)
      } else {
        if velden[id] == nil {
          Zoekveld.bezoek(casus, soortnaam) { velden[id, default: []].append($0) }
        }
        guard let gevonden = velden[id], gevonden.indices.contains(stuk) else { return nil }
        veld = gevonden[stuk]
      }
      let rond = vraag.regel(in: veld)
      return Zoektreffer(
        soort: veld.soort.rawValue, casus: id, code: kaart.regel.code,
        roepnaam: kaart.regel.roepnaam, onderwerp: veld.onderwerp, dag: veld.dag,
        tekst: rond.tekst, bereik: rond.bereik)
    }
  }
}
