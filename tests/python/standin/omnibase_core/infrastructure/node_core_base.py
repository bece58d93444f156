from abc import ABC
from uuid import UUID, uuid4

from omnibase_core.enums.enum_core_error_code import EnumCoreErrorCode
from omnibase_core.errors.model_onex_error import ModelOnexError
from omnibase_core.models.container.model_onex_container import ModelONEXContainer


class NodeCoreBase(ABC):
    """What all four node types are."""

    container: ModelONEXContainer
    node_id: UUID

    def __init__(self, container: ModelONEXContainer) -> None:
        if container is None:
            raise ModelOnexError(
                "A node needs a container",
                error_code=EnumCoreErrorCode.VALIDATION_ERROR,
            )
        super().__init__()
        self.container = container
        self.node_id = uuid4()
