"""Stand-in for dependency-injector: what omnibase_core's container uses of it."""
