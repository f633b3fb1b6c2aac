-- due: who has to do something, the most urgent first.
-- Reads standings. Columns: state (overdue, due soon, expired, expiring), due_day, days_left (negative when it has gone by).
SELECT person, learner, name, unit, state, due_day, days_left, standing
FROM standings
WHERE state IS NOT NULL
ORDER BY due_day, unit, name, learner
