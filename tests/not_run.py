"""Which tests did not run and why: listed at the end, and with CI=true a failure unless it had to be so."""

import os
from collections import Counter

import pytest

from corpus import NO_CORPUS, corpus_is_left_out

CANNOT = "cannot run here: "


class NotRun:
    """Counts skips by their reason while the tests run."""

    def __init__(self) -> None:
        self._reasons: Counter[str] = Counter()
        self._deselected = 0

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        self._note(report)

    def pytest_collectreport(self, report: pytest.CollectReport) -> None:
        self._note(report)

    def pytest_deselected(self, items: list[pytest.Item]) -> None:
        self._deselected += sum("long" in item.keywords for item in items)

    def pytest_sessionfinish(self, session: pytest.Session) -> None:
        if self.failing and session.exitstatus == pytest.ExitCode.OK:
            session.exitstatus = pytest.ExitCode.TESTS_FAILED

    def pytest_terminal_summary(self, terminalreporter: pytest.TerminalReporter) -> None:
        if not self._reasons and not self._deselected:
            return
        terminalreporter.section("not run")
        for reason, count in sorted(self._reasons.items()):
            failing = " (a failure in CI)" if reason in self.failing else ""
            terminalreporter.line(f"{count:5}  {reason}{failing}")
        if self._deselected:
            terminalreporter.line(f"{self._deselected:5}  a long proof: ./test --long runs it")

    @property
    def failing(self) -> tuple[str, ...]:
        """The reasons that CI does not accept."""
        if os.environ.get("CI") != "true":
            return ()
        return tuple(reason for reason in self._reasons if not is_accepted(reason))

    def _note(self, report: pytest.TestReport | pytest.CollectReport) -> None:
        if report.skipped and not hasattr(report, "wasxfail"):
            told = report.longrepr[2] if isinstance(report.longrepr, tuple) else str(report.longrepr)
            self._reasons[told.removeprefix("Skipped: ")] += 1


def is_accepted(reason: str) -> bool:
    """Whether a test need not run for this reason: it cannot, or whoever runs CI has said so."""
    if reason.startswith(CANNOT):
        return True
    return corpus_is_left_out() and reason.startswith((NO_CORPUS, "got empty parameter set"))


def skip_what_cannot_run(items: list[pytest.Item]) -> None:
    """Skip what is marked to run only where a condition holds, and does not hold here."""
    for item in items:
        for mark in item.iter_markers("only_where"):
            if not mark.args[0]:
                item.add_marker(pytest.mark.skip(reason=f"{CANNOT}{mark.kwargs['reason']}"))
