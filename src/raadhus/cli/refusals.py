"""What the operations of the desk refuse, as a command says it."""

from collections.abc import Callable

from raadhus.cli.program import EXIT_REFUSED, refuse


def done_or_refused(do: Callable[[], object]) -> int:
    """Do it and give the exit code; a Refusal or an InvalidActor is said on standard error."""
    from raadhus.core.actor import InvalidActor
    from raadhus.core.procedure.refusals import Refusal

    try:
        do()
    except (Refusal, InvalidActor) as error:
        refuse(file=None, code=error.code, sentence=error.english)
        return EXIT_REFUSED
    return 0
