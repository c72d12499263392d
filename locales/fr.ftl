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
embed-removed = Il y avait ici un contenu venu d’un autre site ; son adresse est perdue.
form-removed = Il y avait ici un formulaire ; il n’a pas été repris.
drawing-removed = Il y avait ici un dessin ; il n’a pas été repris.
hidden-text = Texte que l’original ne montrait pas
wide-table = Tableau, à faire défiler au besoin

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
