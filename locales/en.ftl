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

## Discussion

# Heading of the discussion, and link to it from lists.
comments-count =
    { $count ->
        [one] { $count } comment
       *[other] { $count } comments
    }
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
