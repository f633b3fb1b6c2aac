-- answers: what was answered in first sittings, which are what statistics of questions and exams go by.
-- Who sits an exam again has seen what was right. Surveys are left out, and so are sittings that are not whole.
-- Reads exam_events, sittings. Columns: exam, revision (of the sitting), person, question, is_right (0, 1), response, seconds,
-- total (questions right in the sitting), rest (the same without this question),
-- is_top (1 for the best third of the exam's sittings; all that are equal to one of them are in it).
WITH sat AS (
  SELECT
    person, registration, exam, attempt, sitting, revision, rights,
    CASE
      WHEN 3 * RANK() OVER (PARTITION BY exam ORDER BY rights DESC) <= COUNT(*) OVER (PARTITION BY exam) + 2 THEN 1
      ELSE 0
    END AS is_top
  FROM sittings
  WHERE place = 1 AND in_period = 1 AND is_whole = 1
)
SELECT
  s.exam, s.revision, s.person, e.question, e.is_right, e.response, e.seconds,
  s.rights AS total, s.rights - e.is_right AS rest, s.is_top
FROM exam_events e
JOIN sat s
  ON s.person = e.person AND s.registration = e.registration AND s.exam = e.exam AND s.attempt = e.attempt
  AND s.sitting = e.sitting
WHERE e.question IS NOT NULL AND e.is_right IS NOT NULL
