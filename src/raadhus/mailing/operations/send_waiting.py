"""Send the mail whose turn it is, the oldest first, for a while."""

import time
from collections.abc import Callable
from datetime import datetime

from django.conf import settings
from msgspec import Struct

from raadhus.mailing.courier import Courier
from raadhus.mailing.models import OutgoingMail
from raadhus.mailing.operations.send_mail import send_mail


class MailsSent(Struct, frozen=True, kw_only=True):
    """`is_more` when time was up before the last one."""

    sent: int = 0
    failed: int = 0
    is_more: bool = False


def send_waiting(*, clock: Callable[[], datetime], seconds: float) -> MailsSent:
    """Without a mail server all mail waits."""
    server = settings.MAIL_SERVER
    if server is None:
        return MailsSent()
    ends = time.monotonic() + seconds
    due = OutgoingMail.objects.filter(state="waiting", next_try_at__lte=clock()).order_by("next_try_at", "pk")
    sent = failed = 0
    with Courier(server) as courier:
        for number in tuple(due.values_list("pk", flat=True)):
            if time.monotonic() > ends:
                return MailsSent(sent=sent, failed=failed, is_more=True)
            went = send_mail(number, courier=courier, server=server, clock=clock)
            sent += went is True
            failed += went is False
    return MailsSent(sent=sent, failed=failed)
