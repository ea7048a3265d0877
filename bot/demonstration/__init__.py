"""The demonstration: a desk that has been lived in for a year, with invented clients and staff."""
