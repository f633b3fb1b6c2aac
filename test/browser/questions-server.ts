import type { IncomingMessage, ServerResponse } from 'node:http'
import { compile } from '../../src/compile/index.ts'
import { readCourse } from '../../src/compile/read.ts'

/** Texts of the answers by course folder: a course is compiled once for all test files. */
const answers = new Map<string, Promise<string>>()

/** Answers a request to `/questions?folder=…` with the questions of that course and their keys. */
export async function answerQuestions(
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const folder = new URL(request.url ?? '', 'http://localhost').searchParams.get('folder') ?? ''
  const answer = answers.get(folder) ?? questionsIn(folder)
  answers.set(folder, answer)
  response.end(await answer)
}

async function questionsIn(folder: string): Promise<string> {
  const { compiled } = compile(await readCourse(folder))
  return JSON.stringify([...(compiled?.questions.values() ?? [])].flat())
}
