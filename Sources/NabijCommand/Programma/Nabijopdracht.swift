import ArgumentParser

/// A subcommand that does something.
nonisolated protocol Nabijopdracht: ParsableCommand {
  /// What it does with the kluis: decides which of `--op` and `--datum` it takes.
  static var aard: Opdrachtaard { get }
  /// What it does as it was typed; some only look when something is left out.
  var aardNu: Opdrachtaard { get }
  /// Whether it changes the kluis or what is kept beside it: then it does nothing with `--alleen-lezen`.
  var verandert: Bool { get }
  /// Whether `--op` can mean something to it though it does not only read a kluis.
  static var kentDag: Bool { get }
  /// The options that every subcommand has.
  var open: OpenOpties { get }
  /// Does it.
  @MainActor func voer(_ beurt: Beurt) throws
}

/// A subcommand that only has subcommands.
nonisolated protocol Opdrachtgroep: ParsableCommand {}

/// What a subcommand does with the kluis.
nonisolated enum Opdrachtaard {
  case lezen, schrijven
  /// Works without a kluis.
  case zonderKluis
}

nonisolated extension Nabijopdracht {
  static var aard: Opdrachtaard { .lezen }
  static var kentDag: Bool { false }
  var aardNu: Opdrachtaard { Self.aard }
  var verandert: Bool { aardNu == .schrijven }
}
