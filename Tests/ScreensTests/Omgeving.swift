#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// What the run of the tests is told from outside.
enum Omgeving {
  /// Whether goldens are written instead of compared.
  static var neemtOp: Bool { getenv("UPDATE_GOLDENS") != nil }
}
