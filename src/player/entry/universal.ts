import { byLaunch } from '../lms/by-launch.ts'
import { start } from '../start.ts'
import '../player.css'

void start(window, byLaunch)
