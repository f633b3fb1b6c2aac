-- exam_events: results of exams and the answers in them, each with the sitting that it belongs to.
-- A sitting is one learner, registration, exam and attempt. The player counts attempts anew when a course is assigned again,
-- mostly in the same registration, so sittings are counted by their results: the player sends `scored` and then the answers,
-- whose times are equal or later. Answers before any result belong to the first one.
-- Reads kept, people. Columns: person, registration, exam, attempt, sitting (1, 2, ...), happened (time), day, in_period, is_result,
-- question, is_right (0, 1; NULL for surveys), score (0-1), response, seconds, revision.
WITH events AS (
  SELECT
    p.person, COALESCE(k.registration, '') AS registration,
    CASE WHEN k.verb = 'scored' THEN k.number ELSE k.exam END AS exam,
    COALESCE(k.attempt, 0) AS attempt, k.id, k.happened, k.day, k.in_period,
    CASE WHEN k.verb = 'scored' THEN 1 ELSE 0 END AS is_result,
    CASE WHEN k.verb = 'scored' THEN NULL ELSE k.number END AS question,
    CASE WHEN k.success IS NULL THEN NULL WHEN k.success THEN 1 ELSE 0 END AS is_right,
    CASE WHEN k.verb = 'scored' THEN k.score ELSE NULL END AS score,
    k.response, k.seconds, k.revision
  FROM kept k
  JOIN people p ON p.learner = k.learner
  WHERE (k.verb = 'scored' AND k.kind = 'exam')
     OR (k.verb = 'answered' AND k.kind = 'question' AND k.exam IS NOT NULL)
),
counted AS (
  SELECT
    person, registration, exam, attempt, happened, day, in_period, is_result, question, is_right, score, response, seconds, revision,
    SUM(is_result) OVER (
      PARTITION BY person, registration, exam, attempt
      ORDER BY happened, is_result DESC, id
      ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW
    ) AS results
  FROM events
)
SELECT
  person, registration, exam, attempt, happened, day, in_period, is_result, question, is_right, score, response, seconds, revision,
  CAST(CASE WHEN results < 1 THEN 1 ELSE results END AS BIGINT) AS sitting
FROM counted
