import type { ReadingTexts } from '../texts.ts'
import { duration } from './duration.ts'
import { locale, number, plural } from './locale.ts'
import { questions } from './nouns.ts'

// Terms: plataforma de formación (LMS), curso, módulo, página, glosario, tarjetas (flash cards), examen, pregunta, intento,
// puntuación (score), mínimo para aprobar (pass mark), certificado, revisión (revision). Learners are addressed as "usted".

export const reading: ReadingTexts = {
  locale,
  direction: 'ltr',
  percent: (share) => `${number(share)} %`,
  point: ',',
  decimal: (text) => text.replace('.', ','),
  connecting: 'Conectando con su plataforma de formación…',
  lost: 'Su plataforma de formación no responde. Puede continuar: sus respuestas se guardan en este dispositivo y se enviarán cuando vuelva la conexión.',
  noLms:
    'No se ha encontrado ninguna plataforma de formación, así que no se envía nada. Su progreso se guarda solo en este navegador.',
  review: 'Está viendo este curso en modo de consulta. No se registra nada.',
  broken: 'No se ha podido cargar el curso. Cierre esta ventana y vuelva a abrir el curso.',
  loadFailedTitle: 'Todavía no está disponible',
  loadFailed: 'No se ha podido cargar esta parte del curso.',
  offline: 'No tiene conexión. Inténtelo de nuevo cuando vuelva; su progreso está guardado.',
  retry: 'Intentar de nuevo',
  closed: {
    title: 'Todo está guardado',
    text: 'Ya puede cerrar esta ventana. La próxima vez continuará donde lo dejó.',
  },
  closedUnsure: {
    title: 'Guardado en este dispositivo',
    text: 'Su plataforma de formación no ha confirmado los últimos cambios. Se conservan en este dispositivo: vuelva a abrir el curso en él lo antes posible.',
  },
  elsewhere: {
    title: 'Este curso está abierto en otra ventana',
    text: 'Continúe allí o continúe aquí: en ese caso, la otra ventana guarda su trabajo y termina.',
  },
  goOnHere: 'Continuar aquí',
  taken: {
    title: 'Ha continuado en otra ventana',
    text: 'Su trabajo se ha conservado. Puede cerrar esta ventana.',
  },
  silent: {
    title: 'Su plataforma de formación no responde',
    text: 'Ahora no se puede registrar nada. Inténtelo de nuevo, o cierre esta ventana y vuelva a abrir el curso más tarde.',
  },
  refused: {
    title: 'Vuelva a abrir el curso',
    text: 'Su plataforma de formación no acepta este acceso, así que no se puede registrar nada. Cierre esta ventana y abra el curso desde la plataforma.',
  },
  goOnUnrecorded: 'Continuar sin registro',
  goBack: 'Volver a su plataforma de formación',
  previous: 'Anterior',
  next: 'Siguiente',
  read: 'leída',
  progress: (seen, of) => `${seen} de ${of}`,
  progressUnit: ' páginas',
  locked: 'bloqueada',
  lockReason: (page) =>
    `Las páginas bloqueadas se abren una tras otra. La siguiente por terminar: «${page}».`,
  opensAfter: (page) => `Esta página se abre cuando haya terminado «${page}».`,
  lacksTitle: 'Para terminar esta página:',
  lacks: (list) => `Para terminar esta página: ${list}.`,
  lackEnd: 'léala hasta el final',
  lackAnswers: (count) =>
    plural(count, {
      one: 'responda la pregunta de comprobación',
      other: 'responda # preguntas de comprobación más',
    }),
  lackRight: (count) =>
    plural(count, {
      one: 'responda correctamente la pregunta de comprobación',
      other: 'responda correctamente # preguntas de comprobación más',
    }),
  lackTime: (seconds) =>
    plural(seconds, { one: 'quédese # segundo más', other: 'quédese # segundos más' }),
  pageDone: 'Ha terminado esta página y puede continuar.',
  examAfterPages: (count) =>
    plural(count, {
      one: 'El examen se abre cuando haya terminado una página más:',
      other: 'El examen se abre cuando haya terminado # páginas más:',
    }),
  passedButPages: (count) =>
    plural(count, {
      one: 'El curso estará completo cuando haya terminado una página más:',
      other: 'El curso estará completo cuando haya terminado # páginas más:',
    }),
  progressLabel: 'Páginas leídas',
  duration,
  readingLeft: (time) => `quedan unos ${time}`,
  pagesSeen: (seen, of) => `${seen} de ${of} páginas`,
  pagesUnread: (count) =>
    plural(count, {
      one: 'Leer la página que ha omitido',
      other: 'Leer las # páginas que ha omitido',
    }),
  moduleDone: 'Completado',
  moduleDoneNamed: (title) => `Módulo completado: ${title}`,
  leftToDo: 'Ha llegado a la última página. Le queda por hacer:',
  nothingLeft: 'Ha completado todo este curso.',
  examGoing: 'en curso',
  examBestOf: (score) => `mejor puntuación: ${score}`,
  examPassed: (score) => `aprobado con ${score}`,
  certificateThere: 'obtenido',
  overview: 'Descripción del curso',
  goOnAt: (title) => `Continuar: ${title}`,
  welcome: (module, left) =>
    `Nos alegra verle de nuevo. Está en «${module}»${left && `, ${left}`}.`,
  dismiss: 'Cerrar este aviso',
  glossaryFind: 'Buscar un término',
  glossaryCount: (found, of) => {
    const all = plural(of, { one: '# término', other: '# términos' })
    return found === of ? all : `${found} de ${all}`
  },
  certificateNeeds: 'Obtendrá este certificado cuando apruebe ',
  certificatePass: (pass) => ` con un ${number(pass)} % o más.`,
  certificateGet: 'Obtener su certificado',
  certificateShow: 'Su certificado',
  certificateEarned:
    'Ha aprobado. Compruebe su nombre: se imprimirá en el certificado tal como aparece aquí.',
  certificateName: 'Nombre en el certificado',
  certificateForGood: 'Una vez confirmado, el nombre no se puede cambiar.',
  certificateConfirm: 'Confirmar y obtener el certificado',
  certificateUnrecorded:
    'En modo de consulta no se registra nada, por lo que este certificado no recibe ningún código ni se conserva.',
  certificateNoCode: 'ninguno (consulta)',
  certificatePrint: 'Imprimir',
  certificateDownload: 'Descargar PDF',
  certificateMaking: 'Se está creando el PDF…',
  certificateMade: 'El PDF está en sus descargas.',
  certificateLetters:
    'El PDF no dispone de letras para este certificado. Utilice el cuadro de impresión: también puede guardar un PDF.',
  certificateFailed:
    'No se ha podido crear el PDF. Utilice Imprimir: también puede guardar un PDF.',
  feedbackTitle: 'Opinión',
  feedbackIntro:
    'Díganos qué le parece este curso. Su plataforma de formación guarda su opinión con su registro, a su nombre.',
  rating: '¿Qué le ha parecido este curso?',
  ratings: ['Muy malo', 'Malo', 'Regular', 'Bueno', 'Muy bueno'],
  ratingFirst: 'Elija primero una valoración.',
  comment: '¿Qué debería mantenerse y qué debería cambiar? (opcional)',
  commentLeft: (left) => plural(left, { one: 'Queda # carácter', other: 'Quedan # caracteres' }),
  send: 'Enviar',
  thanksTitle: 'Gracias',
  thanks: 'Ha valorado este curso. Su opinión ayuda a mejorarlo.',
  contactTitle: 'Contacto',
  contact: '¿Tiene preguntas sobre este curso? Diríjase a ',
  downloadsTitle: 'Descargas',
  downloadsIntro: 'Archivos para conservar: para leer fuera del curso y para repasar.',
  downloadPurposes: {
    'study-guide': 'el curso completo para leer e imprimir',
    'flash-cards-pdf': 'para imprimir y recortar',
    'flash-cards-csv': 'para hojas de cálculo y otros programas de tarjetas',
    'flash-cards-anki': 'para repasar con Anki en un ordenador o un teléfono',
  },
  downloadFacts: (purpose, type, size) => `${purpose} · ${type}, ${size}`,
  kilobytes: (count) => `${count} kB`,
  megabytes: (count) => `${number(count)} MB`,
  download: 'Descargar',
  downloadNamed: (title) => `Descargar: ${title}`,
  missedTitle: 'Sus preguntas falladas',
  missedIntro:
    'Lo que falló la última vez, con las respuestas y dónde volver a leer: una página propia para imprimir o guardar.',
  missedMake: 'Crear la página',
  missedMade: (count) => `La página está en sus descargas. Contiene ${questions(count)}.`,
  missedNone: 'Nada que mostrar: la última vez no falló ninguna pregunta. ¡Bien hecho!',
  missedUnanswered:
    'Todavía no hay nada que mostrar: responda primero algunas preguntas, en la práctica o en las páginas.',
  missedSitting: 'Las preguntas del examen que está haciendo no se incluyen hasta que lo entregue.',
  missedFailed: 'No se han podido cargar las preguntas. Inténtelo de nuevo.',
  missedFor: (count) =>
    plural(count, {
      one: '# pregunta que falló la última vez.',
      other: '# preguntas que falló la última vez.',
    }),
  missedOptions: 'Opciones',
  missedRight: 'Respuesta correcta',
  missedPages: 'Vuelva a leer: ',
  missedFacts: (course, publisher, revision) => `${course} · ${publisher} · revisión ${revision}`,
  sheetClose: 'Cerrar',
  sheetFailed: 'No se ha podido cargar. Compruebe la conexión e inténtelo de nuevo.',
  display: {
    title: 'Pantalla',
    look: ['Como el sistema', 'Claro', 'Oscuro', 'Contraste alto'],
    lines: ['Normal', 'Amplio'],
    motion: 'Menos movimiento',
    keys: 'Teclas sueltas como atajos (/, ?, M, 1, 2)',
    kept: 'Se guarda en este navegador, para todos los cursos. No se registra nada.',
    reset: 'Restablecer',
  },
  displayLegends: { look: 'Aspecto', text: 'Tamaño del texto', lines: 'Espacio entre líneas' },
  keysTitle: 'Atajos de teclado',
  keysHead: ['Tecla', 'Qué hace'],
  keysTable: [
    { keys: ['←', '→'], does: 'Página anterior y siguiente' },
    { keys: ['/'], does: 'Buscar en el curso' },
    { keys: ['M'], does: 'Índice' },
    { keys: ['?'], does: 'Estos atajos' },
    { keys: ['1', '2'], does: 'Tarjeta ya girada: repetir, sabida' },
    { keys: ['+', '−'], does: 'Imagen ampliada: más grande, más pequeña' },
    { keys: ['Esc'], does: 'Cerrar lo que se ha abierto' },
  ],
  keysHint:
    'En una pregunta, las flechas pasan de una respuesta a otra y la barra espaciadora elige una.',
  zoom: 'Ampliar',
  zoomOpen: (picture) => `Ampliar: ${picture}`,
  zoomTitle: 'Imagen',
  zoomRegion: 'Imagen ampliada, se desplaza',
  zoomIn: 'Más grande',
  zoomOut: 'Más pequeño',
  searchTitle: 'Buscar',
  searchField: 'Buscar en el curso',
  searchHint:
    'Se busca en las páginas, los términos y la información del curso, no en las preguntas.',
  searchCount: (count) => plural(count, { one: '# resultado', other: '# resultados' }),
  searchNone: (query) => `No se ha encontrado nada para «${query}».`,
  searchTips: [
    'Revise la ortografía.',
    'Pruebe con menos palabras, o solo con el principio de una.',
    'Pruebe con otra palabra para lo mismo.',
  ],
  searchMore: 'Más resultados',
  searchTerm: 'Glosario',
  searchBack: 'Volver',
  mediaGoOn: (time) => `Continuar en ${time}`,
}
