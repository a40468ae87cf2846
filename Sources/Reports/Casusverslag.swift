import Termijnen
public import Wijkteam

extension Verslag {
  /// A casus in full.
  ///
  /// - Parameters:
  ///   - letop: its flags, loudest first.
  ///   - alles: all notes and contacts instead of the last ones.
  public static func casus(
    _ casus: Casus, letop: [LetOp], context: Letopcontext, alles: Bool = false
  ) -> String {
    var verslag = Casusverslag(casus: casus, dag: context.vandaag, context: context)
    verslag.top(letop)
    verslag.mensen()
    verslag.domeinen()
    verslag.procedures()
    verslag.beloften()
    verslag.rondom()
    verslag.gesprekken(hoogstens: alles ? .max : 5)
    return verslag.uit.tekst
  }
}

/// Builds the text of a casus part by part.
struct Casusverslag {
  let casus: Casus
  let dag: Dag
  let context: Letopcontext
  var uit = Regelbouwer()

  func op(_ dag: Dag) -> String { Woorden.dag(dag, bij: self.dag) }

  mutating func top(_ letop: [LetOp]) {
    var kop = "\(casus.roepnaam) (\(casus.code)), \(casus.status.label)"
    if casus.modus == .spoed { kop += ", spoed" }
    if casus.gevoelig { kop += ", gevoelig" }
    if let wijk = casus.wijk { kop += ", \(wijk)" }
    uit.alinea(kop)
    let vast = casus.vast.map { "\($0.weergave) blijft" } ?? "niemand blijft"
    uit.alinea(vast + (casus.tweede.map { ", \($0.weergave) is tweede" } ?? ""))
    if let terug = casus.terugkijken { uit.alinea("Terugkijken op \(op(terug))") }
    uit.veld("Doel", casus.doel)
    uit.veld("Wat de inwoner wil", casus.agenda.last?.waarde.tekst)
    uit.veld("Gevraagde oplossing", casus.gevraagdeOplossing)
    uit.veld("Wat er speelt", casus.watSpeelt)
    uit.veld("Volgend contact", casus.volgendContact.map(op))
    uit.veld("Laatste persoonlijke contact", casus.laatstePersoonlijkeContact.map(op))
    if casus.velden.values.contains(where: \.gelijktijdig) {
      uit.alinea(
        "Let op: twee mensen hebben tegelijk een gegeven veranderd. De laatste staat hier.")
    }
    if casus.onbekend > 0 {
      let aantal = Woorden.aantal(casus.onbekend, "gegeven is", "gegevens zijn")
      uit.alinea("\(aantal) geschreven door een nieuwere versie van Nabij en niet te tonen.")
    }
    guard !letop.isEmpty else { return }
    uit.kop("Let op")
    for vlag in letop { Verslag.regel(vlag, naam: { _ in nil }, dag: dag, in: &uit) }
  }

  mutating func mensen() {
    guard !casus.personen.isLeeg || !casus.machtigingen.isLeeg else { return }
    uit.kop("Mensen")
    for id in casus.personen.ids {
      guard let persoon = casus.personen[id]?.waarde else { continue }
      var delen = [Verslag.zin(persoon)]
      delen += casus.levensfeiten.filter { $0.waarde.persoon == id }
        .map { "\($0.waarde.feit.label) op \(op($0.merk.dag))" }
      uit.alinea("\(casus.personen.weergave(id))  \(delen.joined(separator: ", "))", in: 2, hang: 6)
      for bereik in casus.bereikbaarheid.ids {
        guard let waarde = casus.bereikbaarheid[bereik]?.waarde, waarde.persoon == id else {
          continue
        }
        uit.alinea("\(casus.bereikbaarheid.weergave(bereik))  \(zin(waarde))", in: 8, hang: 6)
      }
    }
    for id in casus.machtigingen.ids {
      guard let machtiging = casus.machtigingen[id]?.waarde else { continue }
      uit.alinea(
        "\(casus.machtigingen.weergave(id))  \(Verslag.zin(machtiging, in: casus))", in: 2, hang: 6)
    }
  }

  private func zin(_ bereik: Bereikbaarheid) -> String {
    var delen = [Verslag.zin(bereik, dag: dag)]
    let gelukt = casus.contacten.last {
      $0.waarde.nummer == bereik.waarde && $0.waarde.resultaat.bereikt
    }
    if let gelukt { delen.append("laatst gelukt op \(op(gelukt.merk.dag))") }
    return delen.joined(separator: ", ")
  }

  mutating func domeinen() {
    guard !casus.domeinbeelden.isEmpty || !casus.aandachtspunten.isLeeg else { return }
    uit.kop("Levensdomeinen")
    for beeld in casus.domeinbeelden {
      let waarde = beeld.waarde
      uit.alinea(
        "\(waarde.domein.naam), volgens \(waarde.perspectief) op \(op(beeld.merk.dag)): "
          + Verslag.zin(waarde), in: 2, hang: 4)
    }
    for id in casus.aandachtspunten.ids {
      guard let punt = casus.aandachtspunten[id] else { continue }
      let domein = punt.waarde.domein.map { " (\($0.naam))" } ?? ""
      let stand =
        punt.afloop.map { "\($0.waarde.afloop) op \(op($0.merk.dag)): \($0.waarde.tekst ?? "")" }
        ?? "open sinds \(op(punt.merk.dag))"
      uit.alinea(
        "\(casus.aandachtspunten.weergave(id))  \(punt.waarde.tekst)\(domein), \(stand)", in: 2,
        hang: 6)
    }
  }

  mutating func procedures() {
    guard !casus.procedures.isLeeg else { return }
    uit.kop("Procedures")
    for id in casus.procedures.ids {
      guard let procedure = casus.procedures[id] else { continue }
      uit.alinea(
        "\(casus.procedures.weergave(id))  "
          + Verslag.zin(procedure, in: casus, context: context), in: 2, hang: 6)
    }
  }

  mutating func beloften() {
    let dreigingen = casus.dreigingen.ids.filter { casus.dreigingen[$0]?.open == true }
    if !dreigingen.isEmpty {
      uit.kop("Wat dreigt")
      for id in dreigingen {
        guard let dreiging = casus.dreigingen[id]?.waarde else { continue }
        uit.alinea(
          "\(casus.dreigingen.weergave(id))  \(Verslag.zin(dreiging, dag: dag))", in: 2, hang: 6)
      }
    }
    let open = casus.toezeggingen.ids.filter { casus.toezeggingen[$0]?.open == true }
    if !open.isEmpty {
      uit.kop("Toezeggingen")
      for id in open {
        guard let toezegging = casus.toezeggingen[id] else { continue }
        uit.alinea(
          "\(casus.toezeggingen.weergave(id))  \(Verslag.zin(toezegging, dag: dag))", in: 2, hang: 6
        )
      }
    }
    let afspraken = casus.afspraken.ids.filter { casus.afspraken[$0]?.open == true }
    if !afspraken.isEmpty {
      uit.kop("Afspraken")
      for id in afspraken {
        guard let afspraak = casus.afspraken[id]?.waarde else { continue }
        uit.alinea(
          "\(casus.afspraken.weergave(id))  \(Verslag.zin(afspraak, dag: dag))", in: 2, hang: 6)
      }
    }
  }

  mutating func rondom() {
    let post = casus.post.ids.filter { casus.post[$0]?.open == true }
    if !post.isEmpty {
      uit.kop("Post")
      for id in post {
        guard let brief = casus.post[id] else { continue }
        uit.alinea(
          "\(casus.post.weergave(id))  \(Verslag.zin(brief.waarde, binnen: brief.eerste.dag, dag: dag))",
          in: 2, hang: 6)
      }
    }
    if !casus.netwerk.isLeeg {
      uit.kop("Netwerk")
      for id in casus.netwerk.ids {
        guard let contact = casus.netwerk[id]?.waarde else { continue }
        uit.alinea(
          "\(casus.netwerk.weergave(id))  \(Verslag.zin(contact, dag: dag))", in: 2, hang: 6)
      }
    }
    guard !casus.hulpverleners.isLeeg else { return }
    uit.kop("Betrokken hulpverleners")
    for id in casus.hulpverleners.ids {
      guard let hulp = casus.hulpverleners[id]?.waarde else { continue }
      uit.alinea(
        "\(casus.hulpverleners.weergave(id))  \(Verslag.zin(hulp, dag: dag))", in: 2, hang: 6)
    }
  }

  mutating func gesprekken(hoogstens: Int) {
    if !casus.contacten.isEmpty {
      uit.kop("Contacten")
      let laatste = casus.contacten.sorted { $0.merk.gebeurdOp < $1.merk.gebeurdOp }
        .suffix(hoogstens)
      for contact in laatste.reversed() {
        uit.alinea(
          "\(contact.waarde.id.kort)  \(Verslag.zin(contact, in: casus, dag: dag))", in: 2, hang: 6)
      }
      meer(casus.contacten.count - laatste.count)
    }
    guard !casus.notities.isEmpty else { return }
    uit.kop("Notities")
    let laatste = casus.notities.sorted { $0.merk.gebeurdOp < $1.merk.gebeurdOp }.suffix(hoogstens)
    for notitie in laatste.reversed() {
      let waarde = notitie.waarde
      var kop = [Woorden.wanneer(notitie.merk, bij: dag), notitie.merk.door.weergave]
      if let hoe = waarde.hoe { kop.append(hoe.label) }
      if !waarde.aanwezig.isEmpty { kop.append("met \(waarde.aanwezig.opsomming)") }
      kop += waarde.domeinen.map(\.naam)
      if let reden = waarde.zonderInwonerReden { kop.append("zonder de inwoner: \(reden)") }
      if casus.oudeNotities[waarde.id] != nil { kop.append("verbeterd") }
      uit.alinea("\(waarde.id.kort)  \(kop.joined(separator: ", "))", in: 2, hang: 6)
      uit.alinea(waarde.tekst, in: 8)
    }
    meer(casus.notities.count - laatste.count)
  }

  private mutating func meer(_ over: Int) {
    if over > 0 { uit.alinea("nog \(over), zie: nabij toon \(casus.code) --alles", in: 2) }
  }
}
