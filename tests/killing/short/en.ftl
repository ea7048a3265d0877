purpose = Why we ask.
story = What happened?
    .title = Story
reach = How would you like to hear?
    .title = How
review = Shall I send this?
end = Thank you.
