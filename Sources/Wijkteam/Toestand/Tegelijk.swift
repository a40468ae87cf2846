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
  public var tegelijk: [Tegelijk] { registers { $0 } }

  /// What stands at a place now, and who wrote it; nil when nothing was written there.
  public func nu(_ plek: Tegelijk.Plek) -> Tegelijk.Keuze? {
    registers { _ in true }.first { $0.plek == plek }?.keuzes.last
  }

  /// The places with a value.
  ///
  /// - Parameter kies: whether one is wanted, given whether it waits for a choice.
  private func registers(_ kies: (Bool) -> Bool) -> [Tegelijk] {
    var uit: [Tegelijk] = []
    func voeg<Waarde: Hashable & Sendable>(
      _ register: Register<Waarde>?, _ plek: Tegelijk.Plek, _ naam: @autoclosure () -> String,
      _ woord: @autoclosure () -> String, _ tekst: (Waarde) -> String,
      _ opdracht: (Waarde) -> Opdracht
    ) {
      // The words are made only when there is a choice: almost never.
      guard let register, !register.levend.isEmpty, kies(register.gelijktijdig) else { return }
      uit.append(Tegelijk(register, plek, naam(), woord(), tekst, opdracht))
    }
    func versies<Ding: TLVRecord & Hashable>(
      _ dingen: Verzameling<Versies<Ding>>, _ naam: String, _ tekst: (Ding) -> String,
      _ opdracht: (Ding) -> Opdracht
    ) {
      for id in dingen.ids {
        voeg(dingen[id]?.register, .versie(id), naam, dingen.weergave(id), tekst, opdracht)
      }
    }
    for veld in Casusveld.allCases {
      voeg(velden[veld], .veld(veld), veld.label, veld.rawValue, Veldtekst.van) {
        .zetVeld(veld, $0)
      }
    }
    for (systeem, register) in externeNummers.sorted(by: { $0.key < $1.key }) {
      voeg(register, .extern(systeem), "nummer in \(systeem)", systeem, Veldtekst.van) {
        .zetVeld(.externNummer, $0)
      }
    }
    for procedure in procedures.alle {
      for veld in Procedureveld.allCases {
        voeg(
          procedure.velden[veld], .procedureveld(procedure.id, veld),
          "\(veld.label) van \(procedure.eigenNaam ?? procedure.soort.replacingHyphens)",
          "\(procedures.weergave(procedure.id)).\(veld.rawValue)", Veldtekst.van
        ) { .zetProcedureveld(procedure.id, veld, $0) }
      }
    }
    versies(personen, "persoon", Versietekst.van) { .zetPersoon($0) }
    versies(bereikbaarheid, "nummer of adres", Versietekst.van) { .zetBereikbaarheid($0) }
    versies(machtigingen, "machtiging", Versietekst.van) { .zetMachtiging($0) }
    versies(netwerk, "iemand uit het netwerk", Versietekst.van) { .zetNetwerkcontact($0) }
    versies(hulpverleners, "hulpverlener", Versietekst.van) { .zetHulpverlener($0) }
    versies(dreigingen, "dreiging", Versietekst.van) { .zetDreiging($0) }
    versies(post, "brief", Versietekst.van) { .zetPost($0) }
    return uit
  }
}

extension Tegelijk {
  /// What stands in a register; of equal values the last one counts, the order stays that of writing.
  fileprivate init<Waarde: Hashable & Sendable>(
    _ register: Register<Waarde>, _ plek: Plek, _ naam: String, _ woord: String,
    _ tekst: (Waarde) -> String, _ opdracht: (Waarde) -> Opdracht
  ) {
    var gehad: Set<Waarde> = []
    let keuzes = register.levend.reversed().filter { gehad.insert($0.waarde).inserted }.reversed()
    self.init(
      plek: plek, naam: naam,
      keuzes: keuzes.map {
        Keuze(tekst: tekst($0.waarde), merk: $0.merk, opdracht: opdracht($0.waarde))
      }, woord: woord)
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
