"""The words with which a body makes a remark or asks for something to be done."""

REMARK = (
    # Ballerup: "godkendt med den bemærkning, at"; Greve: "med bemærkning om, at"; several: "idet det bemærkes, at".
    r"med (?:den |denne |følgende |de |disse )?bemærkning(?:er)?(?: om)?[,:]? ?(?:at )?"
    r"|(?:idet|og) det bemærkes,? at|bemærker (?:yderligere |dog |samtidig )?,? ?at|det bemærkes,? at"
)

FORWARDING = r"(?:frem|tilbage)send\w+ "
"""Aarhus sends a matter on "med bemærkning, at …": that is the decision itself, not a remark to it."""

ASKING = (
    # Ballerup: "ønsker, at"; Greve: "ønsker frem mod", "bad om", "bestilte"; Aarhus: "anmoder", "beder"; several: "opfordrer".
    r"ønske[rsd]\w*|beder|bad|anmode[rd]\w*|opfordre[rd]\w*|pålægger|pålagde|bestil(?:ler|te)|efterspørger|forventer"
)

OWN_DOING = (
    # "ønsker at beslutte" tells what the body does itself; "ønsker at få", "at drøfte på næste møde" asks for something.
    r" (?:selv )?at (?:beslutte|træffe|vedtage|godkende|takke|understrege|bemærke|fastholde|udtrykke|anerkende|rose|støtte|bakke"
    r"|tilkendegive|præcisere|udtale|afvise|forkaste|stemme|kvittere)\b"
)

WORK_OF_OTHERS = (
    # Aarhus: "Magistratsafdelingen for … udarbejder notat".
    r"^(?:Magistratsafdeling|Forvaltning|Administration|Center |Direktion)[^.]{0,120}? "
    r"(?:udarbejder|fremlægger|undersøger|vender tilbage|genfremlægger|udsender|eftersender)\b"
)
