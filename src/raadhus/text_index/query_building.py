"""Makes of a search what the engine understands, within bounds, and what the highlighter is to mark."""

from collections.abc import Iterable, Iterator, Sequence
from heapq import nlargest
from math import log1p

from tantivy import Occur
from tantivy import Query as EngineQuery

from raadhus.text_index import engine_fields as fields
from raadhus.text_index.analyser import Analyser
from raadhus.text_index.documents import TextField
from raadhus.text_index.exact_numbers import asked_number
from raadhus.text_index.folding import fold
from raadhus.text_index.highlight import Wanted
from raadhus.text_index.query_tree import AllOf, AnyOf, Node, Not, Phrase, Prefix, Query, Word, leaves
from raadhus.text_index.reader import Snapshot
from raadhus.text_index.tokens import tokens

MOST_EXPANSIONS = 100
"""A beginning stands for so many of the most frequent words with it."""

_PART = 0.05
_ALTERNATIVE = 0.3
_APART = 0.05
"""What stands for a compound, or for a word that no text has, comes below what has the word."""

_NUMBER = 20.0
_LONG_HALF = 5
_RARE = 20
"""So few documents have the word that its parts are looked for as well."""


def engine_query(query: Query, *, snapshot: Snapshot) -> EngineQuery:
    """Give the engine's query; one without words matches every document."""
    everything = _without(
        EngineQuery.all_query(), EngineQuery.term_query(snapshot.engine_schema, fields.ID, fields.STATE_ID)
    )
    if query.root is None:
        return everything
    return _Builder(snapshot, everything=everything).built(query.root) or everything


def wanted(query: Query, *, analyser: Analyser) -> Wanted:
    """Give what is to be marked in the text of a hit."""
    stems: list[str] = []
    prefixes: list[str] = []
    phrases: list[tuple[str, ...]] = []
    for leaf in leaves(query):
        printed = leaf.words if isinstance(leaf, Phrase) else (leaf.text,)
        terms = _stems(printed, analyser)
        if len(terms) > 1:
            phrases.append(terms)
        else:
            stems.extend(terms)
        if isinstance(leaf, Prefix):
            prefixes.append(fold(leaf.text))
        if isinstance(leaf, Word):
            stems.extend(analyser.alternatives(leaf.text))
            phrases.extend(_halves(leaf.text, analyser))
            if fold(leaf.text) not in analyser.lexicon:
                stems.extend(analyser.parts(leaf.text) or _longer_words(leaf.text, analyser))
    return Wanted(stems=frozenset(stems), prefixes=tuple(prefixes), phrases=tuple(phrases))


class _Builder:
    def __init__(self, snapshot: Snapshot, *, everything: EngineQuery) -> None:
        self._searcher = snapshot.searcher
        self._schema = snapshot.engine_schema
        self._texts = snapshot.schema.texts
        self._field_words = snapshot.schema.field_words
        self._analyser = snapshot.analyser
        self._everything = everything

    def built(self, node: Node) -> EngineQuery | None:
        """Give the query of the node; None when it says nothing that can be searched for."""
        match node:
            case AllOf(of):
                return self._all_of(of)
            case AnyOf(of):
                return _any_of(filter(None, map(self.built, of)))
            case Not(of):
                return self._all_of((node,))
            case Phrase(words, named):
                return self._in_order(_stems(words, self._analyser), self._named(named))
            case Prefix(text, named):
                return self._prefix(text, named)
            case Word(text, named):
                return self._word(text, named)

    def _all_of(self, nodes: Sequence[Node]) -> EngineQuery | None:
        clauses = [
            (Occur.MustNot, built) if isinstance(node, Not) else (Occur.Must, built)
            for node in nodes
            if (built := self.built(node.of if isinstance(node, Not) else node)) is not None
        ]
        if clauses and all(occur == Occur.MustNot for occur, _ in clauses):
            clauses.append((Occur.Must, EngineQuery.const_score_query(self._everything, 1.0)))
        return EngineQuery.boolean_query(clauses) if clauses else None

    def _word(self, text: str, named: str | None) -> EngineQuery | None:
        stems = _stems((text,), self._analyser)
        number = None if named else asked_number(text)
        ways: list[EngineQuery | None] = []
        if number is not None:
            ways.append(EngineQuery.const_score_query(self._term(fields.EXACT, number), _NUMBER))
        if len(stems) == 1:
            ways.append(self._stem(stems[0], named))
            others = self._analyser.alternatives(text)
            ways += [EngineQuery.boost_query(self._stem(other, named), _ALTERNATIVE) for other in others]
            known = self._frequency(stems[0])
            if known < _RARE:
                ways += self._apart(text, named)
            if not known:
                ways.append(self._in_other_words(text, named))
        elif stems:
            ways.append(self._in_order(stems, self._named(named)))
        return _any_of(ways)

    def _stem(self, stem: str, named: str | None) -> EngineQuery:
        ways = []
        for text in self._named(named):
            whole, part = fields.whole(text.name), fields.parts(text.name)
            having, with_part = self._searcher.doc_freq(whole, stem), self._searcher.doc_freq(part, stem)
            if having:
                ways.append(EngineQuery.boost_query(self._term(whole, stem), text.weight))
            if with_part:
                # A part that is rarer than the whole word must not weigh more for that.
                weight = text.weight * _PART * min(1.0, self._rarity(having) / self._rarity(with_part))
                ways.append(EngineQuery.boost_query(self._term(part, stem), weight))
        return _any_of(ways) or EngineQuery.empty_query()

    def _apart(self, text: str, named: str | None) -> Iterator[EngineQuery]:
        """The halves of a compound as words of their own: «beskæftigelse indsats», «indsats for beskæftigelse»."""
        for halves in _halves(text, self._analyser):
            for field in self._named(named):
                name = fields.whole(field.name)
                for order, between in ((halves, 0), (halves[::-1], 1)):
                    beside = EngineQuery.phrase_query(self._schema, name, list(order), between)
                    yield EngineQuery.boost_query(beside, field.weight * _APART)

    def _in_other_words(self, text: str, named: str | None) -> EngineQuery | None:
        """For a word that no text has: all of its parts, else any word that begins or ends with it."""
        parts = self._analyser.parts(text)
        if parts:
            found = EngineQuery.boolean_query([(Occur.Must, self._stem(part, named)) for part in parts])
        else:
            longer = _longer_words(text, self._analyser)
            found = _any_of(self._stem(stem, named) for stem in longer) or EngineQuery.empty_query()
        return EngineQuery.boost_query(found, _APART)

    def _frequency(self, stem: str) -> int:
        names = (name(text.name) for text in self._texts for name in (fields.whole, fields.parts))
        return sum(self._searcher.doc_freq(name, stem) for name in names)

    def _in_order(self, stems: Sequence[str], texts: Sequence[TextField]) -> EngineQuery | None:
        if not stems:
            return None
        ways = [
            EngineQuery.boost_query(
                EngineQuery.phrase_query(self._schema, fields.whole(text.name), list(stems))
                if len(stems) > 1
                else self._term(fields.whole(text.name), stems[0]),
                text.weight,
            )
            for text in texts
        ]
        return EngineQuery.boolean_query([(Occur.Should, way) for way in ways])

    def _prefix(self, text: str, named: str | None) -> EngineQuery | None:
        """Any word with this beginning; the stem of one may be shorter, so the lexicon is asked beside the index."""
        stems = _stems((text,), self._analyser)
        if len(stems) != 1:
            return self._in_order(stems, self._named(named))
        begin = fold(text)
        known = _most_frequent(begin, self._analyser)
        ways = [self._in_order(stems, self._named(named))]
        for field in self._named(named):
            name = fields.whole(field.name)
            terms = [term for term, _ in self._searcher.terms_with_prefix(name, begin, limit=MOST_EXPANSIONS)]
            found = EngineQuery.term_set_query(self._schema, name, list(dict.fromkeys((*terms, *known))))
            ways.append(EngineQuery.const_score_query(found, field.weight))
        return _any_of(ways)

    def _named(self, named: str | None) -> tuple[TextField, ...]:
        if named is None:
            return self._texts
        return tuple(text for text in self._texts if text.name == self._field_words[named])

    def _term(self, field: str, term: str) -> EngineQuery:
        return EngineQuery.term_query(self._schema, field, term)

    def _rarity(self, having: int) -> float:
        """What the engine multiplies the hits of a term with that so many documents have."""
        return log1p((max(self._searcher.num_docs, having) - having + 0.5) / (having + 0.5))


def _stems(printed: Iterable[str], analyser: Analyser) -> tuple[str, ...]:
    return tuple(analyser.whole(token.text) for word in printed for token in tokens(word))


def _most_frequent(begin: str, analyser: Analyser) -> tuple[str, ...]:
    words = nlargest(MOST_EXPANSIONS, analyser.lexicon.beginning_with(begin), key=analyser.lexicon.count)
    return tuple(dict.fromkeys(map(analyser.whole, words)))


def _longer_words(text: str, analyser: Analyser) -> tuple[str, ...]:
    lexicon = analyser.lexicon
    words = nlargest(MOST_EXPANSIONS, lexicon.longer_than(fold(text)), key=lexicon.count)
    return tuple(dict.fromkeys(map(analyser.whole, words)))


def _halves(text: str, analyser: Analyser) -> tuple[tuple[str, ...], ...]:
    """The two words of a compound, when both are long enough to be what the text means by them."""
    parts = analyser.parts(text)
    return (parts,) if len(parts) == 2 and min(map(len, parts)) >= _LONG_HALF else ()


def _any_of(queries: Iterable[EngineQuery | None]) -> EngineQuery | None:
    ways = [query for query in queries if query is not None]
    if len(ways) < 2:
        return ways[0] if ways else None
    return EngineQuery.boolean_query([(Occur.Should, way) for way in ways])


def _without(query: EngineQuery, unwanted: EngineQuery) -> EngineQuery:
    return EngineQuery.boolean_query([(Occur.Must, query), (Occur.MustNot, unwanted)])
