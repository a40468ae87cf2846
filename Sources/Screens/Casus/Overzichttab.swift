import Termijnen
import TerminalUI
import Wijkteam

/// Everything that matters now: let op, promises, appointments, people, threats.
enum Overzichttab {
  static func inhoud(_ bron: Tabbron) -> [Casusdeel] {
    [
      Casusdeel("Let op", letop(bron)),
      Casusdeel("Wat dreigt", dreigingen(bron)),
      Casusdeel("Beloofd", toezeggingen(bron)),
      Casusdeel("Afspraken", afspraken(bron)),
      Casusdeel("In eigen woorden", woorden(bron)),
      Casusdeel("Mensen", mensen(bron)),
      Casusdeel("Hulpverleners", hulpverleners(bron)),
      Casusdeel("Casus", gegevens(bron)),
      Casusdeel("Rust even", slapend(bron)),
    ]
  }

  private static func letop(_ bron: Tabbron) -> [Casusinhoud] {
    bron.letop.map { vlag in
      Casusinhoud(
        sleutel: .letop(Letopsleutel(vlag)),
        cellen: [
          Tabbron.teken(vlag.niveau), Line(vlag.regelnaam, .dim),
          Line(bron.context.kop(vlag)), bron.context.dag(vlag),
        ],
        zin: [vlag.niveau.gesproken, bron.context.kop(vlag), bron.context.dag(vlag).text].joined(
          separator: ", "),
        focus: bron.context.focus(vlag), detail: bron.context.detail(vlag), naar: vlag.onderwerp)
    }
  }

  /// Let op that somebody lets rest: still there, until their day.
  private static func slapend(_ bron: Tabbron) -> [Casusinhoud] {
    bron.context.gegevens.voorraad.slapend(bron.casus.id).map { vlag in
      let tot = vlag.slaaptTot.map { "tot \($0.korter(bron.vandaag))" } ?? ""
      return Casusinhoud(
        sleutel: .veld(
          "slaapt/\(vlag.regel)/\(vlag.procedure?.kort ?? vlag.onderwerp?.kort ?? "")"),
        cellen: [
          .empty, Line(vlag.regelnaam, .dim), Line(bron.context.kop(vlag), .dim), Line(tot, .dim),
        ],
        zin: "rust \(tot): \(bron.context.kop(vlag))", focus: bron.context.focus(vlag),
        detail: bron.context.detail(vlag))
    }
  }

  private static func dreigingen(_ bron: Tabbron) -> [Casusinhoud] {
    bron.casus.dreigingen.alle.filter(\.open).map { versies in
      let dreiging = versies.waarde
      let wanneer = dreiging.wanneer.map {
        $0.dag.gezien(vanaf: bron.vandaag) + ($0.tijd.map { " \($0)" } ?? "")
      }
      return bron.ding(
        .dreiging, dreiging.id, versies.merk, teken: Line("!", .red), wie: dreiging.soort.label,
        wat: (bron.verborgen ? "" : "door \(dreiging.door) · ")
          + (dreiging.hulp.map { "hulp: \(bron.eigen($0))" } ?? "er loopt nog geen hulp tegen"),
        dag: Line(wanneer ?? "geen dag", .red),
        detail: [Line(dreiging.soort.label, .red)] + Tabbron.veld("Wanneer", wanneer)
          + Tabbron.veld("Door", bron.eigen(dreiging.door))
          + Tabbron.veld("Hulp", dreiging.hulp.map { bron.eigen($0) } ?? "nog geen")
          + Tabbron.veld("Toelichting", dreiging.toelichting.map { bron.eigen($0) }))
    }
  }

  static func toezeggingen(_ bron: Tabbron) -> [Casusinhoud] {
    let open = bron.casus.toezeggingen.alle.filter(\.open).sorted { a, b in
      let links = (a.waarde.van == .team ? 0 : 1, a.waarde.voor ?? .laatste)
      let rechts = (b.waarde.van == .team ? 0 : 1, b.waarde.voor ?? .laatste)
      return links < rechts
    }
    return open.map { toezegging($0, bron) }
  }

  static func toezegging(_ ding: Wijkteam.Lopend<Toezegging>, _ bron: Tabbron) -> Casusinhoud {
    let belofte = ding.waarde
    let telaat = belofte.voor.map { $0 < bron.vandaag } ?? false
    // What an informal person said they would do is never late and never red.
    let rood = telaat && (belofte.van == .team || belofte.van == .instantie)
    let wie: String
    switch belofte.van {
    case .team: wie = "wij beloofden"
    case .instantie: wie = "zij zeggen toe"
    case .inwoner: wie = "inwoner zou"
    case .netwerk: wie = "netwerk zou"
    }
    let dag =
      belofte.voor.map {
        "uiterlijk \($0.korter(bron.vandaag))"
      } ?? ""
    return bron.ding(
      .toezegging, belofte.id, ding.merk,
      teken: rood ? Line("!", .red) : .empty, wie: wie,
      wat: bron.eigen(belofte.wat) + (belofte.wie.map { " · \(bron.context.persoon($0))" } ?? ""),
      dag: Line(dag, rood ? .red : .normal),
      detail: [Line(bron.eigen(belofte.wat), .bold)]
        + Tabbron.veld("Wie", belofte.wie.map { bron.context.persoon($0) })
        + Tabbron.veld("Aan", belofte.aan.map { bron.context.persoon($0) })
        + Tabbron.veld("Uiterlijk", belofte.voor?.lang)
        + Tabbron.veld("Als", belofte.voorwaarde.map { bron.eigen($0) })
        + [.empty, Line("s g gedaan · s n niet gelukt", .dim)])
  }

  private static func afspraken(_ bron: Tabbron) -> [Casusinhoud] {
    let open = bron.casus.afspraken.alle.filter(\.open).sorted {
      ($0.waarde.wanneer ?? Moment(.laatste)) < ($1.waarde.wanneer ?? Moment(.laatste))
    }
    return open.map { ding in
      let afspraak = ding.waarde
      let wat =
        bron.verborgen
        ? "afspraak"
        : [afspraak.wat, afspraak.met.map { "met \($0)" }, afspraak.plaats]
          .compactMap { $0 }.joined(separator: " · ")
      let dag = afspraak.wanneer.map {
        $0.dag.gezien(vanaf: bron.vandaag) + ($0.tijd.map { " \($0)" } ?? "")
      }
      return bron.ding(
        .afspraak, afspraak.id, ding.merk, wie: afspraak.wie?.weergave ?? "wij",
        wat: wat.isEmpty ? "afspraak" : wat, dag: Line(dag ?? ""),
        detail: [Line(wat, .bold)] + Tabbron.veld("Wanneer", dag)
          + [.empty, Line("s g gehouden · s n niet gelukt", .dim)])
    }
  }

  private static func woorden(_ bron: Tabbron) -> [Casusinhoud] {
    let casus = bron.casus
    let velden: [(String, String?)] = [
      ("wil zelf", casus.agenda.last?.waarde.tekst), ("vraagt om", casus.gevraagdeOplossing),
      ("er speelt", casus.watSpeelt),
    ]
    return velden.compactMap { naam, tekst in
      guard let tekst else { return nil }
      return veld(naam, bron.eigen(tekst), bron)
    }
  }

  private static func mensen(_ bron: Tabbron) -> [Casusinhoud] {
    bron.casus.personen.alle.map { Mensregel($0, bron).inhoud }
      + bron.casus.machtigingen.alle.map { versies in
        let machtiging = versies.waarde
        let voor = machtiging.voor.flatMap { bron.casus.personen[$0]?.waarde }
        return bron.ding(
          .machtiging, machtiging.id, versies.merk, wie: machtiging.soort.label,
          wat: "\(bron.context.persoon(machtiging.gemachtigde)) mag spreken"
            + (voor.map { " namens \(bron.context.persoon($0.naam))" } ?? ""),
          dag: Line(machtiging.tot.map { "tot \($0.korter(bron.vandaag))" } ?? ""),
          detail: [Line(machtiging.soort.label, .bold)]
            + Tabbron.veld("Waarvoor", machtiging.waarvoor.map { bron.eigen($0) })
            + Tabbron.veld("Tot en met", machtiging.tot?.lang))
      }
  }

  private static func hulpverleners(_ bron: Tabbron) -> [Casusinhoud] {
    bron.casus.hulpverleners.alle.map { versies in
      let hulp = versies.waarde
      let voorbij = hulp.tot.map { $0 < bron.vandaag } ?? false
      let periode = [
        hulp.van.map { "sinds \($0.korter(bron.vandaag))" },
        hulp.tot.map { "tot \($0.korter(bron.vandaag))" },
      ].compactMap { $0 }.joined(separator: " ")
      // A school or a practice of one person tells who somebody is.
      let wie = bron.verborgen ? "hulpverlener" : hulp.organisatie
      let wat =
        bron.verborgen
        ? bron.eigen("")
        : [hulp.naam, hulp.rol, hulp.nummer].compactMap { $0 }.joined(separator: " · ")
      var inhoud = bron.ding(
        .hulpverlener, hulp.id, versies.merk, wie: wie, wat: wat,
        dag: Line(periode, .dim),
        detail: [Line(wie, .bold)]
          + Tabbron.veld("Naam", hulp.naam.map { bron.eigen($0) })
          + Tabbron.veld("Doet", hulp.rol.map { bron.eigen($0) })
          + Tabbron.veld("Nummer", hulp.nummer.map { bron.eigen($0) })
          + Tabbron.veld("Wanneer", periode))
      inhoud.focus.nummer = hulp.nummer
      if voorbij { inhoud.cellen = inhoud.cellen.map { $0.restyled { _ in .dim } } }
      return inhoud
    }
  }

  private static func gegevens(_ bron: Tabbron) -> [Casusinhoud] {
    let casus = bron.casus
    var rijen: [(String, String)] = [
      ("vast", casus.vast?.weergave ?? "niemand blijft"),
      ("tweede", casus.tweede?.weergave ?? "–"),
      (
        "stand",
        casus.status.label + (casus.terugkijken.map { ", weer kijken \($0.kort)" } ?? "")
      ),
    ]
    if let dag = casus.volgendContact {
      rijen.append(("volgend contact", dag.gezien(vanaf: bron.vandaag)))
    }
    rijen.append(
      (
        "gesproken",
        casus.laatstePersoonlijkeContact.map { $0.gezien(vanaf: bron.vandaag) } ?? "nog niet"
      ))
    // Where somebody lives and who knows them is part of the story.
    if let wijk = casus.wijk { rijen.append(("wijk", bron.eigen(wijk))) }
    if casus.gevoelig {
      rijen.append(("gevoelig", "ja: alleen wie erbij hoort leest mee (M)"))
    }
    if !casus.uitgesloten.isEmpty {
      let namen = casus.uitgesloten.keys.sorted().map(\.weergave)
      rijen.append(("mag niet lezen", bron.eigen(namen.opsomming)))
    }
    if casus.onbekend > 0 {
      rijen.append(("onbekend", "\(casus.onbekend) regels van een nieuwere versie"))
    }
    return rijen.map { veld($0.0, $0.1, bron) }
  }

  private static func veld(_ naam: String, _ waarde: String, _ bron: Tabbron) -> Casusinhoud {
    Casusinhoud(
      sleutel: .veld(naam),
      cellen: [.empty, Line(naam, .label), Line(Zin.regel(waarde)), .empty],
      zin: "\(naam): \(Zin.regel(waarde))", focus: Focus(casus: bron.casus.id, naam: naam),
      detail: [Line(naam, .header), Line(waarde), .empty, Line("b wijzigt de casus", .dim)])
  }
}
