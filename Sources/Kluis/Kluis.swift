// Kluis
