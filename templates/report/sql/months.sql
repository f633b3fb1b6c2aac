-- months: what happened in each month of the period; a person starts, passes and completes once.
-- Attempts are those at the graded exam, or at any exam where none is graded; certificates are counted by their code.
-- Reads standings, sittings, kept, parameters. Columns: month ('YYYY-MM'), started, passed, completed, attempts, certificates.
WITH happened AS (
  SELECT s.first_month AS month, 1 AS started, 0 AS passed, 0 AS completed, 0 AS attempts, 0 AS certificates
  FROM standings s
  CROSS JOIN parameters q
  WHERE s.first_day >= COALESCE(q.from_day, s.first_day)
  UNION ALL
  SELECT s.passed_month, 0, 1, 0, 0, 0
  FROM standings s
  CROSS JOIN parameters q
  WHERE s.passed_day >= COALESCE(q.from_day, s.passed_day)
  UNION ALL
  SELECT s.completed_month, 0, 0, 1, 0, 0
  FROM standings s
  CROSS JOIN parameters q
  WHERE s.completed_day >= COALESCE(q.from_day, s.completed_day)
  UNION ALL
  SELECT k.month, 0, 0, 0, 1, 0
  FROM kept k
  CROSS JOIN parameters q
  WHERE k.verb = 'scored' AND k.kind = 'exam' AND k.in_period = 1 AND k.number = COALESCE(q.graded_exam, k.number)
  UNION ALL
  SELECT MIN(k.month), 0, 0, 0, 0, 1
  FROM kept k
  WHERE k.verb = 'earned' AND k.in_period = 1
  GROUP BY COALESCE(k.response, k.id)
)
SELECT
  month,
  CAST(SUM(started) AS BIGINT) AS started,
  CAST(SUM(passed) AS BIGINT) AS passed,
  CAST(SUM(completed) AS BIGINT) AS completed,
  CAST(SUM(attempts) AS BIGINT) AS attempts,
  CAST(SUM(certificates) AS BIGINT) AS certificates
FROM happened
GROUP BY month
ORDER BY month
