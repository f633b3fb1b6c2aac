import { showDownloads } from '../view/takeaway/index.ts'
import { offerView } from '../view/loaded-views.ts'

offerView(window, 'downloads', showDownloads)
