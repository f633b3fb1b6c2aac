import { showGlossary } from '../view/glossary/index.ts'
import { offerView } from '../view/loaded-views.ts'

offerView(window, 'glossary', showGlossary)
