import ArgumentParser

/// The store itself.
struct KluisGroep: Opdrachtgroep {
  static let configuration = CommandConfiguration(
    commandName: "kluis",
    abstract: "De kluis maken, nakijken, bewaren, herstellen en van sleutels voorzien.",
    discussion: """
      Voorbeeld: nabij kluis maak ~/kluis --naam "Wijkteam Noord" --lid kitty
                 nabij kluis controleer
                 nabij kluis reservekopie /media/usb/nabij
      """,
    subcommands: [
      KluisMaak.self, KluisControleer.self, KluisIjkpunt.self, KluisReservekopie.self,
      KluisTerugzetten.self, KluisOefening.self, KluisHerstel.self, KluisDraaiSleutels.self,
      KluisQuorum.self, KluisWis.self,
    ])

  @OptionGroup var open: OpenOpties
}
