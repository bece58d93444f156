"""Imports a node's module, instantiates its class, and says how that went.

Arguments: folder to import from, dotted module, class name, then further folders for sys.path.
Writes one line of JSON to standard output: {"ok": true} or {"ok": false, "error": "..."}. Whatever the node or the
libraries print, in Python or below it, goes to standard error.
"""

import importlib
import json
import os
import sys

# Far above what importing omnibase_core takes; it keeps a runaway import from taking the machine down.
MEMORY_LIMIT = 4 * 1024**3
LONGEST_ERROR = 4000


def bound_memory() -> None:
    try:
        import resource
    except ImportError:
        return  # Windows has no such limits.
    hard = resource.getrlimit(resource.RLIMIT_DATA)[1]
    bound = MEMORY_LIMIT if hard == resource.RLIM_INFINITY else min(MEMORY_LIMIT, hard)
    resource.setrlimit(resource.RLIMIT_DATA, (bound, bound))


def try_import(module: str, name: str) -> dict[str, object]:
    try:
        node_class = getattr(importlib.import_module(module), name)
        container = importlib.import_module(
            "omnibase_core.models.container.model_onex_container"
        )
        node_class(container.ModelONEXContainer())
    except BaseException as error:
        message = f"{type(error).__name__}: {error}"
        return {"ok": False, "error": message[:LONGEST_ERROR]}
    return {"ok": True}


def main(root: str, module: str, name: str, *paths: str) -> None:
    answer_to = os.dup(1)
    os.dup2(2, 1)
    bound_memory()
    sys.path[:0] = [root, *paths]
    sys.dont_write_bytecode = True
    answer = json.dumps(try_import(module, name))
    os.write(answer_to, f"{answer}\n".encode())
    # Not the usual end, which would wait for threads that the import has left behind.
    os._exit(0)


if __name__ == "__main__":
    main(*sys.argv[1:])
