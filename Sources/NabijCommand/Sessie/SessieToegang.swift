public import Kluis
public import Termijnen
public import Wijkteam

/// One question for access that waits for an answer.
public struct OpenToegangsvraag: Sendable, Hashable {
  /// Its identity.
  public let id: Id
  /// Who asks.
  public let lid: Lid
  /// Since when.
  public let sinds: Dag
  /// What for, if that was said.
  public let waarvoor: String?
}

extension Sessie {
  /// Who holds the key of a casus.
  public func meelezers(_ id: Id) throws -> [Lid] {
    try kluis.meelezers(KluisBrug.locator(id)).map { Lid($0) }
  }

  /// Gives somebody of the team the key of a casus, and settles what that person asked.
  public func geefToegang(_ id: Id, aan lid: Lid) throws {
    let casus = try mijnCasus(id)
    guard leden.contains(lid) else { throw onbekend(lid) }
    guard casus.uitgesloten[lid] == nil else {
      throw Weigering(
        .tegenspraak,
        "\(lid.weergave) is uitgesloten van casus \(casus.code). Laat \(lid.weergave) eerst weer toe."
      )
    }
    if casus.gevoelig { try magBeheren(casus, "Toegang geven tot een gevoelige casus") }
    guard try !meelezers(id).contains(lid) else {
      throw Weigering(.tegenspraak, "\(lid.weergave) leest al mee in casus \(casus.code).")
    }
    try kluis.geef(KluisBrug.locator(id), aan: lid.naam)
    for vraag in try vragen(id) where vraag.lid == lid {
      try voerUit(.handelToegangAf(vraag.id, .gegeven, tekst: nil))
    }
  }

  /// Takes the key of a casus away; answers what has to be said about it.
  @discardableResult
  public func neemToegang(_ id: Id, van lid: Lid) throws -> Afname {
    let casus = try mijnCasus(id)
    try magBeheren(casus, "Toegang afnemen")
    guard lid != casus.vast, lid != casus.tweede else {
      let rol = lid == casus.vast ? "vaste contactpersoon" : "tweede persoon"
      throw Weigering(
        .tegenspraak,
        "\(lid.weergave) is \(rol) van casus \(casus.code). Kies daarvoor eerst iemand anders.")
    }
    if casus.gevoelig { try genoegHouders(id, na: lid, casus.code) }
    let afname = try kluis.neem(KluisBrug.locator(id), van: lid.naam)
    if lid != ik { try vernieuwSleutel(casus, buitenBereikVanDienst: casus.gevoelig) }
    return afname
  }

  /// New keys after somebody was taken off: a copied key does not open what is written from here on.
  ///
  /// Where not everything is here the taking off stands and the old key goes on; that is said.
  private func vernieuwSleutel(_ casus: Casus, buitenBereikVanDienst: Bool) throws {
    do throws(Kluisfout) {
      try kluis.draai(KluisBrug.locator(casus.id), gevoelig: buitenBereikVanDienst)
    } catch {
      guard error.soort == .beschadigd else { throw error }
      meldingen.append(
        Kluismelding(
          bestand: "toegang", wat: "Casus \(casus.code) kreeg nog geen nieuwe sleutel.",
          gevolg: "Wie de oude sleutel kopieerde, kan nieuwe regels nog lezen.",
          doen: "Draai later `nabij kluis draai-sleutels --alles`.", ernst: .waarschuwing))
    }
  }

  /// Asks the team for the key of a casus that I cannot read.
  public func vraagToegang(_ id: Id, code: String, waarvoor: String?) throws {
    var vraag = Toegangsvraag()
    vraag.id = wereld.nieuwId()
    vraag.casus = id
    vraag.code = code
    vraag.waarvoor = waarvoor
    try voerUit(.vraagToegang(vraag))
  }

  /// Says no to who asked.
  public func weigerToegang(_ id: Id, lid: Lid, tekst: String?) throws {
    let casus = try mijnCasus(id)
    guard let vraag = try vragen(id).first(where: { $0.lid == lid }) else {
      throw Weigering(
        .onbekend, "\(lid.weergave) heeft niet om toegang tot casus \(casus.code) gevraagd.")
    }
    try voerUit(.handelToegangAf(vraag.id, .geweigerd, tekst: tekst))
  }

  /// What was asked about a casus and not answered yet.
  public func vragen(_ id: Id) throws -> [OpenToegangsvraag] {
    try team().toegangsvragen.alle.filter { $0.open && $0.waarde.casus == id }.map {
      OpenToegangsvraag(
        id: $0.waarde.id, lid: $0.merk.door, sinds: $0.merk.dag, waarvoor: $0.waarde.waarvoor)
    }
  }

  /// Opens a casus without a key of my own: the reason first, in the log and in the casus itself.
  public func openNu(_ id: Id, reden: String) throws {
    let reden = Schoon.tekst(reden)
    guard !Schoon.leeg(reden) else {
      throw Weigering(
        .invoer,
        "Schrijf in een paar woorden waarom je deze casus nu opent. Dat ziet wie er blijft.")
    }
    try kluis.openNu(KluisBrug.locator(id), reden: reden)
    vergeet(id)
    let casus = try casus(id)
    // The keys of duty may be of before the casus became gevoelig: what it says itself goes first.
    guard !casus.gevoelig, !uitgesloten(casus) else {
      kluis.sluitNuGeopende(KluisBrug.locator(id))
      vergeet(id)
      try magZien(casus)
      throw Afgebroken(
        afloop: .geenToegang,
        zin: "Casus \(casus.code) is gevoelig en gaat zo niet open. Bel wie er blijft, of vraag je"
          + " teamleider. Dat je het probeerde, is vastgelegd.")
    }
    bekeken.insert(id)
    try voerUit(.openNu(reden: reden), in: id)
  }

  /// Says that the openings of a casus were seen.
  public func zieOpening(_ id: Id) throws {
    let casus = try mijnCasus(id)
    try magBeheren(casus, "Melden dat je het gezien hebt")
    try voerUit(.zienOpening, in: id)
  }

  /// Who did what with a casus, oldest first.
  public func wieKeek(_ id: Id) throws -> [Kijkregel] {
    _ = try mijnCasus(id)
    return try kluis.kijkers([KluisBrug.locator(id)])
  }

  /// The identity behind a code, also of a casus of which I have no key.
  public func zoekOokZonderSleutel(_ getypt: String) throws -> (id: Id, code: String) {
    let gezocht = Schoon.regel(getypt).lowercased()
    let gevonden = try codes().filter { $0.key == gezocht || $0.key.hasPrefix(gezocht) }
    let precies = gevonden[gezocht].map { [gezocht: $0] } ?? gevonden
    guard let (code, ids) = precies.first, precies.count == 1, ids.count == 1, !gezocht.isEmpty
    else {
      // The usual sentences about a code that is not known or not enough.
      return (try zoekCasus(getypt), gezocht)
    }
    return (ids[0], code)
  }

  // MARK: rules

  /// Who by the policy of the team should hold the key of a casus.
  func beleidslezers(vast: Lid?, tweede: Lid?) -> Set<Lid> {
    let actief = kluis.leden.filter(\.actief)
    let vanBeleid = actief.filter { lid in
      switch kluis.meelezersbeleid {
      case .team: lid.rollen.contains(.teamleider) || lid.rollen.contains(.generalist)
      case .vastTweedeTeamleider: lid.rollen.contains(.teamleider)
      }
    }
    return Set(vanBeleid.map { Lid($0.naam) } + [vast, tweede].compactMap { $0 })
  }

  /// Before a casus becomes gevoelig at least two people must hold its key.
  func genoegHouders(_ id: Id, na lid: Lid? = nil, _ code: String) throws {
    let houders = try meelezers(id).filter { leden.contains($0) && $0 != lid }
    guard houders.count >= 2 else {
      throw Weigering(
        .tegenspraak,
        Self.tweeHouders + "Geef eerst iemand anders toegang tot casus \(code).")
    }
  }

  static let tweeHouders =
    "Een gevoelige casus heeft altijd minstens twee mensen met de sleutel, anders kan niemand "
    + "erbij als er een ziek wordt. "

  /// Who may decide on the readers of a casus: who stays with it, and teamleider or beheerder.
  func magBeheren(_ casus: Casus, _ wat: String) throws {
    let ikRol = kluis.ik.isRolhouder
    let geopend = kluis.nuGeopend.contains(KluisBrug.locator(casus.id))
    guard !geopend, ikRol || ik == casus.vast || ik == casus.tweede else {
      let wie = [casus.vast, casus.tweede].compactMap { $0?.weergave }
      let bel = wie.isEmpty ? "de teamleider" : wie.joined(separator: " of ") + " of de teamleider"
      throw Weigering(
        .geenToegang, "\(wat) kan wie bij deze casus blijft, of een teamleider. Vraag \(bel).")
    }
  }

  /// A casus that I can read and am not shut out of.
  private func mijnCasus(_ id: Id) throws -> Casus {
    let casus = try volledig(id)
    try magZien(casus)
    return casus
  }

  private func onbekend(_ lid: Lid) -> Weigering {
    let lijkt = Gelijkend.dichtstbij(lid.naam, in: leden.map(\.naam))
    let hulp =
      lijkt.isEmpty
      ? "Bekijk de leden met 'nabij lid lijst'." : "Bedoel je \(lijkt.joined(separator: " of "))?"
    return Weigering(.onbekend, "Er is geen lid '\(lid.naam)' in dit team. \(hulp)")
  }

  /// What goes with events that were written: keys follow who stays, who is shut out, and gevoelig.
  func volgToegang(na gebeurtenissen: [Gebeurtenis], in id: Id) throws {
    let locator = KluisBrug.locator(id)
    for gebeurtenis in gebeurtenissen {
      switch gebeurtenis.inhoud {
      case .casusveldGezet(let zetting):
        switch zetting.veld {
        case .vast, .tweede:
          if let lid = zetting.waarde.lid, lid != ik { try kluis.geef(locator, aan: lid.naam) }
        case .gevoelig:
          if zetting.waarde.ja == true {
            try kluis.neemVanDienst(locator)
          } else if try volledig(id).uitgesloten.isEmpty {
            try kluis.geefAanDienst(locator)
          }
        default: continue
        }
      case .lidUitgesloten(let uitsluiting):
        if uitsluiting.uitgesloten {
          // With duty a colleague who is shut out could still come in.
          try kluis.neemVanDienst(locator)
          if try meelezers(id).contains(uitsluiting.lid) {
            _ = try kluis.neem(locator, van: uitsluiting.lid.naam)
            try vernieuwSleutel(try volledig(id), buitenBereikVanDienst: true)
          }
        } else if try volledig(id).uitgesloten.isEmpty, try !volledig(id).gevoelig {
          try kluis.geefAanDienst(locator)
        }
      default: continue
      }
    }
  }

  /// Forgets the casussen of which the key was taken from me.
  @discardableResult
  func laatAfgenomenLos() throws -> [Id] {
    let weg = try kluis.laatLos().map { KluisBrug.id($0) }
    for id in weg {
      vergeet(id)
      bekeken.remove(id)
      kaartcache = nil
    }
    return weg
  }
}
