"""An index carries the rules of words that it was made by."""

import ast
from importlib.resources import files
from pathlib import Path

import pytest

from index_at_hand import SCHEMA, built, document
from raadhus.text_index import engine_fields
from raadhus.text_index.index_errors import IndexUnusable
from raadhus.text_index.reader import IndexReader
from raadhus.text_index.rules import RULES

_ROOM = "raadhus.text_index."


def test_an_index_made_by_other_rules_is_built_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    built(tmp_path, document("punkt", "cykelsti"))
    monkeypatch.setattr(engine_fields, "rules_digest", lambda: "those of another release")

    with pytest.raises(IndexUnusable) as refused:
        IndexReader(tmp_path, schema=SCHEMA).snapshot()

    assert refused.value.code == "index-of-other-version"
    assert refused.value.asks_for_rebuilding


@pytest.mark.parametrize("name", RULES)
def test_whatever_a_rule_is_made_of_counts_as_a_rule(name: str) -> None:
    tree = ast.parse((files("raadhus.text_index") / f"{name}.py").read_text(encoding="utf-8"))
    used = {node.module for node in ast.walk(tree) if isinstance(node, ast.ImportFrom) and node.module}

    assert {module.removeprefix(_ROOM) for module in used if module.startswith(_ROOM)} <= {*RULES}
