/// Runs machinery that throws anything, and gives the user one sentence about what did not work.
func guarded<T>(_ what: String, _ body: () throws -> T) throws(Kluisfout) -> T {
  do {
    return try body()
  } catch let error as Kluisfout {
    throw error
  } catch let error as Schijffout {
    throw .schijf(error, what)
  } catch {
    throw .machinery(what)
  }
}
