"""The grounds on which an item may be treated behind closed doors, offered to whoever closes one.

A ground alone closes nothing: the case needs its concrete reason too.
"""

from collections.abc import Mapping
from types import MappingProxyType

from msgspec import Struct


class Ground(Struct, frozen=True, kw_only=True):
    """`name` is what it protects, `law` where it stands."""

    name: str
    law: str

    @property
    def words(self) -> str:
        return f"{self.name} ({self.law})"


_SECRECY = "forvaltningsloven § 27, stk. {}"

CLOSING_CATALOGUE: Mapping[str, Ground] = MappingProxyType(
    {
        "personal": Ground(name="Enkeltpersoners private forhold", law=_SECRECY.format("1, nr. 1")),
        "personnel": Ground(name="Personalesag", law=_SECRECY.format("1, nr. 1")),
        "business": Ground(
            name="Virksomheders drifts- og forretningsforhold", law=_SECRECY.format("1, nr. 2")
        ),
        "property": Ground(
            name="Køb og salg af fast ejendom",
            law=f"styrelsesloven § 10, stk. 1, jf. {_SECRECY.format('4, nr. 3')}",
        ),
        "tender": Ground(
            name="Overslag, tilbud og udbud",
            law=f"styrelsesloven § 10, stk. 1, jf. {_SECRECY.format('4, nr. 3')}",
        ),
        "economy": Ground(name="Kommunens økonomiske interesser", law=_SECRECY.format("4, nr. 3")),
        "dispute": Ground(
            name="Retssag, voldgift og procesrisiko",
            law=f"styrelsesloven § 10, stk. 1, jf. {_SECRECY.format('4, nr. 3')}",
        ),
        "security": Ground(name="Sikkerhed og beredskab", law=_SECRECY.format("4, nr. 1")),
        "other-secrecy": Ground(name="Anden tavshedspligt ved lov", law="straffeloven §§ 152 og 152 c-152 f"),
    }
)


def is_ground(key: str | None) -> bool:
    return key in CLOSING_CATALOGUE


def ground_words(key: str | None) -> str:
    """The ground in words with its paragraph; nothing for what is no ground."""
    ground = CLOSING_CATALOGUE.get(key or "")
    return ground.words if ground else ""
