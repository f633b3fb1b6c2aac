import { cmi5 } from '../lms/cmi5/index.ts'
import { start } from '../start.ts'
import '../styles/index.css'

void start(window, cmi5)
