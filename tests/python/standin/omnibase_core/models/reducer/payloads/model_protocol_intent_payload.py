from typing import Protocol, runtime_checkable


@runtime_checkable
class ProtocolIntentPayload(Protocol):
    """What an intent asks of its payload."""

    @property
    def intent_type(self) -> str: ...
