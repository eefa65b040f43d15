/** Words for the submitter, the annotated workbook and its text twins. The only room that makes sentences for submitters; it masks persons. */
@NullMarked
package huizong.feedback;

import org.jspecify.annotations.NullMarked;
