import Termijnen
import TerminalUI
import Wijkteam

/// Notes and contacts on one line of time, the last one first; below them what was taken back.
enum Notitietab {
  static let kolommen = [
    Column.fixed("", 1), Column("Wanneer", minimum: 8, maximum: 22, whole: true),
    Column("Wat", minimum: 9, maximum: 14, priority: 1), Column("", minimum: 18),
    Column("Door", minimum: 6, maximum: 10, priority: 2),
  ]

  static func inhoud(_ bron: Tabbron) -> [Casusdeel] {
    let notities = bron.casus.notities.map {
      (op: $0.merk.gebeurdOp, id: $0.merk.id, notitie($0, bron))
    }
    let contacten = bron.casus.contacten.map {
      (op: $0.merk.gebeurdOp, id: $0.merk.id, contact($0, bron))
    }
    let alle = (notities + contacten).sorted { a, b in
      a.op == b.op ? a.id > b.id : a.op > b.op
    }
    return [Casusdeel("", alle.map(\.2)), Terugdeel.inhoud(bron)]
  }

  private static func notitie(_ gemerkt: Gemerkt<Notitie>, _ bron: Tabbron) -> Casusinhoud {
    let notitie = gemerkt.waarde
    let eerste =
      TextFit.paragraphs(of: notitie.tekst).first { !$0.allSatisfy(\.isWhitespace) } ?? ""
    var detail = tekst(notitie.tekst, bron)
    var bij: [String] = notitie.aanwezig.map { bron.context.persoon($0) }
    switch notitie.inwonerbij {
    case .ja: bij.insert("inwoner", at: 0)
    case .metInstemming: bij.insert("met instemming van de inwoner", at: 0)
    case .nee, nil: break
    }
    detail += [.empty] + Tabbron.veld("Erbij", bij.joined(separator: ", "))
    detail += Tabbron.veld(
      "Over", notitie.domeinen.map { bron.context.gegevens.naam($0) }.joined(separator: ", "))
    if notitie.besluitOverInwoner {
      detail += Tabbron.veld(
        "Besloten",
        notitie.zonderInwonerReden.map { "zonder de inwoner: \(bron.eigen($0))" } ?? "ja")
    }
    let oud = bron.casus.oudeNotities[notitie.id] ?? []
    for versie in oud.reversed() {
      detail += [.empty, Line("Eerder stond er (\(versie.merk.dag.kort)):", .dim)]
      detail += [Line(bron.eigen(versie.waarde.tekst), .dim)]
      let regel = bron.casus.historie.first { $0.merk.id == versie.merk.id }
      if let waarom = regel?.gecorrigeerd {
        detail += [Line("Verbeterd door \(Terugdeel.waarom(waarom, bron))", .dim)]
      }
    }
    return rij(
      .notitie, notitie.id, gemerkt.merk, soort: oud.isEmpty ? "notitie" : "notitie*",
      tekst: bron.eigen(String(eerste)), detail: detail, bron)
  }

  /// The text with its marks in another look.
  private static func tekst(_ tekst: String, _ bron: Tabbron) -> [Line] {
    guard !bron.verborgen else { return [Line("(verborgen)", .dim)] }
    return TextFit.paragraphs(of: tekst).map { alinea in
      guard let (merk, rest) = Notitiemerk.lees(alinea) else { return Line(String(alinea)) }
      return Line([Span("\(merk.label): ", .label.adding(.bold)), Span(rest)])
    }
  }

  static func contact(_ gemerkt: Gemerkt<Contact>, _ bron: Tabbron) -> Casusinhoud {
    let contact = gemerkt.waarde
    let wie = contact.metWie.map { bron.context.persoon($0) }
    let kort = [
      contact.resultaat.label, wie, contact.tekst.map { bron.eigen($0) },
    ].compactMap { $0 }.joined(separator: " · ")
    var detail: [Line] = [Line("\(contact.kanaal.label): \(contact.resultaat.label)", .bold)]
    detail += Tabbron.veld("Met", wie)
    if !bron.verborgen { detail += Tabbron.veld("Nummer", contact.nummer) }
    for id in contact.procedures {
      if let procedure = bron.casus.procedures[id] {
        detail += Tabbron.veld("Over", bron.context.naam(procedure))
      }
    }
    if let tekst = contact.tekst { detail += [.empty] + self.tekst(tekst, bron) }
    for toezegging in bron.casus.toezeggingen.alle where toezegging.waarde.contact == contact.id {
      detail += [.empty]
      detail += Tabbron.veld(
        toezegging.waarde.van == .team ? "Wij beloofden" : "Zij zeggen toe",
        bron.eigen(toezegging.waarde.wat)
          + (toezegging.waarde.voor.map { ", uiterlijk \($0.kort)" } ?? ""))
    }
    var inhoud = rij(
      .contact, contact.id, gemerkt.merk, soort: contact.kanaal.label, tekst: kort, detail: detail,
      bron)
    if contact.procedures.count == 1 { inhoud.focus.nummer = contact.nummer }
    if !contact.resultaat.bereikt { inhoud.cellen[2] = inhoud.cellen[2].restyled { _ in .dim } }
    return inhoud
  }

  private static func rij(
    _ kind: Onderwerpsoort, _ id: Id, _ merk: Merk, soort: String, tekst: String, detail: [Line],
    _ bron: Tabbron
  ) -> Casusinhoud {
    var inhoud = bron.ding(kind, id, merk, wie: soort, wat: tekst, detail: detail)
    // On a narrow screen the hour gives way, so that the day stays whole.
    let tijd = bron.context.body.columns < 60 ? nil : merk.gebeurdOp.tijd
    let dag = merk.dag.gezien(vanaf: bron.vandaag) + (tijd.map { " \($0)" } ?? "")
    inhoud.cellen = [
      .empty, Line(dag), Line(soort, .label), Line(Zin.regel(tekst)),
      Line(merk.door.weergave, .dim),
    ]
    inhoud.zin = "\(dag), \(soort), \(Zin.regel(tekst)), door \(merk.door.weergave)"
    return inhoud
  }
}
