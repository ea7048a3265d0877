"""Details that have a form of their own: one family a module, and the words that each needs."""
