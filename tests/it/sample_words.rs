//! The words of the samples: one short article about a lighthouse, told in four languages.

/// What the samples say in one language.
pub(crate) struct Words {
    /// Title of the publication.
    pub(crate) site: &'static str,
    /// Title of an article.
    pub(crate) title: &'static str,
    /// A sentence under it.
    pub(crate) standfirst: &'static str,
    /// A paragraph, of more than sixty words.
    pub(crate) prose: &'static str,
    /// Author, translator, commenters.
    pub(crate) names: [&'static str; 4],
    /// Labels.
    pub(crate) labels: [&'static str; 3],
    /// Title of an undated page.
    pub(crate) about: &'static str,
    /// The owner's words at the comments.
    pub(crate) policy: &'static str,
}

/// The words in a language of [`super::samples::LANGUAGES`].
pub(crate) fn words(language: &str) -> &'static Words {
    match language.split('-').next() {
        Some("fr") => &FRENCH,
        Some("ar") => &ARABIC,
        Some("nl") => &DUTCH,
        _ => &ENGLISH,
    }
}

const FRENCH: Words = Words {
    site: "Cahiers de l’estran",
    title: "Le sémaphore que personne n’avait fermé",
    standfirst: "Une veilleuse de Bretagne, un cahier de 1931 et un feu qui n’a jamais manqué une nuit.",
    prose: "Du chemin de ronde, on n’aperçoit qu’une façade blanche et deux volets clos. La commune croyait la maison \
            vide depuis un demi-siècle ; le cadastre aussi. Pourtant, chaque soir à la tombée du jour, quelqu’un gravit \
            l’escalier, compte quatre-vingt-six marches, essuie la vitre et allume. Personne ne le lui a demandé. \
            « C’était le travail de ma mère », dit-elle simplement, et le cahier qu’elle tient ouvert sur la table lui \
            donne raison, nuit après nuit, sans une seule ligne sautée.",
    names: ["Solène Kerdoncuff", "Iñaki Etxeberria", "un passant", "Maëlle T."],
    labels: ["Bretagne", "Patrimoine maritime", "Traductions"],
    about: "À propos",
    policy: "Merci de rester dans le sujet, et de vous parler comme autour d’une table.",
};

const ARABIC: Words = Words {
    site: "دفاتر الساحل",
    title: "المنارة التي ظنّوها مطفأة",
    standfirst: "حارسة من بنزرت، وسجلّ من عام 1931، وضوء لم ينقطع ليلة واحدة.",
    prose: "من رصيف الميناء لا يرى الزائر سوى جدار أبيض ونافذتين مغلقتين. كانت البلدية تحسب أنّ البيت خالٍ منذ نصف \
            قرن، وكذلك تقول الدفاتر الرسمية. ومع ذلك يصعد أحدهم الدرج كلّ مساء عند الغروب، فيعدّ ستًّا وثمانين درجة، ثم \
            يمسح الزجاج ويشعل المصباح. لم يطلب منها أحد ذلك. تقول ببساطة: «كان هذا عمل أمّي»، والسجلّ المفتوح على \
            الطاولة يشهد لها ليلة بعد ليلة، من غير أن يسقط منه سطر واحد. وقد نشرت صحيفة La Presse خبرًا قصيرًا عنها \
            في عام 1987، ثم نسيها الناس.",
    names: ["سلمى الورتاني", "يوسف بن عمر", "قارئ عابر", "Maëlle T."],
    labels: ["بنزرت", "تراث بحري", "ترجمات"],
    about: "من نحن",
    policy: "نرجو أن تبقى التعليقات في صلب الموضوع وأن نتخاطب باحترام.",
};

const ENGLISH: Words = Words {
    site: "Tideline Notebooks",
    title: "The signal station nobody closed",
    standfirst: "A keeper in Northumberland, a ledger from 1931, and a light that never missed a night.",
    prose: "From the coast path you see a white front and two closed shutters. The parish thought the house empty these \
            fifty years, and so did the land register. Yet every evening at dusk somebody climbs the stairs, counts \
            eighty-six steps, wipes the glass and lights the lamp. Nobody asked her to. “It was my mother’s work,” she \
            says, and the ledger that lies open on the table bears her out, night after night, without a line left out.",
    names: ["Hester Armstrong", "Callum Reid", "a passer-by", "Maëlle T."],
    labels: ["Northumberland", "Maritime heritage", "Translations"],
    about: "About",
    policy: "Please keep to the subject, and speak as you would around a table.",
};

const DUTCH: Words = Words {
    site: "Schriften van de vloedlijn",
    title: "Het seinhuis dat niemand had gesloten",
    standfirst: "Een wachter op Terschelling, een logboek uit 1931 en een licht dat geen nacht oversloeg.",
    prose: "Vanaf het pad zie je een witte gevel en twee gesloten luiken. De gemeente dacht dat het huis al vijftig jaar \
            leegstond, en het kadaster dacht dat ook. Toch klimt er elke avond bij het vallen van de schemering iemand de \
            trap op, telt zesentachtig treden, veegt het glas schoon en steekt de lamp aan. Niemand heeft het haar \
            gevraagd. “Het was mijn moeders werk”, zegt ze, en het logboek dat open op tafel ligt geeft haar gelijk.",
    names: ["Wiebe Haringa", "Joke van ’t Hoff", "een voorbijganger", "Maëlle T."],
    labels: ["Terschelling", "Scheepvaart", "Vertalingen"],
    about: "Over ons",
    policy: "Blijf bij het onderwerp en praat zoals aan tafel.",
};
