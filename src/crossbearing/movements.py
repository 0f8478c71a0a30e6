"""From the tracks of a case to everything that they show, in bounded memory."""
