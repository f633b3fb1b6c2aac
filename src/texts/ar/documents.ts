import type { DocumentTexts } from '../texts.ts'
import { isolated, number } from './locale.ts'
import { minutes } from './nouns.ts'

// Terms: see reading.ts.

export const documents: DocumentTexts = {
  titles: {
    'study-guide': 'دليل الدراسة',
    'flash-cards-pdf': 'بطاقات تعليمية للطباعة',
    'flash-cards-csv': 'بطاقات تعليمية في جدول',
    'flash-cards-anki': 'بطاقات تعليمية لبرنامج Anki',
  },
  contents: 'المحتويات',
  page: 'صفحة',
  of: 'من',
  module: (place, title) => `الوحدة ${place}: ${title}`,
  objectives: 'بعد هذه الوحدة ستكون قادرًا على',
  notes: 'مراجع هذه الوحدة',
  exams: 'الاختبارات',
  examColumns: ['الاختبار', 'الأسئلة', 'للنجاح', 'الوقت'],
  percent: (pass) => `${number(pass)}%`,
  minutes,
  noLimit: 'بلا حد',
  glossary: 'المسرد',
  references: 'المراجع',
  edition: 'الطبعة',
  revision: 'الإصدار',
  signedBy: 'اعتمده',
  role: 'الصفة',
  date: 'التاريخ',
  signature: 'التوقيع',
  callouts: { note: 'ملاحظة', tip: 'نصيحة', warning: 'تحذير', policy: 'سياسة محلية' },
  callout: (kind) => `${kind}: `,
  picture: (alt) => `[صورة: ${alt}]`,
  video: (name) => `فيديو «${name}»: يُعرض في المقرر.`,
  audio: (name) => `تسجيل «${name}»: يُسمع في المقرر.`,
  check: 'سؤال للتحقق: أجب عنه في المقرر.',
  cards: 'البطاقات التعليمية',
  card: (deck, place) => `${deck} · ${place}`,
  front: 'السؤال',
  back: 'الإجابة',
  sheet: (sheet, sheets) => `الورقة ${sheet} من ${sheets}`,
  duplex: 'اطبع على الوجهين مع القلب على الحافة الطويلة. قُصّ عند العلامات.',
  quotes: ['«', '»'],
  ankiDeck: (publisher, revision) => `${publisher}، الإصدار ${isolated(revision)}`,
}
