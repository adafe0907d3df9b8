package io.hengke.bench;

import io.hengke.warehouse.Engine;
import io.hengke.warehouse.EngineSettings;
import io.hengke.warehouse.Sql;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * What people ask about customers in the course of a day: lists filtered and sorted this way and that, somebody by name,
 * phone or number, somebody's page. Drawn for each person anew, and the same in every run.
 */
final class Questions {

    private static final int KNOWN = 2_000;
    private static final List<String> SORTS = List.of(
            "-revenueMinor",
            "contributionMinor",
            "-clvMarginMinor",
            "-churnProbability",
            "lastOrderOn",
            "name",
            "-orders");
    private static final List<String> FILTERS = List.of(
            "",
            "&tier=gold",
            "&lifecycleStage=loyal",
            "&channel=%s".formatted(encoded("天猫")),
            "&contributionMinor.to=0",
            "&orders.from=5&churnBand=high",
            "&acquiredOn.from=2025-06-01",
            "&region=%s&revenueMinor.from=100000".formatted(encoded("华北")));
    private static final List<String> SOUNDS =
            List.of("wang", "zhangwei", "lixiu", "chen", "zlh", "liuyang", "zhao", "hejian", "sunm", "wujun");

    /** What a question is about; each kind is judged by itself. */
    enum Kind {
        LIST,
        SEARCH,
        PAGE
    }

    record Question(Kind kind, String path) {}

    private record Person(String id, String name, String phone) {}

    private final List<Person> people;

    /** @param customers the company's file of customers */
    Questions(Path customers) {
        try (var engine = Engine.inMemory(EngineSettings.small())) {
            people = engine.query(
                    """
                    select customer_id, name, phone from read_csv(%s, all_varchar = true)
                    using sample reservoir(%d rows) repeatable (1)
                    """.formatted(Sql.text(customers.toString()), KNOWN),
                    row -> new Person(row.getString(1), row.getString(2), row.getString(3)));
        }
    }

    /** Rounds of one question of each kind. */
    List<Question> draw(int seed, int rounds) {
        var dice = new Random(seed);
        var questions = new ArrayList<Question>();
        for (int round = 0; round < rounds; round++) {
            questions.add(
                    new Question(Kind.LIST, "/api/customers?limit=50&sort=" + any(SORTS, dice) + any(FILTERS, dice)));
            questions.add(new Question(Kind.SEARCH, "/api/customers?limit=50&q=" + encoded(typed(dice))));
            var page = "/api/customers/" + any(people, dice).id();
            questions.add(new Question(Kind.PAGE, page));
            questions.add(new Question(Kind.PAGE, page + "/timeline?limit=50"));
        }
        return questions;
    }

    private String typed(Random dice) {
        var person = any(people, dice);
        return switch (dice.nextInt(5)) {
            case 0 -> person.id();
            case 1 -> person.phone();
            case 2 -> person.name();
            case 3 -> person.name().substring(0, 1);
            default -> any(SOUNDS, dice);
        };
    }

    private static <T> T any(List<T> all, Random dice) {
        return all.get(dice.nextInt(all.size()));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
