"""How the contest goes, for organizers alone: while a round is open it is to be predicted."""
