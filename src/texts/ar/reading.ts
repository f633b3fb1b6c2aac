import type { ReadingTexts } from '../texts.ts'
import { isolated, locale, number, plural } from './locale.ts'
import { questions } from './nouns.ts'

// Terms: نظام التعلّم (LMS), المقرر (course), الوحدة (module), الصفحة (page), المسرد (glossary), البطاقات التعليمية (flash cards),
// الاختبار (exam), السؤال (question), المحاولة (attempt), النتيجة (score), درجة النجاح (pass mark), الشهادة (certificate),
// الإصدار (revision). Modern Standard Arabic; learners are addressed in the masculine singular, as instructions are.

export const reading: ReadingTexts = {
  locale,
  direction: 'rtl',
  percent: (share) => `${number(share)}%`,
  point: '.',
  decimal: isolated,
  connecting: 'جارٍ الاتصال بنظام التعلّم…',
  lost: 'نظام التعلّم لا يستجيب. يمكنك المتابعة: تُحفظ إجاباتك على هذا الجهاز وتُرسل عند عودة الاتصال.',
  noLms: 'لم يُعثر على نظام تعلّم، ولذلك لا يُرسل أي شيء. يُحفظ تقدّمك في هذا المتصفح فقط.',
  review: 'أنت تستعرض هذا المقرر للمراجعة. لا يُسجَّل أي شيء.',
  broken: 'تعذّر تحميل المقرر. أغلق هذه النافذة وافتح المقرر من جديد.',
  loadFailed: 'تعذّر تحميل هذا الجزء من المقرر.',
  retry: 'إعادة المحاولة',
  closed: {
    title: 'حُفظ كل شيء',
    text: 'يمكنك إغلاق هذه النافذة الآن. في المرة القادمة تتابع من حيث توقفت.',
  },
  closedUnsure: {
    title: 'حُفظ على هذا الجهاز',
    text: 'لم يؤكد نظام التعلّم آخر التغييرات. وهي محفوظة على هذا الجهاز: افتح المقرر عليه مرة أخرى قريبًا.',
  },
  elsewhere: {
    title: 'هذا المقرر مفتوح في نافذة أخرى',
    text: 'تابع هناك، أو تابع هنا: عندئذ تحفظ النافذة الأخرى عملك وتنتهي.',
  },
  goOnHere: 'المتابعة هنا',
  taken: {
    title: 'تابعتَ في نافذة أخرى',
    text: 'عملك محفوظ. يمكنك إغلاق هذه النافذة.',
  },
  silent: {
    title: 'نظام التعلّم لا يستجيب',
    text: 'لا يمكن تسجيل أي شيء الآن. أعد المحاولة، أو أغلق هذه النافذة وافتح المقرر لاحقًا.',
  },
  refused: {
    title: 'افتح المقرر من جديد',
    text: 'لا يقبل نظام التعلّم هذا الدخول، ولذلك لا يمكن تسجيل أي شيء. أغلق هذه النافذة وافتح المقرر من نظام التعلّم.',
  },
  goOnUnrecorded: 'المتابعة من دون تسجيل',
  goBack: 'العودة إلى نظام التعلّم',
  previous: 'السابق',
  next: 'التالي',
  read: 'مقروءة',
  progress: (seen, of) => `${seen} من ${of}`,
  progressUnit: ' صفحة',
  locked: 'مقفلة',
  lockReason: (page) => `تُفتح الصفحات المقفلة واحدة بعد أخرى. التالية التي يجب إنهاؤها: «${page}».`,
  opensAfter: (page) => `تُفتح هذه الصفحة بعد إنهاء «${page}».`,
  lacksTitle: 'لإنهاء هذه الصفحة:',
  lacks: (list) => `لإنهاء هذه الصفحة: ${list}.`,
  lackEnd: 'القراءة حتى نهايتها',
  lackAnswers: (count) =>
    plural(count, {
      one: 'الإجابة عن سؤال التحقق',
      two: 'الإجابة عن سؤالَي تحقق آخرَين',
      few: 'الإجابة عن # أسئلة تحقق أخرى',
      other: 'الإجابة عن # سؤال تحقق آخر',
    }),
  lackRight: (count) =>
    plural(count, {
      one: 'الإجابة الصحيحة عن سؤال التحقق',
      two: 'الإجابة الصحيحة عن سؤالَي تحقق آخرَين',
      few: 'الإجابة الصحيحة عن # أسئلة تحقق أخرى',
      other: 'الإجابة الصحيحة عن # سؤال تحقق آخر',
    }),
  lackTime: (seconds) =>
    plural(seconds, {
      one: 'البقاء ثانية أخرى',
      two: 'البقاء ثانيتين أخريين',
      few: 'البقاء # ثوانٍ أخرى',
      other: 'البقاء # ثانية أخرى',
    }),
  pageDone: 'أنهيت هذه الصفحة ويمكنك المتابعة.',
  examAfterPages: (count) =>
    plural(count, {
      one: 'يُفتح الامتحان بعد إنهاء صفحة واحدة أخرى:',
      two: 'يُفتح الامتحان بعد إنهاء صفحتين أخريين:',
      few: 'يُفتح الامتحان بعد إنهاء # صفحات أخرى:',
      other: 'يُفتح الامتحان بعد إنهاء # صفحة أخرى:',
    }),
  passedButPages: (count) =>
    plural(count, {
      one: 'تكتمل الدورة بعد إنهاء صفحة واحدة أخرى:',
      two: 'تكتمل الدورة بعد إنهاء صفحتين أخريين:',
      few: 'تكتمل الدورة بعد إنهاء # صفحات أخرى:',
      other: 'تكتمل الدورة بعد إنهاء # صفحة أخرى:',
    }),
  progressLabel: 'الصفحات المقروءة',
  glossaryFind: 'البحث عن مصطلح',
  glossaryCount: (found, of) => {
    const all = plural(of, {
      zero: 'لا مصطلحات',
      one: 'مصطلح واحد',
      two: 'مصطلحان',
      few: '# مصطلحات',
      many: '# مصطلحًا',
      other: '# مصطلح',
    })
    return found === of ? all : `${found} من أصل ${of}`
  },
  certificateNeeds: 'تحصل على هذه الشهادة عند اجتياز ',
  certificatePass: (pass) => ` بنسبة ${number(pass)}% أو أكثر.`,
  certificateGet: 'الحصول على شهادتك',
  certificateShow: 'شهادتك',
  certificateEarned: 'لقد نجحت. تحقق من اسمك: سيُطبع على الشهادة كما يظهر هنا.',
  certificateName: 'الاسم على الشهادة',
  certificateForGood: 'بعد تأكيد الاسم لا يمكن تغييره.',
  certificateConfirm: 'تأكيد الاسم والحصول على الشهادة',
  certificateUnrecorded: 'لا يُسجَّل شيء في وضع المراجعة، ولذلك لا تحصل هذه الشهادة على رمز ولا تُحفظ.',
  certificateNoCode: 'لا يوجد (مراجعة)',
  certificatePrint: 'طباعة',
  certificateDownload: 'تنزيل ملف PDF',
  certificateMaking: 'جارٍ إنشاء ملف PDF…',
  certificateMade: 'ملف PDF موجود في التنزيلات.',
  certificateLetters:
    'لا تتوفر في ملف PDF أحرف هذه الشهادة. استخدم نافذة الطباعة بدلًا منه: يمكنها أيضًا حفظ ملف PDF.',
  certificateFailed: 'تعذّر إنشاء ملف PDF. استخدم «طباعة» بدلًا منه: يمكنها أيضًا حفظ ملف PDF.',
  feedbackTitle: 'رأيك',
  feedbackIntro: 'أخبرنا برأيك في هذا المقرر. يحفظه نظام التعلّم مع سجلّك وباسمك.',
  rating: 'كيف وجدت هذا المقرر؟',
  ratings: ['سيئ جدًا', 'سيئ', 'مقبول', 'جيد', 'جيد جدًا'],
  ratingFirst: 'اختر تقييمًا أولًا.',
  comment: 'ما الذي ينبغي أن يبقى، وما الذي ينبغي أن يتغير؟ (اختياري)',
  commentLeft: (left) =>
    plural(left, {
      zero: 'لم يتبقَّ أي حرف',
      one: 'تبقّى حرف واحد',
      two: 'تبقّى حرفان',
      few: 'تبقّت # أحرف',
      many: 'تبقّى # حرفًا',
      other: 'تبقّى # حرف',
    }),
  send: 'إرسال',
  thanksTitle: 'شكرًا لك',
  thanks: 'لقد قيّمت هذا المقرر. رأيك يساعد على تحسينه.',
  contactTitle: 'للتواصل',
  contact: 'هل لديك أسئلة عن هذا المقرر؟ تواصل مع ',
  downloadsTitle: 'التنزيلات',
  downloadsIntro: 'ملفات تحتفظ بها: للقراءة خارج المقرر وللمراجعة.',
  downloadPurposes: {
    'study-guide': 'المقرر كاملًا للقراءة والطباعة',
    'flash-cards-pdf': 'للطباعة والقص',
    'flash-cards-csv': 'لجداول البيانات ولبرامج البطاقات الأخرى',
    'flash-cards-anki': 'للمراجعة ببرنامج Anki على الحاسوب أو الهاتف',
  },
  downloadFacts: (purpose, type, size) => `${purpose} · ${type}، ${size}`,
  kilobytes: (count) => `${count} ك.ب`,
  megabytes: (count) => `${number(count)} م.ب`,
  download: 'تنزيل',
  downloadNamed: (title) => `تنزيل: ${title}`,
  missedTitle: 'الأسئلة التي أخطأت فيها',
  missedIntro:
    'ما أخطأت فيه في المرة الأخيرة، مع الإجابات والصفحات التي تعيد قراءتها: صفحة خاصة بك للطباعة أو الحفظ.',
  missedMake: 'إنشاء الصفحة',
  missedMade: (count) => `الصفحة موجودة في التنزيلات. وهي تحتوي على ${questions(count)}.`,
  missedNone: 'لا شيء يُعرض: لم تخطئ في أي سؤال في المرة الأخيرة. أحسنت.',
  missedUnanswered: 'لا شيء يُعرض بعد: أجب أولًا عن بعض الأسئلة في التدريب أو في الصفحات.',
  missedSitting: 'لا تُدرج أسئلة الاختبار الذي تؤديه حتى تسلّمه.',
  missedFailed: 'تعذّر تحميل الأسئلة. أعد المحاولة.',
  missedFor: (count) => `عدد الأسئلة التي أخطأت فيها في المرة الأخيرة: ${count}.`,
  missedOptions: 'الخيارات',
  missedRight: 'الإجابة الصحيحة',
  missedPages: 'أعد القراءة: ',
  missedFacts: (course, publisher, revision) =>
    `${course} · ${publisher} · الإصدار ${isolated(revision)}`,
}
