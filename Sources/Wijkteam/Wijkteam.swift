// Wijkteam
