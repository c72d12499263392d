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
# Heading over the newest articles, for screen readers.
latest-articles = Latest articles
# In the footer. $program is the name of the program.
made-with = Published with { $program }

## Articles

# $name is one name, or several already joined.
by-author = by { $name }
# After the author. $name is the translator.
translated-by = translated by { $name }
# $date is a whole date, written in the language of the site.
published-on = Published on { $date }
# After a title in another language. $language is the name of that language.
in-language = in { $language }
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
# Heading. $year is a year.
archive-of-year = Archive of { $year }
# Heading. $month is a month with its year (“January 2022”).
archive-of-month = Archive: { $month }
# An archive page with nothing in it.
archive-empty = Nothing was published then.
# Heading over the articles with one label. $label is the label.
label-of = Articles labelled “{ $label }”
# A label page with nothing in it.
label-empty = No article has this label.
# A site without any article yet.
no-articles = Nothing has been published yet.
# Heading of the card that stands for a video or post kept at another service. $provider is its name.
embed-from = Content from { $provider }
# Link from that card to the service. $provider is its name.
embed-open = View it on { $provider }
# Stands where the imported text ran a script.
script-removed = A script stood here; it was not brought over.
# Stands for a picture that is still kept at its old address. $host is the name of that server.
picture-elsewhere = Picture at { $host }

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
# Link to one comment, read aloud.
comment-link = Link to no. { $number }
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
# Action under a comment.
reply = Reply
# The same action, read aloud.
reply-to-number = Reply to no. { $number }
# How many answers a comment has.
answers-count =
    { $count ->
        [one] { $count } answer
       *[other] { $count } answers
    }
# One-line link to a thread that is shown on its own page. $number and $name are of its first comment, $count its answers.
thread-more =
    { $count ->
        [0] no. { $number }, { $name }
        [one] no. { $number }, { $name }, { $count } answer
       *[other] no. { $number }, { $name }, { $count } answers
    }
# Heading over those one-line links.
threads-later = Later comments
# On the page of one thread: link back. $title is the title of the article.
thread-of-article = All comments on “{ $title }”
# Heading of the page of one thread. $number is of its first comment.
thread-heading = Discussion from no. { $number }
# Stands for the name of a commenter who gave none.
anonymous = Anonymous
# Stands for the name of a commenter whose account was deleted at the old service.
deleted-profile = Deleted profile
# Heading over the rules of the discussion.
policy-title = House rules
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
