import { xapi } from '../lms/xapi/index.ts'
import { start } from '../start.ts'
import '../styles/index.css'

void start(window, xapi)
