import { xapi } from '../lms/xapi/index.ts'
import { start } from '../start.ts'
import '../player.css'

void start(window, xapi)
