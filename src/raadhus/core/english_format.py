"""How amounts are written for English readers."""


def english_kroner(oere: int) -> str:
    """Write øre as "DKK 1,250,000", with decimals only when there are any."""
    kroner, rest = divmod(abs(oere), 100)
    sign = "\N{MINUS SIGN}" if oere < 0 else ""
    return f"{sign}DKK {kroner:,}.{rest:02}" if rest else f"{sign}DKK {kroner:,}"
