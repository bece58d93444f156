from omnibase_core.errors.model_onex_error import ModelOnexError

__all__ = ["ModelOnexError"]
