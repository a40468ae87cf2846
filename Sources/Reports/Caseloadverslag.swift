public import Termijnen
public import Wijkteam

extension Verslag {
  /// The caseload of the team: what stalls, where nobody stays; counts with median and the longest, and no
  /// ranking of people.
  public static func caseload(
    _ overzicht: Caseloadoverzicht, dag: Dag, naam: (Id) -> (code: String, roepnaam: String)?,
    namen: Bool = true, kleinsteGroep: Int = 1
  ) -> String {
    var uit = Regelbouwer()
    uit.alinea("Caseload, \(dag.lang)")
    let lopend = Woorden.aantal(overzicht.casussen, "lopende casus", "lopende casussen")
    uit.alinea("Wat staat stil, en waar? \(lopend).")
    stilstand("Per instantie", overzicht.perInstantie, in: &uit)
    stilstand("Per soort", overzicht.perSoort, in: &uit)
    func lijst(_ kop: String, _ ids: [Id]) {
      guard !ids.isEmpty else { return }
      uit.kop(kop)
      let codes = ids.compactMap { naam($0) }.map { namen ? "\($0.code) \($0.roepnaam)" : $0.code }
      uit.alinea("\(ids.count): \(codes.joined(separator: ", "))", in: 2, hang: 2)
    }
    lijst("Niemand blijft", overzicht.niemandBlijft)
    lijst("Al lang niets gehoord", overzicht.stil)
    lijst("Zwaar en oud", overzicht.zwaarEnOud)
    if !overzicht.snelTeWinnen.isEmpty {
      uit.kop("Snel te winnen")
      for vlag in overzicht.snelTeWinnen {
        regel(vlag, naam: naam, dag: dag, namen: namen, in: &uit)
      }
    }
    if !overzicht.gelukt.isEmpty {
      uit.kop("Gelukt")
      for regel in overzicht.gelukt {
        uit.alinea(
          "\(regel.code)  \(regel.announcement(vandaag: dag, namen: namen))", in: 2, hang: 6)
      }
    }
    uit.wit()
    if kleinsteGroep > 1 {
      uit.alinea(
        "Bij minder dan \(kleinsteGroep) casussen staat er niet bij hoe lang het duurt: dat zou iets "
          + "zeggen over \u{E9}\u{E9}n huishouden.")
    }
    uit.alinea(
      "Dit zegt waar stappen stilstaan. Het zegt niets over hoe hard iemand werkt, en niet waarom "
        + "een inwoner wacht.")
    return uit.tekst
  }

  /// How long they have been open; nothing for a small group.
  private static func duur(_ regel: Caseloadoverzicht.Stilstandregel) -> String {
    guard let mediaan = regel.mediaan, let langste = regel.langste else { return "" }
    let midden = Woorden.aantal(mediaan, "werkdag", "werkdagen")
    return regel.open == 1
      ? "; \(midden) open" : "; de middelste \(midden) open, de langste \(langste)"
  }

  private static func stilstand(
    _ kop: String, _ regels: [Caseloadoverzicht.Stilstandregel], in uit: inout Regelbouwer
  ) {
    guard !regels.isEmpty else { return }
    uit.kop(kop)
    for regel in regels {
      uit.alinea(
        "\(regel.naam): \(regel.open) open, \(regel.stil) stil, \(regel.telaat) te laat"
          + duur(regel), in: 2, hang: 4)
    }
  }
}
