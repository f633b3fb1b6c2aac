import { scorm12 } from '../lms/scorm12/index.ts'
import { withLrs } from '../lms/with-lrs.ts'
import { start } from '../start.ts'
import '../styles/index.css'

void start(window, withLrs(scorm12))
