import ast
import gc
from functools import cache

from house.tracked import name_of, source_files

USUAL_FILE, LONGEST_FILE = 300, 500
USUAL_FUNCTION, LONGEST_FUNCTION = 40, 80
SHARE_OF_USUAL = 0.95


def _file_sizes() -> dict[str, int]:
    return {name_of(path): len(path.read_text().splitlines()) for path in source_files()}


@cache
def _function_sizes() -> dict[str, int]:
    # Looking for garbage among millions of nodes takes longer than the nodes themselves.
    gc.disable()
    try:
        return {
            f"{name_of(path)}:{node.lineno} {node.name}": (node.end_lineno or node.lineno) - node.lineno + 1
            for path in source_files()
            for node in ast.walk(ast.parse(path.read_text()))
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        }
    finally:
        gc.enable()


def _beyond(sizes: dict[str, int], limit: int) -> dict[str, int]:
    return {name: size for name, size in sizes.items() if size > limit}


def test_no_file_is_longer_than_500_lines() -> None:
    assert _beyond(_file_sizes(), LONGEST_FILE) == {}


def test_95_of_100_files_have_at_most_300_lines() -> None:
    sizes = _file_sizes()
    long = _beyond(sizes, USUAL_FILE)

    assert len(long) <= (1 - SHARE_OF_USUAL) * len(sizes), long


def test_no_function_is_longer_than_80_lines() -> None:
    assert _beyond(_function_sizes(), LONGEST_FUNCTION) == {}


def test_95_of_100_functions_have_at_most_40_lines() -> None:
    sizes = _function_sizes()
    long = _beyond(sizes, USUAL_FUNCTION)

    assert len(long) <= (1 - SHARE_OF_USUAL) * len(sizes), long
