//! The words of made blogs: short lists in French, English and Arabic, and prose put together from them.

use crate::chance::Chance;

/// The words of one language.
pub(crate) struct Words {
    subjects: &'static [&'static str],
    verbs: &'static [&'static str],
    objects: &'static [&'static str],
    ends: &'static [&'static str],
    joins: &'static [&'static str],
    pub(crate) names: &'static [&'static str],
    pub(crate) outlets: &'static [&'static str],
    pub(crate) labels: &'static [&'static str],
    pub(crate) places: &'static [&'static str],
    quote: (&'static str, &'static str),
    pub(crate) source: &'static str,
    pub(crate) earlier: &'static str,
    pub(crate) wrote: &'static str,
    pub(crate) edited: &'static str,
    pub(crate) anonymous: &'static str,
    pub(crate) removed: &'static str,
    stop: &'static str,
}

static FRENCH: Words = Words {
    subjects: &[
        "Le quai",
        "La lettre du port",
        "Un vieux facteur",
        "La maîtresse de l’école",
        "Le journal du soir",
        "Une voisine",
        "Le traducteur",
        "La commune",
        "Un marin de passage",
        "Le cahier rouge",
        "La gare du nord",
        "Un témoin",
        "Le carnet de route",
        "La bibliothèque",
    ],
    verbs: &[
        "raconte",
        "a gardé",
        "cherche encore",
        "a rendu",
        "décrit",
        "a recopié",
        "met en doute",
        "explique",
        "ne retrouve plus",
        "a publié",
        "compare",
        "a traduit",
    ],
    objects: &[
        "la note de janvier",
        "les mots du conducteur",
        "une carte sans légende",
        "le prix du pain",
        "la liste des absents",
        "une promesse ancienne",
        "le récit de la traversée",
        "trois chiffres et une date",
        "le nom de la rue",
        "les photographies du marché",
        "la première version",
        "ce que tout le monde savait",
    ],
    ends: &[
        "avant la pluie",
        "sans en parler à personne",
        "au milieu de l’hiver",
        "comme on range un outil",
        "après deux ans de silence",
        "depuis la fenêtre du bureau",
        "devant une salle presque vide",
        "pour la seconde fois",
        "malgré le bruit",
        "avec une patience d’horloger",
    ],
    joins: &[
        "Pourtant,",
        "Le lendemain,",
        "Selon la note,",
        "À la relecture,",
        "Ici,",
        "Plus loin,",
        "En 1998,",
        "D’après elle,",
    ],
    names: &[
        "Solène Marchadier",
        "Idris Benhalim",
        "Maud Tréguier",
        "Yanis Corbel",
        "Apolline Féraud",
        "Karim Zeghdoud",
        "Odile Vasseur",
        "Théo Lamarque",
        "Nour El Amine",
        "Béatrice Quémeneur",
        "Samir Ouadah",
        "Lucien Perrotin",
    ],
    outlets: &["Le Courrier du Môle", "La Gazette des Écluses", "Radio Vallon", "Revue du Sémaphore"],
    labels: &[
        "Traduction",
        "Port",
        "Mémoire",
        "Archives",
        "Vie du quartier",
        "École",
        "Chemins",
        "Entretien",
        "Lettres",
        "Hiver",
        "Méthode",
        "Cartes",
        "Presse locale",
        "Voyage",
    ],
    places: &[
        "au moulin",
        "de la digue",
        "sous les halles",
        "du canal",
        "à la frontière",
        "de la vallée",
        "en mer",
        "au marché",
    ],
    quote: ("« ", " »"),
    source: "Source :",
    earlier: "Voir aussi notre article",
    wrote: "écrit",
    edited: "(mis à jour)",
    anonymous: "Anonyme",
    removed: "Ce commentaire a été supprimé par l'auteur.",
    stop: ".",
};

static ENGLISH: Words = Words {
    subjects: &[
        "The quay",
        "A letter from the harbour",
        "The old postman",
        "Our schoolteacher",
        "The evening paper",
        "A neighbour",
        "The translator",
        "The parish",
        "A passing sailor",
        "The red notebook",
        "The north station",
        "One witness",
        "The travel log",
        "The library",
    ],
    verbs: &[
        "tells",
        "has kept",
        "still looks for",
        "gave back",
        "describes",
        "copied out",
        "doubts",
        "explains",
        "cannot find",
        "has printed",
        "compares",
        "has translated",
    ],
    objects: &[
        "the January note",
        "the driver’s words",
        "a map without a key",
        "the price of bread",
        "the list of those absent",
        "an old promise",
        "the account of the crossing",
        "three figures and a date",
        "the name of the street",
        "the pictures of the market",
        "the first version",
        "what everybody knew",
    ],
    ends: &[
        "before the rain",
        "without telling anyone",
        "in the middle of winter",
        "as one puts away a tool",
        "after two silent years",
        "from the office window",
        "before an almost empty room",
        "for the second time",
        "in spite of the noise",
        "with a clockmaker’s patience",
    ],
    joins: &[
        "And yet",
        "The next day",
        "According to the note",
        "On second reading",
        "Here",
        "Further on",
        "In 1998",
        "By her account",
    ],
    names: &[
        "Hester Colmore",
        "Amir Talland",
        "Ruth Ferriby",
        "Owen Strickley",
        "Marian Ogilby",
        "Jonas Whitlam",
        "Priya Nandall",
        "Edith Rowsell",
        "Callum Varley",
        "Leila Hartnoll",
    ],
    outlets: &["The Jetty Courier", "Lockside Gazette", "Radio Combe", "The Beacon Review"],
    labels: &[
        "Translation",
        "Harbour",
        "Memory",
        "Archives",
        "Neighbourhood",
        "School",
        "Footpaths",
        "Interview",
        "Letters",
        "Winter",
        "Method",
        "Maps",
        "Local press",
        "Travel",
    ],
    places: &[
        "at the mill",
        "of the dyke",
        "in the market hall",
        "on the canal",
        "at the border",
        "of the valley",
        "at sea",
        "downtown",
    ],
    quote: ("“", "”"),
    source: "Source:",
    earlier: "See also our article",
    wrote: "writes",
    edited: "(updated)",
    anonymous: "Anonymous",
    removed: "This comment has been removed by the author.",
    stop: ".",
};

static ARABIC: Words = Words {
    subjects: &[
        "الرصيف",
        "رسالة من الميناء",
        "ساعي البريد القديم",
        "معلمة المدرسة",
        "جريدة المساء",
        "جارة لنا",
        "المترجم",
        "البلدية",
        "بحار عابر",
        "الدفتر الأحمر",
        "محطة الشمال",
        "شاهد واحد",
    ],
    verbs: &["يروي", "حفظ", "ما زال يبحث عن", "أعاد", "يصف", "نسخ", "يشك في", "يشرح", "نشر", "يقارن"],
    objects: &[
        "مذكرة جانفي",
        "كلام السائق",
        "خريطة بلا مفتاح",
        "ثمن الخبز",
        "قائمة الغائبين",
        "وعدًا قديمًا",
        "حكاية العبور",
        "ثلاثة أرقام وتاريخًا",
        "اسم الشارع",
        "صور السوق",
    ],
    ends: &[
        "قبل المطر",
        "دون أن يخبر أحدًا",
        "في منتصف الشتاء",
        "بعد عامين من الصمت",
        "من نافذة المكتب",
        "للمرة الثانية",
        "رغم الضجيج",
        "بصبر صانع الساعات",
    ],
    joins: &["ومع ذلك", "وفي الغد", "وحسب المذكرة", "وعند القراءة الثانية", "وهنا", "وفي سنة 1998"],
    names: &["سعاد المرزوقي", "إدريس بن حليم", "نور الأمين", "كريم زغدود", "هالة الطرابلسي", "ياسين الورداني"],
    outlets: &["بريد الرصيف", "جريدة السدود", "راديو الوادي"],
    labels: &["ترجمة", "ميناء", "ذاكرة", "أرشيف", "الحي", "مدرسة", "حوار", "رسائل", "شتاء", "خرائط"],
    places: &["عند الطاحونة", "على الجسر", "في السوق", "قرب القناة", "على الحدود", "في البحر"],
    quote: ("«", "»"),
    source: "المصدر:",
    earlier: "اقرأ أيضًا مقالنا",
    wrote: "كتب",
    edited: "(محيّن)",
    anonymous: "غير معرف",
    removed: "أزال المؤلف هذا التعليق.",
    stop: ".",
};

/// The words for a locale; English for a language without a list.
pub(crate) fn words(locale: &str) -> &'static Words {
    match locale.get(..2) {
        Some("fr") => &FRENCH,
        Some("ar") => &ARABIC,
        _ => &ENGLISH,
    }
}

impl Words {
    pub(crate) fn sentence(&self, chance: &mut Chance, out: &mut String) {
        let first = chance.pick(self.subjects);
        if chance.happens(30) {
            out.push_str(chance.pick(self.joins));
            out.push(' ');
            lower_first(first, out);
        } else {
            out.push_str(first);
        }
        for list in [self.verbs, self.objects, self.ends] {
            out.push(' ');
            out.push_str(chance.pick(list));
        }
        out.push_str(self.stop);
    }

    pub(crate) fn sentences(&self, chance: &mut Chance, count: u64, out: &mut String) {
        for place in 0..count {
            if place > 0 {
                out.push(' ');
            }
            self.sentence(chance, out);
        }
    }

    /// A sentence between the quotation marks of the language.
    pub(crate) fn quoted(&self, chance: &mut Chance, out: &mut String) {
        out.push_str(self.quote.0);
        self.sentence(chance, out);
        out.push_str(self.quote.1);
    }

    pub(crate) fn title(&self, chance: &mut Chance) -> String {
        let subject = chance.pick(self.subjects);
        let rest = if chance.happens(50) { self.objects } else { self.ends };
        format!("{subject}, {}, {}", chance.pick(self.places), chance.pick(rest))
    }
}

fn lower_first(text: &str, out: &mut String) {
    let mut letters = text.chars();
    if let Some(first) = letters.next() {
        out.extend(first.to_lowercase());
        out.push_str(letters.as_str());
    }
}

/// A title as Blogger turns it into an address: small ASCII letters and hyphens, at most about 39 of them.
pub(crate) fn slug(title: &str) -> String {
    let mut slug = String::with_capacity(48);
    for letter in title.chars() {
        let plain = match letter {
            'à' | 'â' => 'a',
            'é' | 'è' | 'ê' | 'É' => 'e',
            'î' => 'i',
            'ô' => 'o',
            'û' | 'ù' => 'u',
            'ç' => 'c',
            other => other.to_ascii_lowercase(),
        };
        if plain.is_ascii_alphanumeric() {
            slug.push(plain);
        } else if plain.is_ascii() && !slug.is_empty() && !slug.ends_with('-') {
            if slug.len() > 32 {
                break;
            }
            slug.push('-');
        }
    }
    if slug.is_empty() {
        slug.push_str("blog-post");
    }
    slug.trim_end_matches('-').to_owned()
}
