// Voorbeelden
