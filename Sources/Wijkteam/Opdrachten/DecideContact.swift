import Termijnen

extension Besluit {
  func log(_ gevraagd: Contact, _ belofte: Toezegging?) throws(Weigering) -> [Gebeurtenis] {
    var contact = gevraagd
    let bekend = casus.contacten.contains { $0.waarde.id == contact.id }
    try controle.nieuw(contact.id, bekend, "Dit contact")
    var procedures: [Procedure] = []
    for id in contact.procedures where !procedures.contains(where: { $0.id == id }) {
      procedures.append(try procedure(id))
    }
    contact.procedures = procedures.map(\.id)
    contact.metWie = try controle.regel(optioneel: contact.metWie, "Met wie")
    contact.nummer = try controle.regel(optioneel: contact.nummer, "Het nummer")
    contact.tekst = try controle.tekst(optioneel: contact.tekst, "De tekst")
    var uit = nu(.contactGelogd(contact))
    if let belofte {
      guard contact.resultaat.bereikt else {
        throw Weigering(
          .tegenspraak,
          "Bij '\(contact.resultaat.label)' heeft niemand iets beloofd. Laat de beloofde dag weg, of "
            + "kies een ander resultaat (gesproken, belt terug of ontvangen).")
      }
      uit += nu(.toezeggingGedaan(try nagekeken(ingevuld(belofte, contact, procedures))))
    }
    if contact.metInwoner, contact.resultaat == .gesproken { uit += naarLopend() }
    return uit
  }

  /// What the other side promised in a contact: who, what and about which procedure follow from it.
  private func ingevuld(
    _ gevraagd: Toezegging, _ contact: Contact, _ procedures: [Procedure]
  ) -> Toezegging {
    var belofte = gevraagd
    belofte.contact = contact.id
    if belofte.van == .team { belofte.van = contact.metInwoner ? .inwoner : .instantie }
    if belofte.procedure == nil, procedures.count == 1 { belofte.procedure = procedures[0].id }
    if Schoon.leeg(belofte.wie ?? "") {
      let over = belofte.procedure.flatMap { casus.procedures[$0] } ?? procedures.first
      belofte.wie = contact.metWie ?? (contact.metInwoner ? nil : over?.instantie)
    }
    if Schoon.leeg(belofte.wat) {
      belofte.wat = contact.resultaat == .beltTerug ? "terugbellen" : "iets laten weten"
    }
    return belofte
  }

  /// A casus that was only reported runs as soon as the resident was spoken.
  func naarLopend() -> [Gebeurtenis] {
    guard casus.status == .aangemeld else { return [] }
    let lopend = Veldwaarde(tekst: Casusstatus.lopend.rawValue)
    let gezien = casus.velden[.status]?.gezien ?? []
    return nu(.casusveldGezet(Casusveldzetting(.status, lopend, vervangt: gezien)))
  }

  func doe(_ toezegging: Toezegging) throws(Weigering) -> [Gebeurtenis] {
    nu(.toezeggingGedaan(try nagekeken(toezegging)))
  }

  private func nagekeken(_ gevraagd: Toezegging) throws(Weigering) -> Toezegging {
    var toezegging = gevraagd
    try controle.nieuw(
      toezegging.id, casus.toezeggingen[toezegging.id] != nil, "Deze toezegging")
    toezegging.wie = try controle.regel(optioneel: toezegging.wie, "Wie het toezegde")
    toezegging.aan = try controle.regel(optioneel: toezegging.aan, "Aan wie")
    toezegging.wat = try controle.tekst(
      toezegging.wat, "De toezegging", vraag: "Schrijf in één zin wat er beloofd is.")
    toezegging.voorwaarde = try controle.tekst(optioneel: toezegging.voorwaarde, "De voorwaarde")
    try controle.dag(optioneel: toezegging.voor, "de toezegging")
    try controle.volgorde(
      context.gebeurdOp.dag, "de dag waarop het beloofd is", dan: toezegging.voor,
      "De beloofde dag")
    if let id = toezegging.procedure { _ = try procedure(id) }
    return toezegging
  }

  func handelToezeggingAf(
    _ id: Id, _ afloop: Toezeggingsafloop, _ uitleg: String?
  ) throws(Weigering) -> [Gebeurtenis] {
    try controle.open(casus.toezeggingen[id], "Deze toezegging")
    let uitleg = try controle.tekst(optioneel: uitleg, "De uitleg")
    return nu(.toezeggingAfgehandeld(Afronding(id, afloop: afloop.rawValue, tekst: uitleg)))
  }

  func maak(_ gevraagd: Afspraak) throws(Weigering) -> [Gebeurtenis] {
    var afspraak = gevraagd
    try controle.nieuw(afspraak.id, casus.afspraken[afspraak.id] != nil, "Deze afspraak")
    guard let wanneer = afspraak.wanneer else {
      throw Weigering(.invoer, "De afspraak heeft geen dag. Typ bijvoorbeeld vr 10:00.")
    }
    try controle.dag(wanneer.dag, "de afspraak")
    if let wie = afspraak.wie { try medewerker(wie) }
    afspraak.plaats = try controle.regel(optioneel: afspraak.plaats, "De plaats")
    afspraak.met = try controle.regel(optioneel: afspraak.met, "Met wie")
    afspraak.wat = try controle.regel(optioneel: afspraak.wat, "Waarover")
    return nu(.afspraakGemaakt(afspraak))
  }

  func handelAfspraakAf(
    _ id: Id, _ afloop: Afspraakafloop, _ tekst: String?
  ) throws(Weigering) -> [Gebeurtenis] {
    let afspraak = casus.afspraken[id]
    try controle.open(afspraak, "Deze afspraak")
    let nu = max(context.vandaag, context.gebeurdOp.dag)
    if afloop == .gehouden, let wanneer = afspraak?.waarde.wanneer?.dag, wanneer > nu {
      throw Weigering(
        .tegenspraak,
        "Deze afspraak is pas op \(wanneer.langZonderWeekdag) en kan dus nog niet gehouden zijn. "
          + "Is zij eerder geweest, kies dan verzet en maak de nieuwe dag aan.")
    }
    let tekst = try controle.tekst(optioneel: tekst, "De toelichting")
    return self.nu(.afspraakAfgehandeld(Afronding(id, afloop: afloop.rawValue, tekst: tekst)))
  }
}
