"""Asks the judges of omnibase_core and omnibase_infra about contracts, and prints what each says.

    contract_judges.py SEARCHED CONTRACT...

SEARCHED are folders, separated by ":", that the modules which contracts name are found in. Prints a JSON object: for
each contract its findings, each with "judge", "severity" ("error", "warning" or "info") and "message"; none where all
agree.
"""

from __future__ import annotations

import importlib.util
import json
import logging
import sys
import types
from collections.abc import Iterator
from pathlib import Path

import yaml

Finding = dict[str, str]

# Importing these runs code that wants the rest of the runtime; the modules below them are the real thing.
BARE_PACKAGES = (
    "omnibase_infra.models.handlers",
    "omnibase_infra.runtime",
    "omnibase_infra.runtime.auto_wiring",
    "omnibase_infra.validation",
    "omnibase_infra.validation.models",
    "omnibase_infra.validators",
)


def leave_out_package_code() -> None:
    import omnibase_infra

    root = Path(omnibase_infra.__path__[0])
    for name in BARE_PACKAGES:
        package = types.ModuleType(name)
        package.__path__ = [str(root.joinpath(*name.split(".")[1:]))]
        sys.modules[name] = package
    # What the linter takes from a package, it finds in a module of it.
    identifier = importlib.import_module(
        "omnibase_infra.models.handlers.model_handler_identifier"
    )
    sys.modules["omnibase_infra.models.handlers"].ModelHandlerIdentifier = (  # type: ignore[attr-defined]
        identifier.ModelHandlerIdentifier
    )


def lint(path: Path) -> Iterator[Finding]:
    from omnibase_infra.validation.linter_contract import (
        ContractLinter,
        convert_violation_to_handler_error,
    )

    for violation in ContractLinter().lint_file(path).violations:
        code = convert_violation_to_handler_error(violation).rule_id
        yield {
            "judge": code,
            "severity": str(violation.severity.value),
            "message": f"{violation.field_path}: {violation.message}",
        }


def read_model(path: Path) -> Iterator[Finding]:
    from omnibase_core.models.contracts.model_yaml_contract import ModelYamlContract

    try:
        ModelYamlContract.model_validate(
            yaml.safe_load(path.read_text(encoding="utf-8"))
        )
    except Exception as e:  # noqa: BLE001 - whatever it raises is its verdict
        yield error("ModelYamlContract", str(e))


def route(path: Path) -> Iterator[Finding]:
    from omnibase_core.runtime.runtime_local import RuntimeLocal
    from omnibase_core.validators import (
        command_category_requires_event_model,
        dispatched_contract_operation,
        operation_match_requires_operation,
    )
    from omnibase_infra.validators import handler_routing_schema

    for gate in (
        handler_routing_schema,
        operation_match_requires_operation,
        dispatched_contract_operation,
        command_category_requires_event_model,
    ):
        for finding in gate.validate_paths([path]):
            yield error(gate.__name__.rpartition(".")[2], str(finding))
    contract = yaml.safe_load(path.read_text(encoding="utf-8"))
    bus = contract.get("event_bus") or {}
    for message in RuntimeLocal._validate_routing(
        contract.get("handler_routing") or {},
        bus.get("subscribe_topics") or [],
        bus.get("publish_topics") or [],
    ):
        yield error("runtime_local", message)


def judge_topics(path: Path) -> Iterator[Finding]:
    from omnibase_core.validation.validator_topic_suffix import validate_topic_suffix

    contract = yaml.safe_load(path.read_text(encoding="utf-8"))
    for topic in sorted(set(find_topics(contract))):
        result = validate_topic_suffix(topic)
        if not result.is_valid:
            yield error("topic_suffix", f"{topic}: {result.error}")


def find_topics(node: object) -> Iterator[str]:
    if isinstance(node, str) and node.startswith("onex.") and " " not in node:
        yield node
    elif isinstance(node, dict):
        for value in node.values():
            yield from find_topics(value)
    elif isinstance(node, list):
        for value in node:
            yield from find_topics(value)


def judge_profiles(path: Path) -> Iterator[Finding]:
    from omnibase_core.validation.validator_runtime_profiles import (
        ValidatorRuntimeProfiles,
    )

    for issue in ValidatorRuntimeProfiles().validate(path).issues:
        yield {
            "judge": "runtime_profiles",
            "severity": str(issue.severity.value),
            "message": issue.message,
        }


def error(judge: str, message: str) -> Finding:
    return {"judge": judge, "severity": "error", "message": message}


JUDGES = (lint, read_model, route, judge_topics, judge_profiles)


def main(searched: str, *paths: str) -> None:
    logging.disable(logging.CRITICAL)
    sys.path.extend(searched.split(":"))
    leave_out_package_code()
    findings = {
        path: [finding for judge in JUDGES for finding in judge(Path(path))]
        for path in paths
    }
    print(json.dumps(findings))


if __name__ == "__main__":
    main(*sys.argv[1:])
