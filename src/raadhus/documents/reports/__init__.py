"""Reports: figures, money and the year as charts and tables that eyes, ears and spreadsheets can read.

`pdf_of_report` sets one; it stands apart, for it takes a while to import.
"""

from raadhus.documents.reports.report import (
    Chart,
    Column,
    Report,
    ReportCell,
    ReportSection,
    ReportTable,
    Source,
)

__all__ = [
    "Chart",
    "Column",
    "Report",
    "ReportCell",
    "ReportSection",
    "ReportTable",
    "Source",
]
