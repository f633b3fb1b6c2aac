/** Every rule that a course can break, with its meaning; `docs/rules.md` is checked against this table. */
export const rules = {
  'course-missing': 'The folder has no course.yaml.',
  'course-empty': 'A course needs at least one module.',
  'file-encoding': 'Text files are UTF-8.',
  'nesting-depth': 'Blocks are nested at most 200 levels deep.',
  'yaml-syntax': 'YAML must parse.',
  'yaml-unknown-key':
    'A key that the schema does not know is a typing mistake until proved otherwise.',
  'yaml-value': 'A value is missing, of the wrong type or out of range.',
  'id-invalid': 'Ids are lower-case words joined by hyphens.',
  'id-duplicate': 'Ids are unique over the course.',
  'heading-level': 'Pages begin at ##; # is taken by the title, and no level is skipped.',
  'directive-unknown': 'Only the documented ::: blocks exist.',
  'html-unsafe': 'Scripts, event handlers, styles and unknown elements are taken out of raw HTML.',
  'link-dead': 'A link inside the course points at a module, heading or file that exists.',
  'asset-missing': 'An image or media file exists, in the same letter case.',
  'asset-outside': 'Files lie inside the course folder; symbolic links are not followed.',
  'asset-remote': 'A package loads nothing from other servers.',
  'asset-type': 'Only media types that LMSs accept go into a package.',
  'asset-size': 'An asset stays under the size limit of its type.',
  'asset-unsafe': 'An SVG contains no script.',
  'image-alt': 'A picture has a text alternative.',
  'question-key': 'A question has a right answer.',
  'question-options':
    'A question has 2 to 26 different options, or 2 to 12 entries to order or match.',
  'question-part': 'A question has stem, answer, rationale and details, in this order.',
  'case-form': 'A case has a scenario without an answer, details, and 2 to 8 parts.',
  'question-unknown': 'A knowledge check names a question or bank that exists.',
  'objective-unknown': 'A question serves an objective of a module.',
  'reference-unknown': 'A question cites a key of the reference list.',
  'exam-blueprint': 'The banks can fill the exam and each quota of its blueprint.',
  'exam-graded': 'At most one exam decides the status.',
  'lock-invalid': 'The lock file is what the tool wrote.',
  'lock-stale': 'A frozen build finds the lock file up to date.',
  'state-size': 'The learner state fits into SCORM 1.2 suspend data in the worst case.',
} as const

export type RuleId = keyof typeof rules
