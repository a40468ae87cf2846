// Inrichting
