from omnibase_core.enums.enum_core_error_code import EnumCoreErrorCode

__all__ = ["EnumCoreErrorCode"]
