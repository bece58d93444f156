from enum import Enum

from omnibase_core.utils.util_str_enum_base import UtilStrValueHelper


class EnumOnexStatus(UtilStrValueHelper, str, Enum):
    """How an operation ended."""

    SUCCESS = "success"
    WARNING = "warning"
    ERROR = "error"
    SKIPPED = "skipped"
    FIXED = "fixed"
    PARTIAL = "partial"
    INFO = "info"
    UNKNOWN = "unknown"
