import Termijnen

/// Promises, contacts and what else the rules look at, without what was said in it.
extension Leidkaartbouw {
  mutating func beloften() {
    let procedures = Set(opKaart)
    for contact in casus.contacten where hoort(contact, bij: procedures) {
      var kaal = Contact()
      kaal.id = contact.waarde.id
      kaal.procedures = contact.waarde.procedures.filter { procedures.contains($0) }
      kaal.kanaal = contact.waarde.kanaal
      kaal.resultaat = contact.waarde.resultaat
      kaal.metInwoner = contact.waarde.metInwoner
      voeg(contact.merk, .contactGelogd(kaal))
    }
    for toezegging in casus.toezeggingen.alle {
      let hoort = toezegging.waarde.procedure.map { procedures.contains($0) } ?? false
      guard hoort || recent(toezegging.afloop) else { continue }
      voeg(toezegging.merk, .toezeggingGedaan(kaal(toezegging.waarde)))
      if let afloop = toezegging.afloop {
        voeg(afloop.merk, .toezeggingAfgehandeld(kaal(afloop.waarde)))
      }
    }
    for afspraak in casus.afspraken.alle where recent(afspraak.afloop) || persoonlijk(afspraak) {
      var kaal = Afspraak()
      kaal.id = afspraak.waarde.id
      kaal.wanneer = afspraak.waarde.wanneer
      kaal.wie = afspraak.waarde.wie
      voeg(afspraak.merk, .afspraakGemaakt(kaal))
      if let afloop = afspraak.afloop {
        voeg(afloop.merk, .afspraakAfgehandeld(self.kaal(afloop.waarde)))
      }
    }
  }

  mutating func rest() {
    for dreiging in casus.dreigingen.alle where recent(dreiging.afloop) {
      versies(dreiging) { waarde, vervangt in
        var kaal = Dreiging()
        kaal.id = waarde.id
        kaal.soort = waarde.soort
        kaal.wanneer = waarde.wanneer
        kaal.hulp = Leidkaartbouw.verborgen(waarde.hulp)
        return .dreigingGezet(Vervanging(kaal, vervangt: vervangt))
      }
      if let afloop = dreiging.afloop { voeg(afloop.merk, .dreigingVervallen(kaal(afloop.waarde))) }
    }
    let procedures = Set(opKaart)
    for post in casus.post.alle
    where recent(post.afloop) || post.waarde.procedure.map({ procedures.contains($0) }) == true {
      versies(post) { waarde, vervangt in
        var kaal = Post()
        kaal.id = waarde.id
        kaal.soort = waarde.soort
        kaal.aantal = waarde.aantal
        kaal.gedateerd = waarde.gedateerd
        kaal.geopend = waarde.geopend
        kaal.reageerVoor = waarde.reageerVoor
        kaal.procedure = waarde.procedure
        return .postGezet(Vervanging(kaal, vervangt: vervangt))
      }
      if let afloop = post.afloop { voeg(afloop.merk, .postAfgehandeld(kaal(afloop.waarde))) }
    }
    domeinen()
    notities()
    for slaap in casus.uitstel {
      var kaal = slaap.waarde
      kaal.reden = Leidkaart.verborgen
      voeg(slaap.merk, .letopUitgesteld(kaal))
    }
  }

  private mutating func domeinen() {
    var gezien: Set<Domein> = []
    for beeld in casus.domeinbeelden where gezien.insert(beeld.waarde.domein).inserted {
      var kaal = Domeinbeeld()
      kaal.id = beeld.waarde.id
      kaal.domein = beeld.waarde.domein
      kaal.perspectief = Leidkaart.verborgen
      voeg(beeld.merk, .domeinbeeldGegeven(kaal))
    }
    for punt in casus.aandachtspunten.alle where punt.open {
      var kaal = punt.waarde
      kaal.tekst = Leidkaart.verborgen
      voeg(punt.merk, .aandachtspuntGezet(kaal))
    }
  }

  /// Notes that say that something was decided, the last one with the resident, and the last one.
  private mutating func notities() {
    let laatsteMet = casus.notities.indices.filter { persoonlijk(casus.notities[$0].waarde) }
      .max { casus.notities[$0].merk.dag < casus.notities[$1].merk.dag }
    let laatste = casus.notities.indices.max {
      casus.notities[$0].merk.dag < casus.notities[$1].merk.dag
    }
    for plaats in casus.notities.indices {
      let notitie = casus.notities[plaats]
      guard notitie.waarde.besluitOverInwoner || plaats == laatsteMet || plaats == laatste else {
        continue
      }
      var kaal = Notitie()
      kaal.id = notitie.waarde.id
      kaal.tekst = Leidkaart.verborgen
      kaal.hoe = notitie.waarde.hoe
      // Who was there is not told, whether the resident was is.
      kaal.inwonerbij =
        notitie.waarde.inwonerbij ?? (casus.wasErbij(notitie.waarde) ? .ja : nil)
      kaal.besluitOverInwoner = notitie.waarde.besluitOverInwoner
      kaal.zonderInwonerReden = Leidkaartbouw.verborgen(notitie.waarde.zonderInwonerReden)
      kaal.zichtbaarheid = notitie.waarde.zichtbaarheid
      voeg(notitie.merk, .genoteerd(kaal))
    }
  }

  // MARK: what stays

  /// Contacts about procedures of the card, with the household, and those of the last weeks.
  private func hoort(_ contact: Gemerkt<Contact>, bij procedures: Set<Id>) -> Bool {
    contact.merk.dag >= grens || contact.waarde.metInwoner
      || contact.waarde.procedures.contains { procedures.contains($0) }
  }

  private func recent(_ afloop: Gemerkt<Afronding>?) -> Bool {
    afloop.map { $0.merk.dag >= grens } ?? true
  }

  private func persoonlijk(_ notitie: Notitie) -> Bool {
    casus.wasErbij(notitie)
  }

  /// Whether an appointment may be the last personal contact.
  private func persoonlijk(_ afspraak: Lopend<Afspraak>) -> Bool {
    afspraak.afloop?.waarde.afloop == Afspraakafloop.gehouden.rawValue
  }

  private func kaal(_ toezegging: Toezegging) -> Toezegging {
    var kaal = Toezegging()
    kaal.id = toezegging.id
    kaal.van = toezegging.van
    kaal.wat = Leidkaart.verborgen
    kaal.voor = toezegging.voor
    kaal.voorwaarde = Leidkaartbouw.verborgen(toezegging.voorwaarde)
    kaal.procedure = toezegging.procedure
    kaal.contact = toezegging.contact
    return kaal
  }

  /// The outcome is a word out of a fixed list; anything else is hidden.
  private func kaal(_ afronding: Afronding) -> Afronding {
    let woorden =
      Toezeggingsafloop.allCases.map(\.rawValue) + Afspraakafloop.allCases.map(\.rawValue)
      + ["vervallen", "gedaan"]
    let afloop = woorden.contains(afronding.afloop) ? afronding.afloop : Leidkaart.verborgen
    return Afronding(afronding.id, afloop: afloop, tekst: nil)
  }
}
