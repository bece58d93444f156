"""Stand-in for omnibase_infra: the errors that generated nodes raise, with the real signatures."""
