### Textes de l’interface en français. Les clés sont expliquées dans en.ftl.
### Espace insécable avant : et dans « », espace fine insécable avant ; ? !, apostrophe ’.

## Se repérer

menu = Menu
home = Accueil
archives = Archives
labels = Libellés
pages = Pages
comments = Commentaires
feed = S’abonner
skip-to-text = Aller au texte
skip-to-comments = Aller aux commentaires
older = Articles plus anciens
newer = Articles plus récents
list-navigation = Suite de la liste
previous-article = Article précédent
next-article = Article suivant
article-navigation = Articles voisins
related-articles = Sur le même sujet
latest-articles = Derniers articles
made-with = Publié avec { $program }

## Articles

by-author = par { $name }
translated-by = traduit par { $name }
published-on = Publié le { $date }
in-language = en { $language }
read-more = Lire la suite
read-more-of = Lire la suite : { $title }
untitled = Sans titre, { $date }
article-count =
    { $count ->
        [one] { $count } article
       *[other] { $count } articles
    }
archive-of-year = Archives de { $year }
archive-of-month = Archives : { $month }
archive-empty = Rien n’a été publié à cette date.
label-of = Articles classés sous « { $label } »
label-empty = Aucun article ne porte ce libellé.
no-articles = Rien n’a encore été publié.
embed-from = Contenu intégré : { $provider }
embed-open = Voir sur { $provider }
script-removed = Un script se trouvait ici ; il n’a pas été repris.
picture-elsewhere = Image sur { $host }

## Discussion

comments-count =
    { $count ->
        [one] { $count } commentaire
       *[other] { $count } commentaires
    }
comments-removed-count =
    { $count ->
        [one] { $count } retiré
       *[other] { $count } retirés
    }
comments-closed = Les commentaires sont fermés.
comment-number = n° { $number }
comma = ,
in-reply-to-number = en réponse au n° { $number }
comment-link = Lien vers le n° { $number }
comment-by-author-of-article = a écrit cet article
comment-removed = Commentaire retiré
comment-removed-by-moderator = Commentaire retiré par la modération
comment-removed-by-writer = Commentaire retiré par son auteur
comment-removed-before-import = Commentaire retiré avant l’arrivée du site ici
comment-removed-reason = Règle : { $clause }
reply = Répondre
reply-to-number = Répondre au n° { $number }
answers-count =
    { $count ->
        [one] { $count } réponse
       *[other] { $count } réponses
    }
thread-more =
    { $count ->
        [0] n° { $number }, { $name }
        [one] n° { $number }, { $name }, { $count } réponse
       *[other] n° { $number }, { $name }, { $count } réponses
    }
threads-later = Commentaires suivants
thread-of-article = Tous les commentaires sur « { $title } »
thread-heading = Discussion à partir du n° { $number }
anonymous = Anonyme
deleted-profile = Profil supprimé
policy-title = Règles de la discussion
policy-default = Les commentaires hors sujet, les attaques personnelles et les insultes sont retirés. Chacun répond de ce qu’il écrit.

## Recherche

search = Recherche
search-label = Mots à chercher
search-submit = Rechercher
search-none = Aucun résultat pour « { $query } ».
search-none-hint = Essayez avec moins de mots, ou d’autres.
search-results-count =
    { $count ->
        [one] { $count } résultat pour « { $query } »
       *[other] { $count } résultats pour « { $query } »
    }

## Quand quelque chose manque

page-not-found-title = Page introuvable
page-not-found-words = Il n’y a rien à cette adresse. Elle a pu être mal recopiée, ou la page a changé de place.
page-gone-title = Page retirée
page-gone-words = Ce qui se trouvait à cette adresse a été retiré.
page-missing-way-on = Vous pouvez faire une recherche, ou repartir des archives ou de l’accueil.
site-closed-title = Ce site n’est pas ouvert au public
site-closed-words = La personne qui le tient ne l’a pas ouvert, ou l’a fermé pour le moment.
error-busy-title = Trop de visites en ce moment
error-fault-title = Une erreur s’est produite
error-busy = Le site est très sollicité. Réessayez dans un instant.
error-fault = Une erreur s’est produite de notre côté. Réessayez plus tard.

## La première page d’un serveur neuf

first-page-title = Relais est en marche
first-page-words = Il n’y a encore aucun site ici. Dans un terminal, choisissez la suite :
first-page-demo = Voir une publication d’exemple
first-page-import = Faire venir un blog depuis sa sauvegarde Blogger
first-page-add = Créer un site vide
first-page-reload = Rechargez ensuite cette page.
chooser-title = Quel site ?

## Flux

feed-comments-title = { $title } : commentaires
feed-article-comments-title = Commentaires sur « { $title } »
feed-label-title = { $title } : { $label }
feed-comment-title = { $name } sur « { $title } »

proposal-title = Liens et textes de l’ancien blog
