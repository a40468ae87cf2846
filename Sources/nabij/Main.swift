import NabijCommand

@main
struct Main {
  static func main() {
    Programma.start()
  }
}
