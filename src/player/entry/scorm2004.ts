import { scorm2004 } from '../lms/scorm2004/index.ts'
import { start } from '../start.ts'
import '../player.css'

void start(window, scorm2004)
