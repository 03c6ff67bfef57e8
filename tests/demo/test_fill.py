"""The demo goes into an empty store, whole, and comes out the same every time."""

import pytest

from own_installation import OwnInstallation
from publishing import publish
from raadhus.demo.errors import DemoRefused
from raadhus.demo.fill import fill_store
from raadhus.demo.publishing import Carrier
from raadhus.published.models import Edition, RegisterStatement


@pytest.mark.only_on("sqlite")
def test_two_installations_have_the_same_chain(own_installation: OwnInstallation) -> None:
    other = own_installation.on_sqlite(own_installation.folder.parent / "other")

    made = [one.raadhus("demo", PYTHONHASHSEED=seed) for one, seed in ((own_installation, "1"), (other, "2"))]
    heads = [one.raadhus("chain", "head").stdout for one in (own_installation, other)]

    assert [one.returncode for one in made] == [0, 0]
    assert heads[0] == heads[1] != ""
    assert "is there already" in other.raadhus("demo").stdout


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
