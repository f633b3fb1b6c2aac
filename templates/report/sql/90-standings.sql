-- standings: how everybody stands, whether on the roster or only in the records; one line for each person.
-- A pass counts whatever came later. `completed` counts like a pass where the course has no graded exam or is completed by
-- nothing else (parameters.completion_counts). A course in units without exam is completed with its last unit.
-- done_day and last_done_day: first and latest of what counts; due_day: by when it must be done, or done again.
-- is_done: done and not expired. standing: see CASE below. state: what there is to do, or NULL.
-- Reads kept, people, roster, visits, sessions, pages, parameters.
WITH rostered AS (
  SELECT person, MIN(key) AS learner, MIN(name) AS name, MIN(unit) AS unit, MIN(due_day) AS due_day
  FROM roster
  GROUP BY person
),
recorded AS (
  SELECT person, MIN(learner) AS learner, MAX(name) AS name FROM people GROUP BY person
),
everybody AS (
  SELECT person FROM rostered UNION SELECT person FROM recorded
),
units_done AS (
  SELECT p.person, k.object, MIN(k.day) AS day, MIN(k.month) AS month
  FROM kept k
  JOIN people p ON p.learner = k.learner
  WHERE k.verb = 'completed' AND k.kind = 'unit'
  GROUP BY p.person, k.object
),
units_placed AS (
  SELECT person, day, month, ROW_NUMBER() OVER (PARTITION BY person ORDER BY day, object) AS place FROM units_done
),
all_units AS (
  SELECT u.person, u.day, u.month
  FROM units_placed u
  CROSS JOIN parameters q
  WHERE q.graded_exam IS NULL AND u.place = q.units
),
told AS (
  SELECT
    p.person, k.day, k.month, k.verb, k.score,
    CASE WHEN k.success THEN 1 ELSE 0 END AS succeeds,
    CASE WHEN k.kind IN ('course', 'unit') THEN 1 ELSE 0 END AS is_whole,
    CASE WHEN k.verb = 'passed' AND k.kind IN ('course', 'unit') THEN 1 ELSE 0 END AS passes,
    CASE WHEN k.verb IN ('completed', 'satisfied') AND k.kind = 'course' THEN 1 ELSE 0 END AS completes,
    CASE WHEN k.verb = 'scored' AND k.kind = 'exam' AND k.number = q.graded_exam THEN 1 ELSE 0 END AS is_attempt
  FROM kept k
  JOIN people p ON p.learner = k.learner
  CROSS JOIN parameters q
),
summed AS (
  SELECT
    person, MIN(day) AS first_day, MIN(month) AS first_month, MAX(day) AS last_day,
    MIN(CASE WHEN passes = 1 THEN day END) AS passed_day,
    MIN(CASE WHEN passes = 1 THEN month END) AS passed_month,
    MAX(CASE WHEN passes = 1 THEN day END) AS last_passed_day,
    MIN(CASE WHEN completes = 1 THEN day END) AS completed_day,
    MIN(CASE WHEN completes = 1 THEN month END) AS completed_month,
    MAX(CASE WHEN completes = 1 THEN day END) AS last_completed_day,
    CAST(SUM(is_attempt) AS BIGINT) AS attempts,
    MAX(CASE WHEN is_attempt = 1 THEN score END) AS attempt_score,
    MAX(CASE WHEN is_whole = 1 AND verb IN ('passed', 'failed') THEN score END) AS whole_score,
    MAX(CASE WHEN is_whole = 1 AND verb = 'failed' THEN 1 WHEN is_attempt = 1 THEN 1 ELSE 0 END) AS has_tried,
    MAX(is_attempt * succeeds) AS has_succeeded
  FROM told
  GROUP BY person
),
earned AS (
  SELECT
    p.person, k.response AS certificate,
    ROW_NUMBER() OVER (PARTITION BY p.person ORDER BY k.happened DESC, k.id) AS place
  FROM kept k
  JOIN people p ON p.learner = k.learner
  WHERE k.verb = 'earned' AND k.response IS NOT NULL
),
timed AS (
  SELECT person, SUM(seconds) AS seconds FROM sessions GROUP BY person
),
page_counts AS (
  SELECT v.person, COUNT(*) AS done FROM visits v JOIN pages g ON g.page = v.page GROUP BY v.person
),
page_total AS (
  SELECT COUNT(*) AS n FROM pages
),
joined AS (
  SELECT
    e.person, COALESCE(c.learner, r.learner) AS learner, COALESCE(NULLIF(r.name, ''), c.name, '') AS name,
    COALESCE(r.unit, '') AS unit, r.due_day AS roster_day,
    s.first_day, s.first_month, s.last_day, s.passed_day, s.passed_month,
    COALESCE(s.completed_day, u.day) AS completed_day, COALESCE(s.completed_month, u.month) AS completed_month,
    CASE
      WHEN q.completion_counts = 1 AND COALESCE(s.completed_day, u.day) IS NOT NULL
        AND (s.passed_day IS NULL OR COALESCE(s.completed_day, u.day) < s.passed_day)
        THEN COALESCE(s.completed_day, u.day)
      ELSE s.passed_day
    END AS done_day,
    CASE
      WHEN q.completion_counts = 1 AND COALESCE(s.last_completed_day, u.day) IS NOT NULL
        AND (s.last_passed_day IS NULL OR COALESCE(s.last_completed_day, u.day) > s.last_passed_day)
        THEN COALESCE(s.last_completed_day, u.day)
      ELSE s.last_passed_day
    END AS last_done_day,
    COALESCE(s.attempt_score, s.whole_score) AS best_score, COALESCE(s.attempts, 0) AS attempts,
    -- A good attempt may wait for the last page where the course asks for both.
    CASE WHEN s.has_tried = 1 AND s.has_succeeded = 0 THEN 1 ELSE 0 END AS has_failed, COALESCE(t.seconds, 0) AS seconds,
    CASE WHEN n.n = 0 THEN 0e0 ELSE COALESCE(d.done, 0) / (1e0 * n.n) END AS pages_done, a.certificate,
    q.as_of_day, q.valid_days, q.soon_days
  FROM everybody e
  CROSS JOIN parameters q
  CROSS JOIN page_total n
  LEFT JOIN rostered r ON r.person = e.person
  LEFT JOIN recorded c ON c.person = e.person
  LEFT JOIN summed s ON s.person = e.person
  LEFT JOIN all_units u ON u.person = e.person
  LEFT JOIN earned a ON a.person = e.person AND a.place = 1
  LEFT JOIN timed t ON t.person = e.person
  LEFT JOIN page_counts d ON d.person = e.person
),
dated AS (
  SELECT
    person, learner, name, unit, first_day, first_month, last_day, passed_day, passed_month, completed_day, completed_month,
    done_day, last_done_day, best_score, attempts, has_failed, seconds, pages_done, certificate, as_of_day, soon_days,
    CASE WHEN last_done_day IS NULL THEN roster_day ELSE last_done_day + valid_days END AS due_day,
    CASE WHEN last_done_day + valid_days < as_of_day THEN 1 ELSE 0 END AS is_expired
  FROM joined
)
SELECT
  person, learner, name, unit, first_day, first_month, last_day, passed_day, passed_month, completed_day, completed_month,
  done_day, last_done_day, best_score, attempts, seconds, pages_done, due_day,
  -- Of somebody whose passes were all voided, no certificate stands.
  CASE WHEN done_day IS NOT NULL THEN certificate END AS certificate,
  CASE WHEN done_day IS NOT NULL AND is_expired = 0 THEN 1 ELSE 0 END AS is_done,
  CASE
    WHEN is_expired = 1 THEN 'expired'
    WHEN passed_day IS NOT NULL THEN 'passed'
    WHEN completed_day IS NOT NULL THEN 'completed'
    WHEN has_failed = 1 THEN 'failed'
    WHEN first_day IS NOT NULL THEN 'in progress'
    ELSE 'not started'
  END AS standing,
  CASE
    WHEN due_day IS NULL THEN NULL
    WHEN is_expired = 1 THEN 'expired'
    WHEN done_day IS NULL AND due_day < as_of_day THEN 'overdue'
    WHEN due_day - as_of_day > soon_days THEN NULL
    WHEN done_day IS NULL THEN 'due soon'
    ELSE 'expiring'
  END AS state,
  due_day - as_of_day AS days_left
FROM dated
