from omnibase_infra.errors.error_infra import (
    InfraAuthenticationError,
    InfraConnectionError,
    InfraProtocolError,
    InfraRateLimitedError,
    InfraRequestRejectedError,
    InfraTimeoutError,
    InfraUnavailableError,
    ProtocolConfigurationError,
    RuntimeHostError,
    SecretResolutionError,
)
from omnibase_infra.models.errors.model_infra_error_context import (
    ModelInfraErrorContext,
)
from omnibase_infra.models.errors.model_timeout_error_context import (
    ModelTimeoutErrorContext,
)

__all__ = [
    "InfraAuthenticationError",
    "InfraConnectionError",
    "InfraProtocolError",
    "InfraRateLimitedError",
    "InfraRequestRejectedError",
    "InfraTimeoutError",
    "InfraUnavailableError",
    "ModelInfraErrorContext",
    "ModelTimeoutErrorContext",
    "ProtocolConfigurationError",
    "RuntimeHostError",
    "SecretResolutionError",
]
