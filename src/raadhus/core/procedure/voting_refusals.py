"""Why someone may not vote: sentences that go on from a name where one is given."""

from raadhus.core.procedure.refusals import Refusal


class MayNotVote(Refusal):
    """Someone's vote cannot be taken; `who` is the name, if it is to be said."""

    @property
    def english(self) -> str:
        return self._of_someone(super().english)

    @property
    def danish(self) -> str:
        return self._of_someone(super().danish)

    def _of_someone(self, sentence: str) -> str:
        who = self.values.get("who")
        return f"{who}: {sentence}" if who else sentence


class MeetingNotYetOpen(
    MayNotVote,
    reason="vote-meeting-not-open",
    english="The meeting has not been opened. Open it first.",
    danish="Mødet er ikke åbnet. Åbn mødet først.",
):
    """Before the meeting."""


class MeetingIsOver(
    MayNotVote,
    reason="vote-meeting-over",
    english="The meeting is over. What is missing becomes an addition to the minutes.",
    danish="Mødet er slut. Det, der mangler, kommer til som en tilføjelse til referatet.",
):
    """After the meeting."""


class MeetingIsAdjourned(
    MayNotVote,
    reason="vote-meeting-adjourned",
    english="The meeting is adjourned. Resume it first.",
    danish="Mødet holder pause. Genoptag mødet først.",
):
    """During an adjournment."""


class ItemNotTakenUp(
    MayNotVote,
    reason="vote-item-not-taken-up",
    english="The item has not been taken up. Take it up first.",
    danish="Punktet er ikke taget op. Tag punktet op først.",
):
    """The item was not treated yet."""


class ItemIsDone(
    MayNotVote,
    reason="vote-item-done",
    english="The item is not under treatment. Take it up again first.",
    danish="Punktet er ikke under behandling. Tag punktet op igen først.",
):
    """The item was treated, but not then."""


class OfficialHasNoVote(
    MayNotVote,
    reason="vote-of-an-official",
    english="Is here as an official, and officials have no vote.",
    danish="Er med som embedsmand, og embedsmænd har ikke stemmeret.",
):
    """Neither a member nor a substitute."""


class GuestHasNoVote(
    MayNotVote,
    reason="vote-of-a-guest",
    english="Is here as a guest, and guests have no vote.",
    danish="Er med som gæst, og gæster har ikke stemmeret.",
):
    """A guest."""


class IsRecused(
    MayNotVote,
    reason="vote-recused",
    english="Is disqualified from this item, and takes no part in its treatment and vote.",
    danish="Er inhabil i dette punkt og deltager hverken i behandlingen eller afstemningen.",
):
    """The body ruled that the member is disqualified."""


class SentApologies(
    MayNotVote,
    reason="vote-apologies",
    english="Has sent apologies. Note the arrival first, if they came after all.",
    danish="Har meldt afbud. Notér ankomsten først, hvis vedkommende er kommet alligevel.",
):
    """Sent apologies, and was never there."""


class NeverCame(
    MayNotVote,
    reason="vote-absent",
    english="Is absent, without apologies. Note the arrival first, if they are here.",
    danish="Er fraværende uden afbud. Notér ankomsten først, hvis vedkommende er til stede.",
):
    """Was never there."""


class NotYetArrived(
    MayNotVote,
    reason="vote-not-arrived",
    english="Has not arrived yet. Note the arrival first, if they are here.",
    danish="Er ikke kommet endnu. Notér ankomsten først, hvis vedkommende er til stede.",
):
    """Came later, or has not come."""


class HasLeft(
    MayNotVote,
    reason="vote-left",
    english="Has left the meeting. Note it, if they came back.",
    danish="Har forladt mødet. Notér det, hvis vedkommende er kommet tilbage.",
):
    """Left for good."""


class IsOutside(
    MayNotVote,
    reason="vote-outside",
    english="Is out of the room just then. Members vote only when they are present.",
    danish="Er ude af lokalet på det tidspunkt. Medlemmer stemmer kun, når de er til stede.",
):
    """Left and came back later."""


class IsSubstituted(
    MayNotVote,
    reason="vote-substituted",
    english="Is not here, and a substitute sits instead.",
    danish="Er ikke til stede, og en stedfortræder deltager i stedet.",
):
    """The seat is held by another."""


class MemberIsHere(
    MayNotVote,
    reason="vote-substitute-member-here",
    english="Is a substitute, and the member is here. Note that the member left, if they did.",
    danish="Er stedfortræder, og medlemmet er selv til stede. Notér, hvis medlemmet er gået.",
):
    """The substitute gives way to the member."""


class AnotherSits(
    MayNotVote,
    reason="vote-another-substitute",
    english="Is a substitute, but another one sits for the member on this item.",
    danish="Er stedfortræder, men en anden deltager i medlemmets sted på dette punkt.",
):
    """One seat is one vote."""


class NotCalledForTheItem(
    MayNotVote,
    reason="vote-substitute-not-called",
    english="Is not noted as the substitute of the disqualified member on this item. Note it first.",
    danish="Er ikke noteret som stedfortræder for det inhabile medlem på dette punkt. Notér det først.",
):
    """The disqualification names no substitute, or another."""
