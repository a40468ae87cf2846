public import Termijnen
public import Wijkteam

extension Verslag {
  /// A promise as a sentence.
  public static func zin(_ toezegging: Lopend<Toezegging>, dag: Dag) -> String {
    let waarde = toezegging.waarde
    var zin =
      waarde.van == .team
      ? "wij beloofden: \(waarde.wat)" : "\(waarde.wie ?? waarde.van.label) zegt toe: \(waarde.wat)"
    if let aan = waarde.aan { zin += ", aan \(aan)" }
    if let voor = waarde.voor { zin += ", uiterlijk \(Woorden.dag(voor, bij: dag))" }
    if let voorwaarde = waarde.voorwaarde { zin += ", als \(voorwaarde)" }
    if let afloop = toezegging.afloop {
      zin += "; \(afloop.waarde.afloop) op \(Woorden.dag(afloop.merk.dag, bij: dag))"
      if let uitleg = afloop.waarde.tekst { zin += ": \(uitleg)" }
    }
    return zin
  }

  /// An appointment as a sentence, without the casus.
  public static func zin(_ afspraak: Afspraak, dag: Dag) -> String {
    var delen = [afspraak.wanneer.map { Woorden.moment($0, bij: dag) } ?? "zonder dag"]
    if let wat = afspraak.wat { delen.append(wat) }
    if let met = afspraak.met { delen.append("met \(met)") }
    if let plaats = afspraak.plaats { delen.append(plaats) }
    if let wie = afspraak.wie { delen.append("\(wie.weergave) gaat") }
    return delen.joined(separator: ", ")
  }

  /// Somebody near as a sentence; what they give and what they receive.
  public static func zin(_ contact: Netwerkcontact, dag: Dag) -> String {
    var delen = ["\(contact.naam)\(contact.rol.map { " (\($0))" } ?? ""), \(contact.kring.label)"]
    if contact.deelname != .genoemd { delen.append(contact.deelname.label) }
    if !contact.geeft.isEmpty { delen.append("geeft \(contact.geeft.map(steun).opsomming)") }
    if !contact.krijgt.isEmpty { delen.append("krijgt \(contact.krijgt.map(steun).opsomming)") }
    if let grenzen = contact.grenzen { delen.append("grens: \(grenzen)") }
    if let weten = contact.magWeten { delen.append("mag weten: \(weten)") }
    if contact.instemming == false { delen.append("wil hier niet staan") }
    if contact.onderbroken { delen.append("contact ligt nu stil") }
    if let bereikbaar = contact.bereikbaar { delen.append(bereikbaar) }
    if let laatste = contact.laatsteContact {
      delen.append("laatste contact \(Woorden.dag(laatste, bij: dag))")
    }
    if let terug = contact.kijkTerug { delen.append("terugkijken \(Woorden.dag(terug, bij: dag))") }
    if let effect = contact.effect { delen.append(effect) }
    return delen.joined(separator: "; ")
  }

  private static func steun(_ steun: Steun) -> String {
    steun.wat.isEmpty ? steun.soort.label : "\(steun.wat) (\(steun.soort.label))"
  }

  /// A contact as a sentence.
  public static func zin(_ contact: Gemerkt<Contact>, in casus: Casus, dag: Dag) -> String {
    let waarde = contact.waarde
    var delen = [
      Woorden.wanneer(contact.merk, bij: dag), contact.merk.door.weergave, waarde.kanaal.label,
      waarde.resultaat.label,
    ]
    if let wie = waarde.metWie { delen.append("met \(wie)") }
    if waarde.metInwoner { delen.append("met de inwoner") }
    let over = waarde.procedures.map { casus.procedures.weergave($0) }
    if !over.isEmpty { delen.append("over \(over.opsomming)") }
    if let tekst = waarde.tekst { delen.append(tekst) }
    return delen.joined(separator: ", ")
  }

  /// The people around a household, as sentences by circle.
  public static func netwerk(_ casus: Casus, dag: Dag) -> String {
    var uit = Regelbouwer()
    if casus.netwerk.isLeeg { uit.alinea("Er staat nog niemand in het netwerk van deze casus.") }
    for kring in Kring.allCases {
      let ids = casus.netwerk.ids.filter { casus.netwerk[$0]?.waarde.kring == kring }
      guard !ids.isEmpty else { continue }
      uit.kop(kring.label)
      for id in ids {
        guard let contact = casus.netwerk[id]?.waarde else { continue }
        uit.alinea("\(casus.netwerk.weergave(id))  \(zin(contact, dag: dag))", in: 2, hang: 6)
      }
    }
    return uit.tekst
  }

  /// The promises of a casus.
  public static func toezeggingen(_ casus: Casus, dag: Dag, alles: Bool = false) -> String {
    let getoond = casus.toezeggingen.ids.compactMap { casus.toezeggingen[$0] }
      .filter { alles || $0.open }
    return lijst(getoond, leeg: "Er staat geen toezegging open.") {
      (casus.toezeggingen.weergave($0.waarde.id), zin($0, dag: dag))
    }
  }

  /// The appointments of a casus.
  public static func afspraken(_ casus: Casus, dag: Dag, alles: Bool = false) -> String {
    let getoond = casus.afspraken.ids.compactMap { casus.afspraken[$0] }.filter { alles || $0.open }
    return lijst(getoond, leeg: "Er staat geen afspraak.") {
      (casus.afspraken.weergave($0.waarde.id), zin($0.waarde, dag: dag))
    }
  }

  /// What threatens in a casus.
  public static func dreigingen(_ casus: Casus, dag: Dag, alles: Bool = false) -> String {
    let getoond = casus.dreigingen.ids.compactMap { casus.dreigingen[$0] }
      .filter { alles || $0.open }
    return lijst(getoond, leeg: "Er staat geen dreiging open.") {
      (casus.dreigingen.weergave($0.waarde.id), zin($0.waarde, dag: dag))
    }
  }

  /// The letters of a casus.
  public static func post(_ casus: Casus, dag: Dag, alles: Bool = false) -> String {
    let getoond = casus.post.ids.compactMap { casus.post[$0] }.filter { alles || $0.open }
    return lijst(getoond, leeg: "Er ligt geen post.") {
      (casus.post.weergave($0.waarde.id), zin($0.waarde, binnen: $0.eerste.dag, dag: dag))
    }
  }

  /// One line each, with the letters by which it is named.
  private static func lijst<Ding>(
    _ dingen: [Ding], leeg: String, _ regel: (Ding) -> (letters: String, zin: String)
  ) -> String {
    var uit = Regelbouwer()
    if dingen.isEmpty { uit.alinea(leeg) }
    for ding in dingen {
      let (letters, zin) = regel(ding)
      uit.alinea("\(letters)  \(zin)", hang: 6)
    }
    return uit.tekst
  }
}
