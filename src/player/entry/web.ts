import { local } from '../lms/local.ts'
import { start } from '../start.ts'
import '../styles/index.css'

void start(window, local)
