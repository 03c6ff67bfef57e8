"""What a citizen searched for, as a value; written out it is a search again, and means the same."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class Word:
    """A word in any of its forms; `field` is the word before the colon, where one was named."""

    text: str
    field: str | None = None


@dataclass(frozen=True, slots=True)
class Prefix:
    """All words that begin so."""

    text: str
    field: str | None = None


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words beside each other, in this order."""

    words: tuple[str, ...]
    field: str | None = None


@dataclass(frozen=True, slots=True)
class AllOf:
    of: "tuple[Node, ...]"


@dataclass(frozen=True, slots=True)
class AnyOf:
    of: "tuple[Node, ...]"


@dataclass(frozen=True, slots=True)
class Not:
    of: "Node"


Leaf: TypeAlias = Word | Prefix | Phrase
Node: TypeAlias = Leaf | AllOf | AnyOf | Not


@dataclass(frozen=True, slots=True)
class Query:
    """A search; without a root it asks for nothing in particular. `notes` are the codes of what was taken otherwise."""

    root: Node | None
    notes: tuple[str, ...] = field(default=(), compare=False)

    def __str__(self) -> str:
        return "" if self.root is None else _written(self.root)


def all_of(nodes: tuple[Node, ...]) -> Node | None:
    """All of the nodes, in the simplest form."""
    flat = tuple(
        dict.fromkeys(part for node in nodes for part in (node.of if isinstance(node, AllOf) else (node,)))
    )
    return AllOf(flat) if len(flat) > 1 else flat[0] if flat else None


def any_of(nodes: tuple[Node, ...]) -> Node | None:
    """At least one of the nodes, in the simplest form."""
    flat = tuple(
        dict.fromkeys(part for node in nodes for part in (node.of if isinstance(node, AnyOf) else (node,)))
    )
    return AnyOf(flat) if len(flat) > 1 else flat[0] if flat else None


def negated(node: Node) -> Node:
    return node.of if isinstance(node, Not) else Not(node)


def leaves(query: Query, *, asked_for: bool = True) -> Iterator[Leaf]:
    """The words, beginnings and phrases in their order; without those that must not be there unless told so."""
    open_nodes: list[Node] = [] if query.root is None else [query.root]
    while open_nodes:
        node = open_nodes.pop()
        if isinstance(node, AllOf | AnyOf):
            open_nodes.extend(reversed(node.of))
        elif not isinstance(node, Not):
            yield node
        elif not asked_for:
            open_nodes.append(node.of)


def _written(node: Node) -> str:
    match node:
        case AllOf(of):
            return " ".join(_bracketed(part) if isinstance(part, AnyOf) else _written(part) for part in of)
        case AnyOf(of):
            return " ELLER ".join(_written(part) for part in of)
        case Not(of):
            return f"-{_bracketed(of) if isinstance(of, AllOf | AnyOf) else _written(of)}"
        case Phrase(words, named):
            return f'{_before(named)}"{" ".join(words)}"'
        case Prefix(text, named):
            return f"{_before(named)}{text}*"
        case Word(text, named):
            return f"{_before(named)}{text}"


def _bracketed(node: Node) -> str:
    return f"({_written(node)})"


def _before(named: str | None) -> str:
    return "" if named is None else f"{named}:"
