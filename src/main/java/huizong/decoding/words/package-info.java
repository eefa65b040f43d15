/** How people write one and the same word: white space, width, brackets, nearness. */
@NullMarked
package huizong.decoding.words;

import org.jspecify.annotations.NullMarked;
