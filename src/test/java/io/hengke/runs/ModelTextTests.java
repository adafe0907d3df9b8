package io.hengke.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hengke.runs.ModelForm.DriverForm;
import io.hengke.runs.ModelForm.PoolForm;
import io.hengke.runs.ModelText.EditKind;
import io.hengke.runs.ModelText.ModelEdit;
import io.hengke.shared.Problem;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ModelTextTests {

    private static final String TEXT = """
            # our model
            pools:
              # first the phones
              - code: phones
                takes:
                  cost_type: service
                driver: {measure: rows}

              # then all else
              - code: rest
                takes: {}
                driver: {measure: revenue}   # for now
            # end
            """;

    private static final PoolForm CHAT = new PoolForm(
            "chat",
            Map.of("cost_type", List.of("service.chat", "data")),
            new DriverForm("minutes", List.of("chat"), List.of()),
            new BigDecimal("120.50"),
            null);

    private static final String CHAT_TEXT = """
              - code: chat
                takes: {cost_type: [service.chat, data]}
                driver: {activity: chat, measure: minutes}
                capacity_minutes: 120.5
            """;

    @Test
    void replacesOnePoolAndKeepsTheCommentsOfOthers() {
        assertThat(new ModelText(TEXT).with(new ModelEdit(EditKind.REPLACE, 0, 0, CHAT)))
                .isEqualTo("""
                # our model
                pools:
                  # first the phones
                """ + CHAT_TEXT + """

                  # then all else
                  - code: rest
                    takes: {}
                    driver: {measure: revenue}   # for now
                # end
                """);
    }

    @Test
    void addsRemovesAndMovesPools() {
        var added = new ModelText(TEXT).with(new ModelEdit(EditKind.ADD, 2, 0, CHAT));
        assertThat(added).contains("# for now\n" + CHAT_TEXT + "# end\n");
        assertThat(new ModelText(added).with(new ModelEdit(EditKind.REMOVE, 2, 0, null)))
                .isEqualTo(TEXT);
        assertThat(new ModelText(added).with(new ModelEdit(EditKind.MOVE, 2, 0, null)))
                .contains("# first the phones\n" + CHAT_TEXT + "  - code: phones\n");
        assertThat(new ModelText(added).with(new ModelEdit(EditKind.MOVE, 0, 2, null)))
                .endsWith(CHAT_TEXT + """
                          - code: phones
                            takes:
                              cost_type: service
                            driver: {measure: rows}
                        # end
                        """);
    }

    @Test
    void quotesWhatYamlWouldTakeForSomethingElse() {
        var pool = new PoolForm(
                "on", Map.of("account", List.of("6601", "差旅: 外")), null, null, Map.of("rest", BigDecimal.ONE));

        assertThat(PoolText.of(pool)).isEqualTo("""
                - code: "on"
                  takes: {account: ["6601", "差旅: 外"]}
                  supports: {rest: 1}
                """);
    }

    @Test
    void refusesPoolsThatAreNotThere() {
        assertThatThrownBy(() -> new ModelText(TEXT).with(new ModelEdit(EditKind.REMOVE, 2, 0, null)))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("runs.model-no-such-pool");
    }
}
