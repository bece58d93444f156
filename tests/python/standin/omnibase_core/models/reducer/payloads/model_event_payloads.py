from typing import Literal

from omnibase_core.models.reducer.payloads.model_intent_payload_base import (
    ModelIntentPayloadBase,
)
from pydantic import Field


class ModelPayloadEmitEvent(ModelIntentPayloadBase):
    """Asks to emit an event."""

    intent_type: Literal["emit_event"] = Field(default="emit_event")
    event_type: str = Field(
        min_length=1, max_length=256, pattern=r"^[a-zA-Z][a-zA-Z0-9_.-]*$"
    )
    event_data: dict[str, object]
    topic: str = Field(min_length=1, max_length=256)
    correlation_id: str | None = Field(default=None, max_length=128)
    partition_key: str | None = Field(default=None, max_length=256)
    headers: dict[str, str] = Field(default_factory=dict)
