import { scorm2004 } from '../lms/scorm2004/index.ts'
import { withLrs } from '../lms/with-lrs.ts'
import { start } from '../start.ts'
import '../styles/index.css'

void start(window, withLrs(scorm2004))
