/** The names that a shell completes: every leader and polity. Run by `summit sql` from the completion script; it holds no quote of any kind. */
export const completedNames = 'SELECT name FROM leader UNION SELECT name FROM polity ORDER BY 1'
