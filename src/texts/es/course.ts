import type { CourseTexts } from '../texts.ts'
import { duration } from './duration.ts'
import { number, plural } from './locale.ts'

// Terms: see reading.ts.

export const course: CourseTexts = {
  shell: {
    skip: 'Ir al contenido',
    contents: 'Índice',
    search: 'Buscar',
    display: 'Pantalla',
    saveAndExit: 'Guardar y salir',
    turnPages: 'Página anterior y siguiente',
    noScript: 'Este curso necesita JavaScript para pasar las páginas y registrar su progreso.',
  },
  outline: {
    introduction: 'Introducción',
    about: 'Acerca de este curso',
    feedback: 'Opinión',
    contact: 'Contacto',
    assessment: 'Práctica y evaluación',
    practice: 'Práctica',
    takeAway: 'Para llevar',
    cards: 'Tarjetas',
    downloads: 'Descargas',
    overview: 'Descripción del curso',
  },
  progress: {
    label: 'Páginas leídas',
    read: (seen, of) => `${seen} de ${of}`,
    unit: ' páginas',
    left: (time) => `quedan unos ${time}`,
  },
  cover: {
    start: 'Empezar el curso',
    modules: 'Módulos',
    extent: (modules, pages) =>
      `${plural(modules, { one: '# módulo', other: '# módulos' })}, ${plural(pages, { one: '# página', other: '# páginas' })}`,
    reading: (time) => `Unos ${time} de lectura`,
    practice: (questions) =>
      plural(questions, { one: '# pregunta para practicar', other: '# preguntas para practicar' }),
    exam: (title, questions, pass) =>
      `${title}: ${plural(questions, { one: '# pregunta', other: '# preguntas' })}, ${number(pass)} % para aprobar`,
    module: (pages, time) => `${plural(pages, { one: '# página', other: '# páginas' })} · ${time}`,
  },
  duration,
  opening: (place, of, minutes) =>
    `Módulo ${place} de ${of} · ${plural(minutes, { one: 'aproximadamente # minuto', other: 'aproximadamente # minutos' })}`,
  objectives: 'Después de este módulo usted podrá',
  callouts: { note: 'Nota', tip: 'Consejo', warning: 'Advertencia', policy: 'Norma local' },
  more: 'Más',
  transcript: 'Transcripción',
  footnotes: 'Referencias',
  footnoteBack: (mark) => `Volver a la referencia ${mark}`,
  table: 'Tabla',
  tableOf: (heads) => `Tabla: ${heads.join(', ')}`,
  glossary: 'Glosario',
  unsigned: (version) =>
    `Contenido ${version}: todavía sin la aprobación de un revisor de este centro`,
  signed: (version, { reviewer, role, date }) =>
    `Contenido ${version}: revisado por ${reviewer}, ${role}, el ${date}`,
  certificate: {
    title: 'Certificado de finalización',
    statement: 'ha completado el curso',
    date: 'Fecha',
    score: 'Puntuación',
    time: 'Duración',
    code: 'Código',
    hours: (hours) => plural(hours, { one: '# hora', other: '# horas' }),
    note: 'Este certificado acredita que se ha completado este curso. No es una certificación profesional oficial.',
    revision: (revision) => `Impreso a partir de la revisión ${revision} del curso.`,
  },
  paper: {
    facts: (count, pass, form) =>
      `${plural(count, { one: '# pregunta', other: '# preguntas' })}. Para aprobar: ${number(pass)} %. Modelo ${form}.`,
    name: 'Nombre',
    staffNumber: 'Número de empleado',
    date: 'Fecha',
    signature: 'Firma',
    keys: (title) => `Soluciones: ${title}`,
    keysNote: (course, form) => `${course} · modelo ${form}. Guarde esta hoja separada del examen.`,
    trueLabel: 'Verdadero',
    falseLabel: 'Falso',
    matchWith: 'con uno de estos:',
    range: (low, high) => `${low} a ${high}`,
    or: ' o ',
    notMarked: 'no se califica',
    decimal: (text) => text.replace('.', ','),
  },
}
