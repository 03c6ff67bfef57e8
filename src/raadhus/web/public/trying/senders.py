"""Who sends a file: only this site's own page may, and nobody too often."""

import ipaddress
import time
from collections import OrderedDict, deque
from collections.abc import Callable
from threading import Lock
from urllib.parse import urlsplit

from django.http import HttpRequest

from raadhus.web.public.trying.forgetting import Forgetting
from raadhus.web.public.trying.refusals import TryRefused

_LONGEST_ADDRESS = 64
_IPV6_HOME = 64
"""So many bits of an IPv6 address are one subscriber's."""


def check_origin(request: HttpRequest) -> None:
    """See that the browser sends from a page of this host, for there is no cookie that could tell; raises TryRefused.

    A browser says so in Origin, or in Sec-Fetch-Site, and no page can make it say anything else.
    """
    site, origin = request.headers.get("Sec-Fetch-Site"), request.headers.get("Origin")
    is_own = site == "same-origin" if origin is None else _host(origin) == request.get_host().lower()
    if not is_own or site not in {None, "same-origin", "none"}:
        raise TryRefused("other-site")


def sender_of(request: HttpRequest, *, is_behind_proxy: bool) -> str:
    """The address of the sender; that of the proxy's client when a proxy stands before.

    The last address of X-Forwarded-For is the one that the proxy wrote; those before it anybody could have written.
    """
    address = request.META.get("REMOTE_ADDR", "")
    if is_behind_proxy:
        address = request.headers.get("X-Forwarded-For", "").rpartition(",")[2].strip() or address
    return _home(address)


class Attempts(Forgetting):
    """How often each sender tried of late, in memory, and no longer than it matters."""

    def __init__(
        self,
        *,
        most: int,
        seconds: float,
        most_senders: int = 10_000,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__(seconds=seconds, clock=clock)
        self._most, self._most_senders = most, most_senders
        self._lock = Lock()
        self._moments: OrderedDict[str, deque[float]] = OrderedDict()

    def count(self, sender: str) -> None:
        """Count another try of the sender; raises TryRefused when there were too many."""
        self.forget()
        with self._lock:
            now, moments = self._clock(), self._moments.setdefault(sender, deque())
            if len(moments) >= self._most:
                raise self._refusal(wait=moments[0] + self._seconds - now)
            moments.append(now)
            self._moments.move_to_end(sender)
            while len(self._moments) > self._most_senders:
                self._moments.popitem(last=False)
        self.forget_later()

    def forget(self) -> None:
        with self._lock:
            oldest = self._clock() - self._seconds
            for sender, moments in tuple(self._moments.items()):
                while moments and moments[0] <= oldest:
                    moments.popleft()
                if not moments:
                    del self._moments[sender]

    def forget_all(self) -> None:
        with self._lock:
            self._moments.clear()

    def is_empty(self) -> bool:
        return not self._moments

    def _refusal(self, *, wait: float) -> TryRefused:
        values = {
            "count": self._most,
            "minutes": round(self._seconds / 60),
            "wait": max(1, -int(-wait // 60)),
        }
        return TryRefused("too-often", values=values, retry_seconds=max(1, -int(-wait // 1)))


def _host(origin: str) -> str | None:
    """The host of an origin as it stands in Host: without the port that goes without saying."""
    try:
        parts = urlsplit(origin)
        usual = {"http": 80, "https": 443}.get(parts.scheme)
        if usual is None or parts.hostname is None:
            return None
        return parts.netloc.removesuffix(f":{usual}").lower()
    except ValueError:
        return None


def _home(address: str) -> str:
    """The address, or for IPv6 the network of the subscriber, who has any number of addresses."""
    try:
        found = ipaddress.ip_address(address)
    except ValueError:
        return address[:_LONGEST_ADDRESS]
    if found.version == 4:
        return str(found)
    if found.ipv4_mapped:
        return str(found.ipv4_mapped)
    return str(ipaddress.ip_network((found, _IPV6_HOME), strict=False))
