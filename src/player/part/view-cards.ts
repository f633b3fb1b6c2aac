import { showCards } from '../view/cards/index.ts'
import { offerView } from '../view/loaded-views.ts'

offerView(window, 'cards', showCards)
