import Termijnen
import TerminalUI
import Wijkteam

extension Model {
  /// Opens a form on a row; a draft of an earlier time comes back.
  mutating func open(
    formulier naam: String, _ focus: Focus, wijzigt: Bool = false, velden: [String: String] = [:],
    metConcept gekozen: Concept? = nil
  ) -> [Effect] {
    guard let soort = Formulieren.met(naam) else { return [] }
    if let reden = soort.onmogelijk(focus, gegevens) {
      stand.melding = .fout("\(soort.titel): \(reden)")
      return []
    }
    guard !heeftFormulier else { return [] }
    let bron = Formulierbron(
      focus: focus, gegevens: gegevens, wijzigt: wijzigt, namenVerborgen: stand.namenVerborgen)
    var laag = Formulierlaag(
      naam: naam, focus: focus, wijzigt: wijzigt, form: Form(soort.titel, soort.velden(bron)))
    var effecten: [Effect] = []
    let alle = concepten(bij: laag.sleutel)
    let passend = alle.filter { soort.past($0, bron) }
    for verouderd in alle where !passend.contains(verouderd) { effecten += vergeet(verouderd) }
    // What the key itself chose is not undone by a draft of something else.
    let liggend = passend.filter { concept in
      velden.allSatisfy { veld, tekst in (concept.velden[veld] ?? tekst) == tekst }
    }
    if stand.namenVerborgen {
      if soort.begintMetNamen(bron) {
        stand.melding = .fout("\(soort.titel): daar staan namen in. P toont namen, dan kan het.")
        return effecten
      }
      if !liggend.isEmpty || gekozen != nil {
        stand.melding = .fout(
          "\(soort.titel): hier staat nog een concept. P toont namen, dan kun je verder.")
        return effecten
      }
    }
    laag.begin = Formulierlaag.begin(soort, bron)
    for (veld, tekst) in velden { laag.form.update(veld) { $0.draft = tekst } }
    soort.stem(&laag.form, bron)
    if let concept = gekozen ?? liggend.first {
      neemOver(concept, in: &laag, soort, bron, nog: liggend.count { $0 != concept })
    } else {
      laag.exemplaar = nieuwExemplaar()
      if !effecten.isEmpty {
        laag.bericht = .weet("Wat je hier eerder koos, staat niet meer open. Er is niets gekozen.")
      }
    }
    if let eerste = laag.form.fields.first(where: { velden[$0.id] == nil && $0.isFocusable }) {
      laag.form.focus(eerste.id)
    }
    leg(.formulier(laag))
    return effecten
  }

  /// Puts what was typed earlier back in a form, and what stood there before beside it.
  private mutating func neemOver(
    _ concept: Concept, in laag: inout Formulierlaag, _ soort: any Formulier.Type,
    _ bron: Formulierbron, nog: Int
  ) {
    laag.form.restore(concept.velden)
    soort.stem(&laag.form, bron)
    // Fields that came with an answer take what was typed in them as well.
    laag.form.restore(concept.velden)
    for veld in concept.velden.keys { laag.begin[veld] = concept.begin[veld] ?? "" }
    if vanHier(concept), stand.concepten[concept.sleutel] != nil {
      laag.exemplaar = concept.sleutel.exemplaar
    } else {
      laag.exemplaar = nieuwExemplaar()
      if stand.concepten[concept.sleutel] != nil { laag.overgenomen = concept }
    }
    stand.weggegooid.removeAll { $0 == concept }
    var zin =
      "Dit typte je eerder en staat nog niet opgeslagen. Ctrl-X gooit het weg, na een vraag."
    if nog > 0 {
      zin += nog == 1 ? " Er ligt nog een concept." : " Er liggen nog \(nog) concepten."
    }
    laag.bericht = .weet(zin)
  }

  mutating func formuliertoets(_ key: Key, _ laag: Formulierlaag) -> [Effect] {
    guard laag.verzoek == nil, let soort = laag.soort else {
      return key == .escape && laag.soort == nil ? sluitFormulier() : []
    }
    var laag = laag
    laag.bericht = nil
    if case .action(let actie) = laag.tabel.match(key, in: Situatie(gegevens: gegevens)) {
      switch actie {
      case .terug: return sluitFormulier()
      case .hulp:
        leg(
          .hulp(
            Hulplaag(
              laag.tabel.help(in: Situatie(gegevens: gegevens)), titel: soort.titel)))
        return []
      case .vergrendel: return vergrendel()
      case .leegConcept: return vraagLeeg(laag)
      case .veldTerug:
        laag.zetTerug(laag.bron(gegevens, namenVerborgen: stand.namenVerborgen))
        vervang(.formulier(laag))
        return []
      case .teken:
        if laag.form.focusedID.map({ laag.form[$0]?.isArea == true }) == true {
          Tekens.wissel(in: &laag.form, columns: formulierkolommen(laag))
          vervang(.formulier(laag))
        }
        return []
      default: break
      }
    }
    let bron = laag.bron(gegevens, namenVerborgen: stand.namenVerborgen)
    let uitkomst = laag.form.handle(
      key, dates: Datumregels.maak(gegevens), columns: formulierkolommen(laag))
    soort.stem(&laag.form, bron)
    var effecten: [Effect] = []
    switch uitkomst {
    case .submitted: return verzend(laag, soort, bron)
    case .cancelled: return sluitFormulier()
    default: effecten = vraagBekend(&laag, soort)
    }
    vervang(.formulier(laag))
    return effecten
  }

  func formulierkolommen(_ laag: Formulierlaag) -> Int {
    laag.form.fieldColumns(in: Formuliertekening.vlak(stand.size))
  }

  private mutating func verzend(
    _ laag: Formulierlaag, _ soort: any Formulier.Type, _ bron: Formulierbron
  ) -> [Effect] {
    var laag = laag
    guard !laag.botst(bron) else {
      vervang(.formulier(laag))
      return []
    }
    let verzending: Verzending
    do {
      verzending = try soort.lees(laag.form, bron)
    } catch {
      wijs(error.veld, error.zin, in: &laag)
      vervang(.formulier(laag))
      return []
    }
    // The draft is kept until the store has confirmed: nothing is lost in between.
    vervang(.formulier(laag))
    var effecten = conceptEffecten
    let verzoek = verzoek(
      .formulier(laag.sleutel, wat: verzending.wat, opdrachten: verzending.aantal))
    laag.verzoek = verzoek
    laag.bericht = .bezig("Opslaan…")
    vervang(.formulier(laag))
    switch verzending.soort {
    case .casus(let id, let opdrachten):
      effecten.append(.voerUit(verzoek, opdrachten, casus: id, gebeurdOp: verzending.gebeurdOp))
    case .nieuweCasus(let geopend, let daarna, let binnen):
      effecten.append(
        .maakCasus(
          verzoek, geopend, daarna: daarna, uitBinnen: binnen, gebeurdOp: verzending.gebeurdOp))
    case .team(let opdracht):
      effecten.append(.voerTeamUit(verzoek, opdracht, gebeurdOp: verzending.gebeurdOp))
    case .eigen(let opdracht): effecten.append(.voerEigenUit(verzoek, opdracht))
    case .korteCode(let code): effecten.append(.zetKorteCode(verzoek, code))
    case .toegang(let casus, let daad): effecten.append(.toegang(verzoek, daad, casus: casus))
    case .leden(let daad): effecten.append(.team(verzoek, daad))
    }
    return effecten
  }

  /// The store answered: close, or stay with the sentence at the field.
  mutating func klaar(
    _ antwoord: Antwoord, _ sleutel: Conceptsleutel, _ wat: Omschrijving, _ opdrachten: Int
  ) -> [Effect] {
    let plaats = stand.lagen.lastIndex { laag in
      if case .formulier(let formulier) = laag { formulier.sleutel == sleutel } else { false }
    }
    if case .opgeslagen(let opslag) = antwoord {
      if let plaats { stand.lagen.remove(at: plaats) }
      _ = metScherm { scherm, _ in scherm.wisMarkeringen() }
      if stand.lagen.isEmpty { ververs() }
      onthoud(opslag, wat, opdrachten)
      if sleutel.formulier == Kortecodeformulier.naam { instellingen.korteCode = true }
      var effecten = stand.concepten[sleutel].map { vergeet($0) } ?? []
      // A new casus opens at once: there is more to write down.
      if opslag.code != nil, let casus = opslag.casus, stand.lagen.isEmpty {
        effecten += ga(naar: Casusscherm(casus))
      }
      return effecten
    }
    if case .geopend(let id) = antwoord {
      if let plaats { stand.lagen.remove(at: plaats) }
      let effecten = stand.concepten[sleutel].map { vergeet($0) } ?? []
      stand.ingezien.insert(id)
      stand.melding = .opgeslagen("Vastgelegd: \(woorden(wat)).")
      return effecten + ga(naar: Casusscherm(id))
    }
    switch antwoord {
    case .navraag, .gelezen:
      // What was filled in is done with: a question or something to read comes after it.
      if let plaats { stand.lagen.remove(at: plaats) }
      if stand.lagen.isEmpty { ververs() }
      return (stand.concepten[sleutel].map { vergeet($0) } ?? []) + neemTeam(antwoord, wat)
    default: break
    }
    guard let plaats, case .formulier(var laag) = stand.lagen[plaats] else {
      zeg(antwoord)
      return []
    }
    laag.verzoek = nil
    laag.bericht = nil
    switch antwoord {
    case .geweigerd(let weigering):
      wijs(laag.soort?.veld(weigering, laag.form), weigering.zin, in: &laag)
    case .mislukt(let zin), .geenSleutel(_, let zin, _): laag.bericht = .fout(zin)
    default: break
    }
    stand.lagen[plaats] = .formulier(laag)
    return []
  }

  private func wijs(_ veld: String?, _ zin: String, in laag: inout Formulierlaag) {
    if let veld, laag.form[veld]?.isFocusable == true {
      laag.form.setError(veld, zin)
    } else {
      laag.bericht = .fout(zin)
    }
  }

  private mutating func sluitFormulier() -> [Effect] {
    if case .formulier(let laag)? = stand.lagen.last, let soort = laag.soort,
      let concept = laag.concept,
      !soort.past(concept, laag.bron(gegevens, namenVerborgen: stand.namenVerborgen))
    {
      haalLaagWeg()
      return stand.concepten[laag.sleutel].map { vergeet($0) } ?? []
    }
    let effecten = conceptEffecten
    let bewaard = !concepten.isEmpty
    haalLaagWeg()
    if bewaard {
      stand.melding = .weet("Wat je typte blijft bewaard. Open het formulier om verder te gaan.")
    }
    return effecten
  }

  /// Looks up the name or number in a form while it is typed.
  private mutating func vraagBekend(
    _ laag: inout Formulierlaag, _ soort: any Formulier.Type
  ) -> [Effect] {
    guard !soort.zoektBekend.isEmpty else { return [] }
    let tekst = soort.zoektBekend.compactMap { laag.form.tekst($0) }.joined(separator: " ")
    guard tekst != laag.bekendVoor else { return [] }
    laag.bekendVoor = tekst
    guard tekst.count >= 3 else {
      laag.bekend = nil
      return []
    }
    return [.zoekBekend(verzoek(.bekend(tekst)), tekst)]
  }

  mutating func neemBekend(_ antwoord: Antwoord, voor tekst: String) {
    guard case .bekend(let bekend) = antwoord, let plaats = stand.lagen.indices.last,
      case .formulier(var laag) = stand.lagen[plaats], laag.bekendVoor == tekst
    else { return }
    laag.bekend = bekend
    stand.lagen[plaats] = .formulier(laag)
  }
}

extension FormField {
  var isArea: Bool {
    if case .area = content { return true }
    return false
  }
}
