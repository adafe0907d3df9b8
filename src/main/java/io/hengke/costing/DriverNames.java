package io.hengke.costing;

import io.hengke.shared.Language;
import io.hengke.shared.Messages;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What readers call the driver of a cost pool. */
public final class DriverNames {

    private DriverNames() {}

    /**
     * "Working minutes · Chats".
     *
     * @param measure e.g. {@code minutes}
     * @param activities as {@code costing_share} holds them, separated by commas; null or empty: all or none
     */
    public static String of(String measure, @Nullable String activities, Language language) {
        var messages = Messages.in(language);
        var name = messages.name("costing.measure", measure);
        return activities == null || activities.isEmpty()
                ? name
                : messages.text("costing.driver", name, activities(activities, messages));
    }

    private static String activities(String codes, Messages messages) {
        return Arrays.stream(codes.split(",", -1))
                .map(it -> messages.name("costing.activity", it.strip()))
                .collect(Collectors.joining(messages.text("costing.driver.and")));
    }
}
