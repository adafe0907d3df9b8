package io.hengke.governance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.hengke.shared.Language;
import io.hengke.shared.Problem;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordPolicyTests {

    @ParameterizedTest
    @ValueSource(strings = {"hengke-test-1", "三只小猫在屋顶晒太阳", "tractor lake 7 moss", "xK3$vv9qLm"})
    void takesLongPasswordsOfAnyKind(String password) {
        assertThatCode(() -> PasswordPolicy.check(password, "wangli", "王丽")).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "xK3$vv9qL, governance.password-too-short",
        "'', governance.password-too-short",
        "1234567890, governance.password-too-common",
        "Password123, governance.password-too-common",
        "WoAiNi1314520, governance.password-too-common",
        "aaaaaaaaaaaaa, governance.password-too-common",
        "abababababab, governance.password-too-common",
        "fghijklmnopq, governance.password-too-common",
        "WangLi.Sales, governance.password-is-name",
        "wangli.sales1!, governance.password-is-name"
    })
    void refusesWeakOnesAndSaysWhy(String password, String code) {
        assertThat(refusal(password).code()).isEqualTo(code);
    }

    @Test
    void refusesWhatBcryptWouldCutOff() {
        assertThat(refusal("晒太阳的三只小猫".repeat(4)).code()).isEqualTo("governance.password-too-long");
    }

    @Test
    void neverRepeatsThePassword() {
        assertThat(refusal("Password123").in(Language.EN)).doesNotContainIgnoringCase("password123");
        assertThat(refusal("Password123").getMessage()).doesNotContainIgnoringCase("password123");
    }

    private static Problem refusal(String password) {
        var problem = catchThrowableOfType(Problem.class, () -> PasswordPolicy.check(password, "wangli.sales", "王丽"));
        return Objects.requireNonNull(problem);
    }
}
