import Termijnen
import TerminalUI
import Wijkteam

/// The marks in a note that keep said, seen and meant apart: a word at the start of a line.
enum Tekens {
  static let alle = Notitiemerk.allCases.map(\.begin)

  /// Puts the next mark before the line of the insertion point: gezegd, gezien, betekenis, none.
  static func wissel(in form: inout Form<String>, columns: Int) {
    guard let veld = form.focusedID, case .area(let gebied, _)? = form[veld]?.content else {
      return
    }
    let tekens = Array(gebied.text)
    var begin = min(gebied.position, tekens.count)
    while begin > 0, !tekens[begin - 1].isNewline { begin -= 1 }
    let regel = String(tekens[begin...].prefix { !$0.isNewline })
    let nu = alle.firstIndex { regel.hasPrefix($0) }
    let volgende = nu.map { $0 + 1 } ?? 0
    let inRegel = gebied.position - begin
    press(.home, &form, columns)
    if let nu {
      for _ in 0..<alle[nu].count { press(.delete, &form, columns) }
    }
    var verschuiving = max(0, inRegel - (nu.map { alle[$0].count } ?? 0))
    if alle.indices.contains(volgende) {
      press(.paste(alle[volgende]), &form, columns)
    }
    while verschuiving > 0 {
      press(.right, &form, columns)
      verschuiving -= 1
    }
  }

  private static func press(_ key: Key, _ form: inout Form<String>, _ columns: Int) {
    _ = form.handle(key, columns: columns)
  }
}
