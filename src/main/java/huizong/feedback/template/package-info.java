/**
 * The workbook a clerk fills: cover, sheets, guide, made from the job file alone. Its door is {@link
 * huizong.feedback.template.FormTemplate}; comparisons and sums stand in it as conditional formats, so that a wrong cell turns
 * red before anything is sent.
 */
@NullMarked
package huizong.feedback.template;

import org.jspecify.annotations.NullMarked;
