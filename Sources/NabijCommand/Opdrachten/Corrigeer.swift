import ArgumentParser
import Wijkteam

/// Takes an event back; the original stays readable.
struct Corrigeer: Nabijopdracht {
  static let configuration = CommandConfiguration(
    commandName: "corrigeer", abstract: "Neem iets terug; wat er stond blijft leesbaar.",
    discussion: """
      Voorbeeld: nabij corrigeer CODE E --reden "verkeerde casus"
                 nabij corrigeer CODE E --reden "tikfout" --nieuw "de goede tekst"

      De letters E staan achter elke regel van 'nabij toon CODE --alles'. De letters
      van een notitie of contact mogen ook. Alleen een notitie krijgt een nieuwe
      tekst (--nieuw - leest die van de standaardinvoer).
      """)
  static let aard = Opdrachtaard.schrijven

  @OptionGroup var open: OpenOpties

  @Argument(help: ArgumentHelp("De code van de casus.", valueName: "code"))
  var code: String

  @Argument(help: ArgumentHelp("De letters van de gebeurtenis of notitie.", valueName: "e"))
  var gebeurtenis: String

  @Option(help: ArgumentHelp("Waarom het niet klopt.", valueName: "tekst"))
  var reden: String?

  @Option(help: ArgumentHelp("De nieuwe tekst van een notitie.", valueName: "tekst"))
  var nieuw: String?

  @OptionGroup(title: "BIJ EEN NOTITIE") var velden: NotitieOpties

  func voer(_ beurt: Beurt) throws {
    let nieuw = try beurt.tekst(optioneel: self.nieuw)
    let reden = try beurt.tekst(self.reden, vraag: "Waarom klopt het niet", in: code)
    let casus = try beurt.schrijf(in: code) { casus in
      let regel = try casus.gebeurtenis(gebeurtenis)
      return [
        .corrigeer(regel.merk.id, reden: reden, nieuw: try notitie(nieuw, regel, casus, beurt))
      ]
    }
    beurt.meld("Teruggenomen bij casus \(casus.code): \(reden)")
  }

  /// The note with its new text or its new particulars; nil when it is only taken back.
  @MainActor private func notitie(
    _ tekst: String?, _ regel: Historieregel, _ casus: Casus, _ beurt: Beurt
  ) throws -> Notitie? {
    let oud = casus.notities.last { $0.waarde.id == regel.onderwerp }?.waarde
    guard let oud else {
      // decide says that only a note takes a new text.
      return try tekst.map { try velden.notitie($0, casus, beurt) }
    }
    var nieuw = try velden.notitie(tekst ?? oud.tekst, casus, beurt)
    guard tekst != nil || velden.gebruikt else { return nil }
    nieuw.id = oud.id
    if nieuw.domeinen.isEmpty { nieuw.domeinen = oud.domeinen }
    if nieuw.aanwezig.isEmpty { nieuw.aanwezig = oud.aanwezig }
    if nieuw.over.isEmpty { nieuw.over = oud.over }
    nieuw.hoe = nieuw.hoe ?? oud.hoe
    nieuw.inwonerbij = nieuw.inwonerbij ?? oud.inwonerbij
    nieuw.besluitOverInwoner = nieuw.besluitOverInwoner || oud.besluitOverInwoner
    nieuw.zonderInwonerReden = nieuw.zonderInwonerReden ?? oud.zonderInwonerReden
    if nieuw.zichtbaarheid == .casus { nieuw.zichtbaarheid = oud.zichtbaarheid }
    return nieuw
  }
}

extension NotitieOpties {
  /// Whether anything was said.
  var gebruikt: Bool {
    !domein.isEmpty || !aanwezig.isEmpty || !over.isEmpty || hoe != nil || inwoner != nil
      || besluit || zonderInwoner != nil || alleenTeam
  }
}

extension Casus {
  /// The event that a person means: the letters of the event, or those of a note or a contact.
  func gebeurtenis(_ letters: String) throws -> Historieregel {
    let gezocht = letters.lowercased()
    guard !gezocht.isEmpty else { throw Weigering(.invoer, "Welke regel? Typ de letters ervan.") }
    let open = historie.filter { $0.gecorrigeerd == nil }
    var gevonden = open.filter { $0.merk.id.letters(24).hasPrefix(gezocht) }
    if gevonden.isEmpty {
      let eigen = [Inhoud.genoteerd(Notitie()).nummer, Inhoud.contactGelogd(Contact()).nummer]
      gevonden = open.filter { regel in
        guard let id = regel.onderwerp, eigen.contains(regel.soort) else { return false }
        return Spreekletters.kort(id, aantal: 24).hasPrefix(gezocht)
      }
      gevonden = gevonden.last.map { [$0] } ?? []
    }
    guard let regel = gevonden.first else {
      throw Weigering(
        .onbekend,
        "'\(letters)' staat niet in de geschiedenis van casus \(code). "
          + "De letters staan in 'nabij toon \(code) --alles'.")
    }
    guard gevonden.count == 1 else {
      throw Weigering(
        .invoer, "'\(letters)' kan meer dan één regel zijn. Typ er een letter bij.")
    }
    return regel
  }
}

extension GebeurtenisId {
  /// The letters that a person types for this event.
  func letters(_ aantal: Int = 5) -> String {
    // Spread the number over the letters, so that neighbours differ at the first one.
    let mengsel = (UInt64(volgnummer) << 16 | UInt64(plaats)) &* 0x9e37_79b9_7f4a_7c15
    let id = Id(hoog: segment.hoog ^ mengsel, laag: segment.laag &+ mengsel)
    return Spreekletters.kort(id, aantal: aantal)
  }
}
