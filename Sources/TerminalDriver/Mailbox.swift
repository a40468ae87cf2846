internal import CTerminal
internal import Synchronization

/// Messages from other threads to the loop; posting ends its wait.
///
/// The loop blocks the main actor, so a task on that actor would never run: use this instead.
public nonisolated final class Mailbox<Message: Sendable>: Sendable {
  private let messages = Mutex<[Message]>([])

  /// Makes an empty mailbox.
  public init() {}

  /// Adds a message, from any thread.
  public func post(_ message: Message) {
    messages.withLock { $0.append(message) }
    cterminal_wake()
  }

  /// Takes all messages, oldest first.
  public func drain() -> [Message] {
    messages.withLock { messages in
      defer { messages = [] }
      return messages
    }
  }
}
