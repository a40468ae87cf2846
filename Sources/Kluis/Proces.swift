import CKluis

/// For the first lines of `main`: no core dumps, not dumpable, new files not for others.
public func beschermProces() {
  _ = ck_no_core_dumps()
  _ = ck_not_dumpable()
  _ = ck_umask(0o027)
}

/// True when this computer swaps to a disk that is not known to be encrypted; warn the user.
public var onversleuteldeSwap: Bool { ck_plain_swap() == 1 }

/// From here on the first Ctrl-C only asks to stop; see `onderbroken`.
public func vangOnderbreking() { ck_catch_interrupt() }

/// True when the user asked to stop with Ctrl-C.
public var onderbroken: Bool { ck_interrupted() == 1 }
