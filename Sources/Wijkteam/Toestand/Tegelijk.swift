import Termijnen

/// A value that two people gave at the same time; somebody has to choose.
public struct Tegelijk: Sendable {
  /// Where in the casus.
  public enum Plek: Hashable, Sendable {
    /// A field of the casus.
    case veld(Casusveld)
    /// A number in another system.
    case extern(String)
    /// A field of a procedure.
    case procedureveld(Id, Procedureveld)
    /// A record with versions.
    case versie(Id)
  }

  /// One of the values.
  public struct Keuze: Sendable {
    /// The value in words.
    public let tekst: String
    /// Who wrote it, and when.
    public let merk: Merk
    /// The command that makes it the only one.
    public let opdracht: Opdracht
  }

  /// Where.
  public let plek: Plek
  /// What it is, in words: "de wijk", "kenmerk van urgentie".
  public let naam: String
  /// The values in causal order; the last is the one that is shown.
  public let keuzes: [Keuze]

  /// The word for commands: the field, or the letters of the thing.
  public let woord: String
}

extension Casus {
  /// Everything of which two values wait for a choice, in a fixed order.
  public var tegelijk: [Tegelijk] {
    var uit: [Tegelijk] = []
    for veld in Casusveld.allCases {
      voeg(&uit, velden[veld], .veld(veld), veld.label, veld.rawValue, Veldtekst.van) {
        .zetVeld(veld, $0)
      }
    }
    for (systeem, register) in externeNummers.sorted(by: { $0.key < $1.key }) {
      voeg(&uit, register, .extern(systeem), "nummer in \(systeem)", systeem, Veldtekst.van) {
        .zetVeld(.externNummer, $0)
      }
    }
    for procedure in procedures.alle {
      for veld in Procedureveld.allCases {
        voeg(
          &uit, procedure.velden[veld], .procedureveld(procedure.id, veld),
          "\(veld.label) van \(procedure.eigenNaam ?? procedure.soort.replacingHyphens)",
          "\(procedures.weergave(procedure.id)).\(veld.rawValue)", Veldtekst.van
        ) { .zetProcedureveld(procedure.id, veld, $0) }
      }
    }
    versies(&uit)
    return uit
  }

  private func versies(_ uit: inout [Tegelijk]) {
    versies(&uit, personen, "persoon", Versietekst.van) { .zetPersoon($0) }
    versies(&uit, bereikbaarheid, "nummer of adres", Versietekst.van) { .zetBereikbaarheid($0) }
    versies(&uit, machtigingen, "machtiging", Versietekst.van) { .zetMachtiging($0) }
    versies(&uit, netwerk, "iemand uit het netwerk", Versietekst.van) { .zetNetwerkcontact($0) }
    versies(&uit, hulpverleners, "hulpverlener", Versietekst.van) { .zetHulpverlener($0) }
    versies(&uit, dreigingen, "dreiging", Versietekst.van) { .zetDreiging($0) }
    versies(&uit, post, "brief", Versietekst.van) { .zetPost($0) }
  }

  private func versies<Ding: TLVRecord & Hashable>(
    _ uit: inout [Tegelijk], _ dingen: Verzameling<Versies<Ding>>, _ naam: String,
    _ tekst: (Ding) -> String, _ opdracht: (Ding) -> Opdracht
  ) {
    for id in dingen.ids {
      voeg(
        &uit, dingen[id]?.register, .versie(id), naam, dingen.weergave(id), tekst, opdracht)
    }
  }

  /// The words are made only when there is a choice: almost never.
  private func voeg<Waarde: Hashable & Sendable>(
    _ uit: inout [Tegelijk], _ register: Register<Waarde>?, _ plek: Tegelijk.Plek,
    _ naam: @autoclosure () -> String, _ woord: @autoclosure () -> String,
    _ tekst: (Waarde) -> String, _ opdracht: (Waarde) -> Opdracht
  ) {
    guard let register, register.gelijktijdig else { return }
    var gehad: Set<Waarde> = []
    // Of equal values the last one counts; the order stays that of writing.
    let keuzes = register.levend.reversed().filter { gehad.insert($0.waarde).inserted }.reversed()
    uit.append(
      Tegelijk(
        plek: plek, naam: naam(),
        keuzes: keuzes.map {
          .init(tekst: tekst($0.waarde), merk: $0.merk, opdracht: opdracht($0.waarde))
        }, woord: woord()))
  }
}

/// The value of a field in words.
enum Veldtekst {
  static func van(_ waarde: Veldwaarde) -> String {
    var delen: [String] = []
    if let tekst = waarde.tekst { delen.append(tekst) }
    if let lid = waarde.lid { delen.append(lid.weergave) }
    if let dag = waarde.dag { delen.append(dag.langZonderWeekdag) }
    if let getal = waarde.getal { delen.append("\(getal)") }
    if let ja = waarde.ja { delen.append(ja ? "ja" : "nee") }
    if !waarde.ids.isEmpty { delen.append(waarde.ids.map(\.kort).joined(separator: ", ")) }
    if let reden = waarde.reden { delen.append("(\(reden))") }
    return delen.isEmpty ? "(leeg)" : delen.joined(separator: " ")
  }
}

/// A record in one line, with everything in which two versions can differ.
enum Versietekst {
  static func van(_ persoon: Persoon) -> String {
    rij([
      persoon.naam, persoon.rol, persoon.geboortedatum?.kortMetJaar, persoon.taal,
      persoon.behoeften.isEmpty ? nil : persoon.behoeften.joined(separator: ", "),
    ])
  }

  static func van(_ bereik: Bereikbaarheid) -> String {
    rij([
      bereik.soort.label, bereik.waarde, bereik.vanWie.map { "van \($0)" },
      bereik.van.map { "vanaf \($0.kortMetJaar)" }, bereik.tot.map { "tot \($0.kortMetJaar)" },
      bereik.tijden,
      bereik.waarschuwingen.isEmpty
        ? nil : bereik.waarschuwingen.map(\.label).joined(separator: ", "),
    ])
  }

  static func van(_ machtiging: Machtiging) -> String {
    rij([
      machtiging.gemachtigde, machtiging.soort.label, machtiging.waarvoor,
      machtiging.tot.map { "tot \($0.kortMetJaar)" },
    ])
  }

  static func van(_ contact: Netwerkcontact) -> String {
    rij([
      contact.naam, contact.rol, contact.kring.label, contact.deelname.label,
      steun("geeft", contact.geeft), steun("krijgt", contact.krijgt), contact.magWeten,
      contact.instemming.map { $0 ? "met instemming" : "zonder instemming" }, contact.grenzen,
      contact.achterwacht, contact.bereikbaar,
      contact.kijkTerug.map { "kijk terug \($0.kortMetJaar)" }, contact.effect,
      contact.betaald ? "betaald" : nil, contact.onderbroken ? "contact onderbroken" : nil,
    ])
  }

  static func van(_ hulp: Hulpverlener) -> String {
    rij([
      hulp.organisatie, hulp.naam, hulp.rol, hulp.nummer,
      hulp.van.map { "vanaf \($0.kortMetJaar)" }, hulp.tot.map { "tot \($0.kortMetJaar)" },
    ])
  }

  static func van(_ dreiging: Dreiging) -> String {
    rij([
      dreiging.soort.label, "door \(dreiging.door)", dreiging.wanneer?.kort,
      dreiging.hulp.map { "hulp: \($0)" }, dreiging.toelichting,
    ])
  }

  static func van(_ post: Post) -> String {
    rij([
      post.afzender, post.soort.label, post.aantal > 1 ? "\(post.aantal) stuks" : nil,
      post.gedateerd?.kortMetJaar, post.geopend ? "open" : "dicht",
      post.bedrag.map { "\($0 / 100) euro" },
      post.reageerVoor.map { "reageer uiterlijk \($0.kortMetJaar)" }, post.watStaatErin,
      post.origineel,
    ])
  }

  private static func steun(_ wat: String, _ steun: [Steun]) -> String? {
    steun.isEmpty ? nil : "\(wat) \(steun.map(\.wat).joined(separator: ", "))"
  }

  private static func rij(_ delen: [String?]) -> String {
    delen.compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: ", ")
  }
}
