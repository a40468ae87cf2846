public import Wijkteam

/// A letter of a resident, filled in: nothing in it is of the team.
public struct Brief: Sendable, Equatable {
  /// A paragraph, a list or an open space.
  public enum Blok: Sendable, Equatable {
    /// Running text.
    case alinea(String)
    /// Points.
    case lijst([String])
    /// Lines to write on.
    case schrijflijnen(Int)
  }

  /// Which letter.
  public let soort: Briefsoort
  /// The name of the letter.
  public let naam: String
  /// Name and address of the resident.
  public let afzender: [String]
  /// To whom it goes.
  public let ontvanger: String
  /// The day of writing.
  public let datum: String
  /// The subject.
  public let onderwerp: String
  /// The number under which they know it.
  public let kenmerk: String
  /// What stands between salutation and signature.
  public let blokken: [Blok]
  /// Who signs, and when that person was born.
  public let ondertekening: [String]
  /// The fields that were not known, each once, in the order of the letter.
  public let leeg: [Briefveld]

  /// The words above the letter.
  public static let aanhef = "Geachte heer of mevrouw,"
  /// The words below it.
  public static let groet = "Met vriendelijke groet,"
  /// What stands where something is not known.
  public static let open = "……………………"

  /// Fills in a letter.
  public static func maak(_ sjabloon: Briefsjabloon, _ gegevens: Briefgegevens) -> Brief {
    var vuller = Vuller(velden: gegevens.velden)
    let afzender = [vuller.veld(.naam), vuller.veld(.adres), vuller.veld(.woonplaats)]
    let ontvanger = vuller.veld(.instantie)
    let datum = vuller.veld(.datum)
    let onderwerp = vuller.tekst(sjabloon.onderwerp)
    let kenmerk = vuller.veld(.kenmerk)
    var blokken: [Blok] = []
    for alinea in sjabloon.alineas where gegevens.voldoet(alinea) {
      if alinea.lijst {
        blokken.append(.lijst(alinea.regels.map { vuller.tekst($0) }))
      } else if alinea.regels == [[.veld(.reden)]] {
        blokken.append(.schrijflijnen(3))
        vuller.mist(.reden)
      } else {
        blokken.append(.alinea(alinea.regels.map { vuller.tekst($0) }.joined(separator: " ")))
      }
    }
    let geboren = vuller.veld(.geboortedatum)
    return Brief(
      soort: sjabloon.id, naam: sjabloon.naam, afzender: afzender, ontvanger: ontvanger,
      datum: datum, onderwerp: onderwerp, kenmerk: kenmerk, blokken: blokken,
      ondertekening: [afzender[0], "Geboren op: \(geboren)"], leeg: vuller.leeg)
  }
}

/// Puts the words in the place of the fields and remembers what was missing.
private struct Vuller {
  let velden: [Briefveld: String]
  var leeg: [Briefveld] = []

  mutating func mist(_ veld: Briefveld) { if !leeg.contains(veld) { leeg.append(veld) } }

  mutating func veld(_ veld: Briefveld) -> String {
    if let woord = velden[veld].map(Schoon.regel), !Schoon.leeg(woord) { return woord }
    mist(veld)
    return Brief.open
  }

  mutating func tekst(_ delen: [Briefdeel]) -> String {
    var uit = ""
    for deel in delen {
      switch deel {
      case .tekst(let tekst): uit += tekst
      case .veld(let veld): uit += self.veld(veld)
      }
    }
    return uit
  }
}
