package io.hengke.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hengke.shared.Language;
import io.hengke.shared.Problem;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActionsFileTests {

    @Test
    void readsAPlan() {
        var plan = read("""
            budget: 50000
            contacts: 2
            actions:
              - code: call
                name_zh: 人工回访
                name_en: Call
                cost: 15.5
                effect: 0.04
                capacity: 2000
                tiers: [core, potential]
              - {code: message, cost: 0, effect: 1}
            """);

        assertThat(plan)
                .isEqualTo(new ActionPlan(
                        List.of(
                                new PlannedAction(
                                        "call",
                                        "人工回访",
                                        "Call",
                                        1550,
                                        0.04,
                                        OptionalLong.of(2000),
                                        List.of("core", "potential")),
                                new PlannedAction(
                                        "message", "message", "message", 0, 1, OptionalLong.empty(), List.of())),
                        OptionalLong.of(5_000_000),
                        2,
                        false));
    }

    @Test
    void tellsEveryMistakeWithItsLine() {
        assertThatThrownBy(() -> read("""
                        budget: -1
                        actions:
                          - {code: call, cost: 1.005, effect: 0.1}
                          - {code: call, cost: 1, effect: 2, tiers: [cor]}
                          - {cost: 1, efect: 2}
                        """))
                .isInstanceOfSatisfying(
                        Problem.class,
                        it -> assertThat(it.in(Language.EN))
                                .contains("line 1, budget: the amount -1")
                                .contains("line 3, actions[1].cost: the amount 1.005")
                                .contains("line 4, actions[2].code: the action code \"call\"")
                                .contains("line 4, actions[2].effect: the effect 2")
                                .contains(
                                        "line 4, actions[2].tiers[1]: there is no tier \"cor\". Did you mean \"core\"?")
                                .contains("line 5, actions[3].code: this key is missing")
                                .contains(
                                        "line 5, actions[3].efect: there is no key \"efect\" here. Did you mean \"effect\"?"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                                                        | missing
            actions: []                                               | empty
            actions: {code: a}                                        | list
            contacts: 0                                               | 1 to 5
            actions: [{code: a, cost: 1, effect: 0}]                  | effect
            actions: [{code: a, cost: 1, effect: 0.1, capacity: 1.5}] | whole number
            actions: [{code: a, cost: x, effect: 0.1}]                | not a number
            """)
    void refusesWhatIsNoPlan(String text, String reason) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOfSatisfying(
                        Problem.class, it -> assertThat(it.in(Language.EN)).contains(reason));
    }

    @Test
    void theBuiltInPlanSaysThatItIsAssumed() {
        var plan = ActionPlan.builtIn(2);

        assertThat(plan.isAssumed()).isTrue();
        assertThat(plan.actions()).extracting(PlannedAction::costMinor).containsExactly(10L, 2000L, 1500L, 20_000L);
        assertThat(ActionPlan.builtIn(0).actions())
                .as("a currency without decimals")
                .extracting(PlannedAction::costMinor)
                .containsExactly(0L, 20L, 15L, 200L);
    }

    private static ActionPlan read(String text) {
        return ActionsFile.parse("actions.yaml", text, 2, Language.EN);
    }
}
