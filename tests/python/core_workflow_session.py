"""Reads the workflow of a generated orchestrator with the models of the real omnibase_core; see driven_node."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import yaml

from driven_node import load

CONTRACTS = "omnibase_core.models.contracts."


def main(request: dict[str, Any]) -> dict[str, Any]:
    (file,) = (Path(request["root"]) / request["folder"]).rglob("contract.yaml")
    contract = yaml.safe_load(file.read_text(encoding="utf-8"))
    whole = load(CONTRACTS + "model_yaml_contract", "ModelYamlContract")
    limits = load(
        CONTRACTS + "model_performance_requirements", "ModelPerformanceRequirements"
    )
    config = load(CONTRACTS + "model_workflow_config", "ModelWorkflowConfig")
    whole.model_validate(contract)
    definition = config.model_validate(
        contract["workflow_coordination"]
    ).workflow_definition
    answer = {
        "name": definition.workflow_metadata.workflow_name,
        "steps": [
            f"{node.node_id} {node.node_type} after {node.depends_on}"
            for node in definition.execution_graph.nodes
        ],
        "single_operation_max_ms": limits.model_validate(
            contract["performance"]
        ).single_operation_max_ms,
    }
    return {"read": {"answer": answer}}


if __name__ == "__main__":
    json.dump(main(json.load(sys.stdin)), sys.stdout)
