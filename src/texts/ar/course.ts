import type { CourseTexts } from '../texts.ts'
import { duration } from './duration.ts'
import { isolated, number } from './locale.ts'
import { hours, minutes } from './nouns.ts'

// Terms: see reading.ts.

export const course: CourseTexts = {
  shell: {
    skip: 'الانتقال إلى المحتوى',
    contents: 'المحتويات',
    search: 'بحث',
    display: 'العرض',
    saveAndExit: 'حفظ وخروج',
    turnPages: 'الصفحة السابقة والتالية',
    noScript: 'يحتاج هذا المقرر إلى JavaScript لتقليب الصفحات وتسجيل تقدّمك.',
  },
  outline: {
    introduction: 'مقدمة',
    about: 'عن هذا المقرر',
    feedback: 'رأيك',
    contact: 'للتواصل',
    assessment: 'التدريب والتقييم',
    practice: 'التدريب',
    takeAway: 'للاحتفاظ بها',
    cards: 'البطاقات التعليمية',
    downloads: 'التنزيلات',
    overview: 'نظرة عامة على المقرر',
  },
  progress: {
    label: 'الصفحات المقروءة',
    read: (seen, of) => `${seen} من ${of}`,
    unit: ' صفحة',
    left: (time) => `المتبقي تقريبًا: ${time}`,
  },
  cover: {
    start: 'ابدأ المقرر',
    modules: 'الوحدات',
    extent: (modules, pages) => `الوحدات: ${number(modules)}، الصفحات: ${number(pages)}`,
    reading: (time) => `مدة القراءة التقريبية: ${time}`,
    practice: (count) => `أسئلة التدريب: ${number(count)}`,
    exam: (title, count, pass) =>
      `${isolated(title)}: عدد الأسئلة ${number(count)}، والنجاح من ${number(pass)}%`,
    module: (pages, time) => `الصفحات: ${number(pages)} · ${time}`,
  },
  duration,
  opening: (place, of, length) => `الوحدة ${place} من ${of} · المدة التقريبية: ${minutes(length)}`,
  objectives: 'بعد هذه الوحدة ستكون قادرًا على',
  callouts: { note: 'ملاحظة', tip: 'نصيحة', warning: 'تحذير', policy: 'سياسة محلية' },
  more: 'المزيد',
  transcript: 'النص المكتوب',
  footnotes: 'المراجع',
  footnoteBack: (mark) => `العودة إلى المرجع ${mark}`,
  table: 'جدول',
  tableOf: (heads) => `جدول: ${heads.join('، ')}`,
  glossary: 'المسرد',
  unsigned: (version) => `المحتوى ${version}: لم يعتمده بعد مراجع من هذه الجهة`,
  signed: (version, { reviewer, role, date }) =>
    `المحتوى ${version}: راجعه ${reviewer}، ${role}، في ${date}`,
  certificate: {
    title: 'شهادة إتمام',
    statement: 'أتمّ بنجاح المقرر',
    date: 'التاريخ',
    score: 'النتيجة',
    time: 'مدة التعلّم',
    code: 'الرمز',
    hours,
    note: 'تثبت هذه الشهادة إتمام هذا المقرر، وليست ترخيصًا مهنيًا.',
    revision: (revision) => `طُبعت من الإصدار ${isolated(revision)} من المقرر.`,
  },
  paper: {
    facts: (count, pass, form) =>
      `عدد الأسئلة: ${count}. للنجاح: ${number(pass)}%. النموذج ${isolated(form)}.`,
    name: 'الاسم',
    staffNumber: 'الرقم الوظيفي',
    date: 'التاريخ',
    signature: 'التوقيع',
    keys: (title) => `مفتاح الإجابات: ${title}`,
    keysNote: (course, form) =>
      `${course} · النموذج ${isolated(form)}. احفظ هذه الورقة بعيدًا عن ورقة الاختبار.`,
    trueLabel: 'صحيح',
    falseLabel: 'خطأ',
    matchWith: 'مع أحد هذه العناصر:',
    range: (low, high) => `${low} إلى ${high}`,
    or: ' أو ',
    notMarked: 'لا تُحتسب',
    decimal: isolated,
  },
}
