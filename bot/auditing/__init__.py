"""The attacks on anonymity that make sense on a live installation, read-only."""
