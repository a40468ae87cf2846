import ArgumentParser
import Inrichting
import Termijnen

/// A list of running applications, computed row by row; a wrong row is named and passed over.
struct TermijnLijst {
  let bestand: String

  func voer(_ beurt: Beurt) throws {
    let bytes = try beurt.wereld.leesBestand(bestand).bytes
    guard let tekst = String(validating: bytes, as: UTF8.self) else {
      throw Gebruiksfout("\(bestand) is geen geldige UTF-8. Sla het op als UTF-8 met komma's.")
    }
    let rijen = Csv.lees(tekst)
    guard let kop = rijen.first else { throw Gebruiksfout("\(bestand) is leeg.") }
    guard !kop.velden.isEmpty else {
      throw Gebruiksfout("\(bestand), regel \(kop.regel): \(Self.openAanhaling)")
    }
    let kolommen = kop.velden.map { $0.lowercased().trimmed }
    let bekend = Set(Self.namen)
    if let vreemd = kolommen.first(where: { !bekend.contains($0) }) {
      throw Gebruiksfout(
        "\(bestand), regel \(kop.regel): de kolom '\(vreemd)' ken ik niet. "
          + "Kies uit: \(Self.namen.joined(separator: ", ")).")
    }
    if let dubbel = kolommen.first(where: { naam in kolommen.count { $0 == naam } > 1 }) {
      throw Gebruiksfout(
        "\(bestand), regel \(kop.regel): de kolom '\(dubbel)' staat er twee keer. Haal er een weg.")
    }
    let gevraagdeDag = beurt.opties.op == nil ? nil : try beurt.leesdag()
    let kalender = try beurt.inrichting().kalender
    var uitkomsten: [TermijnrijJson] = []
    var fout = false
    var soorten: Set<String> = []
    // Reading the options costs far more than filling them in: once is enough.
    let leeg = try TermijnOpties.parse([])
    let kenmerkkolom = kolommen.firstIndex(of: "kenmerk")
    for rij in rijen.dropFirst() {
      let kenmerk = kenmerkkolom.flatMap { plaats -> String? in
        guard plaats < rij.velden.count else { return nil }
        let waarde = rij.velden[plaats].trimmed
        return waarde.isEmpty ? nil : waarde
      }
      do {
        let (opties, rijdag) = try Self.opties(rij, kolommen, leeg)
        let gevraagd = try opties.lees(beurt)
        soorten.insert(gevraagd.regel.id)
        let gekozen = try beurt.dag(optioneel: rijdag, "op") ?? gevraagdeDag
        let op = gekozen ?? gevraagd.feiten.peildag(vandaag: beurt.vandaag)
        var uitkomst = bereken(
          gevraagd.feiten, regel: gevraagd.regel, kalender: kalender, op: op)
        if let voorbehoud = opties.voorbehoud(gevraagd.regel) {
          uitkomst.waarschuwingen.append(voorbehoud)
        }
        uitkomsten.append(
          TermijnrijJson(
            regel: rij.regel, kenmerk: kenmerk,
            termijn: TermijnJson(
              uitkomst, soort: gevraagd.regel.id, op: op, vol: gekozen == nil),
            teLaat: uitkomst.teLaat, dagwoord: gevraagd.regel.dagwoord,
            zonderTermijn: gevraagd.regel.zonderTermijn))
      } catch {
        fout = true
        let zin = Afloop.van(error)?.zin ?? "\(error)"
        let wie = kenmerk.map { " Kenmerk: \($0)." } ?? ""
        beurt.meld("\(bestand), regel \(rij.regel): \(zin)\(wie)")
        uitkomsten.append(TermijnrijJson(regel: rij.regel, kenmerk: kenmerk, fout: zin))
      }
    }
    try beurt.meldVerlopen(soorten: soorten.sorted())
    // In JSON every row is there, also the wrong ones.
    guard uitkomsten.contains(where: { $0.termijn != nil }) || beurt.opties.json else {
      if fout { throw Uitgang(code: Afloop.gebruik.rawValue) }
      return beurt.meld("\(bestand): onder de eerste regel staat niets.")
    }
    if !beurt.opties.json {
      for rij in uitkomsten {
        for zin in rij.termijn?.waarschuwingen ?? [] {
          beurt.meld("\(bestand), regel \(rij.regel): \(zin)")
        }
      }
    }
    try beurt.toon(uitkomsten, tekst: uitkomsten.compactMap(\.zin).joined(separator: "\n"))
    if fout { throw Uitgang(code: Afloop.gebruik.rawValue) }
  }

  private static let namen = [
    "soort", "ontvangen", "aanvulling", "opschorting", "instemming", "mededeling", "verdaagd",
    "gemeente", "variant", "bestreden", "melding", "berekeningsjaar", "ingebrekestelling",
    "besluit",
    "op", "kenmerk",
  ]

  private static let openAanhaling =
    "Een aanhalingsteken gaat open en niet dicht. Zet er een achter de waarde."

  private static func opties(
    _ rij: Csv.Rij, _ kolommen: [String], _ leeg: TermijnOpties
  ) throws -> (TermijnOpties, op: String?) {
    guard !rij.velden.isEmpty else {
      throw Gebruiksfout(Self.openAanhaling)
    }
    guard rij.velden.count <= kolommen.count else {
      throw Gebruiksfout("Deze regel heeft meer velden dan de eerste.")
    }
    var opties = leeg
    var op: String?
    for (kolom, ruw) in zip(kolommen, rij.velden) {
      let waarde = ruw.trimmed
      guard !waarde.isEmpty else { continue }
      switch kolom {
      case "soort": opties.soort = waarde
      case "ontvangen": opties.ontvangen = waarde
      case "aanvulling": opties.aanvulling = meer(waarde)
      case "opschorting": opties.opschorting = meer(waarde)
      case "instemming": opties.instemming = meer(waarde)
      case "mededeling": opties.mededeling = meer(waarde)
      case "verdaagd": opties.verdaagd = waarde
      case "gemeente": opties.gemeente = waarde
      case "variant": opties.variant = waarde
      case "bestreden": opties.bestreden = waarde
      case "melding": opties.melding = waarde
      case "berekeningsjaar":
        guard let jaar = Int(waarde) else {
          throw Gebruiksfout("berekeningsjaar: '\(waarde)' is geen jaar. Typ bijvoorbeeld 2025.")
        }
        opties.berekeningsjaar = jaar
      case "ingebrekestelling": opties.ingebrekestelling = waarde
      case "besluit": opties.besluit = waarde
      case "op": op = waarde
      default: break
      }
    }
    return (opties, op)
  }

  private static func meer(_ waarde: String) -> [String] {
    waarde.split(whereSeparator: { $0 == " " || $0 == "|" }).map(String.init)
  }
}

/// One row of `termijn --lijst --json`.
struct TermijnrijJson: Encodable {
  let regel: Int
  var kenmerk: String?
  var termijn: TermijnJson?
  var teLaat: Bool?
  /// Why the row was not computed.
  var fout: String?
  /// What stands before the day, in the text only.
  var dagwoord = ""
  /// What stands there for a kind without a term, in the text only.
  var zonderTermijn = ""

  private enum CodingKeys: CodingKey {
    case regel, kenmerk, termijn, teLaat, fout
  }

  var zin: String? {
    guard let termijn else { return nil }
    let wie = kenmerk.map { " \($0)" } ?? ""
    let uiterlijk =
      termijn.veilig.waarde.map { "\(dagwoord.lowercased()) \($0)" }
      ?? zonderTermijn
    return "regel \(regel)\(wie)  \(termijn.soort), ontvangen \(termijn.dag0), \(uiterlijk)"
      + (teLaat == true ? ", TE LAAT" : "")
  }
}
