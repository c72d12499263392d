### Interface texts in English. Each key is explained here; the other catalogues have the same keys with the same variables.
### A variable called $count is a number of things, $number the number of a comment; both are written with the digits of the site.

## Getting about

# Name of the main navigation, read aloud by screen readers.
menu = Menu
# Link to the first page of the site.
home = Home
# Link to the list of all months, and its heading.
archives = Archives
# The tags of articles: link to their list, and heading.
labels = Labels
# Heading over the undated pages (About, Contact…).
pages = Pages
# Heading without a number, and link to the discussion.
comments = Comments
# Link to the Atom feed of what is shown.
feed = Subscribe
# First link on the page, for keyboards.
skip-to-text = Skip to the text
# Second link on the page, for keyboards.
skip-to-comments = Skip to the comments
# Link to the next part of a list, further back in time.
older = Older articles
# Link to the previous part of a list, nearer to today.
newer = Newer articles
# Name of the navigation that holds “older” and “newer”, read aloud.
list-navigation = Parts of this list
# Before the title of the article published just before this one.
previous-article = Previous article
# Before the title of the article published just after this one.
next-article = Next article
# Name of the navigation that holds previous and next article, read aloud.
article-navigation = Neighbouring articles
# Heading over older articles that share a label.
related-articles = On the same subject
# In the footer. $program is the name of the program.
made-with = Published with { $program }

## Articles

# After the author. $name is the translator.
translated-by = translated by { $name }
# After a summary, leads to the whole article.
read-more = Read on
# The same, read aloud: which article. $title is its title.
read-more-of = Read on: { $title }
# Stands for the title of an article that has none. $date is its date.
# Over the article that stands on top of the home page.
pinned = Pinned
# Stands for the title of an article that has none; $date is the day of its publication.
untitled = Untitled, { $date }
# How many articles, in archives and lists of labels.
article-count =
    { $count ->
        [one] { $count } article
       *[other] { $count } articles
    }
# Name of the page of a year, in the title of the window.
archive-of-year = Archive of { $year }
# Name of the page of a month, in the title of the window. $month is a month with its year (“January 2022”).
archive-of-month = Archive: { $month }
# An archive page with nothing in it.
archive-empty = Nothing was published then.
# Name of the page of a label, in the title of the window. $label is the label.
label-of = Articles labelled “{ $label }”
# A label page with nothing in it.
label-empty = No article has this label.
# A site without any article yet.
no-articles = Nothing has been published yet.
# Stands where the imported text ran a script. The host it came from may follow.
script-removed = There was a small program (a script) here; it was not brought over.
# Under a picture of what plays elsewhere: leads to a page with the player; $service is its name, as YouTube.
embed-play = Play at { $service }
# Above a player of another service, on a page of its own; $service is its name, $host its host.
embed-about = What you see below comes from { $service }: since you opened this page, your browser asks { $host }, which learns that you do.
# Under a player: leads to the service.
embed-elsewhere = See it at { $service } itself
# Under a player: leads to the article that shows it.
embed-back = Back to the article
# A label in the settings of a site.
settings-peertube = PeerTube servers
# Under settings-peertube.
settings-peertube-hint = One host on each line. A link to one of their videos, alone in its paragraph, becomes a picture that leads to the player, as with YouTube, Vimeo, Dailymotion and SoundCloud.
# Beside a field of a form: what is wrong with it.
wrong-peertube = Each line is the host of a PeerTube server, as in tube.example.org; twenty at most.
# Stands for a video or post of another service whose address nobody knows. Its title may follow.
embed-removed = There was something from another site here; its address is lost.
# Stands where the imported text had a form, above the words of the form. The host it was sent to may follow.
form-removed = There was a form here; it was not brought over.
# Stands for a drawing (SVG) in the imported text.
drawing-removed = There was a drawing here; it was not brought over.
# Unfolds a passage that the imported text kept out of sight.
hidden-text = Text that the original did not show
# Name of the box in which a table scrolls where it is too wide, read aloud.
wide-table = Table that may scroll sideways

## Sources

# The list of everything that articles rest on: heading, and link to it.
sources = Sources
# Under that heading.
sources-about = The publications and works that our articles rest on.
# That list while it is empty.
sources-none = No article names its sources yet.
# In that list: works of which neither publisher nor web host is known.
sources-other = Other sources
# Link to the next part of the list of a publisher’s works.
sources-more = More of this list
# Under the sources of an article: link to the list of all.
sources-all = All our sources
# Heading over the articles that name one source.
sources-articles = Articles that rest on this source
# Before the addresses of an article’s sources; $count is how many.
source-line =
    { $count ->
        [one] Source
       *[other] Sources
    }:
# Sentence about a source that the article translates. $name is its language (language-name), $language the code of that for
# those who need it for their grammar, $chain the source with all that stands behind it.
source-translated-from = Translated from { $language ->
       *[other] { $name }
    }: { $chain }.
# The same where the language is not known.
source-translated = Translation: { $chain }.
# Sentence about a source that the article relays.
source-relayed = Relayed from { $chain }.
# Sentence about a source of which the article quotes passages.
source-quoted = With passages from { $chain }.
# Sentence about a source that the article refers to.
source-cited = Reference: { $chain }.
# Sentence about a source through which the article came to its subject.
source-via = Via { $chain }.
# Goes on in such a sentence: the source named before translates this one. $order is “next” for the second thing that it does,
# “inner” at the beginning of a bracket, else “first”. $source is title, publisher and date.
source-which-translates =
    { $order ->
        [next] , and which translates
        [inner] which translates
       *[first] , which translates
    } { $source }
# The same: relays it.
source-which-relays =
    { $order ->
        [next] , and which relays
        [inner] which relays
       *[first] , which relays
    } { $source }
# The same: quotes passages of it.
source-which-quotes =
    { $order ->
        [next] , and which quotes from
        [inner] which quotes from
       *[first] , which quotes from
    } { $source }
# The same: refers to it.
source-which-cites =
    { $order ->
        [next] , and which cites
        [inner] which cites
       *[first] , which cites
    } { $source }
# The same: came to the subject through it.
source-which-came-via =
    { $order ->
        [next] , and via
        [inner] via
       *[first] , via
    } { $source }

## Naming sources at the desk

# Over the fields of one source. $number is its place: 1, 1.2.
source-card = Source { $number }
# Button: one more source of the article.
source-add = Add a source
# Button: one more source behind this one.
source-under = Add what it relays or cites
# Before the choice among relation-… for a source of the article itself.
source-relation = Your article…
# The same for a source that stands behind another.
source-relation-behind = The source above…
# After “Your article…”: what it does with the source.
relation-translates = translates it
# The same: it tells again what the source says.
relation-relays = relays it
# The same: it holds passages of it.
relation-quotes = quotes passages from it
# The same: it refers to it.
relation-cites = refers to it
# The same: it came to its subject through it.
relation-via = came upon the story through it
# Field: where the source stands on the web.
source-address = Address
# Field: what the source is called.
source-title = Title, in its own language
# Field: who published the source.
source-outlet = Publication
# How to fill that in.
source-outlet-hint = The newspaper, site or publisher.
# Field: who wrote the source.
source-authors = Authors
# How to fill that in.
source-authors-hint = Separated by commas.
# Field: the language of the source.
source-language = Language
# Choice of that field where one does not know.
source-language-unknown = I do not know
# Field: when the source came out.
source-date = Date of publication
# How to fill that in.
source-date-hint = What you know of it: 2026, 2026-03 or 2026-03-08.
# Button: to the place before.
move-up = Move up
# Button: to the place behind.
move-down = Move down
# Button: takes it away.
remove = Remove
# At the choice of relation.
source-wrong-relation = Choose one from the list.
# At the address. $given is what was typed.
source-wrong-address = “{ $given }” is not a web address. Copy that of the page; it begins with https.
# At the address.
source-wrong-address-name = This address holds a name or a password. Take out what stands before the @ sign.
# At the address.
source-wrong-address-long = This address is too long. Look for a shorter one of the same page.
# At a text. $count is the limit.
source-wrong-long = This is too long: { $count } characters at most.
# At the authors. $count is the limit.
source-wrong-authors = These are too many names: { $count } at most.
# At the language. $given is what was sent.
source-wrong-language = No known language is written “{ $given }”. Choose one from the list.
# At the date. $given is what was typed.
source-wrong-date = “{ $given }” is not a date. Write 2026, 2026-03 or 2026-03-08.
# At a source of which neither address nor title was given.
source-wrong-nameless = Give an address or a title at least.
# At the first source too many. $count is the limit.
source-wrong-many = An article names at most { $count } sources. Take this one out.
# At the first source too far behind. $count is the limit.
source-wrong-deep = A chain has at most { $count } sources. Take this one out.
# At a source that stands behind itself.
source-wrong-circle = This source would relay itself. Take it out of this chain.
# At a source that is there already.
source-wrong-twice = This source is here already. Keep one of the two.
# At a source that stands at two places with two descriptions.
source-wrong-differs = This source is described otherwise further up. Describe it the same way, or leave its fields empty here.
# Why the sources of an article were not taken. place: which one, as 2.1 for the first behind the second.
refused-sources-many = An article names at most { $most } sources. Leave out source { $place } and what follows it.
# Why the sources of an article were not taken.
refused-sources-deep = A chain has at most { $most } sources. Source { $place } is one too many: leave it out.
# Why the sources of an article were not taken.
refused-sources-circle = Source { $place } stands behind itself. Take it out of its own chain.
# Why the sources of an article were not taken.
refused-sources-twice = Source { $place } stands twice in the same place. Keep one of the two.
# Why the sources of an article were not taken.
refused-sources-differ = Source { $place } is described otherwise than before. Describe it in one way, or only once.
# Names of languages, in lists and sentences. $language is the code.
language-name =
    { $language ->
        [ar] Arabic
        [bg] Bulgarian
        [bn] Bengali
        [br] Breton
        [ca] Catalan
        [co] Corsican
        [cs] Czech
        [cy] Welsh
        [da] Danish
        [de] German
        [el] Greek
        [en] English
        [eo] Esperanto
        [es] Spanish
        [et] Estonian
        [eu] Basque
        [fa] Persian
        [fi] Finnish
        [fr] French
        [ga] Irish
        [gl] Galician
        [he] Hebrew
        [hi] Hindi
        [hr] Croatian
        [hu] Hungarian
        [hy] Armenian
        [id] Indonesian
        [is] Icelandic
        [it] Italian
        [ja] Japanese
        [ka] Georgian
        [kab] Kabyle
        [ko] Korean
        [ku] Kurdish
        [la] Latin
        [lt] Lithuanian
        [lv] Latvian
        [mk] Macedonian
        [mt] Maltese
        [nl] Dutch
        [no] Norwegian
        [oc] Occitan
        [pl] Polish
        [pt] Portuguese
        [ro] Romanian
        [ru] Russian
        [sk] Slovak
        [sl] Slovenian
        [sq] Albanian
        [sr] Serbian
        [sv] Swedish
        [sw] Swahili
        [ta] Tamil
        [th] Thai
        [tr] Turkish
        [uk] Ukrainian
        [ur] Urdu
        [vi] Vietnamese
        [zh] Chinese
       *[other] another language
    }

## Corrections and versions

# Heading of the list of all corrections, and links to it.
corrections = Corrections
# That list while it is empty.
no-corrections = Nothing has had to be corrected so far.
# At the foot of an article, before the sentence that says what was wrong.
corrected-on = Corrected on { $date }
# Link from a correction to the versions of its article.
see-versions = See the versions
# Link to the next part of the list of corrections.
older-corrections = Older corrections
# Heading over the texts of one article that readers have seen.
versions = Versions
# Title of that page.
versions-of = Versions of “{ $title }”
# One of these texts; $number is its place, from 1.
version-number = Version { $number }
# Mark of the text that readers see now.
version-shown = current
# What the first text is.
version-first = First published.
# What a text is that was published without a correction.
version-edited = A small change.
# Of a text that is not to be read any more; the reason follows.
version-withdrawn = Withdrawn on { $date }:
# Link to what changed from the text before to this one.
version-changes = What changed in version { $number }
# Heading over what changed between two texts.
versions-compared = From version { $before } to version { $after }
# Before the choice of the older text.
version-from = From
# Before the choice of the newer text.
version-to = To
# Button of that choice.
versions-compare = Compare
# Read aloud before words that came.
words-added = Added:
# Read aloud before words that went.
words-removed = Removed:
# In the place of paragraphs that are the same in both texts.
passages-unchanged =
    { $count ->
        [one] One paragraph unchanged
       *[other] { $count } paragraphs unchanged
    }
# Where nothing changed.
compared-same = Nothing differs between the two.
# Where only the markup of the text changed.
compared-form-only = The words are the same; only their form changed, such as emphasis or a heading.
# Headings over what changed: the parts of an article.
fact-title = Title
# What of an article was changed: the name of that part.
fact-standfirst = Standfirst
# What of an article was changed: the name of that part.
fact-text = Text
# What of an article was changed: the name of that part.
fact-bylines = Bylines
# What of an article was changed: the name of that part.
fact-labels = Labels
# What of an article was changed: the name of that part.
fact-language = Language
# What of an article was changed: the name of that part.
fact-description = Description for cards and search engines
# What of an article was changed: the name of that part.
fact-card = Picture for cards
# What of an article was changed: the name of that part.
fact-discussion = Comments
# Title of the feed of corrections; $title is that of the site.
feed-corrections-title = { $title }: corrections
# Title of an entry in it; $title is that of the article.
feed-correction-title = Correction: { $title }

## Discussion

# Heading of the discussion, and link to it from lists.
comments-count =
    { $count ->
        [one] { $count } comment
       *[other] { $count } comments
    }
# Above the comments: link to the first that came since one read them last. $count is how many came; $shown is that number as a browser writes it.
comments-since =
    { $count ->
        [one] { $shown } new since your last visit
       *[other] { $shown } new since your last visit
    }
# Beside the name of whoever wrote a comment that came since one read them last.
comment-new = new
# Beside the number of comments: how many of them were removed.
comments-removed-count =
    { $count ->
        [one] { $count } removed
       *[other] { $count } removed
    }
# The discussion takes no more comments.
comments-closed = Comments are closed.
# The number of a comment in its discussion.
comment-number = no. { $number }
# Between the number of a comment, its writer and “in reply to”; a space follows it.
comma = ,
# After the name of the writer of a comment. $number is the comment answered.
in-reply-to-number = in reply to no. { $number }
# Beside the name of a commenter who wrote the article.
comment-by-author-of-article = wrote this article
# Stands for a comment that is no longer shown; nothing is known of why.
comment-removed = Comment removed
# Stands for a comment that the site removed.
comment-removed-by-moderator = Comment removed by the moderators
# Stands for a comment that its own writer removed.
comment-removed-by-writer = Comment removed by its author
# Stands for a comment that was removed before the blog moved here.
comment-removed-before-import = Comment removed before the site moved here
# After a removed comment. $clause is the rule of the site it broke.
comment-removed-reason = Rule: { $clause }
# One-line link to a thread that is shown on its own page. $number and $name are of its first comment, $count its answers.
thread-more =
    { $count ->
        [0] no. { $number }, { $name }
        [one] no. { $number }, { $name }, { $count } reply
       *[other] no. { $number }, { $name }, { $count } replies
    }
# Heading over those one-line links.
threads-later = Later comments
# On the page of one thread: link back. $title is the title of the article.
thread-of-article = All comments on “{ $title }”
# Heading of the page of one thread. $number is of its first comment.
thread-heading = Discussion from no. { $number }
# Stands for the name of a commenter who gave none.
anonymous = Anonymous
# The rules of a site whose owner has written none.
policy-default = Comments that are off topic, personal attacks and insults are removed. Each author answers for what they write.

## Search

# Link to the search page, and its heading.
search = Search
# Name of the search field.
search-label = Words to look for
# Button beside the search field.
search-submit = Search
# Nothing was found. $query is what the person typed.
search-none = Nothing found for “{ $query }”.
# Under that: what to try.
search-none-hint = Try fewer words, or other ones.
# How many articles were found. $query is what the person typed.
search-results-count =
    { $count ->
        [one] { $count } result for “{ $query }”
       *[other] { $count } results for “{ $query }”
    }

## When something is not there

# Heading of the page for an unknown address (404).
page-not-found-title = Page not found
# Under it.
page-not-found-words = There is nothing at this address. It may have been mistyped, or the page may have moved.
# Heading of the page for something taken back (410).
page-gone-title = Page withdrawn
# Under it.
page-gone-words = What stood at this address has been withdrawn.
# Before the links to search, archives and home on both of these pages.
page-missing-way-on = You can search, or start from the archives or the home page.
# Heading of the only page of a site that is not public (403).
site-closed-title = This site is not open to the public
# Under it.
site-closed-words = Its owner has not opened it, or has closed it for now.
# Heading of the page that says the server cannot answer at once (503).
error-busy-title = Too busy just now
# Heading of the page that says something went wrong on our side (500).
error-fault-title = Something went wrong
# The server cannot answer at once (503).
error-busy = This site is very busy. Please try again in a moment.
# Something went wrong on our side (500).
error-fault = Something went wrong on our side. Please try again later.

## The first page of a new server

# Heading of what a server without any site shows.
first-page-title = Relais is running
# Under it, before the commands.
first-page-words = There is no site here yet. In a terminal, choose what comes next:
# Before the command that shows a sample publication.
first-page-demo = Look at a sample publication
# Before the command that imports a backup.
first-page-import = Bring a blog over from its Blogger backup
# Before the command that creates an empty site.
first-page-add = Start an empty site
# After the commands.
first-page-reload = Then reload this page.
# Heading of the list of sites, when an address could mean several.
chooser-title = Which site?

## Feeds

# Title of the feed of all comments of a site. $title is the title of the site.
feed-comments-title = { $title }: comments
# Title of the feed of the comments of one article. $title is its title.
feed-article-comments-title = Comments on “{ $title }”
# Title of the feed of one label. $title is the title of the site.
feed-label-title = { $title }: { $label }
# Title of a comment in a feed. $title is the title of the article.
feed-comment-title = { $name } on “{ $title }”

# Title of the draft page that proposes what the template of an imported blog held: lists of links, texts.
proposal-title = Links and texts of the old blog

## The report of an import, on a terminal. Its texts serve a plan as well as an import that is done: present tense

# First line of the report. $file is the name of the backup, $site the host of the site.
loss-title-done = { $file } has been imported into { $site }.
# The same, when all of it was here before or could not be brought.
loss-title-nothing = Nothing has changed on { $site }: all of { $file } was here already or is listed below.
# The same, for a plan (--plan): nothing was written.
loss-title-plan = Plan: nothing has been written. This is what importing { $file } into { $site } would do.
# The same, for a plan that would bring nothing.
loss-title-plan-nothing = Plan: importing { $file } would change nothing on { $site }. All of it is here already or is listed below.
# One line for each kind of entry. $kind is its name; $read of them stand in the file, $brought arrived, $here were here before, $listed were left out.
loss-counts = { $kind }: { $read } in the file, { $brought } brought, { $here } here already, { $listed } listed
# The same in a plan: $brought would arrive.
loss-counts-plan = { $kind }: { $read } in the file, { $brought } to bring, { $here } here already, { $listed } listed
# Name of a kind of entry, at the beginning of its line.
loss-kind-article = Articles
# Name of a kind of entry, at the beginning of its line.
loss-kind-page = Pages
# Name of a kind of entry, at the beginning of its line.
loss-kind-comment = Comments
# Name of a kind of entry, at the beginning of its line.
loss-kind-setting = Settings
# Name of a kind of entry, at the beginning of its line.
loss-kind-template = Templates
# Name of a kind of entry, at the beginning of its line.
loss-kind-other = Other entries
# At the beginning of the line that adds up all kinds.
loss-kind-all = In all
# Heading of the list of what somebody should look at.
loss-person = What needs a person, the worst first:
# Stands instead of that list.
loss-person-none = Nothing needs a person.
# Last line of that list when it is cut. $count further kinds.
loss-person-more =
    { $count ->
        [one] { $count } more kind, among the samples below.
       *[other] { $count } more kinds, among the samples below.
    }
# Heading of the list of changes by which readers lose nothing.
loss-harmless = What changed harmlessly:
# Heading of the list of all causes with samples. The names are those of the JSON Lines.
loss-samples = All causes by their names in the JSON Lines, with up to three samples each:
# One cause with how often it was found. $cause is its name in the JSON Lines.
loss-cause =
    { $cause }: { $count ->
        [one] { $count } time
       *[other] { $count } times
    }
# Where a sample stands. $number is the line of the file.
loss-line = line { $number }
# What a sample was called at the old service. $id is its old id.
loss-old-id = old id { $id }
# Before the path of the JSON Lines, which stands on the next line.
loss-lines-at = Every single finding is in this file, as JSON Lines:
# Last line when nobody asked for the JSON Lines.
loss-lines-none = For every single finding, add --report FILE.jsonl.

## Causes in the report of an import: entries that are left out. $count is how many; each says the way on

# An entry has no id, so that it could not be found again.
loss-entry-without-id =
    { $count ->
        [one] { $count } entry without an id
       *[other] { $count } entries without an id
    }: left out, since a later import could not recognise it. Copy the text by hand if it matters.
# An entry is of a kind that the program does not know.
loss-unknown-kind =
    { $count ->
        [one] { $count } entry of an unknown kind
       *[other] { $count } entries of an unknown kind
    }: left out. Look at the samples and copy by hand what matters.
# The file holds an id more than once.
loss-duplicate-entry =
    { $count ->
        [one] { $count } entry whose id stands earlier in the file
       *[other] { $count } entries whose id stands earlier in the file
    }: the first one counts. Compare the samples with what is here.
# The article of a comment is nowhere.
loss-comment-without-article =
    { $count ->
        [one] { $count } comment whose article is neither in the file nor here
       *[other] { $count } comments whose article is neither in the file nor here
    }: left out. Import the backup that holds the article, then this one again.
# An entry brought before differs in a newer backup.
loss-changed-in-file =
    { $count ->
        [one] { $count } entry that has changed in the file since it was brought
       *[other] { $count } entries that have changed in the file since they were brought
    }: what is here stays. Compare, and carry changes over by hand.
# An entry brought before was changed here, and differs in a newer backup.
loss-edited-here =
    { $count ->
        [one] { $count } entry changed both in the file and here
       *[other] { $count } entries changed both in the file and here
    }: what is here stays. Compare, and carry changes over by hand.
# A setting of the old blog holds a mail address, which is not shown anywhere.
loss-mail-address-left =
    { $count ->
        [one] { $count } setting with a mail address
       *[other] { $count } settings with mail addresses
    }: not brought, never published, not shown here. Enter the address again where one is needed.
# An entry brought before was removed here.
loss-deleted-here =
    { $count ->
        [one] { $count } entry removed here since it was brought
       *[other] { $count } entries removed here since they were brought
    }: removed it stays.
# A setting has no counterpart.
loss-setting-left =
    { $count ->
        [one] { $count } setting without a counterpart here.
       *[other] { $count } settings without a counterpart here.
    }
# A setting of the backup is not applied, because the site exists.
loss-setting-of-existing-site =
    { $count ->
        [one] { $count } setting in the backup
       *[other] { $count } settings in the backup
    }: the site was here before and keeps its own.
# The template of the old blog is not brought.
loss-template-left =
    { $count ->
        [one] { $count } template
       *[other] { $count } templates
    }: the look of the old blog is not brought.

## Causes: the blog as a whole, and entries that are brought otherwise than they stood, from grave to light

# The old blog had its comments at another service, whose name is in the samples.
loss-foreign-comments = Comments of this blog are kept by another service, named in the samples below; they are not in this file. Ask that service for an export, and keep it.
# After loss-foreign-comments, when the service is Disqus. “Community → Export” is what its panel says.
loss-disqus = For Disqus, “Community → Export” in its moderation panel gives an XML file.
# An old name of the blog belongs to another site of this server.
loss-host-taken =
    { $count ->
        [one] { $count } old name of the blog that belongs to another site of this server
       *[other] { $count } old names of the blog that belong to another site of this server
    }: old links lead there. Decide which site should have it.
# The markup of a text could not be read within bounds.
loss-markup-unreadable =
    { $count ->
        [one] { $count } text with unreadable markup
       *[other] { $count } texts with unreadable markup
    }: plain text remains. Put paragraphs and links back by hand.
# A file handed in with --media is no picture.
loss-picture-broken =
    { $count ->
        [one] { $count } picture file that cannot be read
       *[other] { $count } picture files that cannot be read
    }: the old address stays. Save the picture anew as JPEG or PNG.
# A picture has no address that could be shown, for instance data in the text itself.
loss-picture-unreadable =
    { $count ->
        [one] { $count } picture without an address that can be shown
       *[other] { $count } pictures without an address that can be shown
    }: left out. Take it from the old blog.
# A player or frame has no address; a note stands there.
loss-embed-without-address =
    { $count ->
        [one] { $count } player or frame without an address
       *[other] { $count } players or frames without an address
    }: a note stands there instead. Look for the source on the old blog.
# A file is attached to an entry (a podcast, a download).
loss-enclosure-left =
    { $count ->
        [one] { $count } attached file (podcast, download)
       *[other] { $count } attached files (podcast, download)
    }: only the address is noted. Save a copy while the old host has it.
# Words were hidden inside a line.
loss-hidden-text-removed =
    { $count ->
        [one] { $count } hidden passage inside a line
       *[other] { $count } hidden passages inside a line
    }: taken out. Readers did not see it; have a look all the same.
# A form was taken out; its words stay.
loss-form-removed =
    { $count ->
        [one] { $count } form taken out
       *[other] { $count } forms taken out
    }: the words stay. Give readers another way to write to you.
# A script was taken out; a note stands there.
loss-script-removed =
    { $count ->
        [one] { $count } script taken out
       *[other] { $count } scripts taken out
    }: a note stands there instead. If it showed something, put a link or a picture.
# A drawing in SVG was taken out; a note stands there.
loss-drawing-removed =
    { $count ->
        [one] { $count } drawing (SVG) taken out
       *[other] { $count } drawings (SVG) taken out
    }: a note stands there instead. Save it from the old blog as a picture.
# An old address was taken or is reserved, so the entry got another.
loss-address-changed =
    { $count ->
        [one] { $count } address that was taken or is reserved
       *[other] { $count } addresses that were taken or are reserved
    }: the entry has another, given below. Correct links that lead to the old one.
# The address of an entry was on another host than the blog’s.
loss-address-on-other-host =
    { $count ->
        [one] { $count } address on a host other than the blog’s
       *[other] { $count } addresses on a host other than the blog’s
    }: the path stays the same. If that host was the blog’s too, let it lead here.
# A public entry had no address.
loss-address-missing =
    { $count ->
        [one] { $count } public entry without an address
       *[other] { $count } public entries without an address
    }: a new one is made. See whether it suits you.
# The old anchor of a comment is the same as the number of another comment.
loss-anchor-hidden =
    { $count ->
        [one] { $count } old comment link that is the number of another comment
       *[other] { $count } old comment links that are the number of another comment
    }: the number wins. Correct the links you know of.
# A comment answers one that is missing.
loss-parent-missing =
    { $count ->
        [one] { $count } answer to a missing comment
       *[other] { $count } answers to a missing comment
    }: now at the first level. See whether another backup has that comment.
# Comments answer each other in a circle.
loss-parent-circle =
    { $count ->
        [one] { $count } comment in a circle of answers
       *[other] { $count } comments in a circle of answers
    }: the earliest is now at the first level. Read that thread once.
# A link could run something in the browser.
loss-dangerous-link-removed =
    { $count ->
        [one] { $count } link that could run code
       *[other] { $count } links that could run code
    }: the words stay, without the link. Put the right address by hand.
# A link has an address that nothing can follow.
loss-link-unreadable =
    { $count ->
        [one] { $count } link with an unusable address
       *[other] { $count } links with unusable addresses
    }: the words stay, without the link. Put the right address by hand.
# An entry is dated in the future.
loss-future-date =
    { $count ->
        [one] { $count } entry dated in the future
       *[other] { $count } entries dated in the future
    }: a draft for now. Publish when the day comes.
# An entry has no date of publication.
loss-date-missing =
    { $count ->
        [one] { $count } entry without a date of publication
       *[other] { $count } entries without a date of publication
    }: the date of the last change serves, or it stays a draft. Set the right date.
# A comment was not public at the old service.
loss-comment-held =
    { $count ->
        [one] { $count } comment that was not public
       *[other] { $count } comments that were not public
    }: waiting, unseen. Accept or refuse.
# The old blog was readable by invitation only.
loss-site-closed = The blog was for invited readers only: the site is closed to the public. Open it when you are ready.
# What the old template held besides its look became a draft page.
loss-template-proposed =
    { $count ->
        [one] { $count } draft page with the lists of links and the texts of the old template
       *[other] { $count } draft pages with the lists of links and the texts of the old template
    }. Read it over, then publish it or throw it away.
# The language of the old blog could not be read.
loss-locale-unknown = The language of the blog could not be read: English is taken. Set the right one.
# The time zone of the old blog could not be read.
loss-time-zone-unknown = The time zone of the blog could not be read: UTC is taken. Set the right one.
# A picture is still at its old host.
loss-picture-elsewhere =
    { $count ->
        [one] { $count } picture still at its old host, which may vanish.
       *[other] { $count } pictures still at their old host, which may vanish.
    } Keep a copy; with --media it comes along when an article first arrives.
# Two files handed in with --media have the same name.
loss-picture-ambiguous =
    { $count ->
        [one] { $count } picture file with the name of another
       *[other] { $count } picture files with the name of another
    }: the first one counts. See whether it is the right one.
# A player, frame or map became a link.
loss-embed-kept =
    { $count ->
        [one] { $count } player, frame or map turned into a link
       *[other] { $count } players, frames or maps turned into links
    }: nothing is asked of a third party. A player can be put back later.
# A picture has no alternative text.
loss-picture-without-alt =
    { $count ->
        [one] { $count } picture without a description
       *[other] { $count } pictures without a description
    }: whoever cannot see it learns nothing of it. Describe those that say something.
# A block was hidden; readers can unfold it now.
loss-hidden-text-folded =
    { $count ->
        [one] { $count } hidden block
       *[other] { $count } hidden blocks
    }: folded now, and readers can open it. Decide whether it should be read.
# A formula lost its layout.
loss-formula-flattened =
    { $count ->
        [one] { $count } formula without its layout
       *[other] { $count } formulas without their layout
    }: the symbols stay as text. Write it anew where needed.
# Markup was nested too deeply.
loss-nesting-flattened =
    { $count ->
        [one] { $count } text nested deeper than anybody writes
       *[other] { $count } texts nested deeper than anybody writes
    }: flattened. Look the page over.
# The program does not speak the language of the site.
loss-interface-in-english = The language of this site is not among ours yet: menus and buttons are in English.
# A comment on a draft.
loss-comment-on-draft =
    { $count ->
        [one] { $count } comment on a draft
       *[other] { $count } comments on drafts
    }: here, and unseen as long as the article is.
# A place on a map was left out.
loss-location-left =
    { $count ->
        [one] { $count } place on a map left out.
       *[other] { $count } places on a map left out.
    }
# A profile address is no web address.
loss-profile-left =
    { $count ->
        [one] { $count } profile address that leads nowhere
       *[other] { $count } profile addresses that lead nowhere
    }: the name stays.
# Something odd in the file was read all the same.
loss-odd-entry =
    { $count ->
        [one] { $count } oddity in the file, read all the same.
       *[other] { $count } oddities in the file, read all the same.
    }
# A link to the old blog leads to this site.
loss-link-led-home =
    { $count ->
        [one] { $count } link to the old blog now leads to this site.
       *[other] { $count } links to the old blog now lead to this site.
    }
# A footnote link was mended.
loss-note-link-mended =
    { $count ->
        [one] { $count } footnote link mended.
       *[other] { $count } footnote links mended.
    }
# A link around a picture leads to the picture itself.
loss-picture-page-link =
    { $count ->
        [one] { $count } link around a picture now leads to the picture itself.
       *[other] { $count } links around pictures now lead to the pictures themselves.
    }
# The place where a list cuts an article was kept.
loss-jump-break-kept =
    { $count ->
        [one] { $count } “read more” break kept.
       *[other] { $count } “read more” breaks kept.
    }
# A script that only dressed an embed was taken out.
loss-embed-script-removed =
    { $count ->
        [one] { $count } script that dressed an embed, no longer needed.
       *[other] { $count } scripts that dressed an embed, no longer needed.
    }
# A picture that only counts or follows readers was taken out.
loss-tracker-removed =
    { $count ->
        [one] { $count } tracking picture or counter taken out.
       *[other] { $count } tracking pictures or counters taken out.
    }
# An attribute that runs code on an event was dropped.
loss-event-handler-dropped =
    { $count ->
        [one] { $count } command in the markup (onclick and the like) dropped.
       *[other] { $count } commands in the markup (onclick and the like) dropped.
    }
# Colours, typefaces and sizes of the old blog were dropped.
loss-style-dropped =
    { $count ->
        [one] { $count } colour, typeface or size dropped
       *[other] { $count } colours, typefaces or sizes dropped
    }: the look of this site applies.
# What a word processor left in the markup was cleaned away.
loss-mso-cleaned =
    { $count ->
        [one] { $count } leftover of a word processor cleaned away.
       *[other] { $count } leftovers of a word processor cleaned away.
    }
# An element outside the set was taken down around its content.
loss-unknown-element-unwrapped =
    { $count ->
        [one] { $count } element that is not used here
       *[other] { $count } elements that are not used here
    }: its content stays.

## The desk: coming in

# The place where people with an account write and publish.
desk = Desk
# A part of the desk: its name in the menu.
desk-articles = Articles
# A part of the desk: its name in the menu.
desk-pictures = Pictures
# A part of the desk: its name in the menu, and the heading of its page.
desk-people = People
# A part of the desk: its name in the menu.
desk-settings = Settings
# Heading of the list of sites of whoever is signed in.
desk-sites = Your sites
# Said when somebody has no part in any site.
desk-no-sites = You have no part in any site yet. Ask its owner for an invitation.
# A link from a page that says why something was not done.
desk-back = Back to the desk
# Heading of a page that says why something was not done.
desk-refused = That was not done
# Heading: no page stands at this address.
desk-not-found = Nothing stands here
# The words under desk-not-found.
desk-not-found-words = This address is none of the desk’s. It may have been shortened on its way.
# Said on a page of its own when a request is not answered, or as its heading.
desk-other-method = This address only takes a form. Go back, reload the page and send it again.
# Said on a page of its own when a request is not answered, or as its heading.
desk-not-yours = Not yours to open
# Said on a page of its own when a request is not answered, or as its heading.
desk-not-yours-words = Your account may not do this here. Ask an owner of the site if you need it.
# Said on a page of its own when a request is not answered, or as its heading.
desk-unread = Your form did not arrive
# Said on a page of its own when a request is not answered, or as its heading.
desk-too-long = What you sent is too large. Nothing was changed.
# Said on a page of its own when a request is not answered, or as its heading.
desk-no-form = What arrived is not a form of ours. Nothing was changed.
# Said on a page of its own when a request is not answered, or as its heading.
desk-broken-off = The connection broke off, or was too slow. Nothing was changed; go back and send it again.
# Said on a page of its own when a request is not answered, or as its heading.
desk-not-from-here = This form did not come from here
# Said on a page of its own when a request is not answered, or as its heading.
desk-not-from-here-words = Your browser does not say that this form was sent from the desk, so nothing was changed. Reload the page and send it again.
# Said on a page of its own when a request is not answered, or as its heading.
desk-database-away = The database cannot be reached just now. Nothing was changed; go back and try again in a moment.
# Said on a page of its own when a request is not answered, or as its heading.
desk-fault = Relais made a mistake, and wrote it into its log. Nothing was changed.
# Said when a form was not taken and is given back; the session has ended.
desk-held-signed-out = You are no longer signed in, so nothing was changed. Your words are below: sign in in another tab, come back here and send them again.
# Said when a form was not taken and is given back; the database does not answer.
desk-held-database-away = The database cannot be reached just now, so nothing was changed. Your words are below; send them again in a moment.
# Said when a form was not taken and is given back; a fault of the program.
desk-held-fault = Relais made a mistake, and wrote it into its log. Nothing was changed, and your words are below.
# A link that opens another tab.
desk-held-sign-in = Sign in in another tab
# Label of the text that was written, to be read and copied.
desk-held-words = What you wrote
# A button.
desk-held-again = Send again
# A button.
save = Save
# Above a form some fields of which cannot be taken; each has its own message.
form-wrong = Please look at the fields marked below. Nothing was saved yet.

# Heading of the first page of a new server.
setup = Set up your publication
# The first page of a new server: a label, the hint under it, or the button.
setup-sites-here = This server holds these sites already; you become their owner:
# The first page of a new server: a label, the hint under it, or the button.
setup-site = The publication
# The first page of a new server: a label, the hint under it, or the button.
setup-title = Title
# The first page of a new server: a label, the hint under it, or the button.
setup-host = Address, if you have one
# The first page of a new server: a label, the hint under it, or the button.
setup-host-hint = As in blog.example.org. Leave it empty to begin on this machine; you can name it later.
# The first page of a new server: a label, the hint under it, or the button.
setup-language = Language and region
# The first page of a new server: a label, the hint under it, or the button.
setup-language-hint = In which readers meet dates, numbers and the words around your articles.
# The first page of a new server: a label, the hint under it, or the button.
setup-zone = Time zone
# The first page of a new server: a label, the hint under it, or the button.
setup-zone-hint = As in Europe/Paris. It says on which day something was published.
# The first page of a new server: a label, the hint under it, or the button.
setup-owner = You
# The first page of a new server: a label, the hint under it, or the button.
setup-name = Public name
# The first page of a new server: a label, the hint under it, or the button.
setup-name-hint = This is the only thing about you that readers see.
# The first page of a new server: a label, the hint under it, or the button.
setup-mail = Mail address
# The first page of a new server: a label, the hint under it, or the button.
setup-mail-hint = You sign in with it. It is never shown.
# The first page of a new server: a label, the hint under it, or the button.
setup-password = Password
# The first page of a new server: a label, the hint under it, or the button.
setup-password-hint = At least { $count } characters. A sentence is good, and easy to remember.
# The first page of a new server: a label, the hint under it, or the button.
setup-do = Set it up

# The page after the set-up: its heading, and a link to the site.
welcome = Everything is ready
# The page after the set-up: its heading, and a link to the site.
welcome-site = See the site as readers do
# The page after the set-up: one of the three things to do first, its heading or a sentence.
door-write = Write
# The page after the set-up: one of the three things to do first, its heading or a sentence.
door-write-about = Begin a first article. It is seen by nobody until you publish it.
# The page after the set-up: one of the three things to do first, its heading or a sentence.
door-move = Move in from Blogger
# The page after the set-up: one of the three things to do first, its heading or a sentence.
door-sample = Look at the sample
# The page after the set-up: one of the three things to do first, its heading or a sentence.
door-sample-about = A small publication that is complete, in a folder that is removed at the end:
# A button that begins an article.
article-new = New article

# Codes on paper that sign somebody in when the password is lost.
codes = Recovery codes
# Codes on paper that sign somebody in when the password is lost.
codes-about = Each of these codes signs you in once, in place of the password. They are shown this one time: print them, or keep them where you keep your papers.
# Codes on paper that sign somebody in when the password is lost.
codes-left =
    { $count ->
        [0] You have no recovery code left.
        [one] You have { $count } recovery code left.
       *[other] You have { $count } recovery codes left.
    }
# Codes on paper that sign somebody in when the password is lost.
codes-make = Make new ones
# Codes on paper that sign somebody in when the password is lost.
codes-shown = These codes were shown already. If you did not keep them, make new ones.

# Signing in and out: a heading, label, hint, button or message.
sign-in = Sign in
# Signing in and out: a heading, label, hint, button or message.
sign-out = Sign out
# Signing in and out: a heading, label, hint, button or message.
sign-in-name = Mail address or account name
# Signing in and out: a heading, label, hint, button or message.
sign-in-password = Password
# Signing in and out: a heading, label, hint, button or message.
sign-in-password-hint = Or one of your recovery codes.
# Signing in and out: a heading, label, hint, button or message.
sign-in-wrong = Name and password do not belong together. Nothing is wrong with trying again.
# Signing in and out: a heading, label, hint, button or message.
sign-in-wait =
    { $count ->
        [one] Too many attempts. Please wait { $count } minute.
       *[other] Too many attempts. Please wait { $count } minutes.
    }
# Signing in and out: a heading, label, hint, button or message.
sign-in-lost = Password lost? A recovery code signs you in, and whoever runs the server can make you a link: relais person add.
# On the page of a link that signs somebody in; below it stands the button.
link-about = This link signs you in once.
# Before something that touches owners, the password is asked again.
confirm = Your password, once more
# Before something that touches owners, the password is asked again.
confirm-about = What comes next cannot be undone by others, so we ask again who is there.
# Before something that touches owners, the password is asked again.
confirm-do = Go on
# Before something that touches owners, the password is asked again.
confirm-wrong = This is not your password.

# One’s own account: a heading, label, hint or button.
account = Your account
# One’s own account: a heading, label, hint or button.
account-who = Who you are
# One’s own account: a heading, label, hint or button.
account-name = Account name
# One’s own account: a heading, label, hint or button.
account-name-hint = If you want one: you can sign in with it in place of { $mail }.
# One’s own account: a heading, label, hint or button.
account-language = Language of the desk
# One’s own account: a heading, label, hint or button.
account-language-site = That of the site
# One’s own account: a heading, label, hint or button.
account-no-password = You have no password yet. Choose one below, so that you can come back.
# One’s own account: a heading, label, hint or button.
account-password-old = Present password
# One’s own account: a heading, label, hint or button.
account-password-new = New password
# One’s own account: a heading, label, hint or button.
account-password-do = Change the password
# The browsers in which somebody is signed in.
sessions = Where you are signed in
# The browsers in which somebody is signed in.
session-unknown = Unknown browser
# The browsers in which somebody is signed in.
session-seen = last used { $at }
# The browsers in which somebody is signed in.
session-this = this browser
# The browsers in which somebody is signed in.
session-end = Sign out there
# The browsers in which somebody is signed in.
sessions-end = Sign out everywhere else

# A role on a site: its name, or in -about what it may do, in one sentence.
role-owner = Owner
# A role on a site: its name, or in -about what it may do, in one sentence.
role-owner-about = Everything, people and settings included.
# A role on a site: its name, or in -about what it may do, in one sentence.
role-editor = Editor
# A role on a site: its name, or in -about what it may do, in one sentence.
role-editor-about = All articles, labels and comments.
# A role on a site: its name, or in -about what it may do, in one sentence.
role-author = Author
# A role on a site: its name, or in -about what it may do, in one sentence.
role-author-about = Writes and publishes their own articles.
# A role on a site: its name, or in -about what it may do, in one sentence.
role-translator = Translator
# A role on a site: its name, or in -about what it may do, in one sentence.
role-translator-about = Writes translations; somebody else publishes them.
# A role on a site: its name, or in -about what it may do, in one sentence.
role-moderator = Moderator
# A role on a site: its name, or in -about what it may do, in one sentence.
role-moderator-about = Looks after the comments.
# The list of a site’s people; $at is a date with its time, $name a person.
member-since = since { $at }
# The list of a site’s people; $at is a date with its time, $name a person.
member-role = Role of { $name }
# The list of a site’s people; $at is a date with its time, $name a person.
member-set = Change
# The list of a site’s people; $at is a date with its time, $name a person.
member-remove = Let go
# An invitation by a link; $at is a date with its time, $name the person who is signed in.
invite = Invite somebody
# An invitation by a link; $at is a date with its time, $name the person who is signed in.
invite-as = As
# An invitation by a link; $at is a date with its time, $name the person who is signed in.
invite-do = Make a link
# An invitation by a link; $at is a date with its time, $name the person who is signed in.
invitations = Open invitations
# An invitation by a link; $at is a date with its time, $name the person who is signed in.
invitation = Invitation
# An invitation by a link; $at is a date with its time, $name the person who is signed in.
invitation-until = works until { $at }
# An invitation by a link; $at is a date with its time, $name the person who is signed in.
invitation-take-back = Take back
# An invitation by a link; $at is a date with its time, $name the person who is signed in.
invitation-made = The invitation
# An invitation by a link; $at is a date with its time, $name the person who is signed in.
invitation-made-about = Send this link to the person. It works once, for two weeks, and is shown only now.
# An invitation by a link; $at is a date with its time, $name the person who is signed in.
invitation-about = You were invited to write here.
# An invitation by a link; $at is a date with its time, $name the person who is signed in.
invitation-me = You are signed in as { $name }.
# An invitation by a link; $at is a date with its time, $name the person who is signed in.
invitation-sign-in = I have an account on this server already
# An invitation by a link; $at is a date with its time, $name the person who is signed in.
invitation-do = Join

# Said at the top of the next page: this was just done.
done-account = Your account is saved.
# Said at the top of the next page: this was just done.
done-password = Your password is changed. Everywhere else you are signed out.
# Said at the top of the next page: this was just done.
done-sessions = Signed out.
# Said at the top of the next page: this was just done.
done-people = Done.

# Beside a field of a form: what is wrong with it, and how to write it.
wrong-name-empty = Please write a name.
# Beside a field of a form: what is wrong with it, and how to write it.
wrong-name-long = This name is too long: 80 characters at most.
# Beside a field of a form: what is wrong with it, and how to write it.
wrong-mail = This is not a mail address; write it as in ana@example.org.
# Beside a field of a form: what is wrong with it, and how to write it.
wrong-mail-taken = Somebody here has this address already. If it is you, sign in.
# Beside a field of a form: what is wrong with it, and how to write it.
wrong-password-short = This password is too short.
# Beside a field of a form: what is wrong with it, and how to write it.
wrong-password-long = This password is too long.
# Beside a field of a form: what is wrong with it, and how to write it.
wrong-password-known = This password would be guessed at once. Please choose another one.
# Beside a field of a form: what is wrong with it, and how to write it.
wrong-account = 3 to 40 letters, digits, points, hyphens.
# Beside a field of a form: what is wrong with it, and how to write it.
wrong-title-empty = Please give it a title.
# Beside a field of a form: what is wrong with it, and how to write it.
wrong-host = This is not an address; write it as in blog.example.org, without https://.
# Beside a field of a form: what is wrong with it, and how to write it.
wrong-language = This language is not known.
# Beside a field of a form: what is wrong with it, and how to write it.
wrong-zone = This is not a time zone; write one as in Europe/Paris.
# Why something was not done, and the way on.
refused-code = This code or link was used already, or is too old. Ask for another one.
# Why something was not done, and the way on.
refused-account-taken = Somebody else on this server has that account name. Please choose another one.
# Why something was not done, and the way on.
refused-last-owner = A site keeps at least one owner. Make somebody else an owner first.
# Why something was not done, and the way on.
refused-no-member = This person is none of the site’s people any more.
# Why something was not done, and the way on.
refused-invitation = This invitation was used already, was taken back, or is too old. Ask whoever sent it for another one.
# Why something was not done, and the way on.
refused-setup = This link was used already, or is too old. Start Relais again to get another one, or let it make a link for you: relais person add.
# Why something was not done, and the way on.
refused-unclear = It is not clear what this form asks for. Reload the page and send it again.

## The desk: articles

# Stands for the title of an article that has none yet.
article-untitled = Untitled
# A button that begins an undated page.
page-new = New page
# Parts of the list of articles, or in -none what an empty one says.
articles-writing = In hand
# Parts of the list of articles, or in -none what an empty one says.
articles-published = Published
# Parts of the list of articles, or in -none what an empty one says.
articles-withdrawn = Taken back
# Parts of the list of articles, or in -none what an empty one says.
articles-bin = Bin
# Parts of the list of articles, or in -none what an empty one says.
articles-none = Nothing here yet.
# Where an article is on its way.
state-draft = Draft
# Where an article is on its way.
state-submitted = Submitted
# Where an article is on its way.
state-scheduled = Scheduled
# Where an article is on its way.
state-arriving = Arriving
# Where an article is on its way.
state-published = Published
# Where an article is on its way.
state-withdrawn = Taken back
# Where an article is on its way.
state-binned = In the bin
# Above a form some fields of which cannot be taken; each has its own message.
form-wrong-kept = Nothing was saved yet: please look at the fields marked below. What you wrote is still here.
# The page on which one writes: a label, the hint under it, or a button.
article-preview = Preview
# The page of links that show an article to people without an account before its readers see it: a heading, and the button that leads there.
share-title = Share this preview
# Under share-title.
share-about = Whoever holds a link sees the article as its readers will see it, without an account. No search engine finds it, and it ends by itself.
# A notice on the page of share-title, on a site that nobody may read yet.
share-closed = This site is not open to the public: the links will show nothing before it is.
# Above a link that was just made.
share-made = Your link
# Under share-made.
share-made-about = Copy it now: it is shown this once.
# A button: follows the link of share-made.
share-look = Look at it
# Heading of the list of links.
share-links = Links that are open
# One link in the list; $at is a date with its time.
share-until = Until { $at }
# Of one link in the list, after what it shows; $at is a date with its time.
share-since = made { $at }
# What a link shows, in the list and as a choice.
share-shows-newest = the newest text each time
# What a link shows, in the list and as a choice: whatever is saved later.
share-shows-this = the text as it is now
# A button at one link.
share-end = End it
# Heading of the form that makes a link.
share-new = A new link
# A label; the choices are share-day, share-week and share-month.
share-for = It ends after
# After share-for.
share-day = one day
# After share-for.
share-week = one week
# After share-for.
share-month = one month
# A label; the choices are share-shows-newest and share-shows-this.
share-shows = It shows
# A button.
share-do = Make a link
# Said on the page after it was done.
done-preview-ended = That link is over.
# Why something was not done.
refused-share-binned = What is in the bin is shown to nobody. Take it out first.
# Why something was not done.
refused-shares = Twenty links to this article are open already. End one first.
# Why something was not done.
refused-no-such-picture = There is no such picture.
# Heading: what those who write in an article say to each other about passages of it. Readers never see it.
passage-notes = Notes on passages
# Opens the form for a note on a passage.
passage-note-new = Write a note
# Under passage-note-new.
passage-note-about = For those who write here; readers never see notes.
# A label: the words that the note is about.
passage-note-quote = The passage
# Under passage-note-quote.
passage-note-quote-hint = Copy its words from the text.
# A button: takes the words that are selected in the editor as the passage.
passage-note-take = Take the selected words
# The label of the field for a note.
passage-note-words = Your note
# A button.
passage-note-do = Hang up the note
# The label of the field for an answer to a note.
passage-note-answer = Your answer
# A button.
passage-note-answer-do = Answer
# A button: the note needs nothing more.
passage-note-settle = Settled
# Of a note, after who wrote it and when; $at is a date with its time.
passage-note-settled = settled { $at }
# A button: selects the passage in the editor.
passage-note-find = Show it in the text
# Under the words of a passage that was changed or taken out.
passage-note-gone = This passage stands in the text no more.
# Said on the page after it was done.
done-noted = The note hangs on its passage.
# Said on the page after it was done.
done-answered = Answered.
# Said on the page after it was done.
done-settled = Settled. It stays beside the saved versions.
# Why a note was not taken.
refused-note-no-passage = Which words is it about? Copy them from the text.
# Why a note was not taken.
refused-note-long-passage = This passage is longer than 600 characters. A few words are enough to find it.
# Why a note was not taken.
refused-note-not-there = These words do not stand in the text. Copy them as they are.
# Why a note or an answer was not taken.
refused-note-empty = Nothing was written yet.
# Why a note or an answer was not taken.
refused-note-long = Write at most 4,000 characters.
# Why a note was not taken.
refused-notes = Two hundred notes are open on this article. Settle some first.
# Why an answer was not taken.
refused-no-note = This note is not open any more.
# The page on which one writes: a label, the hint under it, or a button.
article-submit = Submit
# The page on which one writes: a label, the hint under it, or a button.
article-publish = Publish
# The page on which one writes: a label, the hint under it, or a button.
article-change = Publish the changes
# The page on which one writes: a label, the hint under it, or a button.
article-standfirst = Standfirst: a sentence or two under the title
# The page on which one writes: a label, the hint under it, or a button.
article-text = Text
# The page on which one writes: a label, the hint under it, or a button.
article-format = The text is written in
# The page on which one writes: a label, the hint under it, or a button.
article-about = About this article
# Name of the column beside the text that is written: its sources, its publication, its details.
article-beside = Beside the text
# The page on which one writes: a label, the hint under it, or a button.
article-publication = Publication
# The fields for publishing at a later hour; $zone is a time zone such as Europe/Paris.
article-schedule = Publish later
# The fields for publishing at a later hour; $zone is a time zone such as Europe/Paris.
article-schedule-at = Day and hour ({ $zone })
# The fields for publishing at a later hour; $zone is a time zone such as Europe/Paris.
article-schedule-do = Schedule
# The page on which one writes: a label, the hint under it, or a button.
article-unschedule = Take the hour away
# Beside the hour of a publication: why it cannot be taken as it is.
schedule-twice = Clocks are put back then, so this hour comes twice. Which one is meant?
# Beside the hour of a publication: why it cannot be taken as it is.
schedule-never = Clocks are put forward then, so this hour never comes. The one that comes in its place stands in the field; press again if you mean it.
# Beside the hour of a publication: why it cannot be taken as it is.
schedule-wrong = Please choose a day with its hour.
# The page on which one writes: a label, the hint under it, or a button.
article-correction = What was wrong, and is right now
# The page on which one writes: a label, the hint under it, or a button.
article-correction-hint = One sentence, which readers see under the article and on the page of corrections.
# The page on which one writes: a label, the hint under it, or a button.
article-correct = Publish as a correction
# The page on which one writes: a label, the hint under it, or a button.
article-edit-small = Publish as a small change, not announced
# The page on which one writes: a label, the hint under it, or a button.
article-take-back = Take the article back
# The page on which one writes: a label, the hint under it, or a button.
article-take-back-reason = Why, for your records
# The page on which one writes: a label, the hint under it, or a button.
article-put-back = Publish it again
# The page on which one writes: a label, the hint under it, or a button.
article-hand-back = Hand back to its writer
# The page on which one writes: a label, the hint under it, or a button.
article-bin = Put into the bin
# The page on which one writes: a label, the hint under it, or a button.
article-restore = Take out of the bin
# The page on which one writes: a label, the hint under it, or a button.
article-authors = Written by
# The page on which one writes: a label, the hint under it, or a button.
article-translators = Translated by
# The page on which one writes: a label, the hint under it, or a button.
article-names-hint = One name on each line. No account is needed.
# The page on which one writes: a label, the hint under it, or a button.
article-labels-hint = Separated by commas.
# The page on which one writes: a label, the hint under it, or a button.
article-slug = End of its address
# The page on which one writes: a label, the hint under it, or a button.
article-slug-hint = Made from the title where you leave it empty.
# The page on which one writes: a label, the hint under it, or a button.
article-readdress = Change the address; the old one leads here
# The page on which one writes: a label, the hint under it, or a button.
article-language = Language of the text
# The page on which one writes: a label, the hint under it, or a button.
article-description = For cards and search engines
# The page on which one writes: a label, the hint under it, or a button.
article-description-hint = Where it is empty, the standfirst or the first words are taken.
# The page on which one writes: a label, the hint under it, or a button.
article-card = Picture for cards
# The page on which one writes: a label, the hint under it, or a button.
article-card-hint = Its address.
# The page on which one writes: a label, the hint under it, or a button.
article-closed = No comments
# The saved texts of an article: heading, what each one is, and what can be done with it.
revisions = Saved texts
# The saved texts of an article: heading, what each one is, and what can be done with it.
revisions-older = Older ones
# The saved texts of an article: heading, what each one is, and what can be done with it.
revisions-none = Nothing was saved here yet.
# The saved texts of an article: heading, what each one is, and what can be done with it.
revision-newest = the newest
# The saved texts of an article: heading, what each one is, and what can be done with it.
revision-auto = saved by itself
# The saved texts of an article: heading, what each one is, and what can be done with it.
revision-saved = saved
# The saved texts of an article: heading, what each one is, and what can be done with it.
revision-published = published
# The saved texts of an article: heading, what each one is, and what can be done with it.
revision-withdrawn = withdrawn:
# The saved texts of an article: heading, what each one is, and what can be done with it.
revision-bring-back = Bring back
# The saved texts of an article: heading, what each one is, and what can be done with it.
revision-withdraw = Withdraw from the versions that readers see
# The saved texts of an article: heading, what each one is, and what can be done with it.
revision-reason = Reason, which readers see
# The page that shows two texts side by side which two people wrote at once.
conflict = Two people wrote at once
# The page that shows two texts side by side which two people wrote at once.
conflict-about = Both texts are kept. Choose which one goes on; the other stays among the saved texts.
# The page that shows two texts side by side which two people wrote at once.
conflict-mine = Yours
# The page that shows two texts side by side which two people wrote at once.
conflict-theirs = The other one
# The page that shows two texts side by side which two people wrote at once.
conflict-keep-mine = Go on with mine
# The page that shows two texts side by side which two people wrote at once.
conflict-keep-theirs = Go on with the other one
# Said at the top of the next page: this was just done.
done-saved = Saved.
# Said at the top of the next page: this was just done.
done-published = Published: readers see it now.
# Said at the top of the next page: this was just done.
done-corrected = The correction is published.
# Said at the top of the next page: this was just done.
done-scheduled = The hour is set.
# Said at the top of the next page: this was just done.
done-unscheduled = It will not be published by itself.
# Said at the top of the next page: this was just done.
done-submitted = Submitted. Somebody who may publish looks at it next.
# Said at the top of the next page: this was just done.
done-handed-back = Handed back.
# Said at the top of the next page: this was just done.
done-withdrawn = Taken back. Its address says so.
# Said at the top of the next page: this was just done.
done-put-back = Published again.
# Said at the top of the next page: this was just done.
done-binned = In the bin, whence you can take it out again.
# Said at the top of the next page: this was just done.
done-restored = Out of the bin.
# The list of the bin: a link to the page that deletes all in it.
bin-empty = Empty the bin
# An article in the bin: a link to the page that deletes it.
bin-erase-one = Delete for ever
# The page that deletes what is in the bin: its title.
bin-erase-title = Delete for ever
# The page that deletes what is in the bin: what goes. The titles are listed below.
bin-erase-goes =
    { $count ->
        [one] This goes for ever, with every saved text, its corrections, its notes and the links that show it.
       *[other] These { $count } go for ever, with every saved text, their corrections, their notes and the links that show them.
    }
# The page that deletes what is in the bin: comments that go too.
bin-erase-comments =
    { $count ->
        [one] With it goes { $count } comment of a reader.
       *[other] With it go { $count } comments of readers.
    }
# The page that deletes what is in the bin: said last.
bin-erase-back = None of it can be had back.
# The page that deletes what is in the bin: it shows only so many.
bin-erase-more = There is more in the bin. Empty it again afterwards.
# The page that deletes what is in the bin: about addresses.
bin-erase-address = What readers could see leaves its address behind, which says that it is gone.
# The page that deletes what is in the bin: about pictures.
bin-erase-pictures = Pictures stay in the library, also those that nothing else uses.
# The page that deletes what is in the bin: the button.
bin-erase-do = Delete for ever
# The page that deletes what is in the bin: the way back.
bin-erase-not = Leave it in the bin
# The page that deletes what is in the bin, when there is nothing.
bin-is-empty = There is nothing in the bin.
# Said at the top of the next page: this was just done.
done-erased = Deleted for ever.
# Said at the top of the next page: this was just done.
done-moved = The address is changed. The old one leads here for ever.
# Said at the top of the next page: this was just done.
done-brought-back = The old text is the newest one now. Nothing was lost.
# Why something was not done, and the way on.
refused-no-article = There is no such article.
# Why something was not done, and the way on.
refused-not-your-article = This article is somebody else’s. Ask an editor if you should write in it.
# Why something was not done, and the way on.
refused-not-yours-to-publish = Your role does not publish this. Submit it, and somebody who may will look at it.
# Why something was not done, and the way on.
refused-no-revision = This saved text is not there any more.
## The desk: labels and series

# The page of one label, or the list of them: a heading, label, hint, button or message.
labels-further = Further
# The page of one label, or the list of them: a heading, label, hint, button or message.
labels-none = No labels yet. They are given on the page where one writes.
# The page of one label, or the list of them: a heading, label, hint, button or message.
labels-none-found = No label holds these words.
# The page of one label, or the list of them: a heading, label, hint, button or message.
label-name = Name
# The page of one label, or the list of them: a heading, label, hint, button or message.
label-name-hint = Its address follows the name. The former one will always lead there.
# The page of one label, or the list of them: a heading, label, hint, button or message.
label-rename = Rename
# The page of one label, or the list of them: a heading, label, hint, button or message.
label-former = Former names
# The page of one label, or the list of them: a heading, label, hint, button or message.
label-call-again = Use this name again
# The page of one label, or the list of them: a heading, label, hint, button or message.
label-merge = Merge with another
# The page of one label, or the list of them: a heading, label, hint, button or message.
label-into = Label that stays
# The page of one label, or the list of them: a heading, label, hint, button or message.
label-into-hint = The articles will carry it in place of this one.
# The page of one label, or the list of them: a heading, label, hint, button or message.
label-merge-do = Merge
# Asked before one label becomes part of another. $count articles carry it, $label is its name, $into that of the other.
label-merging =
    { $count ->
        [0] No article carries “{ $label }”.
        [one] { $count } article will carry “{ $into }” in place of “{ $label }”.
       *[other] { $count } articles will carry “{ $into }” in place of “{ $label }”.
    } The former address will lead to the new one. This cannot be undone.
# Beside the count of a label’s articles: how many more carry it that readers do not see. $count is how many.
label-unseen =
    { $count ->
        [one] { $count } more that readers do not see
       *[other] { $count } more that readers do not see
    }
# The page of one label, or the list of them: a heading, label, hint, button or message.
label-remove = Delete this label
# The page of one label, or the list of them: a heading, label, hint, button or message.
label-remove-about = No article carries it.
# A link that leaves a question without doing anything.
cancel = Cancel
# The page of one label, or the list of them: a heading, label, hint, button or message.
wrong-label-into = This site has no other label of that name. Choose one from the list.
# Said once it is done.
done-label-renamed = Renamed. The former name and address lead here; below you can use the former name again.
# Said once it is done.
done-labels-merged = Merged. The former address leads to this one.
# Said once it is done.
done-label-removed = The label is deleted.
# Why something was not done, and the way on.
refused-label-name = A label has a name, of at most 200 characters.
# Why something was not done, and the way on. $label is the name.
refused-label-taken = Another label is called “{ $label }” already. Merge the two instead.
# Why something was not done, and the way on.
refused-label-itself = A label cannot be merged with itself. Choose another.
# Why something was not done, and the way on.
refused-no-label = There is no such label (any more). Look for it in the list.
# Why something was not done, and the way on.
refused-label-carried = Articles carry this label, published or taken back. Merge it with another instead.
# The pages of series, at the desk and for readers: a heading, label, hint, button or message.
series = Series
# Beside the name of a series, at one of its articles: which of them it is. $number is its place, $count how many there are.
series-part = part { $number } of { $count }
# At an article of a series: what is read before it.
series-previous = Before in the series
# At an article of a series: what is read after it.
series-next = Next in the series
# The pages of series, at the desk and for readers: a heading, label, hint, button or message.
series-none = No series yet. A series lets readers go from one article to the next.
# The pages of series, at the desk and for readers: a heading, label, hint, button or message.
series-new = New series
# The pages of series, at the desk and for readers: a heading, label, hint, button or message.
series-make = Make
# The pages of series, at the desk and for readers: a heading, label, hint, button or message.
series-readers = See it as readers do
# The pages of series, at the desk and for readers: a heading, label, hint, button or message.
series-empty = No article stands in it yet.
# The pages of series, at the desk and for readers: a heading, label, hint, button or message.
series-earlier = Earlier
# The pages of series, at the desk and for readers: a heading, label, hint, button or message.
series-later = Later
# The pages of series, at the desk and for readers: a heading, label, hint, button or message.
series-leave = Take out
# The pages of series, at the desk and for readers: a heading, label, hint, button or message.
series-join = Add an article
# The pages of series, at the desk and for readers: a heading, label, hint, button or message.
series-join-do = Add
# The pages of series, at the desk and for readers: a heading, label, hint, button or message.
series-words = Name and words
# The pages of series, at the desk and for readers: a heading, label, hint, button or message.
series-about = What it is about
# The pages of series, at the desk and for readers: a heading, label, hint, button or message.
series-about-hint = A sentence or two that readers see under the name.
# The pages of series, at the desk and for readers: a heading, label, hint, button or message.
series-remove = Delete the series
# The pages of series, at the desk and for readers: a heading, label, hint, button or message.
series-remove-about = Its articles stay what they are; its address will lead nowhere. The order will be lost.
# The pages of series, at the desk and for readers: a heading, label, hint, button or message.
article-sought = Article
# Under the field in which one names an article.
article-sought-hint = Its address, or words of its title.
# Over several articles that could be meant.
article-sought-several = Several articles match. Please choose.
# Beside the field in which one names an article.
wrong-article-sought = No article of this site matches. Write its address, or other words of its title.
# Said once it is done.
done-series-made = The series is made. Add articles to it.
# Said once it is done.
done-series-order = The order is saved.
# Said once it is done.
done-series-removed = The series is deleted.
# Why something was not done, and the way on.
refused-no-series = There is no such series (any more). Look for it in the list.
# Why something was not done, and the way on.
refused-series-name = A series has a name, of at most 200 characters.
# Why something was not done, and the way on.
refused-series-about = What it is about has at most 1000 characters. Shorten it.
# Why something was not done, and the way on.
refused-series-page = A page has no place in a series. Only articles have.
# Why something was not done, and the way on. $series is its name.
refused-series-twice = The article stands in the series “{ $series }” already.
# Why something was not done, and the way on. $series is its name.
refused-series-long = The series “{ $series }” has 200 articles already, as many as fit. Begin another.
# Why something was not done, and the way on.
refused-series-many = The article stands in three series already. Take it out of one first.
# Why something was not done, and the way on.
refused-series-not-in = This article stands in this series no more.

## Translations of an article

# At an article, before the names of the other languages in which it can be read.
also-in = Also in
# At an article, or on the page where one writes: its translations.
translations = Translations
# At an article, or on the page where one writes: its translations.
translation-of = Is a translation of
# At an article, or on the page where one writes: its translations.
translation-do = Link the two
# At an article, or on the page where one writes: its translations.
translation-leave = Unlink from its translations
# Said once it is done.
done-translations = Each of these articles now leads to the others.
# Said once it is done.
done-no-translation = This article leads to its translations no more, nor they to it.
# Why something was not done, and the way on. $language is the tag of a language.
refused-translation-language = Two of these articles are in one language ({ $language }). First say of each which language it is written in.
# Why something was not done, and the way on.
refused-translation-itself = An article is no translation of itself. Choose another.
# Why something was not done, and the way on.
refused-translation-many = There are thirty translations already, as many as there can be.
# Why something was not done, and the way on.
refused-translation-none = This article has no translations.

## The desk: addresses, search, bin

# On the page where one writes, before the address that the article would get.
article-address-wished = Its address will be:
# The list of articles at the desk: a search, its fields, and what an empty outcome says.
articles-sought = Title, name or address
# The list of articles at the desk: a search, its fields, and what an empty outcome says.
articles-narrow = More
# The list of articles at the desk: a search, its fields, and what an empty outcome says.
articles-author = Name of the author or translator
# The list of articles at the desk: a search, its fields, and what an empty outcome says.
articles-label = Label
# The list of articles at the desk: a search, its fields, and what an empty outcome says.
articles-any = Any
# The list of articles at the desk: a search, its fields, and what an empty outcome says.
articles-all = Show all
# The list of articles at the desk: a search, its fields, and what an empty outcome says.
articles-none-found = Nothing here matches.
# A box on the page of settings, and what it does.
settings-latin = Addresses in Latin letters
# A box on the page of settings, and what it does.
settings-latin-hint = Those of new articles and pages; otherwise they keep the script of the title. Addresses that are there stay.

## The desk: what is refused

# Why something was not done, and the way on.
refused-write-binned = This article is in the bin. Restore it first.
# Why something was not done, and the way on.
refused-write-arriving = An import is still bringing this article. Wait until it has ended.
# Why something was not done, and the way on.
refused-submit = Only a draft can be submitted.
# Why something was not done, and the way on.
refused-hand-back = Only what was submitted can be handed back.
# Why something was not done, and the way on.
refused-unschedule = This article is not scheduled.
# Why something was not done, and the way on.
refused-publish-published = This article is published already. Publish its new text as a small edit or as a correction.
# Why something was not done, and the way on.
refused-publish-withdrawn = This article was taken back. Put it back first.
# Why something was not done, and the way on.
refused-publish-binned = This article is in the bin. Restore it before you publish it.
# Why something was not done, and the way on.
refused-republish = Readers do not see this article yet. Publish it first.
# Why something was not done, and the way on.
refused-take-back-twice = This article is taken back already.
# Why something was not done, and the way on.
refused-take-back = Only what readers see can be taken back.
# Why something was not done, and the way on.
refused-put-back = Only what was taken back can be put back.
# Why something was not done, and the way on.
refused-bin-published = Readers see this article. Take it back before you put it into the bin.
# Why something was not done, and the way on.
refused-bin-twice = This article is in the bin already.
# Why something was not done, and the way on.
refused-restore = This article is not in the bin.
# Why something was not done, and the way on.
refused-sentence-none = Say in one sentence what is different and why.
# Why something was not done, and the way on. $long is how many characters it has.
refused-sentence-long = The sentence has { $long } characters and may have 500. Say less.
# Why something was not done, and the way on.
refused-readdress-unseen = This article has no address yet. Write your wish into its draft.
# Why something was not done, and the way on.
refused-readdress-empty = Write some words to make an address of.
# Why something was not done, and the way on. $address is the address.
refused-readdress-taken = Something else stands or stood at { $address }. Choose other words.
# Why something was not done, and the way on.
refused-text-seen = Readers have seen this text already. Bring it back as the newest one, then publish that.
# Why something was not done, and the way on.
refused-withdraw-shown = Readers see this text now. Publish a corrected one first, or take the article back.
# Why something was not done, and the way on.
refused-withdraw-unseen = Readers never saw this text, so there is nothing to withdraw.
# Why something was not done, and the way on.
refused-withdraw-twice = This text is withdrawn already.
# Why something was not done, and the way on.
refused-pin = Only an article that readers see can stand on top of the home page.
# Why something was not done, and the way on.
refused-unpin = This article does not stand on top of the home page.
# Why something was not done, and the way on. $hour and $zone are what was asked for.
refused-hour-past = { $hour } ({ $zone }) is past. Choose a later hour, or publish now.
# Beside a field of the page where one writes: what is wrong with it. $most is the limit.
wrong-body-long = The text is longer than { $most } MB. Make several articles of it.
# Beside a field of the page where one writes: what is wrong with it. $long is how many characters there are, $most the limit.
wrong-line-long = { $long } characters, and { $most } at most. Shorten it.
# Beside a field of the page where one writes: what is wrong with it. $tag is what was written.
wrong-tag = “{ $tag }” is no language. Write its tag, as in fr, ar-TN or pt-BR.
# Beside a field of the page where one writes: what is wrong with it. $most is the limit.
wrong-too-many = There are too many: { $most } at most. Take some out.
# Beside a field of the page where one writes: what is wrong with it.
wrong-card = This is no address of a picture. Choose one of this site, or an address that begins with https://.

## The editor: its tools. `%n`, `%name`, `%time` and `%what` are filled in by the page itself.

# The editor: the name of a tool, or what it says in its status line.
editor-text = Text of the article
# The editor: the name of a tool, or what it says in its status line.
editor-toolbar = Formatting
# The editor: the name of a tool, or what it says in its status line.
editor-keys = Alt + F10 leads to the formatting, Escape back. Escape, then Tab, leaves the text.
# The editor: the name of a tool, or what it says in its status line.
editor-paragraph = Paragraph
# The editor: the name of a tool, or what it says in its status line.
editor-heading = Heading
# The editor: the name of a tool, or what it says in its status line.
editor-subheading = Subheading
# The editor: the name of a tool, or what it says in its status line.
editor-bold = Bold
# The editor: the name of a tool, or what it says in its status line.
editor-italic = Italic
# The editor: the name of a tool, or what it says in its status line.
editor-code = Code
# The editor: the name of a tool, or what it says in its status line.
editor-link = Link
# The language of a passage, where it is not that of the text.
editor-language = Language
# The editor: the name of a tool, or what it says in its status line.
editor-list = List
# The editor: the name of a tool, or what it says in its status line.
editor-numbers = Numbered list
# The editor: the name of a tool, or what it says in its status line.
editor-quote = Quotation
# The editor: the name of a tool, or what it says in its status line.
editor-cite = Address of the quotation
# The editor: the name of a tool, or what it says in its status line.
editor-codeblock = Code block
# The editor: the name of a tool, or what it says in its status line.
editor-break = Break
# A picture in the text: a button, or why it could not be taken.
editor-picture = Picture
# Notes under the text; a note of the translator is one of them.
editor-note = Note
# A button of a table.
editor-table = Table
# The editor: the name of a tool, or what it says in its status line.
editor-undo = Undo
# The editor: the name of a tool, or what it says in its status line.
editor-redo = Redo
# The editor: the name of a tool, or what it says in its status line.
editor-source = HTML
# The address of a link: its label, a hint, or what is wrong with it.
editor-address = Address
# The address of a link: its label, a hint, or what is wrong with it.
editor-address-hint = A web address, a mail address, or a path of this site.
# The address of a link: its label, a hint, or what is wrong with it.
editor-address-bad = Nothing can follow this address. Check it: https://example.org, name@example.org or /path.
# The editor: the name of a tool, or what it says in its status line.
editor-apply = Apply
# The editor: the name of a tool, or what it says in its status line.
editor-remove = Remove
# The editor: the name of a tool, or what it says in its status line.
editor-cancel = Cancel
# The language of a passage, where it is not that of the text.
editor-language-choose = Choose…
# The language of a passage, where it is not that of the text.
editor-language-other = Other code
# The language of a passage, where it is not that of the text.
editor-language-bad = Choose a language, or write its code (“pt-BR”).
# A button of a table.
editor-row-before = Row before
# A button of a table.
editor-row-after = Row after
# A button of a table.
editor-column-before = Column before
# A button of a table.
editor-column-after = Column after
# A button of a table.
editor-row-remove = Remove row
# A button of a table.
editor-column-remove = Remove column
# A button of a table.
editor-header-row = Header row
# A button of a table.
editor-header-column = Header column
# A button of a table.
editor-table-remove = Remove table

## The editor: pictures, notes, what is kept as it came

# The name of the fields of a picture.
editor-figure = Picture
# What is said of a picture to those who do not see it.
editor-alt = Alternative text
# What is said of a picture to those who do not see it.
editor-alt-hint = What the picture shows, for those who do not see it. Empty if it adds nothing to the text.
# The words under a picture.
editor-caption = Caption
# Who made a picture.
editor-credit = Credit
# A picture in the text: a button, or why it could not be taken.
editor-picture-remove = Remove the picture
# A picture in the text: a button, or why it could not be taken.
editor-picture-replace = Choose another picture
# While a picture is being sent, and after.
editor-sending = Sending “%name”…
# While a picture is being sent, and after.
editor-sent = “%name” is in place.
# A picture in the text: a button, or why it could not be taken.
editor-picture-refused = This picture cannot be read. Try a JPEG, PNG, WebP, AVIF or GIF file.
# A picture in the text: a button, or why it could not be taken.
editor-picture-unreachable = The picture did not arrive. Your text is unharmed; try again in a moment.
# A picture in the text: a button, or why it could not be taken.
editor-picture-missing = A picture is missing here.
# The editor: the name of a tool, or what it says in its status line.
editor-again = Try again
# In the field for the passage of a note, when its button was pressed and nothing was selected.
editor-nothing-selected = Select the words in the text first.
# Notes under the text; a note of the translator is one of them.
editor-notes = Notes
# Notes under the text; a note of the translator is one of them.
editor-note-number = Note %n
# Notes under the text; a note of the translator is one of them.
editor-note-translator = Translator’s note
# Notes under the text; a note of the translator is one of them.
editor-note-translator-mark = Translator’s note
# Notes under the text; a note of the translator is one of them.
editor-note-remove = Remove the note
# What the editor keeps as it came, since it cannot show it; or that words are kept in this browser.
editor-kept-piece = Kept as it came; can be changed in the HTML
# What the editor keeps as it came, since it cannot show it; or that words are kept in this browser.
editor-kept-jump = The extract ends here

## The editor: what is pasted, what is kept

# Said after something was pasted.
editor-pasted = Pasted.
# Said after something was pasted: what was left out of it.
editor-dropped = Left out: %what.
# Said after something was pasted: what was left out of it.
editor-dropped-styles = colours, typefaces and sizes
# Said after something was pasted: what was left out of it.
editor-dropped-scripts = scripts
# Said after something was pasted: what was left out of it.
editor-dropped-frames = embedded content (its address has stayed)
# Said after something was pasted: what was left out of it.
editor-dropped-forms = forms
# Said after something was pasted: what was left out of it.
editor-dropped-drawings = drawings
# Said after something was pasted: what was left out of it.
editor-dropped-pictures = pictures (drop them here)
# Said after something was pasted: what was left out of it.
editor-dropped-hidden = hidden text
# The editor: the name of a tool, or what it says in its status line.
editor-foreign-pictures = Pictures that stay on their own site: %n.
# The editor: the name of a tool, or what it says in its status line.
editor-saved = Saved at %time
# What the editor keeps as it came, since it cannot show it; or that words are kept in this browser.
editor-kept = Kept in this browser
# The editor: the name of a tool, or what it says in its status line.
editor-unkept = This browser can keep nothing: save before you leave the page.
# The editor: the name of a tool, or what it says in its status line.
editor-offline = The server does not answer. Your words are kept in this browser; trying again.
# The editor: the name of a tool, or what it says in its status line.
editor-back = Everything is saved again.
# The editor: the name of a tool, or what it says in its status line.
editor-signed-out = You are signed out. Your words are kept in this browser: sign in in another window, then come back here.
# The editor: the name of a tool, or what it says in its status line.
editor-conflict = Somebody else has saved this article meanwhile. Your words are kept in this browser.
# The editor: the name of a tool, or what it says in its status line.
editor-conflict-open = Compare the two texts
# The editor: the name of a tool, or what it says in its status line.
editor-refused = The server did not accept this save. Your words are kept in this browser.
# The editor: the name of a tool, or what it says in its status line.
editor-restored = Words that were not saved have been put back.
# The editor: the name of a tool, or what it says in its status line.
editor-discard = Discard them
# The editor: the name of a tool, or what it says in its status line.
editor-discarded = The saved text is back.
# The editor: the name of a tool, or what it says in its status line.
editor-offered = This browser holds another text of this article, of %time.
# The editor: the name of a tool, or what it says in its status line.
editor-offered-use = Use that text
# The editor: the name of a tool, or what it says in its status line.
editor-offered-words = Read it
# The editor: the name of a tool, or what it says in its status line.
editor-other-tab = This article is also open in another tab. Write in one of the two only.
# The editor: the name of a tool, or what it says in its status line.
editor-leaving-offline = The server does not answer: the page stays open and your words are kept. Try again in a moment.

## The desk: settings

# A page of settings.
settings-general = The site
# A page of settings.
settings-home = Home page
# A page of settings.
settings-machines = Search engines and robots
# A page of settings.
settings-look = Look
# A group of settings.
settings-accent = Colour
# What the setting does.
settings-accent-hint = The colour of links, buttons and marks. Where words could not be read in it, the nearest shade that can be is used.
# A field that takes a colour.
settings-accent-pick = Pick it
# A field that takes a colour as six digits.
settings-accent-type = Or write it
# How to fill that in.
settings-accent-type-hint = As in #8c2b1b. Left empty, it is the usual colour.
# Under a colour. $now is its contrast with the page, such as 6.9.
colour-day-kept = On the light page it can be read: contrast { $now } to 1.
# Under a colour. $own is its contrast with the page, such as 2.1; $colour the shade used instead, and $now its contrast.
colour-day-moved = On the light page it is too pale for words ({ $own } to 1; 4.5 is needed): { $colour } is used there, { $now } to 1.
# Under a colour, on a dark page. $now is its contrast.
colour-night-kept = On the dark page it can be read: contrast { $now } to 1.
# Under a colour, on a dark page. $own, $colour and $now as above.
colour-night-moved = On the dark page it is too dim for words ({ $own } to 1; 4.5 is needed): { $colour } is used there, { $now } to 1.
# A group of settings: the picture above the pages.
settings-header = Header picture
# What the setting does.
settings-header-hint = Stands above the title, as wide as the page; of a tall picture, the middle is shown.
# A field that takes a file.
settings-header-file = Send a picture
# Over pictures, of which one is chosen.
settings-header-choose = Or choose one of the library
# What the setting does.
settings-header-alt-hint = Left empty, the picture only adorns, and screen readers pass it over.
# A setting, its label.
settings-header-everywhere = On every page
# What the setting does.
settings-header-everywhere-hint = Otherwise on the home page alone.
# A button.
settings-header-none = Show no picture
# A group of settings: the small picture of a site in tabs.
settings-icon = Icon
# What the setting does.
settings-icon-hint = Stands in tabs, on the home screens of telephones and in feed readers. A square picture of 180 pixels or more; of any other, the middle.
# A field that takes a file.
settings-icon-file = Send a picture
# A button.
settings-icon-none = Have no icon
# Why nothing was done.
refused-icon-kind = The pixels of this picture cannot be read here. Save it as PNG, JPEG or WebP and send that.
# Why nothing was done.
refused-picture-gone = This picture is no longer there. Send it again, or choose another one.
# Why a picture was not taken out of the library.
refused-picture-of-look = The site shows this picture in its header or as its icon. Choose another one there first.
# Beside a field of a form: what is wrong with it.
wrong-colour = This is not a colour. Write six digits as in #8c2b1b.
# A setting, its label.
settings-whole = Whole articles on the home page
# What the setting does.
settings-whole-hint = Otherwise their standfirst or first words, with a link.
# Heading over the blocks of the home page.
settings-blocks = Around the articles
# What the blocks are.
settings-blocks-hint = What stands beside is below on narrow screens. A block with nothing to show is left out; a hidden one keeps its words.
# Where a block stands: beside the articles.
block-side = Beside
# Where a block stands: below the articles.
block-below = Below
# Where a block stands: nowhere.
block-hidden = Hidden
# A block of the home page: the owner’s words about the site.
block-about = About this site
# What a block shows.
block-about-hint = Your own words, written below.
# What a block shows.
block-search-hint = The field of the search.
# A block of the home page: the feeds.
block-follow = Follow
# What a block shows.
block-follow-hint = The feeds of articles, comments and corrections.
# What a block shows.
block-pages-hint = All pages without a date.
# What a block shows.
block-labels-hint = The labels with most articles.
# What a block shows.
block-archive-hint = The years, with their numbers of articles.
# A block of the home page: the articles with most comments.
block-discussed = Most discussed
# What a block shows.
block-discussed-hint = The five articles with most comments.
# A block of the home page: links to other sites.
block-links = Elsewhere
# What a block shows.
block-links-hint = Links to other sites, written below.
# What the setting does.
settings-about-hint = Paragraphs with an empty line between them; bold, italic and links as HTML.
# What the setting does.
settings-links-hint = One on each line: words, a bar, a web address, as in Our neighbours | https://example.org. Fifty at most. Beside each stands the title of the latest article there, asked of its feed every six hours.
# A button: the home page as it would be.
settings-preview = Look at it first
# Beside a field of a form: what is wrong with it.
wrong-about-long = These words are too long: 20,000 characters at most.
# Beside a field of a form: what is wrong with it.
wrong-links = Each line is words, a bar and a web address, as in Our neighbours | https://example.org.
# Beside a field of a form: what is wrong with it.
wrong-links-many = Fifty links at most.
# A link to a feed.
feed-of-articles = Articles
# A link to a feed.
feed-of-comments = Comments
# A link to a feed.
feed-of-corrections = Corrections
# A group of fields: an entry to be added.
settings-menu-add = Add an entry
# A field: what the entry leads to.
settings-menu-choice = What it leads to
# The choice of nothing in a list of pages and labels.
settings-menu-other = – nothing, or the address below –
# A field: an address of the site.
settings-menu-address = Or another address of this site
# How to fill that in.
settings-menu-address-hint = As in /2024/ or /p/about.
# A field: what an entry of the menu is called.
settings-menu-words = Its words
# How to fill that in.
settings-menu-words-hint = Left empty, the name of what you chose.
# Beside a field of a form: what is wrong with it.
wrong-menu-words = Give it a word or two, 60 characters at most.
# A page of settings: links under each article that pass it on.
settings-share = Share links
# What the setting does.
settings-share-hint = A line under each article. Plain links: nothing is loaded from elsewhere, and nobody is told who reads.
# A choice: the address of the article itself.
share-address = The address, to copy
# A link that passes an article on, in a message.
share-mail = Email
# Before links that pass an article on.
share = Share:
# A setting, its label.
settings-training = Programs that collect texts to train AI are welcome
# What the setting does.
settings-training-hint = Otherwise robots.txt refuses those that are known, and the right to mine the texts is reserved in the form that European law asks for.
# A setting, its label.
settings-answers = AI assistants that look things up are welcome
# What the setting does.
settings-answers-hint = Otherwise robots.txt asks them not to read pages to answer somebody’s question.
# A setting, its label.
settings-archives = Archives of the web are welcome
# What the setting does.
settings-archives-hint = Otherwise robots.txt asks the Internet Archive to keep no copy.
# Over the text of robots.txt.
settings-robots = What robots.txt says now
# A button: what the page of settings replaced last comes back.
settings-put-back = Put back what was here before
# What that button does.
settings-put-back-hint = The last change of this page is undone; you can go back and forth.
# A setting, its label.
settings-description = Tagline
# What the setting does.
settings-description-hint = A sentence about the publication, on its home page and for search engines.
# Before the main host of the site.
settings-host = Its address:
# A setting, its label.
settings-open = Open to everybody
# What the setting does.
settings-open-hint = Otherwise nobody but its people reads the site: every address says that it is closed.
# A setting, its label.
settings-searchable = Search engines are welcome
# What the setting does.
settings-searchable-hint = Otherwise each page asks them to leave it alone.
# A setting, its label.
settings-home-count = Articles on the home page
# What the setting does.
settings-home-count-hint = From 1 to 100; older ones are one step further.
# What the setting does.
settings-menu-hint = Archives, labels and search are always there. Beside them, five entries at most.
# Said at the top of the page after the settings were saved.
done-settings = The settings are saved.
# Beside a field of a form: what is wrong with it.
wrong-home-count = A number from 1 to 100, please.
# Beside a field of a form: what is wrong with it.
wrong-menu = This is not an address of this site. Write one as in /p/about.
# Beside a field of a form: what is wrong with it.
wrong-menu-long = The menu holds five entries at most.

# Heading over two saved texts, word by word; $before and $after are dates with their times.
revisions-compared = What changed from { $before } to { $after }
# A link to what a saved text changed.
revision-changes = Changes
# Heading over two texts that were written at once, word by word.
conflict-compared = What yours changes in the other one
# A button on the page on which one writes.
article-pin = Keep it on top of the home page
# A button on the page on which one writes.
article-unpin = No longer on top of the home page
# Said at the top of the next page.
done-pinned = It stands on top of the home page.
# Said at the top of the next page.
done-unpinned = It stands where its date puts it.
## Pictures that are sent and not taken

# It is some other file.
picture-refused-no-picture = This file is not a picture. JPEG, PNG, WebP, AVIF, GIF and SVG can be shown.
# An SVG whose document declares entities.
picture-refused-svg = This SVG gives names to pieces of itself, which could make it grow without end, so it is not taken. Save the drawing as plain SVG or as PNG and send that.
# Some telephones save their photographs so.
picture-refused-heic = Browsers cannot show HEIC photographs. Save or share the photograph as JPEG and send that.
# $kind is a kind of file: TIFF, PDF…
picture-refused-kind = Browsers cannot show { $kind } files. Save the picture as JPEG, PNG or WebP and send that.
# The file ends too early.
picture-refused-cut-short = This picture stops in the middle: it was probably not copied to the end. Take it again from where it came from and send that.
# The file contradicts itself.
picture-refused-damaged = This picture is damaged and cannot be read. Open it in an image editor, save it again and send that.
# $megabytes and $most are numbers of megabytes.
picture-refused-bytes = This picture has { $megabytes } MB, and { $most } MB are the most. Save it smaller and send that.
# $width, $height and $most are numbers of pixels.
picture-refused-side = This picture is { $width } × { $height } pixels, and { $most } are the most for one side. Make it smaller and send that.
# $width and $height are numbers of pixels, $most a number of megapixels.
picture-refused-pixels = This picture is { $width } × { $height } pixels, and a file of this kind may have { $most } megapixels. Make it smaller and send that.

## The desk: pictures

# A label before the field that takes files.
pictures-add = Add pictures
# The button that sends them.
pictures-send = Send
# A link to the pictures that lack words.
pictures-lacking = Without text or credit
# The pictures that lack words: in which order they come.
pictures-lacking-read = Those of the articles that were read most in the last 30 days come first.
# The pictures that lack words: in which order they come.
pictures-lacking-new = Those of the newest articles come first.
# Said where there are none.
pictures-none = No pictures yet. Add some here, or drop them into an article.
# Said where none was found.
pictures-none-found = No picture fits.
# The size of a picture.
picture-kilobytes = { $kilobytes } KB
# Behind a picture of which smaller ones are being made.
picture-under-way = smaller ones are being made
# Behind a picture of which no smaller ones could be made.
picture-given-up = no smaller ones could be made
# The alternative text of a picture.
picture-alt = What it shows, for those who do not see it
# Who made a picture.
picture-credit = Credit
# The words under a picture.
picture-caption = Caption
# Heading over a picture on its own page.
picture-this = This picture
# Heading over the picture that takes the place of another.
picture-instead = Shown instead
# Heading over the picture that would take the place of another.
picture-would-be = Would be shown instead
# A button: undoes that another picture takes its place.
picture-show-again = Show this picture itself again
# A heading, and a button that leads there: another picture takes the place of this one in all articles.
picture-replace = Replace everywhere
# A button at a picture in whose place another one is shown: leads to its page.
picture-is-replaced = Replaced
# Under picture-replace.
picture-replace-about = Another picture takes its place in every article, draft and feed. You see what it changes before it does.
# A label of a field for a file.
picture-replace-new = A new picture
# Above the pictures to choose from.
picture-replace-choose = Or one of the library
# A button.
picture-replace-look = Look at what it changes
# A button.
picture-replace-do = Replace it
# A button: goes back without replacing.
picture-replace-not = Leave it
# Before picture-replace-back.
picture-replace-nowhere = No article shows this picture.
# After picture-replace-where or picture-replace-nowhere.
picture-replace-back = You can have it back afterwards.
# Heading of the list of articles that show a picture.
picture-shown-in = Where it is shown
# Under picture-shown-in: the header picture or the icon of the site is this one; leads to the page of the look.
picture-in-look = In the look of the site
# Under picture-shown-in.
picture-shown-nowhere = Nowhere.
# Under a list that is not whole.
picture-uses-more = And in more articles.
# After the title of an article that shows a picture.
picture-use-public = in what readers see
# After the title of an article that shows a picture.
picture-use-draft = in what is being written
# Said on the page after it was done.
done-picture-replaced = The other picture is shown everywhere. You can have this one back below.
# Said on the page after it was done.
done-picture-shown-again = The picture is shown itself again.
# Why something was not done.
refused-picture-itself = A picture cannot replace itself. Choose another one.
# Why something was not done.
refused-picture-in-use = An article shows this picture. Take it out there or replace it everywhere, then take it out here.
# Heading of a page of the settings.
players = Films and sound
# Under players.
players-about = Nothing is loaded from a service before a reader asks for it: an article shows a picture, which leads to a page with the player.
# Before picture-replace-back; $count is the number of places that are listed below.
picture-replace-where =
    { $count ->
        [one] It is replaced in the article below.
       *[other] It is replaced in the { $count } places below.
    }
# A button that takes a picture out of the library.
picture-remove = Take out
# Said at the top of the next page.
done-picture-kept = The pictures are here.
# Said at the top of the next page.
done-picture-removed = The picture is taken out.
# Why nothing was done.
refused-no-picture = No picture was sent. Choose one first.
# Why nothing was done.
refused-picture-words = These words are too long for a picture. Please shorten them.
# How many articles show a picture.
picture-uses =
    { $count ->
        [0] in no article
        [one] in { $count } article
       *[other] in { $count } articles
    }

## How often articles are read

# A part of the desk, and its heading: how often articles are read. Also a heading at set-up, and over a column of numbers.
desk-reads = Reads
# Where reads are not counted; a link to the settings follows for whoever may change them.
reads-off = Reads are not counted on this site. That is chosen in the settings.
# What is counted and what is not.
reads-about = Each page of an article that a browser opens is one read. Robots that say so, pages fetched in advance and feeds are not counted, and nobody is followed: no cookie, no address, no fingerprint, only sums by day.
# Heading of a plot.
reads-days = The last 30 days
# How often something was read.
reads-count =
    { $count ->
        [0] not read
        [one] read once
       *[other] { $count } reads
    }
# The same at an article, of the last 30 days.
reads-lately =
    { $count ->
        [0] Not read in 30 days
        [one] Read once in 30 days
       *[other] { $count } reads in 30 days
    }
# What a plot shows, for whoever does not see it. $first and $last are its days, $day the busiest one with $count reads.
reads-plot =
    { $count ->
        [one] Reads by day from { $first } to { $last }; at most one, on { $day }.
       *[other] Reads by day from { $first } to { $last }; at most { $count }, on { $day }.
    }
# Opens the same as a table.
reads-table = As a table
# Over a column of days.
reads-day = Day
# Heading of a list of articles.
reads-most = Read most
# A span of that list.
reads-week = 7 days
# A span of that list.
reads-month = 30 days
# A span of that list.
reads-year = 12 months
# The list is empty.
reads-none = Nothing was read yet in this time.
# A box: reads are counted.
settings-reads = Count how often articles are read
# Beside that box.
settings-reads-hint = On this server, without cookie, address or fingerprint: sums by day and article, for your eyes alone.
## Moving in from Blogger

# Under the heading of the second door of a new site.
door-move-about = Articles, comments and addresses come here. You first see everything that would change; nothing is written before you say so.
# The button of that door.
door-move-go = Begin
# First of three steps. “Back up content” is what Blogger calls it.
move-how-blogger = In Blogger, open “Settings”, then “Manage Blog”, and choose “Back up content”. Your browser downloads a file blog-….xml.
# Second step.
move-how-send = Send that file here, as it is.
# Third step.
move-how-plan = Read the plan, with ten articles before and after; then say whether to move in.
# The label of the field that takes the file.
move-file = The file blog-….xml
# Under it. $most is a size, $count the days for which the file is kept.
move-file-hint =
    { $count ->
        [one] { $most } at most. The file stays on this server and is deleted after a day.
       *[other] { $most } at most. The file stays on this server and is deleted after { $count } days.
    }
# A size below a gigabyte.
move-megabytes = { $megabytes } MB
# A size of a gigabyte or more.
move-gigabytes = { $gigabytes } GB
# The button that sends the file.
move-send = Send, and see the plan
# The label of the bar that shows how much is sent.
move-sending = Sending the file
# A button beside it.
move-cancel = Cancel
# Said when the connection broke.
move-broken-off = Sending broke off. Nothing was kept; look at the connection and try again.
# A heading over everything that was sent or imported.
move-earlier = Files and imports
# How many articles came.
move-articles =
    { $count ->
        [one] { $count } article
       *[other] { $count } articles
    }
# How a file stands.
move-state-planning = The plan is being made
# How a file stands.
move-state-planned = The plan is ready
# How a file stands.
move-state-running = Moving in
# How a file stands.
move-state-stopped = Stopped
# How a file stands.
move-state-done = Moved in
# How a file stands.
move-state-refused = Refused
# How an import stands that was asked for by a command and never ended.
move-state-broken-off = Broken off
# Under the name of a file: when it came, and its size.
move-received = Received { $when } · { $size }
# How far it is.
move-stage-waiting = This begins in a moment.
# How far it is.
move-stage-reading = Reading the file: { $percent } %.
# How far it is, for a plan.
move-stage-looking = Looking: { $done } of { $all } entries.
# How far it is.
move-stage-bringing = Arriving: { $done } of { $all } entries.
# How far it is.
move-stage-opening = Numbering comments and opening: { $done } of { $all } articles.
# How far it is.
move-stage-relating = Related articles: { $done } of { $all }.
# How far it is.
move-stage-reporting = Writing the report.
# Behind it: how long it will take.
move-left-soon = Less than a minute left.
# Behind it: how long it will take.
move-left =
    { $count ->
        [one] About a minute left.
       *[other] About { $count } minutes left.
    }
# A button.
move-stop = Stop
# Beside it.
move-stop-hint = What has arrived stays.
# Said when a job failed several times.
move-given-up = Several attempts came to nothing. What has arrived stays; the log of the server says why.
# The button below it.
move-again = Try again
# A link after a file was refused.
move-another = Send another file
# Said of what was stopped.
move-stopped-about = What has arrived stays here. Articles that are not open yet are seen by nobody; going on continues where it stopped.
# The button below it.
move-go-on = Go on
# Said of what is done.
move-done-about = Done { $when }. This is what arrived, and what somebody should look at.
# A heading, and a link back to it.
move-plan = The plan
# Under it. $title is what the blog calls itself.
move-plan-about = Nothing is written yet. This is what would come from “{ $title }”.
# Said instead when nothing would come.
move-plan-nothing = There is nothing to bring: all of it is here already, or is listed.
# What a table is about.
move-counts = Entries of the file
# The head of a column, and the label of a choice: article, comment, setting.
move-kind = Kind
# The head of a column.
move-in-file = In the file
# The head of a column.
move-to-bring = To bring
# The head of a column.
move-brought = Arrived
# The head of a column.
move-here = Here already
# The head of a column: what was left out, with its reason in the list.
move-listed = Listed
# A line of the plan.
move-drafts =
    { $count ->
        [one] { $count } draft, which stays a draft.
       *[other] { $count } drafts, which stay drafts.
    }
# A line of the plan.
move-labels =
    { $count ->
        [one] { $count } label.
       *[other] { $count } labels.
    }
# A line of the plan.
move-addresses =
    { $count ->
        [one] { $count } old address, which will answer here.
       *[other] { $count } old addresses, which will answer here.
    }
# A line of the plan.
move-pictures =
    { $count ->
        [one] { $count } picture, shown for now from where it is.
       *[other] { $count } pictures, shown for now from where they are.
    }
# A heading.
move-changes = What is lost or changed
# A heading over causes.
move-grave = For somebody to look at
# A heading over causes.
move-light = Without consequence for readers
# A heading, and the link to it.
move-report = The loss report
# A heading, and the link to it, before anything is brought.
move-report-plan = Everything that would change, line by line
# A heading.
move-samples = Ten articles, before and after
# Under it.
move-samples-about = Chosen to be as different as they can be.
# Before the names that the blog had; beside a box to tick.
move-hosts = The old names of the blog lead here:
# The button that begins.
move-bring = Move in
# Said of the file.
move-kept = The file is kept until { $when }.
# The button beside it.
move-remove = Delete it now
# Said of the file.
move-file-gone = The file is deleted.
# Said after it was deleted.
done-move-removed = The file is deleted.
# Why an article was chosen.
move-aspect-longest = the longest
# Why an article was chosen.
move-aspect-discussed = the most comments
# Why an article was chosen.
move-aspect-tables = with tables
# Why an article was chosen.
move-aspect-pictures = the most pictures
# Why an article was chosen.
move-aspect-changed = the most changes
# Why an article was chosen.
move-aspect-embeds = with a video or something else embedded
# Why an article was chosen.
move-aspect-quotes = quotations and lists
# Why an article was chosen.
move-aspect-oldest = the oldest
# Why an article was chosen.
move-aspect-newest = the newest
# Why an article was chosen.
move-aspect-foreign = in another language
# Why an article was chosen.
move-aspect-page = a page
# Why an article was chosen.
move-aspect-shortest = the shortest
# Why an article was chosen.
move-aspect-any = one among others
# A heading, and the name of the frame below it.
move-before = Before
# A heading, and the name of the frame below it.
move-after = After, as readers will see it
# Which of the ten it is.
move-sample-place = Article { $number } of { $all }
# Beside it.
move-sample-draft = draft
# A link to the article before, of ten.
move-sample-previous = Previous article
# A link to the next article, of ten.
move-sample-next = Next article
# The label of a choice.
move-cause = Reason
# A choice: all kinds of entries.
move-all-kinds = All
# A choice: all reasons.
move-all-causes = All
# A link that ends a search.
move-all-lines = Show all
# A link to the next lines.
move-more = More
# Said where nothing was found.
move-none-found = No line fits.
# Before the links to the whole report.
move-whole = The whole report, as JSON Lines:
# Such a link.
move-part = part { $number }
# Why a file was refused.
move-broken-file = This file is cut off or damaged at line { $line } (byte { $byte }). Nothing was changed; download the backup again and send it.
# Why a file was refused.
move-other-file = This file is no backup of Blogger. What is needed is the file blog-….xml of “Back up content”.
# Why nothing was sent.
refused-move-none = Choose the file blog-….xml first.
# Why a file was refused. $most is a size.
refused-move-long = This file is longer than { $most }, the most that this server takes. Whoever runs the server can change the setting import_bytes.
# Why a file was refused.
refused-move-empty = This file is empty. What is needed is the file blog-….xml that Blogger gives under “Back up content”.
# Why a file was refused.
refused-move-zip = This is a ZIP archive. What is needed is the file blog-….xml that Blogger gives under “Back up content”; if it is inside, take it out first.
# Why a file was refused.
refused-move-packed = This is a compressed file. Unpack it first: what is needed is the file blog-….xml itself.
# Why a file was refused.
refused-move-document = This is a PDF document. What is needed is the file blog-….xml that Blogger gives under “Back up content”.
# Why a file was refused.
refused-move-picture = This is a picture. What is needed is the file blog-….xml that Blogger gives under “Back up content”.
# Why a file was refused.
refused-move-takeout = This is a file of Google Takeout, which Relais does not read yet. What is needed is the file blog-….xml that Blogger gives under “Back up content”.
# Why a file was refused.
refused-move-page = This is a web page. What is needed is the file blog-….xml that Blogger gives under “Back up content”.
# Why a file was refused.
refused-move-wordpress = This is an export of WordPress, which Relais does not read yet. What is needed is a backup of Blogger, blog-….xml.
# Why a file was refused.
refused-move-other = This file is no backup of Blogger. What is needed is the file blog-….xml that Blogger gives under “Back up content”.
# Why a file was refused.
refused-move-many = This site keeps five files already. Delete one, then try again.
# Why it does not begin.
refused-move-no-file = The file is deleted. Send it again.
# Why it does not begin.
refused-move-running = Another file is moving in. Wait until it is done, or stop it.
# Why it does not begin.
refused-move-not-planned = The plan of this file is not ready.
# Why a file is not deleted.
refused-move-busy = This file is being read. Stop moving in first, or wait until the plan is made.
# Said at an address that this site does not have.
refused-no-move = This file is none of this site’s.
# Said of a sample that is gone.
refused-move-no-sample = This article is not shown any more: its file is deleted, or it was never part of it.
# Said when a form asks for something unheard of.
refused-move-unknown = This page cannot do that. Go back and choose a button.
## Mail

# Signing in by a link that is mailed: heading, hint, button.
link-ask = Or by a link
# Signing in by a link that is mailed: heading, hint, button.
link-ask-hint = It comes by mail, works once, and for a quarter of an hour.
# Signing in by a link that is mailed: heading, hint, button.
link-ask-do = Send me a link
# Said at the top of the next page: this was just done.
done-link = If that is somebody here, a link is on its way to their mail address. It works once, for a quarter of an hour.
# Said at the top of the next page: this was just done.
done-mail = Done.
# Said at the top of the next page: this was just done.
done-mail-test = The mail server took the message. See whether it arrives.
# Why something was not done, and the way on.
refused-no-mail = This server sends no mail. Sign in with your password or a recovery code.
# Why something was not done, and the way on.
refused-often = That was often enough for now. Please wait a quarter of an hour.
# The field of an invitation for whom it is mailed to, and its hint.
invite-mail = Mail it to
# The field of an invitation for whom it is mailed to, and its hint.
invite-mail-hint = A mail address, if you wish. The link is shown here in any case.
# The desk’s page about mail: what it is called, its settings, what could not be sent; $server and $from are as they were set, $mail is an address, $at a date with its time.
desk-mail = Mail
# The desk’s page about mail: what it is called, its settings, what could not be sent; $server and $from are as they were set, $mail is an address, $at a date with its time.
mail-set = Messages are handed in at { $server } and come from { $from }.
# The desk’s page about mail: what it is called, its settings, what could not be sent; $server and $from are as they were set, $mail is an address, $at a date with its time.
mail-unset = This server sends no mail. Whoever runs it can name a mail server in the settings file:
# The desk’s page about mail: what it is called, its settings, what could not be sent; $server and $from are as they were set, $mail is an address, $at a date with its time.
mail-test-do = Send a test to { $mail }
# The desk’s page about mail: what it is called, its settings, what could not be sent; $server and $from are as they were set, $mail is an address, $at a date with its time.
mail-unsent = The test was not sent.
# The desk’s page about mail: what it is called, its settings, what could not be sent; $server and $from are as they were set, $mail is an address, $at a date with its time.
mail-troubled = Not sent
# The desk’s page about mail: what it is called, its settings, what could not be sent; $server and $from are as they were set, $mail is an address, $at a date with its time.
mail-none = Everything was sent.
# The desk’s page about mail: what it is called, its settings, what could not be sent; $server and $from are as they were set, $mail is an address, $at a date with its time.
mail-due = tried again { $at }
# The desk’s page about mail: what it is called, its settings, what could not be sent; $server and $from are as they were set, $mail is an address, $at a date with its time.
mail-given-up = given up
# The desk’s page about mail: what it is called, its settings, what could not be sent; $server and $from are as they were set, $mail is an address, $at a date with its time.
mail-again = Try again
# The desk’s page about mail: what it is called, its settings, what could not be sent; $server and $from are as they were set, $mail is an address, $at a date with its time.
mail-drop = Drop
# What a message that could not be sent is about.
mail-about-link = A link to sign in
# What a message that could not be sent is about.
mail-about-news = A change of an account
# What a message that could not be sent is about.
mail-about-invitation = An invitation
# A message by mail: its subject, or a sentence in it; $host is where the desk is, $site the title of a publication.
mail-test = A test from Relais
# A message by mail: its subject, or a sentence in it; $host is where the desk is, $site the title of a publication.
mail-test-words = If you can read this, mail is well set up.
# A message by mail: its subject, or a sentence in it; $host is where the desk is, $site the title of a publication.
mail-link = Sign in to { $host }
# A message by mail: its subject, or a sentence in it; $host is where the desk is, $site the title of a publication.
mail-link-words = Somebody asked for a link to sign in here. It works once, for a quarter of an hour:
# A message by mail: its subject, or a sentence in it; $host is where the desk is, $site the title of a publication.
mail-link-ignore = If it was not you, do nothing: without this link nobody gets in.
# A message by mail: its subject, or a sentence in it; $host is where the desk is, $site the title of a publication.
mail-news = Your account at { $host } was changed
# A message by mail: its subject, or a sentence in it; $host is where the desk is, $site the title of a publication.
mail-news-password = Your password was changed. Everywhere else you were signed out.
# A message by mail: its subject, or a sentence in it; $host is where the desk is, $site the title of a publication.
mail-news-codes = New recovery codes were made. Those before do not work any more.
# A message by mail: its subject, or a sentence in it; $host is where the desk is, $site the title of a publication.
mail-news-passkey-added = A passkey was added.
# A message by mail: its subject, or a sentence in it; $host is where the desk is, $site the title of a publication.
mail-news-passkey-removed = A passkey was removed.
# A message by mail: its subject, or a sentence in it; $host is where the desk is, $site the title of a publication.
mail-news-ignore = If it was not you, sign in now, choose another password, and look where you are signed in:
# A message by mail: its subject, or a sentence in it; $host is where the desk is, $site the title of a publication.
mail-invitation = An invitation to { $site }
# A message by mail: its subject, or a sentence in it; $host is where the desk is, $site the title of a publication.
mail-invitation-words = You were invited to write for { $site }. This link works once, for two weeks:
# A message by mail: its subject, or a sentence in it; $host is where the desk is, $site the title of a publication.
mail-invitation-ignore = If you expected no invitation, do nothing.
# The desk’s page about mail: where messages are put instead of being sent; $folder is a folder, $from whom they come from.
mail-set-folder = Messages are put into { $folder } for another program to send, and come from { $from }.
# The desk’s page about mail: where messages are put instead of being sent; $folder is a folder, $from whom they come from.
mail-unset-folder = Nobody is mailed anything: messages are put into { $folder }, where they can be looked at. Whoever runs the server can name a mail server in the settings file:
# The desk’s page about mail: why a provider is needed.
mail-port = Most cheap servers cannot send mail themselves, as their port 25 is blocked, and mailboxes trust few of them. Hand messages in at a provider of mail, at its port 465 or 587.
# The desk’s page about mail: what the DNS of the sender’s domain should say; $domain is that domain.
mail-records = What your domain should say
# The desk’s page about mail: what the DNS of the sender’s domain should say; $domain is that domain.
mail-records-about = Without these records of the kind TXT in the DNS of { $domain }, many mailboxes refuse your messages or take them for spam. A click on a name or value selects all of it, to be copied.
# The desk’s page about mail: what the DNS of the sender’s domain should say; $domain is that domain.
mail-record-name = Name
# The desk’s page about mail: what the DNS of the sender’s domain should say; $domain is that domain.
mail-record-value = Value
# The desk’s page about mail: what the DNS of the sender’s domain should say; $domain is that domain.
mail-record-spf = Says which servers send mail for you: those of your provider. A domain has one such record; if there is one already, add the part with “include” to it.
# The desk’s page about mail: what the DNS of the sender’s domain should say; $domain is that domain.
mail-record-spf-guessed = Says which servers send mail for you. This is a guess from the name of your mail server; the help pages of your provider give the right one. A domain has one such record.
# The desk’s page about mail: what the DNS of the sender’s domain should say; $domain is that domain.
mail-record-dkim = The key that proves your signature. Without it the large providers do not offer their readers to stop messages with one click, and trust you less.
# The desk’s page about mail: what the DNS of the sender’s domain should say; $domain is that domain.
mail-record-dmarc = Says that you use the two others. The large providers ask for it.
# The desk’s page about mail: what the DNS of the sender’s domain should say; $domain is that domain.
mail-unsigned = Relais does not sign your messages. If your provider does not either, whoever runs the server makes a key and names its file in the setting dkim_key:
# The desk’s page about mail: addresses whose mailbox refused a message for good; $at is a date with its time.
mail-bounced = Not written to any more
# The desk’s page about mail: addresses whose mailbox refused a message for good; $at is a date with its time.
mail-bounced-about = Mailboxes that refused a message for good. Nothing goes there but what somebody asks for there, until they confirm their address anew.
# The desk’s page about mail: addresses whose mailbox refused a message for good; $at is a date with its time.
mail-bounced-since = since { $at }
# The desk’s page about mail: addresses whose mailbox refused a message for good; $at is a date with its time.
mail-bounced-write = Write again
# The desk’s page about mail: addresses whose mailbox refused a message for good; $at is a date with its time.
mail-bounced-address = An address that a message came back from
# The desk’s page about mail: addresses whose mailbox refused a message for good; $at is a date with its time.
mail-bounced-hint = If your mailbox got a note that a message could not be delivered: whom it was for.
# The desk’s page about mail: addresses whose mailbox refused a message for good; $at is a date with its time.
mail-bounced-do = Write there no more
# What is wrong with a field, said at it: an address that nothing is written to.
wrong-mail-nobody = Nobody whom this site writes to has this address, or it is in the list already.

## Following by mail, and what those who moderate are told

# What a message that could not be sent is about.
mail-about-question = A question whether to follow
# What a message that could not be sent is about.
mail-about-comments = New comments to follow
# What a message that could not be sent is about.
mail-about-waiting = Comments that wait
# A message to somebody who follows a discussion by mail; $title is that of the article, $site of the publication, $name who wrote, $number a comment’s number.
mail-follow-ask = Follow “{ $title }”?
# A message to somebody who follows a discussion by mail; $title is that of the article, $site of the publication, $name who wrote, $number a comment’s number.
mail-follow-ask-words = Somebody asked { $site } to mail you what is new in the discussion of “{ $title }”. If it was you, press the button on this page:
# A message to somebody who follows a discussion by mail; $title is that of the article, $site of the publication, $name who wrote, $number a comment’s number.
mail-follow-ask-ignore = If it was not you, do nothing: nothing more will come.
# A message to somebody who follows a discussion by mail; $title is that of the article, $site of the publication, $name who wrote, $number a comment’s number.
mail-follow-news = New comments on “{ $title }”
# A message to somebody who follows a discussion by mail; $title is that of the article, $site of the publication, $name who wrote, $number a comment’s number.
mail-follow-count =
    { $count ->
        [one] There is one new comment on “{ $title }”.
       *[other] There are { $count } new comments on “{ $title }”.
    }
# A message to somebody who follows a discussion by mail; $title is that of the article, $site of the publication, $name who wrote, $number a comment’s number.
mail-follow-comment = No. { $number }, { $name }:
# A message to somebody who follows a discussion by mail; $title is that of the article, $site of the publication, $name who wrote, $number a comment’s number.
mail-follow-nameless = No. { $number }:
# A message to somebody who follows a discussion by mail; $title is that of the article, $site of the publication, $name who wrote, $number a comment’s number.
mail-follow-more = The others can be read there:
# A message to somebody who follows a discussion by mail; $title is that of the article, $site of the publication, $name who wrote, $number a comment’s number.
mail-follow-stop = You get this because you follow the discussion. One click ends it:
# A message to somebody who moderates: comments that wait; $title is that of an article, $site of the publication, $name who wrote.
mail-waiting = { $site }: comments wait
# A message to somebody who moderates: comments that wait; $count is how many wait, $title is that of an article, $site of the publication, $name who wrote.
mail-waiting-count =
    { $count ->
        [one] One comment waits to be read at { $site }.
       *[other] { $count } comments wait to be read at { $site }.
    }
# A message to somebody who moderates: comments that wait; $title is that of an article, $site of the publication, $name who wrote.
mail-waiting-comment = { $name }, on “{ $title }”:
# A message to somebody who moderates: comments that wait; $title is that of an article, $site of the publication, $name who wrote.
mail-waiting-nameless = Somebody without a name
# A message to somebody who moderates: comments that wait; $title is that of an article, $site of the publication, $name who wrote.
mail-waiting-all = All that wait:
# A message to somebody who moderates: comments that wait; $title is that of an article, $site of the publication, $name who wrote.
mail-waiting-choose = Choose when you are told:
# The page behind a link in such a message; $title is that of the article.
follow = Follow the discussion by mail
# The page behind a link in such a message; $title is that of the article.
follow-confirm = Press the button, and what is new in the discussion of “{ $title }” comes by mail, several comments in one message. Each message has a link that ends it.
# The page behind a link in such a message; $title is that of the article.
follow-confirm-do = Follow
# The page behind a link in such a message; $title is that of the article.
follow-stop = You follow the discussion of “{ $title }” by mail.
# The page behind a link in such a message; $title is that of the article.
follow-stop-do = Stop the messages
# The page behind a link in such a message; $title is that of the article.
follow-ended = Nothing is mailed to you from this discussion.
# Where readers ask to follow a discussion; $title is that of the article.
follow-ask-all = What is new in the discussion of “{ $title }” comes by mail, several comments in one message.
# The same for one thread.
follow-ask-thread = What is new in this thread of the discussion of “{ $title }” comes by mail, several comments in one message.
# Hint at the address.
follow-mail-hint = Nobody else sees it. A message with a button comes first; without it nothing more is sent.
# The button.
follow-ask-do = Send me the question
# After it was sent. Says the same to who follows already, so that nobody learns who does.
follow-asked = If you do not follow this already, a message is on its way to you. Press the button of its page within three days.
# Why it was not taken at once.
follow-again = Nothing is sent yet. Please look at the address once more, and press the button.
# The page behind a link in such a message; $title is that of the article.
follow-back = To the article
# Why something was not done, and the way on.
refused-follow-often = This address was asked several times today. Look into its mailbox, or try again tomorrow.
# The desk’s page where somebody who moderates chooses when to be told by mail of what waits.
news = Told by mail
# The desk’s page where somebody who moderates chooses when to be told by mail of what waits.
news-about = When you get a message about comments that wait here. Its links lead to a page with buttons; opening one does nothing yet.
# The desk’s page where somebody who moderates chooses when to be told by mail of what waits.
news-no-mail = This server sends no mail now, so nothing comes whatever you choose.
# The desk’s page where somebody who moderates chooses when to be told by mail of what waits.
news-when = When
# The desk’s page where somebody who moderates chooses when to be told by mail of what waits.
news-each = For every comment that waits
# The desk’s page where somebody who moderates chooses when to be told by mail of what waits.
news-each-hint = Not more often than every five minutes.
# The desk’s page where somebody who moderates chooses when to be told by mail of what waits.
news-digest = Once a day, all that wait
# The desk’s page where somebody who moderates chooses when to be told by mail of what waits.
news-none = Never
# The desk’s page where somebody who moderates chooses when to be told by mail of what waits.
news-hour = Hour of the daily message
# Said at the top of the next page: this was just done.
done-news = Your choice holds from the next comment on.
# On one’s account: above the sites where one moderates.
account-news-about = When you are told of comments that wait is chosen for each site:

## Passkeys

# Passkeys: kept by a device or a password manager, they sign somebody in without a password. $host is where they work, $at a date with its time, $name what its owner calls one.
passkeys = Passkeys
# Passkeys: kept by a device or a password manager, they sign somebody in without a password. $host is where they work, $at a date with its time, $name what its owner calls one.
passkeys-about = With a passkey you sign in by finger, face or the code of your device, without the password. It works at { $host } alone.
# Passkeys: kept by a device or a password manager, they sign somebody in without a password. $host is where they work, $at a date with its time, $name what its owner calls one.
passkeys-script = A passkey is made by a script of this page, which does not run in this browser.
# Passkeys: kept by a device or a password manager, they sign somebody in without a password. $host is where they work, $at a date with its time, $name what its owner calls one.
passkey-name = What to call it
# Passkeys: kept by a device or a password manager, they sign somebody in without a password. $host is where they work, $at a date with its time, $name what its owner calls one.
passkey-name-hint = So that you know it again in this list.
# Passkeys: kept by a device or a password manager, they sign somebody in without a password. $host is where they work, $at a date with its time, $name what its owner calls one.
passkey-add = Add a passkey
# Passkeys: kept by a device or a password manager, they sign somebody in without a password. $host is where they work, $at a date with its time, $name what its owner calls one.
passkey-remove = Remove
# Passkeys: kept by a device or a password manager, they sign somebody in without a password. $host is where they work, $at a date with its time, $name what its owner calls one.
passkey-remove-named = Remove { $name }
# Passkeys: kept by a device or a password manager, they sign somebody in without a password. $host is where they work, $at a date with its time, $name what its owner calls one.
passkey-used = last used { $at }
# Passkeys: kept by a device or a password manager, they sign somebody in without a password. $host is where they work, $at a date with its time, $name what its owner calls one.
passkey-made = made { $at }, not used yet
# Passkeys: kept by a device or a password manager, they sign somebody in without a password. $host is where they work, $at a date with its time, $name what its owner calls one.
passkey-elsewhere = works at { $host } alone
# Passkeys: kept by a device or a password manager, they sign somebody in without a password. $host is where they work, $at a date with its time, $name what its owner calls one.
passkey-sign-in = Sign in with a passkey
# Passkeys: kept by a device or a password manager, they sign somebody in without a password. $host is where they work, $at a date with its time, $name what its owner calls one.
passkey-known = This device has a passkey of yours already.
# Passkeys: kept by a device or a password manager, they sign somebody in without a password. $host is where they work, $at a date with its time, $name what its owner calls one.
passkey-stopped = Nothing was chosen. Try again whenever you like.
# Passkeys: kept by a device or a password manager, they sign somebody in without a password. $host is where they work, $at a date with its time, $name what its owner calls one.
passkey-failed = That did not work. Please try again.
# Said at the top of the next page: this was just done.
done-passkey = The passkey is added.
# Said at the top of the next page: this was just done.
done-passkey-removed = The passkey is removed. You can delete it from your device too.
# Why something was not done, and the way on.
refused-passkey = This passkey does not sign in here. Use another one, or your password.
# Why something was not done, and the way on.
refused-passkey-late = This took too long, or was sent twice. Please try again.
# Why something was not done, and the way on.
refused-passkey-new = The browser’s answer does not hold. Please try again.
# Why something was not done, and the way on.
refused-passkey-known = This passkey is known here already.
# Why something was not done, and the way on.
refused-passkeys-many = You have as many passkeys as can be kept. Remove one first.
# Why something was not done, and the way on.
refused-no-passkeys = Passkeys need an address with https and a name. Sign in with your password.

## What automatic checks say of a new comment

# What an automatic check of a new comment is called, in the queue and in the settings.
phase-closed = Open or closed
# What an automatic check of a new comment is called, in the queue and in the settings.
phase-length = Length
# What an automatic check of a new comment is called, in the queue and in the settings.
phase-name = Name
# What an automatic check of a new comment is called, in the queue and in the settings.
phase-trap = Signs of a program
# What an automatic check of a new comment is called, in the queue and in the settings.
phase-rate = Crowds
# What an automatic check of a new comment is called, in the queue and in the settings.
phase-repeat = The same words again
# What an automatic check of a new comment is called, in the queue and in the settings.
phase-held-person = Writers who were put on hold
# What an automatic check of a new comment is called, in the queue and in the settings.
phase-words = Listed words
# What an automatic check of a new comment is called, in the queue and in the settings.
phase-links = Links
# What an automatic check of a new comment is called, in the queue and in the settings.
phase-mode = Reading before publishing
# What an automatic check of a new comment is called, in the queue and in the settings.
phase-first = First comment
# What an automatic check of a new comment is called, in the queue and in the settings.
phase-triage = Likeness to what was refused
# To whoever sends a comment: why it is not taken.
phase-closed-reason = Comments are closed here, so this one could not be taken.
# To whoever sends a comment: why it is not taken. $count: days.
phase-closed-after =
    { $count ->
        [one] Comments close one day after an article appears, and that day is over.
       *[other] Comments close { $count } days after an article appears, and they are over.
    }
# To whoever sends a comment: why it is not taken.
phase-members-only = Only the people of this site write comments here. If you are one of them, sign in first.
# To whoever sends a comment: why it is not taken. $count and $most: letters.
phase-too-long =
    { $count ->
        [one] One character is too many: { $most } at most.
       *[other] { $count } characters are too many: { $most } at most. Shorten it, or send it in two parts.
    }
# To whoever sends a comment: why it is not taken.
phase-name-missing = Please write a name; a pen name will do.
# To whoever sends a comment: why it is not taken.
phase-name-taken = “{ $name }” is one of this site’s people, and this name could be taken for theirs. Please choose another; if it is you, sign in first.
# To whoever sends a comment: why it is not taken.
phase-program = This came as programs send things: at once, and with a field filled that nobody sees. If you are a person, wait a few seconds and send it again.
# To whoever sends a comment: why it is not taken. $count: seconds.
phase-too-many =
    { $count ->
        [one] So many comments are coming in that this one could not be taken. Your words are still here: send them again in a second.
       *[other] So many comments are coming in that this one could not be taken. Your words are still here: send them again in { $count } seconds.
    }
# To whoever sends a comment: why it is not taken. $number: its number in the discussion.
phase-sent-twice = This has arrived already: it is no. { $number }. There is nothing more to do.
# To whoever sends a comment: why it is not taken.
phase-sent-twice-waits = This has arrived already, and waits until somebody has read it. There is nothing more to do.
# To whoever sends a comment: why it is not taken.
phase-refused-words = This site takes no comments with “{ $words }”. Please say it in other words.
# To whoever judges a comment: why it waits.
phase-name-mixed = Its name mixes letters of two scripts within one word, as disguises do.
# To whoever judges a comment: why it waits.
phase-trap-filled = A field that nobody sees was filled in. Programs do that, and a few browsers.
# To whoever judges a comment: why it waits.
phase-too-fast = It was sent less than three seconds after its form was opened.
# To whoever judges a comment: why it waits. $count: comments within a minute before it.
phase-many-range =
    { $count ->
        [one] Within a minute, one comment came before it from the same range of addresses.
       *[other] Within a minute, { $count } comments came before it from the same range of addresses.
    }
# To whoever judges a comment: why it waits. $count: comments within a minute before it.
phase-many-thread =
    { $count ->
        [one] Within a minute, one comment came before it in this discussion.
       *[other] Within a minute, { $count } comments came before it in this discussion.
    }
# To whoever judges a comment: why it waits. $count: comments within a minute before it.
phase-many-site =
    { $count ->
        [one] Within a minute, one comment came before it on the site.
       *[other] Within a minute, { $count } comments came before it on the site.
    }
# To whoever judges a comment: why it waits.
phase-same-words-own = The same person sent the same words elsewhere within a day.
# To whoever judges a comment: why it waits.
phase-same-words = Somebody else sent the same words within a day.
# To whoever judges a comment: why it waits.
phase-held-mail = It was decided that comments from this mail address wait until { $until }.
# To whoever judges a comment: why it waits.
phase-held-browser = It was decided that comments from this browser wait until { $until }.
# To whoever judges a comment: why it waits.
phase-held-range = It was decided that comments from this range of addresses wait until { $until }.
# To whoever judges a comment: why it waits.
phase-listed-words = It has “{ $words }” in it, from the site’s list.
# To whoever judges a comment: why it waits. $count: links.
phase-any-links =
    { $count ->
        [one] It has a link in it.
       *[other] It has { $count } links in it.
    }
# To whoever judges a comment: why it waits. $count: its links; $most: how many need not wait.
phase-many-links =
    { $count ->
        [one] It has a link in it; up to { $most } need not wait.
       *[other] It has { $count } links in it; up to { $most } need not wait.
    }
# To whoever judges a comment: why it waits.
phase-all-held = All comments wait here until somebody has read them.
# To whoever judges a comment: why it waits. $count: days.
phase-old-article =
    { $count ->
        [one] Comments on articles of more than a day wait.
       *[other] Comments on articles of more than { $count } days wait.
    }
# To whoever judges a comment: why it waits.
phase-first-reason = It is the first under this name from this browser.
# To whoever judges a comment: why it waits. $percent: how sure the comparison is, of 100.
phase-triage-form = By its form, it resembles comments that were refused here ({ $percent } of 100).
# To whoever judges a comment: why it waits. $percent: how sure the comparison is, of 100; $words: those that weighed most.
phase-triage-words = It resembles comments that were refused here ({ $percent } of 100), by: { $words }

## The settings about comments

# A page of settings.
settings-discussion = Comments
# A choice, label, hint or heading on the page of settings about comments.
discussion-writers = Who may write
# A choice, label, hint or heading on the page of settings about comments.
discussion-anyone = Everybody, without an account
# A choice, label, hint or heading on the page of settings about comments.
discussion-members = The people of the site
# A choice, label, hint or heading on the page of settings about comments.
discussion-nobody = Nobody: comments that are there stay
# A choice, label, hint or heading on the page of settings about comments.
discussion-nameless = Also without a name
# A choice, label, hint or heading on the page of settings about comments.
discussion-nameless-hint = Otherwise a name or a pen name is asked for.
# A choice, label, hint or heading on the page of settings about comments.
discussion-mode = Which comments wait until somebody has read them
# A choice, label, hint or heading on the page of settings about comments.
discussion-open = Those that a check below holds
# A choice, label, hint or heading on the page of settings about comments.
discussion-first = Those, and everybody’s first comment
# A choice, label, hint or heading on the page of settings about comments.
discussion-all = All of them
# A choice, label, hint or heading on the page of settings about comments.
discussion-all-law = Whoever reads comments before they appear knows what they say, and answers for it more: in France, the publishing director is not the principal author of a reader’s message that he did not know before it appeared, if he removes it promptly once he knows (law of 29 July 1982, art. 93-3).
# A choice, label, hint or heading on the page of settings about comments.
discussion-hold-after = Days after which all comments on an article wait
# A choice, label, hint or heading on the page of settings about comments.
discussion-close-after = Days after which an article takes no more comments
# A choice, label, hint or heading on the page of settings about comments.
discussion-days-hint = Counted from its publication. Empty: never.
# A part of the page of one article's comments.
article-discussion = How this discussion takes comments
# A choice; what the site does follows.
article-discussion-as-site = As on the site: { $mode }
# A field on the page of one article's comments.
article-discussion-close = Days after which it closes
# Below that field; what the site does follows.
article-discussion-close-hint = Counted from the article’s publication. 0: never. Empty: as on the site.
# What the site does.
article-discussion-site-days =
    { $count ->
        [one] The site closes after { $count } day.
       *[other] The site closes after { $count } days.
    }
# What the site does.
article-discussion-site-never = The site does not close.
# Above a discussion.
article-discussion-day-came = Its day came, and this discussion closed.
# A button.
article-discussion-reopen = Open again
# Above a discussion.
article-discussion-closed = This discussion is closed in the settings of the article.
# Just done.
done-discussion = Saved for this discussion.
# A discussion is not opened again.
refused-discussion-open = This discussion did not close by itself: it is opened in the settings of the article.
# A choice, label, hint or heading on the page of settings about comments.
discussion-limits = What is too much
# A choice, label, hint or heading on the page of settings about comments.
discussion-longest = Characters of a comment, at most
# A choice, label, hint or heading on the page of settings about comments.
discussion-longest-hint = From 200 to 8,000.
# A choice, label, hint or heading on the page of settings about comments.
discussion-links = Links that need not wait, at most
# A choice, label, hint or heading on the page of settings about comments.
discussion-links-hint = A comment with more of them waits. From 0 to 50.
# A choice, label, hint or heading on the page of settings about comments.
discussion-list = Words that wait
# A choice, label, hint or heading on the page of settings about comments.
discussion-list-hint = A word or a phrase on each line, whatever its capitals and accents. With an exclamation mark before it, a comment that has it is refused.
# A choice, label, hint or heading on the page of settings about comments.
discussion-triage = Learn from decisions
# A choice, label, hint or heading on the page of settings about comments.
discussion-triage-hint = A comment like those that were refused here waits, with the words that weighed. The comparison knows this site’s decisions and nothing else, stays on this server, and never refuses.
# A choice, label, hint or heading on the page of settings about comments.
discussion-slow = Crowds
# A choice, label, hint or heading on the page of settings about comments.
discussion-slow-hint = How many comments within a minute make the next one wait, and how many have it refused for a while.
# A choice, label, hint or heading on the page of settings about comments.
discussion-range-hold = From one range of addresses: waits
# A choice, label, hint or heading on the page of settings about comments.
discussion-range-refuse = From one range of addresses: is refused
# A choice, label, hint or heading on the page of settings about comments.
discussion-thread-hold = In one discussion: waits
# A choice, label, hint or heading on the page of settings about comments.
discussion-thread-refuse = In one discussion: is refused
# A choice, label, hint or heading on the page of settings about comments.
discussion-site-hold = On the site: waits
# A choice, label, hint or heading on the page of settings about comments.
discussion-site-refuse = On the site: is refused
# A choice, label, hint or heading on the page of settings about comments.
discussion-after = Afterwards
# A choice, label, hint or heading on the page of settings about comments.
discussion-edit = Minutes in which writers may change what they wrote
# A choice, label, hint or heading on the page of settings about comments.
discussion-edit-hint = Deleting it is always possible. From 0 to 1,440.
# A choice, label, hint or heading on the page of settings about comments.
discussion-appeal = Days in which a decision can be appealed
# A choice, label, hint or heading on the page of settings about comments.
discussion-appeal-hint = From 7 to 365.
# A choice, label, hint or heading on the page of settings about comments.
discussion-order = Order of the checks
# A choice, label, hint or heading on the page of settings about comments.
discussion-order-hint = Each comment is looked at in this order. What refuses it ends the row; what holds it adds up, and is shown to whoever judges it.
# Beside a field of the page of settings about comments: what is wrong with it.
wrong-discussion-number = A whole number within these limits, please.
# Beside a field of the page of settings about comments: what is wrong with it.
wrong-discussion-days = A number of days from 1 to 3,650, or nothing.
# Beside a field of the page of settings about comments: what is wrong with it.
wrong-discussion-marks = A number from 1 to 1,000,000, and no fewer refused than held.
# Beside a field of the page of settings about comments: what is wrong with it.
wrong-discussion-list = Each line is a word or a phrase of at most 80 characters, with a letter or a digit in it.
# Beside a field of the page of settings about comments: what is wrong with it.
wrong-discussion-list-long = That is more than 500 lines.

## Messages of readers

# The contact form, by which readers write to the people of a site: a label, hint, button, or what is said above it.
contact = Contact
# The contact form, by which readers write to the people of a site: a label, hint, button, or what is said above it.
contact-name = Your name
# The contact form, by which readers write to the people of a site: a label, hint, button, or what is said above it.
contact-mail = Your mail address
# The contact form, by which readers write to the people of a site: a label, hint, button, or what is said above it.
contact-mail-hint = Only if you wish for an answer. Nobody else sees it.
# The contact form, by which readers write to the people of a site: a label, hint, button, or what is said above it.
contact-words = Your message
# The contact form, by which readers write to the people of a site: a label, hint, button, or what is said above it.
contact-leave-empty = Leave this field empty
# The contact form, by which readers write to the people of a site: a label, hint, button, or what is said above it.
contact-do = Send
# The contact form, by which readers write to the people of a site: a label, hint, button, or what is said above it.
contact-sent = Thank you: your message has arrived.
# The contact form, by which readers write to the people of a site: a label, hint, button, or what is said above it.
contact-again = Nothing is sent yet. Please read your message once more, and press Send.
# The contact form, by which readers write to the people of a site: a label, hint, button, or what is said above it.
contact-trap = A field that stays empty was filled in, as programs do. It is empty again: press Send.
# The contact form, by which readers write to the people of a site: a label, hint, button, or what is said above it.
contact-unread = This did not arrive whole, or is too long. Please send it again.
# The contact form, by which readers write to the people of a site: a label, hint, button, or what is said above it.
refused-messages-many = Many messages came at once. Yours is still here: please send it in an hour.
# Beside a field of a form: what is wrong with it, and how to write it.
wrong-message-empty = Please write a message.
# Beside a field of a form: what is wrong with it, and how to write it.
wrong-message-long = This message is too long: 5,000 characters at most.
# One setting of a site, and what it does.
settings-contact = Readers can write to you
# One setting of a site, and what it does.
settings-contact-hint = By a form at /contact, without account or script. Messages arrive at the desk, and by mail where this server sends any.
# The messages of readers at the desk.
desk-messages = Messages
# The messages of readers at the desk.
messages-open = Readers write to you at
# The messages of readers at the desk.
messages-closed = Readers cannot write to you now; an owner can turn the form on in the settings.
# The messages of readers at the desk.
messages-none = No message yet.
# The messages of readers at the desk.
messages-older = Older ones
# The messages of readers at the desk.
message-done = done
# The messages of readers at the desk.
message-finish = Done with it
# The messages of readers at the desk.
message-reopen = Not done yet
# The messages of readers at the desk.
message-erase = Erase
# Said at the top of the next page: this was just done.
done-message = Done.
# Said at the top of the next page: this was just done.
done-message-erased = The message is erased, with the address of whoever wrote it.
# What a message that could not be sent is about.
mail-about-message = A reader’s message
# A message by mail: its subject, or a sentence in it; $site is the title of a publication, $name who wrote.
mail-message = { $site }: a message from { $name }
# A message by mail: its subject, or a sentence in it; $site is the title of a publication, $name who wrote.
mail-message-words = { $name } wrote to { $site }:
# A message by mail: its subject, or a sentence in it; $site is the title of a publication, $name who wrote.
mail-message-answer = Answer this message to write to them. At the desk you can mark it as done or erase it:
# A message by mail: its subject, or a sentence in it; $site is the title of a publication, $name who wrote.
mail-message-no-answer = They gave no address. At the desk you can mark it as done or erase it:
# The contact form, by which readers write to the people of a site: too many messages came from one place; $count minutes.
contact-wait =
    { $count ->
        [one] You have sent several messages. Please wait { $count } minute; yours is still here.
       *[other] You have sent several messages. Please wait { $count } minutes; yours is still here.
    }

## Rules of a site, for readers and at the desk
# Name of the page of the rules.
policy = What may be said
# Above the comments: what is removed. $titles are the names of the rules in a row, as their owner wrote them.
policy-titles = Comments are removed for these reasons: { $titles }. Each author answers for what they write.
# Above the comments: leads to the page of the rules.
policy-read = The rules
# On the page of an earlier version of the rules.
policy-former = These rules have changed since.
# Leads to the version of the rules that holds.
policy-in-force = See those in force
# Above the list of what a version of the rules changed.
policy-changed = What changed with this version
# A rule came. $title is its name.
policy-clause-added = Rule added: “{ $title }”
# A rule went. $title is its name.
policy-clause-removed = Rule removed: “{ $title }”
# A rule says something else; its words follow. $title is its name.
policy-clause-changed = Rule changed: “{ $title }”
# The owner's words before the rules are others; they follow.
policy-words-changed = Introduction changed
# At the desk, above the form of the rules.
policy-about = Readers see these rules by the comments. Every version is kept with its date, and each removal cites the rule and its version.
# Leads to the rules as readers see them.
policy-see = See the readers’ page
# Field at the desk: the owner's words before the rules.
policy-words = Your own words
# What the field does.
policy-words-hint = Optional. They stand above the comments in place of the list of rules.
# Beside a version in the list: it is the one in force.
policy-holds = in force
# Said at the top of the page after another version of the rules was kept.
done-policy = The new version is in force.
# Said at the top of the page when nothing in the rules was changed.
done-policy-same = Nothing changed: the version in force stays.
# Somebody else kept another version while this form was being filled in.
refused-policy-changed = Somebody has just saved another version. Your words are below; compare them with the readers’ page, then save again.
# Beside a field of a form: what is wrong with it.
wrong-policy-long = This is too long: 20,000 characters at most.
# Legend of the empty fields of a new rule.
clause-new = New rule
# Field: the name of a rule.
clause-title = Name of the rule
# Field: what a rule says.
clause-words = What it says
# Field: the place of a rule in their order.
clause-place = Place in the list
# Below the rules: how to add and remove one.
clause-hint = To remove a rule, empty both its texts. For more new ones, save: two empty ones always follow. 1.5 stands between 1 and 2.
# Beside a field of a form: what is wrong with it.
wrong-clause-title = Give this rule a name.
# Beside a field of a form: what is wrong with it.
wrong-clause-title-long = This name is too long: 80 characters at most.
# Beside a field of a form: what is wrong with it.
wrong-clause-words-long = This is too long: 2,000 characters at most.
# Beside a field of a form: what is wrong with it.
wrong-clause-place = Give a number, as in 3.
# Above the form: there are too many rules.
wrong-clauses-full = Thirty rules at most: join some of them.
# A rule that a new site starts with: its name, as it stands in a row of names.
clause-off-topic = off topic
# What that rule says.
clause-off-topic-words = A comment is about the article, its sources, or what was just said of them. What has nothing to do with them is removed.
# A rule that a new site starts with: its name, as it stands in a row of names.
clause-personal-attack = personal attack
# What that rule says.
clause-personal-attack-words = Discuss what somebody says, not what they are: their life, looks, origin and beliefs are no arguments.
# A rule that a new site starts with: its name, as it stands in a row of names.
clause-insult = insult
# What that rule says.
clause-insult-words = Insults, abuse aimed at somebody and open contempt are removed, also in answer to others.
# A rule that a new site starts with: its name, as it stands in a row of names.
clause-unlawful = unlawful content
# What that rule says.
clause-unlawful-words = What the law forbids is removed: defamation, threats, incitement to hatred or violence, breach of privacy, infringement of copyright.
# A rule that a new site starts with: its name, as it stands in a row of names.
clause-spam = spam
# What that rule says.
clause-spam-words = Advertising, links that lead elsewhere and repeated messages are removed.

## Legal notice
# Name of the page that says who publishes and hosts the site.
legal = Legal notice
# Heading: who publishes the site.
legal-publisher = Publisher
# Heading: the company on whose machines the site is.
legal-host = Hosting provider
# In place of the publisher, where the law allows it.
legal-private-words = This site is published by somebody who does not do so professionally and has chosen not to be named; the hosting provider knows who they are.
# What is told of the publisher.
legal-publisher-name = Name
# What is told of the host.
legal-host-name = Name
# What is told: a postal address.
legal-address = Address
# What is told: a telephone number.
legal-phone = Telephone
# What is told: how to write to the publisher.
legal-mail = E-mail
# What is told: the number in a register of companies or associations.
legal-registration = Registration
# What is told: the share capital of a company.
legal-capital = Share capital
# What is told: who answers for the publication.
legal-director = Director of publication
# What is told: who answers for the newsroom.
legal-editor = Responsible editor
# At the desk, above the form.
legal-about = French law asks every site to say who publishes it and who hosts it. Nothing is shown while something is missing.
# Leads to the notice as readers see it.
legal-see = See the readers’ page
# Heading of the list of what is missing.
legal-missing = Not shown to readers yet. What is missing:
# In the list of what is missing.
legal-missing-host-name = the name of the hosting provider
# In the list of what is missing.
legal-missing-host-address = the address of the hosting provider
# In the list of what is missing.
legal-missing-host-phone = the telephone number of the hosting provider
# In the list of what is missing.
legal-missing-host-knows = your confirmation that the hosting provider knows who you are
# In the list of what is missing.
legal-missing-publisher = the name of the publisher
# In the list of what is missing.
legal-missing-address = the address of the publisher
# In the list of what is missing.
legal-missing-phone = the telephone number of the publisher
# In the list of what is missing.
legal-missing-director = the director of publication
# A warning: $host is a name of the site that holds the $name of its owner.
legal-revealed = { $host } holds the public name { $name }: the address says who publishes, even if the notice does not.
# Legend of the choice of what the notice says.
legal-mode = What the notice says
# A choice: there is no notice.
legal-mode-none = No legal notice
# A choice: only the host is named.
legal-mode-private = Private
# What the choice means.
legal-mode-private-about = Only the hosting provider is named. The law allows this to whoever does not publish professionally, if the provider knows who they are. Check too that the register of domain names does not name you.
# A choice: the publisher is named.
legal-mode-professional = Professional
# What the choice means.
legal-mode-professional-about = Publisher, director of publication and hosting provider are named: for a company, an association, a newspaper, a registered trade.
# What the field is for.
legal-host-name-hint = The company on whose machines the site is.
# What the field is for.
legal-address-hint = Postal, over several lines. It stands on the provider’s own site.
# A box to tick.
legal-host-knows = My hosting provider has my right name, address and telephone number
# What the box is for.
legal-host-knows-hint = Needed for a private notice: the law asks for it in return for not naming you.
# Above the fields of the publisher.
legal-publisher-about = For a professional notice only. In a private one nothing of this is shown.
# What the field is for.
legal-publisher-name-hint = Of a person, their full name; of a company or an association, its name and legal form.
# What the field is for.
legal-own-address-hint = Postal, over several lines.
# What the field is for.
legal-director-hint = Who answers for what is published: a person, mostly you.
# What the field is for.
legal-optional = Where there is one.
# What the field is for.
legal-registration-hint = If you must have one: register of companies, of trades or of associations.
# Beside a field of a form: what is wrong with it.
wrong-legal-long = This is too long: 500 characters at most.

## Names of a site
# Name of the page of a site's host names.
hosts = Names of the site
# Above the list of host names.
hosts-about = The site answers under its main name. The other names lead there, article by article, as long as you keep them.
# Beside the main name.
host-main-one = main name
# Beside another name. $host is the main one.
host-leads = leads to { $host }
# A box to tick before a name becomes the main one.
host-sure = this name already leads to this server
# A button.
host-make-main = Make it the main one
# A button: takes a name from the site.
host-remove = Remove
# Field: another host name.
host-add = Add a name
# What the field is for.
host-add-hint = As in www.example.org, without https://. It leads to the main name.
# A button.
host-add-do = Add
# Heading: what is to be set elsewhere.
host-dns = To be set elsewhere
# A step: domain names.
host-dns-name = Where your domain name is managed: an A record to the IPv4 address of this server, and AAAA to its IPv6 address if it has one; or CNAME to a name that leads there already. This may take some hours.
# A step: the proxy.
host-dns-proxy = On the proxy in front of Relais (nginx, Caddy, …): let it answer to this name with a certificate, and pass the name on as it was asked for.
# A step: at last.
host-dns-main = Open the address in a browser: if it leads you back to this site, the name can become the main one.
# Before the address of the desk.
host-desk = The desk has an address of its own, which does not change here:
# Before the name of a command.
host-desk-move = Before changing it, this command says who could not come in any more:
# $host is a name that was typed.
refused-host-here = { $host } is a name of this site already.
# $host is a name that was typed.
refused-host-taken = { $host } leads to another site of this server already. Choose another name, or ask whoever runs the server.
# A site can have so many names.
refused-hosts-full = Fifty names at most: remove one first.
# The main name cannot be removed.
refused-host-main = The main name cannot be removed: make another one the main one first.
# $host is a name that the site does not have.
refused-host-none = { $host } is not, or no longer, a name of this site.
# $host is to become the main name, and the box beside it was not ticked.
refused-host-unsure = Check first that { $host } leads to this server, then tick the box: otherwise nobody would find the site any more.
# Said at the top of the page.
done-host-added = The name is added; it leads to the main one.
# Said at the top of the page.
done-host-main = The site has a new main name; the old one leads there.
# Said at the top of the page.
done-host-removed = The name is removed: it does not lead here any more.

## Redirects
# Name of the page of addresses that lead elsewhere.
redirects = Redirects
# Above the form.
redirects-about = An address at which nothing stands can lead elsewhere, for good (301). An article comes first: if one comes to that address, it is read there.
# Field: an old address.
redirect-from = Old address
# What the field is for.
redirect-from-hint = On this site: a path as in /old, or the whole address.
# Field: where it leads.
redirect-to = Leads to
# What the field is for.
redirect-to-hint = A path on this site, or a whole address with https://.
# A button.
redirect-make = Redirect
# Heading of the list of addresses that readers asked for in vain.
misses = Asked for in vain
# Above that list.
misses-about = In the last thirty days, the most asked for first. Nothing is kept about who asked. The address proposed is the nearest one of the site.
# There are more addresses than are shown; $count in all.
misses-more =
    { $count ->
        [one] { $count } address in all.
       *[other] { $count } addresses in all.
    }
# In place of the list.
misses-none = Nothing was asked for in vain in the last thirty days.
# How often an address was asked for.
miss-times =
    { $count ->
        [one] once
       *[other] { $count } times
    }
# The last day on which it was. $day is a date.
miss-last = last on { $day }
# Label of the field beside it. $address is the address that was asked for.
miss-to = Where to lead { $address }
# A button.
miss-lead = Lead there
# Heading of the list.
redirects-all = All redirects
# Between the old address and the new one.
redirect-leads = leads to
# The same of one that was taken away.
redirect-led = led to
# Something stands at the old address.
redirect-rests = An article or a page stands at this address now: the redirect rests.
# A button.
redirect-remove = Remove
# Leads on in the list.
redirects-more = More
# In place of the list.
redirects-none = There are no redirects.
# In place of the list, after a search.
redirects-none-found = No redirect holds these words.
# Heading of those that can be put back.
redirects-removed = Removed lately
# A button.
redirect-restore = Put back
# Beside a field of a form: what is wrong with it.
wrong-redirect-from = Write a path as in /old.
# Beside a field of a form: what is wrong with it.
wrong-redirect-from-elsewhere = This address is not on this site: only one on this site can lead elsewhere.
# Beside a field of a form: what is wrong with it.
wrong-redirect-from-reserved = Relais answers at this address itself.
# Beside a field of a form: what is wrong with it.
wrong-redirect-to = Write a path as in /new, or a whole address with https://.
# $target is where the address leads.
refused-redirect-there = This address leads to { $target } already: remove that redirect first.
# A site can have so many.
refused-redirects-full = 5,000 redirects at most: remove some first.
# The redirect is gone.
refused-redirect-none = This redirect is not there any more.
# The address would lead back to itself.
refused-redirect-circle = This address would lead back to itself. Choose another one.
# $address is where something stands.
refused-redirect-page = An article or a page stands or stood at { $address }: its address is changed there.
# Said at the top of the page.
done-redirect-made = The redirect works.
# Said at the top of the page.
done-redirect-made-nowhere = The redirect works, but nothing stands yet where it leads.
# Said at the top of the page.
done-redirect-made-before-archive = The redirect works. It comes before the page of archives at this address.
# Said at the top of the page.
done-redirect-removed = The redirect is removed; you can put it back below.
# The page, and the part of the account, about tokens: with one, a program acts for somebody.
tokens = Programs
# What a token is.
tokens-about = With a token, a program of yours reads and writes here as you: never more than you may yourself.
# Before the address at which programs ask.
tokens-address = They ask at
# A link to the description of the interface for programs.
tokens-document = What they can ask (OpenAPI)
# Where there is no token.
tokens-none = You have no token here.
# Above the tokens of other people, which an owner sees.
tokens-others = Tokens of others
# Above the form of a new token.
token-new = A new token
# A field: what to call the token.
token-name = What it is for
# Under that field.
token-name-hint = So that you know it again in this list.
# Above the choices of what a token is allowed.
token-scopes = What it is allowed
# What a token may be about: articles and pages.
token-articles = Articles and pages
# What a token may be about: the sources of articles.
token-sources = Sources
# A choice: the program can do nothing with this.
token-none = Nothing
# A choice: the program can look.
token-read = Read
# A choice: the program can look and change.
token-write = Read and write
# What a token is allowed: $what is “Articles and pages” and the like, $may “read”.
token-scope = { $what }: { $may }
# A field: for how long the token works.
token-lasts = It works for
# For how long a token works.
token-month = 30 days
# For how long a token works.
token-quarter = 90 days
# For how long a token works.
token-year = One year
# A button.
token-make = Make the token
# Above a token that was just made.
token-made = Your token
# Under that heading.
token-made-about = Copy it now and keep it like a password: it is shown only this once.
# Where the password has to be given again before a token is made.
token-confirm = Before a token is made, your password is asked for again.
# The button that leads there.
token-confirm-do = Give the password
# Of a token. $at is a date with its time.
token-until = works until { $at }
# Of a token. $day is a date.
token-used = last used on { $day }
# Of a token.
token-unused = never used
# A button: the token does not work any more.
token-end = End
# The same, for who hears the page. $name is what its owner calls the token.
token-end-named = End the token { $name }
# Said at the top of the page.
done-token-ended = The token has ended: no program can use it any more.
# Why a token cannot be made.
wrong-token-scopes = Please allow it at least one thing.
# Why a token cannot be made.
refused-tokens = You have 30 tokens here. Please end one first.

## The discussion: taking part

# Under each comment: a link to the form that answers it.
comment-reply = Reply
# Under each comment: a link to the form that says something against it.
comment-report = Report
# Under one's own comment: a link to the page where it is changed or deleted.
comment-own = Edit or delete
# Heading of one's own comment that nobody else sees yet.
comment-own-waits = Your comment is waiting to be read
# Heading of the form for a comment.
comment-write = Write a comment
# Heading of the form that answers a comment. $number and $name are of that comment.
comment-answer-to = Reply to no. { $number }, { $name }
# Label of the words of a comment.
comment-words = Your comment
# Below the words of a comment: what can be written.
comment-words-hint = *emphasis*, > quotation, - list, `code`; addresses become links.
# Label of the name of whoever comments.
comment-name = Name or pen name
# Below the mail address of whoever comments.
comment-mail-hint = Optional, never shown. It serves to tell you what becomes of your comment.
# Above the buttons of the form, where comments wait.
comment-is-held = Somebody reads each comment before it is shown.
# Above the buttons of the form for a comment.
comment-yours = Each author answers for what they write.
# Button that sends a comment.
comment-send = Send
# Button that shows a comment before it is sent.
comment-preview = Preview
# Above the words as they will be shown.
comment-preview-here = Preview: nothing is sent yet.
# Link beside the buttons: not to answer that comment after all.
comment-no-answer = Do not reply
# The form has to be sent once more, since the browser does not say where it was sent from.
comment-again = Please read your comment once more and press Send again.
# A form was too long to be read.
comment-unread = This is too long to be read. Please send at most 8,000 letters.
# At the name of whoever comments. $most is a number of letters.
comment-name-long = This name is too long: { $most } letters at most.
# At the name of whoever comments.
comment-name-no-letter = A name needs a letter or a digit.
# At the name of whoever comments.
comment-name-marks = This name piles marks upon a letter; please write it plainly.
# At the name of whoever comments.
comment-name-address = A name is no address. Please leave it out.
# At the words of a comment.
comment-words-missing = Please write something.
# At the words of a comment. $has and $most are numbers of letters.
comment-words-long = This has { $has } letters; { $most } at most.
# At the words of a comment. $most is a number of levels.
comment-words-nested = Quotations or lists stand too deep in one another: { $most } levels at most.
# At the words of a comment. $has and $most are numbers of links.
comment-words-links = This has { $has } links; { $most } at most.
# At the words of a comment.
comment-words-marks = Marks are piled upon a letter and would cover the lines around it; please write it plainly.
# Heading of the private page of one's own comment.
mine = Your comment
# What became of one's comment.
mine-held = It waits for somebody to read it. Only you see it until then.
# What became of one's comment. $number is its number.
mine-published = It is published as no. { $number }.
# What became of one's comment.
mine-rejected = It was not published.
# What became of one's comment. $number is its number.
mine-removed = It was removed. Its number, { $number }, and the replies to it remain.
# What became of one's comment.
mine-deleted-by-you = You deleted it.
# Link to the comment in its discussion.
mine-see = See it there
# On the page after a comment was sent, above its private address.
mine-keep = Keep this address: with it you see what becomes of your comment, change it, delete it or answer a decision. Nobody else knows it.
# On the page after a comment was sent.
mine-cleaned = Signs that nobody sees, or that turn the direction of the words around them, were taken out.
# Heading of the form that changes one's comment.
mine-edit = Change it
# Below that form. $time is an hour.
mine-until = You can change it until { $time }.
# Below that form.
mine-while-held = You can change it as long as it waits.
# Button that saves the changed words.
mine-save = Save
# Heading and button: takes one's comment away.
mine-delete = Delete it
# Above that button.
mine-delete-words = Your words and your name go for good. If it has a number, the number and the replies remain.
# Said after a change.
mine-edited = Changed.
# Said after one's comment was deleted.
mine-deleted = Deleted.
# Said after a decision was answered.
mine-appealed = Your answer was received. Somebody will read it.
# Heading of the statement of reasons.
reasons = The decision and its reasons
# In the statement of reasons: what was done.
reasons-what = What was done
# In the statement of reasons; a date follows.
reasons-refused = Not published, anywhere and for good.
# In the statement of reasons; a date follows.
reasons-removed = Removed, anywhere and for good.
# In the statement of reasons: the rule that was broken.
reasons-rule = The rule
# In the statement of reasons: the sentence of whoever decided.
reasons-why = Why
# In the statement of reasons: by whom and by what means.
reasons-how = How it was decided
# In the statement of reasons.
reasons-by-person = By one of those who moderate, not by a machine.
# In the statement of reasons.
reasons-by-rule = By a rule that works by itself.
# In the statement of reasons: what can be done about it.
reasons-redress = What you can do
# In the statement of reasons.
reasons-redress-words =
    { $count ->
        [one] Answer the decision here within a day: somebody reads it again. You can also go to court.
       *[other] Answer the decision here within { $count } days: somebody reads it again. You can also go to court.
    }
# Heading: the answer to a decision.
appeal = Contest the decision
# Label of the words of that answer.
appeal-words = Why it was wrong
# Below the words of that answer.
appeal-hint = One answer for each decision. Where several people moderate, somebody else reads it.
# Button that sends that answer.
appeal-do = Send
# What became of that answer.
appeal-waits = It waits for somebody to read it.
# What became of that answer.
appeal-upheld = It was read, and the decision stays.
# What became of that answer.
appeal-overturned = You were right: the decision was taken back.
# Heading of the form against a comment. $number is its number.
report-heading = Report no. { $number }
# Above the rules of the site.
report-which = Which rule does it break?
# Label of the words against a comment.
report-words = Anything else we should know
# Button that sends them.
report-do = Send
# Said after a comment was reported.
report-sent = Thank you. Somebody will look at it.
# Link back to the comment.
report-back = Back to the comment
# A link below the form against a comment, to the form that the law asks for.
report-notice = It is against the law: send a formal notice
# Above the form by which somebody gives notice that a comment is unlawful. $number is the comment’s number.
notice-heading = Notice of unlawful content: no. { $number }
# Below that heading.
notice-about = For what breaks the law. You get a receipt, and an answer with its reason. For what only breaks the rules here, a report is enough.
# Before the exact address of the comment that a notice is about.
notice-where = Where it stands:
# A field: why a comment is unlawful.
notice-words = Why it is unlawful
# Below that field.
notice-words-hint = Quote the passage, and say what is wrong with it.
# A field: the law that a comment breaks.
notice-law = The law that it breaks, if you know it
# A field: who gives notice.
notice-name = Your name
# A field: the mail address of whoever gives notice.
notice-mail = Your email address
# Below that field.
notice-mail-hint = For the receipt and the answer; never shown.
# A box to tick: where children are abused nobody has to give a name.
notice-nameless-may = It is about sexual abuse of children: I leave name and address out.
# A box that has to be ticked: the statement that the law asks for.
notice-honest = I believe in good faith that what I say here is accurate and complete.
# The button that sends a notice.
notice-do = Send the notice
# At the box that was not ticked.
wrong-notice-honest = The law asks for this statement.
# At the field for the law.
wrong-law-long = That is too long for the name of a law.
# Above the receipt of a notice. $number is the comment’s number.
notice-receipt = Your notice about no. { $number }
# Said after a notice was sent with a mail address.
notice-sent = Your notice was received. The answer comes by mail, and stands here.
# Said after a notice was sent without a mail address.
notice-sent-nameless = Your notice was received. The answer will stand here.
# Before the address of a receipt.
notice-private = Keep this address; whoever has it can read this page:
# In the receipt: when the notice came.
notice-received = Received
# In the receipt: what came of the notice.
notice-state = What came of it
# In the receipt: nobody has answered yet.
notice-waits = Somebody will read it, and answer with a reason.
# What came of a notice.
notice-acted = The comment, or the passage, is not public any more.
# What came of a notice.
notice-kept = The comment stays.
# Before the reason of an answer to a notice, and above the field for it.
notice-why = Why
# In the receipt: what can be done about the answer.
notice-redress-heading = If you disagree
# In the answer to a notice: what can be done about it.
notice-redress = A person read it, no machine decided. If you disagree, you can answer here by the contact form, complain to the authority of your country for digital services, or go to court.
# A page beside the queue of comments: notices of unlawful content.
queue-notices = Notices
# About the page of notices.
desk-notices-about = Somebody holds these comments to be unlawful. The law asks for a careful look without delay, and for an answer with its reason; a comment that is removed or cut answers the notices about it.
# Above what a notice says.
notice-said = The notice
# Who sent a notice: they did not have to say.
notice-nameless = Without a name
# Said of a notice that waits too long.
notice-late = It has waited for more than a day.
# Said of a comment that is not public any more when somebody comes to the notice about it.
notice-gone = This comment is not public any more.
# Opens the field for the answer to a notice after which the comment stays.
notice-keep = It stays: answer
# Opens the field for the answer to a notice about a comment that is gone.
notice-answer = Answer
# Below the field for the reason.
notice-why-hint = Whoever sent the notice reads this.
# The button that answers a notice.
notice-answer-go = Send the answer
# No notice waits.
notices-none = No notice waits.
# Above the notices that were answered.
notices-past = Answered
# Said after a notice was answered.
done-notice = The notice is answered, and whoever sent it is told.
# Two people answered a notice at once.
refused-notice-answered = Somebody else answered this notice meanwhile.
# An answer to a notice without a reason.
refused-notice-no-reason = Say why the comment stays: the law asks for a reason.
# In the statement of reasons: who decided, and that somebody had given notice.
reasons-after-notice = Upon a notice that it was unlawful; by one of those who moderate, not by a machine.
# Subject of messages about a notice. $number is the comment’s number, $site the site’s title.
mail-notice = Notice about comment no. { $number } ({ $site })
# The receipt of a notice, before its words.
mail-notice-received = We have received your notice about comment no. { $number } on { $site }:
# In the receipt, before the address of its page.
mail-notice-next = Somebody will read it, and you will be told what came of it and why. It also stands here:
# The answer to a notice, before its reason.
mail-notice-acted = We have read your notice about comment no. { $number } on { $site }. The comment, or the passage, is not public any more.
# The answer to a notice, before its reason.
mail-notice-kept = We have read your notice about comment no. { $number } on { $site }. The comment stays, for this reason:
# To an owner: somebody gave notice.
mail-notice-told = Somebody gives notice that comment no. { $number } on { $site } is unlawful. The law asks for a careful look without delay, and for an answer with its reason:
# Beside the number of notices: how many were acted upon, and after how many the comment stayed.
moderation-notices-answered = Acted upon: { $acted }; the comment stayed: { $kept }.
# On the public page about moderation. $count is how many notices of unlawful content came.
moderation-count-notices =
    { $count ->
        [one] { $count } notice of unlawful content.
       *[other] { $count } notices of unlawful content.
    }
# Heading of the public log of decisions about comments.
moderation = Moderation
# Below that heading.
moderation-about = What was decided about comments here, and under which rule. The words that were removed are not repeated.
# How many comments were published after somebody read them.
moderation-count-publish =
    { $count ->
        [one] { $count } published after reading
       *[other] { $count } published after reading
    }
# How many comments were refused.
moderation-count-refuse =
    { $count ->
        [one] { $count } refused
       *[other] { $count } refused
    }
# How many comments were spam.
moderation-count-spam =
    { $count ->
        [one] { $count } advertisement
       *[other] { $count } advertisements
    }
# How many comments were removed.
moderation-count-remove =
    { $count ->
        [one] { $count } removed
       *[other] { $count } removed
    }
# How many passages were removed.
moderation-count-cut =
    { $count ->
        [one] { $count } passage removed
       *[other] { $count } passages removed
    }
# Heading of the list of decisions.
moderation-log = Decisions
# A decision in the log.
moderation-publish = Published
# A decision in the log.
moderation-refuse = Refused
# A decision in the log.
moderation-spam = Refused as advertising
# A decision in the log.
moderation-remove = Removed
# A decision in the log.
moderation-restore = Put back
# A decision in the log.
moderation-cut = A passage removed
# In the log: nobody decided, a rule did.
moderation-automatic = automatic
# In the log: the decision does not hold any more.
moderation-undone = undone
# In the log: the decision was answered.
moderation-appeal-waits = contested
# In the log: the decision was answered and stays.
moderation-appeal-upheld = contested, upheld
# In the log: the decision was answered and was wrong.
moderation-appeal-overturned = contested, overturned
# In the log: an entry that is hidden; the reason follows.
moderation-hidden = This entry is hidden:
# On the page of the log while nothing was decided.
moderation-none = Nothing was decided yet.
# Link to the decisions before these.
moderation-older = Earlier decisions
# A comment was sent where none is taken.
refused-comment-closed = Comments are closed here.
# A comment was sent for an article that is not public.
refused-comment-no-article = This article is not there any more.
# An answer was sent to a comment that cannot be read.
refused-comment-no-parent = The comment you reply to is not there any more. Send it without replying, or copy your words.
# Something about a comment cannot be done any more.
refused-comment-moved-on = This comment has moved on meanwhile. Please look again.
# A comment cannot be published.
refused-comment-publish = This comment cannot be published: it is public already, or was removed.
# A comment cannot be refused.
refused-comment-refuse = Only a comment that waits can be refused.
# A comment cannot be removed.
refused-comment-remove = Only a public comment can be removed.
# A comment cannot be put back.
refused-comment-restore = Only a comment that the moderators removed can be put back.
# A comment cannot be put back.
refused-comment-forgotten = The words of this comment are not kept any more, so it cannot be put back.
# One's comment cannot be deleted.
refused-comment-delete = This comment is not there any more.
# One's comment cannot be changed.
refused-comment-edit = The time to change this comment is over. You can still delete it.
# Two people decided about a comment at once.
refused-comment-decided = Somebody else decided about this comment meanwhile. Nothing of theirs was changed; please look again.
# A comment is not there.
refused-no-comment = There is no such comment.
# A decision names no rule.
refused-decision-no-clause = Please choose the rule that the comment breaks.
# A decision cannot be undone or hidden.
refused-decision-stale = This decision was undone already, or something was decided after it.
# A decision cannot be answered.
refused-appeal = This decision cannot be contested any more.
# A decision was answered already.
refused-appeal-twice = You contested this decision already.
# An answer was judged already.
refused-appeal-judged = Somebody else judged this meanwhile.
# An answer must be judged by somebody else.
refused-appeal-own = You made this decision; somebody else should judge what is said against it.
# An answer or a reason without words.
refused-words-missing = Please say why in a few words.
# An answer or a reason is too long.
refused-words-long = This is too long: 2,000 letters at most.

## The discussion: decisions

# The sentence of a decision is too long.
refused-decision-long = The sentence is too long: 1,000 letters at most.

## The discussion: those who judge it

# A part of the desk: the comments that wait.
desk-comments = Comments
# After the number beside a part of the desk, for those who hear the page.
desk-waiting = waiting
# The page with the comments that wait.
queue-title = Comments to read
# How many comments wait; $ago is how long ago the oldest came, as in “1 h ago”.
queue-length =
    { $count ->
        [one] { $count } waiting, which came { $ago }
       *[other] { $count } waiting, the oldest came { $ago }
    }
# No comment waits.
queue-empty = Nothing waits. Well done.
# Who else looks at the queue now; $names in a row.
queue-others =
    { $count ->
        [one] { $names } is here too.
       *[other] { $names } are here too.
    }
# One of the pages beside each other: comments that wait.
queue-waiting = Waiting
# One of the pages beside each other, and its heading: what readers say against comments.
queue-reports = Reports
# One of the pages beside each other, and its heading: answers to decisions.
queue-appeals = Appeals
# One of the pages beside each other, and its heading: what was decided lately.
queue-decided = Decided
# Whom a comment answers; $number is the number of theirs.
queue-answers = in reply to { $name } (no. { $number })
# Whom a comment answers, where theirs has no number.
queue-answers-unnumbered = in reply to { $name }
# Opens what a comment answers.
queue-context = What it answers
# Before the reasons for which a comment waits.
queue-why = Waiting because:
# Before how many comments the same person sent earlier.
queue-earlier = Earlier under this name and browser:
# How many earlier comments of somebody were published.
earlier-published =
    { $count ->
        [one] { $count } published
       *[other] { $count } published
    }
# How many earlier comments of somebody were refused or removed.
earlier-refused =
    { $count ->
        [one] { $count } refused or removed
       *[other] { $count } refused or removed
    }
# How many other comments of somebody wait.
earlier-waiting =
    { $count ->
        [one] { $count } waiting
       *[other] { $count } waiting
    }
# The page with all that came under one name from one browser.
earlier-title = From the same hand
# Under that heading.
earlier-about = What came under this name from this browser. What was removed has no name any more.
# Leads from a comment to the whole discussion.
earlier-discussion = The discussion
# Why a comment waits, where nothing is known of it.
why-unsaid = it was not public where it came from
# Why a comment waits: by its form.
why-looks-refused = it looks like what was refused here
# Why a comment waits: by these words of it.
why-words-weighed = it looks like what was refused here; words that weighed: { $words }
# A button: everybody may read the comment.
decide-publish = Publish
# A button: the comment is advertising.
decide-spam = Spam
# A button that opens the choice of a rule, and the button below it.
decide-refuse = Refuse…
# A button that opens the choice of a rule, and the button below it.
decide-remove = Remove…
# A button: gives a removed comment back.
decide-restore = Give back
# A button for comments that are like each other.
decide-publish-all = Publish all
# A button for comments that are like each other.
decide-spam-all = All spam
# The button below the rules: the comment is refused.
decide-refuse-go = Refuse
# The button below the rules: the comment is removed.
decide-remove-go = Remove
# A button for comments that are like each other.
decide-refuse-all = Refuse all…
# Above the rules of the site.
decide-clause = Which rule does it break?
# In place of the rules.
decide-no-clauses = The site has no rule to cite. Its owner can write some in the settings.
# The field for what is told to whoever wrote the comment.
decide-sentence = In other words, to whoever wrote it
# Under that label.
decide-sentence-hint = Left empty, the sentence under the rule is sent.
# Above the words that somebody wrote for a decision that was not taken.
decide-kept = What you wrote
# Proposed to whoever wrote a refused comment, in the language of the site.
proposed-refusal = Your comment was not published, because of our rule “{ $clause }”.
# Proposed to whoever wrote a removed comment, in the language of the site.
proposed-removal = Your comment was removed, because of our rule “{ $clause }”.
# Proposed to whoever wrote a comment of which a passage was removed, in the language of the site.
proposed-cut = A passage of your comment was removed, because of our rule “{ $clause }”.
# A button that opens the choice of a passage and a rule.
decide-cut = Remove a passage…
# The button below: the passage is removed.
decide-cut-go = Remove the passage
# The field with the passage that is removed.
decide-cut-passage = The passage
# Below that field, which holds the whole comment at first.
decide-cut-hint = Leave only the words that go, as they are written. The rest of the comment stays public.
# In a comment, in place of words that were removed; in the language of the site.
passage-removed = [passage removed: { $clause }]
# A passage cannot be removed.
refused-cut-absent = This passage does not stand in the comment as it is. Copy it from the comment, word for word.
# A passage cannot be removed.
refused-cut-several = These words stand in the comment more than once. Take a longer passage that stands there once.
# A passage cannot be removed.
refused-cut-whole = This passage is the whole comment. Leave only the words that go, or remove the whole comment.
# In the statement of reasons; a date follows.
reasons-cut = One passage removed, anywhere and for good. The rest stays public, and cannot be changed any more.
# Proposed to somebody whose comments wait for a time, in the language of the site.
proposed-hold = Your next comments will be read before they appear, because of our rule “{ $clause }”.
# A link beside a comment: to what came from the same hand.
queue-writer = From the same hand
# A button that opens the form by which somebody is held for a time.
hold = Read first what this person sends…
# Below it.
hold-about = For a time, their comments wait until somebody has read them. It ends by itself, is told at their private address and can be contested. The public log says it without saying who.
# Above the ways by which somebody is known again.
hold-by = Known again by
# One of the ways.
hold-browser = their browser
# One of the ways.
hold-mail = their mail address
# One of the ways.
hold-range = their range of addresses, which others may share
# Before a choice of days.
hold-days = For
# One of the choices.
hold-for =
    { $count ->
        [one] { $count } day
       *[other] { $count } days
    }
# The button below the form.
hold-go = Read first
# Above the form.
hold-held = What this person sends is read first, until { $until }.
# Somebody cannot be held so.
refused-hold-unknown = This person would not be known again that way. Choose another.
# Just done.
decided-held = What { $name } sends is read first, until { $until }.
# A decision.
decision-hold = Read first
# Beside a decision that ends by itself.
decision-until = until { $until }
# In the public log.
moderation-hold = What one person sends is read first, until { $until }
# Above the public log.
moderation-count-hold =
    { $count ->
        [one] { $count } person read first for a time
       *[other] { $count } people read first for a time
    }
# In the statement of reasons; a date follows.
reasons-held = What you send is read before it appears.
# In the statement of reasons, before a date.
reasons-until = Until
# Subject of a message.
mail-decision = Your comment on “{ $title }”
# What was decided, in a message to the writer.
mail-decision-refused = Your comment on “{ $title }” ({ $site }) was not published.
# What was decided, in a message to the writer.
mail-decision-removed = Your comment on “{ $title }” ({ $site }) was removed, anywhere and for good.
# What was decided, in a message to the writer.
mail-decision-cut = A passage of your comment on “{ $title }” ({ $site }) was removed. The rest stays public.
# What was decided, in a message to the writer.
mail-decision-held = After your comment on “{ $title }” ({ $site }), what you send is read before it appears.
# In that message.
mail-decision-rule = The rule: { $clause }
# In that message.
mail-decision-until = It ends by itself on { $until }.
# In that message; an address follows.
mail-decision-redress =
    { $count ->
        [one] You can contest this decision for { $count } day, at the private address of your comment; another person judges it where there is one. Keep this address to yourself:
       *[other] You can contest this decision for { $count } days, at the private address of your comment; another person judges it where there is one. Keep this address to yourself:
    }
# In a message; an address follows.
mail-decision-private = The private address of your comment, to keep to yourself:
# Subject of a message.
mail-appeal = Your appeal, on “{ $title }”
# How an appeal was judged, in a message.
mail-appeal-upheld = We have read your comment on “{ $title }” ({ $site }) and your appeal again. The decision stands.
# How an appeal was judged, in a message.
mail-appeal-overturned = We have read your comment on “{ $title }” ({ $site }) and your appeal again. You were right: the decision is taken back.
# Above comments that are like each other.
queue-alike =
    { $count ->
        [one] { $count } alike
       *[other] { $count } alike
    }
# Beside that.
queue-alike-about = The same words, or the same browser: one decision can be for all.
# Under comments that are like each other: how many are not shown.
queue-more-alike =
    { $count ->
        [one] and { $count } more like them
       *[other] and { $count } more like them
    }
# How many comments wait that are not on the page.
queue-beyond =
    { $count ->
        [one] { $count } more waits.
       *[other] { $count } more wait.
    }
# A button: shows the next comments.
queue-next = Show the next
# A box: the comment is one of those that are decided about together.
queue-pick = Choose
# Heading: one decision for all chosen comments.
queue-many = For all chosen
# What is done with them.
queue-many-do = Do
# The rule, where they are refused.
queue-many-clause = Rule, to refuse
# The button for all chosen comments.
queue-many-decide = Decide
# Nothing was chosen.
queue-none-chosen = Choose at least one comment.
# Somebody else decided about some meanwhile.
queue-missed =
    { $count ->
        [one] About { $count } somebody else had decided already; nothing was changed there.
       *[other] About { $count } somebody else had decided already; nothing was changed there.
    }
# Said after decisions were undone.
queue-undone =
    { $count ->
        [one] Undone: it is as it was before.
       *[other] Undone: { $count } are as they were before.
    }
# Said after a decision, where keys are used. $key is the key that undoes it.
queue-undoes = { $key } undoes it.
# The server did not answer.
queue-broken = The server cannot be reached. Nothing was decided; please try again.
# Comments went from the page because somebody else decided about them.
queue-elsewhere = Somebody else has decided about comments that stood here.
# Just done.
decided-published = Comment of { $name } published as no. { $number }.
# Just done. $clause is the rule.
decided-refused = Comment of { $name } refused: { $clause }.
# Just done.
decided-spam = Comment of { $name } put away as spam.
# Just done.
decided-removed = Comment no. { $number } of { $name } removed: { $clause }.
# Just done.
decided-restored = Comment no. { $number } of { $name } given back.
# Just done.
decided-cut = A passage of comment no. { $number } of { $name } removed.
# Just done with several at once.
decided-many-published =
    { $count ->
        [one] { $count } comment published.
       *[other] { $count } comments published.
    }
# Just done with several at once.
decided-many-refused =
    { $count ->
        [one] { $count } comment refused.
       *[other] { $count } comments refused.
    }
# Just done with several at once.
decided-many-spam =
    { $count ->
        [one] { $count } comment put away as spam.
       *[other] { $count } comments put away as spam.
    }
# Just done with several at once.
decided-many-removed =
    { $count ->
        [one] { $count } comment removed.
       *[other] { $count } comments removed.
    }
# Just done with several at once.
decided-many-restored =
    { $count ->
        [one] { $count } comment given back.
       *[other] { $count } comments given back.
    }
# Somebody else decided first.
faster-published = { $name } was faster: this comment is published already. Nothing of yours is lost.
# Somebody else decided first.
faster-refused = { $name } was faster: this comment is refused already. Nothing of yours is lost.
# Somebody else decided first.
faster-removed = { $name } was faster: this comment is removed already. Nothing of yours is lost.
# Somebody else undid a decision.
faster-undone = A decision about this comment was undone meanwhile: it waits again.
# Whoever wrote a comment took it away.
faster-writer = Whoever wrote this comment has taken it away meanwhile. There is nothing left to do.
# The same form was sent twice.
faster-yourself = You have decided about this comment already.
# Stands for the name of an account that is no more.
somebody = Somebody
# A button: takes a decision back.
undo = Undo
# State of a comment.
comment-held = Waiting
# State of a comment.
comment-published = Published
# State of a comment.
comment-rejected = Refused
# Heading: what readers say against a comment.
report-said = What readers say
# A button: the comment stays as it is.
report-keep = Keep
# No report waits.
reports-none = No reader says anything against a comment.
# Just done.
done-report-kept = The comment stays, and the report is closed.
# Somebody else was faster.
refused-report-answered = Somebody else looked at this report meanwhile.
# About the page of appeals.
desk-appeals-about = Whoever wrote a comment may answer a decision once. Where several people moderate, somebody else judges it than whoever decided.
# Heading: the decision that was answered.
desk-appeal-decision = The decision
# Heading: the comment that it was about.
desk-appeal-comment = The comment
# In place of the words of a comment.
desk-appeal-words-gone = Its words are not kept any more.
# In place of the buttons.
desk-appeal-own = You decided this. Somebody else who moderates judges the answer.
# The field for the answer to whoever appealed.
desk-appeal-answer = Your answer, in a sentence
# A button: the decision stays.
desk-appeal-uphold = The decision stays
# A button: the decision is taken back.
desk-appeal-overturn = Take it back
# No appeal waits.
desk-appeals-none = No appeal waits.
# Just done.
done-appeal = The appeal is judged, and whoever sent it is told.
# Beside a decision.
desk-appeal-waits = contested
# Beside a decision.
desk-appeal-upheld = contested, upheld
# Beside a decision.
desk-appeal-overturned = contested, taken back
# About the page of decisions.
decided-about = The newest first. Readers see date, rule and number in the public log, never the words that were removed.
# Nothing was decided.
decided-none = Nothing was decided yet.
# Leads to the decisions before these.
decided-older = Earlier decisions
# A decision.
decision-publish = Published
# A decision.
decision-refuse = Refused
# A decision.
decision-spam = Spam
# A decision.
decision-remove = Removed
# A decision.
decision-restore = Given back
# A decision.
decision-cut = A passage removed
# Who decided, and what they are on the site.
decision-by = { $name } ({ $role })
# Nobody decided: a rule did.
decision-by-rule = automatic
# Beside a decision.
decision-undone = undone on { $when }
# Opens what the comment says, or said.
decision-words = What it says
# Before the reason for which an entry of the public log is hidden.
decision-redacted = Hidden in the public log:
# A button: hides an entry of the public log.
redact = Hide in the log…
# The button below the reason.
redact-go = Hide
# The field for the reason.
redact-why = Why it is hidden
# Under that label.
redact-hint = Readers see this reason in place of the entry.
# Just done.
done-redacted = The entry is hidden; its reason is shown.
# An article without comments.
discussion-none = There is no comment here.
# Leads to the comments before these.
discussion-older = Earlier comments
# Opens the choice of keys.
keys = Keys
# In that window.
keys-about = Choose a field and press the key that you want. Keys mean their place on the keyboard, whatever it writes.
# A box: whether single keys decide.
keys-on = Decide by keys
# What a key does.
keys-next = Next comment
# What a key does.
keys-previous = Previous comment
# What a key does.
keys-help = This window
# A button.
keys-close = Close
# A button.
keys-reset = As at first
# When something was, as in “on 1 January”.
ago-date = on { $when }
# How long ago something was.
ago-now = just now
# How long ago something was.
ago-minutes =
    { $count ->
        [one] { $count } min ago
       *[other] { $count } min ago
    }
# How long ago something was.
ago-hours =
    { $count ->
        [one] { $count } h ago
       *[other] { $count } h ago
    }
# How long ago something was.
ago-days =
    { $count ->
        [one] { $count } day ago
       *[other] { $count } days ago
    }
# Title of the page about what is held under a mail address, and of the link to it.
privacy = Your data here
# On the page where somebody asks what is held under their mail address.
privacy-about = Give the mail address that you left with a comment, or under which you follow a discussion. A message then shows you what we hold under it, as a file to take along too, and lets you erase it.
# Below the field for the mail address on that page.
privacy-mail-hint = Only whoever reads there learns whether we hold anything.
# A button of that page.
privacy-ask-do = Send me the link
# After it was sent. Says the same whatever was given, so that nobody learns whose address is known.
privacy-asked = If we hold anything under this address, a message is on its way to it. Its link works for a day.
# The form was not taken as it was, and is shown once more.
privacy-again = Nothing is sent yet. Please look at the address once more, and press the button.
# Where the site mails nothing; a link to the contact form may follow.
privacy-no-mail = This site sends no mail, so nobody can prove here that an address is theirs. Write to its people instead.
# At the end of the page where somebody asks what is held under their mail address.
privacy-without-address = A comment without a mail address is changed and deleted at its private address.
# A link in a message that works no more.
privacy-ended = This link shows nothing any more: it works for a day.
# A link to the page where one asks for another.
privacy-ask-again = Ask for another
# After somebody had their data erased.
privacy-erased = It is erased. Nothing is held under your address any more.
# What a link in a message leads to, above a button; $time is when it ends.
privacy-open-about = The button shows what we hold under the address at which you got this link. It works until { $time }; keep it to yourself.
# That button.
privacy-open-do = Show it
# Above all that is held; the mail address follows.
privacy-held = Held under the address
# Of that address; a date follows.
privacy-bounced = Messages to it came back, so nothing goes there but what somebody asks for, since
# By a decision, comments under that address wait; a date follows.
privacy-hold = Comments under it are read before they appear, until
# A link to the file with all that is held.
privacy-export = Take all of it along as a file (JSON)
# Heading of the comments that are held.
privacy-comments = Comments
# Heading of the discussions that somebody follows by mail.
privacy-follows = Followed discussions
# Of one of them: its button was not pressed yet.
privacy-unconfirmed = not confirmed
# Heading of what somebody wrote by the contact form.
privacy-messages = Messages to the site
# Heading of the notices of unlawful content that somebody sent.
privacy-notices = Notices of unlawful content
# Heading and beginning of the form that erases.
privacy-erase = Erase it
# Above the choices of that form.
privacy-erase-about = The address goes, what you follow ends, your messages and what is kept for decisions go too. What is not public loses its words. Answers by others stay as they wrote them.
# Above two choices.
privacy-erase-how = And your public comments?
# A choice: the comments stay without a name.
privacy-erase-name = The words stay, the name goes.
# A choice: the comments go.
privacy-erase-words = The words go too; their numbers and the answers stay.
# A button: it is asked once more before anything is erased.
privacy-erase-do = Go on
# Neither of the two choices was made.
privacy-choose = Please choose what becomes of your public comments.
# Asked before all is erased, where the words stay.
privacy-sure-name = Name and address go, your public words stay without them.
# Asked before all is erased, where the words go.
privacy-sure-words = Name, address and all your words go.
# After one of these two sentences.
privacy-sure = This cannot be undone.
# The button that erases.
privacy-sure-do = Erase for good
# A link back, nothing is erased.
privacy-sure-not = Do not erase
# Somebody wanted to erase what was erased meanwhile, or by a link that has ended.
refused-privacy-gone = This link has ended. Ask for another.
# Subject of a message; $site is the publication.
mail-privacy = Your data at { $site }
# In that message; a link follows.
mail-privacy-words = Somebody asked what { $site } holds under your mail address. If it was you, this page shows it, and lets you take it along or erase it. The link works for a day:
# At the end of that message.
mail-privacy-ignore = If it was not you, do nothing: nobody else sees anything.
# In the list of messages that could not be sent.
mail-about-held = A link to what is held under an address
# What is held: invitations to the desk that were mailed to the address.
privacy-invitations =
    { $count ->
        [one] { $count } invitation was mailed to it.
       *[other] { $count } invitations were mailed to it.
    }
# Comments that the page does not show; the file holds them.
privacy-beyond =
    { $count ->
        [one] { $count } older comment stands in the file.
       *[other] { $count } older comments stand in the file.
    }
# A link below the form against a comment that an import brought.
report-claim = I wrote this comment, remove it
# Heading and title of the form by which somebody says that an imported comment is theirs.
claim-heading = No. { $number } is mine
# Below that heading.
claim-about = This comment came here from another system, so it has no private address. Somebody of the site reads what you write and decides.
# Label of the field in which they say why.
claim-words = How can we know that it is yours?
# Below that field.
claim-words-hint = For example: write from the address that stood there, or put a word on your public page.
# Below the field for the mail address on that form.
claim-mail-hint = You get the answer there. Nobody else sees it.
# A box; the public page of the writer follows.
claim-whole = All comments under this profile
# A button that sends the form.
claim-do = Ask for removal
# After it was sent.
claim-sent = Thank you. Somebody will look at it.
# The reason that stands where a comment was, and in the log of decisions.
claim-clause = asked for by the writer
# Heading of what people say of imported comments: that they are theirs.
claims = “This is mine, remove it”
# Below that heading.
claims-about = People ask for comments to be removed that came with the move. Nothing proves who they are: you judge. What was removed can be had back for 30 days.
# Label of the sentence to whoever asked.
claim-answer = A sentence to them
# Beside that label.
claim-answer-hint = Needed to refuse.
# A button: the comments are removed.
claim-accept = Remove
# A button: the comments stay.
claim-refuse = Refuse
# Just done: the comments stay, and whoever asked is told.
done-claim = The comments stay, and the request is answered.
# Somebody else was faster.
refused-claim-answered = Somebody else answered this request meanwhile.
# Subject of a message to somebody who said that a comment is theirs; $site is the publication.
mail-claim = Your comments at { $site }
# In that message.
mail-claim-accepted = { $site } removed what you asked for. Numbers and answers stay.
# In that message; the reason follows.
mail-claim-refused = { $site } did not remove what you asked for:
# In the list of messages that could not be sent.
mail-about-claim = An answer to “this is mine”
# How many comments would be removed; where all under a profile are meant, its address follows.
claim-covered =
    { $count ->
        [one] { $count } comment would be removed.
       *[other] { $count } comments would be removed.
    }
