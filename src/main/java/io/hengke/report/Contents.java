package io.hengke.report;

import java.util.List;
import java.util.Locale;

/** The chapters of the report, in their order. */
final class Contents {

    static final List<Entry> ALL = List.of(
            entry(Group.OVERVIEW, true, OverviewChapter::write),
            entry(Group.CHANGES, true, ChangesChapter::write),
            entry(Group.ECONOMICS, true, CustomerChapter::write),
            entry(Group.ECONOMICS, true, ProfitChapter::write),
            entry(Group.COSTS, true, CostChapter::write),
            entry(Group.ACQUISITION, true, ChannelChapter::write),
            entry(Group.ACQUISITION, true, CampaignChapter::write),
            entry(Group.ACQUISITION, true, AttributionChapter::write),
            entry(Group.ACQUISITION, true, BudgetChapter::write),
            entry(Group.VALUE, true, SegmentChapter::write),
            entry(Group.VALUE, true, PersonaChapter::write),
            entry(Group.VALUE, true, ValueChapter::write),
            entry(Group.RETENTION, true, ContractChapter::write),
            entry(Group.RETENTION, true, RetentionChapter::write),
            entry(Group.RETENTION, false, ChurnRiskChapter::write),
            entry(Group.RETENTION, false, SignalChapter::write),
            entry(Group.RETENTION, true, ActionChapter::write),
            entry(Group.RETENTION, true, CohortChapter::write),
            entry(Group.EXPERIMENTS, true, ExperimentChapter::write),
            entry(Group.VOICE, false, FeedbackChapter::write),
            entry(Group.VOICE, false, VoiceChapter::write),
            entry(Group.COSTS, true, CapacityChapter::write),
            entry(Group.COSTS, true, ReconciliationChapter::write),
            entry(Group.QUALITY, false, DuplicateChapter::write),
            entry(Group.QUALITY, false, QualityChapter::write),
            entry(Group.METHODS, false, MethodsChapter::write));

    private Contents() {}

    private static Entry entry(Group group, boolean showsCost, Chapter chapter) {
        return new Entry(group, showsCost, chapter);
    }

    /** @param showsCost whether it tells cost, margin or value, which not everybody may see */
    record Entry(Group group, boolean showsCost, Chapter chapter) {}

    /** What chapters are gathered under where they are not read one after another; in order of the app's navigation. */
    enum Group {
        OVERVIEW,
        ECONOMICS,
        COSTS,
        ACQUISITION,
        VALUE,
        RETENTION,
        VOICE,
        EXPERIMENTS,
        CHANGES,
        QUALITY,
        METHODS;

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
