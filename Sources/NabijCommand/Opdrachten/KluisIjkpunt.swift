import ArgumentParser
import Kluis
import Termijnen

/// Signs the state of all logs and prints the line for on paper.
struct KluisIjkpunt: Nabijopdracht {
  static let configuration = CommandConfiguration(
    commandName: "ijkpunt", abstract: "Teken de stand van alle logboeken, voor op papier.",
    discussion: """
      Voorbeeld: nabij kluis ijkpunt >> ijkpunten.txt

      Doe dit elke dag en bewaar de regel buiten de kluis. Zet iemand later een
      oudere kopie terug, dan zegt nabij kluis controleer --ijkpunt CODE dat.
      """)
  static let aard = Opdrachtaard.schrijven

  @OptionGroup var open: OpenOpties

  func voer(_ beurt: Beurt) throws {
    let punt = try beurt.sessie().kluis.ijkpunt()
    let dag = beurt.vandaag.iso
    try beurt.toon(
      ControleJson.Punt(
        dag: dag, logboeken: punt.logboeken, regels: punt.regels, wortel: punt.wortel),
      tekst: "\(dag): \(punt.regel)")
  }
}
