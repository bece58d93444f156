"""Stand-in for omnibase_core: the symbols that generated nodes use, with the real signatures."""
