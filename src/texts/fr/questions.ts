import type { QuestionTexts } from '../texts.ts'
import { number, plural } from './locale.ts'
import { questions } from './nouns.ts'

// Terms: see reading.ts.

export const questionTexts: QuestionTexts = {
  check: 'Vérifiez vos connaissances',
  checkAnswer: 'Vérifier la réponse',
  chooseFirst: 'Choisissez d’abord une réponse.',
  scenario: 'Cas',
  partOf: (at, of) => `Partie ${at} sur ${of}`,
  partsRight: (right, of) => `${right} sur ${of} justes`,
  answerAll: 'Répondez d’abord à toutes les parties.',
  right: 'C’est juste.',
  wrong: 'Ce n’est pas tout à fait cela.',
  answeredRight: 'Vous avez déjà répondu juste à cette question.',
  answeredWrong: 'Vous avez déjà répondu à cette question, mais pas encore juste.',
  reference: 'Référence : ',
  trueLabel: 'Vrai',
  falseLabel: 'Faux',
  questionOf: (at, of) => `Question ${at} sur ${of}`,
  selectAll: 'Plusieurs réponses peuvent être justes.',
  flag: 'Marquer cette question',
  roundStart: 'Commencer',
  roundEnd: 'Terminer',
  roundDone: 'Série terminée',
  roundAgain: (count) => `Reprendre ce qui a été manqué (${count})`,
  roundNext: (count) => plural(count, { one: 'La suivante', other: 'Les # suivantes' }),
  roundProgress: 'Cartes de cette série',
  agenda: 'Quand réviser',
  dueToday: (count) =>
    count > 0 ? `À réviser aujourd’hui : ${count}` : 'Rien à réviser aujourd’hui',
  dueIn: (days, count) =>
    `${count} à réviser ${days === 0 ? 'aujourd’hui' : days === 1 ? 'demain' : `dans ${days} jours`}`,
  practiceTitle: 'Entraînement',
  practiceIntro:
    'Vous voyez aussitôt si votre réponse est juste, et pourquoi. Ce que vous manquez revient le jour même, ce que vous savez après des pauses de plus en plus longues. L’entraînement ne compte pas dans votre résultat.',
  practiceAll: 'Tous les sujets',
  practiceAsked: 'Questions à revoir',
  practiceBanks: 'Par sujet',
  practiceObjectives: 'Par objectif',
  practiceStart: 'S’entraîner',
  practiceNew: (count) => `Nouvelles (${count})`,
  practiceMissed: (count) => `Manquées (${count})`,
  practiceFlagged: (count) => `Marquées (${count})`,
  practiceWhole: (count) => `Toutes (${count})`,
  practiceKnown: (known, of) => `${known} sur ${of} acquises`,
  practiceIn: (subject) => `Entraînement · ${subject}`,
  practiceScore: (right, of) => `${right} sur ${of} justes du premier coup.`,
  practiceBack: 'Tout l’entraînement',
  practiceFor: (label, subject) => `${label} : ${subject}`,
  cardsTitle: 'Cartes mémoire',
  cardsIntro:
    'Répondez dans votre tête, retournez la carte et dites si vous le saviez. Ce que vous saviez revient après des pauses de plus en plus longues.',
  cardsAll: 'Toutes les cartes',
  cardsDecks: 'Jeux de cartes',
  cardsStanding: (due, fresh, known) =>
    `${due} à réviser · nouvelles : ${fresh} · acquises : ${known}`,
  cardsKnown: (fresh, known) => `nouvelles : ${fresh} · acquises : ${known}`,
  cardsIn: (subject) => `Cartes mémoire · ${subject}`,
  cardsScore: (known, of) => `Vous en saviez ${known} sur ${of}.`,
  cardsBack: 'Tous les jeux',
  cardLabel: 'Carte mémoire',
  cardOf: (at, of) => `Carte ${at} sur ${of}`,
  cardFlip: 'Retourner la carte',
  cardAgain: 'À revoir',
  cardKnown: 'Je le savais',
  cardHint:
    'Touches : 1 ou flèche gauche pour « À revoir », 2 ou flèche droite pour « Je le savais ». Sur un écran tactile : balayez vers la gauche ou vers la droite.',
  typeNumber: 'Saisissez un nombre, par exemple 1,5.',
  yourAnswer: 'Votre réponse',
  putInOrder:
    'Mettez ces éléments dans l’ordre avec les flèches. La réponse compte dès que vous en avez déplacé un.',
  moveUp: 'Monter',
  moveDown: 'Descendre',
  placeOf: (at, of) => `Maintenant à la place ${at} sur ${of}.`,
  chooseMatch: 'Choisir…',
  typeText: 'Saisissez un mot ou une courte expression. Les majuscules n’ont pas d’importance.',
  partly: (percent) => `Partiellement juste : ${percent} % des points.`,
  selectPartial:
    'Plusieurs réponses peuvent être justes. Chaque réponse juste rapporte une partie des points, chaque erreur en retire autant.',
  survey: 'Votre opinion',
  sendAnswer: 'Envoyer la réponse',
  surveyThanks: 'Merci.',
  pickRegion: 'Choisissez une zone de l’image.',
  region: (letter, name) => `Zone ${letter} : ${name}`,
  examStart: 'Commencer',
  examContinue: 'Continuer',
  examFacts: (count, pass) =>
    `${questions(count)}. Vous réussissez avec ${number(pass)} % ou plus.`,
  examRules:
    'Faites des pauses quand vous en avez besoin : chaque réponse est enregistrée et vous reprenez là où vous vous êtes arrêté.',
  examTimed: (minutes) =>
    `Durée limite : ${plural(minutes, { one: '# minute', other: '# minutes' })}. Le chronomètre s’arrête quand vous faites une pause ou quittez l’examen. À la fin du temps, l’examen est remis tel quel.`,
  examFeedback: {
    each: 'Vous pouvez vérifier votre réponse à chaque question ; une réponse vérifiée est définitive.',
    end: '',
    none: 'Vous obtenez votre score à la fin, mais pas les bonnes réponses.',
  },
  examEndless:
    'Vous pouvez essayer autant de fois que vous le souhaitez ; votre meilleur score compte.',
  examTries: (left, of) =>
    `Il vous reste ${left} sur ${plural(of, { one: '# tentative', other: '# tentatives' })} ; votre meilleur score compte.`,
  examCoolDown: (hours) =>
    `Après une tentative non réussie, la suivante est possible au bout de ${plural(hours, { one: '# heure', other: '# heures' })}.`,
  examExhausted: 'Vous avez utilisé toutes vos tentatives.',
  examWaiting: (time) => `La prochaine tentative est possible à partir du ${time}.`,
  examRemedial: (count) =>
    `La prochaine tentative s’ouvre quand vous avez répondu juste, à l’entraînement, à ce que vous avez manqué : ${questions(count)}.`,
  practiceThese: (count) =>
    plural(count, {
      one: 'S’entraîner sur la question manquée',
      other: 'S’entraîner sur les # questions manquées',
    }),
  timeNeeded: 'Temps dont j’ai besoin :',
  standardTime: (minutes) => `${minutes} min (normal)`,
  minutes: (minutes) => `${minutes} min`,
  timeLeft: (time) => `Temps restant : ${time}`,
  minutesLeft: (minutes) =>
    plural(minutes, { one: 'Il reste # minute.', other: 'Il reste # minutes.' }),
  timeUp: 'Le temps est écoulé ; vos réponses ont été remises.',
  pause: 'Pause',
  paused: 'En pause – vos réponses sont conservées',
  pausedText: 'Le chronomètre est arrêté jusqu’à ce que vous continuiez.',
  flagged: 'marquée',
  allItems: 'Toutes les questions',
  gridKey:
    'Cadre plein : répondue. Cadre en pointillé : sans réponse. Avec un drapeau : marquée par vous.',
  checkFinal: 'Vérifier la réponse (définitif)',
  examUnderWay: (title) =>
    `Vous êtes au milieu de « ${title} ». Terminez-le d’abord ; vos réponses sont conservées.`,
  examBest: (score, tries) =>
    `Votre meilleur score jusqu’ici : ${score} en ${plural(tries, { one: '# tentative', other: '# tentatives' })}.`,
  reviewButton: 'Relire et remettre',
  reviewTitle: 'Avant de remettre',
  reviewAll: 'Toutes les questions ont une réponse.',
  reviewMissing: (count) =>
    plural(count, {
      one: '# question n’a pas encore de réponse.',
      other: '# questions n’ont pas encore de réponse.',
    }),
  reviewFlagged: (count) => `Vous avez marqué ${questions(count)}.`,
  answered: 'répondue',
  unanswered: 'sans réponse',
  partlyAnswered: 'répondue en partie',
  handIn: 'Remettre',
  handInAnyway: 'Remettre avec des questions sans réponse',
  backToQuestions: 'Retour aux questions',
  passedTitle: 'Réussi',
  failedTitle: 'Pas encore réussi',
  resultScore: (score, pass) =>
    `Votre score est de ${score} ; le seuil de réussite est de ${number(pass)} %.`,
  resultBest: (score) => `Votre meilleur score est de ${score} ; c’est lui qui compte.`,
  byObjective: 'Résultats par objectif',
  objective: 'Objectif',
  rightOf: 'Justes',
  tally: (right, of) => `${number(right)} sur ${of}`,
  weak: 'sous le seuil de réussite',
  readAgain: 'À relire :',
  beforeNext: 'Avant de réessayer',
  beforeNextText:
    'Relisez ce que la liste ci-dessous montre sous le seuil de réussite, et entraînez-vous sur les questions manquées.',
  beforeNextPages: 'Relisez ce que la liste ci-dessous montre sous le seuil de réussite.',
  toReview: 'Questions à revoir',
  tryAgain: 'Réessayer',
  pairOf: (source, target) => `${source} → ${target}`,
  picture: (alt) => `[Image : ${alt}]`,
  pictureUnnamed: '[Image]',
  range: (low, high) => `${low} à ${high}`,
  either: ' ou ',
}
