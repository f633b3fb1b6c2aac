// Every text of the player's own; the course's texts are in its content. One export each: their names need not be downloaded.

export const connecting = 'Connecting to your learning system …'
export const lost =
  'Your learning system does not answer. You can go on: your answers are kept on this device and sent when it is back.'
export const noLms =
  'No learning system was found, so nothing is reported. Your progress is kept in this browser only.'
export const review = 'You are looking at this course in review. Nothing is recorded.'
export const broken =
  'The course could not be loaded. Please close this window and open the course again.'
export const loadFailed = 'This part of the course could not be loaded.'
export const retry = 'Try again'
export const closed = {
  title: 'Everything is saved',
  text: 'You can close this window now. Next time you go on where you left off.',
}
export const closedUnsure = {
  title: 'Saved on this device',
  text: 'Your learning system did not confirm the last changes. They are kept on this device: open the course on it again soon.',
}
export const elsewhere = {
  title: 'This course is open in another window',
  text: 'Go on there, or go on here: then the other window saves your work and ends.',
}
export const goOnHere = 'Go on here'
export const taken = {
  title: 'You went on in another window',
  text: 'Your work is kept. You can close this window.',
}
export const silent = {
  title: 'Your learning system does not answer',
  text: 'Nothing can be recorded now. Try again, or close this window and open the course again later.',
}
export const refused = {
  title: 'Please open the course again',
  text: 'Your learning system does not accept this launch, so nothing can be recorded. Close this window and open the course from there.',
}
export const goOnUnrecorded = 'Go on without a record'
export const goBack = 'Back to your learning system'
export const previous = 'Previous'
export const next = 'Next'
export const read = 'read'
export const progress = (seen: number, of: number): string => `${seen} of ${of}`
export const progressUnit = ' pages'
export const progressLabel = 'Pages read'
export const check = 'Knowledge check'
export const checkAnswer = 'Check answer'
export const chooseFirst = 'Choose an answer first.'
export const scenario = 'Case'
export const partOf = (at: number, of: number): string => `Part ${at} of ${of}`
export const partsRight = (right: number, of: number): string => `${right} of ${of} right`
export const answerAll = 'Answer every part first.'
export const right = 'Right.'
export const wrong = 'Not quite.'
export const answeredRight = 'You answered this question right before.'
export const answeredWrong = 'You answered this question before, not yet right.'
export const reference = 'Reference: '
export const trueLabel = 'True'
export const falseLabel = 'False'
export const questionOf = (at: number, of: number): string => `Question ${at} of ${of}`
export const selectAll = 'Several answers may be right.'
export const flag = 'Flag this question'
export const roundStart = 'Start'
export const roundEnd = 'Finish'
export const roundDone = 'Round finished'
export const roundAgain = (count: number): string => `Repeat what was missed (${count})`
export const roundNext = (count: number): string => `Next ${count}`
export const roundProgress = 'Cards of this round'
export const agenda = 'When to repeat'
export const dueToday = (count: number): string =>
  count > 0 ? `Due today: ${count}` : 'Nothing is due today'
export const dueIn = (days: number, count: number): string =>
  `${count} due ${days === 0 ? 'today' : days === 1 ? 'tomorrow' : `in ${days} days`}`
export const practiceTitle = 'Practice'
export const practiceIntro =
  'You see at once whether you are right, and why. What you miss comes back the same day, what you know after ever longer pauses. Practice does not count for your result.'
export const practiceAll = 'All subjects'
export const practiceAsked = 'Questions to look at again'
export const practiceBanks = 'By subject'
export const practiceObjectives = 'By objective'
export const practiceStart = 'Practice'
export const practiceNew = (count: number): string => `New (${count})`
export const practiceMissed = (count: number): string => `Missed (${count})`
export const practiceFlagged = (count: number): string => `Flagged (${count})`
export const practiceWhole = (count: number): string => `All ${count}`
export const practiceKnown = (known: number, of: number): string => `${known} of ${of} known`
export const practiceIn = (subject: string): string => `Practice · ${subject}`
export const practiceScore = (right: number, of: number): string =>
  `${right} of ${of} right at the first try.`
export const practiceBack = 'All practice'
export const practiceFor = (label: string, subject: string): string => `${label}: ${subject}`
export const cardsTitle = 'Flash cards'
export const cardsIntro =
  'Answer in your mind, turn the card, and say whether you knew it. What you knew comes back after ever longer pauses.'
export const cardsAll = 'All cards'
export const cardsDecks = 'Decks'
export const cardsStanding = (due: number, fresh: number, known: number): string =>
  `${due} due · ${fresh} new · ${known} known`
export const cardsKnown = (fresh: number, known: number): string => `${fresh} new · ${known} known`
export const cardsIn = (subject: string): string => `Flash cards · ${subject}`
export const cardsScore = (known: number, of: number): string => `You knew ${known} of ${of}.`
export const cardsBack = 'All decks'
export const cardLabel = 'Flash card'
export const cardOf = (at: number, of: number): string => `Card ${at} of ${of}`
export const cardFlip = 'Turn the card'
export const cardAgain = 'Again'
export const cardKnown = 'I knew it'
export const cardHint =
  'Keys: 1 or left arrow for “Again”, 2 or right arrow for “I knew it”. On a touch screen: swipe left or right.'
export const glossaryFind = 'Find a term'
export const glossaryCount = (found: number, of: number): string =>
  found === of ? `${of} terms` : `${found} of ${of} terms`
export const typeNumber = 'Type a number, such as 1.5.'
export const yourAnswer = 'Your answer'
export const putInOrder =
  'Put these in order with the arrows. It counts as answered once you have moved one.'
export const moveUp = 'Move up'
export const moveDown = 'Move down'
export const placeOf = (at: number, of: number): string => `Now at place ${at} of ${of}.`
export const chooseMatch = 'Choose …'
export const typeText = 'Type a word or a short phrase. Capital letters make no difference.'
export const partly = (percent: number): string => `Partly right: ${percent} % of the credit.`
export const selectPartial =
  'Several answers may be right. Each right one earns a part of the credit, each wrong one takes as much away.'
export const survey = 'Your opinion'
export const sendAnswer = 'Send answer'
export const surveyThanks = 'Thank you.'
export const pickRegion = 'Choose a region of the picture.'
export const region = (letter: string, name: string): string => `Region ${letter}: ${name}`
export const examStart = 'Start'
export const examContinue = 'Continue'
export const examFacts = (count: number, pass: number): string =>
  `${count} questions. You pass with ${pass} % or more.`
export const examRules =
  'Take breaks when you need them: every answer is saved, and you go on where you stopped.'
export const examTimed = (minutes: number): string =>
  `Time limit: ${minutes} minutes. The clock stops when you pause or leave the exam. When the time is up, it is handed in as it is.`
export const examFeedback = {
  each: 'You can check your answer to each question; an answer that you have checked is final.',
  end: '',
  none: 'You get your score at the end, but not the right answers.',
}
export const examEndless = 'You may try as often as you like; your best score counts.'
export const examTries = (left: number, of: number): string =>
  `You have ${left} of ${of} attempts left; your best score counts.`
export const examCoolDown = (hours: number): string =>
  `After an attempt that you do not pass, the next is possible ${hours} ${hours === 1 ? 'hour' : 'hours'} later.`
export const examExhausted = 'You have used all your attempts.'
export const examWaiting = (time: string): string => `The next attempt is possible from ${time}.`
export const examRemedial = (count: number): string =>
  `The next attempt opens when you have answered right in practice what you missed: ${questions(count)}.`
export const practiceThese = (count: number): string =>
  `Practise the ${count > 1 ? `${count} questions` : 'question'} you missed`
export const timeNeeded = 'Time I need:'
export const standardTime = (minutes: number): string => `${minutes} min (standard)`
export const minutes = (minutes: number): string => `${minutes} min`
export const timeLeft = (time: string): string => `Time left: ${time}`
export const minutesLeft = (minutes: number): string =>
  `${minutes} ${minutes === 1 ? 'minute' : 'minutes'} left.`
export const timeUp = 'Time was up; what you had answered was handed in.'
export const pause = 'Pause'
export const paused = 'Paused – your answers are kept'
export const pausedText = 'The clock stands still until you continue.'
export const flagged = 'flagged'
export const allItems = 'All questions'
export const gridKey = 'Full frame: answered. Broken frame: no answer. With a flag: flagged by you.'
export const checkFinal = 'Check answer (final)'
export const examUnderWay = (title: string): string =>
  `You are in the middle of "${title}". Finish it first; your answers are kept.`
export const examBest = (score: string, tries: number): string =>
  `Your best score so far: ${score} in ${tries} ${tries === 1 ? 'attempt' : 'attempts'}.`
export const reviewButton = 'Review and hand in'
export const reviewTitle = 'Before you hand in'
export const reviewAll = 'All questions are answered.'
export const reviewMissing = (count: number): string =>
  count === 1 ? '1 question has no answer yet.' : `${count} questions have no answer yet.`
export const reviewFlagged = (count: number): string => `You flagged ${questions(count)}.`
export const answered = 'answered'
export const unanswered = 'no answer'
export const partlyAnswered = 'partly answered'
export const handIn = 'Hand in'
export const handInAnyway = 'Hand in with unanswered questions'
export const backToQuestions = 'Back to the questions'
export const passedTitle = 'Passed'
export const failedTitle = 'Not passed yet'
export const resultScore = (score: string, pass: number): string =>
  `You scored ${score}; ${pass} % is the pass mark.`
export const resultBest = (score: string): string =>
  `Your best score is ${score}; it is the one that counts.`
export const byObjective = 'Results by objective'
export const objective = 'Objective'
export const rightOf = 'Right'
export const tally = (right: number, of: number): string => `${right} of ${of}`
export const weak = 'below the pass mark'
export const readAgain = 'Read again:'
export const beforeNext = 'Before you try again'
export const beforeNextText =
  'Read again what the list below shows to be below the pass mark, and practise the questions you missed.'
export const beforeNextPages = 'Read again what the list below shows to be below the pass mark.'
export const toReview = 'Questions to look at again'
export const tryAgain = 'Try again'
export const certificateNeeds = 'You get this certificate when you pass '
export const certificatePass = (pass: number): string => ` with ${pass} % or more.`
export const certificateGet = 'Get your certificate'
export const certificateShow = 'Your certificate'
export const certificateEarned =
  'You have passed. Please check your name: it is printed on the certificate as it stands here.'
export const certificateName = 'Name on the certificate'
export const certificateForGood = 'Once you confirm it, the name cannot be changed.'
export const certificateConfirm = 'Confirm and get the certificate'
export const certificateUnrecorded =
  'Nothing is recorded in review, so this certificate gets no code and is not kept.'
export const certificateNoCode = 'none (review)'
export const certificatePrint = 'Print'
export const certificateDownload = 'Download PDF'
export const certificateMaking = 'The PDF is being made …'
export const certificateMade = 'The PDF is in your downloads.'
export const certificateLetters =
  'The PDF has no letters for this name. Use the print dialogue instead: it can save a PDF too.'
export const certificateFailed =
  'The PDF could not be made. Use Print instead: it can save a PDF too.'
export const feedbackTitle = 'Feedback'
export const feedbackIntro =
  'Say what you think of this course. Your learning system keeps it with your record, under your name.'
export const rating = 'How good was this course for you?'
export const ratings = ['Very poor', 'Poor', 'Fair', 'Good', 'Very good'] as const
export const ratingFirst = 'Choose a rating first.'
export const comment = 'What should stay, and what should change? (optional)'
export const commentLeft = (left: number): string => `${left} characters left`
export const send = 'Send'
export const thanksTitle = 'Thank you'
export const thanks = 'You have rated this course. What you say helps to make it better.'
export const contactTitle = 'Contact'
export const contact = 'Questions about this course? Ask '

function questions(count: number): string {
  return count === 1 ? '1 question' : `${count} questions`
}
