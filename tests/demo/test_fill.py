"""The demo goes into an empty store, whole or not at all."""

import pytest

from publishing import publish
from raadhus.demo.errors import DemoRefused
from raadhus.demo.fill import fill_store
from raadhus.demo.publishing import Carrier
from raadhus.published.models import Edition, RegisterStatement


@pytest.mark.django_db
def test_the_demo_is_refused_beside_a_real_municipality(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("raadhus.demo.fill.BODY", "somewhere-else")
    publish()

    with pytest.raises(DemoRefused) as refused:
        fill_store()

    assert refused.value.code == "store-not-empty"
    assert "egeborg" in refused.value.english


@pytest.mark.django_db
def test_a_demo_that_is_stopped_leaves_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    done = []

    def carry_out(carrier: Carrier, happening: object) -> None:
        done.append(happening)
        if len(done) > 100:
            raise KeyboardInterrupt
        real(carrier, happening)  # type: ignore[arg-type]

    real = Carrier.carry_out
    monkeypatch.setattr(Carrier, "carry_out", carry_out)

    with pytest.raises(KeyboardInterrupt):
        fill_store()

    assert not Edition.objects.exists()
    assert not RegisterStatement.objects.exists()
