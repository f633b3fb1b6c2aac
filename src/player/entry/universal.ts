import { byLaunch } from '../lms/by-launch.ts'
import { start } from '../start.ts'
import '../styles/index.css'

void start(window, byLaunch)
