"""Reads the state machines of contracts with the real omnibase_core, and runs its own executor along each.

    fsm_subcontract.py CONTRACT...

Prints one line for each contract: the states that the executor came through from the initial one, along transitions
that it had not taken yet.
"""

from __future__ import annotations

import asyncio
import sys
from pathlib import Path

import yaml
from omnibase_core.models.contracts.subcontracts.model_fsm_subcontract import (
    ModelFSMSubcontract,
)
from omnibase_core.utils.util_fsm_executor import (
    execute_transition,
    validate_fsm_contract,
)


async def walk(path: str) -> list[str]:
    contract = yaml.safe_load(Path(path).read_text(encoding="utf-8"))
    machine = ModelFSMSubcontract.model_validate(contract["state_machine"])
    problems = await validate_fsm_contract(machine)
    assert not problems, problems
    states = [machine.initial_state]
    taken: list[str] = []
    while following := [
        transition
        for transition in machine.transitions
        if transition.from_state == states[-1] and transition.transition_name not in taken
    ]:
        taken.append(following[0].transition_name)
        result = await execute_transition(machine, states[-1], following[0].trigger, {})
        assert result.success, result.error
        states.append(result.new_state)
    return states


if __name__ == "__main__":
    for name in sys.argv[1:]:
        print(*asyncio.run(walk(name)))
