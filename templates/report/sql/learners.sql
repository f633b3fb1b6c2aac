-- learners: how everybody stands; one line for each person of the roster or the records.
-- Reads standings. Columns as there; days are whole days since 1970 UTC, shares and scores 0-1.
SELECT
  person, learner, name, unit, standing, first_day, last_day, passed_day, completed_day, best_score, attempts, seconds,
  pages_done, certificate, due_day
FROM standings
ORDER BY unit, name, learner
