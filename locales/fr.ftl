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
made-with = Publié avec { $program }

## Articles

translated-by = traduit par { $name }
read-more = Lire la suite
read-more-of = Lire la suite : { $title }
pinned = À la une
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
script-removed = Il y avait ici un petit programme (un script) ; il n’a pas été repris.
embed-play = Lire sur { $service }
embed-about = Ce que vous voyez ci-dessous vient de { $service } : depuis que cette page est ouverte, votre navigateur s’adresse à { $host }, qui l’apprend.
embed-elsewhere = Le voir sur { $service } même
embed-back = Revenir à l’article
settings-peertube = Serveurs PeerTube
settings-peertube-hint = Un nom d’hôte par ligne. Un lien vers l’une de leurs vidéos, seul dans son paragraphe, devient une image qui mène au lecteur, comme pour YouTube, Vimeo, Dailymotion et SoundCloud.
wrong-peertube = Chaque ligne est le nom d’un serveur PeerTube, comme tube.example.org ; vingt au plus.
embed-removed = Il y avait ici un contenu venu d’un autre site ; son adresse est perdue.
form-removed = Il y avait ici un formulaire ; il n’a pas été repris.
drawing-removed = Il y avait ici un dessin ; il n’a pas été repris.
hidden-text = Texte que l’original ne montrait pas
wide-table = Tableau, à faire défiler au besoin

## Sources

sources = Sources
sources-about = Les publications et les ouvrages sur lesquels s’appuient nos articles.
sources-none = Aucun article ne nomme encore ses sources.
sources-other = Autres sources
sources-more = Suite de la liste
sources-all = Toutes nos sources
sources-articles = Articles qui s’appuient sur cette source
source-line =
    { $count ->
        [one] Source
       *[other] Sources
    } :
source-translated-from = Traduit { $language ->
        [ar] de l’
        [de] de l’
        [en] de l’
        [eo] de l’
        [es] de l’
        [et] de l’
        [ga] de l’
        [he] de l’
        [hy] de l’
        [id] de l’
        [is] de l’
        [it] de l’
        [oc] de l’
        [sq] de l’
        [uk] de l’
        [ur] de l’
       *[other] du{ " " }
    }{ $name } : { $chain }.
source-translated = Traduction : { $chain }.
source-relayed = D’après { $chain }.
source-quoted = Citations : { $chain }.
source-cited = Référence : { $chain }.
source-via = Via { $chain }.
source-which-translates =
    { $order ->
        [next] , et qui traduit
        [inner] qui traduit
       *[first] , qui traduit
    } { $source }
source-which-relays =
    { $order ->
        [next] , et qui relaie
        [inner] qui relaie
       *[first] , qui relaie
    } { $source }
source-which-quotes =
    { $order ->
        [next] , et qui cite des passages de
        [inner] qui cite des passages de
       *[first] , qui cite des passages de
    } { $source }
source-which-cites =
    { $order ->
        [next] , et qui cite
        [inner] qui cite
       *[first] , qui cite
    } { $source }
source-which-came-via =
    { $order ->
        [next] , ainsi que via
        [inner] via
       *[first] , via
    } { $source }

## Nommer ses sources

source-card = Source { $number }
source-add = Ajouter une source
source-under = Ajouter ce qu’elle relaie ou cite
source-relation = Votre article…
source-relation-behind = La source au-dessus…
relation-translates = la traduit
relation-relays = la relaie
relation-quotes = en cite des passages
relation-cites = y renvoie
relation-via = l’a connue par elle
source-address = Adresse
source-title = Titre, dans sa langue
source-outlet = Publication
source-outlet-hint = Le journal, le site, l’éditeur.
source-authors = Auteurs
source-authors-hint = Séparés par des virgules.
source-language = Langue
source-language-unknown = Je ne sais pas
source-date = Date de parution
source-date-hint = Ce que vous en savez : 2026, 2026-03 ou 2026-03-08.
move-up = Monter
move-down = Descendre
remove = Retirer
source-wrong-relation = Choisissez un lien dans la liste.
source-wrong-address = « { $given } » n’est pas une adresse du web. Copiez celle de la page, qui commence par https.
source-wrong-address-name = Cette adresse contient un nom ou un mot de passe. Retirez ce qui précède le signe @.
source-wrong-address-long = Cette adresse est trop longue. Cherchez-en une plus courte pour la même page.
source-wrong-long = C’est trop long : { $count } caractères au plus.
source-wrong-authors = C’est trop de noms : { $count } au plus.
source-wrong-language = Aucune langue connue ne s’écrit « { $given } ». Choisissez-en une dans la liste.
source-wrong-date = « { $given } » n’est pas une date. Écrivez 2026, 2026-03 ou 2026-03-08.
source-wrong-nameless = Donnez au moins une adresse ou un titre.
source-wrong-many = Un article nomme { $count } sources au plus. Retirez celle-ci.
source-wrong-deep = Une chaîne compte { $count } sources au plus. Retirez celle-ci.
source-wrong-circle = Cette source se relaierait elle-même. Retirez-la de cette chaîne.
source-wrong-twice = Cette source figure déjà ici. N’en gardez qu’une.
source-wrong-differs = Cette source est décrite autrement plus haut. Reprenez la même description, ou laissez vides les champs de celle-ci.
refused-sources-many = Un article nomme au plus { $most } sources. Retirez la source { $place } et celles qui la suivent.
refused-sources-deep = Une chaîne compte au plus { $most } sources. La source { $place } est de trop : retirez-la.
refused-sources-circle = La source { $place } se trouve derrière elle-même. Retirez-la de sa propre chaîne.
refused-sources-twice = La source { $place } figure deux fois au même endroit. Gardez-en une.
refused-sources-differ = La source { $place } est décrite autrement que plus haut. Décrivez-la d’une seule façon, ou une seule fois.

language-name =
    { $language ->
        [ar] arabe
        [bg] bulgare
        [bn] bengali
        [br] breton
        [ca] catalan
        [co] corse
        [cs] tchèque
        [cy] gallois
        [da] danois
        [de] allemand
        [el] grec
        [en] anglais
        [eo] espéranto
        [es] espagnol
        [et] estonien
        [eu] basque
        [fa] persan
        [fi] finnois
        [fr] français
        [ga] irlandais
        [gl] galicien
        [he] hébreu
        [hi] hindi
        [hr] croate
        [hu] hongrois
        [hy] arménien
        [id] indonésien
        [is] islandais
        [it] italien
        [ja] japonais
        [ka] géorgien
        [kab] kabyle
        [ko] coréen
        [ku] kurde
        [la] latin
        [lt] lituanien
        [lv] letton
        [mk] macédonien
        [mt] maltais
        [nl] néerlandais
        [no] norvégien
        [oc] occitan
        [pl] polonais
        [pt] portugais
        [ro] roumain
        [ru] russe
        [sk] slovaque
        [sl] slovène
        [sq] albanais
        [sr] serbe
        [sv] suédois
        [sw] swahili
        [ta] tamoul
        [th] thaï
        [tr] turc
        [uk] ukrainien
        [ur] ourdou
        [vi] vietnamien
        [zh] chinois
       *[other] autre langue
    }

## Corrections et versions

corrections = Corrections
no-corrections = Rien n’a dû être corrigé jusqu’ici.
corrected-on = Corrigé le { $date }
see-versions = Voir les versions
older-corrections = Corrections plus anciennes
versions = Versions
versions-of = Versions de « { $title } »
version-number = Version { $number }
version-shown = actuelle
version-first = Première publication.
version-edited = Une petite retouche.
version-withdrawn = Retirée le { $date } :
version-changes = Ce qui change dans la version { $number }
versions-compared = De la version { $before } à la version { $after }
version-from = De
version-to = À
versions-compare = Comparer
words-added = Ajouté :
words-removed = Supprimé :
passages-unchanged =
    { $count ->
        [one] { $count } paragraphe inchangé
       *[other] { $count } paragraphes inchangés
    }
compared-same = Rien ne diffère entre les deux.
compared-form-only = Les mots sont les mêmes ; seule la forme change, une mise en relief ou un intertitre par exemple.
fact-title = Titre
fact-standfirst = Chapeau
fact-text = Texte
fact-bylines = Signatures
fact-labels = Libellés
fact-language = Langue
fact-description = Description pour les aperçus et les moteurs de recherche
fact-card = Image pour les aperçus
fact-discussion = Commentaires
feed-corrections-title = { $title } : corrections
feed-correction-title = Correction : { $title }

## Discussion

comments-count =
    { $count ->
        [one] { $count } commentaire
       *[other] { $count } commentaires
    }
comments-since =
    { $count ->
        [one] { $shown } nouveau depuis votre dernière visite
       *[other] { $shown } nouveaux depuis votre dernière visite
    }
comment-new = nouveau
comments-removed-count =
    { $count ->
        [one] { $count } retiré
       *[other] { $count } retirés
    }
comments-closed = Les commentaires sont fermés.
comment-number = n° { $number }
comma = ,
in-reply-to-number = en réponse au n° { $number }
comment-by-author-of-article = a écrit cet article
comment-removed = Commentaire retiré
comment-removed-by-moderator = Commentaire retiré par la modération
comment-removed-by-writer = Commentaire retiré par son auteur
comment-removed-before-import = Commentaire retiré avant le déménagement du site
comment-removed-reason = Règle : { $clause }
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
first-page-import = Importer un blog à partir de sa sauvegarde Blogger
first-page-add = Créer un site vide
first-page-reload = Rechargez ensuite cette page.
chooser-title = Quel site ?

## Flux

feed-comments-title = { $title } : commentaires
feed-article-comments-title = Commentaires sur « { $title } »
feed-label-title = { $title } : { $label }
feed-comment-title = { $name } sur « { $title } »

proposal-title = Liens et textes de l’ancien blog

## Le rapport d’un import, dans un terminal. Les textes servent au projet comme à l’import terminé : au présent

loss-title-done = { $file } est importé dans { $site }.
loss-title-nothing = Rien n’a changé sur { $site } : le contenu de { $file } était déjà là, ou figure dans la liste plus bas.
loss-title-plan = Projet : rien n’a été écrit. Voici ce que ferait l’import de { $file } dans { $site }.
loss-title-plan-nothing = Projet : l’import de { $file } ne changerait rien sur { $site }. Son contenu est déjà là, ou figure dans la liste plus bas.
loss-counts = { $kind } : { $read } dans le fichier, { $brought } désormais ici, { $here } déjà là, { $listed } en liste
loss-counts-plan = { $kind } : { $read } dans le fichier, { $brought } à reprendre, { $here } déjà là, { $listed } en liste
loss-kind-article = Articles
loss-kind-page = Pages
loss-kind-comment = Commentaires
loss-kind-setting = Réglages
loss-kind-template = Thèmes
loss-kind-other = Autres entrées
loss-kind-all = En tout
loss-person = À voir par quelqu’un, le plus grave d’abord :
loss-person-none = Rien ne demande l’attention de quelqu’un.
loss-person-more =
    { $count ->
        [one] { $count } autre cause, parmi les exemples plus bas.
       *[other] { $count } autres causes, parmi les exemples plus bas.
    }
loss-harmless = Changements sans conséquence :
loss-samples = Toutes les causes, sous leur nom dans les JSON Lines, avec trois exemples au plus :
loss-cause =
    { $cause } : { $count ->
        [one] { $count } fois
       *[other] { $count } fois
    }
loss-line = ligne { $number }
loss-old-id = ancien identifiant { $id }
loss-lines-at = Le détail complet est dans ce fichier, en JSON Lines :
loss-lines-none = Pour le détail complet, ajoutez --report FICHIER.jsonl.

## Causes dans le rapport d’un import : ce qui n’est pas repris

loss-entry-without-id =
    { $count ->
        [one] { $count } entrée sans identifiant
       *[other] { $count } entrées sans identifiant
    } : laissé de côté, faute de repère pour un prochain import. Recopiez le texte à la main s’il compte.
loss-unknown-kind =
    { $count ->
        [one] { $count } entrée d’un genre inconnu
       *[other] { $count } entrées d’un genre inconnu
    } : laissé de côté. Voyez les exemples et recopiez à la main ce qui compte.
loss-duplicate-entry =
    { $count ->
        [one] { $count } entrée dont l’identifiant figure déjà plus haut dans le fichier
       *[other] { $count } entrées dont l’identifiant figure déjà plus haut dans le fichier
    } : la première compte. Comparez les exemples avec ce qui est ici.
loss-comment-without-article =
    { $count ->
        [one] { $count } commentaire dont l’article n’est ni dans le fichier ni ici
       *[other] { $count } commentaires dont l’article n’est ni dans le fichier ni ici
    } : laissé de côté. Importez la sauvegarde qui contient l’article, puis celle-ci de nouveau.
loss-changed-in-file =
    { $count ->
        [one] { $count } entrée modifiée dans le fichier depuis sa reprise
       *[other] { $count } entrées modifiées dans le fichier depuis leur reprise
    } : ce qui est ici reste. Comparez, et reportez les changements à la main.
loss-edited-here =
    { $count ->
        [one] { $count } entrée modifiée à la fois dans le fichier et ici
       *[other] { $count } entrées modifiées à la fois dans le fichier et ici
    } : ce qui est ici reste. Comparez, et reportez les changements à la main.
loss-mail-address-left =
    { $count ->
        [one] { $count } réglage contenant une adresse électronique
       *[other] { $count } réglages contenant une adresse électronique
    } : rien n’en est repris, publié ni montré ici. Saisissez l’adresse de nouveau là où il en faut une.
loss-deleted-here =
    { $count ->
        [one] { $count } entrée retirée ici depuis sa reprise
       *[other] { $count } entrées retirées ici depuis leur reprise
    } : ce qui est retiré le reste.
loss-setting-left =
    { $count ->
        [one] { $count } réglage sans équivalent ici.
       *[other] { $count } réglages sans équivalent ici.
    }
loss-setting-of-existing-site =
    { $count ->
        [one] { $count } réglage de la sauvegarde
       *[other] { $count } réglages de la sauvegarde
    } : le site existait déjà et garde les siens.
loss-template-left =
    { $count ->
        [one] { $count } thème
       *[other] { $count } thèmes
    } : l’apparence de l’ancien blog n’est pas reprise.

## Causes : le blog dans son ensemble, et ce qui est repris autrement

loss-foreign-comments = Des commentaires de ce blog sont tenus par un autre service, nommé dans les exemples plus bas ; ils ne sont pas dans ce fichier. Demandez-en l’export à ce service, et gardez-le.
loss-disqus = Pour Disqus, « Community → Export » dans son panneau de modération donne un fichier XML.
loss-host-taken =
    { $count ->
        [one] { $count } ancien nom du blog qui appartient à un autre site de ce serveur
       *[other] { $count } anciens noms du blog qui appartiennent à un autre site de ce serveur
    } : les anciens liens mènent là-bas. Décidez quel site doit le porter.
loss-markup-unreadable =
    { $count ->
        [one] { $count } texte au balisage illisible
       *[other] { $count } textes au balisage illisible
    } : il reste le texte simple. Remettez paragraphes et liens à la main.
loss-picture-broken =
    { $count ->
        [one] { $count } fichier d’image illisible
       *[other] { $count } fichiers d’image illisibles
    } : l’ancienne adresse reste. Enregistrez l’image de nouveau en JPEG ou en PNG.
loss-picture-unreadable =
    { $count ->
        [one] { $count } image sans adresse affichable
       *[other] { $count } images sans adresse affichable
    } : laissé de côté. Reprenez l’image sur l’ancien blog.
loss-embed-without-address =
    { $count ->
        [one] { $count } contenu intégré sans adresse
       *[other] { $count } contenus intégrés sans adresse
    } : une mention en tient lieu. Retrouvez la source sur l’ancien blog.
loss-enclosure-left =
    { $count ->
        [one] { $count } fichier joint (podcast, téléchargement)
       *[other] { $count } fichiers joints (podcast, téléchargement)
    } : seule l’adresse est notée. Gardez-en une copie tant que c’est possible.
loss-hidden-text-removed =
    { $count ->
        [one] { $count } passage caché dans une ligne
       *[other] { $count } passages cachés dans une ligne
    } : retiré. Les lecteurs ne voyaient rien ; jetez-y tout de même un œil.
loss-form-removed =
    { $count ->
        [one] { $count } formulaire retiré
       *[other] { $count } formulaires retirés
    } : les mots restent. Offrez aux lecteurs un autre moyen de vous écrire.
loss-script-removed =
    { $count ->
        [one] { $count } script retiré
       *[other] { $count } scripts retirés
    } : une mention en tient lieu. Si quelque chose s’affichait là, mettez un lien ou une image.
loss-drawing-removed =
    { $count ->
        [one] { $count } dessin (SVG) retiré
       *[other] { $count } dessins (SVG) retirés
    } : une mention en tient lieu. Enregistrez-le comme image depuis l’ancien blog.
loss-address-changed =
    { $count ->
        [one] { $count } adresse déjà prise ou réservée
       *[other] { $count } adresses déjà prises ou réservées
    } : l’entrée en a une autre, donnée plus bas. Corrigez les liens qui mènent à l’ancienne.
loss-address-on-other-host =
    { $count ->
        [one] { $count } adresse sur un autre hôte que celui du blog
       *[other] { $count } adresses sur un autre hôte que celui du blog
    } : le chemin reste le même. Si cet hôte était aussi celui du blog, faites-le mener ici.
loss-address-missing =
    { $count ->
        [one] { $count } entrée publique sans adresse
       *[other] { $count } entrées publiques sans adresse
    } : une nouvelle est créée. Voyez si elle vous convient.
loss-anchor-hidden =
    { $count ->
        [one] { $count } ancien lien de commentaire identique au numéro d’un autre
       *[other] { $count } anciens liens de commentaire identiques au numéro d’un autre
    } : le numéro l’emporte. Corrigez les liens que vous connaissez.
loss-parent-missing =
    { $count ->
        [one] { $count } réponse à un commentaire absent
       *[other] { $count } réponses à un commentaire absent
    } : désormais au premier niveau. Voyez si une autre sauvegarde contient ce commentaire.
loss-parent-circle =
    { $count ->
        [one] { $count } commentaire dans une boucle de réponses
       *[other] { $count } commentaires dans une boucle de réponses
    } : le plus ancien passe au premier niveau. Relisez ce fil.
loss-dangerous-link-removed =
    { $count ->
        [one] { $count } lien capable d’exécuter du code
       *[other] { $count } liens capables d’exécuter du code
    } : les mots restent, sans lien. Mettez la bonne adresse à la main.
loss-link-unreadable =
    { $count ->
        [one] { $count } lien à l’adresse inutilisable
       *[other] { $count } liens à l’adresse inutilisable
    } : les mots restent, sans lien. Mettez la bonne adresse à la main.
loss-future-date =
    { $count ->
        [one] { $count } entrée datée dans l’avenir
       *[other] { $count } entrées datées dans l’avenir
    } : en brouillon pour l’instant. À publier le jour venu.
loss-date-missing =
    { $count ->
        [one] { $count } entrée sans date de publication
       *[other] { $count } entrées sans date de publication
    } : la date de dernière modification en tient lieu, ou bien cela reste un brouillon. Indiquez la bonne date.
loss-comment-held =
    { $count ->
        [one] { $count } commentaire qui n’était pas public
       *[other] { $count } commentaires qui n’étaient pas publics
    } : en attente, à l’abri des regards. À accepter ou à refuser.
loss-site-closed = Le blog ne se lisait que sur invitation : le site est fermé au public. Ouvrez-le quand bon vous semble.
loss-template-proposed =
    { $count ->
        [one] { $count } page en brouillon avec les listes de liens et les textes de l’ancien thème
       *[other] { $count } pages en brouillon avec les listes de liens et les textes de l’ancien thème
    }. À relire, puis à publier ou à jeter.
loss-locale-unknown = La langue du blog n’a pas pu être lue : ce sera l’anglais. Choisissez la bonne.
loss-time-zone-unknown = Le fuseau horaire du blog n’a pas pu être lu : ce sera UTC. Choisissez le bon.
loss-picture-elsewhere =
    { $count ->
        [one] { $count } image encore chez l’ancien hébergeur, qui peut fermer un jour.
       *[other] { $count } images encore chez l’ancien hébergeur, qui peut fermer un jour.
    } Gardez-en copie ; --media l’apporte avec un article à sa première arrivée.
loss-picture-ambiguous =
    { $count ->
        [one] { $count } fichier d’image du même nom qu’un autre
       *[other] { $count } fichiers d’image du même nom qu’un autre
    } : le premier compte. Voyez si c’est le bon.
loss-embed-kept =
    { $count ->
        [one] { $count } contenu intégré (vidéo, carte…) changé en lien
       *[other] { $count } contenus intégrés (vidéos, cartes…) changés en liens
    } : rien n’est demandé à un tiers. Un lecteur pourra être remis plus tard.
loss-picture-without-alt =
    { $count ->
        [one] { $count } image sans description
       *[other] { $count } images sans description
    } : qui ne voit pas n’en sait rien. Décrivez celles qui disent quelque chose.
loss-hidden-text-folded =
    { $count ->
        [one] { $count } bloc caché
       *[other] { $count } blocs cachés
    } : replié, et chacun peut l’ouvrir. Décidez si cela doit se lire.
loss-formula-flattened =
    { $count ->
        [one] { $count } formule sans sa mise en forme
       *[other] { $count } formules sans leur mise en forme
    } : les symboles restent, en texte. À réécrire au besoin.
loss-nesting-flattened =
    { $count ->
        [one] { $count } texte aux balises trop imbriquées
       *[other] { $count } textes aux balises trop imbriquées
    } : la structure est aplatie. Relisez la page.
loss-interface-in-english = La langue de ce site ne fait pas encore partie des nôtres : menus et boutons sont en anglais.
loss-comment-on-draft =
    { $count ->
        [one] { $count } commentaire sur un brouillon
       *[other] { $count } commentaires sur des brouillons
    } : à l’abri des regards tant que l’article l’est.
loss-location-left =
    { $count ->
        [one] { $count } lieu sur une carte laissé de côté.
       *[other] { $count } lieux sur une carte laissés de côté.
    }
loss-profile-left =
    { $count ->
        [one] { $count } adresse de profil inutilisable
       *[other] { $count } adresses de profil inutilisables
    } : le nom reste.
loss-odd-entry =
    { $count ->
        [one] { $count } bizarrerie dans le fichier, lue quand même.
       *[other] { $count } bizarreries dans le fichier, lues quand même.
    }
loss-link-led-home =
    { $count ->
        [one] { $count } lien vers l’ancien blog mène désormais à ce site.
       *[other] { $count } liens vers l’ancien blog mènent désormais à ce site.
    }
loss-note-link-mended =
    { $count ->
        [one] { $count } renvoi de note réparé.
       *[other] { $count } renvois de note réparés.
    }
loss-picture-page-link =
    { $count ->
        [one] { $count } lien autour d’une image mène droit à l’image.
       *[other] { $count } liens autour d’images mènent droit à l’image.
    }
loss-jump-break-kept =
    { $count ->
        [one] { $count } coupure « lire la suite » gardée.
       *[other] { $count } coupures « lire la suite » gardées.
    }
loss-embed-script-removed =
    { $count ->
        [one] { $count } script d’habillage d’un contenu intégré, désormais inutile.
       *[other] { $count } scripts d’habillage de contenus intégrés, désormais inutiles.
    }
loss-tracker-removed =
    { $count ->
        [one] { $count } mouchard (pixel, compteur) retiré.
       *[other] { $count } mouchards (pixels, compteurs) retirés.
    }
loss-event-handler-dropped =
    { $count ->
        [one] { $count } commande dans le balisage (onclick et autres) retirée.
       *[other] { $count } commandes dans le balisage (onclick et autres) retirées.
    }
loss-style-dropped =
    { $count ->
        [one] { $count } couleur, police ou taille abandonnée
       *[other] { $count } couleurs, polices ou tailles abandonnées
    } : l’apparence de ce site s’applique.
loss-mso-cleaned =
    { $count ->
        [one] { $count } reste de traitement de texte nettoyé.
       *[other] { $count } restes de traitement de texte nettoyés.
    }
loss-unknown-element-unwrapped =
    { $count ->
        [one] { $count } élément sans usage ici
       *[other] { $count } éléments sans usage ici
    } : le contenu reste.

## Le bureau : entrer

desk = Bureau
desk-articles = Articles
desk-pictures = Images
desk-people = Équipe
desk-settings = Réglages
desk-sites = Vos sites
desk-no-sites = Vous ne faites encore partie d’aucun site. Demandez une invitation à son propriétaire.
desk-back = Retour au bureau
desk-refused = Cela n’a pas été fait
desk-not-found = Il n’y a rien ici
desk-not-found-words = Cette adresse n’est pas une adresse du bureau. Elle a peut-être été tronquée en route.
desk-other-method = Cette adresse ne reçoit qu’un formulaire. Revenez en arrière, rechargez la page et renvoyez-le.
desk-not-yours = Cette page ne vous est pas ouverte
desk-not-yours-words = Votre compte ne permet pas cela ici. Si vous en avez besoin, adressez-vous à un propriétaire du site.
desk-unread = Votre formulaire n’est pas arrivé
desk-too-long = Votre envoi est trop volumineux. Rien n’a été modifié.
desk-no-form = Ce qui est arrivé n’est pas l’un de nos formulaires. Rien n’a été modifié.
desk-broken-off = La connexion s’est interrompue ou était trop lente. Rien n’a été modifié ; revenez en arrière et renvoyez.
desk-not-from-here = Ce formulaire ne vient pas d’ici
desk-not-from-here-words = Votre navigateur ne confirme pas que ce formulaire a été envoyé depuis le bureau ; rien n’a donc été modifié. Rechargez la page et renvoyez-le.
desk-database-away = La base de données est injoignable pour le moment. Rien n’a été modifié ; revenez en arrière et réessayez dans un instant.
desk-fault = Relais a commis une erreur et l’a notée dans son journal. Rien n’a été modifié.
desk-held-signed-out = Vous n’êtes plus connecté·e : rien n’a été modifié. Votre texte est ci-dessous ; connectez-vous dans un autre onglet, puis revenez ici le renvoyer.
desk-held-database-away = La base de données est injoignable pour le moment : rien n’a été modifié. Votre texte est ci-dessous ; renvoyez-le dans un instant.
desk-held-fault = Relais a commis une erreur et l’a notée dans son journal. Rien n’a été modifié ; votre texte est ci-dessous.
desk-held-sign-in = Se connecter dans un autre onglet
desk-held-words = Ce que vous avez écrit
desk-held-again = Renvoyer
save = Enregistrer
form-wrong = Regardez les champs signalés ci-dessous. Rien n’est encore enregistré.

setup = Installer votre publication
setup-sites-here = Ce serveur contient déjà ces sites ; vous en devenez propriétaire :
setup-site = La publication
setup-title = Titre
setup-host = Adresse, si vous en avez une
setup-host-hint = Par exemple blog.example.org. Laissez vide pour commencer sur cette machine ; vous pourrez la choisir plus tard.
setup-language = Langue et région
setup-language-hint = Celles des dates, des nombres et des mots qui entourent vos articles.
setup-zone = Fuseau horaire
setup-zone-hint = Par exemple Europe/Paris. Il détermine le jour de publication.
setup-owner = Vous
setup-name = Nom public
setup-name-hint = C’est la seule chose que les lecteurs verront de vous.
setup-mail = Adresse e-mail
setup-mail-hint = Elle sert à vous connecter. Elle n’est jamais montrée.
setup-password = Mot de passe
setup-password-hint = Au moins { $count } caractères. Une phrase convient bien, et se retient.
setup-do = Installer

welcome = Tout est prêt
welcome-site = Voir le site comme ses lecteurs
door-write = Écrire
door-write-about = Commencez un premier article. Personne ne le voit avant que vous le publiiez.
door-move = Venir de Blogger
door-sample = Regarder l’exemple
door-sample-about = Une petite publication complète, dans un dossier effacé à la fin :
article-new = Nouvel article

codes = Codes de secours
codes-about = Chacun de ces codes permet de se connecter une fois, à la place du mot de passe. Ils ne sont montrés que maintenant : imprimez-les, ou gardez-les avec vos papiers.
codes-left =
    { $count ->
        [0] Il ne vous reste aucun code de secours.
        [one] Il vous reste { $count } code de secours.
       *[other] Il vous reste { $count } codes de secours.
    }
codes-make = En créer de nouveaux
codes-shown = Ces codes ont déjà été montrés. Si vous ne les avez pas gardés, créez-en de nouveaux.

sign-in = Se connecter
sign-out = Se déconnecter
sign-in-name = Adresse e-mail ou nom de compte
sign-in-password = Mot de passe
sign-in-password-hint = Ou l’un de vos codes de secours.
sign-in-wrong = Ce nom et ce mot de passe ne vont pas ensemble. Vous pouvez réessayer.
sign-in-wait =
    { $count ->
        [one] Trop d’essais. Patientez { $count } minute.
       *[other] Trop d’essais. Patientez { $count } minutes.
    }
sign-in-lost = Mot de passe perdu ? Un code de secours vous connecte, et la personne qui tient le serveur peut vous créer un lien : relais person add.
link-about = Ce lien vous connecte une fois.
confirm = Votre mot de passe, encore une fois
confirm-about = Personne d’autre ne pourra défaire ce qui suit : nous vérifions donc que c’est bien vous.
confirm-do = Continuer
confirm-wrong = Ce n’est pas votre mot de passe.

account = Votre compte
account-who = Qui vous êtes
account-name = Nom de compte
account-name-hint = Facultatif : il permet de se connecter, à la place de { $mail }.
account-language = Langue du bureau
account-language-site = Celle du site
account-no-password = Vous n’avez pas encore de mot de passe. Choisissez-en un ci-dessous pour pouvoir revenir.
account-password-old = Mot de passe actuel
account-password-new = Nouveau mot de passe
account-password-do = Changer le mot de passe
sessions = Où vous êtes connecté
session-unknown = Navigateur inconnu
session-seen = dernière utilisation : { $at }
session-this = ce navigateur
session-end = Y fermer la session
sessions-end = Fermer toutes les autres sessions

role-owner = Propriétaire
role-owner-about = Tout, y compris l’équipe et les réglages.
role-editor = Rédacteur en chef
role-editor-about = Tous les articles, les libellés et les commentaires.
role-author = Auteur
role-author-about = Écrit et publie ses propres articles.
role-translator = Traducteur
role-translator-about = Écrit des traductions ; quelqu’un d’autre les publie.
role-moderator = Modérateur
role-moderator-about = S’occupe des commentaires.
member-since = depuis le { $at }
member-role = Rôle de { $name }
member-set = Changer
member-remove = Retirer
invite = Inviter quelqu’un
invite-as = En tant que
invite-do = Créer un lien
invitations = Invitations en attente
invitation = Invitation
invitation-until = valable jusqu’au { $at }
invitation-take-back = Annuler
invitation-made = L’invitation
invitation-made-about = Envoyez ce lien à la personne. Il fonctionne une fois, pendant deux semaines, et n’est montré que maintenant.
invitation-about = Vous êtes invité à participer à ce site.
invitation-me = Vous êtes connecté sous le nom de { $name }.
invitation-sign-in = J’ai déjà un compte sur ce serveur
invitation-do = Rejoindre

done-account = Votre compte est enregistré.
done-password = Votre mot de passe est changé. Toutes les autres sessions sont fermées.
done-sessions = Session fermée.
done-people = C’est fait.

wrong-name-empty = Indiquez un nom.
wrong-name-long = Ce nom est trop long : 80 caractères au plus.
wrong-mail = Ce n’est pas une adresse e-mail ; écrivez-la comme ana@example.org.
wrong-mail-taken = Quelqu’un a déjà cette adresse ici. Si c’est vous, connectez-vous.
wrong-password-short = Ce mot de passe est trop court.
wrong-password-long = Ce mot de passe est trop long.
wrong-password-known = Ce mot de passe serait deviné tout de suite. Choisissez-en un autre.
wrong-account = De 3 à 40 lettres, chiffres, points ou tirets.
wrong-title-empty = Indiquez un titre.
wrong-host = Ce n’est pas une adresse ; écrivez-la comme blog.example.org, sans https://.
wrong-language = Cette langue est inconnue.
wrong-zone = Ce n’est pas un fuseau horaire ; écrivez-le comme Europe/Paris.
refused-code = Ce code ou ce lien a déjà servi, ou il est trop ancien. Demandez-en un autre.
refused-account-taken = Quelqu’un d’autre a ce nom de compte sur ce serveur. Choisissez-en un autre.
refused-last-owner = Un site garde au moins un propriétaire. Nommez d’abord quelqu’un d’autre.
refused-no-member = Cette personne ne fait plus partie du site.
refused-invitation = Cette invitation a déjà servi, a été annulée ou est trop ancienne. Demandez-en une autre à la personne qui vous l’a envoyée.
refused-setup = Ce lien a déjà servi, ou il est trop ancien. Redémarrez Relais pour en obtenir un autre, ou faites créer un lien pour vous : relais person add.
refused-unclear = Ce que demande ce formulaire n’est pas clair. Rechargez la page et renvoyez-le.

## Le bureau : les articles

article-untitled = Sans titre
page-new = Nouvelle page
articles-writing = En cours
articles-published = Publiés
articles-withdrawn = Retirés
articles-bin = Corbeille
articles-none = Rien ici pour le moment.
state-draft = Brouillon
state-submitted = Soumis
state-scheduled = Programmé
state-arriving = En cours d’arrivée
state-published = Publié
state-withdrawn = Retiré
state-binned = Dans la corbeille
form-wrong-kept = Rien n’est encore enregistré : regardez les champs signalés ci-dessous. Ce que vous avez écrit est toujours là.
article-preview = Aperçu
share-title = Partager cet aperçu
share-about = Qui possède un lien voit l’article comme le verront ses lecteurs, sans compte. Aucun moteur de recherche ne le trouve, et il prend fin de lui-même.
share-closed = Ce site n’est pas ouvert au public : les liens ne montreront rien avant qu’il le soit.
share-made = Votre lien
share-made-about = Copiez-le maintenant : il n’est montré qu’une fois.
share-look = Le regarder
share-links = Liens ouverts
share-until = Jusqu’au { $at }
share-since = créé le { $at }
share-shows-newest = le texte le plus récent à chaque fois
share-shows-this = le texte tel qu’il est maintenant
share-end = Y mettre fin
share-new = Un nouveau lien
share-for = Il prend fin après
share-day = un jour
share-week = une semaine
share-month = un mois
share-shows = Il montre
share-do = Créer un lien
done-preview-ended = Ce lien a pris fin.
refused-share-binned = Ce qui est dans la corbeille n’est montré à personne. Sortez-le d’abord.
refused-shares = Vingt liens vers cet article sont déjà ouverts. Mettez d’abord fin à l’un d’eux.
refused-no-such-picture = Cette image n’existe pas.
passage-notes = Notes sur des passages
passage-note-new = Écrire une note
passage-note-about = Pour ceux qui écrivent ici ; les lecteurs ne voient jamais les notes.
passage-note-quote = Le passage
passage-note-quote-hint = Copiez ses mots dans le texte.
passage-note-take = Prendre les mots sélectionnés
passage-note-words = Votre note
passage-note-do = Accrocher la note
passage-note-answer = Votre réponse
passage-note-answer-do = Répondre
passage-note-settle = Réglé
passage-note-settled = réglé le { $at }
passage-note-find = Montrer dans le texte
passage-note-gone = Ce passage n’est plus dans le texte.
done-noted = La note est accrochée à son passage.
done-answered = Réponse envoyée.
done-settled = C’est réglé. La note reste à côté des versions enregistrées.
refused-note-no-passage = De quels mots s’agit-il ? Copiez-les dans le texte.
refused-note-long-passage = Ce passage dépasse 600 caractères. Quelques mots suffisent pour le retrouver.
refused-note-not-there = Ces mots ne sont pas dans le texte. Copiez-les tels quels.
refused-note-empty = Rien n’est encore écrit.
refused-note-long = Écrivez 4 000 caractères au plus.
refused-notes = Deux cents notes sont ouvertes sur cet article. Réglez-en d’abord quelques-unes.
refused-no-note = Cette note n’est plus ouverte.
article-submit = Soumettre
article-publish = Publier
article-change = Publier les changements
article-standfirst = Chapô : une ou deux phrases sous le titre
article-text = Texte
article-format = Le texte est écrit en
article-about = À propos de cet article
article-beside = À côté du texte
article-publication = Publication
article-schedule = Publier plus tard
article-schedule-at = Jour et heure ({ $zone })
article-schedule-do = Programmer
article-unschedule = Annuler la programmation
schedule-twice = On recule alors les horloges : cette heure arrive deux fois. Laquelle voulez-vous dire ?
schedule-never = On avance alors les horloges : cette heure n’existe pas. Celle qui la remplace est dans le champ ; confirmez si elle vous convient.
schedule-wrong = Choisissez un jour et une heure.
article-correction = Ce qui était faux, et ce qui est juste
article-correction-hint = Une phrase, que les lecteurs verront sous l’article et sur la page des corrections.
article-correct = Publier comme correction
article-edit-small = Publier comme retouche, sans l’annoncer
article-take-back = Retirer l’article
article-take-back-reason = Pourquoi, pour mémoire
article-put-back = Publier de nouveau
article-hand-back = Rendre à l’auteur
article-bin = Mettre à la corbeille
article-restore = Sortir de la corbeille
article-authors = Écrit par
article-translators = Traduit par
article-names-hint = Un nom par ligne. Aucun compte n’est nécessaire.
article-labels-hint = Séparés par des virgules.
article-slug = Fin de son adresse
article-slug-hint = Tirée du titre si vous la laissez vide.
article-readdress = Changer l’adresse ; l’ancienne mènera ici
article-language = Langue du texte
article-description = Pour les aperçus et les moteurs de recherche
article-description-hint = Si elle est vide, le chapô ou les premiers mots la remplacent.
article-card = Image des aperçus
article-card-hint = Son adresse.
article-closed = Pas de commentaires
revisions = Textes enregistrés
revisions-older = Plus anciens
revisions-none = Rien n’a encore été enregistré ici.
revision-newest = le plus récent
revision-auto = enregistré automatiquement
revision-saved = enregistré
revision-published = publié
revision-withdrawn = retiré :
revision-bring-back = Reprendre
revision-withdraw = Retirer des versions publiques
revision-reason = Motif, visible des lecteurs
conflict = Deux personnes ont écrit en même temps
conflict-about = Les deux textes sont conservés. Choisissez celui qui continue ; l’autre reste parmi les textes enregistrés.
conflict-mine = Le vôtre
conflict-theirs = L’autre
conflict-keep-mine = Continuer avec le mien
conflict-keep-theirs = Continuer avec l’autre
done-saved = Enregistré.
done-published = Publié : les lecteurs le voient.
done-corrected = La correction est publiée.
done-scheduled = L’heure est fixée.
done-unscheduled = L’article ne sera pas publié de lui-même.
done-submitted = Soumis. Une personne qui peut publier le lira.
done-handed-back = Rendu à son auteur.
done-withdrawn = Retiré. Son adresse le dit.
done-put-back = Publié de nouveau.
done-binned = Mis à la corbeille, d’où vous pouvez le ressortir.
done-restored = Sorti de la corbeille.
bin-empty = Vider la corbeille
bin-erase-one = Supprimer définitivement
bin-erase-title = Supprimer définitivement
bin-erase-goes =
    { $count ->
        [one] Ce texte disparaît pour toujours, avec toutes ses versions enregistrées, ses corrections, ses notes et les liens qui le montrent.
       *[other] Ces { $count } textes disparaissent pour toujours, avec toutes leurs versions enregistrées, leurs corrections, leurs notes et les liens qui les montrent.
    }
bin-erase-comments =
    { $count ->
        [one] { $count } commentaire de lecteur disparaît aussi.
       *[other] { $count } commentaires de lecteurs disparaissent aussi.
    }
bin-erase-back = Rien ne pourra être récupéré.
bin-erase-more = La corbeille contient encore autre chose. Videz-la de nouveau ensuite.
bin-erase-address = Ce que les lecteurs ont pu voir laisse son adresse, qui dit que le texte n’est plus là.
bin-erase-pictures = Les images restent dans la bibliothèque, même celles que rien d’autre n’utilise.
bin-erase-do = Supprimer définitivement
bin-erase-not = Laisser dans la corbeille
bin-is-empty = La corbeille est vide.
done-erased = Supprimé définitivement.
done-moved = L’adresse est changée. L’ancienne mènera toujours ici.
done-brought-back = L’ancien texte est maintenant le plus récent. Rien n’est perdu.
refused-no-article = Cet article n’existe pas.
refused-not-your-article = Cet article est à quelqu’un d’autre. Si vous devez y écrire, adressez-vous à un rédacteur en chef.
refused-not-yours-to-publish = Votre rôle ne permet pas de le publier. Soumettez-le : une personne qui le peut le lira.
refused-no-revision = Ce texte enregistré n’existe plus.
## Le bureau : libellés et séries

labels-further = Suite
labels-none = Aucun libellé pour le moment. On en donne sur la page où l’on écrit.
labels-none-found = Aucun libellé ne contient ces mots.
label-name = Nom
label-name-hint = Son adresse suit le nom. L’ancienne y mènera toujours.
label-rename = Renommer
label-former = Noms précédents
label-call-again = Reprendre ce nom
label-merge = Réunir avec un autre
label-into = Libellé qui reste
label-into-hint = Les articles le porteront à la place de celui-ci.
label-merge-do = Réunir
label-merging =
    { $count ->
        [0] Aucun article ne porte « { $label } ».
        [one] { $count } article portera « { $into } » à la place de « { $label } ».
       *[other] { $count } articles porteront « { $into } » à la place de « { $label } ».
    } L’ancienne adresse mènera à la nouvelle. Cela ne se défait pas.
label-unseen =
    { $count ->
        [one] { $count } autre, que les lecteurs ne voient pas
       *[other] { $count } autres, que les lecteurs ne voient pas
    }
label-remove = Supprimer ce libellé
label-remove-about = Aucun article ne le porte.
cancel = Annuler
wrong-label-into = Ce site n’a pas d’autre libellé de ce nom. Choisissez-en un dans la liste.
done-label-renamed = Renommé. L’ancien nom et l’ancienne adresse mènent ici ; vous pouvez reprendre l’ancien nom ci-dessous.
done-labels-merged = Réunis. L’ancienne adresse mène à celle-ci.
done-label-removed = Libellé supprimé.
refused-label-name = Un libellé a un nom, de 200 caractères au plus.
refused-label-taken = Un autre libellé s’appelle déjà « { $label } ». Réunissez plutôt les deux.
refused-label-itself = Un libellé ne peut pas être réuni avec lui-même. Choisissez-en un autre.
refused-no-label = Ce libellé n’existe pas, ou plus. Cherchez-le dans la liste.
refused-label-carried = Des articles portent ce libellé, publiés ou retirés. Réunissez-le plutôt avec un autre.
series = Séries
series-part = partie { $number } sur { $count }
series-previous = Avant dans la série
series-next = Ensuite dans la série
series-none = Aucune série pour le moment. Une série donne à lire des articles l’un après l’autre.
series-new = Nouvelle série
series-make = Créer
series-readers = La voir comme les lecteurs
series-empty = Aucun article n’y figure encore.
series-earlier = Plus tôt
series-later = Plus tard
series-leave = Retirer de la série
series-join = Ajouter un article
series-join-do = Ajouter
series-words = Nom et présentation
series-about = Présentation
series-about-hint = Une phrase ou deux, que les lecteurs voient sous le nom.
series-remove = Supprimer la série
series-remove-about = Ses articles restent ce qu’ils sont ; son adresse ne mènera plus à rien. L’ordre sera perdu.
article-sought = Article
article-sought-hint = Son adresse, ou des mots de son titre.
article-sought-several = Plusieurs articles correspondent. Choisissez.
wrong-article-sought = Aucun article de ce site ne correspond. Écrivez son adresse, ou d’autres mots de son titre.
done-series-made = La série est créée. Ajoutez-y des articles.
done-series-order = L’ordre est enregistré.
done-series-removed = La série est supprimée.
refused-no-series = Cette série n’existe pas, ou plus. Cherchez-la dans la liste.
refused-series-name = Une série a un nom, de 200 caractères au plus.
refused-series-about = La présentation a 1000 caractères au plus. Raccourcissez-la.
refused-series-page = Une page n’a pas de place dans une série. Seuls les articles en ont.
refused-series-twice = L’article est déjà dans la série « { $series } ».
refused-series-long = La série « { $series } » a déjà 200 articles, le plus qu’elle puisse tenir. Commencez-en une autre.
refused-series-many = L’article est déjà dans trois séries. Retirez-le de l’une d’elles d’abord.
refused-series-not-in = Cet article n’est plus dans cette série.

## Traductions d’un article

also-in = Aussi en
translations = Traductions
translation-of = Est une traduction de
translation-do = Lier les deux
translation-leave = Délier de ses traductions
done-translations = Chacun de ces articles mène maintenant aux autres.
done-no-translation = Cet article ne mène plus à ses traductions, ni elles à lui.
refused-translation-language = Deux de ces articles sont dans la même langue ({ $language }). Dites d’abord de chacun dans quelle langue il est écrit.
refused-translation-itself = Un article n’est pas une traduction de lui-même. Choisissez-en un autre.
refused-translation-many = Il y a déjà trente traductions, le plus qu’il puisse y avoir.
refused-translation-none = Cet article n’a pas de traduction.

## Le bureau : adresses, recherche, corbeille

article-address-wished = Son adresse sera :
articles-sought = Titre, nom ou adresse
articles-narrow = Préciser
articles-author = Nom de l’auteur ou du traducteur
articles-label = Libellé
articles-any = Toutes
articles-all = Tout montrer
articles-none-found = Rien ici ne correspond.
settings-latin = Adresses en lettres latines
settings-latin-hint = Celles des nouveaux articles et pages ; sinon elles gardent l’écriture du titre. Les adresses existantes restent.

## Le bureau : ce qui est refusé

refused-write-binned = Cet article est dans la corbeille. Sortez-l’en d’abord.
refused-write-arriving = Un import apporte encore cet article. Attendez qu’il soit terminé.
refused-submit = Seul un brouillon peut être soumis.
refused-hand-back = Seul un article soumis peut être rendu à son auteur.
refused-unschedule = Cet article n’est pas programmé.
refused-publish-published = Cet article est déjà publié. Publiez son nouveau texte comme retouche ou comme correction.
refused-publish-withdrawn = Cet article a été retiré. Publiez-le d’abord de nouveau.
refused-publish-binned = Cet article est dans la corbeille. Sortez-l’en avant de le publier.
refused-republish = Les lecteurs ne voient pas encore cet article. Publiez-le d’abord.
refused-take-back-twice = Cet article est déjà retiré.
refused-take-back = Seul un article que les lecteurs voient peut être retiré.
refused-put-back = Seul un article retiré peut être publié de nouveau.
refused-bin-published = Les lecteurs voient cet article. Retirez-le avant de le mettre à la corbeille.
refused-bin-twice = Cet article est déjà dans la corbeille.
refused-restore = Cet article n’est pas dans la corbeille.
refused-sentence-none = Dites en une phrase ce qui change et pourquoi.
refused-sentence-long = La phrase a { $long } caractères et peut en avoir 500. Dites-en moins.
refused-readdress-unseen = Cet article n’a pas encore d’adresse. Écrivez ce que vous souhaitez dans son brouillon.
refused-readdress-empty = Écrivez de quoi faire une adresse.
refused-readdress-taken = Autre chose est ou a été à l’adresse { $address }. Choisissez d’autres mots.
refused-text-seen = Les lecteurs ont déjà vu ce texte. Reprenez-le comme le plus récent, puis publiez-le.
refused-withdraw-shown = Les lecteurs voient ce texte. Publiez d’abord un texte corrigé, ou retirez l’article.
refused-withdraw-unseen = Les lecteurs n’ont jamais vu ce texte : il n’y a rien à retirer.
refused-withdraw-twice = Ce texte est déjà retiré.
refused-pin = Seul un article que les lecteurs voient peut être mis en tête de l’accueil.
refused-unpin = Cet article n’est pas en tête de l’accueil.
refused-hour-past = { $hour } ({ $zone }) est passé. Choisissez une heure plus tardive, ou publiez maintenant.
wrong-body-long = Le texte dépasse { $most } Mo. Faites-en plusieurs articles.
wrong-line-long = { $long } caractères, et { $most } au plus. Raccourcissez.
wrong-tag = « { $tag } » n’est pas une langue. Écrivez son code, comme fr, ar-TN ou pt-BR.
wrong-too-many = Il y en a trop : { $most } au plus. Retirez-en.
wrong-card = Ce n’est pas l’adresse d’une image. Choisissez une image de ce site, ou une adresse qui commence par https://.

## L’éditeur : ses outils. `%n`, `%name`, `%time` et `%what` sont remplacés par la page elle-même.

editor-text = Texte de l’article
editor-toolbar = Mise en forme
editor-keys = Alt + F10 mène à la mise en forme, Échap en revient. Échap puis Tab quitte le texte.
editor-paragraph = Paragraphe
editor-heading = Intertitre
editor-subheading = Sous-intertitre
editor-bold = Gras
editor-italic = Italique
editor-code = Code
editor-link = Lien
editor-language = Langue
editor-list = Liste
editor-numbers = Liste numérotée
editor-quote = Citation
editor-cite = Adresse de la citation
editor-codeblock = Bloc de code
editor-break = Séparation
editor-picture = Image
editor-note = Note
editor-table = Tableau
editor-undo = Annuler
editor-redo = Rétablir
editor-source = HTML
editor-address = Adresse
editor-address-hint = Une adresse du web, une adresse électronique, ou un chemin de ce site.
editor-address-bad = On ne peut pas suivre cette adresse. Vérifiez-la : https://exemple.fr, nom@exemple.fr ou /chemin.
editor-apply = Valider
editor-remove = Retirer
editor-cancel = Annuler
editor-language-choose = Choisir…
editor-language-other = Autre code
editor-language-bad = Choisissez une langue, ou écrivez son code (« pt-BR »).
editor-row-before = Ligne avant
editor-row-after = Ligne après
editor-column-before = Colonne avant
editor-column-after = Colonne après
editor-row-remove = Supprimer la ligne
editor-column-remove = Supprimer la colonne
editor-header-row = Ligne d’en-tête
editor-header-column = Colonne d’en-tête
editor-table-remove = Supprimer le tableau

## L’éditeur : images, notes, ce qui est gardé tel quel

editor-figure = Image
editor-alt = Texte de remplacement
editor-alt-hint = Ce que montre l’image, pour qui ne la voit pas. Vide si elle n’apporte rien au texte.
editor-caption = Légende
editor-credit = Crédit
editor-picture-remove = Retirer l’image
editor-picture-replace = Choisir une autre image
editor-sending = Envoi de « %name »…
editor-sent = « %name » est en place.
editor-picture-refused = Cette image ne peut pas être lue. Essayez un fichier JPEG, PNG, WebP, AVIF ou GIF.
editor-picture-unreachable = L’image n’est pas arrivée. Votre texte n’a rien ; réessayez dans un instant.
editor-picture-missing = Il manque ici une image.
editor-again = Réessayer
editor-nothing-selected = Sélectionnez d’abord les mots dans le texte.
editor-notes = Notes
editor-note-number = Note %n
editor-note-translator = Note du traducteur
editor-note-translator-mark = N.d.T.
editor-note-remove = Retirer la note
editor-kept-piece = Gardé tel quel ; modifiable dans le HTML
editor-kept-jump = Ici s’arrête l’extrait

## L’éditeur : ce qui est collé, ce qui est gardé

editor-pasted = Collé.
editor-dropped = Laissé de côté : %what.
editor-dropped-styles = couleurs, polices et tailles
editor-dropped-scripts = scripts
editor-dropped-frames = contenus intégrés (leur adresse est restée)
editor-dropped-forms = formulaires
editor-dropped-drawings = dessins
editor-dropped-pictures = images (à déposer ici)
editor-dropped-hidden = texte caché
editor-foreign-pictures = Images restées sur leur site d’origine : %n.
editor-saved = Enregistré à %time
editor-kept = Gardé dans ce navigateur
editor-unkept = Ce navigateur ne peut rien garder : enregistrez avant de quitter la page.
editor-offline = Le serveur ne répond pas. Vos mots sont gardés dans ce navigateur ; nouvel essai en cours.
editor-back = Tout est de nouveau enregistré.
editor-signed-out = Vous n’êtes plus connecté. Vos mots sont gardés dans ce navigateur : connectez-vous dans une autre fenêtre, puis revenez ici.
editor-conflict = Quelqu’un d’autre a enregistré cet article entre-temps. Vos mots sont gardés dans ce navigateur.
editor-conflict-open = Comparer les deux textes
editor-refused = Le serveur n’a pas accepté cet enregistrement. Vos mots sont gardés dans ce navigateur.
editor-restored = Des mots qui n’étaient pas enregistrés ont été remis en place.
editor-discard = Les écarter
editor-discarded = Le texte enregistré est de retour.
editor-offered = Ce navigateur garde un autre texte de cet article, du %time.
editor-offered-use = Reprendre ce texte
editor-offered-words = Le lire
editor-other-tab = Cet article est aussi ouvert dans un autre onglet. N’écrivez que dans l’un des deux.
editor-leaving-offline = Le serveur ne répond pas : la page reste ouverte et vos mots sont gardés. Réessayez dans un instant.

## Le bureau : les réglages

settings-general = Le site
settings-home = Page d’accueil
settings-machines = Moteurs et robots
settings-look = Apparence
settings-accent = Couleur
settings-accent-hint = La couleur des liens, des boutons et des repères. Là où elle ne se lirait pas, la nuance la plus proche qui se lit est utilisée.
settings-accent-pick = La choisir
settings-accent-type = Ou l’écrire
settings-accent-type-hint = Comme #8c2b1b. Vide, c’est la couleur habituelle.
colour-day-kept = Sur la page claire, elle se lit : contraste de { $now } pour 1.
colour-day-moved = Sur la page claire, elle est trop pâle pour un texte ({ $own } pour 1 ; il faut 4,5) : { $colour } y est utilisée, { $now } pour 1.
colour-night-kept = Sur la page sombre, elle se lit : contraste de { $now } pour 1.
colour-night-moved = Sur la page sombre, elle est trop terne pour un texte ({ $own } pour 1 ; il faut 4,5) : { $colour } y est utilisée, { $now } pour 1.
settings-header = Image d’en-tête
settings-header-hint = Se place au-dessus du titre, large comme la page ; d’une image haute, on voit le milieu.
settings-header-file = Envoyer une image
settings-header-choose = Ou en choisir une de la bibliothèque
settings-header-alt-hint = Sans texte, l’image ne fait qu’orner, et les lecteurs d’écran la passent.
settings-header-everywhere = Sur toutes les pages
settings-header-everywhere-hint = Sinon, sur la page d’accueil seulement.
settings-header-none = N’en montrer aucune
settings-icon = Icône
settings-icon-hint = Figure dans les onglets, sur l’écran d’accueil des téléphones et dans les lecteurs de flux. Une image carrée de 180 pixels ou plus ; d’une autre, le milieu.
settings-icon-file = Envoyer une image
settings-icon-none = N’avoir aucune icône
refused-icon-kind = Les pixels de cette image ne peuvent pas être lus ici. Enregistrez-la en PNG, JPEG ou WebP et envoyez ce fichier.
refused-picture-gone = Cette image n’est plus là. Envoyez-la de nouveau, ou choisissez-en une autre.
refused-picture-of-look = Le site montre cette image en en-tête ou comme icône. Choisissez-en d’abord une autre là-bas.
wrong-colour = Ce n’est pas une couleur. Écrivez six chiffres comme #8c2b1b.
settings-whole = Articles entiers sur la page d’accueil
settings-whole-hint = Sinon, leur chapeau ou leurs premiers mots, avec un lien.
settings-blocks = Autour des articles
settings-blocks-hint = Ce qui est à côté passe dessous sur les écrans étroits. Un bloc qui n’a rien à montrer est omis ; un bloc masqué garde ses mots.
block-side = À côté
block-below = Dessous
block-hidden = Masqué
block-about = À propos de ce site
block-about-hint = Vos propres mots, écrits ci-dessous.
block-search-hint = Le champ de recherche.
block-follow = Suivre
block-follow-hint = Les flux des articles, des commentaires et des corrections.
block-pages-hint = Toutes les pages sans date.
block-labels-hint = Les libellés qui ont le plus d’articles.
block-archive-hint = Les années, avec leur nombre d’articles.
block-discussed = Les plus commentés
block-discussed-hint = Les cinq articles les plus commentés.
block-links = Ailleurs
block-links-hint = Des liens vers d’autres sites, écrits ci-dessous.
settings-about-hint = Des paragraphes séparés par une ligne vide ; gras, italique et liens en HTML.
settings-links-hint = Un par ligne : les mots, une barre, une adresse web, comme Nos voisins | https://example.org. Cinquante au plus. À côté de chacun figure le titre du dernier article, demandé à son flux toutes les six heures.
settings-preview = Voir d’abord
wrong-about-long = Ces mots sont trop longs : 20 000 caractères au plus.
wrong-links = Chaque ligne se compose de mots, d’une barre et d’une adresse web, comme Nos voisins | https://example.org.
wrong-links-many = Cinquante liens au plus.
feed-of-articles = Articles
feed-of-comments = Commentaires
feed-of-corrections = Corrections
settings-menu-add = Ajouter une entrée
settings-menu-choice = Où elle mène
settings-menu-other = – rien, ou l’adresse ci-dessous –
settings-menu-address = Ou une autre adresse de ce site
settings-menu-address-hint = Comme /2024/ ou /p/a-propos.
settings-menu-words = Ses mots
settings-menu-words-hint = Sans texte, le nom de ce que vous avez choisi.
wrong-menu-words = Donnez-lui un mot ou deux, 60 caractères au plus.
settings-share = Liens de partage
settings-share-hint = Une ligne sous chaque article. De simples liens : rien n’est chargé d’ailleurs, et personne n’apprend qui lit.
share-address = L’adresse, à copier
share-mail = Courriel
share = Partager :
settings-training = Programmes qui collectent des textes pour entraîner des IA bienvenus
settings-training-hint = Sinon, robots.txt refuse ceux que l’on connaît, et le droit de fouiller les textes est réservé sous la forme que demande le droit européen.
settings-answers = Assistants d’IA qui viennent chercher une réponse bienvenus
settings-answers-hint = Sinon, robots.txt leur demande de ne pas lire les pages pour répondre à une question.
settings-archives = Archives du web bienvenues
settings-archives-hint = Sinon, robots.txt demande à Internet Archive de ne garder aucune copie.
settings-robots = Ce que dit robots.txt maintenant
settings-put-back = Remettre ce qui était ici avant
settings-put-back-hint = Le dernier changement de cette page est annulé ; on peut faire l’aller et retour.
settings-description = Sous-titre
settings-description-hint = Une phrase sur la publication, sur sa page d’accueil et pour les moteurs de recherche.
settings-host = Son adresse :
settings-open = Ouvert à tous
settings-open-hint = Sinon, seule l’équipe lit le site : chaque adresse dit qu’il est fermé.
settings-searchable = Moteurs de recherche bienvenus
settings-searchable-hint = Sinon, chaque page leur demande de l’ignorer.
settings-home-count = Articles sur la page d’accueil
settings-home-count-hint = De 1 à 100 ; les plus anciens sont un pas plus loin.
settings-menu-hint = Archives, libellés et recherche y sont toujours. À côté, cinq entrées au plus.
done-settings = Les réglages sont enregistrés.
wrong-home-count = Indiquez un nombre de 1 à 100.
wrong-menu = Ce n’est pas une adresse de ce site. Écrivez-en une comme /p/a-propos.
wrong-menu-long = Le menu contient cinq entrées au plus.

revisions-compared = Ce qui a changé entre le { $before } et le { $after }
revision-changes = Changements
conflict-compared = Ce que le vôtre change à l’autre
article-pin = Épingler en tête de la page d’accueil
article-unpin = Ne plus épingler
done-pinned = Il est en tête de la page d’accueil.
done-unpinned = Il est revenu à sa date.
## Images envoyées et non retenues

picture-refused-no-picture = Ce fichier n’est pas une image. On peut montrer du JPEG, PNG, WebP, AVIF, GIF et SVG.
picture-refused-svg = Ce SVG donne des noms à des morceaux de lui-même, ce qui pourrait le faire grandir sans fin : il n’est donc pas pris. Enregistrez le dessin en SVG simple ou en PNG et envoyez celui-là.
picture-refused-heic = Les navigateurs ne savent pas afficher les photos HEIC. Enregistrez ou partagez la photo en JPEG et envoyez celle-là.
picture-refused-kind = Les navigateurs ne savent pas afficher les fichiers { $kind }. Enregistrez l’image en JPEG, PNG ou WebP et envoyez celle-là.
picture-refused-cut-short = Cette image s’arrête au milieu : elle n’a sans doute pas été copiée jusqu’au bout. Reprenez-la à sa source et envoyez-la de nouveau.
picture-refused-damaged = Cette image est abîmée et ne peut pas être lue. Ouvrez-la dans un logiciel d’image, enregistrez-la de nouveau et envoyez celle-là.
picture-refused-bytes = Cette image pèse { $megabytes } Mo, et le maximum est de { $most } Mo. Enregistrez-la plus légère et envoyez celle-là.
picture-refused-side = Cette image fait { $width } × { $height } pixels, et un côté peut en avoir { $most } au plus. Réduisez-la et envoyez celle-là.
picture-refused-pixels = Cette image fait { $width } × { $height } pixels, et un fichier de ce type peut avoir { $most } mégapixels au plus. Réduisez-la et envoyez celle-là.

## Le bureau : les images

pictures-add = Ajouter des images
pictures-send = Envoyer
pictures-lacking = Sans texte ou sans crédit
pictures-lacking-read = Celles des articles les plus lus ces 30 derniers jours viennent en premier.
pictures-lacking-new = Celles des articles les plus récents viennent en premier.
pictures-none = Pas encore d’image. Ajoutez-en ici, ou déposez-les dans un article.
pictures-none-found = Aucune image ne correspond.
picture-kilobytes = { $kilobytes } Ko
picture-under-way = versions réduites en préparation
picture-given-up = pas de version réduite possible
picture-alt = Ce qu’elle montre, pour qui ne la voit pas
picture-credit = Crédit
picture-caption = Légende
picture-this = Cette image
picture-instead = Montrée à sa place
picture-would-be = Serait montrée à sa place
picture-show-again = Montrer de nouveau cette image
picture-replace = Remplacer partout
picture-is-replaced = Remplacée
picture-replace-about = Une autre image prend sa place dans chaque article, brouillon et flux. Vous voyez ce que cela change avant de le faire.
picture-replace-new = Une nouvelle image
picture-replace-choose = Ou une de la bibliothèque
picture-replace-look = Voir ce que cela change
picture-replace-do = Remplacer
picture-replace-not = Ne rien changer
picture-replace-nowhere = Aucun article ne montre cette image.
picture-replace-back = Vous pourrez revenir en arrière.
picture-shown-in = Où elle est montrée
picture-in-look = Dans l’apparence du site
picture-shown-nowhere = Nulle part.
picture-uses-more = Et dans d’autres articles.
picture-use-public = dans ce que voient les lecteurs
picture-use-draft = dans ce qui s’écrit
done-picture-replaced = L’autre image est montrée partout. Vous pouvez reprendre celle-ci ci-dessous.
done-picture-shown-again = L’image est de nouveau montrée.
refused-picture-itself = Une image ne peut pas se remplacer elle-même. Choisissez-en une autre.
refused-picture-in-use = Un article montre cette image. Retirez-la de l’article ou remplacez-la partout, puis retirez-la ici.
players = Films et sons
players-about = Rien n’est chargé d’un service avant qu’un lecteur le demande : l’article montre une image, qui mène à une page avec le lecteur vidéo.
picture-replace-where =
    { $count ->
        [one] Elle est remplacée dans l’article ci-dessous.
       *[other] Elle est remplacée aux { $count } endroits ci-dessous.
    }
picture-remove = Enlever
done-picture-kept = Les images sont là.
done-picture-removed = L’image est enlevée.
refused-no-picture = Aucune image n’a été envoyée. Choisissez-en une d’abord.
refused-picture-words = Ces mots sont trop longs pour une image. Raccourcissez-les.
picture-uses =
    { $count ->
        [0] dans aucun article
        [one] dans { $count } article
       *[other] dans { $count } articles
    }

## Lectures

desk-reads = Lectures
reads-off = Les lectures ne sont pas comptées sur ce site. Cela se choisit dans les réglages.
reads-about = Chaque page d’article qu’un navigateur ouvre compte pour une lecture. Les robots qui se déclarent, les pages chargées d’avance et les flux ne comptent pas, et personne n’est suivi : ni cookie, ni adresse, ni empreinte, seulement des sommes par jour.
reads-days = Les 30 derniers jours
reads-count =
    { $count ->
        [0] aucune lecture
        [one] { $count } lecture
       *[other] { $count } lectures
    }
reads-lately =
    { $count ->
        [0] Aucune lecture en 30 jours
        [one] { $count } lecture en 30 jours
       *[other] { $count } lectures en 30 jours
    }
reads-plot =
    { $count ->
        [one] Lectures par jour du { $first } au { $last } ; au plus une, le { $day }.
       *[other] Lectures par jour du { $first } au { $last } ; au plus { $count }, le { $day }.
    }
reads-table = En tableau
reads-day = Jour
reads-most = Les plus lus
reads-week = 7 jours
reads-month = 30 jours
reads-year = 12 mois
reads-none = Rien n’a encore été lu pendant ce temps.
settings-reads = Compter les lectures des articles
settings-reads-hint = Sur ce serveur, sans cookie, adresse ni empreinte : des sommes par jour et par article, pour vous seuls.
## Venir de Blogger

door-move-about = Articles, commentaires et adresses viennent ici. Vous voyez d’abord tout ce qui changerait ; rien n’est écrit avant votre accord.
door-move-go = Commencer
move-how-blogger = Dans Blogger, ouvrez « Paramètres », puis « Gérer le blog », et choisissez « Sauvegarder le contenu ». Votre navigateur télécharge un fichier blog-….xml.
move-how-send = Envoyez ce fichier ici, tel quel.
move-how-plan = Lisez le projet, avec dix articles avant et après ; puis dites s’il faut emménager.
move-file = Le fichier blog-….xml
move-file-hint =
    { $count ->
        [one] { $most } au plus. Le fichier reste sur ce serveur, puis il est effacé au bout d’un jour.
       *[other] { $most } au plus. Le fichier reste sur ce serveur, puis il est effacé au bout de { $count } jours.
    }
move-megabytes = { $megabytes } Mo
move-gigabytes = { $gigabytes } Go
move-send = Envoyer et voir le projet
move-sending = Envoi du fichier
move-cancel = Annuler l’envoi
move-broken-off = L’envoi s’est interrompu. Rien n’a été gardé ; vérifiez la connexion et recommencez.
move-earlier = Fichiers et imports
move-articles =
    { $count ->
        [one] { $count } article
       *[other] { $count } articles
    }
move-state-planning = Projet en préparation
move-state-planned = Projet prêt
move-state-running = Emménagement en cours
move-state-stopped = Arrêté
move-state-done = Emménagé
move-state-refused = Refusé
move-state-broken-off = Interrompu
move-received = Reçu le { $when } · { $size }
move-stage-waiting = Cela commence dans un instant.
move-stage-reading = Lecture du fichier : { $percent } %.
move-stage-looking = Examen : { $done } entrées sur { $all }.
move-stage-bringing = Arrivée : { $done } entrées sur { $all }.
move-stage-opening = Numérotation des commentaires et ouverture : { $done } articles sur { $all }.
move-stage-relating = Articles voisins : { $done } sur { $all }.
move-stage-reporting = Rédaction du rapport.
move-left-soon = Encore moins d’une minute.
move-left =
    { $count ->
        [one] Encore une minute environ.
       *[other] Encore { $count } minutes environ.
    }
move-stop = Arrêter
move-stop-hint = Ce qui est arrivé reste.
move-given-up = Après plusieurs essais, cela n’a pas abouti. Ce qui est arrivé reste ; le journal du serveur dit pourquoi.
move-again = Réessayer
move-another = Envoyer un autre fichier
move-stopped-about = Ce qui est arrivé reste ici. Les articles qui ne sont pas encore ouverts ne sont vus de personne ; en reprenant, on continue là où l’on s’est arrêté.
move-go-on = Reprendre
move-done-about = Fini le { $when }. Voici ce qui est arrivé, et ce qui demande un regard.
move-plan = Le projet
move-plan-about = Rien n’est encore écrit. Voici ce qui viendrait de « { $title } ».
move-plan-nothing = Il n’y a rien à reprendre : tout est déjà là, ou figure dans la liste.
move-counts = Entrées du fichier
move-kind = Sorte
move-in-file = Dans le fichier
move-to-bring = À reprendre
move-brought = Arrivé
move-here = Déjà là
move-listed = En liste
move-drafts =
    { $count ->
        [one] { $count } brouillon, qui reste un brouillon.
       *[other] { $count } brouillons, qui restent des brouillons.
    }
move-labels =
    { $count ->
        [one] { $count } libellé.
       *[other] { $count } libellés.
    }
move-addresses =
    { $count ->
        [one] { $count } ancienne adresse, qui répondra ici.
       *[other] { $count } anciennes adresses, qui répondront ici.
    }
move-pictures =
    { $count ->
        [one] { $count } image, montrée pour l’instant depuis l’endroit où elle est.
       *[other] { $count } images, montrées pour l’instant depuis l’endroit où elles sont.
    }
move-changes = Ce qui se perd ou change
move-grave = À voir par quelqu’un
move-light = Sans conséquence pour les lecteurs
move-report = Le rapport des pertes
move-report-plan = Tout ce qui changerait, ligne par ligne
move-samples = Dix articles, avant et après
move-samples-about = Choisis pour être aussi différents que possible.
move-hosts = Les anciens noms du blog mènent ici :
move-bring = Emménager
move-kept = Le fichier est gardé jusqu’au { $when }.
move-remove = L’effacer maintenant
move-file-gone = Le fichier est effacé.
done-move-removed = Le fichier est effacé.
move-aspect-longest = le plus long
move-aspect-discussed = le plus commenté
move-aspect-tables = avec des tableaux
move-aspect-pictures = le plus d’images
move-aspect-changed = le plus de changements
move-aspect-embeds = avec une vidéo ou un autre contenu intégré
move-aspect-quotes = citations et listes
move-aspect-oldest = le plus ancien
move-aspect-newest = le plus récent
move-aspect-foreign = dans une autre langue
move-aspect-page = une page
move-aspect-shortest = le plus court
move-aspect-any = un parmi d’autres
move-before = Avant
move-after = Après, pour vos lecteurs
move-sample-place = Article { $number } sur { $all }
move-sample-draft = brouillon
move-sample-previous = Article précédent
move-sample-next = Article suivant
move-cause = Motif
move-all-kinds = Toutes
move-all-causes = Tous
move-all-lines = Tout montrer
move-more = La suite
move-none-found = Aucune ligne ne convient.
move-whole = Le rapport entier, en JSON Lines :
move-part = partie { $number }
move-broken-file = Ce fichier est coupé ou abîmé à la ligne { $line } (octet { $byte }). Rien n’a été changé ; téléchargez la sauvegarde à nouveau et envoyez-la.
move-other-file = Ce fichier n’est pas une sauvegarde de Blogger. Il faut le fichier blog-….xml de « Sauvegarder le contenu ».
refused-move-none = Choisissez d’abord le fichier blog-….xml.
refused-move-long = Ce fichier dépasse { $most }, le plus que ce serveur accepte. Qui s’occupe du serveur peut changer le réglage import_bytes.
refused-move-empty = Ce fichier est vide. Il faut le fichier blog-….xml que Blogger donne sous « Sauvegarder le contenu ».
refused-move-zip = C’est une archive ZIP. Il faut le fichier blog-….xml que Blogger donne sous « Sauvegarder le contenu » ; s’il est dedans, sortez-le d’abord.
refused-move-packed = C’est un fichier compressé. Décompressez-le d’abord : il faut le fichier blog-….xml lui-même.
refused-move-document = C’est un document PDF. Il faut le fichier blog-….xml que Blogger donne sous « Sauvegarder le contenu ».
refused-move-picture = C’est une image. Il faut le fichier blog-….xml que Blogger donne sous « Sauvegarder le contenu ».
refused-move-takeout = C’est un fichier de Google Takeout, que Relais ne lit pas encore. Il faut le fichier blog-….xml que Blogger donne sous « Sauvegarder le contenu ».
refused-move-page = C’est une page web. Il faut le fichier blog-….xml que Blogger donne sous « Sauvegarder le contenu ».
refused-move-wordpress = C’est un export de WordPress, que Relais ne lit pas encore. Il faut une sauvegarde de Blogger, blog-….xml.
refused-move-other = Ce fichier n’est pas une sauvegarde de Blogger. Il faut le fichier blog-….xml que Blogger donne sous « Sauvegarder le contenu ».
refused-move-many = Ce site garde déjà cinq fichiers. Effacez-en un, puis recommencez.
refused-move-no-file = Le fichier est effacé. Envoyez-le à nouveau.
refused-move-running = Un autre fichier est en train d’emménager. Attendez qu’il ait fini, ou arrêtez-le.
refused-move-not-planned = Le projet de ce fichier n’est pas prêt.
refused-move-busy = Ce fichier est en cours de lecture. Arrêtez d’abord l’emménagement, ou attendez la fin du projet.
refused-no-move = Ce fichier n’est pas de ce site.
refused-move-no-sample = Cet article n’est plus montré : son fichier est effacé, ou il n’en a jamais fait partie.
refused-move-unknown = Cette page ne sait pas faire cela. Revenez en arrière et choisissez un bouton.
## Mail

link-ask = Ou par un lien
link-ask-hint = Il arrive par courriel et sert une fois, pendant un quart d’heure.
link-ask-do = M’envoyer un lien
done-link = Si ce nom est connu ici, un lien est en route vers son adresse. Il sert une fois, pendant un quart d’heure.
done-mail = C’est fait.
done-mail-test = Le serveur de courriel a pris le message. Voyez s’il arrive.
refused-no-mail = Ce serveur n’envoie pas de courriel. Connectez-vous avec votre mot de passe ou un code de secours.
refused-often = C’est assez pour le moment. Attendez un quart d’heure.
invite-mail = L’envoyer à
invite-mail-hint = Une adresse, si vous voulez. Le lien s’affiche ici dans tous les cas.
desk-mail = Courriel
mail-set = Les messages partent par { $server }, au nom de { $from }.
mail-unset = Ce serveur n’envoie pas de courriel. La personne qui le tient peut nommer un serveur dans le fichier de réglages :
mail-test-do = Envoyer un essai à { $mail }
mail-unsent = L’essai n’est pas parti.
mail-troubled = Pas partis
mail-none = Tout est parti.
mail-due = nouvel essai { $at }
mail-given-up = abandonné
mail-again = Réessayer
mail-drop = Abandonner
mail-about-link = Un lien de connexion
mail-about-news = Un changement de compte
mail-about-invitation = Une invitation
mail-test = Un essai de Relais
mail-test-words = Si vous lisez ceci, le courriel est bien réglé.
mail-link = Se connecter à { $host }
mail-link-words = On a demandé un lien pour se connecter ici. Il sert une fois, pendant un quart d’heure :
mail-link-ignore = Si ce n’est pas vous, ne faites rien : sans ce lien, personne n’entre.
mail-news = Votre compte sur { $host } a changé
mail-news-password = Votre mot de passe a été changé. Partout ailleurs, vous êtes déconnecté.
mail-news-codes = De nouveaux codes de secours ont été créés. Les anciens ne servent plus.
mail-news-passkey-added = Une clé d’accès a été ajoutée.
mail-news-passkey-removed = Une clé d’accès a été retirée.
mail-news-ignore = Si ce n’est pas vous, connectez-vous maintenant, choisissez un autre mot de passe, et voyez où votre compte est ouvert :
mail-invitation = Une invitation à { $site }
mail-invitation-words = Vous êtes invité à écrire pour { $site }. Ce lien sert une fois, pendant deux semaines :
mail-invitation-ignore = Si vous n’attendiez pas d’invitation, ne faites rien.
mail-set-folder = Les messages sont déposés dans { $folder }, d’où un autre programme les envoie, au nom de { $from }.
mail-unset-folder = Personne ne reçoit de courriel : les messages sont déposés dans { $folder }, où l’on peut les lire. La personne qui tient le serveur peut nommer un serveur de courriel dans le fichier de réglages :
mail-port = La plupart des serveurs bon marché ne peuvent pas envoyer de courriel eux-mêmes : leur port 25 est fermé, et peu de boîtes leur font confiance. Passez par un fournisseur de courriel, sur son port 465 ou 587.
mail-records = Ce que votre domaine doit annoncer
mail-records-about = Sans ces enregistrements de type TXT dans le DNS de { $domain }, beaucoup de boîtes refusent vos messages ou les prennent pour du spam. Un clic sur un nom ou une valeur le sélectionne en entier, pour le copier.
mail-record-name = Nom
mail-record-value = Valeur
mail-record-spf = Dit quels serveurs envoient du courriel pour vous : ceux de votre fournisseur. Un domaine n’a qu’un seul enregistrement de ce genre ; s’il en existe un, ajoutez-y la partie « include ».
mail-record-spf-guessed = Dit quels serveurs envoient du courriel pour vous. Ceci est deviné d’après le nom de votre serveur ; l’aide de votre fournisseur donne le bon. Un domaine n’a qu’un seul enregistrement de ce genre.
mail-record-dkim = La clé qui prouve votre signature. Sans elle, les grands fournisseurs n’offrent pas à leurs lecteurs d’arrêter les messages d’un clic, et vous font moins confiance.
mail-record-dmarc = Dit que vous utilisez les deux autres. Les grands fournisseurs le demandent.
mail-unsigned = Relais ne signe pas vos messages. Si votre fournisseur ne le fait pas non plus, la personne qui tient le serveur crée une clé et nomme son fichier dans le réglage dkim_key :
mail-bounced = À qui l’on n’écrit plus
mail-bounced-about = Les boîtes qui ont refusé un message pour de bon. Rien n’y part, sauf ce qu’on y demande, jusqu’à ce que l’adresse soit de nouveau confirmée.
mail-bounced-since = depuis le { $at }
mail-bounced-write = Écrire de nouveau
mail-bounced-address = Une adresse d’où un message est revenu
mail-bounced-hint = Si votre boîte a reçu un avis de non-remise : à qui le message était destiné.
mail-bounced-do = Ne plus y écrire
wrong-mail-nobody = Ce site n’écrit à personne à cette adresse, ou elle est déjà dans la liste.

## Following by mail, and what those who moderate are told

mail-about-question = Une question pour suivre une discussion
mail-about-comments = De nouveaux commentaires suivis
mail-about-waiting = Des commentaires en attente
mail-follow-ask = Suivre « { $title } » ?
mail-follow-ask-words = On a demandé à { $site } de vous envoyer ce qu’il y a de nouveau dans la discussion de « { $title } ». Si c’est bien vous, appuyez sur le bouton de cette page :
mail-follow-ask-ignore = Si ce n’est pas vous, ne faites rien : rien d’autre ne viendra.
mail-follow-news = Nouveaux commentaires sur « { $title } »
mail-follow-count =
    { $count ->
        [one] Il y a un nouveau commentaire sur « { $title } ».
       *[other] Il y a { $count } nouveaux commentaires sur « { $title } ».
    }
mail-follow-comment = N° { $number }, { $name } :
mail-follow-nameless = N° { $number } :
mail-follow-more = Les autres se lisent ici :
mail-follow-stop = Vous recevez ceci parce que vous suivez la discussion. Un clic y met fin :
mail-waiting = { $site } : des commentaires attendent
mail-waiting-count =
    { $count ->
        [one] Un commentaire attend d’être lu sur { $site }.
       *[other] { $count } commentaires attendent d’être lus sur { $site }.
    }
mail-waiting-comment = { $name }, sur « { $title } » :
mail-waiting-nameless = Quelqu’un sans nom
mail-waiting-all = Tout ce qui attend :
mail-waiting-choose = Choisir quand vous êtes prévenu :
follow = Suivre la discussion par courriel
follow-confirm = Appuyez sur le bouton, et ce qu’il y a de nouveau dans la discussion de « { $title } » arrive par courriel, plusieurs commentaires par message. Chaque message porte un lien pour arrêter.
follow-confirm-do = Suivre
follow-stop = Vous suivez la discussion de « { $title } » par courriel.
follow-stop-do = Arrêter les messages
follow-ended = Rien de cette discussion ne vous est envoyé.
follow-ask-all = Ce qu’il y a de nouveau dans la discussion de « { $title } » arrive par courriel, plusieurs commentaires par message.
follow-ask-thread = Ce qu’il y a de nouveau dans ce fil de la discussion de « { $title } » arrive par courriel, plusieurs commentaires par message.
follow-mail-hint = Personne d’autre ne la voit. Un message avec un bouton vient d’abord ; sans lui, rien d’autre n’est envoyé.
follow-ask-do = M’envoyer la demande
follow-asked = Si vous ne suivez pas déjà cette discussion, un message est en route vers vous. Appuyez sur le bouton de sa page dans les trois jours.
follow-again = Rien n’est encore envoyé. Relisez l’adresse, puis appuyez sur le bouton.
follow-back = Vers l’article
refused-follow-often = Plusieurs questions sont parties aujourd’hui vers cette adresse. Voyez dans sa boîte, ou réessayez demain.
news = Prévenu par courriel
news-about = Quand vous recevez un message sur les commentaires qui attendent ici. Ses liens mènent à une page avec des boutons ; en ouvrir un ne fait encore rien.
news-no-mail = Ce serveur n’envoie pas de courriel pour l’instant : rien ne viendra, quel que soit votre choix.
news-when = Quand
news-each = À chaque commentaire qui attend
news-each-hint = Au plus toutes les cinq minutes.
news-digest = Une fois par jour, tout ce qui attend
news-none = Jamais
news-hour = Heure du message quotidien
done-news = Votre choix vaut dès le prochain commentaire.
account-news-about = Quand vous êtes prévenu des commentaires qui attendent se choisit pour chaque site :

## Passkeys

passkeys = Clés d’accès
passkeys-about = Avec une clé d’accès, vous vous connectez par l’empreinte, le visage ou le code de votre appareil, sans mot de passe. Elle ne vaut que pour { $host }.
passkeys-script = Une clé d’accès se crée par un script de cette page, qui ne tourne pas dans ce navigateur.
passkey-name = Comment l’appeler
passkey-name-hint = Pour la reconnaître dans cette liste.
passkey-add = Ajouter une clé d’accès
passkey-remove = Retirer
passkey-remove-named = Retirer { $name }
passkey-used = utilisée { $at }
passkey-made = créée { $at }, pas encore utilisée
passkey-elsewhere = ne vaut que pour { $host }
passkey-sign-in = Se connecter avec une clé d’accès
passkey-known = Cet appareil a déjà une clé d’accès à vous.
passkey-stopped = Rien n’a été choisi. Réessayez quand vous voulez.
passkey-failed = Cela n’a pas marché. Réessayez.
done-passkey = La clé d’accès est ajoutée.
done-passkey-removed = La clé d’accès est retirée. Vous pouvez aussi la supprimer de votre appareil.
refused-passkey = Cette clé d’accès ne connecte pas ici. Prenez-en une autre, ou votre mot de passe.
refused-passkey-late = C’était trop long, ou envoyé deux fois. Réessayez.
refused-passkey-new = La réponse du navigateur n’est pas valable. Réessayez.
refused-passkey-known = Cette clé d’accès est déjà connue ici.
refused-passkeys-many = Vous avez autant de clés d’accès qu’on peut en garder. Retirez-en une d’abord.
refused-no-passkeys = Les clés d’accès demandent une adresse en https avec un nom. Connectez-vous avec votre mot de passe.

## Ce que disent les contrôles d’un nouveau commentaire

phase-closed = Ouvert ou fermé
phase-length = Longueur
phase-name = Nom
phase-trap = Signes d’un programme
phase-rate = Affluence
phase-repeat = Mots déjà vus
phase-held-person = Auteurs mis en attente
phase-words = Mots de la liste
phase-links = Liens
phase-mode = Lecture avant publication
phase-first = Premier commentaire
phase-triage = Ressemblance avec ce qui a été refusé
phase-closed-reason = Les commentaires sont fermés ici : celui-ci ne peut pas être pris.
phase-closed-after =
    { $count ->
        [one] Les commentaires ferment { $count } jour après la parution d’un article, et ce délai est passé.
       *[other] Les commentaires ferment { $count } jours après la parution d’un article, et ce délai est passé.
    }
phase-members-only = Seule l’équipe du site écrit des commentaires ici. Si vous en êtes, connectez-vous d’abord.
phase-too-long =
    { $count ->
        [one] { $count } caractère, c’est trop : { $most } au plus.
       *[other] { $count } caractères, c’est trop : { $most } au plus. Raccourcissez-le, ou envoyez-le en deux fois.
    }
phase-name-missing = Écrivez un nom ; un pseudonyme convient.
phase-name-taken = « { $name } » est de l’équipe du site, et ce nom pourrait être pris pour le sien. Choisissez-en un autre ; si c’est vous, connectez-vous d’abord.
phase-program = Ceci est arrivé à la manière d’un programme : aussitôt, et avec un champ rempli que personne ne voit. Si vous êtes une personne, attendez quelques secondes et renvoyez-le.
phase-too-many =
    { $count ->
        [one] Il arrive tant de commentaires que celui-ci n’a pas pu être pris. Vos mots sont toujours là : renvoyez-les dans { $count } seconde.
       *[other] Il arrive tant de commentaires que celui-ci n’a pas pu être pris. Vos mots sont toujours là : renvoyez-les dans { $count } secondes.
    }
phase-sent-twice = Ceci est déjà arrivé : c’est le n° { $number }. Il n’y a rien de plus à faire.
phase-sent-twice-waits = Ceci est déjà arrivé, et attend d’avoir été lu. Il n’y a rien de plus à faire.
phase-refused-words = Ce site ne prend pas de commentaire avec « { $words } ». Dites-le en d’autres mots.
phase-name-mixed = Dans un mot de son nom se mêlent les lettres de deux écritures, comme dans un déguisement.
phase-trap-filled = Un champ que personne ne voit était rempli. Les programmes font cela, et quelques navigateurs.
phase-too-fast = Il a été envoyé moins de trois secondes après l’ouverture du formulaire.
phase-many-range =
    { $count ->
        [one] En une minute, { $count } commentaire l’a précédé depuis la même plage d’adresses.
       *[other] En une minute, { $count } commentaires l’ont précédé depuis la même plage d’adresses.
    }
phase-many-thread =
    { $count ->
        [one] En une minute, { $count } commentaire l’a précédé dans cette discussion.
       *[other] En une minute, { $count } commentaires l’ont précédé dans cette discussion.
    }
phase-many-site =
    { $count ->
        [one] En une minute, { $count } commentaire l’a précédé sur le site.
       *[other] En une minute, { $count } commentaires l’ont précédé sur le site.
    }
phase-same-words-own = La même personne a envoyé les mêmes mots ailleurs, en moins d’un jour.
phase-same-words = Quelqu’un d’autre a envoyé les mêmes mots, en moins d’un jour.
phase-held-mail = Il a été décidé que les commentaires de cette adresse de courriel attendent jusqu’au { $until }.
phase-held-browser = Il a été décidé que les commentaires de ce navigateur attendent jusqu’au { $until }.
phase-held-range = Il a été décidé que les commentaires de cette plage d’adresses attendent jusqu’au { $until }.
phase-listed-words = Il contient « { $words } », de la liste du site.
phase-any-links =
    { $count ->
        [one] Il contient { $count } lien.
       *[other] Il contient { $count } liens.
    }
phase-many-links =
    { $count ->
        [one] Il contient { $count } lien ; jusqu’à { $most }, rien n’attend.
       *[other] Il contient { $count } liens ; jusqu’à { $most }, rien n’attend.
    }
phase-all-held = Tous les commentaires attendent ici d’avoir été lus.
phase-old-article =
    { $count ->
        [one] Les commentaires sur les articles de plus d’{ $count } jour attendent.
       *[other] Les commentaires sur les articles de plus de { $count } jours attendent.
    }
phase-first-reason = C’est le premier sous ce nom depuis ce navigateur.
phase-triage-form = Par sa forme, il ressemble à des commentaires refusés ici ({ $percent } sur 100).
phase-triage-words = Il ressemble à des commentaires refusés ici ({ $percent } sur 100), par : { $words }

## Les réglages des commentaires

settings-discussion = Commentaires
discussion-writers = Qui peut écrire
discussion-anyone = Tout le monde, sans compte
discussion-members = L’équipe du site
discussion-nobody = Personne : les commentaires déjà là restent
discussion-nameless = Même sans nom
discussion-nameless-hint = Sinon, un nom ou un pseudonyme est demandé.
discussion-mode = Quels commentaires attendent d’avoir été lus
discussion-open = Ceux qu’un contrôle ci-dessous retient
discussion-first = Ceux-là, et le premier commentaire de chacun
discussion-all = Tous
discussion-all-law = Qui lit les commentaires avant leur parution sait ce qu’ils disent, et en répond davantage : en France, le directeur de la publication n’est pas l’auteur principal du message d’un lecteur dont il n’avait pas connaissance avant sa mise en ligne, s’il le retire promptement dès qu’il la connaît (loi du 29 juillet 1982, art. 93-3).
discussion-hold-after = Jours après lesquels tous les commentaires d’un article attendent
discussion-close-after = Jours après lesquels un article ne prend plus de commentaires
discussion-days-hint = Comptés depuis sa parution. Vide : jamais.
article-discussion = Comment cette discussion prend les commentaires
article-discussion-as-site = Comme sur le site : { $mode }
article-discussion-close = Jours après lesquels elle se ferme
article-discussion-close-hint = Comptés depuis la publication de l’article. 0 : jamais. Vide : comme sur le site.
article-discussion-site-days =
    { $count ->
        [one] Le site ferme après { $count } jour.
       *[other] Le site ferme après { $count } jours.
    }
article-discussion-site-never = Le site ne ferme pas.
article-discussion-day-came = Son jour est venu : cette discussion s’est fermée.
article-discussion-reopen = Rouvrir
article-discussion-closed = Cette discussion est fermée dans les réglages de l’article.
done-discussion = Enregistré pour cette discussion.
refused-discussion-open = Cette discussion ne s’est pas fermée d’elle-même : elle s’ouvre dans les réglages de l’article.
discussion-limits = Ce qui est trop
discussion-longest = Caractères d’un commentaire, au plus
discussion-longest-hint = De 200 à 8 000.
discussion-links = Liens qui n’attendent pas, au plus
discussion-links-hint = Un commentaire qui en a plus attend. De 0 à 50.
discussion-list = Mots qui attendent
discussion-list-hint = Un mot ou une expression par ligne, sans égard aux majuscules ni aux accents. Précédé d’un point d’exclamation, il fait refuser le commentaire.
discussion-triage = Apprendre des décisions
discussion-triage-hint = Un commentaire semblable à ceux refusés ici attend, avec les mots qui ont pesé. La comparaison ne connaît que les décisions de ce site, reste sur ce serveur et ne refuse jamais.
discussion-slow = Affluence
discussion-slow-hint = Combien de commentaires en une minute font attendre le suivant, et combien le font refuser pour un moment.
discussion-range-hold = D’une même plage d’adresses : attend
discussion-range-refuse = D’une même plage d’adresses : est refusé
discussion-thread-hold = Dans une même discussion : attend
discussion-thread-refuse = Dans une même discussion : est refusé
discussion-site-hold = Sur le site : attend
discussion-site-refuse = Sur le site : est refusé
discussion-after = Après coup
discussion-edit = Minutes pendant lesquelles on peut modifier son commentaire
discussion-edit-hint = Le supprimer est toujours possible. De 0 à 1 440.
discussion-appeal = Jours pendant lesquels une décision peut être contestée
discussion-appeal-hint = De 7 à 365.
discussion-order = Ordre des contrôles
discussion-order-hint = Chaque commentaire est examiné dans cet ordre. Ce qui le refuse arrête la suite ; ce qui le retient s’ajoute, et se montre à qui en juge.
wrong-discussion-number = Un nombre entier dans ces limites, s’il vous plaît.
wrong-discussion-days = Un nombre de jours de 1 à 3 650, ou rien.
wrong-discussion-marks = Un nombre de 1 à 1 000 000, et le refus ne vient pas avant l’attente.
wrong-discussion-list = Chaque ligne est un mot ou une expression de 80 caractères au plus, avec une lettre ou un chiffre.
wrong-discussion-list-long = Cela fait plus de 500 lignes.

## Messages of readers

contact = Contact
contact-name = Votre nom
contact-mail = Votre adresse de courriel
contact-mail-hint = Seulement si vous souhaitez une réponse. Personne d’autre ne la voit.
contact-words = Votre message
contact-leave-empty = Laissez ce champ vide
contact-do = Envoyer
contact-sent = Merci : votre message est arrivé.
contact-again = Rien n’est encore envoyé. Relisez votre message, puis appuyez sur Envoyer.
contact-trap = Un champ qui doit rester vide a été rempli, comme le font les robots. Il est vide de nouveau : appuyez sur Envoyer.
contact-unread = Cela n’est pas arrivé entier, ou c’est trop long. Renvoyez-le.
refused-messages-many = Beaucoup de messages sont arrivés d’un coup. Le vôtre est encore là : envoyez-le dans une heure.
wrong-message-empty = Écrivez un message.
wrong-message-long = Ce message est trop long : 5 000 caractères au plus.
settings-contact = Les lecteurs peuvent vous écrire
settings-contact-hint = Par un formulaire sur /contact, sans compte ni script. Les messages arrivent au bureau, et par courriel si ce serveur en envoie.
desk-messages = Messages
messages-open = Les lecteurs vous écrivent sur
messages-closed = Les lecteurs ne peuvent pas vous écrire pour l’instant ; un propriétaire peut ouvrir le formulaire dans les réglages.
messages-none = Pas encore de message.
messages-older = Plus anciens
message-done = traité
message-finish = Marquer comme traité
message-reopen = Pas encore traité
message-erase = Effacer
done-message = C’est fait.
done-message-erased = Le message est effacé, avec l’adresse de son auteur.
mail-about-message = Le message d’un lecteur
mail-message = { $site } : un message de { $name }
mail-message-words = { $name } écrit à { $site } :
mail-message-answer = Répondez à ce message pour écrire à son auteur. Au bureau, vous pouvez le marquer comme traité ou l’effacer :
mail-message-no-answer = Aucune adresse n’a été laissée. Au bureau, vous pouvez le marquer comme traité ou l’effacer :
contact-wait =
    { $count ->
        [one] Vous avez envoyé plusieurs messages. Attendez { $count } minute ; le vôtre est encore là.
       *[other] Vous avez envoyé plusieurs messages. Attendez { $count } minutes ; le vôtre est encore là.
    }

## Règles du site, pour les lecteurs et au bureau
policy = Ce qui peut être dit
policy-titles = Les commentaires sont retirés pour ces raisons : { $titles }. Chacun répond de ce qu’il écrit.
policy-read = Les règles
policy-former = Ces règles ont changé depuis.
policy-in-force = Voir celles en vigueur
policy-changed = Ce qui a changé avec cette version
policy-clause-added = Règle ajoutée : « { $title } »
policy-clause-removed = Règle supprimée : « { $title } »
policy-clause-changed = Règle modifiée : « { $title } »
policy-words-changed = Introduction modifiée
policy-about = Les lecteurs voient ces règles près des commentaires. Chaque version est conservée avec sa date, et chaque retrait cite la règle et sa version.
policy-see = Voir la page des lecteurs
policy-words = Vos propres mots
policy-words-hint = Facultatif. Ils figurent au-dessus des commentaires à la place de la liste des règles.
policy-holds = en vigueur
done-policy = La nouvelle version est en vigueur.
done-policy-same = Rien n’a changé : la version en vigueur reste la même.
refused-policy-changed = Quelqu’un vient d’enregistrer une autre version. Vos mots sont ci-dessous ; comparez-les avec la page des lecteurs, puis enregistrez de nouveau.
wrong-policy-long = C’est trop long : 20 000 signes au plus.
clause-new = Nouvelle règle
clause-title = Nom de la règle
clause-words = Ce qu’elle dit
clause-place = Place dans la liste
clause-hint = Pour supprimer une règle, videz ses deux textes. Pour en ajouter davantage, enregistrez : deux emplacements vides suivent toujours. 1,5 se place entre 1 et 2.
wrong-clause-title = Donnez un nom à cette règle.
wrong-clause-title-long = Ce nom est trop long : 80 signes au plus.
wrong-clause-words-long = C’est trop long : 2 000 signes au plus.
wrong-clause-place = Indiquez un nombre, comme 3.
wrong-clauses-full = Trente règles au plus : réunissez-en quelques-unes.
clause-off-topic = hors sujet
clause-off-topic-words = Un commentaire parle de l’article, de ses sources ou de ce qui vient d’en être dit. Ce qui n’a pas de rapport avec eux est retiré.
clause-personal-attack = attaque personnelle
clause-personal-attack-words = On discute ce que quelqu’un dit, non ce qu’il est : sa vie, son physique, son origine, ses croyances ne sont pas des arguments.
clause-insult = insulte
clause-insult-words = Les injures, les grossièretés adressées à quelqu’un et le mépris affiché sont retirés, même en réponse à d’autres.
clause-unlawful = contenu illicite
clause-unlawful-words = Ce que la loi interdit est retiré : diffamation, menaces, incitation à la haine ou à la violence, atteinte à la vie privée, contrefaçon.
clause-spam = publicité indésirable
clause-spam-words = La publicité, les liens sans rapport et les messages répétés sont retirés.

## Mentions légales
legal = Mentions légales
legal-publisher = Éditeur
legal-host = Hébergeur
legal-private-words = Ce site est édité à titre non professionnel. Son éditeur a choisi de ne pas être nommé ; son hébergeur connaît son identité.
legal-publisher-name = Nom
legal-host-name = Nom
legal-address = Adresse
legal-phone = Téléphone
legal-mail = Courriel
legal-registration = Immatriculation
legal-capital = Capital social
legal-director = Directeur ou directrice de la publication
legal-editor = Responsable de la rédaction
legal-about = La loi française demande à chaque site de dire qui le publie et qui l’héberge. Rien n’est montré tant qu’il manque quelque chose.
legal-see = Voir la page des lecteurs
legal-missing = Pas encore montrées aux lecteurs. Il manque :
legal-missing-host-name = le nom de l’hébergeur
legal-missing-host-address = l’adresse de l’hébergeur
legal-missing-host-phone = le téléphone de l’hébergeur
legal-missing-host-knows = votre confirmation que l’hébergeur connaît votre identité
legal-missing-publisher = le nom de l’éditeur
legal-missing-address = l’adresse de l’éditeur
legal-missing-phone = le téléphone de l’éditeur
legal-missing-director = le directeur ou la directrice de la publication
legal-revealed = { $host } contient le nom public { $name } : l’adresse dit qui publie, même si les mentions légales ne le disent pas.
legal-mode = Ce que les mentions disent
legal-mode-none = Pas de mentions légales
legal-mode-private = À titre privé
legal-mode-private-about = Seul l’hébergeur est nommé. La loi le permet à qui ne publie pas à titre professionnel, si l’hébergeur connaît son identité. Vérifiez aussi que l’annuaire des noms de domaine ne vous nomme pas.
legal-mode-professional = À titre professionnel
legal-mode-professional-about = L’éditeur, la direction de la publication et l’hébergeur sont nommés : entreprise, association, journal, activité déclarée.
legal-host-name-hint = L’entreprise sur les machines de laquelle le site se trouve.
legal-address-hint = Postale, sur plusieurs lignes. Elle figure sur le site de l’hébergeur.
legal-host-knows = Mon hébergeur a mes nom, adresse et téléphone exacts
legal-host-knows-hint = Nécessaire à titre privé : la loi le demande en échange de votre anonymat.
legal-publisher-about = Seulement à titre professionnel. À titre privé, rien d’ici n’est montré.
legal-publisher-name-hint = D’une personne, son nom et ses prénoms ; d’une société ou d’une association, son nom et sa forme.
legal-own-address-hint = Postale, sur plusieurs lignes.
legal-director-hint = Qui répond de ce qui est publié : une personne, le plus souvent vous.
legal-optional = S’il y a lieu.
legal-registration-hint = Si vous y êtes tenu : RCS, répertoire des entreprises ou des associations.
wrong-legal-long = C’est trop long : 500 signes au plus.

## Noms du site
hosts = Noms du site
hosts-about = Le site répond sous son nom principal. Les autres noms y conduisent, article par article, aussi longtemps que vous les gardez.
host-main-one = nom principal
host-leads = conduit à { $host }
host-sure = ce nom conduit déjà à ce serveur
host-make-main = Rendre principal
host-remove = Retirer
host-add = Ajouter un nom
host-add-hint = Comme www.example.org, sans https://. Il conduit au nom principal.
host-add-do = Ajouter
host-dns = À régler ailleurs
host-dns-name = Chez qui gère votre nom de domaine : un enregistrement A vers l’adresse IPv4 de ce serveur, et AAAA vers son adresse IPv6 s’il en a une ; ou CNAME vers un nom qui y conduit déjà. Cela peut prendre quelques heures.
host-dns-proxy = Sur le serveur mandataire placé devant Relais (nginx, Caddy…) : qu’il réponde à ce nom avec un certificat, et transmette le nom demandé tel quel.
host-dns-main = Ouvrez l’adresse dans un navigateur : si elle vous ramène ici, le nom peut devenir principal.
host-desk = Le bureau a sa propre adresse, qui ne change pas ici :
host-desk-move = Avant de la changer, cette commande dit qui ne pourrait plus entrer :
refused-host-here = { $host } est déjà un nom de ce site.
refused-host-taken = { $host } conduit déjà à un autre site de ce serveur. Choisissez un autre nom, ou demandez à qui tient le serveur.
refused-hosts-full = Cinquante noms au plus : retirez-en un d’abord.
refused-host-main = Le nom principal ne peut pas être retiré : rendez-en d’abord un autre principal.
refused-host-none = { $host } n’est pas, ou plus, un nom de ce site.
refused-host-unsure = Vérifiez d’abord que { $host } conduit à ce serveur, puis cochez la case : sinon plus personne ne trouverait le site.
done-host-added = Le nom est ajouté ; il conduit au nom principal.
done-host-main = Le site a un nouveau nom principal ; l’ancien y conduit.
done-host-removed = Le nom est retiré : il ne conduit plus ici.

## Redirections
redirects = Redirections
redirects-about = Une adresse où rien ne se trouve peut conduire ailleurs, pour toujours (301). Un article passe avant : s’il en vient un à cette adresse, c’est lui qu’on lit.
redirect-from = Ancienne adresse
redirect-from-hint = De ce site : un chemin comme /ancien, ou l’adresse entière.
redirect-to = Conduit à
redirect-to-hint = Un chemin de ce site, ou une adresse entière avec https://.
redirect-make = Rediriger
misses = Demandées en vain
misses-about = Ces trente derniers jours, la plus demandée en premier. Rien n’est gardé de qui a demandé. L’adresse proposée est la plus proche parmi celles du site.
misses-more =
    { $count ->
        [one] { $count } adresse en tout.
       *[other] { $count } adresses en tout.
    }
misses-none = Rien n’a été demandé en vain ces trente derniers jours.
miss-times =
    { $count ->
        [one] { $count } fois
       *[other] { $count } fois
    }
miss-last = la dernière le { $day }
miss-to = Où conduire { $address }
miss-lead = Conduire là
redirects-all = Toutes les redirections
redirect-leads = conduit à
redirect-led = conduisait à
redirect-rests = Un article ou une page se trouve maintenant à cette adresse : la redirection ne sert plus.
redirect-remove = Retirer
redirects-more = Suivantes
redirects-none = Aucune redirection.
redirects-none-found = Aucune redirection ne contient ces mots.
redirects-removed = Retirées récemment
redirect-restore = Remettre
wrong-redirect-from = Écrivez un chemin comme /ancien.
wrong-redirect-from-elsewhere = Cette adresse n’est pas de ce site : seule une adresse de ce site peut conduire ailleurs.
wrong-redirect-from-reserved = Relais répond lui-même à cette adresse.
wrong-redirect-to = Écrivez un chemin comme /nouveau, ou une adresse entière avec https://.
refused-redirect-there = Cette adresse conduit déjà à { $target } : retirez d’abord cette redirection.
refused-redirects-full = 5 000 redirections au plus : retirez-en d’abord.
refused-redirect-none = Cette redirection n’est plus là.
refused-redirect-circle = Cette adresse se conduirait à elle-même. Choisissez-en une autre.
refused-redirect-page = Un article ou une page se trouve à { $address }, ou s’y est trouvé : c’est là qu’on change son adresse.
done-redirect-made = La redirection est en place.
done-redirect-made-nowhere = La redirection est en place, mais rien ne se trouve encore là où elle conduit.
done-redirect-made-before-archive = La redirection est en place. Elle passe avant la page d’archives de cette adresse.
done-redirect-removed = La redirection est retirée ; vous pouvez la remettre ci-dessous.
tokens = Programmes
tokens-about = Avec un jeton, un de vos programmes lit et écrit ici en votre nom : jamais plus que ce que vous pouvez vous-même.
tokens-address = Ils s’adressent à
tokens-document = Ce qu’ils peuvent demander (OpenAPI)
tokens-none = Vous n’avez pas de jeton ici.
tokens-others = Jetons des autres
token-new = Un nouveau jeton
token-name = À quoi il sert
token-name-hint = Pour le reconnaître dans cette liste.
token-scopes = Ce qui lui est permis
token-articles = Articles et pages
token-sources = Sources
token-none = Rien
token-read = Lire
token-write = Lire et écrire
token-scope = { $what } : { $may }
token-lasts = Il fonctionne
token-month = 30 jours
token-quarter = 90 jours
token-year = Un an
token-make = Créer le jeton
token-made = Votre jeton
token-made-about = Copiez-le maintenant et gardez-le comme un mot de passe : il n’est affiché qu’une seule fois.
token-confirm = Avant de créer un jeton, votre mot de passe est redemandé.
token-confirm-do = Donner le mot de passe
token-until = fonctionne jusqu’au { $at }
token-used = utilisé pour la dernière fois le { $day }
token-unused = jamais utilisé
token-end = Révoquer
token-end-named = Révoquer le jeton { $name }
done-token-ended = Le jeton est révoqué : plus aucun programme ne peut s’en servir.
wrong-token-scopes = Permettez-lui au moins une chose.
refused-tokens = Vous avez 30 jetons ici. Révoquez-en un d’abord.

## The discussion: taking part

comment-reply = Répondre
comment-report = Signaler
comment-own = Modifier ou supprimer
comment-own-waits = Votre commentaire attend d’être relu
comment-write = Écrire un commentaire
comment-answer-to = Répondre au n° { $number }, { $name }
comment-words = Votre commentaire
comment-words-hint = *emphase*, > citation, - liste, `code` ; les adresses deviennent des liens.
comment-name = Nom ou pseudonyme
comment-mail-hint = Facultative, jamais montrée. Elle sert à vous dire ce que devient votre commentaire.
comment-is-held = Chaque commentaire est relu avant de paraître.
comment-yours = Chacun répond de ce qu’il écrit.
comment-send = Envoyer
comment-preview = Aperçu
comment-preview-here = Aperçu : rien n’est encore envoyé.
comment-no-answer = Ne pas répondre
comment-again = Relisez votre commentaire et appuyez de nouveau sur Envoyer.
comment-unread = C’est trop long pour être lu. Envoyez 8 000 signes au plus.
comment-name-long = Ce nom est trop long : { $most } signes au plus.
comment-name-no-letter = Un nom doit contenir une lettre ou un chiffre.
comment-name-marks = Ce nom empile des signes sur une lettre ; écrivez-le simplement.
comment-name-address = Un nom n’est pas une adresse : retirez-la.
comment-words-missing = Écrivez quelque chose.
comment-words-long = Il y a { $has } signes ; { $most } au plus.
comment-words-nested = Citations ou listes trop imbriquées : { $most } niveaux au plus.
comment-words-links = Il y a { $has } liens ; { $most } au plus.
comment-words-marks = Des signes sont empilés sur une lettre et couvriraient les lignes voisines ; écrivez-la simplement.
mine = Votre commentaire
mine-held = Il attend d’être relu. D’ici là, vous seul le voyez.
mine-published = Il est publié sous le n° { $number }.
mine-rejected = Il n’a pas été publié.
mine-removed = Il a été retiré. Son numéro, { $number }, et les réponses restent.
mine-deleted-by-you = Vous l’avez supprimé.
mine-see = Le voir à sa place
mine-keep = Gardez cette adresse : elle montre ce que devient votre commentaire et permet de le modifier, de le supprimer ou de contester une décision. Personne d’autre ne la connaît.
mine-cleaned = Des signes invisibles, ou qui inversent le sens des mots voisins, ont été enlevés.
mine-edit = Le modifier
mine-until = Vous pouvez le modifier jusqu’au { $time }.
mine-while-held = Vous pouvez le modifier tant qu’il attend.
mine-save = Enregistrer
mine-delete = Le supprimer
mine-delete-words = Vos mots et votre nom disparaissent pour de bon. S’il a un numéro, le numéro et les réponses restent.
mine-edited = Modifié.
mine-deleted = Supprimé.
mine-appealed = Votre contestation est reçue. Quelqu’un la lira.
reasons = La décision et ses motifs
reasons-what = Ce qui a été fait
reasons-refused = Non publié, partout et sans limite de durée.
reasons-removed = Retiré, partout et sans limite de durée.
reasons-rule = La règle
reasons-why = Pourquoi
reasons-how = Comment
reasons-by-person = Par une personne de la modération, non par une machine.
reasons-by-rule = Par une règle automatique.
reasons-redress = Vos recours
reasons-redress-words =
    { $count ->
        [one] Contester la décision ici dans la journée : quelqu’un la réexamine. Vous pouvez aussi saisir un tribunal.
       *[other] Contester la décision ici dans les { $count } jours : quelqu’un la réexamine. Vous pouvez aussi saisir un tribunal.
    }
appeal = Contester la décision
appeal-words = Pourquoi elle est erronée
appeal-hint = Une contestation par décision. Si plusieurs personnes modèrent, une autre la lit.
appeal-do = Envoyer
appeal-waits = Elle attend d’être lue.
appeal-upheld = Elle a été lue ; la décision est maintenue.
appeal-overturned = Vous aviez raison : la décision est annulée.
report-heading = Signaler le n° { $number }
report-which = Quelle règle enfreint-il ?
report-words = Ce qu’il faut savoir de plus
report-do = Envoyer
report-sent = Merci. Quelqu’un va regarder.
report-back = Retour au commentaire
report-notice = C’est contraire à la loi : envoyer une notification
notice-heading = Notification d’un contenu illicite : n° { $number }
notice-about = Pour ce qui est contraire à la loi. Vous recevez un accusé de réception, puis une réponse motivée. Pour ce qui n’enfreint que les règles du site, un signalement suffit.
notice-where = Son adresse exacte :
notice-words = En quoi il est illicite
notice-words-hint = Citez le passage et dites ce qui le rend illicite.
notice-law = La loi enfreinte, si vous la connaissez
notice-name = Votre nom
notice-mail = Votre adresse électronique
notice-mail-hint = Pour l’accusé de réception et la réponse ; jamais montrée.
notice-nameless-may = Il s’agit d’abus sexuels sur des enfants : je ne donne ni nom ni adresse.
notice-honest = Je crois de bonne foi que ces informations sont exactes et complètes.
notice-do = Envoyer la notification
wrong-notice-honest = La loi demande cette déclaration.
wrong-law-long = C’est trop long pour le nom d’une loi.
notice-receipt = Votre notification sur le n° { $number }
notice-sent = Votre notification est reçue. La réponse viendra par courriel et figurera ici.
notice-sent-nameless = Votre notification est reçue. La réponse figurera ici.
notice-private = Gardez cette adresse ; quiconque la possède peut lire cette page :
notice-received = Reçue le
notice-state = Suite donnée
notice-waits = Quelqu’un va la lire et répondra en donnant ses raisons.
notice-acted = Le commentaire, ou le passage, n’est plus public.
notice-kept = Le commentaire reste.
notice-why = Pourquoi
notice-redress-heading = Si vous n’êtes pas d’accord
notice-redress = Une personne l’a lue ; aucune machine n’a décidé. Si vous n’êtes pas d’accord, vous pouvez répondre par le formulaire de contact, saisir l’autorité de votre pays chargée des services numériques ou la justice.
queue-notices = Notifications
desk-notices-about = Quelqu’un tient ces commentaires pour illicites. La loi demande de les examiner avec soin et sans tarder, et de répondre en donnant ses raisons ; retirer le commentaire ou un passage répond aux notifications.
notice-said = La notification
notice-nameless = Sans nom
notice-late = Elle attend depuis plus d’un jour.
notice-gone = Ce commentaire n’est plus public.
notice-keep = Il reste : répondre
notice-answer = Répondre
notice-why-hint = Qui a envoyé la notification lira ceci.
notice-answer-go = Envoyer la réponse
notices-none = Aucune notification n’attend.
notices-past = Traitées
done-notice = La notification a reçu sa réponse, et qui l’a envoyée en est informé.
refused-notice-answered = Quelqu’un d’autre a répondu entre-temps à cette notification.
refused-notice-no-reason = Dites pourquoi le commentaire reste : la loi demande une raison.
reasons-after-notice = À la suite d’une notification de contenu illicite ; par une personne de la modération, non par une machine.
mail-notice = Notification sur le commentaire n° { $number } ({ $site })
mail-notice-received = Nous avons reçu votre notification sur le commentaire n° { $number } de { $site } :
mail-notice-next = Quelqu’un va la lire, et vous saurez quelle suite lui est donnée et pourquoi. Elle figure aussi ici :
mail-notice-acted = Nous avons lu votre notification sur le commentaire n° { $number } de { $site }. Le commentaire, ou le passage, n’est plus public.
mail-notice-kept = Nous avons lu votre notification sur le commentaire n° { $number } de { $site }. Le commentaire reste, pour cette raison :
mail-notice-told = Quelqu’un notifie que le commentaire n° { $number } de { $site } est illicite. La loi demande de l’examiner avec soin et sans tarder, et de répondre en donnant ses raisons :
moderation-notices-answered = Suivies d’effet : { $acted } ; commentaire maintenu : { $kept }.
moderation-count-notices =
    { $count ->
        [one] { $count } notification de contenu illicite.
       *[other] { $count } notifications de contenu illicite.
    }
moderation = Modération
moderation-about = Ce qui a été décidé sur les commentaires, et selon quelle règle. Les mots retirés ne sont pas répétés.
moderation-count-publish =
    { $count ->
        [one] { $count } publié après relecture
       *[other] { $count } publiés après relecture
    }
moderation-count-refuse =
    { $count ->
        [one] { $count } refusé
       *[other] { $count } refusés
    }
moderation-count-spam =
    { $count ->
        [one] { $count } publicité
       *[other] { $count } publicités
    }
moderation-count-remove =
    { $count ->
        [one] { $count } retiré
       *[other] { $count } retirés
    }
moderation-count-cut =
    { $count ->
        [one] { $count } passage retiré
       *[other] { $count } passages retirés
    }
moderation-log = Décisions
moderation-publish = Publié
moderation-refuse = Refusé
moderation-spam = Refusé comme publicité
moderation-remove = Retiré
moderation-restore = Rétabli
moderation-cut = Passage retiré
moderation-automatic = automatique
moderation-undone = annulé
moderation-appeal-waits = contesté
moderation-appeal-upheld = contesté, maintenu
moderation-appeal-overturned = contesté, infirmé
moderation-hidden = Cette entrée est masquée :
moderation-none = Rien n’a encore été décidé.
moderation-older = Décisions précédentes
refused-comment-closed = Les commentaires sont fermés ici.
refused-comment-no-article = Cet article n’est plus là.
refused-comment-no-parent = Le commentaire auquel vous répondez n’est plus là. Envoyez le vôtre sans répondre, ou copiez-le.
refused-comment-moved-on = Ce commentaire a changé d’état entre-temps. Regardez de nouveau.
refused-comment-publish = Ce commentaire ne peut pas être publié : il l’est déjà, ou a été retiré.
refused-comment-refuse = Seul un commentaire en attente peut être refusé.
refused-comment-remove = Seul un commentaire public peut être retiré.
refused-comment-restore = Seul un commentaire retiré par la modération peut être rétabli.
refused-comment-forgotten = Les mots de ce commentaire ne sont plus conservés : il ne peut pas être rétabli.
refused-comment-delete = Ce commentaire n’est plus là.
refused-comment-edit = Il est trop tard pour modifier ce commentaire. Vous pouvez encore le supprimer.
refused-comment-decided = Quelqu’un d’autre a décidé entre-temps. Rien n’a été changé ; regardez de nouveau.
refused-no-comment = Ce commentaire n’existe pas.
refused-decision-no-clause = Choisissez la règle que le commentaire enfreint.
refused-decision-stale = Cette décision est déjà annulée, ou une autre l’a suivie.
refused-appeal = Cette décision ne peut plus être contestée.
refused-appeal-twice = Vous avez déjà contesté cette décision.
refused-appeal-judged = Quelqu’un d’autre a jugé entre-temps.
refused-appeal-own = Vous avez pris cette décision ; une autre personne doit juger la contestation.
refused-words-missing = Dites pourquoi en quelques mots.
refused-words-long = C’est trop long : 2 000 signes au plus.

## The discussion: decisions

refused-decision-long = La phrase est trop longue : 1 000 signes au plus.

## The discussion: those who judge it

desk-comments = Commentaires
desk-waiting = en attente
queue-title = Commentaires à relire
queue-length =
    { $count ->
        [one] { $count } en attente, arrivé { $ago }
       *[other] { $count } en attente, le plus ancien arrivé { $ago }
    }
queue-empty = Plus rien n’attend. Bravo.
queue-others =
    { $count ->
        [one] { $names } est là aussi.
       *[other] { $names } sont là aussi.
    }
queue-waiting = En attente
queue-reports = Signalements
queue-appeals = Contestations
queue-decided = Décisions
queue-answers = en réponse à { $name } (n° { $number })
queue-answers-unnumbered = en réponse à { $name }
queue-context = Ce à quoi il répond
queue-why = En attente :
queue-earlier = Auparavant sous ce nom et ce navigateur :
earlier-published =
    { $count ->
        [one] { $count } publié
       *[other] { $count } publiés
    }
earlier-refused =
    { $count ->
        [one] { $count } refusé ou retiré
       *[other] { $count } refusés ou retirés
    }
earlier-waiting =
    { $count ->
        [one] { $count } en attente
       *[other] { $count } en attente
    }
earlier-title = De la même main
earlier-about = Ce qui est venu sous ce nom et de ce navigateur. Ce qui fut retiré n’a plus de nom.
earlier-discussion = La discussion
why-unsaid = il n’était pas public là d’où il vient
why-looks-refused = il ressemble à ce qui fut refusé ici
why-words-weighed = il ressemble à ce qui fut refusé ici ; mots qui ont pesé : { $words }
decide-publish = Publier
decide-spam = Indésirable
decide-refuse = Refuser…
decide-remove = Retirer…
decide-restore = Rétablir
decide-publish-all = Tout publier
decide-spam-all = Tout est indésirable
decide-refuse-go = Refuser
decide-remove-go = Retirer
decide-refuse-all = Tout refuser…
decide-clause = Quelle règle enfreint-il ?
decide-no-clauses = Le site n’a aucune règle à citer. Son propriétaire peut en écrire dans les réglages.
decide-sentence = En d’autres mots, à son auteur
decide-sentence-hint = Laissé vide, la phrase sous la règle est envoyée.
decide-kept = Ce que vous aviez écrit
proposed-refusal = Votre commentaire n’a pas été publié, en raison de notre règle « { $clause } ».
proposed-removal = Votre commentaire a été retiré, en raison de notre règle « { $clause } ».
proposed-cut = Un passage de votre commentaire a été retiré, en raison de notre règle « { $clause } ».
decide-cut = Retirer un passage…
decide-cut-go = Retirer le passage
decide-cut-passage = Le passage
decide-cut-hint = Ne laissez ici que les mots à retirer, tels qu’ils sont écrits. Le reste du commentaire reste public.
passage-removed = [passage retiré : { $clause }]
refused-cut-absent = Ce passage ne se trouve pas tel quel dans le commentaire. Copiez-le du commentaire, mot pour mot.
refused-cut-several = Ces mots se trouvent plusieurs fois dans le commentaire. Prenez un passage plus long, qui ne s’y trouve qu’une fois.
refused-cut-whole = Ce passage est tout le commentaire. Ne laissez que les mots à retirer, ou retirez le commentaire entier.
reasons-cut = Un passage retiré, partout et sans limite de durée. Le reste du commentaire reste public et ne peut plus être modifié.
proposed-hold = Vos prochains commentaires seront lus avant de paraître, en raison de notre règle « { $clause } ».
queue-writer = De la même main
hold = Lire d’abord ce que cette personne envoie…
hold-about = Pour un temps, ses commentaires attendent que quelqu’un les ait lus. Cela finit de soi-même, est dit à son adresse privée et peut être contesté. Le journal public le dit sans dire de qui.
hold-by = La reconnaître
hold-browser = à son navigateur
hold-mail = à son adresse de courriel
hold-range = à sa plage d’adresses, que d’autres peuvent partager
hold-days = Pendant
hold-for =
    { $count ->
        [one] { $count } jour
       *[other] { $count } jours
    }
hold-go = Lire d’abord
hold-held = Ce que cette personne envoie est lu d’abord, jusqu’au { $until }.
refused-hold-unknown = On ne saurait pas reconnaître cette personne ainsi. Choisissez un autre moyen.
decided-held = Ce que { $name } envoie est lu d’abord, jusqu’au { $until }.
decision-hold = Lue d’abord
decision-until = jusqu’au { $until }
moderation-hold = Ce qu’une personne envoie est lu d’abord, jusqu’au { $until }
moderation-count-hold =
    { $count ->
        [one] { $count } personne lue d’abord pour un temps
       *[other] { $count } personnes lues d’abord pour un temps
    }
reasons-held = Ce que vous envoyez est lu avant de paraître.
reasons-until = Jusqu’au
mail-decision = Votre commentaire sur « { $title } »
mail-decision-refused = Votre commentaire sur « { $title } » ({ $site }) n’a pas été publié.
mail-decision-removed = Votre commentaire sur « { $title } » ({ $site }) a été retiré, partout et sans limite de durée.
mail-decision-cut = Un passage de votre commentaire sur « { $title } » ({ $site }) a été retiré. Le reste demeure public.
mail-decision-held = Après votre commentaire sur « { $title } » ({ $site }), ce que vous envoyez est lu avant de paraître.
mail-decision-rule = La règle : { $clause }
mail-decision-until = Cela finit de soi-même le { $until }.
mail-decision-redress =
    { $count ->
        [one] Vous pouvez contester cette décision pendant { $count } jour, à l’adresse privée de votre commentaire ; une autre personne en juge s’il y en a une. Gardez cette adresse pour vous :
       *[other] Vous pouvez contester cette décision pendant { $count } jours, à l’adresse privée de votre commentaire ; une autre personne en juge s’il y en a une. Gardez cette adresse pour vous :
    }
mail-decision-private = L’adresse privée de votre commentaire, à garder pour vous :
mail-appeal = Votre contestation, sur « { $title } »
mail-appeal-upheld = Nous avons relu votre commentaire sur « { $title } » ({ $site }) et votre contestation. La décision est maintenue.
mail-appeal-overturned = Nous avons relu votre commentaire sur « { $title } » ({ $site }) et votre contestation. Vous aviez raison : la décision est annulée.
queue-alike =
    { $count ->
        [one] { $count } semblable
       *[other] { $count } semblables
    }
queue-alike-about = Les mêmes mots, ou le même navigateur : une décision peut valoir pour tous.
queue-more-alike =
    { $count ->
        [one] et { $count } autre semblable
       *[other] et { $count } autres semblables
    }
queue-beyond =
    { $count ->
        [one] { $count } autre attend.
       *[other] { $count } autres attendent.
    }
queue-next = Voir les suivants
queue-pick = Choisir
queue-many = Pour tous ceux choisis
queue-many-do = Faire
queue-many-clause = Règle, pour refuser
queue-many-decide = Décider
queue-none-chosen = Choisissez au moins un commentaire.
queue-missed =
    { $count ->
        [one] Pour { $count }, quelqu’un d’autre avait déjà décidé ; rien n’y a changé.
       *[other] Pour { $count }, quelqu’un d’autre avait déjà décidé ; rien n’y a changé.
    }
queue-undone =
    { $count ->
        [one] Annulé : tout est comme avant.
       *[other] Annulé : { $count } sont comme avant.
    }
queue-undoes = { $key } l’annule.
queue-broken = Le serveur ne répond pas. Rien n’a été décidé ; réessayez.
queue-elsewhere = Quelqu’un d’autre a décidé de commentaires qui étaient ici.
decided-published = Commentaire de { $name } publié sous le n° { $number }.
decided-refused = Commentaire de { $name } refusé : { $clause }.
decided-spam = Commentaire de { $name } écarté comme indésirable.
decided-removed = Commentaire n° { $number } de { $name } retiré : { $clause }.
decided-restored = Commentaire n° { $number } de { $name } rétabli.
decided-cut = Un passage du commentaire n° { $number } de { $name } retiré.
decided-many-published =
    { $count ->
        [one] { $count } commentaire publié.
       *[other] { $count } commentaires publiés.
    }
decided-many-refused =
    { $count ->
        [one] { $count } commentaire refusé.
       *[other] { $count } commentaires refusés.
    }
decided-many-spam =
    { $count ->
        [one] { $count } commentaire écarté comme indésirable.
       *[other] { $count } commentaires écartés comme indésirables.
    }
decided-many-removed =
    { $count ->
        [one] { $count } commentaire retiré.
       *[other] { $count } commentaires retirés.
    }
decided-many-restored =
    { $count ->
        [one] { $count } commentaire rétabli.
       *[other] { $count } commentaires rétablis.
    }
faster-published = { $name } a été plus rapide : ce commentaire est déjà publié. Rien de vous n’est perdu.
faster-refused = { $name } a été plus rapide : ce commentaire est déjà refusé. Rien de vous n’est perdu.
faster-removed = { $name } a été plus rapide : ce commentaire est déjà retiré. Rien de vous n’est perdu.
faster-undone = Une décision sur ce commentaire a été annulée entre-temps : il attend de nouveau.
faster-writer = Son auteur a supprimé ce commentaire entre-temps. Il n’y a plus rien à faire.
faster-yourself = Vous avez déjà décidé de ce commentaire.
somebody = Quelqu’un
undo = Annuler
comment-held = En attente
comment-published = Publié
comment-rejected = Refusé
report-said = Ce que disent les lecteurs
report-keep = Garder
reports-none = Aucun lecteur ne signale de commentaire.
done-report-kept = Le commentaire reste, et le signalement est clos.
refused-report-answered = Quelqu’un d’autre a traité ce signalement entre-temps.
desk-appeals-about = L’auteur d’un commentaire peut contester une décision une fois. Quand plusieurs personnes modèrent, une autre que celle qui a décidé en juge.
desk-appeal-decision = La décision
desk-appeal-comment = Le commentaire
desk-appeal-words-gone = Ses mots ne sont plus conservés.
desk-appeal-own = Vous avez pris cette décision. Une autre personne qui modère en jugera.
desk-appeal-answer = Votre réponse, en une phrase
desk-appeal-uphold = La décision reste
desk-appeal-overturn = Revenir sur la décision
desk-appeals-none = Aucune contestation n’attend.
done-appeal = La contestation est jugée, et son auteur en est informé.
desk-appeal-waits = contestée
desk-appeal-upheld = contestée, maintenue
desk-appeal-overturned = contestée, annulée
decided-about = Les plus récentes d’abord. Les lecteurs voient la date, la règle et le numéro dans le journal public, jamais les mots retirés.
decided-none = Rien n’a encore été décidé.
decided-older = Décisions antérieures
decision-publish = Publié
decision-refuse = Refusé
decision-spam = Indésirable
decision-remove = Retiré
decision-restore = Rétabli
decision-cut = Un passage retiré
decision-by = { $name } ({ $role })
decision-by-rule = automatique
decision-undone = annulée le { $when }
decision-words = Ce qu’il dit
decision-redacted = Masquée dans le journal public :
redact = Masquer au journal…
redact-go = Masquer
redact-why = Pourquoi elle est masquée
redact-hint = Les lecteurs voient cette raison à la place de la décision.
done-redacted = La décision est masquée ; sa raison est affichée.
discussion-none = Il n’y a pas de commentaire ici.
discussion-older = Commentaires antérieurs
keys = Touches
keys-about = Choisissez un champ et pressez la touche voulue. C’est sa place sur le clavier qui compte, quoi qu’elle écrive.
keys-on = Décider au clavier
keys-next = Commentaire suivant
keys-previous = Commentaire précédent
keys-help = Cette fenêtre
keys-close = Fermer
keys-reset = Comme au début
ago-date = le { $when }
ago-now = à l’instant
ago-minutes =
    { $count ->
        [one] il y a { $count } min
       *[other] il y a { $count } min
    }
ago-hours =
    { $count ->
        [one] il y a { $count } h
       *[other] il y a { $count } h
    }
ago-days =
    { $count ->
        [one] il y a { $count } jour
       *[other] il y a { $count } jours
    }
privacy = Vos données ici
privacy-about = Donnez l’adresse de courriel que vous avez laissée avec un commentaire, ou avec laquelle vous suivez une discussion. Un message vous montre alors ce que nous conservons sous cette adresse, aussi en fichier à emporter, et permet de l’effacer.
privacy-mail-hint = Seule la personne qui lit cette boîte apprend si nous conservons quelque chose.
privacy-ask-do = M’envoyer le lien
privacy-asked = Si nous conservons quelque chose sous cette adresse, un message est en route. Son lien fonctionne pendant un jour.
privacy-again = Rien n’est encore envoyé. Relisez l’adresse, puis appuyez sur le bouton.
privacy-no-mail = Ce site n’envoie pas de courriel : personne ne peut donc prouver ici qu’une adresse est la sienne. Écrivez plutôt à ceux qui le tiennent.
privacy-without-address = Un commentaire sans adresse de courriel se modifie et se supprime à son adresse privée.
privacy-ended = Ce lien ne montre plus rien : il fonctionne pendant un jour.
privacy-ask-again = En demander un autre
privacy-erased = C’est effacé. Rien n’est plus conservé sous votre adresse.
privacy-open-about = Le bouton montre ce que nous conservons sous l’adresse où vous avez reçu ce lien. Il fonctionne jusqu’au { $time } ; gardez-le pour vous.
privacy-open-do = Le montrer
privacy-held = Conservé sous l’adresse
privacy-bounced = Des messages en sont revenus ; on n’y envoie plus que ce qui est demandé, depuis le
privacy-hold = Les commentaires sous cette adresse sont lus avant de paraître, jusqu’au
privacy-export = Tout emporter en un fichier (JSON)
privacy-comments = Commentaires
privacy-follows = Discussions suivies
privacy-unconfirmed = non confirmé
privacy-messages = Messages au site
privacy-notices = Signalements de contenus illicites
privacy-erase = Effacer
privacy-erase-about = L’adresse disparaît, ce que vous suivez prend fin, vos messages et ce qui est gardé pour les décisions disparaissent aussi. Ce qui n’est pas public perd ses mots. Les réponses des autres restent comme ils les ont écrites.
privacy-erase-how = Et vos commentaires publics ?
privacy-erase-name = Les mots restent, le nom disparaît.
privacy-erase-words = Les mots disparaissent aussi ; les numéros et les réponses restent.
privacy-erase-do = Continuer
privacy-choose = Choisissez ce que deviennent vos commentaires publics.
privacy-sure-name = Le nom et l’adresse disparaissent, vos mots publics restent sans eux.
privacy-sure-words = Le nom, l’adresse et tous vos mots disparaissent.
privacy-sure = On ne peut pas revenir en arrière.
privacy-sure-do = Effacer pour de bon
privacy-sure-not = Ne pas effacer
refused-privacy-gone = Ce lien a pris fin. Demandez-en un autre.
mail-privacy = Vos données sur { $site }
mail-privacy-words = On a demandé ce que { $site } conserve sous votre adresse de courriel. Si c’est bien vous, cette page le montre et permet de l’emporter ou de l’effacer. Le lien fonctionne pendant un jour :
mail-privacy-ignore = Si ce n’est pas vous, ne faites rien : personne d’autre ne voit rien.
mail-about-held = Un lien vers ce qui est conservé sous une adresse
privacy-invitations =
    { $count ->
        [one] { $count } invitation y a été envoyée.
       *[other] { $count } invitations y ont été envoyées.
    }
privacy-beyond =
    { $count ->
        [one] { $count } commentaire plus ancien figure dans le fichier.
       *[other] { $count } commentaires plus anciens figurent dans le fichier.
    }
report-claim = J’ai écrit ce commentaire, retirez-le
claim-heading = Le n° { $number } est de moi
claim-about = Ce commentaire vient d’un autre système et n’a donc pas d’adresse privée. Quelqu’un du site lit ce que vous écrivez et décide.
claim-words = À quoi voit-on qu’il est de vous ?
claim-words-hint = Par exemple : écrivez depuis l’adresse d’alors, ou mettez un mot sur votre page publique.
claim-mail-hint = La réponse y arrive. Personne d’autre ne la voit.
claim-whole = Tous les commentaires sous ce profil
claim-do = Demander le retrait
claim-sent = Merci. Quelqu’un va regarder.
claim-clause = à la demande de son auteur
claims = « C’est de moi, retirez-le »
claims-about = Des personnes demandent le retrait de commentaires venus avec le déménagement. Rien ne prouve qui elles sont : à vous de juger. Ce qui est retiré peut revenir pendant 30 jours.
claim-answer = Une phrase pour cette personne
claim-answer-hint = Nécessaire pour refuser.
claim-accept = Retirer
claim-refuse = Refuser
done-claim = Les commentaires restent, et la demande a sa réponse.
refused-claim-answered = Quelqu’un d’autre a répondu à cette demande entre-temps.
mail-claim = Vos commentaires sur { $site }
mail-claim-accepted = { $site } a retiré ce que vous demandiez. Les numéros et les réponses restent.
mail-claim-refused = { $site } n’a pas retiré ce que vous demandiez :
mail-about-claim = Une réponse à « c’est de moi »
claim-covered =
    { $count ->
        [one] { $count } commentaire serait retiré.
       *[other] { $count } commentaires seraient retirés.
    }
