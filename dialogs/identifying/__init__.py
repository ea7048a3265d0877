"""Finding and masking identifying details; word lists and analysers are handed in from outside."""
