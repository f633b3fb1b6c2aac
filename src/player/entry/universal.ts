import { scorm12 } from '../lms/scorm12/index.ts'
import { start } from '../start.ts'
import '../player.css'

void start(window, scorm12)
