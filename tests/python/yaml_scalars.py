"""Reads a JSON list of YAML texts from standard input and says how PyYAML understands each: null when it refuses it, else its scalars
in the order of the text as [kind, start, end, value], with offsets in code points; keys and values alike."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator

import yaml


def scalars(root: yaml.Node) -> Iterator[list[str | int]]:
    pending = [root]
    while pending:
        node = pending.pop()
        if isinstance(node, yaml.ScalarNode):
            kind = node.tag.removeprefix("tag:yaml.org,2002:")
            yield [kind, node.start_mark.index, node.end_mark.index, node.value]
        elif isinstance(node, yaml.SequenceNode):
            pending.extend(reversed(node.value))
        else:
            pending.extend(part for pair in reversed(node.value) for part in reversed(pair))


def read(text: str) -> list[list[str | int]] | None:
    try:
        yaml.safe_load(text)
        node = yaml.compose(text, yaml.SafeLoader)
    except (yaml.YAMLError, ValueError, RecursionError, TypeError):
        return None
    return [] if node is None else list(scalars(node))


json.dump([read(text) for text in json.load(sys.stdin)], sys.stdout)
