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
latest-articles = أحدث المقالات
made-with = يُنشر بواسطة { $program }

## المقالات

by-author = بقلم { $name }
translated-by = ترجمة { $name }
published-on = نُشر في { $date }
in-language = باللغة { $language }
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
embed-from = محتوى من { $provider }
embed-open = شاهده على { $provider }
script-removed = كان هنا برنامج نصي ولم يُنقل.
picture-elsewhere = صورة على { $host }

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
comment-link = رابط التعليق رقم { $number }
comment-by-author-of-article = كاتب المقال
comment-removed = تعليق محذوف
comment-removed-by-moderator = تعليق حذفته إدارة الموقع
comment-removed-by-writer = تعليق حذفه صاحبه
comment-removed-before-import = تعليق حُذف قبل انتقال الموقع إلى هنا
comment-removed-reason = القاعدة: { $clause }
reply = ردّ
reply-to-number = الردّ على رقم { $number }
answers-count =
    { $count ->
        [zero] لا ردود
        [one] ردّ واحد
        [two] ردّان
        [few] { $count } ردود
        [many] { $count } ردًّا
       *[other] { $count } ردّ
    }
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
thread-heading = النقاش ابتداءً من رقم { $number }
anonymous = مجهول
deleted-profile = حساب محذوف
policy-title = قواعد النقاش
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
