import { offerView } from '../view/loaded-views.ts'
import { showSearch } from '../view/search/index.ts'

offerView(window, 'search', showSearch)
