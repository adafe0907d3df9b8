/**
 * Feedback: what customers tell us in surveys, and what of it is more than chance.
 *
 * <p>Public: {@link io.hengke.feedback.NetPromoterScore}, {@link io.hengke.feedback.Comparison} and
 * {@link io.hengke.feedback.Raking} for any counts. In a run, SQL ({@code warehouse/models/feedback}) counts answers and
 * pairs those of the same respondent; {@link io.hengke.feedback.SurveyScores} makes scores, changes and standing-out
 * segments of the counts, {@link io.hengke.feedback.SurveyWeighting} corrects for who did not answer,
 * {@link io.hengke.feedback.SurveyDrivers} says what drives the overall judgement; {@link io.hengke.feedback.CommentTexts}
 * reads what comments say. Method: docs/methods/surveys.md.
 */
@ApplicationModule(
        displayName = "Feedback",
        allowedDependencies = {"customers", "nlp", "service", "statistics", "warehouse"})
@NullMarked
package io.hengke.feedback;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
