"""The names of people that a client left in their words, as they go along with the feedback."""

from dialogs.events import Follows
from dialogs.feedback import Feedback
from tests.dialogs.client import Client
from tests.dialogs.looking import failing_flow
from tests.dialogs.test_weighing import NAMED, NUMBERED, to_review, told


def finished(client: Client) -> Feedback:
    to_review(client).does("!send")
    assert client.feedback is not None
    return client.feedback


def test_a_name_that_is_left_goes_along_in_every_form_that_stands_in_the_words() -> None:
    feedback = finished(told(NAMED).does("leave"))
    assert feedback.names == ("Maija", "Maijalle")
    assert feedback.looked


def test_a_name_that_is_masked_is_in_no_list() -> None:
    assert finished(told(NAMED).does("mask")).names == ()


def test_a_detail_that_is_no_name_is_in_no_list() -> None:
    assert finished(told(NUMBERED).does("leave")).names == ()


def test_a_name_among_own_words_for_a_feeling_goes_along() -> None:
    client = told("Odotin kauan.").writes("kuin Mikko Virtanen").does("!done", "leave")
    assert finished(client).names == ("Mikko Virtanen",)


def test_of_a_name_that_the_client_hid_in_part_only_the_rest_goes_along() -> None:
    client = told("Hoitaja Maija Meikäläinen lähti.").does("leave")
    to_review(client).does("!masks", "!more").writes("Meikäläinen").does("!done", "done")
    assert finished(client).names == ("Maija",)


def test_a_name_that_was_pointed_at_and_shown_again_is_still_a_name() -> None:
    client = to_review(told("Hoitaja Maija lähti.").does("leave"))
    client.does("!masks", "!more").writes("Maija").does("!done")
    client.does(client.question.choices[0].id, "done")
    assert finished(client).names == ("Maija",)


def test_where_the_finder_failed_the_feedback_says_that_names_were_not_looked_for() -> None:
    client = Client(failing_flow(), "telegram", Follows.HERE)
    client.open("kotihoito-pohjoinen")
    client.does("fi", "agree", "kotihoito-pohjoinen", "self")
    client.writes(NAMED).does("!done", "leave")
    feedback = finished(client)
    assert feedback.names == ()
    assert not feedback.looked
