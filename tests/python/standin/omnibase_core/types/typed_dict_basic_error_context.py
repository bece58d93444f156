from typing import Any, TypedDict


class TypedDictBasicErrorContext(TypedDict, total=False):
    """Where an error happened; what a raiser adds of its own is in ``additional_context``."""

    file_path: str
    line_number: int
    column_number: int
    function_name: str
    module_name: str
    stack_trace: str
    rollback_errors: list[str]
    additional_context: dict[str, Any]
