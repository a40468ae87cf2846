import Foundation
import Kluis
@testable import NabijCommand
import Testing
import Wijkteam

@MainActor
@Suite("demo, genereer en kluis")
struct DemoTests {
  @Test("de demo toont zonder terminal Vandaag en de keten van Helena, en blijft met --map")
  func demo() throws {
    let proef = try Proef()
    let antwoord = proef.nabij("demo", "--map", "/demo")
    #expect(antwoord.code == 0, "\(antwoord.fout)")
    let regels = antwoord.uit.split(separator: "\n").map(String.init)
    #expect(Array(regels.prefix(2)) == ["/demo/kluis", "/demo/wachtwoord"])
    #expect(antwoord.uit.contains("DIT KAN NIET TERUG"))
    #expect(antwoord.uit.contains("Keten van Helena ("))
    #expect(antwoord.uit.contains("<== houdt de rest op"))
    for lid in ["kitty", "daan", "esra", "joost", "samira"] {
      let lijst = proef.nabij(
        "lijst", "--kluis", "/demo/kluis", "--wachtwoord-bestand", "/demo/wachtwoord", "--lid", lid)
      #expect(lijst.code == 0, "\(lid): \(lijst.fout)")
    }
    let samira = proef.nabij(
      "lijst", "--kluis", "/demo/kluis", "--wachtwoord-bestand", "/demo/wachtwoord", "--lid",
      "samira")
    let aantal = samira.uit.split(separator: "\n").last.flatMap { Int($0.prefix { $0.isNumber }) }
    #expect((aantal ?? 0) >= 14)
    let controle = proef.nabij("kluis", "controleer", "--kluis", "/demo/kluis")
    #expect(controle.code == 0, "\(controle.uit)")
  }

  @Test("caseload --zonder-namen noemt niemand uit de demo, als tekst en als JSON")
  func zonderNamen() throws {
    let proef = try Proef()
    try #require(proef.nabij("demo", "--map", "/demo").code == 0)
    let zin = String(decoding: proef.bestanden["/demo/wachtwoord"] ?? [], as: UTF8.self)
    let kluis = try KluisOpener.open(
      map: "/demo/kluis", lid: "samira", wachtwoord: String(zin.dropLast()), wereld: proef.wereld)
    let sessie = Sessie(
      kluis: kluis, instellingen: try Beurt(wereld: proef.wereld).instellingen(),
      wereld: proef.wereld)
    let casussen = try sessie.casusIds.map { try sessie.volledig($0) }
    sessie.sluit()
    func woorden(_ teksten: [String?]) -> Set<String> {
      let los = teksten.compactMap { $0 }.flatMap { $0.split { !$0.isLetter } }.map(String.init)
      return Set(los.filter { $0.count >= 3 && $0.first?.isUppercase == true })
    }
    var namen: Set<String> = []
    var getypt: Set<String> = []
    // A desk and a kind of step may be seen, and so may the words in which they share.
    var mag: Set<String> = ["Bel", "Per", "Een", "Dit", "Het", "Gelukt"]
    for casus in casussen {
      namen.formUnion(woorden([casus.roepnaam] + casus.personen.alle.map(\.waarde.naam)))
      namen.formUnion(woorden(casus.netwerk.alle.map(\.waarde.naam)))
      namen.formUnion(woorden(casus.hulpverleners.alle.map(\.waarde.naam)))
      namen.formUnion(woorden(casus.toezeggingen.alle.flatMap { [$0.waarde.wie, $0.waarde.aan] }))
      namen.formUnion(woorden(casus.procedures.alle.map(\.persoonAanBalie)))
      mag.formUnion(woorden(casus.procedures.alle.map(\.instantie)))
      mag.formUnion(woorden(casus.hulpverleners.alle.map(\.waarde.organisatie)))
      getypt.formUnion(casus.procedures.alle.compactMap(\.eigenNaam))
      getypt.formUnion(casus.toezeggingen.alle.map(\.waarde.wat).filter { $0.count > 6 })
    }
    namen.subtract(mag)
    #expect(namen.count > 60 && getypt.count > 10)
    func gevonden(_ woorden: [String]) -> [String] {
      let antwoord = proef.voer(
        [
          "caseload", "--kluis", "/demo/kluis", "--wachtwoord-bestand", "/demo/wachtwoord", "--lid",
          "samira",
        ] + woorden)
      #expect(antwoord.code == 0, "\(antwoord.fout)")
      let los = Set(antwoord.uit.split { !$0.isLetter }.map(String.init))
      return namen.intersection(los).sorted() + getypt.filter { antwoord.uit.contains($0) }.sorted()
    }
    for vorm in [[], ["--json"]] {
      #expect(gevonden(["--zonder-namen"] + vorm) == [])
      #expect(gevonden(vorm).contains("Helena"))
    }
    let tekst = proef.voer(
      [
        "caseload", "--kluis", "/demo/kluis", "--wachtwoord-bestand", "/demo/wachtwoord", "--lid",
        "samira", "--zonder-namen",
      ])
    #expect(tekst.uit.contains("houdt 1 andere op") && tekst.uit.contains("er is iets gelukt"))
    #expect(!tekst.uit.contains(" : "))
  }

  @Test("genereer maakt de gevraagde grootte, en daarna werkt alles")
  func genereer() throws {
    let proef = try Proef()
    let antwoord = proef.nabij(
      "genereer", "--casussen", "3", "--notities", "30", "--zaad", "5", "--map", "/groot")
    #expect(antwoord.code == 0, "\(antwoord.fout)")
    let wachtwoord = String(decoding: proef.bestanden["/groot/wachtwoord"] ?? [], as: UTF8.self)
    let kluis = try KluisOpener.open(
      map: "/groot/kluis", lid: "samira", wachtwoord: String(wachtwoord.dropLast()),
      wereld: proef.wereld)
    let sessie = Sessie(
      kluis: kluis, instellingen: try Beurt(wereld: proef.wereld).instellingen(),
      wereld: proef.wereld)
    let casussen = try sessie.casusIds.map { try sessie.volledig($0) }
    #expect(casussen.count == 3)
    #expect(casussen.map(\.notities.count).reduce(0, +) == 30)
    #expect(casussen.allSatisfy { !$0.velden.values.contains(where: \.gelijktijdig) })
    #expect(proef.nabij("genereer", "--casussen", "0", "--notities", "1", "--map", "/x").code == 2)
  }

  @Test("kluis maak biedt eerst zes woorden aan, en Enter neemt die")
  func aangeboden() throws {
    let proef = try Proef()
    proef.omgeving["NABIJ_WACHTWOORD_BESTAND"] = nil
    var wereld = proef.wereld
    var zin = ""
    wereld.vraag = { vraag in
      guard case .vluchtig(let tekst) = vraag, tekst.contains("Dit kan je wachtwoord zijn") else {
        return zin
      }
      zin = tekst.split(separator: "\n").dropFirst().first?.drop { $0 == " " }.description ?? ""
      return ""
    }
    #expect(
      Programma.voer(["kluis", "maak", "/k2", "--naam", "N", "--lid", "kitty"], wereld) == 0)
    #expect(zin.split(separator: " ").count == 6)
    proef.omgeving["NABIJ_KLUIS"] = "/k2"
    proef.antwoorden = [zin]
    #expect(proef.nabij("vandaag").code == 0)
  }

  @Test("kluis maak vraagt twee keer hetzelfde wachtwoord van genoeg lengte")
  func wachtwoord() throws {
    let proef = try Proef()
    proef.omgeving["NABIJ_WACHTWOORD_BESTAND"] = nil
    proef.antwoorden = ["kort"]
    #expect(proef.nabij("kluis", "maak", "/k", "--naam", "N", "--lid", "kitty").code == 2)
    proef.antwoorden = ["zes losse woorden hier", "zes losse woorden daar"]
    #expect(proef.nabij("kluis", "maak", "/k", "--naam", "N", "--lid", "kitty").code == 2)
    proef.antwoorden = ["zes losse woorden hier", "zes losse woorden hier"]
    let gelukt = proef.nabij("kluis", "maak", "/k", "--naam", "N", "--lid", "kitty")
    #expect(gelukt.code == 0, "\(gelukt.fout)")
    #expect(gelukt.uit.isEmpty)
    #expect(gelukt.fout.contains("Herstelcode"))
    proef.bestanden["/kort"] = Array("elf tekens!\n".utf8)
    let kort = proef.nabij(
      "kluis", "maak", "/k3", "--naam", "N", "--lid", "kitty", "--wachtwoord-bestand", "/kort")
    #expect(kort.code == 2)
    #expect(kort.fout.contains("ten minste 12 tekens"))
    let nogmaals = proef.nabij(
      "kluis", "maak", "/k", "--naam", "N", "--lid", "kitty", "--wachtwoord-bestand", "/ww")
    #expect(nogmaals.code == 1)
  }

  @Test("kluis maak en demo antwoorden met --json in JSON, zonder de herstelcode")
  func alsJson() throws {
    let proef = try Proef()
    let maak = proef.nabij("kluis", "maak", "/k", "--naam", "N", "--lid", "kitty", "--json")
    #expect(maak.code == 0, "\(maak.fout)")
    let gemaakt = try #require(
      try JSONSerialization.jsonObject(with: Data(maak.uit.utf8)) as? [String: String])
    #expect(gemaakt == ["kluis": "/k", "naam": "N", "lid": "kitty"])
    let demo = proef.nabij("demo", "--map", "/demo", "--json")
    #expect(demo.code == 0, "\(demo.fout)")
    let velden = try #require(
      try JSONSerialization.jsonObject(with: Data(demo.uit.utf8)) as? [String: String])
    #expect(velden["kluis"] == "/demo/kluis" && velden["wachtwoord"] == "/demo/wachtwoord")
    #expect(velden["lid"] == "kitty" && velden["helena"]?.count == 4)
  }

  @Test("een tijdelijke map van de demo gaat weg met alles erin als het programma ineens stopt")
  func lezerWeg() throws {
    let map = try Wereld.echt().tijdelijkeMap()
    try Bestanden.schrijf(map + "/kluis/x", [1, 2, 3], 0o600)
    #expect(access(map, F_OK) == 0)
    Uitvoer.ruimTijdelijkOp()
    #expect(access(map, F_OK) != 0)
  }

  @Test("een beschadigde kluis is einde 3")
  func beschadigd() throws {
    let proef = try Proef.metKluis()
    _ = try proef.goed("casus", "nieuw", "--roepnaam", "Helena")
    #expect(proef.nabij("kluis", "controleer").code == 0)
    #expect(proef.nabij("kluis", "controleer", "--volledig", "--json").code == 0)
    let grootste = try #require(
      proef.schijf.files().filter {
        $0.key.hasPrefix("/team/kluis") && $0.key.hasSuffix(".seg") && $0.key.contains("zaken")
      }
      .max { $0.value.count < $1.value.count })
    var bytes = grootste.value
    bytes[bytes.count - 40] ^= 0xFF
    proef.schijf.overwrite(grootste.key, bytes)
    let controle = proef.nabij("kluis", "controleer", "--volledig")
    #expect(controle.code == 3, "\(controle.uit) \(controle.fout)")
  }
}
