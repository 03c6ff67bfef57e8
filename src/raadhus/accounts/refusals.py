"""Why nothing was changed about a user or a role, each reason an exception of its own."""

from raadhus.core.procedure.refusals import Refusal


class AddressTaken(
    Refusal,
    reason="address-taken-by-user",
    english="There is a user with the address {address} already.",
    danish="Der er allerede en bruger med adressen {address}.",
):
    """A user signs in by an address, so it is one user's alone."""


class NotAnAddress(
    Refusal,
    reason="not-an-address",
    english="«{address}» is no e-mail address.",
    danish="«{address}» er ikke en e-mailadresse.",
):
    """Mail could not be sent to it."""


class NoSuchUser(
    Refusal,
    reason="no-such-user",
    english="There is no such user. `raadhus user list` names those that there are.",
    danish="Den bruger findes ikke.",
):
    """No user has that number or address."""


class NoSuchRole(
    Refusal,
    reason="no-such-role",
    english="There is no such role. `raadhus role list` prints the numbers of those that are held.",
    danish="Den rolle findes ikke.",
):
    """No role has been given under that number, or it is none of the roles that there are."""


class NoSuchOrganization(
    Refusal,
    reason="no-such-organization",
    english="There is no such committee in «{body}».",
    danish="Det udvalg findes ikke i registret.",
):
    """A role in a committee names one of the register."""


class WrongPlaceOfRole(
    Refusal,
    reason="wrong-place-of-role",
    english="A role as {role} is held for: {scope}.",
    danish="Rollen som {rolle} gives for {sted}.",
):
    """The role is not held in what was named."""


class RoleHeldAlready(
    Refusal,
    reason="role-held-already",
    english="The user holds this role there on some of those days already.",
    danish="Brugeren har allerede den rolle på nogle af de dage.",
):
    """The same role would be held twice at a time."""


class EndsBeforeItBegins(
    Refusal,
    reason="role-ends-before-it-begins",
    english="The last day of the role is before its first.",
    danish="Rollens sidste dag ligger før dens første.",
):
    """The days are the wrong way round."""


class RoleEndedAlready(
    Refusal,
    reason="role-ended-already",
    english="The role has ended already.",
    danish="Rollen er allerede ophørt.",
):
    """What has ended is not ended again."""


class OwnAccount(
    Refusal,
    reason="own-account",
    english="Nobody gives themselves a role, or takes away their own access. Ask another administrator.",
    danish="Man kan ikke give sig selv en rolle eller lukke sin egen adgang. Spørg en anden administrator.",
):
    """The administrator sees no closed matter by that role, so cannot take the role that does."""


class NoSuchPerson(
    Refusal,
    reason="no-such-person-to-link",
    english="There is no such person in the register.",
    danish="Den person findes ikke i registret.",
):
    """A user is linked to a person who has been published."""


class PersonTaken(
    Refusal,
    reason="person-taken-by-user",
    english="{name} is that person already. Close that user, or take the person from them, first.",
    danish="{name} er allerede den person. Luk først den bruger, eller fjern personen fra brugeren.",
):
    """Two users in one seat would vote, approve and be counted as one."""
