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
embed-removed = كان هنا محتوى من موقع آخر، وقد ضاع عنوانه.
form-removed = كانت هنا استمارة ولم تُنقل.
drawing-removed = كان هنا رسم ولم يُنقل.
hidden-text = نص لم يكن ظاهرًا في الأصل
wide-table = جدول يمكن تمريره جانبيًا

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
