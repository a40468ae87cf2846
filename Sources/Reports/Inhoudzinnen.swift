public import Termijnen
public import Wijkteam

/// Something that was taken back, as it stood.
public struct Teruggenomen: Sendable {
  /// The event that no longer counts.
  public let regel: Historieregel
  /// What kind of thing it was.
  public let soort: String
  /// What stood there.
  public let wat: String
  /// Who took it back, when and why.
  public let waarom: Gemerkt<String>
}

extension Verslag {
  /// Everything of a casus that was taken back, newest first.
  ///
  /// - Parameter verbeterd: also the earlier texts of notes that still stand in another wording.
  public static func teruggenomen(
    _ casus: Casus, dag: Dag, verbeterd: Bool = true
  ) -> [Teruggenomen] {
    casus.historie.reversed().compactMap { regel in
      guard let waarom = regel.gecorrigeerd, let inhoud = casus.teruggenomen[regel.merk.id] else {
        return nil
      }
      if !verbeterd, case .genoteerd(let notitie) = inhoud,
        casus.notities.contains(where: { $0.waarde.id == notitie.id })
      {
        return nil
      }
      return Teruggenomen(
        regel: regel, soort: soort(regel.soort) ?? "onbekend",
        wat: wat(inhoud, regel.merk, in: casus, dag: dag), waarom: waarom)
    }
  }

  /// What an event said.
  static func wat(_ inhoud: Inhoud, _ merk: Merk, in casus: Casus, dag: Dag) -> String {
    switch inhoud {
    case .casusGeopend(let geopend): "\(geopend.roepnaam) (\(geopend.code))"
    case .casusveldGezet(let zetting):
      "\(zetting.veld.label): \(waarde(zetting.waarde, in: casus, dag: dag))"
    case .lidUitgesloten(let uitsluiting):
      som([
        uitsluiting.lid.weergave, uitsluiting.uitgesloten ? "uitgesloten" : "weer toegelaten",
        uitsluiting.reden,
      ])
    case .agendaGezegd(let agenda): agenda.tekst
    case .persoonGezet(let versie): zin(versie.inhoud)
    case .levensfeitGemeld(let feit):
      som([casus.personen[feit.persoon]?.waarde.naam, feit.feit.label, feit.tekst])
    case .bereikbaarheidGezet(let versie): zin(versie.inhoud, dag: dag)
    case .machtigingGezet(let versie): zin(versie.inhoud, in: casus)
    case .domeinbeeldGegeven(let beeld):
      "\(beeld.domein.naam), volgens \(beeld.perspectief): \(zin(beeld))"
    case .aandachtspuntGezet(let punt): som([punt.tekst, punt.domein?.naam])
    case .netwerkcontactGezet(let versie): zin(versie.inhoud, dag: dag)
    case .hulpverlenerGezet(let versie): zin(versie.inhoud, dag: dag)
    case .procedureGestart(let gegevens):
      som([gegevens.naam ?? gegevens.soort, gegevens.instantie])
    case .procedurestapGezet(let stap):
      som([procedure(stap.procedure, in: casus), zin(stap.stap, dag: dag)])
    case .procedureveldGezet(let zetting):
      som([
        procedure(zetting.procedure, in: casus),
        "\(zetting.veld.label): \(waarde(zetting.waarde, in: casus, dag: dag))",
      ])
    case .contactGelogd(let contact): zin(Gemerkt(contact, merk), in: casus, dag: dag)
    case .toezeggingGedaan(let toezegging): zin(Lopend(Gemerkt(toezegging, merk)), dag: dag)
    case .afspraakGemaakt(let afspraak): zin(afspraak, dag: dag)
    case .dreigingGezet(let versie): zin(versie.inhoud, dag: dag)
    case .postGezet(let versie): zin(versie.inhoud, binnen: merk.dag, dag: dag)
    case .aandachtspuntAfgerond(let afronding), .toezeggingAfgehandeld(let afronding),
      .afspraakAfgehandeld(let afronding), .dreigingVervallen(let afronding),
      .postAfgehandeld(let afronding), .binnenAfgehandeld(let afronding),
      .toegangAfgehandeld(let afronding):
      som([afronding.afloop, afronding.tekst])
    case .genoteerd(let notitie): notitie.tekst
    case .gecorrigeerd(let correctie): correctie.reden
    case .letopUitgesteld(let slaap):
      som([slaap.regel, slaap.tot.map { "tot \(Woorden.dag($0, bij: dag))" }, slaap.reden])
    case .nuGeopend(let opening): opening.reden
    case .binnengekomen(let bericht): som([bericht.vraag, bericht.wie, bericht.nummer])
    case .toegangGevraagd(let vraag): som([vraag.code, vraag.waarvoor])
    case .inrichtingGezet(let bestand): bestand.naam
    case .weergaveBewaard(let weergave): som([weergave.naam, weergave.filter])
    case .openingGezien: "gezien"
    case .onbekend: "geschreven door een nieuwere versie van Nabij"
    }
  }

  private static func procedure(_ id: Id, in casus: Casus) -> String {
    casus.procedures[id].map { $0.start.waarde.naam ?? $0.soort } ?? id.kort
  }

  private static func waarde(_ waarde: Veldwaarde, in casus: Casus, dag: Dag) -> String {
    let delen = [
      waarde.tekst, waarde.lid?.weergave, waarde.dag.map { Woorden.dag($0, bij: dag) },
      waarde.getal.map(String.init), waarde.ja.map { $0 ? "ja" : "nee" },
    ]
    let ids = waarde.ids.map { procedure($0, in: casus) }
    let tekst = som(delen + ids + [waarde.reden])
    return tekst.isEmpty ? "leeg" : tekst
  }

  private static func som(_ delen: [String?]) -> String {
    delen.compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: ", ")
  }
}
