"""The conversation itself: flows, steps, turns and texts. Pure: no I/O, clock or randomness."""
