import traceback
from typing import Any, cast
from uuid import UUID

from omnibase_core.enums.enum_core_error_code import EnumCoreErrorCode
from omnibase_core.errors.model_onex_error import ModelOnexError

from omnibase_infra.enums.enum_infra_transport_type import EnumInfraTransportType
from omnibase_infra.models.errors.model_infra_error_context import (
    ModelInfraErrorContext,
)
from omnibase_infra.models.errors.model_timeout_error_context import (
    ModelTimeoutErrorContext,
)


class RuntimeHostError(ModelOnexError):
    """The base of all infrastructure errors."""

    def __init__(
        self,
        message: str,
        error_code: EnumCoreErrorCode | None = None,
        context: ModelInfraErrorContext | None = None,
        **extra_context: object,
    ) -> None:
        given = {} if context is None else context.model_dump(exclude_none=True)
        correlation_id = cast("UUID | None", given.pop("correlation_id", None))
        everything = (
            extra_context
            | given
            | {"stack_trace": "".join(traceback.format_stack()[:-1])}
        )
        self.suggested_resolution = cast(
            "str | None", everything.get("suggested_resolution")
        )
        self.retry_after_seconds = cast(
            "float | None", everything.get("retry_after_seconds")
        )
        super().__init__(
            message,
            error_code=error_code or EnumCoreErrorCode.OPERATION_FAILED,
            correlation_id=correlation_id,
            **cast("dict[str, Any]", everything),
        )


class ProtocolConfigurationError(RuntimeHostError):
    """A configuration that cannot be used."""

    def __init__(
        self,
        message: str,
        context: ModelInfraErrorContext | None = None,
        **extra_context: object,
    ) -> None:
        super().__init__(
            message, EnumCoreErrorCode.INVALID_CONFIGURATION, context, **extra_context
        )


class SecretResolutionError(RuntimeHostError):
    """A secret that cannot be had."""

    def __init__(
        self,
        message: str,
        context: ModelInfraErrorContext | None = None,
        **extra_context: object,
    ) -> None:
        super().__init__(
            message, EnumCoreErrorCode.RESOURCE_NOT_FOUND, context, **extra_context
        )


def _connection_error_code(context: ModelInfraErrorContext | None) -> EnumCoreErrorCode:
    match context.transport_type if context is not None else None:
        case EnumInfraTransportType.DATABASE:
            return EnumCoreErrorCode.DATABASE_CONNECTION_ERROR
        case EnumInfraTransportType.HTTP | EnumInfraTransportType.GRPC:
            return EnumCoreErrorCode.NETWORK_ERROR
        case EnumInfraTransportType.RUNTIME | EnumInfraTransportType.INMEMORY:
            return EnumCoreErrorCode.OPERATION_FAILED
        case _:
            return EnumCoreErrorCode.SERVICE_UNAVAILABLE


class InfraConnectionError(RuntimeHostError):
    """A connection that cannot be made, or was lost."""

    def __init__(
        self,
        message: str,
        context: ModelInfraErrorContext | None = None,
        **extra_context: object,
    ) -> None:
        super().__init__(
            message, _connection_error_code(context), context, **extra_context
        )


class InfraTimeoutError(RuntimeHostError):
    """An operation that took too long."""

    def __init__(
        self, message: str, context: ModelTimeoutErrorContext, **extra_context: object
    ) -> None:
        if context.timeout_seconds is not None:
            extra_context = {"timeout_seconds": context.timeout_seconds} | extra_context
        super().__init__(
            message,
            EnumCoreErrorCode.TIMEOUT_ERROR,
            ModelInfraErrorContext(
                transport_type=context.transport_type,
                operation=context.operation,
                target_name=context.target_name,
                correlation_id=context.correlation_id,
            ),
            **extra_context,
        )


class InfraAuthenticationError(RuntimeHostError):
    """Credentials that the system refuses."""

    def __init__(
        self,
        message: str,
        context: ModelInfraErrorContext | None = None,
        **extra_context: object,
    ) -> None:
        super().__init__(
            message, EnumCoreErrorCode.AUTHENTICATION_ERROR, context, **extra_context
        )


class InfraUnavailableError(RuntimeHostError):
    """A system that is down."""

    def __init__(
        self,
        message: str,
        context: ModelInfraErrorContext | None = None,
        **extra_context: object,
    ) -> None:
        super().__init__(
            message, EnumCoreErrorCode.SERVICE_UNAVAILABLE, context, **extra_context
        )


class InfraRateLimitedError(RuntimeHostError):
    """A system that wants fewer requests."""

    def __init__(
        self,
        message: str,
        context: ModelInfraErrorContext | None = None,
        retry_after_seconds: float | None = None,
        **extra_context: object,
    ) -> None:
        if retry_after_seconds is not None:
            extra_context = extra_context | {"retry_after_seconds": retry_after_seconds}
        super().__init__(
            message, EnumCoreErrorCode.RATE_LIMIT_ERROR, context, **extra_context
        )
        self.retry_after_seconds = retry_after_seconds


class InfraRequestRejectedError(RuntimeHostError):
    """A request that the system refuses for what it says."""

    def __init__(
        self,
        message: str,
        context: ModelInfraErrorContext | None = None,
        status_code: int | None = None,
        response_body: str = "",
        **extra_context: object,
    ) -> None:
        if status_code is not None:
            extra_context = extra_context | {"status_code": status_code}
        if response_body:
            extra_context = extra_context | {"response_body": response_body}
        super().__init__(
            message, EnumCoreErrorCode.INVALID_INPUT, context, **extra_context
        )
        self.status_code = status_code
        self.response_body = response_body


class InfraProtocolError(RuntimeHostError):
    """An answer that does not keep to the protocol."""

    def __init__(
        self,
        message: str,
        context: ModelInfraErrorContext | None = None,
        status_code: int | None = None,
        content_type: str = "",
        response_body: str = "",
        **extra_context: object,
    ) -> None:
        said = {
            "status_code": status_code,
            "content_type": content_type,
            "response_body": response_body,
        }
        super().__init__(
            message,
            EnumCoreErrorCode.OPERATION_FAILED,
            context,
            **extra_context,
            **{name: value for name, value in said.items() if value},
        )
        self.status_code = status_code
        self.content_type = content_type
        self.response_body = response_body
