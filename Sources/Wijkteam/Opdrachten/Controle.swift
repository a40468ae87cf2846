import Termijnen

/// The checks that every command shares: text, dates, members, domains and references.
struct Controle {
  let context: Besluitcontext

  /// Quotes what somebody typed, short and clean enough for a sentence.
  static func aanhaling(_ tekst: String) -> String {
    let schoon = Schoon.regel(tekst)
    return schoon.count > 30 ? "'\(schoon.prefix(30))…'" : "'\(schoon)'"
  }

  // MARK: text

  /// A line that has to be there.
  func regel(_ tekst: String, _ wat: String, vraag: String? = nil) throws(Weigering) -> String {
    let schoon = Schoon.regel(tekst)
    guard !Schoon.leeg(schoon) else {
      throw Weigering(.invoer, "\(wat) is leeg. \(vraag ?? "Typ ten minste één woord.")")
    }
    guard schoon.utf8.count <= Schoon.hoogstensRegel else {
      throw Weigering(
        .invoer,
        "\(wat) is te lang: \(schoon.count) tekens, en er passen er ongeveer 2000 in. "
          + "Maak de regel korter en zet de rest in een notitie.")
    }
    return schoon
  }

  /// A line that may be left out; only blanks counts as left out.
  func regel(optioneel tekst: String?, _ wat: String) throws(Weigering) -> String? {
    guard let tekst, !Schoon.leeg(tekst) else { return nil }
    return try regel(tekst, wat)
  }

  /// Lines of a list; blank ones are left out.
  func regels(_ teksten: [String], _ wat: String) throws(Weigering) -> [String] {
    var uit: [String] = []
    for tekst in teksten {
      if let regel = try regel(optioneel: tekst, wat) { uit.append(regel) }
    }
    return uit
  }

  /// A text of one or more lines that has to be there.
  func tekst(_ tekst: String, _ wat: String, vraag: String? = nil) throws(Weigering) -> String {
    guard tekst.utf8.count <= Schoon.hoogstens else {
      let kB = (tekst.utf8.count + 1023) / 1024
      throw Weigering(
        .invoer,
        "\(wat) is te lang: \(kB) kB, en er past 64 kB in (ongeveer 65.000 tekens). "
          + "Verdeel de tekst over twee of meer stukken.")
    }
    let schoon = Schoon.tekst(tekst)
    guard !Schoon.leeg(schoon) else {
      throw Weigering(.invoer, "\(wat) is leeg. \(vraag ?? "Eén zin is genoeg.")")
    }
    return schoon
  }

  /// A text that may be left out; only blanks counts as left out.
  func tekst(optioneel tekst: String?, _ wat: String) throws(Weigering) -> String? {
    guard let tekst, !Schoon.leeg(tekst) else { return nil }
    return try self.tekst(tekst, wat)
  }

  /// A name for a casus or person: a line, and not a BSN.
  func naam(_ tekst: String, _ wat: String) throws(Weigering) -> String {
    let naam = try regel(tekst, wat, vraag: "Typ een naam of een schuilnaam.")
    let kaal = naam.filter { !$0.isWhitespace && $0 != "." && $0 != "-" }
    if kaal.count == 9, kaal.allSatisfy({ $0.isASCII && $0.isNumber }) {
      throw Weigering(
        .invoer,
        "\(wat) lijkt een burgerservicenummer. Dat hoort hier niet. Typ een naam of een schuilnaam."
      )
    }
    return naam
  }

  // MARK: days

  /// Refuses days that are a slip of the finger: before 1900 or more than five years ahead.
  @discardableResult
  func dag(_ dag: Dag, _ wat: String? = nil, verleden: Bool = false) throws(Weigering) -> Dag {
    let bij = wat.map { " bij \($0)" } ?? ""
    if dag.jaar < 1900 {
      throw Weigering(
        .invoer,
        "De datum \(dag.langZonderWeekdag)\(bij) ligt te ver terug."
          + bedoel(dag, verleden: verleden))
    }
    if dag > context.vandaag.plus(jaren: 5) {
      throw Weigering(
        .invoer,
        "De datum \(dag.langZonderWeekdag)\(bij) ligt ver in de toekomst."
          + bedoel(dag, verleden: verleden))
    }
    return dag
  }

  /// As `dag`, for a day that may be left out.
  func dag(optioneel dag: Dag?, _ wat: String) throws(Weigering) {
    if let dag { try self.dag(dag, wat) }
  }

  /// Refuses a day after today for something that has happened.
  func gebeurd(_ dag: Dag) throws(Weigering) {
    guard dag > context.vandaag else { return }
    let vandaag = context.vandaag
    let eerder = (0...1).compactMap { Dag(vandaag.jaar - $0, dag.maand, dag.dag) }
      .first { $0 <= vandaag }
    let bedoeld = eerder.map { " Bedoel je \($0.langZonderWeekdag)?" } ?? ""
    throw Weigering(
      .invoer,
      "Wat gebeurd is, kan niet op \(dag.langZonderWeekdag) zijn: die dag moet nog komen.\(bedoeld) "
        + "Is het een plan, maak dan een afspraak of leg een toezegging vast.")
  }

  /// A day that can only lie behind us, as a birth date.
  func verleden(_ dag: Dag?, _ wat: String) throws(Weigering) {
    guard let dag else { return }
    guard dag <= context.vandaag else {
      throw Weigering(
        .invoer,
        "De datum \(dag.langZonderWeekdag) bij \(wat) ligt na vandaag. Kijk de datum na.")
    }
    try self.dag(dag, wat, verleden: true)
  }

  /// Refuses a second day that lies before the first.
  func volgorde(
    _ eerst: Dag?, _ wat: String, dan: Dag?, _ watDan: String
  ) throws(Weigering) {
    guard let eerst, let dan, dan < eerst else { return }
    throw Weigering(
      .tegenspraak,
      "\(watDan) (\(dan.langZonderWeekdag)) ligt vóór \(wat) (\(eerst.langZonderWeekdag)). "
        + "Kijk beide datums na.")
  }

  /// The same day of a nearby year; for what has happened never one that is still to come.
  private func bedoel(_ dag: Dag, verleden: Bool) -> String {
    let vandaag = context.vandaag
    let kandidaten = (-1...1).compactMap { Dag(vandaag.jaar + $0, dag.maand, dag.dag) }
      .filter { !verleden || $0 <= vandaag }
    let dichtst = kandidaten.min { abs($0 - vandaag) < abs($1 - vandaag) }
    return dichtst.map { " Bedoel je \($0.langZonderWeekdag)?" } ?? " Kijk de datum na."
  }

  // MARK: words and references

  /// A member of the team.
  func lid(_ lid: Lid) throws(Weigering) {
    guard !context.leden.contains(lid) else { return }
    let namen = context.leden.map(\.naam).sorted()
    let lijkt = Gelijkend.dichtstbij(lid.naam, in: namen)
    let hulp =
      lijkt.isEmpty
      ? "Leden van het team: \(namen.opsomming)." : "Bedoel je \(lijkt.opsomming(met: "of"))?"
    throw Weigering(.onbekend, "Teamlid \(Self.aanhaling(lid.naam)) ken ik niet. \(hulp)")
  }

  /// Life domains: known, and each once.
  func domeinen(_ domeinen: [Domein]) throws(Weigering) -> [Domein] {
    var uit: [Domein] = []
    for domein in domeinen where !uit.contains(domein) {
      try self.domein(domein)
      uit.append(domein)
    }
    return uit
  }

  /// A known life domain.
  func domein(_ domein: Domein) throws(Weigering) {
    guard !context.domeinen.contains(domein) else { return }
    let namen = context.domeinen.map(\.naam)
    throw Weigering(
      .onbekend,
      "Levensdomein \(Self.aanhaling(domein.naam)) ken ik niet. Kies uit: "
        + "\(namen.joined(separator: ", ")).")
  }

  /// A word out of a fixed list.
  func keuze<K: Keuze>(_ tekst: String?, _ wat: String, _: K.Type) throws(Weigering) -> K? {
    guard let tekst, !Schoon.leeg(tekst) else { return nil }
    let woord = Schoon.regel(tekst).lowercased()
    if let keuze = K(rawValue: woord) { return keuze }
    throw Weigering(
      .invoer,
      "\(wat) \(Self.aanhaling(tekst)) ken ik niet. Kies uit: "
        + "\(K.allCases.map(\.rawValue).joined(separator: ", ")).")
  }

  /// A fresh identity that is not in use yet.
  func nieuw(_ id: Id, _ bestaat: Bool, _ wat: String) throws(Weigering) {
    guard id != .nul, !bestaat else {
      throw Weigering(
        .tegenspraak, "\(wat) staat er al of heeft geen eigen kenmerk. Voer het opnieuw in.")
    }
  }

  /// Something that is there and still open.
  func open<Ding: Sendable>(_ lopend: Lopend<Ding>?, _ wat: String) throws(Weigering) {
    guard let lopend else { throw ontbreekt(wat) }
    if let afloop = lopend.afloop { throw alAfgerond(wat, afloop) }
  }

  /// Something that is there, in versions, and still open.
  func open<Ding: TLVRecord>(_ versies: Versies<Ding>?, _ wat: String) throws(Weigering) {
    guard let versies else { throw ontbreekt(wat) }
    if let afloop = versies.afloop { throw alAfgerond(wat, afloop) }
  }

  func ontbreekt(_ wat: String) -> Weigering {
    Weigering(
      .onbekend, "\(wat) staat niet in deze casus. Kijk na of je de goede casus en letters hebt.")
  }

  private func alAfgerond(_ wat: String, _ afloop: Gemerkt<Afronding>) -> Weigering {
    let woord = afloop.waarde.afloop.isEmpty ? "afgerond" : afloop.waarde.afloop
    return Weigering(
      .tegenspraak,
      "\(wat) is al afgerond (\(woord.replacingHyphens)) op "
        + "\(afloop.merk.dag.langZonderWeekdag) door \(afloop.merk.door.weergave). "
        + "Klopt dat niet, neem dat dan eerst terug.")
  }
}

extension String {
  /// The same word with spaces for hyphens.
  var replacingHyphens: String { String(map { $0 == "-" ? " " : $0 }) }
}
