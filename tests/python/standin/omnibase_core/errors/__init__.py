from omnibase_core.enums.enum_core_error_code import EnumCoreErrorCode
from omnibase_core.errors.model_onex_error import ModelOnexError

__all__ = ["EnumCoreErrorCode", "ModelOnexError"]
