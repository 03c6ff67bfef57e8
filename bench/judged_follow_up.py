"""How much of what was promised, what it cost and how it went is found in seven minutes, and how much of that is right.

    PYTHONPATH=src python bench/judged_follow_up.py [--missed KIND] [--false KIND] [--wrong ATTRIBUTE] [--of NAME]

Prints precision, recall and the share of attributes that are right for each kind: the minutes that it was tuned on,
and those held out. The options print what was missed, found where nothing is marked, or read otherwise than marked.
"""

import argparse
import sys

from measure import ROOT

sys.path.append(str(ROOT / "tests"))

from follow_up_scores import HELD_OUT, KINDS, Kind, Row, agrees, compared, minutes, record_of, score
from raadhus.understanding.derived.passages import passages_of


def main() -> None:
    asked = _asked()
    names = [name for name in minutes() if asked.of is None or name.startswith(asked.of)]
    groups = {
        "tuned": [name for name in names if name not in HELD_OUT],
        "held out": [name for name in names if name in HELD_OUT],
    }
    for group, members in groups.items():
        for kind in KINDS:
            found = score(members, kind)
            right = ", ".join(
                f"{key} {found.right[key] / count:.2f}" for key, count in found.compared.items()
            )
            print(
                f"{group:9} {kind:8} precision {found.precision:.2f}  recall {found.recall:.2f}"
                f"  ({found.marked} marked)  {right}"
            )
    for name in names:
        for kind in KINDS:
            _show(name, kind, asked=asked)


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--missed", metavar="KIND", choices=KINDS)
    parser.add_argument("--false", metavar="KIND", choices=KINDS)
    parser.add_argument("--wrong", metavar="ATTRIBUTE")
    parser.add_argument("--of", metavar="NAME")
    return parser.parse_args()


def _show(name: str, kind: Kind, *, asked: argparse.Namespace) -> None:
    comparison = compared(name, kind)
    texts = {passage.at: passage.text for passage in passages_of(record_of(name))}

    def line(what: str, row: Row, more: object = "") -> None:
        print(f"{what} {name[:10]} {row.at} «{texts.get(row.at, '')[row.start : row.end]}» {more}")

    if asked.missed == kind:
        for row in comparison.missed:
            line("missed", row)
    if asked.false == kind:
        for row in comparison.false:
            line("false", row)
    if asked.wrong:
        for mark, row in comparison.pairs:
            if asked.wrong in mark.told and not agrees(asked.wrong, mark, row):
                line("wrong", mark, f"marked {mark.told[asked.wrong]}, found {row.told.get(asked.wrong)}")


if __name__ == "__main__":
    main()
