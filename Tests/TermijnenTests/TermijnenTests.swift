// Termijnen
