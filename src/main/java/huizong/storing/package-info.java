/** PostgreSQL: the server, its schema, the register, the directory and the returned rows. */
@NullMarked
package huizong.storing;

import org.jspecify.annotations.NullMarked;
