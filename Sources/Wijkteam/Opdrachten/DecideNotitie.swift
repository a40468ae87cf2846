import Termijnen

extension Besluit {
  func noteer(_ gevraagd: Notitie) throws(Weigering) -> [Gebeurtenis] {
    let bekend = casus.notities.contains { $0.waarde.id == gevraagd.id }
    try controle.nieuw(gevraagd.id, bekend, "Deze notitie")
    let notitie = try nagekeken(gevraagd)
    var uit = nu(.genoteerd(notitie))
    if notitie.inwonerbij == .ja { uit += naarLopend() }
    return uit
  }

  private func nagekeken(_ gevraagd: Notitie) throws(Weigering) -> Notitie {
    var notitie = gevraagd
    notitie.tekst = try controle.tekst(notitie.tekst, "De notitie")
    notitie.aanwezig = try controle.regels(notitie.aanwezig, "Wie erbij was")
    notitie.domeinen = try controle.domeinen(notitie.domeinen)
    notitie.zonderInwonerReden = try controle.tekst(
      optioneel: notitie.zonderInwonerReden, "De reden")
    var over: [Id] = []
    for id in notitie.over where !over.contains(id) {
      if casus.netwerk[id] == nil { try persoon(id, "deze notitie") }
      over.append(id)
    }
    notitie.over = over
    return notitie
  }

  func corrigeer(
    _ id: GebeurtenisId, _ reden: String, _ nieuw: Notitie?
  ) throws(Weigering) -> [Gebeurtenis] {
    guard let plaats = casus.historie.firstIndex(where: { $0.merk.id == id }) else {
      throw Weigering(
        .onbekend,
        "Dat staat niet in de geschiedenis van casus \(casus.code). Kies een regel uit de tijdlijn."
      )
    }
    let regel = casus.historie[plaats]
    let opening = casus.opening?.merk.id
    guard id != opening, !(opening == nil && regel.soort == 1) else {
      throw Weigering(
        .tegenspraak,
        "Het openen van een casus kun je niet terugnemen. Sluit de casus, of pas de velden aan.")
    }
    if let eerder = regel.gecorrigeerd {
      throw Weigering(
        .tegenspraak,
        "Dit is al teruggenomen op \(eerder.merk.dag.langZonderWeekdag) door "
          + "\(eerder.merk.door.weergave): \(Controle.aanhaling(eerder.waarde)).")
    }
    let reden = try controle.tekst(
      reden, "De reden", vraag: "Schrijf in één zin waarom dit niet klopt.")
    if let nieuw { return try vervang(regel, reden, nieuw) }
    let gevolgen = gevolgen(van: regel, na: plaats)
    return ([id] + gevolgen).flatMap { nu(.gecorrigeerd(Correctie($0, reden: reden))) }
  }

  /// A note with another text: the correction, and the new text under the same identity.
  ///
  /// It stays on the day of the old one, unless the user states another day.
  private func vervang(
    _ regel: Historieregel, _ reden: String, _ nieuw: Notitie
  ) throws(Weigering) -> [Gebeurtenis] {
    guard regel.soort == Inhoud.genoteerd(Notitie()).nummer, let onderwerp = regel.onderwerp else {
      throw Weigering(
        .tegenspraak, "Alleen een notitie krijgt een nieuwe tekst. Laat de tekst hier weg.")
    }
    var notitie = try nagekeken(nieuw)
    notitie.id = onderwerp
    let anders = context.gebeurdOp.dag != context.vandaag
    let wanneer = anders ? context.gebeurdOp : regel.merk.gebeurdOp
    return nu(.gecorrigeerd(Correctie(regel.merk.id, reden: reden)))
      + [Gebeurtenis(wanneer, .genoteerd(notitie))]
  }

  /// What an event brought with it in its own command: the promise of a contact, the casus that ran
  /// because of it, the new text of a note.
  ///
  /// It goes when the event goes.
  private func gevolgen(van regel: Historieregel, na plaats: Int) -> [GebeurtenisId] {
    let merk = regel.merk
    var uit: [GebeurtenisId] = []
    for volgende in casus.historie[(plaats + 1)...] {
      guard volgende.merk.id.segment == merk.id.segment,
        volgende.merk.id.volgnummer == merk.id.volgnummer,
        volgende.merk.id.plaats == merk.id.plaats &+ UInt16(uit.count + 1),
        volgende.gecorrigeerd == nil, hoort(volgende, bij: regel)
      else { break }
      uit.append(volgende.merk.id)
    }
    return uit
  }

  private func hoort(_ volgende: Historieregel, bij regel: Historieregel) -> Bool {
    let contact = Inhoud.contactGelogd(Contact()).nummer
    let notitie = Inhoud.genoteerd(Notitie()).nummer
    let correctie = Inhoud.gecorrigeerd(Correctie()).nummer
    switch volgende.soort {
    case Inhoud.toezeggingGedaan(Toezegging()).nummer:
      guard regel.soort == contact, let id = volgende.onderwerp else { return false }
      return casus.toezeggingen[id]?.waarde.contact == regel.onderwerp
    case Inhoud.casusveldGezet(Casusveldzetting()).nummer:
      return (regel.soort == contact || regel.soort == notitie)
        && casus.velden[.status]?.gezien.contains(volgende.merk.id) == true
    case notitie: return regel.soort == correctie
    default: return false
    }
  }

  func stelUit(_ gevraagd: Letopuitstel) throws(Weigering) -> [Gebeurtenis] {
    var slaap = gevraagd
    let namen = Letopregels.alle.map { $0.naam }
    slaap.regel = try controle.regel(slaap.regel, "Welke let op").lowercased()
    if !namen.isEmpty, !namen.contains(slaap.regel) {
      throw Weigering(
        .onbekend,
        "De let op \(Controle.aanhaling(slaap.regel)) ken ik niet. Kies uit: "
          + "\(namen.joined(separator: ", ")).")
    }
    if slaap.regel == Onomkeerbaar.naam {
      throw Weigering(
        .tegenspraak,
        "Wat niet terug te draaien is, kan niet rusten. "
          + "Leg vast wat ertegen loopt, of dat het niet meer dreigt.")
    }
    if let onderwerp = slaap.onderwerp, !bekend(onderwerp) {
      throw Weigering(
        .onbekend,
        "Waar deze let op over gaat, staat niet in casus \(casus.code). "
          + "Kijk na of je de goede casus en letters hebt.")
    }
    guard let tot = slaap.tot else {
      throw Weigering(.invoer, "Tot welke dag mag dit rusten? Typ bijvoorbeeld +1w.")
    }
    try controle.dag(tot, "rusten tot")
    guard tot > context.vandaag else {
      throw Weigering(
        .invoer,
        "Een let op rust tot een dag die nog komt. \(tot.langZonderWeekdag) is al geweest "
          + "of is vandaag.")
    }
    slaap.reden = try controle.tekst(
      slaap.reden, "De reden", vraag: "Schrijf in één zin waarom dit mag rusten.")
    return nu(.letopUitgesteld(slaap))
  }

  /// Whether something of this casus that a let op can be about has this identity.
  private func bekend(_ id: Id) -> Bool {
    casus.procedures[id] != nil || casus.toezeggingen[id] != nil || casus.dreigingen[id] != nil
      || casus.post[id] != nil || casus.aandachtspunten[id] != nil || casus.afspraken[id] != nil
      || casus.netwerk[id] != nil || casus.notities.contains { $0.waarde.id == id }
  }
}
