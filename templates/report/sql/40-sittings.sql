-- sittings: one line for each time that somebody sat an exam.
-- Reads exam_events. Columns: person, registration, exam, attempt, sitting (these five name it), happened (time), day, in_period, score (0-1),
-- answered (answers that are right or wrong), rights (those that are right), seconds, revision,
-- place (1 for the person's first sitting of the exam at any time, then 2, ...).
WITH grouped AS (
  SELECT
    person, registration, exam, attempt, sitting,
    MIN(happened) AS happened, MIN(day) AS day, MIN(in_period) AS in_period, MAX(score) AS score,
    CAST(SUM(CASE WHEN question IS NOT NULL AND is_right IS NOT NULL THEN 1 ELSE 0 END) AS BIGINT) AS answered,
    CAST(SUM(CASE WHEN question IS NOT NULL AND is_right = 1 THEN 1 ELSE 0 END) AS BIGINT) AS rights,
    MAX(CASE WHEN is_result = 1 THEN seconds END) AS seconds,
    MAX(revision) AS revision
  FROM exam_events
  GROUP BY person, registration, exam, attempt, sitting
)
SELECT
  person, registration, exam, attempt, sitting, happened, day, in_period, score, answered, rights, seconds, revision,
  ROW_NUMBER() OVER (PARTITION BY person, exam ORDER BY happened, registration, attempt, sitting) AS place
FROM grouped
