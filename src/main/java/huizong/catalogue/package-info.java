/**
 * The words of the field, as values: who reports, for what period, what was found, what became of it.
 * Knows no file, no database and no framework; every other room speaks in these types.
 */
@NullMarked
package huizong.catalogue;

import org.jspecify.annotations.NullMarked;
