import type { CourseTexts } from '../texts.ts'
import { duration } from './duration.ts'
import { number, plural } from './locale.ts'

// Terms: see reading.ts.

export const course: CourseTexts = {
  shell: {
    skip: 'Aller au contenu',
    contents: 'Sommaire',
    search: 'Rechercher',
    display: 'Affichage',
    saveAndExit: 'Enregistrer et quitter',
    turnPages: 'Page précédente et page suivante',
    noScript:
      'Cette formation a besoin de JavaScript pour tourner les pages et enregistrer votre progression.',
  },
  outline: {
    introduction: 'Introduction',
    about: 'À propos de cette formation',
    feedback: 'Votre avis',
    contact: 'Contact',
    assessment: 'Entraînement et évaluation',
    practice: 'Entraînement',
    takeAway: 'À emporter',
    cards: 'Cartes mémoire',
    downloads: 'Téléchargements',
    overview: 'Présentation de la formation',
  },
  progress: {
    label: 'Pages lues',
    read: (seen, of) => `${seen} sur ${of}`,
    unit: ' pages',
    left: (time) => `encore environ ${time}`,
  },
  cover: {
    start: 'Commencer la formation',
    modules: 'Modules',
    extent: (modules, pages) =>
      `${plural(modules, { one: '# module', other: '# modules' })}, ${plural(pages, { one: '# page', other: '# pages' })}`,
    reading: (time) => `Environ ${time} de lecture`,
    practice: (questions) =>
      plural(questions, { one: '# question d’entraînement', other: '# questions d’entraînement' }),
    exam: (title, questions, pass) =>
      `${title} : ${plural(questions, { one: '# question', other: '# questions' })}, ${number(pass)} % pour réussir`,
    module: (pages, time) => `${plural(pages, { one: '# page', other: '# pages' })} · ${time}`,
  },
  duration,
  opening: (place, of, minutes) =>
    `Module ${place} sur ${of} · ${plural(minutes, { one: 'environ # minute', other: 'environ # minutes' })}`,
  objectives: 'Après ce module, vous saurez',
  callouts: {
    note: 'Remarque',
    tip: 'Conseil',
    warning: 'Avertissement',
    policy: 'Règle locale',
  },
  more: 'En savoir plus',
  transcript: 'Transcription',
  footnotes: 'Références',
  footnoteBack: (mark) => `Retour à la référence ${mark}`,
  table: 'Tableau',
  tableOf: (heads) => `Tableau : ${heads.join(', ')}`,
  glossary: 'Glossaire',
  unsigned: (version) => `Contenu ${version} : pas encore approuvé par un relecteur de ce site`,
  signed: (version, { reviewer, role, date }) =>
    `Contenu ${version} : relu par ${reviewer}, ${role}, le ${date}`,
  certificate: {
    title: 'Certificat de réussite',
    statement: 'a suivi avec succès la formation',
    date: 'Date',
    score: 'Score',
    time: 'Durée',
    code: 'Code',
    hours: (hours) => plural(hours, { one: '# heure', other: '# heures' }),
    note: 'Ce certificat atteste que cette formation a été suivie. Il ne constitue pas une certification professionnelle.',
    revision: (revision) => `Imprimé à partir de la révision ${revision} de la formation.`,
  },
  paper: {
    facts: (count, pass, form) =>
      `${plural(count, { one: '# question', other: '# questions' })}. Pour réussir : ${number(pass)} %. Sujet ${form}.`,
    name: 'Nom',
    staffNumber: 'Matricule',
    date: 'Date',
    signature: 'Signature',
    keys: (title) => `Corrigé : ${title}`,
    keysNote: (course, form) =>
      `${course} · sujet ${form}. Conservez cette feuille à part du sujet.`,
    trueLabel: 'Vrai',
    falseLabel: 'Faux',
    matchWith: 'avec l’un de ces éléments :',
    range: (low, high) => `${low} à ${high}`,
    or: ' ou ',
    notMarked: 'non noté',
    decimal: (text) => text.replace('.', ','),
  },
}
