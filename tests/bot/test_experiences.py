"""The invented clients of the demonstration, also where the machine is too busy to help them."""

from bot.experiences import Telling, all_experiences, as_event
from dialogs.engine import take_turn
from dialogs.events import Follows, Opened
from dialogs.replies import Takes
from tests.dialogs.looking import failing_flow

MOST = 60  # inputs of one telling


def test_an_experience_is_told_to_its_end_although_the_finder_is_too_slow() -> None:
    flow = failing_flow()
    for experience in all_experiences()[:12]:
        telling = Telling(experience, "fi", lambda feeling: feeling)
        opened = Opened("open", b"seed" * 8, "demonstration", Follows.HERE, "fi")
        turn = take_turn(flow, None, opened)
        count = 0
        while turn.session is not None and turn.replies[-1].takes is not Takes.NOTHING:
            asked = turn.replies[-1]
            for given in telling.inputs(asked):
                count += 1
                turn = take_turn(flow, turn.session, as_event(str(count), asked, given))
            assert count < MOST
        assert turn.feedback is not None
