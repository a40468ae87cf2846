import Termijnen
import TerminalUI
import Wijkteam

/// The letters: what asks for something first, good news as well.
enum Posttab {
  static let kolommen = [
    Column.fixed("", 1), Column("Ontvangen", minimum: 9, maximum: 10, whole: true),
    Column("Van", minimum: 10, maximum: 22), Column("Wat", minimum: 10, maximum: 16, priority: 1),
    Column("", minimum: 14),
    Column("Bedrag", minimum: 8, maximum: 10, priority: 3, alignment: .trailing),
    Column("Uiterlijk", minimum: 9, maximum: 12, whole: true),
  ]

  static func inhoud(_ bron: Tabbron) -> [Casusdeel] {
    let alle = bron.casus.post.alle
    let open = alle.filter(\.open).sorted { a, b in
      let links = (a.waarde.reageerVoor ?? .laatste, b.eerste.gebeurdOp)
      let rechts = (b.waarde.reageerVoor ?? .laatste, a.eerste.gebeurdOp)
      return links < rechts
    }
    let klaar = alle.filter { !$0.open }.sorted { $0.eerste.gebeurdOp > $1.eerste.gebeurdOp }
    let dicht = open.reduce(0) { $0 + ($1.waarde.geopend ? 0 : $1.waarde.aantal) }
    let samen = open.reduce(0) { $0 + $1.waarde.aantal }
    let kop =
      open.isEmpty
      ? "" : Zin.aantal(samen, "brief", "brieven") + (dicht > 0 ? ", \(dicht) nog dicht" : "")
    return [
      Casusdeel(kop, open.map { rij($0, bron) }),
      Casusdeel("Afgehandeld", klaar.map { rij($0, bron) }),
    ]
  }

  private static func rij(_ versies: Versies<Post>, _ bron: Tabbron) -> Casusinhoud {
    let post = versies.waarde
    let van = post.afzender.isEmpty ? "stapel" : bron.eigen(post.afzender)
    let aantal = post.aantal > 1 ? "\(post.aantal)x " : ""
    let wat = bron.eigen(post.watStaatErin ?? (post.geopend ? "" : "nog dicht"))
    let telaat = versies.open && (post.reageerVoor.map { $0 < bron.vandaag } ?? false)
    var detail: [Line] = [Line("\(van): \(aantal)\(post.soort.label)", .bold)]
    detail += Tabbron.veld("Wat staat erin", post.watStaatErin.map { bron.eigen($0) })
    detail += Tabbron.veld("Reageer uiterlijk", post.reageerVoor?.lang)
    detail += Tabbron.veld("Datum van de brief", post.gedateerd?.lang)
    detail += Tabbron.veld("Bedrag", post.bedrag.map { Zin.bedrag($0) })
    if let procedure = post.procedure.flatMap({ bron.casus.procedures[$0] }) {
      detail += Tabbron.veld("Hoort bij", bron.context.naam(procedure))
    }
    detail += Tabbron.veld("Origineel", post.origineel.map { bron.eigen($0) })
    if let afloop = versies.afloop {
      detail += Tabbron.veld("Gedaan", afloop.waarde.tekst.map { bron.eigen($0) })
    } else {
      detail += [.empty, Line("s g afhandelen · b wijzigen", .dim)]
    }
    var inhoud = bron.ding(.post, post.id, versies.merk, wie: van, wat: wat, detail: detail)
    let stijl: Style = versies.open ? .normal : .dim
    inhoud.cellen = [
      versies.open
        ? Tabbron.teken(bron.niveau(post.id)) : Line("\(bron.context.thema.glyphs.done)", .good),
      Line(versies.eerste.dag.korter(bron.vandaag), stijl), Line(van, versies.open ? .bold : .dim),
      Line("\(aantal)\(post.soort.label)", post.soort == .goedNieuws ? .good : stijl),
      Line(Zin.regel(wat), stijl), Line(post.bedrag.map { Zin.bedrag($0) } ?? "", stijl),
      Line(post.reageerVoor?.korter(bron.vandaag) ?? "", telaat ? .red : stijl),
    ]
    inhoud.zin = [
      van, "\(aantal)\(post.soort.label)", wat,
      post.reageerVoor.map { "reageer uiterlijk \($0.lang)" }, versies.open ? nil : "afgehandeld",
    ].compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: ", ")
    return inhoud
  }
}
