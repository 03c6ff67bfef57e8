"""Verifying, chain heads, editions and withdrawing, as they are typed."""

import json
from pathlib import Path

import pytest

from command_line import Raadhus
from publishing import publish
from raadhus.published.models import ChainEntry, EditionPart

pytestmark = pytest.mark.django_db(transaction=True)


def test_verify_says_that_everything_fits(raadhus: Raadhus) -> None:
    publish()

    said = raadhus("verify")

    assert said.code == 0
    assert "1 entries, 1 editions, 4 leaves" in said.out
    assert said.out.endswith("Everything fits.\n")


def test_verify_names_what_does_not_fit_and_ends_with_1(raadhus: Raadhus) -> None:
    edition = publish().edition
    EditionPart.objects.filter(number="2").update(stated=b"{}")

    said = raadhus("verify")

    assert said.code == 1
    assert (
        f"WRONG: Minutes, edition {edition}, item 2: the text is not the one that was published." in said.out
    )
    assert "[part-altered: published_editionpart.stated]" in said.out


def test_verify_as_json_tells_every_finding_in_words(raadhus: Raadhus) -> None:
    publish()
    ChainEntry.objects.update(actor="En anden")

    told = json.loads(raadhus("verify", "--json").out)

    assert told["is_whole"] is False
    assert told["findings"][0]["danish"] == "Led 1 i kæden er ikke, som det var, da det blev skrevet."


@pytest.mark.parametrize("form", [(), ("--json",)])
def test_a_head_that_was_printed_is_found_again(raadhus: Raadhus, tmp_path: Path, form: tuple[str]) -> None:
    publish()
    kept = tmp_path / "heads"
    kept.write_text(raadhus("chain", "head", *form).out, encoding="utf-8")

    said = raadhus("verify", "--against", kept)

    assert said.code == 0
    assert "our chain has it, and 0 entries after it" in said.out


def test_a_head_of_another_chain_is_not(raadhus: Raadhus) -> None:
    publish()

    said = raadhus("verify", "--against", f"egeborg:1:{'0' * 64}")

    assert said.code == 1
    assert "the chain was rewritten" in said.out


def test_what_is_no_head_is_refused(raadhus: Raadhus) -> None:
    publish()

    said = raadhus("verify", "--against", "egeborg")

    assert said.code == 2
    assert "[not-a-head]" in said.err


def test_an_edition_is_listed_shown_and_proven(raadhus: Raadhus) -> None:
    edition = publish().edition

    assert json.loads(raadhus("edition", "list", "--json").out)["edition"] == edition
    assert "Musikskole" in raadhus("edition", "show", str(edition)).out
    assert json.loads(raadhus("edition", "show", str(edition), "--json").out)["kind"] == "minutes"
    assert len(json.loads(raadhus("edition", "proof", str(edition)).out)["leaves"]) == 4


@pytest.mark.parametrize("verb", ["show", "proof"])
def test_an_edition_that_is_not_there_is_refused(raadhus: Raadhus, verb: str) -> None:
    said = raadhus("edition", verb, "999")

    assert said.code == 2
    assert "[edition-unknown]" in said.err


def _item() -> str:
    return str(EditionPart.objects.get(number="2").item_id)


def test_an_item_is_withdrawn_and_verify_tells_of_it(raadhus: Raadhus) -> None:
    publish()

    said = raadhus("withdraw", "item", _item(), "--ground", "copyright", "--as", "Asta", "--yes")

    assert said.code == 0
    assert "withdrawn from edition" in said.err
    assert "item 2: withdrawn 2" in raadhus("verify").out


def test_an_edition_is_withdrawn_and_not_shown_any_more(raadhus: Raadhus) -> None:
    edition = str(publish().edition)

    said = raadhus("withdraw", "edition", edition, "--ground", "other", "--as", "Asta", "--yes")

    assert said.code == 0
    assert "[edition-withdrawn]" in raadhus("edition", "show", edition).err
    assert raadhus("verify").code == 0


def test_nothing_is_withdrawn_where_nobody_can_be_asked(raadhus: Raadhus) -> None:
    publish()

    said = raadhus("withdraw", "item", _item(), "--ground", "copyright", "--as", "Asta")

    assert said.code == 2
    assert "[not-confirmed]" in said.err
    assert ChainEntry.objects.count() == 1


def test_a_withdrawal_that_is_refused_says_why(raadhus: Raadhus) -> None:
    said = raadhus("withdraw", "item", "nobody", "--ground", "copyright", "--as", "Asta", "--yes")

    assert said.code == 1
    assert "[item-unknown]" in said.err
