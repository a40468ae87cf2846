import Termijnen
import TerminalUI
import Wijkteam

/// A letter, or a pile of letters at once.
enum Postformulier: Formulier {
  static let naam = "post"
  static let titel = "Post"
  static let kort = "post"
  static let toetsen = ["n o"]
  static let synoniemen = [
    "brief", "brieven", "rekening", "aanmaning", "stapel post", "envelop", "post", "enveloppen",
    "deurwaarder", "incasso", "beschikking binnen", "ongeopend", "scan", "factuur", "acceptgiro",
  ]
  static let wegwijzer = [
    ("De afzender", "afzender"), ("aantal", "aantal"), ("bedrag", "bedrag"),
    ("reageren", "reageer"), ("datum van de brief", "gedateerd"), ("De tekst", "tekst"),
    ("datum", "reageer"),
  ]

  static func velden(_ bron: Formulierbron) -> [FormField<String>] {
    let nu = bron.wijzigt ? bron.post : nil
    let procedures = bron.casus?.procedures.alle ?? []
    return [
      .text(
        "afzender", "Van wie?", nu?.afzender ?? "", hint: "Bij een stapel mag dit leeg blijven."),
      .choice(
        "soort", "Wat is het?", Veld.opties(Postsoort.self),
        value: nu?.soort.rawValue ?? Postsoort.anders.rawValue),
      .area(
        "tekst", "Vragen ze iets? Wat?", nu?.watStaatErin ?? "", rows: 2,
        hint: "Kort, in je eigen woorden."),
      .date(
        "reageer", "Staat er een datum in?", nu?.reageerVoor?.iso,
        hint: "De laatste dag om te reageren."),
      .text("aantal", "Hoeveel brieven?", "\(nu?.aantal ?? 1)", limit: 4),
      .choice(
        "geopend", "Open of dicht?", [.init("ja", "geopend"), .init("nee", "nog dicht")],
        value: nu?.geopend ?? true ? "ja" : "nee"),
      .text(
        "bedrag", "Bedrag", nu?.bedrag.map { Zin.bedrag($0) } ?? "",
        hint: "In euro's: 125,50. Krijgt de inwoner het? Zet er een min voor.", limit: 16),
      .date("gedateerd", "Datum van de brief", nu?.gedateerd?.iso),
      .choice(
        "procedure", "Hoort bij", procedures.map { Veld.optie($0, bron) },
        value: (nu?.procedure ?? bron.focus.procedure).map { Veld.sleutel($0) }),
      .text("origineel", "Origineel ligt", nu?.origineel ?? ""),
      Veld.wanneer("Ontvangen op"),
    ]
  }

  /// A question in a letter about a procedure belongs in that procedure as well; one answer asks it.
  static func stem(_ form: inout Form<String>, _ bron: Formulierbron) {
    let gevraagd =
      form.choice("soort") == Postsoort.vraag.rawValue && !form.ids("procedure").isEmpty
    let staat = form["ook"] != nil
    guard gevraagd != staat, let plaats = form.fields.firstIndex(where: { $0.id == "procedure" })
    else { return }
    let nu = form.focusedID
    if gevraagd {
      form.fields.insert(
        .choice(
          "ook", "Daar ook zetten?",
          [.init("ja", "ja: ze vragen iets"), .init("nee", "nee, alleen de brief")], value: "ja"),
        at: plaats + 1)
    } else {
      form.fields.removeAll { $0.id == "ook" }
    }
    if let nu { form.focus(nu) }
  }

  static func lees(_ form: Form<String>, _ bron: Formulierbron) throws(Veldfout) -> Verzending {
    guard let casus = bron.focus.casus else { throw Veldfout(nil, "Kies eerst een casus.") }
    var post = bron.wijzigt ? bron.post ?? Post() : Post()
    if post.id == .nul { post.id = .voorlopig(1) }
    post.afzender = form.tekst("afzender") ?? ""
    post.soort = form.keuze("soort") ?? .anders
    post.watStaatErin = form.tekst("tekst")
    post.reageerVoor = form.dag("reageer")
    post.gedateerd = form.dag("gedateerd")
    post.geopend = form.choice("geopend") != "nee"
    post.procedure = form.ids("procedure").first
    post.origineel = form.tekst("origineel")
    guard let aantal = Int(form.tekst("aantal") ?? "1"), (1...999).contains(aantal) else {
      throw Veldfout("aantal", "Typ een getal van 1 tot en met 999.")
    }
    post.aantal = aantal
    if let tekst = form.tekst("bedrag") {
      guard let centen = Zin.centen(tekst) else {
        throw Veldfout("bedrag", "Typ een bedrag zoals 125,50.")
      }
      post.bedrag = centen
    } else {
      post.bedrag = nil
    }
    var opdrachten: [Opdracht] = [.zetPost(post)]
    if form.choice("ook") == "ja", let procedure = post.procedure {
      var stap = Processtap()
      stap.soort = .aanvulling
      stap.hersteltermijn = post.reageerVoor
      stap.tekst = post.watStaatErin
      opdrachten.append(.zetStap(procedure, stap))
    }
    return Verzending(
      soort: .casus(casus, opdrachten),
      gebeurdOp: try form.moment(Veld.gebeurdOp, bron.gegevens, .terug),
      wat: Omschrijving(Zin.aantal(aantal, "brief", "brieven")))
  }
}
