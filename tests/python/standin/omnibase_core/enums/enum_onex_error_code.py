from enum import Enum

from omnibase_core.utils.util_str_enum_base import UtilStrValueHelper


class EnumOnexErrorCode(UtilStrValueHelper, str, Enum):
    """What every enum of error codes is."""
