### نصوص الواجهة بالعربية. شرح المفاتيح في en.ftl.
### أشكال الجمع ستة: zero one two few many other.

## التنقّل

menu = القائمة
home = الرئيسية
archives = الأرشيف
labels = التصنيفات
pages = الصفحات
comments = التعليقات
feed = الاشتراك
skip-to-text = انتقل إلى النص
skip-to-comments = انتقل إلى التعليقات
older = مقالات أقدم
newer = مقالات أحدث
list-navigation = أجزاء القائمة
previous-article = المقال السابق
next-article = المقال التالي
article-navigation = المقالات المجاورة
related-articles = في الموضوع نفسه
made-with = يُنشر بواسطة { $program }

## المقالات

translated-by = ترجمة { $name }
read-more = تابع القراءة
read-more-of = تابع القراءة: { $title }
pinned = مثبّت
untitled = بلا عنوان، { $date }
article-count =
    { $count ->
        [zero] لا مقالات
        [one] مقال واحد
        [two] مقالان
        [few] { $count } مقالات
        [many] { $count } مقالًا
       *[other] { $count } مقال
    }
archive-of-year = أرشيف { $year }
archive-of-month = أرشيف { $month }
archive-empty = لم يُنشر شيء في هذا التاريخ.
label-of = مقالات ضمن تصنيف «{ $label }»
label-empty = لا يوجد مقال ضمن هذا التصنيف.
no-articles = لم يُنشر شيء بعد.
script-removed = كان هنا برنامج صغير (سكربت) ولم يُنقل.
embed-play = تشغيل على { $service }
embed-about = ما تراه أدناه يأتي من { $service }: منذ فتح هذه الصفحة يتصل متصفحك بـ { $host }، فيعلم بذلك.
embed-elsewhere = مشاهدته على { $service } نفسه
embed-back = العودة إلى المقال
settings-peertube = خوادم PeerTube
settings-peertube-hint = اسم خادم في كل سطر. الرابط إلى أحد فيديوهاتها، وحده في فقرته، يصبح صورة تقود إلى المشغّل، كما مع YouTube وVimeo وDailymotion وSoundCloud.
wrong-peertube = كل سطر اسم خادم PeerTube، مثل tube.example.org؛ عشرون على الأكثر.
embed-removed = كان هنا محتوى من موقع آخر، وقد ضاع عنوانه.
form-removed = كانت هنا استمارة ولم تُنقل.
drawing-removed = كان هنا رسم ولم يُنقل.
hidden-text = نص لم يكن ظاهرًا في الأصل
wide-table = جدول يمكن تمريره جانبيًا

## المصادر

sources = المصادر
sources-about = المنشورات والأعمال التي تستند إليها مقالاتنا.
sources-none = لم يذكر أي مقال مصادره بعد.
sources-other = مصادر أخرى
sources-more = تتمّة القائمة
sources-all = كل مصادرنا
sources-articles = مقالات تستند إلى هذا المصدر
source-line =
    { $count ->
        [zero] المصادر
        [one] المصدر
        [two] المصدران
        [few] المصادر
        [many] المصادر
       *[other] المصادر
    }:
source-translated-from = ترجمة عن { $language ->
       *[other] { $name }
    }: { $chain }.
source-translated = ترجمة: { $chain }.
source-relayed = نقلًا عن { $chain }.
source-quoted = مقتطفات من { $chain }.
source-cited = المرجع: { $chain }.
source-via = عبر { $chain }.
source-which-translates =
    { $order ->
        [next] ، وترجمةً عن
        [inner] ترجمةً عن
       *[first] ، ترجمةً عن
    } { $source }
source-which-relays =
    { $order ->
        [next] ، ونقلًا عن
        [inner] نقلًا عن
       *[first] ، نقلًا عن
    } { $source }
source-which-quotes =
    { $order ->
        [next] ، ومع مقتطفات من
        [inner] مع مقتطفات من
       *[first] ، مع مقتطفات من
    } { $source }
source-which-cites =
    { $order ->
        [next] ، وبالإحالة إلى
        [inner] بالإحالة إلى
       *[first] ، بالإحالة إلى
    } { $source }
source-which-came-via =
    { $order ->
        [next] ، وعبر
        [inner] عبر
       *[first] ، عبر
    } { $source }

## ذكر المصادر

source-card = المصدر { $number }
source-add = أضف مصدرًا
source-under = أضف ما ينقل عنه أو يحيل إليه
source-relation = مقالك…
source-relation-behind = المصدر السابق…
relation-translates = يترجمه
relation-relays = ينقل عنه
relation-quotes = يقتبس منه
relation-cites = يحيل إليه
relation-via = عرف الموضوع من خلاله
source-address = العنوان على الويب
source-title = عنوان النص بلغته
source-outlet = جهة النشر
source-outlet-hint = الصحيفة أو الموقع أو دار النشر.
source-authors = المؤلفون
source-authors-hint = تفصل بينهم فواصل.
source-language = اللغة
source-language-unknown = لا أعرف
source-date = تاريخ النشر
source-date-hint = بقدر ما تعرف: 2026 أو 2026-03 أو 2026-03-08.
move-up = إلى أعلى
move-down = إلى أسفل
remove = احذف
source-wrong-relation = اختر من القائمة.
source-wrong-address = «{ $given }» ليس عنوانًا على الويب. انسخ عنوان الصفحة، وهو يبدأ بـ https.
source-wrong-address-name = في هذا العنوان اسم أو كلمة سرّ. احذف ما يسبق العلامة @.
source-wrong-address-long = هذا العنوان طويل جدًّا. ابحث عن عنوان أقصر للصفحة نفسها.
source-wrong-long =
    { $count ->
        [zero] هذا النص طويل جدًّا.
        [one] هذا النص طويل جدًّا: حرف واحد على الأكثر.
        [two] هذا النص طويل جدًّا: حرفان على الأكثر.
        [few] هذا النص طويل جدًّا: { $count } أحرف على الأكثر.
        [many] هذا النص طويل جدًّا: { $count } حرفًا على الأكثر.
       *[other] هذا النص طويل جدًّا: { $count } حرف على الأكثر.
    }
source-wrong-authors =
    { $count ->
        [zero] الأسماء كثيرة.
        [one] الأسماء كثيرة: اسم واحد على الأكثر.
        [two] الأسماء كثيرة: اسمان على الأكثر.
        [few] الأسماء كثيرة: { $count } أسماء على الأكثر.
        [many] الأسماء كثيرة: { $count } اسمًا على الأكثر.
       *[other] الأسماء كثيرة: { $count } اسم على الأكثر.
    }
source-wrong-language = لا تُعرف لغة بالرمز «{ $given }». اختر من القائمة.
source-wrong-date = «{ $given }» ليس تاريخًا. اكتب 2026 أو 2026-03 أو 2026-03-08.
source-wrong-nameless = اكتب عنوانًا على الويب أو عنوان نص على الأقل.
source-wrong-many =
    { $count ->
        [zero] لا مكان لمصدر آخر. احذف هذا.
        [one] للمقال مصدر واحد على الأكثر. احذف هذا.
        [two] للمقال مصدران على الأكثر. احذف هذا.
        [few] للمقال { $count } مصادر على الأكثر. احذف هذا.
        [many] للمقال { $count } مصدرًا على الأكثر. احذف هذا.
       *[other] للمقال { $count } مصدر على الأكثر. احذف هذا.
    }
source-wrong-deep =
    { $count ->
        [zero] لا مكان لمصدر آخر في السلسلة. احذف هذا.
        [one] في السلسلة مصدر واحد على الأكثر. احذف هذا.
        [two] في السلسلة مصدران على الأكثر. احذف هذا.
        [few] في السلسلة { $count } مصادر على الأكثر. احذف هذا.
        [many] في السلسلة { $count } مصدرًا على الأكثر. احذف هذا.
       *[other] في السلسلة { $count } مصدر على الأكثر. احذف هذا.
    }
source-wrong-circle = هذا المصدر ينقل هنا عن نفسه. احذفه من هذه السلسلة.
source-wrong-twice = هذا المصدر مذكور هنا. اكتفِ بواحد منهما.
source-wrong-differs = وُصف هذا المصدر فوق بغير ما وُصف هنا. صفه بالكلمات نفسها، أو اترك حقوله هنا فارغة.
refused-sources-many = يسمّي المقال { $most } من المصادر على الأكثر. احذف المصدر { $place } وما يليه.
refused-sources-deep = في السلسلة { $most } من المصادر على الأكثر. المصدر { $place } زائد، فاحذفه.
refused-sources-circle = المصدر { $place } يقف وراء نفسه. أخرجه من سلسلته.
refused-sources-twice = المصدر { $place } مذكور مرتين في الموضع نفسه. أبقِ واحدًا منهما.
refused-sources-differ = المصدر { $place } موصوف بغير ما وُصف به من قبل. صِفه بطريقة واحدة، أو مرة واحدة.
language-name =
    { $language ->
        [ar] العربية
        [bg] البلغارية
        [bn] البنغالية
        [br] البريتونية
        [ca] الكتالانية
        [co] الكورسيكية
        [cs] التشيكية
        [cy] الويلزية
        [da] الدنماركية
        [de] الألمانية
        [el] اليونانية
        [en] الإنجليزية
        [eo] الإسبرانتو
        [es] الإسبانية
        [et] الإستونية
        [eu] الباسكية
        [fa] الفارسية
        [fi] الفنلندية
        [fr] الفرنسية
        [ga] الأيرلندية
        [gl] الغاليسية
        [he] العبرية
        [hi] الهندية
        [hr] الكرواتية
        [hu] المجرية
        [hy] الأرمنية
        [id] الإندونيسية
        [is] الأيسلندية
        [it] الإيطالية
        [ja] اليابانية
        [ka] الجورجية
        [kab] القبائلية
        [ko] الكورية
        [ku] الكردية
        [la] اللاتينية
        [lt] الليتوانية
        [lv] اللاتفية
        [mk] المقدونية
        [mt] المالطية
        [nl] الهولندية
        [no] النرويجية
        [oc] الأوكسيتانية
        [pl] البولندية
        [pt] البرتغالية
        [ro] الرومانية
        [ru] الروسية
        [sk] السلوفاكية
        [sl] السلوفينية
        [sq] الألبانية
        [sr] الصربية
        [sv] السويدية
        [sw] السواحيلية
        [ta] التاميلية
        [th] التايلندية
        [tr] التركية
        [uk] الأوكرانية
        [ur] الأردية
        [vi] الفيتنامية
        [zh] الصينية
       *[other] لغة أخرى
    }

## التصحيحات والنسخ

corrections = التصحيحات
no-corrections = لم يلزم تصحيح شيء حتى الآن.
corrected-on = صُحّح في { $date }
see-versions = اطّلع على النسخ
older-corrections = تصحيحات أقدم
versions = النسخ
versions-of = نسخ «{ $title }»
version-number = النسخة { $number }
version-shown = الحالية
version-first = نُشر للمرة الأولى.
version-edited = تعديل طفيف.
version-withdrawn = سُحبت في { $date }:
version-changes = ما تغيّر في النسخة { $number }
versions-compared = من النسخة { $before } إلى النسخة { $after }
version-from = من
version-to = إلى
versions-compare = قارن
words-added = أُضيف:
words-removed = حُذف:
passages-unchanged =
    { $count ->
        [zero] لا فقرات بلا تغيير
        [one] فقرة واحدة بلا تغيير
        [two] فقرتان بلا تغيير
        [few] { $count } فقرات بلا تغيير
        [many] { $count } فقرة بلا تغيير
       *[other] { $count } فقرة بلا تغيير
    }
compared-same = لا فرق بين النسختين.
compared-form-only = الكلمات هي نفسها، ولم يتغيّر إلا شكلها، كالتشديد على كلمة أو عنوان فرعي.
fact-title = العنوان
fact-standfirst = المقدّمة
fact-text = النص
fact-bylines = الأسماء
fact-labels = التصنيفات
fact-language = اللغة
fact-description = وصف للبطاقات ومحرّكات البحث
fact-card = صورة البطاقات
fact-discussion = التعليقات
feed-corrections-title = { $title }: التصحيحات
feed-correction-title = تصحيح: { $title }

## النقاش

comments-count =
    { $count ->
        [zero] لا تعليقات
        [one] تعليق واحد
        [two] تعليقان
        [few] { $count } تعليقات
        [many] { $count } تعليقًا
       *[other] { $count } تعليق
    }
comments-since =
    { $count ->
        [zero] لا جديد منذ زيارتك الأخيرة
        [one] تعليق جديد منذ زيارتك الأخيرة
        [two] تعليقان جديدان منذ زيارتك الأخيرة
        [few] { $shown } تعليقات جديدة منذ زيارتك الأخيرة
        [many] { $shown } تعليقًا جديدًا منذ زيارتك الأخيرة
       *[other] { $shown } تعليق جديد منذ زيارتك الأخيرة
    }
comment-new = جديد
comments-removed-count =
    { $count ->
        [zero] لم يُحذف أي تعليق
        [one] حُذف تعليق واحد
        [two] حُذف تعليقان
        [few] حُذفت { $count } تعليقات
        [many] حُذف { $count } تعليقًا
       *[other] حُذف { $count } تعليق
    }
comments-closed = أُغلق باب التعليقات.
comment-number = رقم { $number }
comma = ،
in-reply-to-number = ردًّا على رقم { $number }
comment-by-author-of-article = كاتب المقال
comment-removed = تعليق محذوف
comment-removed-by-moderator = تعليق حذفته إدارة الموقع
comment-removed-by-writer = تعليق حذفه صاحبه
comment-removed-before-import = تعليق حُذف قبل انتقال الموقع إلى هنا
comment-removed-reason = القاعدة: { $clause }
thread-more =
    { $count ->
        [zero] رقم { $number }، { $name }
        [one] رقم { $number }، { $name }، ردّ واحد
        [two] رقم { $number }، { $name }، ردّان
        [few] رقم { $number }، { $name }، { $count } ردود
        [many] رقم { $number }، { $name }، { $count } ردًّا
       *[other] رقم { $number }، { $name }، { $count } ردّ
    }
threads-later = التعليقات اللاحقة
thread-of-article = كل التعليقات على «{ $title }»
thread-heading = النقاش ابتداءً من التعليق رقم { $number }
anonymous = مجهول
policy-default = تُحذف التعليقات الخارجة عن الموضوع والتهجّم على الأشخاص والشتائم. وكلّ كاتب مسؤول عمّا يكتب.

## البحث

search = البحث
search-label = كلمات البحث
search-submit = ابحث
search-none = لا نتائج عن «{ $query }».
search-none-hint = جرّب كلمات أقلّ أو كلمات أخرى.
search-results-count =
    { $count ->
        [zero] لا نتائج عن «{ $query }»
        [one] نتيجة واحدة عن «{ $query }»
        [two] نتيجتان عن «{ $query }»
        [few] { $count } نتائج عن «{ $query }»
        [many] { $count } نتيجة عن «{ $query }»
       *[other] { $count } نتيجة عن «{ $query }»
    }

## عند غياب شيء

page-not-found-title = الصفحة غير موجودة
page-not-found-words = لا شيء في هذا العنوان. ربما كُتب خطأً أو نُقلت الصفحة.
page-gone-title = الصفحة مسحوبة
page-gone-words = سُحب ما كان في هذا العنوان.
page-missing-way-on = يمكنك البحث، أو البدء من الأرشيف أو من الصفحة الرئيسية.
site-closed-title = هذا الموقع غير مفتوح للعموم
site-closed-words = لم يفتحه صاحبه بعد، أو أغلقه مؤقتًا.
error-busy-title = ازدحام في الوقت الحالي
error-fault-title = حدث خطأ
error-busy = الموقع مزدحم الآن. أعد المحاولة بعد لحظات.
error-fault = حدث خطأ من جهتنا. أعد المحاولة لاحقًا.

## أول صفحة في خادم جديد

first-page-title = ريليه يعمل
first-page-words = لا يوجد أي موقع هنا بعد. اختر في الطرفية ما يأتي:
first-page-demo = عرض منشور نموذجي
first-page-import = نقل مدوّنة من نسختها الاحتياطية في Blogger
first-page-add = إنشاء موقع فارغ
first-page-reload = ثم أعد تحميل هذه الصفحة.
chooser-title = أيّ موقع تريد؟

## الخلاصات

feed-comments-title = { $title }: التعليقات
feed-article-comments-title = تعليقات على «{ $title }»
feed-label-title = { $title }: { $label }
feed-comment-title = { $name } على «{ $title }»

proposal-title = روابط المدوّنة السابقة ونصوصها

## تقرير الاستيراد في الطرفية. تصلح النصوص للخطة ولما أُنجز معًا

loss-title-done = اكتمل استيراد { $file } إلى { $site }.
loss-title-nothing = لم يتغيّر شيء في { $site }: محتوى { $file } موجود من قبل أو مذكور في القائمة أدناه.
loss-title-plan = خطة فقط: لم يُكتب شيء. هذا ما سيفعله استيراد { $file } إلى { $site }.
loss-title-plan-nothing = خطة فقط: لن يغيّر استيراد { $file } شيئًا في { $site }. محتواه موجود من قبل أو مذكور في القائمة أدناه.
loss-counts = { $kind }: في الملف { $read }، نُقل منها { $brought }، موجود من قبل { $here }، في القائمة { $listed }
loss-counts-plan = { $kind }: في الملف { $read }، للنقل { $brought }، موجود من قبل { $here }، في القائمة { $listed }
loss-kind-article = المقالات
loss-kind-page = الصفحات
loss-kind-comment = التعليقات
loss-kind-setting = الإعدادات
loss-kind-template = القوالب
loss-kind-other = مداخل أخرى
loss-kind-all = المجموع
loss-person = ما يحتاج إلى نظر، والأهمّ أولًا:
loss-person-none = لا شيء يحتاج إلى نظر.
loss-person-more =
    { $count ->
        [zero] لا أنواع أخرى
        [one] نوع آخر واحد
        [two] نوعان آخران
        [few] { $count } أنواع أخرى
        [many] { $count } نوعًا آخر
       *[other] { $count } نوع آخر
    } ضمن الأمثلة أدناه.
loss-harmless = تغييرات بلا ضرر:
loss-samples = كل الأسباب بأسمائها في JSON Lines، ومع كل سبب ثلاثة أمثلة على الأكثر:
loss-cause =
    { $cause }: { $count ->
        [zero] ولا مرّة
        [one] مرّة واحدة
        [two] مرّتان
        [few] { $count } مرّات
        [many] { $count } مرّة
       *[other] { $count } مرّة
    }
loss-line = السطر { $number }
loss-old-id = المعرّف القديم { $id }
loss-lines-at = التفاصيل كاملة في هذا الملف بصيغة JSON Lines:
loss-lines-none = للتفاصيل كاملة أضف ⁨--report FILE.jsonl⁩.

## أسباب في تقرير الاستيراد: ما لم يُنقل

loss-entry-without-id =
    { $count ->
        [zero] لا مداخل
        [one] مدخل واحد
        [two] مدخلان
        [few] { $count } مداخل
        [many] { $count } مدخلًا
       *[other] { $count } مدخل
    } بلا معرّف: لا يُنقل ما لا يمكن التعرّف عليه في استيراد لاحق. انسخ النص يدويًا إن كان مهمًّا.
loss-unknown-kind =
    { $count ->
        [zero] لا مداخل
        [one] مدخل واحد
        [two] مدخلان
        [few] { $count } مداخل
        [many] { $count } مدخلًا
       *[other] { $count } مدخل
    } من نوع مجهول: يبقى ذلك خارج النقل. انظر الأمثلة وانسخ المهمّ يدويًا.
loss-duplicate-entry =
    { $count ->
        [zero] لا معرّفات مكرّرة
        [one] معرّف مكرّر واحد
        [two] معرّفان مكرّران
        [few] { $count } معرّفات مكرّرة
        [many] { $count } معرّفًا مكرّرًا
       *[other] { $count } معرّف مكرّر
    } في الملف: يُعتمد المدخل الأول. قارن الأمثلة بما هو هنا.
loss-comment-without-article =
    { $count ->
        [zero] لا تعليقات
        [one] تعليق واحد
        [two] تعليقان
        [few] { $count } تعليقات
        [many] { $count } تعليقًا
       *[other] { $count } تعليق
    } بلا مقال في الملف ولا هنا: يبقى ذلك خارج النقل. استورد النسخة التي فيها المقال ثم هذه من جديد.
loss-changed-in-file =
    { $count ->
        [zero] لا تغييرات
        [one] تغيير واحد
        [two] تغييران
        [few] { $count } تغييرات
        [many] { $count } تغييرًا
       *[other] { $count } تغيير
    } في الملف منذ النقل السابق: ما هنا باقٍ على حاله. قارن وانقل الجديد يدويًا.
loss-edited-here =
    { $count ->
        [zero] لا حالات تعارض
        [one] حالة تعارض واحدة
        [two] حالتا تعارض
        [few] { $count } حالات تعارض
        [many] { $count } حالة تعارض
       *[other] { $count } حالة تعارض
    } بين تعديل في الملف وتعديل هنا: ما هنا باقٍ على حاله. قارن وانقل الجديد يدويًا.
loss-mail-address-left =
    { $count ->
        [zero] لا عناوين بريد
        [one] عنوان بريد واحد
        [two] عنوانا بريد
        [few] { $count } عناوين بريد
        [many] { $count } عنوان بريد
       *[other] { $count } عنوان بريد
    } ضمن الإعدادات: لا نقل ولا نشر ولا عرض هنا. أدخل العنوان من جديد حيث يلزم.
loss-deleted-here =
    { $count ->
        [zero] لا مداخل
        [one] مدخل واحد
        [two] مدخلان
        [few] { $count } مداخل
        [many] { $count } مدخلًا
       *[other] { $count } مدخل
    } من المحذوف هنا بعد النقل السابق: لا يُعاد المحذوف.
loss-setting-left =
    { $count ->
        [zero] لا إعدادات
        [one] إعداد واحد
        [two] إعدادان
        [few] { $count } إعدادات
        [many] { $count } إعدادًا
       *[other] { $count } إعداد
    } بلا مقابل هنا.
loss-setting-of-existing-site =
    { $count ->
        [zero] لا إعدادات
        [one] إعداد واحد
        [two] إعدادان
        [few] { $count } إعدادات
        [many] { $count } إعدادًا
       *[other] { $count } إعداد
    } في النسخة الاحتياطية: الموقع موجود من قبل ويحتفظ بإعداداته.
loss-template-left =
    { $count ->
        [zero] لا قوالب
        [one] قالب واحد
        [two] قالبان
        [few] { $count } قوالب
        [many] { $count } قالبًا
       *[other] { $count } قالب
    }: مظهر المدوّنة القديمة لا يُنقل.

## أسباب: المدوّنة كلها، وما نُقل على غير ما كان

loss-foreign-comments = تعليقات من هذه المدوّنة محفوظة لدى خدمة أخرى مذكورة في الأمثلة أدناه، وليست في هذا الملف. اطلب من تلك الخدمة تصدير التعليقات واحتفظ بالملف.
loss-disqus = في Disqus: تعطيك «Community → Export» في لوحة الإشراف ملف XML.
loss-host-taken =
    { $count ->
        [zero] لا أسماء
        [one] اسم واحد
        [two] اسمان
        [few] { $count } أسماء
        [many] { $count } اسمًا
       *[other] { $count } اسم
    } من أسماء المدوّنة القديمة لدى موقع آخر على هذا الخادم: الروابط القديمة تقود إلى هناك. قرّر أيّ الموقعين أحقّ بذلك.
loss-markup-unreadable =
    { $count ->
        [zero] لا نصوص
        [one] نص واحد
        [two] نصّان
        [few] { $count } نصوص
        [many] { $count } نصًّا
       *[other] { $count } نص
    } بوسوم غير مقروءة: يبقى الكلام بلا تنسيق. أعد الفقرات والروابط يدويًا.
loss-picture-broken =
    { $count ->
        [zero] لا ملفات صور
        [one] ملف صورة واحد
        [two] ملفا صور
        [few] { $count } ملفات صور
        [many] { $count } ملف صورة
       *[other] { $count } ملف صورة
    } ممّا تعذّرت قراءته: يبقى العنوان القديم. احفظ الصورة من جديد بصيغة JPEG أو PNG.
loss-picture-unreadable =
    { $count ->
        [zero] لا صور
        [one] صورة واحدة
        [two] صورتان
        [few] { $count } صور
        [many] { $count } صورة
       *[other] { $count } صورة
    } بلا عنوان صالح للعرض: لا تُنقل. خذها من المدوّنة القديمة.
loss-embed-without-address =
    { $count ->
        [zero] لا محتويات مضمّنة
        [one] محتوى مضمّن واحد
        [two] محتويان مضمّنان
        [few] { $count } محتويات مضمّنة
        [many] { $count } محتوى مضمّنًا
       *[other] { $count } محتوى مضمّن
    } بلا عنوان: تحلّ ملاحظة في المكان نفسه. ابحث عن المصدر في المدوّنة القديمة.
loss-enclosure-left =
    { $count ->
        [zero] لا ملفات
        [one] ملف واحد
        [two] ملفان
        [few] { $count } ملفات
        [many] { $count } ملفًا
       *[other] { $count } ملف
    } من المرفقات (تسجيل أو تنزيل): يُذكر العنوان فقط. احفظ نسخة ما دام ذلك ممكنًا.
loss-hidden-text-removed =
    { $count ->
        [zero] لا مقاطع
        [one] مقطع واحد
        [two] مقطعان
        [few] { $count } مقاطع
        [many] { $count } مقطعًا
       *[other] { $count } مقطع
    } من النص المخفيّ داخل السطر: يُحذف المخفيّ. لم يكن القرّاء يرونه، لكن ألقِ نظرة.
loss-form-removed =
    { $count ->
        [zero] لا استمارات
        [one] استمارة واحدة
        [two] استمارتان
        [few] { $count } استمارات
        [many] { $count } استمارة
       *[other] { $count } استمارة
    }: لا تُنقل، وتبقى كلماتها. وفّر للقرّاء طريقة أخرى لمراسلتك.
loss-script-removed =
    { $count ->
        [zero] لا برامج نصية
        [one] برنامج نصي واحد
        [two] برنامجان نصيان
        [few] { $count } برامج نصية
        [many] { $count } برنامجًا نصيًا
       *[other] { $count } برنامج نصي
    }: لا يُنقل شيء من ذلك، وتحلّ ملاحظة في المكان نفسه. إن كان هناك ما يُعرض فضع رابطًا أو صورة.
loss-drawing-removed =
    { $count ->
        [zero] لا رسوم
        [one] رسم واحد
        [two] رسمان
        [few] { $count } رسوم
        [many] { $count } رسمًا
       *[other] { $count } رسم
    } بصيغة SVG: تحلّ ملاحظة في المكان نفسه. احفظ الرسم من المدوّنة القديمة في صورة.
loss-address-changed =
    { $count ->
        [zero] لا عناوين
        [one] عنوان واحد
        [two] عنوانان
        [few] { $count } عناوين
        [many] { $count } عنوانًا
       *[other] { $count } عنوان
    } من المحجوز أو المستعمل من قبل: للمدخل عنوان آخر مذكور أدناه. صحّح الروابط التي تقود إلى القديم.
loss-address-on-other-host =
    { $count ->
        [zero] لا عناوين
        [one] عنوان واحد
        [two] عنوانان
        [few] { $count } عناوين
        [many] { $count } عنوانًا
       *[other] { $count } عنوان
    } على مضيف غير مضيف المدوّنة: يبقى المسار نفسه. إن كان ذلك المضيف للمدوّنة أيضًا فوجّهه إلى هنا.
loss-address-missing =
    { $count ->
        [zero] لا مداخل
        [one] مدخل واحد
        [two] مدخلان
        [few] { $count } مداخل
        [many] { $count } مدخلًا
       *[other] { $count } مدخل
    } من المنشور بلا رابط: يُنشأ رابط جديد. انظر هل يناسبك.
loss-anchor-hidden =
    { $count ->
        [zero] لا روابط
        [one] رابط واحد
        [two] رابطان
        [few] { $count } روابط
        [many] { $count } رابطًا
       *[other] { $count } رابط
    } من روابط التعليقات القديمة بالتطابق مع رقم تعليق آخر: الأولوية للرقم. صحّح ما تعرفه منها.
loss-parent-missing =
    { $count ->
        [zero] لا ردود
        [one] ردّ واحد
        [two] ردّان
        [few] { $count } ردود
        [many] { $count } ردًّا
       *[other] { $count } ردّ
    } على تعليق مفقود: المكان الآن في المستوى الأول. انظر هل التعليق في نسخة احتياطية أخرى.
loss-parent-circle =
    { $count ->
        [zero] لا تعليقات
        [one] تعليق واحد
        [two] تعليقان
        [few] { $count } تعليقات
        [many] { $count } تعليقًا
       *[other] { $count } تعليق
    } ضمن حلقة ردود: الأقدم الآن في المستوى الأول. اقرأ تلك المحادثة مرّة.
loss-dangerous-link-removed =
    { $count ->
        [zero] لا روابط
        [one] رابط واحد
        [two] رابطان
        [few] { $count } روابط
        [many] { $count } رابطًا
       *[other] { $count } رابط
    } من النوع القادر على تشغيل برنامج: تبقى الكلمات بلا رابط. ضع العنوان الصحيح يدويًا.
loss-link-unreadable =
    { $count ->
        [zero] لا روابط
        [one] رابط واحد
        [two] رابطان
        [few] { $count } روابط
        [many] { $count } رابطًا
       *[other] { $count } رابط
    } بعنوان غير صالح: تبقى الكلمات بلا رابط. ضع العنوان الصحيح يدويًا.
loss-future-date =
    { $count ->
        [zero] لا مداخل
        [one] مدخل واحد
        [two] مدخلان
        [few] { $count } مداخل
        [many] { $count } مدخلًا
       *[other] { $count } مدخل
    } بتاريخ قادم: في المسودّات الآن. انشر عندما يحين الموعد.
loss-date-missing =
    { $count ->
        [zero] لا مداخل
        [one] مدخل واحد
        [two] مدخلان
        [few] { $count } مداخل
        [many] { $count } مدخلًا
       *[other] { $count } مدخل
    } بلا تاريخ نشر: يُعتمد تاريخ آخر تعديل، وإلا فالبقاء في المسودّات. حدّد التاريخ الصحيح.
loss-comment-held =
    { $count ->
        [zero] لا تعليقات
        [one] تعليق واحد
        [two] تعليقان
        [few] { $count } تعليقات
        [many] { $count } تعليقًا
       *[other] { $count } تعليق
    } من غير المنشور: في الانتظار بعيدًا عن القرّاء. اقبل أو ارفض.
loss-site-closed = كانت قراءة المدوّنة بدعوة فقط: الموقع مغلق أمام العموم. افتحه متى شئت.
loss-template-proposed =
    { $count ->
        [zero] لا صفحات
        [one] صفحة واحدة
        [two] صفحتان
        [few] { $count } صفحات
        [many] { $count } صفحة
       *[other] { $count } صفحة
    } في المسودّات من قوائم الروابط ونصوص القالب القديم: راجعها ثم انشرها أو احذفها.
loss-locale-unknown = تعذّرت معرفة لغة المدوّنة: تُعتمد الإنجليزية. اختر اللغة الصحيحة.
loss-time-zone-unknown = تعذّرت معرفة المنطقة الزمنية للمدوّنة: يُعتمد توقيت UTC. اختر المنطقة الصحيحة.
loss-picture-elsewhere =
    { $count ->
        [zero] لا صور
        [one] صورة واحدة
        [two] صورتان
        [few] { $count } صور
        [many] { $count } صورة
       *[other] { $count } صورة
    } على الخادم القديم الذي قد يزول يومًا. احتفظ بنسخة منها؛ ومع ⁨--media⁩ تأتي مع المقال عند وصوله أول مرّة.
loss-picture-ambiguous =
    { $count ->
        [zero] لا ملفات صور
        [one] ملف صورة واحد
        [two] ملفا صور
        [few] { $count } ملفات صور
        [many] { $count } ملف صورة
       *[other] { $count } ملف صورة
    } باسم مكرّر: يُعتمد الأول. انظر هل هو الصحيح.
loss-embed-kept =
    { $count ->
        [zero] لا محتويات مضمّنة
        [one] محتوى مضمّن واحد
        [two] محتويان مضمّنان
        [few] { $count } محتويات مضمّنة
        [many] { $count } محتوى مضمّنًا
       *[other] { $count } محتوى مضمّن
    } (فيديو أو خريطة): يحلّ رابط في المكان نفسه ولا يُطلب شيء من طرف ثالث. يمكن إعادة المشغّل لاحقًا.
loss-picture-without-alt =
    { $count ->
        [zero] لا صور
        [one] صورة واحدة
        [two] صورتان
        [few] { $count } صور
        [many] { $count } صورة
       *[other] { $count } صورة
    } بلا وصف: لا يعلم بها من لا يبصر. اكتب وصفًا لما له معنى منها.
loss-hidden-text-folded =
    { $count ->
        [zero] لا مقاطع
        [one] مقطع واحد
        [two] مقطعان
        [few] { $count } مقاطع
        [many] { $count } مقطعًا
       *[other] { $count } مقطع
    } من النص المخفيّ: مطويّ الآن ويستطيع القارئ فتحه. قرّر هل ينبغي أن يُقرأ.
loss-formula-flattened =
    { $count ->
        [zero] لا معادلات
        [one] معادلة واحدة
        [two] معادلتان
        [few] { $count } معادلات
        [many] { $count } معادلة
       *[other] { $count } معادلة
    } بلا تنسيق: تبقى الرموز نصًّا. أعد كتابتها عند الحاجة.
loss-nesting-flattened =
    { $count ->
        [zero] لا نصوص
        [one] نص واحد
        [two] نصّان
        [few] { $count } نصوص
        [many] { $count } نصًّا
       *[other] { $count } نص
    } بوسوم شديدة التداخل: تُبسّط البنية. راجع الصفحة.
loss-interface-in-english = لغة هذا الموقع ليست بعدُ من لغاتنا: القوائم والأزرار بالإنجليزية.
loss-comment-on-draft =
    { $count ->
        [zero] لا تعليقات
        [one] تعليق واحد
        [two] تعليقان
        [few] { $count } تعليقات
        [many] { $count } تعليقًا
       *[other] { $count } تعليق
    } على المسودّات: بعيدًا عن القرّاء ما دام المقال مسودّة.
loss-location-left =
    { $count ->
        [zero] لا مواضع
        [one] موضع واحد
        [two] موضعان
        [few] { $count } مواضع
        [many] { $count } موضعًا
       *[other] { $count } موضع
    } على الخريطة بلا نقل.
loss-profile-left =
    { $count ->
        [zero] لا روابط
        [one] رابط واحد
        [two] رابطان
        [few] { $count } روابط
        [many] { $count } رابطًا
       *[other] { $count } رابط
    } من روابط الحسابات غير الصالحة: يبقى الاسم.
loss-odd-entry =
    { $count ->
        [zero] لا حالات غريبة
        [one] حالة غريبة واحدة
        [two] حالتان غريبتان
        [few] { $count } حالات غريبة
        [many] { $count } حالة غريبة
       *[other] { $count } حالة غريبة
    } في الملف بلا أثر في القراءة.
loss-link-led-home =
    { $count ->
        [zero] لا روابط
        [one] رابط واحد
        [two] رابطان
        [few] { $count } روابط
        [many] { $count } رابطًا
       *[other] { $count } رابط
    } إلى المدوّنة القديمة: الوجهة الآن هذا الموقع.
loss-note-link-mended =
    { $count ->
        [zero] لا روابط
        [one] رابط واحد
        [two] رابطان
        [few] { $count } روابط
        [many] { $count } رابطًا
       *[other] { $count } رابط
    } من روابط الحواشي بعد الإصلاح.
loss-picture-page-link =
    { $count ->
        [zero] لا روابط
        [one] رابط واحد
        [two] رابطان
        [few] { $count } روابط
        [many] { $count } رابطًا
       *[other] { $count } رابط
    } حول صورة: الوجهة الآن الصورة نفسها.
loss-jump-break-kept =
    { $count ->
        [zero] لا فواصل
        [one] فاصل واحد
        [two] فاصلان
        [few] { $count } فواصل
        [many] { $count } فاصلًا
       *[other] { $count } فاصل
    } «تابع القراءة» في مكانه نفسه.
loss-embed-script-removed =
    { $count ->
        [zero] لا برامج نصية
        [one] برنامج نصي واحد
        [two] برنامجان نصيان
        [few] { $count } برامج نصية
        [many] { $count } برنامجًا نصيًا
       *[other] { $count } برنامج نصي
    } لتزيين محتوى مضمّن: لا حاجة إلى ذلك بعد الآن.
loss-tracker-removed =
    { $count ->
        [zero] لا صور تتبّع
        [one] صورة تتبّع واحدة
        [two] صورتا تتبّع
        [few] { $count } صور تتبّع
        [many] { $count } صورة تتبّع
       *[other] { $count } صورة تتبّع
    } أو عدّاد: حُذف ذلك.
loss-event-handler-dropped =
    { $count ->
        [zero] لا أوامر برمجية
        [one] أمر برمجي واحد
        [two] أمران برمجيان
        [few] { $count } أوامر برمجية
        [many] { $count } أمرًا برمجيًا
       *[other] { $count } أمر برمجي
    } داخل الوسوم (مثل onclick): حُذف ذلك.
loss-style-dropped =
    { $count ->
        [zero] لا تنسيقات
        [one] تنسيق واحد
        [two] تنسيقان
        [few] { $count } تنسيقات
        [many] { $count } تنسيقًا
       *[other] { $count } تنسيق
    } (لون أو خط أو حجم): يُعتمد مظهر هذا الموقع.
loss-mso-cleaned =
    { $count ->
        [zero] لا آثار
        [one] أثر واحد
        [two] أثران
        [few] { $count } آثار
        [many] { $count } أثرًا
       *[other] { $count } أثر
    } من برنامج معالجة النصوص: نُظّف ذلك.
loss-unknown-element-unwrapped =
    { $count ->
        [zero] لا عناصر
        [one] عنصر واحد
        [two] عنصران
        [few] { $count } عناصر
        [many] { $count } عنصرًا
       *[other] { $count } عنصر
    } بلا استعمال هنا: يبقى المحتوى.

## المكتب: الدخول

desk = المكتب
desk-articles = المقالات
desk-pictures = الصور
desk-people = الفريق
desk-settings = الإعدادات
desk-sites = مواقعك
desk-no-sites = لست عضوًا في أي موقع بعد. اطلب دعوة من مالك الموقع.
desk-back = العودة إلى المكتب
desk-refused = لم يتمّ ذلك
desk-not-found = لا شيء هنا
desk-not-found-words = هذا العنوان ليس من عناوين المكتب، وربما اقتُطع جزء منه.
desk-other-method = هذا العنوان لا يستقبل إلا استمارة. ارجع إلى الصفحة وأعد تحميلها ثم أرسلها من جديد.
desk-not-yours = هذه الصفحة غير متاحة لك
desk-not-yours-words = لا يسمح حسابك بذلك هنا. إن احتجت إليه فاسأل أحد مالكي الموقع.
desk-unread = لم تصل استمارتك
desk-too-long = ما أرسلته أكبر مما يُقبل. لم يتغيّر شيء.
desk-no-form = ما وصل ليس استمارة من عندنا. لم يتغيّر شيء.
desk-broken-off = انقطع الاتصال أو كان بطيئًا جدًا. لم يتغيّر شيء؛ ارجع وأعد الإرسال.
desk-not-from-here = لم تُرسل هذه الاستمارة من هنا
desk-not-from-here-words = لا يؤكّد متصفحك أن هذه الاستمارة أُرسلت من المكتب، ولذلك لم يتغيّر شيء. أعد تحميل الصفحة وأرسلها من جديد.
desk-database-away = تعذّر الوصول إلى قاعدة البيانات الآن. لم يتغيّر شيء؛ ارجع وحاول بعد قليل.
desk-fault = وقع خطأ في Relais وسُجّل في سجلّه. لم يتغيّر شيء.
desk-held-signed-out = لم تعد متصلًا بحسابك، ولذلك لم يتغيّر شيء. نصّك محفوظ أدناه: سجّل الدخول في علامة تبويب أخرى ثم عد إلى هنا وأرسله من جديد.
desk-held-database-away = تعذّر الوصول إلى قاعدة البيانات الآن، ولذلك لم يتغيّر شيء. نصّك محفوظ أدناه، فأعد إرساله بعد قليل.
desk-held-fault = وقع خطأ في Relais وسُجّل في سجلّه. لم يتغيّر شيء، ونصّك محفوظ أدناه.
desk-held-sign-in = تسجيل الدخول في علامة تبويب أخرى
desk-held-words = ما كتبته
desk-held-again = إعادة الإرسال
save = حفظ
form-wrong = يُرجى مراجعة الحقول المشار إليها أدناه. لم يُحفظ شيء بعد.

setup = إعداد منشورك
setup-sites-here = يضمّ هذا الخادم المواقع التالية، وستصبح مالكها:
setup-site = المنشور
setup-title = العنوان
setup-host = عنوان الموقع، إن وُجد
setup-host-hint = مثل blog.example.org. اتركه فارغًا لتبدأ على هذا الجهاز، ويمكنك تحديده لاحقًا.
setup-language = اللغة والمنطقة
setup-language-hint = لغة التواريخ والأرقام والكلمات المحيطة بمقالاتك.
setup-zone = المنطقة الزمنية
setup-zone-hint = مثل Africa/Tunis. بها يُعرف يوم النشر.
setup-owner = أنت
setup-name = الاسم المعروض
setup-name-hint = هذا كل ما يراه القرّاء عنك.
setup-mail = البريد الإلكتروني
setup-mail-hint = به تسجّل الدخول، ولا يظهر لأحد.
setup-password = كلمة السر
setup-password-hint =
    { $count ->
        [zero] الجملة خيار جيّد ويسهل تذكّرها.
        [one] حرف واحد على الأقل. الجملة خيار جيّد ويسهل تذكّرها.
        [two] حرفان على الأقل. الجملة خيار جيّد ويسهل تذكّرها.
        [few] { $count } أحرف على الأقل. الجملة خيار جيّد ويسهل تذكّرها.
        [many] { $count } حرفًا على الأقل. الجملة خيار جيّد ويسهل تذكّرها.
       *[other] { $count } حرف على الأقل. الجملة خيار جيّد ويسهل تذكّرها.
    }
setup-do = إعداد

welcome = كل شيء جاهز
welcome-site = عرض الموقع كما يراه القرّاء
door-write = اكتب
door-write-about = ابدأ مقالك الأول. لا يراه أحد قبل أن تنشره.
door-move = الانتقال من Blogger
door-sample = اطّلع على النموذج
door-sample-about = منشور صغير كامل، في مجلد يُحذف في النهاية:
article-new = مقال جديد

codes = رموز الاسترداد
codes-about = كل رمز من هذه الرموز يتيح الدخول مرة واحدة بدل كلمة السر. لا تُعرض إلا الآن: اطبعها أو احفظها مع أوراقك.
codes-left =
    { $count ->
        [zero] لم يبق لديك أي رمز استرداد.
        [one] بقي لديك رمز استرداد واحد.
        [two] بقي لديك رمزا استرداد.
        [few] بقيت لديك { $count } رموز استرداد.
        [many] بقي لديك { $count } رمز استرداد.
       *[other] بقي لديك { $count } رمز استرداد.
    }
codes-make = إنشاء رموز جديدة
codes-shown = عُرضت هذه الرموز من قبل. إن لم تحفظها فأنشئ رموزًا جديدة.

sign-in = تسجيل الدخول
sign-out = تسجيل الخروج
sign-in-name = البريد الإلكتروني أو اسم الحساب
sign-in-password = كلمة السر
sign-in-password-hint = أو أحد رموز الاسترداد.
sign-in-wrong = الاسم وكلمة السر غير متطابقين. يمكنك المحاولة من جديد.
sign-in-wait =
    { $count ->
        [zero] محاولات كثيرة. انتظر قليلًا.
        [one] محاولات كثيرة. انتظر دقيقة واحدة.
        [two] محاولات كثيرة. انتظر دقيقتين.
        [few] محاولات كثيرة. انتظر { $count } دقائق.
        [many] محاولات كثيرة. انتظر { $count } دقيقة.
       *[other] محاولات كثيرة. انتظر { $count } دقيقة.
    }
sign-in-lost = هل نسيت كلمة السر؟ يمكنك الدخول برمز استرداد، ويمكن لمن يدير الخادم أن ينشئ لك رابطًا: relais person add.
link-about = هذا الرابط يسجّل دخولك مرة واحدة.
confirm = كلمة السر مرة أخرى
confirm-about = لا يمكن لغيرك التراجع عمّا سيأتي، لذلك نتأكد من هويتك مرة أخرى.
confirm-do = متابعة
confirm-wrong = هذه ليست كلمة سرّك.

account = حسابك
account-who = من أنت
account-name = اسم الحساب
account-name-hint = اختياري: يمكنك الدخول به بدل { $mail }.
account-language = لغة المكتب
account-language-site = لغة الموقع
account-no-password = ليست لديك كلمة سر بعد. اختر واحدة أدناه لتتمكن من العودة.
account-password-old = كلمة السر الحالية
account-password-new = كلمة السر الجديدة
account-password-do = تغيير كلمة السر
sessions = الأجهزة المسجّل الدخول منها
session-unknown = متصفح غير معروف
session-seen = آخر استعمال: { $at }
session-this = هذا المتصفح
session-end = تسجيل الخروج هناك
sessions-end = تسجيل الخروج من كل الأجهزة الأخرى

role-owner = مالك
role-owner-about = كل شيء، بما فيه الفريق والإعدادات.
role-editor = محرر
role-editor-about = كل المقالات والتصنيفات والتعليقات.
role-author = كاتب
role-author-about = يكتب مقالاته وينشرها.
role-translator = مترجم
role-translator-about = يكتب الترجمات وينشرها غيره.
role-moderator = مشرف
role-moderator-about = يُعنى بالتعليقات.
member-since = منذ { $at }
member-role = دور { $name }
member-set = تغيير
member-remove = إخراج
invite = دعوة شخص
invite-as = بصفة
invite-do = إنشاء رابط
invitations = دعوات معلّقة
invitation = دعوة
invitation-until = صالحة حتى { $at }
invitation-take-back = سحب الدعوة
invitation-made = الدعوة
invitation-made-about = أرسل هذا الرابط إلى الشخص. يصلح مرة واحدة خلال أسبوعين، ولا يُعرض إلا الآن.
invitation-about = دُعيت إلى المشاركة في هذا الموقع.
invitation-me = دخولك مسجّل باسم { $name }.
invitation-sign-in = لديّ حساب على هذا الخادم
invitation-do = انضمام

done-account = حُفظ حسابك.
done-password = تغيّرت كلمة سرّك، وسُجّل خروجك من كل الأجهزة الأخرى.
done-sessions = سُجّل الخروج.
done-people = تمّ.

wrong-name-empty = يُرجى كتابة اسم.
wrong-name-long = هذا الاسم طويل جدًا: 80 حرفًا على الأكثر.
wrong-mail = هذا ليس بريدًا إلكترونيًا؛ اكتبه مثل ana@example.org.
wrong-mail-taken = هذا البريد مستعمل هنا. إن كان لك فسجّل الدخول.
wrong-password-short = كلمة السر هذه قصيرة جدًا.
wrong-password-long = كلمة السر هذه طويلة جدًا.
wrong-password-known = كلمة السر هذه سهلة التخمين. اختر غيرها.
wrong-account = من 3 إلى 40 من الحروف والأرقام والنقاط والشرطات.
wrong-title-empty = يُرجى كتابة عنوان.
wrong-host = هذا ليس عنوان موقع؛ اكتبه مثل blog.example.org دون https://.
wrong-language = هذه اللغة غير معروفة.
wrong-zone = هذه ليست منطقة زمنية؛ اكتبها مثل Africa/Tunis.
refused-code = استُعمل هذا الرمز أو الرابط من قبل، أو مضى وقته. اطلب غيره.
refused-account-taken = اسم الحساب هذا لشخص آخر على هذا الخادم. اختر غيره.
refused-last-owner = لا بدّ للموقع من مالك واحد على الأقل. عيّن مالكًا آخر أولًا.
refused-no-member = لم يعد هذا الشخص من فريق الموقع.
refused-invitation = استُعملت هذه الدعوة أو سُحبت أو مضى وقتها. اطلب غيرها ممن أرسلها.
refused-setup = استُعمل هذا الرابط أو مضى وقته. أعد تشغيل Relais للحصول على غيره، أو اطلب إنشاء رابط لك: relais person add.
refused-unclear = ليس واضحًا ما تطلبه هذه الاستمارة. أعد تحميل الصفحة وأرسلها من جديد.

## المكتب: المقالات

article-untitled = بلا عنوان
page-new = صفحة جديدة
articles-writing = قيد الكتابة
articles-published = منشورة
articles-withdrawn = مسحوبة
articles-bin = سلة المهملات
articles-none = لا شيء هنا بعد.
state-draft = مسودة
state-submitted = مقدَّم للنشر
state-scheduled = مجدول
state-arriving = قيد الوصول
state-published = منشور
state-withdrawn = مسحوب
state-binned = في سلة المهملات
form-wrong-kept = لم يُحفظ شيء بعد: يُرجى مراجعة الحقول المشار إليها أدناه. ما كتبته ما زال هنا.
article-preview = معاينة
share-title = مشاركة هذه المعاينة
share-about = من يملك رابطًا يرى المقال كما سيراه القرّاء، دون حساب. لا يجده أي محرّك بحث، وينتهي من تلقاء نفسه.
share-closed = هذا الموقع غير مفتوح للعموم: لن تُظهر الروابط شيئًا قبل فتحه.
share-made = رابطك
share-made-about = انسخه الآن: لا يُعرض إلا هذه المرة.
share-look = معاينته
share-links = الروابط المفتوحة
share-until = حتى { $at }
share-since = أُنشئ في { $at }
share-shows-newest = أحدث نص في كل مرة
share-shows-this = النص كما هو الآن
share-end = إنهاؤه
share-new = رابط جديد
share-for = ينتهي بعد
share-day = يوم واحد
share-week = أسبوع واحد
share-month = شهر واحد
share-shows = يُظهر
share-do = إنشاء رابط
done-preview-ended = انتهى هذا الرابط.
refused-share-binned = ما في سلة المهملات لا يُعرض على أحد. أخرجه منها أولًا.
refused-shares = عشرون رابطًا إلى هذا المقال مفتوحة الآن. أنهِ أحدها أولًا.
refused-no-such-picture = لا توجد صورة كهذه.
passage-notes = ملاحظات على مقاطع
passage-note-new = كتابة ملاحظة
passage-note-about = لمن يكتبون هنا؛ لا يرى القرّاء الملاحظات أبدًا.
passage-note-quote = المقطع
passage-note-quote-hint = انسخ كلماته من النص.
passage-note-take = أخذ الكلمات المحددة
passage-note-words = ملاحظتك
passage-note-do = إضافة الملاحظة
passage-note-answer = جوابك
passage-note-answer-do = الرد
passage-note-settle = سُوِّيت
passage-note-settled = سُوِّيت في { $at }
passage-note-find = عرضه في النص
passage-note-gone = لم يعد هذا المقطع في النص.
done-noted = أُضيفت الملاحظة إلى مقطعها.
done-answered = أُرسل الرد.
done-settled = سُوِّيت. تبقى الملاحظة بجانب النسخ المحفوظة.
refused-note-no-passage = ما الكلمات المقصودة؟ انسخها من النص.
refused-note-long-passage = هذا المقطع أطول من 600 حرف. تكفي بضع كلمات للعثور عليه.
refused-note-not-there = هذه الكلمات ليست في النص. انسخها كما هي.
refused-note-empty = لم يُكتب شيء بعد.
refused-note-long = اكتب 4000 حرف على الأكثر.
refused-notes = مئتا ملاحظة مفتوحة على هذا المقال. سوِّ بعضها أولًا.
refused-no-note = لم تعد هذه الملاحظة مفتوحة.
article-submit = تقديم للنشر
article-publish = نشر
article-change = نشر التغييرات
article-standfirst = المقدمة: جملة أو جملتان تحت العنوان
article-text = النص
article-format = النص مكتوب بصيغة
article-about = عن هذا المقال
article-beside = إلى جانب النص
article-publication = النشر
article-schedule = النشر لاحقًا
article-schedule-at = اليوم والساعة ({ $zone })
article-schedule-do = جدولة
article-unschedule = إلغاء الموعد
schedule-twice = تؤخَّر الساعة حينها، فتتكرر هذه الساعة مرتين. أيّهما تقصد؟
schedule-never = تُقدَّم الساعة حينها، فلا تأتي هذه الساعة. وُضعت في الحقل الساعة التي تحل محلها؛ أكّد إن كانت مناسبة.
schedule-wrong = يُرجى اختيار يوم وساعة.
article-correction = ما كان خطأ، وما هو الصواب
article-correction-hint = جملة واحدة يراها القرّاء تحت المقال وفي صفحة التصويبات.
article-correct = نشر بوصفه تصويبًا
article-edit-small = نشر بوصفه تعديلًا طفيفًا دون إعلان
article-take-back = سحب المقال
article-take-back-reason = السبب، للسجلّ
article-put-back = إعادة النشر
article-hand-back = إعادته إلى كاتبه
article-bin = نقل إلى سلة المهملات
article-restore = استعادة من سلة المهملات
article-authors = كتبه
article-translators = ترجمه
article-names-hint = اسم في كل سطر. لا حاجة إلى حساب.
article-labels-hint = تفصل بينها فواصل.
article-slug = نهاية عنوانه
article-slug-hint = تُؤخذ من العنوان إن تركتها فارغة.
article-readdress = تغيير العنوان؛ ويقود القديم إلى هنا
article-language = لغة النص
article-description = للبطاقات ومحركات البحث
article-description-hint = إن تُركت فارغة أُخذت المقدمة أو الكلمات الأولى.
article-card = صورة البطاقات
article-card-hint = عنوانها.
article-closed = دون تعليقات
revisions = النصوص المحفوظة
revisions-older = الأقدم
revisions-none = لم يُحفظ شيء هنا بعد.
revision-newest = الأحدث
revision-auto = حُفظ تلقائيًا
revision-saved = محفوظ
revision-published = منشور
revision-withdrawn = سُحب:
revision-bring-back = استرجاع
revision-withdraw = سحب من النسخ المنشورة
revision-reason = السبب، ويراه القرّاء
conflict = كتب شخصان في وقت واحد
conflict-about = النصّان محفوظان. اختر ما يُتابَع، ويبقى الآخر بين النصوص المحفوظة.
conflict-mine = نصّك
conflict-theirs = النص الآخر
conflict-keep-mine = المتابعة بنصّي
conflict-keep-theirs = المتابعة بالنص الآخر
done-saved = حُفظ.
done-published = نُشر، ويراه القرّاء الآن.
done-corrected = نُشر التصويب.
done-scheduled = حُدّد الموعد.
done-unscheduled = لن يُنشر تلقائيًا.
done-submitted = قُدّم للنشر، وسيطّلع عليه من يحق له النشر.
done-handed-back = أُعيد إلى كاتبه.
done-withdrawn = سُحب، وعنوانه يبيّن ذلك.
done-put-back = نُشر من جديد.
done-binned = في سلة المهملات، ويمكنك استعادته منها.
done-restored = استُعيد من سلة المهملات.
bin-empty = إفراغ سلة المهملات
bin-erase-one = حذف نهائي
bin-erase-title = حذف نهائي
bin-erase-goes =
    { $count ->
        [zero] لا شيء يُحذف.
        [one] سيُحذف هذا النص نهائيًا، ومعه كل نسخه المحفوظة وتصويباته وملاحظاته والروابط التي تعرضه.
        [two] سيُحذف هذان النصان نهائيًا، ومعهما كل نسخهما المحفوظة وتصويباتهما وملاحظاتهما والروابط التي تعرضهما.
        [few] ستُحذف هذه النصوص وعددها { $count } نهائيًا، ومعها كل نسخها المحفوظة وتصويباتها وملاحظاتها والروابط التي تعرضها.
        [many] ستُحذف هذه النصوص وعددها { $count } نهائيًا، ومعها كل نسخها المحفوظة وتصويباتها وملاحظاتها والروابط التي تعرضها.
       *[other] ستُحذف هذه النصوص وعددها { $count } نهائيًا، ومعها كل نسخها المحفوظة وتصويباتها وملاحظاتها والروابط التي تعرضها.
    }
bin-erase-comments =
    { $count ->
        [zero] لا تعليقات للقرّاء عليه.
        [one] ويُحذف أيضًا تعليق واحد للقرّاء.
        [two] ويُحذف أيضًا تعليقان للقرّاء.
        [few] وتُحذف أيضًا { $count } تعليقات للقرّاء.
        [many] ويُحذف أيضًا { $count } تعليقًا للقرّاء.
       *[other] ويُحذف أيضًا { $count } تعليق للقرّاء.
    }
bin-erase-back = لا يمكن استرجاع شيء منه.
bin-erase-more = في السلة أكثر من ذلك. أفرغها مرة أخرى بعدها.
bin-erase-address = ما أمكن للقرّاء رؤيته يبقى عنوانه، ويقول إنه لم يعد موجودًا.
bin-erase-pictures = تبقى الصور في المكتبة، حتى التي لا يستعملها شيء آخر.
bin-erase-do = حذف نهائي
bin-erase-not = إبقاء في سلة المهملات
bin-is-empty = سلة المهملات فارغة.
done-erased = حُذف نهائيًا.
done-moved = تغيّر العنوان، ويقود القديم إلى هنا دائمًا.
done-brought-back = النص القديم هو الأحدث الآن. لم يضع شيء.
refused-no-article = هذا المقال غير موجود.
refused-not-your-article = هذا المقال لغيرك. إن كان عليك الكتابة فيه فاسأل محررًا.
refused-not-yours-to-publish = لا يتيح لك دورك نشره. قدّمه للنشر ليطّلع عليه من يحق له ذلك.
refused-no-revision = لم يعد هذا النص المحفوظ موجودًا.
## المكتب: التصنيفات والسلاسل

labels-further = التالي
labels-none = لا تصنيفات بعد. تُعطى في صفحة الكتابة.
labels-none-found = لا تصنيف يحوي هذه الكلمات.
label-name = الاسم
label-name-hint = يتبع عنوانُه الاسمَ، والعنوان السابق يقود إليه دائمًا.
label-rename = إعادة التسمية
label-former = الأسماء السابقة
label-call-again = استعادة هذا الاسم
label-merge = الدمج مع تصنيف آخر
label-into = التصنيف الذي يبقى
label-into-hint = تحمله المقالات بدل هذا.
label-merge-do = دمج
label-merging =
    { $count ->
        [zero] لا مقال يحمل «{ $label }».
        [one] سيحمل مقال واحد «{ $into }» بدل «{ $label }».
        [two] سيحمل مقالان «{ $into }» بدل «{ $label }».
        [few] ستحمل { $count } مقالات «{ $into }» بدل «{ $label }».
        [many] سيحمل { $count } مقالًا «{ $into }» بدل «{ $label }».
       *[other] سيحمل { $count } مقال «{ $into }» بدل «{ $label }».
    } ويقود العنوان السابق إلى الجديد. لا يمكن التراجع عن ذلك.
label-unseen =
    { $count ->
        [zero] لا مقال آخر
        [one] ومقال آخر لا يراه القرّاء
        [two] ومقالان آخران لا يراهما القرّاء
        [few] و{ $count } مقالات أخرى لا يراها القرّاء
        [many] و{ $count } مقالًا آخر لا يراها القرّاء
       *[other] و{ $count } مقال آخر لا يراها القرّاء
    }
label-remove = حذف هذا التصنيف
label-remove-about = لا مقال يحمله.
cancel = إلغاء
wrong-label-into = لا تصنيف آخر بهذا الاسم في الموقع. اختر واحدًا من القائمة.
done-label-renamed = أُعيدت التسمية. الاسم والعنوان السابقان يقودان إلى هنا، ويمكنك استعادة الاسم السابق أدناه.
done-labels-merged = دُمجا، والعنوان السابق يقود إلى هذا.
done-label-removed = حُذف التصنيف.
refused-label-name = للتصنيف اسم لا يتجاوز 200 حرف.
refused-label-taken = هناك تصنيف آخر اسمه «{ $label }». ادمج الاثنين بدل ذلك.
refused-label-itself = لا يُدمج التصنيف مع نفسه. اختر غيره.
refused-no-label = لا وجود لهذا التصنيف (أو لم يعد موجودًا). ابحث عنه في القائمة.
refused-label-carried = تحمل مقالات هذا التصنيف، منشورة أو مسحوبة. ادمجه مع غيره بدل ذلك.
series = السلاسل
series-part = الجزء { $number } من { $count }
series-previous = السابق في السلسلة
series-next = التالي في السلسلة
series-none = لا سلاسل بعد. السلسلة تتيح قراءة المقالات واحدًا بعد آخر.
series-new = سلسلة جديدة
series-make = إنشاء
series-readers = رؤيتها كما يراها القرّاء
series-empty = لا مقال فيها بعد.
series-earlier = تقديم
series-later = تأخير
series-leave = إخراج من السلسلة
series-join = إضافة مقال
series-join-do = إضافة
series-words = الاسم والتعريف
series-about = التعريف
series-about-hint = جملة أو جملتان يراهما القرّاء تحت الاسم.
series-remove = حذف السلسلة
series-remove-about = تبقى مقالاتها كما هي، ولن يقود عنوانها إلى شيء، ويضيع الترتيب.
article-sought = المقال
article-sought-hint = عنوانه على الشبكة أو كلمات من عنوانه.
article-sought-several = تطابق عدة مقالات. اختر.
wrong-article-sought = لا مقال في هذا الموقع يطابق ذلك. اكتب عنوانه على الشبكة أو كلمات أخرى من عنوانه.
done-series-made = أُنشئت السلسلة. أضف إليها مقالات.
done-series-order = حُفظ الترتيب.
done-series-removed = حُذفت السلسلة.
refused-no-series = لا وجود لهذه السلسلة (أو لم تعد موجودة). ابحث عنها في القائمة.
refused-series-name = للسلسلة اسم لا يتجاوز 200 حرف.
refused-series-about = لا يتجاوز التعريف 1000 حرف. اختصره.
refused-series-page = لا مكان للصفحة في سلسلة، فذلك للمقالات وحدها.
refused-series-twice = المقال موجود في السلسلة «{ $series }» من قبل.
refused-series-long = في السلسلة «{ $series }» 200 مقال، وهو أقصى ما تسعه. ابدأ سلسلة أخرى.
refused-series-many = المقال موجود في ثلاث سلاسل. أخرجه من واحدة أولًا.
refused-series-not-in = لم يعد هذا المقال في هذه السلسلة.

## ترجمات المقال

also-in = أيضًا بـ
translations = الترجمات
translation-of = ترجمة لـ
translation-do = ربط الاثنين
translation-leave = فصله عن ترجماته
done-translations = صار كل من هذه المقالات يقود إلى غيره.
done-no-translation = لم يعد هذا المقال يقود إلى ترجماته ولا هي إليه.
refused-translation-language = مقالان من هذه مكتوبان بلغة واحدة ({ $language }). حدّد أولًا لغة كل منهما.
refused-translation-itself = المقال ليس ترجمة لنفسه. اختر غيره.
refused-translation-many = هناك ثلاثون ترجمة، وهو الحد الأقصى.
refused-translation-none = لا ترجمات لهذا المقال.

## المكتب: العناوين والبحث والسلة

article-address-wished = سيكون عنوانه:
articles-sought = العنوان أو الاسم أو الرابط
articles-narrow = تضييق البحث
articles-author = اسم الكاتب أو المترجم
articles-label = التصنيف
articles-any = أي لغة
articles-all = عرض الكل
articles-none-found = لا شيء هنا يطابق ذلك.
settings-latin = عناوين بحروف لاتينية
settings-latin-hint = لعناوين المقالات والصفحات الجديدة، وإلا بقيت بحروف العنوان. وتبقى العناوين القائمة.

## المكتب: ما يُرفض

refused-write-binned = هذا المقال في السلة. أخرجه منها أولًا.
refused-write-arriving = ما زال الاستيراد يجلب هذا المقال. انتظر حتى ينتهي.
refused-submit = لا يُقدَّم للنشر إلا مسوّدة.
refused-hand-back = لا يُعاد إلى كاتبه إلا مقال قُدّم للنشر.
refused-unschedule = هذا المقال غير مجدول.
refused-publish-published = هذا المقال منشور. انشر نصه الجديد تعديلًا بسيطًا أو تصحيحًا.
refused-publish-withdrawn = سُحب هذا المقال. أعد نشره أولًا.
refused-publish-binned = هذا المقال في السلة. أخرجه منها قبل نشره.
refused-republish = لا يرى القرّاء هذا المقال بعد. انشره أولًا.
refused-take-back-twice = سُحب هذا المقال من قبل.
refused-take-back = لا يُسحب إلا ما يراه القرّاء.
refused-put-back = لا يُعاد إلا ما سُحب.
refused-bin-published = يرى القرّاء هذا المقال. اسحبه قبل وضعه في السلة.
refused-bin-twice = هذا المقال في السلة من قبل.
refused-restore = هذا المقال ليس في السلة.
refused-sentence-none = اذكر في جملة ما الذي تغيّر ولماذا.
refused-sentence-long = في الجملة { $long } حرفًا، وأقصاها 500. اختصر.
refused-readdress-unseen = لا عنوان لهذا المقال بعد. اكتب ما تريده في مسوّدته.
refused-readdress-empty = اكتب كلمات يُصنع منها العنوان.
refused-readdress-taken = كان في { $address } شيء آخر أو ما زال. اختر كلمات أخرى.
refused-text-seen = رأى القرّاء هذا النص من قبل. أعده نصًا أحدث ثم انشره.
refused-withdraw-shown = يرى القرّاء هذا النص الآن. انشر نصًا مصححًا أولًا أو اسحب المقال.
refused-withdraw-unseen = لم ير القرّاء هذا النص قط، فلا شيء يُسحب.
refused-withdraw-twice = سُحب هذا النص من قبل.
refused-pin = لا يُثبَّت في أعلى الصفحة الأولى إلا مقال يراه القرّاء.
refused-unpin = هذا المقال غير مثبّت في أعلى الصفحة الأولى.
refused-hour-past = مضى { $hour } ({ $zone }). اختر ساعة لاحقة أو انشر الآن.
wrong-body-long = يتجاوز النص { $most } ميغابايت. اجعله عدة مقالات.
wrong-line-long = { $long } حرفًا، والحد { $most }. اختصر.
wrong-tag = «{ $tag }» ليست لغة. اكتب رمزها مثل fr أو ar-TN أو pt-BR.
wrong-too-many = العدد كبير، والحد { $most }. احذف بعضها.
wrong-card = هذا ليس عنوان صورة. اختر صورة من هذا الموقع أو عنوانًا يبدأ بـ https://.

## المحرر: أدواته. الصفحة نفسها تضع القيم مكان ‎`%n`‎ و‎`%name`‎ و‎`%time`‎ و‎`%what`‎.

editor-text = نص المقال
editor-toolbar = التنسيق
editor-keys = ‏Alt + F10 للوصول إلى التنسيق، وEsc للعودة منه. للخروج من النص: Esc ثم Tab.
editor-paragraph = فقرة
editor-heading = عنوان فرعي
editor-subheading = عنوان أصغر
editor-bold = غامق
editor-italic = مائل
editor-code = شيفرة
editor-link = رابط
editor-language = اللغة
editor-list = قائمة
editor-numbers = قائمة مرقمة
editor-quote = اقتباس
editor-cite = عنوان مصدر الاقتباس
editor-codeblock = كتلة شيفرة
editor-break = فاصل
editor-picture = صورة
editor-note = حاشية
editor-table = جدول
editor-undo = تراجع
editor-redo = إعادة
editor-source = HTML
editor-address = العنوان
editor-address-hint = عنوان على الويب، أو عنوان بريد، أو مسار داخل هذا الموقع.
editor-address-bad = لا يمكن فتح هذا العنوان. تحقق منه: https://example.org أو name@example.org أو ‎/path.
editor-apply = تطبيق
editor-remove = إزالة
editor-cancel = إلغاء
editor-language-choose = اختر…
editor-language-other = رمز آخر
editor-language-bad = اختر لغة، أو اكتب رمزها (مثل pt-BR).
editor-row-before = صف قبله
editor-row-after = صف بعده
editor-column-before = عمود قبله
editor-column-after = عمود بعده
editor-row-remove = حذف الصف
editor-column-remove = حذف العمود
editor-header-row = صف عناوين
editor-header-column = عمود عناوين
editor-table-remove = حذف الجدول

## المحرر: الصور والحواشي وما يبقى كما جاء

editor-figure = صورة
editor-alt = النص البديل
editor-alt-hint = ما تُظهره الصورة لمن لا يراها. يُترك فارغًا إن لم تُضف شيئًا إلى النص.
editor-caption = التعليق على الصورة
editor-credit = المصدر أو المصوّر
editor-picture-remove = إزالة الصورة
editor-picture-replace = اختيار صورة أخرى
editor-sending = جارٍ إرسال «%name»…
editor-sent = أصبحت «%name» في مكانها.
editor-picture-refused = تتعذر قراءة هذه الصورة. جرّب ملف JPEG أو PNG أو WebP أو AVIF أو GIF.
editor-picture-unreachable = لم تصل الصورة. نصك سليم؛ أعد المحاولة بعد لحظات.
editor-picture-missing = تنقص صورة هنا.
editor-again = إعادة المحاولة
editor-nothing-selected = حدّد الكلمات في النص أولًا.
editor-notes = الحواشي
editor-note-number = حاشية %n
editor-note-translator = حاشية المترجم
editor-note-translator-mark = ملاحظة المترجم
editor-note-remove = إزالة الحاشية
editor-kept-piece = باقٍ كما جاء؛ يمكن تعديله في HTML
editor-kept-jump = هنا ينتهي المقتطف

## المحرر: ما يُلصق وما يُحفظ

editor-pasted = تم اللصق.
editor-dropped = ما لم يُؤخذ: %what.
editor-dropped-styles = الألوان والخطوط والأحجام
editor-dropped-scripts = البرامج النصية
editor-dropped-frames = المحتوى المضمّن (بقي عنوانه)
editor-dropped-forms = النماذج
editor-dropped-drawings = الرسوم
editor-dropped-pictures = الصور (أفلتها هنا)
editor-dropped-hidden = النص المخفي
editor-foreign-pictures = صور باقية في موقعها الأصلي: %n.
editor-saved = حُفظ الساعة %time
editor-kept = محفوظ في هذا المتصفح
editor-unkept = لا يستطيع هذا المتصفح حفظ أي شيء: احفظ قبل مغادرة الصفحة.
editor-offline = الخادم لا يستجيب. كلماتك محفوظة في هذا المتصفح، والمحاولة مستمرة.
editor-back = حُفظ كل شيء من جديد.
editor-signed-out = انتهت جلستك. كلماتك محفوظة في هذا المتصفح: سجّل الدخول في نافذة أخرى ثم عد إلى هنا.
editor-conflict = حفظ شخص آخر هذا المقال في أثناء ذلك. كلماتك محفوظة في هذا المتصفح.
editor-conflict-open = مقارنة النصين
editor-refused = لم يقبل الخادم هذا الحفظ. كلماتك محفوظة في هذا المتصفح.
editor-restored = أُعيدت إلى مكانها كلمات لم تكن محفوظة.
editor-discard = تجاهلها
editor-discarded = عاد النص المحفوظ.
editor-offered = يحتفظ هذا المتصفح بنص آخر لهذا المقال، بتاريخ %time.
editor-offered-use = استعمال ذلك النص
editor-offered-words = قراءته
editor-other-tab = هذا المقال مفتوح أيضًا في لسان آخر. اكتب في واحد منهما فقط.
editor-leaving-offline = الخادم لا يستجيب: تبقى الصفحة مفتوحة وكلماتك محفوظة. أعد المحاولة بعد لحظات.

## المكتب: الإعدادات

settings-general = الموقع
settings-home = الصفحة الرئيسية
settings-machines = محركات البحث والروبوتات
settings-look = المظهر
settings-accent = اللون
settings-accent-hint = لون الروابط والأزرار والعلامات. وحيث لا يُقرأ، تُستعمل أقرب درجة منه تُقرأ.
settings-accent-pick = اختره
settings-accent-type = أو اكتبه
settings-accent-type-hint = مثل ‎#8c2b1b‎. إن تُرك فارغًا بقي اللون المعتاد.
colour-day-kept = يُقرأ على الصفحة الفاتحة: التباين { $now } إلى 1.
colour-day-moved = على الصفحة الفاتحة هو أبهت من أن تُقرأ به الكلمات ({ $own } إلى 1، واللازم 4.5)؛ فيُستعمل هناك ‎{ $colour }‎، بتباين { $now } إلى 1.
colour-night-kept = يُقرأ على الصفحة الداكنة: التباين { $now } إلى 1.
colour-night-moved = على الصفحة الداكنة هو أعتم من أن تُقرأ به الكلمات ({ $own } إلى 1، واللازم 4.5)؛ فيُستعمل هناك ‎{ $colour }‎، بتباين { $now } إلى 1.
settings-header = صورة الرأس
settings-header-hint = تعلو العنوان بعرض الصفحة؛ ومن الصورة الطويلة يظهر وسطها.
settings-header-file = أرسل صورة
settings-header-choose = أو اختر واحدة من المكتبة
settings-header-alt-hint = إن تُرك فارغًا فالصورة زينة تتخطّاها قارئات الشاشة.
settings-header-everywhere = في كل الصفحات
settings-header-everywhere-hint = وإلا ففي الصفحة الرئيسية وحدها.
settings-header-none = لا تُظهر صورة
settings-icon = الأيقونة
settings-icon-hint = تظهر في ألسنة المتصفح وعلى شاشات الهواتف وفي قارئات الخلاصات. صورة مربّعة من 180 بكسل فأكثر؛ ومن غيرها وسطها.
settings-icon-file = أرسل صورة
settings-icon-none = بلا أيقونة
refused-icon-kind = لا يمكن قراءة بكسلات هذه الصورة هنا. احفظها بصيغة PNG أو JPEG أو WebP ثم أرسلها.
refused-picture-gone = لم تعد هذه الصورة موجودة. أرسلها مجددًا أو اختر غيرها.
refused-picture-of-look = يُظهر الموقع هذه الصورة في رأسه أو أيقونةً له. اختر غيرها هناك أولًا.
wrong-colour = هذا ليس لونًا. اكتب ستّ خانات مثل ‎#8c2b1b‎.
settings-whole = المقالات كاملةً في الصفحة الرئيسية
settings-whole-hint = وإلا فمقدّمتها أو كلماتها الأولى مع رابط.
settings-blocks = حول المقالات
settings-blocks-hint = ما هو إلى الجانب ينزل إلى الأسفل في الشاشات الضيقة. الكتلة التي ليس فيها شيء لا تظهر، والمخفية تحتفظ بكلماتها.
block-side = إلى الجانب
block-below = في الأسفل
block-hidden = مخفية
block-about = عن هذا الموقع
block-about-hint = كلماتك أنت، تُكتب أدناه.
block-search-hint = حقل البحث.
block-follow = تابِع
block-follow-hint = خلاصات المقالات والتعليقات والتصحيحات.
block-pages-hint = كل الصفحات التي بلا تاريخ.
block-labels-hint = التصنيفات الأكثر مقالات.
block-archive-hint = السنوات وعدد مقالاتها.
block-discussed = الأكثر نقاشًا
block-discussed-hint = المقالات الخمسة الأكثر تعليقًا.
block-links = في مواقع أخرى
block-links-hint = روابط إلى مواقع أخرى، تُكتب أدناه.
settings-about-hint = فقرات يفصلها سطر فارغ؛ والغامق والمائل والروابط بلغة HTML.
settings-links-hint = رابط في كل سطر: الكلمات ثم خط عمودي ثم عنوان ويب، مثل جيراننا | https://example.org. خمسون على الأكثر. ويظهر بجانب كلّ منها عنوان آخر مقال فيه، يُطلب من خلاصته كل ست ساعات.
settings-preview = عاينه أولًا
wrong-about-long = هذه الكلمات طويلة جدًا: 20000 حرف على الأكثر.
wrong-links = كل سطر كلمات ثم خط عمودي ثم عنوان ويب، مثل جيراننا | https://example.org.
wrong-links-many = خمسون رابطًا على الأكثر.
feed-of-articles = المقالات
feed-of-comments = التعليقات
feed-of-corrections = التصحيحات
settings-menu-add = إضافة بند
settings-menu-choice = إلى أين يقود
settings-menu-other = – لا شيء، أو العنوان أدناه –
settings-menu-address = أو عنوان آخر في هذا الموقع
settings-menu-address-hint = مثل ‎/2024/‎ أو ‎/p/about‎.
settings-menu-words = كلماته
settings-menu-words-hint = إن تُرك فارغًا أُخذ اسم ما اخترته.
wrong-menu-words = اكتب كلمة أو كلمتين، 60 حرفًا على الأكثر.
settings-share = روابط المشاركة
settings-share-hint = سطر تحت كل مقال. روابط بسيطة: لا يُحمَّل شيء من مكان آخر، ولا يُخبَر أحد بمن يقرأ.
share-address = العنوان، للنسخ
share-mail = البريد
share = شارك:
settings-training = الترحيب بالبرامج التي تجمع النصوص لتدريب الذكاء الاصطناعي
settings-training-hint = وإلا رفض ملف robots.txt المعروف منها، وحُفظ حق التنقيب في النصوص بالصيغة التي يطلبها القانون الأوروبي.
settings-answers = الترحيب بمساعدي الذكاء الاصطناعي الباحثين عن جواب
settings-answers-hint = وإلا طلب منها ملف robots.txt ألّا تقرأ الصفحات للإجابة عن سؤال.
settings-archives = الترحيب بأرشيفات الويب
settings-archives-hint = وإلا طلب ملف robots.txt من أرشيف الإنترنت ألّا يحتفظ بنسخة.
settings-robots = ما يقوله ملف robots.txt الآن
settings-put-back = إعادة ما كان هنا من قبل
settings-put-back-hint = يُلغى آخر تغيير في هذه الصفحة، ويمكنك الذهاب والإياب بين الحالين.
settings-description = العنوان الفرعي
settings-description-hint = جملة عن المنشور في صفحته الرئيسية ولمحركات البحث.
settings-host = عنوانه:
settings-open = مفتوح للجميع
settings-open-hint = وإلا فلا يقرؤه إلا فريقه، ويبيّن كل عنوان أنه مغلق.
settings-searchable = الترحيب بمحركات البحث
settings-searchable-hint = وإلا طلبت منها كل صفحة أن تتجاهلها.
settings-home-count = المقالات في الصفحة الرئيسية
settings-home-count-hint = من 1 إلى 100؛ والأقدم في الصفحة التالية.
settings-menu-hint = الأرشيف والتصنيفات والبحث فيها دائمًا. وإلى جانبها خمسة بنود على الأكثر.
done-settings = حُفظت الإعدادات.
wrong-home-count = يُرجى إدخال عدد من 1 إلى 100.
wrong-menu = هذا ليس عنوانًا في هذا الموقع. اكتب واحدًا مثل ‎/p/about‎.
wrong-menu-long = في القائمة خمسة بنود على الأكثر.

revisions-compared = ما تغيّر بين { $before } و{ $after }
revision-changes = التغييرات
conflict-compared = ما يغيّره نصّك في النص الآخر
article-pin = تثبيت أعلى الصفحة الرئيسية
article-unpin = إلغاء التثبيت
done-pinned = المقال مثبّت أعلى الصفحة الرئيسية.
done-unpinned = عاد المقال إلى مكانه حسب تاريخه.
## صور أُرسلت ولم تُقبل

picture-refused-no-picture = هذا الملف ليس صورة. يمكن عرض JPEG وPNG وWebP وAVIF وGIF وSVG.
picture-refused-svg = يُعطي ملف SVG هذا أسماءً لأجزاء منه قد تجعله يكبر بلا نهاية، ولذلك لا يُقبل. احفظ الرسم بصيغة SVG بسيطة أو PNG ثم أرسله.
picture-refused-heic = لا تستطيع المتصفحات عرض صور HEIC. احفظ الصورة أو شاركها بصيغة JPEG ثم أرسلها.
picture-refused-kind = لا تستطيع المتصفحات عرض ملفات { $kind }. احفظ الصورة بصيغة JPEG أو PNG أو WebP ثم أرسلها.
picture-refused-cut-short = تنقطع هذه الصورة في منتصفها: لعلها لم تُنسخ كاملة. خذها من مصدرها مرة أخرى وأرسلها.
picture-refused-damaged = هذه الصورة تالفة ولا يمكن قراءتها. افتحها في برنامج للصور واحفظها من جديد ثم أرسلها.
picture-refused-bytes = حجم هذه الصورة { $megabytes } م.ب، والحد الأقصى { $most } م.ب. احفظها بحجم أصغر ثم أرسلها.
picture-refused-side = أبعاد هذه الصورة { $width } × { $height } بكسل، والحد الأقصى لكل ضلع { $most }. صغّرها ثم أرسلها.
picture-refused-pixels = أبعاد هذه الصورة { $width } × { $height } بكسل، وأقصى ما يُقبل من هذا النوع { $most } ميغابكسل. صغّرها ثم أرسلها.

## المكتب: الصور

pictures-add = إضافة صور
pictures-send = إرسال
pictures-lacking = دون نص بديل أو دون مصدر
pictures-lacking-read = تأتي أولًا صور المقالات الأكثر قراءة في آخر 30 يومًا.
pictures-lacking-new = تأتي أولًا صور أحدث المقالات.
pictures-none = لا صور بعد. أضفها هنا أو أفلتها في مقال.
pictures-none-found = لا توجد صورة مطابقة.
picture-kilobytes = { $kilobytes } ك.ب
picture-under-way = تُعدّ نسخ أصغر منها
picture-given-up = تعذّر إعداد نسخ أصغر
picture-alt = ما تُظهره، لمن لا يراها
picture-credit = المصدر
picture-caption = التعليق أسفل الصورة
picture-this = هذه الصورة
picture-instead = تُعرض بدلها
picture-would-be = ستُعرض بدلها
picture-show-again = عرض هذه الصورة نفسها من جديد
picture-replace = استبدالها في كل مكان
picture-is-replaced = مستبدلة
picture-replace-about = تحلّ صورة أخرى محلها في كل مقال ومسودة وخلاصة. ترى ما سيتغيّر قبل أن يتغيّر.
picture-replace-new = صورة جديدة
picture-replace-choose = أو واحدة من المكتبة
picture-replace-look = معاينة ما سيتغيّر
picture-replace-do = استبدالها
picture-replace-not = تركها
picture-replace-nowhere = لا يعرض هذه الصورة أي مقال.
picture-replace-back = يمكنك استعادتها لاحقًا.
picture-shown-in = أين تُعرض
picture-in-look = في مظهر الموقع
picture-shown-nowhere = لا مكان.
picture-uses-more = وفي مقالات أخرى.
picture-use-public = فيما يراه القرّاء
picture-use-draft = فيما يُكتب الآن
done-picture-replaced = تُعرض الصورة الأخرى في كل مكان. يمكنك استعادة هذه أدناه.
done-picture-shown-again = عادت الصورة نفسها.
refused-picture-itself = لا يمكن أن تحلّ صورة محلّ نفسها. اختر أخرى.
refused-picture-in-use = يعرض مقالٌ هذه الصورة. أخرجها منه أو استبدلها في كل مكان، ثم أخرجها من هنا.
players = الأفلام والأصوات
players-about = لا يُحمَّل شيء من أي خدمة قبل أن يطلبه القارئ: يعرض المقال صورة تقود إلى صفحة فيها المشغّل.
picture-replace-where =
    { $count ->
        [zero] لن تُستبدل في أي مكان.
        [one] ستُستبدل في المقال أدناه.
        [two] ستُستبدل في الموضعين أدناه.
        [few] ستُستبدل في { $count } مواضع أدناه.
        [many] ستُستبدل في { $count } موضعًا أدناه.
       *[other] ستُستبدل في { $count } موضع أدناه.
    }
picture-remove = إزالة
done-picture-kept = الصور هنا.
done-picture-removed = أُزيلت الصورة.
refused-no-picture = لم تُرسل صورة. اختر واحدة أولًا.
refused-picture-words = هذه الكلمات أطول مما تحتمله صورة. اختصرها.
picture-uses =
    { $count ->
        [zero] ليست في أي مقال
        [one] في مقال واحد
        [two] في مقالين
        [few] في { $count } مقالات
        [many] في { $count } مقالًا
       *[other] في { $count } مقال
    }

## القراءات

desk-reads = القراءات
reads-off = لا تُعدّ القراءات في هذا الموقع، ويُختار ذلك في الإعدادات.
reads-about = كل صفحة مقال يفتحها متصفح تُعدّ قراءة واحدة. لا تُعدّ الروبوتات التي تعرّف بنفسها ولا الصفحات المحمّلة مسبقًا ولا الخلاصات، ولا يُتعقّب أحد: لا ملفات ارتباط ولا عناوين ولا بصمات، بل مجاميع يومية فقط.
reads-days = آخر 30 يومًا
reads-count =
    { $count ->
        [zero] لا قراءات
        [one] قراءة واحدة
        [two] قراءتان
        [few] { $count } قراءات
        [many] { $count } قراءة
       *[other] { $count } قراءة
    }
reads-lately =
    { $count ->
        [zero] لا قراءات خلال 30 يومًا
        [one] قراءة واحدة خلال 30 يومًا
        [two] قراءتان خلال 30 يومًا
        [few] { $count } قراءات خلال 30 يومًا
        [many] { $count } قراءة خلال 30 يومًا
       *[other] { $count } قراءة خلال 30 يومًا
    }
reads-plot =
    { $count ->
        [zero] القراءات اليومية من { $first } إلى { $last }؛ لا قراءات.
        [one] القراءات اليومية من { $first } إلى { $last }؛ أكثرها قراءة واحدة يوم { $day }.
        [two] القراءات اليومية من { $first } إلى { $last }؛ أكثرها قراءتان يوم { $day }.
        [few] القراءات اليومية من { $first } إلى { $last }؛ أكثرها { $count } قراءات يوم { $day }.
        [many] القراءات اليومية من { $first } إلى { $last }؛ أكثرها { $count } قراءة يوم { $day }.
       *[other] القراءات اليومية من { $first } إلى { $last }؛ أكثرها { $count } قراءة يوم { $day }.
    }
reads-table = في جدول
reads-day = اليوم
reads-most = الأكثر قراءة
reads-week = 7 أيام
reads-month = 30 يومًا
reads-year = 12 شهرًا
reads-none = لم يُقرأ شيء بعد في هذه المدة.
settings-reads = عدّ قراءات المقالات
settings-reads-hint = على هذا الخادم، بلا ملفات ارتباط ولا عناوين ولا بصمات: مجاميع لكل يوم ومقال، لكم وحدكم.
## الانتقال من Blogger

door-move-about = تأتي المقالات والتعليقات والعناوين إلى هنا. ترى أولًا كل ما سيتغيّر، ولا يُكتب شيء قبل موافقتك.
door-move-go = ابدأ
move-how-blogger = في Blogger افتح «الإعدادات» ثم «إدارة المدوّنة»، واختر «نسخ المحتوى احتياطيًا». ينزّل المتصفح ملفًا اسمه blog-….xml.
move-how-send = أرسل هذا الملف إلى هنا كما هو.
move-how-plan = اقرأ الخطة مع عشر مقالات قبل الانتقال وبعده، ثم قل هل ننتقل.
move-file = الملف blog-….xml
move-file-hint =
    { $count ->
        [zero] { $most } على الأكثر. يُحذف الملف من هذا الخادم في اليوم نفسه.
        [one] { $most } على الأكثر. يبقى الملف على هذا الخادم ويُحذف بعد يوم.
        [two] { $most } على الأكثر. يبقى الملف على هذا الخادم ويُحذف بعد يومين.
        [few] { $most } على الأكثر. يبقى الملف على هذا الخادم ويُحذف بعد { $count } أيام.
        [many] { $most } على الأكثر. يبقى الملف على هذا الخادم ويُحذف بعد { $count } يومًا.
       *[other] { $most } على الأكثر. يبقى الملف على هذا الخادم ويُحذف بعد { $count } يوم.
    }
move-megabytes = { $megabytes } م.ب
move-gigabytes = { $gigabytes } غ.ب
move-send = أرسل واعرض الخطة
move-sending = إرسال الملف
move-cancel = إلغاء الإرسال
move-broken-off = انقطع الإرسال ولم يُحفظ شيء. تحقّق من الاتصال وأعد المحاولة.
move-earlier = الملفات وعمليات النقل
move-articles =
    { $count ->
        [zero] لا مقالات
        [one] مقال واحد
        [two] مقالان
        [few] { $count } مقالات
        [many] { $count } مقالًا
       *[other] { $count } مقال
    }
move-state-planning = الخطة قيد الإعداد
move-state-planned = الخطة جاهزة
move-state-running = الانتقال جارٍ
move-state-stopped = متوقف
move-state-done = تم الانتقال
move-state-refused = مرفوض
move-state-broken-off = انقطع
move-received = وصل في { $when } · { $size }
move-stage-waiting = يبدأ هذا بعد لحظة.
move-stage-reading = قراءة الملف: { $percent } %.
move-stage-looking = الفحص: { $done } من { $all } من المدخلات.
move-stage-bringing = الوصول: { $done } من { $all } من المدخلات.
move-stage-opening = ترقيم التعليقات والفتح: { $done } من { $all } من المقالات.
move-stage-relating = المقالات المتصلة: { $done } من { $all }.
move-stage-reporting = كتابة التقرير.
move-left-soon = بقي أقل من دقيقة.
move-left =
    { $count ->
        [zero] بقي أقل من دقيقة.
        [one] بقيت دقيقة تقريبًا.
        [two] بقيت دقيقتان تقريبًا.
        [few] بقيت { $count } دقائق تقريبًا.
        [many] بقيت { $count } دقيقة تقريبًا.
       *[other] بقيت { $count } دقيقة تقريبًا.
    }
move-stop = أوقف
move-stop-hint = ما وصل يبقى.
move-given-up = لم تنجح عدة محاولات. ما وصل يبقى، وسجلّ الخادم يبيّن السبب.
move-again = أعد المحاولة
move-another = أرسل ملفًا آخر
move-stopped-about = ما وصل يبقى هنا. المقالات التي لم تُفتح بعد لا يراها أحد، والمتابعة تُكمل من حيث توقفت.
move-go-on = تابع
move-done-about = انتهى في { $when }. هذا ما وصل، وما يحتاج إلى نظر.
move-plan = الخطة
move-plan-about = لم يُكتب شيء بعد. هذا ما سيأتي من «{ $title }».
move-plan-nothing = لا شيء لينقل: كل شيء هنا من قبل، أو في القائمة.
move-counts = مدخلات الملف
move-kind = النوع
move-in-file = في الملف
move-to-bring = سيُنقل
move-brought = وصل
move-here = هنا من قبل
move-listed = في القائمة
move-drafts =
    { $count ->
        [zero] لا مسودات.
        [one] مسودة واحدة، وتبقى مسودة.
        [two] مسودتان، وتبقيان مسودتين.
        [few] { $count } مسودات، وتبقى مسودات.
        [many] { $count } مسودة، وتبقى مسودات.
       *[other] { $count } مسودة، وتبقى مسودات.
    }
move-labels =
    { $count ->
        [zero] لا تصنيفات.
        [one] تصنيف واحد.
        [two] تصنيفان.
        [few] { $count } تصنيفات.
        [many] { $count } تصنيفًا.
       *[other] { $count } تصنيف.
    }
move-addresses =
    { $count ->
        [zero] لا عناوين قديمة.
        [one] عنوان قديم واحد سيجيب هنا.
        [two] عنوانان قديمان سيجيبان هنا.
        [few] { $count } عناوين قديمة ستجيب هنا.
        [many] { $count } عنوانًا قديمًا ستجيب هنا.
       *[other] { $count } عنوان قديم ستجيب هنا.
    }
move-pictures =
    { $count ->
        [zero] لا صور في مواقع أخرى.
        [one] صورة واحدة تُعرض حاليًا من مكانها.
        [two] صورتان تُعرضان حاليًا من مكانهما.
        [few] { $count } صور تُعرض حاليًا من مكانها.
        [many] { $count } صورة تُعرض حاليًا من مكانها.
       *[other] { $count } صورة تُعرض حاليًا من مكانها.
    }
move-changes = ما يضيع أو يتغيّر
move-grave = يحتاج إلى نظر
move-light = لا يمسّ القرّاء
move-report = تقرير ما ضاع
move-report-plan = كل ما سيتغيّر، سطرًا سطرًا
move-samples = عشر مقالات، قبل وبعد
move-samples-about = اختيرت لتكون مختلفة قدر الإمكان.
move-hosts = أسماء المدوّنة القديمة تقود إلى هنا:
move-bring = انتقل الآن
move-kept = يُحفظ الملف حتى { $when }.
move-remove = احذفه الآن
move-file-gone = حُذف الملف.
done-move-removed = حُذف الملف.
move-aspect-longest = الأطول
move-aspect-discussed = الأكثر تعليقات
move-aspect-tables = فيه جداول
move-aspect-pictures = الأكثر صورًا
move-aspect-changed = الأكثر تغيّرًا
move-aspect-embeds = فيه فيديو أو محتوى مضمّن
move-aspect-quotes = اقتباسات وقوائم
move-aspect-oldest = الأقدم
move-aspect-newest = الأحدث
move-aspect-foreign = بلغة أخرى
move-aspect-page = صفحة
move-aspect-shortest = الأقصر
move-aspect-any = واحد من كثير
move-before = قبل
move-after = بعد، كما سيراه القرّاء
move-sample-place = المقال { $number } من { $all }
move-sample-draft = مسودة
move-sample-previous = المقال السابق
move-sample-next = المقال التالي
move-cause = السبب
move-all-kinds = الكل
move-all-causes = الكل
move-all-lines = اعرض الكل
move-more = المزيد
move-none-found = لا سطر يناسب.
move-whole = التقرير كاملًا بصيغة JSON Lines:
move-part = الجزء { $number }
move-broken-file = هذا الملف مقطوع أو تالف عند السطر { $line } (البايت { $byte }). لم يتغيّر شيء؛ نزّل النسخة الاحتياطية من جديد وأرسلها.
move-other-file = هذا الملف ليس نسخة احتياطية من Blogger. المطلوب ملف blog-….xml من «نسخ المحتوى احتياطيًا».
refused-move-none = اختر أولًا الملف blog-….xml.
refused-move-long = هذا الملف أكبر من { $most }، وهو أقصى ما يقبله هذا الخادم. يستطيع المشرف على الخادم تغيير الإعداد import_bytes.
refused-move-empty = هذا الملف فارغ. المطلوب ملف blog-….xml الذي يعطيه Blogger في «نسخ المحتوى احتياطيًا».
refused-move-zip = هذا أرشيف ZIP. المطلوب ملف blog-….xml الذي يعطيه Blogger في «نسخ المحتوى احتياطيًا»؛ إن كان بداخله فأخرجه أولًا.
refused-move-packed = هذا ملف مضغوط. فُكّ ضغطه أولًا: المطلوب ملف blog-….xml نفسه.
refused-move-document = هذا مستند PDF. المطلوب ملف blog-….xml الذي يعطيه Blogger في «نسخ المحتوى احتياطيًا».
refused-move-picture = هذه صورة. المطلوب ملف blog-….xml الذي يعطيه Blogger في «نسخ المحتوى احتياطيًا».
refused-move-takeout = هذا ملف من Google Takeout، ولا يقرؤه Relais بعد. المطلوب ملف blog-….xml الذي يعطيه Blogger في «نسخ المحتوى احتياطيًا».
refused-move-page = هذه صفحة ويب. المطلوب ملف blog-….xml الذي يعطيه Blogger في «نسخ المحتوى احتياطيًا».
refused-move-wordpress = هذا تصدير من WordPress، ولا يقرؤه Relais بعد. المطلوب نسخة احتياطية من Blogger اسمها blog-….xml.
refused-move-other = هذا الملف ليس نسخة احتياطية من Blogger. المطلوب ملف blog-….xml الذي يعطيه Blogger في «نسخ المحتوى احتياطيًا».
refused-move-many = يحفظ هذا الموقع خمسة ملفات من قبل. احذف أحدها ثم أعد المحاولة.
refused-move-no-file = حُذف الملف. أرسله من جديد.
refused-move-running = ينتقل ملف آخر الآن. انتظر انتهاءه أو أوقفه.
refused-move-not-planned = خطة هذا الملف ليست جاهزة.
refused-move-busy = هذا الملف قيد القراءة. أوقف الانتقال أولًا، أو انتظر انتهاء الخطة.
refused-no-move = هذا الملف ليس لهذا الموقع.
refused-move-no-sample = لم يعد هذا المقال معروضًا: حُذف ملفه، أو لم يكن منه قط.
refused-move-unknown = لا تستطيع هذه الصفحة فعل ذلك. ارجع واختر زرًا.
## Mail

link-ask = أو برابط
link-ask-hint = يصلك بالبريد، ويصلح مرة واحدة خلال ربع ساعة.
link-ask-do = أرسلوا إليّ رابطًا
done-link = إن كان هذا الاسم معروفًا هنا فالرابط في طريقه إلى بريده. يصلح مرة واحدة خلال ربع ساعة.
done-mail = تمّ.
done-mail-test = قَبِل خادم البريد الرسالة. تأكّد من وصولها.
refused-no-mail = هذا الخادم لا يرسل بريدًا. ادخل بكلمة السر أو برمز استرداد.
refused-often = يكفي هذا الآن. انتظر ربع ساعة من فضلك.
invite-mail = تُرسل بالبريد إلى
invite-mail-hint = عنوان بريد إن شئت. يظهر الرابط هنا على كل حال.
desk-mail = البريد
mail-set = تُسلَّم الرسائل إلى { $server } وتصدر عن { $from }.
mail-unset = هذا الخادم لا يرسل بريدًا. يمكن لمن يديره أن يسمّي خادم بريد في ملف الإعدادات:
mail-test-do = إرسال تجربة إلى { $mail }
mail-unsent = لم تُرسل التجربة.
mail-troubled = لم تُرسل
mail-none = أُرسل كل شيء.
mail-due = يُعاد الإرسال { $at }
mail-given-up = تُرك
mail-again = إعادة المحاولة
mail-drop = ترك
mail-about-link = رابط للدخول
mail-about-news = تغيير في حساب
mail-about-invitation = دعوة
mail-test = تجربة من Relais
mail-test-words = إن كنت تقرأ هذا فإعداد البريد صحيح.
mail-link = الدخول إلى { $host }
mail-link-words = طُلب رابط للدخول هنا. يصلح مرة واحدة خلال ربع ساعة:
mail-link-ignore = إن لم تكن أنت من طلبه فلا تفعل شيئًا: لا يدخل أحد من دون هذا الرابط.
mail-news = تغيّر حسابك في { $host }
mail-news-password = غُيّرت كلمة السر. وسُجّل خروجك من كل مكان آخر.
mail-news-codes = أُنشئت رموز استرداد جديدة. لم تعد الرموز السابقة صالحة.
mail-news-passkey-added = أُضيف مفتاح مرور.
mail-news-passkey-removed = أُزيل مفتاح مرور.
mail-news-ignore = إن لم تكن أنت من فعل ذلك فادخل الآن، واختر كلمة سر أخرى، وانظر أين حسابك مفتوح:
mail-invitation = دعوة إلى { $site }
mail-invitation-words = أنت مدعو إلى الكتابة في { $site }. يصلح هذا الرابط مرة واحدة خلال أسبوعين:
mail-invitation-ignore = إن لم تكن تنتظر دعوة فلا تفعل شيئًا.
mail-set-folder = توضع الرسائل في { $folder } ليرسلها برنامج آخر، وتصدر عن { $from }.
mail-unset-folder = لا تُرسل رسائل إلى أحد: توضع في { $folder } حيث يمكن الاطلاع عليها. يمكن لمن يدير الخادم أن يسمّي خادم بريد في ملف الإعدادات:
mail-port = لا تستطيع معظم الخوادم الرخيصة إرسال البريد بنفسها: منفذها 25 مغلق، وقلّما تثق بها صناديق البريد. سلِّم الرسائل إلى مزوّد بريد عبر منفذه 465 أو 587.
mail-records = ما ينبغي أن يعلنه نطاقك
mail-records-about = من دون هذه السجلات من نوع TXT في DNS النطاق { $domain } ترفض صناديق كثيرة رسائلك أو تعدّها مزعجة. نقرة على الاسم أو القيمة تحدّدها كاملة لنسخها.
mail-record-name = الاسم
mail-record-value = القيمة
mail-record-spf = يقول أي الخوادم ترسل البريد عنك: خوادم مزوّدك. للنطاق سجل واحد من هذا النوع؛ فإن وُجد فأضف إليه الجزء الذي فيه include.
mail-record-spf-guessed = يقول أي الخوادم ترسل البريد عنك. هذا تخمين من اسم خادمك؛ وتجد الصحيح في صفحات مساعدة مزوّدك. للنطاق سجل واحد من هذا النوع.
mail-record-dkim = المفتاح الذي يثبت توقيعك. من دونه لا يتيح كبار المزوّدين لقرّائك إيقاف الرسائل بنقرة واحدة، وتقل ثقتهم بك.
mail-record-dmarc = يقول إنك تستعمل السجلين الآخرين. كبار المزوّدين يطلبونه.
mail-unsigned = لا يوقّع Relais رسائلك. إن لم يفعل مزوّدك ذلك أيضًا، فليُنشئ من يدير الخادم مفتاحًا ويسمِّ ملفه في الإعداد dkim_key:
mail-bounced = لا يُكتب إليها بعد الآن
mail-bounced-about = صناديق رفضت رسالة رفضًا نهائيًا. لا يُرسل إليها شيء إلا ما يطلبه أصحابها، إلى أن يؤكَّد العنوان من جديد.
mail-bounced-since = منذ { $at }
mail-bounced-write = الكتابة من جديد
mail-bounced-address = عنوان عادت منه رسالة
mail-bounced-hint = إن تلقّى صندوقك إشعارًا بتعذّر التسليم: العنوان الذي وُجّهت إليه الرسالة.
mail-bounced-do = عدم الكتابة إليه
wrong-mail-nobody = لا يكتب هذا الموقع إلى أحد بهذا العنوان، أو هو في القائمة.

## Following by mail, and what those who moderate are told

mail-about-question = سؤال عن متابعة نقاش
mail-about-comments = تعليقات جديدة لمتابِع
mail-about-waiting = تعليقات تنتظر
mail-follow-ask = متابعة «{ $title }»؟
mail-follow-ask-words = طُلب من { $site } أن يرسل إليك الجديد في نقاش «{ $title }». إن كنت أنت من طلبه فاضغط الزر في هذه الصفحة:
mail-follow-ask-ignore = إن لم تكن أنت فلا تفعل شيئًا: لن يصلك غير هذا.
mail-follow-news = تعليقات جديدة على «{ $title }»
mail-follow-count =
    { $count ->
        [zero] لا تعليقات جديدة على «{ $title }».
        [one] تعليق جديد على «{ $title }».
        [two] تعليقان جديدان على «{ $title }».
        [few] { $count } تعليقات جديدة على «{ $title }».
        [many] { $count } تعليقًا جديدًا على «{ $title }».
       *[other] { $count } تعليق جديد على «{ $title }».
    }
mail-follow-comment = رقم { $number }، { $name }:
mail-follow-nameless = رقم { $number }:
mail-follow-more = تُقرأ البقية هنا:
mail-follow-stop = يصلك هذا لأنك تتابع النقاش. نقرة واحدة توقفه:
mail-waiting = { $site }: تعليقات تنتظر
mail-waiting-count =
    { $count ->
        [zero] لا تعليق ينتظر القراءة في { $site }.
        [one] تعليق واحد ينتظر القراءة في { $site }.
        [two] تعليقان ينتظران القراءة في { $site }.
        [few] { $count } تعليقات تنتظر القراءة في { $site }.
        [many] { $count } تعليقًا ينتظر القراءة في { $site }.
       *[other] { $count } تعليق ينتظر القراءة في { $site }.
    }
mail-waiting-comment = { $name }، على «{ $title }»:
mail-waiting-nameless = شخص بلا اسم
mail-waiting-all = كل ما ينتظر:
mail-waiting-choose = لتختار متى تُعلَم:
follow = المتابعة بالبريد
follow-confirm = اضغط الزر فيصلك بالبريد الجديد في نقاش «{ $title }»، عدة تعليقات في رسالة. وفي كل رسالة رابط يوقفها.
follow-confirm-do = متابعة
follow-stop = أنت تتابع نقاش «{ $title }» بالبريد.
follow-stop-do = إيقاف الرسائل
follow-ended = لا يُرسل إليك شيء من هذا النقاش.
follow-ask-all = يصلك بالبريد الجديد في نقاش «{ $title }»، عدة تعليقات في رسالة.
follow-ask-thread = يصلك بالبريد الجديد في هذا الفرع من نقاش «{ $title }»، عدة تعليقات في رسالة.
follow-mail-hint = لا يراه غيرنا. تصلك أولًا رسالة فيها زر؛ ومن دونه لا يُرسل شيء آخر.
follow-ask-do = أرسلوا إليّ السؤال
follow-asked = إن لم تكن تتابع هذا من قبل فالرسالة في طريقها إليك. اضغط زر صفحتها خلال ثلاثة أيام.
follow-again = لم يُرسل شيء بعد. راجع العنوان من فضلك ثم اضغط الزر.
follow-back = إلى المقال
refused-follow-often = أُرسلت إلى هذا العنوان عدة أسئلة اليوم. انظر في صندوقه، أو حاول غدًا.
news = الإعلام بالبريد
news-about = متى تصلك رسالة عن التعليقات التي تنتظر هنا. روابطها تقود إلى صفحة فيها أزرار؛ وفتحها وحده لا يفعل شيئًا.
news-no-mail = هذا الخادم لا يرسل بريدًا الآن، فلن يصلك شيء أيًّا كان اختيارك.
news-when = متى
news-each = مع كل تعليق ينتظر
news-each-hint = مرة كل خمس دقائق على الأكثر.
news-digest = مرة في اليوم، كل ما ينتظر
news-none = أبدًا
news-hour = ساعة الرسالة اليومية
done-news = يسري اختيارك من التعليق القادم.
account-news-about = تختار لكل موقع متى تُعلَم بالتعليقات التي تنتظر:

## Passkeys

passkeys = مفاتيح المرور
passkeys-about = بمفتاح المرور تدخل ببصمتك أو وجهك أو رمز جهازك من دون كلمة سر. لا يصلح إلا في { $host }.
passkeys-script = يُنشأ مفتاح المرور ببرنامج في هذه الصفحة لا يعمل في هذا المتصفح.
passkey-name = اسمه
passkey-name-hint = لتعرفه في هذه القائمة.
passkey-add = إضافة مفتاح مرور
passkey-remove = إزالة
passkey-remove-named = إزالة { $name }
passkey-used = آخر استعمال { $at }
passkey-made = أُنشئ { $at } ولم يُستعمل بعد
passkey-elsewhere = لا يصلح إلا في { $host }
passkey-sign-in = الدخول بمفتاح مرور
passkey-known = في هذا الجهاز مفتاح مرور لك.
passkey-stopped = لم يُختر شيء. حاول مجددًا متى شئت.
passkey-failed = لم ينجح ذلك. حاول من جديد.
done-passkey = أُضيف مفتاح المرور.
done-passkey-removed = أُزيل مفتاح المرور. يمكنك حذفه من جهازك أيضًا.
refused-passkey = مفتاح المرور هذا لا يصلح للدخول هنا. استعمل غيره أو كلمة السر.
refused-passkey-late = استغرق هذا وقتًا أطول مما ينبغي أو أُرسل مرتين. حاول من جديد.
refused-passkey-new = جواب المتصفح غير صالح. حاول من جديد.
refused-passkey-known = مفتاح المرور هذا معروف هنا.
refused-passkeys-many = لديك أكبر عدد ممكن من مفاتيح المرور. أزل أحدها أولًا.
refused-no-passkeys = تحتاج مفاتيح المرور إلى عنوان https باسم. ادخل بكلمة السر.

## ما تقوله الفحوص عن تعليق جديد

phase-closed = مفتوح أم مغلق
phase-length = الطول
phase-name = الاسم
phase-trap = علامات البرامج
phase-rate = الازدحام
phase-repeat = تكرار الكلام
phase-held-person = كُتّاب وُضعوا قيد الانتظار
phase-words = كلمات القائمة
phase-links = الروابط
phase-mode = القراءة قبل النشر
phase-first = التعليق الأول
phase-triage = الشبه بما رُفض
phase-closed-reason = التعليقات مغلقة هنا، فلا يمكن قبول هذا التعليق.
phase-closed-after =
    { $count ->
        [zero] أُغلق باب التعليقات على هذا المقال.
        [one] يُغلق باب التعليقات بعد يوم واحد من نشر المقال، وقد انقضى.
        [two] يُغلق باب التعليقات بعد يومين من نشر المقال، وقد انقضيا.
        [few] يُغلق باب التعليقات بعد { $count } أيام من نشر المقال، وقد انقضت.
        [many] يُغلق باب التعليقات بعد { $count } يومًا من نشر المقال، وقد انقضت.
       *[other] يُغلق باب التعليقات بعد { $count } يوم من نشر المقال، وقد انقضت.
    }
phase-members-only = لا يكتب التعليقات هنا إلا فريق الموقع. إن كنت منه فيُرجى تسجيل الدخول أولًا.
phase-too-long =
    { $count ->
        [zero] هذا النص طويل جدًّا: الحد الأقصى { $most }.
        [one] هذا النص طويل جدًّا: الحد الأقصى { $most }.
        [two] هذا النص طويل جدًّا: الحد الأقصى { $most }.
        [few] في هذا النص { $count } أحرف، والحد الأقصى { $most }.
        [many] في هذا النص { $count } حرفًا، والحد الأقصى { $most }. يُرجى اختصاره أو إرساله في جزأين.
       *[other] في هذا النص { $count } حرف، والحد الأقصى { $most }. يُرجى اختصاره أو إرساله في جزأين.
    }
phase-name-missing = يُرجى كتابة اسم، ويكفي اسم مستعار.
phase-name-taken = «{ $name }» من فريق هذا الموقع، وقد يُظن هذا الاسم اسمه. يُرجى اختيار اسم آخر، أو تسجيل الدخول إن كان هذا اسمك.
phase-program = وصل هذا كما ترسل البرامج: على الفور، وبخانة مملوءة لا يراها أحد. إن كنت إنسانًا فيُرجى الانتظار بضع ثوانٍ ثم الإرسال من جديد.
phase-too-many =
    { $count ->
        [zero] تصل تعليقات كثيرة الآن فلم يُقبل هذا التعليق. ما كتبته ما زال هنا: يُرجى إرساله من جديد بعد قليل.
        [one] تصل تعليقات كثيرة الآن فلم يُقبل هذا التعليق. ما كتبته ما زال هنا: يُرجى إرساله من جديد بعد ثانية واحدة.
        [two] تصل تعليقات كثيرة الآن فلم يُقبل هذا التعليق. ما كتبته ما زال هنا: يُرجى إرساله من جديد بعد ثانيتين.
        [few] تصل تعليقات كثيرة الآن فلم يُقبل هذا التعليق. ما كتبته ما زال هنا: يُرجى إرساله من جديد بعد { $count } ثوانٍ.
        [many] تصل تعليقات كثيرة الآن فلم يُقبل هذا التعليق. ما كتبته ما زال هنا: يُرجى إرساله من جديد بعد { $count } ثانية.
       *[other] تصل تعليقات كثيرة الآن فلم يُقبل هذا التعليق. ما كتبته ما زال هنا: يُرجى إرساله من جديد بعد { $count } ثانية.
    }
phase-sent-twice = وصل هذا من قبل، وهو التعليق رقم { $number }. لا حاجة إلى شيء آخر.
phase-sent-twice-waits = وصل هذا من قبل، وهو ينتظر من يقرؤه. لا حاجة إلى شيء آخر.
phase-refused-words = لا يقبل هذا الموقع تعليقًا فيه «{ $words }». يُرجى قوله بكلمات أخرى.
phase-name-mixed = في كلمة واحدة من اسمه حروف من كتابتين، كما في التنكّر.
phase-trap-filled = مُلئت خانة لا يراها أحد. هكذا تفعل البرامج، وبعض المتصفحات.
phase-too-fast = أُرسل بعد أقل من ثلاث ثوانٍ من فتح النموذج.
phase-many-range =
    { $count ->
        [zero] لم يسبقه تعليق في دقيقة من نطاق العناوين نفسه.
        [one] سبقه في دقيقة تعليق واحد من نطاق العناوين نفسه.
        [two] سبقه في دقيقة تعليقان من نطاق العناوين نفسه.
        [few] سبقته في دقيقة { $count } تعليقات من نطاق العناوين نفسه.
        [many] سبقه في دقيقة { $count } تعليقًا من نطاق العناوين نفسه.
       *[other] سبقه في دقيقة { $count } تعليق من نطاق العناوين نفسه.
    }
phase-many-thread =
    { $count ->
        [zero] لم يسبقه تعليق في دقيقة في هذا النقاش.
        [one] سبقه في دقيقة تعليق واحد في هذا النقاش.
        [two] سبقه في دقيقة تعليقان في هذا النقاش.
        [few] سبقته في دقيقة { $count } تعليقات في هذا النقاش.
        [many] سبقه في دقيقة { $count } تعليقًا في هذا النقاش.
       *[other] سبقه في دقيقة { $count } تعليق في هذا النقاش.
    }
phase-many-site =
    { $count ->
        [zero] لم يسبقه تعليق في دقيقة في الموقع.
        [one] سبقه في دقيقة تعليق واحد في الموقع.
        [two] سبقه في دقيقة تعليقان في الموقع.
        [few] سبقته في دقيقة { $count } تعليقات في الموقع.
        [many] سبقه في دقيقة { $count } تعليقًا في الموقع.
       *[other] سبقه في دقيقة { $count } تعليق في الموقع.
    }
phase-same-words-own = أرسل الشخص نفسه الكلام نفسه في مكان آخر خلال يوم.
phase-same-words = أرسل غيره الكلام نفسه خلال يوم.
phase-held-mail = تقرر أن تنتظر تعليقات هذا العنوان البريدي حتى { $until }.
phase-held-browser = تقرر أن تنتظر تعليقات هذا المتصفح حتى { $until }.
phase-held-range = تقرر أن تنتظر تعليقات هذا النطاق من العناوين حتى { $until }.
phase-listed-words = فيه «{ $words }»، من قائمة الموقع.
phase-any-links =
    { $count ->
        [zero] فيه روابط.
        [one] فيه رابط واحد.
        [two] فيه رابطان.
        [few] فيه { $count } روابط.
        [many] فيه { $count } رابطًا.
       *[other] فيه { $count } رابط.
    }
phase-many-links =
    { $count ->
        [zero] فيه روابط، ولا ينتظر ما لا يزيد على { $most }.
        [one] فيه رابط واحد، ولا ينتظر ما لا يزيد على { $most }.
        [two] فيه رابطان، ولا ينتظر ما لا يزيد على { $most }.
        [few] فيه { $count } روابط، ولا ينتظر ما لا يزيد على { $most }.
        [many] فيه { $count } رابطًا، ولا ينتظر ما لا يزيد على { $most }.
       *[other] فيه { $count } رابط، ولا ينتظر ما لا يزيد على { $most }.
    }
phase-all-held = تنتظر كل التعليقات هنا من يقرؤها.
phase-old-article =
    { $count ->
        [zero] تنتظر التعليقات على المقالات بعد حين من نشرها.
        [one] تنتظر التعليقات على المقالات بعد يوم واحد من نشرها.
        [two] تنتظر التعليقات على المقالات بعد يومين من نشرها.
        [few] تنتظر التعليقات على المقالات بعد { $count } أيام من نشرها.
        [many] تنتظر التعليقات على المقالات بعد { $count } يومًا من نشرها.
       *[other] تنتظر التعليقات على المقالات بعد { $count } يوم من نشرها.
    }
phase-first-reason = هو الأول بهذا الاسم من هذا المتصفح.
phase-triage-form = يشبه بشكله تعليقات رُفضت هنا ({ $percent } من 100).
phase-triage-words = يشبه تعليقات رُفضت هنا ({ $percent } من 100)، بهذه الكلمات: { $words }

## إعدادات التعليقات

settings-discussion = التعليقات
discussion-writers = من يمكنه الكتابة
discussion-anyone = الجميع، من غير حساب
discussion-members = فريق الموقع
discussion-nobody = لا أحد، وتبقى التعليقات الموجودة
discussion-nameless = حتى من غير اسم
discussion-nameless-hint = وإلا فيُطلب اسم أو اسم مستعار.
discussion-mode = أي التعليقات تنتظر من يقرؤها
discussion-open = ما يوقفه أحد الفحوص أدناه
discussion-first = تلك، وأول تعليق لكل شخص
discussion-all = كلها
discussion-all-law = من يقرأ التعليقات قبل ظهورها يعلم ما فيها، فتزيد مسؤوليته عنها: ففي فرنسا لا يُعدّ مدير النشر الفاعل الأصلي لرسالة قارئ لم يعلم بها قبل نشرها، إن أزالها فور علمه بها (قانون 29 يوليو 1982، المادة 93-3).
discussion-hold-after = الأيام التي تنتظر بعدها كل التعليقات على المقال
discussion-close-after = الأيام التي لا يقبل المقال بعدها تعليقات
discussion-days-hint = تُحسب من نشره. إن تُركت فارغة فأبدًا.
article-discussion = كيف يستقبل هذا النقاش التعليقات
article-discussion-as-site = كما في الموقع: { $mode }
article-discussion-close = الأيام التي يُغلق بعدها
article-discussion-close-hint = تُحسب من نشر المقال. 0: لا يُغلق أبدًا. فارغ: كما في الموقع.
article-discussion-site-days =
    { $count ->
        [zero] يُغلق الموقع بعد { $count } يوم.
        [one] يُغلق الموقع بعد يوم واحد.
        [two] يُغلق الموقع بعد يومين.
        [few] يُغلق الموقع بعد { $count } أيام.
        [many] يُغلق الموقع بعد { $count } يومًا.
       *[other] يُغلق الموقع بعد { $count } يوم.
    }
article-discussion-site-never = الموقع لا يُغلق.
article-discussion-day-came = حلّ يومه فأُغلق هذا النقاش.
article-discussion-reopen = إعادة الفتح
article-discussion-closed = هذا النقاش مغلق في إعدادات المقال.
done-discussion = حُفظ لهذا النقاش.
refused-discussion-open = لم يُغلق هذا النقاش من نفسه: يُفتح من إعدادات المقال.
discussion-limits = ما زاد عن الحد
discussion-longest = أقصى عدد لأحرف التعليق
discussion-longest-hint = من 200 إلى 8000.
discussion-links = أقصى عدد لروابط لا تنتظر
discussion-links-hint = ينتظر التعليق الذي فيه أكثر منها. من 0 إلى 50.
discussion-list = كلمات تنتظر
discussion-list-hint = كلمة أو عبارة في كل سطر، مهما كان تشكيلها. وإن سبقتها علامة تعجب رُفض التعليق الذي ترد فيه.
discussion-triage = التعلّم من القرارات
discussion-triage-hint = ينتظر التعليق الشبيه بما رُفض هنا، مع الكلمات التي رجّحت ذلك. لا تعرف المقارنة إلا قرارات هذا الموقع، وتبقى على هذا الخادم، ولا ترفض أبدًا.
discussion-slow = الازدحام
discussion-slow-hint = كم تعليقًا في الدقيقة ينتظر بعدها التالي، وكم منها يُرفض بعدها مؤقتًا.
discussion-range-hold = من نطاق عناوين واحد: ينتظر
discussion-range-refuse = من نطاق عناوين واحد: يُرفض
discussion-thread-hold = في نقاش واحد: ينتظر
discussion-thread-refuse = في نقاش واحد: يُرفض
discussion-site-hold = في الموقع: ينتظر
discussion-site-refuse = في الموقع: يُرفض
discussion-after = بعد النشر
discussion-edit = الدقائق التي يمكن للكاتب خلالها تعديل ما كتب
discussion-edit-hint = الحذف ممكن دائمًا. من 0 إلى 1440.
discussion-appeal = الأيام التي يمكن خلالها الاعتراض على قرار
discussion-appeal-hint = من 7 إلى 365.
discussion-order = ترتيب الفحوص
discussion-order-hint = يُفحص كل تعليق بهذا الترتيب. ما يرفضه ينهي الفحص، وما يوقفه يضاف إلى غيره ويظهر لمن يبتّ فيه.
wrong-discussion-number = يُرجى إدخال عدد صحيح ضمن هذه الحدود.
wrong-discussion-days = عدد أيام من 1 إلى 3650، أو لا شيء.
wrong-discussion-marks = عدد من 1 إلى 1000000، ولا يسبق الرفضُ الانتظار.
wrong-discussion-list = كل سطر كلمة أو عبارة من 80 حرفًا على الأكثر، فيها حرف أو رقم.
wrong-discussion-list-long = هذا أكثر من 500 سطر.

## Messages of readers

contact = اتصل بنا
contact-name = اسمك
contact-mail = بريدك الإلكتروني
contact-mail-hint = فقط إن أردت جوابًا. لا يراه أحد غيرنا.
contact-words = رسالتك
contact-leave-empty = اترك هذا الحقل فارغًا
contact-do = إرسال
contact-sent = شكرًا: وصلت رسالتك.
contact-again = لم يُرسل شيء بعد. أعد قراءة رسالتك ثم اضغط «إرسال».
contact-trap = مُلئ حقل يجب أن يبقى فارغًا كما تفعل البرامج. أُفرغ من جديد: اضغط «إرسال».
contact-unread = لم تصل الرسالة كاملة أو هي أطول مما ينبغي. أعد إرسالها.
refused-messages-many = وصلت رسائل كثيرة دفعة واحدة. رسالتك ما زالت هنا: أرسلها بعد ساعة.
wrong-message-empty = اكتب رسالة من فضلك.
wrong-message-long = هذه الرسالة أطول مما ينبغي: 5000 حرف على الأكثر.
settings-contact = يمكن للقرّاء أن يكتبوا إليك
settings-contact-hint = باستمارة على ‎/contact دون حساب أو برنامج. تصل الرسائل إلى المكتب، وبالبريد إن كان هذا الخادم يرسله.
desk-messages = الرسائل
messages-open = يكتب إليك القرّاء على
messages-closed = لا يمكن للقرّاء أن يكتبوا إليك الآن؛ يمكن لمالك أن يفتح الاستمارة في الإعدادات.
messages-none = لا رسائل بعد.
messages-older = الأقدم
message-done = مُنجزة
message-finish = إنجاز
message-reopen = لم تُنجز بعد
message-erase = محو
done-message = تمّ.
done-message-erased = مُحيت الرسالة مع عنوان كاتبها.
mail-about-message = رسالة قارئ
mail-message = { $site }: رسالة من { $name }
mail-message-words = كتب { $name } إلى { $site }:
mail-message-answer = أجب عن هذه الرسالة لتكتب إلى صاحبها. وفي المكتب يمكنك إنجازها أو محوها:
mail-message-no-answer = لم يُترك عنوان. وفي المكتب يمكنك إنجازها أو محوها:
contact-wait =
    { $count ->
        [zero] أرسلت عدة رسائل. انتظر لحظة؛ رسالتك ما زالت هنا.
        [one] أرسلت عدة رسائل. انتظر دقيقة؛ رسالتك ما زالت هنا.
        [two] أرسلت عدة رسائل. انتظر دقيقتين؛ رسالتك ما زالت هنا.
        [few] أرسلت عدة رسائل. انتظر { $count } دقائق؛ رسالتك ما زالت هنا.
        [many] أرسلت عدة رسائل. انتظر { $count } دقيقة؛ رسالتك ما زالت هنا.
       *[other] أرسلت عدة رسائل. انتظر { $count } دقيقة؛ رسالتك ما زالت هنا.
    }

## قواعد الموقع، للقرّاء وفي المكتب
policy = ما يجوز قوله
policy-titles = تُحذف التعليقات لهذه الأسباب: { $titles }. وكلّ كاتب مسؤول عمّا يكتب.
policy-read = القواعد
policy-former = تغيّرت هذه القواعد منذ ذلك الحين.
policy-in-force = القواعد السارية
policy-changed = ما تغيّر في هذه النسخة
policy-clause-added = أُضيفت القاعدة: «{ $title }»
policy-clause-removed = أُلغيت القاعدة: «{ $title }»
policy-clause-changed = عُدِّلت القاعدة: «{ $title }»
policy-words-changed = عُدِّلت المقدّمة
policy-about = يرى القرّاء هذه القواعد قرب التعليقات. وتُحفظ كلّ نسخة بتاريخها، ويذكر كلّ حذف القاعدة ونسختها.
policy-see = صفحة القرّاء
policy-words = كلماتك الخاصّة
policy-words-hint = اختياري. تظهر فوق التعليقات بدلًا من قائمة القواعد.
policy-holds = سارية
done-policy = النسخة الجديدة سارية الآن.
done-policy-same = لم يتغيّر شيء، والنسخة السارية باقية.
refused-policy-changed = حفظ شخص آخر نسخة أخرى للتوّ. كلماتك أدناه؛ قارنها بصفحة القرّاء ثم احفظ من جديد.
wrong-policy-long = هذا طويل جدًّا؛ الحدّ 20000 حرف.
clause-new = قاعدة جديدة
clause-title = اسم القاعدة
clause-words = نصّها
clause-place = ترتيبها في القائمة
clause-hint = لإلغاء قاعدة أفرغ نصّيها. ولإضافة المزيد احفظ، فيبقى مكانان فارغان دائمًا. و1.5 تقع بين 1 و2.
wrong-clause-title = أعطِ هذه القاعدة اسمًا.
wrong-clause-title-long = هذا الاسم طويل جدًّا؛ الحدّ 80 حرفًا.
wrong-clause-words-long = هذا طويل جدًّا؛ الحدّ 2000 حرف.
wrong-clause-place = اكتب عددًا مثل 3.
wrong-clauses-full = ثلاثون قاعدة على الأكثر؛ ادمج بعضها.
clause-off-topic = خروج عن الموضوع
clause-off-topic-words = التعليق يتناول المقال أو مصادره أو ما قيل عنهما للتوّ، وما لا صلة له بذلك يُحذف.
clause-personal-attack = تهجّم شخصي
clause-personal-attack-words = يُناقَش ما يقوله المرء لا ما هو عليه؛ فحياته ومظهره وأصله ومعتقده ليست حججًا.
clause-insult = شتيمة
clause-insult-words = تُحذف الشتائم والألفاظ النابية الموجّهة إلى شخص والازدراء الصريح، وإن جاءت ردًّا على مثلها.
clause-unlawful = محتوى مخالف للقانون
clause-unlawful-words = يُحذف ما يمنعه القانون: القذف والتهديد والتحريض على الكراهية أو العنف وانتهاك الخصوصية والتعدّي على حقوق المؤلّف.
clause-spam = رسائل دعائية
clause-spam-words = تُحذف الإعلانات والروابط التي لا صلة لها بالموضوع والرسائل المكرّرة.

## الإشعار القانوني
legal = إشعار قانوني
legal-publisher = الناشر
legal-host = مزوّد الاستضافة
legal-private-words = يُنشر هذا الموقع بصفة غير مهنية، وقد اختار ناشره ألّا يُذكر اسمه، ومزوّد الاستضافة يعرف هويّته.
legal-publisher-name = الاسم
legal-host-name = الاسم
legal-address = العنوان
legal-phone = الهاتف
legal-mail = البريد الإلكتروني
legal-registration = رقم التسجيل
legal-capital = رأس المال
legal-director = مدير النشر
legal-editor = المسؤول عن التحرير
legal-about = يطلب القانون الفرنسي من كلّ موقع أن يذكر من ينشره ومن يستضيفه. ولا يظهر شيء ما دام شيء ناقصًا.
legal-see = صفحة القرّاء
legal-missing = لا تظهر للقرّاء بعد. الناقص:
legal-missing-host-name = اسم مزوّد الاستضافة
legal-missing-host-address = عنوان مزوّد الاستضافة
legal-missing-host-phone = هاتف مزوّد الاستضافة
legal-missing-host-knows = تأكيدك أنّ مزوّد الاستضافة يعرف هويّتك
legal-missing-publisher = اسم الناشر
legal-missing-address = عنوان الناشر
legal-missing-phone = هاتف الناشر
legal-missing-director = مدير النشر
legal-revealed = يتضمّن { $host } الاسم العلني { $name }، فالعنوان يكشف الناشر وإن لم يذكره الإشعار.
legal-mode = ما يذكره الإشعار
legal-mode-none = لا إشعار
legal-mode-private = بصفة شخصية
legal-mode-private-about = لا يُذكر إلّا مزوّد الاستضافة. يجيز القانون ذلك لمن لا ينشر بصفة مهنية إذا كان المزوّد يعرف هويّته. وتحقّق أيضًا من أنّ سجلّ أسماء النطاقات لا يذكرك.
legal-mode-professional = بصفة مهنية
legal-mode-professional-about = يُذكر الناشر ومدير النشر ومزوّد الاستضافة: لشركة أو جمعية أو صحيفة أو نشاط مسجّل.
legal-host-name-hint = الشركة التي يوجد الموقع على أجهزتها.
legal-address-hint = العنوان البريدي في عدّة أسطر، وهو مذكور في موقع المزوّد.
legal-host-knows = لدى مزوّد الاستضافة اسمي وعنواني وهاتفي الصحيحة
legal-host-knows-hint = لازم للإشعار الشخصي؛ يشترطه القانون مقابل عدم ذكر اسمك.
legal-publisher-about = للإشعار المهني وحده؛ ولا يظهر من هذا شيء في الإشعار الشخصي.
legal-publisher-name-hint = للشخص اسمه الكامل، وللشركة أو الجمعية اسمها وشكلها القانوني.
legal-own-address-hint = العنوان البريدي في عدّة أسطر.
legal-director-hint = من يُسأل عمّا يُنشر، وهو شخص، وغالبًا أنت.
legal-optional = إن وُجد.
legal-registration-hint = إن كان إلزاميًّا: سجلّ الشركات أو المؤسّسات أو الجمعيات.
wrong-legal-long = هذا طويل جدًّا؛ الحدّ 500 حرف.

## أسماء الموقع
hosts = أسماء الموقع
hosts-about = يجيب الموقع باسمه الرئيسي، وتقود الأسماء الأخرى إليه مقالًا مقالًا ما دمت تحتفظ بها.
host-main-one = الاسم الرئيسي
host-leads = يقود إلى { $host }
host-sure = هذا الاسم يقود إلى هذا الخادم بالفعل
host-make-main = اجعله رئيسيًّا
host-remove = إزالة
host-add = إضافة اسم
host-add-hint = مثل www.example.org دون ‎https://‎، ويقود إلى الاسم الرئيسي.
host-add-do = إضافة
host-dns = ما يُضبط في مكان آخر
host-dns-name = عند من يدير اسم نطاقك: سجلّ A إلى عنوان IPv4 لهذا الخادم، وAAAA إلى عنوان IPv6 إن وُجد، أو CNAME إلى اسم يقود إليه من قبل. وقد يستغرق ذلك بضع ساعات.
host-dns-proxy = في الخادم الوكيل أمام Relais ‏(nginx أو Caddy…): ليُجب بهذا الاسم بشهادة، وليمرّر الاسم المطلوب كما هو.
host-dns-main = افتح العنوان في متصفّح، فإن أعادك إلى هذا الموقع أمكن أن يصير الاسم رئيسيًّا.
host-desk = للمكتب عنوانه الخاصّ الذي لا يتغيّر هنا:
host-desk-move = قبل تغييره يبيّن هذا الأمر من لن يستطيع الدخول بعد ذلك:
refused-host-here = { $host } من أسماء هذا الموقع من قبل.
refused-host-taken = { $host } يقود إلى موقع آخر على هذا الخادم. اختر اسمًا آخر أو اسأل من يدير الخادم.
refused-hosts-full = خمسون اسمًا على الأكثر؛ أزل واحدًا أوّلًا.
refused-host-main = لا يمكن إزالة الاسم الرئيسي؛ اجعل غيره رئيسيًّا أوّلًا.
refused-host-none = { $host } ليس من أسماء هذا الموقع، أو لم يعد.
refused-host-unsure = تحقّق أوّلًا من أنّ { $host } يقود إلى هذا الخادم ثم ضع علامة في المربّع، وإلّا فلن يجد أحد الموقع.
done-host-added = أُضيف الاسم، وهو يقود إلى الاسم الرئيسي.
done-host-main = للموقع اسم رئيسي جديد، والقديم يقود إليه.
done-host-removed = أُزيل الاسم ولم يعد يقود إلى هنا.

## التحويلات
redirects = التحويلات
redirects-about = يمكن لعنوان لا شيء فيه أن يقود إلى مكان آخر على الدوام (301). والمقال أولى: إن جاء مقال إلى ذلك العنوان قُرئ فيه.
redirect-from = العنوان القديم
redirect-from-hint = في هذا الموقع: مسار مثل ‎/old أو العنوان كاملًا.
redirect-to = يقود إلى
redirect-to-hint = مسار في هذا الموقع أو عنوان كامل مع ‎https://‎.
redirect-make = تحويل
misses = طُلبت بلا جدوى
misses-about = في الأيام الثلاثين الأخيرة، الأكثر طلبًا أوّلًا. ولا يُحفظ شيء عمّن طلب. والعنوان المقترح هو الأقرب في الموقع.
misses-more =
    { $count ->
        [zero] لا عناوين.
        [one] عنوان واحد إجمالًا.
        [two] عنوانان إجمالًا.
        [few] { $count } عناوين إجمالًا.
        [many] { $count } عنوانًا إجمالًا.
       *[other] { $count } عنوان إجمالًا.
    }
misses-none = لم يُطلب شيء بلا جدوى في الأيام الثلاثين الأخيرة.
miss-times =
    { $count ->
        [zero] لم يُطلب
        [one] مرّة واحدة
        [two] مرّتان
        [few] { $count } مرّات
        [many] { $count } مرّة
       *[other] { $count } مرّة
    }
miss-last = آخرها في { $day }
miss-to = إلى أين يقود { $address }
miss-lead = قُدْ إليه
redirects-all = كلّ التحويلات
redirect-leads = يقود إلى
redirect-led = كان يقود إلى
redirect-rests = في هذا العنوان الآن مقال أو صفحة، فالتحويل معطّل.
redirect-remove = إزالة
redirects-more = المزيد
redirects-none = لا توجد تحويلات.
redirects-none-found = لا تحويل يتضمّن هذه الكلمات.
redirects-removed = أُزيلت حديثًا
redirect-restore = إعادة
wrong-redirect-from = اكتب مسارًا مثل ‎/old.
wrong-redirect-from-elsewhere = ليس هذا العنوان في هذا الموقع؛ ولا يُحوَّل إلّا عنوان فيه.
wrong-redirect-from-reserved = يجيب Relais بنفسه في هذا العنوان.
wrong-redirect-to = اكتب مسارًا مثل ‎/new أو عنوانًا كاملًا مع ‎https://‎.
refused-redirect-there = هذا العنوان يقود من قبل إلى { $target }؛ أزل ذلك التحويل أوّلًا.
refused-redirects-full = 5000 تحويل على الأكثر؛ أزل بعضها أوّلًا.
refused-redirect-none = لم يعد هذا التحويل موجودًا.
refused-redirect-circle = سيقود هذا العنوان إلى نفسه. اختر غيره.
refused-redirect-page = في { $address } مقال أو صفحة أو كان فيه؛ ويُغيَّر عنوانه من هناك.
done-redirect-made = التحويل يعمل.
done-redirect-made-nowhere = التحويل يعمل، لكن لا شيء بعد حيث يقود.
done-redirect-made-before-archive = التحويل يعمل، وهو يسبق صفحة الأرشيف في هذا العنوان.
done-redirect-removed = أُزيل التحويل، ويمكنك إعادته أدناه.
tokens = البرامج
tokens-about = برمز دخول يقرأ برنامجك ويكتب هنا باسمك، ولا يستطيع أبدًا أكثر مما تستطيعه أنت.
tokens-address = وتسأل على العنوان
tokens-document = ما يمكنها أن تسأله (OpenAPI)
tokens-none = ليس لك رمز دخول هنا.
tokens-others = رموز الآخرين
token-new = رمز جديد
token-name = لأي غرض
token-name-hint = لتعرفه في هذه القائمة.
token-scopes = ما يُسمح به
token-articles = المقالات والصفحات
token-sources = المصادر
token-none = لا شيء
token-read = القراءة
token-write = القراءة والكتابة
token-scope = { $what }: { $may }
token-lasts = مدة عمله
token-month = 30 يومًا
token-quarter = 90 يومًا
token-year = سنة واحدة
token-make = إنشاء الرمز
token-made = رمزك
token-made-about = انسخه الآن واحفظه كما تحفظ كلمة السر، فلن يظهر إلا هذه المرة.
token-confirm = قبل إنشاء رمز تُطلب كلمة السر من جديد.
token-confirm-do = إدخال كلمة السر
token-until = يعمل حتى { $at }
token-used = استُعمل آخر مرة في { $day }
token-unused = لم يُستعمل بعد
token-end = إنهاء
token-end-named = إنهاء الرمز { $name }
done-token-ended = انتهى الرمز، ولن يستطيع أي برنامج استعماله.
wrong-token-scopes = اسمح له بشيء واحد على الأقل.
refused-tokens = لديك هنا 30 رمزًا. أنهِ واحدًا منها أولًا.

## The discussion: taking part

comment-reply = ردّ
comment-report = إبلاغ
comment-own = تعديل أو حذف
comment-own-waits = تعليقك في انتظار القراءة
comment-write = اكتب تعليقًا
comment-answer-to = ردّ على رقم { $number }، { $name }
comment-words = تعليقك
comment-words-hint = *تشديد*، > اقتباس، - قائمة، `شيفرة`؛ والعناوين تصير روابط.
comment-name = اسمك أو لقبك
comment-mail-hint = اختياري ولا يظهر أبدًا، نخبرك به بما يصير إليه تعليقك.
comment-is-held = يُقرأ كلّ تعليق قبل أن يظهر.
comment-yours = كلّ كاتب مسؤول عمّا يكتب.
comment-send = إرسال
comment-preview = معاينة
comment-preview-here = معاينة: لم يُرسل شيء بعد.
comment-no-answer = إلغاء الردّ
comment-again = أعد قراءة ما كتبت واضغط «إرسال» مرة أخرى.
comment-unread = هذا أطول من أن يُقرأ. أرسل 8000 حرف على الأكثر.
comment-name-long = هذا الاسم طويل: { $most } حرفًا على الأكثر.
comment-name-no-letter = يحتاج الاسم إلى حرف أو رقم.
comment-name-marks = في هذا الاسم علامات متراكمة على حرف واحد، اكتبه ببساطة.
comment-name-address = الاسم ليس عنوانًا: احذف العنوان من فضلك.
comment-words-missing = اكتب شيئًا من فضلك.
comment-words-long = فيه { $has } حرف، والحدّ { $most }.
comment-words-nested = اقتباسات أو قوائم متداخلة أكثر من اللازم: { $most } مستويات على الأكثر.
comment-words-links = فيه { $has } رابطًا، والحدّ { $most }.
comment-words-marks = علامات متراكمة على حرف واحد تغطّي السطور حوله، اكتبه ببساطة.
mine = تعليقك
mine-held = هو في انتظار من يقرؤه، ولا يراه أحد غيرك حتى ذلك الحين.
mine-published = نُشر تحت رقم { $number }.
mine-rejected = لم يُنشر.
mine-removed = حُذف. يبقى رقمه { $number } والردود عليه.
mine-deleted-by-you = حذفتَه.
mine-see = انظره في مكانه
mine-keep = احتفظ بهذا العنوان: به ترى ما صار إليه تعليقك وتعدّله أو تحذفه أو تعترض على قرار. لا يعرفه غيرك.
mine-cleaned = أُزيلت منه رموز لا تُرى أو تقلب اتجاه ما حولها.
mine-edit = عدّله
mine-until = يمكنك تعديله حتى { $time }.
mine-while-held = يمكنك تعديله ما دام ينتظر.
mine-save = حفظ
mine-delete = احذفه
mine-delete-words = يزول كلامك واسمك نهائيًا. وإن كان له رقم بقي الرقم والردود.
mine-edited = تمّ التعديل.
mine-deleted = تمّ الحذف.
mine-appealed = وصل اعتراضك وسيقرؤه أحد.
reasons = القرار وأسبابه
reasons-what = ما الذي تقرّر
reasons-refused = لم يُنشر، نهائيًا.
reasons-removed = حُذف، نهائيًا.
reasons-rule = القاعدة
reasons-why = السبب
reasons-how = كيف تقرّر
reasons-by-person = قرّره أحد المشرفين لا آلة.
reasons-by-rule = قرّرته قاعدة تعمل وحدها.
reasons-redress = ما يمكنك فعله
reasons-redress-words =
    { $count ->
        [zero] لك اللجوء إلى القضاء.
        [one] الاعتراض هنا خلال يوم واحد فيُعاد النظر في القرار. ولك أيضًا اللجوء إلى القضاء.
        [two] الاعتراض هنا خلال يومين فيُعاد النظر في القرار. ولك أيضًا اللجوء إلى القضاء.
        [few] الاعتراض هنا خلال { $count } أيام فيُعاد النظر في القرار. ولك أيضًا اللجوء إلى القضاء.
        [many] الاعتراض هنا خلال { $count } يومًا فيُعاد النظر في القرار. ولك أيضًا اللجوء إلى القضاء.
       *[other] الاعتراض هنا خلال { $count } يوم فيُعاد النظر في القرار. ولك أيضًا اللجوء إلى القضاء.
    }
appeal = الاعتراض على القرار
appeal-words = لماذا هو خاطئ
appeal-hint = اعتراض واحد لكلّ قرار. وإن كان المشرفون عدّة قرأه غير من قرّر.
appeal-do = إرسال
appeal-waits = في انتظار القراءة.
appeal-upheld = قُرئ الاعتراض، وبقي القرار.
appeal-overturned = كنت على حقّ: أُلغي القرار.
report-heading = إبلاغ عن رقم { $number }
report-which = أيّ قاعدة خالف؟
report-words = ما ينبغي أن نعرفه أيضًا
report-do = إرسال
report-sent = شكرًا، سينظر أحد في الأمر.
report-back = العودة إلى التعليق
report-notice = إنه مخالف للقانون: أرسل إشعارًا رسميًا
notice-heading = إشعار بمحتوى غير قانوني: رقم { $number }
notice-about = لما يخالف القانون. تصلك إفادة بالاستلام ثم جواب معلَّل. أما ما يخالف قواعد الموقع وحدها فيكفيه بلاغ.
notice-where = عنوانه بالضبط:
notice-words = لماذا هو مخالف للقانون
notice-words-hint = انقل المقطع، واذكر وجه مخالفته.
notice-law = القانون الذي يخالفه، إن كنت تعرفه
notice-name = اسمك
notice-mail = عنوان بريدك الإلكتروني
notice-mail-hint = للإفادة بالاستلام وللجواب؛ لا يُعرض أبدًا.
notice-nameless-may = الأمر يتعلق باعتداء جنسي على أطفال: لا أذكر اسمي ولا عنواني.
notice-honest = أعتقد بحسن نية أن ما أذكره هنا دقيق وكامل.
notice-do = أرسل الإشعار
wrong-notice-honest = يشترط القانون هذا الإقرار.
wrong-law-long = هذا أطول من أن يكون اسم قانون.
notice-receipt = إشعارك بشأن رقم { $number }
notice-sent = وصل إشعارك. سيأتيك الجواب بالبريد، وتجده هنا.
notice-sent-nameless = وصل إشعارك. ستجد الجواب هنا.
notice-private = احفظ هذا العنوان؛ فكل من يملكه يستطيع قراءة هذه الصفحة:
notice-received = وصل في
notice-state = ما آل إليه
notice-waits = سيقرؤه أحدهم ويجيب معلِّلًا.
notice-acted = لم يعد التعليق أو المقطع منشورًا.
notice-kept = يبقى التعليق.
notice-why = السبب
notice-redress-heading = إن كنت لا توافق
notice-redress = قرأه إنسان، ولم تقرر آلة. إن كنت لا توافق فلك أن تجيب عبر نموذج الاتصال، أو تشتكي إلى السلطة المختصة بالخدمات الرقمية في بلدك، أو تلجأ إلى القضاء.
queue-notices = الإشعارات
desk-notices-about = يرى أحدهم أن هذه التعليقات مخالفة للقانون. يطلب القانون نظرًا متأنيًا بلا تأخير وجوابًا معلَّلًا؛ وحذف التعليق أو مقطع منه جوابٌ عن الإشعارات بشأنه.
notice-said = الإشعار
notice-nameless = بلا اسم
notice-late = مضى عليه أكثر من يوم.
notice-gone = لم يعد هذا التعليق منشورًا.
notice-keep = يبقى: أجب
notice-answer = أجب
notice-why-hint = يقرأ هذا من أرسل الإشعار.
notice-answer-go = أرسل الجواب
notices-none = لا إشعار ينتظر.
notices-past = ما أُجيب عنه
done-notice = أُجيب عن الإشعار، ويُبلَّغ من أرسله.
refused-notice-answered = أجاب غيرك عن هذا الإشعار في هذه الأثناء.
refused-notice-no-reason = اذكر لماذا يبقى التعليق: القانون يشترط التعليل.
reasons-after-notice = بناءً على إشعار بأنه مخالف للقانون؛ قرّره أحد المشرفين لا آلة.
mail-notice = إشعار بشأن التعليق رقم { $number } ({ $site })
mail-notice-received = استلمنا إشعارك بشأن التعليق رقم { $number } في { $site }:
mail-notice-next = سيقرؤه أحدهم، وستُبلَّغ بما آل إليه ولماذا. وهو هنا أيضًا:
mail-notice-acted = قرأنا إشعارك بشأن التعليق رقم { $number } في { $site }. لم يعد التعليق أو المقطع منشورًا.
mail-notice-kept = قرأنا إشعارك بشأن التعليق رقم { $number } في { $site }. يبقى التعليق، لهذا السبب:
mail-notice-told = أشعرنا أحدهم بأن التعليق رقم { $number } في { $site } مخالف للقانون. يطلب القانون نظرًا متأنيًا بلا تأخير وجوابًا معلَّلًا:
moderation-notices-answered = أُخذ بها: { $acted }؛ وبقي التعليق: { $kept }.
moderation-count-notices =
    { $count ->
        [zero] لا إشعارات بمحتوى غير قانوني.
        [one] إشعار واحد بمحتوى غير قانوني.
        [two] إشعاران بمحتوى غير قانوني.
        [few] { $count } إشعارات بمحتوى غير قانوني.
        [many] { $count } إشعارًا بمحتوى غير قانوني.
       *[other] { $count } إشعار بمحتوى غير قانوني.
    }
moderation = الإشراف على التعليقات
moderation-about = ما تقرّر في شأن التعليقات وبأيّ قاعدة. لا يُعاد ذكر ما حُذف.
moderation-count-publish =
    { $count ->
        [zero] لم يُنشر شيء بعد القراءة
        [one] تعليق واحد نُشر بعد قراءته
        [two] تعليقان نُشرا بعد قراءتهما
        [few] { $count } تعليقات نُشرت بعد قراءتها
        [many] { $count } تعليقًا نُشر بعد قراءته
       *[other] { $count } تعليق نُشر بعد قراءته
    }
moderation-count-refuse =
    { $count ->
        [zero] لم يُرفض شيء
        [one] تعليق واحد رُفض
        [two] تعليقان رُفضا
        [few] { $count } تعليقات رُفضت
        [many] { $count } تعليقًا رُفض
       *[other] { $count } تعليق رُفض
    }
moderation-count-spam =
    { $count ->
        [zero] لا إعلانات
        [one] إعلان واحد
        [two] إعلانان
        [few] { $count } إعلانات
        [many] { $count } إعلانًا
       *[other] { $count } إعلان
    }
moderation-count-remove =
    { $count ->
        [zero] لم يُحذف شيء
        [one] تعليق واحد حُذف
        [two] تعليقان حُذفا
        [few] { $count } تعليقات حُذفت
        [many] { $count } تعليقًا حُذف
       *[other] { $count } تعليق حُذف
    }
moderation-count-cut =
    { $count ->
        [zero] لم تُحذف فقرات
        [one] فقرة واحدة حُذفت
        [two] فقرتان حُذفتا
        [few] { $count } فقرات حُذفت
        [many] { $count } فقرة حُذفت
       *[other] { $count } فقرة حُذفت
    }
moderation-log = القرارات
moderation-publish = نُشر
moderation-refuse = رُفض
moderation-spam = رُفض لأنه إعلان
moderation-remove = حُذف
moderation-restore = أُعيد
moderation-cut = حُذفت فقرة
moderation-automatic = تلقائيًا
moderation-undone = أُلغي
moderation-appeal-waits = عليه اعتراض
moderation-appeal-upheld = اعتُرض عليه وبقي
moderation-appeal-overturned = اعتُرض عليه فأُلغي
moderation-hidden = هذا القرار مخفيّ:
moderation-none = لم يتقرّر شيء بعد.
moderation-older = قرارات سابقة
refused-comment-closed = أُغلق باب التعليقات هنا.
refused-comment-no-article = لم يعد هذا المقال هنا.
refused-comment-no-parent = لم يعد التعليق الذي تردّ عليه موجودًا. أرسل تعليقك دون ردّ أو انسخه.
refused-comment-moved-on = تغيّرت حال هذا التعليق في الأثناء، انظر من جديد.
refused-comment-publish = لا يمكن نشر هذا التعليق: فهو منشور أو محذوف.
refused-comment-refuse = لا يُرفض إلا تعليق ينتظر.
refused-comment-remove = لا يُحذف إلا تعليق منشور.
refused-comment-restore = لا يُعاد إلا تعليق حذفته الإدارة.
refused-comment-forgotten = لم يعد كلام هذا التعليق محفوظًا فلا يمكن إعادته.
refused-comment-delete = لم يعد هذا التعليق هنا.
refused-comment-edit = انتهى وقت تعديل هذا التعليق. ما زال بإمكانك حذفه.
refused-comment-decided = قرّر شخص آخر في شأن هذا التعليق في الأثناء. لم يتغيّر شيء، انظر من جديد.
refused-no-comment = لا يوجد هذا التعليق.
refused-decision-no-clause = اختر القاعدة التي خالفها التعليق.
refused-decision-stale = أُلغي هذا القرار من قبل أو تلاه قرار آخر.
refused-appeal = لم يعد الاعتراض على هذا القرار ممكنًا.
refused-appeal-twice = سبق أن اعترضتَ على هذا القرار.
refused-appeal-judged = حكم شخص آخر في هذا في الأثناء.
refused-appeal-own = أنت من قرّر؛ فليحكم في الاعتراض غيرك.
refused-words-missing = قل السبب في كلمات قليلة.
refused-words-long = هذا طويل: 2000 حرف على الأكثر.

## The discussion: decisions

refused-decision-long = الجملة طويلة: 1000 حرف على الأكثر.

## The discussion: those who judge it

desk-comments = التعليقات
desk-waiting = في الانتظار
queue-title = تعليقات للمراجعة
queue-length =
    { $count ->
        [zero] لا شيء في الانتظار
        [one] تعليق واحد في الانتظار، وصل { $ago }
        [two] تعليقان في الانتظار، أقدمهما وصل { $ago }
        [few] { $count } تعليقات في الانتظار، أقدمها وصل { $ago }
        [many] { $count } تعليقًا في الانتظار، أقدمها وصل { $ago }
       *[other] { $count } تعليق في الانتظار، أقدمها وصل { $ago }
    }
queue-empty = لا شيء في الانتظار. أحسنت.
queue-others =
    { $count ->
        [zero] { $names } هنا أيضًا.
        [one] { $names } هنا أيضًا.
        [two] { $names } هنا أيضًا.
        [few] { $names } هنا أيضًا.
        [many] { $names } هنا أيضًا.
       *[other] { $names } هنا أيضًا.
    }
queue-waiting = في الانتظار
queue-reports = البلاغات
queue-appeals = الاعتراضات
queue-decided = القرارات
queue-answers = ردًّا على { $name } (رقم { $number })
queue-answers-unnumbered = ردًّا على { $name }
queue-context = ما يردّ عليه
queue-why = ينتظر لأنّ:
queue-earlier = سابقًا بهذا الاسم ومن هذا المتصفّح:
earlier-published =
    { $count ->
        [zero] لا منشور
        [one] واحد منشور
        [two] اثنان منشوران
        [few] { $count } منشورة
        [many] { $count } منشورًا
       *[other] { $count } منشور
    }
earlier-refused =
    { $count ->
        [zero] لا مرفوض
        [one] واحد مرفوض أو محذوف
        [two] اثنان مرفوضان أو محذوفان
        [few] { $count } مرفوضة أو محذوفة
        [many] { $count } مرفوضًا أو محذوفًا
       *[other] { $count } مرفوض أو محذوف
    }
earlier-waiting =
    { $count ->
        [zero] لا شيء في الانتظار
        [one] واحد في الانتظار
        [two] اثنان في الانتظار
        [few] { $count } في الانتظار
        [many] { $count } في الانتظار
       *[other] { $count } في الانتظار
    }
earlier-title = من اليد نفسها
earlier-about = ما ورد بهذا الاسم من هذا المتصفّح. وما حُذف لم يعد له اسم.
earlier-discussion = النقاش
why-unsaid = لم يكن منشورًا في مصدره
why-looks-refused = يشبه ما رُفض هنا
why-words-weighed = يشبه ما رُفض هنا؛ الكلمات التي رجّحت ذلك: { $words }
decide-publish = نشر
decide-spam = دعاية
decide-refuse = رفض…
decide-remove = حذف…
decide-restore = إعادة
decide-publish-all = نشر الكلّ
decide-spam-all = الكلّ دعاية
decide-refuse-go = رفض
decide-remove-go = حذف
decide-refuse-all = رفض الكلّ…
decide-clause = أيّ قاعدة يخالف؟
decide-no-clauses = ليس للموقع قاعدة تُذكر. يستطيع مالكه كتابتها في الإعدادات.
decide-sentence = بعبارة أخرى، إلى كاتبه
decide-sentence-hint = إن تُرك فارغًا أُرسلت الجملة المذكورة تحت القاعدة.
decide-kept = ما كتبتَه
proposed-refusal = لم يُنشر تعليقك بسبب قاعدتنا «{ $clause }».
proposed-removal = حُذف تعليقك بسبب قاعدتنا «{ $clause }».
proposed-cut = حُذف مقطع من تعليقك بسبب قاعدتنا «{ $clause }».
decide-cut = حذف مقطع…
decide-cut-go = حذف المقطع
decide-cut-passage = المقطع
decide-cut-hint = لا تُبقِ هنا إلا الكلام المراد حذفه كما كُتب. ويبقى سائر التعليق منشورًا.
passage-removed = [حُذف مقطع: { $clause }]
refused-cut-absent = لا يرد هذا المقطع في التعليق بهذا النص. انسخه من التعليق كلمة كلمة.
refused-cut-several = يرد هذا الكلام في التعليق أكثر من مرة. اختر مقطعًا أطول لا يرد إلا مرة واحدة.
refused-cut-whole = هذا المقطع هو التعليق كله. لا تُبقِ إلا الكلام المراد حذفه، أو احذف التعليق كله.
reasons-cut = حُذف مقطع واحد، نهائيًا. ويبقى سائر التعليق منشورًا، ولا يمكن تعديله بعد الآن.
proposed-hold = ستُقرأ تعليقاتك القادمة قبل نشرها بسبب قاعدتنا «{ $clause }».
queue-writer = من اليد نفسها
hold = قراءة ما يرسله هذا الشخص أولًا…
hold-about = تنتظر تعليقاته مدةً حتى يقرأها أحد. وينتهي ذلك من نفسه، ويُقال له في عنوانه الخاص، وله أن يعترض عليه. ويذكره السجل العام دون أن يذكر صاحبه.
hold-by = يُعرف
hold-browser = بمتصفحه
hold-mail = بعنوان بريده
hold-range = بنطاق عناوينه، وقد يشاركه فيه غيره
hold-days = مدة
hold-for =
    { $count ->
        [zero] { $count } يوم
        [one] يوم واحد
        [two] يومان
        [few] { $count } أيام
        [many] { $count } يومًا
       *[other] { $count } يوم
    }
hold-go = القراءة أولًا
hold-held = يُقرأ ما يرسله هذا الشخص أولًا حتى { $until }.
refused-hold-unknown = لا يُعرف هذا الشخص بهذه الوسيلة. اختر غيرها.
decided-held = يُقرأ ما يرسله { $name } أولًا حتى { $until }.
decision-hold = يُقرأ أولًا
decision-until = حتى { $until }
moderation-hold = يُقرأ ما يرسله أحد الأشخاص أولًا حتى { $until }
moderation-count-hold =
    { $count ->
        [zero] لا أحد يُقرأ كلامه أولًا
        [one] شخص واحد يُقرأ كلامه أولًا مدةً
        [two] شخصان يُقرأ كلامهما أولًا مدةً
        [few] { $count } أشخاص يُقرأ كلامهم أولًا مدةً
        [many] { $count } شخصًا يُقرأ كلامهم أولًا مدةً
       *[other] { $count } شخص يُقرأ كلامهم أولًا مدةً
    }
reasons-held = يُقرأ ما ترسله قبل نشره.
reasons-until = حتى
mail-decision = تعليقك على «{ $title }»
mail-decision-refused = لم يُنشر تعليقك على «{ $title }» ({ $site }).
mail-decision-removed = حُذف تعليقك على «{ $title }» ({ $site }) نهائيًا.
mail-decision-cut = حُذف مقطع من تعليقك على «{ $title }» ({ $site }). ويبقى سائره منشورًا.
mail-decision-held = بعد تعليقك على «{ $title }» ({ $site })، يُقرأ ما ترسله قبل نشره.
mail-decision-rule = القاعدة: { $clause }
mail-decision-until = وينتهي ذلك من نفسه في { $until }.
mail-decision-redress =
    { $count ->
        [zero] لك أن تعترض على هذا القرار خلال { $count } يوم، في العنوان الخاص بتعليقك، وينظر في اعتراضك شخص آخر إن وُجد. احتفظ بهذا العنوان لنفسك:
        [one] لك أن تعترض على هذا القرار خلال يوم واحد، في العنوان الخاص بتعليقك، وينظر في اعتراضك شخص آخر إن وُجد. احتفظ بهذا العنوان لنفسك:
        [two] لك أن تعترض على هذا القرار خلال يومين، في العنوان الخاص بتعليقك، وينظر في اعتراضك شخص آخر إن وُجد. احتفظ بهذا العنوان لنفسك:
        [few] لك أن تعترض على هذا القرار خلال { $count } أيام، في العنوان الخاص بتعليقك، وينظر في اعتراضك شخص آخر إن وُجد. احتفظ بهذا العنوان لنفسك:
        [many] لك أن تعترض على هذا القرار خلال { $count } يومًا، في العنوان الخاص بتعليقك، وينظر في اعتراضك شخص آخر إن وُجد. احتفظ بهذا العنوان لنفسك:
       *[other] لك أن تعترض على هذا القرار خلال { $count } يوم، في العنوان الخاص بتعليقك، وينظر في اعتراضك شخص آخر إن وُجد. احتفظ بهذا العنوان لنفسك:
    }
mail-decision-private = العنوان الخاص بتعليقك، احتفظ به لنفسك:
mail-appeal = اعتراضك، على «{ $title }»
mail-appeal-upheld = أعدنا قراءة تعليقك على «{ $title }» ({ $site }) واعتراضك. والقرار باقٍ.
mail-appeal-overturned = أعدنا قراءة تعليقك على «{ $title }» ({ $site }) واعتراضك. كنت على حق: أُلغي القرار.
queue-alike =
    { $count ->
        [zero] لا متشابه
        [one] تعليق متشابه واحد
        [two] تعليقان متشابهان
        [few] { $count } تعليقات متشابهة
        [many] { $count } تعليقًا متشابهًا
       *[other] { $count } تعليق متشابه
    }
queue-alike-about = الكلمات نفسها أو المتصفّح نفسه: قرار واحد قد يشملها كلّها.
queue-more-alike =
    { $count ->
        [zero] ولا غيرها
        [one] وواحد آخر مثلها
        [two] واثنان آخران مثلها
        [few] و{ $count } أخرى مثلها
        [many] و{ $count } آخر مثلها
       *[other] و{ $count } آخر مثلها
    }
queue-beyond =
    { $count ->
        [zero] لا غيرها.
        [one] واحد آخر ينتظر.
        [two] اثنان آخران ينتظران.
        [few] { $count } أخرى تنتظر.
        [many] { $count } آخر ينتظر.
       *[other] { $count } آخر ينتظر.
    }
queue-next = عرض التالية
queue-pick = اختيار
queue-many = لكلّ المختارة
queue-many-do = القرار
queue-many-clause = القاعدة عند الرفض
queue-many-decide = تنفيذ
queue-none-chosen = اختر تعليقًا واحدًا على الأقلّ.
queue-missed =
    { $count ->
        [zero] لم يسبق أحد إلى شيء.
        [one] سبق غيرك إلى واحد؛ لم يتغيّر فيه شيء.
        [two] سبق غيرك إلى اثنين؛ لم يتغيّر فيهما شيء.
        [few] سبق غيرك إلى { $count }؛ لم يتغيّر فيها شيء.
        [many] سبق غيرك إلى { $count }؛ لم يتغيّر فيها شيء.
       *[other] سبق غيرك إلى { $count }؛ لم يتغيّر فيها شيء.
    }
queue-undone =
    { $count ->
        [zero] لم يُتراجع عن شيء.
        [one] تُراجع عنه: عاد كما كان.
        [two] تُراجع عنهما: عادا كما كانا.
        [few] تُراجع عنها: عادت { $count } كما كانت.
        [many] تُراجع عنها: عاد { $count } كما كانت.
       *[other] تُراجع عنها: عاد { $count } كما كانت.
    }
queue-undoes = المفتاح { $key } يتراجع عنه.
queue-broken = لا يستجيب الخادم. لم يُقرَّر شيء؛ حاول من جديد.
queue-elsewhere = قرّر غيرك في تعليقات كانت هنا.
decided-published = نُشر تعليق { $name } برقم { $number }.
decided-refused = رُفض تعليق { $name }: { $clause }.
decided-spam = نُحّي تعليق { $name } بوصفه دعاية.
decided-removed = حُذف التعليق رقم { $number } لـ{ $name }: { $clause }.
decided-restored = أُعيد التعليق رقم { $number } لـ{ $name }.
decided-cut = حُذف مقطع من التعليق رقم { $number } لـ{ $name }.
decided-many-published =
    { $count ->
        [zero] نُشر 0.
        [one] نُشر تعليق واحد.
        [two] نُشر تعليقان.
        [few] نُشر { $count } تعليقات.
        [many] نُشر { $count } تعليقًا.
       *[other] نُشر { $count } تعليق.
    }
decided-many-refused =
    { $count ->
        [zero] رُفض 0.
        [one] رُفض تعليق واحد.
        [two] رُفض تعليقان.
        [few] رُفض { $count } تعليقات.
        [many] رُفض { $count } تعليقًا.
       *[other] رُفض { $count } تعليق.
    }
decided-many-spam =
    { $count ->
        [zero] نُحّي 0.
        [one] نُحّي تعليق واحد.
        [two] نُحّي تعليقان.
        [few] نُحّي { $count } تعليقات.
        [many] نُحّي { $count } تعليقًا.
       *[other] نُحّي { $count } تعليق.
    }
decided-many-removed =
    { $count ->
        [zero] حُذف 0.
        [one] حُذف تعليق واحد.
        [two] حُذف تعليقان.
        [few] حُذف { $count } تعليقات.
        [many] حُذف { $count } تعليقًا.
       *[other] حُذف { $count } تعليق.
    }
decided-many-restored =
    { $count ->
        [zero] أُعيد 0.
        [one] أُعيد تعليق واحد.
        [two] أُعيد تعليقان.
        [few] أُعيد { $count } تعليقات.
        [many] أُعيد { $count } تعليقًا.
       *[other] أُعيد { $count } تعليق.
    }
faster-published = سبقك { $name }: هذا التعليق منشور بالفعل. لم يضِع شيء ممّا كتبت.
faster-refused = سبقك { $name }: هذا التعليق مرفوض بالفعل. لم يضِع شيء ممّا كتبت.
faster-removed = سبقك { $name }: هذا التعليق محذوف بالفعل. لم يضِع شيء ممّا كتبت.
faster-undone = تُراجع في الأثناء عن قرار بشأن هذا التعليق: عاد إلى الانتظار.
faster-writer = حذف كاتبُ هذا التعليق تعليقَه في الأثناء. لم يبقَ ما يُفعل.
faster-yourself = لقد قرّرتَ بالفعل بشأن هذا التعليق.
somebody = أحدهم
undo = تراجع
comment-held = في الانتظار
comment-published = منشور
comment-rejected = مرفوض
report-said = ما يقوله القرّاء
report-keep = إبقاء
reports-none = لم يبلّغ أيّ قارئ عن تعليق.
done-report-kept = بقي التعليق وأُغلق البلاغ.
refused-report-answered = نظر غيرك في هذا البلاغ في الأثناء.
desk-appeals-about = لكاتب التعليق أن يعترض على القرار مرّة واحدة. وحين يكون المشرفون عدّة، ينظر في الاعتراض غيرُ من قرّر.
desk-appeal-decision = القرار
desk-appeal-comment = التعليق
desk-appeal-words-gone = لم تعد كلماته محفوظة.
desk-appeal-own = أنت من اتّخذ هذا القرار. سينظر في الاعتراض مشرف آخر.
desk-appeal-answer = جوابك في جملة
desk-appeal-uphold = يبقى القرار
desk-appeal-overturn = الرجوع عن القرار
desk-appeals-none = لا اعتراض في الانتظار.
done-appeal = بُتّ في الاعتراض وأُبلغ صاحبه.
desk-appeal-waits = معترض عليه
desk-appeal-upheld = اعتُرض عليه وثُبّت
desk-appeal-overturned = اعتُرض عليه وأُلغي
decided-about = الأحدث أوّلًا. يرى القرّاء في السجلّ العلنيّ التاريخ والقاعدة والرقم، ولا يرون الكلمات المحذوفة أبدًا.
decided-none = لم يُقرَّر شيء بعد.
decided-older = قرارات أقدم
decision-publish = نُشر
decision-refuse = رُفض
decision-spam = دعاية
decision-remove = حُذف
decision-restore = أُعيد
decision-cut = حُذف مقطع
decision-by = { $name } ({ $role })
decision-by-rule = تلقائيّ
decision-undone = تُراجع عنه في { $when }
decision-words = ما يقوله
decision-redacted = مخفيّ في السجلّ العلنيّ:
redact = إخفاء في السجلّ…
redact-go = إخفاء
redact-why = سبب الإخفاء
redact-hint = يرى القرّاء هذا السبب مكان القرار.
done-redacted = أُخفي القرار وظهر سببه.
discussion-none = لا تعليق هنا.
discussion-older = تعليقات أقدم
keys = المفاتيح
keys-about = اختر خانة واضغط المفتاح الذي تريده. المعتبر موضع المفتاح على اللوحة أيًّا كان ما يكتبه.
keys-on = التقرير بالمفاتيح
keys-next = التعليق التالي
keys-previous = التعليق السابق
keys-help = هذه النافذة
keys-close = إغلاق
keys-reset = كما كانت
ago-date = في { $when }
ago-now = الآن
ago-minutes =
    { $count ->
        [zero] الآن
        [one] قبل دقيقة
        [two] قبل دقيقتين
        [few] قبل { $count } دقائق
        [many] قبل { $count } دقيقة
       *[other] قبل { $count } دقيقة
    }
ago-hours =
    { $count ->
        [zero] الآن
        [one] قبل ساعة
        [two] قبل ساعتين
        [few] قبل { $count } ساعات
        [many] قبل { $count } ساعة
       *[other] قبل { $count } ساعة
    }
ago-days =
    { $count ->
        [zero] اليوم
        [one] قبل يوم
        [two] قبل يومين
        [few] قبل { $count } أيّام
        [many] قبل { $count } يومًا
       *[other] قبل { $count } يوم
    }
privacy = بياناتك هنا
privacy-about = اكتب عنوان البريد الذي تركته مع تعليق أو الذي تتابع به نقاشًا. تصلك رسالة تريك ما نحتفظ به تحت هذا العنوان، وكذلك في ملف تأخذه معك، وتتيح لك محوه.
privacy-mail-hint = لا يعلم هل نحتفظ بشيء إلا من يقرأ هذا البريد.
privacy-ask-do = أرسلوا إليّ الرابط
privacy-asked = إن كنّا نحتفظ بشيء تحت هذا العنوان فالرسالة في طريقها إليه. ويعمل رابطها يومًا واحدًا.
privacy-again = لم يُرسل شيء بعد. راجع العنوان من فضلك ثم اضغط الزر.
privacy-no-mail = لا يرسل هذا الموقع بريدًا، فلا يمكن هنا إثبات أنّ عنوانًا ما لصاحبه. اكتب إلى القائمين عليه.
privacy-without-address = التعليق الذي بلا عنوان بريد يُعدَّل ويُحذف في عنوانه الخاص.
privacy-ended = لم يعد هذا الرابط يُظهر شيئًا: فهو يعمل يومًا واحدًا.
privacy-ask-again = اطلب رابطًا آخر
privacy-erased = تمّ المحو. لم يعد شيء محفوظًا تحت عنوانك.
privacy-open-about = يُظهر الزر ما نحتفظ به تحت العنوان الذي وصلك عليه هذا الرابط. وهو يعمل حتى { $time }؛ فاحتفظ به لنفسك.
privacy-open-do = إظهار
privacy-held = محفوظ تحت العنوان
privacy-bounced = عادت منه رسائل، فلا يُرسل إليه إلا ما يُطلب، منذ
privacy-hold = تُقرأ التعليقات تحت هذا العنوان قبل ظهورها، حتى
privacy-export = خذ كل ذلك في ملف (JSON)
privacy-comments = التعليقات
privacy-follows = نقاشات تتابعها
privacy-unconfirmed = لم يُؤكَّد
privacy-messages = رسائل إلى الموقع
privacy-notices = إشعارات بمحتوى مخالف للقانون
privacy-erase = المحو
privacy-erase-about = يزول العنوان، وينتهي ما تتابعه، وتزول رسائلك وما حُفظ للقرارات. وما ليس منشورًا تزول كلماته. أما ردود غيرك فتبقى كما كتبوها.
privacy-erase-how = وتعليقاتك المنشورة؟
privacy-erase-name = تبقى الكلمات ويزول الاسم.
privacy-erase-words = تزول الكلمات أيضًا؛ وتبقى الأرقام والردود.
privacy-erase-do = متابعة
privacy-choose = اختر من فضلك ما يصير إليه تعليقاتك المنشورة.
privacy-sure-name = يزول الاسم والعنوان، وتبقى كلماتك المنشورة من دونهما.
privacy-sure-words = يزول الاسم والعنوان وكل كلماتك.
privacy-sure = ولا رجعة في ذلك.
privacy-sure-do = محو نهائي
privacy-sure-not = عدم المحو
refused-privacy-gone = انتهى هذا الرابط. اطلب رابطًا آخر.
mail-privacy = بياناتك لدى { $site }
mail-privacy-words = سُئل عمّا يحتفظ به { $site } تحت عنوان بريدك. إن كنت أنت من سأل فهذه الصفحة تُظهره، وتتيح لك أخذه معك أو محوه. ويعمل الرابط يومًا واحدًا:
mail-privacy-ignore = إن لم تكن أنت فلا تفعل شيئًا: لا يرى غيرك شيئًا.
mail-about-held = رابط إلى ما هو محفوظ تحت عنوان
privacy-invitations =
    { $count ->
        [zero] لم تُرسل إليه دعوة.
        [one] أُرسلت إليه دعوة واحدة.
        [two] أُرسلت إليه دعوتان.
        [few] أُرسلت إليه { $count } دعوات.
        [many] أُرسلت إليه { $count } دعوة.
       *[other] أُرسلت إليه { $count } دعوة.
    }
privacy-beyond =
    { $count ->
        [zero] لا تعليق أقدم في الملف.
        [one] في الملف تعليق واحد أقدم.
        [two] في الملف تعليقان أقدم.
        [few] في الملف { $count } تعليقات أقدم.
        [many] في الملف { $count } تعليقًا أقدم.
       *[other] في الملف { $count } تعليق أقدم.
    }
report-claim = أنا كتبت هذا التعليق، احذفوه
claim-heading = رقم { $number } لي
claim-about = جاء هذا التعليق من نظام آخر، فليس له عنوان خاص. يقرأ أحد القائمين على الموقع ما تكتبه ثم يقرّر.
claim-words = كيف نعرف أنه لك؟
claim-words-hint = مثلًا: اكتب من عنوانك آنذاك، أو ضع كلمة في صفحتك العامة.
claim-mail-hint = يصلك الجواب عليه. ولا يراه غيرنا.
claim-whole = كل التعليقات تحت هذا الملف الشخصي
claim-do = طلب الحذف
claim-sent = شكرًا، سينظر أحد في الأمر.
claim-clause = بطلب من كاتبه
claims = «هذا لي، احذفوه»
claims-about = يطلب أناس حذف تعليقات جاءت مع الانتقال. ولا شيء يثبت من هم: الحكم لك. ويمكن إعادة ما حُذف خلال 30 يومًا.
claim-answer = جملة إلى صاحب الطلب
claim-answer-hint = لازمة عند الرفض.
claim-accept = حذف
claim-refuse = رفض
done-claim = بقيت التعليقات وأُجيب على الطلب.
refused-claim-answered = أجاب غيرك على هذا الطلب في الأثناء.
mail-claim = تعليقاتك لدى { $site }
mail-claim-accepted = حذف { $site } ما طلبته. وتبقى الأرقام والردود.
mail-claim-refused = لم يحذف { $site } ما طلبته:
mail-about-claim = جواب على «هذا لي»
claim-covered =
    { $count ->
        [zero] لن يُحذف تعليق.
        [one] سيُحذف تعليق واحد.
        [two] سيُحذف تعليقان.
        [few] ستُحذف { $count } تعليقات.
        [many] سيُحذف { $count } تعليقًا.
       *[other] سيُحذف { $count } تعليق.
    }
