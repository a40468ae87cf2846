/// The disk of this computer.
public final class LocalFS: Sendable {
  /// Makes the file system.
  public init() {}
}
