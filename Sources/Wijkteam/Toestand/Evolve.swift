public import Termijnen

extension Casus {
  /// Folds all events of a casus as they stand on a day.
  ///
  /// The order in which they arrive is of no importance; events that were taken back stay in the
  /// history only.
  ///
  /// - Parameter tot: facts dated after this day have not happened yet; nil folds everything.
  public static func vouw(id: Id, _ gebeurtenissen: [Vastgelegd], tot: Dag?) -> Casus {
    let gesorteerd = gebeurtenissen.sorted(by: Vastgelegd.eerder)
    var casus = Casus(id: id)
    let weg = Samenhang.teruggenomen(gesorteerd)
    for vastgelegd in gesorteerd {
      casus.neem(vastgelegd, tot: tot, teruggenomen: weg[vastgelegd.id])
    }
    return casus
  }

  /// Folds events that come after all that is folded already.
  ///
  /// Answers false, and changes nothing, when that is not so or when one of them takes an earlier
  /// event back: then fold again from the start.
  public mutating func voegToe(_ nieuw: [Vastgelegd], na laatste: Envelop?, tot: Dag?) -> Bool {
    let gesorteerd = nieuw.sorted(by: Vastgelegd.eerder)
    guard let eerste = gesorteerd.first else { return true }
    if let laatste, !Envelop.eerder(laatste, eerste.envelop) { return false }
    for vastgelegd in gesorteerd {
      if case .gecorrigeerd = vastgelegd.gebeurtenis.inhoud { return false }
    }
    for vastgelegd in gesorteerd { neem(vastgelegd, tot: tot, teruggenomen: nil) }
    return true
  }

  private mutating func neem(
    _ vastgelegd: Vastgelegd, tot: Dag?, teruggenomen: Gemerkt<String>?
  ) {
    let inhoud = vastgelegd.gebeurtenis.inhoud
    let merk = vastgelegd.merk
    historie.append(
      Historieregel(
        merk: merk, soort: inhoud.nummer, onderwerp: inhoud.onderwerp, gecorrigeerd: teruggenomen))
    if teruggenomen != nil {
      self.teruggenomen[vastgelegd.id] = inhoud
      if case .genoteerd(let notitie) = inhoud {
        oudeNotities[notitie.id, default: []].append(Gemerkt(notitie, merk))
      }
      return
    }
    if let tot, merk.dag > tot {
      volgendFeit = volgendFeit.map { min($0, merk.dag) } ?? merk.dag
      switch inhoud {
      case .casusGeopend: break
      case .procedureGestart(let gegevens):
        latereStarts[gegevens.id] = Gemerkt(gegevens, merk)
        return
      default: return
      }
    } else if let id = inhoud.onderwerp, let start = latereStarts.removeValue(forKey: id) {
      // A step that lies before the day on which the procedure was typed here shows that it ran.
      evolve(.procedureGestart(start.waarde), start.merk)
    }
    evolve(inhoud, merk)
  }

  /// Folds one event.
  ///
  /// Total: it never refuses and never traps.
  mutating func evolve(_ inhoud: Inhoud, _ merk: Merk) {
    switch inhoud {
    case .casusGeopend(let geopend): if opening == nil { opening = Gemerkt(geopend, merk) }
    case .casusveldGezet(let zetting): zet(zetting, merk)
    case .lidUitgesloten(let uitsluiting):
      uitgesloten[uitsluiting.lid] = uitsluiting.uitgesloten ? Gemerkt(uitsluiting, merk) : nil
    case .agendaGezegd(let gezegd): agenda.append(Gemerkt(gezegd, merk))
    case .persoonGezet(let versie): personen.zet(versie.inhoud.id, versie, merk)
    case .levensfeitGemeld(let feit): levensfeiten.append(Gemerkt(feit, merk))
    case .bereikbaarheidGezet(let versie): bereikbaarheid.zet(versie.inhoud.id, versie, merk)
    case .machtigingGezet(let versie): machtigingen.zet(versie.inhoud.id, versie, merk)
    case .domeinbeeldGegeven(let beeld): domeinbeelden.append(Gemerkt(beeld, merk))
    case .aandachtspuntGezet(let punt): aandachtspunten[punt.id] = Lopend(Gemerkt(punt, merk))
    case .aandachtspuntAfgerond(let afronding):
      aandachtspunten[afronding.id]?.afloop = Gemerkt(afronding, merk)
    case .netwerkcontactGezet(let versie): netwerk.zet(versie.inhoud.id, versie, merk)
    case .hulpverlenerGezet(let versie): hulpverleners.zet(versie.inhoud.id, versie, merk)
    case .procedureGestart(let gegevens):
      if procedures[gegevens.id] == nil {
        var procedure = Procedure(Gemerkt(gegevens, merk))
        procedure.bestredenBesluit = gegevens.tegen.flatMap { procedures[$0]?.besluit?.merk.dag }
        procedures[gegevens.id] = procedure
      }
    case .procedurestapGezet(let stap): zet(stap, merk)
    case .procedureveldGezet(let zetting):
      procedures[zetting.procedure]?.velden[zetting.veld, default: Register()].zet(
        zetting.waarde, merk, vervangt: zetting.vervangt)
    case .contactGelogd(let contact): contacten.append(Gemerkt(contact, merk))
    case .toezeggingGedaan(let toezegging):
      toezeggingen[toezegging.id] = Lopend(Gemerkt(toezegging, merk))
    case .toezeggingAfgehandeld(let afronding):
      toezeggingen[afronding.id]?.afloop = Gemerkt(afronding, merk)
    case .afspraakGemaakt(let afspraak): afspraken[afspraak.id] = Lopend(Gemerkt(afspraak, merk))
    case .afspraakAfgehandeld(let afronding):
      afspraken[afronding.id]?.afloop = Gemerkt(afronding, merk)
    case .dreigingGezet(let versie): dreigingen.zet(versie.inhoud.id, versie, merk)
    case .dreigingVervallen(let afronding):
      dreigingen[afronding.id]?.afloop = Gemerkt(afronding, merk)
    case .postGezet(let versie): post.zet(versie.inhoud.id, versie, merk)
    case .postAfgehandeld(let afronding): post[afronding.id]?.afloop = Gemerkt(afronding, merk)
    case .genoteerd(let notitie): notities.append(Gemerkt(notitie, merk))
    case .letopUitgesteld(let slaap): uitstel.append(Gemerkt(slaap, merk))
    case .nuGeopend(let opening): openingen.append(Gemerkt(opening, merk))
    case .openingGezien(let gezien): gezieneOpeningen.formUnion(gezien.openingen)
    case .gecorrigeerd, .binnengekomen, .binnenAfgehandeld, .weergaveBewaard: break
    case .toegangGevraagd, .toegangAfgehandeld, .inrichtingGezet: break
    case .onbekend: onbekend += 1
    }
  }

  private mutating func zet(_ zetting: Casusveldzetting, _ merk: Merk) {
    if zetting.veld == .externNummer {
      externeNummers[zetting.waarde.reden ?? "", default: Register()].zet(
        zetting.waarde, merk, vervangt: zetting.vervangt)
    } else {
      velden[zetting.veld, default: Register()].zet(
        zetting.waarde, merk, vervangt: zetting.vervangt)
    }
  }

  /// Steps stand in the order of their days; on one day in the order in which they were typed.
  private mutating func zet(_ stap: Procedurestap, _ merk: Merk) {
    guard var procedure = procedures[stap.procedure] else { return }
    let plaats =
      procedure.stappen.lastIndex { $0.merk.gebeurdOp.dag <= merk.gebeurdOp.dag }.map { $0 + 1 }
      ?? 0
    procedure.stappen.insert(Gemerkt(stap.stap, merk), at: plaats)
    procedures[stap.procedure] = procedure
    guard stap.stap.soort == .besluit else { return }
    for id in procedures.ids where procedures[id]?.start.waarde.tegen == procedure.id {
      procedures[id]?.bestredenBesluit = procedure.besluit?.merk.dag
    }
  }
}

extension Verzameling {
  mutating func zet<Inhoud: TLVRecord>(_ id: Id, _ versie: Vervanging<Inhoud>, _ merk: Merk)
  where Ding == Versies<Inhoud> {
    var versies = self[id] ?? Versies(eerste: merk)
    versies.register.zet(versie.inhoud, merk, vervangt: versie.vervangt)
    self[id] = versies
  }
}

extension Inhoud {
  /// The thing that an event is about, when it is about one.
  public var onderwerp: Id? {
    switch self {
    case .persoonGezet(let versie): versie.inhoud.id
    case .levensfeitGemeld(let feit): feit.persoon
    case .bereikbaarheidGezet(let versie): versie.inhoud.id
    case .machtigingGezet(let versie): versie.inhoud.id
    case .domeinbeeldGegeven(let beeld): beeld.id
    case .aandachtspuntGezet(let punt): punt.id
    case .netwerkcontactGezet(let versie): versie.inhoud.id
    case .hulpverlenerGezet(let versie): versie.inhoud.id
    case .procedureGestart(let gegevens): gegevens.id
    case .procedurestapGezet(let stap): stap.procedure
    case .procedureveldGezet(let zetting): zetting.procedure
    case .contactGelogd(let contact): contact.id
    case .toezeggingGedaan(let toezegging): toezegging.id
    case .afspraakGemaakt(let afspraak): afspraak.id
    case .dreigingGezet(let versie): versie.inhoud.id
    case .postGezet(let versie): versie.inhoud.id
    case .genoteerd(let notitie): notitie.id
    case .aandachtspuntAfgerond(let afronding), .toezeggingAfgehandeld(let afronding),
      .afspraakAfgehandeld(let afronding), .dreigingVervallen(let afronding),
      .postAfgehandeld(let afronding), .binnenAfgehandeld(let afronding),
      .toegangAfgehandeld(let afronding):
      afronding.id
    case .toegangGevraagd(let vraag): vraag.id
    case .nuGeopend, .openingGezien: nil
    case .binnengekomen(let binnen): binnen.id
    case .letopUitgesteld(let slaap): slaap.onderwerp
    case .casusGeopend, .casusveldGezet, .lidUitgesloten, .agendaGezegd, .gecorrigeerd,
      .weergaveBewaard, .inrichtingGezet, .onbekend:
      nil
    }
  }
}
