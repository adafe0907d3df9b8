package io.hengke.report;

import java.util.Locale;
import java.util.regex.Pattern;

/** What readers call the models of {@code models.json}; a name in the literature, such as BG/NBD, stays in it. */
final class ModelNames {

    private static final Pattern GROUPING = Pattern.compile("(k-means|Gaussian mixture), (\\d+) segments");
    private static final Pattern SURVEY = Pattern.compile("Survey drivers of (.+)");
    private static final Pattern UPLIFT = Pattern.compile("T-learner (.+)");

    private ModelNames() {}

    static String of(String name, Words words) {
        var grouping = GROUPING.matcher(name);
        if (grouping.matches()) {
            return words.text("model." + code(grouping.group(1)), grouping.group(2));
        }
        var survey = SURVEY.matcher(name);
        if (survey.matches()) {
            return words.text("model.survey", words.foreign("feedback.question", survey.group(1)));
        }
        var uplift = UPLIFT.matcher(name);
        return uplift.matches()
                ? words.text("model.uplift", uplift.group(1))
                : words.named("model." + code(name), name);
    }

    /** "Logistic regression (churn)" as {@code logistic-regression-churn}. */
    private static String code(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("-$", "");
    }
}
