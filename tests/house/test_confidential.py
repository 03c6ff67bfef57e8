"""That nothing outside the desk leads to what is written there."""

from collections.abc import Callable, Iterator

from django.apps import apps
from django.conf import settings
from django.db.models import Model
from django.urls import URLPattern, URLResolver, get_resolver

from house.tracked import SOURCE, imports_of, name_of, source_files
from raadhus.upkeep.migrate import desk_tables

OF_THE_DESK = frozenset(
    config.label for config in apps.get_app_configs() if config.name in settings.DESK_APPS
)


def _relations(model: type[Model]) -> Iterator[type[Model]]:
    """Where a row of the model leads, forwards and backwards."""
    for field in model._meta.get_fields(include_hidden=True):
        if isinstance(field.related_model, type):
            yield field.related_model


def test_no_row_outside_the_desk_leads_into_it_or_is_led_to_from_it() -> None:
    led = {
        (model._meta.label, other._meta.label)
        for model in apps.get_models(include_auto_created=True)
        for other in _relations(model)
        if (model._meta.app_label in OF_THE_DESK) != (other._meta.app_label in OF_THE_DESK)
    }

    assert led == set()


def test_every_app_is_of_the_desk_or_of_those_that_the_public_process_has() -> None:
    rooms = {config.name for config in apps.get_app_configs()}

    assert rooms == {*settings.INSTALLED_APPS}
    assert {"writing", "accounts", "mailing", "auth", "sessions"} <= OF_THE_DESK
    assert {"published", "jobs", "intake", "finding"}.isdisjoint(OF_THE_DESK)
    assert {"writing_proposal", "accounts_user", "mailing_outgoingmail", "django_session"} <= {*desk_tables()}


def test_there_is_no_admin_site() -> None:
    assert not apps.is_installed("django.contrib.admin")
    assert [
        address for address, _ in _addresses(get_resolver()) if "admin" in address.partition("/")[0]
    ] == []


def test_every_page_of_the_desk_lies_under_its_address() -> None:
    """What guards its answers, and what looks for leaks in them, knows it by that."""
    of_desk = {
        address
        for address, view in _addresses(get_resolver())
        if view.__module__.startswith(("raadhus.web.desk", "allauth"))
    }

    assert of_desk
    assert [address for address in of_desk if not address.startswith("desk/")] == []


def _addresses(resolver: URLResolver) -> Iterator[tuple[str, Callable[..., object]]]:
    for entry in resolver.url_patterns:
        if isinstance(entry, URLPattern):
            yield str(entry.pattern), entry.callback
        else:
            yield from ((f"{entry.pattern}{rest}", view) for rest, view in _addresses(entry))


def test_only_the_desks_rooms_use_what_signs_people_in() -> None:
    """import-linter knows packages, not their parts: this holds `django.contrib` but for messages of locales."""
    at_home = ("accounts", "mailing", "writing", "web/desk", "server")
    strangers = {
        name_of(path)
        for path in source_files()
        if not path.relative_to(SOURCE).as_posix().startswith(at_home)
        for name in imports_of(path)
        if name.startswith(("django.contrib.", "allauth", "django.core.mail"))
    }

    assert strangers == set()
