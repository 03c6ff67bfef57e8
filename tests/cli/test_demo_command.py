"""`raadhus demo` keeps away from a store with real municipalities in it."""

from own_installation import OwnInstallation


def test_beside_a_real_municipality_the_demo_is_refused_and_says_why(
    own_installation: OwnInstallation,
) -> None:
    own_installation.migrate()
    stated = own_installation.raadhus(
        "register", "add", "greve", "body", "name=Greve Kommune", "--source", "Loven", "--as", "Asta"
    )

    refused = own_installation.raadhus("demo")

    assert stated.returncode == 0, stated.stderr
    assert refused.returncode == 1
    assert "[store-not-empty] The store holds greve already" in refused.stderr
    assert "egeborg" not in own_installation.raadhus("edition", "list").stdout
