-- kept: the statements that count.
-- Left out: voided statements and the statements that void them (xAPI 1.0.3 Data 2.3.2), and what happened after the period.
-- What happened before the period stays, because a pass before it is still a pass; in_period (0 or 1) says which is which.
-- Reads statements, parameters. One line for each statement.
SELECT
  s.id, s.at AS happened, s.day, s.month, s.stored, s.source, s.learner, s.account, s.name, s.registration, s.verb, s.kind, s.number,
  s.object, s.exam, s.attempt, s.page, s.success, COALESCE(s.scaled, s.raw / 1e2) AS score, s.raw, s.response, s.seconds,
  s.revision,
  CASE WHEN p.from_day IS NULL OR s.day >= p.from_day THEN 1 ELSE 0 END AS in_period
FROM statements s
CROSS JOIN parameters p
WHERE s.verb <> 'voided'
  AND (p.to_day IS NULL OR s.day <= p.to_day)
  AND NOT EXISTS (
    SELECT 1 FROM statements v WHERE v.verb = 'voided' AND v.kind = 'statement' AND v.object = s.id
  )
