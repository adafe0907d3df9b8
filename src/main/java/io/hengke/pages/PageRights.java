package io.hengke.pages;

import io.hengke.governance.Caller;
import io.hengke.governance.Permission;
import io.hengke.shared.Language;
import io.hengke.shared.Messages;
import io.hengke.shared.Problem;
import java.util.Set;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Leaves out of pages what a caller may not see. Figures of the whole company are for {@link Permission#ANALYSIS_READ},
 * which the endpoints require; beyond that:
 *
 * <ul>
 *   <li>a chapter with cost, margin or value is refused without {@link Permission#COST_READ};
 *   <li>a figure whose rows are single customers is replaced by the reason for whoever does not see every customer: the
 *       report's lists are made for the whole company and cannot be narrowed to some owners afterwards;
 *   <li>a metric of money, or a quotient of modules that reckon in money, keeps its definition and loses its values
 *       without {@link Permission#COST_READ}.
 * </ul>
 */
final class PageRights {

    private static final Set<String> QUOTIENTS = Set.of("ratio", "multiple", "permille");
    private static final Set<String> RECKON_IN_MONEY =
            Set.of("acquisition", "control", "costing", "engagement", "ledger", "value");
    private static final Set<String> VALUES = Set.of("latest", "whole", "periods", "splits");

    private final Caller caller;
    private final Language language;

    PageRights(Caller caller, Language language) {
        this.caller = caller;
        this.language = language;
    }

    /** Tells answers apart that the same run gives to callers of different rights. */
    String mark() {
        return (seesCost() ? "c" : "") + (caller.seesEveryCustomer() ? "a" : "");
    }

    private boolean seesCost() {
        return caller.may(Permission.COST_READ);
    }

    /** The list of chapters, without those that are refused. */
    ObjectNode index(ObjectNode index) {
        if (!seesCost()) {
            index.path("groups").forEach(group -> keep((ArrayNode) group.path("chapters")));
        }
        return index;
    }

    private static void keep(ArrayNode chapters) {
        var open = StreamSupport.stream(chapters.spliterator(), false)
                .filter(it -> !it.path("showsCost").asBoolean())
                .toList();
        chapters.removeAll().addAll(open);
    }

    /** @throws Problem {@code pages.cost.forbidden} */
    ObjectNode chapter(ObjectNode chapter) {
        if (chapter.path("showsCost").asBoolean() && !seesCost()) {
            throw new Problem("pages.cost.forbidden");
        }
        if (!caller.seesEveryCustomer()) {
            var blocks = (ArrayNode) chapter.path("blocks");
            for (int i = 0; i < blocks.size(); i++) {
                if (blocks.path(i).path("namesCustomers").asBoolean()) {
                    blocks.set(i, refusal(blocks.path(i).path("title").asString()));
                }
            }
        }
        return chapter;
    }

    private ObjectNode refusal(String title) {
        return JsonMapper.shared()
                .createObjectNode()
                .put("kind", "refusal")
                .put("title", title)
                .put("reason", text("pages.some-customers"));
    }

    /** A metric, or its definition only. */
    ObjectNode metric(ObjectNode metric) {
        if (!seesCost() && tellsMoney(metric)) {
            metric.remove(VALUES);
            metric.put("reason", text("pages.metric-of-money"));
        }
        return metric;
    }

    private static boolean tellsMoney(JsonNode metric) {
        var unit = metric.path("unit").asString();
        return unit.startsWith("minor")
                || (QUOTIENTS.contains(unit)
                        && RECKON_IN_MONEY.contains(metric.path("owner").asString()));
    }

    private String text(String key) {
        return Messages.in(language).text(key);
    }
}
