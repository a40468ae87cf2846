import Termijnen

extension Besluit {
  func zet(_ gevraagd: Persoon) throws(Weigering) -> [Gebeurtenis] {
    var persoon = gevraagd
    try heeftKenmerk(persoon.id, "De persoon")
    persoon.naam = try controle.naam(persoon.naam, "De naam")
    persoon.rol = try controle.regel(optioneel: persoon.rol, "De rol")
    try controle.verleden(persoon.geboortedatum, "de geboortedatum")
    persoon.taal = try controle.regel(optioneel: persoon.taal, "De taal")
    persoon.behoeften = try controle.regels(persoon.behoeften, "Wat helpt")
    let gezien = casus.personen[persoon.id]?.register.gezien ?? []
    return nu(.persoonGezet(Vervanging(persoon, vervangt: gezien)))
  }

  func meld(_ gevraagd: Levensfeitmelding) throws(Weigering) -> [Gebeurtenis] {
    var melding = gevraagd
    try persoon(melding.persoon, "deze melding")
    let eerder = casus.levensfeiten.first {
      $0.waarde.persoon == melding.persoon && $0.waarde.feit == .overleden
    }
    if melding.feit == .overleden, let eerder {
      throw Weigering(
        .tegenspraak,
        "Dit overlijden is al gemeld op \(eerder.merk.dag.langZonderWeekdag) door "
          + "\(eerder.merk.door.weergave). Klopt die melding niet, neem haar dan eerst terug.")
    }
    melding.tekst = try controle.tekst(optioneel: melding.tekst, "De toelichting")
    return nu(.levensfeitGemeld(melding))
  }

  func zet(_ gevraagd: Bereikbaarheid) throws(Weigering) -> [Gebeurtenis] {
    var bereik = gevraagd
    try heeftKenmerk(bereik.id, "Het nummer of adres")
    if bereik.persoon != .nul { try persoon(bereik.persoon, "dit nummer of adres") }
    bereik.waarde = try controle.regel(
      bereik.waarde, "Het nummer of adres", vraag: "Typ het nummer, het adres of de mail.")
    bereik.vanWie = try controle.regel(optioneel: bereik.vanWie, "Van wie het is")
    bereik.tijden = try controle.regel(optioneel: bereik.tijden, "De tijden")
    try periode(bereik.van, bereik.tot)
    var eerder: Set<Bereikwaarschuwing> = []
    bereik.waarschuwingen = bereik.waarschuwingen.filter { eerder.insert($0).inserted }
    let gezien = casus.bereikbaarheid[bereik.id]?.register.gezien ?? []
    return nu(.bereikbaarheidGezet(Vervanging(bereik, vervangt: gezien)))
  }

  func zet(_ gevraagd: Machtiging) throws(Weigering) -> [Gebeurtenis] {
    var machtiging = gevraagd
    try heeftKenmerk(machtiging.id, "De machtiging")
    machtiging.gemachtigde = try controle.regel(
      machtiging.gemachtigde, "Wie mag spreken", vraag: "Typ de naam van wie mag spreken.")
    if let voor = machtiging.voor { try persoon(voor, "deze machtiging") }
    machtiging.waarvoor = try controle.regel(optioneel: machtiging.waarvoor, "Waarvoor het geldt")
    try controle.dag(optioneel: machtiging.tot, "tot wanneer het geldt")
    let gezien = casus.machtigingen[machtiging.id]?.register.gezien ?? []
    return nu(.machtigingGezet(Vervanging(machtiging, vervangt: gezien)))
  }

  func zet(_ gevraagd: Netwerkcontact) throws(Weigering) -> [Gebeurtenis] {
    var contact = gevraagd
    try heeftKenmerk(contact.id, "Deze persoon of plek")
    contact.naam = try controle.naam(contact.naam, "De naam")
    if let van = contact.van { try persoon(van, "dit contact") }
    contact.rol = try controle.regel(optioneel: contact.rol, "De rol")
    contact.geeft = try steun(contact.geeft)
    contact.krijgt = try steun(contact.krijgt)
    contact.magWeten = try controle.tekst(optioneel: contact.magWeten, "Wat iemand mag weten")
    contact.grenzen = try controle.tekst(optioneel: contact.grenzen, "De grenzen")
    contact.achterwacht = try controle.regel(optioneel: contact.achterwacht, "De achterwacht")
    contact.bereikbaar = try controle.regel(optioneel: contact.bereikbaar, "Hoe te bereiken")
    contact.effect = try controle.tekst(optioneel: contact.effect, "Wat het doet")
    try controle.dag(optioneel: contact.kijkTerug, "terugkijken")
    try controle.verleden(contact.laatsteContact, "het laatste contact")
    let gezien = casus.netwerk[contact.id]?.register.gezien ?? []
    return nu(.netwerkcontactGezet(Vervanging(contact, vervangt: gezien)))
  }

  private func steun(_ gevraagd: [Steun]) throws(Weigering) -> [Steun] {
    var uit: [Steun] = []
    for deel in gevraagd {
      let wat = try controle.regel(optioneel: deel.wat, "Wat iemand geeft of krijgt") ?? ""
      uit.append(Steun(deel.soort, wat))
    }
    return uit
  }

  func zet(_ gevraagd: Hulpverlener) throws(Weigering) -> [Gebeurtenis] {
    var hulp = gevraagd
    try heeftKenmerk(hulp.id, "De hulpverlener")
    hulp.naam = try controle.regel(optioneel: hulp.naam, "De naam")
    if hulp.naam == nil || !Schoon.leeg(hulp.organisatie) {
      hulp.organisatie = try controle.regel(
        hulp.organisatie, "De organisatie", vraag: "Typ de organisatie, of anders een naam.")
    } else {
      hulp.organisatie = ""
    }
    hulp.rol = try controle.regel(optioneel: hulp.rol, "De rol")
    hulp.nummer = try controle.regel(optioneel: hulp.nummer, "Het nummer")
    try periode(hulp.van, hulp.tot)
    let gezien = casus.hulpverleners[hulp.id]?.register.gezien ?? []
    return nu(.hulpverlenerGezet(Vervanging(hulp, vervangt: gezien)))
  }

  func heeftKenmerk(_ id: Id, _ wat: String) throws(Weigering) {
    try controle.nieuw(id, false, wat)
  }

  private func periode(_ van: Dag?, _ tot: Dag?) throws(Weigering) {
    try controle.dag(optioneel: van, "vanaf wanneer")
    try controle.dag(optioneel: tot, "tot wanneer")
    try controle.volgorde(van, "het begin", dan: tot, "Het einde")
  }
}
