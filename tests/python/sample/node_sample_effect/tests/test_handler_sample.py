"""The handler's test."""

import asyncio

from node_sample_effect.handlers.handler_sample import HandlerSample
from node_sample_effect.models.model_sample_input import ModelSampleInput


def test_gives_back_what_was_asked() -> None:
    """What comes out is what went in."""
    answer = asyncio.run(HandlerSample().handle(ModelSampleInput(value="x")))
    assert answer.value == "x"
