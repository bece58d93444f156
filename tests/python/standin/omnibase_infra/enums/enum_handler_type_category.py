from enum import Enum


class EnumHandlerTypeCategory(str, Enum):
    """What a handler may do to the world."""

    COMPUTE = "compute"
    EFFECT = "effect"
    NONDETERMINISTIC_COMPUTE = "nondeterministic_compute"
