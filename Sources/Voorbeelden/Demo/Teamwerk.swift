import Termijnen
import Wijkteam

extension Demo {
  /// What came in without a casus, a question for a key, and the views that Kitty saved.
  static func teamwerk(
    _ r: Rooster, _ casussen: [Voorbeeldcasus], _ toeval: inout Toeval
  ) -> [Voorbeeldstap] {
    let rijen: [(Moment, Lid, String, String?, String?, Moment?, Lid?)] = [
      (
        r.werkdag(-1, 10, 20), kitty,
        "Kan iemand meekijken naar een brief van de energieleverancier?",
        "mevrouw Post", "06-00 11 21 31", r.werkdag(-1, 16), kitty
      ),
      (
        r.werkdag(-1, 15, 40), joost, "Huisarts: man van 70 komt niet meer buiten, wie kent hem?",
        "praktijk Vogelwijk", "099-229 00 10", r.dag(0, 15), nil
      ),
      (
        r.dag(0, 8, 40), kitty, "Zoon belt over zijn vader, wil weten of er al iemand is geweest",
        "de heer Smit", "06-00 12 22 32", r.dag(0, 17), daan
      ),
      (
        r.werkdag(-3, 9, 30), esra,
        "School De Wielen: is er een plek waar een moeder taal kan oefenen?",
        "juf Anja", nil, nil, nil
      ),
    ]
    var stappen: [Voorbeeldstap] = []
    for (moment, door, vraag, wie, nummer, terug, voor) in rijen {
      var binnen = Binnengekomen()
      binnen.id = toeval.id()
      binnen.vraag = vraag
      binnen.wie = wie
      binnen.nummer = nummer
      binnen.terugVoor = terug
      binnen.voor = voor
      let op = min(moment, r.nu)
      stappen.append(
        Voorbeeldstap(
          door: door, gebeurdOp: op, ingevoerdOp: op, werk: .team(.meldBinnen(binnen))))
      if nummer == nil {
        let later = r.werkdag(-2, 11)
        stappen.append(
          Voorbeeldstap(
            door: esra, gebeurdOp: later, ingevoerdOp: later,
            werk: .team(
              .handelBinnenAf(
                binnen.id, .teruggebeld, tekst: "Taalcafé in de bibliotheek, woensdag 10 uur",
                casus: nil))))
      }
    }
    let vanKitty = casussen.first {
      $0.meelezers.contains(kitty) && !$0.meelezers.contains(esra) && !$0.gevoelig
    }
    if let casus = vanKitty {
      var vraag = Toegangsvraag()
      vraag.id = toeval.id()
      vraag.casus = casus.id
      vraag.code = casus.code
      vraag.waarvoor = "Ik neem volgende week waar voor een collega"
      let op = r.werkdag(-1, 16, 20)
      stappen.append(
        Voorbeeldstap(
          door: esra, gebeurdOp: op, ingevoerdOp: op, werk: .team(.vraagToegang(vraag))))
    }
    for (cijfer, naam, filter) in [
      (1, "mijn casussen", "vast:kitty"), (2, "wonen", "domein:wonen"), (3, "rood", "rood"),
    ] {
      var weergave = Weergave()
      weergave.cijfer = cijfer
      weergave.naam = naam
      weergave.filter = filter
      let op = r.werkdag(-20, 9, cijfer)
      stappen.append(
        Voorbeeldstap(
          door: kitty, gebeurdOp: op, ingevoerdOp: op, werk: .eigen(.bewaarWeergave(weergave))))
    }
    return stappen
  }
}
