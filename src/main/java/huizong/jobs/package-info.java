/**
 * Programmes as files: a job's forms, rules, tables and timetable, parsed with file:line:column problems.
 * Expressions become a small sealed tree; nothing here is compiled against a database.
 */
@NullMarked
package huizong.jobs;

import org.jspecify.annotations.NullMarked;
