## The first reader: names, care, blurring

name-mask = [name]
reader-title = For the first reader
reader-care = Care was asked for
reader-names = Names are marked in the text. Others see in their place: [name].
reader-not-looked = Names were not looked for in every text. If there are any, others see them too. You can blur them.
reader-kept = The client does not want the worker they tell about to read this. You decide who else may.
reader-kept-nobody = At present only first readers see this.
reader-kept-shown = Besides first readers, this is seen by: { $names }.
reader-kept-given = The client does not want the worker they tell about to read this. The first reader gave it to you to read. Please do not pass it on.
reader-show = Who else may read
reader-blur = Blur words
reader-back = Back to the feedback

readers-title = Who else may read this?
readers-lead = The client does not want the worker they tell about to read this feedback. Give it only to those who must know.
readers-far = Higher up in the organisation
readers-near = Close to what the client tells
readers-near-care = The client asked for care. Tick here only if you know that the feedback is not about this person.
readers-none = There is nobody else it could be given to. The unit’s own handlers cannot have it.
readers-save = Save
readers-saved = Saved: you know now who sees this.
readers-changed = Someone changed this feedback meanwhile. Below is how it stands now. Choose anew.

blur-title = Blur words
blur-lead = You can cover words by which somebody could be recognised. Nobody sees what is blurred, and neither will you.
blur-words = Words to blur
blur-help = Type the words as they stand in the text, or select them in it. Every same place in this answer is covered.
blur-look = Look first
blur-none = This feedback has no words of the client’s own.
blur-preview-title = How the text will be
blur-final = This cannot be undone. The words go from the desk at once, from the disk within the next nights, and from backups as these grow old.
blur-do = Blur
blur-cancel = Do not blur
blur-saved = The words are blurred.
blur-changed = Someone changed this feedback meanwhile. Look at the text and choose the words anew.
blur-added = edition { $number }
refused-blur-words = These words are not in this text. Copy them from the text as whole words.

queue-unread = A feedback waits for a first reader, and nobody can read it. Name a first reader.
deed-blurred = Blurred words
deed-kept-shown = Let someone read what calls for care
deed-kept-hidden = Took back what calls for care
