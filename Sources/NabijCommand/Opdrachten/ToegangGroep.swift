import ArgumentParser

/// Who may read a casus.
struct ToegangGroep: Opdrachtgroep {
  static let configuration = CommandConfiguration(
    commandName: "toegang", abstract: "Wie een casus mag lezen: geven, nemen, vragen, nu openen.",
    discussion: """
      Voorbeeld: nabij toegang lijst CODE
                 nabij toegang geef CODE esra
                 nabij toegang nu CODE --reden "moeder in paniek, Kitty is ziek"
      """,
    subcommands: [
      ToegangLijst.self, ToegangGeef.self, ToegangNeem.self, ToegangSluitUit.self,
      ToegangLaatToe.self, ToegangVraag.self, ToegangWeiger.self, ToegangNu.self,
      ToegangGezien.self, ToegangBeleid.self,
    ])

  @OptionGroup var open: OpenOpties
}
