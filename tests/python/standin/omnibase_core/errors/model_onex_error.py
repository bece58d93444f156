from datetime import UTC, datetime
from typing import Any, cast
from uuid import UUID, uuid4

from omnibase_core.enums.enum_onex_error_code import EnumOnexErrorCode
from omnibase_core.enums.enum_onex_status import EnumOnexStatus
from omnibase_core.types.typed_dict_basic_error_context import (
    TypedDictBasicErrorContext,
)


class ModelOnexError(Exception):
    """The base of all ONEX errors: an exception with a code, a correlation id and a context."""

    def __init__(
        self,
        message: str,
        error_code: EnumOnexErrorCode | str | None = None,
        status: EnumOnexStatus = EnumOnexStatus.ERROR,
        correlation_id: UUID | None = None,
        timestamp: datetime | None = None,
        **context: Any,
    ) -> None:
        super().__init__(message)
        self._message = message
        self._error_code = error_code
        self._status = status
        self._correlation_id = correlation_id if correlation_id is not None else uuid4()
        self._timestamp = timestamp if timestamp is not None else datetime.now(UTC)
        known = TypedDictBasicErrorContext.__annotations__.keys() - {
            "additional_context"
        }
        split = {
            key: value
            for key, value in context.items()
            if key in known and value is not None
        }
        own = {key: value for key, value in context.items() if key not in known}
        self._context = cast(
            TypedDictBasicErrorContext,
            split | ({"additional_context": own} if own else {}),
        )

    @property
    def message(self) -> str:
        return self._message

    @property
    def error_code(self) -> EnumOnexErrorCode | str | None:
        return self._error_code

    @property
    def status(self) -> EnumOnexStatus:
        return self._status

    @property
    def correlation_id(self) -> UUID:
        return self._correlation_id

    @property
    def timestamp(self) -> datetime | None:
        return self._timestamp

    @property
    def context(self) -> TypedDictBasicErrorContext:
        return self._context.copy()

    def __str__(self) -> str:
        return (
            f"[{self._error_code}] {self._message}"
            if self._error_code
            else self._message
        )
