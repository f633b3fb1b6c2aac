import type { ReadingTexts } from '../texts.ts'
import { duration } from './duration.ts'
import { locale, number, plural } from './locale.ts'
import { questions } from './nouns.ts'

// Terms: plateforme de formation (LMS), formation (course), module, page, glossaire, cartes mémoire (flash cards), examen, question,
// tentative, score, seuil de réussite (pass mark), certificat, révision (revision). Learners are addressed as "vous".

export const reading: ReadingTexts = {
  locale,
  direction: 'ltr',
  percent: (share) => `${number(share)} %`,
  point: ',',
  decimal: (text) => text.replace('.', ','),
  connecting: 'Connexion à votre plateforme de formation…',
  lost: 'Votre plateforme de formation ne répond pas. Vous pouvez continuer : vos réponses sont conservées sur cet appareil et seront envoyées dès qu’elle répondra de nouveau.',
  noLms:
    'Aucune plateforme de formation n’a été trouvée : rien n’est donc transmis. Votre progression est conservée uniquement dans ce navigateur.',
  review: 'Vous consultez cette formation en relecture. Rien n’est enregistré.',
  broken:
    'La formation n’a pas pu être chargée. Veuillez fermer cette fenêtre et rouvrir la formation.',
  loadFailedTitle: 'Pas encore disponible',
  loadFailed: 'Cette partie de la formation n’a pas pu être chargée.',
  offline:
    'Vous êtes hors ligne. Réessayez quand la connexion sera rétablie ; votre progression est conservée.',
  retry: 'Réessayer',
  closed: {
    title: 'Tout est enregistré',
    text: 'Vous pouvez maintenant fermer cette fenêtre. La prochaine fois, vous reprendrez là où vous vous êtes arrêté.',
  },
  closedUnsure: {
    title: 'Enregistré sur cet appareil',
    text: 'Votre plateforme de formation n’a pas confirmé les dernières modifications. Elles sont conservées sur cet appareil : rouvrez-y bientôt la formation.',
  },
  elsewhere: {
    title: 'Cette formation est ouverte dans une autre fenêtre',
    text: 'Continuez là-bas, ou continuez ici : l’autre fenêtre enregistre alors votre travail et se termine.',
  },
  goOnHere: 'Continuer ici',
  taken: {
    title: 'Vous avez continué dans une autre fenêtre',
    text: 'Votre travail est conservé. Vous pouvez fermer cette fenêtre.',
  },
  silent: {
    title: 'Votre plateforme de formation ne répond pas',
    text: 'Rien ne peut être enregistré pour le moment. Réessayez, ou fermez cette fenêtre et rouvrez la formation plus tard.',
  },
  refused: {
    title: 'Veuillez rouvrir la formation',
    text: 'Votre plateforme de formation n’accepte pas cette ouverture, rien ne peut donc être enregistré. Fermez cette fenêtre et ouvrez la formation depuis la plateforme.',
  },
  goOnUnrecorded: 'Continuer sans enregistrement',
  goBack: 'Retour à votre plateforme de formation',
  previous: 'Précédent',
  next: 'Suivant',
  read: 'lue',
  progress: (seen, of) => `${seen} sur ${of}`,
  progressUnit: ' pages',
  locked: 'verrouillée',
  lockReason: (page) =>
    `Les pages verrouillées s’ouvrent l’une après l’autre. La prochaine à terminer : « ${page} ».`,
  opensAfter: (page) => `Cette page s’ouvre quand vous aurez terminé « ${page} ».`,
  lacksTitle: 'Pour terminer cette page :',
  lacks: (list) => `Pour terminer cette page : ${list}.`,
  lackEnd: 'lisez-la jusqu’à la fin',
  lackAnswers: (count) =>
    plural(count, {
      one: 'répondez à la question de contrôle',
      other: 'répondez encore à # questions de contrôle',
    }),
  lackRight: (count) =>
    plural(count, {
      one: 'répondez correctement à la question de contrôle',
      other: 'répondez correctement encore à # questions de contrôle',
    }),
  lackTime: (seconds) =>
    plural(seconds, { one: 'restez encore # seconde', other: 'restez encore # secondes' }),
  pageDone: 'Vous avez terminé cette page et pouvez continuer.',
  examAfterPages: (count) =>
    plural(count, {
      one: 'L’examen s’ouvre quand vous aurez terminé une page de plus :',
      other: 'L’examen s’ouvre quand vous aurez terminé # pages de plus :',
    }),
  passedButPages: (count) =>
    plural(count, {
      one: 'La formation sera terminée quand vous aurez terminé une page de plus :',
      other: 'La formation sera terminée quand vous aurez terminé # pages de plus :',
    }),
  progressLabel: 'Pages lues',
  duration,
  readingLeft: (time) => `encore environ ${time}`,
  pagesSeen: (seen, of) => `${seen} pages sur ${of}`,
  pagesUnread: (count) =>
    plural(count, {
      one: 'Lire la page que vous avez laissée de côté',
      other: 'Lire les # pages que vous avez laissées de côté',
    }),
  moduleDone: 'Terminé',
  moduleDoneNamed: (title) => `Module terminé : ${title}`,
  leftToDo: 'Vous êtes à la dernière page. Il vous reste à faire :',
  nothingLeft: 'Vous avez tout fait dans cette formation.',
  examGoing: 'en cours',
  examBestOf: (score) => `meilleur score : ${score}`,
  examPassed: (score) => `réussi avec ${score}`,
  certificateThere: 'obtenu',
  overview: 'Présentation de la formation',
  goOnAt: (title) => `Continuer : ${title}`,
  welcome: (module, left) =>
    `Heureux de vous revoir. Vous êtes dans « ${module} »${left && `, ${left}`}.`,
  dismiss: 'Fermer cette note',
  glossaryFind: 'Chercher un terme',
  glossaryCount: (found, of) => {
    const all = plural(of, { one: '# terme', other: '# termes' })
    return found === of ? all : `${found} sur ${all}`
  },
  certificateNeeds: 'Vous obtenez ce certificat en réussissant ',
  certificatePass: (pass) => ` avec ${number(pass)} % ou plus.`,
  certificateGet: 'Obtenir votre certificat',
  certificateShow: 'Votre certificat',
  certificateEarned:
    'Vous avez réussi. Veuillez vérifier votre nom : il sera imprimé sur le certificat tel qu’il figure ici.',
  certificateName: 'Nom sur le certificat',
  certificateForGood: 'Une fois confirmé, le nom ne peut plus être modifié.',
  certificateConfirm: 'Confirmer et obtenir le certificat',
  certificateUnrecorded:
    'En relecture, rien n’est enregistré : ce certificat ne reçoit donc pas de code et n’est pas conservé.',
  certificateNoCode: 'aucun (relecture)',
  certificatePrint: 'Imprimer',
  certificateDownload: 'Télécharger le PDF',
  certificateMaking: 'Le PDF est en cours de création…',
  certificateMade: 'Le PDF se trouve dans vos téléchargements.',
  certificateLetters:
    'Le PDF ne dispose pas de toutes les lettres de ce certificat. Utilisez la boîte de dialogue d’impression : elle permet aussi d’enregistrer un PDF.',
  certificateFailed:
    'Le PDF n’a pas pu être créé. Utilisez Imprimer : cela permet aussi d’enregistrer un PDF.',
  feedbackTitle: 'Votre avis',
  feedbackIntro:
    'Dites-nous ce que vous pensez de cette formation. Votre plateforme de formation conserve votre avis avec votre dossier, sous votre nom.',
  rating: 'Comment avez-vous trouvé cette formation ?',
  ratings: ['Très mauvaise', 'Mauvaise', 'Moyenne', 'Bonne', 'Très bonne'],
  ratingFirst: 'Choisissez d’abord une appréciation.',
  comment: 'Que faut-il garder, que faut-il changer ? (facultatif)',
  commentLeft: (left) =>
    plural(left, { one: '# caractère restant', other: '# caractères restants' }),
  send: 'Envoyer',
  thanksTitle: 'Merci',
  thanks: 'Vous avez évalué cette formation. Votre avis aide à l’améliorer.',
  contactTitle: 'Contact',
  contact: 'Des questions sur cette formation ? Adressez-vous à ',
  downloadsTitle: 'Téléchargements',
  downloadsIntro: 'Des fichiers à garder : pour lire en dehors de la formation et pour réviser.',
  downloadPurposes: {
    'study-guide': 'toute la formation, à lire et à imprimer',
    'flash-cards-pdf': 'à imprimer et à découper',
    'flash-cards-csv': 'pour les tableurs et d’autres logiciels de cartes',
    'flash-cards-anki': 'pour réviser avec Anki sur un ordinateur ou un téléphone',
  },
  downloadFacts: (purpose, type, size) => `${purpose} · ${type}, ${size}`,
  kilobytes: (count) => `${count} ko`,
  megabytes: (count) => `${number(count)} Mo`,
  download: 'Télécharger',
  downloadNamed: (title) => `Télécharger : ${title}`,
  missedTitle: 'Vos questions manquées',
  missedIntro:
    'Ce à quoi vous avez mal répondu la dernière fois, avec les réponses et les pages à relire : une page à vous, à imprimer ou à garder.',
  missedMake: 'Créer la page',
  missedMade: (count) =>
    `La page se trouve dans vos téléchargements. Elle contient ${questions(count)}.`,
  missedNone: 'Rien à afficher : la dernière fois, vous n’avez manqué aucune question. Bravo !',
  missedUnanswered:
    'Rien à afficher pour l’instant : répondez d’abord à quelques questions, dans l’entraînement ou sur les pages.',
  missedSitting:
    'Les questions de l’examen en cours ne sont pas incluses tant que vous ne l’avez pas remis.',
  missedFailed: 'Les questions n’ont pas pu être chargées. Veuillez réessayer.',
  missedFor: (count) =>
    plural(count, {
      one: '# question à laquelle vous avez mal répondu la dernière fois.',
      other: '# questions auxquelles vous avez mal répondu la dernière fois.',
    }),
  missedOptions: 'Propositions',
  missedRight: 'Bonne réponse',
  missedPages: 'À relire : ',
  missedFacts: (course, publisher, revision) => `${course} · ${publisher} · révision ${revision}`,
  sheetClose: 'Fermer',
  sheetFailed: 'Le chargement a échoué. Vérifiez votre connexion et réessayez.',
  display: {
    title: 'Affichage',
    look: ['Comme le système', 'Clair', 'Sombre', 'Contraste élevé'],
    lines: ['Normal', 'Large'],
    motion: 'Moins d’animations',
    keys: 'Touches seules comme raccourcis (/, ?, M, 1, 2)',
    kept: 'Conservé dans ce navigateur, pour toutes les formations. Rien n’est enregistré ailleurs.',
    reset: 'Réinitialiser',
  },
  displayLegends: { look: 'Apparence', text: 'Taille du texte', lines: 'Interligne' },
  keysTitle: 'Raccourcis clavier',
  keysHead: ['Touche', 'Effet'],
  keysTable: [
    { keys: ['←', '→'], does: 'Page précédente et page suivante' },
    { keys: ['/'], does: 'Rechercher dans la formation' },
    { keys: ['M'], does: 'Sommaire' },
    { keys: ['?'], does: 'Ces raccourcis' },
    { keys: ['1', '2'], does: 'Carte mémoire retournée : à revoir, connue' },
    { keys: ['+', '−'], does: 'Image agrandie : plus grande, plus petite' },
    { keys: ['Échap'], does: 'Fermer ce qui s’est ouvert' },
  ],
  keysHint:
    'Dans une question, les flèches passent d’une réponse à l’autre et la barre d’espace en choisit une.',
  zoom: 'Agrandir',
  zoomOpen: (picture) => `Agrandir : ${picture}`,
  zoomTitle: 'Image',
  zoomRegion: 'Image agrandie, avec défilement',
  zoomIn: 'Plus grand',
  zoomOut: 'Plus petit',
  searchTitle: 'Recherche',
  searchField: 'Rechercher dans la formation',
  searchHint:
    'La recherche porte sur les pages, les termes et les informations sur la formation, pas sur les questions.',
  searchCount: (count) => plural(count, { one: '# résultat', other: '# résultats' }),
  searchNone: (query) => `Aucun résultat pour « ${query} ».`,
  searchTips: [
    'Vérifiez l’orthographe.',
    'Essayez moins de mots, ou seulement le début d’un mot.',
    'Essayez un autre mot pour la même chose.',
  ],
  searchMore: 'Plus de résultats',
  searchTerm: 'Glossaire',
  searchBack: 'Retour',
  mediaGoOn: (time) => `Reprendre à ${time}`,
}
