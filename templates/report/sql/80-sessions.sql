-- sessions: how long a course was open, one line for each time.
-- `terminated`, `suspended`, and the verdicts of a session all tell its time so far, so the longest of them is its time; they
-- must not be added up. Where none came, as after a crash, the exams handed in during it count.
-- Reads kept, people. Columns: person, registration, session (0 before any `initialized`, then 1, ...), seconds.
WITH events AS (
  SELECT
    p.person, COALESCE(k.registration, '') AS registration, k.happened, k.id, k.verb, k.kind, k.seconds,
    CASE WHEN k.verb = 'initialized' THEN 1 ELSE 0 END AS opens
  FROM kept k
  JOIN people p ON p.learner = k.learner
  WHERE (k.kind IN ('course', 'unit')
         AND k.verb IN ('initialized', 'terminated', 'suspended', 'passed', 'failed', 'completed'))
     OR (k.kind = 'exam' AND k.verb = 'scored')
),
counted AS (
  SELECT
    person, registration, kind, seconds,
    SUM(opens) OVER (
      PARTITION BY person, registration
      ORDER BY happened, opens DESC, id
      ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW
    ) AS session
  FROM events
)
SELECT
  person, registration, CAST(session AS BIGINT) AS session,
  COALESCE(
    MAX(CASE WHEN kind = 'exam' THEN NULL ELSE seconds END),
    SUM(CASE WHEN kind = 'exam' THEN seconds ELSE NULL END),
    0
  ) AS seconds
FROM counted
GROUP BY person, registration, session
