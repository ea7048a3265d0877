"""The kinds of step by the name that a flow file gives them: one row a kind."""

from collections.abc import Mapping

from dialogs.step import Step
from dialogs.steps.choice import Choice
from dialogs.steps.choices import Choices
from dialogs.steps.consent import Consent
from dialogs.steps.pace import Pace
from dialogs.steps.reach import ReachStep
from dialogs.steps.recognise import Recognise
from dialogs.steps.review import Review
from dialogs.steps.say import Say
from dialogs.steps.scale import Scale
from dialogs.steps.service import ServiceStep
from dialogs.steps.text import Text

KINDS: Mapping[str, type[Step]] = {
    kind.kind: kind
    for kind in (
        Say,
        Text,
        Choice,
        Choices,
        Scale,
        ServiceStep,
        Consent,
        Recognise,
        Review,
        ReachStep,
        Pace,
    )
}
