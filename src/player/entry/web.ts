import { local } from '../lms/local.ts'
import { start } from '../start.ts'
import '../player.css'

void start(window, local)
