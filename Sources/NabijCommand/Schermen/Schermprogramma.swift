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
  private var soorten: [String] = []
  private var laatsteToets = ContinuousClock.now
  private var rustGemeld = 0
  private var laatstGekeken = ContinuousClock.now
  private var dag: Dag
  private let thema: Theme

  /// How long colleagues' changes may wait before somebody looks for them.
  static let kijkElke = Duration.seconds(1)
  /// How long a slice of background work may take, so that a key never waits for it.
  static let beurt = Duration.milliseconds(4)

  /// Prepares the screens of a session.
  ///
  /// - Parameter ontsluit: opens the kluis again with a passphrase, after locking.
  init(
    _ sessie: Sessie, gegevens: Gegevens, instellingen: Scherminstellingen, size: Size,
    ontsluit: @escaping (String) throws -> Sessie
  ) {
    self.sessie = sessie
    self.ontsluit = ontsluit
    thema = instellingen.thema
    dag = sessie.vandaag
    soorten = sessie.instellingen.soorten
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

  /// Tells the screens what the caseload is now.
  var voorraadbericht: Message {
    guard let sessie else { return .gewijzigd([]) }
    return .gewijzigd([.voorraad(sessie.werk)])
  }

  // MARK: time

  private func kijk() {
    laatstGekeken = .now
    guard let sessie else { return }
    do {
      let veranderd = try sessie.ververs()
      if sessie.vandaag != dag {
        dag = sessie.vandaag
        sessie.nieuweDag()
        stuur(voorraadbericht)
      } else if !veranderd.isEmpty {
        leestNog = true
        stuur(voorraadbericht)
      }
    } catch {
      stuur(.gewijzigd([.banier("Verversen lukt nu niet: \(zin(error))")]))
    }
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
      stuur(.key(key))
    case .resized(let size): stuur(.resized(size))
    case .focus, .posted: break
    case .tick:
      if laatstGekeken.duration(to: .now) >= Self.kijkElke { kijk() }
      rust()
    case .resumed: stuur(.hervat)
    case .click(let punt): stuur(.click(punt))
    case .scroll(let rijen): stuur(.scroll(rijen))
    case .stop: stuur(.stop)
    }
  }

  func frame(_ size: Size) -> TerminalUI.Frame { view(model, size: size) }

  func nextRequest() -> TerminalRequest? { verzoeken.isEmpty ? nil : verzoeken.removeFirst() }

  func idle() -> IdleResult {
    guard leestNog, let sessie else { return [] }
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
    let van = sessie.casusIds.count
    let aantal = leestNog ? sessie.gevouwen.count : van
    // The rows are worked out again a few times at most, not for each slice.
    guard !leestNog || aantal % 64 < 4 else { return .more }
    stuur(.gewijzigd([.voorraad(sessie.werk), .geladen(aantal: aantal, van: van)]))
    return leestNog ? [.more, .draw] : .draw
  }
}
