/// Finds known words that look like a word that is not known.
public enum Gelijkend {
  /// The known words nearest to a typed word, best first; empty when nothing comes near.
  public static func dichtstbij(
    _ woord: String, in bekend: some Sequence<String>, hoogstens aantal: Int = 3
  ) -> [String] {
    let getypt = Array(woord.lowercased().prefix(64))
    guard !getypt.isEmpty else { return [] }
    let grens = max(1, min(4, getypt.count / 3 + 1))
    var gevonden: [(afstand: Int, woord: String)] = []
    for kandidaat in bekend {
      let letters = Array(kandidaat.lowercased().prefix(64))
      var beste = afstand(getypt, letters)
      if begint(letters, met: getypt) || begint(getypt, met: letters) { beste = min(beste, 1) }
      for deel in letters.split(separator: "-") {
        beste = min(beste, afstand(getypt, Array(deel)) + 1)
      }
      if beste <= grens { gevonden.append((beste, kandidaat)) }
    }
    gevonden.sort { ($0.afstand, $0.woord) < ($1.afstand, $1.woord) }
    return gevonden.prefix(max(0, aantal)).map(\.woord)
  }

  private static func begint(_ woord: [Character], met begin: [Character]) -> Bool {
    begin.count >= 3 && woord.starts(with: begin)
  }

  /// The number of letters to change, add, leave out or swap with a neighbour.
  static func afstand(_ a: [Character], _ b: [Character]) -> Int {
    var vorige2: [Int] = []
    var vorige = Array(0...b.count)
    for i in a.indices {
      var rij = [i + 1]
      for j in b.indices {
        let gelijk = a[i] == b[j]
        var kosten = min(vorige[j + 1] + 1, rij[j] + 1, vorige[j] + (gelijk ? 0 : 1))
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
          kosten = min(kosten, vorige2[j - 1] + 1)
        }
        rij.append(kosten)
      }
      vorige2 = vorige
      vorige = rij
    }
    return vorige[b.count]
  }
}
