"""The words that send a matter on to a body, in small letters, and what for."""

GOES_ON = (
    # Ballerup: "forelægges for"; Greve: "sendte sagen til realitetsbehandling i", "oversendes til"; Aarhus: "Fremsendes til".
    r"\b(?=[bfgostv])(?:"
    r"(?:fore|frem)læg(?:ges|ger|ge)(?:(?: (?!\w*(?:udvalg|råd|bestyrelse|magistrat))\w+){0,2}?(?: både)? (?:for|i|til)(?: både)?(?= \w)|(?= \w))"
    r"|(?:frem|over|videre|gen)?send(?:es|te|er|t)(?: (?:sagen|forslaget|den))?(?: videre| tilbage)? til(?: realitetsbehandling i| fornyet behandling i)?"
    r"|(?:behandles|godkendes|genoptages|træffes)(?: herefter| efterfølgende| endeligt| også)? (?:i|af))"
)

RECOMMENDS_TO = r"anbefal(?:er|ede|es) over ?for(?= \w)"
"""Greve: "anbefaler overfor Byrådet, at": what a body recommends goes on to the one that decides."""

PURPOSE = (
    r",?\s+(?:med henblik på|til|for)\s+(?P<purpose>(?:endelig |fornyet |videre |politisk )?"
    r"(?:godkendelse|vedtagelse|behandling|beslutning|orientering|drøftelse|realitetsbehandling|efterretning|udtalelse|høring))"
)
