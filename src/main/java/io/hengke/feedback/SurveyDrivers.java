package io.hengke.feedback;

import io.hengke.shared.Refusal;
import io.hengke.statistics.FittedModel;
import io.hengke.statistics.FittedModels;
import io.hengke.statistics.RelativeImportance;
import io.hengke.warehouse.Engine;
import io.hengke.warehouse.Kernel;
import io.hengke.warehouse.ResultRows;
import io.hengke.warehouse.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What drives the overall judgements: nps, csat and ces regressed on the other questions of the same respondents.
 *
 * <p>Writes {@code feedback_driver}, a row per (target, question): {@code share} = LMG share of what is explained, with its
 * interval; Johnson's relative weight beside it; performance from 0 to 100 on the question's scale; the quadrant of the
 * priority matrix (importance from an equal share up; performance from the drivers' mean up). Writes
 * {@code feedback_model}, see {@link FittedModels}. Questions that fewer than half of the respondents answered are left
 * out, and all but the {@value RelativeImportance#MOST_FOR_LMG} most answered.
 */
public final class SurveyDrivers implements Kernel {

    /** Table with a row per model. */
    public static final String TABLE = "feedback_model";

    private static final List<String> TARGETS = List.of("nps", "csat", "ces");

    @Override
    public String name() {
        return "survey-drivers";
    }

    @Override
    public Set<String> reads() {
        return Set.of("int_feedback_pair", "int_feedback_group");
    }

    @Override
    public Set<String> writes() {
        return Set.of("feedback_driver", TABLE);
    }

    @Override
    public void run(Engine engine) {
        var groups = SurveyGroup.read(engine).stream()
                .filter(it -> it.dimension().equals("all"))
                .collect(Collectors.toMap(SurveyGroup::question, it -> it));
        var rows = new ResultRows("feedback_driver", """
            target varchar not null, question varchar not null, answers bigint not null, coefficient double not null,
            correlation double not null, relative_weight double not null, lmg double not null, share double not null,
            share_low double, share_high double, r_squared double not null, inflation double not null,
            is_suppressor boolean not null, is_inflated boolean not null, score double not null,
            performance double not null, mean_performance double not null, quadrant varchar not null""");
        var models = new ArrayList<FittedModel>();
        for (var target : TARGETS) {
            if (groups.containsKey(target)) {
                models.add(model(engine, target, groups, rows));
            }
        }
        rows.write(engine);
        FittedModels.write(engine, TABLE, models);
    }

    private static FittedModel model(Engine engine, String target, Map<String, SurveyGroup> groups, ResultRows rows) {
        var model = FittedModel.named("Survey drivers of " + target);
        var questions = questions(engine, target);
        if (questions.isEmpty()) {
            return model.refused(Refusal.of("feedback.refused.no-drivers", target))
                    .chosen(false);
        }
        var sums = DriverSums.read(engine, target, questions);
        var refusal = sums.map(DriverAnalysis::refusal)
                .orElseGet(() -> Optional.of(Refusal.of(
                        "feedback.refused.drivers",
                        0,
                        DriverAnalysis.leastAnswers(questions.size()),
                        questions.size())));
        sums.ifPresent(it -> model.rows(it.answers()).window(it.from(), it.to()));
        if (refusal.isPresent()) {
            return model.refused(refusal.get()).chosen(false);
        }
        var analysis = DriverAnalysis.of(sums.orElseThrow());
        addRows(rows, target, groups, analysis);
        return describe(model, analysis);
    }

    /** The questions at least half of the respondents answered, most answered first; in the end by name. */
    private static List<String> questions(Engine engine, String target) {
        return engine
                .query("""
                    select question from int_feedback_pair where target = %1$s group by question
                    having 2 * count(*) >= (select count(distinct answer_key) from int_feedback_pair where target = %1$s)
                    order by count(*) desc, question limit %2$d
                    """.formatted(Sql.text(target), RelativeImportance.MOST_FOR_LMG), row -> row.getString(1))
                .stream()
                .sorted()
                .toList();
    }

    private static void addRows(
            ResultRows rows, String target, Map<String, SurveyGroup> groups, DriverAnalysis analysis) {
        var questions = analysis.sums().questions();
        var moments = analysis.sums().all().moments();
        var performances = new double[questions.size()];
        var mean = 0.0;
        for (var i = 0; i < performances.length; i++) {
            var group = groups.get(questions.get(i));
            performances[i] = group == null ? 0 : group.scale().reached(moments.mean(i));
            mean += performances[i] / performances.length;
        }
        var importance = analysis.importance();
        for (var i = 0; i < performances.length; i++) {
            rows.add(
                    target,
                    questions.get(i),
                    analysis.sums().answers(),
                    importance.coefficient(i),
                    importance.correlation(i),
                    importance.weight(i),
                    importance.lmg(i).orElseThrow(),
                    analysis.share(i),
                    analysis.low(i),
                    analysis.high(i),
                    importance.rSquared(),
                    importance.inflation(i),
                    importance.isSuppressor(i),
                    importance.inflation(i) > RelativeImportance.HIGH_INFLATION,
                    moments.mean(i),
                    performances[i],
                    mean,
                    Quadrant.of(analysis.share(i) * performances.length >= 1, performances[i] >= mean)
                            .code());
        }
    }

    private static FittedModel describe(FittedModel model, DriverAnalysis analysis) {
        var importance = analysis.importance();
        var questions = analysis.sums().questions();
        for (var i = 0; i < questions.size(); i++) {
            model.parameter(questions.get(i), importance.coefficient(i));
        }
        var answers = (double) analysis.sums().answers();
        return model.figure("r_squared", importance.rSquared())
                .figure(
                        "adjusted_r_squared",
                        1 - (1 - importance.rSquared()) * (answers - 1) / (answers - questions.size() - 1))
                .text("parameters_are", "standardised coefficients")
                .object("relative_weights", it -> {
                    for (var i = 0; i < questions.size(); i++) {
                        FittedModel.put(it, questions.get(i), importance.weight(i));
                    }
                })
                .object("lmg", it -> {
                    for (var i = 0; i < questions.size(); i++) {
                        FittedModel.put(it, questions.get(i), importance.lmg(i).orElseThrow());
                    }
                })
                .chosen(true);
    }
}
