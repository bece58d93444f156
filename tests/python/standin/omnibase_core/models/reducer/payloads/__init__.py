from omnibase_core.models.reducer.payloads.model_event_payloads import (
    ModelPayloadEmitEvent,
)
from omnibase_core.models.reducer.payloads.model_intent_payload_base import (
    ModelIntentPayloadBase,
)
from omnibase_core.models.reducer.payloads.model_payload_persist_state import (
    ModelPayloadPersistState,
)
from omnibase_core.models.reducer.payloads.model_protocol_intent_payload import (
    ProtocolIntentPayload,
)

__all__ = [
    "ModelIntentPayloadBase",
    "ModelPayloadEmitEvent",
    "ModelPayloadPersistState",
    "ProtocolIntentPayload",
]
