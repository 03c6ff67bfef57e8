"""Why a mail has not been sent, and why one cannot be tried again, by code."""

from collections.abc import Mapping

from raadhus.core.sentences import CodedError, Sentences

MAIL_ERRORS: Mapping[str, Sentences] = {
    "mail-server-away": Sentences(
        "The mail server does not answer.",
        "Mailserveren svarer ikke.",
    ),
    "mail-server-not-trusted": Sentences(
        "The mail server's certificate cannot be trusted, so nothing was handed to it.",
        "Mailserverens certifikat kan ikke godkendes, så intet er afleveret.",
    ),
    "mail-server-not-encrypted": Sentences(
        "The mail server offers no encryption. Set RAADHUS_SMTP_SECURITY if that is as it should be.",
        "Mailserveren tilbyder ikke kryptering.",
    ),
    "mail-sign-in-refused": Sentences(
        "The mail server does not take RAADHUS_SMTP_USER and its password {answer}.",
        "Mailserveren afviser installationens brugernavn eller adgangskode {answer}.",
    ),
    "mail-put-off": Sentences(
        "The mail server does not take the mail now {answer}.",
        "Mailserveren tager ikke imod mailen nu {answer}.",
    ),
    "mail-refused": Sentences(
        "The mail server refuses the mail for good {answer}. Look at the address.",
        "Mailserveren har afvist mailen {answer}. Se, om adressen er rigtig.",
    ),
    "mail-address-unusable": Sentences(
        "No mail can be sent to this address. Correct it at the user, and try again.",
        "Adressen kan ikke bruges. Ret den hos brugeren, og prøv igen.",
    ),
    "mail-perhaps-sent": Sentences(
        "The worker died while it handed the mail over: it may have been sent. Ask, or send it again.",
        "Programmet blev afbrudt, mens mailen blev afleveret. Den er måske sendt: spørg, eller send den igen.",
    ),
    "mail-not-found": Sentences(
        "There is no such mail; `raadhus mail list` shows those there are.",
        "Mailen findes ikke.",
    ),
    "mail-sent": Sentences(
        "The mail is sent. There is nothing to try again.",
        "Mailen er sendt. Der er intet at prøve igen.",
    ),
    "mail-on-its-way": Sentences(
        "The mail is being sent right now. Look again in some minutes.",
        "Mailen er ved at blive sendt. Se igen om lidt.",
    ),
}


class MailError(CodedError):
    """A mail was not sent, or cannot be tried again; `answer` is what the server's reply is numbered."""

    sentences = MAIL_ERRORS

    def __init__(self, code: str, *, answer: str = "") -> None:
        self.answer = answer
        super().__init__(code, values={"answer": f"({answer})" if answer else ""})
