import Kluis
import Screens
import Wijkteam

/// What was found out about the store, each thing once, as sentences for the user.
struct Bevindingen {
  private var gezegd: Set<Kluismelding> = []
  /// Whether something cannot be trusted or is not complete.
  private(set) var ernstig = false

  /// The sentences that were not said before, worst first.
  mutating func nieuw(_ sessie: Sessie) -> [String] {
    var vers: [Kluismelding] = []
    for melding in sessie.kluis.meldingen + sessie.meldingen
    where melding.ernst > .info && gezegd.insert(melding).inserted {
      vers.append(melding)
      if melding.ernst == .ernstig { ernstig = true }
    }
    let ergste = vers.enumerated().sorted {
      ($1.element.ernst, $0.offset) < ($0.element.ernst, $1.offset)
    }
    return ergste.map { sessie.zin($0.element) }
  }
}

extension Sessie {
  /// Above this many records only the last signature of each log is checked; it vouches for the rest.
  private static let hoogstensHandtekeningen = 2_000

  /// Looks at every log again, also at what an earlier session verified.
  ///
  /// For after the answer: what it finds is in the `meldingen` of the kluis.
  func kijkLogboekenNa() {
    for bestand in kluis.logbestanden { kijkNa(bestand) }
  }

  /// Looks at one log again.
  func kijkNa(_ bestand: Logbestand) {
    do {
      _ = try kluis.kijkNa(
        bestand, handtekeningen: kluis.logregels <= Self.hoogstensHandtekeningen)
    } catch {
      meldingen.append(
        Kluismelding(
          bestand: "spoor", wat: "Een logboek kon niet worden nagekeken.", gevolg: error.zin,
          doen: "Draai `nabij kluis controleer`.", ernst: .waarschuwing))
    }
  }

  /// What the store found out about itself, each thing once, the worst and newest first.
  var berichten: [Bericht] {
    var gehad: Set<Kluismelding> = []
    let alle = (kluis.meldingen + meldingen).reversed().filter {
      $0.ernst > .info && gehad.insert($0).inserted
    }
    return (alle.filter { $0.ernst == .ernstig } + alle.filter { $0.ernst != .ernstig }).map {
      Bericht(
        ernstig: $0.ernst == .ernstig, over: naam($0), wat: $0.wat, gevolg: $0.gevolg,
        doen: $0.doen, bestand: $0.bestand)
    }
  }

  /// A finding for the user: which part it is about, what is the matter, and what to do.
  func zin(_ melding: Kluismelding) -> String {
    let begin = melding.ernst == .ernstig ? "Niet te vertrouwen: " : "Let op, "
    return "\(begin)\(deel(melding)). \(melding.wat) \(melding.gevolg) \(melding.doen)"
  }

  /// The part of the store that a finding is about, as the user knows it, with the file.
  private func deel(_ melding: Kluismelding) -> String {
    switch melding.bestand.split(separator: "/").first {
    case "spoor"?, "team"?, "dossier"?, "zaken"?: "\(naam(melding)) (\(melding.bestand))"
    default: melding.bestand
    }
  }

  /// The part of the store that a finding is about, as the user knows it.
  private func naam(_ melding: Kluismelding) -> String {
    let delen = melding.bestand.split(separator: "/")
    let schrijver = kluis.schrijver(van: melding.bestand).map { " van \(Lid($0).weergave)" } ?? ""
    switch delen.first {
    case "spoor"?: return "het logboek\(schrijver)"
    case "team"?: return "het teamlogboek\(schrijver)"
    case "dossier"?:
      let wat = delen.count > 1 && delen[1] == "team" ? "binnengekomen" : "wat jij bewaart"
      return "\(wat)\(schrijver)"
    case "zaken"?:
      let casus = delen.count > 2 ? Locator(hex: String(delen[2])).map { KluisBrug.id($0) } : nil
      let code = casus.flatMap { dossiers[$0]?.volledig.code ?? kaartcache?[$0]?.code }
      return
        "casus \(code ?? "zonder leesbare code")\(schrijver.isEmpty ? "" : ", het deel\(schrijver)")"
    case "leden"?: return delen.contains("post") ? "een gegeven sleutel" : "de sleutels van een lid"
    case "kaarten"?: return "een kaart\(schrijver)"
    case "kernen"?: return "de sleutel van een casus"
    default: return delen.count > 1 ? "een bestand" : melding.bestand
    }
  }

  /// What of a casus cannot be read is said; the rest of the caseload is still shown.
  func overgeslagen(_ id: Id, _ fout: Kluisfout) {
    gevouwen.insert(id)
    let map = KluisBrug.locator(id).hex
    let melding = Kluismelding(
      bestand: "zaken/\(map.prefix(2))/\(map)", wat: "Deze casus is niet te lezen.",
      gevolg: fout.zin,
      doen: "Draai `nabij kluis controleer`.", ernst: .ernstig)
    if !meldingen.contains(melding) { meldingen.append(melding) }
  }
}
