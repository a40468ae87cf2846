import Synchronization
import Termijnen

/// The folded text of one casus for searching, made when somebody first searches in it.
final class Zoektekst: Sendable {
  /// Between two texts; folding never makes this byte.
  static let scheiding: UInt8 = 0x0a

  /// All texts of a casus after one another, and where each ends.
  struct Inhoud: Sendable {
    var bytes: [UInt8] = []
    /// The end of each text: those of `Zoekveld.bezoek` in that order, then the notes of the casus.
    var einden: [Int] = []
    /// The number of the text of the first note.
    var eersteNotitie = 0
    /// What each text is, and its day.
    var soorten: [(soort: Zoekveld.Soort, dag: Dag?)] = []

    /// The place of a text in the bytes.
    func bereik(_ stuk: Int) -> Range<Int> {
      (stuk == 0 ? 0 : einden[stuk - 1] + 1)..<einden[stuk]
    }
  }

  private let gemaakt = Mutex<Inhoud?>(nil)

  /// The number of the text of the first note; nil while nothing was made.
  var eersteNotitie: Int? { gemaakt.withLock { $0?.eersteNotitie } }

  /// The folded text, made the first time.
  func inhoud(_ casus: Casus, _ soortnaam: Zoekveld.Soortnaam) -> Inhoud {
    if let klaar = gemaakt.withLock({ $0 }) { return klaar }
    var nieuw = Inhoud()
    func neem(_ veld: Zoekveld) {
      Vouwtekst.voeg(veld.tekst, toe: &nieuw.bytes)
      if veld.soort.metCijfers {
        nieuw.bytes.append(0x20)
        nieuw.bytes.append(contentsOf: Zoekveld.cijfers(veld.tekst))
      }
      nieuw.einden.append(nieuw.bytes.count)
      nieuw.soorten.append((veld.soort, veld.dag))
      nieuw.bytes.append(Zoektekst.scheiding)
    }
    Zoekveld.bezoek(casus, soortnaam, neem)
    nieuw.eersteNotitie = nieuw.einden.count
    for plaats in casus.notities.indices { neem(Zoekveld.notitie(plaats, van: casus)) }
    let klaar = nieuw
    gemaakt.withLock { $0 = klaar }
    return klaar
  }
}

/// One text of a casus that can be found.
struct Zoekveld {
  /// What kind of text it is; the word is that of `Zoektreffer.soort`.
  enum Soort: String {
    case roepnaam, code, wijk, naam, nummer, adres, notitie, procedure, kenmerk, contact, toezegging
    case afspraak, dreiging, post, netwerk, hulpverlener, aandachtspunt, domein, doel, agenda
    case machtiging, casus

    /// Whether numbers are also found without spaces and dashes.
    var metCijfers: Bool { self == .nummer || self == .kenmerk || self == .hulpverlener }

    /// Names and numbers first, then desks and people around, then what was written.
    var rang: Int {
      switch self {
      case .roepnaam, .code, .naam, .nummer, .adres: 0
      case .procedure, .kenmerk, .netwerk, .hulpverlener, .machtiging: 1
      default: 2
      }
    }
  }

  var soort: Soort
  var onderwerp: Id?
  var dag: Dag?
  var tekst: String

  /// A note by its place.
  ///
  /// Nearly everything is notes: none is copied, and a hit finds its own.
  static func notitie(_ plaats: Int, van casus: Casus) -> Zoekveld {
    Zoekveld(
      soort: .notitie, onderwerp: casus.notities[plaats].waarde.id,
      dag: casus.notities[plaats].merk.dag, tekst: casus.notities[plaats].waarde.tekst)
  }

  /// The digits of a text, a Dutch country code as a zero.
  static func cijfers(_ tekst: String) -> [UInt8] {
    var cijfers = tekst.utf8.filter { $0 >= 0x30 && $0 <= 0x39 }
    if cijfers.starts(with: Array("0031".utf8)) {
      cijfers.replaceSubrange(0..<4, with: [0x30])
    } else if tekst.utf8.contains(0x2b), cijfers.starts(with: Array("31".utf8)) {
      cijfers.replaceSubrange(0..<2, with: [0x30])
    }
    return cijfers
  }

  /// What a kind of procedure is called: people search for that, and not for the word in a file.
  typealias Soortnaam = (String) -> String?

  /// Gives every text of a casus but its notes, always in the same order.
  static func bezoek(_ casus: Casus, _ soortnaam: Soortnaam, _ neem: (Zoekveld) -> Void) {
    func voeg(_ soort: Soort, _ onderwerp: Id?, _ dag: Dag?, _ delen: [String?]) {
      var tekst = ""
      for deel in delen {
        guard let deel, !Zinnen.leeg(deel) else { continue }
        tekst = tekst.isEmpty ? deel : "\(tekst) \u{B7} \(deel)"
      }
      if !tekst.isEmpty {
        neem(Zoekveld(soort: soort, onderwerp: onderwerp, dag: dag, tekst: tekst))
      }
    }
    voeg(.roepnaam, nil, nil, [casus.roepnaam])
    voeg(.code, nil, nil, [casus.code])
    voeg(.wijk, nil, nil, [casus.wijk])
    voeg(.doel, nil, nil, [casus.doel])
    voeg(.casus, nil, nil, [casus.gevraagdeOplossing, casus.watSpeelt])
    for agenda in casus.agenda { voeg(.agenda, nil, agenda.merk.dag, [agenda.waarde.tekst]) }
    mensen(casus, voeg)
    stappen(casus, soortnaam, voeg)
    leefwereld(casus, voeg)
  }

  private typealias Voeg = (Soort, Id?, Dag?, [String?]) -> Void

  private static func mensen(_ casus: Casus, _ voeg: Voeg) {
    for id in casus.personen.ids {
      guard let persoon = casus.personen[id]?.waarde else { continue }
      voeg(.naam, id, nil, [persoon.naam, persoon.rol])
    }
    for id in casus.bereikbaarheid.ids {
      guard let bereik = casus.bereikbaarheid[id]?.waarde else { continue }
      voeg(
        bereik.soort == .adres || bereik.soort == .deur ? .adres : .nummer, bereik.persoon, nil,
        [bereik.waarde, bereik.vanWie])
    }
    for id in casus.machtigingen.ids {
      guard let machtiging = casus.machtigingen[id]?.waarde else { continue }
      voeg(.machtiging, id, nil, [machtiging.gemachtigde, machtiging.waarvoor])
    }
    for id in casus.netwerk.ids {
      guard let contact = casus.netwerk[id]?.waarde else { continue }
      voeg(
        .netwerk, id, nil,
        [contact.naam, contact.rol, contact.effect, contact.grenzen]
          + (contact.geeft + contact.krijgt).map(\.wat))
    }
    for id in casus.hulpverleners.ids {
      guard let hulp = casus.hulpverleners[id]?.waarde else { continue }
      voeg(.hulpverlener, id, nil, [hulp.organisatie, hulp.naam, hulp.rol, hulp.nummer])
    }
  }

  private static func stappen(_ casus: Casus, _ soortnaam: Soortnaam, _ voeg: Voeg) {
    for id in casus.procedures.ids {
      guard let procedure = casus.procedures[id] else { continue }
      let dag = procedure.start.merk.dag
      voeg(
        .procedure, id, dag,
        [
          procedure.eigenNaam, soortnaam(procedure.soort), procedure.instantie,
          procedure.persoonAanBalie,
        ])
      voeg(.kenmerk, id, dag, [procedure.kenmerk])
      for stap in procedure.stappen { voeg(.procedure, id, stap.merk.dag, [stap.waarde.tekst]) }
    }
    for plaats in casus.contacten.indices {
      let contact = casus.contacten[plaats]
      voeg(
        .contact, contact.waarde.id, contact.merk.dag,
        [contact.waarde.metWie, contact.waarde.tekst])
    }
    for id in casus.toezeggingen.ids {
      guard let toezegging = casus.toezeggingen[id] else { continue }
      voeg(
        .toezegging, id, toezegging.merk.dag,
        [toezegging.waarde.wat, toezegging.waarde.wie, toezegging.afloop?.waarde.tekst])
    }
    for id in casus.afspraken.ids {
      guard let afspraak = casus.afspraken[id] else { continue }
      voeg(
        .afspraak, id, afspraak.waarde.wanneer?.dag,
        [
          afspraak.waarde.wat, afspraak.waarde.met, afspraak.waarde.plaats,
          afspraak.afloop?.waarde.tekst,
        ])
    }
  }

  private static func leefwereld(_ casus: Casus, _ voeg: Voeg) {
    for id in casus.dreigingen.ids {
      guard let dreiging = casus.dreigingen[id] else { continue }
      let waarde = dreiging.waarde
      voeg(
        .dreiging, id, dreiging.merk.dag,
        [waarde.soort.label, waarde.door, waarde.hulp, waarde.toelichting])
    }
    for id in casus.post.ids {
      guard let post = casus.post[id] else { continue }
      voeg(
        .post, id, post.eerste.dag,
        [post.waarde.afzender, post.waarde.watStaatErin, post.afloop?.waarde.tekst])
    }
    for id in casus.aandachtspunten.ids {
      guard let punt = casus.aandachtspunten[id] else { continue }
      voeg(
        .aandachtspunt, id, punt.merk.dag, [punt.waarde.tekst, punt.afloop?.waarde.tekst])
    }
    for beeld in casus.domeinbeelden {
      let waarde = beeld.waarde
      voeg(
        .domein, waarde.id, beeld.merk.dag,
        [waarde.watSpeelt, waarde.watGaatGoed, waarde.wens, waarde.zorg])
    }
  }
}
