"""Imports a node's module, instantiates its class, and says how that went.

Arguments: folder to import from, dotted module, class name, then further folders for sys.path.
Prints one line of JSON: {"ok": true} or {"ok": false, "error": "..."}.
"""

import contextlib
import importlib
import io
import json
import sys


def main(root: str, module: str, name: str, *paths: str) -> None:
    sys.path[:0] = [root, *paths]
    sys.dont_write_bytecode = True
    # What the libraries print while they are imported is not the answer.
    with contextlib.redirect_stdout(io.StringIO()):
        try:
            node_class = getattr(importlib.import_module(module), name)
            container = importlib.import_module(
                "omnibase_core.models.container.model_onex_container"
            )
            node_class(container.ModelONEXContainer())
            answer: dict[str, object] = {"ok": True}
        except BaseException as error:
            answer = {"ok": False, "error": f"{type(error).__name__}: {error}"}
    print(json.dumps(answer))


if __name__ == "__main__":
    main(*sys.argv[1:])
