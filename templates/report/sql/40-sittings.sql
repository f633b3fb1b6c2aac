-- sittings: one line for each time that somebody sat an exam.
-- Of a long exam, answers may get lost while the result arrives, because the player sends results first. A sitting is whole
-- (is_whole 1) unless far fewer answers are right than its score says: more than a tenth of the exam. Partial credit and the
-- parts of cases, which records count one by one, stay within that. Without a score, what is there is taken for everything.
-- How many questions there were is what the exam draws, or the commonest number of answers in another revision of the course.
-- Reads exam_events, exams, parameters. Columns: person, registration, exam, attempt, sitting (these five name it), happened (time), day, in_period,
-- score (0-1), answered (answers that are right or wrong), rights (those that are right), seconds, revision ('' when unknown),
-- is_whole (0, 1),
-- place (1 for the person's first sitting of the exam at any time, then 2, ...).
WITH grouped AS (
  SELECT
    person, registration, exam, attempt, sitting,
    MIN(happened) AS happened, MIN(day) AS day, MIN(in_period) AS in_period, MAX(score) AS score,
    CAST(SUM(CASE WHEN question IS NOT NULL AND is_right IS NOT NULL THEN 1 ELSE 0 END) AS BIGINT) AS answered,
    CAST(SUM(CASE WHEN question IS NOT NULL AND is_right = 1 THEN 1 ELSE 0 END) AS BIGINT) AS rights,
    MAX(CASE WHEN is_result = 1 THEN seconds END) AS seconds,
    COALESCE(MAX(revision), '') AS revision
  FROM exam_events
  GROUP BY person, registration, exam, attempt, sitting
),
sizes AS (
  SELECT exam, revision, answered, COUNT(*) AS n FROM grouped WHERE answered > 0 GROUP BY exam, revision, answered
),
commonest AS (
  SELECT exam, revision, answered AS k, ROW_NUMBER() OVER (PARTITION BY exam, revision ORDER BY n DESC, answered DESC) AS place
  FROM sizes
)
SELECT
  g.person, g.registration, g.exam, g.attempt, g.sitting, g.happened, g.day, g.in_period, g.score, g.answered, g.rights,
  g.seconds, g.revision,
  CASE
    WHEN g.answered = 0 THEN 0
    WHEN g.rights < (g.score - 0.1) * CASE WHEN g.revision = q.revision AND e.draw IS NOT NULL THEN e.draw ELSE c.k END THEN 0
    ELSE 1
  END AS is_whole,
  ROW_NUMBER() OVER (
    PARTITION BY g.person, g.exam
    ORDER BY g.happened, g.registration, g.attempt, g.sitting
  ) AS place
FROM grouped g
CROSS JOIN parameters q
LEFT JOIN exams e ON e.exam = g.exam
LEFT JOIN commonest c ON c.exam = g.exam AND c.revision = g.revision AND c.place = 1
