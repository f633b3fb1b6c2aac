-- cohorts: of those who started in a month of the period, how many were done after so many whole weeks of their own.
-- Week 0 is the first day. A week is listed once it has fully passed for the last who started in that month, so that a curve
-- never falls because its youngest have had less time.
-- Reads standings, parameters. Columns: cohort ('YYYY-MM'), week (0-26), learners, passed.
WITH weeks(week) AS (
  VALUES
    (0), (1), (2), (3), (4), (5), (6), (7), (8), (9), (10), (11), (12), (13), (14), (15), (16), (17), (18), (19), (20), (21),
    (22), (23), (24), (25), (26)
),
starters AS (
  SELECT s.person, s.first_month AS cohort, s.first_day, s.done_day, q.as_of_day
  FROM standings s
  CROSS JOIN parameters q
  WHERE s.first_day IS NOT NULL AND s.first_day >= COALESCE(q.from_day, s.first_day)
),
cohorts AS (
  SELECT cohort, MAX(first_day) AS last_start, MAX(as_of_day) AS as_of_day, COUNT(*) AS learners
  FROM starters
  GROUP BY cohort
)
SELECT
  c.cohort, w.week, MAX(c.learners) AS learners,
  COUNT(CASE WHEN s.done_day - s.first_day <= 7 * w.week THEN 1 END) AS passed
FROM cohorts c
CROSS JOIN weeks w
JOIN starters s ON s.cohort = c.cohort
WHERE c.last_start + 7 * w.week < c.as_of_day
GROUP BY c.cohort, w.week
ORDER BY c.cohort, w.week
