import { showCertificate } from '../view/certificate/index.ts'
import { offerView } from '../view/loaded-views.ts'

offerView(window, 'certificate', showCertificate)
