"""The kinds of step, one module each; none knows another."""
