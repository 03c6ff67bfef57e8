"""What keeps the index up with the store: soon after each event, every minute in case one was lost, every night."""

from datetime import time, timedelta

from raadhus.jobs.schedules import Daily, Every, Schedule, declare_schedule
from raadhus.jobs.tasks import task

# A whole country is indexed anew in hours, and only one process at a time may write.
_LONGEST = timedelta(hours=12)
_SOON = timedelta(seconds=2)
_LATER = timedelta(minutes=10)


@task(name="finding.take-in", time_limit=_LONGEST, first_pause=_SOON, longest_pause=_LATER)
def take_in(*, is_thorough: bool = False) -> None:
    # Every command loads the jobs, few need the engine.
    from raadhus.finding.operations.take_in_changes import take_in_changes
    from raadhus.text_index.index_errors import IndexUnusable

    try:
        take_in_changes(is_thorough=is_thorough)
    except IndexUnusable as error:
        # Whoever writes takes in the same; what came too late for that is there within a minute.
        if error.code != "index-busy":
            raise


declare_schedule(Schedule(name="index", task=take_in, rhythm=Every(1)))
declare_schedule(
    Schedule(
        name="index-thoroughly",
        task=take_in,
        rhythm=Daily(time(3, 40)),
        arguments={"is_thorough": True},
    )
)
