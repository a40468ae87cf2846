import Termijnen
public import Wijkteam

/// Reads one letter of `config/brieven/`: a head, a line `---`, and paragraphs with fields.
struct Brieflezer {
  let bronnen: Bronnen
  let bestand: String
  private var fouten: [Inrichtingsfout] = []

  static let kopvelden = ["naam", "onderwerp", "bronnen", "gecontroleerd", "controleer-voor"]

  init(bronnen: Bronnen, bestand: String) {
    self.bronnen = bronnen
    self.bestand = bestand
  }

  /// The letter in a file; throws with everything that is wrong.
  static func lees(
    _ bestand: Bestand, soort: Briefsoort, _ bronnen: Bronnen
  ) throws(Inrichtingsfouten) -> Briefsjabloon {
    var lezer = Brieflezer(bronnen: bronnen, bestand: bestand.pad)
    let sjabloon = lezer.sjabloon(bestand.tekst, soort)
    guard lezer.fouten.isEmpty, let sjabloon else { throw Inrichtingsfouten(lezer.fouten) }
    return sjabloon
  }

  /// A line of the file with its number, from 1.
  private typealias Regel = (nummer: Int, tekst: String)

  private mutating func meld(_ regel: Int?, _ veld: String = "", _ zin: String) {
    fouten.append(Inrichtingsfout(bestand: bestand, regel: regel, veld: veld, zin: zin))
  }

  private mutating func sjabloon(_ tekst: String, _ soort: Briefsoort) -> Briefsjabloon? {
    let regels: [Regel] = tekst.split(separator: "\n", omittingEmptySubsequences: false)
      .enumerated().map { (nummer: $0 + 1, tekst: Self.kaal($1)) }
      .filter { !$0.tekst.hasPrefix("#") }
    guard let streep = regels.firstIndex(where: { $0.tekst == "---" }) else {
      meld(nil, "", "De regel --- tussen kop en tekst ontbreekt.")
      return nil
    }
    let kop = kop(regels[..<streep])
    var alineas: [Briefalinea] = []
    for blok in regels[(streep + 1)...].split(whereSeparator: { $0.tekst.isEmpty }) {
      if let alinea = alinea(Array(blok)) { alineas.append(alinea) }
    }
    if alineas.isEmpty { meld(regels[streep].nummer, "", "Onder --- staat geen tekst.") }
    var onderwerp: [Briefdeel] = []
    if let regel = verplicht(kop, "onderwerp") { onderwerp = delen(regel) }
    let bronnen = bronnenlijst(kop)
    let naam = verplicht(kop, "naam")?.tekst
    let op = verplicht(kop, "gecontroleerd").flatMap { dag($0, "gecontroleerd") }
    let voor = kop["controleer-voor"].flatMap { dag($0, "controleer-voor") }
    if let op, let voor, voor <= op {
      meld(
        kop["controleer-voor"]?.nummer, "controleer-voor",
        "Deze dag ligt niet na de dag van de controle.")
    }
    guard let naam, let op else { return nil }
    return Briefsjabloon(
      id: soort, naam: naam, onderwerp: onderwerp, alineas: alineas, bronnen: bronnen,
      gecontroleerdOp: op, controleerVoor: voor)
  }

  private mutating func kop(_ regels: ArraySlice<Regel>) -> [String: Regel] {
    var velden: [String: Regel] = [:]
    for regel in regels where !regel.tekst.isEmpty {
      guard let plaats = regel.tekst.firstIndex(of: ":") else {
        meld(regel.nummer, "", "In de kop staat op elke regel een veld, een dubbele punt en tekst.")
        continue
      }
      let naam = Self.kaal(regel.tekst[..<plaats])
      let waarde = Self.kaal(regel.tekst[regel.tekst.index(after: plaats)...])
      if !Self.kopvelden.contains(naam) {
        meld(
          regel.nummer, naam,
          "Dit veld ken ik niet. Kies uit: \(Self.kopvelden.joined(separator: ", ")).")
      } else if velden[naam] != nil {
        meld(regel.nummer, naam, "Dit veld staat er twee keer. Haal er een weg.")
      } else if waarde.isEmpty {
        meld(regel.nummer, naam, "Dit veld is leeg. Vul het in of haal het weg.")
      } else {
        velden[naam] = (regel.nummer, waarde)
      }
    }
    return velden
  }

  private mutating func verplicht(_ kop: [String: Regel], _ naam: String) -> Regel? {
    if let regel = kop[naam] { return regel }
    if !fouten.contains(where: { $0.veld == naam }) { meld(nil, naam, "Dit veld ontbreekt.") }
    return nil
  }

  private mutating func dag(_ regel: Regel, _ naam: String) -> Dag? {
    if let dag = Dag(iso: regel.tekst) { return dag }
    meld(
      regel.nummer, naam,
      "“\(regel.tekst)” is geen datum. Schrijf een datum als 2026-11-20.")
    return nil
  }

  private mutating func bronnenlijst(_ kop: [String: Regel]) -> [Bron] {
    guard let regel = verplicht(kop, "bronnen") else { return [] }
    return regel.tekst.split(separator: ",").compactMap { naam in
      let naam = Self.kaal(naam)
      if let bron = bronnen.opNaam[naam] { return bron }
      meld(regel.nummer, "bronnen", "De bron “\(naam)” staat niet in bronnen.yaml.")
      return nil
    }
  }

  private mutating func alinea(_ blok: [Regel]) -> Briefalinea? {
    var regels = blok
    var eisen: [Briefeis] = []
    if let eerste = regels.first, eerste.tekst.hasPrefix("[") {
      eisen = self.eisen(eerste)
      regels.removeFirst()
    }
    guard let eerste = regels.first else {
      meld(blok.first?.nummer, "", "Onder de voorwaarde staat geen tekst.")
      return nil
    }
    for regel in regels where regel.tekst.hasPrefix("[") {
      meld(regel.nummer, "", "Een voorwaarde staat boven de alinea, met een lege regel ervoor.")
    }
    guard eerste.tekst.hasPrefix("- ") else {
      for regel in regels where regel.tekst.hasPrefix("- ") {
        meld(regel.nummer, "", "Zet een lege regel boven een lijst.")
      }
      let tekst = regels.map(\.tekst).joined(separator: " ")
      return Briefalinea(eisen: eisen, lijst: false, regels: [delen((eerste.nummer, tekst))])
    }
    // A line without a dash goes on with the point above it.
    var punten: [Regel] = []
    for regel in regels {
      if regel.tekst.hasPrefix("- ") {
        punten.append((regel.nummer, Self.kaal(regel.tekst.dropFirst(2))))
      } else if let laatste = punten.popLast() {
        punten.append((laatste.nummer, laatste.tekst + " " + regel.tekst))
      }
    }
    return Briefalinea(eisen: eisen, lijst: true, regels: punten.map { delen($0) })
  }

  /// Reads `[als termijn en niet voorbij]`.
  private mutating func eisen(_ regel: Regel) -> [Briefeis] {
    guard regel.tekst.hasPrefix("[als "), regel.tekst.hasSuffix("]") else {
      meld(regel.nummer, "", "Schrijf een voorwaarde als [als voorbij] of [als niet voorbij].")
      return []
    }
    return regel.tekst.dropFirst(5).dropLast().split(separator: " en ").compactMap { deel in
      var woord = Self.kaal(deel)
      let geldt = !woord.hasPrefix("niet ")
      if !geldt { woord = Self.kaal(woord.dropFirst(5)) }
      if woord.hasPrefix("grond ") {
        let naam = Self.kaal(woord.dropFirst(6))
        if bronnen.opNaam[naam] == nil {
          meld(regel.nummer, "grond", "De bron “\(naam)” staat niet in bronnen.yaml.")
        }
        return Briefeis(.grond(naam), geldt: geldt)
      }
      if let feit = Briefeigenschap(rawValue: woord) { return Briefeis(.feit(feit), geldt: geldt) }
      let keus = Briefeigenschap.allCases.map(\.rawValue).joined(separator: ", ")
      meld(
        regel.nummer, woord,
        "Deze voorwaarde ken ik niet. Kies uit: \(keus), of grond met de naam van een bron.")
      return nil
    }
  }

  /// Fixed words and fields between braces.
  private mutating func delen(_ regel: Regel) -> [Briefdeel] {
    var delen: [Briefdeel] = []
    var rest = regel.tekst[...]
    while let begin = rest.firstIndex(of: "{") {
      if begin > rest.startIndex { delen.append(.tekst(String(rest[..<begin]))) }
      guard let einde = rest[begin...].firstIndex(of: "}") else {
        meld(regel.nummer, "", "Een accolade gaat open en niet dicht.")
        return delen
      }
      let woord = String(rest[rest.index(after: begin)..<einde])
      if let veld = Briefveld(rawValue: woord) {
        delen.append(.veld(veld))
      } else {
        let lijkt = Gelijkend.dichtstbij(woord, in: Briefveld.allCases.map(\.rawValue))
        let keus = lijkt.isEmpty ? Briefveld.allCases.map(\.rawValue) : lijkt
        meld(
          regel.nummer, woord,
          "Dit veld ken ik niet. \(lijkt.isEmpty ? "Kies uit" : "Bedoel je"): "
            + "\(keus.joined(separator: ", "))\(lijkt.isEmpty ? "." : "?")")
      }
      rest = rest[rest.index(after: einde)...]
    }
    if rest.contains("}") { meld(regel.nummer, "", "Een accolade gaat dicht en niet open.") }
    if !rest.isEmpty { delen.append(.tekst(String(rest))) }
    return delen
  }

  private static func kaal(_ tekst: some StringProtocol) -> String {
    var deel = Substring(tekst)
    while deel.first?.isWhitespace == true { deel.removeFirst() }
    while deel.last?.isWhitespace == true { deel.removeLast() }
    return String(deel)
  }
}

extension Inrichting {
  /// A letter with its blanks open: that of the team, else the one of `config/brieven/`.
  public func brief(_ soort: Briefsoort) throws(Inrichtingsfouten) -> Briefsjabloon {
    if let eigen = eigenBrieven[soort] { return eigen }
    return try Brieflezer.lees(
      Ingebouwd.bestand("brieven/\(soort.rawValue).brief"), soort: soort, bronnen)
  }

  /// All letters; throws with the faults of every file.
  public func brieven() throws(Inrichtingsfouten) -> [Briefsjabloon] {
    var fouten: [Inrichtingsfout] = []
    var brieven: [Briefsjabloon] = []
    for soort in Briefsoort.allCases {
      do throws(Inrichtingsfouten) {
        brieven.append(try brief(soort))
      } catch {
        fouten += error.fouten
      }
    }
    if !fouten.isEmpty { throw Inrichtingsfouten(fouten) }
    return brieven
  }
}
