#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif
import NabijTestSupport
import TerminalUI
import Termijnen
import Testing
import Voorbeelden
import Wijkteam

@testable import Screens

/// Everything in the demo by which somebody could be known, and where it is looked for.
struct Geheimen {
  /// Words of names: of households, people near, professionals, desks, callers.
  private var woorden: Set<String> = []
  /// Numbers, references, streets, own names of procedures and own words.
  private var teksten: Set<String> = []

  init(_ gegevens: Gegevens) {
    var mag = Set(Voorbeelden.team.flatMap { Self.woorden($0.naam) })
    for soort in gegevens.soorten { mag.formUnion(Self.woorden(soort.naam)) }
    for casus in gegevens.voorraad.casussen.values {
      for procedure in casus.procedures.alle { mag.formUnion(Self.woorden(procedure.instantie)) }
      for hulp in casus.hulpverleners.alle { mag.formUnion(Self.woorden(hulp.waarde.organisatie)) }
      neem(casus, gegevens)
    }
    for binnen in gegevens.voorraad.team.binnen.alle.map(\.waarde) {
      neem(namen: [binnen.wie], teksten: [binnen.nummer, binnen.vraag])
    }
    mag.formUnion(Self.vanHetProgramma(gegevens))
    woorden.subtract(mag)
    // "Praktijk Vogelwijk" is the name of a desk, and desks may be seen.
    let loketten = gegevens.voorraad.casussen.values.flatMap { casus in
      casus.hulpverleners.alle.map(\.waarde.organisatie) + casus.procedures.alle.map(\.instantie)
    }
    teksten = teksten.filter { tekst in !loketten.contains { $0.contains(tekst) } }
    teksten = teksten.filter { tekst in
      !gegevens.soorten.contains { $0.naam.contains(tekst) || tekst == $0.naam }
    }
  }

  /// Words of the program itself, which may also be a word in a name: "balie Wonen".
  private static func vanHetProgramma(_ gegevens: Gegevens) -> [String] {
    var teksten = gegevens.domeinen.map(\.naam) + ["Enter Esc Geen Een Doel Bij Vast Mag Aan"]
    for scherm in Schermen.alle { teksten += Schermen.tabel(scherm).bindings.map(\.label) }
    let leeg = Formulierbron(focus: Focus(), gegevens: gegevens, wijzigt: false)
    for formulier in Formulieren.alle {
      for veld in formulier.velden(leeg) {
        teksten += [veld.label, veld.hint]
        if case .choice(let keuze) = veld.content { teksten += keuze.options.map(\.label) }
      }
    }
    return teksten.flatMap { woorden($0) }
  }

  private mutating func neem(_ casus: Casus, _ gegevens: Gegevens) {
    neem(
      namen: [casus.roepnaam] + casus.personen.alle.map(\.waarde.naam)
        + casus.netwerk.alle.flatMap { [$0.waarde.naam, $0.waarde.achterwacht] }
        + casus.hulpverleners.alle.map(\.waarde.naam)
        + casus.machtigingen.alle.map(\.waarde.gemachtigde) + casus.contacten.map(\.waarde.metWie)
        + casus.toezeggingen.alle.flatMap { [$0.waarde.wie, $0.waarde.aan] }
        + casus.afspraken.alle.map(\.waarde.met) + casus.notities.flatMap(\.waarde.aanwezig)
        + casus.procedures.alle.map(\.persoonAanBalie)
        + casus.domeinbeelden.map(\.waarde.perspectief),
      teksten: casus.bereikbaarheid.alle.flatMap { [$0.waarde.waarde, $0.waarde.vanWie] }
        + casus.netwerk.alle.map(\.waarde.bereikbaar)
        + casus.hulpverleners.alle.map(\.waarde.nummer)
        + casus.procedures.alle.flatMap { [$0.kenmerk, $0.eigenNaam] }
        + casus.afspraken.alle.map(\.waarde.plaats) + [casus.doel, casus.wijk]
        + casus.toezeggingen.alle.map(\.waarde.wat) + casus.notities.map(\.waarde.tekst)
        + casus.agenda.map(\.waarde.tekst) + casus.dreigingen.alle.map(\.waarde.toelichting))
  }

  private mutating func neem(namen: [String?], teksten nieuw: [String?]) {
    for naam in namen.compactMap({ $0 }) { woorden.formUnion(Self.woorden(naam)) }
    // "thuis" or "iets" names nobody.
    teksten.formUnion(nieuw.compactMap { $0 }.filter { $0.count >= 7 })
  }

  /// The words with a capital: names have one.
  static func woorden(_ tekst: String) -> [String] {
    tekst.split { !$0.isLetter }.map(String.init).filter {
      $0.count >= 3 && $0.first?.isUppercase == true
    }
  }

  var aantal: Int { woorden.count + teksten.count }

  /// What of it stands in a frame: in a cell, the title or the sentence that is spoken.
  func gevonden(in frame: Frame) -> [String] {
    let rijen = (0..<frame.grid.size.rows).map { frame.grid.text(row: $0) }
    return gevonden(in: [frame.title, frame.announcement] + rijen)
  }

  /// What of it stands in texts.
  func gevonden(in regels: [String]) -> [String] {
    let alles = regels.joined(separator: "\n")
    let gezien = Set(Self.woorden(alles))
    // Thousands of searches: by the C library, because a debug build is slow at it.
    let gevonden: [String] = alles.withCString { geheel in
      self.teksten.filter { tekst in
        tekst.withCString { deel in strstr(geheel, deel) != nil }
      }
    }
    return woorden.intersection(gezien).sorted() + gevonden.sorted()
  }
}

@Suite("Namen verborgen: niets op het scherm waaraan iemand te herkennen is") struct OpenbaarTests {
  static let gegevens = Demoproef.gegevens()
  static let geheimen = Geheimen(gegevens)

  static func proef(_ maat: Size) -> Demoproef {
    var proef = Demoproef(gegevens, size: maat)
    proef.druk("P")
    return proef
  }

  /// Walks down over every row and looks at each frame.
  private func loop(_ proef: inout Demoproef, _ waar: String, rijen: Int = 40) {
    var vorige = ""
    for _ in 0..<rijen {
      let frame = proef.frame
      let gevonden = Self.geheimen.gevonden(in: frame)
      #expect(gevonden.isEmpty, "\(waar): \(gevonden)\n\(proef.tekst)\n\(frame.announcement)")
      if !gevonden.isEmpty { return }
      let nu = proef.tekst + frame.announcement
      if nu == vorige { return }
      vorige = nu
      proef.druk("j")
    }
  }

  @Test("de demo heeft genoeg om te verbergen, en met namen erbij staat het er wel")
  func proefOpDeSom() {
    #expect(Self.geheimen.aantal > 250)
    #expect(!Self.geheimen.gevonden(in: Demoproef(Self.gegevens, size: .wide).frame).isEmpty)
  }

  @Test(
    "de overzichten",
    arguments: [
      "V 1", "V 2", "C 1", "C 2", "C 3", "C 4", "C 5", "C o r", "I", "B m", "L 1", "L 2", "L 3",
      "L 4", "L 5", "L 6", "L 7", ":", "?", "n", "s", "q", "I ?",
    ])
  func overzichten(toetsen: String) {
    var proef = Self.proef(.wide)
    proef.druk(toetsen)
    loop(&proef, toetsen)
  }

  @Test(
    "elk tabblad van elke casus, met alles achter elke regel", arguments: Demoproef.casussen.indices
  )
  func casus(plaats: Int) {
    let casus = Demoproef.casussen[plaats]
    var proef = Self.proef(.wide)
    let bron = Tabbron(casus: casus, context: proef.model.context)
    func kijk(_ waar: String, _ inhoud: [Casusinhoud]) {
      for regel in inhoud {
        let teksten =
          [regel.zin] + (regel.cellen + regel.onder + regel.detail).map(\.text)
          + [regel.breed?.text ?? ""]
        let gevonden = Self.geheimen.gevonden(in: teksten)
        #expect(gevonden.isEmpty, "\(casus.roepnaam), \(waar): \(gevonden) in \(teksten)")
      }
    }
    for tab in Casustab.allCases {
      let delen = tab.inhoud(bron)
      kijk("\(tab)", delen.flatMap(\.regels))
      #expect(Self.geheimen.gevonden(in: delen.map(\.kop)).isEmpty)
    }
    for procedure in casus.procedures.alle {
      let stand = Procedurestand(procedure, casus, proef.model.context)
      let delen = Procedureinhoud(stand, metAfleiding: true, breedte: 70).delen
      kijk("procedure \(procedure.soort)", delen.flatMap { $0.rijen.map(\.1) })
      #expect(Self.geheimen.gevonden(in: (stand.detail + [stand.zin]).map(\.text)).isEmpty)
    }
    for keuze in ["samenvatting", "code"] {
      let tekst = Kopieermenu.tekst(keuze, casus, nil, proef.model.context)
      #expect(Self.geheimen.gevonden(in: [tekst]).isEmpty, "\(tekst)")
    }
    var schermen: [any Screen] = Casustab.allCases.map { Casusscherm(casus.id, tab: $0) }
    schermen += [Ketenscherm(casus: casus.id), Netwerkscherm(casus: casus.id)]
    schermen += casus.procedures.alle.prefix(1).map { Procedurescherm(casus.id, $0.id) }
    for scherm in schermen {
      proef.toon(scherm)
      loop(&proef, "\(casus.roepnaam), \(scherm.naam)", rijen: 2)
    }
  }

  @Test(
    "elk formulier, nieuw en om te wijzigen, vanaf elk ding van elke casus",
    arguments: Formulieren.alle.map { $0.naam })
  func formulieren(naam: String) throws {
    let soort = try #require(Formulieren.met(naam))
    var leeg = Self.proef(.wide).model
    for casus in Demoproef.casussen {
      var dingen: [Onderwerp?] = [nil]
      dingen += casus.personen.ids.prefix(1).map { Onderwerp(.persoon, $0) }
      dingen += casus.netwerk.ids.prefix(1).map { Onderwerp(.netwerkcontact, $0) }
      dingen += casus.hulpverleners.ids.prefix(1).map { Onderwerp(.hulpverlener, $0) }
      dingen += casus.toezeggingen.ids.prefix(1).map { Onderwerp(.toezegging, $0) }
      dingen += casus.notities.prefix(1).map { Onderwerp(.notitie, $0.waarde.id) }
      dingen += casus.post.ids.prefix(1).map { Onderwerp(.post, $0) }
      for ding in dingen {
        let focus = Focus(
          casus: casus.id, procedure: casus.procedures.ids.first, onderwerp: ding,
          gebeurtenis: casus.historie.last?.merk.id, regel: "stil", nummer: "06-00 14 25 36")
        for wijzigt in ding == nil ? [false] : [false, true] {
          if soort.onmogelijk(focus, leeg.gegevens) != nil { continue }
          var model = leeg
          _ = model.open(formulier: naam, focus, wijzigt: wijzigt)
          guard !model.stand.lagen.isEmpty else {
            let zin = model.stand.melding?.zin ?? ""
            #expect(Self.geheimen.gevonden(in: [zin]).isEmpty, "\(zin)")
            continue
          }
          let gevonden = Self.geheimen.gevonden(in: view(model, size: .wide))
          #expect(gevonden.isEmpty, "\(naam) bij \(casus.roepnaam): \(gevonden)")
          if !gevonden.isEmpty { return }
          guard ding == nil, case .formulier(let laag)? = model.stand.lagen.last else { continue }
          // Each field is open once: a list of choices shows only then.
          for _ in laag.form.fields {
            _ = update(&model, .key(.tab))
            let gevonden = Self.geheimen.gevonden(in: view(model, size: .wide))
            #expect(gevonden.isEmpty, "\(naam) bij \(casus.roepnaam): \(gevonden)")
            if !gevonden.isEmpty { return }
          }
        }
      }
      if casus.id == Demoproef.casussen.dropFirst(1).first?.id { break }
    }
    for binnen in leeg.gegevens.voorraad.team.binnen.alle {
      let focus = Focus(onderwerp: Onderwerp(.binnengekomen, binnen.waarde.id))
      leeg.stand.lagen = []
      guard soort.onmogelijk(focus, leeg.gegevens) == nil else { continue }
      _ = leeg.open(formulier: naam, focus)
      #expect(Self.geheimen.gevonden(in: view(leeg, size: .wide)).isEmpty, "\(naam) uit binnen")
    }
  }

  @Test("wat eerder is getypt verdwijnt: filter, formulier, concept, melding en vraag")
  func eerder() {
    var proef = Schermproef(.team())
    proef.druk("C /")
    proef.typ("helena")
    proef.druk("<Enter> V P C")
    #expect(!proef.toont("helena") && !proef.toont("Helena"))
    proef.druk("P V n t")
    proef.typ("tante Rosa bellen")
    proef.druk("<C-s>")
    #expect(proef.toont("Opgeslagen: toezegging tante Rosa bellen."))
    proef.druk("P")
    #expect(!proef.toont("Rosa"))
    proef.druk("u")
    #expect(proef.toont("Ongedaan maken: toezegging bij hena?"))
    proef.druk("<Enter>")
    #expect(!proef.toont("Rosa"))
    proef.druk("P n n")
    proef.typ("gesproken met tante Rosa")
    proef.druk("<Esc> P n n")
    #expect(!proef.toont("Rosa"))
    #expect(proef.toont("hier staat nog een concept"))
    proef.druk("P n n")
    #expect(proef.toont("gesproken met tante Rosa"))
  }

  @Test("komt er iemand meekijken, dan gaat ook een open formulier dicht, en blijft het bewaard")
  func meekijken() {
    var proef = Schermproef(.team())
    proef.stuur(.meekijkers(1))
    proef.druk("n n")
    proef.typ("tante Rosa was er")
    proef.stuur(.meekijkers(2))
    proef.typ("geheim")
    proef.druk("<Enter>")
    #expect(!proef.toont("Rosa") && !proef.toont("Helena"))
    #expect(proef.wereld.concepten.values.first?.velden["tekst"] == "tante Rosa was er")
  }

  @Test("een procedure is ook met namen verborgen bij te werken, en wat verborgen is blijft staan")
  func procedure() throws {
    var proef = Schermproef(.team())
    let helena = try #require(proef.wereld.helena)
    proef.druk("C <Enter> 3 P s w")
    #expect(!proef.toont("U-2026-118"))
    proef.typ("i")
    proef.druk("<Tab>")
    proef.typ("v")
    proef.druk("<C-s>")
    let procedure = try #require(proef.wereld.voorraad.casussen[helena]?.procedures.alle.first)
    #expect(procedure.velden[.stilstand]?.waarde?.tekst == "vastgelopen")
    #expect(procedure.kenmerk == "U-2026-118")
    #expect(procedure.direktNummer == "036 555 01 20")
  }
}
