public import TerminalUI

/// How the loop ended.
public nonisolated enum LoopEnd: Hashable, Sendable {
  /// The program wanted to.
  case quit
  /// The system asked for it; the program has handled the event.
  case stopped(StopReason)
}

extension Terminal {
  /// Runs a program until it wants to quit or the system asks to stop.
  ///
  /// Everything that is waiting is handled before the screen is drawn once. Ctrl-Z and Ctrl-L are
  /// the terminal's own and never reach the program; after a pause it gets `resumed`.
  public func run(_ app: inout some TerminalApp) -> LoopEnd {
    var hasWork = true
    var isBusy = false
    var ticked: ContinuousClock.Instant?
    render(&app)
    while !app.wantsQuit {
      // A moment ticks once; a program that keeps asking for it does not keep the loop awake.
      let deadline = app.deadline == ticked ? nil : app.deadline
      let wake = wait(milliseconds: isBusy || hasWork ? 0 : pause(until: deadline))
      let input = read(limit: 256, pasteEnds: wake.isEmpty)
      isBusy = input.isMore
      var events = input.events
      if wake.contains(.mail) { events.append(.posted) }
      if wake.contains(.suspend) {
        app.willPause()
        suspend()
        events.append(.resumed)
      } else if wake.contains(.resumed) {
        resume()
        events.append(.resumed)
      }
      if let deadline, deadline <= .now {
        ticked = deadline
        events.append(.tick)
      }
      for event in events {
        deliver(event, to: &app)
        if app.wantsQuit { return .quit }
      }
      if wake.contains(.hangUp) || wake.contains(.terminate) {
        let reason: StopReason = wake.contains(.hangUp) ? .hungUp : .terminated
        app.handle(.stop(reason))
        return .stopped(reason)
      }
      var draws = !events.isEmpty
      if !events.isEmpty {
        hasWork = true
      } else if hasWork, !isBusy {
        let result = app.idle()
        hasWork = result.contains(.more)
        draws = result.contains(.draw)
      }
      if draws { render(&app) }
    }
    return .quit
  }

  private func deliver(_ event: TerminalEvent, to app: inout some TerminalApp) {
    switch event {
    case .key(.control("z")):
      app.willPause()
      suspend()
      app.handle(.resumed)
    case .key(.control("l")): redraw()
    default: app.handle(event)
    }
    while let request = app.nextRequest() {
      switch request {
      case .suspend:
        suspend()
        app.handle(.resumed)
      case .redraw: redraw()
      case .run(let program):
        let status = run(program)
        app.finished(program, status: status)
      }
    }
  }

  private func render(_ app: inout some TerminalApp) {
    draw(app.frame(size), theme: app.theme)
  }

  /// Milliseconds until a moment, at most ten seconds: a wait does not count the time asleep, the
  /// deadline does.
  private func pause(until deadline: ContinuousClock.Instant?) -> Int? {
    guard let deadline else { return nil }
    let left = ContinuousClock.now.duration(to: deadline)
    guard left > .zero else { return 0 }
    if left > .seconds(10) { return 10_000 }
    let parts = left.components
    return Int(parts.seconds) * 1_000 + Int(parts.attoseconds / 1_000_000_000_000_000) + 1
  }
}
