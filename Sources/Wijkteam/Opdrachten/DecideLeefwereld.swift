import Termijnen

extension Besluit {
  func geef(_ gevraagd: Domeinbeeld) throws(Weigering) -> [Gebeurtenis] {
    var beeld = gevraagd
    let bekend = casus.domeinbeelden.contains { $0.waarde.id == beeld.id }
    try controle.nieuw(beeld.id, bekend, "Dit beeld")
    try controle.domein(beeld.domein)
    beeld.perspectief =
      try controle.regel(optioneel: beeld.perspectief, "Wie dit zo ziet") ?? "inwoner"
    beeld.watSpeelt = try controle.tekst(optioneel: beeld.watSpeelt, "Wat er speelt")
    beeld.watGaatGoed = try controle.tekst(optioneel: beeld.watGaatGoed, "Wat er goed gaat")
    beeld.wens = try controle.tekst(optioneel: beeld.wens, "De wens")
    beeld.zorg = try controle.tekst(optioneel: beeld.zorg, "De zorg")
    guard
      [beeld.watSpeelt, beeld.watGaatGoed, beeld.wens, beeld.zorg].contains(where: { $0 != nil })
    else {
      throw Weigering(
        .invoer,
        "Er staat nog niets over \(beeld.domein.naam). Schrijf één zin: wat speelt er, "
          + "wat gaat goed, wat is de wens of wat is de zorg.")
    }
    return nu(.domeinbeeldGegeven(beeld))
  }

  func zet(_ gevraagd: Aandachtspunt) throws(Weigering) -> [Gebeurtenis] {
    var punt = gevraagd
    try controle.nieuw(punt.id, casus.aandachtspunten[punt.id] != nil, "Dit aandachtspunt")
    if let domein = punt.domein { try controle.domein(domein) }
    punt.tekst = try controle.tekst(
      punt.tekst, "Het aandachtspunt", vraag: "Schrijf in één zin wat opvalt.")
    return nu(.aandachtspuntGezet(punt))
  }

  func rondAandachtspuntAf(
    _ id: Id, _ afloop: Aandachtspuntafloop, _ tekst: String
  ) throws(Weigering) -> [Gebeurtenis] {
    try controle.open(casus.aandachtspunten[id], "Dit aandachtspunt")
    let vraag =
      afloop == .opgevolgd
      ? "Schrijf in één zin wat ermee gedaan is." : "Schrijf in één zin waarom het dicht kan."
    let tekst = try controle.tekst(tekst, "De toelichting", vraag: vraag)
    return nu(.aandachtspuntAfgerond(Afronding(id, afloop: afloop.rawValue, tekst: tekst)))
  }

  func zet(_ gevraagd: Dreiging) throws(Weigering) -> [Gebeurtenis] {
    var dreiging = gevraagd
    try heeftKenmerk(dreiging.id, "De dreiging")
    if let versies = casus.dreigingen[dreiging.id] {
      try controle.open(versies, "Deze dreiging")
    }
    dreiging.door = try controle.regel(optioneel: dreiging.door, "Door wie") ?? ""
    if let wanneer = dreiging.wanneer { try controle.dag(wanneer.dag, "wanneer het dreigt") }
    dreiging.hulp = try controle.tekst(optioneel: dreiging.hulp, "De hulp")
    dreiging.toelichting = try controle.tekst(optioneel: dreiging.toelichting, "De toelichting")
    if dreiging.soort == .anders, dreiging.toelichting == nil {
      throw Weigering(
        .invoer, "Bij 'anders' hoort een toelichting. Schrijf in één zin wat er dreigt.")
    }
    let gezien = casus.dreigingen[dreiging.id]?.register.gezien ?? []
    return nu(.dreigingGezet(Vervanging(dreiging, vervangt: gezien)))
  }

  func laatDreigingVervallen(_ id: Id, _ tekst: String) throws(Weigering) -> [Gebeurtenis] {
    try controle.open(casus.dreigingen[id], "Deze dreiging")
    let tekst = try controle.tekst(
      tekst, "De reden", vraag: "Schrijf in één zin waarom het niet meer dreigt.")
    return nu(.dreigingVervallen(Afronding(id, afloop: "vervallen", tekst: tekst)))
  }

  func zet(_ gevraagd: Post) throws(Weigering) -> [Gebeurtenis] {
    var post = gevraagd
    try heeftKenmerk(post.id, "De post")
    if let versies = casus.post[post.id] { try controle.open(versies, "Deze post") }
    guard (1...999).contains(post.aantal) else {
      throw Weigering(
        .invoer, "Het aantal brieven is een getal van 1 tot en met 999. Dit is \(post.aantal).")
    }
    // Of a closed letter nobody has to know yet whose it is.
    if post.aantal > 1 || !post.geopend, Schoon.leeg(post.afzender) {
      post.afzender = ""
    } else {
      post.afzender = try controle.regel(
        post.afzender, "De afzender", vraag: "Van wie is de brief? Weet je dat niet, typ onbekend.")
    }
    if let bedrag = post.bedrag, !(-10_000_000_000...10_000_000_000).contains(bedrag) {
      throw Weigering(.invoer, "Dit bedrag is te groot. Kijk de komma na.")
    }
    try controle.dag(optioneel: post.gedateerd, "de datum van de brief")
    try controle.dag(optioneel: post.reageerVoor, "de laatste dag om te reageren")
    try controle.volgorde(
      post.gedateerd, "de datum van de brief", dan: post.reageerVoor,
      "De laatste dag om te reageren")
    if let id = post.procedure { _ = try procedure(id) }
    post.watStaatErin = try controle.tekst(optioneel: post.watStaatErin, "Wat erin staat")
    post.origineel = try controle.regel(optioneel: post.origineel, "Waar het origineel ligt")
    let gezien = casus.post[post.id]?.register.gezien ?? []
    return nu(.postGezet(Vervanging(post, vervangt: gezien)))
  }

  func handelPostAf(_ id: Id, _ tekst: String) throws(Weigering) -> [Gebeurtenis] {
    try controle.open(casus.post[id], "Deze post")
    let tekst = try controle.tekst(
      tekst, "Wat ermee gedaan is", vraag: "Schrijf in één zin wat ermee gedaan is.")
    return nu(.postAfgehandeld(Afronding(id, afloop: "gedaan", tekst: tekst)))
  }
}
