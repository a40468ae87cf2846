import Reports
import Termijnen
import Wijkteam

/// A casus in JSON, as `toon --json` gives it.
struct CasusJson: Encodable {
  struct Persoonregel: Encodable {
    let id: String
    let naam: String
    let rol: String?
    let geboren: String?
    let taal: String?
    let helpt: [String]
    let bereik: [Bereikregel]
  }
  struct Bereikregel: Encodable {
    let id: String
    let soort: String
    let waarde: String
    let vanWie: String?
    let tot: String?
    let tijden: String?
    let pasOp: [String]
  }
  struct Machtigingregel: Encodable {
    let id: String
    let wie: String
    let voor: String?
    let soort: String
    let waarvoor: String?
    let tot: String?
  }
  struct Hulpverlenerregel: Encodable {
    let id: String
    let organisatie: String?
    let naam: String?
    let rol: String?
    let nummer: String?
    let van: String?
    let tot: String?
  }
  struct Beeldregel: Encodable {
    let domein: String
    let volgens: String
    let datum: String
    let speelt: String?
    let goed: String?
    let wens: String?
    let zorg: String?
  }
  struct Puntregel: Encodable {
    let id: String
    let tekst: String
    let domein: String?
    let sinds: String
    let afloop: String?
  }
  struct Dreigingregel: Encodable {
    let id: String
    let soort: String
    let door: String
    let wanneer: String?
    let hulp: String?
    let toelichting: String?
    let open: Bool
  }
  struct Postregel: Encodable {
    let id: String
    let afzender: String
    let soort: String
    let aantal: Int
    let geopend: Bool
    let bedrag: Int?
    let reageerVoor: String?
    let binnen: String
    let open: Bool
  }
  struct Contactregel: Encodable {
    let id: String
    let datum: String
    let door: String
    let kanaal: String
    let resultaat: String
    let metWie: String?
    let metInwoner: Bool
    let procedures: [String]
    let tekst: String?
  }
  struct Notitieregel: Encodable {
    let id: String
    let datum: String
    let ingevoerd: String
    let door: String
    let hoe: String?
    let aanwezig: [String]
    let domeinen: [String]
    let inwoner: String?
    let zonderInwoner: String?
    let tekst: String
  }
  struct Gebeurtenisregel: Encodable {
    let letters: String
    let datum: String
    let ingevoerd: String
    let door: String
    let soort: String
    let onderwerp: String?
    let teruggenomen: String?
    let teruggenomenDoor: String?
    let teruggenomenOp: String?
    let stondEr: String?
  }

  let code: String
  let roepnaam: String
  let wijk: String?
  let status: String
  let modus: String
  let terugkijken: String?
  let vast: String?
  let tweede: String?
  let doel: String?
  let agenda: String?
  let gevraagdeOplossing: String?
  let watSpeelt: String?
  let volgendContact: String?
  let laatsteContact: String?
  let gevoelig: Bool
  let uitgesloten: [String]
  let letop: [LetopJson]
  let personen: [Persoonregel]
  let machtigingen: [Machtigingregel]
  let domeinen: [Beeldregel]
  let aandachtspunten: [Puntregel]
  let procedures: [ProcedureJson]
  let toezeggingen: [ToezeggingJson]
  let dreigingen: [Dreigingregel]
  let afspraken: [AfspraakJson]
  let post: [Postregel]
  let netwerk: [NetwerkJson]
  let hulpverleners: [Hulpverlenerregel]
  let contacten: [Contactregel]
  let notities: [Notitieregel]
  let historie: [Gebeurtenisregel]

  init(_ casus: Casus, _ werk: Werkvoorraad, _ context: Letopcontext) {
    code = casus.code
    roepnaam = casus.roepnaam
    wijk = casus.wijk
    status = casus.status.rawValue
    modus = casus.modus.rawValue
    terugkijken = casus.terugkijken?.iso
    vast = casus.vast?.naam
    tweede = casus.tweede?.naam
    doel = casus.doel
    agenda = casus.agenda.last?.waarde.tekst
    gevraagdeOplossing = casus.gevraagdeOplossing
    watSpeelt = casus.watSpeelt
    volgendContact = casus.volgendContact?.iso
    laatsteContact = casus.laatstePersoonlijkeContact?.iso
    gevoelig = casus.gevoelig
    uitgesloten = casus.uitgesloten.keys.map(\.naam).sorted()
    letop = (werk.letop[casus.id] ?? []).map { LetopJson($0, werk) }
    personen = Self.personen(casus)
    machtigingen = casus.machtigingen.alle.map(\.waarde).map { machtiging in
      Machtigingregel(
        id: casus.machtigingen.weergave(machtiging.id), wie: machtiging.gemachtigde,
        voor: machtiging.voor.map { casus.personen.weergave($0) },
        soort: machtiging.soort.rawValue, waarvoor: machtiging.waarvoor, tot: machtiging.tot?.iso)
    }
    domeinen = casus.domeinbeelden.map { beeld in
      Beeldregel(
        domein: beeld.waarde.domein.naam, volgens: beeld.waarde.perspectief,
        datum: beeld.merk.gebeurdOp.iso, speelt: beeld.waarde.watSpeelt,
        goed: beeld.waarde.watGaatGoed, wens: beeld.waarde.wens, zorg: beeld.waarde.zorg)
    }
    aandachtspunten = casus.aandachtspunten.alle.map { punt in
      Puntregel(
        id: casus.aandachtspunten.weergave(punt.waarde.id), tekst: punt.waarde.tekst,
        domein: punt.waarde.domein?.naam, sinds: punt.merk.gebeurdOp.iso,
        afloop: punt.afloop?.waarde.afloop)
    }
    procedures = casus.procedures.alle.map { ProcedureJson($0, casus, context, afleiding: false) }
    toezeggingen = casus.toezeggingen.alle.map { ToezeggingJson($0, casus) }
    dreigingen = Self.dreigingen(casus)
    afspraken = casus.afspraken.alle.map {
      AfspraakJson(
        $0.waarde, id: casus.afspraken.weergave($0.waarde.id), code: casus.code)
    }
    post = Self.post(casus)
    netwerk = casus.netwerk.alle.map { NetwerkJson($0.waarde, casus) }
    hulpverleners = casus.hulpverleners.alle.map(\.waarde).map { hulp in
      Hulpverlenerregel(
        id: casus.hulpverleners.weergave(hulp.id),
        organisatie: hulp.organisatie.isEmpty ? nil : hulp.organisatie, naam: hulp.naam,
        rol: hulp.rol, nummer: hulp.nummer, van: hulp.van?.iso, tot: hulp.tot?.iso)
    }
    contacten = Self.contacten(casus)
    notities = Self.notities(casus)
    historie = Self.historie(casus, dag: context.vandaag)
  }

  private static func personen(_ casus: Casus) -> [Persoonregel] {
    casus.personen.alle.map(\.waarde).map { persoon in
      let bereik = casus.bereikbaarheid.alle.map(\.waarde).filter { $0.persoon == persoon.id }
      return Persoonregel(
        id: casus.personen.weergave(persoon.id), naam: persoon.naam, rol: persoon.rol,
        geboren: persoon.geboortedatum?.iso, taal: persoon.taal, helpt: persoon.behoeften,
        bereik: bereik.map {
          Bereikregel(
            id: casus.bereikbaarheid.weergave($0.id), soort: $0.soort.rawValue, waarde: $0.waarde,
            vanWie: $0.vanWie, tot: $0.tot?.iso, tijden: $0.tijden,
            pasOp: $0.waarschuwingen.map(\.rawValue))
        })
    }
  }

  static func dreigingen(_ casus: Casus) -> [Dreigingregel] {
    casus.dreigingen.alle.map { dreiging in
      let waarde = dreiging.waarde
      return Dreigingregel(
        id: casus.dreigingen.weergave(waarde.id), soort: waarde.soort.rawValue, door: waarde.door,
        wanneer: waarde.wanneer?.iso, hulp: waarde.hulp, toelichting: waarde.toelichting,
        open: dreiging.open)
    }
  }

  static func post(_ casus: Casus) -> [Postregel] {
    casus.post.alle.map { brief in
      let waarde = brief.waarde
      return Postregel(
        id: casus.post.weergave(waarde.id), afzender: waarde.afzender, soort: waarde.soort.rawValue,
        aantal: waarde.aantal, geopend: waarde.geopend, bedrag: waarde.bedrag,
        reageerVoor: waarde.reageerVoor?.iso, binnen: brief.eerste.gebeurdOp.iso, open: brief.open)
    }
  }

  private static func contacten(_ casus: Casus) -> [Contactregel] {
    casus.contacten.map { contact in
      let waarde = contact.waarde
      return Contactregel(
        id: waarde.id.kort, datum: contact.merk.gebeurdOp.iso, door: contact.merk.door.naam,
        kanaal: waarde.kanaal.rawValue, resultaat: waarde.resultaat.rawValue,
        metWie: waarde.metWie, metInwoner: waarde.metInwoner,
        procedures: waarde.procedures.map { casus.procedures.weergave($0) }, tekst: waarde.tekst)
    }
  }

  private static func notities(_ casus: Casus) -> [Notitieregel] {
    casus.notities.map { notitie in
      let waarde = notitie.waarde
      return Notitieregel(
        id: waarde.id.kort, datum: notitie.merk.gebeurdOp.iso,
        ingevoerd: notitie.merk.ingevoerdDag.iso, door: notitie.merk.door.naam,
        hoe: waarde.hoe?.rawValue, aanwezig: waarde.aanwezig,
        domeinen: waarde.domeinen.map(\.naam), inwoner: waarde.inwonerbij?.rawValue,
        zonderInwoner: waarde.zonderInwonerReden, tekst: waarde.tekst)
    }
  }

  private static func historie(_ casus: Casus, dag: Dag) -> [Gebeurtenisregel] {
    let stond = Dictionary(
      Verslag.teruggenomen(casus, dag: dag).map { ($0.regel.merk.id, $0.wat) },
      uniquingKeysWith: { eerste, _ in eerste })
    return casus.historie.map { regel in
      Gebeurtenisregel(
        letters: regel.merk.id.letters(), datum: regel.merk.gebeurdOp.iso,
        ingevoerd: regel.merk.ingevoerdDag.iso, door: regel.merk.door.naam,
        soort: Verslag.soort(regel.soort)?.replacing(" ", with: "-") ?? "onbekend",
        onderwerp: regel.onderwerp?.kort, teruggenomen: regel.gecorrigeerd?.waarde,
        teruggenomenDoor: regel.gecorrigeerd?.merk.door.naam,
        teruggenomenOp: regel.gecorrigeerd?.merk.dag.iso, stondEr: stond[regel.merk.id])
    }
  }
}
