import type { DocumentTexts } from '../texts.ts'
import { number, plural } from './locale.ts'

// Terms: see reading.ts.

export const documents: DocumentTexts = {
  titles: {
    'study-guide': 'Guía de estudio',
    'flash-cards-pdf': 'Tarjetas para imprimir',
    'flash-cards-csv': 'Tarjetas en forma de tabla',
    'flash-cards-anki': 'Tarjetas para Anki',
  },
  contents: 'Índice',
  page: 'Página',
  of: 'de',
  module: (place, title) => `Módulo ${place}: ${title}`,
  objectives: 'Después de este módulo usted podrá',

  notes: 'Referencias de este módulo',
  exams: 'Exámenes',
  examColumns: ['Examen', 'Preguntas', 'Para aprobar', 'Tiempo'],
  percent: (pass) => `${number(pass)} %`,
  minutes: (limit) => plural(limit, { one: '# minuto', other: '# minutos' }),
  noLimit: 'Sin límite',
  glossary: 'Glosario',
  references: 'Referencias',
  edition: 'Edición',
  revision: 'Revisión',
  signedBy: 'Aprobado por',
  role: 'Función',
  date: 'Fecha',
  signature: 'Firma',
  callouts: { note: 'Nota', tip: 'Consejo', warning: 'Advertencia', policy: 'Norma local' },
  callout: (kind) => `${kind}: `,
  picture: (alt) => `[Imagen: ${alt}]`,
  video: (name) => `Vídeo «${name}»: se reproduce en el curso.`,
  audio: (name) => `Grabación «${name}»: se reproduce en el curso.`,
  check: 'Pregunta de comprobación: respóndala en el curso.',
  cards: 'Tarjetas',
  card: (deck, place) => `${deck} · ${place}`,
  front: 'Pregunta',
  back: 'Respuesta',
  sheet: (sheet, sheets) => `Hoja ${sheet} de ${sheets}`,
  duplex: 'Imprima por las dos caras, girando por el borde largo. Corte por las marcas.',
  quotes: ['«', '»'],
  ankiDeck: (publisher, revision) => `${publisher}, revisión ${revision}`,
}
