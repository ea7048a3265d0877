"""Floods: counted in memory only, under keys that are forgotten, and slowed, never locked out."""
