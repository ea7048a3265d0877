"""The desk: where staff read an edition and tell clients what becomes of their feedback."""
