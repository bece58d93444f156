from enum import Enum


class EnumHandlerType(str, Enum):
    """What a handler is for."""

    INFRA_HANDLER = "infra_handler"
    NODE_HANDLER = "node_handler"
    PROJECTION_HANDLER = "projection_handler"
    COMPUTE_HANDLER = "compute_handler"
