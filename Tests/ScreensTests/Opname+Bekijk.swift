import NabijTestSupport
import TerminalUI
import Testing

extension Opname {
  /// Presses the keys in the small test world and compares what stands there.
  func bekijk(_ maat: Size, _ plaats: SourceLocation = #_sourceLocation) {
    var proef = Schermproef(.team(), size: maat)
    proef.druk(toetsen)
    proef.typ(getypt)
    proef.druk(daarna)
    expectGolden(proef.frame, "\(naam)-\(maat)", plaats)
  }
}
