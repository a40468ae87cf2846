import Testing

@testable import Wijkteam

@Suite("The parts of a note")
struct NotitiedeelTests {
  @Test("a pasted note without marks is one part")
  func zonder() {
    let tekst = (1...15).map { "regel \($0): tekst" }.joined(separator: "\n")
    #expect(Notitiedeel.delen(tekst) == [Notitiedeel(nil, tekst)])
    #expect(Notitiedeel.delen("") == [])
    #expect(Notitiedeel.delen("\n \n") == [])
  }

  @Test("a mark holds up to the next mark or an empty line")
  func merken() {
    let tekst = """
      Huisbezoek.
      Gezegd: ik slaap niet
      door de buren
      gezien:  dozen in de gang

      De kinderen waren thuis.
      betekenis volgens mij: eerst rust
      """
    #expect(
      Notitiedeel.delen(tekst) == [
        Notitiedeel(nil, "Huisbezoek."), Notitiedeel(.gezegd, "ik slaap niet\ndoor de buren"),
        Notitiedeel(.gezien, "dozen in de gang"), Notitiedeel(nil, "De kinderen waren thuis."),
        Notitiedeel(.betekenis, "eerst rust"),
      ])
  }

  @Test("a key sets a mark on a line, changes it, and takes it away")
  func wissel() {
    let gezegd = Notitiemerk.gezegd.wissel("ik slaap niet")
    #expect(gezegd == "gezegd: ik slaap niet")
    #expect(Notitiemerk.gezien.wissel(gezegd) == "gezien: ik slaap niet")
    #expect(Notitiemerk.gezegd.wissel(gezegd) == "ik slaap niet")
    #expect(Notitiemerk.gezegd.wissel("") == "gezegd: ")
    #expect(Notitiemerk.gezegd.wissel("tijd: 10 uur") == "gezegd: tijd: 10 uur")
  }
}
