/// Words to read out over the telephone and to remember: a first and a second part, 16,384 in all.
enum Woordenlijst {
  private static let eerste =
    """
    appel avond baken balk band bank beek beer berg beuk bloem boek boom boon boot bord
    bos bot brief broek brood brug buik bus dag dak dam deeg deur dijk dorp draad
    druif duif eend eik emmer erf fluit fiets gans garen gember glas goud gras graan haas
    hand haven haver heg heide hek herfst hert honing hooi huis jas kaas kade kam kamer
    kat kelder kers kist klei klok knop koek koffie kool koper koren kraan krant kreek kruid
    laan lamp land laken leem lente licht linde linnen maan maat mand markt meel meer melk
    mest molen mos munt muur naald nacht nest noot olie oven paard pad palm park
    peer peper plank plein poort pruim regen riet rijst roos sap schaap sneeuw ster
    steen tafel water
    """.split { $0 == " " || $0 == "\n" }.map(String.init)

  private static let tweede =
    """
    baan bak bal beeld bel bek blad blik blok boer bocht boog borg bries bron bus
    cirkel deksel dief doek doos draai drank drop fles foto gang gast gat geur gids golf
    greep haak haard hal hals hamer hart heer helm hoed hoek hof hok hol hoop hoorn
    hout huid hut kaart kan kant kar kast ketel kleur klas klem klomp knecht knie koning
    koor kop koord korf kracht kraag krans kring kroon kruik kuil kus lade ladder last leer
    leven lied lijn lint loop lucht mast meter mes mouw muts naam neus oog oor paal
    pan pen pet pijl pijp plas plek poot pop post punt raam rand reep reus rib
    riem ring roep rok roer rug ruit schaal schip slang smaak sok spel spoor stap steel
    """.split { $0 == " " || $0 == "\n" }.map(String.init)

  /// Bits of one word.
  static let bits = 14

  /// The word of a number; only its lowest fourteen bits count.
  static func woord(_ nummer: UInt32) -> String {
    let (voor, achter) = (Int(nummer >> 7) & 127, Int(nummer) & 127)
    guard voor < eerste.count, achter < tweede.count else { return "" }
    return eerste[voor] + tweede[achter]
  }

  /// So many words out of the first bits of these bytes.
  static func woorden(_ bytes: some Collection<UInt8>, aantal: Int) -> [String] {
    var uit: [String] = []
    var pool: UInt32 = 0
    var gevuld = 0
    for byte in bytes where uit.count < aantal {
      pool = (pool & 0x3FFF) << 8 | UInt32(byte)
      gevuld += 8
      if gevuld >= bits {
        gevuld -= bits
        uit.append(woord(pool >> UInt32(gevuld)))
      }
    }
    return uit
  }
}

/// A passphrase that nobody thought up.
public enum Wachtzin {
  /// Six words out of 16,384: 84 random bits.
  public static func maak() -> String {
    Woordenlijst.woorden(randomBytes(12), aantal: 6).joined(separator: " ")
  }
}

/// Eight words that stand for somebody's keys, to compare over the telephone or side by side.
enum Vingerafdruk {
  /// 112 bits of the hash of a public bundle.
  static func woorden(_ bundleHash: [UInt8]) -> [String] {
    Woordenlijst.woorden(sha256(Array("nabij/vingerafdruk".utf8), bundleHash), aantal: 8)
  }
}
