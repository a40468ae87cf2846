import Glibc
import TerminalDriver
import TerminalUI

/// Starts the program that the pseudo-terminal tests press keys in.
@main
struct Main {
  static func main() {
    let arguments = CommandLine.arguments.dropFirst()
    var theme = Theme.named(Environment.value("PROEF_THEMA")) ?? .standard
    if arguments.contains("--ascii") { theme = theme.ascii }
    if arguments.contains("--zonder-kaders") { theme = theme.withoutBorders }
    do throws(TerminalUnavailable) {
      let logPath = Environment.value("PROEF_LOG")
      let terminal = try Terminal(
        TerminalOptions(
          clearsScrollback: !arguments.contains("--bewaar"), title: "nabij",
          logPath: logPath.isEmpty ? nil : logPath))
      defer { terminal.close() }
      if !terminal.showsUnicode { theme = theme.ascii }
      var app = Proef(theme: theme)
      let mailbox = app.mailbox
      Task.detached { mailbox.post("hallo van elders") }
      let end = terminal.run(&app)
      terminal.close()
      print("einde: \(end)")
    } catch {
      fputs("\(error)\n", stderr)
      exit(2)
    }
  }
}

/// Standard error, which the C library keeps in a variable that Swift refuses.
private func fputs(_ text: String, _ descriptor: Int32) {
  var text = text
  text.withUTF8 { _ = write(descriptor, $0.baseAddress, $0.count) }
}

private let stderr: Int32 = 2
