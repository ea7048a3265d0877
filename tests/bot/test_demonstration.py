"""The invented clients of the demonstration, also where the machine is too busy to help them."""

from bot.demonstration.experiences import Experience, Telling, all_experiences, as_event
from bot.demonstration.situations import made_experiences
from dialogs.engine import take_turn
from dialogs.events import Follows, Opened
from dialogs.feedback import Feedback
from dialogs.flow import Flow
from dialogs.replies import Takes
from dialogs.statuses import RECEIVED, REOPENED, may_move
from tests.bot.house import directory
from tests.dialogs.looking import failing_flow, watched_flow

MOST = 60  # inputs of one telling


def test_an_experience_is_told_to_its_end_although_the_finder_is_too_slow() -> None:
    for experience in all_experiences()[:12]:
        _told(experience, failing_flow())


def test_some_clients_leave_the_name_of_a_worker_whom_they_thank() -> None:
    leaving = {each.id: _told(each, watched_flow()) for each in all_experiences() if each.leaves}
    assert leaving["exp-119"].names == ("Mikko Nieminen",)
    assert all(each.names for each in leaving.values())


def _told(experience: Experience, flow: Flow) -> Feedback:
    telling = Telling(experience, "fi", lambda feeling: feeling)
    opened = Opened("open", b"seed" * 8, "demonstration", Follows.HERE, "fi")
    turn = take_turn(flow, None, opened)
    given_count = 0
    while turn.session is not None and turn.replies[-1].takes is not Takes.NOTHING:
        asked = turn.replies[-1]
        for given in telling.inputs(asked):
            given_count += 1
            turn = take_turn(flow, turn.session, as_event(str(given_count), asked, given))
        assert given_count < MOST
    assert turn.feedback is not None
    return turn.feedback


def test_a_seed_makes_the_same_experiences_and_no_two_of_them_are_alike() -> None:
    services = directory().services
    made = made_experiences(300, 7, services)
    assert made == made_experiences(300, 7, services)
    assert made != made_experiences(300, 8, services)
    told = {(each.service, each.answers.text("what-happened")) for each in made}
    assert len(told) == 300
    assert {each.lang for each in made} == {"fi", "sv", "en"}
    assert {each.reader for each in made} == {"yes", "no"}


def test_every_made_history_goes_only_where_statuses_may_go() -> None:
    for each in made_experiences(300, 7, directory().services):
        before = RECEIVED
        for change in each.outcome:
            assert change.status == REOPENED or may_move(before, change.status), each.id
            assert change.text or change.status == REOPENED
            before = change.status
