"""CPR numbers of nobody, calculated from an invented birthday, so that none stands in the project."""

from datetime import date

from raadhus.core.cpr import _keeps_modulus

BORN = date(1961, 2, 3)


def made_cpr(born: date = BORN, *, keeps_modulus: bool = True, gap: str = "-") -> str:
    """The first number of the day that keeps the modulus, or that does not."""
    first = 4 if born.year >= 2000 else 0
    day = f"{born:%d%m%y}"
    serials = (f"{first}{serial:03}" for serial in range(120, 1000))
    return next(f"{day}{gap}{serial}" for serial in serials if _keeps_modulus(day + serial) is keeps_modulus)
