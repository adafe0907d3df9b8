package io.hengke.costing;

import static org.assertj.core.api.Assertions.assertThat;

import io.hengke.shared.Language;
import io.hengke.shared.Messages;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DriverNamesTests {

    private static final Pattern POOL = Pattern.compile("code: ([\\w-]+)");
    private static final Pattern ACTIVITY = Pattern.compile("activity: (\\w+)");

    @Test
    void namesTheActivitiesThatCount() {
        assertThat(DriverNames.of("minutes", "chat", Language.ZH)).isEqualTo("作业分钟 · 在线客服");
        assertThat(DriverNames.of("minutes", "call, chat", Language.ZH)).isEqualTo("作业分钟 · 电话服务、在线客服");
        assertThat(DriverNames.of("orders", null, Language.ZH)).isEqualTo("购买次数");
    }

    @Test
    void anActivityOfTheCompanysOwnStandsAsItIs() {
        assertThat(DriverNames.of("rows", "装箱, return", Language.EN)).endsWith("装箱, Returns");
    }

    /** A pool or activity that we ship without a name would be shown as its code. */
    @ParameterizedTest
    @ValueSource(
            strings = {"/costing/built-in.yaml", "/costing/built-in-without-activities.yaml", "/demo/costing.yaml"})
    void everyPoolAndActivityWeShipHasANameInBothLanguages(String model) throws IOException {
        try (InputStream file = Objects.requireNonNull(DriverNamesTests.class.getResourceAsStream(model))) {
            var text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            for (var language : Language.values()) {
                var messages = Messages.in(language);
                assertThat(POOL.matcher(text).results().map(it -> "costing.pool." + it.group(1)))
                        .isNotEmpty()
                        .allSatisfy(it -> assertThat(messages.find(it)).as(it).isPresent());
                assertThat(ACTIVITY.matcher(text).results().map(it -> "costing.activity." + it.group(1)))
                        .allSatisfy(it -> assertThat(messages.find(it)).as(it).isPresent());
            }
        }
    }
}
