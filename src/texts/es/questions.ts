import type { QuestionTexts } from '../texts.ts'
import { number, plural } from './locale.ts'

// Terms: see reading.ts.

export const questionTexts: QuestionTexts = {
  check: 'Compruebe lo que sabe',
  checkAnswer: 'Comprobar respuesta',
  chooseFirst: 'Elija primero una respuesta.',
  scenario: 'Caso',
  partOf: (at, of) => `Parte ${at} de ${of}`,
  partsRight: (right, of) => `${right} de ${of} correctas`,
  answerAll: 'Responda primero todas las partes.',
  right: 'Correcto.',
  wrong: 'No es correcto.',
  answeredRight: 'Ya ha respondido correctamente esta pregunta.',
  answeredWrong: 'Ya ha respondido esta pregunta, pero todavía no correctamente.',
  reference: 'Referencia: ',
  trueLabel: 'Verdadero',
  falseLabel: 'Falso',
  questionOf: (at, of) => `Pregunta ${at} de ${of}`,
  selectAll: 'Puede haber varias respuestas correctas.',
  flag: 'Marcar esta pregunta',
  roundStart: 'Empezar',
  roundEnd: 'Terminar',
  roundDone: 'Ronda terminada',
  roundAgain: (count) => `Repetir lo fallado (${count})`,
  roundNext: (count) => plural(count, { one: 'La siguiente', other: 'Las # siguientes' }),
  roundProgress: 'Tarjetas de esta ronda',
  agenda: 'Cuándo repasar',
  dueToday: (count) => (count > 0 ? `Para hoy: ${count}` : 'Hoy no hay nada que repasar'),
  dueIn: (days, count) =>
    `${count} para ${days === 0 ? 'hoy' : days === 1 ? 'mañana' : `dentro de ${days} días`}`,
  practiceTitle: 'Práctica',
  practiceIntro:
    'Verá enseguida si su respuesta es correcta, y por qué. Lo que falle volverá el mismo día; lo que sepa, después de pausas cada vez más largas. La práctica no cuenta para su resultado.',
  practiceAll: 'Todos los temas',
  practiceAsked: 'Preguntas para repasar',
  practiceBanks: 'Por tema',
  practiceObjectives: 'Por objetivo',
  practiceStart: 'Practicar',
  practiceNew: (count) => `Nuevas (${count})`,
  practiceMissed: (count) => `Falladas (${count})`,
  practiceFlagged: (count) => `Marcadas (${count})`,
  practiceWhole: (count) => `Todas (${count})`,
  practiceKnown: (known, of) => `${known} de ${of} aprendidas`,
  practiceIn: (subject) => `Práctica · ${subject}`,
  practiceScore: (right, of) => `${right} de ${of} correctas al primer intento.`,
  practiceBack: 'Toda la práctica',
  practiceFor: (label, subject) => `${label}: ${subject}`,
  cardsTitle: 'Tarjetas',
  cardsIntro:
    'Responda mentalmente, dé la vuelta a la tarjeta e indique si lo sabía. Lo que sabía volverá después de pausas cada vez más largas.',
  cardsAll: 'Todas las tarjetas',
  cardsDecks: 'Juegos de tarjetas',
  cardsStanding: (due, fresh, known) => `${due} para hoy · ${fresh} nuevas · ${known} aprendidas`,
  cardsKnown: (fresh, known) => `${fresh} nuevas · ${known} aprendidas`,
  cardsIn: (subject) => `Tarjetas · ${subject}`,
  cardsScore: (known, of) => `Sabía ${known} de ${of}.`,
  cardsBack: 'Todos los juegos',
  cardLabel: 'Tarjeta',
  cardOf: (at, of) => `Tarjeta ${at} de ${of}`,
  cardFlip: 'Dar la vuelta',
  cardAgain: 'Otra vez',
  cardKnown: 'Lo sabía',
  cardHint:
    'Teclas: 1 o flecha izquierda para «Otra vez», 2 o flecha derecha para «Lo sabía». En una pantalla táctil: deslice hacia la izquierda o hacia la derecha.',
  typeNumber: 'Escriba un número, por ejemplo 1,5.',
  yourAnswer: 'Su respuesta',
  putInOrder:
    'Ordene estos elementos con las flechas. Cuenta como respondida en cuanto haya movido uno.',
  moveUp: 'Subir',
  moveDown: 'Bajar',
  placeOf: (at, of) => `Ahora en el puesto ${at} de ${of}.`,
  chooseMatch: 'Elija…',
  typeText:
    'Escriba una palabra o una expresión corta. No importan las mayúsculas ni las minúsculas.',
  partly: (percent) => `Parcialmente correcto: ${percent} % de los puntos.`,
  selectPartial:
    'Puede haber varias respuestas correctas. Cada acierto suma una parte de los puntos y cada error resta otro tanto.',
  survey: 'Su opinión',
  sendAnswer: 'Enviar respuesta',
  surveyThanks: 'Gracias.',
  pickRegion: 'Elija una zona de la imagen.',
  region: (letter, name) => `Zona ${letter}: ${name}`,
  examStart: 'Empezar',
  examContinue: 'Continuar',
  examFacts: (count, pass) => `${questions(count)}. Se aprueba con un ${number(pass)} % o más.`,
  examRules:
    'Haga pausas cuando las necesite: cada respuesta se guarda y continuará donde lo dejó.',
  examTimed: (minutes) =>
    `Tiempo límite: ${plural(minutes, { one: '# minuto', other: '# minutos' })}. El reloj se detiene cuando hace una pausa o sale del examen. Cuando se acaba el tiempo, se entrega tal como está.`,
  examFeedback: {
    each: 'Puede comprobar su respuesta a cada pregunta; una respuesta comprobada es definitiva.',
    end: '',
    none: 'Al final verá su puntuación, pero no las respuestas correctas.',
  },
  examEndless: 'Puede intentarlo tantas veces como quiera; cuenta su mejor puntuación.',
  examTries: (left, of) =>
    `Le quedan ${left} de ${plural(of, { one: '# intento', other: '# intentos' })}; cuenta su mejor puntuación.`,
  examCoolDown: (hours) =>
    `Después de un intento no aprobado, el siguiente es posible al cabo de ${plural(hours, { one: '# hora', other: '# horas' })}.`,
  examExhausted: 'Ha agotado todos sus intentos.',
  examWaiting: (time) => `El próximo intento es posible a partir de este momento: ${time}.`,
  examRemedial: (count) =>
    `El próximo intento se abre cuando haya respondido correctamente en la práctica lo que falló: ${questions(count)}.`,
  practiceThese: (count) =>
    plural(count, {
      one: 'Practicar la pregunta que falló',
      other: 'Practicar las # preguntas que falló',
    }),
  timeNeeded: 'Tiempo que necesito:',
  standardTime: (minutes) => `${minutes} min (normal)`,
  minutes: (minutes) => `${minutes} min`,
  timeLeft: (time) => `Tiempo restante: ${time}`,
  minutesLeft: (minutes) => plural(minutes, { one: 'Queda # minuto.', other: 'Quedan # minutos.' }),
  timeUp: 'Se acabó el tiempo; se ha entregado lo que había respondido.',
  pause: 'Pausa',
  paused: 'En pausa: sus respuestas se conservan',
  pausedText: 'El reloj está parado hasta que continúe.',
  flagged: 'marcada',
  allItems: 'Todas las preguntas',
  gridKey:
    'Borde continuo: respondida. Borde discontinuo: sin respuesta. Con bandera: marcada por usted.',
  checkFinal: 'Comprobar respuesta (definitiva)',
  examUnderWay: (title) =>
    `Está en mitad de «${title}». Termínelo primero; sus respuestas se conservan.`,
  examBest: (score, tries) =>
    `Su mejor puntuación hasta ahora: ${score} en ${plural(tries, { one: '# intento', other: '# intentos' })}.`,
  reviewButton: 'Revisar y entregar',
  reviewTitle: 'Antes de entregar',
  reviewAll: 'Todas las preguntas están respondidas.',
  reviewMissing: (count) =>
    plural(count, {
      one: '# pregunta todavía no tiene respuesta.',
      other: '# preguntas todavía no tienen respuesta.',
    }),
  reviewFlagged: (count) => `Ha marcado ${questions(count)}.`,
  answered: 'respondida',
  unanswered: 'sin respuesta',
  partlyAnswered: 'respondida en parte',
  handIn: 'Entregar',
  handInAnyway: 'Entregar con preguntas sin responder',
  backToQuestions: 'Volver a las preguntas',
  passedTitle: 'Aprobado',
  failedTitle: 'Todavía no aprobado',
  resultScore: (score, pass) =>
    `Su puntuación es ${score}; el mínimo para aprobar es ${number(pass)} %.`,
  resultBest: (score) => `Su mejor puntuación es ${score}; es la que cuenta.`,
  byObjective: 'Resultados por objetivo',
  objective: 'Objetivo',
  rightOf: 'Aciertos',
  tally: (right, of) => `${number(right)} de ${of}`,
  weak: 'por debajo del mínimo para aprobar',
  readAgain: 'Vuelva a leer:',
  beforeNext: 'Antes de volver a intentarlo',
  beforeNextText:
    'Vuelva a leer lo que la lista siguiente muestra por debajo del mínimo para aprobar y practique las preguntas que falló.',
  beforeNextPages:
    'Vuelva a leer lo que la lista siguiente muestra por debajo del mínimo para aprobar.',
  toReview: 'Preguntas para repasar',
  tryAgain: 'Intentar de nuevo',
  pairOf: (source, target) => `${source} → ${target}`,
  picture: (alt) => `[Imagen: ${alt}]`,
  pictureUnnamed: '[Imagen]',
  range: (low, high) => `${low} a ${high}`,
  either: ' o ',
}

function questions(count: number): string {
  return plural(count, { one: '# pregunta', other: '# preguntas' })
}
