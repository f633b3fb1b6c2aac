import { showFeedback } from '../view/feedback-page.ts'
import { offerView } from '../view/loaded-views.ts'

offerView(window, 'feedback', showFeedback)
