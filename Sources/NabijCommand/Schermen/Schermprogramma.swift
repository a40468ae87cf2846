import Kluis
import Screens
import TerminalDriver
import TerminalUI
import Termijnen
import Wijkteam

/// The screens at work on one session: the only place where their effects are performed.
///
/// Everything runs on one thread. What takes long is done in slices while no key waits.
final class Schermprogramma {
  var model: Model
  var sessie: Sessie?
  let ontsluit: (String) throws -> Sessie
  var verzoeken: [TerminalRequest] = []
  var klaar = false
  /// True while casussen are still to be read.
  var leestNog = true
  /// Whether what happened while nobody looked still has to be said, once all is read and nobody waits.
  var moetMelden = true
  /// A passphrase that was typed: it is tried once the screen says that this takes a moment.
  var wachtend: (verzoek: Verzoek, wachtwoord: String)?
  /// What lifts the blank screen in this session; never on disk.
  var korteCode: String?
  /// True when an inzage was written and is not yet sure to be on disk.
  var inzageLoopt = false
  /// The kinds of procedures that are still to be read, and those that were.
  private var teLezen: ArraySlice<String>
  /// The casussen of which the text is still to be made ready for searching.
  private var teVouwen: [Id] = []
  private var soorten: [Soortregel] = []
  /// The logs that are still to be looked at again; an open kluis only read on from the last session.
  private var teKijken: ArraySlice<Logbestand>
  private let meekijkers: Meekijkers?
  private var laatsteToets = ContinuousClock.now
  private var rustGemeld = 0
  private var laatstGekeken = ContinuousClock.now
  /// When was looked who waits to be confirmed, and how many that were.
  private var wachtendGekeken: ContinuousClock.Instant?
  private var wachtendGezegd = 0
  private var dag: Dag
  private let thema: Theme

  /// How long colleagues' changes may wait before somebody looks for them.
  static let kijkElke = Duration.seconds(1)
  /// How long may pass before is looked again whether somebody waits to be confirmed.
  static let wachtendElke = Duration.seconds(10)
  /// How long a slice of background work may take, so that a key never waits for it.
  static let beurt = Duration.milliseconds(4)

  /// Prepares the screens of a session.
  ///
  /// - Parameters:
  ///   - meekijkers: counts who sees this session; nil where nobody can join.
  ///   - ontsluit: opens the kluis again with a passphrase, after locking.
  init(
    _ sessie: Sessie, gegevens: Gegevens, instellingen: Scherminstellingen, size: Size,
    meekijkers: Meekijkers? = nil, ontsluit: @escaping (String) throws -> Sessie
  ) {
    self.sessie = sessie
    self.meekijkers = meekijkers
    self.ontsluit = ontsluit
    thema = instellingen.thema
    dag = sessie.vandaag
    teLezen = sessie.instellingen.soorten[...]
    teKijken = sessie.kluis.logbestanden[...]
    model = Model(gegevens, instellingen: instellingen, size: size)
  }

  /// Takes a message in, and performs what it asks for until nothing is left.
  func stuur(_ bericht: Message) {
    var wachtrij = update(&model, bericht)
    while !wachtrij.isEmpty {
      let effect = wachtrij.removeFirst()
      for antwoord in voer(effect) { wachtrij += update(&model, antwoord) }
    }
  }

  /// Tells the screens what the caseload is now, and who reads along.
  var voorraadbericht: Message {
    guard let sessie else { return .gewijzigd([]) }
    return .gewijzigd([.voorraad(sessie.werk)] + gewijzigdeLezers(sessie))
  }

  /// Who reads along in the casus on screen and in those that were looked at, where that is not what
  /// the screens know: keys go round without an event that they see.
  private func gewijzigdeLezers(_ sessie: Sessie) -> [Wijziging] {
    let bekend = model.gegevens.meelezers
    return Set(bekend.keys).union([model.casusInBeeld].compactMap { $0 }).sorted().compactMap {
      guard sessie.dossiers[$0] != nil, let lezers = try? sessie.meelezers($0),
        lezers != bekend[$0]
      else { return nil }
      return .meelezers($0, lezers)
    }
  }

  // MARK: time

  /// Looks for what colleagues changed, and says it.
  func kijk() {
    laatstGekeken = .now
    guard let sessie else { return }
    do {
      if inzageLoopt {
        try sessie.kluis.sync()
        inzageLoopt = false
      }
      let anders = try ververs(sessie)
      if anders {
        stuur(voorraadbericht)
      } else {
        let lezers = gewijzigdeLezers(sessie)
        if !lezers.isEmpty { stuur(.gewijzigd(lezers)) }
      }
      if model.toontTeam, let team = try teambericht(sessie, nakijken: anders) { stuur(team) }
      if let zin = try wieWacht(sessie) { stuur(.weet(zin)) }
      for zin in try sessie.gekekenNet() { stuur(.weet(zin)) }
    } catch {
      stuur(.gewijzigd([.banier("Verversen lukt nu niet: \(zin(error))")]))
    }
    meldBevindingen()
  }

  /// Says once that somebody new waits, to who can confirm; looked at now and then.
  private func wieWacht(_ sessie: Sessie) throws -> String? {
    guard sessie.kluis.ik.isRolhouder, !sessie.kluis.alleenLezen,
      wachtendGekeken.map({ $0.duration(to: .now) >= Self.wachtendElke }) ?? true
    else { return nil }
    wachtendGekeken = .now
    let aantal = try sessie.kluis.wachtendenAantal()
    defer { wachtendGezegd = aantal }
    guard aantal > wachtendGezegd else { return nil }
    let wie = aantal == 1 ? "Er wacht 1 nieuw lid" : "Er wachten \(aantal) nieuwe leden"
    return "\(wie) op bevestiging: T, en dan v."
  }

  /// Reads what others wrote; answers whether anything is different.
  func ververs(_ sessie: Sessie) throws -> Bool {
    let team = sessie.teamdossier.gebeurtenissen.count
    let regels = sessie.teaminrichting.bestand
    let veranderd = try sessie.ververs()
    if !veranderd.isEmpty { leestNog = true }
    var anders = !veranderd.isEmpty || sessie.teamdossier.gebeurtenissen.count != team
    if sessie.teaminrichting.bestand != regels { teLezen = sessie.instellingen.soorten[...] }
    if sessie.vandaag != dag {
      dag = sessie.vandaag
      sessie.nieuweDag()
      anders = true
    }
    let leden = sessie.leden.sorted()
    if leden != model.gegevens.leden { stuur(.gewijzigd([.leden(leden)])) }
    return anders
  }

  /// What the store found out about itself stays on the screen, and can be read there whole.
  @discardableResult
  private func meldBevindingen() -> Bool {
    guard let nu = sessie?.berichten, nu != model.gegevens.berichten else { return false }
    stuur(.gewijzigd([.berichten(nu)]))
    return true
  }

  private func rust() {
    let seconden = Int(laatsteToets.duration(to: .now).components.seconds)
    guard let moment = model.volgendeRust(na: rustGemeld), seconden >= moment else { return }
    rustGemeld = seconden
    stuur(.rust(seconden: seconden))
  }
}

extension Schermprogramma: TerminalApp {
  var theme: Theme { thema }
  var wantsQuit: Bool { klaar }

  var deadline: ContinuousClock.Instant? {
    var moment = laatstGekeken + Self.kijkElke
    if let rust = model.volgendeRust(na: rustGemeld) {
      moment = min(moment, laatsteToets + .seconds(rust))
    }
    return moment
  }

  func handle(_ event: TerminalEvent) {
    switch event {
    case .key(let key):
      laatsteToets = .now
      rustGemeld = 0
      // What a colleague just changed is seen before the same thing is stored from here.
      if key == .control("s") || key == .enter, model.wijzigtIets { kijk() }
      stuur(.key(key))
    case .resized(let size): stuur(.resized(size))
    case .focus: break
    case .posted:
      for aantal in meekijkers?.tellingen.drain() ?? [] { stuur(.meekijkers(aantal)) }
    case .tick:
      if laatstGekeken.duration(to: .now) >= Self.kijkElke { kijk() }
      rust()
    case .resumed: stuur(.hervat)
    case .click(let punt): stuur(.click(punt))
    case .scroll(let rijen): stuur(.scroll(rijen))
    case .stop: stuur(.stop)
    }
  }

  func willPause() { stuur(.stop) }

  func frame(_ size: Size) -> TerminalUI.Frame { view(model, size: size) }

  func nextRequest() -> TerminalRequest? { verzoeken.isEmpty ? nil : verzoeken.removeFirst() }

  func idle() -> IdleResult {
    if let (verzoek, wachtwoord) = wachtend {
      wachtend = nil
      for antwoord in ontgrendel(verzoek, wachtwoord) { stuur(antwoord) }
      return [.more, .draw]
    }
    if model.heeftWerk { return werk() }
    if !teLezen.isEmpty { return leesSoorten() }
    guard let sessie else { return [] }
    if leestNog { return leesCasussen(sessie) }
    if !teVouwen.isEmpty { return maakDoorzoekbaar(sessie) }
    guard let bestand = teKijken.popFirst() else { return [] }
    sessie.kijkNa(bestand)
    return meldBevindingen() ? [.more, .draw] : .more
  }

  /// A slice of what the screen does without keys; it is drawn when it is finished.
  private func werk() -> IdleResult {
    let begin = ContinuousClock.now
    repeat {
      stuur(.werk)
    } while model.heeftWerk && begin.duration(to: .now) < Self.beurt
    return model.heeftWerk ? .more : [.more, .draw]
  }

  /// A slice of making ready for searching: nothing on the screen changes.
  private func maakDoorzoekbaar(_ sessie: Sessie) -> IdleResult {
    let begin = ContinuousClock.now
    while begin.duration(to: .now) < Self.beurt, let id = teVouwen.popLast() {
      sessie.werk.bereidZoekenVoor(id)
    }
    return .more
  }

  /// A slice of the kinds of procedures.
  private func leesSoorten() -> IdleResult {
    guard let instellingen = sessie?.instellingen else { return [] }
    let begin = ContinuousClock.now
    while let id = teLezen.popFirst() {
      if let regel = instellingen.soortregel(id) { soorten.append(regel) }
      if begin.duration(to: .now) >= Self.beurt { break }
    }
    guard teLezen.isEmpty else { return .more }
    stuur(.gewijzigd([.soorten(soorten)]))
    soorten = []
    return [.more, .draw]
  }

  /// A slice of the casussen of colleagues.
  private func leesCasussen(_ sessie: Sessie) -> IdleResult {
    let begin = ContinuousClock.now
    do {
      repeat {
        leestNog = try sessie.vouwVerder(hoogstens: 4)
      } while leestNog
        && begin.duration(to: .now) < Self.beurt
    } catch {
      leestNog = false
      stuur(.gewijzigd([.banier("Niet alles kon gelezen worden. \(zin(error))")]))
      return .draw
    }
    if !leestNog { teVouwen = sessie.casusIds.sorted() }
    let van = sessie.casusIds.count
    let aantal = leestNog ? sessie.gevouwen.count : van
    if !leestNog, moetMelden, sessie.peildag == nil {
      moetMelden = false
      for zin in (try? sessie.meteenbericht()) ?? [] { stuur(.weet(zin)) }
    }
    // The rows are worked out again a few times at most, not for each slice.
    guard !leestNog || aantal % 64 < 4 else { return .more }
    stuur(.gewijzigd([.voorraad(sessie.werk), .geladen(aantal: aantal, van: van)]))
    return [.more, .draw]
  }
}
