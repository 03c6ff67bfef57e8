"""The text of one paragraph, heading or cell while it is read: white space collapsed, marks at their exact places."""

import unicodedata

from raadhus.core.record import Mark, MarkKind


def unescaped(text: str) -> str:
    """The text of serialised HTML: it holds these five entities and no other."""
    text = text.replace("&nbsp;", " ").replace("&lt;", "<").replace("&gt;", ">")
    return text.replace("&quot;", '"').replace("&amp;", "&")


class _OpenMark:
    __slots__ = ("kind", "start", "url")

    def __init__(self, kind: MarkKind, start: int, url: str | None) -> None:
        self.kind = kind
        self.start = start
        self.url = url


class InlineText:
    """The text of the paragraph, heading or cell that is being read, with white space collapsed.

    What is put into `pending` is HTML text as it stands there; it is collapsed when its place must be known.
    """

    __slots__ = ("done", "ends_in_space", "length", "open", "parts", "pending")

    def __init__(self) -> None:
        self.pending: list[str] = []
        self.parts: list[str] = []
        self.length = 0
        self.ends_in_space = False
        self.open: list[_OpenMark] = []
        self.done: list[tuple[_OpenMark, int]] = []

    def add_space(self) -> None:
        self.pending.append(" ")

    def break_line(self) -> None:
        self._settle()
        if self.length and self.parts[-1] != "\n":
            self.parts.append("\n")
            self.length += 1
        self.ends_in_space = False

    def open_mark(self, kind: MarkKind, url: str | None) -> None:
        self._settle()
        self.open.append(_OpenMark(kind, self.length, url))

    def close_mark(self, kind: MarkKind) -> None:
        for index in range(len(self.open) - 1, -1, -1):
            if self.open[index].kind == kind:
                self._settle()
                self.done.append((self.open.pop(index), self.length))
                return

    def taken(self) -> tuple[str, tuple[Mark, ...]]:
        """Hand over the text and begin a new one in which the open marks go on."""
        if not self.parts and not self.open:
            text = "".join(self.pending)
            self.pending.clear()
            text = " ".join((unescaped(text) if "&" in text else text).split())
            self.ends_in_space = False
            return (text if text.isascii() else unicodedata.normalize("NFC", text)), ()
        self._settle()
        text = "".join(self.parts)
        for mark in self.open:
            self.done.append((mark, self.length))
        marks = self._marks(text) if self.done else ()
        self.parts, self.length, self.ends_in_space, self.done = [], 0, False, []
        if self.open:
            self.open = [_OpenMark(mark.kind, 0, mark.url) for mark in self.open]
        if not text.isascii() and not unicodedata.is_normalized("NFC", text):
            marks = tuple(_composed(mark, text) for mark in marks)
            text = unicodedata.normalize("NFC", text)
        return text.removesuffix("\n"), marks

    def _settle(self) -> None:
        if not self.pending:
            return
        text = "".join(self.pending)
        self.pending.clear()
        if "&" in text:
            text = unescaped(text)
        words = text.split()
        if not words:
            self.ends_in_space = True
            return
        if self.length and (self.ends_in_space or text[0].isspace()) and self.parts[-1] != "\n":
            self.parts.append(" ")
            self.length += 1
        joined = " ".join(words)
        self.parts.append(joined)
        self.length += len(joined)
        self.ends_in_space = text[-1].isspace()

    def _marks(self, text: str) -> tuple[Mark, ...]:
        made: list[Mark] = []
        for mark, closed_at in self.done:
            if mark.kind == "link" and mark.url is None:
                continue
            marked = text[mark.start : closed_at]
            start = mark.start + len(marked) - len(marked.lstrip())
            end = mark.start + len(marked.rstrip())
            if start < end:
                made.append(Mark(start=start, end=end, kind=mark.kind, url=mark.url))
        if len(made) > 1:
            made = _joined(sorted(made, key=lambda mark: (mark.start, -mark.end, mark.kind)), text)
        return tuple(made)


def _joined(marks: list[Mark], text: str) -> list[Mark]:
    """Join marks of one kind that touch or lie in each other: Word writes one word as several."""
    kept: list[Mark] = []
    for mark in marks:
        for index in range(len(kept) - 1, -1, -1):
            before = kept[index]
            if (
                before.kind == mark.kind
                and before.url == mark.url
                and not text[before.end : mark.start].strip()
            ):
                kept[index] = Mark(
                    start=before.start, end=max(before.end, mark.end), kind=mark.kind, url=mark.url
                )
                break
            if before.kind == mark.kind:
                kept.append(mark)
                break
        else:
            kept.append(mark)
    return kept


def _composed(mark: Mark, text: str) -> Mark:
    start, end = (len(unicodedata.normalize("NFC", text[:place])) for place in (mark.start, mark.end))
    return Mark(start=start, end=end, kind=mark.kind, url=mark.url)
