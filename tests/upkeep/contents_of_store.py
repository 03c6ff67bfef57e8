"""Everything that a store holds, to be compared with another."""

from django.apps import apps

from raadhus.upkeep.kept_files import opened_stores

Contents = dict[str, list[tuple[object, ...]] | dict[str, bytes]]


def contents_of_store() -> Contents:
    """The rows of every table and the bytes of every file."""
    tables: Contents = {
        model._meta.db_table: [
            tuple(bytes(value) if isinstance(value, memoryview) else value for value in row)
            for row in model._base_manager.order_by("pk").values_list()
        ]
        for model in apps.get_models(include_auto_created=True)
    }
    files: Contents = {
        name: {sha256: store.get(sha256) for sha256 in store.all_hashes()}
        for name, store in opened_stores()._asdict().items()
    }
    return tables | files
