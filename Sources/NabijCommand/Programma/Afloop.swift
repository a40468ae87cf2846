import Inrichting
import Kluis
import Termijnen
import Wijkteam

/// How the program ends, as a shell sees it.
enum Afloop: Int32 {
  case goed = 0
  case geweigerd = 1
  case gebruik = 2
  case beschadigd = 3
  case geenToegang = 4
  case bezet = 5

  /// The exit code and the sentence for an error of any layer; nil for one that is not ours.
  static func van(_ fout: any Error) -> (afloop: Afloop, zin: String)? {
    switch fout {
    case let fout as Gebruiksfout: (.gebruik, fout.zin)
    case let fout as Afgebroken: (fout.afloop, fout.zin)
    case let fout as Weigering: (fout.reden == .geenToegang ? .geenToegang : .geweigerd, fout.zin)
    case let fout as Leesfout: (.gebruik, fout.zin)
    case let fout as Wereld.Bestandsfout: (.gebruik, fout.zin)
    case let fout as Inrichtingsfouten: (.gebruik, fout.description)
    case let fout as Kluisfout: (Afloop(fout.soort), fout.zin)
    default: nil
    }
  }

  private init(_ soort: Kluisfout.Soort) {
    switch soort {
    case .beschadigd: self = .beschadigd
    case .geenToegang: self = .geenToegang
    case .bezet: self = .bezet
    case .nietGevonden, .schijf, .versie, .gebruik: self = .geweigerd
    }
  }
}

/// The command was typed in a way that cannot work; exit 2.
struct Gebruiksfout: Error, CustomStringConvertible {
  let zin: String
  /// The sentence, as the parser of commands takes it over.
  var description: String { zin }

  init(_ zin: String) { self.zin = zin }
}

/// Ends with an exit code after a sentence.
struct Afgebroken: Error {
  let afloop: Afloop
  let zin: String
}
