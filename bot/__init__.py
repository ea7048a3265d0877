"""Everything that meets the world: channels, the desk, the scheduler and the command line."""
