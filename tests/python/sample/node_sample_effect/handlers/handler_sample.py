"""The work."""

from node_sample_effect.models.model_sample_input import ModelSampleInput
from node_sample_effect.models.model_sample_output import ModelSampleOutput


class HandlerSample:
    """The work."""

    async def handle(self, request: ModelSampleInput) -> ModelSampleOutput:
        """Give back what was asked."""
        return ModelSampleOutput(value=request.value)
